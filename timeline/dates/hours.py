"""Hours: how TIMEX3 writes them, the instants that they are, and the hour that is counted from another ("an hour later").

One rule: an hour has an instant only where its zone is known; the publication's is taken where the words name none.
"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from timeline.dates.clocks import MIDNIGHT
from timeline.dates.forms import Clock, Found, Offset
from timeline.dates.lexicon import PART_HOURS
from timeline.dates.resolved import Resolved
from timeline.dates.setting import Setting
from timeline.dates.slots import Slot, Unit, containing
from timeline.when import ONE_DAY, Basis, Precision, When

_LATE = 17  # o'clock, from which a dawn told next is the following day's
_COUNTED = {Unit.HOUR: "hours", Unit.MINUTE: "minutes"}


def hour_counted(form: Offset, told: Slot, clock: Clock) -> Resolved | None:
    """ "An hour later", "20 minutes earlier", counted from the clock time told before on that day; None where nothing can be counted."""
    if form.unit not in _COUNTED or form.count is None or clock.hour == MIDNIGHT or not told.is_on_calendar:
        return None
    by = form.sign * timedelta(**{_COUNTED[form.unit]: form.count})
    at = datetime.combine(told.first, time(clock.hour, clock.minute or 0)) + by
    day = containing(Unit.DAY, at.date())
    step = f"counted from {clock.hour:02d}:{clock.minute or 0:02d}, told before -> {day.value} {at:%H:%M}"
    return Resolved(slot=day, basis=Basis.ANCHORED, clock=replace(clock, hour=at.hour, minute=at.minute, second=None), steps=(step,))


def is_late(part: Found) -> bool:
    """Whether it tells of an evening or a night, after which a dawn is that of the next day."""
    if part.clock is not None:
        return part.clock.hour >= _LATE
    return part.part in ("EV", "NI") or part.narrow == "late"


def clock_value(clock: Clock) -> str:
    """As TIMEX3 writes it: T14:30, T05:46Z."""
    minutes = f":{clock.minute or 0:02d}" + (f":{clock.second:02d}" if clock.second is not None else "")
    return f"T{clock.hour:02d}{minutes}" + ("Z" if clock.zone is UTC else "")


def overnight(when: When, day: Slot, zone: tzinfo | None, *, over: bool) -> When:
    """From the evening before the day to its morning, where the night is over; else from its evening to the next morning."""
    first = day.first - ONE_DAY if over else day.first
    why = "the night that ended on that day" if over else "the night that begins on that day"
    when = replace(when, start=first, end=first + 2 * ONE_DAY).because(why)
    if zone is None:
        return when
    evening = datetime.combine(first, time(PART_HOURS["NI"][0]), zone)
    return replace(when, time_start=evening, time_end=datetime.combine(first + ONE_DAY, time(5, 59), zone))


def timed(when: When, part: Found, setting: Setting) -> When:
    """With the instants of its clock time or part of the day, in the zone named or the publication's."""
    day = when.start
    zone: tzinfo | None = part.clock.zone if part.clock and part.clock.zone else setting.zone
    if day is None or zone is None:
        return replace(when, precision=Precision.HOUR if part.clock else when.precision)
    if part.clock is None:
        first, last = PART_HOURS.get(part.part, (0, 24))
        if part.part == "MN":
            return when
        start = datetime.combine(day, time(first), zone)
        return replace(when, time_start=start, time_end=datetime.combine(day, time(last - 1, 59), zone))
    if part.clock.hour == MIDNIGHT:
        return replace(when, precision=Precision.HOUR)  # of "at midnight" nobody says whether it ends the day or begins it
    at = datetime.combine(day, time(part.clock.hour, part.clock.minute or 0, part.clock.second or 0), zone)
    precision = Precision.HOUR if part.clock.minute is None else Precision.MINUTE
    return replace(when, time_start=at, time_end=at, precision=precision)
