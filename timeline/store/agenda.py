"""The agenda: what was promised for a day, and what became of it.

One rule: a promise is a report that says "planned"; it follows from the mentions that count now, so that the order in which
articles were read changes nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from timeline.model import Report, Status
from timeline.order import sort_day
from timeline.rows import TimelineRow
from timeline.store import mentions as reports_of
from timeline.store.conditions import CURRENT
from timeline.store.database import Database
from timeline.store.state import as_row
from timeline.store.tables import events, mentions
from timeline.store.tables.events import ORDER
from timeline.when import When, display


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """`promised`: the days as they were told last before it came to pass, in words; `day`: the first of them; `row`: what it says now."""

    day: date
    promised: str
    row: TimelineRow


def is_overdue(row: TimelineRow, today: date) -> bool:
    """Whether a plan's last day has passed and nothing published since tells what became of it. Days are ISO 8601, empty where open."""
    return row.status == Status.PLANNED.value and "" < row.date_end < today.isoformat() and row.last_reported[:10] <= row.date_end


class Agenda:
    def __init__(self, database: Database) -> None:
        self._database = database

    def promises(self, since: date, until: date | None = None, *, least: float = 0.0) -> list[Promise]:
        """What was promised for these days, in their order; `least`: the confidence below which an event is left out."""
        planned = mentions.c.current & (mentions.c.status == Status.PLANNED.value) & mentions.c.event_number.is_not(None)
        in_days = (mentions.c.last >= since) | mentions.c.last.is_(None) & mentions.c.first.is_not(None)
        with self._database.read() as connection:
            ids = select(mentions.c.id).where(planned, in_days, *([] if until is None else [mentions.c.first <= until]))
            pairs = reports_of.load(connection, connection.execute(ids).scalars())
            newest = {row.event_number: report for row, report in sorted(pairs, key=_published)}
            query = select(events).where(CURRENT, events.c.number.in_(newest), events.c.confidence >= least)
            rows = connection.execute(query.order_by(*ORDER))
            told = [(newest[row.number].mention.when, as_row(row)) for row in rows]
        return sorted(_promises(told), key=lambda promise: promise.day)


def _promises(told: Iterable[tuple[When | None, TimelineRow]]) -> Iterator[Promise]:
    for when, row in told:
        if when is not None:
            yield Promise(day=sort_day(when), promised=display(when), row=row)


def _published(pair: tuple[Row[Any], Report]) -> tuple[str, int]:
    row, report = pair
    return "" if report.published is None else report.published.day.isoformat(), row.id
