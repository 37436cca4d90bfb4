"""Looking at feeds: fetched, parsed, stored, each with its outcome as a row.

One rule: whatever a feed does, it ends in an `Outcome` with the next look and, where it failed, a Problem that says what to do.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Protocol, TypeVar

from timeline.daemon.bringing import brought
from timeline.daemon.contents import Contents, Document
from timeline.daemon.credentials import authorization, own_headers, proxy_address
from timeline.daemon.together import Together
from timeline.errors import FetchError, ParseError
from timeline.feeds import ParsedFeed
from timeline.feeds.identity import Rung, climb, identities
from timeline.feeds.schedule import JITTER, Look, backoff, bounded, due_after, interval_after, jittered, max_age, outside_skipped
from timeline.fetch import Fetched, Fetcher, FetchRequest
from timeline.model import Entry, FeedId, Problem, Validators
from timeline.pipeline import ingest
from timeline.store import Store
from timeline.store.feeds import Feed, Outcome
from timeline.store.intake import Saved

T = TypeVar("T")
Parse = Callable[[Document], Awaitable[Contents]]
Taken = tuple[ParsedFeed, Saved, Rung]
WHOLE = timedelta(days=7)  # after so long without a body it is asked for without validators, against a server that answers 304 for ever
QUIET_AT_ONCE = 100
ENOUGH = 8  # feeds that are stored together: for each alone, half of the time goes into statements and not into rows
BEYOND = ENOUGH + 4  # bodies at the parser or the writer: enough that neither waits, and few where each is large
WAITING = 8  # bodies that wait for that; more are not asked for: of 500 that all waited the memory was 230 MB
HOLDS = timedelta(days=1)  # a permanent redirect is believed when it has held so long


class Write(Protocol):
    """Runs a function that reads or writes the store in the one thread that does."""

    def __call__(self, act: Callable[[], T], /) -> Awaitable[T]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What looking at one feed came to: the line that `poll` prints. `status`: new, unchanged, not-modified, put-off, problem."""

    feed: str
    status: str
    entries: int = 0
    new: int = 0
    changed: int = 0
    bytes: int = 0
    seconds: float = 0.0
    problem: str = ""


