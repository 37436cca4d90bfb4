"""`timeline explain`, `article`, `history`, `changes`: why a row says what it says, and what it said before."""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, astuple, fields
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.cli.asking import Form
from timeline.cli.counted import counted
from timeline.errors import UsageError
from timeline.exporters.text import one_line

if TYPE_CHECKING:
    from timeline.rows import TimelineRow
    from timeline.store.history import Change
    from timeline.store.timeline import Told

NOTHING = "-"  # what stands for a field that says nothing
SHORT = 90  # letters of two values that go on one line
BY_HAND = re.compile(r"(?:add|edit|reject|confirm|note|merge|split|undo)\b")
Sure = Annotated[float | None, typer.Option(help="Of events at least this sure, as `export` has them; 0: of all.", min=0, max=1)]
EventArgument = Annotated[str, typer.Argument(help="Its id: ev_...")]


def explain(event: EventArgument) -> None:
    """Print the sentences that tell an event, the words marked, and how each date was reckoned."""
    with session.open_store() as store:
        row, reports, standing = store.timeline.show(event), store.timeline.explain(event), store.timeline.standing(event)
        decided = [each for each in store.history.changes_of(row.event_id) if BY_HAND.match(each.cause)]
    tell_standing(event, row.event_id, standing)
    print(f"{row.event_id}  {one_line(row.title)}\n{row.date_display} ({row.date_basis}, {row.date_precision}, {row.date_extent})")
    print(f"{_counts(row, len(reports))}confidence {row.confidence:.2f}, {row.review}")
    if becoming := _became(reports):
        print(becoming)
    for conflict in row.conflicts:
        print(f"conflict: {conflict}")
    if not reports:
        print(f"given by hand{f', from {row.source_url}' if row.source_url else ''}")
    for told in reports:
        print()
        for line in _told(told):
            print(one_line(line))
    if decided:
        print("\ndecided by hand:")
    for _, some in groupby(decided, lambda change: change.cursor):
        print("\n".join(map(one_line, _step(list(some)))))


def _counts(row: "TimelineRow", mentions: int) -> str:
    """How often, in how many articles and by how many outlets it was told; nothing where it was given by hand."""
    articles, sources = counted(row.report_count, "article"), counted(row.source_count, "independent source")
    return f"{counted(mentions, 'mention')} in {articles}, {sources}, " if mentions else ""


def _became(reports: "list[Told]") -> str:
    """The status over time, by publication, where it changed: "planned (2025-03-06), happened (2025-03-13)"."""
    from timeline.merge.tell import status_over_time

    told = [(each.report.published.day.isoformat(), each.report.mention.status) for each in reports if each.report.published]
    days = sorted({day for day, _ in told})
    steps = [(day, status_over_time([pair for pair in told if pair[0] <= day])) for day in days]
    new = [pair for before, pair in pairwise([("", None), *steps]) if before[1] != pair[1]]
    return "status: " + ", ".join(f"{status} ({day})" for day, status in new) if len(new) > 1 else ""


def tell_standing(asked: str, found: str, standing: str) -> None:
    """Says on stderr where an event is none of the timeline, or another one by now."""
    from timeline.store.ids import event_id, event_number

    if (name := event_id(event_number(asked))) != found:  # an id may be typed in any case, without its prefix
        print(f"{name} was merged into {found}", file=sys.stderr)
    if standing == "rejected":
        print(f"{found} was rejected by hand and is not in the timeline; `timeline history {found}` says by whom", file=sys.stderr)
    if standing == "retracted":
        print(f"{found} is not in the timeline: no article that counts tells it any more", file=sys.stderr)


def _told(told: "Told") -> list[str]:
    mention = told.report.mention
    at, end = mention.trigger.start - mention.sentence.start, mention.trigger.end - mention.sentence.start
    marked = f"{mention.words[:at]}[{mention.words[at:end]}]{mention.words[end:]}" if 0 <= at < end else mention.words
    published = told.report.published.day.isoformat() if told.report.published else "no date"
    source = ", ".join((told.report.source, *(f"feed {title}" for title in told.feeds), published))
    lines = [f"mention {told.report.id}  {source}: {told.report.article_title}", f"  {told.url}", f"  {marked}"]
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


def history(event: EventArgument, format: Annotated[Form, typer.Option(help="How to print.")] = Form.table) -> None:
    """Print how an event came to say what it says, the oldest first: what changed, when, by what or by whom."""
    with session.open_store() as store:
        found = store.history.changes_of(event)
    if format is not Form.table:
        print_changes(found, format)
        return
    for _, some in groupby(found, lambda change: change.cursor):
        print("\n".join(map(one_line, _step(list(some)))))


def _step(changed: "list[Change]") -> list[str]:
    """One change: when, what, by what, and the fields; of a new event only those that say what it is."""
    first, fields = changed[0], {each.field: each for each in changed if each.field}
    head = f"{first.changed_at}  {first.change}" + (f"  {first.cause}" if first.cause else "")
    if first.change == "created":
        said = [fields[name].new for name in ("date_display", "status", "title") if name in fields]
        return [head, f"    {'  '.join(said)}"]
    if first.change == "merged":
        return [f"{head}  into {first.new}"]
    return [head, *(line for name, each in fields.items() for line in _field(name, each.old or NOTHING, each.new or NOTHING))]


def _field(name: str, old: str, new: str) -> list[str]:
    """What a field said and says, one below the other where they are long."""
    if len(old) + len(new) <= SHORT:
        return [f"    {name}: {old} -> {new}"]
    return [f"    {name}:", f"      - {old}", f"      + {new}"]


def changes(
    after: Annotated[int, typer.Option(help="The cursor of the last change that is known.", min=0)] = 0,
    limit: Annotated[
        int | None,
        typer.Option(help="At most so many changes, each whole: a line a field of one event; else all.", min=1),
    ] = None,
    last: Annotated[int | None, typer.Option(help="The newest so many changes, each whole.", min=1)] = None,
    min_confidence: Sure = None,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.csv,
) -> None:
    """Print what changed since a cursor, a line a field: replayed on an export of then it gives the one of now."""
    if last is not None and (after or limit is not None):
        raise UsageError("--last is of the newest changes; leave out --after and --limit")
    with session.open_store() as store:
        if last is not None:
            print_changes(store.history.newest(last, least=least_of(min_confidence)), format)
            return
        print_changes(_first(store.history.changes_since(after, least=least_of(min_confidence)), limit), format)


def least_of(given: float | None) -> float:
    """How sure an event must be to be told of: as `events` and `export` have it where nothing is given."""
    return session.settings().events.min_confidence if given is None else given


def _first(found: "Iterable[Change]", limit: int | None) -> "Iterator[Change]":
    """The fields of the first `limit` changes, of each all; says on stderr where to go on."""
    last = 0
    for count, (cursor, some) in enumerate(groupby(found, lambda change: change.cursor)):
        if count == limit:
            print(f"more: --after {last}", file=sys.stderr)
            return
        yield from some
        last = cursor


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
