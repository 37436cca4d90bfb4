"""The schema: what the migrations make is what the tables say, and a wrong revision is refused with what mends it."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from timeline.errors import StoreError
from timeline.store import Store
from timeline.store.tables import metadata
from timeline.store.upgrade import head


def test_the_migrations_come_to_the_tables(store: Store) -> None:
    def ours(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        return not (name or "").startswith(("event_words", "ix_events_words")) and not (kind == "column" and name == "words" and reflected)

    with store.database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        differences = [each for each in compare_metadata(context, metadata) if each[0] != "remove_column"]
    assert differences == []


def test_an_empty_database_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"the database has no timeline in it yet; run `timeline init`"):
        Store.open(str(tmp_path / "new.db"))


@pytest.mark.parametrize(
    ("found", "says"), [("0000", "this program needs .*; run `timeline db upgrade`"), ("9999", "newer than this program's")]
)
def test_a_wrong_revision_is_refused(database_url: str, found: str, says: str) -> None:
    with Store.open(database_url) as store, store.database.write() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{found}'")
    with pytest.raises(StoreError, match=says):
        Store.open(database_url)


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    with Store.open(database_url, migrate=True) as store, store.database.read() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == head()
