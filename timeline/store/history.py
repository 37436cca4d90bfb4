"""What the timeline said before: as of an instant, one event through time, and every change since a cursor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select, true, tuple_, union_all

from timeline.errors import UsageError
from timeline.rows import TimelineRow
from timeline.store.conditions import plain, takes_part
from timeline.store.cursors import cursor_of, key_of
from timeline.store.database import Database
from timeline.store.filters import Filters
from timeline.store.ids import event_id, event_number
from timeline.store.lengths import parts
from timeline.store.lines import as_words
from timeline.store.matching import Matcher
from timeline.store.state import as_row
from timeline.store.tables import article_revisions, changes, entries, event_revisions, events, mentions
from timeline.store.timeline import Page, find

AT_ONCE = 1_000  # rows of a stream held at a time
CHANGES_AT_ONCE = 1_000
COLUMNS = tuple(column.name for column in events.columns)
FIELDS = [name for name in TimelineRow._fields if name not in {"event_id", "updated_at"}]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field of one event that a change gave another value; `cursor` is where to go on from.

    `change`: created (each field that says something), updated, split, merged (`field` is merged_into), retracted (no field), as
    the timeline shows it: what is rejected by hand is retracted. `changed_at` is the row's `updated_at` from then on.
    """

    event_id: str
    changed_at: str
    change: str
    field: str
    old: str
    new: str
    cause: str
    cursor: int


class History:
    def __init__(self, database: Database) -> None:
        self._database = database

    def as_of(self, instant: datetime, now: datetime, filters: Filters | None = None, *, limit: int = 50, after: str = "") -> Page:
        """A page of the timeline as it stood then. Raises UsageError for the future."""
        asked = filters or Filters()
        if instant > now:
            raise UsageError(f"as-of lies in the future: {instant.isoformat()}")
        key = key_of(after, asked) if after else None
        with self._database.read() as connection:
            matcher = Matcher.of(connection, asked)
            if matcher is None:
                return Page(())
            parts = [_as_of(table, instant, matcher, key, limit + 1) for table in (events, event_revisions)]
            both = union_all(*(select(part.subquery()) for part in parts)).subquery()
            order = (both.c.day, both.c.width, both.c.type, both.c.number)
            found = connection.execute(select(both).order_by(*order).limit(limit + 1)).all()
        rows = tuple(as_row(row) for row in found[:limit])
        return Page(rows, cursor_of(found[limit - 1], asked) if len(found) > limit else "")

    def stream(self, instant: datetime, now: datetime, filters: Filters | None = None) -> Iterator[TimelineRow]:
        """Every row of the timeline as it stood then, page by page. Raises UsageError for the future."""
        page = self.as_of(instant, now, filters, limit=AT_ONCE)
        yield from page.rows
        while page.after:
            page = self.as_of(instant, now, filters, limit=AT_ONCE, after=page.after)
            yield from page.rows

    def of(self, name: str) -> list[TimelineRow]:
        """Every state of an event, the oldest first. Raises NotFoundError."""
        number = event_number(name)
        with self._database.read() as connection:
            find(connection, name)
            past = select(event_revisions).where(event_revisions.c.number == number).order_by(event_revisions.c.change_id)
            states = [*connection.execute(past), *connection.execute(select(events).where(events.c.number == number))]
        return [as_row(row) for row in states]

    def begun(self) -> datetime | None:
        """When the first change was recorded: before it the timeline said nothing. None where there is none."""
        with self._database.read() as connection:
            return connection.execute(select(changes.c.at).order_by(changes.c.id).limit(1)).scalar()

    def cursor(self) -> int:
        """The cursor of the last change, 0 where there is none."""
        with self._database.read() as connection:
            return connection.execute(select(func.max(changes.c.id))).scalar() or 0

    def changes_since(self, after: int, *, least: float = 0.0) -> Iterator[Change]:
        """All of them, read a page at a time."""
        while True:
            with self._database.read() as connection:
                ids = select(changes.c.id).where(changes.c.id > after).order_by(changes.c.id).limit(CHANGES_AT_ONCE)
                last = max(connection.execute(ids).scalars(), default=None)
            if last is None:
                return
            yield from self.changes(after, least=least)
            after = last

    def changes(self, after: int = 0, *, limit: int = CHANGES_AT_ONCE, least: float = 0.0) -> list[Change]:
        """The fields that up to `limit` changes after this cursor gave another value, in the order they were recorded.

        `least`: as a timeline without what is less sure tells it, so that an event comes and goes with its confidence.
        """
        query = select(changes).where(changes.c.id > after).order_by(changes.c.id).limit(limit)
        with self._database.read() as connection:
            return _told_apart(connection, connection.execute(query).all(), least)

    def newest(self, count: int, *, least: float = 0.0) -> list[Change]:
        """The fields of the newest `count` changes that the timeline shows, in the order they were recorded; looked for from the end."""
        found: list[list[Change]] = []
        query = select(changes).order_by(changes.c.id.desc()).limit(count)
        with self._database.read() as connection:
            while len(found) < count and (rows := connection.execute(query).all()):
                told = _told_apart(connection, rows[::-1], least)
                found = [*([*some] for _, some in groupby(told, lambda change: change.cursor)), *found]
                query = query.where(changes.c.id < rows[-1].id)
        return [each for some in found[-count:] for each in some]

    def changes_of(self, name: str) -> list[Change]:
        """What changed of one event, from the first on. Raises NotFoundError."""
        with self._database.read() as connection:
            find(connection, name)
            query = select(changes).where(changes.c.number == event_number(name)).order_by(changes.c.id)
            return _told_apart(connection, connection.execute(query).all(), 0.0)


