"""What the daemon's loop does, over and over: look at feeds, read, extract, link.

One rule: each step is safe to be killed in: what is left to do is in rows, and the next start finds it there.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

import timeline.merge as merger
from timeline.daemon.extraction import VERSION
from timeline.daemon.health import Health
from timeline.daemon.notify import notify
from timeline.daemon.poll import Poller
from timeline.daemon.reading import Reader
from timeline.daemon.workers import Worker, WorkerDiedError
from timeline.model import Problem
from timeline.pipeline import relink, settle
from timeline.store import Store
from timeline.store.articles import StoredArticle

TICK = 1.0  # seconds between two looks for what is due
SILENT = 10.0  # seconds without a tick after which the scheduler's thread counts as dead, whatever it says of itself
AT_ONCE = 50  # feeds claimed in one go
CLAIM = timedelta(minutes=5)
log = structlog.get_logger()


class SchedulerDiedError(Exception):
    """The scheduler's thread has not woken the loop; the loop is set up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jobs:
    store: Store
    clock: Callable[[], datetime]
    owner: str
    health: Health

    async def poll(self, poller: Poller, reader: Reader, wake: asyncio.Event) -> None:
        """Looks at what is due and reads what is new, each time it is woken. Raises SchedulerDiedError."""
        while True:
            self._came_round()
            while not self.health.short_of_disk and (due := self.store.feeds.claim_due(self.clock(), AT_ONCE, self.owner, CLAIM)):
                for looked in await poller.poll(due):
                    self.health.polls.labels(looked.status).inc()
                    self.health.entries.inc(looked.new + looked.changed)
                    (log.warning if looked.problem else log.info)("polled", feed=looked.feed, status=looked.status, new=looked.new)
                    if looked.problem:
                        log.warning("problem", what=looked.problem)
                await reader.read_waiting()
                self._came_round()
            if not self.health.short_of_disk:
                await reader.read_waiting()
            try:
                await asyncio.wait_for(wake.wait(), SILENT)
            except TimeoutError as error:
                raise SchedulerDiedError(f"no tick for {SILENT:g} s") from error
            wake.clear()

    def _came_round(self) -> None:
        self.health.turned = self.clock()
        notify("WATCHDOG=1")

    async def extract(self, model: str, processes: int) -> None:
        """Extracts what waits in processes of its own, and links it."""
        workers = [Worker(model) for _ in range(processes)]
        try:
            while True:
                claimed = self.store.work.claim(self.clock(), VERSION, self.owner, 4 * len(workers))
                shares = [claimed[place :: len(workers)] for place in range(len(workers))]
                await asyncio.gather(*(asyncio.to_thread(self._share, worker, some) for worker, some in zip(workers, shares, strict=True)))
                linked = await asyncio.to_thread(relink, self.store, merger, self.clock(), cause="poll")
                if linked:
                    created = sum(batch.created for batch in linked)
                    log.info("linked", mentions=sum(batch.mentions for batch in linked), events=created)
                if not claimed:
                    self.health.waiting.set(self.store.work.backlog().pending)
                    await asyncio.sleep(TICK)
        finally:
            for worker in workers:
                worker.close()

    def _share(self, worker: Worker, articles: list[StoredArticle]) -> None:
        """One worker's articles; one that kills it stays claimed until its lease ends, and is set aside after three."""
        for stored in articles:
            try:
                found = worker.extract(stored.article)
            except WorkerDiedError as error:
                self.health.deaths.inc()
                problem = Problem(stage="extract", subject=stored.article.url, code=error.code, message=str(error))
                self.store.problems.add(problem, self.clock())
            else:
                settle(self.store, stored, found, VERSION, self.clock())
                self.health.articles.inc()
