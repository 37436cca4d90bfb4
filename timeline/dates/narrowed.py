"""What early, mid, late, the beginning and the end leave of a slot, and how far "earlier this week" reaches."""

from datetime import date, timedelta

from timeline.dates.forms import Base, Counted, Named
from timeline.dates.setting import Setting
from timeline.dates.slots import Slot, Unit

# months; of what has years they are whole years: four of a decade, 34 of a century
_THIRD = {Unit.QUARTER: 1, Unit.SEASON: 1, Unit.HALF: 2, Unit.YEAR: 4, Unit.DECADE: 48, Unit.CENTURY: 408}


def narrowed(slot: Slot, narrow: str, form: object, setting: Setting) -> tuple[date, date]:
    """The days that early, mid, late, the beginning or the end of a slot leave."""
    first, end = slot.first, slot.end
    if slot.unit is Unit.DAY or not narrow:
        return first, end
    if isinstance(form, Counted | Named) and narrow in ("earlier", "later", "rest"):
        return _to_date(first, end, narrow, form, setting)
    match narrow:
        case "start" if slot.unit is Unit.YEAR:
            return first, _cut(slot, 1 / 12, 0)
        case "end" if slot.unit is Unit.YEAR:
            return _cut(slot, 11 / 12, 0), end
        case "early" | "start":
            return first, _cut(slot, 0, 1)
        case "late" | "end":
            return _cut(slot, 1, -1), end
        case "mid":
            return _cut(slot, 0.5, -0.5), _cut(slot, 0.5, 0.5)
        case "first half":
            return first, _cut(slot, 0.5, 0)
        case "second half":
            return _cut(slot, 0.5, 0), end
        case _:
            return first, end


def _cut(slot: Slot, whole: float, thirds: float) -> date:
    """The day after so much of a slot and so many of its thirds, which are those of the calendar: the 11th, 1 May, four years."""
    if slot.unit is Unit.MONTH:
        return slot.first + timedelta(days=round(whole * 30 + thirds * 10))
    if slot.unit in _THIRD:
        length = Slot(slot.unit, slot.index + 1).month_index - slot.month_index
        return Slot(Unit.MONTH, slot.month_index + round(whole * length + thirds * _THIRD[slot.unit])).first
    days = (slot.end - slot.first).days
    return slot.first + timedelta(days=round(whole * days + thirds * ((days + 2) // 3)))


def _to_date(first: date, end: date, narrow: str, form: Counted | Named, setting: Setting) -> tuple[date, date]:
    """ "Earlier this week": its Monday up to the day of publication; "later that month": from the day told on."""
    told = setting.told_day if isinstance(form, Counted) and form.base is Base.TEXT else setting.today
    if told is None or not first <= told.first < end:
        return first, end
    return (first, told.end) if narrow == "earlier" else (told.first, end)
