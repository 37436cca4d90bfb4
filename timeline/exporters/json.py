"""Rows as JSON, one array, or as JSON Lines, an object a line; the keys are the columns in their order, lists are arrays."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from timeline.exporters.columns import COLUMNS, Value, values_of
from timeline.exporters.text import harmless
from timeline.rows import TimelineRow


def write_json(rows: Iterable[TimelineRow], stream: TextIO, *, columns: Sequence[str] = COLUMNS) -> None:
    """One array, a row a line, each written before the next is asked for."""
    separator = "[\n"
    for line in _objects(rows, columns):
        stream.write(separator + line)
        separator = ",\n"
    stream.write("[]\n" if separator == "[\n" else "\n]\n")


def write_jsonl(rows: Iterable[TimelineRow], stream: TextIO, *, columns: Sequence[str] = COLUMNS) -> None:
    """An object a line."""
    for line in _objects(rows, columns):
        stream.write(line + "\n")


def _objects(rows: Iterable[TimelineRow], columns: Sequence[str]) -> Iterator[str]:
    values = values_of(columns)
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for row in rows:
        yield encode(dict(zip(columns, map(_plain, values(row)), strict=True)))


def _plain(value: Value) -> Value | list[str]:
    if isinstance(value, str):
        return harmless(value)
    return [harmless(item) for item in value] if isinstance(value, tuple) else value