@dataclass(slots=True, kw_only=True)
class Poller:
    """`write` runs a function that writes to the store, one at a time; `usual`: seconds between two looks."""

    store: Store
    fetcher: Fetcher
    parse: Parse
    write: Write
    clock: Callable[[], datetime]
    usual: int
    quiet: list[tuple[FeedId, Outcome]] = field(default_factory=list)
    beyond: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(BEYOND))
    waiting: int = 0
    fewer: asyncio.Event = field(default_factory=asyncio.Event)
    intake: "Together[tuple[Feed, Contents], Taken]" = field(init=False)

    def __post_init__(self) -> None:
        self.intake = Together(act=self._ingested, enough=ENOUGH)

    async def poll(self, feeds: Iterable[Feed], done: Callable[[], object] = lambda: None) -> list[Looked]:
        """Looks at these feeds, as many at once as the fetcher allows; `done` is called after each."""

        async def look(feed: Feed) -> Looked:
            looked = await self.look(feed)
            done()
            return looked

        looked = list(await asyncio.gather(*(look(feed) for feed in {feed.id: feed for feed in feeds}.values())))
        await self.write_quiet()
        return looked

    async def look(self, feed: Feed) -> Looked:
        """Looks at one feed and stores what came. Raises StoreError alone."""
        started = asyncio.get_running_loop().time()
        try:
            fetched = await self.fetcher.fetch(self._request(feed), self._room)
        except FetchError as error:
            looked = await self._failed(feed, error)
        else:
            known = fetched.status == 304 or (fetched.body and body_hash(fetched.body) == feed.body_hash)
            looked = await (self._stored(feed, fetched, None) if known else self._taken_in(feed, fetched))
        return replace(looked, seconds=round(asyncio.get_running_loop().time() - started, 3))

    async def _room(self) -> None:
        """Comes back when few bodies wait."""
        while self.waiting >= WAITING:
            self.fewer.clear()
            await self.fewer.wait()

    async def _taken_in(self, feed: Feed, fetched: Fetched) -> Looked:
        """Parses and stores what came, when its turn comes."""
        self.waiting += 1
        try:
            await self.beyond.acquire()
        finally:
            self.waiting -= 1
            self.fewer.set()
        try:
            return await self._stored(feed, fetched, await self.intake.done(self._parsed(feed, fetched)))
        except ParseError as error:
            return await self._failed(feed, error)
        finally:
            self.beyond.release()

    async def _parsed(self, feed: Feed, fetched: Fetched) -> tuple[Feed, Contents]:
        known = await self.write(partial(self.store.entries.lately, feed.id)) if feed.body_hash else frozenset()
        return feed, await self.parse(self._document(feed, fetched, known))

    def _document(self, feed: Feed, fetched: Fetched, known: frozenset[str]) -> Document:
        """What is to be read from its page, which takes time, is read later."""
        return Document(
            body=fetched.body,
            content_type=fetched.content_type,
            url=fetched.url,
            feed_url=feed.url,
            rung=Rung(feed.ladder or Rung.GUID),
            zone=str(feed.settings.get("zone", "")),
            now=self.clock(),
            read=not feed.settings.get("full_text"),
            known=known,
        )

    def _request(self, feed: Feed) -> FetchRequest:
        whole_on = feed.state.get("whole_on")
        lately = whole_on and self.clock().date() - date.fromisoformat(whole_on) < WHOLE
        return request_of(feed.settings, feed.url, feed.validators if lately else None)

    async def _stored(self, feed: Feed, fetched: Fetched, taken: Taken | None) -> Looked:
        """`taken`: None where nothing has changed since last time."""
        now = self.clock()
        parsed, saved, rung = taken or (None, Saved(), "")
        outcome = self._outcome(feed, fetched, parsed, saved, rung, now)
        if feed.failures or outcome.url:
            await self.write(partial(self._settle, feed, outcome, now))
        else:
            await self._quiet_look(feed, outcome)
        status = "not-modified" if fetched.status == 304 else "new" if saved.new or saved.changed else "unchanged"
        return Looked(
            feed=feed.url,
            status=status,
            entries=0 if parsed is None else len(parsed.entries),
            new=len(saved.new),
            changed=len(saved.changed),
            bytes=len(fetched.body),
        )

    async def _ingested(self, several: Sequence[tuple[Feed, Contents]]) -> list[Taken]:
        """Stores what feeds brought."""

        def act() -> list[Taken]:
            named = [self._named(feed, contents.feed.entries) for feed, contents in several]
            some = [brought(feed, found, contents) for (feed, contents), (found, _) in zip(several, named, strict=True)]
            saved, rungs = ingest(self.store, some, self.clock()), [rung for _, rung in named]
            return list(zip((contents.feed for _, contents in several), saved, rungs, strict=True))

        return await self.write(act)

    def _settle(self, feed: Feed, outcome: Outcome, now: datetime) -> None:
        """The outcome of a look after failures, or of one that adopts a new address."""
        if outcome.url and self.store.feeds.is_listed(outcome.url):
            told = f"{feed.url}: it has moved to {outcome.url}, which is a feed here already; remove one of the two"
            self.store.problems.add(Problem(stage="feed", subject=outcome.url, code="moved-to-known", message=told), now)
            outcome = replace(outcome, url=None)
        self.store.feeds.record_outcome(feed.id, outcome, now)
        self.store.problems.solve("feed", feed.url, now)

    def _named(self, feed: Feed, found: tuple[Entry, ...]) -> tuple[dict[str, Entry], Rung]:
        before = Rung(feed.ladder or Rung.GUID)
        climbs = climb(found, before) is not before  # only then does it matter what is stored
        return identities(found, before, self.store.entries.known(feed.id) if climbs else {})

    async def _quiet_look(self, feed: Feed, outcome: Outcome) -> None:
        """A look's outcome is written with others: a transaction each took half of a poll's time; if lost, the feed is still due."""
        self.quiet.append((feed.id, outcome))
        if len(self.quiet) >= QUIET_AT_ONCE:
            await self.write_quiet()

    async def write_quiet(self) -> None:
        """Writes the outcomes that wait for others."""
        some = self.quiet[:]
        self.quiet.clear()
        if some:
            await self.write(lambda: self.store.feeds.record_outcomes(some, self.clock()))

    def _outcome(self, feed: Feed, fetched: Fetched, parsed: ParsedFeed | None, saved: Saved, rung: str, now: datetime) -> Outcome:
        state = _wishes(feed, fetched, parsed) | _whole(feed, fetched, now)
        look = Look(
            seen=len(saved.new) + len(saved.changed) + saved.unchanged,
            new=len(saved.new),
            wish=max(state.get("ttl", 0), state.get("max_age", 0)),
        )
        interval = next_interval(feed.settings, feed.interval, self.usual, look)
        due = due_after(now, feed.next_due, interval, feed.url, look.wish)
        return Outcome(
            succeeded=True,
            next_due=outside_skipped(due, state.get("skip_hours", ()), state.get("skip_days", ())),
            state=state if state != feed.state else None,
            validators=fetched.validators,
            interval=interval,
            title=None if parsed is None or feed.title else parsed.title,
            ladder=rung or None,
            body_hash=body_hash(fetched.body) if fetched.status == 200 else None,
            **_move(feed, fetched, now),
        )

    async def _put_off(self, feed: Feed, why: str, wait: float) -> Looked:
        """It was not asked, since its host wants to be left alone: no failure of its own, and no Problem."""
        due = self.clock() + timedelta(seconds=jittered(int(wait) + 1, feed.url) / (1 - JITTER))
        await self.write(lambda: self.store.feeds.put_off(feed.id, due))
        return Looked(feed=feed.url, status="put-off", problem=f"cooling-down: {why}; it is asked afterwards")

    async def _failed(self, feed: Feed, error: FetchError | ParseError) -> Looked:
        now = self.clock()
        retry_after = error.retry_after if isinstance(error, FetchError) else None
        if error.problem_code == "cooling-down":
            return await self._put_off(feed, str(error), retry_after or 0.0)
        wait = jittered(backoff(self.usual, feed.failures, error.problem_code, retry_after), feed.url)

        asked = {"whole_on": now.date().isoformat()}  # of a server that says that nothing has changed even unasked: it is asked as before
        state = feed.state | asked if error.problem_code == "wrong-304" else None

        def act() -> None:
            outcome = Outcome(succeeded=False, next_due=now + timedelta(seconds=max(wait, retry_after or 0)), state=state)
            self.store.feeds.record_outcome(feed.id, outcome, now)
            self.store.problems.add(Problem(stage="feed", subject=feed.url, code=error.problem_code, message=str(error)), now)
            if error.problem_code == "http-429":
                self.store.feeds.put_off_host(feed.host, now + timedelta(seconds=retry_after or 0.0))

        await self.write(act)
        return Looked(feed=feed.url, status="problem", problem=f"{error.problem_code}: {error}")


