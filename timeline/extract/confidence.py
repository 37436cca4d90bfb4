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

SHOWN_FROM = 0.45  # from here on four of five rows of the development articles are usable as they stand

# Logistic regression with a ridge of 1 over the rows of the 39 development articles and of the 193 readouts, by
# `python -m benchmarks.calibrate`, which prints these lines anew (two-fold calibration error 0.069); run it when the rules change.
BIAS = 0.12
WEIGHTS: dict[str, float] = {
    "date anchored": 0.15,
    "date dateline": 0.14,
    "date none": -1.07,
    "date open": -1.95,
    "date published": 0.77,
    "date relative": 0.71,
    "light verb": 0.37,
    "many": 0.14,
    "nobody named": -1.48,
    "noun": -0.84,
    "own date": 1.25,
    "place": 0.55,
    "status ongoing": -0.28,
    "type agreement": 0.31,
    "type aid": -0.52,
    "type attack": -0.47,
    "type call": 1.32,
    "type conference": 0.29,
    "type deployment": 0.20,
    "type disaster": -0.39,
    "type legal": 0.58,
    "type meeting": 0.21,
    "type remark": -0.18,
    "type statement": -0.70,
    "type trip": -0.81,
    "type vote": 0.16,
    "verb": 0.47,
    "zone background": -0.29,
    "zone body": -0.13,
    "zone lead": -0.36,
    "zone title": 0.77,
}


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
