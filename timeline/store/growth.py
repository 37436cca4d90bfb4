"""How fast the database grows: from what the feeds brought lately, and the room that an entry takes with all that follows from it."""

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select, text

from timeline.store.database import Database
from timeline.store.tables import entries, feeds

LOOKED_AT = timedelta(days=28)
SETTLED = timedelta(days=1)  # after a feed was added; before, it brings what it had for months
LEAST = timedelta(days=2)  # of looking, before anything can be said


def size(database: Database) -> int:
    """Bytes that the database takes."""
    if database.is_sqlite:
        file = Path(str(database.url.database))
        return sum(path.stat().st_size for path in (file, file.with_name(file.name + "-wal")) if path.exists())
    with database.read() as connection:
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def bytes_a_day(database: Database, now: datetime) -> float | None:
    """None where the feeds have not been watched long enough."""
    with database.read() as connection:
        oldest = connection.execute(select(func.min(feeds.c.added_at)).where(text("paused = false"))).scalar()
        if oldest is None or now - oldest < LEAST:
            return None
        since = max(now - LOOKED_AT, oldest + SETTLED)
        brought = select(func.count()).select_from(entries.join(feeds, feeds.c.id == entries.c.feed_id))
        recent = connection.execute(brought.where(entries.c.first_seen > since, feeds.c.added_at <= since - SETTLED)).scalar_one()
        total = connection.execute(select(func.count()).select_from(entries)).scalar_one()
    return recent * (size(database) / max(1, total)) / ((now - since) / timedelta(days=1))
