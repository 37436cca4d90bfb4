"""The daemon: from an empty folder to a timeline, ended cleanly, and never twice on one database."""

import asyncio
import ctypes
import json
import logging
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from program import timeline

from timeline.cli.run import log_as
from timeline.daemon import jobs, service
from timeline.daemon.notify import notify
from timeline.daemon.page import keep_page
from timeline.daemon.upkeep import backup_if_due, kept_up, shortage
from timeline.settings import DatabaseSettings, HealthSettings, LogSettings, Settings, WebSettings, as_environment, load
from timeline.store import Store

WAIT = 60.0
UNSET = "\0"
NOW = datetime(2025, 3, 12, 10, tzinfo=UTC)


def until(what: Callable[[], bool]) -> bool:
    """Whether it came true in time."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.2)  # between two looks at another process
    return False


def start(path: Path, *options: str, **more: str) -> "subprocess.Popen[str]":
    environment = os.environ | {"TIMELINE_DATABASE_URL": f"sqlite:///{path}", "TIMELINE_WEB_PORT": "0", "TIMELINE_HEALTH_PORT": "0"} | more
    environment = {name: value for name, value in environment.items() if value != UNSET}
    return subprocess.Popen([sys.executable, "-m", "timeline", *options, "run"], env=environment, stderr=subprocess.PIPE, text=True)


def events(path: Path) -> int:
    done = timeline("events", "--format", "json", "--min-confidence", "0", database=path)
    return len(json.loads(done.out)) if done.code == 0 else 0


def test_the_daemon_makes_a_timeline_within_a_minute_and_ends_when_told(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "timeline.db"
    with start(path) as run:
        assert until(lambda: path.is_file() and events(path) >= 25)
        second = timeline("run", database=path, TIMELINE_WEB_ENABLED="false")
        assert (second.code, "another daemon works on this database" in second.err) == (5, True)
        started = time.monotonic()
        run.send_signal(signal.SIGTERM)
        assert run.wait(15) == 0
        assert time.monotonic() - started < 10
        assert run.stderr is not None
        told = run.stderr.read()
    assert told.count("he timeline is at http://127.0.0.1:") == 1
    assert "Traceback" not in told


def test_on_a_terminal_the_address_of_the_page_stands_apart_when_it_answers(tmp_path: Path) -> None:
    """Where it is no terminal, a log has only its own lines."""
    master, slave = os.openpty()
    asked = {"TIMELINE_DATABASE_URL": f"sqlite:///{tmp_path / 'timeline.db'}", "TIMELINE_WEB_PORT": "0", "TIMELINE_HEALTH_PORT": "0"}
    with subprocess.Popen([sys.executable, "-m", "timeline", "run"], env=os.environ | asked, stderr=slave) as run:
        os.close(slave)
        told = ""
        while not (found := re.search(r"(?m)^    The timeline is at (http://\S+)    \(Ctrl-C ends it\)\r?$", told)):
            told += os.read(master, 10_000).decode()
        with urllib.request.urlopen(found[1], timeout=WAIT) as answer:
            assert answer.status == 200
        run.send_signal(signal.SIGTERM)
        with suppress(OSError):  # until nobody holds the other end; unread, it would fill and keep the daemon waiting
            while os.read(master, 10_000):
                pass
        assert run.wait(15) == 0
    os.close(master)


def test_a_daemon_that_is_killed_is_taken_up_by_the_next(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    with start(path) as run:
        assert until(lambda: path.is_file() and events(path) >= 1)
        run.kill()
        run.wait()
        assert run.stderr is not None
        run.stderr.close()
    done = timeline("poll", database=path)
    assert done.code == 0
    before = events(path)
    assert timeline("poll", "--all", database=path).code == 0
    assert events(path) == before >= 25


def test_it_tells_systemd_and_whoever_asks_that_it_works_and_reads_its_configuration_again(tmp_path: Path) -> None:
    path, words = tmp_path / "timeline.db", tmp_path / "notify"
    config = tmp_path / "timeline.toml"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line, free_port() as port:
        line.bind(str(words))
        line.settimeout(WAIT)
        config.write_text(f"[web]\nenabled = false\n[health]\nport = {port}\n")
        with start(path, NOTIFY_SOCKET=str(words), TIMELINE_CONFIG=str(config), TIMELINE_HEALTH_PORT=str(port)) as run:
            assert heard(line, b"READY=1") and heard(line, b"WATCHDOG=1")
            assert until(lambda: timeline("healthcheck", TIMELINE_HEALTH_PORT=str(port)).code == 0)
            assert until(lambda: 'timeline_polls_total{status="new"}' in metrics(port))
            config.write_text('[web]\nenabled = false\n[feeds]\ninterval_minutes = 7\n[log]\nformat = "json"\n')
            run.send_signal(signal.SIGHUP)
            assert heard(line, b"RELOADING=1") and heard(line, b"READY=1")
            config.write_text("[feeds]\ninterval = 7\n")
            run.send_signal(signal.SIGHUP)
            assert heard(line, b"RELOADING=1") and heard(line, b"READY=1")
            run.send_signal(signal.SIGTERM)
            assert heard(line, b"STOPPING=1")
            assert run.wait(15) == 0
            assert run.stderr is not None
            said = run.stderr.read()
        assert "the configuration was read again" in said
        lines = [line for line in said.splitlines() if line.startswith("{")]
        assert any("the configuration stays as it was" in json.loads(line)["event"] for line in lines), "the log changed its form too"
        assert "the configuration stays as it was" in said and "did you mean feeds.interval_minutes?" in said
        down = timeline("healthcheck", TIMELINE_HEALTH_PORT=str(port))
        assert (down.code, "no daemon answers" in down.out) == (1, True)
    with Store.open(f"sqlite:///{path}") as store:
        leases = sqlite3.connect(path)
        for table in ("feeds", "entries", "work"):
            assert leases.execute(f"SELECT count(*) FROM {table} WHERE lease_owner IS NOT NULL").fetchone() == (0,), table
        leases.close()
        assert store.locks.take("daemon", "another", NOW, timedelta(seconds=1))


def test_the_page_has_the_daemons_settings_survives_a_broken_file_and_does_not_outlive_the_daemon(tmp_path: Path) -> None:
    config = tmp_path / "own.toml"
    with free_port() as port:
        right = f"[web]\nport = {port}\n"
        config.write_text(right)
        with start(tmp_path / "timeline.db", "--config", str(config), TIMELINE_WEB_PORT=UNSET) as run:
            assert until(lambda: is_answered(port))
            config.write_text("nonsense")
            run.send_signal(signal.SIGHUP)
            assert run.stderr is not None
            assert any("the configuration stays as it was" in line for line in run.stderr)
            assert any(f"the timeline is at http://127.0.0.1:{port}/" in line for line in run.stderr)
            assert until(lambda: is_answered(port))
            run.kill()
            run.wait()
            assert until(lambda: not is_answered(port))


def test_a_page_that_ends_is_a_problem_and_is_started_again(sqlite_url: str) -> None:
    with Store.open(sqlite_url) as store, socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        async def kept() -> None:
            keeping = asyncio.create_task(keep_page(store, Settings(web=WebSettings(port=port)), lambda: NOW))
            assert await asyncio.to_thread(until, lambda: bool(store.problems.list()))
            told = store.problems.list()[0].problem
            assert (told.code, "exit code 2" in told.message, "cannot listen there" in told.message) == ("page-ended", True, True)
            taken.close()
            assert await asyncio.to_thread(until, lambda: store.problems.list() == [])
            assert is_answered(port)
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
            assert not is_answered(port)

        asyncio.run(kept())


def is_answered(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
            return True
    except OSError:
        return False


def metrics(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        return str(answer.read().decode())


@contextmanager
def free_port() -> Iterator[int]:
    """A port that nobody listens on."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    yield port


