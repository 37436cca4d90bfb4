"""Locks by name, for what one process does at a time; one that died loses them when its lease ends."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from timeline.store.database import Database
from timeline.store.tables import locks


class Locks:
    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, name: str, owner: str, now: datetime, lease: timedelta) -> bool:
        """Takes or renews the lock; False where another owner has it."""
        with self._database.write() as connection:
            held = connection.execute(select(locks).where(locks.c.name == name).with_for_update()).first()
            if held is None:
                connection.execute(locks.insert().values(name=name, owner=owner, until=now + lease))
                return True
            if held.owner != owner and held.until > now:
                return False
            connection.execute(update(locks).where(locks.c.name == name).values(owner=owner, until=now + lease))
            return True

    def holder(self, name: str, now: datetime | None = None) -> str:
        """Who has it, "" for nobody; where `now` is given, nobody whose lease has ended."""
        query = select(locks.c.owner).where(locks.c.name == name)
        with self._database.read() as connection:
            return connection.execute(query if now is None else query.where(locks.c.until > now)).scalar() or ""

    def release(self, name: str, owner: str) -> None:
        """Gives it back; nothing where somebody else has it."""
        with self._database.write() as connection:
            connection.execute(delete(locks).where(locks.c.name == name, locks.c.owner == owner))
