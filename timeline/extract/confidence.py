"""How likely a row is to be usable as it stands: a logistic sum over plain signs of how it was found.

One rule: the signs are told from the mention and its hit alone; the coefficients below say on what they were fitted.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp
from typing import TYPE_CHECKING

from timeline.model import Mention, Status
from timeline.when import Basis

if TYPE_CHECKING:
    from timeline.extract.triggers import Hit

SHOWN_FROM = 0.0
BIAS = 0.0
WEIGHTS: dict[str, float] = {}


def confidence_of(signs: Iterable[str]) -> float:
    """The chance that the row is usable, 0 to 1."""
    return 1 / (1 + exp(-BIAS - sum(WEIGHTS.get(sign, 0.0) for sign in signs)))


def signs_of(mention: Mention, hit: Hit, dated: bool) -> tuple[str, ...]:
    """What speaks for a mention and against it, each sign a word of WEIGHTS."""
    shape = "light verb" if hit.light else "noun" if hit.trigger.nouns else "verb"
    signs = [f"type {mention.type}", shape, f"zone {mention.zone.value}", "own date" if dated else f"date {_basis(mention)}"]
    if mention.status is not Status.HAPPENED:
        signs.append(f"status {mention.status.value}")
    if not mention.participants:
        signs.append("nobody")
    elif all(p.name[:1].islower() for p in mention.participants):
        signs.append("nobody named")
    if len(mention.participants) > 3:
        signs.append("many")
    if mention.place is not None:
        signs.append("place")
    if len(mention.words) > 300:
        signs.append("long sentence")
    return tuple(signs)


def _basis(mention: Mention) -> str:
    when = mention.when
    if when is None or not when.is_known:
        return "none"
    return "open" if when.days is None else (when.basis if when.basis is not Basis.NONE else "none").replace("_", " ")
