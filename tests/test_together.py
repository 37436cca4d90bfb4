"""Acts on several at once: enough of them, or all that there are when no more are on their way."""

import asyncio
from collections.abc import Sequence

import pytest

from timeline.daemon.together import Together


def run(enough: int, delays: Sequence[int], fails: int = -1) -> tuple[list[list[int]], list[object]]:
    """Which numbers were acted on together, each coming after so many turns of the loop, and what came of each."""
    acts: list[list[int]] = []

    async def act(some: Sequence[int]) -> list[int]:
        acts.append(list(some))
        if fails in some:
            raise ValueError(f"{fails} cannot be done")
        return [10 * one for one in some]

    async def coming(number: int, turns: int) -> int:
        for _ in range(turns):
            await asyncio.sleep(0)
        return number

    async def all_of_them() -> list[object]:
        together = Together(act=act, enough=enough)
        return list(
            await asyncio.gather(*(together.done(coming(place, turns)) for place, turns in enumerate(delays)), return_exceptions=True)
        )

    return acts, asyncio.run(all_of_them())


@pytest.mark.parametrize(
    ("enough", "delays", "acts"),
    [
        (8, [0], [[0]]),
        (8, [0, 0, 0], [[0, 1, 2]]),
        (2, [0, 0, 20], [[0, 1], [2]]),
        (8, [0, 20, 40], [[0, 1, 2]]),
    ],
)
def test_it_acts_when_there_are_enough_or_no_more_are_coming(enough: int, delays: list[int], acts: list[list[int]]) -> None:
    assert run(enough, delays) == (acts, [10 * place for place in range(len(delays))])


def test_what_an_act_raises_is_raised_to_all_who_were_in_it_and_the_next_go_on() -> None:
    acts, results = run(2, [0, 0, 20, 20], fails=1)
    assert acts == [[0, 1], [2, 3]]
    assert [str(one) for one in results] == ["1 cannot be done", "1 cannot be done", "20", "30"]


def test_what_does_not_come_holds_up_nobody() -> None:
    async def act(some: Sequence[int]) -> list[int]:
        return list(some)

    async def one() -> int:
        return 1

    async def never() -> int:
        await asyncio.sleep(0)
        raise LookupError("it did not come")

    async def both() -> list[object]:
        together = Together(act=act, enough=8)
        return list(await asyncio.gather(together.done(one()), together.done(never()), return_exceptions=True))

    first, second = asyncio.run(both())
    assert first == 1 and isinstance(second, LookupError)
