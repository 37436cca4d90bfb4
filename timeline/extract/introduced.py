"""Names that a story gives to those it told of before: "Ana Ruiz, 44, told the court", "the dead were identified as".

One rule: a paper gives a new name with the age, or says who it was "identified as"; a witness or a neighbour is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.language.actors import Actor

if TYPE_CHECKING:
    from timeline.extract.reading import Reading

SUFFER = frozenset(["target", "victim"])
_ACTED = frozenset(["accused", "attacker"])
ROLES = SUFFER | _ACTED | {"appointee"}  # in which a lead tells what somebody is, and leaves the name for later
_CLAUSE = 60  # characters after a name in which its verb stands
_NEAR = 5  # sentences from the lead in which the name is given
_AGE = re.compile(r", (?:(?:aged )?(?P<age>\d{1,3})\b(?!-)|who can (?:now )?be named\b)")
_FROM = re.compile(r"\b(?:of|from|in|at|near) (?:the )?$")  # where somebody lives
_OPENS = re.compile(r"(?:(?:He|She|The (?:victim|man|woman|boy|girl|suspect|accused|deceased)) (?:was|is) )?$")
_DIED = re.compile(r"\b(?:died|dead|killed|wounds|injuries|was (?:found|shot|stabbed|struck|hit|attacked|beaten|pronounced|declared))\b")
_TRIED = re.compile(
    r"\b(?:court|magistrates?|jury|judge|pleaded|guilty|admitted|denied|charged|arrested|accused|sentenced|jailed|convicted|trial|custody"
    r"|detained|remanded|bail|fired|dismissed|suspended"
    r"|(?<!was )(?:attacked|assaulted|murdered|raped|abused|robbed|strangled|stole|drove))\b"
)
_BEFORE_COURT = re.compile(
    r" (?:(?:was|is|has been|had been) (?:\w+ly )?"
    r"(?:accused|charged|arrested|convicted|detained|jailed|sentenced|found guilty|indicted|alleged to)"
    r"|pleaded|admitted|faces|denied|denies)\b"
)
_BESIDE = re.compile(
    r"\b(?:witness(?:es|ed)?|saw|heard|lives|neighbou?rs?|victim|widow|whose (?:son|daughter|husband|wife|mother|father))\b"
)
_TOOK_OFFICE = re.compile(r"\b(?:will|succeeds?|replaces?|takes|joined|served|has (?:served|worked|led|been)|was previously)\b")
_IDENTIFIED = re.compile(
    r"\b(?P<who>arrested|held|accused|detainees?|suspects?|deceased|dead|victims?|slain|killed|injured|he|she|they|man|men|woman|women)\b"
    r"[^.;]{0,30}? (?:identified|named) (?:by [\w ]{3,40})?as ",
    re.IGNORECASE,
)
_HELD = frozenset("arrested held accused detainee detainees suspect suspects".split())
_HURT = frozenset("deceased dead victim victims slain killed injured".split())

_Span = tuple[int, int, Actor]  # code points in the sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Names given to those who were told of before. `roles`: in which one of them; `age`: 0 where it is not told."""

    people: tuple[Actor, ...]
    roles: frozenset[str]
    age: int = 0


def introductions(reading: Reading) -> Iterator[Introduction]:
    """Those after the lead, in order."""
    seen = {actor.name for _, actor in reading.cast.people(0, in_title=True)} if reading.title_document.sentences else set()
    for index in range(min(_NEAR, len(reading.document.sentences))):
        people = [(named.start, named.end, actor) for named, actor in reading.cast.people(index)]
        fresh = [(start, end, actor) for start, end, actor in people if actor.name not in seen and " " in actor.name]
        words = reading.document.words(index)
        told = _told(words, fresh, index) if index and fresh else None
        if told is not None:
            yield told
        seen |= {actor.name for _, _, actor in people}


def _told(words: str, fresh: list[_Span], index: int) -> Introduction | None:
    return _identified(words, fresh) or _aged(words, fresh) or (_tried(words, fresh) if index == 1 else None)


def _identified(words: str, fresh: list[_Span]) -> Introduction | None:
    """By "the arrested were identified as R. Hale, 34, of Milburn and K. Lind, 27"."""
    identified = _IDENTIFIED.search(words)
    if identified is None:
        return None
    who = identified["who"].lower()
    hurt = who in _HURT or _DIED.search(words[: identified.end()]) is not None
    roles = _ACTED if who in _HELD else SUFFER if hurt else ROLES
    behind = [(start, end, actor) for start, end, actor in fresh if start >= identified.end()]
    named = [(start, actor) for start, end, actor in behind if actor.kind == "person" or _AGE.match(words, end)]
    people = tuple(actor for start, actor in named if not _FROM.search(words[:start]))
    return Introduction(people=people, roles=roles) if people else None


def _aged(words: str, fresh: list[_Span]) -> Introduction | None:
    """By "Ana Ruiz, 44, told the court", "He was Karl Lind, 52, of Oslo"."""
    start, end, actor = fresh[0]
    aged = _AGE.match(words, end)
    if actor.kind != "person" or aged is None or not _OPENS.match(words[:start]):
        return None
    roles = ROLES if words[:start].endswith((" was ", " is ")) else _roles_of(words[aged.end() :])
    return Introduction(people=(actor,), roles=roles, age=int(aged["age"] or 0))


def _tried(words: str, fresh: list[_Span]) -> Introduction | None:
    """By the "Karl Lind was accused of" that follows on "A man was convicted"."""
    start, end, actor = fresh[0]
    if start or actor.kind != "person" or not _BEFORE_COURT.match(words, end) or _BESIDE.search(words):
        return None
    return Introduction(people=(actor,), roles=_ACTED)


def _roles_of(words: str) -> frozenset[str]:
    """In which roles one can be of whom this is said: no neighbour who "heard shouting" is the man who was arrested."""
    if _DIED.search(words[:_CLAUSE]):
        return SUFFER
    tried = _TRIED.search(words) is not None and _BESIDE.search(words) is None
    took = _TOOK_OFFICE.search(words) is not None
    return (_ACTED if tried else frozenset()) | (frozenset(["appointee"]) if took else frozenset())
