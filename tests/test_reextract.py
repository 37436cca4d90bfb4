"""Reading everything again prints what it changes, on a copy where only that is asked, and keeps what was decided by hand."""

import csv
import io
import sqlite3
from pathlib import Path

import pytest
from program import timeline

from timeline.extract.version import rules_version


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The bundled sample, one event decided by hand, and one mention as poorer rules would have left it."""
    path = tmp_path / "timeline.db"
    assert timeline("init", database=path).code == 0
    assert timeline("poll", "1", "2", "3", database=path).code == 0
    decided = row_of(path, "SELECT number FROM events WHERE type = 'call' AND standing = 'current'")
    name = timeline("events", "--type", "call", "--format", "csv", database=path).out.splitlines()[1].partition(",")[0]
    assert decided and timeline("edit", name, "title", "Decided by hand", database=path).code == 0
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE mentions SET status = 'denied', dirty = 1 WHERE type = 'agreement'")
    connection.close()
    assert timeline("poll", "1", database=path).code == 0  # which links what is dirty
    return path


def row_of(path: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def changed(out: str) -> list[tuple[str, str, str]]:
    return [(row["field"], row["old"], row["new"]) for row in csv.DictReader(io.StringIO(out))]


def test_a_dry_run_prints_what_the_run_does_and_changes_nothing(told: Path) -> None:
    before = row_of(told, "SELECT * FROM events")
    trial = timeline("reextract", "--dry-run", database=told)
    assert trial.code == 0, trial.err
    assert row_of(told, "SELECT * FROM events") == before
    assert ("status", "denied", "happened") in changed(trial.out)
    done = timeline("reextract", database=told)
    assert changed(done.out) == changed(trial.out)
    again = timeline("reextract", database=told)
    assert changed(again.out) == []
    kept = timeline("events", "--type", "call", "--format", "csv", "--min-confidence", "0", database=told)
    assert "Decided by hand" in kept.out


def test_the_version_of_the_rules_is_their_digest() -> None:
    assert len(rules_version()) == 6
    assert rules_version() == rules_version()
