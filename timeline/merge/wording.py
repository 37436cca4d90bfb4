"""Mentions joined by their wording alone: what `timeline link` does where dates and actors are not resolved.

One rule: what is compared stands in the texts given. Mentions whose triggers are related are compared where their articles have
words in common (`stories.py`), their signs weighed (`alike.py`, `odds.py`), and joined by average link.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.merge.alike import Comparison, Read, Wording
from timeline.merge.join import agglomerate
from timeline.merge.odds import chance

LEAST = 0.53  # mean chance of all pairs across two groups; for a B-cubed precision of .88 on topics that were not fitted
_DIGITS = 9  # sums over sets differ in their last bits from run to run

__all__ = ["Wording", "link"]


def link(mentions: Sequence[Wording]) -> list[list[str]]:
    """The ids of the mentions, a list an event, whatever order they come in."""
    read = [Read.of(mention) for mention in sorted(mentions, key=lambda mention: mention.id)]
    comparison = Comparison(read)
    groups = agglomerate(read, lambda one, other: likeness(comparison, one, other), LEAST, pairs(comparison, read))
    return [[one.wording.id for one in group] for group in groups]


def likeness(comparison: Comparison, one: Read, other: Read) -> float:
    """The chance that both tell one event; their triggers are related."""
    return round(chance(relation(one, other), comparison.signs(one, other)), _DIGITS)


def relation(one: Read, other: Read) -> int:
    """How their triggers are related: the place in odds.RELATIONS."""
    return 0 if one.trigger == other.trigger else 2 if one.trigger.isdisjoint(other.trigger) else 1


def pairs(comparison: Comparison, read: Sequence[Read]) -> Iterator[tuple[int, int]]:
    """The places of related mentions of articles that have words in common."""
    of: dict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(read):
        of[mention.wording.article].append(place)
    for one, other in comparison.stories.near():
        for i in of[one]:
            for j in of[other]:
                if (one != other or i < j) and read[i].is_related(read[j]):
                    yield min(i, j), max(i, j)
