"""Two feeds as they were over weeks, state by state: no entry lost or doubled, every changed text a revision. Reads ../shared."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
import pytest

from timeline.feeds import parse_feed
from timeline.feeds.identity import Rung, identities
from timeline.model import digest_of
from timeline.pipeline import ingest
from timeline.store import Store
from timeline.store.intake import Brought

SERIES = Path(__file__).parents[3] / "shared" / "feeds" / "series"
FOLDERS = sorted(path for path in SERIES.glob("*") if path.is_dir())
START = datetime(2025, 12, 1, tzinfo=UTC)
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not FOLDERS, reason="no ../shared/feeds/series beside the project")]


@pytest.fixture
def store(sqlite_url: str) -> Iterator[Store]:
    with Store.open(sqlite_url) as opened:
        yield opened


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_feed_replayed_state_by_state_loses_and_doubles_nothing(store: Store, folder: Path) -> None:
    feed, _ = store.feeds.add("https://feed.example/rss", START)
    rung, seen = Rung.GUID, set()
    for number, path in enumerate(sorted(folder.iterdir())):
        body = path.read_bytes()
        known = store.entries.known(feed.id)
        named, rung = identities(parse_feed(body, "", feed.url).entries, rung, known)
        [saved] = ingest(store, [Brought(feed_id=feed.id, found=named)], START + number * timedelta(hours=1))
        assert len(saved.new) == len(named.keys() - known.keys())
        assert len(saved.changed) == sum(name in known and known[name] != digest_of(entry) for name, entry in named.items())
        [again] = ingest(store, [Brought(feed_id=feed.id, found=named)], START + number * timedelta(hours=1))
        assert (again.new, again.changed) == ((), ())
        seen |= {entry.get("id") or entry.get("link") for entry in feedparser.parse(body).entries}
    assert store.entries.count() == len(seen)
    assert seen
