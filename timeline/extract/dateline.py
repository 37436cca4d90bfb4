"""The day that an agency's story is told from: "MUNICH, Feb 15 (Agency) -".

One rule: the year is that of the publication, or of the turn of the year before it; a dateline a week away is none.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime

from timeline.language.places import Dateline
from timeline.when import Expression, Publication

_FILED = re.compile(r"^(?:Filed|First published|Published|Posted)(?: on)?\b:?(?= )", re.MULTILINE)
_OPENING = 1500  # characters within which such a line stands
_DATELINE_DAYS = 7  # a story is told within the week of its dateline


def day_of(line: Dateline | None, expressions: Sequence[Expression], publication: Publication | None) -> date | None:
    """The day that a dateline names; None where it names none."""
    if line is None or not line.date or publication is None:
        return None
    named = next((e.when for e in expressions if e.start < line.date_end and line.date_start < e.end and e.when is not None), None)
    if named is not None and named.days == 1:
        return named.start
    found = [on_day for year in (publication.day.year, publication.day.year - 1) if (on_day := _civil(line.date, year)) is not None]
    return next((day for day in found if abs((publication.day - day).days) <= _DATELINE_DAYS), None)


def filed_on(text: str, expressions: Sequence[Expression], publication: Publication | None) -> date | None:
    """The day of a line "Filed Oct. 26, 2024, 10 a.m. GMT" above a long report, which a feed may publish much later."""
    line = _FILED.search(text[:_OPENING])
    if line is None or publication is None:
        return None
    named = next((e.when for e in expressions if line.end() <= e.start <= line.end() + len(": ") and e.when is not None), None)
    whole = named is not None and named.days == 1 and named.first is not None and named.first <= publication.day
    return named.first if named is not None and whole else None


def _civil(words: str, year: int) -> date | None:
    """ "March 13", "Feb. 9", "8 March": a day of that year."""
    day, month = re.findall(r"\d+|[A-Z][a-z]{2}", words)[:2] if words[0].isdigit() else re.findall(r"\d+|[A-Z][a-z]{2}", words)[1::-1]
    try:
        return datetime.strptime(f"{year} {month} {day}", "%Y %b %d").date()
    except ValueError:
        return None
