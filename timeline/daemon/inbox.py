"""What the polling has just stored, on its way to the reader.

One rule: each entry in it is leased in its row, so that what is lost with the process is read when the lease has run out.
"""

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from timeline.store.entries import Lease, StoredEntry

LEASE = timedelta(minutes=10)
ENOUGH = 200  # entries that are worth waking the reader for
MOST = 1_000  # 5 to 10 MB; polling waits for the reader from there on


@dataclass(slots=True, kw_only=True)
class Inbox:
    """`owner`: to whom its entries are leased; `brought`: set when enough waits to be read."""

    owner: str
    waiting: deque[StoredEntry] = field(default_factory=deque)
    brought: asyncio.Event = field(default_factory=asyncio.Event)
    taken: asyncio.Event = field(default_factory=asyncio.Event)

    async def lease(self, now: datetime) -> Lease:
        """What entries are stored with that are put in here; waits for room."""
        while len(self.waiting) >= MOST:
            self.taken.clear()
            await self.taken.wait()
        return Lease(owner=self.owner, until=now + LEASE)

    def put(self, entries: Iterable[StoredEntry]) -> None:
        self.waiting.extend(entries)
        if len(self.waiting) >= ENOUGH:
            self.brought.set()

    def take(self, most: int) -> list[StoredEntry]:
        """Up to so many, the oldest first."""
        self.taken.set()
        self.brought.clear()
        return [self.waiting.popleft() for _ in range(min(most, len(self.waiting)))]
