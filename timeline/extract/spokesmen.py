"""Who speaks for a body: "The army denied it. “They lie,” its spokesman, Colonel Karl Lind, said", "a spokesperson added".

One rule: only whose words stand right behind the body's, and whom no other body is named for.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.extract.speakers import renamed
from timeline.language import offices
from timeline.language.known import known_actor
from timeline.language.roster import ORGANISATION_WORDS
from timeline.language.states import Form, lookup
from timeline.model import Mention, Participant

_OF_OTHERS = (" for ", " of ", " from ", " at ", " with ")
_GAP = 3  # characters of white space between a sentence and the next
_RANK = r"(?:(?:[A-Z][a-z]+\.?|Sir|Dr\.?) ){0,3}"
_BODIES = "agency company group ministry army union party organisation organization force airline firm bank movement".replace(" ", "|")
_ITS = re.compile(rf"\b(?:[Ii]ts|[Tt]heir|[Tt]he (?:{_BODIES})['’]s) (?P<office>(?:[a-z-]+ ){{0,3}}?(?P<head>[a-z-]+)),? {_RANK}$")
_OWN = re.compile(rf", (?:its|their|the (?:{_BODIES})['’]s) (?P<office>(?:[a-z-]+ ){{0,3}}?(?P<head>[a-z-]+))[,.]")
_A = re.compile(r"\b(?:[Aa]|[Ii]ts|[Tt]heir|[Aa]nother) $")  # before an unnamed spokesman, who else is known already


def named(mentions: Sequence[Mention], speaks: Callable[[Mention], bool]) -> list[Mention]:
    """The mentions, with the office of whoever speaks for a body told with the body: "army spokesman". `speaks`: words of the first."""
    offices_of: dict[str, Participant] = {}
    unnamed: dict[int, Participant] = {}
    for body, mention in _following(mentions, speaks):
        who = mention.participants[0]
        told = _told_with(body, who, _office(mention, who), _is_body(body))
        if told is None:
            continue
        if who.name.lower() in offices.SPOKESMEN:
            unnamed[id(mention)] = told
        else:
            offices_of.setdefault(who.name, told)
    return [renamed(mention, unnamed[id(mention)]) if id(mention) in unnamed else _held(mention, offices_of) for mention in mentions]


def _following(mentions: Sequence[Mention], speaks: Callable[[Mention], bool]) -> Iterator[tuple[Participant, Mention]]:
    """Each who speaks in the sentence behind another one's words, with that other one."""
    spoken = [each for each in mentions if each.participants and not each.sentence.in_title and speaks(each)]
    for one, other in pairwise(sorted(spoken, key=lambda each: each.trigger.start)):
        near = one.sentence != other.sentence and 0 <= other.sentence.start - one.sentence.end <= _GAP
        if near and not one.participants[0].office and one.participants[0].name != other.participants[0].name:
            yield one.participants[0], other


def _office(mention: Mention, who: Participant) -> str:
    """The office by which somebody is of whoever spoke before: of "its spokesman, Colonel Karl Lind," spokesman; "" where there is none."""
    before, name, after = mention.words.partition(who.name)
    its = _ITS.search(before) if name else None
    if its is not None and offices.is_head(its["head"]):
        return its["office"]
    own = _OWN.match(after)
    if own is not None and offices.is_head(own["head"]):
        return own["office"]
    bare = (
        who.office.lower() in offices.SPOKESMEN
        and not after.startswith(_OF_OTHERS)
        and (_is_name(who) or (who.name.lower() in offices.SPOKESMEN and _A.search(before) is not None))
    )
    return who.office.lower() if bare else ""


def _is_name(who: Participant) -> bool:
    return " " in who.name and who.name.split()[-1][:1].isupper()


def _is_body(who: Participant) -> bool:
    words = who.name.split()
    if words[-1].islower() and words[-1].endswith("s"):
        return False  # "airlines", which have no one to speak for them all
    known = known_actor(who.name)
    known_body = known is not None and known.kind == "organisation"  # "the Pentagon"
    return known_body or any(word.lower() in ORGANISATION_WORDS for word in words) or (len(words) == 1 and who.name.isupper())


def _told_with(body: Participant, who: Participant, office: str, surely: bool) -> Participant | None:
    """Whoever speaks, with the office told with the body's name, or with its land where the body is a state."""
    state = lookup(body.name)
    if not office or who.country not in ("", body.country):
        return None
    if state is not None:
        spokesman = office.split()[-1] in offices.SPOKESMEN and state.form is not Form.ADJECTIVE
        return replace(who, country=body.country) if spokesman else None
    if not surely and office == who.office.lower() and office in offices.SPOKESMEN:
        return None  # of "Hale said", "spokeswoman Ida Lind said", which may be of anybody
    whole = f"{body.name} {office}"
    return replace(who, name=whole if who.name.lower() in offices.SPOKESMEN else who.name, office=whole)


def _held(mention: Mention, told: dict[str, Participant]) -> Mention:
    if not any(who.name in told for who in mention.participants):
        return mention
    people = (
        replace(who, office=told[who.name].office, country=told[who.name].country) if who.name in told else who
        for who in mention.participants
    )
    return replace(mention, participants=tuple(people))
