"""Parts that stand together, made one: a clock with its day, "the end of" with its month, a month with the year it is "of".

One rule: a row of `_JOINS` says which glue holds two neighbours together and what they become; what stays weak is dropped.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from timeline.dates.amounts import period
from timeline.dates.forms import (
    Amount,
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
    Ref,
    Span,
    Weekday,
)
from timeline.dates.slots import Unit, year_slot

_DAYS = (Weekday, Holiday)
Join = Callable[[Found, Found], Found | None]


def compose(text: str, parts: Iterable[Found]) -> list[Found]:
    """The expressions of a text from its parts, in order."""
    joined = _ranges(text, _joined(text, parts))
    return [_bounded(text, part) for part in map(_standing, joined) if not part.weak]


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
        done.append(current)
    return done[::-1]


def _join(text: str, left: Found, right: Found) -> Found | None:
    gap = text[left.end : right.start]
    if len(gap) > 12:
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
        return replace(right, part=modifier.part) if is_day(right.form) and not right.part and not right.clock else None
    if modifier.unit is not None:
        return replace(right, narrow=modifier.unit.value) if is_day(right.form) or modifier.unit is Unit.MONTH else None
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
    return replace(right, mod="START" if half == 1 else "END", narrow="early" if half == 1 else "late") if _is_slot(form) else None


def _clock_day(left: Found, right: Found) -> Found | None:
    if isinstance(left.form, Implied) and left.clock is not None and is_day(right.form) and right.clock is None:
        return replace(right, clock=left.clock)
    return None


def _day_clock(left: Found, right: Found) -> Found | None:
    if (
        isinstance(right.form, Implied)
        and right.clock is not None
        and is_day(left.form)
        and left.clock is None
        and left.part in ("", "MO", "AF", "EV", "NI")
    ):
        return replace(left, clock=right.clock)
    return None


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


def _of_year(left: Found, right: Found) -> Found | None:
    """ "November of the same year", "the spring of next year", "August this year"."""
    form, year = left.form, right.form
    if isinstance(form, Named | Holiday) and form.year is None and form.year_from is None:
        if isinstance(year, Counted) and year.unit is Unit.YEAR and not right.narrow:
            return replace(left, form=replace(form, year_from=year))
        if isinstance(year, Fixed) and year.slot.unit is Unit.YEAR and isinstance(form, Named) and form.quarter:
            return replace(left, form=replace(form, year=year.slot.year))
    return None


def _day_of_month(left: Found, right: Found) -> Found | None:
    """ "the 12th of last month"."""
    if isinstance(left.form, Number | Named) and isinstance(right.form, Counted) and right.form.unit is Unit.MONTH:
        day = left.form.value if isinstance(left.form, Number) else left.form.day
        month = None if isinstance(left.form, Number) else left.form.month
        if day is not None and month is None and 1 <= day <= 31 and isinstance(left.form, Named):
            return replace(left, form=Named(day=day, year_from=right.form))
    return None


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
    (re.compile(r",?[\s\xa0]{1,3}(?:on\s)?"), _clock_day),
    (re.compile(r",?[\s\xa0]{1,3}(?:at\s(?:about\s|around\s)?|around\s|about\s)?"), _day_clock),
    (re.compile(r",?[\s\xa0]{1,3}(?:in\sthe\s|at\s)?"), _day_part),
    (re.compile(r"[\s\xa0]{1,3}(?:on\s)?"), _part_day),
    (re.compile(r",?[\s\xa0]{1,3}(?:the\s)?"), _weekday_date),
    (re.compile(r",?[\s\xa0]{1,3}(?:of\s|in\s)?"), _of_year),
    (re.compile(r"[\s\xa0]{1,3}of[\s\xa0]{1,3}"), _day_of_month),
    (_SPACE, _from_date),
)
_DASH = re.compile(r"\s?[-–—]\s?")
_TO = re.compile(r"[\s\xa0]{1,3}(?:to|until|till|through|thru)[\s\xa0]{1,3}")
_AND = re.compile(r"[\s\xa0]{1,3}and[\s\xa0]{1,3}")
_OPENS = re.compile(r"\b(from|between)\s{1,3}(?:the\s)?$", re.IGNORECASE)


def _ranges(text: str, parts: list[Found]) -> list[Found]:
    """The ends of ranges marked as such, what one end leaves out taken from the other."""
    done = list(parts)
    for place in range(len(done) - 1):
        left, right = done[place], done[place + 1]
        gap = text[left.end : right.start]
        opened = _OPENS.search(text[max(0, left.start - 14) : left.start])
        word = opened[1].lower() if opened else ""
        holds = (
            _DASH.fullmatch(gap)
            or (_TO.fullmatch(gap) and (word == "from" or _are_alike(left, right)))
            or (_AND.fullmatch(gap) and word == "between")
        )
        ends = _ends(left, right, dashed=bool(_DASH.fullmatch(gap))) if holds else None
        if ends is not None:
            done[place], done[place + 1] = replace(ends[0], range_with=1, weak=False), replace(ends[1], range_with=-1, weak=False)
        elif (
            isinstance(right.form, Number)
            and isinstance(left.form, Named)
            and _is_listed(gap, left, right.form.value, text[right.end : right.end + 14])
        ):
            done[place + 1] = replace(right, form=replace(left.form, day=right.form.value, weekday=None), weak=False)
        elif (
            isinstance(left.form, Number)
            and isinstance(right.form, Named)
            and right.form.day
            and _AND.fullmatch(gap)
            and _fits(left.form.value)
        ):
            done[place] = replace(left, form=replace(right.form, day=left.form.value, weekday=None), weak=False)
    return done


def _is_listed(gap: str, left: Found, day: int, after: str) -> bool:
    """Whether a number is a further day of the month before it: "April 24 and 25"."""
    listed = (
        _AND.fullmatch(gap) and isinstance(left.form, Named) and left.form.day is not None and left.form.month is not None and _fits(day)
    )
    return bool(listed) and not re.match(r"[\s-]{1,3}(?!(?:in|at|to|and|with|when|for|but|were|was|is|are|as|on|by)\b)[a-z]", after)


def _shares_year(gap: str, a: Form, b: Form) -> bool:
    """Whether a month takes the year of the one it is listed with: "in April and June 1955"."""
    if not (isinstance(a, Named) and isinstance(b, Named) and a.month and b.month and a.year is None and b.year is not None):
        return False
    return bool(_AND.fullmatch(gap)) and a.way is Way.NONE and a.year_from is None and (a.month, a.day or 0) <= (b.month, b.day or 31)


def _fits(day: int) -> bool:
    return 1 <= day <= 31


def _are_alike(left: Found, right: Found) -> bool:
    return type(left.form) is type(right.form) and not left.weak and not right.weak


def _ends(left: Found, right: Found, *, dashed: bool) -> tuple[Found, Found] | None:
    a, b = left.form, right.form
    if isinstance(a, Named) and isinstance(b, Number):
        return (
            (left, replace(right, form=replace(a, day=b.value, weekday=None)))
            if a.day is not None and a.day < b.value <= 31 and a.month
            else None
        )
    if isinstance(a, Number) and isinstance(b, Named):
        return (replace(left, form=replace(b, day=a.value, weekday=None)), right) if b.day is not None and 1 <= a.value < b.day else None
    if isinstance(a, Number) and isinstance(b, Fixed):
        before_christ = b.slot.unit is Unit.YEAR and b.slot.year <= 0 and a.value > 1 - b.slot.year
        return (replace(left, form=Fixed(slot=year_slot(1 - a.value))), right) if before_christ else None
    if isinstance(a, Fixed) and isinstance(b, Number):
        year = a.slot.year // 100 * 100 + b.value
        fits = a.slot.unit is Unit.YEAR and right.end - right.start == 2 and year > a.slot.year
        return (left, replace(right, form=Fixed(slot=year_slot(year)))) if fits else None
    if (
        isinstance(a, Number)
        or isinstance(b, Number)
        or isinstance(a, Amount | Span | Ref | Modifier)
        or isinstance(b, Amount | Span | Ref | Modifier)
    ):
        return None
    if isinstance(a, Named) and isinstance(b, Named):
        return _named_ends(left, right, a, b)
    if isinstance(a, Implied) != isinstance(b, Implied) or left.weak or right.weak:
        return None
    return (left, right) if not dashed or type(a) is type(b) else None


def _named_ends(left: Found, right: Found, a: Named, b: Named) -> tuple[Found, Found]:
    if a.year is None and b.year is not None and a.month is not None and b.month is not None:
        earlier = (a.month, a.day or 0) <= (b.month, b.day or 31)
        return replace(left, form=replace(a, year=b.year if earlier else b.year - 1)), right
    return left, right


_BOUND = re.compile(
    r"\b(since|until|till|up to|by|before|prior to|after|following|no later than|starting|beginning|effective|from|through)\s{1,3}"
    r"(?:(?:about|around|at|on|at least|as of)\s{1,3})?(?:the\s)?$",
    re.IGNORECASE,
)
_BOUNDS = {
    "till": "until",
    "up to": "until",
    "through": "until",
    "prior to": "before",
    "no later than": "by",
    "starting": "since",
    "beginning": "since",
    "effective": "since",
    "from": "since",
}


def _bounded(text: str, part: Found) -> Found:
    """The part with the side that the words before it leave open."""
    if part.bound or part.range_with or isinstance(part.form, Amount | Span | Ref | Modifier):
        return part
    match = _BOUND.search(text[max(0, part.start - 24) : part.start])
    if match is None:
        return part
    word = match[1].lower()
    if re.match(r"['’]s\b|[-\s][a-z]{3,12}(?:s|ing|ion|ent|ack)\b", text[part.end : part.end + 16]) and word in (
        "before",
        "after",
        "following",
        "since",
    ):
        return part
    bound = _BOUNDS.get(word, word)
    if word in ("following",):
        bound = "after"
    return replace(part, bound=bound) if bound in ("since", "until", "by", "before", "after") else part
