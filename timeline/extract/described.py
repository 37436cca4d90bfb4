"""Those whom the lead tells only what they are, under the names they are given in what follows: "A teacher was cleared of assault".

One rule: where two can be meant by the name that is given, nobody has it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract.introduced import ROLES, SUFFER, Introduction, introductions
from timeline.extract.roles import participant
from timeline.extract.speakers import clause_for
from timeline.language import phrases
from timeline.language.actors import Actor
from timeline.language.given_names import gender_of
from timeline.language.pairs import NUMBERS
from timeline.model import Mention, Participant

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extract.reading import Reading

_BEHIND = re.compile(r"(?<=\w) (?:of|for|from|in|at|with) ")  # what follows on the noun of a description
_OLD = re.compile(r"\b(\d{1,3})-year-old\b")
_WOMEN = frozenset("woman girl mother wife daughter grandmother widow schoolgirl actress nun".split())
_MEN = frozenset("man boy father husband son grandfather widower schoolboy actor monk gunman businessman policeman".split())

_Called = tuple[str, str]  # the noun by which somebody is called, and the role


def named(mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
    """The mentions, those of title and first sentence with the names that the next ones give to whom they only describe."""
    opening = next((start for start, _ in reading.document.sentences), 0)
    lead = [mention for mention in mentions if not mention.sentence.in_title and mention.sentence.start == opening]
    if not any(who.role in ROLES for mention in lead for who in mention.participants):
        return list(mentions)  # most articles, and the names of none of them are looked up
    names: dict[_Called, tuple[Actor, ...]] = {}
    for told in introductions(reading):
        for meant in _meant(lead, told, reading):
            names.setdefault(meant, told.people)
    return [_renamed(each, names) if each.sentence.in_title or each in lead else each for each in mentions]


def _meant(lead: Sequence[Mention], told: Introduction, reading: Reading) -> set[_Called]:
    """What the one is called whom the names can be of, in each role; empty where that may be several."""
    people = [who for mention in lead for who in mention.participants if who.role in told.roles & ROLES]
    if len(told.people) > 1:
        return _of_one({_called(who) for who in people if _counted(who.name) == len(told.people)})
    doc = reading.document.parse(0)
    new = [token for token in doc or () if _is_new(token) and _can_be(token, told)]
    subjects = [token for token in new if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ == "ROOT"]
    for tokens in (subjects, new if len(new) == 1 or told.roles == SUFFER else []):
        called = {_called(who) for who in people if any(token.lower_ == _called(who)[0] for token in tokens)}
        if called:
            return _of_one(called)
    return set()


def _of_one(called: set[_Called]) -> set[_Called]:
    return called if len({noun for noun, _ in called}) == 1 else set()


def _called(who: Participant) -> _Called:
    """The treasurer of "former treasurer of a sports club"."""
    return _BEHIND.split(who.name)[0].split()[-1].lower(), who.role


def _counted(name: str) -> int:
    """Two for "two persons"."""
    return NUMBERS.get(name.split()[0].lower(), 0) if " " in name else 0


def _is_new(token: Token) -> bool:
    """True for "a teacher", "the man who died", "the former treasurer of a club": one who is told of for the first time."""
    opening = token.left_edge.lower_
    told = opening == "the" and any(child.dep_ == "relcl" or child.lower_ == "of" for child in token.children)
    new = opening in ("a", "an") or told
    return new and token.tag_ in ("NN", "NNP") and token.text.islower() and token.dep_ != "poss" and phrases.is_person_noun(token)


def _can_be(token: Token, told: Introduction) -> bool:
    """Whether age and sex, where they are told, are those of the name."""
    old = _OLD.search(token.doc[token.left_edge.i : token.i + 1].text)
    of_age = old is None or not told.age or int(old[1]) == told.age
    gender = gender_of(told.people[0].name)
    return of_age and not (token.lower_ in _WOMEN and gender == "m") and not (token.lower_ in _MEN and gender == "f")


def _renamed(mention: Mention, names: dict[_Called, tuple[Actor, ...]]) -> Mention:
    """The mention, with who is called so under the name, unless somebody of that name takes part already."""
    known = {who.name for who in mention.participants}
    people: list[Participant] = []
    clause = mention.clause
    for who in mention.participants:
        meant = names.get(_called(who), ())
        if not meant or any(actor.name in known for actor in meant):
            people.append(who)
            continue
        people += [participant(actor, who.role) for actor in meant]
        clause = clause_for(mention, {who.name: meant[0].name}) if len(meant) == 1 else None
    return replace(mention, participants=tuple(people), clause=clause)
