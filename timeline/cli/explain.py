"""`timeline explain`, `article`, `history`, `changes`: why a row says what it says, and what it said before."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, astuple, fields
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.cli.asking import Form
from timeline.cli.counted import counted

if TYPE_CHECKING:
    from timeline.rows import TimelineRow
    from timeline.store.history import Change
    from timeline.store.timeline import Told

EventArgument = Annotated[str, typer.Argument(help="Its id: ev_...")]


def explain(event: EventArgument) -> None:
    """Print the sentences that tell an event, the words marked, and how each date was reckoned."""
    with session.open_store() as store:
        row, reports = store.timeline.show(event), store.timeline.explain(event)
    print(f"{row.event_id}  {row.title}\n{row.date_display} ({row.date_basis}, {row.date_precision}, {row.date_extent})")
    counts = f"{counted(row.report_count, 'report')}, {counted(row.source_count, 'independent source')}"
    print(f"{counts}, confidence {row.confidence:.2f}, {row.review}")
    for conflict in row.conflicts:
        print(f"conflict: {conflict}")
    for told in reports:
        print()
        for line in _told(told):
            print(line)


def _told(told: "Told") -> list[str]:
    mention = told.report.mention
    at, end = mention.trigger.start - mention.sentence.start, mention.trigger.end - mention.sentence.start
    marked = f"{mention.words[:at]}[{mention.words[at:end]}]{mention.words[end:]}" if 0 <= at < end else mention.words
    published = told.report.published.day.isoformat() if told.report.published else "no date"
    lines = [f"{told.report.source}, {published}: {told.report.article_title}", f"  {told.url}", f"  {marked}"]
    lines.append(f"  {mention.type} {mention.status.value}, by rule {mention.rule}, confidence {mention.confidence:.2f}, {told.extractor}")
    lines += [f"  - {step}" for step in (mention.when.steps if mention.when else ("no date",))]
    return lines


def article(name: Annotated[str, typer.Argument(help="Its number or address.")]) -> None:
    """Print a stored article with its events marked."""
    with session.open_store() as store:
        stored = store.articles.find(name)
        told = store.mentions.of_revision(stored.revision_id)
    said = stored.article
    print(
        f"{said.title}\n{said.url}\n{said.publication.day if said.publication else 'no date'}, revision {stored.ordinal}, {said.digest}\n"
    )
    notes = sorted((mention.sentence.end, event, mention) for event, mention in told if not mention.sentence.in_title)
    at = 0
    for end, event, mention in notes:
        print(said.text[at:end], end=f" [{event} {mention.type} {mention.status.value}]")
        at = end
    print(said.text[at:])


def history(event: EventArgument) -> None:
    """Print every state of an event, the oldest first: what changed, and when."""
    with session.open_store() as store:
        states = store.history.of(event)
    print(f"{states[0].updated_at}  {states[0].date_display}  {states[0].status}  {states[0].title}")
    for before, after in pairwise(states):
        for name, old, new in _differences(before, after):
            print(f"{after.updated_at}  {name}: {old!r} -> {new!r}")


def _differences(before: "TimelineRow", after: "TimelineRow") -> list[tuple[str, object, object]]:
    pairs = zip(before._fields, before, after, strict=True)
    return [(name, old, new) for name, old, new in pairs if old != new and name != "updated_at"]


def changes(
    after: Annotated[int, typer.Option(help="The cursor of the last change that is known.", min=0)] = 0,
    limit: Annotated[int, typer.Option(help="At most so many changes.", min=1)] = 100_000,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.csv,
) -> None:
    """Print what changed since a cursor: replayed on an export of then it gives the one of now."""
    with session.open_store() as store:
        print_changes(store.history.changes(after, limit=limit), format)


def print_changes(found: "Iterable[Change]", form: Form) -> None:
    """The changes on stdout, each as it is read."""
    from timeline.exporters.csv import write_table
    from timeline.store.history import Change

    if form is Form.csv:
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # a TextIOWrapper when run as a program
        write_table(map(astuple, found), sys.stdout, header=[field.name for field in fields(Change)])
    elif form is Form.json:
        print(json.dumps([asdict(change) for change in found], ensure_ascii=False, indent=1))
    for change in found if form in (Form.table, Form.jsonl) else ():
        if form is Form.jsonl:
            print(json.dumps(asdict(change), ensure_ascii=False))
        else:
            said = f"{change.field}: {change.old!r} -> {change.new!r}" if change.field else change.cause
            print(f"{change.event_id}  {change.changed_at}  {change.change:9}  {said}")
