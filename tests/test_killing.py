"""The daemon and its workers killed at any instant: nothing is lost, nothing doubled, each article extracted once."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from program import timeline
from servers import Answer, Server, feed_server, rss

FEEDS, LONGEST = 4, 120.0
NAMES = ("Berg", "Dahl", "Lund", "Holm")
START = datetime(2025, 3, 4, 18, tzinfo=UTC)


@pytest.fixture
def server() -> object:
    with feed_server() as running:
        yield running


def item(feed: int, number: int) -> tuple[str, str, str, str]:
    """An entry that tells of one call, on a day of its own."""
    day = START + timedelta(days=7 * number)
    told = f"President Ana Lind of Norland spoke by telephone with Prime Minister Karl {NAMES[feed]} on {day - timedelta(days=1):%A}."
    return f"{feed}-{number}", f"Lind calls {NAMES[feed]}", f"{day:%a, %d %b %Y %H:%M:%S} +0000", told


def query(path: Path, words: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path, timeout=30)
    try:
        rows = connection.execute(words).fetchall()
        connection.commit()
    finally:
        connection.close()
    return rows


def until(what: Callable[[], bool]) -> bool:
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.2)  # between two looks at another process
    return False


def children(process: int) -> list[int]:
    """The workers of a daemon, the page's process among them."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(") ")[2].split()
        except OSError:
            continue  # it has just ended
        if int(fields[1]) == process:
            found.append(int(path.parent.name))
    return found


def start(path: Path) -> "subprocess.Popen[bytes]":
    settings = {"TIMELINE_WEB_ENABLED": "false", "TIMELINE_HEALTH_ENABLED": "false", "TIMELINE_FETCH_SPACING_SECONDS": "0"}
    environment = os.environ | {"TIMELINE_DATABASE_URL": f"sqlite:///{path}"} | settings
    return subprocess.Popen([sys.executable, "-m", "timeline", "run"], env=environment, stderr=subprocess.DEVNULL)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc to find the workers in")
@pytest.mark.parametrize("rounds", [4, pytest.param(200, marks=pytest.mark.long)])
def test_whatever_is_killed_nothing_is_lost_or_doubled(server: Server, sqlite_url: str, rounds: int) -> None:
    path, shown, chance = Path(sqlite_url.removeprefix("sqlite:///")), [1], random.Random(5)
    for feed in range(FEEDS):
        answer = lambda _, feed=feed: Answer(body=rss(*(item(feed, number) for number in range(shown[0]))))  # noqa: E731
        server.answers[f"/{feed}"] = answer
    urls = [f"{server.url}/{feed}" for feed in range(FEEDS)]
    assert timeline("feeds", "add", *urls, "--allow-address", "127.0.0.0/8", database=sqlite_url).code == 0
    run = start(path)
    try:
        for number in range(rounds):
            time.sleep(chance.uniform(0.3, 9.0))  # the instant at which it is killed is what is tried
            workers = children(run.pid)
            if number % 2 and workers:
                os.kill(chance.choice(workers), signal.SIGKILL)
            else:
                run.kill()
                run.wait()
                run = start(path)
            shown[0] += 1
            query(path, "UPDATE feeds SET next_due = '2025-01-01 00:00:00.000000'")
            query(
                path, "UPDATE work SET attempts = 0"
            )  # an article is set aside after three deaths, and it is not the article that kills here
        expected = FEEDS * shown[0]
        done = f"SELECT count(*) = {expected} FROM work WHERE state = 'done'"
        assert until(lambda: query(path, done) == [(1,)] and query(path, "SELECT count(*) FROM mentions WHERE dirty") == [(0,)])
    finally:
        run.terminate()
        run.wait(15)
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert query(path, "SELECT count(*), count(DISTINCT identity) FROM entries") == [(expected, expected)]
    assert query(path, "SELECT count(*), count(DISTINCT article_id) FROM article_revisions") == [(expected, expected)]
    assert query(
        path, "SELECT count(*), max(n), max(m) FROM (SELECT count(*) n, count(DISTINCT extractor) m FROM mentions GROUP BY revision_id)"
    ) == [(expected, query(path, "SELECT count(*) FROM mentions WHERE revision_id = 1")[0][0], 1)]
    assert query(path, "SELECT count(*) FROM work WHERE state != 'done' OR lease_owner IS NOT NULL") == [(0,)]
