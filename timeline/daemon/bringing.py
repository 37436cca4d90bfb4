"""What was read of entries, as it is stored: what is odd about an article is a Problem, and one without any words is none."""

from collections.abc import Mapping
from dataclasses import replace

from timeline.daemon.contents import Contents, Told
from timeline.feeds.options import wanted
from timeline.model import Entry, Page, Problem
from timeline.read import Flag
from timeline.read.article import WORDS
from timeline.store.articles import Read
from timeline.store.feeds import Feed
from timeline.store.intake import Brought


def brought(feed: Feed, found: Mapping[str, Entry], contents: Contents) -> Brought:
    """What a look brought; of what was read that counts which the feed's patterns let through."""
    told = contents.told
    passing = set(found)
    if feed.settings.get("include") or feed.settings.get("exclude"):
        passing = {name for name, entry in found.items() if wanted(feed.settings, entry.title, entry.link)}
    read = {name: read_of(told[name], feed) if name in passing else None for name in found if name in told}
    odd = {name: problems_of(one) for name, one in told.items() if one[1] and name in passing}
    named = frozenset(name for name, entry in found.items() if entry.digest in contents.known)
    return Brought(feed_id=feed.id, found=found, read=read, odd=odd, named=named)


def read_of(told: Told, feed: Feed | None, entry_id: int | None = None, page: Page | None = None) -> Read | None:
    """The article as it is stored, in the feed's own language; None where it has no words."""
    article, flags = told
    if Flag.NO_TEXT in flags:
        return None
    language = "" if feed is None else str(feed.settings.get("language") or "")
    return Read(article=replace(article, language=language) if language else article, entry_id=entry_id, page=page)


def problems_of(told: Told) -> list[Problem]:
    """What is odd about it."""
    article, flags = told
    return [Problem(stage="article", subject=article.url, code=flag.value, message=f"{article.url}: {WORDS[flag]}") for flag in flags]
