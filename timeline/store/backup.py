"""A copy of a database in use, whole and of one instant."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from timeline.errors import StoreError
from timeline.store.database import Database
from timeline.store.upgrade import is_due


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
        part.unlink(missing_ok=True)
        raise StoreError(f"no backup could be made at {target}: {error}; is its folder there, may it be written, is there room?") from error
    if sound != "ok":
        raise StoreError(f"the backup of {database.url.database} is damaged: {sound}; the database itself may be, see `timeline db check`")
    part.rename(target)


def backup_before_upgrade(database: Database, folder: Path, now: datetime) -> Path | None:
    """A copy of an SQLite database whose schema is older than this program's, in the folder; None where none is called for."""
    old = is_due(database)
    if old is None or not database.is_sqlite:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / now.strftime(f"timeline-{old}-%Y%m%dT%H%M%S%fZ.db")
    backup(database, copy)
    return copy
