"""The schema: what the migrations make is what the tables say, and a wrong revision is refused with what mends it."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import postgres
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from program import timeline
from schema_data import FOLDER, answers, load
from sqlalchemy import URL, text

from timeline.errors import StoreError
from timeline.model import Page
from timeline.resources import resource
from timeline.store import Store
from timeline.store.database import Database
from timeline.store.tables import metadata
from timeline.store.upgrade import head, upgrade

OLD = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with nothing in it, on each of the two in turn."""
    if request.param == "sqlite":
        yield str(tmp_path / "old.db")
        return
    server: URL = request.getfixturevalue("postgres_server")
    with postgres.database(server) as url:
        yield url.render_as_string(hide_password=False)


def an_old_database(url: str, revision: str) -> None:
    """A database as a program of that schema left it."""
    database = Database(url)
    assert upgrade(database, revision) == (None, revision)
    with database.write() as connection:
        load(connection, OLD[revision]["tables"])
    database.close()


@pytest.mark.parametrize("revision", OLD)
def test_an_older_schema_with_data_goes_up_and_answers_the_same(revision: str, empty_url: str) -> None:
    an_old_database(empty_url, revision)
    with Store.open(empty_url, migrate=True) as store:
        said, asked = answers(store), OLD[revision]["answers"]
    assert {name: said[name] for name in asked} == asked


def fetches_after_the_upgrade(url: str, before: str = "") -> dict[str, list[tuple[str, str, str]]]:
    """Address, ETag and instant of the page of each revision, as they stand when a database of schema 0002 has gone up."""
    an_old_database(url, "0002")
    if before:
        database = Database(url)
        with database.write() as connection:
            connection.exec_driver_sql(before)
        database.close()
    with Store.open(url, migrate=True) as store:
        articles = {name: store.articles.find(f"https://pages.example/{name}") for name in ("first", "second", "third", "archived")}
        kept = {
            name: [store.evidence.of_revision(one.revision_id) for one in store.articles.revisions(article.id)]
            for name, article in articles.items()
        }
    return {name: [came(one.page) for one in each if one] for name, each in kept.items()}


def came(page: Page) -> tuple[str, str, str]:
    had = "" if page.fetched_at is None else page.fetched_at.strftime("%Y-%m-%d %H:%M")
    return page.url.removeprefix("https://pages.example/"), page.headers.get("ETag", ""), had


NOT_KNOWN = ("", "", "")
CAME = {
    "first": [("moved-here", '"one"', "2025-04-01 08:30")],
    "second": [NOT_KNOWN],
    "third": [("third", '"three"', "2025-04-01 10:30"), ("third", '"four"', "2025-04-01 11:30"), NOT_KNOWN],
    "archived": [("archived", '"seven"', "2024-02-26 08:30")],
}


def test_who_first_had_some_bytes_keeps_how_it_came_by_them_and_nothing_is_made_up_for_the_others(empty_url: str) -> None:
    assert fetches_after_the_upgrade(empty_url) == CAME


def test_what_an_article_that_is_gone_was_told_is_not_given_to_another_with_its_bytes(empty_url: str) -> None:
    gone = "UPDATE article_revisions SET evidence_id = NULL WHERE title = 'First'"
    assert fetches_after_the_upgrade(empty_url, gone) == CAME | {"first": []}


def test_pages_that_nothing_was_made_from_go_with_the_upgrade(empty_url: str) -> None:
    an_old_database(empty_url, "0002")
    with Store.open(empty_url, migrate=True) as store, store.database.read() as connection:
        bodies = [row.body for row in connection.execute(text("SELECT body FROM evidence ORDER BY id"))]
    cited = {row["evidence_id"] for row in OLD["0002"]["tables"]["article_revisions"]} - {None}
    before = {row["id"]: bytes.fromhex(row["body"]["hex"]) for row in OLD["0002"]["tables"]["evidence"]}
    assert (len(before), bodies) == (5, [before[number] for number in sorted(cited)])


def test_every_older_schema_has_its_data() -> None:
    every = {each.name[:4] for each in resource("migrations/versions").iterdir() if each.name[:4].isdigit()}
    assert set(OLD) == every - {head()}


def test_an_upgrade_by_command_writes_a_copy_of_what_was_before(tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    an_old_database(str(database), "0001")
    done = timeline("db", "upgrade", database=database)
    assert (done.code, done.out) == (0, f"0001\t{head()}\n"), done.err
    (copy,) = (tmp_path / "backups").glob("timeline-0001-*.db")
    assert str(copy) in done.err
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (len(OLD["0001"]["tables"]["events"]),)
    connection.close()
    assert timeline("db", "upgrade", database=database).out == f"{head()}\t{head()}\n"
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_the_migrations_come_to_the_tables(store: Store) -> None:
    def ours(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        return not (name or "").startswith(("event_words", "ix_events_words")) and not (kind == "column" and name == "words" and reflected)

    with store.database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        differences = [each for each in compare_metadata(context, metadata) if each[0] != "remove_column"]
    assert differences == []


def test_an_empty_database_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no database at .*new.db; check the path, or run `timeline init` to make one there"):
        Store.open(str(tmp_path / "new.db"))
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match=r"the database has no timeline in it yet; run `timeline init`"):
        Store.open(str(tmp_path / "empty.db"))


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
