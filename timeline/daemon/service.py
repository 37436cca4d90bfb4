"""The daemon: its lock, its signals and what runs beside its loop; APScheduler's thread only wakes the loop.

One rule: SIGTERM ends it within ten seconds with nothing half done, SIGHUP starts it over with the configuration read again.
"""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from timeline.daemon.health import Health, served
from timeline.daemon.heaps import share_heaps
from timeline.daemon.jobs import TICK, Jobs, SchedulerDiedError
from timeline.daemon.notify import notify, reloading
from timeline.daemon.page import keep_page
from timeline.daemon.poll import Poller
from timeline.daemon.reading import Reader
from timeline.daemon.seed import seed
from timeline.daemon.tools import limits_of, one_writer, parser
from timeline.daemon.upkeep import backup_if_due, kept_up, shortage
from timeline.errors import ConfigError, StoreError
from timeline.fetch import Fetcher
from timeline.settings import Settings
from timeline.store import Store

LOCK, LEASE = "daemon", timedelta(seconds=60)
UPKEEP = 60  # seconds
log = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Service:
    """`clock`: the only place the time comes from; `reload`: reads the configuration again."""

    store: Store
    settings: Settings
    clock: Callable[[], datetime]
    reload: Callable[[], Settings]
    owner: str = f"{socket.gethostname()}:{os.getpid()}"
    health: Health = field(init=False)
    usurped: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Until SIGINT or SIGTERM. Raises StoreError where another daemon has this database, ConfigError for a port that is taken."""
        self.health = Health(clock=self.clock)
        self._take_lock()
        try:
            if added := seed(self.store, self.clock()):
                log.info("seeded", feeds=added)
            while await self._round():
                self._read_again()
        finally:
            notify("STOPPING=1")
            self._give_back(self.owner)

    def _take_lock(self) -> None:
        """One that was killed on this machine leaves its lock and its claims; they are taken over at once."""
        before = self.store.locks.holder(LOCK)
        if before and before != self.owner and is_dead(before):
            log.info("taken over from one that was killed", owner=before)
            self._give_back(before)
        if not self.store.locks.take(LOCK, self.owner, self.clock(), LEASE):
            raise StoreError("another daemon works on this database; stop it, or wait a minute if it was killed on another machine")

    def _give_back(self, owner: str) -> None:
        for subject in (self.store.feeds, self.store.entries, self.store.work):
            subject.release(owner)
        self.store.locks.release(LOCK, owner)

    def _read_again(self) -> None:
        """A configuration that cannot be used changes nothing; the database stays the one it is."""
        notify(*reloading())
        try:
            self.settings = self.reload()
        except ConfigError as error:
            log.error("the configuration stays as it was", why=str(error))
        else:
            log.info("the configuration was read again")

    async def _round(self) -> bool:
        """Works until it is told to stop (False), or to read the configuration again or set itself up again (True)."""
        stop, hangup = asyncio.Event(), asyncio.Event()
        jobs = Jobs(store=self.store, clock=self.clock, owner=self.owner, health=self.health)
        loop = asyncio.get_running_loop()
        for number, event in ((signal.SIGINT, stop), (signal.SIGTERM, stop), (signal.SIGHUP, hangup)):
            loop.add_signal_handler(number, event.set)
        asked = self.settings.health
        tick, usurp = partial(loop.call_soon_threadsafe, jobs.tick), partial(loop.call_soon_threadsafe, self.usurped.set)
        watched = served(self.health, asked.host, asked.port) if asked.enabled else nullcontext()
        with watched as port, self._scheduled(tick, usurp):
            if port is not None:
                log.info("health", at=f"http://{asked.host}:{port}/healthz")
            try:
                await self._work(jobs, stop, hangup)
            except SchedulerDiedError as error:
                log.error("the scheduler died and is started again", why=str(error))
                return True
            return not stop.is_set()

    async def _work(self, jobs: Jobs, stop: asyncio.Event, hangup: asyncio.Event) -> None:
        async with Fetcher(limits_of(self.settings), self.clock) as fetcher, one_writer() as write, parser(1) as apart:
            usual, keep_pages = self.settings.feeds.interval_minutes * 60, self.settings.evidence.keep == "pages"
            store, clock = self.store, self.clock
            poller = Poller(store=store, fetcher=fetcher, parse=apart.parse, write=write, clock=clock, usual=usual)
            reader = Reader(store=store, fetcher=fetcher, parser=apart, write=write, clock=clock, owner=self.owner, keep_pages=keep_pages)
            works = (jobs.poll(poller), jobs.read(reader), jobs.extract(self.settings.nlp), jobs.link(self.settings.nlp))
            tasks = [asyncio.create_task(work) for work in works]
            tasks += [asyncio.create_task(keep_page(store, self.settings, clock))] if self.settings.web.enabled else []
            waits = [asyncio.create_task(event.wait()) for event in (stop, hangup, self.usurped)]
            self.health.ready = True
            notify("READY=1")
            done, _ = await asyncio.wait([*tasks, *waits], return_when=asyncio.FIRST_COMPLETED)
            self.health.ready = False
            for task in (*tasks, *waits):
                task.cancel()
            await asyncio.gather(*tasks, *waits, return_exceptions=True)
            for task in done - set(waits):
                task.result()  # a part that failed ends the daemon with its error
            if self.usurped.is_set():
                raise StoreError("another daemon has taken this database over; this one ends")

    @contextmanager
    def _scheduled(self, wake: Callable[[], object], usurped: Callable[[], object]) -> Iterator[None]:
        """The fixed jobs, on a thread of their own."""
        scheduler = BackgroundScheduler(timezone=UTC, job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None})
        scheduler.add_job(wake, "interval", seconds=TICK, id="wake")
        scheduler.add_job(self._renew, "interval", seconds=LEASE.total_seconds() / 3, id="lock", args=[usurped])
        scheduler.add_job(self._upkeep, "interval", seconds=UPKEEP, id="upkeep", next_run_time=self.clock())
        scheduler.start()
        try:
            yield
        finally:
            scheduler.shutdown(wait=False)

    def _renew(self, usurped: Callable[[], object]) -> None:
        """One that slept longer than its lease, on a laptop, may find that another has begun."""
        if not self.store.locks.take(LOCK, self.owner, self.clock(), LEASE):
            usurped()

    def _upkeep(self) -> None:
        """Room on the disk, what is no longer to be kept, and the copy that is due."""
        short = shortage(self.store, self.settings.database, self.clock())
        if short != self.health.short_of_disk:
            log.warning("disk", what=short or "there is room again")
        self.health.short_of_disk = short
        for name, act in (("retention", self._drop), ("backup", self._copy)) if not short else ():
            if told := kept_up(self.store, name, act, self.clock()):
                log.error("upkeep", what=told)

    def _drop(self) -> None:
        kept = self.settings.retention
        if dropped := self.store.retention.drop(self.clock(), days=kept.days, per_feed=kept.per_feed):
            log.info("dropped what nothing cites", articles=dropped)

    def _copy(self) -> None:
        if copy := backup_if_due(self.store, self.settings.database, self.clock()):
            log.info("backup", file=str(copy))


def is_dead(owner: str) -> bool:
    """Whether "host:process" names a process of this machine that is no more."""
    host, _, process = owner.rpartition(":")
    if host != socket.gethostname() or not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def run_service(store: Store, settings: Settings, reload: Callable[[], Settings]) -> None:
    """Runs the daemon in this thread until it is told to stop."""
    assert threading.current_thread() is threading.main_thread(), "signals reach the main thread only"
    share_heaps()
    asyncio.run(Service(store=store, settings=settings, clock=lambda: datetime.now(UTC), reload=reload).run())
