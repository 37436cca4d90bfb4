"""Looking at feeds over days: a move is adopted when it has held, and what a feed said once is not lost or doubled later."""

import asyncio
import os
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from servers import Answer, Server, feed_server, rss

from timeline.daemon import tools
from timeline.daemon.contents import Contents, Document, take_apart
from timeline.daemon.poll import BEYOND, WAITING, Looked, Poller
from timeline.daemon.tools import one_writer, parser
from timeline.errors import ParseError
from timeline.feeds import ParsedFeed
from timeline.feeds.identity import Rung
from timeline.fetch import Fetched, Fetcher, FetchRequest
from timeline.fetch.client import Room
from timeline.model import Entry, Validators
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
        async with Fetcher() as fetcher, one_writer() as write, parser(0) as apart:
            poller = Poller(store=store, fetcher=fetcher, parse=apart.parse, write=write, clock=clock, usual=1800)
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


def test_a_host_that_wants_to_be_left_alone_is_and_its_other_feeds_have_not_failed(server: Server, store: Store) -> None:
    server.answers["/busy"] = Answer(status=429, headers={"Retry-After": "7200"})
    server.answers["/other"] = Answer(body=rss(ENTRY))
    add(store, f"{server.url}/busy", f"{server.url}/other")
    clock = Clock()

    async def act() -> list[Looked]:
        async with Fetcher(clock=clock) as fetcher, one_writer() as write, parser(0) as apart:
            poller = Poller(store=store, fetcher=fetcher, parse=apart.parse, write=write, clock=clock, usual=1800)
            busy, other = store.feeds.list()
            return [await poller.look(busy), await poller.look(other)]

    looked = asyncio.run(act())
    assert [one.status for one in looked] == ["problem", "put-off"]
    assert [path for path, _ in server.asked if path == "/other"] == [], "it was not asked"
    busy, other = store.feeds.list()
    assert (busy.failures, other.failures) == (1, 0)
    assert all(feed.next_due >= START + 2 * HOUR for feed in (busy, other))
    assert [one.problem.code for one in store.problems.list()] == ["http-429"]
    assert store.feeds.claim_due(START + HOUR, 10, "a start of the daemon", HOUR) == [], "the rest outlasts a start"


def test_what_a_feed_and_its_server_wish_is_kept_over_looks_without_a_body(server: Server, store: Store) -> None:
    wishes = b"<channel><ttl>180</ttl><skipHours><hour>13</hour><hour>14</hour></skipHours>"
    body = rss(ENTRY).replace(b"<channel>", wishes)
    server.answers["/feed"] = Answer(body=body, headers={"ETag": '"1"', "Cache-Control": "max-age=10800"})
    add(store, f"{server.url}/feed")
    clock = Clock()
    look(store, clock)
    server.answers["/feed"] = Answer(status=304)
    for _ in range(2):
        feed = store.feeds.list()[0]
        assert feed.state == {"ttl": 10_800, "max_age": 10_800, "skip_hours": [13, 14], "whole_on": "2025-03-12"}
        assert feed.next_due >= clock.now + 3 * HOUR and feed.next_due.hour not in (13, 14)
        clock.now = feed.next_due
        look(store, clock)


def test_a_server_that_answers_304_for_ever_is_asked_for_a_body_after_a_week(server: Server, store: Store) -> None:
    whole = Answer(body=rss(ENTRY), headers={"ETag": '"1"'})
    server.answers["/feed"] = lambda asked: Answer(status=304) if "If-None-Match" in asked else whole
    add(store, f"{server.url}/feed")
    clock, told = Clock(), []
    for days in (0, 1, 6, 7, 8, 13, 14):
        clock.now = START + timedelta(days=days)
        told += [(days, looked.status) for looked in look(store, clock)]
    still = "not-modified"
    assert told == [(0, "new"), (1, still), (6, still), (7, "unchanged"), (8, still), (13, still), (14, "unchanged")]