def _told_apart(connection: Connection, found: Sequence[Any], least: float) -> list[Change]:
    """What each of these changes gave another value."""
    states: dict[int, list[Any]] = {}
    for table in (event_revisions, events):
        for row in connection.execute(select(table).where(table.c.number.in_({row.number for row in found}))):
            states.setdefault(row.number, []).append(row)
    return [each for row in found for each in _differences(row, sorted(states[row.number], key=lambda one: int(one.change_id)), least)]


def _as_of(table: Any, instant: datetime, matcher: Matcher, key: tuple[Any, ...] | None, limit: int) -> Select[Any]:
    """What was current then in one of the two tables, the first `limit` in order."""
    column, asked = table.c, matcher.asked
    query = select(*(column[name] for name in COLUMNS)).where(column.standing == "current", column.recorded_at <= instant)
    if table is event_revisions:
        query = query.where(column.superseded_at > instant)
    query = query.where(
        *plain(column, asked), or_(*(and_(true(), *part.conditions(column)) for part in parts(asked))), *_told(column, matcher, instant)
    )
    order = (column.day, column.width, column.type, column.number)
    if key is not None:
        query = query.where(tuple_(*order) > tuple_(*key))
    return query.order_by(*order).limit(limit)


def _told(column: Any, matcher: Matcher, instant: datetime) -> list[Any]:
    """Who was in it, who told it and in what words."""
    found: list[Any] = [takes_part(column, some) for some in matcher.people]
    said = column.title + " " + column.sentence + " " + column.place + " " + column.participants
    found += [said.icontains(word, autoescape=True) for word in matcher.asked.text.split()]
    if matcher.asked.feed is not None:
        told = select(mentions.c.event_number).join(article_revisions, article_revisions.c.id == mentions.c.revision_id)
        told = told.join(entries, entries.c.article_id == mentions.c.article_id)
        by_then = (entries.c.feed_id == matcher.asked.feed, article_revisions.c.saved_at <= instant)
        found.append(column.number.in_(told.where(*by_then)))
    return found


def _differences(change: Any, states: list[Any], least: float) -> list[Change]:
    """One value a field of what the timeline shows; a change that it does not show is none."""
    place = next((place for place, state in enumerate(states) if state.change_id == change.id), None)
    if place is None:
        return []
    new, old = states[place], states[place - 1] if place else None
    said = {"cursor": change.id, "event_id": event_id(change.number), "cause": change.cause}
    said["changed_at"] = change.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return [
        Change(**said, change=kind, field=name, old=before, new=after) for kind, name, before, after in _shown(change.kind, old, new, least)
    ]


def _shown(kind: str, old: Any, new: Any, least: float) -> list[tuple[str, str, str, str]]:
    """Change, field, value before and after."""
    was, stands = (state is not None and state.standing == "current" and state.confidence >= least for state in (old, new))
    if not stands:
        if kind == "merged" and was:
            return [(kind, "merged_into", "", event_id(new.merged_into))]
        return [("retracted", "", "", "")] if was else [(kind, "", "", "")] * (kind == "split")
    after, before = as_row(new), as_row(old) if was else None
    pairs = [(name, as_words(getattr(before, name)) if before else "", as_words(getattr(after, name))) for name in FIELDS]
    found = [pair for pair in pairs if pair[1] != pair[2]] or [("", "", "")]
    return [("updated" if was else "created", *pair) for pair in found]
