"""From a form in its setting to a slot of the calendar: which year, which week, past or coming.

One rule: a direction word decides, then the running date in a narrative, then the tense, then nearness; each choice is a step that is told.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from timeline.dates.counting import counted, offset
from timeline.dates.forms import Counted, Fixed, Form, Holiday, Implied, Named, Offset, Way, Weekday
from timeline.dates.holidays import HOLIDAYS, ONCE, nth_weekday
from timeline.dates.resolved import Resolved, anchor, written
from timeline.dates.setting import Setting
from timeline.dates.slots import Slot, Unit, containing, day_slot, month_slot, season_slot, year_slot
from timeline.dates.yearly import by_direction, by_line
from timeline.language.verb_tense import Tense
from timeline.when import Basis

_WEEK = 7
_FAR_AHEAD = 5  # days
_AHEAD = 9  # years from the publication up to which "'29" is to come
_CENTURY = 100
_A_YEAR = 12  # months around, in which "Friday the 13th" is looked for
_HALF_A_WEEK = timedelta(days=3)


def resolve(form: Form, setting: Setting) -> Resolved | None:
    """The slot that a form names; None for forms that name none (durations, sets, references)."""
    match form:
        case Fixed():
            far = form.short and setting.day is not None and form.slot.year > setting.day.year + _AHEAD
            return Resolved(slot=form.slot.shift(-_CENTURY) if far else form.slot, basis=Basis.STATED)
        case Weekday():
            return _weekday(form, setting)
        case Counted():
            return counted(form, setting)
        case Offset():
            return offset(form, setting)
        case Holiday():
            return _holiday(form, setting)
        case Named():
            return _named(form, setting)
        case Implied():
            return _implied(setting)
        case _:
            return None


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
            far = ahead >= _FAR_AHEAD  # "next Sunday", on a Monday
            days = ahead if far else _WEEK - day.weekday() + form.day
            why = "'next': the coming one, days ahead" if far else "'next': in the week after"
        case Way.COMING:
            days, why = ahead or _WEEK, "'coming': the first after the day of publication"
        case Way.THIS:
            days, why = form.day - day.weekday(), "'this': in the week of publication"
        case _:
            days, why = _by_tense(back, ahead, setting)
    days += _WEEK * form.weeks * (1 if form.way is Way.COMING else -1)
    found = day + timedelta(days=days)
    return Resolved(slot=containing(Unit.DAY, found), basis=setting.basis, steps=(f"{why}; {anchor(setting)} -> {written(found)}",))


def _by_tense(back: int, ahead: int, setting: Setting) -> tuple[int, str]:
    if back == 0:
        return 0, "the weekday of publication: the day itself"
    if setting.days_since_dateline and ahead == setting.days_since_dateline:
        return ahead, "the weekday of publication, which is after the dateline: the day itself"
    how = " (guessed from the words)" if setting.guessed else ""
    if setting.tense is Tense.PRESENT and back == 1:
        return -1, f"present tense{how} on the day after: the past one"
    coming = (
        setting.tense is Tense.FUTURE
        or setting.tense is Tense.PRESENT
        or (setting.bound in ("by", "until") and setting.tense is not Tense.PAST)
    )
    if setting.tense is Tense.EITHER:
        return (ahead if ahead < back else -back), f"a plan seen from a past{how}: the nearer day"
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
    return Resolved(slot=slot, basis=basis, steps=(f"counted from {written(told.first)} -> {written(slot.first)}",))


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
    told = setting.told_day
    years = told is None and setting.day_told(setting.told) is not None  # "for a killing of 1981. He died at 8:49 p.m."
    if years or (told is not None and setting.told_here is None and _is_long_ago(told, setting)):
        told = setting.news_day  # "its lowest close since July 3, 1995. London stocks were little changed at midday"
    base = told if told is not None else (None if setting.narrative else setting.today)
    if base is None:
        return Resolved(slot=None, pattern="XXXX-XX-XX")
    basis = Basis.ANCHORED if told is not None else setting.basis
    return Resolved(slot=base, basis=basis, steps=(f"its day: {base.value}",))


def _is_long_ago(told: Slot, setting: Setting) -> bool:
    """Whether a day told is too far from the publication of a piece of news for its hours to be told of."""
    if setting.narrative or setting.day is None or not told.is_on_calendar:
        return False
    return abs(setting.day - told.first) > _LATELY


_LATELY = timedelta(days=45)


def _named(form: Named, setting: Setting) -> Resolved:
    if form.year_from is not None and form.year_from.unit is Unit.MONTH and form.is_day:
        month = counted(form.year_from, setting)
        slot = _in_year(replace(form, month=month.slot.month), month.slot.year) if month.slot else None
        return Resolved(slot=slot, basis=month.basis, steps=month.steps, pattern="XXXX-XX-XX")

    def of(year: int) -> Slot | None:
        slot = _in_year(form, year)
        wrong = slot is not None and form.weekday is not None and form.day is not None and slot.first.weekday() != form.weekday
        return None if wrong and _some_year_fits(form, setting) else slot

    if form.year is not None:
        slot = of(form.year)
        near = month_slot(form.year, form.month) if slot is None and form.month is not None and form.year <= 0 else None
        pattern = _blank(form).replace("XXXX", year_slot(form.year).value)
        return Resolved(slot=slot, basis=Basis.STATED, fiscal=form.fiscal, pattern=pattern, near=near)
    if form.month is None and form.day is not None:
        return _day_of_running_month(form.day, setting) if form.weekday is None else _weekday_the_nth(form.weekday, form.day, setting)
    told = setting.told_here
    if form.quarter is not None and form.way is Way.NONE and form.year_from is None and told is not None and told.unit is Unit.QUARTER:
        index = min(
            (year * 4 + form.quarter - 1 for year in range(told.year - 1, told.year + 2)), key=lambda index: abs(index - told.index)
        )
        slot = Slot(Unit.QUARTER, index)  # "$110 in the second quarter of 2026 and $100 in the third quarter"
        return Resolved(slot=slot, basis=Basis.ANCHORED, steps=(f"beside {told.value}, told before -> {slot.value}",))
    if (year := _year_ahead(form, setting)) is not None:
        return Resolved(slot=of(year), basis=Basis.ANCHORED, steps=(f"of {year}, told before it",))
    return _placed(of, form.way, setting, _blank(form), form.year_from)


def _year_ahead(form: Named, setting: Setting) -> int | None:
    """2019 of "For 2019 it expects growth, weighted towards the second half", where that year is the publication's or to come."""
    told = setting.told_here
    bare = (form.quarter is not None or form.half is not None) and form.way is Way.NONE and form.year_from is None
    if not bare or told is None or told.unit is not Unit.YEAR or setting.day is None or setting.narrative:
        return None
    return told.year if told.year >= setting.day.year else None


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
    base = _month_told(setting)
    slot = day_slot(base.year, base.month, day) if base is not None and base.year > 0 else None
    if slot is not None and base is not None and not setting.narrative and setting.day is not None:
        slot = _beside_publication(slot, day, setting.day, setting)
    return Resolved(
        slot=slot, basis=Basis.ANCHORED, pattern="XXXX-XX-XX", steps=(f"the month told before: {slot.value[:7]}",) if slot else ()
    )