def test_a_server_that_answers_304_even_unasked_is_asked_with_its_validators_again(server: Server, store: Store) -> None:
    server.answers["/feed"] = Answer(body=rss(ENTRY), headers={"ETag": '"1"'})
    add(store, f"{server.url}/feed")
    clock, told = Clock(), []
    for days in (0, 7, 9):
        clock.now = START + timedelta(days=days)
        told += [(days, looked.status) for looked in look(store, clock)]
        server.answers["/feed"] = Answer(status=304)
    assert told == [(0, "new"), (7, "problem"), (9, "not-modified")]


def document(host: str) -> Document:
    url = f"http://{host}.example"
    return Document(body=rss(ENTRY), content_type="", url=url, feed_url=url, rung=Rung.GUID, zone="", now=START)


def test_of_what_is_known_only_the_name_comes_back() -> None:
    first = take_apart(document("one"))
    [entry], told = first.feed.entries, first.told["1"]
    assert (entry.summary, told[0].text) == ("Words.", "Words.")
    again = take_apart(replace(document("one"), known=frozenset({entry.digest})))
    assert again.feed.entries == (Entry(guid="1", link=entry.link, title="One", digest=entry.digest),)
    assert again.told == {}


def test_a_parser_that_dies_costs_the_feed_it_was_at(server: Server, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "SECONDS", 3.0)

    async def act() -> list[object]:
        assert workers_of(os.getpid()) == [], "an earlier parser left a process behind"
        async with parser(1) as apart:
            found: list[object] = [(await apart.parse(document("one"))).feed.title]
            os.kill(workers_of(os.getpid())[0], signal.SIGKILL)
            found.append((await apart.parse(document("three"))).feed.title)
            os.kill(workers_of(os.getpid())[0], signal.SIGSTOP)
            try:
                await apart.parse(replace(document("four"), read=False))
            except ParseError as error:
                found.append(error.problem_code)
            found.append((await apart.parse(document("five"))).feed.title)
            return found

    assert asyncio.run(act()) == ["Test News", "Test News", "parser-died", "Test News"]


def test_a_parser_that_is_ended_while_it_parses_leaves_no_process_behind() -> None:
    async def act() -> None:
        async with parser(1) as apart:
            await apart.parse(document("one"))
            os.kill(workers_of(os.getpid())[0], signal.SIGSTOP)
            hung = asyncio.ensure_future(apart.parse(document("two")))
            await asyncio.sleep(0)
        with pytest.raises(ParseError):
            await hung

    asyncio.run(act())
    assert workers_of(os.getpid()) == []


def test_a_worker_is_not_taken_for_large_because_its_parent_is() -> None:
    ballast = bytearray(b"x") * ((tools.MOST_MEGABYTES + 50) << 20)

    async def act() -> list[list[int]]:
        async with parser(1) as apart:
            return [workers_of(os.getpid()) for _ in range(2) if await apart.parse(document("one"))]

    first, second = asyncio.run(act())
    assert first == second and len(ballast) > tools.MOST_MEGABYTES << 20


def workers_of(process: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=True).stdout.split()
    commands = {int(pid): Path(f"/proc/{pid}/cmdline") for pid in listed}
    return [pid for pid, path in commands.items() if path.exists() and b"timeline.daemon.parsing" in path.read_bytes()]


def test_no_more_bodies_are_asked_for_than_the_parser_can_take(store: Store) -> None:
    asked: list[str] = []
    held = asyncio.Event()

    class Web:
        async def fetch(self, request: FetchRequest, room: Room) -> Fetched:
            await room()
            asked.append(request.url)
            return Fetched(url=request.url, status=200, body=b"a feed", content_type="", validators=Validators(), headers={})

    async def parse(_document: Document) -> Contents:
        await held.wait()
        return Contents(feed=ParsedFeed(title="", kind="rss20"))

    async def act() -> tuple[int, int]:
        async with one_writer() as write:
            poller = Poller(store=store, fetcher=Web(), parse=parse, write=write, clock=Clock(), usual=1800)  # type: ignore[arg-type]  # played
            polling = asyncio.create_task(poller.poll(store.feeds.list()))
            for _ in range(200):  # turns of the loop; each feed that may be asked for takes one
                await asyncio.sleep(0)
            before = len(asked)
            held.set()
            return before, len(await polling)

    add(store, *(f"https://host{number}.example/feed" for number in range(40)))
    assert asyncio.run(act()) == (BEYOND + WAITING, 40)
