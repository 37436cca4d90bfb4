"""Which year a yearly thing is of: a month, a day and month, a season, a holiday without its year.

One rule: news counts from the publication (direction words, then nearness, then the tense), a history from the last date of its main line.
"""

from collections.abc import Callable
from datetime import date

from timeline.dates.forms import Way
from timeline.dates.setting import Setting
from timeline.dates.slots import Slot, Unit
from timeline.language.verb_tense import Tense
from timeline.when import ONE_DAY

_CLOSE = 45  # days within which a date without its year is the nearest, whatever the tense; chosen on AQUAINT and MEANTIME
_JUST = 10  # the same for a day up to which something will last
_SOON = 120  # days within which a date with neither year nor tense is taken as coming: news tells more of what was
_TURN = 8  # months back that read as going on into the next year: from November or December to January or February
_LAST_TURN = 6  # the same where no date follows that is told whole
_BACK = 3  # the same where the next date told whole lies beyond
_BOTH = 2
_YEAR = 12  # months
_HORIZON = 24  # months within which the next date counts


def by_direction(of: Callable[[int], Slot | None], way: Way, setting: Setting, day: date) -> tuple[Slot | None, str]:
    """The one that news means, and why."""
    near = [slot for year in range(day.year - 2, day.year + 3) if (slot := of(year)) is not None and slot.is_on_calendar]
    over = [slot for slot in near if slot.end <= day]
    ahead = [slot for slot in near if slot.first > day]
    running = [slot for slot in near if slot.first <= day < slot.end]
    if way is Way.LAST:
        return (over[-1] if over else None), "'last': the one before"
    if way in (Way.NEXT, Way.COMING):
        return (ahead[0] if ahead else None), "'next': the first to come"
    if running and (way is Way.NONE or _is_over_new_year(running[0])):
        return running[0], "the one that runs at publication"
    if way is Way.THIS:
        this = of(day.year)
        if this is not None and this.is_on_calendar and _is_over_new_year(this):
            return min(near, key=lambda slot: _distance(slot, day)), "'this': the nearest"  # of a winter, in March the one just over
        just = over[-1] if over and over[-1].unit is Unit.DAY else None
        if just is not None and (day - just.end).days < _CLOSE and setting.tense is not Tense.FUTURE:
            return just, "'this': the one just over"  # "the floods this Christmas", in January
        return this, "'this': of the year of publication"
    if setting.bound == "since" and setting.tense is not Tense.FUTURE and over:
        return over[-1], "'since': the last one"
    nearest = min(near, key=lambda slot: _distance(slot, day), default=None)
    if nearest is not None and _distance(nearest, day) <= (_JUST if _is_put_off(nearest, setting, day) else _CLOSE):
        return nearest, "the nearest"
    if setting.tense in (Tense.FUTURE, Tense.PRESENT):
        return (ahead[0] if ahead else None), f"{setting.tense.value} tense: the first to come"
    if setting.tense is Tense.PAST:
        return (over[-1] if over else None), "past tense: the last one"
    if ahead and (ahead[0].first - day).days <= _SOON:
        return ahead[0], "no tense: the one soon to come"
    return (over[-1] if over else None), "no tense: the last one"


def _is_put_off(nearest: Slot, setting: Setting, day: date) -> bool:
    """Whether a day that is over would be told of as to come: "the ban will be extended until Dec. 31", in February."""
    bounded = setting.bound in ("until", "by") and setting.tense is Tense.FUTURE and not setting.guessed
    return bounded and nearest.unit is Unit.DAY and nearest.end <= day


def _is_over_new_year(slot: Slot) -> bool:
    return slot.first.year != (slot.end - ONE_DAY).year


def _distance(slot: Slot, day: date) -> int:
    return max((slot.first - day).days, (day - slot.end).days + 1)


def by_line(of: Callable[[int], Slot | None], way: Way, line: Slot, setting: Setting) -> Slot | None:
    """The one that a history means, which goes from `line` towards the next date that it tells whole."""
    year = line.year
    this, after = of(year), of(year + 1)
    if this is None:
        return None
    ahead = this.month_index - line.month_index
    if way in (Way.AFTER, Way.NEXT):
        return after if ahead <= 0 or line.unit is Unit.YEAR else this
    if way in (Way.BEFORE, Way.LAST):
        return of(year - 1) if ahead >= 0 else this
    if way is not Way.NONE:
        return this
    earlier = _of_main_line(of, line, setting) or (_going_back(of(year - 1), line, setting.upcoming) if ahead > 0 else None)
    if earlier is not None or ahead >= 0 or after is None:
        return earlier or this
    near = setting.upcoming[0] if setting.upcoming else None
    between = near is not None and line.month_index <= after.month_index <= near.month_index <= line.month_index + _HORIZON
    turn = _TURN if near is not None else _LAST_TURN
    return after if (between and ahead <= -_BACK) or ahead <= -turn else this


def _of_main_line(of: Callable[[int], Slot | None], line: Slot, setting: Setting) -> Slot | None:
    """The one before the next date where `line` was an aside: "In November 2008, a statue was put up there." in a tale of 2003."""
    before, ahead = setting.line_before, setting.upcoming
    if before is None or len(ahead) < _BOTH:
        return None
    for slot in ahead:
        back = line.month_index - slot.month_index
        if back <= _YEAR or 2 * abs(slot.month_index - before.month_index) > back:
            return None
    found = of(ahead[0].year)
    return found if found is None or found.month_index <= ahead[0].month_index else of(ahead[0].year - 1)


def _going_back(before: Slot | None, line: Slot, upcoming: tuple[Slot, ...]) -> Slot | None:
    """The one of the year before, where the next date told whole lies before it, less than a year back."""
    if before is None or not upcoming:
        return None
    near = upcoming[0].month_index
    return before if line.month_index - _YEAR <= near <= before.month_index and near < line.month_index else None
