"""`timeline init`, `config`, `db`: what the program works with."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli import session
from timeline.errors import UsageError


def init() -> None:
    """Make the database and fill it with the feeds it begins with; print where it is."""
    from timeline.daemon.seed import seed
    from timeline.store import Store

    url = session.settings().database_url
    session.make_room(url)
    with Store.open(url, migrate=True) as store:
        added = seed(store, session.now())
    print(f"{url}\t{added} feeds added" if added else url)


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
    """Bring the database to the schema of this program; a backup is written first."""
    from timeline.store.database import Database
    from timeline.store.upgrade import upgrade as bring_up

    url = session.settings().database_url
    session.make_room(url)
    database = Database(url)
    try:
        before, after = bring_up(database)
    finally:
        database.close()
    print(f"{before or 'empty'}\t{after}")


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
