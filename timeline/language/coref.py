"""Pronouns, pairs and descriptions to those named before them.

One rule: the nearest plain antecedent, subject before object, at most a few sentences back; else nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from timeline.language import bodies, offices, phrases
from timeline.language.given_names import gender_of
from timeline.language.known import known_actor
from timeline.language.pairs import FAR, NEAR, NUMBERS, pair, sentences_before

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.actors import Actor
    from timeline.language.names import Cast
    from timeline.language.spans import Named

_BESIDE = re.compile(r"\b(?:off|near|outside|around) (?:the )?$")  # "abandoned it off Yemen after it was attacked": no Yemen
HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their themselves both".split())
PRONOUNS = HE | SHE | IT | THEY
_SUBJECTS = ("nsubj", "nsubjpass")
_TWO = frozenset("couple delegation team family pair duo trio police".split())
_WHILE = frozenset(["as", "after", "before", "while", "since"])  # marks of a clause before the one it hangs on
_OF_VESSELS = frozenset("crew captain driver pilot cargo passenger hull deck engine wreckage cockpit".split())
_SAYS = frozenset("say announce confirm add state declare report note claim insist".split())
_GOVERNED = r"\b(?:with|of|by|to|for|against|from|about|on|in|at{}|than|toward|towards|between)\s+(?:the\s+)?$"
_OBLIQUE = re.compile(_GOVERNED.format("|and"), re.IGNORECASE)  # "A and B said": A first
_OBJECT = re.compile(_GOVERNED.format(""), re.IGNORECASE)
_PRONOUN_FIRST = re.compile(r"(?:(?:On|In|At|Earlier|Later)\b[^,.]{0,40}, )?(he|she)\b", re.IGNORECASE)
_SAID_BEFORE = re.compile(r"\b(?:said|says|added|told|asked|noted|continued|stressed)\s+$")


class Somebody(Protocol):
    """An actor, as far as a pronoun asks."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def office(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Where:
    """A sentence of the text or of the title."""

    index: int
    in_title: bool = False


def pronoun(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    word = token.lower_
    if word in ("who", "which", "that", "whom", "whose"):
        return _relative(cast, token, where)
    if word in IT and token.dep_ == "poss" and token.head.lemma_.lower() in _OF_VESSELS:
        return ()  # the ship's
    if (speaker := _speaker(cast, token, where)) is not None:
        return speaker
    if (owner := _owner(cast, token, where)) is not None:
        return owner
    if (owners := _owners(cast, token, where)) is not None:
        return owners
    if word in THEY and (doers := _doers(cast, token, where)):
        return doers
    if word in THEY:
        return pair(cast, token, where, NUMBERS.get(word, 0)) or (described_people(cast, token, where) if word != "both" else ())
    if word in IT:
        found = _back(cast, token, where, ("organisation", "state"), "", NEAR)
    elif (word in HE or word in SHE) and (named := _told_next(cast, token, where)) is not None:
        found = named
    elif word in HE or word in SHE:
        found = _back(cast, token, where, ("person",), "f" if word in SHE else "m", FAR)
    else:
        return ()
    return (found,) if found is not None else ()


def _speaker(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...] | None:
    """Who says that "it has agreed", that "they had arrested": in what a body says of itself, the body; None elsewhere."""
    subject = token.head if token.lower_ == "its" and token.dep_ == "poss" else token  # "the army said its troops had"
    verb = subject.head
    if subject.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "ccomp" or verb.head.lemma_ not in _SAYS:
        return None
    teller = next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    if teller is None or teller.lower_ in PRONOUNS:
        return None
    said = cast.head(where.index, teller.i, where.in_title)
    if token.lower_ in HE | SHE and not said and teller.pos_ == "PROPN":
        return ()  # "A.J. said he had warned them": nobody named before
    wanted = ("organisation", "state") if token.lower_ in IT else ("organisation", "group") if token.lower_ in THEY else ()
    plural = (
        token.lower_ in THEY
        and len(said) == 1
        and said[0].kind == "organisation"
        and teller.lower_ != "police"
        and teller.tag_ not in ("NNS", "NNPS")
        and not teller.text.endswith("is")  # the Houthis
    )
    if token.lower_ in IT and said:  # "broker Marsh said it had met": a name that could be a person's is none
        return said if all(actor.kind in wanted or " " not in actor.name for actor in said) else ()
    return said if said and not plural and all(actor.kind in wanted for actor in said) else None


def _owner(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...] | None:
    """Whose "its" or "his" is in what a named subject does: "since Norland launched its invasion"; None elsewhere.

    Nobody where that subject's name could be a person's and is not known as one: "Lam will meet A on his first trip".
    """
    if token.dep_ != "poss" or token.head.dep_ not in ("dobj", "pobj", "nsubj", "nsubjpass") or token.lower_ in THEY:
        return None
    verbs = [above for above in token.ancestors if above.pos_ in ("VERB", "AUX")]
    if token.head.dep_ in ("nsubj", "nsubjpass"):  # "Norland has paused loadings since its plants were hit"
        verbs = verbs[1:] if token.lower_ in IT and token.head.head.dep_ == "advcl" else []
    verb = next((above for above in verbs if above.dep_ != "advcl" or above.tag_ != "VBG"), None)  # "struck it, targeting its leaders"
    doer = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < token.i), None) if verb is not None else None
    if doer is None or doer.lower_ in PRONOUNS or doer.tag_ in ("WP", "WDT"):
        return None
    kinds = ("organisation", "state") if token.lower_ in IT else ("person",)
    gender = "" if token.lower_ in IT else "f" if token.lower_ in SHE else "m"
    named = cast.head(where.index, doer.i, where.in_title)
    others = named if len(named) > 1 or (named and doer.tag_ == "NNS") else _whose_deed(cast, doer, where)
    if not gender and others and (other := _other_state(cast, token, where, others)) is not None:
        return (other,)
    found = [actor for actor in named if actor.kind in kinds and agrees(actor, gender, cast)]
    if not found and gender and len(named) == 1 and named[0].kind == "organisation" and " " not in named[0].name:
        return ()
    return tuple(found) if len(found) == 1 else None


