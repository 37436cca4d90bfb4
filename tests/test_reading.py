"""From stored entries to articles: what polling brings is read at once, what is lost on the way later, and nothing holds it up."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import deadly
import pytest
from servers import Answer, feed_server

from timeline.daemon import inbox, reading
from timeline.daemon.inbox import Inbox
from timeline.daemon.reading import RETRY, Reader
from timeline.daemon.tools import one_writer, parser
from timeline.fetch import Fetcher
from timeline.model import Entry
from timeline.pipeline import ingest
from timeline.store import Store

NOW = datetime(2025, 3, 12, 10, tzinfo=UTC)


@pytest.fixture
def store(sqlite_url: str) -> object:
    with Store.open(sqlite_url) as opened:
        yield opened


def said(*titles: str) -> dict[str, Entry]:
    return {title: Entry(guid=title, link=f"https://a.example/{title}", title=title, published_raw="2025-03-12") for title in titles}


def read(store: Store, box: Inbox, now: datetime, processes: int = 0) -> tuple[int, int]:
    """How many articles what was brought made, and what waited in the database."""

    async def act() -> tuple[int, int]:
        async with Fetcher() as fetcher, one_writer() as write, parser(processes) as apart:
            reader = Reader(store=store, fetcher=fetcher, parser=apart, write=write, clock=lambda: now, inbox=box)
            return await reader.read_brought(), await reader.read_waiting()

    return asyncio.run(act())


def bring(store: Store, box: Inbox, *titles: str) -> None:
    feed, _ = store.feeds.add("https://a.example/feed", NOW)
    box.put(store.entries.save(feed.id, said(*titles), NOW, lease=asyncio.run(box.lease(NOW))).new)


def test_what_is_brought_is_read_without_being_claimed(store: Store) -> None:
    box = Inbox(owner="one")
    bring(store, box, "A", "B")
    assert read(store, box, NOW) == (2, 0)
    assert read(store, box, NOW + timedelta(days=1)) == (0, 0), "it is read once"


def test_what_is_lost_with_the_process_is_read_when_its_lease_has_run_out(store: Store) -> None:
    bring(store, Inbox(owner="one"), "A", "B")
    assert read(store, Inbox(owner="two"), NOW) == (0, 0)
    assert read(store, Inbox(owner="two"), NOW + inbox.LEASE) == (0, 2)


def test_no_page_is_waited_for_while_polling_waits_for_the_reader(store: Store) -> None:
    box = Inbox(owner="one")
    bring(store, box, "A")
    feed = store.feeds.list()[0]
    store.feeds.edit(feed.id, settings={"full_text": True})
    assert read(store, box, NOW) == (1, 0), "a page that cannot be had here would have been a problem"
    assert store.problems.list() == []


def test_who_stops_in_good_order_gives_back_what_it_has_not_read(store: Store) -> None:
    bring(store, Inbox(owner="one"), "A")
    store.entries.release("one")
    assert read(store, Inbox(owner="two"), NOW) == (0, 1)


def test_polling_waits_for_a_reader_that_is_behind() -> None:
    async def act() -> None:
        box = Inbox(owner="one")
        box.put([None] * inbox.MOST)  # type: ignore[list-item]  # only their number counts
        waiting = asyncio.ensure_future(box.lease(NOW))
        await asyncio.sleep(0)
        assert not waiting.done()
        box.take(1)
        assert (await waiting).owner == "one"

    asyncio.run(act())


def test_an_entry_that_kills_its_process_is_left_out_and_the_others_are_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(deadly.__file__).parent))
    monkeypatch.setattr(reading, "read_entries", deadly.read_entries)
    box = Inbox(owner="one")
    bring(store, box, "A", "B", "Deadly", "C", "D")
    assert read(store, box, NOW, processes=1) == (4, 0)
    [problem] = [one.problem for one in store.problems.list()]
    assert (problem.code, problem.subject) == ("worker-died", "https://a.example/Deadly")
    assert "it is left out until it changes" in problem.message


def test_what_was_wrong_with_a_page_is_over_when_it_can_be_read(store: Store) -> None:
    with feed_server() as server:
        feed, _ = store.feeds.add(f"{server.url}/feed", NOW, settings={"full_text": True, "allow_addresses": ["127.0.0.1"]})
        entry = Entry(guid="1", link=f"{server.url}/1", title="T", published_raw="Wed, 12 Mar 2025 08:00:00 GMT", summary="Words.")
        ingest(store, feed.id, {"1": entry}, NOW)
        assert read(store, Inbox(owner="one"), NOW) == (0, 0)
        assert [one.problem.code for one in store.problems.list()] == ["http-404"]
        server.answers["/1"] = Answer(b"<html><body><p>More words than before stand on this page.</p></body></html>")
        assert read(store, Inbox(owner="one"), NOW + RETRY) == (0, 1)
        assert store.problems.list() == []
