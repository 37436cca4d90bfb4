"""Months of polling in minutes: the clock and the network are played, all else is the daemon's own."""

import asyncio
import logging
import random
import selectors
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any, TypeVar
from urllib.parse import urlsplit

import pytest
import structlog

from timeline.daemon import jobs as daemon_jobs
from timeline.daemon.contents import Contents, Document
from timeline.daemon.health import Health
from timeline.daemon.jobs import Jobs
from timeline.daemon.poll import Poller
from timeline.errors import FetchError
from timeline.feeds import ParsedFeed
from timeline.feeds.schedule import JITTER, LEAST
from timeline.fetch import Fetched, FetchRequest
from timeline.fetch.manners import Manners
from timeline.model import Entry, Validators
from timeline.store import Store

T = TypeVar("T")
START = datetime(2025, 1, 1, tzinfo=UTC)  # both changes of the clocks are in the year that follows
DAY, USUAL, SPACING, TICK = 86_400.0, 1800, 0.5, 240.0
WINDOW = 20  # entries that a feed shows
FIXED = 60  # minutes between two looks, of every tenth feed
TTL = 3 * 3600  # seconds, of another tenth


FLOAT = 1e-6  # seconds: what a year of them loses of a difference
OVER = 0.001  # seconds: after half a year a float no longer holds the nanosecond by which asyncio tells that a timer is due


class Leap(selectors.DefaultSelector):
    """Waits no time: what would have been waited is added to the loop's clock, and a little more."""

    passed = 0.0

    def select(self, timeout: float | None = None) -> Any:
        found = super().select(0)
        if not found and timeout:
            self.passed += timeout + OVER
        return found


class PlayedLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.leap = Leap()
        super().__init__(self.leap)

    def time(self) -> float:
        return self.leap.passed


@dataclass(slots=True)
class World:
    """Servers with feeds that publish at rates of their own. `asked`: when each feed was asked, `hosts`: when each host was."""

    rates: dict[str, float]
    chance: random.Random
    asked: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    hosts: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    count: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    async def fetch(self, request: FetchRequest, _room: object = None) -> Fetched:
        loop = asyncio.get_running_loop()
        host = urlsplit(request.url).netloc
        async with self.manners.turn(host):
            now = loop.time()
            self.asked[request.url].append(now)
            self.hosts[host].append(now)
            await asyncio.sleep(0.2)
            if "/sick" in request.url:
                raise FetchError("http-500", f"{request.url}: sick")
            before = self.asked[request.url][-2] if len(self.asked[request.url]) > 1 else now
            published = self.chance.random() < 1 - 2.718 ** (-self.rates[request.url] * (now - before) / DAY)
            self.count[request.url] += (1 + int(self.rates[request.url] * (now - before) / DAY)) if published else 0
            status = 200 if published or len(self.asked[request.url]) == 1 else 304
            body = f"{request.url} {self.count[request.url]}".encode() if status == 200 else b""
            return Fetched(url=request.url, status=status, body=body, content_type="", validators=Validators(etag="1"), headers={})

    async def parse(self, document: Document) -> Contents:
        newest = int(document.body.split()[1])
        entries = tuple(Entry(guid=str(number), title=f"Title {number}") for number in range(max(0, newest - WINDOW), newest))
        ttl = TTL // 60 if "/ttl" in document.url else None
        return Contents(feed=ParsedFeed(title="T", kind="rss20", ttl_minutes=ttl, entries=entries))

    @property
    def manners(self) -> Manners:
        if not hasattr(World, "_manners"):
            World._manners = Manners(20, 2, SPACING)  # type: ignore[attr-defined]  # made inside the loop, once
        return World._manners  # type: ignore[attr-defined, no-any-return]  # see above


async def at_once(act: Callable[[], T]) -> T:
    return act()


def play(store: Store, world: World, days: int) -> None:
    """So many days of the daemon's polling."""

    async def run() -> None:
        loop = asyncio.get_running_loop()

        def clock() -> datetime:
            return START + timedelta(seconds=loop.time())

        jobs = Jobs(store=store, clock=clock, owner="played", health=Health(clock=clock))
        poller = Poller(store=store, fetcher=world, parse=world.parse, write=at_once, clock=clock, usual=USUAL)  # type: ignore[arg-type]  # played
        polling = asyncio.create_task(jobs.poll(poller))
        while loop.time() < days * DAY and not polling.done():
            await asyncio.sleep(TICK)
            jobs.tick()
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)

    with asyncio.Runner(loop_factory=PlayedLoop) as runner:
        runner.run(run())


@pytest.fixture(autouse=True)
def quiet_log() -> Iterator[None]:
    """Five million looks, each with its line, were half of the time."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    yield
    structlog.reset_defaults()


@pytest.fixture
def store(sqlite_url: str) -> Iterator[Store]:
    with Store.open(sqlite_url) as opened:
        yield opened


@pytest.mark.parametrize(("feeds", "days"), [(40, 12), pytest.param(2_000, 365, marks=pytest.mark.long)])
def test_no_feed_starves_and_no_host_is_asked_too_often(store: Store, feeds: int, days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(daemon_jobs, "SILENT", 10 * TICK)  # the played scheduler ticks every four minutes
    monkeypatch.delattr(World, "_manners", raising=False)
    chance = random.Random(11)
    world = World(rates={}, chance=chance)
    for number in range(feeds):
        kind = ("fixed", "ttl", "sick", *["news"] * 7)[number % 10]
        url = f"https://h{number % max(1, feeds // 10)}.example/{kind}/{number}"
        world.rates[url] = chance.choice((0.02, 0.2, 1, 3, 10, 40))  # entries a day
        store.feeds.add(url, START, settings={"interval_minutes": FIXED} if kind == "fixed" else {})
    play(store, world, days)
    assert len(world.asked) == feeds
    for url, instants in world.asked.items():
        gaps = [later - earlier for earlier, later in pairwise(instants)]
        if "/sick" in url:
            assert max(gaps) <= 7 * DAY * (1 + JITTER) + 3 * TICK, f"{url} is given up"
            assert days < 300 or len(instants) >= 50
            continue
        assert max(gaps) <= DAY * (1 + JITTER) + 3 * TICK, f"{url} starves"
        assert min(gaps) >= (TTL if "/ttl" in url else LEAST * (1 - JITTER) - 2 * TICK), f"{url} is asked too often"
        if "/fixed" in url:
            assert len(instants) == pytest.approx(days * 24 * 60 / FIXED, rel=JITTER + 0.02), f"{url} drifts"
            first, last = gaps[: len(gaps) // 4], gaps[-len(gaps) // 4 :]
            assert sum(first) / len(first) == pytest.approx(sum(last) / len(last), rel=0.01), f"{url} drifts"
    for host, instants in world.hosts.items():
        assert min(b - a for a, b in pairwise(instants)) >= SPACING - FLOAT, f"{host} is asked too often"
    busy = [len(asked) for url, asked in world.asked.items() if "/news" in url and world.rates[url] == 40]
    rare = [len(asked) for url, asked in world.asked.items() if "/news" in url and world.rates[url] == 0.02]
    assert sum(busy) / len(busy) > 5 * sum(rare) / len(rare), "who has news is asked more often"
