"""Forms that count: "last week", "three days ago", "two months later", "the year-earlier quarter".

One rule: a count is an addition on the number of a slot, from the publication or from the date told before; what cannot be
counted from there has a value and no days.
"""

from dataclasses import replace
from datetime import timedelta

from timeline.dates.forms import Base, Counted, Offset
from timeline.dates.hours import hour_counted
from timeline.dates.resolved import Resolved, anchor, written
from timeline.dates.setting import Setting
from timeline.dates.slots import FINE, Slot, Unit, containing, is_finer, later, year_slot
from timeline.language.verb_tense import Tense
from timeline.when import Basis

_FAR = 9_999  # years that four figures write


def counted(form: Counted, setting: Setting) -> Resolved:
    told_as_fine = setting.told is not None and setting.told.unit is form.unit
    if form.reported and not told_as_fine:
        form = replace(form, count=-1, base=Base.PUBLICATION)
    if form.compared and not told_as_fine and not setting.narrative:
        form = replace(form, count=form.count - 1, base=Base.PUBLICATION)  # of the last whole quarter
    if form.near and not setting.narrative and setting.told_here is None and not setting.is_news(setting.told_day):
        form, setting = _near(form, setting)
    if form.of_year is not None:
        return _in_year(form, form.of_year, setting)
    base, basis = setting.base(form.base)
    if setting.is_beside and form.count == 0 and form.unit is Unit.DAY and basis is Basis.ANCHORED and setting.told_here is None:
        base = setting.told_day or setting.today  # "She had phoned on Monday. On the same day"
    if base is not None and base.unit is not form.unit and form.unit is Unit.DAY and not base.is_finer(Unit.WEEKEND):
        base = setting.told_day or setting.day_told(base) or (None if setting.narrative or base.unit is not Unit.DAY else base)
        if base is None and form.count == 0 and setting.news_day is not None:
            base = setting.news_day  # "They met on Tuesday, for the first time since July. On the same day"
        elif base is None and not setting.narrative and form.base is Base.TEXT:
            base, basis = setting.today, setting.basis
    if form.count == 0 and not setting.narrative and (base is None or not _reaches(base, form.unit)):
        base, basis = setting.today, setting.basis  # "the end of the decade", where a century was told before
    if form.count < 0 and base is not None and setting.today is not None and base.unit is Unit.YEAR and base.year > setting.today.year:
        base = setting.today  # "the previous week", where a year to come was told before
    if base is None or not _reaches(base, form.unit):
        return Resolved(slot=None, pattern=_open(form.unit), steps=("nothing was told before it to count from",))
    unit = form.unit
    slot = base.within(unit).shift(form.count)
    if unit is Unit.WEEKEND and form.count == 0:
        slot = _weekend(base, setting, this=form.this)
    why = f"{form.count:+d} {unit.value}" if form.count else f"the {unit.value}"
    where = anchor(setting) if base == setting.today else f"the date told before ({base.value})"
    return Resolved(slot=slot, basis=basis, steps=(f"{why} of {where} -> {slot.value}",))


_YESTERDAY = timedelta(days=1)


def _near(form: Counted, setting: Setting) -> tuple[Counted, Setting]:
    """ "Late in the day", after a day to come or of long ago: of today or yesterday if that was told, else of the publication."""
    if setting.news_day is None or setting.day is None or setting.news_day.first < setting.day - _YESTERDAY:
        return replace(form, base=Base.PUBLICATION), setting
    return form, replace(setting, told=setting.news_day, told_day=setting.news_day)


def _in_year(form: Counted, year: int, setting: Setting) -> Resolved:
    """The period told of, in another year: "the same month of 2025"."""
    told, basis = setting.base(form.base)
    unit = told.unit if told is not None and form.unit is Unit.YEAR and told.unit in _A_YEAR else form.unit
    if told is None or unit not in _A_YEAR or not _reaches(told, unit):
        return Resolved(slot=year_slot(year), basis=Basis.STATED)
    slot = told.within(unit)
    slot = slot.shift((year - slot.year) * _A_YEAR[unit])
    return Resolved(slot=slot, basis=basis, steps=(f"{told.value}, told before, of {year} -> {slot.value}",))


def _reaches(base: Slot, unit: Unit) -> bool:
    """Whether the base is fine enough to hold one such unit, or coarse units can be taken from it."""
    if unit in FINE:
        return False
    if unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        return base.unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND) and base.is_on_calendar
    return not is_finer(unit, base.unit)


def _open(unit: Unit) -> str:
    """The value of one such unit that nothing places."""
    return {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX"}.get(
        unit, "XXXX"
    )


_LATE_IN_WEEK = 3  # Thursday: "the weekend" told in the present is then the coming one, before it the last one