def heard(line: socket.socket, word: bytes) -> bool:
    """Whether the daemon says the word, whatever it says before."""
    while word not in line.recv(1_000):
        pass
    return True


def test_a_manager_that_has_stopped_listening_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "none"))
    notify("READY=1")


def test_settings_come_through_the_environment_as_they_were(tmp_path: Path) -> None:
    config = tmp_path / "own.toml"
    config.write_text('[web]\nenabled = false\nport = 1\n[fetch]\nspacing_seconds = 2.5\ncontact = "a b"\n[log]\nformat = "json"\n')
    settings = load(config, {}).settings
    assert load(Path(os.devnull), as_environment(settings)).settings == settings != Settings()


def test_polling_rests_while_the_disk_is_short_and_the_newest_copies_are_kept(sqlite_url: str, tmp_path: Path) -> None:
    with Store.open(sqlite_url) as store:
        short = shortage(store, DatabaseSettings(least_free_mb=10**9), NOW)
        assert "polling rests until there is room" in short
        assert [one.problem.code for one in store.problems.list()] == ["disk-full"]
        assert shortage(store, DatabaseSettings(least_free_mb=0), NOW) == ""
        assert store.problems.list() == []
        asked = DatabaseSettings(backup_hours=24, backups_kept=2, backup_folder=str(tmp_path / "copies"))
        for hours, written in ((0, True), (23, False), (25, True), (50, True)):
            assert (backup_if_due(store, asked, NOW + timedelta(hours=hours)) is not None) is written
    copies = sorted(path.name for path in (tmp_path / "copies").iterdir())
    assert copies == ["timeline-20250313T110000Z.db", "timeline-20250314T120000Z.db"]


