"""A body to all that is stored of it, in one call of the process that parses: parsed, cleaned, named, read.

One rule: nothing crosses from process to process twice, and what is read of an entry is what would be read of it later, when it waits.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from timeline.feeds import ParsedFeed, parse_feed
from timeline.feeds.entries import cleaned
from timeline.feeds.identity import Rung, climb, identities
from timeline.model import Article, Entry, digest_of
from timeline.read import Flag, read_entry

Told = tuple[Article, tuple[Flag, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What came from `url` for the feed at `feed_url`. `rung`, `zone`: the feed's; `read`: whether its entries are to be read.

    `known`: digests of entries of the feed that are stored; nothing but these need be told of one that says the same.
    """

    body: bytes
    content_type: str
    url: str
    feed_url: str
    rung: Rung
    zone: str
    now: datetime
    read: bool = True
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """`told`: what the feed itself says of its entries, by their identity as far as the document alone tells it.

    `known`: digests of entries that are stored and of which there are only the names here.
    """

    feed: ParsedFeed
    told: Mapping[str, Told] = field(default_factory=dict)
    known: frozenset[str] = frozenset()


def take_apart(document: Document) -> Contents:
    """What the document holds. Raises what `parse_feed` does."""
    feed = parse_feed(document.body, document.content_type, document.url)
    climbs = climb(feed.entries, document.rung) is not document.rung  # then what is known may have to be stored under another name
    known = frozenset() if climbs else document.known
    feed = replace(feed, entries=tuple(_cleaned(entry, known) for entry in feed.entries))
    return Contents(feed=feed, told=_told(feed, known, document) if document.read else {}, known=known)


def _cleaned(entry: Entry, known: frozenset[str]) -> Entry:
    """What goes by neither guid nor link is whole, since its name is made of all that it says."""
    if known and (entry.guid or entry.link) and (said := digest_of(entry)) in known:
        return replace(cleaned(Entry(guid=entry.guid, link=entry.link, title=entry.title)), digest=said)
    return cleaned(entry)


def _told(feed: ParsedFeed, known: frozenset[str], document: Document) -> dict[str, Told]:
    named, _ = identities(feed.entries, document.rung, {})
    new = {name: entry for name, entry in named.items() if entry.digest not in known}
    return {name: read_entry(entry, document.feed_url, name, document.now, document.zone) for name, entry in new.items()}
