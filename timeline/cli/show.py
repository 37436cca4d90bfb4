"""`timeline show`: all that is known of one event.

One rule: people get what they look for, in words and in the order they ask for it; programs get every column.
"""

import shutil
import sys
import textwrap
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.cli.asking import Form
from timeline.cli.counted import counted, unheard
from timeline.cli.events import print_rows
from timeline.cli.explain import tell_standing
from timeline.exporters.text import one_line

if TYPE_CHECKING:
    from timeline.rows import TimelineRow
    from timeline.store.links import EventLink

    Linked = list[tuple[EventLink, TimelineRow]]

WIDEST = 100  # letters of a line; longer ones are hard to read
LABEL = 15


def command(
    event: Annotated[str, typer.Argument(help="Its id: ev_...")],
    format: Annotated[Form | None, typer.Option(help="How to print; a table on a terminal, else every column, one a line.")] = None,
) -> None:
    """Show one event: what a reader asks for in a table, all its columns elsewhere."""
    from timeline.event_types import with_own

    types = with_own(session.settings().nlp.types)
    with session.open_store() as store:
        row, standing, links = store.timeline.show(event), store.timeline.standing(event), store.links.of(event, types)
    tell_standing(event, row.event_id, standing)
    if format is Form.table or (format is None and sys.stdout.isatty()):
        _print_table(row, links)
    elif format is None:
        _print_columns(row, links)
    else:
        print_rows([row], format)


def _print_columns(row: "TimelineRow", links: "Linked") -> None:
    from timeline.store.lines import as_words

    for name, value in row._asdict().items():
        print(f"{name:22} {one_line(as_words(value))}")
    for told in _linked(row, links):
        print(f"{'link':22} {told}")


def _print_table(row: "TimelineRow", links: "Linked") -> None:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    wrap = textwrap.TextWrapper(width, subsequent_indent=" " * (LABEL + 1), break_long_words=False, break_on_hyphens=False)
    print(f"{one_line(row.title)}\n")
    for label, words in _said(row, links, session.now().date()):
        if words:
            print(wrap.fill(f"{label:{LABEL}} {one_line(words)}"))


def _said(row: "TimelineRow", links: "Linked", today: date) -> Iterator[tuple[str, str]]:
    """Each with its label; empty where there is nothing to say."""
    yield "date", row.date_display
    yield "status", row.status + unheard(row, today)
    yield "type", ", ".join(filter(None, (row.type, row.mode)))
    yield (
        "who",
        "; ".join(_beside(*each) for each in zip_longest(row.participants, row.participant_roles, row.participant_countries, fillvalue="")),
    )
    yield "where", _beside(row.place, row.place_country)
    yield "sentence", row.sentence
    yield "quote", row.quote and f"“{row.quote}” {row.quote_speaker}".rstrip()
    yield "source", ", ".join(filter(None, (row.source_name, row.source_published[:10], row.source_title)))
    yield "", row.source_url
    if row.report_count:
        yield "told in", f"{counted(row.report_count, 'article')}, {counted(row.source_count, 'independent source')}"
    yield "why this date", row.date_reason or "the text gives none"
    yield "confidence", f"{row.confidence:.2f}"
    yield "conflicts", "; ".join(row.conflicts)
    yield "note", row.note
    yield "review", row.review
    for told in _linked(row, links):
        yield "link", told
    yield "event", f"{row.event_id}; `timeline explain` has every mention of it, --format json every column"


def _beside(name: str, *more: str) -> str:
    """A name with what is known of it: "Mara Hale (party, NOR)"."""
    known = ", ".join(filter(None, more))
    return f"{name} ({known})" if known else name


def _linked(row: "TimelineRow", links: "Linked") -> Iterator[str]:
    for link, other in links:
        said = f" (“{link.words}”)" if link.words else ""
        told = f"{link.kind} {other.event_id}" if link.event_id == row.event_id else f"{other.event_id} {link.kind} it"
        yield f"{told}  {other.date_display}  {one_line(other.title + said)}"
