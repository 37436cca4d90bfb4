"""All the real feeds beside the project, polled from a server on loopback: nothing lost, nothing stored twice, asked conditionally."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from program import timeline

from timeline.feeds.parse import parse_feed, parse_with_feedparser
from timeline.feeds.plain import read_plain

FEEDS = Path(__file__).parents[3] / "shared" / "feeds"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FEEDS.is_dir(), reason=f"nothing to poll: {FEEDS} is missing"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, int]]:
    """The address of the feed server and how many feeds it has."""
    command = [sys.executable, str(FEEDS / "feed_server.py"), "--corpus", str(FEEDS / "real"), "--n", "200", "--max-bytes", "30000000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as run:
        assert run.stdout is not None
        _, port, count = run.stdout.readline().split()
        yield f"http://127.0.0.1:{port}", int(count)
        run.terminate()


def found_by_feedparser(address: str) -> int:
    """Different entries as feedparser alone sees them: by id, link and title."""
    with urllib.request.urlopen(address, timeout=60) as response:
        body, kind = response.read(), response.headers.get("Content-Type", "")
    parsed = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False, response_headers={"content-type": kind})
    return len({(e.get("id", ""), e.get("link", ""), e.get("title", "").strip()) for e in parsed.entries})


def test_every_entry_is_stored_once_and_the_second_poll_is_conditional(server: tuple[str, int], sqlite_url: str, tmp_path: Path) -> None:
    address, count = server
    urls = [f"{address}/f/{n}" for n in range(count)]
    listed = tmp_path / "urls.txt"
    listed.write_text("\n".join(urls))
    assert timeline("feeds", "add", "--file", str(listed), "--allow-address", "127.0.0.0/8", database=sqlite_url).code == 0
    polled = ("poll", "--all", "--no-extract", "--format", "json")
    settings = {"TIMELINE_FETCH_SPACING_SECONDS": "0", "TIMELINE_FETCH_PER_HOST": "20", "TIMELINE_FETCH_MAX_BYTES": "30000000"}
    first = {row["feed"]: row for row in json.loads(timeline(*polled, database=sqlite_url, **settings).out)}
    again = {row["feed"]: row for row in json.loads(timeline(*polled, database=sqlite_url, **settings).out)}
    wrong = [(url, first[url]["new"], wanted) for url in urls if first[url]["new"] != (wanted := found_by_feedparser(url))]
    assert wrong == []
    assert sum(row["new"] + row["changed"] for row in again.values()) == 0
    assert sum(row["status"] == "not-modified" for row in again.values()) >= 0.9 * count


@pytest.mark.parametrize("kind", ["application/rss+xml; charset=utf-8", "text/xml", ""])
def test_a_plain_feed_is_read_as_feedparser_reads_it(kind: str) -> None:
    address, plain, paths = "https://feeds.example/news/rss.xml", 0, sorted((FEEDS / "real").iterdir())
    for path in paths:
        body = path.read_bytes()
        if read_plain(body, kind) is not None:
            plain += 1
            assert parse_feed(body, kind, address) == parse_with_feedparser(body, kind, address), path.name
    assert plain >= 0.8 * len(paths)