def test_a_copy_from_before_a_new_schema_is_no_copy_of_the_day_and_stays(sqlite_url: str, tmp_path: Path) -> None:
    before = tmp_path / "backups" / "timeline-0001-20250312T080000000000Z.db"
    before.parent.mkdir()
    before.touch()
    with Store.open(sqlite_url) as store:
        for hours in range(0, 100, 25):
            assert backup_if_due(store, DatabaseSettings(backup_hours=24, backups_kept=1), NOW + timedelta(hours=hours)) is not None
    assert sorted(path.name for path in before.parent.iterdir()) == [before.name, "timeline-20250315T130000Z.db"]


def test_a_copy_that_cannot_be_written_is_a_problem_until_it_can(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    wrong, right = (DatabaseSettings(backup_hours=1, backup_folder=str(tmp_path / name)) for name in ("file/copies", "copies"))
    with Store.open(sqlite_url) as store:
        told = kept_up(store, "backup", partial(backup_if_due, store, wrong, NOW), NOW)
        assert told == (
            f"backup: no copy can be written into {tmp_path}/file/copies: Not a directory; "
            "set database.backup_folder to another; it is tried again in a minute"
        )
        assert [one.problem.message for one in store.problems.list(stage="upkeep")] == [told]
        assert kept_up(store, "backup", partial(backup_if_due, store, right, NOW), NOW) == ""
        assert store.problems.list() == []


@pytest.fixture
def own_logging() -> Iterator[None]:
    """What a test sets up for the whole process is taken back."""
    handlers = logging.root.handlers[:]
    yield
    logging.root.handlers[:] = handlers
    structlog.reset_defaults()


@pytest.mark.usefixtures("own_logging")
def test_what_a_library_warns_of_is_said_in_the_form_of_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    log_as(LogSettings(format="json"))
    try:
        raise ValueError("a job")
    except ValueError:
        logging.getLogger("apscheduler").exception("it failed")
    logging.getLogger("apscheduler").info("no news")
    (line,) = capsys.readouterr().err.splitlines()
    said = json.loads(line)
    assert (said["event"], said["says"], said["level"], "ValueError: a job" in said["trace"]) == ("apscheduler", "it failed", "error", True)


def test_a_scheduler_that_says_it_runs_and_does_not_is_started_again(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[BackgroundScheduler] = []

    class FirstStandsStill(BackgroundScheduler):  # type: ignore[misc]  # the library has no types
        def start(self, paused: bool = False) -> None:
            made.append(self)
            super().start(paused=len(made) == 1)

    monkeypatch.setattr(service, "BackgroundScheduler", FirstStandsStill)
    monkeypatch.setattr(jobs, "SILENT", 2.0)
    settings = Settings(web=WebSettings(enabled=False), health=HealthSettings(enabled=False))
    with Store.open(sqlite_url) as store:
        feed, _ = store.feeds.add("file:sample/harbour.xml", NOW)
        store.feeds.put_off(feed.id, datetime.now(UTC) + timedelta(seconds=3))  # due when the first scheduler is found dead

        async def watched() -> None:
            daemon = service.Service(store=store, settings=settings, clock=lambda: datetime.now(UTC), reload=lambda: settings)
            running = asyncio.create_task(daemon.run())
            assert await asyncio.to_thread(until, lambda: store.feeds.get(feed.id).last_success is not None)
            os.kill(os.getpid(), signal.SIGTERM)
            await running

        asyncio.run(watched())
    assert len(made) == 2


HEAPS = """
import ctypes, threading
from timeline.daemon.heaps import share_heaps
{share}
meet = threading.Barrier(8)
def keep():
    held = [bytearray(50_000) for _ in range(50)]
    meet.wait()
    return held
threads = [threading.Thread(target=keep) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, file)
libc.fclose(file)
"""


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_info"), reason="the C library is not glibc")
def test_threads_share_heaps_so_that_what_one_frees_another_takes() -> None:
    def heaps(share: str) -> int:
        told = subprocess.run([sys.executable, "-c", HEAPS.format(share=share)], capture_output=True, text=True, check=True)
        return told.stdout.count("<heap nr=")

    assert heaps("") > 2, "as it is without"
    assert heaps("share_heaps()") <= 2
