"""What the daemon's loop does, over and over: look at feeds, read, extract, link.

One rule: each step is safe to be killed in: what is left to do is in rows, and the next start finds it there.
"""

import asyncio
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import structlog

from timeline.daemon.extraction import version_of
from timeline.daemon.health import Health
from timeline.daemon.notify import notify
from timeline.daemon.poll import Looked, Poller
from timeline.daemon.reading import Reader
from timeline.daemon.workers import EXTRACTION, Worker, WorkerDiedError, ended
from timeline.event_types import with_own
from timeline.merge import Merge
from timeline.model import Problem
from timeline.pipeline import settle, tell_set_aside
from timeline.settings import NlpSettings
from timeline.store import Store
from timeline.store.articles import StoredArticle

TICK = 1.0  # seconds between two looks for what is due
SILENT = 10.0  # seconds without a tick after which the scheduler's thread counts as dead, whatever it says of itself
AT_ONCE = 50  # feeds claimed in one go
UNDER_WAY = 100  # feeds; twenty are fetched at once for 30 s at most, so that the last is done before its claim ends
OF_ONE_HOST = 10  # of them, so that a slow host does not keep the others waiting
CLAIM = timedelta(minutes=5)
SECONDS, MOST_ARTICLES, MOST_MEGABYTES = 120.0, 2_000, 450  # an article of 200 kB takes 20 s; spaCy's vocabulary grows with what it reads
REST = 2.0  # times as long as linking took, before it goes on: meanwhile nobody writes, and few mentions take as long as many
log = structlog.get_logger()


class SchedulerDiedError(Exception):
    """The scheduler's thread has not woken the loop; the loop is set up again."""


