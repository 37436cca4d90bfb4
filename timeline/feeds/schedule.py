"""When to look at a feed next. Pure: seconds and instants in, seconds out.

One rule: no feed is given up and none is asked more often than it or the settings allow.
"""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LEAST = 5 * 60
MOST = 24 * 3600
WEEK = 7 * 86_400
JITTER = 0.1  # of the interval, either way, so that feeds added together do not stay together
MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
NEVER_FRESH = re.compile(r"no-store|no-cache", re.IGNORECASE)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEVERAL = 3  # new entries
FRESH = 0.3  # a look at which this share of the entries is new came too late


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a look at a feed showed. `wish`: the least seconds between two looks that the feed or its server asks for."""

    seen: int = 0
    new: int = 0
    wish: int = 0


def interval_after(interval: int, usual: int, look: Look) -> int:
    """The next interval in seconds: shorter where much was new, longer where nothing was, never shorter than the feed's own wish.

    Played over a year it settles where a look brings one to two new entries.
    """
    if look.seen and look.new / look.seen >= FRESH:
        wanted = interval // 2
    elif look.new >= SEVERAL:
        wanted = interval - interval // 4
    elif look.new:
        wanted = interval
    else:
        wanted = interval + interval // 4
    return max(min(wanted, max(MOST, usual)), LEAST, min(look.wish, MOST))


def bounded(interval: int, least_minutes: int, most_minutes: int) -> int:
    """The interval within a feed's own bounds; 0 is none."""
    within = min(interval, most_minutes * 60) if most_minutes else interval
    return max(within, least_minutes * 60)


def due_after(now: datetime, was_due: datetime, interval: int, name: str, wish: int) -> datetime:
    """When to look next: reckoned from when it was due, so that looking a little late each time does not shift the feed's place.

    Never sooner than the feed's own wish.
    """
    wait = timedelta(seconds=jittered(interval, name))
    late = now - was_due
    start = was_due if timedelta(0) <= late <= wait * JITTER else now
    return max(start + wait, now + timedelta(seconds=min(wish, MOST)))


def max_age(cache_control: str) -> int:
    """Seconds for which an answer says that it stays fresh (RFC 9111), 0 where it says nothing."""
    found = MAX_AGE.search(cache_control)
    return int(found[1]) if found and not NEVER_FRESH.search(cache_control) else 0


def outside_skipped(due: datetime, hours: Collection[int], days: Collection[str]) -> datetime:
    """The instant, put off to the first hour that is not among those in which the feed does not want to be asked (RSS 2.0: in UTC).

    A feed that skips everything is asked as if it skipped nothing.
    """
    utc = due.astimezone(UTC)
    start = utc.replace(minute=0, second=0, microsecond=0)
    for later in range(8 * 24):
        hour = start + timedelta(hours=later)
        if hour.hour not in hours and DAYS[hour.weekday()] not in days:
            return due if later == 0 else hour + (utc - start)
    return due


def backoff(usual: int, failures: int, code: str, retry_after: float | None) -> int:
    """Seconds until a feed that failed is asked again: twice as long each time, to a day, after ten failures to a week."""
    if code == "http-410":
        return WEEK
    most = WEEK if failures >= 10 else MOST
    wait = min(usual << min(failures, 12), most)
    return max(wait, int(retry_after or 0))


def jittered(seconds: int, name: str) -> float:
    """The same within JITTER, always alike for one name: a feed keeps its place in the hour."""
    share = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=4).digest()) / 2**32
    return seconds * (1 + JITTER * (2 * share - 1))
