"""How a host is treated: so many requests at once, so long between two, and left alone after it said 429."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from timeline.errors import FetchError


class Manners:
    """One for all addresses of a fetcher; times are the event loop's own seconds."""

    def __init__(self, total: int, per_host: int, spacing: float) -> None:
        self._all = asyncio.Semaphore(total)
        self._hosts: dict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(per_host))
        self._starting: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._spacing = spacing
        self._next: dict[str, float] = {}
        self._cool: dict[str, float] = {}

    @asynccontextmanager
    async def turn(self, host: str, room: Callable[[], Awaitable[object]] | None = None) -> AsyncIterator[None]:
        """The host's turn, once there is `room`; raises FetchError (cooling-down) where it asked to be left alone."""
        async with self._hosts[host], self._all:
            if room is not None:
                await room()  # before the spacing is reckoned: two that wait here must not start together
            loop = asyncio.get_running_loop()
            if (wait := self._cool.get(host, 0.0) - loop.time()) > 0:
                raise FetchError("cooling-down", f"{host} asked to be left alone for {wait:.0f} more seconds", retry_after=wait)
            async with self._starting[host]:
                if (early := self._next.get(host, 0.0) - loop.time()) > 0:
                    await asyncio.sleep(early)
                self._next[host] = loop.time() + self._spacing  # from when this one starts, however late the loop let it
            yield

    def cool(self, host: str, seconds: float) -> None:
        """Leave the whole host alone for so long."""
        self._cool[host] = asyncio.get_running_loop().time() + seconds
