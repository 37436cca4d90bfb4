"""What the daemon does for its database beside its work: looks at the room on the disk, and writes copies."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from timeline.model import Problem
from timeline.settings import DatabaseSettings
from timeline.store import Store
from timeline.store.backup import backup

NAME = "timeline-%Y%m%dT%H%M%SZ.db"
PATTERN = "timeline-*Z.db"


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
    """Writes a copy where the newest is older than asked for, and removes those beyond the number that is kept; the copy."""
    place = store.database.url.database
    if not settings.backup_hours or store.database.url.get_backend_name() != "sqlite" or not place:
        return None
    folder = Path(settings.backup_folder) if settings.backup_folder else Path(place).parent / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    copies = sorted(folder.glob(PATTERN))
    if copies and now - _written(copies[-1], now) < timedelta(hours=settings.backup_hours):
        return None
    copy = folder / now.strftime(NAME)
    backup(store.database, copy)
    for old in [*copies, copy][: -settings.backups_kept]:
        old.unlink()
    return copy


def _written(copy: Path, now: datetime) -> datetime:
    return datetime.strptime(copy.name, NAME).replace(tzinfo=now.tzinfo)
