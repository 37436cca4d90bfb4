"""How an event changes: what it said until now becomes a revision, and the change a row with a cursor."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, literal, select, update

from timeline.store.state import STATE
from timeline.store.tables import changes, event_revisions, events
from timeline.store.tables.kinds import Instant


def supersede(connection: Connection, number: int, values: dict[str, Any], kind: str, now: datetime, cause: str) -> None:
    """Gives an event new values, keeping what it said until now as a revision."""
    columns = ["number", "change_id", "recorded_at", *STATE]
    old = select(*(events.c[name] for name in columns), literal(now, Instant))
    connection.execute(insert(event_revisions).from_select([*columns, "superseded_at"], old.where(events.c.number == number)))
    (change,) = record_changes(connection, [number], kind, now, cause)
    connection.execute(update(events).where(events.c.number == number).values(values | {"change_id": change, "recorded_at": now}))


def record_changes(connection: Connection, numbers: Sequence[int], kind: str, now: datetime, cause: str) -> list[int]:
    """The numbers of new changes, one an event: created, updated, merged, split or retracted."""
    rows = [{"number": number, "at": now, "kind": kind, "cause": cause} for number in numbers]
    new = changes.insert().returning(changes.c.id, sort_by_parameter_order=True)
    return list(connection.execute(new, rows).scalars()) if rows else []


def create(connection: Connection, states: Sequence[dict[str, Any]], kind: str, now: datetime, cause: str) -> list[int]:
    """The numbers of new events that say this, each with the change that made it."""
    if not states:
        return []
    new = events.insert().returning(events.c.number, sort_by_parameter_order=True)
    numbers = list(connection.execute(new, [state | {"change_id": 0, "recorded_at": now} for state in states]).scalars())
    made = record_changes(connection, numbers, kind, now, cause)
    told = update(events).where(events.c.number == bindparam("made")).values(change_id=bindparam("by"))
    connection.execute(told, [{"made": number, "by": change} for number, change in zip(numbers, made, strict=True)])
    return numbers
