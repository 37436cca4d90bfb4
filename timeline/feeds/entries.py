"""One entry as feedparser or JSON Feed gives it, as an `Entry`; and the cleaning that is done once, where it is parsed."""

from dataclasses import replace
from typing import Any

import nh3

from timeline.letters import storable
from timeline.model import SAID, Entry, digest_of


def entry_of(found: Any, language: str = "") -> Entry:
    """An entry of feedparser's; the strings are the feed's own, not yet cleaned."""
    content = max((str(part.get("value") or "") for part in found.get("content", ())), key=len, default="")
    return Entry(
        guid=str(found.get("id") or "").strip(),
        link=str(found.get("link") or "").strip(),
        title=str(found.get("title") or "").strip(),
        summary=str(found.get("summary") or ""),
        content=content,
        published_raw=str(found.get("published") or "").strip(),
        updated_raw=str(found["updated"] if "updated" in found else "").strip(),  # noqa: SIM401  # feedparser's get takes another key
        authors=_texts(found.get("authors") or (), "name"),
        categories=_texts(found.get("tags") or (), "term"),
        enclosures=_texts(found.get("enclosures") or (), "href"),
        language=language,
    )


def cleaned(entry: Entry) -> Entry:
    """The same without scripts, frames and handlers: what could run in a reader's page is gone, what is text stays.

    It keeps the digest of what the feed said, and is not cleaned again.
    """
    if entry.digest:
        return entry
    said = digest_of(entry)
    title, summary = _clean(entry.title), _clean(entry.summary)
    content = summary if entry.content == entry.summary else _clean(entry.content)
    return replace(entry, title=title, summary=summary, content=content, digest=said)


def without_unstorable(entry: Entry) -> Entry:
    """The same with what no database can take taken out; a parser of XML lets none of it through, the lenient ones do."""
    given: dict[str, Any] = {name: getattr(entry, name) for name in SAID}
    kept: dict[str, Any] = {
        name: storable(value) if isinstance(value, str) else tuple(map(storable, value)) for name, value in given.items()
    }
    return entry if kept == given else Entry(**kept)


def _clean(text: str) -> str:
    return nh3.clean(text) if "<" in text else text


def _texts(parts: Any, key: str) -> tuple[str, ...]:
    """The values of one key, in order, each once, without the empty ones."""
    return tuple(dict.fromkeys(text for part in parts if (text := str(part.get(key) or "").strip())))
