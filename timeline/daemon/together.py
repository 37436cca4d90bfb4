"""Acts on several things at once: on whatever came while it acted on those before.

One rule: who waits alone is served at once, and who waits with others shares what an act costs, however much comes.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

A = TypeVar("A")
B = TypeVar("B")


@dataclass(slots=True, kw_only=True)
class Together(Generic[A, B]):
    """`act`: gives the result of each; one act at a time."""

    act: Callable[[Sequence[A]], Awaitable[Sequence[B]]]
    _waiting: list[tuple[A, "asyncio.Future[B]"]] = field(default_factory=list)
    _acting: "asyncio.Task[None] | None" = None

    async def done(self, one: A) -> B:
        """The result for one. Raises what the act on it and the others raised."""
        result: asyncio.Future[B] = asyncio.get_running_loop().create_future()
        self._waiting.append((one, result))
        if self._acting is None or self._acting.done():
            self._acting = asyncio.create_task(self._act())
        return await result

    async def _act(self) -> None:
        while some := self._waiting:
            self._waiting = []
            try:
                results = await self.act([one for one, _ in some])
            except BaseException as error:
                for _, result in some:
                    if not result.done():
                        result.set_exception(error)
                if not isinstance(error, Exception):
                    raise
                continue
            for (_, result), given in zip(some, results, strict=True):
                if not result.done():  # who waited for it was cancelled
                    result.set_result(given)
