"""The calendar as numbered slots: the n-th day, week, month, quarter, season, year, decade, century.

One rule: every count ("last week", "three months later") is an addition on a slot's index; days follow from it, never the other way.
Years are astronomical inside (1 BC is 0), so that counting crosses the era; a slot before year 1 has a value and no days.
"""

from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum

_SEASONS = ("SP", "SU", "FA", "WI")
_DAYS_PER_WEEK = 7


class Unit(StrEnum):
    """What a slot is one of; finer than a day only for counting ("two hours ago")."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


FINE = frozenset([Unit.SECOND, Unit.MINUTE, Unit.HOUR])
_ORDER = tuple(Unit)


def is_finer(unit: Unit, than: Unit) -> bool:
    """Whether a unit is shorter than the other."""
    return _ORDER.index(unit) < _ORDER.index(than)


_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_SPRING = 2  # months from January to the start of the first season, which is spring


@dataclass(frozen=True, slots=True)
class Slot:
    """The index-th unit: of days since 0001-01-01 (ordinal), of weeks since then, of months and coarser since year 0."""

    unit: Unit
    index: int

    def shift(self, count: int) -> "Slot":
        return Slot(self.unit, self.index + count)

    @property
    def month_index(self) -> int:
        """The months from January of year 0 to the slot's first day."""
        if self.unit in _MONTHS:
            return self.index * _MONTHS[self.unit] + (_SPRING if self.unit is Unit.SEASON else 0)
        first = self._first_of_days()
        return first.year * 12 + first.month - 1

    @property
    def year(self) -> int:
        return self.month_index // 12

    @property
    def month(self) -> int:
        return self.month_index % 12 + 1

    @property
    def is_on_calendar(self) -> bool:
        """Whether Python's dates reach it."""
        if self.unit in _MONTHS:
            return self.year >= 1 and (self.month_index + _MONTHS[self.unit]) // 12 <= MAXYEAR
        top = date.max.toordinal() - 2 * _DAYS_PER_WEEK
        return 1 <= self.index * (1 if self.unit is Unit.DAY else _DAYS_PER_WEEK) + 1 <= top

    @property
    def first(self) -> date:
        """The first day; only where it is on the calendar."""
        return _month_start(self.month_index) if self.unit in _MONTHS else self._first_of_days()

    @property
    def end(self) -> date:
        """The day after the last one; only where it is on the calendar."""
        if self.unit in _MONTHS:
            return _month_start(self.month_index + _MONTHS[self.unit])
        return self.first + timedelta(days={Unit.DAY: 1, Unit.WEEKEND: 2}.get(self.unit, _DAYS_PER_WEEK))

    def _first_of_days(self) -> date:
        if self.unit is Unit.DAY:
            return date.fromordinal(self.index)
        return date.fromordinal(self.index * _DAYS_PER_WEEK + (6 if self.unit is Unit.WEEKEND else 1))

    def within(self, unit: Unit) -> "Slot":
        """The slot of that unit in which this one begins."""
        if unit is self.unit:
            return self
        if unit in _MONTHS:
            return Slot(unit, (self.month_index - (_SPRING if unit is Unit.SEASON else 0)) // _MONTHS[unit])
        return containing(unit, self.first)

    def is_finer(self, unit: Unit) -> bool:
        return is_finer(self.unit, unit)

    @property
    def value(self) -> str:
        """As TIMEX3 has it."""
        year = f"{self.year:04d}" if self.year > 0 else f"BC{1 - self.year:04d}"
        match self.unit:
            case Unit.DAY:
                return self.first.isoformat()
            case Unit.WEEK | Unit.WEEKEND:
                iso = self.first.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit is Unit.WEEKEND else "")
            case Unit.MONTH:
                return f"{year}-{self.month:02d}"
            case Unit.QUARTER:
                return f"{year}-Q{self.index % 4 + 1}"
            case Unit.SEASON:
                return f"{year}-{_SEASONS[self.index % 4]}"
            case Unit.HALF:
                return f"{year}-H{self.index % 2 + 1}"
            case Unit.DECADE:
                return f"{self.index:03d}" if self.index >= 0 else f"BC{-self.index - 1:03d}"
            case Unit.CENTURY:
                return f"{self.index:02d}" if self.index >= 0 else f"BC{-self.index - 1:02d}"
            case _:
                return year


def _month_start(index: int) -> date:
    return date(index // 12, index % 12 + 1, 1)


def containing(unit: Unit, day: date) -> Slot:
    """The slot of that unit that holds the day (for a weekend: of its week)."""
    if unit is Unit.DAY:
        return Slot(unit, day.toordinal())
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return Slot(unit, (day.toordinal() - 1) // _DAYS_PER_WEEK)
    return Slot(Unit.MONTH, day.year * 12 + day.month - 1).within(unit)


def year_slot(year: int) -> Slot:
    return Slot(Unit.YEAR, year)


def month_slot(year: int, month: int) -> Slot:
    return Slot(Unit.MONTH, year * 12 + month - 1)


def season_slot(year: int, season: int) -> Slot:
    """`season`: 0 spring to 3 winter, which begins in December of the year."""
    return Slot(Unit.SEASON, year * 4 + season)


def day_slot(year: int, month: int, day: int) -> Slot | None:
    """None where there is no such day."""
    try:
        return containing(Unit.DAY, date(year, month, day))
    except ValueError:
        return None


def later(day: date, unit: Unit, count: float) -> date | None:
    """The day that many units later (earlier for a negative count), or its month's last; None where the calendar ends."""
    try:
        if unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
            return day + timedelta(days=round(count * (1 if unit is Unit.DAY else _DAYS_PER_WEEK)))
        moved = containing(Unit.MONTH, day).shift(round(count * _MONTHS[unit]))
        return min(moved.first + timedelta(days=day.day - 1), moved.end - timedelta(days=1)) if moved.is_on_calendar else None
    except OverflowError:
        return None
