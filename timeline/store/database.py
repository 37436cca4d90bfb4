"""Two engines on one database, one that writes and one that only reads, and clear words for what can go wrong with either.

SQLite: every write is BEGIN IMMEDIATE (deferred ones lost 300 of 400 concurrent updates), and what reads is a deferred
transaction on the other engine, since a reader inside BEGIN IMMEDIATE would stop the writer.
"""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, IntegrityError, NoSuchModuleError, ProgrammingError

from timeline.errors import StoreError

BUSY_SECONDS = 30.0  # a writer commits within one; more means a process that hangs
CHECKPOINT_PAGES = 4_000  # 16 MB of log; each checkpoint waits for the disk, and a poll of 500 new feeds had twenty
CACHE_KIB = 32 * 1024  # a connection; the export must stay under 150 MB with all else

SQLITE_SAYS = {
    5: "the database is locked by another process; wait for it or stop it, then try again",
    6: "the database is locked by another process; wait for it or stop it, then try again",
    8: "the database is read-only; give this user the right to write the file and its folder",
    10: "the disk under the database fails (I/O error); check it, then run `timeline db check`",
    11: "the database file is damaged; put the last backup in its place",
    13: "the disk under the database is full; make room, then try again: nothing of what was stored before is lost",
    14: "the database file cannot be opened; check that its folder exists and may be written",
    26: "the file is no SQLite database; check the path",
}
POSTGRESQL_SAYS = {
    "08": "PostgreSQL cannot be reached; check the address and that the server runs",
    "25006": "the PostgreSQL server is read-only; connect to the one that may be written",
    "28": "PostgreSQL refuses the login; check user and password",
    "3D000": "there is no such PostgreSQL database; create it with `createdb`",
    "42501": "the PostgreSQL user may not do this; grant it the rights on the schema",
    "53100": "the disk under PostgreSQL is full; make room, then try again",
    "53": "PostgreSQL is out of resources; try again later",
    "55P03": "the PostgreSQL table is locked by another process; wait for it, then try again",
    "57": "PostgreSQL is shutting down or starting; try again in a moment",
}


class _Compiler(SQLiteCompiler):
    """SQLAlchemy knows SQLite's INDEXED BY as a hint and leaves it out."""

    def get_from_hint_text(self, table: Any, text: str) -> str:  # type: ignore[override]  # None in the base, which has no hints
        return text


class Database:
    """`write()` and `read()` are transactions; what fails for want of disk, rights or peace is a StoreError."""

    def __init__(self, url: str) -> None:
        self.url = parse_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._writing = _engine(self.url, reads_only=False)
        self._reading = _engine(self.url, reads_only=True)
        # threads of one process take turns: SQLite lets who waits try now and then, and one of the daemon's starved for half a minute
        self._turn: AbstractContextManager[object] = threading.Lock() if self.is_sqlite else nullcontext()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that may write; commits at the end, or leaves nothing. Raises StoreError."""
        with self._turn, _in_words(self.url), self._writing.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database and never waits for the writer. Raises StoreError."""
        with _in_words(self.url), self._reading.begin() as connection:
            yield connection

    @property
    def is_missing(self) -> bool:
        """Whether there is no file yet, which SQLite would make at the first look."""
        path = str(self.url.database)
        return self.is_sqlite and not path.startswith("file:") and not Path(path).exists()

    def close(self) -> None:
        self._writing.dispose()
        self._reading.dispose()


def parse_url(url: str) -> URL:
    """An SQLAlchemy URL, or the path of an SQLite file. Raises StoreError for what is neither."""
    if "://" not in url:
        return URL.create("sqlite", database=str(Path(url).expanduser()))
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"not the address of a database: {url!r}; give a path, sqlite:///PATH or postgresql://USER@HOST/NAME") from error
    backend = parsed.get_backend_name()
    if backend == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise StoreError(f"{backend} is not served; give sqlite:///PATH or postgresql://USER@HOST/NAME")
    if parsed.database in (None, "", ":memory:"):
        raise StoreError("a database in memory is not served; give the path of a file")
    return parsed


def _engine(url: URL, *, reads_only: bool) -> Engine:
    try:
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True, connect_args={"options": _options(url, reads_only)})
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    except (NoSuchModuleError, ImportError) as error:
        raise StoreError(f"the driver for {url.drivername} is missing: {error}") from error
    engine.dialect.statement_compiler = _Compiler
    event.listen(engine, "connect", _settle_reader if reads_only else _settle_writer)
    event.listen(engine, "begin", _begin_deferred if reads_only else _begin_immediate)
    return engine


def _options(url: URL, reads_only: bool) -> str:
    """What a PostgreSQL session is started with, beside what the address asks for."""
    given = url.query.get("options", "")
    own = "-c timezone=UTC" + (" -c default_transaction_read_only=on" if reads_only else "")
    return f"{given if isinstance(given, str) else ' '.join(given)} {own}".strip()


def _settle_writer(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN is deferred; ours is IMMEDIATE
    lasting = ("journal_mode=WAL", "synchronous=NORMAL", f"wal_autocheckpoint={CHECKPOINT_PAGES}")
    for pragma in (*lasting, "foreign_keys=ON", f"cache_size=-{CACHE_KIB}"):
        connection.execute(f"PRAGMA {pragma}")


def _settle_reader(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("query_only=ON", f"cache_size=-{CACHE_KIB}"):  # temporary files: a sort of a million rows took 700 MB
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_deferred(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


@contextmanager
def _in_words(url: URL) -> Iterator[None]:
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise  # a mistake of ours, not of the surroundings
    except DBAPIError as error:
        raise StoreError(f"{explain(error)} ({url.render_as_string(hide_password=True)})") from error


def explain(error: DBAPIError) -> str:
    """What a failure of the driver means and what to do about it."""
    cause = error.orig
    number = getattr(cause, "sqlite_errorcode", None)
    if number is not None:
        return SQLITE_SAYS.get(number & 0xFF, f"SQLite fails: {cause}")
    state = getattr(cause, "sqlstate", None) or ("08" if not isinstance(error, DatabaseError) or error.connection_invalidated else "")
    for length in (5, 2):
        if (words := POSTGRESQL_SAYS.get(state[:length])) is not None:
            return words
    return f"PostgreSQL fails: {str(cause).strip() or type(cause).__name__}"
