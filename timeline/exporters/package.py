"""The timeline as four tables that go together, with a datapackage.json (Frictionless Data Package) that says what each column is.

events.csv has a row an event, mentions.csv a row a mention, participants.csv a row a participant,
links.csv a row for each thing that a text says of one event and another; `event_id` ties them.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TextIO

from timeline.exporters.files import replacing
from timeline.rows import TimelineRow

Cell = str | int | float
MENTION_COLUMNS = tuple(
    """event_id mention_id source_name source_title source_url source_published article_sha256 sentence sentence_start sentence_end
    in_title trigger_start trigger_end type mode status date_start date_end date_words rule confidence extractor""".split()
)
LINK_COLUMNS = ("event_id", "kind", "other_id", "words")
PARTICIPANT_COLUMNS = ("event_id", "position", "participant_id", "name", "role", "country")
WHOLE = frozenset(
    ("report_count", "source_count", "mention_id", "sentence_start", "sentence_end", "trigger_start", "trigger_end", "position")
)
DAYS = frozenset(("date_sort", "date_start", "date_end"))
ABOUT: Mapping[str, str] = {
    "event_id": "stable for ever",
    "date_sort": "the day it sorts under",
    "date_start": "first day, inclusive; empty where open",
    "date_end": "last day, inclusive; empty where open",
    "date_extent": "within: some time in these days; throughout: all of them",
    "date_basis": "what the date rests on: stated, relative, anchored, dateline, published, none",
    "date_edtf": "ISO 8601-2 (EDTF)",
    "date_reason": "how the date was reckoned, step by step",
    "time_utc": "HH:MM, where a clock time is known",
    "timezone": "the zone that the days are counted in",
    "cameo_code": "CAMEO event code",
    "participants": 'apart by "; ", like the three columns that follow',
    "place_country": "ISO 3166-1 alpha-3",
    "country": "ISO 3166-1 alpha-3",
    "sentence": "verbatim; the best one in events.csv",
    "sentence_start": "code points into the article's text, or its title where in_title is true",
    "article_sha256": "of title and text of the revision it stands in",
    "report_count": "articles that tell it",
    "source_count": "independent sources: syndicated copies count once",
    "confidence": "the chance that the row can be used as it is, 0 to 1",
    "kind": "what the event is of the other: follows, part of, reaction to",
    "other_id": "an event too, though maybe none of this export",
    "words": "those that say so",
    "rule": "which rule found it",
    "extractor": "version of program and rules",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`key`: the columns that tell its rows apart; `write` puts them into a stream, with the names of the columns."""

    name: str
    columns: Sequence[str]
    key: Sequence[str]
    write: Callable[[TextIO], object]


def write_package(tables: Iterable[Table], folder: Path) -> None:
    """NAME.csv for each table, one after another, and datapackage.json beside them. Raises UsageError where it cannot write."""
    resources = []
    for table in tables:
        path = folder / f"{table.name}.csv"
        with replacing(path) as stream:
            table.write(stream)
        resources.append(_resource(table, path))
    described = {"profile": "tabular-data-package", "name": "timeline", "title": "Timeline of events", "resources": resources}
    with replacing(folder / "datapackage.json") as stream:
        stream.write(json.dumps(described, ensure_ascii=False, indent=2) + "\n")


def participant_lines(row: TimelineRow) -> Iterator[list[Cell]]:
    """The lines of participants.csv that an event has."""
    # one nobody knows the country of is stored as no country at all
    lists = zip_longest(row.participant_ids, row.participants, row.participant_roles, row.participant_countries, fillvalue="")
    for position, (number, name, role, country) in enumerate(lists, 1):
        yield [row.event_id, position, number, name, role, country]


def _resource(table: Table, path: Path) -> dict[str, object]:
    body = path.read_bytes()
    schema: dict[str, object] = {"fields": [_field(name) for name in table.columns], "missingValues": [""], "primaryKey": list(table.key)}
    if table.name != "events":
        schema["foreignKeys"] = [{"fields": "event_id", "reference": {"resource": "events", "fields": "event_id"}}]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "schema": schema,
    }


def _field(name: str) -> dict[str, str]:
    about = ABOUT.get(name, "")
    return {"name": name, "type": _kind(name)} | ({"description": about} if about else {})


def _kind(name: str) -> str:
    if name in WHOLE:
        return "integer"
    if name in DAYS:
        return "date"
    return {"confidence": "number", "in_title": "boolean"}.get(name, "string")
