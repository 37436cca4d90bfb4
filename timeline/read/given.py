"""Articles that come from a file in place of a feed: lines of JSON, a table, an archive of pages.

One rule: a row that cannot be used is refused with its place and what it lacks, and the others are read.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from timeline.errors import ParseError
from timeline.letters import storable

LONGEST_CELL = 10_000_000  # characters; the csv module's own limit is 131,072


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One article as a file gives it: its text, or the page it stands on. `id` names it where it has no address.

    `published`: as worded. `source`: who counts as one voice; the address's host where there is none. `body`, `headers`: the
    page byte for byte, where the file has that, `fetched_at` when it was had, `final_url` where redirects led.
    """

    id: str = ""
    url: str = ""
    title: str = ""
    text: str = ""
    html: str = ""
    published: str = ""
    language: str = ""
    source: str = ""
    body: bytes = b""
    headers: Mapping[str, str] | None = None
    fetched_at: datetime | None = None
    final_url: str = ""


_NOT_WORDS = ("body", "headers", "fetched_at", "final_url")
WORDS = tuple(field.name for field in fields(Given) if field.name not in _NOT_WORDS)
Read = Iterator[Given | ParseError]


def from_jsonl(lines: Iterable[str], name: str) -> Read:
    """An article a line, an object with some of WORDS."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _from_line(line, f"{name}:{number}")


def _from_line(line: str, place: str) -> Given | ParseError:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return ParseError("malformed", f"{place}: not JSON ({error}); it is one object a line")
    if not isinstance(row, dict):
        return ParseError("malformed", f"{place}: not an object; it is one object a line, with {', '.join(WORDS)}")
    return _given(row, place)


def from_csv(lines: Iterable[str], name: str) -> Read:
    """An article a row; the header names some of WORDS, other columns are left out. Raises ParseError for the header."""
    csv.field_size_limit(LONGEST_CELL)
    table = csv.DictReader(lines)
    if not {"text", "html"} & set(table.fieldnames or ()):
        raise ParseError("malformed", f"{name}: the header has neither text nor html; columns are {', '.join(WORDS)}")
    while True:
        try:
            row = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield ParseError("malformed", f"{name}:{table.line_num}: not a row of CSV ({error})")
            continue
        yield _given(row, f"{name}:{table.line_num}")


def _given(row: Mapping[Any, Any], place: str) -> Given | ParseError:
    words = {key: storable(str(row[key])).strip() for key in WORDS if row.get(key) is not None}
    if not words.get("text") and not words.get("html"):
        return ParseError("malformed", f"{place}: neither text nor html; an article has one of them")
    if not any(words.get(key) for key in ("url", "id", "title")):
        return ParseError("malformed", f"{place}: no url, id or title; an article goes by one of them")
    return Given(body=b"", headers=None, fetched_at=None, **words)


def from_warc(stream: BinaryIO, name: str) -> Read:
    """The pages of a web archive (ISO 28500) that were answered with 200 and are HTML; everything else in it is left out."""
    records = 0
    try:
        for record in ArchiveIterator(stream, arc2warc=True):
            records += 1
            if record.rec_type == "response" and record.http_headers is not None and record.http_headers.get_statuscode() == "200":
                kind = record.http_headers.get_header("Content-Type", "")
                if "html" in kind.lower():
                    yield _from_record(record, kind, name)
    except (ArchiveLoadFailed, ValueError, EOFError, OSError) as error:
        yield ParseError("malformed", f"{name}: the archive cannot be read further ({error})")
        return
    if not records:
        yield ParseError("malformed", f"{name}: no record of a web archive is in it; give a WARC file, compressed or not")


def _from_record(record: Any, kind: str, name: str) -> Given | ParseError:
    """A file that was cut off ends within a record, which warcio gives as if it were whole."""
    body, url = record.content_stream().read(), record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.raw_stream.limit:
        return ParseError("malformed", f"{name}: the archive ends within {url}, which is left out; get the file whole and import it again")
    told, headers = record.rec_headers.get_header("WARC-Date") or "", dict(record.http_headers.headers)
    return Given(url=url, html=decoded(body, kind), body=body, headers=headers, fetched_at=_instant(told))


def _instant(words: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def decoded(body: bytes, content_type: str) -> str:
    """A page's text, in the character set that its server names, else UTF-8; what is neither is marked, not lost."""
    charset = content_type.partition("charset=")[2].split(";")[0].strip(" \"'") or "utf-8"
    try:
        return storable(body.decode(charset, "replace"))
    except LookupError:
        return storable(body.decode("utf-8", "replace"))
