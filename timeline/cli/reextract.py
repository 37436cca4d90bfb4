"""`timeline reextract`: every article read again with the rules of now, and what that changes."""

import sys
import tempfile
from dataclasses import astuple, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.cli.poll import make_events

if TYPE_CHECKING:
    from timeline.store import Store


def command(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would change, on a copy; the database stays as it is.")] = False,
) -> None:
    """Extract every stored article again and print what that changes, as `changes` does; decisions by hand stay."""
    with session.open_store() as store:
        if dry_run:
            _on_copy(store)
        else:
            _again(store)


def _on_copy(store: "Store") -> None:
    """The same on a copy of the database, which is thrown away. Raises StoreError for a database that is no file."""
    from timeline.store import Store
    from timeline.store.backup import backup

    with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
        copy = Path(folder) / "copy.db"
        backup(store.database, copy)
        with Store.open(str(copy)) as trial:
            _again(trial)


def _again(store: "Store") -> None:
    from timeline.exporters.csv import write_table
    from timeline.store.history import Change

    before = store.history.cursor()
    store.work.renew()
    make_events(store, session.settings().nlp.model, cause="reextract")
    header = [field.name for field in fields(Change)]
    sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # a TextIOWrapper when run as a program
    write_table([astuple(change) for change in store.history.changes_since(before)], sys.stdout, header=header)