def _month_told(setting: Setting) -> Slot | None:
    """The day or month told last, of a week the month of its middle; else today, and in a history the last of its main line."""
    told = setting.told
    if told is not None and told.unit in (Unit.WEEK, Unit.WEEKEND) and told.is_on_calendar:
        return containing(Unit.MONTH, told.first + _HALF_A_WEEK)
    if told is not None and told.unit in (Unit.DAY, Unit.MONTH):
        return told
    if not setting.narrative:
        return setting.today
    return next((slot for slot in (setting.last_day, setting.line) if slot is not None and slot.unit in (Unit.DAY, Unit.MONTH)), None)


def _weekday_the_nth(weekday: int, day: int, setting: Setting) -> Resolved:
    """ "Friday the 13th": the nearest such day, behind or ahead as the tense is."""
    base = setting.told if setting.narrative else setting.today
    if base is None or not base.is_on_calendar:
        return Resolved(slot=None, pattern="XXXX-XX-XX", steps=("no day was told before it",))
    month = containing(Unit.MONTH, base.first)
    over = setting.tense is Tense.PAST or setting.bound in ("since", "after")
    way = -1 if over else 1 if setting.tense in (Tense.FUTURE, Tense.PRESENT) else 0  # 0: "the Friday the 13th plunge" is the nearer one
    for months in sorted(range(-_A_YEAR, _A_YEAR + 1), key=lambda months: (months * way < 0, abs(months))):
        other = month.shift(months)
        slot = day_slot(other.year, other.month, day) if other.is_on_calendar else None
        if slot is not None and slot.first.weekday() == weekday and (months or way * (slot.index - base.first.toordinal()) >= 0):
            return Resolved(slot=slot, basis=setting.basis, steps=(f"the nearest such day, {setting.tense.value} tense -> {slot.value}",))
    return Resolved(slot=None, pattern="XXXX-XX-XX", steps=("no such day is near",))


