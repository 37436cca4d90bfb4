"""Entries and pages to articles."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from timeline.model import Article, Entry
from timeline.read.given import Given
from timeline.read.page_date import page_published, page_title
from timeline.read.publication import publication_of
from timeline.read.text import plain, tidy

IMPORTED = "import"  # what stands before the # in the name of an article that came from a file and has no address


class Flag(StrEnum):
    """What is odd about an article and is kept as a Problem."""

    NO_DATE = "no-date"
    BAD_DATE = "bad-date"
    NAIVE_DATE = "naive-date"
    FUTURE_DATE = "future-date"
    NO_TEXT = "no-text"


Waiting = tuple[Entry, str, str, datetime, str]  # what `read_entry` takes
WORDS = {
    Flag.NO_DATE: "it has no date; what it tells is dated only where the text itself says a whole date",
    Flag.BAD_DATE: "its date cannot be read; what it tells is dated only where the text itself says a whole date",
    Flag.NAIVE_DATE: "its date has no offset and counts as UTC; tell the zone with --zone (of `feeds edit` or `import`)",
    Flag.FUTURE_DATE: "its date lies in the future and is not believed; the string is kept",
    Flag.NO_TEXT: "it has neither title nor text; nothing is made of it",
}


def read_entry(entry: Entry, feed_url: str, identity: str, now: datetime, zone: str = "") -> tuple[Article, tuple[Flag, ...]]:
    """The article that an entry holds, and what is odd about it. An entry without a link goes by the feed's address and its identity."""
    text = plain(max(entry.content, entry.summary, key=len))
    return _article(entry, text, feed_url, identity, now, zone)


def read_entries(waiting: Sequence[Waiting]) -> list[tuple[Article, tuple[Flag, ...]]]:
    """The article of each, in their order."""
    return [read_entry(*one) for one in waiting]


def read_page(html: str, entry: Entry, feed_url: str, identity: str, now: datetime, zone: str = "") -> tuple[Article, tuple[Flag, ...]]:
    """The article on the entry's page; the entry's own text where the page shows none, its date and title where the entry has none."""
    dated = bool(entry.published_raw or entry.updated_raw)
    if not dated or not entry.title:
        entry = replace(entry, published_raw=entry.published_raw if dated else page_published(html), title=entry.title or page_title(html))
    import trafilatura  # half a second and 30 MB, which who reads no pages need not spend

    found = trafilatura.extract(html, favor_precision=True, include_comments=False, include_tables=False)
    lines = [line.strip() for line in (found or "").splitlines() if line.strip()]
    text = "\n\n".join(lines[1:] if lines and lines[0] == plain(entry.title) else lines)
    own = plain(max(entry.content, entry.summary, key=len))
    return _article(entry, max(text, own, key=len), feed_url, identity, now, zone, "feed" if dated else "page")


def read_given(given: Given, now: datetime, zone: str = "") -> tuple[Article, tuple[Flag, ...]]:
    """The article that a file gave, and what is odd about it; one without an address goes by its id, else by what it says."""
    entry = Entry(link=given.url, title=given.title, published_raw=given.published, language=given.language)
    name = given.id or hashlib.sha256(f"{given.title}\n{given.text}".encode("utf-8", "surrogatepass")).hexdigest()
    if given.html:
        return read_page(given.html, entry, IMPORTED, name, now, zone)
    return _article(entry, tidy(given.text), IMPORTED, name, now, zone, "import")


def _article(
    entry: Entry, text: str, feed_url: str, identity: str, now: datetime, zone: str, source: str = "feed"
) -> tuple[Article, tuple[Flag, ...]]:
    publication, wrong = publication_of(entry.published_raw or entry.updated_raw, now, zone, source)
    title = plain(entry.title).replace("\n\n", " ")
    flags = ([Flag(wrong)] if wrong else []) + ([] if text or title else [Flag.NO_TEXT])
    url = entry.link if entry.link.startswith(("http://", "https://")) else f"{feed_url}#{identity}"
    mark = hashlib.sha256(f"{title}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
    article = Article(url=url, title=title, text=text, publication=publication, digest=mark, language=entry.language)
    return article, tuple(flags)
