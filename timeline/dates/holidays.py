"""Days that have a name: fixed ones, those of a weekday in a month, and those that follow Easter.

One rule: a holiday is a function from the year to its day; what the calendar alone does not decide (Ramadan) is not here.
"""

from collections.abc import Callable
from datetime import date, timedelta

Day = Callable[[int], date]


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian algorithm, Meeus, Astronomical Algorithms, ch. 8); before 1583 the Julian one."""
    if year < _REFORM:
        return orthodox_easter(year) - _julian_lag(year)
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian day (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + _julian_lag(year)


_REFORM = 1583  # the first year whose Easter the reformed calendar gives


def _julian_lag(year: int) -> timedelta:
    """The days that the Julian calendar is behind the Gregorian one."""
    return timedelta(days=year // 100 - year // 400 - 2)


def _fixed(month: int, day: int) -> Day:
    return lambda year: date(year, month, day)


def _nth(nth: int, weekday: int, month: int, plus: int = 0) -> Day:
    return lambda year: nth_weekday(year, month, weekday, nth) + timedelta(days=plus)


def _after_easter(days: int) -> Day:
    return lambda year: easter(year) + timedelta(days=days)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of the month, from the end for -1."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))


HOLIDAYS: dict[str, Day] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "orthodox christmas": _fixed(1, 7),
    "orthodox easter": orthodox_easter,
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "epiphany": _fixed(1, 6),
    "martin luther king day": _nth(3, 0, 1),
    "martin luther king jr. day": _nth(3, 0, 1),
    "presidents day": _nth(3, 0, 2),
    "presidents' day": _nth(3, 0, 2),
    "new year's": _fixed(1, 1),
    "inauguration day": _fixed(1, 20),
    "australia day": _fixed(1, 26),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "st. patrick's day": _fixed(3, 17),
    "st david's day": _fixed(3, 1),
    "st george's day": _fixed(4, 23),
    "st andrew's day": _fixed(11, 30),
    "international women's day": _fixed(3, 8),
    "april fools' day": _fixed(4, 1),
    "april fool's day": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "mother's day": _nth(2, 6, 5),
    "memorial day": _nth(-1, 0, 5),
    "flag day": _fixed(6, 14),
    "father's day": _nth(3, 6, 6),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "the fourth of july": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(1, 0, 9),
    "columbus day": _nth(2, 0, 10),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "guy fawkes night": _fixed(11, 5),
    "election day": _nth(1, 0, 11, plus=1),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "world aids day": _fixed(12, 1),
    "thanksgiving": _nth(4, 3, 11),
    "thanksgiving day": _nth(4, 3, 11),
    "black friday": _nth(4, 3, 11, plus=1),
    "cyber monday": _nth(4, 3, 11, plus=4),
    "shrove tuesday": _after_easter(-47),
    "mardi gras": _after_easter(-47),
    "ash wednesday": _after_easter(-46),
    "palm sunday": _after_easter(-7),
    "maundy thursday": _after_easter(-3),
    "good friday": _after_easter(-2),
    "easter": _after_easter(0),
    "easter sunday": _after_easter(0),
    "easter monday": _after_easter(1),
    "ascension day": _after_easter(39),
    "pentecost": _after_easter(49),
    "whit monday": _after_easter(50),
    "black monday": lambda _: date(1987, 10, 19),
    "black tuesday": lambda _: date(1929, 10, 29),
    "black thursday": lambda _: date(1929, 10, 24),
    "9/11": lambda _: date(2001, 9, 11),
    "d-day": lambda _: date(1944, 6, 6),
    "ve day": lambda _: date(1945, 5, 8),
    "v-e day": lambda _: date(1945, 5, 8),
    "vj day": lambda _: date(1945, 8, 15),
    "v-j day": lambda _: date(1945, 8, 15),
}
ONCE = frozenset(  # one day of history
    ["9/11", "d-day", "ve day", "v-e day", "vj day", "v-j day", "black monday", "black tuesday", "black thursday"]
)
