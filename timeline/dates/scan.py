"""The expressions' parts in a text: at each word, the longest that a row of the pattern tables makes of it.

One rule: one pass from left to right, a word belongs to at most one part.
"""

import re
from collections import defaultdict
from dataclasses import replace

from timeline.dates import (
    absolute,
    amounts,
    approximations,
    beyond,
    clocks,
    deictic,
    eras,
    fiscal,
    leaf,
    modifiers,
    offsets,
    pieces,
    references,
    relative,
    sets,
)
from timeline.dates.forms import Found
from timeline.dates.rules import DIGIT, QUOTE, Rule

_WORD = re.compile(r"['’](?=\d\ds?\b)|[^\W_]+")
_INSIDE = frozenset("/.,:-–$€£#&@+='’°")  # a figure right after one of these is part of something else
_TOLD_TWICE = re.compile(r"(?:[A-Z]{2}|[ap]\.?m\.?|time)/$")


def _by_lead() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = defaultdict(list)
    for module in (
        absolute,
        eras,
        fiscal,
        deictic,
        relative,
        beyond,
        offsets,
        references,
        modifiers,
        pieces,
        clocks,
        amounts,
        approximations,
        sets,
        leaf,
    ):
        for row in module.RULES:
            for lead in row.leads:
                table[lead].append(row)
    return {lead: tuple(rows) for lead, rows in table.items()}


ROWS = _by_lead()  # by the word that may begin them


def scan(text: str) -> list[Found]:
    """The parts in order, none overlapping another."""
    parts: list[Found] = []
    reach = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < reach:
            continue
        best = _longest(text, start, _rows(word[0], text[start - 1 : start] if start else "")) or _other_zone(text, start)
        if best is not None:
            parts.append(_trim(best, text))
            reach = best.end
    return parts


def _rows(word: str, before: str) -> tuple[Rule, ...]:
    if word[0].isdigit():
        return () if before.isalpha() or before == "_" or (before in _INSIDE and before not in "-–'’") else ROWS[DIGIT]
    if word in "'’":
        return ROWS[QUOTE] if not before.isalnum() else ()
    return ROWS.get(word.lower(), ())


def _other_zone(text: str, start: int) -> Found | None:
    """The same hour by another clock: the second of "0615 GMT/9:45 a.m. Moscow time"."""
    if not (text[start].isdigit() and _TOLD_TWICE.search(text[max(0, start - 6) : start])):
        return None
    best = _longest(text, start, ROWS[DIGIT])
    return best if best is not None and best.clock is not None else None


def _longest(text: str, start: int, rows: tuple[Rule, ...]) -> Found | None:
    best: Found | None = None
    for row in rows:
        match = row.pattern.match(text, start)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        made = row.build(match)
        if made is not None and (best is None or made.end > best.end):
            best = made
    return best


def _trim(part: Found, text: str) -> Found:
    """The part without white space at its end."""
    end = part.end
    while end > part.start and text[end - 1].isspace():
        end -= 1
    return replace(part, end=end)
