"""Acts on several things at once, which costs little more than one.

One rule: nothing waits for what is not on its way: it acts when there are enough, or when nothing more is coming.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

A = TypeVar("A")
B = TypeVar("B")


@dataclass(slots=True, kw_only=True)
class Together(Generic[A, B]):
    """`act`: gives the result of each; one act at a time. `enough`: how many are worth an act."""

    act: Callable[[Sequence[A]], Awaitable[Sequence[B]]]
    enough: int
    _coming: int = 0
    _waiting: list[tuple[A, "asyncio.Future[B]"]] = field(default_factory=list)
    _acting: "asyncio.Task[None] | None" = None

    async def done(self, coming: Awaitable[A]) -> B:
        """The result for what comes of this. Raises what that raised, and what the act on it and the others raised."""
        self._coming += 1
        try:
            one = await coming
            result: asyncio.Future[B] = asyncio.get_running_loop().create_future()
            self._waiting.append((one, result))
        finally:
            self._coming -= 1
            self._look()
        return await result

    def _is_time(self) -> bool:
        return len(self._waiting) >= self.enough or (bool(self._waiting) and not self._coming)

    def _look(self) -> None:
        if self._is_time() and (self._acting is None or self._acting.done()):
            self._acting = asyncio.create_task(self._act())

    async def _act(self) -> None:
        while self._is_time():
            some, self._waiting = self._waiting, []
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
