"""How noun phrases hang together: what "and" joins, what stands under a noun, what the model joins in the wrong place.

One rule: from one parse alone; who is meant is asked in names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language import phrases
from timeline.language.adjacent import text_before
from timeline.language.states import lookup

if TYPE_CHECKING:
    from spacy.tokens import Token

_BESIDE = ("amod", "compound", "nmod")
_HEADS = frozenset("head chief boss director".split())
_OF_LANDS = frozenset("state government country nation".split())  # what a president heads
_OF_ONE_SIDE = phrases.PORTFOLIO_HOLDERS | {"delegation", "team"}  # each side has one: "the Russian and Ukrainian delegations"


def conjuncts(token: Token) -> tuple[Token, ...]:
    """The heads that are coordinated after this one: B and C for the A of "A, B and C"."""
    found: list[Token] = []
    todo = [token]
    while todo and len(found) < 60:
        current = todo.pop(0)
        linked = [child for child in current.children if child.dep_ == "conj"]
        found.extend(linked)
        todo.extend(linked)
    return tuple(found[: _before_those_who_say(found)])


def _before_those_who_say(listed: list[Token]) -> int:
    """How many of a list are left without those of "killed the boy, officials and his family said", who say it."""
    if not listed:
        return 0
    end = max(noun.right_edge.i for noun in listed) + 1
    doc = listed[0].doc
    says = end < len(doc) and doc[end].tag_ == "VBD" and doc[end].lemma_ in ("say", "report", "add") and len(listed) > 1
    if not says or any(child.dep_ == "nsubj" for child in doc[end].children):
        return len(listed)
    after_comma = (place for place, noun in enumerate(listed) if text_before(noun.left_edge) == ",")
    return next(after_comma, len(listed))


def is_one_with(first: Token, second: Token) -> bool:
    """True for the friend of "an actor and friend of the president says", "a lawyer and activist": one person told in two words."""
    both = first.tag_ == second.tag_ == "NN" and phrases.is_person_noun(first) and phrases.is_person_noun(second)
    if not both or text_before(second.left_edge) != "and" or any(child.dep_ in ("det", "poss", "nummod") for child in second.children):
        return False
    verb = first.head if first.dep_ in ("nsubj", "nsubjpass") else None
    told = set() if verb is None else {form for word in (verb, *verb.lefts) for form in (word.tag_, word.lower_)}
    return bool(told & {"VBZ", "was"}) or (not told & {"VBP", "were"} and any(child.lower_ in ("a", "an") for child in first.children))


def within(token: Token) -> Iterator[Token]:
    """What stands under a noun, what is joined to it or to a part of it by "and" left out."""
    for child in token.children:
        if child.dep_ != "conj":
            yield child
            yield from within(child)


def can_hold(token: Token, office: str) -> bool:
    """False for "the head of the IEA", "of police" and somebody who is chief of another body, or president."""
    heads = token.lower_ in _HEADS
    of_what = [noun for of in token.children if of.lower_ == "of" for noun in of.children]
    bodies = [noun for noun in of_what if noun.ent_type_ == "ORG" or (heads and noun.pos_ == "NOUN" and noun.lower_ not in _OF_LANDS)]
    own = [word for body in bodies for word in (body, *body.children) if word.dep_ != "conj" and word.pos_ in ("PROPN", "NOUN")]
    return not bodies or not office or any(word.lower_ in office.lower() for word in own)


def joined_too_low(token: Token) -> list[Token]:
    """The prince of "the king of Bahrain and the crown prince of Kuwait", which the model joins to Bahrain."""
    if not (phrases.is_person_noun(token) or phrases.is_organisation_noun(token)) or token.tag_ not in ("NN", "NNP"):
        return []
    owners = [
        noun for of in token.children if of.lower_ == "of" for noun in of.children if noun.dep_ == "pobj" and noun.ent_type_ != "PERSON"
    ]
    return [noun for owner in owners for noun in conjuncts(owner) if noun.ent_type_ == "PERSON" or phrases.is_person_noun(noun)]


def is_beside(token: Token) -> bool:
    """True for "Israeli" in "Israeli strikes", "U.S. and Israeli strikes": it says whose the noun is."""
    first = token
    while first.dep_ == "conj":
        first = first.head
    return first.dep_ in _BESIDE and (first is token or first.head.i > token.i)


def is_beside_people(token: Token) -> bool:
    """True for the cadres of "cadres and commanding officers": whoever stands in one list with people."""
    first = token
    while first.dep_ == "conj":
        first = first.head
    listed = (first, *conjuncts(first))
    return token.tag_ == "NNS" and len(listed) > 1 and any(other.tag_ == "NNS" and phrases.is_person_noun(other) for other in listed)


def names_each(token: Token, owned_by: str = "") -> list[str]:
    """One name for each side of "negotiators from Russia and Ukraine", "Russian and U.S. negotiators"; [] for any other phrase."""
    if token.tag_ not in ("NNS", "NNPS"):
        return []
    one = phrases.singular(token) if phrases.singular(token) in _OF_ONE_SIDE else token.text
    if len(lands := _lands_before(token)) > 1:
        own = sorted(word.i for word in phrases.modifiers(token) if word.i > lands[-1].i)
        return [" ".join([land.text, *(token.doc[place].text for place in own), one]) for land in lands]
    if len(sides := _listed_after(token)) < 2:
        return []
    whole = phrases.name_of(token, owned_by).partition(" from ")[0]
    return [f"{whole if one == token.text else whole[: -len(token)] + one} from {side}" for side in sides]


def _lands_before(token: Token) -> list[Token]:
    first = next((child for child in token.children if child.i < token.i and child.dep_ in _BESIDE and _is_land(child)), None)
    return [] if first is None else sorted(filter(_is_land, (first, *conjuncts(first))), key=lambda land: land.i)


def _listed_after(token: Token) -> list[str]:
    """Russia and Ukraine of "from Russia and Ukraine", where all that is listed are names."""
    prepositions = (child for child in token.children if child.lower_ == "from" and child.i == token.i + 1)
    first = next((noun for prep in prepositions for noun in prep.children if noun.dep_ == "pobj"), None)
    listed = [] if first is None else [first, *conjuncts(first)]
    if any(noun.ent_type_ not in ("GPE", "ORG", "NORP") for noun in listed):
        return []
    whole = ((span.text for span in noun.doc.ents if span.start <= noun.i < span.end) for noun in listed)  # "the Republic of Korea"
    plain = (noun.doc[noun.i - noun.n_lefts : noun.i + 1].text for noun in listed)
    return [next(spans, words).removeprefix("the ") for spans, words in zip(whole, plain, strict=True)]


def _is_land(word: Token) -> bool:
    return word.ent_type_ in ("NORP", "GPE") and lookup(word.text) is not None