def _beside_publication(slot: Slot, day: int, published: date, setting: Setting) -> Slot:
    """The day in the month before or after, where it is told of as past or to come: "since the 27th", on the 10th."""
    past = setting.bound in ("since", "after") or setting.tense is Tense.PAST
    coming = setting.bound in ("by", "until") or setting.tense is Tense.FUTURE
    if (slot.year, slot.month) != (published.year, published.month):
        return slot
    months = -1 if past and slot.first > published else 1 if coming and slot.first < published else 0
    other = containing(Unit.MONTH, published).shift(months)
    return day_slot(other.year, other.month, day) or slot


def _placed(of: Callable[[int], Slot | None], way: Way, setting: Setting, blank: str, year_from: Counted | None) -> Resolved:
    """One of a yearly kind, in the year that the setting gives it."""
    if year_from is not None:
        year = counted(year_from, setting)
        return Resolved(slot=of(year.slot.year) if year.slot else None, basis=year.basis, steps=year.steps, pattern=blank)
    if way in (Way.BEFORE, Way.SAME, Way.AFTER) or (way is not Way.THIS and setting.narrative):
        return _in_narrative(of, way, setting, blank)
    if setting.day is None:
        return Resolved(slot=None, pattern=blank)
    slot, why = by_direction(of, way, setting, setting.day)
    return Resolved(slot=slot, basis=setting.basis, pattern=blank, steps=(f"{why}; {anchor(setting)} -> {slot.value}",) if slot else ())


_DAY_BLANK = re.compile(r"XXXX-(\d\d)-(\d\d)$")


def _before_next(of: Callable[[int], Slot | None], setting: Setting, blank: str) -> Resolved:
    """ "On August 6 ... On August 15, 1945": with no year told before it, the last one up to the next date that is told whole."""
    ahead = setting.upcoming[0] if setting.upcoming else None
    near = [] if ahead is None else [slot for year in (ahead.year, ahead.year - 1) if (slot := of(year)) is not None]
    slot = next((each for each in near if ahead is not None and each.month_index <= ahead.month_index), None)
    why = "no year was told before it" if slot is None or ahead is None else f"before {ahead.value}, told next -> {slot.value}"
    return Resolved(slot=slot, basis=Basis.ANCHORED if slot else Basis.NONE, pattern=blank, steps=(why,))


def _in_narrative(of: Callable[[int], Slot | None], way: Way, setting: Setting, blank: str) -> Resolved:
    """The one that lies between the date told before and the next one that is told whole; else of the running year."""
    line = setting.told if way is not Way.NONE and setting.told is not None else setting.line or setting.told
    if line is None:
        return _before_next(of, setting, blank)
    if line.year <= 0 and (day := _DAY_BLANK.match(blank)) is not None:
        month = by_line(lambda year: month_slot(year, int(day[1])), way, line, setting)
        return Resolved(
            slot=None, pattern=f"{month.value}-{day[2]}" if month else blank, near=month, steps=(f"after {line.value}, told before",)
        )
    slot = by_line(of, way, line, setting)
    return Resolved(slot=slot, basis=Basis.ANCHORED, pattern=blank, steps=(f"after {line.value}, told before",))
