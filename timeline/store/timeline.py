"""The timeline asked: pages by keyset, streams for exports, one event with its mentions, counts by day.

One rule: the order is day, width, type, number everywhere, the same as `order.sort_key`.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, func, select, true

from timeline.errors import NotFoundError, UsageError
from timeline.model import Report
from timeline.rows import TimelineRow
from timeline.store import mentions as reports_of
from timeline.store.conditions import stands
from timeline.store.cursors import cursor_of, key_of, ordered
from timeline.store.database import Database
from timeline.store.entries import titles_of_feeds
from timeline.store.filters import Filters, First
from timeline.store.ids import event_id, event_number
from timeline.store.lines import lines as lines_of
from timeline.store.namesakes import namesakes as namesakes_of
from timeline.store.state import as_row, from_shown, shown_columns
from timeline.store.tables import events, mentions
from timeline.store.tables.events import ORDER
from timeline.store.ways import numbers as numbers_of

AT_ONCE = 1_000  # rows of a stream held at a time
MOST_HIDDEN = 1_000  # beyond it nobody needs the number, and a million events would be counted for a page
PERIODS: dict[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": lambda day: "{}-W{:02}".format(*day.isocalendar()[:2]),
    "month": lambda day: day.isoformat()[:7],
}


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows in the order of the timeline; `after` is the cursor of the page that follows, "" where there is none."""

    rows: tuple[TimelineRow, ...]
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report of an event, with the revision that it stands in; `feeds`: the titles of those that brought it."""

    report: Report
    revision_id: int
    url: str
    digest: str
    extractor: str
    feeds: tuple[str, ...] = ()


class TimelineQueries:
    def __init__(self, database: Database) -> None:
        self._database = database

    def events(self, filters: Filters | None = None, *, limit: int = 50, after: str = "", first: First = First.OLDEST) -> Page:
        """One page. Raises UsageError for a cursor of another question."""
        asked = filters or Filters()
        key = key_of(after, asked, first) if after else None
        with self._database.read() as connection:
            numbers = numbers_of(connection, asked, sqlite=self._database.is_sqlite, key=key, limit=limit + 1, first=first)
            if numbers is None:
                return Page(())
            found = connection.execute(select(events).where(events.c.number.in_(numbers)).order_by(*ordered(ORDER, first))).all()
        rows = tuple(as_row(row) for row in found[:limit])
        return Page(rows, cursor_of(found[limit - 1], asked, first) if len(found) > limit else "")

    def stream(self, filters: Filters | None = None, *, first: First = First.OLDEST) -> Iterator[TimelineRow]:
        """Every row, a thousand at a time: memory does not grow with the answer."""
        with self._database.read() as connection:
            query = self._all(connection, filters or Filters(), shown_columns(self._database.is_sqlite), first)
            for row in () if query is None else connection.execution_options(yield_per=AT_ONCE).execute(query):
                yield from_shown(row)

    def lines(self, filters: Filters | None = None, *, columns: Sequence[str] = TimelineRow._fields) -> Iterator[str]:
        """The same as lines of CSV, which `exporters/csv.py` writes: for an export, three times as fast."""
        with self._database.read() as connection:
            query = self._all(connection, filters or Filters(), [events.c.number])
            if query is not None:
                yield from lines_of(connection, query, columns, self._database.is_sqlite, AT_ONCE)

    def _all(self, connection: Connection, asked: Filters, columns: Sequence[Any], first: First = First.OLDEST) -> Any:
        """A query of every event that is asked for, in order; None where no actor has the name."""
        query: Any = select(*columns).where(stands(asked)).order_by(*ordered(ORDER, first))
        query = query.where(events.c.day < date.max) if first is First.NEWEST else query
        if asked == Filters():
            return query
        numbers = numbers_of(connection, asked, sqlite=self._database.is_sqlite)
        return None if numbers is None else query.where(events.c.number.in_(numbers))

    def count(self, filters: Filters | None = None, *, most: int | None = None) -> int:
        """How many events there are, dated or not; counted up to `most`."""
        asked = filters or Filters()
        with self._database.read() as connection:
            numbers = numbers_of(connection, asked, sqlite=self._database.is_sqlite, limit=most)
            return 0 if numbers is None else connection.execute(select(func.count()).select_from(numbers.subquery())).scalar_one()

    def hidden(self, filters: Filters) -> int:
        """How many events are left out for being less sure than is asked for, counted up to MOST_HIDDEN."""
        if not filters.min_confidence:
            return 0
        return self.count(replace(filters, min_confidence=0.0, max_confidence=filters.min_confidence), most=MOST_HIDDEN)

    def namesakes(self, filters: Filters) -> dict[str, dict[str, str]]:
        """Of the names asked for those by which several are meant, with the id and the name of each."""
        with self._database.read() as connection:
            return dict(namesakes_of(connection, filters.names))

    def show(self, name: str) -> TimelineRow:
        """The event that goes by this id, or the one that it was merged into. Raises NotFoundError."""
        with self._database.read() as connection:
            return as_row(find(connection, name))

    def standing(self, name: str) -> str:
        """Whether that event is "current", "retracted" for want of reports, or "rejected" by hand. Raises NotFoundError."""
        with self._database.read() as connection:
            return str(find(connection, name).standing)

    def explain(self, name: str) -> list[Told]:
        """The reports that tell an event, oldest first. Raises NotFoundError."""
        with self._database.read() as connection:
            number = find(connection, name).number
        return [told for _, told in self.reports([event_id(number)])]

    def reports(self, names: Sequence[str]) -> list[tuple[str, Told]]:
        """The reports that tell these events, each with the id of its event, in the order of the names, of each the oldest first."""
        places = {event_number(name): place for place, name in enumerate(names)}
        told = select(mentions.c.id).where(mentions.c.event_number.in_(places), mentions.c.current)
        with self._database.read() as connection:
            pairs = reports_of.load(connection, connection.execute(told).scalars())
            feeds = titles_of_feeds(connection, {row.article_id for row, _ in pairs})
        pairs.sort(key=lambda pair: (places[pair[0].event_number], _published(pair[1])))
        return [(names[places[row.event_number]], _told(row, report, feeds.get(row.article_id, ()))) for row, report in pairs]

    def search(self, words: str, *, limit: int = 50, after: str = "") -> Page:
        """The events that hold all these words."""
        return self.events(Filters(text=words), limit=limit, after=after)

    def counts(self, filters: Filters | None = None, *, by: str = "month") -> dict[str, int]:
        """How many events by "type", or how many dated ones by "day", "week" or "month", in order; each on the day it sorts under."""
        if by not in (*PERIODS, "type"):
            raise UsageError(f"counts are by {', '.join(PERIODS)} or type, not by {by!r}")
        asked = filters or Filters()
        told: Callable[[Any], str] = PERIODS.get(by, str)
        column, dated = (events.c.type, true()) if by == "type" else (events.c.day, events.c.day < date.max)
        query: Any = select(column, func.count()).where(stands(asked), dated).group_by(column).order_by(column)
        with self._database.read() as connection:
            numbers = numbers_of(connection, asked, sqlite=self._database.is_sqlite)
            if numbers is None:
                return {}
            query = query if asked == Filters() else query.where(events.c.number.in_(numbers))
            totals: Counter[str] = Counter()
            found: Any = connection.execute(query)
            for value, count in found:
                totals[told(value)] += count
        return dict(totals)


def _published(report: Report) -> tuple[date, datetime]:
    """What is dated to a day comes before what has a time on it; what has no date, before all."""
    said, never = report.published, datetime.min.replace(tzinfo=UTC)
    return (date.min, never) if said is None else (said.day, said.instant or never)


def _told(row: Any, report: Report, feeds: tuple[str, ...]) -> Told:
    return Told(report=report, revision_id=row.revision_id, url=row.url, digest=row.digest, extractor=row.extractor, feeds=feeds)


def find(connection: Connection, name: str) -> Any:
    """The row of the event that goes by this id, or of the one that it was merged into. Raises NotFoundError."""
    number: int | None = event_number(name)
    while number is not None:
        row = connection.execute(select(events).where(events.c.number == number)).first()
        if row is None:
            raise NotFoundError(f"no event goes by {event_id(number)}; `timeline events` shows them all")
        number = row.merged_into
    return row
