"""From a form in its setting to a slot of the calendar: which year, which week, past or coming.

One rule: a direction word decides, then the running date in a narrative, then the tense, then nearness; each choice is a step that is told.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from timeline.dates.forms import Base, Counted, Fixed, Form, Holiday, Implied, Named, Offset, Way, Weekday
from timeline.dates.holidays import HOLIDAYS, ONCE, nth_weekday
from timeline.dates.setting import Setting
from timeline.dates.slots import FINE, Slot, Unit, containing, day_slot, later, month_slot, season_slot, year_slot
from timeline.dates.yearly import by_direction, by_line
from timeline.language.tense import Tense
from timeline.when import Basis

_WEEK = 7
_FAR = 9_999  # years that four figures write


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A slot, what it rests on and the reckoning; `slot` is None where the setting does not tell, and `pattern` is then the value."""

    slot: Slot | None
    basis: Basis = Basis.NONE
    steps: tuple[str, ...] = ()
    pattern: str = ""
    fiscal: bool = False


def resolve(form: Form, setting: Setting) -> Resolved | None:
    """The slot that a form names; None for forms that name none (durations, sets, references)."""
    match form:
        case Fixed():
            return Resolved(slot=form.slot, basis=Basis.STATED)
        case Weekday():
            return _weekday(form, setting)
        case Counted():
            return _counted(form, setting)
        case Offset():
            return _offset(form, setting)
        case Holiday():
            return _holiday(form, setting)
        case Named():
            return _named(form, setting)
        case Implied():
            return _implied(setting)
        case _:
            return None


def _told(day: date) -> str:
    return f"{day.strftime('%A')} {day.day} {day.strftime('%B %Y')}"


def _anchor(setting: Setting) -> str:
    if setting.day is None:
        return "no publication"
    return ("dateline " if setting.from_dateline else "published ") + _told(setting.day)


def _weekday(form: Weekday, setting: Setting) -> Resolved:
    pattern = f"XXXX-WXX-{form.day + 1}"
    if form.way in (Way.AFTER, Way.BEFORE, Way.SAME) or setting.narrative or setting.day is None:
        return _weekday_of_text(form, setting, pattern)
    day = setting.day
    back, ahead = (day.weekday() - form.day) % _WEEK, (form.day - day.weekday()) % _WEEK
    match form.way:
        case Way.LAST:
            days, why = -(back or _WEEK), "'last': the one before the day of publication"
        case Way.NEXT:
            days, why = _WEEK - day.weekday() + form.day, "'next': in the week after"
        case Way.COMING:
            days, why = ahead or _WEEK, "'coming': the first after the day of publication"
        case Way.THIS:
            days, why = form.day - day.weekday(), "'this': in the week of publication"
        case _:
            days, why = _by_tense(back, ahead, setting)
    days += _WEEK * form.weeks * (1 if form.way is Way.COMING else -1)
    found = day + timedelta(days=days)
    return Resolved(slot=containing(Unit.DAY, found), basis=setting.basis, steps=(f"{why}; {_anchor(setting)} -> {_told(found)}",))


def _by_tense(back: int, ahead: int, setting: Setting) -> tuple[int, str]:
    if back == 0:
        return 0, "the weekday of publication: the day itself"
    how = " (guessed from the words)" if setting.guessed else ""
    coming = (
        setting.tense is Tense.FUTURE
        or setting.tense is Tense.PRESENT
        or (setting.bound in ("by", "until") and setting.tense is not Tense.PAST)
    )
    if coming:
        return ahead, f"{setting.tense.value} tense{how}: the coming one"
    return -back, f"{setting.tense.value} tense{how}: the past one"


def _weekday_of_text(form: Weekday, setting: Setting, pattern: str) -> Resolved:
    told = setting.told_day or (setting.told if setting.told and setting.told.unit is Unit.DAY else None)
    basis = Basis.ANCHORED
    if told is None or not told.is_on_calendar:
        told, basis = (None if setting.narrative else setting.today), setting.basis
    if told is None:
        return Resolved(slot=None, pattern=pattern, steps=("no day was told before it",))
    back, ahead = (told.first.weekday() - form.day) % _WEEK, (form.day - told.first.weekday()) % _WEEK
    days = -(back or _WEEK) if form.way in (Way.BEFORE, Way.LAST) else (ahead or (_WEEK if form.way in (Way.AFTER, Way.NEXT) else 0))
    slot = told.shift(days)
    return Resolved(slot=slot, basis=basis, steps=(f"counted from {_told(told.first)} -> {_told(slot.first)}",))


