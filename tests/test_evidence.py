"""The evidence of an event holds all it rests on, and one changed byte is found."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from program import timeline
from servers import Answer, feed_server, rss

TEXT = "President Adam Novak spoke by phone with Prime Minister Lena Berg on Tuesday, his office said."
DATED = '<head><meta property="article:published_time" content="2025-03-12T10:00:00Z"></head>'
PAGE = f"<html>{DATED}<body><article><h1>Novak and Berg talk</h1><p>{TEXT}</p></article></body></html>".encode()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The evidence of one event that came by a feed whose pages are read."""
    folder = tmp_path_factory.mktemp("evidence")
    database = folder / "timeline.db"
    assert timeline("init", database=database).code == 0
    with feed_server() as server:
        feed = rss(("1", "Novak and Berg talk", "Wed, 12 Mar 2025 10:00:00 +0100", "Short.")).replace(
            b"https://news.example", server.url.encode()
        )
        server.answers |= {"/feed": Answer(body=feed), "/1": Answer(body=PAGE, headers={"Content-Type": "text/html"})}
        timeline("feeds", "add", f"{server.url}/feed", "--full-text", "--allow-address", "127.0.0.1", database=database)
        assert timeline("poll", f"{server.url}/feed", database=database).code == 0
    rows = json.loads(timeline("events", "--format", "json", "--min-confidence", "0", database=database).out)
    done = timeline("evidence", rows[0]["event_id"], "--out", str(folder / "out"), database=database)
    assert done.code == 0, done.err
    return folder / "out"


def test_the_folder_holds_page_text_entry_offsets_and_versions(written: Path) -> None:
    about = json.loads((written / "article-1.json").read_text())
    text = (written / "article-1.txt").read_text()
    assert (written / "article-1.page").read_bytes() == PAGE
    assert json.loads((written / "article-1.entry.json").read_text())["summary"] == "Short."
    for mention in about["mentions"]:
        sentence = mention["sentence"]
        assert (about["title"] if sentence["in_title"] else text)[sentence["start"] : sentence["end"]] == sentence["words"]
    event = json.loads((written / "event.json").read_text())
    assert event["program"].startswith("0.") and event["model"] and event["event"]["type"] == "call"


@pytest.fixture(scope="module")
def written_of_two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The evidence of one event that two articles tell, whose addresses lead to equal bytes; and the address of the server."""
    folder = tmp_path_factory.mktemp("two")
    database = folder / "timeline.db"
    assert timeline("init", database=database).code == 0
    with feed_server() as server:
        for name in ("1", "2"):
            server.answers[f"/{name}"] = Answer(status=302, headers={"Location": f"/moved-{name}"})
            server.answers[f"/moved-{name}"] = Answer(body=PAGE, headers={"Content-Type": "text/html", "ETag": f'"{name}"'})
            asked = ("import", "-", "--format", "urls", "--allow-address", "127.0.0.1")
            assert timeline(*asked, database=database, stdin=f"{server.url}/{name}\n").code == 0
        rows = json.loads(timeline("events", "--type", "call", "--format", "json", "--min-confidence", "0", database=database).out)
        assert [row["report_count"] for row in rows] == [2]
        done = timeline("evidence", rows[0]["event_id"], "--out", str(folder / "out"), database=database)
        assert done.code == 0, done.err
        return folder / "out", server.url


def test_equal_bytes_of_two_articles_stand_in_each_with_its_own_address_headers_and_instant(written_of_two: tuple[Path, str]) -> None:
    folder, server = written_of_two
    about = [json.loads((folder / f"article-{number}.json").read_text()) for number in (1, 2)]
    assert [one["url"] for one in about] == [f"{server}/1", f"{server}/2"]
    assert [one["page"]["url"] for one in about] == [f"{server}/moved-1", f"{server}/moved-2"]
    assert [one["page"]["sha256"] for one in about] == [hashlib.sha256(PAGE).hexdigest()] * 2
    assert datetime.fromisoformat(about[0]["page"]["fetched_at"]) < datetime.fromisoformat(about[1]["page"]["fetched_at"])
    assert [(folder / f"article-{number}.page").read_bytes() for number in (1, 2)] == [PAGE] * 2
    headers = [json.loads((folder / f"article-{number}.headers.json").read_text()) for number in (1, 2)]
    assert [{name.lower(): value for name, value in one.items()}["etag"] for one in headers] == ['"1"', '"2"']
    assert timeline("evidence", "verify", str(folder)).code == 0


def test_a_page_of_which_only_the_bytes_are_known_is_told_so(written_of_two: tuple[Path, str], tmp_path: Path) -> None:
    """As schema 0002 left those who were not the first to have some bytes."""
    database = tmp_path / "timeline.db"
    shutil.copy(written_of_two[0].parent / "timeline.db", database)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM fetches WHERE url LIKE '%/moved-2'")
    event = json.loads((written_of_two[0] / "event.json").read_text())["event"]["event_id"]
    out = tmp_path / "out"
    assert timeline("evidence", event, "--out", str(out), database=database).code == 0
    page = json.loads((out / "article-2.json").read_text())["page"]
    assert page == {"url": None, "fetched_at": None, "sha256": hashlib.sha256(PAGE).hexdigest()}
    assert [(out / f"article-{number}.headers.json").exists() for number in (1, 2)] == [True, False]
    assert timeline("evidence", "verify", str(out)).code == 0


def test_an_untouched_folder_is_whole_and_each_changed_byte_is_found(written: Path) -> None:
    assert timeline("evidence", "verify", str(written)).code == 0
    for path in sorted(written.iterdir()):
        whole = path.read_bytes()
        for place in (0, len(whole) // 2, len(whole) - 1):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            from timeline.exporters.evidence import verify_evidence

            assert verify_evidence(written), f"{path.name}: byte {place}"
        path.write_bytes(whole)
    assert timeline("evidence", "verify", str(written)).code == 0


def test_a_file_more_or_less_is_found(written: Path) -> None:
    (written / "more.txt").write_text("")
    more = timeline("evidence", "verify", str(written))
    assert (more.code, "more.txt: not in SHA256SUMS" in more.err) == (9, True)
    (written / "more.txt").unlink()
    text = (written / "article-1.txt").read_bytes()
    (written / "article-1.txt").unlink()
    assert "article-1.txt: missing" in timeline("evidence", "verify", str(written)).err
    (written / "article-1.txt").write_bytes(text)
