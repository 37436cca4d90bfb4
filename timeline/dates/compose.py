"""Parts that stand together, made one: a clock with its day, "the end of" with its month, a month with the year it is "of".

One rule: a row of `_JOINS` says which glue holds two neighbours together and what they become; what stays weak is dropped.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from timeline.dates.amounts import period, summed
from timeline.dates.bounds import bounded
from timeline.dates.eras import with_eras
from timeline.dates.forms import (
    Amount,
    Base,
    Clock,
    Counted,
    Fixed,
    Form,
    Found,
    Holiday,
    Implied,
    Modifier,
    Named,
    Number,
    Offset,
    Weekday,
)
from timeline.dates.ranges import FAR, ranges
from timeline.dates.slots import Unit

_DAYS = (Weekday, Holiday)
Join = Callable[[Found, Found], Found | None]


def compose(text: str, parts: Iterable[Found]) -> list[Found]:
    """The expressions of a text from its parts, in order."""
    joined = _nights(text, with_eras(ranges(text, _joined(text, parts))))
    return [bounded(text, part) for part in map(_standing, joined) if not part.weak]


def _nights(text: str, parts: list[Found]) -> list[Found]:
    """ "The night of 2-3 June", whose first day has just been told from its range."""
    done: list[Found] = []
    for part in parts:
        before = done[-1] if done else None
        if before is not None and isinstance(before.form, Modifier) and before.form.part and before.end >= part.start - 1:
            whole = _modified(before, part) if text[before.end : part.start].strip() == "" else None
            if whole is not None:
                done[-1] = replace(whole, start=before.start)
                continue
        done.append(part)
    return done


def _standing(part: Found) -> Found:
    """A count before an event ("two days before the vote") as the length that it is; the rest as it was."""
    if isinstance(part.form, Offset) and part.weak and part.tail >= 0:
        return replace(part, form=Amount(value=period(part.form.count, part.form.unit)), end=part.end - part.tail, weak=False)
    return part


def _joined(text: str, parts: Iterable[Found]) -> list[Found]:
    """Neighbours joined from the right, so that a modifier takes what follows it as a whole."""
    done: list[Found] = []  # right to left
    for part in reversed(list(parts)):
        current = part
        while done and (whole := _join(text, current, done[-1])) is not None:
            done.pop()
            current = whole
        if not (isinstance(current.form, Modifier) and current.form.of_amount):  # "about" in "Monday at about 3:45" keeps nothing apart
            done.append(current)
    return done[::-1]


def _join(text: str, left: Found, right: Found) -> Found | None:
    if right.start - left.end > FAR:
        return None
    gap = text[left.end : right.start]
    if "\n\n" in gap:
        return None
    for glue, join in _JOINS:
        if glue.fullmatch(gap) and (whole := join(left, right)) is not None:
            start = right.start if whole.mod == "APPROX" and isinstance(left.form, Modifier) else left.start
            return replace(
                whole, start=start, end=right.end, weak=right.weak and isinstance(right.form, Offset) and isinstance(left.form, Modifier)
            )
    return None


def is_day(form: Form) -> bool:
    """Whether a form names one day, which can have a clock time."""
    if isinstance(form, Named):
        return form.is_day
    return isinstance(form, _DAYS) or (isinstance(form, Counted | Offset) and form.unit is Unit.DAY)


def _is_slot(form: Form) -> bool:
    return isinstance(form, Named | Fixed | Weekday | Counted | Holiday) or (isinstance(form, Offset) and form.unit is not Unit.DAY)


def _modified(left: Found, right: Found) -> Found | None:
    modifier = left.form
    if not isinstance(modifier, Modifier):
        return None
    if modifier.of_amount:
        return replace(right, mod=modifier.mod) if isinstance(right.form, Amount | Offset) and not right.mod else None
    if modifier.part:
        return replace(right, part=modifier.part) if is_day(right.form) and not right.part else None
    if modifier.nth:
        fits = _is_slot(right.form) and not is_day(right.form) and not right.narrow
        return replace(right, piece=modifier) if fits else None
    if modifier.unit is not None:
        return replace(right, narrow=modifier.unit.value) if is_day(right.form) and not right.clock else None
    if modifier.half:
        return _half(right, modifier.half)
    if right.part and isinstance(right.form, Implied):
        return right if right.weak is False else None
    if right.clock is not None or isinstance(right.form, Implied):
        return None
    return (
        replace(right, mod=left.mod, narrow=left.narrow, bound=left.bound)
        if _is_slot(right.form) and not right.narrow.startswith("e")
        else None
    )


def _half(right: Found, half: int) -> Found | None:
    form = right.form
    if isinstance(form, Fixed) and form.slot.unit is Unit.YEAR:
        return replace(right, form=Named(half=half, year=form.slot.year))
    if isinstance(form, Counted) and form.unit is Unit.YEAR:
        return replace(right, form=Named(half=half, year_from=form))
    return (
        replace(right, mod="START" if half == 1 else "END", narrow="first half" if half == 1 else "second half") if _is_slot(form) else None
    )


def _clock_day(left: Found, right: Found) -> Found | None:
    loose = left.weak and not (right.part and isinstance(right.form, Named | Counted))  # "7.15 on Monday" may be a rate
    if isinstance(left.form, Implied) and left.clock is not None and is_day(right.form) and right.clock is None and not loose:
        return replace(right, clock=_in_part(left.clock, right.part))
    return None


_NIGHTFALL = 5  # o'clock, from which "at night" is of the evening


def _in_part(clock: Clock, part: str) -> Clock:
    """The clock time in its half of the day: "Friday evening at 8:30"."""
    late = part in ("AF", "EV") or (part == "NI" and clock.hour >= _NIGHTFALL)
    return replace(clock, hour=clock.hour + 12, either=False) if clock.either and late else clock


def _day_clock(left: Found, right: Found) -> Found | None:
    if (
        isinstance(right.form, Implied)
        and right.clock is not None
        and is_day(left.form)
        and left.clock is None
        and left.part in ("", "MO", "AF", "EV", "NI")
    ):
        return replace(left, clock=_in_part(right.clock, left.part))
    return None


def _hour_day(left: Found, right: Found) -> Found | None:
    """ "At 8 Sunday night", "at 10 this morning", "at seven the next morning", "at 11 tomorrow"."""
    near = isinstance(right.form, Counted) and right.form.base is Base.PUBLICATION and abs(right.form.count) <= 1  # "tomorrow"
    if not (isinstance(left.form, Number) and left.form.hour and (right.part in ("MO", "AF", "EV", "NI") or near)):
        return None
    if right.clock is not None or not is_day(right.form):
        return None
    return replace(right, clock=_in_part(Clock(hour=left.form.value % 12, either=True), right.part))


def _hour_part(left: Found, right: Found) -> Found | None:
    """ "At eight on the evening of 6 April"; a bare number before "on Friday evening" is none."""
    return _hour_day(left, right) if isinstance(right.form, Named) and right.part else None


def _day_part(left: Found, right: Found) -> Found | None:
    if isinstance(right.form, Implied) and right.part and not right.clock and is_day(left.form) and not left.part and not left.clock:
        return replace(left, part=right.part)
    return None


def _part_day(left: Found, right: Found) -> Found | None:
    if isinstance(left.form, Implied) and left.part and not left.clock and is_day(right.form) and not right.part and not right.clock:
        return replace(right, part=left.part)
    return None


def _weekday_date(left: Found, right: Found) -> Found | None:
    if isinstance(left.form, Weekday) and isinstance(right.form, Named) and right.form.is_day and right.form.weekday is None:
        return replace(right, form=replace(right.form, weekday=left.form.day))
    return None


_FOUR_FIGURES = 1000  # a year of fewer stands with its day only beside its era: "2 August 216 BC"


def _of_year(left: Found, right: Found) -> Found | None:
    """ "November of the same year", "the spring of next year", "August this year"."""
    form, year = left.form, right.form
    if isinstance(form, Named) and form.year is None and isinstance(year, Fixed) and year.slot.unit is Unit.YEAR:
        return replace(left, form=replace(form, year=year.slot.year)) if year.slot.year < _FOUR_FIGURES else None
    if isinstance(form, Named | Holiday) and form.year is None and form.year_from is None:
        if isinstance(year, Counted) and year.unit is Unit.YEAR and not right.narrow and not right.weak and right.piece is None:
            return replace(left, form=replace(form, year_from=year))
        if isinstance(year, Fixed) and year.slot.unit is Unit.YEAR and isinstance(form, Named) and form.quarter:
            return replace(left, form=replace(form, year=year.slot.year))
    return None


def _year_period(left: Found, right: Found) -> Found | None:
    """ "The 1988 fourth quarter", "last year's third quarter"."""
    form, year = right.form, left.form
    if not isinstance(form, Named) or not (form.quarter or form.half) or form.year is not None or form.year_from is not None:
        return None
    if left.narrow or right.narrow or left.weak:
        return None
    if isinstance(year, Fixed) and year.slot.unit is Unit.YEAR:
        return replace(right, form=replace(form, year=year.slot.year))
    if isinstance(year, Named) and year.fiscal and not year.quarter and not year.half:
        return replace(right, form=replace(form, year=year.year))
    return replace(right, form=replace(form, year_from=year)) if isinstance(year, Counted) and year.unit is Unit.YEAR else None


def _day_of_month(left: Found, right: Found) -> Found | None:
    """ "the 12th of last month"."""
    if isinstance(left.form, Number | Named) and isinstance(right.form, Counted) and right.form.unit is Unit.MONTH:
        day = left.form.value if isinstance(left.form, Number) else left.form.day
        month = None if isinstance(left.form, Number) else left.form.month
        if day is not None and month is None and 1 <= day <= 31 and isinstance(left.form, Named):
            return replace(left, form=Named(day=day, year_from=right.form))
    return None


def _summed(left: Found, right: Found) -> Found | None:
    """ "Two hours and 30 minutes", "a year and six months"."""
    if not (isinstance(left.form, Amount) and isinstance(right.form, Amount)) or left.weak or right.weak or right.mod:
        return None
    value = summed(left.form.value, right.form.value)
    return None if value is None else replace(left, form=Amount(value=value))


def _from_date(left: Found, right: Found) -> Found | None:
    """ "The day before last Tuesday", "two days after Christmas"."""
    if (
        isinstance(left.form, Offset)
        and left.weak
        and is_day(right.form)
        and left.form.count is not None
        and left.form.unit in (Unit.DAY, Unit.WEEK)
    ):
        days = int(left.form.count * left.form.sign * (7 if left.form.unit is Unit.WEEK else 1))
        return replace(right, narrow=f"{days:+d}")
    return None


_SPACE = re.compile(r"[\s\xa0]{1,3}")
_TOUCH = re.compile(r"[\s\xa0]{0,3}(?:the\s)?|[-–]")
_JOINS: tuple[tuple["re.Pattern[str]", Join], ...] = (
    (_TOUCH, _modified),
    (re.compile(r",?[\s\xa0]{1,3}(?:on\s|of\s)?"), _clock_day),
    (_SPACE, _hour_day),
    (re.compile(r"[\s\xa0]{1,3}on\s"), _hour_part),
    (re.compile(r",?[\s\xa0]{1,3}(?:at\s(?:about\s|around\s)?|around\s|about\s)?"), _day_clock),
    (re.compile(r",?[\s\xa0]{1,3}(?:in\sthe\s|at\s)?"), _day_part),
    (re.compile(r"[\s\xa0]{1,3}(?:on\s)?"), _part_day),
    (re.compile(r",?[\s\xa0]{1,3}(?:the\s)?"), _weekday_date),
    (re.compile(r",?[\s\xa0]{1,3}(?:of\s|in\s)?"), _of_year),
    (re.compile(r"(?:['’]s)?[\s\xa0]{1,3}"), _year_period),
    (re.compile(r"[\s\xa0]{1,3}of[\s\xa0]{1,3}"), _day_of_month),
    (_SPACE, _from_date),
    (re.compile(r"(?:,[\s\xa0]{1,3})?[\s\xa0]{0,3}(?:and[\s\xa0]{1,3})?"), _summed),
)
