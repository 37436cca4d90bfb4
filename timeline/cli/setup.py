"""`timeline init`, `config`, `db`: what the program works with."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.cli.counted import counted
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.store.database import Database


def init() -> None:
    """Make the database and fill it with the feeds it begins with; print where it is."""
    from timeline.daemon.seed import seed

    url = session.settings().database_url
    upgrade_first()
    with session.open_store() as store:
        added = seed(store, session.now())
    print(f"{url}\t{counted(added, 'feed')} added" if added else url)


def show_config(origin: Annotated[bool, typer.Option("--origin", help="Where each value comes from.")] = False) -> None:
    """Print every setting and its value."""
    from timeline.settings import known_keys

    loaded = session.loaded()
    for key in known_keys():
        section, name = key.split(".")
        value = getattr(getattr(loaded.settings, section), name)
        print(f"{key} = {value!r}" + (f"\t# {loaded.origins[key]}" if origin else ""))


def template() -> None:
    """Print a configuration file with every key, its default and what it means."""
    from timeline.settings import template as whole

    print(whole(), end="")


def upgrade() -> None:
    """Bring the database to the schema of this program; a copy is written first, of PostgreSQL by pg_dump beforehand."""
    before, after = upgrade_first()
    print(f"{before or 'empty'}\t{after}")


def upgrade_first() -> tuple[str | None, str]:
    """The same for a command that begins with it: the revisions before and after. Raises StoreError."""
    from timeline.store.upgrade import upgrade as bring_up

    with _opened_for_upgrade() as database:
        return bring_up(database)


@contextmanager
def _opened_for_upgrade() -> "Iterator[Database]":
    """The database that the settings name, with a copy beside it where its schema is older than the program's."""
    from timeline.store.backup import backup_before_upgrade
    from timeline.store.database import Database

    settings = session.settings()
    url, folder = settings.database_url, settings.database.backup_folder
    session.make_room(url)
    database = Database(url)
    try:
        copy = backup_before_upgrade(database, Path(folder or Path(database.url.database or "").parent / "backups"), session.now())
        if copy is not None:
            print(f"a copy of the database as it was is in {copy}", file=sys.stderr)
        yield database
    finally:
        database.close()


def check() -> None:
    """Say whether the database has the schema of this program and is sound."""
    with session.open_store() as store:
        print(f"{store.database.url.render_as_string(hide_password=True)}\tok")


def backup(target: Annotated[Path, typer.Argument(help="The file to write.")]) -> None:
    """Write a copy of an SQLite database while it is in use."""
    from timeline.store.backup import backup as copy

    if target.exists():
        raise UsageError(f"{target} is there already; name another file")
    with session.open_store() as store:
        copy(store.database, target)
    print(target)


def prune() -> None:
    """Drop what retention.days and retention.per_feed no longer keep and nothing cites; the daemon does it by itself."""
    kept = session.settings().retention
    dropped = 0
    with session.open_store() as store:
        while count := store.retention.drop(session.now(), days=kept.days, per_feed=kept.per_feed):
            dropped += count
    print(f"{dropped}\tarticles dropped")
