"""The timeline asked: pages by keyset, streams for exports, one event with its mentions, counts by day.

One rule: the order is day, width, type, number everywhere, the same as `order.sort_key`.
"""

import base64
import binascii
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, literal_column, select, text, true, tuple_, union_all

from timeline.errors import NotFoundError, UsageError
from timeline.model import Report
from timeline.rows import TimelineRow
from timeline.store import actors
from timeline.store import mentions as reports_of
from timeline.store.database import Database
from timeline.store.filters import Filters, Touch
from timeline.store.ids import event_id, event_number
from timeline.store.lengths import LONG, MEDIUM, OPEN_END, OPEN_START, SHORT, touching
from timeline.store.state import as_row, from_shown, shown_columns
from timeline.store.tables import event_actors, event_feeds, events, mentions
from timeline.store.tables.events import ORDER

CURRENT: ColumnElement[bool] = literal_column("events.standing = 'current'")  # a literal: a partial index is not used for a bound value
AT_ONCE = 1_000  # rows of a stream held at a time
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
    """One report of an event, with the revision that it stands in."""

    report: Report
    revision_id: int
    url: str
    digest: str
    extractor: str


class TimelineQueries:
    def __init__(self, database: Database) -> None:
        self._database = database

    def events(self, filters: Filters | None = None, *, limit: int = 50, after: str = "") -> Page:
        """One page. Raises UsageError for a cursor of another question."""
        asked = filters or Filters()
        key = key_of(after, asked) if after else None
        with self._database.read() as connection:
            numbers = _numbers(connection, asked, self._database.is_sqlite, key, limit + 1)
            if numbers is None:
                return Page(())
            found = connection.execute(select(events).where(events.c.number.in_(numbers)).order_by(*ORDER)).all()
        rows = tuple(as_row(row) for row in found[:limit])
        return Page(rows, cursor_of(found[limit - 1], asked) if len(found) > limit else "")

    def stream(self, filters: Filters | None = None) -> Iterator[TimelineRow]:
        """Every row, a thousand at a time: memory does not grow with the answer."""
        asked = filters or Filters()
        with self._database.read() as connection:
            numbers = _numbers(connection, asked, self._database.is_sqlite, None, None)
            if numbers is None:
                return
            query: Any = select(*shown_columns(self._database.is_sqlite)).where(CURRENT).order_by(*ORDER)
            query = query if asked == Filters() else query.where(events.c.number.in_(numbers))
            for row in connection.execution_options(yield_per=AT_ONCE).execute(query):
                yield from_shown(row)

    def count(self, filters: Filters | None = None) -> int:
        """How many events there are, dated or not."""
        asked = filters or Filters()
        with self._database.read() as connection:
            numbers = _numbers(connection, asked, self._database.is_sqlite, None, None)
            return 0 if numbers is None else connection.execute(select(func.count()).select_from(numbers.subquery())).scalar_one()

    def show(self, name: str) -> TimelineRow:
        """The event that goes by this id, or the one that it was merged into. Raises NotFoundError."""
        with self._database.read() as connection:
            return as_row(find(connection, name))

    def explain(self, name: str) -> list[Told]:
        """The reports that tell an event, oldest first. Raises NotFoundError."""
        with self._database.read() as connection:
            number = find(connection, name).number
        return [told for _, told in self.reports([event_id(number)])]

    def reports(self, names: Sequence[str]) -> list[tuple[str, Told]]:
        """The reports that tell these events, each with the id of its event, in the order of the names."""
        places = {event_number(name): place for place, name in enumerate(names)}
        told = select(mentions.c.id).where(mentions.c.event_number.in_(places), mentions.c.current)
        with self._database.read() as connection:
            pairs = reports_of.load(connection, connection.execute(told).scalars())
        pairs.sort(key=lambda pair: places[pair[0].event_number])
        return [(names[places[row.event_number]], _told(row, report)) for row, report in pairs]

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
        query: Any = select(column, func.count()).where(CURRENT, dated).group_by(column).order_by(column)
        with self._database.read() as connection:
            numbers = _numbers(connection, asked, self._database.is_sqlite, None, None)
            if numbers is None:
                return {}
            query = query if asked == Filters() else query.where(events.c.number.in_(numbers))
            totals: Counter[str] = Counter()
            found: Any = connection.execute(query)
            for value, count in found:
                totals[told(value)] += count
        return dict(totals)


def _told(row: Any, report: Report) -> Told:
    return Told(report=report, revision_id=row.revision_id, url=row.url, digest=row.digest, extractor=row.extractor)


def numbers_of(connection: Connection, asked: Filters, sqlite: bool) -> Any:
    """A query of the numbers of all the events that are asked for; None where no actor has the name."""
    return _numbers(connection, asked, sqlite, None, None)


