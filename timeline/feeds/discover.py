"""The feeds of a page: what it links to as its feed, and where feeds usually are.

One rule: what the page itself names goes before what is guessed, and a guess is only an address to try.
"""

from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import html as markup
from lxml.etree import ParserError

KINDS = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/rdf+xml": "rdf",
    "application/feed+json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
COMMON_PATHS = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed/", "/feeds/all.rss", "/feed.json")
FEED_WORDS = ("rss", "atom", "feed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An address that may be a feed's. `kind`: what the page says it is, "link" for a link that reads like one, "guess"."""

    url: str
    title: str = ""
    kind: str = "guess"


def feeds_of_page(page: str, url: str) -> list[Found]:
    """What a page names: `link rel=alternate` first, then links whose address ends like a feed's; each address once."""
    try:
        tree = markup.fromstring(page)
    except (ParserError, ValueError):
        return []
    base = next((urljoin(url, found.get("href") or "") for found in tree.iter("base")), url)
    alternates = [
        Found(url=urljoin(base, link.get("href")), title=(link.get("title") or "").strip(), kind=KINDS[kind])
        for link in tree.iter("link")
        if "alternate" in (link.get("rel") or "").lower().split() and link.get("href") and (kind := _kind(link.get("type"))) in KINDS
    ]
    anchors = [
        Found(url=urljoin(base, link.get("href")), title=" ".join(link.text_content().split())[:100], kind="link")
        for link in tree.iter("a")
        if link.get("href") and _reads_like_feed(link.get("href"))
    ]
    found = [one for one in (*alternates, *anchors) if one.url.startswith(("http://", "https://"))]
    return list({one.url: one for one in reversed(found)}.values())[::-1]


def usual_places(url: str) -> list[Found]:
    """Where the feed of a site usually is."""
    return [Found(url=urljoin(url, path)) for path in COMMON_PATHS]


def _kind(words: str | None) -> str:
    return (words or "").partition(";")[0].strip().lower()


def _reads_like_feed(address: str) -> bool:
    last = address.lower().partition("?")[0].rstrip("/").rpartition("/")[2]
    return last.endswith((".rss", ".atom")) or last.partition(".")[0] in FEED_WORDS
