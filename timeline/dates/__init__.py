"""Dates: the expressions in a text and the days they mean. `find_dates` is the whole of it for callers."""

from timeline.dates.find import find_dates, find_in
from timeline.when import Expression

__all__ = ["Expression", "find_dates", "find_in"]
