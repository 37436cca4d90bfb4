"""Ranges and lists: "Feb. 12-14", "from Monday to Wednesday", "between May and July 2011", "April 24 and 25".

One rule: each end stays an expression of its own; what one end leaves out (month, year, era) it takes from the other.
"""

import re
from dataclasses import replace

from timeline.dates.forms import Amount, Clock, Counted, Fixed, Form, Found, Implied, Modifier, Named, Number, Ref, Span, Way
from timeline.dates.slots import Unit, year_slot

FAR = 14  # characters between two parts, beyond which nothing joins them
_DASH = re.compile(r"\s?[-–—]\s?")
_TO = re.compile(r"[\s\xa0]{1,3}(?:to|into|until|till|through|thru)[\s\xa0]{1,3}|-to-")
_COMMA = re.compile(r",?[\s\xa0]{1,3}")
_AND = re.compile(r"[\s\xa0]{1,3}(?:and|or)[\s\xa0]{1,3}")
_OPENS = re.compile(r"\b(from|between)\s{1,3}(?:the\s)?$", re.IGNORECASE)

_MOVED = re.compile(
    r"\b(?:move[ds]?|moving|postpone[ds]?|reschedule[ds]?|delayed|deferred|changed|shifted|brought forward|rose|fell|up|down|grew|rise|fall"
    r"|increased?|decreased?|dropped|jumped|climbed|extended)\b[^.;:]{0,24}\bfrom\s{1,3}(?:the\s)?$",
    re.IGNORECASE,
)


def ranges(text: str, parts: list[Found]) -> list[Found]:
    """The ends of ranges marked as such, what one end leaves out taken from the other."""
    done = list(parts)
    for place in range(len(done) - 1):
        left, right = done[place], done[place + 1]
        gap = text[left.end : min(right.start, left.end + FAR)]
        if "\n\n" in gap:
            continue
        opened = _OPENS.search(text[max(0, left.start - 14) : left.start])
        word = opened[1].lower() if opened else ""
        if word == "from" and _MOVED.search(text[max(0, left.start - 50) : left.start]):
            continue  # "the vote was moved from Tuesday to Thursday" lasts no three days
        holds = (
            _DASH.fullmatch(gap)
            or (_TO.fullmatch(gap) and (word == "from" or _are_alike(left, right) or _is_day_to(left, right, text)))
            or (_AND.fullmatch(gap) and word == "between")
        )
        ends = _ends(left, right, dashed=bool(_DASH.fullmatch(gap))) if holds and left.range_with == 0 else None
        if ends is not None:
            after = done[place + 2] if place + 2 < len(done) else None
            ends = _with_year(text, *ends, after) if after is not None else ends
            if after is not None and ends[1].end == after.end:
                done[place + 2] = replace(after, weak=True)
            done[place], done[place + 1] = replace(ends[0], range_with=1, weak=False), replace(ends[1], range_with=-1, weak=False)
        elif (
            isinstance(right.form, Number)
            and isinstance(left.form, Named)
            and _is_listed(gap, left, right.form.value, text[right.end : right.end + 14], nth=text[right.end - 1 : right.end].isalpha())
        ):
            done[place + 1] = replace(right, form=replace(left.form, day=right.form.value, weekday=None), weak=False)
        elif isinstance(left.form, Number) and _AND.fullmatch(gap) and (shared := _shared_century(left.form.value, right.form)) is not None:
            done[place] = replace(left, form=shared, weak=False)
        elif (year := _shared_year(gap, left.form, right.form)) is not None:
            done[place] = replace(left, form=year)
        elif (of_year := _in_that_year(gap, left.form, right.form)) is not None:
            done[place + 1] = replace(right, form=of_year)
        elif (
            isinstance(left.form, Number)
            and isinstance(right.form, Named)
            and right.form.day
            and _AND.fullmatch(gap)
            and _fits(left.form.value)
        ):
            done[place] = replace(left, form=replace(right.form, day=left.form.value, weekday=None), weak=False)
    return done


def _with_year(text: str, left: Found, right: Found, after: Found) -> tuple[Found, Found]:
    """Both ends in the year that follows them: "Feb. 14-16, 2014"."""
    a, b, year = left.form, right.form, after.form
    names = isinstance(a, Named) and isinstance(b, Named) and b.day is not None and a.year is None and b.year is None
    if not (
        names
        and isinstance(year, Fixed)
        and year.slot.unit is Unit.YEAR
        and _COMMA.fullmatch(text[right.end : min(after.start, right.end + FAR)])
    ):
        return left, right
    assert isinstance(a, Named)
    assert isinstance(b, Named)
    return replace(left, form=replace(a, year=year.slot.year)), replace(right, form=replace(b, year=year.slot.year), end=after.end)


def _is_day_to(left: Found, right: Found, text: str) -> bool:
    """ "March 3 to 5", "3 to 5 March", "8 to 10 p.m."."""
    if isinstance(left.form, Number):
        of_month = isinstance(right.form, Named) and right.form.is_day and right.form.day is not None and text[right.start].isdigit()
        return right.clock is not None or of_month
    return isinstance(right.form, Number) and isinstance(left.form, Named) and left.form.is_day and not _COUNTS.match(text, right.end)


_GOES_ON = re.compile(r"(?:,\s\d{1,2}){0,3},?\s(?:and|or)\s\d{1,2}(?![\d:%]|\.\d)")  # of "May 4, 5 and 6"
_COUNTS = re.compile(
    r"[\s-]{1,3}(?!(?:in|at|to|and|with|when|for|but|were|was|is|are|as|on|by|it|he|she|they|we|the|his|their|its)\b)[a-z]|%"
)