def request_of(settings: Mapping[str, Any], url: str, validators: Validators | None = None) -> FetchRequest:
    """A feed's request as its own settings want it, its secrets among them. Raises FetchError where one cannot be read."""
    return FetchRequest(
        url=url,
        validators=validators,
        allow_addresses=tuple(settings.get("allow_addresses", ())),
        headers={**own_headers(settings.get("headers", {}), url), **authorization(settings.get("auth", ""), url)},
        user_agent=settings.get("user_agent", ""),
        proxy=proxy_address(settings.get("proxy", ""), url),
    )


def next_interval(settings: Mapping[str, Any], interval: int, usual: int, look: Look) -> int:
    """Seconds until a feed with these settings is looked at again, after this look."""
    own = settings.get("interval_minutes")
    least, most = (settings.get(name, 0) for name in ("least_minutes", "most_minutes"))
    return own * 60 if own else bounded(interval_after(interval, usual, look), least, most)


def _wishes(feed: Feed, fetched: Fetched, parsed: ParsedFeed | None) -> dict[str, Any]:
    """What feed and server ask of a reader, as it was last said; a look that showed no body says nothing new of the feed's own."""
    cache = next((value for name, value in fetched.headers.items() if name.lower() == "cache-control"), "")
    wishes = {"max_age": max_age(cache)} if cache or fetched.status == 200 else {"max_age": feed.state.get("max_age", 0)}
    if parsed is None:
        wishes |= {name: feed.state[name] for name in ("ttl", "skip_hours", "skip_days") if name in feed.state}
    else:
        wishes |= {"ttl": (parsed.ttl_minutes or 0) * 60, "skip_hours": sorted(parsed.skip_hours), "skip_days": sorted(parsed.skip_days)}
    return {name: value for name, value in wishes.items() if value}


def _whole(feed: Feed, fetched: Fetched, now: datetime) -> dict[str, str]:
    """The day on which its server last sent a body."""
    day = now.date().isoformat() if fetched.status == 200 else feed.state.get("whole_on", "")
    return {"whole_on": day} if day else {}


def body_hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest() if body else ""


def _move(feed: Feed, fetched: Fetched, now: datetime) -> dict[str, Any]:
    """Where a permanent redirect leads and since when; the new address once it has held for a day."""
    if not fetched.moved_to or fetched.moved_to != feed.moved_to or feed.moved_since is None:
        return {"moved_to": fetched.moved_to, "moved_since": now}
    if now - feed.moved_since < HOLDS:
        return {}
    return {"url": fetched.moved_to, "moved_to": "", "moved_since": now}
