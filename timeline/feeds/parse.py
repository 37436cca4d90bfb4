"""A body to a feed: plain RSS, RDF and Atom through lxml, all others through feedparser, JSON Feed by itself.

One rule: what feedparser can read is read, however broken; what is no feed is refused with words that say what to do.
"""

import re
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any
from xml.sax import SAXException

from timeline.errors import ParseError
from timeline.feeds.addresses import whole
from timeline.feeds.entries import cleaned, entry_of, without_unstorable
from timeline.feeds.jsonfeed import entries_of, is_json, load_json
from timeline.feeds.plain import PlainFeed, read_plain
from timeline.model import Entry

HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
SKIP_HOURS, HOUR = re.compile(rb"<skiphours>.{0,2000}?</skiphours>", re.IGNORECASE | re.DOTALL), re.compile(rb">\s*(\d{1,2})\s*<")
SKIP_DAYS, DAY = re.compile(rb"<skipdays>.{0,2000}?</skipdays>", re.IGNORECASE | re.DOTALL), re.compile(rb">\s*([A-Za-z]+)\s*<")
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
    plain = read_plain(body, content_type, url)
    return parse_with_feedparser(body, content_type, url) if plain is None else _plain(plain, body, url)


def parse_clean(body: bytes, content_type: str, url: str) -> ParsedFeed:
    """The same, its entries cleaned: what a process of its own is asked for. Raises what `parse_feed` does."""
    parsed = parse_feed(body, content_type, url)
    return replace(parsed, entries=tuple(map(cleaned, parsed.entries)))


def parse_with_feedparser(body: bytes, content_type: str, url: str) -> ParsedFeed:
    """RSS, Atom and RDF, however broken. Raises ParseError: not-a-feed, malformed."""
    import feedparser  # 0.1 s, which most processes that parse a few plain feeds need not spend
    from feedparser.api import StrictFeedParser

    # or it makes an address of a guid such as "123", another one wherever the feed is redirected to, and each entry is new again
    StrictFeedParser.can_be_relative_uri.discard("id")
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
        skip_hours=_skip_hours(body),
        skip_days=_skip_days(body),
        entries=tuple(_placed(without_unstorable(entry_of(entry, str(feed.get("language") or ""))), url) for entry in parsed.entries),
    )


def _plain(feed: PlainFeed, body: bytes, url: str) -> ParsedFeed:
    return ParsedFeed(
        title=feed.title,
        kind=feed.kind,
        language=feed.language,
        ttl_minutes=_ttl(feed.wishes),
        skip_hours=_skip_hours(body),
        skip_days=_skip_days(body),
        entries=tuple(_placed(entry, url) for entry in feed.entries),
    )


def _placed(entry: Entry, url: str) -> Entry:
    """With its addresses made whole by the feed's; its guid stays as the feed has it.

    RSS takes a guid for the link where there is none; one that is a bare word or number leads nowhere.
    """
    is_word = entry.link == entry.guid and "." not in entry.guid and "/" not in entry.guid
    link, enclosures = "" if is_word else whole(entry.link, url), tuple(whole(one, url) for one in entry.enclosures)
    same = link == entry.link and enclosures == entry.enclosures
    return entry if same else replace(entry, link=link, enclosures=enclosures)


def _skip_hours(body: bytes) -> frozenset[int]:
    """Hours of the day, in UTC, at which the feed does not want to be asked."""
    found = SKIP_HOURS.search(body) if b"<skiphours>" in body.lower() else None
    return frozenset(int(hour) % 24 for hour in HOUR.findall(found[0])) if found else frozenset()


def _skip_days(body: bytes) -> frozenset[str]:
    found = SKIP_DAYS.search(body) if b"<skipdays>" in body.lower() else None
    return frozenset(day.decode("ascii").lower() for day in DAY.findall(found[0])) if found else frozenset()


def _json(body: bytes, url: str) -> ParsedFeed:
    feed = load_json(body, url)
    return ParsedFeed(
        title=str(feed.get("title") or ""),
        kind="json",
        language=str(feed.get("language") or ""),
        entries=tuple(map(without_unstorable, entries_of(feed))),
    )


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
        return ParseError("not-a-feed", f"{url}: a page of HTML in place of a feed; `timeline feeds discover {url}` looks for its feed")
    if parsed.bozo and body.lstrip()[:1] == b"<":
        return ParseError(
            "malformed", f"{url}: malformed XML ({parsed.get('bozo_exception')}); tell the publisher, it is asked again later"
        )
    return ParseError("not-a-feed", f"{url}: neither RSS, Atom, RDF nor JSON Feed; check the address")
