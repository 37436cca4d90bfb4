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
# `python -m benchmarks.calibrate`, which prints these lines anew (two-fold calibration error 0.055); run it when the rules change.
BIAS = 0.13
WEIGHTS: dict[str, float] = {
    "date anchored": 0.22,
    "date dateline": -0.20,
    "date none": -1.07,
    "date open": -1.38,
    "date published": 0.48,
    "date relative": 0.59,
    "light verb": 0.33,
    "long sentence": -0.06,
    "many": 0.25,
    "nobody": -0.11,
    "nobody named": -1.65,
    "noun": -0.78,
    "own date": 1.36,
    "place": 0.72,
    "status ongoing": -0.20,
    "status planned": 0.13,
    "type agreement": 0.16,
    "type aid": -0.49,
    "type attack": -0.52,
    "type call": 1.21,
    "type conference": 0.23,
    "type deployment": 0.27,
    "type disaster": -0.38,
    "type legal": 0.79,
    "type meeting": 0.09,
    "type remark": 0.13,
    "type statement": -0.64,
    "type trip": -0.98,
    "type vote": 0.14,
    "verb": 0.45,
    "zone background": -0.39,
    "zone body": -0.36,
    "zone lead": -0.30,
    "zone title": 1.05,
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
    elif not any(word[:1].isupper() for p in mention.participants for word in p.name.split()):
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
