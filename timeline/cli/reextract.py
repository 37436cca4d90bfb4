"""`timeline reextract`: every article read again with the rules of now, and what that changes."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.cli.asking import Form
from timeline.cli.explain import Sure, least_of, print_changes
from timeline.cli.making import make_events
from timeline.errors import StoreError

if TYPE_CHECKING:
    from timeline.store import Store


def command(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would change, on a copy; the database stays as it is.")] = False,
    min_confidence: Sure = None,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.csv,
) -> None:
    """Extract every stored article again and print what that changes, as `changes` does; decisions by hand stay."""
    with session.open_store() as store:
        if dry_run:
            _on_copy(store, least_of(min_confidence), format)
        else:
            _again(store, least_of(min_confidence), format)


def _on_copy(store: "Store", least: float, format: Form) -> None:
    """The same on a copy of the database, which is thrown away. Raises StoreError for a database that is no file."""
    from timeline.store import Store
    from timeline.store.backup import backup

    if not store.database.is_sqlite:
        raise StoreError("a dry run works on a copy, which only an SQLite file gives: restore a dump beside this database and run it there")
    with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
        copy = Path(folder) / "copy.db"
        backup(store.database, copy)
        with Store.open(str(copy)) as trial:
            _again(trial, least, format)


def _again(store: "Store", least: float, format: Form) -> None:
    before = store.history.cursor()
    store.work.renew()
    make_events(store, session.settings().nlp, cause="reextract")
    print_changes(store.history.changes_since(before, least=least), format)