def _numbers(connection: Connection, asked: Filters, sqlite: bool, key: tuple[Any, ...] | None, limit: int | None) -> Any:
    """A query of the numbers of the events that are asked for, in order up to `limit`; None where no actor has the name."""
    query: Any = select(*ORDER).where(CURRENT, *plain(events.c, asked))
    order = ORDER
    if asked.feed is not None:
        query = query.join(event_feeds, event_feeds.c.number == events.c.number).where(event_feeds.c.feed_id == asked.feed)
        order = _order(event_feeds.c)
    if asked.actor:
        actor = actor_number(connection, asked.actor)
        if actor is None:
            return None
        query = query.join(event_actors, event_actors.c.number == events.c.number).where(event_actors.c.actor_id == actor)
        order = _order(event_actors.c)
    for name in asked.beside:
        other = actor_number(connection, name)
        if other is None:
            return None
        query = query.where(events.c.number.in_(select(event_actors.c.number).where(event_actors.c.actor_id == other)))
    if asked.text:
        query = query.where(_holds(asked.text, sqlite))
    if key is not None:
        query = query.where(tuple_(*order) > tuple_(*key))
    parts = [_first(query.where(some), order, limit) for some in interval(events.c, asked)]
    if len(parts) == 1:
        return select(parts[0].subquery().c.number)
    found = union_all(*(select(part.subquery()) for part in parts)).subquery()
    return select(_first(select(found), _order(found.c), limit).subquery().c.number)


def _order(column: Any) -> tuple[Any, ...]:
    """The one order by the columns of another table, whose index then gives it without sorting."""
    return column.day, column.width, column.type, column.number


def _first(query: Select[Any], order: tuple[Any, ...], limit: int | None) -> Select[Any]:
    """The first `limit` in the order of the timeline; all of them, in no order, where there is no limit."""
    some = query.with_only_columns(*order)
    return some if limit is None else some.order_by(*order).limit(limit)


def plain(column: Any, asked: Filters) -> list[Any]:
    """The conditions on single columns."""
    equal = {column.type: asked.type, column.mode: asked.mode, column.status: asked.status, column.review: asked.review}
    equal |= {column.place: asked.place, column.place_country: asked.country}
    found: list[Any] = [each == value for each, value in equal.items() if value]
    if asked.min_sources:
        found.append(column.source_count >= asked.min_sources)
    if asked.min_confidence:
        found.append(column.confidence >= asked.min_confidence)
    return found


def interval(column: Any, asked: Filters) -> list[Any]:
    """One condition a length class, of which any may hold."""
    if asked.since is None and asked.until is None:
        return [true()]
    if asked.touch is Touch.TOUCHING:
        return [touching(column, length, asked.since, asked.until) for length in (SHORT, MEDIUM, LONG, OPEN_START, OPEN_END)]
    low = column.first.is_not(None) if asked.since is None else and_(column.day >= asked.since, column.first >= asked.since)
    high = column.last.is_not(None) if asked.until is None else and_(column.day <= asked.until, column.last <= asked.until)
    return [and_(low, high)]


def _holds(words: str, sqlite: bool) -> Any:
    if not sqlite:
        return text("events.words @@ plainto_tsquery('english', :words)").bindparams(words=words)
    quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in words.split())
    return text("+events.number IN (SELECT rowid FROM event_words WHERE event_words MATCH :words)").bindparams(words=quoted)


def actor_number(connection: Connection, name: str) -> int | None:
    """The actor that somebody asks for, by id or by any name."""
    if name.startswith("act_") and name[4:].isdigit():
        return int(name[4:])
    return actors.meant(connection, name)


def find(connection: Connection, name: str) -> Any:
    """The row of the event that goes by this id, or of the one that it was merged into. Raises NotFoundError."""
    number: int | None = event_number(name)
    while number is not None:
        row = connection.execute(select(events).where(events.c.number == number)).first()
        if row is None:
            raise NotFoundError(f"no event goes by {event_id(number)}; `timeline events` shows them all")
        number = row.merged_into
    return row


def cursor_of(row: Any, asked: Filters) -> str:
    """Where a page ended, and of which question."""
    said = json.dumps([asked.mark, row.day.isoformat(), row.width, row.type, row.number])
    return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def key_of(cursor: str, asked: Filters) -> tuple[date, int, str, int]:
    """The place in the order that a cursor stands for. Raises UsageError."""
    try:
        mark, day, width, kind, number = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        key = (date.fromisoformat(day), int(width), str(kind), int(number))
    except (ValueError, TypeError, binascii.Error) as error:
        raise UsageError(f"not a cursor: {cursor!r}; take the one that the page before gave") from error
    if mark != asked.mark:
        raise UsageError("this cursor belongs to another question; ask for the first page of this one")
    return key
