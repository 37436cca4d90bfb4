"""How the events of one article hang together, by its words: "following the call", "at the conference", "in response to the attack".

One rule: a link needs words that say it and one event of the article that they can mean; where two could be meant there is none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from timeline.event_types import EventTypes
from timeline.language.inflected import plural
from timeline.merge.families import SPOKEN
from timeline.model import Mention, Report


class Kind(StrEnum):
    PART_OF = "part of"
    FOLLOWS = "follows"
    REACTION_TO = "reaction to"
    FULFILS = "fulfils"
    CANCELS = "cancels"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What one report says of another of the same article, by their ids. `words`: those that say it."""

    report: str
    kind: Kind
    other: str
    words: str


_BETWEEN = r"(?:(?:the|a|an|this|that|these|those|their|his|her|its|[\w’'-]+)\s+){0,4}?"
_SAID = {
    Kind.FOLLOWS: r"after|following|in the wake of|since",
    Kind.PART_OF: r"at|during|on the sidelines of|on the margins of",
    Kind.REACTION_TO: r"(?:in (?:response|reaction|retaliation) (?:to|for)|respond(?:s|ed|ing)? to|react(?:s|ed|ing)? to"
    r"|condemn(?:s|ed|ing)?|denounc(?:es|ed|ing)|welcom(?:es|ed|ing)|prais(?:es|ed|ing)|mourn(?:s|ed|ing)?)",
}
_KNOWN = re.compile(r"\b(?:the|this|that|these|those|their|his|her|its|both)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:]|\b(?:that|which|who|while|as|when|but|because)\b", re.IGNORECASE)
FEW, MANY = 3, 9  # words between what is said, or done, and the words that tie it to another
_WHOLES = frozenset(["conference", "meeting", "trip", "protest"])  # what another event can be a part of


def links(reports: Sequence[Report], events: Mapping[str, int], types: EventTypes) -> list[Link]:
    """The links between the reports of one article; `events`: the event of each, by its id, so that none is linked to itself."""
    telling_alone = ((kind, trigger) for kind in types for trigger in kind.triggers if not trigger.words)
    words = _words(tuple((noun, kind.id) for kind, trigger in telling_alone for noun in trigger.nouns))
    telling = [report for report in reports if not report.mention.sentence.in_title]
    return [link for report in telling for link in _of(report, reports, events, words)]


def _of(report: Report, reports: Sequence[Report], events: Mapping[str, int], words: "_Words") -> Iterator[Link]:
    mention = report.mention
    beside = [each.mention for each in reports if each.mention.sentence == mention.sentence]
    for kind, pattern in words.patterns.items():
        for found in pattern.finditer(mention.words):
            place = mention.sentence.start + found.start("noun")
            if mention.trigger.start <= place < mention.trigger.end or not _governs(mention, beside, found):
                continue  # it is this event's own noun, or said of another
            meant = words.types[found["noun"].casefold()]
            others = [each for each in reports if events[each.id] != events[report.id] and each.mention.type in meant]
            if kind is Kind.PART_OF:
                others = [each for each in others if each.mention.type in _WHOLES]
            other = _meant(report, others, place, events, _KNOWN.search(found[0]) is not None)
            if other is not None:
                yield Link(report=report.id, kind=kind, other=other.id, words=found[0])


def _governs(mention: Mention, beside: Sequence[Mention], found: re.Match[str]) -> bool:
    """Whether the words are said of this mention: it is the last before them, or the first after them where they open the sentence."""
    opening, noun = mention.sentence.start + found.start(), mention.sentence.start + found.start("noun")
    triggers = [each.trigger for each in beside if not each.trigger.start <= noun < each.trigger.end]
    if not mention.words[: found.start()].strip(" \"'“”‘’"):
        return mention.trigger.start == min((one.start for one in triggers if one.start > noun), default=-1)
    if mention.trigger.start != max((one.start for one in triggers if one.start <= opening), default=-1):
        return False
    between = mention.words[mention.trigger.end - mention.sentence.start : found.start()]
    most = FEW if mention.type in SPOKEN else MANY
    return len(between.split()) <= most and _CLAUSE.search(between) is None


def _meant(report: Report, others: Sequence[Report], place: int, events: Mapping[str, int], known: bool) -> Report | None:
    """The report at that very place; of what is `known` ("the call") the one event that the noun can mean, or that shares somebody."""
    for each in others:
        if not each.mention.sentence.in_title and each.mention.trigger.start <= place < each.mention.trigger.end:
            return each
    if not known:
        return None  # "a summit", which is none that the article has told
    mine = _people(report)
    for some in (others, [each for each in others if mine & _people(each)]):
        if len({events[each.id] for each in some}) == 1:
            return some[0]
    return None


def _people(report: Report) -> set[str]:
    named = [one.name for one in report.mention.participants]
    return {actor or name for name, actor in zip(named, report.actors or named, strict=True)}


@dataclass(frozen=True, slots=True)
class _Words:
    """The nouns of events. `types`: what each can tell; `patterns`: where one stands in the words of each kind of link."""

    types: dict[str, frozenset[str]]
    patterns: dict[Kind, re.Pattern[str]]


@lru_cache(maxsize=4)  # the types in use hardly ever change
def _words(nouns: tuple[tuple[str, str], ...]) -> _Words:
    """Of the nouns, each with its type, singular and plural."""
    found: dict[str, set[str]] = {}
    for noun, kind in nouns:
        for form in (noun, plural(noun)):
            found.setdefault(form.casefold(), set()).add(kind)
    any_noun = "|".join(sorted(map(re.escape, found), key=len, reverse=True))
    patterns = {
        kind: re.compile(rf"\b(?:{said})\s+{_BETWEEN}(?<!World )(?P<noun>{any_noun})\b", re.IGNORECASE) for kind, said in _SAID.items()
    }
    return _Words({noun: frozenset(types) for noun, types in found.items()}, patterns)
