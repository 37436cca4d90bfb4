"""The patterns of years that need their era: "AD 66", "73 CE", "480 BC", and in such a text the bare "in 216".

One rule: three figures are a year only in a history, beside a year of an era that is near to them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.forms import Fixed, Found, Named, Number
from timeline.dates.lexicon import S
from timeline.dates.rules import DIGIT, Rule, found, rule, word_before
from timeline.dates.slots import Slot, Unit, year_slot

BC = rf"(?P<era>{S}?(?:BCE?|B\.{S}?C\.(?:{S}?E\.)?)(?![a-zA-Z]))"
_FIRST_OF_FOUR = 1000
_NEAR = 120  # years between a bare year and the year of its era
_BEFORE = ("in", "by", "until", "since", "from", "before", "after", "around", "of", "between", "and", "to", "late", "early", "about")


def _before_christ(match: "re.Match[str]") -> Found:
    return found(match, Fixed(slot=year_slot(1 - int(match["year"].replace(",", "")))))


def _after_christ(match: "re.Match[str]") -> Found | None:
    year = int(match["year"])
    return found(match, Fixed(slot=year_slot(year))) if year else None


def _bare(match: "re.Match[str]") -> Found | None:
    return found(match, Number(value=int(match["year"]), year=True), weak=True) if word_before(match) in _BEFORE else None


_ON = r"(?=[,.;:)]|\s(?:and|when|after|with|at|on|the|he|they|to|but|as|by|in|his|a|an|it|was|were|which|that|she|Rome|both)\b)"
RULES: tuple[Rule, ...] = (
    rule([DIGIT], rf"(?P<year>\d{{1,4}}){BC}", _before_christ),
    rule([DIGIT], rf"(?P<year>\d{{1,4}}){S}(?:AD|A\.{S}?D\.|CE|C\.{S}?E\.)(?![A-Za-z])", _after_christ, cased=True),
    rule(["ad", "a"], rf"(?:AD|A\.{S}?D\.){S}(?P<year>\d{{1,4}})(?!\d|,\d)", _after_christ, cased=True),
    rule([DIGIT], rf"(?P<year>[1-9]\d\d){_ON}", _bare),
)


def with_eras(parts: Sequence[Found]) -> list[Found]:
    """The bare years in the era of the nearest year before them, else after them, where that is near; those of no era stay weak."""
    done, era = list(parts), None
    for place, part in enumerate(done):
        form = part.form
        if isinstance(form, Number) and form.year and part.weak:
            slot = _of_era(form.value, era) or _of_era(form.value, _next_era(done, place))
            if slot is not None:
                done[place] = part = replace(part, form=Fixed(slot=slot), weak=False)
        era = _era(part) or era
    return done


def _next_era(parts: Sequence[Found], place: int) -> int | None:
    return next((year for part in parts[place + 1 : place + 4] if (year := _era(part)) is not None), None)


def _era(part: Found) -> int | None:
    """The year of a part, where it is one that needs its era."""
    form = part.form
    year = form.slot.year if isinstance(form, Fixed) and form.slot.unit is Unit.YEAR else form.year if isinstance(form, Named) else None
    return year if year is not None and year < _FIRST_OF_FOUR else None


def _of_era(value: int, era: int | None) -> Slot | None:
    if era is None:
        return None
    year = 1 - value if era <= 0 else value
    return year_slot(year) if abs(year - era) <= _NEAR else None
