"""What the daemon does for its database beside its work: looks at the room on the disk, and writes copies.

One rule: what cannot be done is a Problem until it can, and keeps nothing else from being done.
"""

import re
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from timeline.errors import StoreError, TimelineError
from timeline.model import Problem
from timeline.settings import DatabaseSettings
from timeline.store import Store
from timeline.store.backup import backup

NAME = "timeline-%Y%m%dT%H%M%SZ.db"
WRITTEN = re.compile(r"timeline-\d{8}T\d{6}Z\.db")  # not those that are written before a new schema, which stay


def kept_up(store: Store, name: str, act: Callable[[], object], now: datetime) -> str:
    """Does it; why that failed, "" where it did not, which ends the Problem that it was."""
    try:
        act()
    except TimelineError as error:
        told = f"{name}: {error}; it is tried again in a minute"
        store.problems.add(Problem(stage="upkeep", subject=name, code="upkeep-failed", message=told), now)
        return told
    store.problems.solve("upkeep", name, now)
    return ""


def shortage(store: Store, settings: DatabaseSettings, now: datetime) -> str:
    """Why polling has to rest, "" where there is room; a Problem while there is none."""
    place = store.database.url.database
    if store.database.url.get_backend_name() != "sqlite" or not place:
        return ""
    free = shutil.disk_usage(Path(place).parent).free // 1_000_000
    if free >= settings.least_free_mb:
        store.problems.solve("disk", place, now)
        return ""
    told = f"{Path(place).parent}: {free} MB free, less than {settings.least_free_mb}; polling rests until there is room"
    store.problems.add(Problem(stage="disk", subject=place, code="disk-full", message=told), now)
    return told


def backup_if_due(store: Store, settings: DatabaseSettings, now: datetime) -> Path | None:
    """Writes a copy where the newest is older than asked for, and removes those beyond the number that is kept; the copy.

    Raises StoreError.
    """
    place = store.database.url.database
    if not settings.backup_hours or store.database.url.get_backend_name() != "sqlite" or not place:
        return None
    folder = Path(settings.backup_folder) if settings.backup_folder else Path(place).parent / "backups"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copies = sorted(path for path in folder.iterdir() if WRITTEN.fullmatch(path.name))
    except OSError as error:
        raise StoreError(f"no copy can be written into {folder}: {error.strerror}; set database.backup_folder to another") from error
    if copies and now - _written(copies[-1], now) < timedelta(hours=settings.backup_hours):
        return None
    copy = folder / now.strftime(NAME)
    backup(store.database, copy)
    for old in [*copies, copy][: -settings.backups_kept]:
        old.unlink(missing_ok=True)
    return copy


def _written(copy: Path, now: datetime) -> datetime:
    return datetime.strptime(copy.name, NAME).replace(tzinfo=now.tzinfo)
