"""JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/), read as leniently as its text asks readers to."""

import json
from typing import Any

from timeline.errors import ParseError
from timeline.model import Entry


def is_json(body: bytes, content_type: str) -> bool:
    """Whether a body says or shows that it is JSON."""
    return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" or "json" in content_type.lower().split(";")[0]


def load_json(body: bytes, url: str) -> dict[str, Any]:
    """The feed's object. Raises ParseError."""
    try:
        feed = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ParseError("malformed", f"{url}: malformed JSON ({error}); tell the publisher, it is asked again later") from error
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise ParseError("not-a-feed", f'{url}: JSON without a list "items", so no JSON Feed; check the address')
    return feed


def entries_of(feed: dict[str, Any]) -> tuple[Entry, ...]:
    """Its items that are objects, in order."""
    return tuple(_entry(item, str(feed.get("language") or "")) for item in feed["items"] if isinstance(item, dict))


def _entry(item: dict[str, Any], language: str) -> Entry:
    authors = item.get("authors") or ([item["author"]] if item.get("author") else [])
    return Entry(
        guid=_text(item, "id"),
        link=_text(item, "url") or _text(item, "external_url"),
        title=_text(item, "title"),
        summary=_text(item, "summary"),
        content=_text(item, "content_html") or _text(item, "content_text"),
        published_raw=_text(item, "date_published"),
        updated_raw=_text(item, "date_modified"),
        authors=tuple(_text(author, "name") for author in authors if isinstance(author, dict) and author.get("name")),
        categories=tuple(str(tag) for tag in item.get("tags") or () if tag),
        enclosures=tuple(_text(part, "url") for part in item.get("attachments") or () if isinstance(part, dict) and part.get("url")),
        language=_text(item, "language") or language,
    )


def _text(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    return "" if value is None else str(value).strip()
