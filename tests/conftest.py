"""The database of a test: each runs on SQLite and on PostgreSQL, on a fresh copy of a database that was migrated once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import postgres
import pytest
from sqlalchemy import URL

from timeline.store import Store


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    """The address of a PostgreSQL server."""
    with postgres.server() as url:
        yield url


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: URL) -> Iterator[URL]:
    """A migrated PostgreSQL database, to be copied."""
    with postgres.database(postgres_server) as url:
        Store.open(url.render_as_string(hide_password=False), migrate=True).close()
        yield url


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("store") / "migrated.db"
    Store.open(str(path), migrate=True).close()
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, migrated_sqlite: Path) -> str:
    return f"sqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'timeline.db')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a fresh, migrated database, on each of the two in turn."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    template: URL = request.getfixturevalue("migrated_postgres")
    with postgres.database(request.getfixturevalue("postgres_server"), str(template.database)) as url:
        yield url.render_as_string(hide_password=False)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A fresh store, on each of the two databases in turn."""
    with Store.open(database_url) as opened:
        yield opened
