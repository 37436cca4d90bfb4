"""When an entry was published, from the feed's raw string: with the publisher's own offset, which decides what day it was.

One rule: nothing is made up. A clock time without an offset is the feed's zone's and says so; a date that cannot be is none.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from timeline.when import Publication

AHEAD = timedelta(days=2)  # a scheduled entry or a wrong clock; beyond it the date is not believed
LEAST_YEAR = 1900


def publication_of(raw: str, now: datetime, zone: str = "") -> tuple[Publication | None, str]:
    """The publication, and what is wrong with it: "" or no-date, bad-date, naive-date, future-date.

    `zone`: the feed's own, for strings without an offset; UTC where it has none.
    """
    words = raw.strip()
    if not words:
        return None, "no-date"
    instant = _instant(words)
    if instant is None or instant.year < LEAST_YEAR:
        return None, "bad-date"
    flag = "" if instant.tzinfo else "naive-date"
    zoned = instant if instant.tzinfo else instant.replace(tzinfo=_zone(zone))
    if zoned > now + AHEAD:
        return None, "future-date"
    if len(words) == 10:
        return Publication(day=zoned.date(), source="feed", raw=raw), ""
    return Publication(day=zoned.date(), instant=zoned, source="feed", raw=raw), flag


def _instant(words: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(words)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    from dateparser import parse  # 0.4 s for what one feed in a hundred has

    found: datetime | None = parse(words, languages=["en"], settings={"PARSERS": ["absolute-time"]})
    return found


def _zone(name: str) -> tzinfo:
    return ZoneInfo(name) if name else UTC
