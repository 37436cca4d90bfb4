"""A body to all that is stored of it, in one call of the process that parses: parsed, cleaned, named, read.

One rule: nothing crosses from process to process twice, and what is read of an entry is what would be read of it later, when it waits.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from timeline.feeds import ParsedFeed, parse_clean
from timeline.feeds.identity import Rung, identities
from timeline.model import Article
from timeline.read import Flag, read_entry

Told = tuple[Article, tuple[Flag, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What came from `url` for the feed at `feed_url`. `rung`, `zone`: the feed's; `read`: whether its entries are to be read."""

    body: bytes
    content_type: str
    url: str
    feed_url: str
    rung: Rung
    zone: str
    now: datetime
    read: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """`told`: what the feed itself says of its entries, by their identity as far as the document alone tells it."""

    feed: ParsedFeed
    told: Mapping[str, Told] = field(default_factory=dict)


def take_apart(document: Document) -> Contents:
    """What the document holds. Raises what `parse_feed` does."""
    feed = parse_clean(document.body, document.content_type, document.url)
    if not document.read:
        return Contents(feed=feed)
    named, _ = identities(feed.entries, document.rung, {})
    told = {name: read_entry(entry, document.feed_url, name, document.now, document.zone) for name, entry in named.items()}
    return Contents(feed=feed, told=told)
