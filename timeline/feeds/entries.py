"""One entry as feedparser or JSON Feed gives it, as an `Entry`; and the cleaning that is done once, where it is new or changed."""

import hashlib
import json
from dataclasses import asdict, replace
from typing import Any

import nh3

from timeline.letters import storable
from timeline.model import Entry


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
    """The same without scripts, frames and handlers: what could run in a reader's page is gone, what is text stays."""
    texts = {name: storable(value) for name, value in asdict(entry).items() if isinstance(value, str)}
    lists = {name: tuple(map(storable, value)) for name, value in asdict(entry).items() if isinstance(value, tuple)}
    whole = replace(entry, **texts, **lists)  # type: ignore[arg-type]  # each value of its field's own kind
    return replace(whole, title=_clean(whole.title), summary=_clean(whole.summary), content=_clean(whole.content))


def digest(entry: Entry) -> str:
    """SHA-256 over everything the feed says, in hexadecimal: it differs where anything was changed."""
    return hashlib.sha256(json.dumps(asdict(entry), ensure_ascii=True, sort_keys=True).encode("ascii")).hexdigest()


def _clean(text: str) -> str:
    return nh3.clean(text) if "<" in text else text


def _texts(parts: Any, key: str) -> tuple[str, ...]:
    """The values of one key, in order, each once, without the empty ones."""
    return tuple(dict.fromkeys(text for part in parts if (text := str(part.get(key) or "").strip())))