@dataclass(slots=True, kw_only=True)
class Jobs:
    store: Store
    clock: Callable[[], datetime]
    owner: str
    health: Health
    ticked: float = 0.0  # when the scheduler last woke the loop, in the loop's seconds
    wake_poll: asyncio.Event = field(default_factory=asyncio.Event)
    wake_read: asyncio.Event = field(default_factory=asyncio.Event)
    wake_link: asyncio.Event = field(default_factory=asyncio.Event)
    stopping: threading.Event = field(default_factory=threading.Event)

    def tick(self) -> None:
        """What the scheduler does each second: wakes the loop."""
        self.ticked = asyncio.get_running_loop().time()
        self.wake_poll.set()
        self.wake_read.set()

    async def poll(self, poller: Poller) -> None:
        """Keeps looks at what is due under way, each for itself, so that none waits for a slow one. Raises SchedulerDiedError."""
        under_way: dict[asyncio.Task[Looked], str] = {}
        self.ticked = asyncio.get_running_loop().time()
        try:
            while True:
                self._came_round()
                if not self.health.short_of_disk:
                    await self._start(poller, under_way)
                ticked = await self._next_turn(under_way)
                for task in [task for task in under_way if task.done()]:
                    del under_way[task]
                    self._tell(task.result())
                if ticked:
                    await poller.write_quiet()
        finally:
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)
            await poller.write_quiet()

    async def _start(self, poller: Poller, under_way: dict[asyncio.Task[Looked], str]) -> None:
        """Claims what is due while there is room, the longest waiting first, and so many of one host."""
        while len(under_way) <= UNDER_WAY - AT_ONCE:
            hosts = Counter(under_way.values())
            busy = [host for host, count in hosts.items() if count >= OF_ONE_HOST]
            due = await poller.write(partial(self.store.feeds.claim_due, self.clock(), AT_ONCE, self.owner, CLAIM, busy))
            too_many = []
            for feed in due:
                hosts[feed.host] += 1
                if hosts[feed.host] > OF_ONE_HOST:
                    too_many.append(feed.id)
                else:
                    under_way[asyncio.create_task(poller.look(feed))] = feed.host
            if too_many:
                await poller.write(partial(self.store.feeds.give_back, too_many))
            if len(due) < AT_ONCE:
                return

    async def _next_turn(self, under_way: dict[asyncio.Task[Looked], str]) -> bool:
        """Until a look is done or the scheduler ticks (True). Raises SchedulerDiedError where it no longer does."""
        woken = asyncio.create_task(self.wake_poll.wait())
        try:
            await asyncio.wait((woken, *under_way), timeout=SILENT, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()
        ticked = self.wake_poll.is_set()
        self.wake_poll.clear()
        if asyncio.get_running_loop().time() - self.ticked > SILENT:
            raise SchedulerDiedError(f"no tick for {SILENT:g} s")
        return ticked

    def _tell(self, looked: Looked) -> None:
        self.health.polls.labels(looked.status).inc()
        self.health.entries.inc(looked.new + looked.changed)
        (log.warning if looked.problem else log.info)("polled", feed=looked.feed, status=looked.status, new=looked.new)
        if looked.problem:
            log.warning("problem", what=looked.problem)

    def _came_round(self) -> None:
        self.health.turned = self.clock()
        notify("WATCHDOG=1")

    async def read(self, reader: Reader) -> None:
        """Reads what the looks did not read themselves: pages, and what an earlier process left."""
        while True:
            if not self.health.short_of_disk:
                await reader.read_waiting()
            await self.wake_read.wait()
            self.wake_read.clear()

    async def extract(self, nlp: NlpSettings) -> None:
        """Extracts what waits in processes of its own."""
        limits = {"most_done": MOST_ARTICLES, "most_megabytes": MOST_MEGABYTES}
        version = await asyncio.to_thread(version_of, nlp)
        workers = [Worker(EXTRACTION, nlp.model_dump_json(), seconds=SECONDS, **limits) for _ in range(nlp.processes)]
        with ended(workers):
            try:
                await self._extract_on(workers, version)
            finally:
                self.stopping.set()  # their threads see that and end

    async def _extract_on(self, workers: Sequence[Worker], version: str) -> None:
        while True:
            claimed = await asyncio.to_thread(self._claim, 4 * len(workers), version)
            shares = [claimed[place :: len(workers)] for place in range(len(workers))]
            shared = (asyncio.to_thread(self._share, worker, some, version) for worker, some in zip(workers, shares, strict=True))
            await asyncio.gather(*shared)
            self.wake_link.set()
            if not claimed:
                self.health.waiting.set(self.store.work.backlog().pending)
                await asyncio.sleep(TICK)

    async def link(self, nlp: NlpSettings) -> None:
        """Finds copies and links what was extracted, a batch at a time, so that a stop waits for one alone."""
        merger, loop = Merge(with_own(nlp.types)), asyncio.get_running_loop()
        while True:
            self.wake_link.clear()
            started = loop.time()
            if await asyncio.to_thread(self.store.copies.link):
                continue
            linked = await asyncio.to_thread(self.store.linking.relink, merger, self.clock(), cause="poll")
            if linked.mentions:
                log.info("linked", mentions=linked.mentions, events=linked.created)
                await asyncio.sleep(REST * (loop.time() - started))
            else:
                await self.wake_link.wait()

    def _claim(self, most: int, version: str) -> list[StoredArticle]:
        """What waits to be extracted; one that was tried too often is set aside, and told."""
        aside = self.store.work.set_aside(self.clock(), most)
        tell_set_aside(self.store, aside, self.clock())
        for url in aside:
            log.error("set aside", article=url)
        return self.store.work.claim(self.clock(), version, self.owner, most)

    def _share(self, worker: Worker, articles: list[StoredArticle], version: str) -> None:
        """One worker's articles; one that kills it is tried again, and set aside after three times."""
        for stored in articles:
            try:
                found = worker.ask(stored.article)
            except WorkerDiedError as error:
                if self.stopping.is_set():
                    return worker.close()
                self.health.deaths.inc()
                log.warning("extraction died", article=stored.article.url, why=str(error))
                told = f"{stored.article.url}: the process that extracted it died ({error}); it is tried again"
                self.store.problems.add(Problem(stage="extract", subject=stored.article.url, code=error.code, message=told), self.clock())
                self.store.work.retry(stored.revision_id)
            else:
                settle(self.store, stored, found, version, self.clock())
                self.health.articles.inc()
        return None
