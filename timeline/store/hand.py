"""What was decided by hand: rows that say who, when, old and new, laid over what the merge tells, again and again.

One rule: a decision is never written into the mentions; so it holds whatever is extracted or merged anew, and undo is exact.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from timeline.errors import NotFoundError, UsageError
from timeline.store.database import Database
from timeline.store.pinning import disturb, release
from timeline.store.revising import supersede
from timeline.store.tables import decisions, events
from timeline.store.timeline import find

EDITABLE = ("title", "mode", "status", "place", "place_country", "quote", "quote_speaker")


class Hand:
    def __init__(self, database: Database) -> None:
        self._database = database

    def edit(self, name: str, field: str, value: str, who: str, now: datetime) -> None:
        """One field says this from now on. Raises UsageError for a field that is none."""
        if field not in EDITABLE:
            raise UsageError(f"{field!r} cannot be edited; there are {', '.join(EDITABLE)}")
        self._decide(name, "edit", field, value, who, now)

    def reject(self, name: str, who: str, now: datetime) -> None:
        """It is no event, or not worth a row: it is shown no more."""
        self._decide(name, "reject", "standing", "rejected", who, now)

    def confirm(self, name: str, who: str, now: datetime) -> None:
        """Somebody has looked and found it right."""
        self._decide(name, "confirm", "review", "confirmed", who, now)

    def note(self, name: str, words: str, who: str, now: datetime) -> None:
        self._decide(name, "note", "note", words, who, now)

    def undo(self, name: str, now: datetime) -> str:
        """Takes the newest decision on an event back; returns which act it was. Raises NotFoundError where there is none."""
        with self._database.write() as connection:
            number = find(connection, name).number
            holding = (decisions.c.number == number) & decisions.c.undone_at.is_(None)
            last = connection.execute(select(decisions).where(holding).order_by(decisions.c.id.desc())).first()
            if last is None:
                raise NotFoundError(f"nothing was decided by hand on {name}")
            connection.execute(update(decisions).where(decisions.c.id == last.id).values(undone_at=now))
            if last.field:
                values = {last.field: last.old, "review": last.old if last.field == "review" else "unreviewed"}
                supersede(connection, number, values | overlay(connection, number), "updated", now, f"undo of {last.act}")
                disturb(connection, (number,))  # the next link says what it says without it
            else:
                release(connection, last)
            return str(last.act)

    def _decide(self, name: str, act: str, field: str, value: str, who: str, now: datetime) -> None:
        with self._database.write() as connection:
            number = find(connection, name).number
            told = connection.execute(select(events).where(events.c.number == number)).one()
            first = (decisions.c.number == number) & (decisions.c.field == field) & decisions.c.undone_at.is_(None)
            earlier = connection.execute(select(decisions.c.new).where(first).order_by(decisions.c.id.desc())).first()
            values = {"number": number, "act": act, "field": field, "new": value, "who": who, "at": now}
            old = told._mapping[field] if earlier is None else earlier.new
            connection.execute(decisions.insert().values(values | {"old": old}))
            supersede(connection, number, overlay(connection, number), "updated", now, f"{act} by {who}")


def overlay(connection: Connection, number: int) -> dict[str, Any]:
    """The columns that decisions by hand give an event, the newest last."""
    holding = (decisions.c.number == number) & decisions.c.undone_at.is_(None)
    values: dict[str, Any] = {}
    for row in connection.execute(select(decisions).where(holding, decisions.c.field != "").order_by(decisions.c.id)):
        values[row.field] = row.new
        if row.act == "edit":
            values.setdefault("review", "edited")
    return values
