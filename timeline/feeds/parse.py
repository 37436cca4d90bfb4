"""A body to a feed: RSS, Atom and RDF through feedparser, JSON Feed by itself.

One rule: what feedparser can read is read, however broken; what is no feed is refused with words that say what to do.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax import SAXException

import feedparser

from timeline.errors import ParseError
from timeline.feeds.entries import entry_of
from timeline.feeds.jsonfeed import entries_of, is_json, load_json
from timeline.model import Entry

HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
LOOKED_AT = 2_000  # bytes in which a page of HTML shows itself


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """A feed as it stands. `kind`: "rss20", "atom10", "rdf", "json" ...; `ttl_minutes` and the skips: the feed's own wishes, in UTC."""

    title: str
    kind: str
    language: str = ""
    ttl_minutes: int | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[str] = frozenset()
    entries: tuple[Entry, ...] = ()


def parse_feed(body: bytes, content_type: str, url: str) -> ParsedFeed:
    """The feed in a body. Raises ParseError: empty, not-a-feed, malformed."""
    if not body.strip():
        raise ParseError(
            "empty", f"{url}: the server sent an empty body; it is asked again later, open the address in a browser if this lasts"
        )
    if is_json(body, content_type):
        return _json(body, url)
    parsed = feedparser.parse(
        BytesIO(body),
        sanitize_html=False,
        resolve_relative_uris=False,
        response_headers={"content-type": content_type, "content-location": url},
    )
    if not parsed.entries and (not parsed.version or isinstance(parsed.get("bozo_exception"), SAXException)):
        raise _refusal(body, parsed, url)
    feed = parsed.feed
    return ParsedFeed(
        title=str(feed.get("title") or ""),
        kind="rdf" if parsed.version in ("rss10", "rss090") else str(parsed.version or "unknown"),
        language=str(feed.get("language") or ""),
        ttl_minutes=_ttl(feed),
        skip_hours=frozenset(int(hour) % 24 for hour in re.findall(rb"<hour>\s*(\d{1,2})\s*</hour>", body, re.IGNORECASE)),
        skip_days=frozenset(day.decode("ascii").lower() for day in re.findall(rb"<day>\s*([A-Za-z]+)\s*</day>", body, re.IGNORECASE)),
        entries=tuple(entry_of(entry, str(feed.get("language") or "")) for entry in parsed.entries),
    )


def _json(body: bytes, url: str) -> ParsedFeed:
    feed = load_json(body, url)
    return ParsedFeed(title=str(feed.get("title") or ""), kind="json", language=str(feed.get("language") or ""), entries=entries_of(feed))


def _ttl(feed: Any) -> int | None:
    """Minutes between two looks, from RSS's ttl or the syndication module; None where the feed says nothing usable."""
    ttl = str(feed.get("ttl") or "").strip()
    if ttl.isdecimal():
        return int(ttl)
    period = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}.get(
        str(feed.get("sy_updateperiod") or "").strip().lower()
    )
    times = str(feed.get("sy_updatefrequency") or "1").strip()
    return period // max(1, int(times)) if period is not None and times.isdecimal() else None


def _refusal(body: bytes, parsed: Any, url: str) -> ParseError:
    if HTML.search(body[:LOOKED_AT]):
        return ParseError("not-a-feed", f"{url}: a page of HTML in place of a feed; look on that page for the address of its feed")
    if parsed.bozo and body.lstrip()[:1] == b"<":
        return ParseError(
            "malformed", f"{url}: malformed XML ({parsed.get('bozo_exception')}); tell the publisher, it is asked again later"
        )
    return ParseError("not-a-feed", f"{url}: neither RSS, Atom, RDF nor JSON Feed; check the address")