def _counted(form: Counted, setting: Setting) -> Resolved:
    told_as_fine = setting.told is not None and setting.told.unit is form.unit
    if form.reported and not told_as_fine:
        form = replace(form, count=-1, base=Base.PUBLICATION)
    if form.compared and not told_as_fine and not setting.narrative:
        form = replace(form, count=form.count - 1, base=Base.PUBLICATION)  # of the last whole quarter
    base, basis = setting.base(form.base)
    if base is not None and base.unit is not form.unit and form.unit is Unit.DAY and not base.is_finer(Unit.WEEKEND):
        base = setting.told_day or (None if setting.narrative or base.unit is not Unit.DAY else base)
        if base is None and not setting.narrative and form.base is Base.TEXT:
            base, basis = setting.today, setting.basis
    if base is None or not _reaches(base, form.unit):
        return Resolved(slot=None, pattern=_open(form.unit), steps=("nothing was told before it to count from",))
    unit = form.unit
    slot = base.within(unit).shift(form.count)
    if unit is Unit.WEEKEND and form.count == 0:
        slot = _weekend(base, setting)
    why = f"{form.count:+d} {unit.value}" if form.count else f"the {unit.value}"
    where = _anchor(setting) if base is setting.today or base == setting.today else f"the date told before ({base.value})"
    return Resolved(slot=slot, basis=basis, steps=(f"{why} of {where} -> {slot.value}",))


def _reaches(base: Slot, unit: Unit) -> bool:
    """Whether the base is fine enough to hold one such unit, or coarse units can be taken from it."""
    if unit in FINE:
        return False
    if unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        return base.unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND) and base.is_on_calendar
    return not unit_finer(unit, base.unit)


def unit_finer(a: Unit, b: Unit) -> bool:
    order = tuple(Unit)
    return order.index(a) < order.index(b)


def _open(unit: Unit) -> str:
    """The value of one such unit that nothing places."""
    return {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX"}.get(
        unit, "XXXX"
    )


_LATE_IN_WEEK = 3  # Thursday: "the weekend" told in the present is then the coming one, before it the last one


def _weekend(base: Slot, setting: Setting) -> Slot:
    """The last one, or the coming one by the tense; on Saturday and Sunday the one that runs."""
    this = base.within(Unit.WEEKEND)
    if base.unit is not Unit.DAY or base.first.weekday() >= 5:
        return this
    near = setting.tense is Tense.PRESENT and base.first.weekday() >= _LATE_IN_WEEK
    return this if setting.tense is Tense.FUTURE or near or setting.bound in ("by", "until") else this.shift(-1)


_A_YEAR = {Unit.MONTH: 12, Unit.QUARTER: 4, Unit.HALF: 2}
_REPORTED = 2  # years around the publication in which lie the periods that are reported


def _compared(form: Offset, setting: Setting) -> tuple[Slot, Basis] | None:
    """The period that "a year ago" stands beside in a report: "$3 million in the quarter, up from $2 million a year ago"."""
    told = setting.told_here if setting.told_here is not None and setting.told_here.unit is Unit.MONTH and form.compared else setting.told
    if setting.narrative or setting.day is None or told is None or form.unit is not Unit.YEAR or form.count != 1 or form.sign > 0:
        return None
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
    return Resolved(slot=containing(Unit.DAY, moved), basis=setting.basis, steps=(f"to the day; {_anchor(setting)} -> {_told(moved)}",))


def _offset(form: Offset, setting: Setting) -> Resolved:
    if form.to_the_day is not None and form.count is not None:
        return _to_the_day(form, form.count, form.to_the_day, setting)
    if form.count is None or form.few:
        return Resolved(slot=None, pattern="PAST_REF" if form.sign < 0 else "FUTURE_REF", basis=Basis.NONE)
    base, basis = _compared(form, setting) or setting.base(form.base)
    if base is not None and form.unit in (Unit.DAY, Unit.WEEK) and base.unit is not Unit.DAY:
        base = setting.told_day or base
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


def _holiday(form: Holiday, setting: Setting) -> Resolved:
    day = HOLIDAYS[form.name]
    if form.name in ONCE:
        return Resolved(slot=containing(Unit.DAY, day(1)), basis=Basis.STATED)

    def of(year: int) -> Slot | None:
        return containing(Unit.DAY, day(year)) if MINYEAR < year < MAXYEAR else None

    if form.year is not None:
        return Resolved(slot=of(form.year), basis=Basis.STATED)
    return _placed(of, form.way, setting, "XXXX-XX-XX", form.year_from)


def _implied(setting: Setting) -> Resolved:
    """A clock time or a part of a day with no day of its own."""
    base = setting.told_day if setting.told_day is not None else (None if setting.narrative else setting.today)
    if base is None:
        return Resolved(slot=None, pattern="XXXX-XX-XX")
    basis = Basis.ANCHORED if setting.told_day is not None else setting.basis
    return Resolved(slot=base, basis=basis, steps=(f"its day: {base.value}",))


