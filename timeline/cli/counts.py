"""`timeline counts` and `agenda`: how much happened, and what was to happen."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import asking, session
from timeline.cli.asking import Form
from timeline.cli.counted import unheard
from timeline.cli.listed import print_rows
from timeline.errors import UsageError
from timeline.exporters.text import one_line

if TYPE_CHECKING:
    from timeline.store.agenda import Promise


class By(StrEnum):
    day = "day"
    week = "week"
    month = "month"
    type = "type"


@asking.questioned
def counts(
    question: asking.Question,
    by: Annotated[By, typer.Option(help="What they are counted by.")] = By.month,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.table,
) -> None:
    """Count the events; each counts on the day it sorts under, an undated one by its type alone."""
    with session.open_store() as store:
        if not question.is_of_now(store):
            raise UsageError("counts are of what the timeline says now; leave out --as-of and --known-by")
        asked = question.filters(store)
        asking.tell(store, question, asked)
        found = store.timeline.counts(asked, by=by.value)
    print_rows([{by.value: name, "events": count} for name, count in found.items()], (by.value, "events"), format)


def agenda(
    since: Annotated[str | None, typer.Option(help="The first day, inclusive; today where none is given.", metavar="DAY")] = None,
    until: Annotated[str | None, typer.Option(help="The last day, inclusive.", metavar="DAY")] = None,
    min_confidence: Annotated[float | None, typer.Option(help="At least this sure; 0 shows all.", min=0, max=1)] = None,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.table,
) -> None:
    """List what was promised for these days, what it says now, and when; a table says which plans have passed unheard of."""
    least = session.settings().events.min_confidence if min_confidence is None else min_confidence
    first = asking.day(since) if since else session.now().date()
    last = asking.day(until) if until else None
    if last is not None and last < first:
        raise UsageError(f"the interval is reversed: since {first}, until {last}")
    with session.open_store() as store:
        promises = store.agenda.promises(first, last, least=least)
    rows: list[dict[str, object]] = [{"promised": one.promised, **one.row._asdict()} for one in promises]
    if format is Form.table:
        for one in promises:
            print(_line(one, session.now().date()))
        return
    print_rows(rows, ("promised", "event_id", "status", "date_display", "date_edtf", "title", "sentence", "source_url"), format)


def _line(one: "Promise", today: date) -> str:
    now = "" if one.row.date_display == one.promised else f" ({one.row.date_display})"
    return f"{one.row.event_id}  {one.promised:26}  {one.row.status:9}  {one_line(one.row.title)}{now}{unheard(one.row, today)}"
