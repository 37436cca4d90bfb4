"""Plans that are put off: the visit of Thursday that was "postponed until Tuesday" is one plan, and later one visit.

One rule: only words that say so move a plan, and only a plan of the same parties, weeks away at the most.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from timeline.model import Event, Mention, Status

MOST = 92  # days by which a plan is put off and is the same plan still
Unit = TypeVar("Unit")
Group = list[tuple[Unit, Event]]


def moved(one: Mention, other: Mention) -> bool:
    """Whether one of two plans gives the other another day."""
    if not (one.moves or other.moves) or not one.status is other.status is Status.PLANNED:
        return False
    days = [mention.when.first for mention in (one, other) if mention.when is not None and mention.when.first is not None]
    return len(days) == 2 and abs((days[0] - days[1]).days) <= MOST


def chained(groups: Sequence[Group[Unit]], same: Callable[[Event, Event], bool]) -> list[Group[Unit]]:
    """The groups, with those joined between which a plan was moved; the rest as they are, in their order."""
    joined: list[Group[Unit]] = []
    for group in groups:
        plans = [event for _, event in group if event.best.status is Status.PLANNED]
        kin = [other for other in joined if _is_moved(plans, other, same)] if plans else []
        whole = [unit for other in kin for unit in other] + list(group)
        joined = [other for other in joined if other not in kin] + [whole]
    return joined


def _is_moved(plans: Sequence[Event], others: Group[Unit], same: Callable[[Event, Event], bool]) -> bool:
    return any(moved(one.best, other.best) and same(one, other) for one in plans for _, other in others)
