"""Rows as lines of CSV, put together by the database: an export of a million rows makes no object a cell.

One rule: the line is that of `exporters/csv.py` for the same row, words in quotes and nothing else; a test holds the two together.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, String, case, func, literal, type_coerce

from timeline.rows import SEPARATOR, WORDS
from timeline.store.ids import event_id
from timeline.store.state import LISTS, RENAMED
from timeline.store.tables import events

IN_PYTHON: dict[str, Callable[[Any], str]] = {"event_id": event_id}  # what SQL does not know


def lines(connection: Connection, query: Any, columns: Sequence[str], sqlite: bool, at_once: int) -> Iterator[str]:
    """A line a row in these columns, without its end; `query`: which events, in which order."""
    runs = [(name, list(run)) for name, run in groupby(columns, lambda name: name if name in IN_PYTHON else "")]
    told = [events.c[RENAMED.get(name, name)] if name else _run(run, sqlite) for name, run in runs]
    result: Any = connection.execution_options(yield_per=at_once).execute(query.with_only_columns(*told))
    for rows in result.partitions():
        cells = [map(IN_PYTHON[name], cell) if name else cell for (name, _), cell in zip(runs, zip(*rows, strict=True), strict=True)]
        yield from map(",".join, zip(*cells, strict=True))


def as_words(value: object) -> str:
    """A cell of a TimelineRow as a table has it."""
    if isinstance(value, float):
        return f"{value:.2f}"
    return "; ".join(item.replace(";", ",") for item in value) if isinstance(value, tuple) else str(value)


def _run(names: Sequence[str], sqlite: bool) -> Any:
    """Cells that follow one another, as one string."""
    if sqlite:  # %w doubles the quotes within
        forms = ('"%w"' if name in WORDS else "%.2f" if name == "confidence" else "%s" for name in names)
        return func.printf(",".join(forms), *(_cell(name, sqlite) for name in names))
    return func.concat_ws(",", *(_quoted(_cell(name, sqlite)) if name in WORDS else _cell(name, sqlite) for name in names))


def _quoted(cell: Any) -> Any:
    return literal('"').concat(func.replace(cell, '"', '""')).concat('"')


def _cell(name: str, sqlite: bool) -> Any:
    column = events.c[RENAMED.get(name, name)]
    if name in LISTS:
        plain = column if name == "participant_ids" else func.replace(column, ";", ",")
        return func.replace(plain, SEPARATOR, "; ")
    if name in ("date_sort", "date_start", "date_end"):
        said = type_coerce(column, String) if sqlite else func.to_char(column, "YYYY-MM-DD")
        known = func.coalesce(events.c.first, events.c.last) if name == "date_sort" else column
        return case((known.is_(None), literal("")), else_=said)
    if name == "confidence" and not sqlite:
        return func.to_char(column, "FM0.00")
    if name == "updated_at" and sqlite:
        said = type_coerce(column, String)
        return func.substr(said, 1, 10).concat("T").concat(func.substr(said, 12, 8)).concat("Z")
    return func.to_char(column, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') if name == "updated_at" else column
