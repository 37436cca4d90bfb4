"""Lengths that hang on a day: "the past two months", "the next few days", "the last 24 hours".

One rule: the value is the length, the days are the stretch that ends or begins at the base.
"""

from datetime import date, timedelta

from timeline.dates.amounts import period
from timeline.dates.forms import Found, Span
from timeline.dates.setting import Setting
from timeline.dates.slots import FINE, Slot, Unit, later
from timeline.when import ONE_DAY, Basis, Expression, Extent, Precision, When

FEW_LEAST, FEW_MOST = 2, 9  # what "a few" and "several" reach from and to
_FEW_OF = {Unit.WEEK: 6, Unit.DECADE: 4, Unit.CENTURY: 3}  # "recent weeks", "recent decades"
_HOURS = 24
_MANY_HOURS = 12  # from which "the past 24 hours" is told of days


def stretch(part: Found, form: Span, words: str, setting: Setting) -> Expression:
    """The length as an expression, with the days where it lies if it is of days or coarser."""
    base, basis = setting.base(form.base)
    start, end = _days(form, base, basis) if base is not None and base.is_on_calendar else (None, None)
    when = None
    if base is not None and start is not None and end is not None and start < end:
        step = f"{words!r} counted from {base.value} -> {start} to {end - ONE_DAY}"
        when = When(start=start, end=end, extent=Extent.THROUGHOUT, precision=Precision.INTERVAL, basis=basis, words=words, steps=(step,))
    return Expression(
        start=part.start, end=part.end, text=words, type="DURATION", value=period(form.count, form.unit), mod=part.mod, when=when
    )


def _days(form: Span, base: Slot, basis: Basis) -> tuple[date | None, date | None]:
    if form.unit in FINE:
        return _of_hours(form, base, basis)
    first, last = (base.first, base.end) if basis is Basis.ANCHORED else (base.first, base.first + ONE_DAY)
    least = form.count or form.most or _FEW_OF.get(form.unit, FEW_MOST)
    return (later(last, form.unit, -least), last) if form.sign < 0 else (first, later(first, form.unit, least))


def _of_hours(form: Span, base: Slot, basis: Basis) -> tuple[date | None, date | None]:
    """The days that hours back or ahead reach into."""
    if form.unit is not Unit.HOUR or form.count is None or form.count < _MANY_HOURS or basis is Basis.ANCHORED:
        return None, None
    days = timedelta(days=-(-int(form.count) // _HOURS))
    return (base.first - days, base.first + ONE_DAY) if form.sign < 0 else (base.first, base.first + days + ONE_DAY)