def _is_listed(gap: str, left: Found, day: int, after: str, *, nth: bool) -> bool:
    """Whether a number is a further day of the month before it: "April 24 and 25"."""
    joined = _AND.fullmatch(gap) or (_COMMA.fullmatch(gap) and _GOES_ON.match(after))
    form = left.form
    listed = joined and isinstance(form, Named) and form.day is not None and (form.month is not None or nth) and _fits(day)
    return bool(listed) and not _COUNTS.match(after)


def _shared_year(gap: str, a: Form, b: Form) -> Named | None:
    """A month or season with the year of the one it is listed with: "in April and June 1955", "the summer and autumn of 481 BC"."""
    if not (_AND.fullmatch(gap) and isinstance(a, Named) and isinstance(b, Named) and b.year is not None):
        return None
    if a.year is not None or a.way is not Way.NONE or a.year_from is not None:
        return None
    if a.season is not None and b.season is not None:
        return replace(a, year=b.year) if a.season <= b.season else None
    months = a.month is not None and b.month is not None and (a.month, a.day or 0) <= (b.month, b.day or 31)
    return replace(a, year=b.year) if months else None


def _shared_century(number: int, form: Form) -> Fixed | None:
    """ "The 16th and 17th centuries", "496 and 495 BC"."""
    if not isinstance(form, Fixed):
        return None
    if form.slot.unit is Unit.CENTURY and 0 < number <= form.slot.index:
        return Fixed(slot=form.slot.shift(number - 1 - form.slot.index))
    before_christ = form.slot.unit is Unit.YEAR and form.slot.year <= 0
    return Fixed(slot=year_slot(1 - number)) if before_christ and number > 1 - form.slot.year else None


_IN = re.compile(r",?[\s\xa0]{1,3}(?:in|on)[\s\xa0]{1,3}(?:the[\s\xa0])?")


def _in_that_year(gap: str, a: Form, b: Form) -> Named | None:
    """A month, a day or a season in the year told right before it: "last year in May", "in 1998, on May 5"."""
    if not (isinstance(b, Named) and b.year is None and b.year_from is None and b.way is Way.NONE and (b.month or b.season is not None)):
        return None
    if isinstance(a, Counted) and a.unit is Unit.YEAR and _IN.fullmatch(gap):
        return replace(b, year_from=a)
    return replace(b, year=a.slot.year) if isinstance(a, Fixed) and a.slot.unit is Unit.YEAR and _IN.fullmatch(gap) else None


def _fits(day: int) -> bool:
    return 1 <= day <= 31


def _are_alike(left: Found, right: Found) -> bool:
    return type(left.form) is type(right.form) and not left.weak and not right.weak


def _ends(left: Found, right: Found, *, dashed: bool) -> tuple[Found, Found] | None:
    a, b = left.form, right.form
    if isinstance(a, Number) and right.clock is not None and not left.clock:
        return _clock_ends(left, right, a.value, right.clock)
    if isinstance(a, Named) and isinstance(b, Number):
        return (
            (left, replace(right, form=replace(a, day=b.value, weekday=None)))
            if a.day is not None and a.day < b.value <= 31 and a.month
            else None
        )
    if isinstance(a, Number) and isinstance(b, Named):
        return (replace(left, form=replace(b, day=a.value, weekday=None)), right) if b.day is not None and 1 <= a.value < b.day else None
    if isinstance(a, Number) and isinstance(b, Fixed) and b.slot.unit is Unit.CENTURY:
        return (replace(left, form=Fixed(slot=b.slot.shift(a.value - 1 - b.slot.index))), right) if 0 < a.value <= b.slot.index else None
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
    if isinstance(a, Implied) and left.clock and right.clock:
        return replace(left, form=b, clock=_in_half_of(left.clock, right.clock)), right  # "from 9 a.m. to 5 p.m. Monday"
    if isinstance(a, Implied) != isinstance(b, Implied) or left.weak or right.weak:
        return None
    return (left, right) if not dashed or type(a) is type(b) else None


def _in_half_of(first: Clock, last: Clock) -> Clock:
    """The first hour in the half of the day and in the zone of the second, where it tells none: "9:45-10:00 p.m. EST"."""
    noon = 12
    late = first.either and last.hour >= noon and first.hour + noon <= last.hour
    hour, either = (first.hour + noon, False) if late else (first.hour, first.either)
    return replace(first, hour=hour, either=either, zone=first.zone or last.zone)


def _clock_ends(left: Found, right: Found, hour: int, clock: Clock) -> tuple[Found, Found] | None:
    """ "9-11 a.m.", "8 to 10 p.m. Monday", "from 9 to midnight": the first hour in the half of the day of the other, a.m. up to noon."""
    noon = 12
    if not 1 <= hour < (clock.hour % noon or noon):
        return None
    first = replace(clock, hour=hour + (noon if clock.hour > noon else 0), minute=None)
    return replace(left, form=right.form, clock=first), right


def _named_ends(left: Found, right: Found, a: Named, b: Named) -> tuple[Found, Found]:
    if a.year is None and b.year is not None and a.month is not None and b.month is not None:
        earlier = (a.month, a.day or 0) <= (b.month, b.day or 31)
        return replace(left, form=replace(a, year=b.year if earlier else b.year - 1)), right
    return left, right
