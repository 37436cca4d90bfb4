"""Pairs and groups to those named before them: "the two leaders", "both sides", "the trio", "they".

One rule: as many as the phrase counts, those last named of one kind; else nobody.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.language import offices, phrases
from timeline.language.bodies import INSTITUTIONS, is_medium
from timeline.language.states import is_state

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.actors import Actor
    from timeline.language.antecedents import Where
    from timeline.language.names import Cast

TOGETHER = frozenset("trio duo pair couple both".split())
NUMBERS = {"two": 2, "both": 2, "duo": 2, "pair": 2, "couple": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5}
_STATES = frozenset("country nation state neighbor neighbour ally government capital power".split())
_BODIES = ("state", "organisation", "group")
_SIDES = frozenset("side party delegation counterpart team rival".split())
_PEOPLE = frozenset(
    """leader man woman president minister official politician diplomat statesman chief envoy secretary premier general senator
    negotiator head spouse couple""".split()
)
_ON_NO_SIDE = frozenset(
    "spokesman spokeswoman spokesperson dr doctor analyst professor journalist lawyer activist resident economist".split()
)
_FIRMS = frozenset("company firm carmaker automaker airline lender bank broadcaster".split())
_PAIRED = frozenset(
    ["side", "leader", "president", "minister", "neighbour", "neighbor", *_FIRMS]
)  # plural with "the" and no number: mostly two
_HELD_BY_MANY = frozenset(["minister"])  # of a text that tells of many, and only by their office
NEAR = 2  # sentences looked back for an organisation or a pair
FAR = 4  # sentences looked back for a person


def together(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    """ "the two leaders", "both sides", "the trio": those last named, as many as the phrase counts."""
    if _is_of_field(token):
        return _all_so_far(cast, where, 2, phrases.modified(token, phrases.singular(token)))
    number = _number(token)
    if not number or not (phrases.is_definite(token) or _has_both(token) or token.lower_ in TOGETHER):
        return ()
    if token.lower_ == "couple" and any(child.dep_ in ("amod", "prep") for child in token.children):
        return ()  # "the royal couple", "the couple from Oslo"
    if token.lower_ in NUMBERS:  # "the two had met before"
        people = _joined(cast, token, where) if number == 2 else ()
        return people or _last(cast, token, where, ("person",), number) or _last(cast, token, where, ("state",), number)
    noun = phrases.singular(token)
    if noun in _STATES:
        return _last(cast, token, where, ("state",), number)
    if noun in _FIRMS:
        return _firms_so_far(cast, token, where, number)
    if noun in _SIDES:
        return (
            _named_between(cast, token, where, number)
            or _named_together(cast, token, where, number)
            or _last(cast, token, where, ("state",), number)
            or _who_can_side(_last(cast, token, where, ("person",), number))
        )
    if noun not in _PEOPLE and noun not in TOGETHER:
        return ()
    if noun == "official" and any(child.dep_ in ("amod", "compound", "nmod") for child in token.children):
        return ()  # "the two U.S. officials", who have spoken before without a name
    fitting = _last(cast, token, where, ("person",), number, office=noun) or _all_so_far(cast, where, number, noun)
    counted = noun not in _HELD_BY_MANY or any(child.lower_ in NUMBERS for child in token.children)
    return fitting or (_who_can_side(_last(cast, token, where, ("person",), number)) if counted else ())


def _is_of_field(token: Token) -> bool:
    """True for "the Foreign Ministers": two, where the text has named just two."""
    beside = [child for child in token.children if child.dep_ in ("amod", "compound", "prep", "poss", "nummod")]
    plural = token.tag_ in ("NNS", "NNPS") and phrases.singular(token) in _HELD_BY_MANY and phrases.is_definite(token)
    return plural and bool(beside) and all(child.lower_ in offices.QUALIFIERS | offices.PORTFOLIOS for child in beside)


def _all_so_far(cast: Cast, where: Where, number: int, office: str) -> tuple[Actor, ...]:
    """Those of a text that has named just so many people who can hold the office, however far back: "The leaders agreed to meet"."""
    found: dict[str, Actor] = {}
    for index in range(where.index):
        named = cast.people(index, where.in_title)
        found |= {a.name: a for n, a in named if a.kind == "person" and not n.possessive and offices.fits(office, a.office)}
    return tuple(found.values()) if len(found) == number else ()


def _firms_so_far(cast: Cast, token: Token, where: Where, number: int) -> tuple[Actor, ...]:
    """Those of a text that has named just so many bodies: "Havn is to buy Velin, the companies said"."""
    before = (actor for index in range(where.index) for _, actor in cast.people(index, where.in_title))
    here = (actor for named, actor in cast.people(where.index, where.in_title) if named.end <= token.idx)
    named = (*before, *here)
    found = {actor.name: actor for actor in named if actor.kind == "organisation" and _can_be_firm(actor.name)}
    return tuple(found.values()) if len(found) == number else ()


def _can_be_firm(name: str) -> bool:
    """Whether it is no public body and no paper: no commission, and no initials, of which most are one."""
    return not is_medium(name) and name.split()[-1].lower() not in INSTITUTIONS and not name.replace(".", "").isupper()


def _named_between(cast: Cast, token: Token, where: Where, number: int) -> tuple[Actor, ...]:
    """A and B of "X, which mediates between A and B, said the sides made progress"."""
    doc = token.doc
    named = [(n, a) for n, a in cast.people(where.index, where.in_title) if a.kind == "state" and n.end <= token.idx]
    for (first, one), (second, other) in pairwise(named):
        joined = doc.text[first.end : second.start] in (" and ", " and the ")
        if number == 2 and joined and doc.text[: first.start].rstrip().removesuffix(" the").endswith(" between"):
            return (one, other)
    return ()


def _named_together(cast: Cast, token: Token, where: Where, number: int) -> tuple[Actor, ...]:
    """The army and the Front of "The army and the Front fought on. The two sides are to meet": two bodies that a sentence joins."""
    for index in range(where.index, max(-1, where.index - 1 - NEAR), -1) if number == 2 else ():
        doc = cast.source(where.in_title).parse(index)
        joined = [word.head for word in doc if word.dep_ == "conj" and word.head.pos_ in ("NOUN", "PROPN")] if doc is not None else []
        for noun in joined if index != where.index else [each for each in joined if each.right_edge.i < token.left_edge.i]:
            both = cast.head(index, noun.i, where.in_title)
            if len(both) == 2 and all(actor.kind in _BODIES for actor in both) and any(actor.kind == "organisation" for actor in both):
                return both
    return ()


def _joined(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    """Ruiz and Lind of "Ruiz and Lind were held. A friend, Olav Berg, was not. The two pleaded guilty": the last two that an "and" joins.

    Where the nearest sentence that names anybody names two, they are meant.
    """
    near = True
    for index, limit in sentences_before(token, where, FAR):
        named = [(n, a) for n, a in cast.people(index, where.in_title) if a.kind == "person" and (limit is None or n.start < limit)]
        if near and len({a.name for _, a in named}) > 1:
            return ()
        near = near and not named
        text = cast.source(where.in_title).words(index)
        for (first, one), (second, other) in pairwise(named):
            if text[first.end : second.start] == " and " and one.name != other.name:
                return (one, other)
    return ()


def _who_can_side(people: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The same; nobody where one of them is a spokesman or a doctor, who is no side of anything."""
    return () if any(_ON_NO_SIDE & set(actor.office.lower().split()) for actor in people) else people


