"""The chance that two mentions tell one event, from their signs: a logistic model for each way in which their triggers are related.

One rule: the numbers are fitted by `python -m benchmarks.fit_link`, never by hand.
"""

import math
from collections.abc import Mapping

RELATIONS = ("the same", "a word", "a family")  # what the triggers have in common
_BENDS = {  # signs whose weight changes along the way: nothing in common tells much more than half instead of all
    "story here": (0.15, 0.35),
    "story names": (0.15, 0.35),
    "story kin": (0.1, 0.3),
    "words": (0.15, 0.35),
    "words here": (0.15, 0.35),
    "near": (0.15, 0.35),
    "people": (0.15, 0.35),
    "names": (0.15, 0.35),
}
_TOGETHER = (  # signs that say more, or less, beside each other
    ("one article", "words"),
    ("one article", "near"),
    ("story kin", "words here"),
    ("story kin", "near"),
    ("story kin", "usual"),
    ("story kin", "told by"),
    ("story kin", "headlines"),
    ("speech", "words here"),
    ("speech", "story kin"),
    ("an article", "words here"),
)


def spread(signs: Mapping[str, float]) -> dict[str, float]:
    """The signs with what is derived from them."""
    bent = {f"{name} over {bend:g}": max(0.0, signs[name] - bend) for name, bends in _BENDS.items() for bend in bends}
    return dict(signs) | bent | {f"{one} and {other}": signs[one] * signs[other] for one, other in _TOGETHER}


def chance(relation: int, signs: Mapping[str, float]) -> float:
    """Between 0 and 1. `relation`: the place in RELATIONS."""
    told = spread(signs)
    total = BIAS[relation] + sum(weights[relation] * told[name] for name, weights in WEIGHTS.items())
    return 1 / (1 + math.exp(-total))


BIAS = (1.17, -2.80, -3.81)
WEIGHTS: dict[str, tuple[float, float, float]] = {
    "acts": (0.29, 0.95, 0.83),
    "light": (-1.34, -3.04, -0.44),
    "story": (3.68, 4.02, 0.98),
    "story here": (2.43, 2.06, 0.90),
    "story names": (2.24, 2.50, 4.64),
    "story kin": (20.71, 6.14, 16.48),
    "one article": (-0.63, -3.28, 0.16),
    "one sentence": (-4.72, 3.08, 0.66),
    "words": (-6.03, -2.05, 0.42),
    "words here": (3.04, -2.03, -1.26),
    "near": (1.90, -1.55, 4.23),
    "names": (-1.99, -1.21, -1.75),
    "people": (-2.05, 1.71, -0.36),
    "people contained": (0.84, 0.75, 0.15),
    "places": (0.33, 0.63, -0.25),
    "times": (-0.39, -1.13, 0.31),
    "numbers": (0.53, 0.20, -0.36),
    "better": (0.00, -2.89, -2.29),
    "usual": (-1.88, -0.51, -0.45),
    "told by": (5.50, 6.38, 3.22),
    "an article": (0.04, -2.01, 1.10),
    "speech": (-1.07, -0.91, -0.92),
    "headlines": (0.09, -0.37, -0.23),
    "again": (-0.71, -0.32, 0.21),
    "short": (-0.24, 0.22, -0.02),
    "longer": (0.00, 0.10, -0.49),
    "other people": (-0.66, -0.14, -0.09),
    "other places": (-0.24, -0.46, -0.04),
    "other times": (-0.17, -0.32, 0.17),
    "other numbers": (-0.51, -0.99, -0.87),
    "other names": (-0.42, -0.73, -0.31),
    "story here over 0.15": (-6.43, -4.17, -3.00),
    "story here over 0.35": (0.60, -0.51, -1.03),
    "story names over 0.15": (-1.35, -2.06, -3.33),
    "story names over 0.35": (-0.44, -0.69, -1.71),
    "story kin over 0.1": (-16.86, -3.75, -13.67),
    "story kin over 0.3": (-7.66, -1.98, -3.74),
    "words over 0.15": (2.23, -2.54, 0.57),
    "words over 0.35": (1.58, 6.47, 1.27),
    "words here over 0.15": (-0.45, -0.43, -0.10),
    "words here over 0.35": (-0.58, 2.30, 0.70),
    "near over 0.15": (-1.36, 4.70, -1.15),
    "near over 0.35": (-0.15, -2.05, -1.54),
    "people over 0.15": (2.26, 0.87, 2.57),
    "people over 0.35": (-0.86, -1.24, -2.11),
    "names over 0.15": (2.50, 0.71, 2.26),
    "names over 0.35": (0.63, 1.33, -0.32),
    "one article and words": (3.93, -3.72, 1.31),
    "one article and near": (-1.87, 2.70, -0.38),
    "story kin and words here": (-2.11, -3.96, 0.55),
    "story kin and near": (0.92, -4.54, -3.05),
    "story kin and usual": (1.55, 1.15, 0.98),
    "story kin and told by": (-2.82, 10.05, -1.23),
    "story kin and headlines": (0.68, 1.05, 0.11),
    "speech and words here": (1.64, -20.46, 2.37),
    "speech and story kin": (-1.57, 0.00, -0.62),
    "an article and words here": (1.28, 17.86, -3.65),
}