def _weekend(base: Slot, setting: Setting, *, this: bool) -> Slot:
    """The last one, or the coming one by the tense; on Saturday and Sunday the one that runs; a history goes on to the next."""
    coming = base.within(Unit.WEEKEND)
    if base.unit is not Unit.DAY or base.first.weekday() >= 5:
        return coming
    if setting.narrative:
        return coming.shift(-1) if setting.bound == "since" else coming
    near = (this or setting.tense is Tense.PRESENT) and base.first.weekday() >= _LATE_IN_WEEK
    return coming if setting.tense is Tense.FUTURE or near or setting.bound in ("by", "until") else coming.shift(-1)


_A_YEAR = {Unit.MONTH: 12, Unit.QUARTER: 4, Unit.HALF: 2}
_HOURS = 24
_REPORTED = 2  # years around the publication in which lie the periods that are reported


def _compared(form: Offset, setting: Setting) -> tuple[Slot, Basis] | None:
    """The period that "a year ago" stands beside in a report: "$3 million in the quarter, up from $2 million a year ago"."""
    told = setting.told_here if setting.told_here is not None and setting.told_here.unit is Unit.MONTH and form.compared else setting.told
    if setting.narrative or setting.day is None or told is None or form.unit is not Unit.YEAR or form.count != 1 or form.sign > 0:
        return None
    if form.base is Base.PUBLICATION and not form.compared:
        return None  # "A year ago, he signed the order"
    near = told.unit in (Unit.QUARTER, Unit.HALF) or told is setting.told_here
    if near and told.unit in _A_YEAR and abs(told.year - setting.day.year) <= _REPORTED:
        return told, Basis.ANCHORED
    return (
        (containing(Unit.DAY, setting.day), setting.basis) if form.compared and told.unit is Unit.YEAR and not setting.told_here else None
    )


def _to_the_day(form: Offset, count: float, days: int, setting: Setting) -> Resolved:
    if setting.day is None:
        return Resolved(slot=None, pattern=_open(Unit.DAY))
    moved = later(setting.day + timedelta(days=days), form.unit, form.sign * count) if form.unit not in FINE else None
    if moved is None:
        return Resolved(slot=None, pattern="PAST_REF" if form.sign < 0 else "FUTURE_REF", steps=("beyond the calendar",))
    return Resolved(slot=containing(Unit.DAY, moved), basis=setting.basis, steps=(f"to the day; {anchor(setting)} -> {written(moved)}",))


def offset(form: Offset, setting: Setting) -> Resolved:
    if form.to_the_day is not None and form.count is not None:
        return _to_the_day(form, form.count, form.to_the_day, setting)
    if form.count is None or form.few:
        return Resolved(slot=None, pattern="PAST_REF" if form.sign < 0 else "FUTURE_REF", basis=Basis.NONE)
    base, basis = _compared(form, setting) or setting.base(form.base)
    if base is not None and form.unit in (Unit.DAY, Unit.WEEK) and base.unit is not Unit.DAY:
        base = setting.told_day or setting.day_told(base) or base
    if form.unit is Unit.HOUR and form.count >= _HOURS:
        return offset(replace(form, unit=Unit.DAY, count=form.count // _HOURS), setting)  # "48 hours ago"
    here = setting.told_here if setting.told_here is not None and setting.told_here.unit is Unit.DAY else setting.told_day
    if form.base is Base.TEXT and here is not None and setting.told_clock is not None:
        hour = hour_counted(form, here, setting.told_clock)
        if hour is not None:
            return hour
    if base is not None and form.unit in FINE:
        return Resolved(slot=setting.told_day if form.base is Base.TEXT else base, pattern=_open(Unit.DAY), basis=basis)
    if base is None or not _reaches(base, form.unit):
        return Resolved(slot=None, pattern=_open(form.unit), steps=("nothing was told before it to count from",))
    unit, count = form.unit, form.count
    if count != int(count) and unit in (Unit.YEAR, Unit.DECADE):
        unit, count = Unit.MONTH, count * (12 if unit is Unit.YEAR else 120)
    if unit is Unit.DECADE:
        unit, count = Unit.YEAR, count * 10
    if unit is Unit.CENTURY:
        unit, count = Unit.YEAR, count * 100
    if unit is Unit.YEAR and base.unit in _A_YEAR and (form.compared or base.unit is not Unit.MONTH):
        slot = base.shift(form.sign * round(count) * _A_YEAR[base.unit])  # "a year earlier" of a third quarter
    else:
        slot = base.within(unit).shift(form.sign * round(count))
    if not slot.is_on_calendar and (unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND) or abs(slot.year) > _FAR):
        return Resolved(slot=None, pattern="PAST_REF" if form.sign < 0 else "FUTURE_REF", steps=("beyond the calendar",))
    return Resolved(slot=slot, basis=basis, steps=(f"{form.sign * round(count):+d} {unit.value}s from {base.value} -> {slot.value}",))
