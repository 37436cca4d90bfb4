"""Agglomeration: the two best groups are joined as long as a pair is good enough and nothing bars it.

One rule: the result is a function of the set. Items come in with a total order of their own, ties fall to the earlier pair.
"""

import heapq
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
BARRED = float("-inf")


def agglomerate(
    items: Sequence[T], score: Callable[[T, T], float], least: float, pairs: Iterable[tuple[int, int]] | None = None
) -> list[list[T]]:
    """Groups by average link: the mean score of all pairs across two groups must reach `least`, and no pair may be BARRED.

    `pairs`: the index pairs (lower first) worth scoring, all where None; what is not scored counts as 0.
    """
    among = ((i, j) for j in range(len(items)) for i in range(j)) if pairs is None else pairs
    sums: dict[tuple[int, int], float] = {}
    for i, j in among:
        value = score(items[i], items[j])
        if value != 0:
            sums[i, j] = value
    members, _ = grown(len(items), sums, least)
    return [[items[i] for i in group] for group in members]


def grown(count: int, sums: dict[tuple[int, int], float], least: float) -> tuple[list[list[int]], dict[tuple[int, int], float]]:
    """The groups of the places 0 to `count`, and for each pair in one group the mean at which its two groups were joined.

    `sums`: the scores by pair (lower first); what is not in it counts as 0.
    """
    groups: dict[int, list[int]] = {i: [i] for i in range(count)}
    heights: dict[tuple[int, int], float] = {}
    near: dict[int, dict[int, float]] = {i: {} for i in range(count)}
    for (i, j), value in sums.items():
        near[i][j] = near[j][i] = value
    heap = [(-value, i, j) for (i, j), value in sums.items() if value >= least]
    heapq.heapify(heap)
    while heap:
        value, i, j = heapq.heappop(heap)
        if i not in groups or j not in groups or -value != _mean(groups, near, i, j):
            continue  # out of date: one of the two has grown since
        heights |= {(min(x, y), max(x, y)): -value for x in groups[i] for y in groups[j]}
        _absorb(groups, near, i, j)
        for other in near[i]:
            if (mean := _mean(groups, near, i, other)) >= least:
                heapq.heappush(heap, (-mean, min(i, other), max(i, other)))
    return [groups[i] for i in sorted(groups)], heights


def _mean(groups: dict[int, list[int]], near: dict[int, dict[int, float]], i: int, j: int) -> float:
    return near[i].get(j, 0.0) / (len(groups[i]) * len(groups[j]))


def _absorb(groups: dict[int, list[int]], near: dict[int, dict[int, float]], i: int, j: int) -> None:
    """Group j goes into i: members and the sums of their scores to every other group."""
    groups[i] = sorted(groups[i] + groups.pop(j))
    for other, value in near.pop(j).items():
        del near[other][j]
        if other != i:
            near[i][other] = near[other][i] = near[i].get(other, 0.0) + value
