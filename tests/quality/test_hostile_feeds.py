"""Every bad habit of ../shared/feeds/feed_server.py at once, among fifty healthy feeds: those are done, each bad one says what to do."""

import json
import resource
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import timeline

SERVER = Path(__file__).parents[3] / "shared" / "feeds" / "feed_server.py"
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not SERVER.is_file(), reason="no ../shared/feeds/feed_server.py beside the project")]
BAD = {
    "e403": "http-403",
    "e404": "http-404",
    "gone": "http-410",
    "e500": "http-500",
    "e503ra": "http-503",
    "loop": "too-many-redirects",
    "file": "scheme-refused",
    "private": "address-refused",
    "cookies": "too-many-redirects",
    "auth": "http-401",
    "hang": "timeout",
    "drip": "timeout",
    "bomb": "too-large",
    "big": "too-large",
    "endless": "too-large",
    "trunc": "broken-answer",
    "empty": "empty",
    "html": "not-a-feed",
    "wrong304": "wrong-304",
}
ODD = (
    "etagonly",
    "lmonly",
    "noetag",
    "churn",
    "bigetag",
    "rot",
    "perm",
    "temp",
    "slow=2",
    "badutf",
    "nocharset",
    "ctl",
    "xxe",
    "lol",
    "deep",
)
HEALTHY = range(100, 150)
MOST_SECONDS, MOST_KILOBYTES = 60, 300_000


@pytest.fixture
def server() -> Iterator[str]:
    command = [sys.executable, str(SERVER), "--hosts", "2", "--n", "200"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        port = running.stdout.readline().split()[1]
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/f/0?m=bomb") as packed:
            packed.read()  # the server packs it once, for seconds in which it answers nobody
        yield port
        running.terminate()


def test_healthy_feeds_are_done_and_bad_ones_say_what_to_do(server: str, tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    bad = {f"http://127.0.0.1:{server}/f/{i}?m={mode}": code for i, (mode, code) in enumerate(BAD.items())}
    odd = [f"http://127.0.0.1:{server}/f/{50 + i}?m={mode}" for i, mode in enumerate(ODD)]
    healthy = [f"http://127.0.0.1:{server}/f/{i}" for i in HEALTHY]
    assert timeline("init", database=database).code == 0
    assert timeline("feeds", "add", *bad, *odd, *healthy, "--allow-address", "127.0.0.1", database=database).code == 0
    limits = {"TIMELINE_FETCH_SPACING_SECONDS": "0", "TIMELINE_FETCH_TIMEOUT_SECONDS": "8", "TIMELINE_FETCH_PER_HOST": "20"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # the most of all processes so far, those of other tests too
    done = timeline("poll", "--all", "--no-extract", "--format", "json", "--workers", "20", database=database, **limits)
    assert done.code == 0, done.err
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(before, MOST_KILOBYTES)
    looked = {row["feed"]: row for row in json.loads(done.out)}
    assert {looked[url]["problem"] for url in healthy} == {""}
    assert {url: looked[url]["problem"].partition(":")[0] for url in bad} == bad
    assert all(len(looked[url]["problem"].split("; ")) > 1 for url in bad), "each says what to do"
    assert {url: looked[url]["problem"].partition(":")[0] for url in odd if looked[url]["problem"]}.keys() <= {
        url for url in odd if "deep" in url
    }
    assert max(row["seconds"] for row in looked.values()) < MOST_SECONDS
