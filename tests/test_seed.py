"""An empty database begins with the shipped feeds and actors; one that is in use is left alone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from timeline.daemon.seed import seed
from timeline.errors import ConfigError
from timeline.store import Store
from timeline.store.feeds import Fate

NOW = datetime(2025, 3, 1, tzinfo=UTC)


def test_the_shipped_feeds_and_actors_come_once(sqlite_url: str) -> None:
    with Store.open(sqlite_url) as store:
        added = seed(store, NOW)
        names = [actor.name for actor in store.actors.list()]
        assert added == len(store.feeds.list()) >= 3
        assert "United Nations" in names
        assert len(set(names)) == len(names)
        store.feeds.remove("Meridian Wire", Fate.KEEP_EVENTS, NOW)
        assert seed(store, NOW) == 0
        assert "Meridian Wire" not in [feed.title for feed in store.feeds.list()]
        for feed in store.feeds.list():
            store.feeds.remove(feed.id, Fate.KEEP_EVENTS, NOW)
        assert seed(store, NOW) == 0, "who wants none of them does not get them back"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("[[feed]]\n", "feed 1: a feed needs a url"),
        ('[[feed]]\nurl = "http://x"\nzoen = "UTC"\n', "unknown key zoen"),
        ('[[feed]]\nurl = "http://me:pass@x/f"\n', "feed 1: the address of x/f holds a password"),
        ("[[feed", "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(words: str, message: str, sqlite_url: str, tmp_path: Path) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text(words)
    with Store.open(sqlite_url) as store, pytest.raises(ConfigError, match=message):
        seed(store, NOW, file)