def _whose_deed(cast: Cast, deed: Token, where: Where) -> tuple[Actor, ...]:
    """The states whose strikes or sanctions did it: "U.S. strikes killed its leader"; nobody where a body or people did."""
    if deed.pos_ != "NOUN" or phrases.is_person_noun(deed) or phrases.is_organisation_noun(deed):
        return ()
    before = range(deed.left_edge.idx, deed.idx)
    return tuple(a for n, a in cast.people(where.index, where.in_title) if a.kind == "state" and n.start in before)


def _other_state(cast: Cast, token: Token, where: Where, doers: tuple[Actor, ...]) -> Actor | None:
    """Norland of "A and B struck Norland, targeting its leaders": the last state before "its", as what two do is theirs."""
    names = {actor.name for actor in doers}
    before = [a for n, a in cast.people(where.index, where.in_title) if a.kind == "state" and n.end <= token.idx]
    return next((actor for actor in reversed(before) if actor.name not in names), None)


def _owners(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...] | None:
    """Whose "their" is in "the day A and B launched their attack", "whose ministers held their talks"; None elsewhere."""
    if token.dep_ != "poss" or token.lower_ not in THEY or token.head.dep_ not in ("dobj", "pobj", "nsubj"):
        return None
    doers = (child for above in token.ancestors for child in above.children if child.dep_ == "nsubj" and child.i < token.i)
    doer = next(doers, None) or _subject_to_come(token)
    if doer is None or not (any(child.dep_ == "conj" for child in doer.children) or doer.tag_ == "NNS"):
        return None
    return cast.head(where.index, doer.i, where.in_title) or None


def _subject_to_come(token: Token) -> Token | None:
    """Hale and Lind of "Following their talks, Hale and Lind signed": the subject after the phrase that opens the sentence."""
    verb = next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX") and above.dep_ != "prep"), None)
    phrase = next((above for above in token.ancestors if above.head == verb), None)
    if verb is None or phrase is None or phrase.dep_ not in ("prep", "pcomp", "advcl") or phrase.left_edge.i != verb.left_edge.i:
        return None
    return next((child for child in verb.children if child.dep_ == "nsubj" and child.i > token.i and child.pos_ == "PROPN"), None)


def _told_next(cast: Cast, token: Token, where: Where) -> Actor | None:
    """Lind of "As he took office last year, Karl Lind was": the person whom the clause that follows is about."""
    opening = token.head
    if token.dep_ not in _SUBJECTS or opening.dep_ != "advcl" or opening.head.dep_ != "ROOT" or opening.i > opening.head.i:
        return None
    mark = next((child.lower_ for child in opening.children if child.dep_ == "mark"), "")
    doer = next((child for child in opening.head.children if child.dep_ in _SUBJECTS and child.i > opening.i), None)
    if mark not in _WHILE or doer is None or doer.pos_ != "PROPN":
        return None
    found = cast.head(where.index, doer.i, where.in_title)
    fits = len(found) == 1 and found[0].kind == "person" and agrees(found[0], "f" if token.lower_ in SHE else "m", cast)
    return found[0] if fits else None


