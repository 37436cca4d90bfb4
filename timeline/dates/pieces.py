"""Pieces of longer slots: "the first week of April", "the last weekend of May", "the first nine months of 1989".

One rule: a piece that is one unit of the calendar is a date by itself; more of them are a length, with the days where it lies.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from timeline.dates.forms import Amount, Found, Modifier, Named, Span
from timeline.dates.lexicon import MONTH, SEASON, S, one_of, unit
from timeline.dates.rules import Rule, found, rule
from timeline.dates.slots import Slot, Unit, containing, later
from timeline.when import Expression, Extent, Precision, When

_NTH = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "closing": -1}
_FRIDAY = timedelta(days=3)  # from the start of a week: a week belongs to the slot that holds its Thursday
_SATURDAY = 5
_FEW = 6  # units that "the last days", "the last weeks" of something may be
LENGTH = re.compile(r"P(\d+)([DWMY])$")  # the value of a length in whole UNITS
_OF = re.compile(r"[\s\xa0]{1,3}(?:of|in)[\s\xa0]{1,3}(?:the\s)?")
_ENDS = re.compile(r"\b(?:first|last|final|opening|closing)\b", re.IGNORECASE)
_LAST_OF = re.compile(r"the last [a-z]+ of ", re.IGNORECASE)
UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}


def _piece(match: "re.Match[str]") -> Found:
    return found(match, Modifier(unit=unit(match["unit"]), nth=_NTH[match["nth"].lower()]), weak=True)


_WHOLE = rf"(?=(?:the{S})?(?:{MONTH}|[12]\d{{3}}\b|year\b|month\b|(?:this|last|next|that|same){S}(?:month|year|{MONTH})|{SEASON}))"
RULES: tuple[Rule, ...] = (
    rule(
        ["the", *_NTH],
        rf"(?:the{S}(?:very{S})?)?(?P<nth>{one_of(_NTH)}){S}(?:full{S})?(?P<unit>day|weekend|week|month)\b{S}of{S}{_WHOLE}",
        _piece,
    ),
    rule(["the"], rf"the{S}(?P<nth>{one_of(_NTH)}){S}(?:full{S})?(?P<unit>day|weekend|week|month)\b{S}in{S}{_WHOLE}", _piece),
)


def nth_of(slot: Slot, nth: int, of: Unit) -> Slot | None:
    """The nth such unit of a slot, from its end for -1; None where the slot holds no such one."""
    if not slot.is_on_calendar:
        return None
    if of is Unit.MONTH:
        return slot.within(of).shift(nth - 1) if nth > 0 else containing(of, slot.end - timedelta(days=1))
    if of is Unit.DAY:
        return containing(of, slot.first).shift(nth - 1) if nth > 0 else containing(of, slot.end).shift(-1)
    if of is Unit.WEEK:
        middle = slot.first + _FRIDAY if nth > 0 else slot.end - timedelta(days=4)
        return containing(of, middle).shift(max(nth - 1, 0))
    first = slot.first + timedelta(days=(_SATURDAY - slot.first.weekday()) % 7)
    last = slot.end - timedelta(days=1 + (slot.end - timedelta(days=1)).weekday() - _SATURDAY) if nth < 0 else first
    return containing(of, first).shift(nth - 1) if nth > 0 else containing(of, min(last, slot.end - timedelta(days=1)))


def lengths_placed(text: str, parts: Sequence[Found], expressions: list[Expression]) -> list[Expression]:
    """The first or last days, weeks, months of what follows, where a length tells them: "the first nine months of 1989"."""
    done = list(expressions)
    for place, part in enumerate(parts):
        right = done[place + 1] if place + 1 < len(done) else None
        if isinstance(part.form, Named) and part.form.quarter and right is not None and _ENDED.fullmatch(text[part.end : right.start]):
            done[place] = _as_ended(done[place], right)
        if not isinstance(part.form, Amount | Span):
            continue
        beside = right is not None and _OF.fullmatch(text[part.end : right.start])
        ends = right is not None and _ENDED.fullmatch(text[part.end : right.start])
        where = _where(text, part, done[place], right) if right is not None and beside else None
        if right is not None and ends:
            where = _up_to(done[place], right)
        if where is not None:
            done[place] = replace(done[place], when=where)
        elif _LAST_OF.fullmatch(text[part.start : part.end + len(" of ")]):
            done[place] = replace(done[place], when=None)  # "the last days of the war" end with it, not with the publication
    return done


_ENDED = re.compile(r"[\s\xa0]{1,3}(?:to|through|(?:that )?(?:ended|ending)(?: on| in)?)[\s\xa0]{1,3}(?:the\s)?")


def _as_ended(quarter: Expression, right: Expression) -> Expression:
    """ "The fiscal third quarter ended June 30": the publisher's own quarter, whose days its last one tells."""
    when = _up_to(replace(quarter, value="P3M"), right)
    if when is None or when.end is None or quarter.when is None or quarter.when.end is None:
        return quarter
    apart = abs((when.end - quarter.when.end).days)
    return replace(quarter, when=replace(when, precision=Precision.QUARTER)) if _ROUGHLY < apart < _A_YEAR else quarter


_ROUGHLY = 15  # days by which a quarter of whole weeks ends before or after its month
_A_YEAR = 366


def _up_to(left: Expression, right: Expression) -> When | None:
    """ "The three months to March 31", "the nine months ended Sept. 30": the days that they end."""
    length, end = LENGTH.match(left.value), right.when.end if right.when is not None else None
    if length is None or end is None or right.type != "DATE" or right.when is None:
        return None
    start = later(end, UNITS[length[2]], -int(length[1]))
    if start is None or start >= end:
        return None
    step = f"{left.text!r}: up to {right.text!r} -> {start} to {end - timedelta(days=1)}"
    return When(
        start=start, end=end, extent=Extent.THROUGHOUT, precision=Precision.INTERVAL, basis=right.when.basis, words=left.text, steps=(step,)
    )


def _where(text: str, part: Found, left: Expression, right: Expression) -> When | None:
    which = _ENDS.search(text[max(0, part.start - 9) : part.end])
    length = LENGTH.match(left.value)
    if length is None and which is not None and isinstance(part.form, Span):
        length = re.match(r"P()X([DWMY])$", left.value)  # "the last days of February"
    if which is None or length is None or right.when is None or right.when.start is None or right.when.end is None:
        return None
    count, of = int(length[1] or _FEW), UNITS[length[2]]
    start, end = right.when.start, right.when.end
    if which[0].lower() in ("first", "opening"):
        end = min(end, later(start, of, count) or end)
    else:
        start = max(start, later(end, of, -count) or start)
    step = f"{left.text!r}: the {which[0].lower()} of {right.text!r} -> {start} to {end - timedelta(days=1)}"
    return When(
        start=start, end=end, extent=Extent.THROUGHOUT, precision=Precision.INTERVAL, basis=right.when.basis, words=left.text, steps=(step,)
    )
