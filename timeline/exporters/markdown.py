"""A chronology ready to paste: a line an event with its date in words, and a footnote with the sentence and its source.

One rule: what a feed wrote is text, never markup: what Markdown could read within a line is escaped, and nothing else.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import TextIO

from timeline.exporters.text import harmless
from timeline.rows import TimelineRow

_MARKUP = re.compile(
    r"([\\`*_{}\[\]<>~&|^$#@])"
)  # what has a meaning within a line, here or on the pages of a forge; lines begin with our own
_SPACES = re.compile(r"\s+")
_QUOTES = "\"“”„«'‘’"


def write_markdown(rows: Iterable[TimelineRow], stream: TextIO) -> None:
    """The events, then their footnotes; memory grows with the footnotes."""
    notes: list[str] = []
    for place, row in enumerate(rows, 1):
        said = row.status == "happened" or row.status in row.title.casefold()
        status = "" if said else f" *({escaped(row.status)})*"
        stream.write(f"- **{escaped(row.date_display)}**: {escaped(row.title)}{status}[^{place}]\n")
        notes.append(f"[^{place}]: {' '.join(filter(None, (_quoted(row.sentence), _source(row)))) or 'Given by hand.'}\n")
    if notes:
        stream.write("\n")
    for note in notes:
        stream.write(note)


def escaped(text: str) -> str:
    """One line of plain text for Markdown."""
    return _MARKUP.sub(r"\\\1", _SPACES.sub(" ", harmless(text)).strip())


def _quoted(sentence: str) -> str:
    """In quotation marks, but for a sentence that begins with one of its own."""
    words = escaped(sentence)
    return words if not words or words[0] in _QUOTES else f"“{words}”"


def _source(row: TimelineRow) -> str:
    name = escaped(row.source_name or row.source_url)
    day = f", {_day(row.source_published[:10])}" if row.source_published else ""
    if not row.source_url.startswith(("http://", "https://")):
        return f"{name}{day}"
    address = row.source_url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\n", "")
    return f"[{name}](<{harmless(address)}>){day}"


def _day(iso: str) -> str:
    """In words, as the events have theirs."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%b %Y}"