def _doers(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    """Who "they" are in "the couple will visit Oslo, where they will meet": those of the clause that it hangs on."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.dep_ not in ("relcl", "advcl"):
        return ()
    doer = _subject_above(token)
    if doer is None or not (doer.tag_ in ("NNS", "NNPS") or doer.lower_ in _TWO or any(child.dep_ == "conj" for child in doer.children)):
        return ()
    return cast.head(where.index, doer.i, where.in_title)


def _subject_above(token: Token) -> Token | None:
    """The subject of the nearest clause that the token's own hangs on and that has one of its own before it."""
    clauses = (step for step in token.head.ancestors if step.pos_ in ("VERB", "AUX"))
    subjects = (child for clause in clauses for child in clause.children if child.dep_ in _SUBJECTS and child.i < token.i)
    return next(subjects, None)


def _subject_told(root: Token | None) -> Token | None:
    """The subject of a sentence; of "Two men were held, police said" the men."""
    if root is None:
        return None
    told = next((child for child in root.children if child.dep_ == "ccomp" and child.i < root.i), root)
    return next((child for child in told.children if child.dep_ in _SUBJECTS), None)


def described_people(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    """The many that the sentence before tells of: "Gunmen stormed the bank. They shot ..."; nobody where it names somebody too."""
    doc = cast.source(where.in_title).parse(where.index - 1) if where.index else None
    subject = _subject_told(next((word for word in doc if word.dep_ == "ROOT"), None)) if doc is not None else None
    if subject is None or token.dep_ not in _SUBJECTS or subject.tag_ != "NNS":
        return ()
    found = cast.head(where.index - 1, subject.i, where.in_title)
    return found if all(actor.kind == "group" for actor in found) else ()


def _relative(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    for above in token.ancestors:
        if above.dep_ == "relcl" and above.head.i < token.i:
            return cast.head(where.index, above.head.i, where.in_title)
    return ()


def _back(cast: Cast, token: Token, where: Where, kinds: tuple[str, ...], gender: str, far: int) -> Actor | None:
    described: Actor | None = None
    aside: Actor | None = None  # named only as whose something is
    for index, limit in sentences_before(token, where, far):
        words = _words(cast, index, where)
        fitting = [(n, a) for n, a in cast.people(index, where.in_title) if a.kind in kinds and (limit is None or n.end <= limit)]
        fitting = [(n, a) for n, a in fitting if agrees(a, gender, cast) and (a.kind == "person" or not bodies.is_medium(a.name))]
        fitting = [(n, a) for n, a in fitting if limit is None or not _does_it(n, token)]
        fitting = [(n, a) for n, a in fitting if index != where.index or not _is_quoted(n.start, token.idx, words)]
        fitting = [(n, a) for n, a in fitting if a.kind != "state" or not _BESIDE.search(words[: n.start])]
        if gender and limit is None and fitting and _is_of_pronoun(fitting, words, gender):
            continue
        if fitting and "person" in kinds and limit is None and aside is None and all(n.possessive for n, _ in fitting):
            aside = fitting[0][1]
            continue
        if aside is not None:
            fitting = [(n, a) for n, a in fitting if not n.possessive and not _OBJECT.search(words[: n.start])]
        if fitting:
            named = _subject(fitting, words)
            same = described is None or not named.office or offices.fits(described.office or described.name, named.office)
            return named if same else described
        if "person" in kinds and limit is None and described is None:
            described = _described_subject(cast, index, where, gender)
    return described or aside


def _is_quoted(name: int, speaker: int, words: str) -> bool:
    """True for the Senate of "“The Senate is wrong,” it said": a name in words that end before who says them."""
    before = words[:speaker].rstrip()
    if not before.endswith(('"', "”", "''")):
        return False
    opened = max(words.rfind(mark, 0, len(before) - 2) for mark in ('"', "“", "``"))
    return opened < 0 or opened < name


def _does_it(named: Named, token: Token) -> bool:
    """True for Ruiz of "President Ruiz thanked him": whoever does it does it to somebody else."""
    if token.dep_ not in ("dobj", "dative") or token.lower_.endswith("self"):
        return False
    doers = (child for child in token.head.children if child.dep_ == "nsubj")
    return any(doer.left_edge.idx <= named.start < doer.idx + len(doer) for doer in doers)


def _is_of_pronoun(fitting: list[tuple[Named, Actor]], words: str, gender: str) -> bool:
    """True for "He was met by Karl Lind": the sentence tells of whom its pronoun stands for, and names others after prepositions."""
    opening = _PRONOUN_FIRST.match(words)
    if opening is None or opening[1].lower() not in (SHE if gender == "f" else HE):
        return False
    return all(n.start >= opening.end() and (n.possessive or _OBLIQUE.search(words[: n.start])) for n, _ in fitting)


def _described_subject(cast: Cast, index: int, where: Where, gender: str) -> Actor | None:
    """The one person that a sentence without a fitting name tells of: "The pope spoke. He ...", "A man was shot. He ..."."""
    doc = cast.source(where.in_title).parse(index)
    root = next((token for token in doc if token.dep_ == "ROOT"), None) if doc is not None else None
    subject = _subject_told(root)
    if subject is None or subject.tag_ not in ("NN", "NNP", "JJ") or not phrases.is_person_noun(subject) or not phrases.is_one(subject):
        return None
    found = cast.head(index, subject.i, where.in_title)
    return found[0] if len(found) == 1 and found[0].kind == "person" and agrees(found[0], gender, cast) else None


def opener(cast: Cast, index: int, gender: str) -> Actor | None:
    """The person whom a sentence of the text begins with, no preposition before the name: whom "he" of the next one means."""
    words = cast.document.words(index)
    for named in cast.names(index):
        actor = cast.actor(named) if named.name else None
        if actor is None or actor.kind != "person" or not _is_surely_somebody(actor):
            continue
        first = not named.possessive and not _OBLIQUE.search(words[: named.start]) and not _is_object(cast, index, named)
        return actor if first and agrees(actor, gender, cast) else None
    return None


def _is_surely_somebody(actor: Actor) -> bool:
    """False for a lone strange word, which may be a glacier's."""
    return " " in actor.name or bool(actor.office) or known_actor(actor.name) is not None


def _is_object(cast: Cast, index: int, named: Named) -> bool:
    """True for Lind in "Norland, which angered Chancellor Karl Lind": whom something is done to."""
    doc = cast.document.parse(index)
    span = doc.char_span(named.start, named.end, alignment_mode="expand") if doc is not None else None
    return span is not None and span.root.dep_ in ("dobj", "dative")


def body_before(cast: Cast, token: Token, where: Where) -> Actor | None:
    """The organisation that "the group" or "it" can mean, in the sentences just before."""
    return _back(cast, token, where, ("organisation",), "", NEAR)


def _words(cast: Cast, index: int, where: Where) -> str:
    source = cast.title_document if where.in_title and cast.title_document is not None else cast.document
    return source.words(index)


def _subject(fitting: list[tuple[Named, Actor]], words: str) -> Actor:
    """The one that says or does: after "said", else the first that no preposition governs, else the first."""
    for named, actor in fitting:
        if _SAID_BEFORE.search(words[: named.start]):
            return actor
    for named, actor in fitting:
        if not named.possessive and not _OBLIQUE.search(words[: named.start]):
            return actor
    return fitting[0][1]


def agrees(actor: Somebody, gender: str, cast: Cast) -> bool:
    if not gender or actor.kind != "person":
        return True
    person = cast.roster.person(actor.name, actor.office)
    held = (person.gender if person is not None else offices.gender(actor.office)) or gender_of(actor.name)
    return not held or held == gender


def recent_holder(cast: Cast, description: str, country: str, where: Where, at: int) -> Actor | None:
    """The last named person whom "the minister", at this offset, can mean, by an office the article gave before."""
    loose = description.split()[-1] in offices.LOOSE
    for index in range(where.index, max(-1, where.index - 12), -1):
        for named, actor in reversed(cast.people(index, where.in_title)):
            if index == where.index and named.start >= at:
                continue
            fitting = any(offices.fits(description, office) for office in (named.office, actor.office))
            if actor.kind == "person" and fitting and (not country or actor.country in ((country,) if loose else ("", country))):
                return actor
    return None


def recent_organisation(cast: Cast, token: Token, where: Where) -> Actor | None:
    """The last organisation whose own name has the word: "the agency" for the International Energy Agency."""
    wanted = phrases.singular(token)
    if any(child.dep_ in ("amod", "compound", "poss", "nmod") for child in token.children):
        return None
    for index in range(where.index, max(-1, where.index - 12), -1):
        for _, actor in reversed(cast.people(index, where.in_title)):
            if actor.kind == "organisation" and any(wanted in form.lower().split() for form in (actor.name, *actor.aliases)):
                return actor
    return None
