"""The publication as an article's own page gives it, for entries that say none and for pages imported by address.

One rule: only what the page declares for machines, the surest first; a date in running text is never taken for it.
"""

import json
from collections.abc import Iterator
from typing import Any

from lxml import html as markup
from lxml.etree import ParserError

METAS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.created",
    "sailthru.date",
    "pubdate",
    "date",
)
DEEPEST = 6  # levels of JSON-LD that are looked through
NO_SEARCH = {"extensive_search": False, "original_date": True, "max_date": None}  # its own guess at a date is not used


def page_published(page: str) -> str:
    """The string in which the page says when it was published: meta elements, JSON-LD, `time`; "" where it says nothing."""
    try:
        tree = markup.fromstring(page)
    except (ParserError, ValueError):  # nothing but blanks or comments; a declared encoding that contradicts the string
        return ""
    return next((raw for source in (_metas, _linked_data, _times) for raw in source(tree)), "")


def page_title(page: str) -> str:
    """The article's headline as the page gives it, "" where it has none."""
    from trafilatura import extract_metadata  # see article.py

    try:
        return extract_metadata(page, date_config=NO_SEARCH, extensive=False).title or ""
    except (ParserError, ValueError):
        return ""


def _metas(tree: Any) -> Iterator[str]:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        said.setdefault(name, (meta.get("content") or "").strip())
    yield from (said[name] for name in METAS if said.get(name))


def _linked_data(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue  # broken JSON-LD is common; the next source is asked
        yield from _published_in(data, DEEPEST)


def _published_in(data: Any, deep: int) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("datePublished"), str):
            yield data["datePublished"]
        data = list(data.values())
    if isinstance(data, list) and deep:
        for part in data:
            yield from _published_in(part, deep - 1)


def _times(tree: Any) -> Iterator[str]:
    for time in tree.iter("time"):
        if time.get("datetime") and ("pubdate" in time.attrib or (time.get("itemprop") or "").lower() == "datepublished"):
            yield time.get("datetime").strip()
