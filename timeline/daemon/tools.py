"""What a poll and the daemon share: the fetcher's limits from the settings, the parser's processes, the one writer.

One rule: nothing here loads the language model: a process that only parses is to be small and quick to start.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

from timeline.daemon.contents import Contents, Document, take_apart
from timeline.daemon.poll import Write
from timeline.daemon.workers import PARSING, Worker, WorkerDiedError, ended
from timeline.errors import ParseError
from timeline.fetch import Limits
from timeline.fetch.client import AGENT
from timeline.settings import Settings

T = TypeVar("T")
SECONDS, MOST_FEEDS, MOST_MEGABYTES = 60.0, 20_000, 300  # a body of 10 MB takes 5 s, and its tree 100 MB


def limits_of(settings: Settings) -> Limits:
    """What the fetcher may do."""
    asked = settings.fetch
    return Limits(
        seconds=asked.timeout_seconds,
        max_bytes=asked.max_bytes,
        total=asked.workers,
        per_host=asked.per_host,
        spacing=asked.spacing_seconds,
        user_agent=f"{asked.user_agent or AGENT}{f' +{asked.contact}' if asked.contact else ''}",
    )


@asynccontextmanager
async def one_writer() -> AsyncIterator[Write]:
    """A function that runs another in the one thread that writes."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer") as thread:
        loop = asyncio.get_running_loop()

        async def write(act: Callable[[], T]) -> T:
            return await loop.run_in_executor(thread, act)

        yield write


class Parser:
    """Parses feeds and reads articles in processes of their own; in threads of this one where there are none."""

    def __init__(self, workers: Sequence[Worker]) -> None:
        self._free: asyncio.Queue[Worker] | None = asyncio.Queue() if workers else None
        for worker in workers:
            if self._free is not None:
                self._free.put_nowait(worker)

    async def parse(self, document: Document) -> Contents:
        """What the document says; its entries are read later, one by one, where the process dies over reading them. Raises ParseError."""
        try:
            return await self.apart(take_apart, document)
        except WorkerDiedError as error:
            if document.read:
                return await self.parse(replace(document, read=False))
            told = f"{document.url}: the parser died over this body ({error}); tell the publisher, it is asked again later"
            raise ParseError("parser-died", told) from error

    async def apart(self, act: Callable[..., T], *given: Any) -> T:
        """What a function of a module gives for these values. Raises what it raises, and WorkerDiedError."""
        if self._free is None:
            return await asyncio.to_thread(act, *given)
        worker = await self._free.get()
        try:
            return await asyncio.to_thread(_asked, worker, (act, *given))
        finally:
            self._free.put_nowait(worker)


@asynccontextmanager
async def parser(processes: int) -> AsyncIterator[Parser]:
    """A parser with so many processes of its own."""
    workers = [Worker(PARSING, seconds=SECONDS, most_done=MOST_FEEDS, most_megabytes=MOST_MEGABYTES) for _ in range(processes)]
    with ended(workers):
        yield Parser(workers)


def _asked(worker: Worker, asked: tuple[Any, ...]) -> Any:
    """Tried again where the process was killed, which may have had nothing to do with the body; not where it hung."""
    try:
        return worker.ask(asked)
    except WorkerDiedError as error:
        if isinstance(error.__cause__, TimeoutError):
            raise
        return worker.ask(asked)
