"""`timeline export`: the timeline as a file that others can use."""

import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from timeline.cli import asking, session
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.rows import TimelineRow


class ExportForm(StrEnum):
    csv = "csv"
    json = "json"
    jsonl = "jsonl"
    md = "md"


def command(
    format: Annotated[ExportForm, typer.Option(help="Which format.")] = ExportForm.csv,
    out: Annotated[Path | None, typer.Option(help="The file; standard output where none is given.")] = None,
    columns: Annotated[str, typer.Option(help="Some columns by name, apart by commas, in this order.")] = "",
    excel: Annotated[bool, typer.Option("--excel", help="With a byte order mark, for Excel.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="No apostrophe before what a spreadsheet would run.")] = False,
    since: asking.Since = None,
    until: asking.Until = None,
    touch: asking.Touch = asking.Touching.touching,
    type: asking.Type = "",
    mode: asking.Mode = "",
    status: asking.Status = "",
    actor: asking.Actor = "",
    place: asking.Place = "",
    country: asking.Country = "",
    feed: asking.Feed = "",
    min_sources: asking.Sources = 0,
    review: asking.Review = "",
    text: asking.Text = "",
    min_confidence: asking.Least = None,
) -> None:
    """Write the events, in the order in which they happened."""
    write = _writer(format, columns, excel=excel, raw=raw)
    least = session.settings().events.min_confidence if min_confidence is None else min_confidence
    with session.open_store() as store:
        asked = asking.filters(
            store,
            since=since,
            until=until,
            touch=touch,
            type=type,
            mode=mode,
            status=status,
            actor=actor,
            place=place,
            country=country,
            feed=feed,
            min_sources=min_sources,
            review=review,
            text=text,
            min_confidence=least,
        )
        asking.tell_hidden(store, asked)
        _to(out, write, store.timeline.stream(asked))


def _writer(form: ExportForm, columns: str, *, excel: bool, raw: bool) -> "Callable[[Iterable[TimelineRow], TextIO], None]":
    from timeline.exporters.columns import chosen_columns
    from timeline.exporters.csv import write_csv
    from timeline.exporters.json import write_json, write_jsonl
    from timeline.exporters.markdown import write_markdown

    chosen = chosen_columns([name.strip() for name in columns.split(",") if name.strip()])
    if form is not ExportForm.csv and (excel or raw):
        raise UsageError("--excel and --raw are for --format csv")
    if form is ExportForm.md and columns:
        raise UsageError("--columns is for csv, json and jsonl")
    if form is ExportForm.csv:
        return lambda rows, stream: write_csv(rows, stream, columns=chosen, excel=excel, raw=raw)
    if form is ExportForm.md:
        return write_markdown
    writer = write_json if form is ExportForm.json else write_jsonl
    return lambda rows, stream: writer(rows, stream, columns=chosen)


def _to(out: Path | None, write: "Callable[[Iterable[TimelineRow], TextIO], None]", rows: "Iterable[TimelineRow]") -> None:
    from timeline.exporters.files import replacing

    if out is None:
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # a TextIOWrapper when run as a program
        write(rows, sys.stdout)
        return
    with replacing(out) as stream:
        write(rows, stream)
