"""The daemon: from an empty folder to a timeline, ended cleanly, and never twice on one database."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from program import timeline

WAIT = 60.0


def until(what: Callable[[], bool]) -> bool:
    """Whether it came true in time."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.2)  # between two looks at another process
    return False


def start(path: Path) -> "subprocess.Popen[str]":
    environment = os.environ | {"TIMELINE_DATABASE_URL": f"sqlite:///{path}", "TIMELINE_WEB_PORT": "0"}
    return subprocess.Popen([sys.executable, "-m", "timeline", "run"], env=environment, stderr=subprocess.PIPE, text=True)


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
    assert "the timeline is at http://127.0.0.1:" in told
    assert "Traceback" not in told


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
