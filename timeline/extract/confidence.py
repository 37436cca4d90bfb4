"""How likely a row is to be usable as it stands: a logistic sum over plain signs of how it was found.

One rule: the signs are told from the mention and its hit alone; the weight of each stands in config/confidence.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from timeline.model import Mention, Status, Zone
from timeline.resources import resource
from timeline.when import Basis

if TYPE_CHECKING:
    from timeline.extract.hit import Hit

TABLE = "config/confidence.toml"
_CAPITAL = re.compile(r"(?:^|-)[A-Z]")  # of "Ruiz", "al-Kadhimi"


@cache
def weights() -> tuple[float, dict[str, float]]:
    """(bias, weight of each sign), as `python -m benchmarks.calibrate --write` fitted them."""
    table = tomllib.loads(resource(TABLE).read_text(encoding="utf-8"))
    return table["bias"], table["signs"]


def confidence_of(signs: Iterable[str]) -> float:
    """The chance that the row is usable, 0 to 1."""
    bias, weight = weights()
    return 1 / (1 + exp(-bias - sum(weight.get(sign, 0.0) for sign in signs)))


def signs_of(mention: Mention, hit: Hit, dated: bool, brief: bool) -> tuple[str, ...]:
    """What speaks for a mention and against it. `brief`: the headline of an article that says hardly more than its lead."""
    moved = mention.moves and not hit.light  # "postponed the visit until Tuesday" tells the visit as a verb of its own would
    shape = "light verb" if hit.light or moved else "noun" if hit.trigger.nouns else "verb"
    signs = [
        f"rule {hit.rule}-light" if moved else f"rule {hit.rule}",
        f"type {mention.type}",
        shape,
        f"zone {Zone.LEAD.value if brief and mention.zone is Zone.TITLE else mention.zone.value}",
        "own date" if dated else "called off, with no date" if _is_off(mention) else f"date {_basis(mention)}",
    ]
    if mention.status is not Status.HAPPENED:
        signs.append(f"status {mention.status.value}")
    if not mention.participants:
        signs.append("nobody")
    elif not any(_CAPITAL.search(word) for p in mention.participants for word in p.name.split()):
        signs.append("nobody named")
    else:
        first = mention.participants[0]
        signs.append("named first" if _CAPITAL.search(first.name.split()[-1]) else "described first")
        signs += ["office"] if first.office else []
    if len(mention.participants) > 3:
        signs.append("many")
    if mention.place is not None:
        signs.append("place")
    if len(mention.words) > 300:
        signs.append("long sentence")
    return tuple(signs)


def _is_off(mention: Mention) -> bool:
    """What is called off may have no date, and is news all the same."""
    return mention.status is Status.CANCELLED and (mention.when is None or not mention.when.is_known)


def _basis(mention: Mention) -> str:
    when = mention.when
    if when is None or not when.is_known:
        return "none"
    return "open" if when.days is None else (when.basis if when.basis is not Basis.NONE else "none").replace("_", " ")
