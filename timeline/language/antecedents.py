"""Who a pronoun or a description can mean: those that the sentence and those before it name, the nearest first.

One rule: subject before object, at most a few sentences back; else nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from timeline.language import bodies, offices, phrases
from timeline.language.finite import SAYS
from timeline.language.given_names import gender_of
from timeline.language.known import known_actor
from timeline.language.pairs import NEAR, sentences_before, subjects_before

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.actors import Actor
    from timeline.language.names import Cast
    from timeline.language.spans import Named

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
_BESIDE = re.compile(r"\b(?:off|near|outside|around) (?:the )?$")  # "abandoned it off Yemen after it was attacked": no Yemen
_AT = re.compile(r"\b(?:at|near|outside) $")  # "a pupil of a school at Varnum was hit by his teacher": a town, and no person
_GOVERNED = r"\b(?:with|of|by|to|for|against|from|about|on|in|at{}|than|toward|towards|between)\s+(?:the\s+)?$"
_AGE = re.compile(r"(\d{1,3})-years?-$")  # before the "old" of "the 58-year-old"
_MANY = frozenset("crowd mob group gang team delegation family audience".split())  # no "she"
_NEAR_AGE = 2  # sentences back in which the only person is meant
_OBLIQUE = re.compile(_GOVERNED.format("|and"), re.IGNORECASE)  # "A and B said": A first
_OBJECT = re.compile(_GOVERNED.format(""), re.IGNORECASE)
_PRONOUN_FIRST = re.compile(r"(?:(?:On|In|At|Earlier|Later)\b[^,.]{0,40}, )?(he|she)\b", re.IGNORECASE)
_FOR_SOMEBODY = re.compile(r"(?:For|To) (?:[\w'’-]+ ){0,3}")
_SAID_BEFORE = re.compile(r"\b(?:said|says|added|told|asked|noted|continued|stressed)\s+$")
SUBJECTS = ("nsubj", "nsubjpass")


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


def _subject_told(root: Token | None) -> Token | None:
    """The subject of a sentence; of "Two men were held, police said" the men."""
    if root is None:
        return None
    told = next((child for child in root.children if child.dep_ == "ccomp" and child.i < root.i), root)
    return next((child for child in told.children if child.dep_ in SUBJECTS), None)


def described_people(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    """The many that the sentence before tells of: "Gunmen stormed the bank. They shot ..."; nobody where it names somebody too."""
    doc = cast.source(where.in_title).parse(where.index - 1) if where.index else None
    subject = _subject_told(next((word for word in doc if word.dep_ == "ROOT"), None)) if doc is not None else None
    if subject is None or token.dep_ not in SUBJECTS or subject.tag_ != "NNS":
        return ()
    found = cast.head(where.index - 1, subject.i, where.in_title)
    return found if all(actor.kind == "group" for actor in found) else ()


def nearest(cast: Cast, token: Token, where: Where, kinds: tuple[str, ...], gender: str, far: int) -> Actor | None:
    """The one of these kinds and of this gender ("m", "f", "" for any) that was named last, at most `far` sentences back."""
    described: Actor | None = None
    aside: Actor | None = None  # named only as whose something is
    for index, limit in sentences_before(token, where, far):
        words = _words(cast, index, where)
        fitting = [(n, a) for n, a in cast.people(index, where.in_title) if a.kind in kinds and (limit is None or n.end <= limit)]
        fitting = [(n, a) for n, a in fitting if agrees(a, gender, cast) and (a.kind == "person" or not bodies.is_medium(a.name))]
        fitting = [(n, a) for n, a in fitting if limit is None or not _does_it(n, token)]
        fitting = [(n, a) for n, a in fitting if index != where.index or not _is_quoted(n.start, token.idx, words)]
        fitting = [(n, a) for n, a in fitting if a.kind != "state" or not _BESIDE.search(words[: n.start])]
        fitting = [(n, a) for n, a in fitting if a.kind != "person" or " " in a.name or not _AT.search(words[: n.start])]
        if gender and limit is None and fitting and _is_of_pronoun(fitting, words, gender):
            continue
        if fitting and "person" in kinds and limit is None and aside is None and all(n.possessive for n, _ in fitting):
            aside = fitting[0][1]
            continue
        if aside is not None:
            fitting = [(n, a) for n, a in fitting if not n.possessive and not _OBJECT.search(words[: n.start])]
        if fitting:
            sure = [(n, a) for n, a in fitting if gender == "f" and known_gender(a, cast) == gender]
            named = _subject(sure or fitting, words)
            same = described is None or not named.office or offices.fits(described.office or described.name, named.office)
            return named if same else described
        if "person" in kinds and limit is None and described is None:
            described = _described_subject(cast, index, where, gender)
            if described is not None and described.name.istitle() and " " in described.name:
                return described  # the premier whom the text has named
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
    owner = next((child for child in subject.children if child.dep_ == "poss"), None) if subject is not None else None
    subject = owner if owner is not None and phrases.is_person_noun(owner) else subject  # "The minister's visit was cancelled. He"
    if (
        subject is None
        or subject.lower_ in _MANY
        or subject.tag_ not in ("NN", "NNP", "JJ")
        or not phrases.is_person_noun(subject)
        or not phrases.is_one(subject)
    ):
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


def newcomer(cast: Cast, index: int, gender: str) -> Actor | None:
    """Bruszt of "For Laszlo Bruszt, the result matters. "It does," he wrote": the only person of a sentence, and new in the text."""
    words = cast.document.words(index)
    people = [(named, actor) for named, actor in cast.people(index) if actor.kind == "person"]
    if len(people) != 1 or not _FOR_SOMEBODY.fullmatch(words[: people[0][0].start]):
        return None
    actor = people[0][1]
    before = {other.name for earlier in range(index) for _, other in cast.people(earlier)}
    return actor if actor.name not in before and " " in actor.name and agrees(actor, gender, cast) else None


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
    return nearest(cast, token, where, ("organisation",), "", NEAR)


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
    return not gender or actor.kind != "person" or known_gender(actor, cast) in ("", gender)


def known_gender(actor: Somebody, cast: Cast) -> str:
    """ "f", "m" or "": by a title, a given name, or what the article says of them."""
    person = cast.roster.person(actor.name, actor.office)
    held = (person.gender if person is not None else offices.gender(actor.office)) or gender_of(actor.name)
    return held or cast.genders.get(actor.name, "")


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


def introduced(cast: Cast, token: Token, where: Where) -> Actor | None:
    """Whom "the weather presenter" means: "Ana Ruiz, a weather presenter with", "weather presenter Ana Ruiz" of a sentence before."""
    before = [child for child in token.lefts if child.dep_ in ("compound", "amod")]
    if any(child.ent_type_ for child in before):
        return None
    words = " ".join([*(child.text for child in before), token.text]).lower()
    behind = re.compile(rf",? (?:\d+, )?(?:an?|the) (?:[\w'’-]+ ){{0,4}}?{re.escape(words)}\b")
    for index in range(where.index - 1, max(-1, where.index - 12), -1):
        text = _words(cast, index, where)
        for named, actor in cast.people(index, where.in_title):
            told = behind.match(text, named.end) or text[: named.start].lower().endswith(f"{words} ")
            if told and actor.kind == "person" and " " in actor.name:
                return actor
    return None


def only_speaker(cast: Cast, token: Token, where: Where) -> Actor | None:
    """Lind of "Ana Lind has said so. The Foreign Minister added": the only person so far, who spoke right before and has no office."""
    subject = next(iter(subjects_before(cast, where)), None) if token.dep_ == "nsubj" else None
    if subject is None or subject.head.lemma_ not in SAYS or not offices.is_head(token.text) or phrases.country(token):
        return None
    said = cast.one(subject, Where(where.index - 1, where.in_title))
    so_far = {actor.name for index in range(where.index) for _, actor in cast.people(index, where.in_title) if actor.kind == "person"}
    if len(said) != 1 or so_far != {said[0].name} or said[0].office:
        return None
    known = known_actor(said[0].name)
    return said[0] if known is None or offices.fits(token.lemma_, known.office) else None


def aged(cast: Cast, token: Token, where: Where) -> Actor | None:
    """Whom "the 58-year-old geologist" means: who was given that age before, else the only person of the two sentences before."""
    told = next((word for word in token.subtree if word.lower_ in ("old", "olds") and word.i > 1), None)
    years = _AGE.search(token.doc.text[max(0, told.idx - 12) : told.idx]) if told is not None else None
    if years is None:
        return None
    near: dict[str, Actor] = {}
    for index in range(where.index - 1, max(-1, where.index - 12), -1):
        text = _words(cast, index, where)
        for named, actor in cast.people(index, where.in_title):
            if actor.kind == "person" and text[named.end :].startswith((f", {years[1]},", f", {years[1]})", f" ({years[1]}")):
                return actor
            if actor.kind == "person" and index >= where.index - _NEAR_AGE:
                near[actor.name] = actor
    return next(iter(near.values())) if len(near) == 1 else None


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
