"""What a poll and the daemon share: the fetcher's limits from the settings, the parser's processes, the one writer.

One rule: nothing here loads the language model: a process that only parses is to be small and quick to start.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager
from multiprocessing import get_context
from typing import Any, TypeVar

from timeline.daemon.interrupts import leave_interrupts
from timeline.daemon.poll import Parse
from timeline.errors import ParseError
from timeline.feeds import ParsedFeed, parse_feed
from timeline.fetch import Limits
from timeline.settings import Settings

T = TypeVar("T")


def limits_of(settings: Settings) -> Limits:
    """What the fetcher may do."""
    asked = settings.fetch
    return Limits(
        seconds=asked.timeout_seconds,
        max_bytes=asked.max_bytes,
        total=asked.workers,
        per_host=asked.per_host,
        spacing=asked.spacing_seconds,
        user_agent=asked.user_agent,
    )


@asynccontextmanager
async def one_writer() -> AsyncIterator[Callable[[Callable[[], Any]], Any]]:
    """A function that runs another in the one thread that writes."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer") as thread:
        loop = asyncio.get_running_loop()

        async def write(act: Callable[[], T]) -> T:
            return await loop.run_in_executor(thread, act)

        yield write


@asynccontextmanager
async def parser(processes: int) -> AsyncIterator[Parse]:
    """A function that parses in processes of its own; in a thread where there are none to be started."""
    pools: list[Executor] = [_pool(processes)]

    async def parse(body: bytes, content_type: str, url: str) -> ParsedFeed:
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(pools[-1], parse_feed, body, content_type, url)
        except BrokenProcessPool as error:
            pools.append(_pool(processes))
            raise ParseError("parser-died", f"{url}: the parser died over this body; it is asked again later") from error

    try:
        yield parse
    finally:
        for pool in pools:
            pool.shutdown(wait=True, cancel_futures=True)


def _pool(processes: int) -> Executor:
    if not processes:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=leave_interrupts)
