"""`timeline export`: the timeline as a file that others can use."""

import itertools
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO, TypeVar

import typer

from timeline.cli import asking, session
from timeline.cli.counted import counted
from timeline.errors import TimelineError, UsageError

if TYPE_CHECKING:
    from timeline.exporters.package import Cell, Table
    from timeline.rows import TimelineRow
    from timeline.store import Store

    Write = Callable[[Iterable[TimelineRow], TextIO], object]

T = TypeVar("T")
AT_ONCE = 500  # events whose reports are read together


class ExportForm(StrEnum):
    csv = "csv"
    json = "json"
    jsonl = "jsonl"
    md = "md"
    ics = "ics"
    atom = "atom"
    timelinejs = "timelinejs"


@asking.questioned
def command(
    question: asking.Question,
    format: Annotated[ExportForm, typer.Option(help="Which format.")] = ExportForm.csv,
    out: Annotated[Path | None, typer.Option(help="The file, left as it is where nothing is found; else standard output.")] = None,
    tables: Annotated[
        Path | None, typer.Option(help="A folder for events, mentions, participants, links and datapackage.json; left as it is likewise.")
    ] = None,
    columns: Annotated[str, typer.Option(help="Some columns by name, apart by commas, in this order.")] = "",
    excel: Annotated[bool, typer.Option("--excel", help="With a byte order mark, for Excel.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="No apostrophe before what a spreadsheet would run.")] = False,
) -> None:
    """Write the events, in the order in which they happened."""
    if tables is not None and (out is not None or columns or format is not ExportForm.csv):
        raise UsageError("--tables writes a folder of CSV files with all their columns; leave out --out, --columns and --format")
    chosen = _chosen(format, columns, excel=excel, raw=raw)
    with session.open_store() as store:
        asked = question.filters(store)
        asking.tell(store, question, asked)
        since = store.history.cursor()
        if tables is not None:
            _package(store, question, tables, excel=excel, raw=raw)
            return
        if format is ExportForm.csv and question.is_of_now(store):
            count = _to(out, _lines(chosen, excel, raw), store.timeline.lines(asked, columns=chosen))
        else:
            count = _to(out, _TABLE[format](chosen, excel, raw), question.rows(store))
        if out is not None:
            print(f"{out}: {counted(count, 'event')}{_onwards(question, since)}", file=sys.stderr)


def _chosen(form: ExportForm, columns: str, *, excel: bool, raw: bool) -> tuple[str, ...]:
    """The columns. Raises UsageError for options that do not go with the format."""
    from timeline.exporters.columns import chosen_columns

    chosen = chosen_columns([name.strip() for name in columns.split(",") if name.strip()])
    if form is not ExportForm.csv and (excel or raw):
        raise UsageError("--excel and --raw are for --format csv")
    if columns and form not in (ExportForm.csv, ExportForm.json, ExportForm.jsonl):
        raise UsageError("--columns is for csv, json and jsonl")
    return chosen


def _lines(columns: tuple[str, ...], excel: bool, raw: bool) -> "Callable[[Iterable[str], TextIO], object]":
    from timeline.exporters.csv import write_lines

    return lambda lines, stream: write_lines(lines, stream, columns=columns, excel=excel, raw=raw)


def _csv(columns: tuple[str, ...], excel: bool, raw: bool) -> "Write":
    from timeline.exporters.csv import write_csv

    return lambda rows, stream: write_csv(rows, stream, columns=columns, excel=excel, raw=raw)


def _json(columns: tuple[str, ...], excel: bool, raw: bool) -> "Write":
    from timeline.exporters.json import write_json

    return lambda rows, stream: write_json(rows, stream, columns=columns)


def _jsonl(columns: tuple[str, ...], excel: bool, raw: bool) -> "Write":
    from timeline.exporters.json import write_jsonl

    return lambda rows, stream: write_jsonl(rows, stream, columns=columns)


def _md(columns: tuple[str, ...], excel: bool, raw: bool) -> "Write":
    from timeline.exporters.markdown import write_markdown

    return write_markdown


def _ics(columns: tuple[str, ...], excel: bool, raw: bool) -> "Write":
    from timeline.exporters.ics import write_ics

    return write_ics


def _atom(columns: tuple[str, ...], excel: bool, raw: bool) -> "Write":
    from timeline.exporters.atom import write_atom

    return write_atom


def _timelinejs(columns: tuple[str, ...], excel: bool, raw: bool) -> "Write":
    from timeline.exporters.timelinejs import write_timelinejs

    def write(rows: "Iterable[TimelineRow]", stream: TextIO) -> None:
        if left_out := write_timelinejs(rows, stream):
            print(f"left out: {counted(left_out, 'undated event')}, for a slide needs a day", file=sys.stderr)

    return write


_TABLE: "dict[ExportForm, Callable[[tuple[str, ...], bool, bool], Write]]" = {
    ExportForm.csv: _csv,
    ExportForm.json: _json,
    ExportForm.jsonl: _jsonl,
    ExportForm.md: _md,
    ExportForm.ics: _ics,
    ExportForm.atom: _atom,
    ExportForm.timelinejs: _timelinejs,
}


def _to(out: Path | None, write: Callable[[Iterable[T], TextIO], object], rows: Iterable[T]) -> int:
    """Writes the rows; how many there were. Raises TimelineError where there are none and a file would be lost for them."""
    from timeline.exporters.files import replacing

    rows, count = iter(rows), itertools.count()
    first = list(islice(rows, 1))
    if not first and out is not None and out.is_file():
        raise _kept(out)
    counting = (row for row, _ in zip(itertools.chain(first, rows), count, strict=False))
    if out is None:
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # a TextIOWrapper when run as a program
        write(counting, sys.stdout)
    else:
        with replacing(out) as stream:
            write(counting, stream)
    return next(count)


def _kept(written: Path) -> TimelineError:
    return TimelineError(f"{written} stays as it was, for no event is found; ask for more, or remove the {_kind(written)} first")


def _kind(written: Path) -> str:
    return "folder" if written.is_dir() else "file"


def _package(store: "Store", question: asking.Question, folder: Path, *, excel: bool, raw: bool) -> None:
    from timeline.exporters.package import write_package

    if not question.is_of_now(store):
        raise UsageError("--tables writes what the timeline says now; --as-of and --known-by go with --format")
    if (folder / "datapackage.json").is_file() and next(iter(question.rows(store)), None) is None:
        raise _kept(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--tables {folder}: cannot be made: {error.strerror}") from error
    since = store.history.cursor()
    write_package(_tables(store, question, excel=excel, raw=raw), folder)
    print(f"{folder}: written{_onwards(question, since)}", file=sys.stderr)


def _onwards(question: asking.Question, cursor: int) -> str:
    """How to go on from here; `changes` knows no filter but how sure an event is."""
    if not question.given.keys() <= {"min_confidence"}:
        return ""
    least = f" --min-confidence {question.given['min_confidence']:g}" if question.given else ""
    return f"; `timeline changes --after {cursor}{least}` tells what changes from here"


def _tables(store: "Store", question: asking.Question, *, excel: bool, raw: bool) -> "Iterator[Table]":
    from timeline.exporters.columns import COLUMNS
    from timeline.exporters.csv import write_table
    from timeline.exporters.package import LINK_COLUMNS, MENTION_COLUMNS, PARTICIPANT_COLUMNS, Table, participant_lines

    def of(name: str, columns: tuple[str, ...], key: tuple[str, ...], rows: "Iterable[list[Cell]]") -> Table:
        write = partial(write_table, rows, header=columns, excel=excel, raw=raw)
        return Table(name=name, columns=columns, key=key, write=write)

    events = store.timeline.lines(question.filters(store))
    yield Table(name="events", columns=COLUMNS, key=("event_id",), write=partial(_lines(COLUMNS, excel, raw), events))
    yield of("mentions", MENTION_COLUMNS, ("mention_id",), _mentions(store, question))
    lines = (line for row in question.rows(store) for line in participant_lines(row))
    yield of("participants", PARTICIPANT_COLUMNS, ("event_id", "position"), lines)
    yield of("links", LINK_COLUMNS, ("event_id", "kind", "other_id"), _links(store, question))


def _links(store: "Store", question: asking.Question) -> "Iterator[list[Cell]]":
    from timeline.event_types import with_own

    rows, types = question.rows(store), with_own(session.settings().nlp.types)
    while some := [row.event_id for row in islice(rows, AT_ONCE)]:
        for link in store.links.said(some, types):
            yield [link.event_id, link.kind, link.other_id, link.words]


def _mentions(store: "Store", question: asking.Question) -> "Iterator[list[Cell]]":
    rows = question.rows(store)
    while some := [row.event_id for row in islice(rows, AT_ONCE)]:
        for event_id, told in store.timeline.reports(some):
            mention, published = told.report.mention, told.report.published
            day = "" if published is None else (published.instant or published.day).isoformat()
            span, trigger, when = mention.sentence, mention.trigger, mention.when
            first, last = (when.first, when.last) if when else (None, None)
            yield [event_id, int(told.report.id), told.report.source, told.report.article_title, told.url, day, told.digest, mention.words,
                   span.start, span.end, str(span.in_title).lower(), trigger.start, trigger.end, mention.type, mention.mode,
                   mention.status.value, first.isoformat() if first else "", last.isoformat() if last else "", when.words if when else "",
                   mention.rule, f"{mention.confidence:.2f}", told.extractor]  # fmt: skip
