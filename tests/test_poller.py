"""Looking at feeds over days: a move is adopted when it has held, and what a feed said once is not lost or doubled later."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from servers import Answer, Server, feed_server, rss

from timeline.daemon.poll import Looked, Poller
from timeline.daemon.tools import one_writer, parser
from timeline.fetch import Fetcher
from timeline.store import Store

START = datetime(2025, 3, 12, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
ENTRY = ("1", "One", "Wed, 12 Mar 2025 10:00:00 +0000", "Words.")


@dataclass(slots=True)
class Clock:
    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def server() -> object:
    with feed_server() as running:
        yield running


@pytest.fixture
def store(sqlite_url: str) -> object:
    with Store.open(sqlite_url) as opened:
        yield opened


def look(store: Store, clock: Callable[[], datetime]) -> list[Looked]:
    """Looks at every feed once, due or not."""

    async def act() -> list[Looked]:
        async with Fetcher() as fetcher, one_writer() as write, parser(0) as parse:
            poller = Poller(store=store, fetcher=fetcher, parse=parse, write=write, clock=clock, usual=1800)
            return await poller.poll(store.feeds.list())

    return asyncio.run(act())


def add(store: Store, *urls: str) -> None:
    for url in urls:
        store.feeds.add(url, START, settings={"allow_addresses": ["127.0.0.1"]})


def moved(server: Server, status: int = 301) -> None:
    server.answers["/old"] = Answer(status=status, headers={"Location": "/new"})
    server.answers["/new"] = Answer(body=rss(ENTRY))


@pytest.mark.parametrize(
    ("status", "hours", "adopted"), [(301, (0, 12, 23), False), (301, (0, 12, 25), True), (308, (0, 25), True), (302, (0, 25, 50), False)]
)
def test_a_permanent_move_is_adopted_when_it_has_held_for_a_day(
    server: Server, store: Store, status: int, hours: tuple[int, ...], adopted: bool
) -> None:
    moved(server, status)
    add(store, f"{server.url}/old")
    clock = Clock()
    for hour in hours:
        clock.now = START + hour * HOUR
        look(store, clock)
    assert store.feeds.list()[0].url == f"{server.url}/{'new' if adopted else 'old'}"
    assert store.entries.count() == 1


def test_a_move_that_was_taken_back_counts_from_the_beginning(server: Server, store: Store) -> None:
    add(store, f"{server.url}/old")
    clock = Clock()
    for hour in (0, 12, 30):
        if hour == 12:
            server.answers["/old"] = Answer(body=rss(ENTRY))
        else:
            moved(server)
        clock.now = START + hour * HOUR
        look(store, clock)
    assert store.feeds.list()[0].url == f"{server.url}/old"


def test_a_move_to_a_feed_that_is_there_already_is_told_and_not_made(server: Server, store: Store) -> None:
    moved(server)
    add(store, f"{server.url}/old", f"{server.url}/new")
    clock = Clock()
    for hour in (0, 25):
        clock.now = START + hour * HOUR
        look(store, clock)
    assert [feed.url for feed in store.feeds.list()] == [f"{server.url}/old", f"{server.url}/new"]
    assert "moved-to-known" in [one.problem.code for one in store.problems.list()]