def _named(form: Named, setting: Setting) -> Resolved:
    if form.year_from is not None and form.year_from.unit is Unit.MONTH and form.day is not None:
        month = _counted(form.year_from, setting)
        slot = day_slot(month.slot.year, month.slot.month, form.day) if month.slot else None
        return Resolved(slot=slot, basis=month.basis, steps=month.steps, pattern="XXXX-XX-XX")

    def of(year: int) -> Slot | None:
        slot = _in_year(form, year)
        wrong = slot is not None and form.weekday is not None and form.day is not None and slot.first.weekday() != form.weekday
        return None if wrong and _some_year_fits(form, setting) else slot

    if form.year is not None:
        slot = of(form.year)
        return Resolved(slot=slot, basis=Basis.STATED, fiscal=form.fiscal, pattern=f"{form.year:04d}")
    if form.month is None and form.day is not None:
        return _day_of_running_month(form.day, setting)
    return _placed(of, form.way, setting, _blank(form), form.year_from)


def _some_year_fits(form: Named, setting: Setting) -> bool:
    """Whether the weekday belongs to that date in a year around the publication: "Monday, Oct. 26" tells its year."""
    years = range(setting.day.year - 1, setting.day.year + 2) if setting.day and form.year is None else range(0)
    return any((slot := _in_year(form, year)) is not None and slot.first.weekday() == form.weekday for year in years)


def _blank(form: Named) -> str:
    if form.month is not None:
        return f"XXXX-{form.month:02d}" + (f"-{form.day:02d}" if form.day else "")
    if form.season is not None:
        return "XXXX-" + ("SP", "SU", "FA", "WI")[form.season]
    return f"XXXX-Q{form.quarter}" if form.quarter else f"XXXX-H{form.half}"


def _in_year(form: Named, year: int) -> Slot | None:
    if not MINYEAR < year < MAXYEAR and (form.nth is not None or form.day is not None):
        return None
    if form.nth is not None and form.month and form.weekday is not None:
        return containing(Unit.DAY, nth_weekday(year, form.month, form.weekday, form.nth))
    if form.month is not None:
        return day_slot(year, form.month, form.day) if form.day is not None else month_slot(year, form.month)
    if form.season is not None:
        return season_slot(year, form.season)
    if form.quarter is not None:
        return Slot(Unit.QUARTER, year * 4 + form.quarter - 1)
    if form.half is not None:
        return Slot(Unit.HALF, year * 2 + form.half - 1)
    return year_slot(year)


def _day_of_running_month(day: int, setting: Setting) -> Resolved:
    base = (
        setting.told
        if setting.told is not None and not setting.told.is_finer(Unit.DAY) and setting.told.unit in (Unit.DAY, Unit.MONTH)
        else setting.today
    )
    slot = day_slot(base.year, base.month, day) if base is not None and base.year > 0 else None
    return Resolved(
        slot=slot, basis=Basis.ANCHORED, pattern="XXXX-XX-XX", steps=(f"the month told before: {slot.value[:7]}",) if slot else ()
    )


def _placed(of: Callable[[int], Slot | None], way: Way, setting: Setting, blank: str, year_from: Counted | None) -> Resolved:
    """One of a yearly kind, in the year that the setting gives it."""
    if year_from is not None:
        year = _counted(year_from, setting)
        return Resolved(slot=of(year.slot.year) if year.slot else None, basis=year.basis, steps=year.steps, pattern=blank)
    if way in (Way.BEFORE, Way.SAME, Way.AFTER) or (way is not Way.THIS and setting.narrative):
        return _in_narrative(of, way, setting, blank)
    if setting.day is None:
        return Resolved(slot=None, pattern=blank)
    slot, why = by_direction(of, way, setting, setting.day)
    return Resolved(slot=slot, basis=setting.basis, pattern=blank, steps=(f"{why}; {_anchor(setting)} -> {slot.value}",) if slot else ())


def _in_narrative(of: Callable[[int], Slot | None], way: Way, setting: Setting, blank: str) -> Resolved:
    """The one that lies between the date told before and the next one that is told whole; else of the running year."""
    line = setting.told if way is not Way.NONE and setting.told is not None else setting.line or setting.told
    if line is None:
        return Resolved(slot=None, pattern=blank, steps=("no year was told before it",))
    slot = by_line(of, way, line, setting)
    return Resolved(slot=slot, basis=Basis.ANCHORED, pattern=blank, steps=(f"after {line.value}, told before",))
