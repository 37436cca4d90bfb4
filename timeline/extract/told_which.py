"""Which one "the refinery" of a headline is: what the article called it before, "the Mataripe refinery", "the Strait of Hormuz".

One rule: told from the letters before the sentence alone, and only where they name one such thing and no second.
"""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from timeline.extract.line import ABBREVIATED
from timeline.language.capitals import CALENDAR
from timeline.language.places import SITES
from timeline.language.runs import STOP
from timeline.language.spans import is_title_case
from timeline.language.states import lookup
from timeline.model import Clause, Mention

_ANY = frozenset(
    "church club house office building city town village capital province region district street home school center centre".split()
)
_THINGS = (SITES - _ANY) | frozenset(
    """project pipeline ship tanker vessel ferry airliner war conflict summit conference election elections vote referendum bill law
    treaty talks ceasefire truce blockade invasion storm hurricane typhoon cyclone quake earthquake flood fire crash agreement deal accord
    pact siege trial sanctions outbreak volcano massacre uprising coup tournament championship inquiry canal tunnel railway reactor
    waterway administration""".split()
)
_NOUN = "|".join(sorted(_THINGS, key=len, reverse=True))
_DAYS = "|".join(calendar.day_name)
_NO_NAMES = "|".join(sorted({*CALENDAR, *(word.title() for word in STOP)}))
_NAME = rf"(?!(?:{_NO_NAMES})\b)[A-Z][\w.&-]*"
_ENDS = (
    r"(?=$|[.,;:!?)”\"]|['’]?\s(?:to|would|will|was|is|are|were|has|have|had|and|or|but|as|after|before|by|from|until|since|during|could|may|might"
    r"|should|must|can|cannot|if|while|when|because|amid|over|into|through|not|without|despite|under|within|says?|said|between|near|where|open|shut|closed|again)\b"
    rf"|\son (?:{_DAYS})\b)"
)
_BARE = re.compile(rf"\b(?P<the>[Tt]he) (?P<noun>{_NOUN}){_ENDS}")
_NAMES = re.compile(rf"{_NAME}(?:['’]s?)?")
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_WARS = frozenset(["war", "conflict"])
_MOST = 45  # code points of what a thing is called
_Things = dict[str, list[tuple[int, frozenset[str], str]]]  # by noun where it is named, the words that tell which, and the whole name


@lru_cache(maxsize=256)
def _called(noun: str) -> re.Pattern[str]:
    """The noun with what names it: "Mataripe refinery", "Strait of Hormuz", and not the "talks" of "talks on the Oslo war"."""
    return re.compile(
        rf"(?P<before>(?:{_NAME}(?:['’]s?)? ){{0,4}})\b(?P<noun>{noun}|{noun.title()})\b"
        rf"(?=(?P<behind> (?:of|on|with|against|in) (?:the )?{_NAME}(?: {_NAME})*(?! (?:{_NOUN})\b))?)"
    )


def told_which(mentions: Sequence[Mention], title: str, text: str) -> list[Mention]:
    """The mentions, with the name before or behind the noun of whatever their clause calls "the ..." and the article named before."""
    nouns = {
        found["noun"] for each in mentions if each.clause is not None for part in _parts(each.clause) for found in _BARE.finditer(part)
    }
    if not nouns:
        return list(mentions)
    things = _things(sorted(nouns), title, text)
    return [each if each.clause is None else _told(each, each.clause, things) for each in mentions]


def _parts(clause: Clause) -> tuple[str, str, str]:
    return clause.subject, clause.words, clause.about


def _told(mention: Mention, clause: Clause, things: _Things) -> Mention:
    end = 0 if mention.sentence.in_title else mention.sentence.start
    told = " ".join((*_parts(clause), *clause.who))
    subject, words, about = (_named(each, things, end, told) for each in _parts(clause))
    place = mention.place
    if place is not None and (name := _of_one(things.get(place.name, ()), end)):  # a bare "strait"
        place = replace(place, name=name)
    return replace(mention, clause=replace(clause, subject=subject, words=words, about=about), place=place)


def _named(words: str, things: _Things, end: int, told: str) -> str:
    """The words with the things that go by one name alone up to here under it, outside quotations. `told`: all of the title."""

    def called(found: re.Match[str]) -> str:
        name = _of_one(things.get(found["noun"], ()), end)
        quoted = sum(words[: found.start()].count(mark) for mark in '“”"') % 2
        if not name or quoted or any(word in told for word in re.findall(r"[A-Z][\w.]+", name)):
            return found[0]
        return name if "'s " in name or "’s " in name else f"{found['the']} {name}"

    return _BARE.sub(called, words)


def _things(nouns: Sequence[str], title: str, text: str) -> _Things:
    """What the title and the text name by these nouns; "Crude" of "Crude tanker" is no name where the text has "crude" too."""
    things: _Things = defaultdict(list)
    plain = frozenset(_SMALL.findall(text))
    headline = ("" if is_title_case(title) else title, -len(title) - 1)
    for noun, (words, shift) in product(nouns, (headline, (text, 0))):
        for found in _called(noun).finditer(words):
            told = _name(found)
            if told is not None and not any(word.lower() in plain for word in told[0]):
                things[noun].append((found.start() + shift, *told))
    return things


def _name(found: re.Match[str]) -> tuple[frozenset[str], str] | None:
    """The words that tell which, and the whole name; None where nothing tells it."""
    behind = found["behind"] or ""
    if behind.startswith(" in ") and (found["before"] or found["noun"].lower() in SITES):
        behind = ""  # "a base in Norland" is one of many
    behind = behind if behind.endswith(ABBREVIATED) else behind.rstrip(".")
    if found["noun"].lower() in _WARS and (
        found["noun"][0].isupper() or not any(lookup(name) for name in _NAMES.findall(found["before"] + behind))
    ):
        return None  # "a veteran of the Oslo War", "Hale's war"
    told = frozenset(re.sub(r"['’]s?$", "", word) for word in _NAMES.findall(found["before"] + behind))
    return (told, f"{found['before']}{found['noun']}{behind}") if told else None


def _of_one(named: Sequence[tuple[int, frozenset[str], str]], end: int) -> str:
    """The shortest of the names up to here, all of one thing; "" where they may be of two."""
    names = [(told, name) for start, told, name in named if start < end]
    least, name = min(names, key=lambda each: (len(each[0]), len(each[1])), default=(frozenset(), ""))
    return name if all(least <= told for told, _ in names) and len(name) <= _MOST else ""
