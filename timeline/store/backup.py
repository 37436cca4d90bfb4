"""A copy of a database in use, whole and of one instant."""

import sqlite3
from contextlib import closing
from pathlib import Path

from timeline.errors import StoreError
from timeline.store.database import Database


def backup(database: Database, target: Path) -> None:
    """SQLite's online backup into a new file, checked before it is called done. Raises StoreError."""
    if not database.is_sqlite:
        raise StoreError("a PostgreSQL database is backed up with pg_dump")
    if target.exists():
        raise StoreError(f"{target} is there already; give another name")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(str(database.url.database))) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy, pages=10_000)
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.Error as error:
        raise StoreError(f"no backup could be made at {target}: {error}") from error
    if sound != "ok":
        raise StoreError(f"the backup of {database.url.database} is damaged: {sound}; the database itself may be, see `timeline db check`")
    part.rename(target)
