"""The one order of a timeline: `sort_key`, never null, the same columns in SQL and in Python.

A dated event sorts at its first day (an open side at its known bound), a narrower one before a wider one that begins the
same day, then by type, then by id. Undated events come last, under no day.
"""

from datetime import date

from timeline.when import When

UNDATED = date(9999, 12, 31)
WIDEST = 10**6  # days; what an open or unknown span counts as in the order


def sort_day(when: When | None) -> date:
    """The day it sorts under: the first day, the last one where the first is open, UNDATED where neither is known."""
    if when is None:
        return UNDATED
    return when.first or when.last or UNDATED


def sort_width(when: When | None) -> int:
    """Days spanned, WIDEST where a side is open."""
    return WIDEST if when is None or when.days is None else when.days


def sort_key(when: When | None, kind: str, number: int) -> tuple[date, int, str, int]:
    """The order of events; `kind` is the event type, `number` the integer id."""
    return sort_day(when), sort_width(when), kind, number
