"""How an event changes: what it said until now becomes a revision, and the change a row with a cursor."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, literal, select, update

from timeline.store.state import STATE
from timeline.store.tables import changes, event_revisions, events
from timeline.store.tables.kinds import Instant


def supersede(connection: Connection, number: int, values: dict[str, Any], kind: str, now: datetime, cause: str) -> None:
    """Gives an event new values, keeping what it said until now as a revision."""
    columns = ["number", "change_id", "recorded_at", *STATE]
    old = select(*(events.c[name] for name in columns), literal(now, Instant))
    connection.execute(insert(event_revisions).from_select([*columns, "superseded_at"], old.where(events.c.number == number)))
    change = record_change(connection, number, kind, now, cause)
    connection.execute(update(events).where(events.c.number == number).values(values | {"change_id": change, "recorded_at": now}))


def record_change(connection: Connection, number: int, kind: str, now: datetime, cause: str) -> int:
    """The number of a new change: created, updated, merged or retracted."""
    values = {"number": number, "at": now, "kind": kind, "cause": cause}
    return connection.execute(changes.insert().values(values).returning(changes.c.id)).scalar_one()
