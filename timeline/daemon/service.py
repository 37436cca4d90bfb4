"""The daemon: an asyncio loop that polls, reads, extracts and links; APScheduler's thread only wakes it.

One rule: the loop's steps are each safe to be killed in: what is left to do is in rows, and the next start finds it there.
"""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

import timeline.merge as merger
from timeline.daemon.poll import Poller
from timeline.daemon.reading import Reader
from timeline.daemon.seed import seed
from timeline.daemon.tools import VERSION, limits_of, one_writer, parser
from timeline.daemon.workers import Worker, WorkerDiedError
from timeline.errors import StoreError
from timeline.fetch import Fetcher
from timeline.model import Problem
from timeline.pipeline import relink
from timeline.settings import Settings
from timeline.store import Store
from timeline.store.articles import StoredArticle

LOCK, LEASE = "daemon", timedelta(seconds=60)
TICK = 1.0  # seconds between two looks for what is due
AT_ONCE = 50  # feeds claimed in one go
CLAIM = timedelta(minutes=5)
log = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Service:
    """`clock`: the only place the time comes from."""

    store: Store
    settings: Settings
    clock: Callable[[], datetime]
    owner: str = f"{socket.gethostname()}:{os.getpid()}"

    async def run(self) -> None:
        """Until SIGINT or SIGTERM. Raises StoreError where another daemon has this database."""
        self._take_lock()
        try:
            if added := seed(self.store, self.clock()):
                log.info("seeded", feeds=added)
            await self._work()
        finally:
            self.store.locks.release(LOCK, self.owner)

    def _take_lock(self) -> None:
        if not self.store.locks.take(LOCK, self.owner, self.clock(), LEASE):
            raise StoreError("another daemon works on this database; stop it, or wait a minute if it was killed")

    async def _work(self) -> None:
        stop, wake = asyncio.Event(), asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
        scheduler = _scheduler(lambda: loop.call_soon_threadsafe(wake.set), self._renew)
        page = _page(self.settings)
        try:
            async with Fetcher(limits_of(self.settings)) as fetcher, one_writer() as write, parser(1) as parse:
                usual = self.settings.feeds.interval_minutes * 60
                poller = Poller(store=self.store, fetcher=fetcher, parse=parse, write=write, clock=self.clock, usual=usual)
                reader = Reader(
                    store=self.store,
                    fetcher=fetcher,
                    write=write,
                    clock=self.clock,
                    owner=self.owner,
                    keep_pages=self.settings.evidence.keep == "pages",
                )
                tasks = [asyncio.create_task(self._poll(poller, reader, wake)), asyncio.create_task(self._extract())]
                stopping = asyncio.create_task(stop.wait())
                done, _ = await asyncio.wait([*tasks, stopping], return_when=asyncio.FIRST_COMPLETED)
                for task in (*tasks, stopping):
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                for task in done - {stopping}:
                    task.result()  # a part that failed ends the daemon with its error
        finally:
            scheduler.shutdown(wait=False)
            if page is not None:
                _end(page)

    def _renew(self) -> None:
        self.store.locks.take(LOCK, self.owner, self.clock(), LEASE)

    async def _poll(self, poller: Poller, reader: Reader, wake: asyncio.Event) -> None:
        while True:
            while due := self.store.feeds.claim_due(self.clock(), AT_ONCE, self.owner, CLAIM):
                for looked in await poller.poll(due):
                    (log.warning if looked.problem else log.info)("polled", feed=looked.feed, status=looked.status, new=looked.new)
                    if looked.problem:
                        log.warning("problem", what=looked.problem)
                await reader.read_waiting()
            await reader.read_waiting()
            await wake.wait()
            wake.clear()

    async def _extract(self) -> None:
        workers = [Worker(self.settings.nlp.model) for _ in range(self.settings.nlp.processes)]
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
                problem = Problem(stage="extract", subject=stored.article.url, code=error.code, message=str(error))
                self.store.problems.add(problem, self.clock())
            else:
                self.store.mentions.replace(stored.revision_id, VERSION, found)


def _scheduler(wake: Callable[[], object], renew: Callable[[], None]) -> BackgroundScheduler:
    """The fixed jobs; what they are for is done in the loop."""
    scheduler = BackgroundScheduler(timezone=UTC, job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None})
    scheduler.add_job(wake, "interval", seconds=TICK, id="wake")
    scheduler.add_job(renew, "interval", seconds=LEASE.total_seconds() / 3, id="lock")
    scheduler.start()
    return scheduler


def _page(settings: Settings) -> "subprocess.Popen[bytes] | None":
    """The page as a child process that only reads."""
    if not settings.web.enabled:
        return None
    environment = os.environ | {"TIMELINE_DATABASE_URL": settings.database_url}
    return subprocess.Popen([sys.executable, "-m", "timeline", "serve"], env=environment)


def _end(page: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        page.terminate()
    try:
        page.wait(5)
    except subprocess.TimeoutExpired:
        page.kill()


def run_service(store: Store, settings: Settings) -> None:
    """Runs the daemon in this thread until it is told to stop."""
    assert threading.current_thread() is threading.main_thread(), "signals reach the main thread only"
    asyncio.run(Service(store=store, settings=settings, clock=lambda: datetime.now(UTC)).run())
