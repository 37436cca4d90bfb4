"""`timeline events`, `search`: what the timeline says."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import asking, session
from timeline.cli.asking import Form
from timeline.errors import UsageError
from timeline.exporters.text import one_line

if TYPE_CHECKING:
    from timeline.rows import TimelineRow
    from timeline.store import Store

PAGE = 50
Limit = Annotated[int | None, typer.Option(help=f"At most so many; {PAGE} in a table, all elsewhere.", min=1)]
After = Annotated[str, typer.Option(help="The cursor that the page before gave.", metavar="CURSOR")]
Newest = Annotated[bool, typer.Option("--newest", help="The latest day first; what has no date is left out.")]
Format = Annotated[Form, typer.Option(help="How to print.")]


@asking.questioned
def events(question: asking.Question, limit: Limit = None, after: After = "", newest: Newest = False, format: Format = Form.table) -> None:
    """List the events in the order in which they happened."""
    with session.open_store() as store:
        _answer(store, question, limit, after, newest, format)


@asking.searched
def search(
    question: asking.Question,
    words: Annotated[list[str], typer.Argument(help="Words that are all in title, sentence, participants or place.")],
    limit: Limit = None,
    after: After = "",
    newest: Newest = False,
    format: Format = Form.table,
) -> None:
    """List the events that hold all these words, in the order in which they happened."""
    asked = asking.Question(given=question.given | {"text": " ".join(words)})
    with session.open_store() as store:
        _answer(store, asked, limit, after, newest, format)


def _answer(store: "Store", question: asking.Question, limit: int | None, after: str, newest: bool, form: Form) -> None:
    from timeline.store.filters import First

    first = First.NEWEST if newest else First.OLDEST
    asked = question.filters(store)
    asking.tell(store, question, asked)
    size = limit or (PAGE if form is Form.table else None)
    if not question.is_of_now(store):
        if after or newest:
            raise UsageError(f"--{'after' if after else 'newest'} goes with what the timeline says now, not with --as-of or --known-by")
        rows = question.rows(store)
        print_rows(islice(rows, size), form)
        if next(rows, None) is not None:
            print(f"more than {size}; --limit shows more of them", file=sys.stderr)
    elif size is None and not after:
        print_rows(store.timeline.stream(asked, first=first), form)
    else:
        page = store.timeline.events(asked, limit=size or PAGE, after=after, first=first)
        print_rows(page.rows, form)
        if page.after:
            print(f"more: --after {page.after}", file=sys.stderr)


def print_rows(rows: "Iterable[TimelineRow]", form: Form) -> None:
    """The rows on stdout."""
    from timeline.exporters.csv import write_csv
    from timeline.exporters.json import write_json, write_jsonl

    if form is Form.table:
        _print_table(iter(rows))
    elif form is Form.csv:
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # a TextIOWrapper when run as a program
        write_csv(rows, sys.stdout)
    elif form is Form.json:
        write_json(rows, sys.stdout)
    else:
        write_jsonl(rows, sys.stdout)


def _print_table(rows: "Iterator[TimelineRow]") -> None:
    """Id, date, type, status and title in columns as wide as a thousand rows want them."""
    if (first := next(rows, None)) is None:
        print("no events", file=sys.stderr)
        return
    rows = chain([first], rows)
    while some := list(islice(rows, 1_000)):
        width = max(len(row.date_display) for row in some)
        for row in some:
            print(f"{row.event_id}  {row.date_display:{width}}  {row.type:11}  {row.status:9}  {one_line(row.title)}")