def _number(token: Token) -> int:
    if token.lower_ in NUMBERS:
        return NUMBERS[token.lower_]
    counts = [NUMBERS[child.lower_] for child in token.children if child.lower_ in NUMBERS]
    if counts:
        return counts[0]
    told = any(child.lower_ == "of" or child.dep_ in ("amod", "compound") for child in token.children)  # "leaders of Norland and Varn"
    return 2 if token.tag_ in ("NNS", "NNPS") and phrases.singular(token) in _PAIRED and not told else 0


def _has_both(token: Token) -> bool:
    return any(child.lower_ == "both" for child in token.children)


def pair(cast: Cast, token: Token, where: Where, number: int) -> tuple[Actor, ...]:
    """ "They": the pair that did what the sentence before tells; else all whom it names together, states where it names no people."""
    if not number and (doing := _doing_before(cast, token, where)):
        return doing
    people = _last(cast, token, where, ("person",), number or 2, every=not number)
    return people or (_last(cast, token, where, ("state",), number or 2, every=not number) if _states_act(cast, where) else ())


def _states_act(cast: Cast, where: Where) -> bool:
    """False after "The minister raised Norland's sanctions on Varn": a land that does nothing there is none of "they"."""
    subjects = subjects_before(cast, where)
    return not subjects or not all(phrases.is_person_noun(noun) and noun.tag_ in ("NN", "NNP") for noun in subjects)


def _doing_before(cast: Cast, token: Token, where: Where) -> tuple[Actor, ...]:
    """Those of "The two leaders spoke of Norland and Varn. They discussed": not whom they spoke of."""
    doc = cast.source(where.in_title).parse(where.index - 1) if where.index and token.dep_ == "nsubj" else None
    roots = [word for word in doc if word.dep_ == "ROOT"] if doc is not None else []
    subjects = [child for root in roots for child in root.children if child.dep_ == "nsubj" and child.tag_ in ("NNS", "CD")]
    return together(cast, subjects[0], replace(where, index=where.index - 1)) if len(subjects) == 1 else ()


def _last(
    cast: Cast, token: Token, where: Where, kinds: tuple[str, ...], number: int, every: bool = False, office: str = ""
) -> tuple[Actor, ...]:
    """The last `number` actors of a kind before the token, all of the nearest sentence that has as many with `every`.

    `office`: only those of whom it can be said, "the two leaders" of a premier and a president whose minister is named after them.
    """
    found: dict[str, Actor] = {}
    for index, limit in sentences_before(token, where, FAR if not every else NEAR):
        named = [(n, a) for n, a in cast.people(index, where.in_title) if not (n.possessive and a.kind == "person")]
        before = [(n, a) for n, a in named if limit is None or n.start < limit]
        here = {a.name: a for n, a in before if a.kind in kinds and (a.kind != "state" or is_state(n.name))}
        here = {name: actor for name, actor in here.items() if not office or offices.fits(office, actor.office)}
        if every:
            if len(here) >= number:
                return tuple(here.values())
            continue
        found = {**here, **{name: actor for name, actor in found.items() if name not in here}}
        if len(found) >= number:
            return tuple(found.values())[:number] if len(here) >= number else tuple(found.values())[-number:]
    return ()


def subjects_before(cast: Cast, where: Where) -> list[Token]:
    """Of the sentence before: whom it is about."""
    doc = cast.source(where.in_title).parse(where.index - 1) if where.index else None
    return [] if doc is None else [child for word in doc if word.dep_ == "ROOT" for child in word.lefts if child.dep_ == "nsubj"]


def sentences_before(token: Token, where: Where, far: int) -> list[tuple[int, int | None]]:
    """(sentence, offset before which to look) from the token's own backwards; None: all of it."""
    back: list[tuple[int, int | None]] = [(i, None) for i in range(where.index - 1, max(-1, where.index - 1 - far), -1)]
    return [(where.index, token.idx), *back]
