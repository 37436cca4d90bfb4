"""When to look at a feed next. Pure: seconds and instants in, seconds out.

One rule: no feed is given up and none is asked more often than it or the settings allow.
"""

import hashlib
from dataclasses import dataclass

LEAST = 5 * 60
MOST = 24 * 3600
WEEK = 7 * 86_400
JITTER = 0.1  # of the interval, either way, so that feeds added together do not stay together
FRESH = 0.3  # a look at which this share of the entries is new came too late


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a look at a feed showed. `ttl`: the feed's own wish in seconds, None for none."""

    seen: int = 0
    new: int = 0
    ttl: int | None = None


def interval_after(interval: int, usual: int, look: Look) -> int:
    """The next interval in seconds: shorter where much was new, longer where nothing was, never shorter than the feed's own wish."""
    if look.seen and look.new / look.seen >= FRESH:
        wanted = interval // 2
    elif look.new:
        wanted = interval
    else:
        wanted = interval + interval // 4
    return max(min(wanted, max(MOST, usual)), LEAST, min(look.ttl or 0, MOST))


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
