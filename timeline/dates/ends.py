"""The ends of ranges once each is resolved: put in order, and each with the whole of the range as its days.

One rule: an end keeps its own value; only its days are those of the range.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.forms import Fixed, Found, Implied, Named, Way, Weekday
from timeline.dates.resolve import resolve
from timeline.dates.setting import Setting
from timeline.dates.slots import Unit
from timeline.when import Expression, Extent, When

_LONGEST = timedelta(days=40_000)  # a range beyond a century is two dates that happen to stand together, except of centuries
_WEEK = timedelta(days=7)
_LATELY = timedelta(days=45)
_JOINED = re.compile(r",?\s(?:and|or|to|until|through)\s")
_STOP = re.compile(r"[.!?;(\n]")
_LISTED = 14  # characters between two weekdays of one list
_A_YEAR_APART = timedelta(days=330)


def _is_running(ends: Sequence[Found], first: date, last: date, published: date | None) -> bool:
    """Whether a range of days out of order has lately begun: "cancelled from March 31 to May 30", in April."""
    days = all(isinstance(part.form, Named) and part.form.is_day and _is_yearless(part) for part in ends)
    return days and published is not None and last < first <= published <= first + _LATELY


def _put_in_order(parts: Sequence[Found], found: list[Expression], published: date | None) -> None:
    """The ends of a range in the years that make it shortest: "from January to May", whatever the tense made of either."""
    for place in range(len(parts) - 1):
        first, last = found[place].when, found[place + 1].when
        if parts[place].range_with != 1 or first is None or last is None or first.start is None or last.start is None:
            continue
        if _is_running(parts[place : place + 2], first.start, last.start, published):
            _move(parts, found, place + 1, (first.start.year, first.start.year + 1), earliest=first.start)
        elif _is_yearless(parts[place]) and first.start > last.start:
            _move(parts, found, place, (last.start.year, last.start.year - 1), latest=last.start)
        elif _is_yearless(parts[place + 1]) and last.start - first.start > _A_YEAR_APART:
            _move(parts, found, place + 1, (first.start.year, first.start.year + 1), earliest=first.start)


def _weekdays_in_order(text: str, parts: Sequence[Found], found: list[Expression], published: date | None) -> None:
    """Weekdays that stand together, each after the one before: "on Monday, Wednesday and Friday", "from Friday to Monday"."""
    for place in range(len(parts) - 1):
        left, right = parts[place], parts[place + 1]
        first, last = found[place].when, found[place + 1].when
        if not (_is_bare_weekday(left) and _is_bare_weekday(right)) or first is None or last is None or published is None:
            continue
        if first.start is None or last.start is None or last.start >= first.start or right.start - left.end > _LISTED:
            continue
        if _STOP.search(text, left.end, right.start) or (_EXTENDING.search(text, left.end, right.start) and text[right.end] in "'’"):
            continue  # "The vote is due on Thursday. On Tuesday, he said so."
        if first.start >= published:
            found[place + 1] = _moved(found[place + 1], last, _WEEK)
        elif left.range_with == 1:
            found[place] = _moved(found[place], first, -_WEEK)


_EXTENDING = re.compile(
    r",\s(?:extending|reversing|erasing|continuing|paring|trimming|deepening|adding\sto|building\son)\s$"
)  # "rose on Tuesday, extending Monday's rally"


def _weekdays_of_week(text: str, parts: Sequence[Found], found: list[Expression]) -> None:
    """The first of "on Monday and Tuesday of last week": of that week too."""
    for place in reversed(range(len(parts) - 1)):
        first, last = found[place].when, found[place + 1].when
        if not (_is_bare_weekday(parts[place]) and found[place + 1].text.endswith("week")) or first is None or last is None:
            continue
        if first.start is None or last.start is None or not _JOINED.fullmatch(text, parts[place].end, parts[place + 1].start):
            continue
        weeks = (last.start - timedelta(days=last.start.weekday())) - (first.start - timedelta(days=first.start.weekday()))
        if weeks:
            found[place] = _moved(found[place], first, weeks)


def _over_midnight(parts: Sequence[Found], found: list[Expression]) -> None:
    """The end of a stretch of hours on the day after: "from 9 p.m. to 5 a.m."."""
    for place in range(len(parts) - 1):
        first, last = parts[place].clock, parts[place + 1].clock
        when, left, right = found[place + 1].when, found[place].value, found[place + 1].value
        if parts[place].range_with != 1 or first is None or last is None or when is None:
            continue
        if left[:10] == right[:10] and (last.hour, last.minute or 0) < (first.hour, first.minute or 0):
            found[place + 1] = _moved(found[place + 1], when, timedelta(days=1))


def _is_century(part: Found) -> bool:
    return isinstance(part.form, Fixed) and part.form.slot.unit is Unit.CENTURY


def _is_bare_weekday(part: Found) -> bool:
    return isinstance(part.form, Weekday) and part.form.way is Way.NONE and part.form.weeks == 0 and not part.narrow


def _moved(expression: Expression, when: When, by: timedelta) -> Expression:
    value = expression.value
    moved = (date.fromisoformat(value[:10]) + by).isoformat() + value[10:]
    start, end = when.start and when.start + by, when.end and when.end + by
    first, last = when.time_start and when.time_start + by, when.time_end and when.time_end + by
    when = replace(when, start=start, end=end, time_start=first, time_end=last).because(f"in the order of the words -> {moved[:10]}")
    return replace(expression, value=moved, when=when)


def _is_yearless(part: Found) -> bool:
    form = part.form
    return isinstance(form, Named) and form.month is not None and form.year is None and form.year_from is None and form.way is Way.NONE


def _move(
    parts: Sequence[Found],
    found: list[Expression],
    place: int,
    years: tuple[int, int],
    *,
    earliest: date = date.min,
    latest: date = date.max,
) -> None:
    """The expression in the first of the years that lies between."""
    form, when = parts[place].form, found[place].when
    if not isinstance(form, Named) or when is None:
        return
    for year in years:
        moved = resolve(replace(form, year=year), Setting(day=None))
        slot = None if moved is None else moved.slot
        if slot is not None and slot.is_on_calendar and earliest <= slot.first <= latest:
            step = f"so that its range is short -> {slot.value}"
            when = replace(when, start=slot.first, end=slot.end, steps=(*when.steps, step))
            found[place] = replace(found[place], value=slot.value, when=when)
            return


def ranged(text: str, parts: Sequence[Found], found: list[Expression], published: date | None) -> list[Expression]:
    """Both ends of a range with the whole of it as their days."""
    _put_in_order(parts, found, published)
    _weekdays_of_week(text, parts, found)
    _weekdays_in_order(text, parts, found, published)
    _over_midnight(parts, found)
    for place in range(len(parts) - 1):
        if parts[place].range_with != 1:
            continue
        left, right = found[place].when, found[place + 1].when
        if left is None or right is None or left.start is None or right.end is None or left.start >= right.end:
            continue
        clocks = isinstance(parts[place].form, Implied) and isinstance(parts[place + 1].form, Implied)
        if (right.end - left.start > _LONGEST and not _is_century(parts[place + 1])) or (clocks and left.start != right.start):
            continue
        step = f"from {left.start} to {right.last}"
        steps = (*left.steps, *right.steps, step)
        whole = replace(left, end=right.end, extent=Extent.THROUGHOUT, steps=steps, time_start=left.time_start, time_end=right.time_end)
        found[place] = replace(found[place], when=whole)
        found[place + 1] = replace(found[place + 1], when=replace(whole, words=right.words))
    return found
