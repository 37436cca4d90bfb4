"""What the world knew by a day: the timeline as the articles published by then tell it, whenever they were read.

One rule: the answer follows from what is stored now, so that importing ten years backwards gives the same rows. An event that
all its articles had told by then stands as it is; one that was told on afterwards is told again from its earlier reports alone.
"""

import heapq
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select

from timeline.model import Report
from timeline.rows import TimelineRow
from timeline.store import mentions as reports_of
from timeline.store.conditions import CURRENT
from timeline.store.database import Database
from timeline.store.filters import Filters
from timeline.store.hand import BY_HAND, overlay
from timeline.store.linking import Merger
from timeline.store.matching import Matcher
from timeline.store.state import SHOWN, from_shown, state_of
from timeline.store.tables import article_revisions, entries, events, mentions
from timeline.store.tables.events import ORDER
from timeline.store.ways import numbers as numbers_of

AT_ONCE = 200  # events told again at a time
Key = tuple[date, int, str, int]
Keyed = tuple[Key, TimelineRow]


class Knowledge:
    def __init__(self, database: Database) -> None:
        self._database = database

    def stream(self, by: date, merger: Merger, asked: Filters) -> Iterator[TimelineRow]:
        """The rows in the order of the timeline. Memory grows with the events that were told on after the day."""
        with self._database.read() as connection:
            again = sorted(self._again(connection, by, merger, asked), key=lambda keyed: keyed[0])
            for _, row in heapq.merge(self._whole(connection, by, asked), again, key=lambda keyed: keyed[0]):
                yield row

    def _whole(self, connection: Connection, by: date, asked: Filters) -> Iterator[Keyed]:
        """The events that nothing published later tells."""
        numbers = numbers_of(connection, asked, sqlite=self._database.is_sqlite)
        if numbers is None:
            return
        columns: list[Any] = [*ORDER, *(events.c[name].label(f"shown_{name}") for name in SHOWN)]
        alone = events.c.number.in_(_told(by)) & ~events.c.number.in_(_told_after(by))
        query = select(*columns).where(CURRENT, events.c.number.in_(numbers), alone | _added(by)).order_by(*ORDER)
        for row in connection.execution_options(yield_per=1_000).execute(query):
            yield (row[0], row[1], row[2], row[3]), from_shown(row[4:])

    def _again(self, connection: Connection, by: date, merger: Merger, asked: Filters) -> Iterator[Keyed]:
        """The events that were told on afterwards, as they had been told until then."""
        matcher = Matcher.of(connection, asked)
        if matcher is None:
            return
        query = select(events.c.number).where(CURRENT, events.c.number.in_(_told(by)), events.c.number.in_(_told_after(by)))
        numbers = connection.execute(query.order_by(events.c.number)).scalars().all()
        for start in range(0, len(numbers), AT_ONCE):
            for number, told in _early(connection, numbers[start : start + AT_ONCE], by).items():
                state = state_of(merger.tell([report for _, report in told]), told) | overlay(connection, number)
                row = _row(number, state, told)
                if matcher.holds(state, row, _feeds(connection, told)):
                    yield (state["day"], state["width"], state["type"], number), row


def _added(by: date) -> Any:
    """What was added by hand from an article that was published by then, which no mention tells."""
    published = events.c.source_published
    return (events.c.extractor == BY_HAND) & (published != "") & (func.substr(published, 1, 10) <= by.isoformat())


def _told(by: date) -> Any:
    """The events that an article published by then tells."""
    return _numbers().where(article_revisions.c.published_day <= by)


def _told_after(by: date) -> Any:
    return _numbers().where(or_(article_revisions.c.published_day > by, article_revisions.c.published_day.is_(None)))


def _numbers() -> Any:
    joined = select(mentions.c.event_number).join(article_revisions, article_revisions.c.id == mentions.c.revision_id)
    return joined.where(and_(mentions.c.current, mentions.c.event_number.is_not(None)))


def _early(connection: Connection, numbers: Sequence[int], by: date) -> dict[int, list[tuple[Row[Any], Report]]]:
    ids = select(mentions.c.id).where(mentions.c.event_number.in_(numbers), mentions.c.current)
    found: dict[int, list[tuple[Row[Any], Report]]] = {}
    for row, report in reports_of.load(connection, connection.execute(ids).scalars()):
        if report.published is not None and report.published.day <= by:
            found.setdefault(row.event_number, []).append((row, report))
    return found


def _feeds(connection: Connection, told: Sequence[tuple[Row[Any], Report]]) -> set[int]:
    articles = {row.article_id for row, _ in told}
    return set(connection.execute(select(entries.c.feed_id).where(entries.c.article_id.in_(articles))).scalars())


def _row(number: int, state: dict[str, Any], told: Sequence[tuple[Row[Any], Report]]) -> TimelineRow:
    """As people see it; `updated_at` is when the last of its reports was published."""
    published = [report.published for _, report in told if report.published is not None]
    latest = max(one.instant or datetime.combine(one.day, datetime.max.time(), UTC) for one in published)
    values = state | {"number": number, "recorded_at": latest}
    return from_shown([values[name] for name in SHOWN])
