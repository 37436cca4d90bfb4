"""A chronology ready to paste: a line an event with its date in words, and a footnote with the sentence and its source.

One rule: what a feed wrote is text, never markup; every character that Markdown could read is escaped.
"""

import re
from collections.abc import Iterable
from typing import TextIO

from timeline.exporters.text import harmless
from timeline.rows import TimelineRow

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&])")
_SPACES = re.compile(r"\s+")


def write_markdown(rows: Iterable[TimelineRow], stream: TextIO) -> None:
    """The events, then their footnotes; memory grows with the footnotes."""
    notes: list[str] = []
    for place, row in enumerate(rows, 1):
        status = "" if row.status == "happened" else f" *({escaped(row.status)})*"
        stream.write(f"- **{escaped(row.date_display)}**: {escaped(row.title)}{status}[^{place}]\n")
        notes.append(f"[^{place}]: “{escaped(row.sentence)}” {_source(row)}\n")
    if notes:
        stream.write("\n")
    for note in notes:
        stream.write(note)


def escaped(text: str) -> str:
    """One line of plain text for Markdown."""
    return _MARKUP.sub(r"\\\1", _SPACES.sub(" ", harmless(text)).strip())


def _source(row: TimelineRow) -> str:
    name = escaped(row.source_name or row.source_url)
    day = f", {escaped(row.source_published[:10])}" if row.source_published else ""
    if not row.source_url.startswith(("http://", "https://")):
        return f"{name}{day}"
    address = row.source_url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\n", "")
    return f"[{name}](<{harmless(address)}>){day}"
