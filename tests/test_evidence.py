"""The evidence of an event holds all it rests on, and one changed byte is found."""

import json
from pathlib import Path

import pytest
from program import timeline
from servers import Answer, feed_server, rss

TEXT = "President Adam Novak spoke by phone with Prime Minister Lena Berg on Tuesday, his office said."
PAGE = f"<html><body><article><h1>Novak and Berg talk</h1><p>{TEXT}</p></article></body></html>".encode()


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
