"""Pronouns to those named: within the sentence by its parse, else by what the sentences before it name.

One rule: the nearest plain antecedent; else nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.language import offices, phrases
from timeline.language.actors import Actor
from timeline.language.antecedents import HE, SHE, SUBJECTS, Where, agrees, described_people, nearest
from timeline.language.finite import WHILE
from timeline.language.pairs import FAR, NEAR, NUMBERS, pair

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.names import Cast

IT = frozenset("it its itself".split())
THEY = frozenset("they them their themselves both".split())
ME = frozenset(["i", "me", "my", "myself"])  # of who has made a statement
PRONOUNS = HE | SHE | IT | THEY
_TWO = frozenset("couple delegation team family pair duo trio police".split())
_OPENS = frozenset(["where", "when", "since", "after", "before", "as", "while"])
_PRAISES = frozenset(
    "congratulate thank praise commend criticise criticize condemn blame honor honour applaud fault scold rebuke mock slam hail".split()
)
_SAYS = frozenset(["say", "add", "state", "note"])
_PAPERS = frozenset(
    "report statement document paper study survey filing article notice letter ruling indictment complaint affidavit".split()
)
_FOR = frozenset(["for", "on", "over", "upon"])
_HARMS = frozenset("kill assassinate murder wound injure capture bar ban jail arrest detain freeze seize".split())
_OF_VESSELS = frozenset("crew captain driver pilot cargo passenger hull deck engine wreckage cockpit".split())
_TELLS = frozenset(["say", "tell", "add", "claim"])
_SAYS = frozenset("say announce confirm add state declare report note claim insist".split())


def pronoun(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    word = token.lower_
    if word in ME:
        words = token.doc[: token.i].text
        numeral = token.lower_ == "i" and token.i > 0 and token.nbor(-1).text.istitle() and token.nbor(-1).pos_ == "PROPN"  # "Charles I"
        quoted = numeral or words.count("“") > words.count("”") or words.count('"') % 2 == 1
        return () if quoted or cast.author is None else (cast.author,)
    if word in ("who", "which", "that", "whom", "whose"):
        return _relative(cast, token, where)
    if (
        word == "it"
        and token.dep_ == "nsubjpass"
        and any(child.dep_ == "ccomp" and child.i > token.head.i for child in token.head.children)
    ):
        return ()  # "it is estimated that"
    if word in IT and token.dep_ == "poss" and token.head.lemma_.lower() in _OF_VESSELS:
        return ()  # the ship's
    if word.endswith("self") and token.dep_ in ("dobj", "pobj", "dative"):
        doers = _doer_of(cast, token, where)
        if word == "itself" or not doers or any(actor.kind == "person" for actor in doers):
            return doers  # not the town of "the town had fallen and Hale had left, naming himself president"
    if (speaker := _speaker(cast, token, where)) is not None:
        return speaker
    if (teller := _teller(cast, token, where)) is not None:
        return teller
    if (subject := _own_subject(token)) is not None:
        return pronoun(cast, subject, where)
    if (beside := _of_one_beside(cast, token, where)) is not None:
        return beside
    if (praised := _praised(cast, token, where)) is not None:
        return praised
    if (owner := _owner(cast, token, where)) is not None:
        return owner
    if (owners := _owners(cast, token, where)) is not None:
        return owners
    if word in THEY and (doers := _doers(cast, token, where)):
        return doers
    if word in THEY:
        return pair(cast, token, where, NUMBERS.get(word, 0)) or (described_people(cast, token, where) if word != "both" else ())
    if word in IT and _is_of_paper(cast, token, where):
        return ()
    if word in IT:
        found = _body_before(cast, token, where) or nearest(cast, token, where, ("organisation", "state"), "", NEAR)
    elif (word in HE or word in SHE) and (named := _told_next(cast, token, where)) is not None:
        found = named
    elif (word in HE or word in SHE) and (doer := _doer_above(cast, token, where)) is not None:
        found = doer
    elif word in HE or word in SHE:
        found = nearest(cast, token, where, ("person",), "f" if word in SHE else "m", FAR)
    else:
        return ()
    return (found,) if found is not None else ()


def _doer_of(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    """The gunman of "a gunman opened fire, killing two before shooting himself": who does it, and nobody else who is named."""
    subject = next((noun for noun in _subjects_of(token.ancestors, token) if not noun.is_ancestor(token)), None)
    return () if subject is None else cast.head(where.index, subject.i, where.in_title)


def _own_subject(token: Token) -> Token | None:
    """The "it" of "it arrested some of its citizens", where the army said so: whoever does it has them; None elsewhere."""
    verb = next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)
    if token.lower_ not in ("its", "their") or token.dep_ != "poss" or verb is None:
        return None
    subjects = (child for child in verb.children if child.dep_ == "nsubj" and child.i < token.i)
    return next((noun for noun in subjects if noun.lower_ in (("it",) if token.lower_ == "its" else ("they",))), None)


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
    if token.lower_ in THEY and token.i < teller.i and said and all(actor.kind == "group" for actor in said):
        return None  # "They had left, two sources said": others than these
    return said if said and not plural and all(actor.kind in wanted for actor in said) else None


def _teller(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...] | None:
    """The citizen of "a British citizen told Reuters he was there": somebody in no office speaks of himself; None elsewhere."""
    verb = token.head
    if token.lower_ not in HE | SHE or token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "ccomp" or verb.head.lemma_ not in _TELLS:
        return None
    told = verb.head
    while told.dep_ in ("conj", "xcomp") and not any(child.dep_ in SUBJECTS for child in told.lefts):
        told = told.head  # "The attacker is said to have jumped on stage and claimed he was robbed"
    teller = next((child for child in told.children if child.dep_ in SUBJECTS and child.i < token.i), None)
    if teller is None or teller.tag_ != "NN" or not phrases.is_person_noun(teller) or offices.is_head(teller.text):
        return None
    who = cast.head(where.index, teller.i, where.in_title)
    return who if all(agrees(actor, "f" if token.lower_ in SHE else "m", cast) for actor in who) else None


def _of_one_beside(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...] | None:
    """Whose mother "Judge Hale sentenced Karl Lind and his mother" tells of: Lind's; of "a man and his mother" nobody's; None elsewhere."""
    one = token.head.head
    if token.dep_ != "poss" or token.lower_ not in HE | SHE or token.head.dep_ != "conj" or not phrases.is_person_noun(token.head):
        return None
    who = cast.one(one, where) if one.pos_ in ("PROPN", "NOUN") else ()
    if len(who) != 1 or who[0].kind != "person" or not agrees(who[0], "f" if token.lower_ in SHE else "m", cast):
        return None
    return who if who[0].name[:1].isupper() else ()


def _is_of_paper(cast: Cast, token: Token, where: Where) -> bool:
    """True for the "it" of "the report said. Another man was held, it said": what a paper says, nobody who is named says."""
    teller = token.head
    if token.dep_ != "nsubj" or teller.lemma_ not in _SAYS or not where.index:
        return False
    doc = cast.source(where.in_title).parse(where.index - 1)
    last = [word for word in doc if word.lemma_ in _SAYS and word.pos_ == "VERB"] if doc is not None else []
    return bool(last) and any(child.dep_ == "nsubj" and child.lemma_.lower() in _PAPERS for child in last[-1].children)


def _praised(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...] | None:
    """Whose visit "Hale thanked Lind for her visit" tells of, whose win "congratulated him on his win": the one thanked; None elsewhere."""
    over = token.head.head
    if token.dep_ != "poss" or token.lower_ not in HE | SHE or token.head.dep_ != "pobj" or over.lower_ not in _FOR:
        return None
    if over.head.lemma_ not in _PRAISES:
        return None
    praised = [noun for noun in over.head.children if noun.dep_ == "dobj" and over.head.i < noun.i < over.i]
    who = cast.one(praised[0], where) if len(praised) == 1 else ()
    return who if len(who) == 1 and who[0].kind == "person" and agrees(who[0], "f" if token.lower_ in SHE else "m", cast) else None


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
    first = verb.head if verb is not None and verb.lemma_ in _HARMS and verb.dep_ == "conj" else verb
    doer = next((child for child in first.children if child.dep_ == "nsubj" and child.i < token.i), None) if first is not None else None
    doer = doer if doer is not None or token.lower_ in IT else _subject_to_come(token)  # "During his visit to Oslo, Hale said"
    if doer is None or doer.lower_ in PRONOUNS or doer.tag_ in ("WP", "WDT"):
        return None
    kinds = ("organisation", "state") if token.lower_ in IT else ("person",)
    gender = "" if token.lower_ in IT else "f" if token.lower_ in SHE else "m"
    named = cast.head(where.index, doer.i, where.in_title)
    harmed = verb is not None and verb.lemma_ in _HARMS  # "struck Norland and killed many of its officials"
    others = named if len(named) > 1 or (named and (harmed or doer.tag_ == "NNS")) else _whose_deed(cast, doer, where)
    if not gender and others and (other := _other_body(cast, token, where, others, harmed)) is not None:
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


def _other_body(cast: Cast, token: Token, where: Where, doers: tuple[Actor, ...], harmed: bool) -> Actor | None:
    """Norland of "A and B struck Norland, targeting its leaders": the last state before "its", as what two do is theirs.

    Of "dissolved the party and barred its leaders" the body, where `harmed`.
    """
    names = {actor.name for actor in doers}
    kinds = ("state", "organisation") if harmed else ("state",)
    before = [a for n, a in cast.people(where.index, where.in_title) if a.kind in kinds and n.end <= token.idx]
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
    """Lind of "As he took office last year, Karl Lind was", "Speaking as he left, Lind said": whom the clause that follows is about."""
    opening = token.head
    main = opening.head
    if main.dep_ == "advcl" and main.tag_ == "VBG" and main.i < opening.i:
        main = main.head
    if token.dep_ not in SUBJECTS or opening.dep_ != "advcl" or main.dep_ != "ROOT" or opening.i > main.i:
        return None
    mark = next((child.lower_ for child in opening.children if child.dep_ == "mark"), "")
    doer = next((child for child in main.children if child.dep_ in SUBJECTS and child.i > opening.i), None)
    if mark not in WHILE or doer is None or doer.pos_ != "PROPN":
        return None
    found = cast.head(where.index, doer.i, where.in_title)
    fits = len(found) == 1 and found[0].kind == "person" and agrees(found[0], "f" if token.lower_ in SHE else "m", cast)
    return found[0] if fits else None


def _doer_above(cast: Cast, token: Token, where: Where) -> Actor | None:
    """Hale of "Hale leaves for Oslo, where she will open", "Hale said Oslo had grown since she was elected"; None elsewhere."""
    verb = token.head
    opened = any(child.lower_ in _OPENS for child in verb.lefts if child.dep_ in ("mark", "advmod"))
    if token.dep_ not in SUBJECTS or verb.dep_ not in ("relcl", "advcl") or not opened:
        return None
    subjects = (subject for subject in _subjects_above(token) if subject.i < subject.head.i)
    told = (cast.head(where.index, subject.i, where.in_title) for subject in subjects if subject.lower_ not in PRONOUNS)
    gender = "f" if token.lower_ in SHE else "m"
    people = [who[0] for who in told if len(who) == 1 and who[0].kind == "person" and agrees(who[0], gender, cast)]
    return next((one for one in people if " " in one.name or one.office), people[0] if people else None)  # not a strange town


def _body_before(cast: Cast, token: Token, where: Where) -> Actor | None:
    """The government of "the government has been an ally of Norway, but it condemned", of two clauses joined; None elsewhere."""
    verb = token.head
    if token.dep_ not in SUBJECTS or verb.dep_ != "conj":
        return None
    subjects = (child for child in verb.head.lefts if child.dep_ in SUBJECTS and child.pos_ == "NOUN")
    told = [cast.head(where.index, subject.i, where.in_title) for subject in subjects]
    return next((who[0] for who in told if len(who) == 1 and who[0].kind == "organisation"), None)


def _doers(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    """Who "they" are in "the couple will visit Oslo, where they will meet": those of the clause that it hangs on."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.dep_ not in ("relcl", "advcl"):
        return ()
    doer = _subject_above(token)
    if doer is None or not (doer.tag_ in ("NNS", "NNPS") or doer.lower_ in _TWO or any(child.dep_ == "conj" for child in doer.children)):
        return ()
    named = cast.head(where.index, doer.i, where.in_title)
    if not named and doer.lower_ == "couple" and any(child.dep_ == "amod" for child in doer.children):
        return (Actor(name=phrases.name_of(doer), kind="group"),)  # "the royal couple", and no two who were told of before
    return named or (pair(cast, doer, where, 2) if doer.lower_ in ("couple", "pair", "duo") else ())


def _subject_above(token: Token) -> Token | None:
    """The subject of the nearest clause that the token's own hangs on and that has one of its own before it."""
    return next(_subjects_above(token), None)


def _subjects_above(token: Token) -> Iterator[Token]:
    """Those of the clauses that the token's own hangs on, the nearest first, that stand before the token."""
    return _subjects_of(token.head.ancestors, token)


def _subjects_of(steps: Iterable[Token], token: Token) -> Iterator[Token]:
    clauses = (step for step in steps if step.pos_ in ("VERB", "AUX"))
    return (child for clause in clauses for child in clause.children if child.dep_ in SUBJECTS and child.i < token.i)


def _relative(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    for above in token.ancestors:
        if above.dep_ == "relcl" and above.head.i < token.i:
            return cast.head(where.index, above.head.i, where.in_title)
    return ()
