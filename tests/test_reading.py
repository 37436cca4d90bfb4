"""From entries to articles: what a look brings is read with it, what waits later, and nothing holds it up."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import deadly
import pytest
from servers import Answer, Server, feed_server, rss

from timeline.daemon import reading, tools
from timeline.daemon.poll import Looked, Poller
from timeline.daemon.reading import RETRY, Reader
from timeline.daemon.tools import one_writer, parser
from timeline.fetch import Fetcher
from timeline.model import Entry
from timeline.pipeline import ingest
from timeline.store import Store
from timeline.store.intake import Brought

NOW = datetime(2025, 3, 12, 10, tzinfo=UTC)


@pytest.fixture
def store(sqlite_url: str) -> object:
    with Store.open(sqlite_url) as opened:
        yield opened


def said(*titles: str) -> dict[str, Entry]:
    return {title: Entry(guid=title, link=f"https://a.example/{title}", title=title, published_raw="2025-03-12") for title in titles}


def read(store: Store, now: datetime, processes: int = 0) -> int:
    """How many articles what waited in the database made."""

    async def act() -> int:
        async with Fetcher() as fetcher, one_writer() as write, parser(processes) as apart:
            reader = Reader(store=store, fetcher=fetcher, parser=apart, write=write, clock=lambda: now, owner="one")
            return await reader.read_waiting()

    return asyncio.run(act())


def bring(store: Store, *titles: str) -> None:
    """Entries that wait to be read."""
    feed, _ = store.feeds.add("https://a.example/feed", NOW)
    ingest(store, [Brought(feed_id=feed.id, found=said(*titles))], NOW)


def look(server: Server, store: Store, *titles: str, **settings: str) -> Looked:
    """What one look at a feed with these entries came to."""
    server.answers["/feed"] = Answer(body=rss(*((title, title, "Wed, 12 Mar 2025 10:00:00 +0000", "Words.") for title in titles)))
    store.feeds.add(f"{server.url}/feed", NOW, settings={"allow_addresses": ["127.0.0.1"], **settings})

    async def act() -> Looked:
        async with Fetcher() as fetcher, one_writer() as write, parser(1) as apart:
            poller = Poller(store=store, fetcher=fetcher, parse=apart.parse, write=write, clock=lambda: NOW, usual=1800)
            [looked] = await poller.poll(store.feeds.list())
            return looked

    return asyncio.run(act())


def test_what_a_look_brings_is_read_with_it(store: Store) -> None:
    with feed_server() as server:
        assert look(server, store, "A", "B").new == 2
        assert store.articles.count() == 2
        again = look(server, store, "C", "A", "B")
        assert (again.entries, again.new, again.changed) == (3, 1, 0)
        assert (store.articles.count(), store.work.backlog().pending) == (3, 3)
        assert look(server, store, "C").status == "unchanged"
    assert read(store, NOW) == 0, "nothing waits"


def test_what_a_pattern_leaves_out_is_stored_and_not_read(store: Store) -> None:
    with feed_server() as server:
        assert look(server, store, "Weather", "Talks", exclude="Weather").new == 2
    assert (store.entries.count(), store.articles.count()) == (2, 1)
    assert read(store, NOW) == 0


def test_what_waits_is_leased_to_who_reads_it(store: Store) -> None:
    bring(store, "A", "B")
    assert len(store.entries.claim_unread(NOW, 10, "two", reading.LEASE)) == 2
    assert read(store, NOW) == 0
    assert read(store, NOW + reading.LEASE) == 2


def test_who_stops_in_good_order_gives_back_what_it_has_not_read(store: Store) -> None:
    bring(store, "A")
    store.entries.claim_unread(NOW, 10, "two", reading.LEASE)
    store.entries.release("two")
    assert read(store, NOW) == 1


def test_an_entry_that_kills_its_process_is_left_out_and_the_others_are_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(deadly.__file__).parent))
    monkeypatch.setattr(tools, "take_apart", deadly.take_apart)
    monkeypatch.setattr(reading, "read_entries", deadly.read_entries)
    with feed_server() as server:
        assert look(server, store, "A", "B", "Deadly", "C", "D").new == 5
    assert store.articles.count() == 0, "the process died over one of them"
    assert read(store, NOW, processes=1) == 4
    [problem] = [one.problem for one in store.problems.list()]
    assert (problem.code, problem.subject.rpartition("/")[2]) == ("worker-died", "Deadly")
    assert "it is left out until it changes" in problem.message


def test_what_was_wrong_with_a_page_is_over_when_it_can_be_read(store: Store) -> None:
    with feed_server() as server:
        feed, _ = store.feeds.add(f"{server.url}/feed", NOW, settings={"full_text": True, "allow_addresses": ["127.0.0.1"]})
        entry = Entry(guid="1", link=f"{server.url}/1", title="T", published_raw="Wed, 12 Mar 2025 08:00:00 GMT", summary="Words.")
        ingest(store, [Brought(feed_id=feed.id, found={"1": entry})], NOW)
        assert read(store, NOW) == 0
        assert [one.problem.code for one in store.problems.list()] == ["http-404"]
        server.answers["/1"] = Answer(b"<html><body><p>More words than before stand on this page.</p></body></html>")
        assert read(store, NOW + RETRY) == 1
        assert store.problems.list() == []
