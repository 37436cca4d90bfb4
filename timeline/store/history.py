"""What the timeline said before: as of an instant, one event through time, and every change since a cursor."""

from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, and_, or_, select, tuple_, union_all

from timeline.errors import UsageError
from timeline.rows import TimelineRow
from timeline.store.database import Database
from timeline.store.filters import Filters
from timeline.store.ids import event_id, event_number
from timeline.store.state import as_row
from timeline.store.tables import changes, event_revisions, events
from timeline.store.timeline import Page, cursor_of, find, interval, key_of, plain

COLUMNS = tuple(column.name for column in events.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field of one event that a change gave another value; `cursor` is where to go on from."""

    cursor: int
    event_id: str
    changed_at: str
    change: str
    field: str
    old: str
    new: str
    cause: str


class History:
    def __init__(self, database: Database) -> None:
        self._database = database

    def as_of(self, instant: datetime, now: datetime, filters: Filters | None = None, *, limit: int = 50, after: str = "") -> Page:
        """A page of the timeline as it stood then. Raises UsageError for the future, and for what has no history (feed, text)."""
        asked = filters or Filters()
        if instant > now:
            raise UsageError(f"as-of lies in the future: {instant.isoformat()}")
        if asked.feed is not None or asked.text or asked.actor:
            raise UsageError("as-of cannot be asked together with a feed, an actor or a text")
        key = key_of(after, asked) if after else None
        parts = [_as_of(table, instant, asked, key, limit + 1) for table in (events, event_revisions)]
        both = union_all(*(select(part.subquery()) for part in parts)).subquery()
        order = (both.c.day, both.c.width, both.c.type, both.c.number)
        with self._database.read() as connection:
            found = connection.execute(select(both).order_by(*order).limit(limit + 1)).all()
        rows = tuple(as_row(row) for row in found[:limit])
        return Page(rows, cursor_of(found[limit - 1], asked) if len(found) > limit else "")

    def of(self, name: str) -> list[TimelineRow]:
        """Every state of an event, the oldest first. Raises NotFoundError."""
        number = event_number(name)
        with self._database.read() as connection:
            find(connection, name)
            past = select(event_revisions).where(event_revisions.c.number == number).order_by(event_revisions.c.change_id)
            states = [*connection.execute(past), *connection.execute(select(events).where(events.c.number == number))]
        return [as_row(row) for row in states]

    def changes(self, after: int = 0, *, limit: int = 1000) -> list[Change]:
        """The fields that up to `limit` changes after this cursor gave another value, in the order they were recorded."""
        query = select(changes).where(changes.c.id > after).order_by(changes.c.id).limit(limit)
        with self._database.read() as connection:
            found = connection.execute(query).all()
            numbers = {row.number for row in found}
            states: dict[int, list[Any]] = {}
            for table in (event_revisions, events):
                for row in connection.execute(select(table).where(table.c.number.in_(numbers))):
                    states.setdefault(row.number, []).append(row)
        return [each for row in found for each in _differences(row, sorted(states[row.number], key=lambda one: int(one.change_id)))]


def _as_of(table: Any, instant: datetime, asked: Filters, key: tuple[Any, ...] | None, limit: int) -> Select[Any]:
    """What was current then in one of the two tables, the first `limit` in order."""
    column = table.c
    query = select(*(column[name] for name in COLUMNS)).where(column.standing == "current", column.recorded_at <= instant)
    if table is event_revisions:
        query = query.where(column.superseded_at > instant)
    query = query.where(*plain(column, asked), or_(*(and_(some) for some in interval(column, asked))))
    order = (column.day, column.width, column.type, column.number)
    if key is not None:
        query = query.where(tuple_(*order) > tuple_(*key))
    return query.order_by(*order).limit(limit)


def _differences(change: Any, states: list[Any]) -> list[Change]:
    """One value a field; a change that the state itself does not show (retracted) stands with no field."""
    place = next((place for place, state in enumerate(states) if state.change_id == change.id), None)
    if place is None:
        return []
    new, old = as_row(states[place]), as_row(states[place - 1]) if place else None
    said = {"cursor": change.id, "event_id": event_id(change.number), "change": change.kind, "cause": change.cause}
    said["changed_at"] = change.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    names = [each.name for each in fields(TimelineRow) if each.name not in {"event_id", "updated_at"}]
    pairs = [(name, _cell(getattr(old, name)) if old else "", _cell(getattr(new, name))) for name in names]
    found = [(name, before, after) for name, before, after in pairs if before != after] or [("", "", "")]
    return [Change(**said, field=name, old=before, new=after) for name, before, after in found]


def _cell(value: object) -> str:
    return "; ".join(value) if isinstance(value, tuple) else str(value)
