"""Rows as an Atom feed (RFC 4287): what is new or changed, the newest first, for whoever follows a question in a reader."""

import heapq
import re
from collections.abc import Iterable
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from timeline.exporters.text import harmless
from timeline.rows import TimelineRow

_UNNAMED = re.compile("[\ufffe\uffff]")  # no characters, and none that XML 1.0 allows
MOST = 200  # entries; readers keep what they have seen
NEVER = "1970-01-01T00:00:00Z"


def write_atom(rows: Iterable[TimelineRow], stream: TextIO, *, most: int = MOST) -> None:
    """The `most` rows that changed last. An entry's id is the event's, its `updated` the instant of its last change."""
    newest = heapq.nlargest(most, rows, key=lambda row: (row.updated_at, row.event_id))
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n')
    stream.write("<id>urn:timeline:events</id>\n<title>Timeline</title>\n<author><name>timeline</name></author>\n")
    stream.write(f"<updated>{newest[0].updated_at if newest else NEVER}</updated>\n")
    for row in newest:
        stream.write("".join(f"{line}\n" for line in _entry(row)))
    stream.write("</feed>\n")


def _entry(row: TimelineRow) -> list[str]:
    words = f"{row.date_display}: {row.sentence or row.title}" + (f" ({row.source_name})" if row.source_name else "")
    lines = ["<entry>", f"<id>urn:timeline:{row.event_id}</id>", _text("title", f"{row.date_display}: {row.title}")]
    lines += [f"<updated>{row.updated_at}</updated>", f"<author>{_text('name', row.source_name or 'timeline')}</author>"]
    lines += [_text("summary", words), f"<category term={quoteattr(row.type)}/>", f"<category term={quoteattr(row.status)}/>"]
    if row.source_url.startswith(("http://", "https://")):
        lines.append(f"<link href={quoteattr(harmless(row.source_url))}/>")
    return [*lines, "</entry>"]


def _text(name: str, words: str) -> str:
    return f"<{name}>{escape(_UNNAMED.sub('', harmless(words)))}</{name}>"
