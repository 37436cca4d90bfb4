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


BIAS = (1.21, -2.44, -3.14)
WEIGHTS: dict[str, tuple[float, float, float]] = {
    "acts": (0.29, 0.86, 0.82),
    "light": (-1.31, -1.95, -0.44),
    "story": (3.21, 2.55, 1.36),
    "story here": (3.05, 1.04, 1.41),
    "story names": (2.41, 1.39, 3.49),
    "story kin": (10.41, 2.32, 6.81),
    "one article": (0.01, -1.76, 0.44),
    "one sentence": (-4.38, 1.18, 0.65),
    "words": (-2.63, -0.96, 1.05),
    "words here": (-0.09, -1.79, -1.77),
    "near": (1.29, -0.97, 3.18),
    "names": (-0.84, -0.30, -0.50),
    "people": (-0.80, 0.87, 0.24),
    "people contained": (0.67, 0.69, 0.20),
    "places": (0.31, 0.56, -0.20),
    "times": (-0.39, -0.98, 0.29),
    "numbers": (0.57, 0.08, -0.31),
    "better": (0.00, -2.08, -2.20),
    "usual": (-1.61, -0.14, -0.43),
    "told by": (4.60, 3.54, 2.83),
    "an article": (0.08, -1.30, 1.14),
    "speech": (-1.06, -0.61, -0.83),
    "headlines": (0.03, -0.20, -0.21),
    "again": (-0.70, -0.24, 0.20),
    "short": (-0.21, 0.19, 0.00),
    "longer": (0.00, 0.07, -0.48),
    "other people": (-0.56, -0.27, -0.07),
    "other places": (-0.22, -0.31, -0.01),
    "other times": (-0.19, -0.24, 0.14),
    "other numbers": (-0.49, -0.86, -0.83),
    "other names": (-0.39, -0.63, -0.26),
    "story here over 0.15": (-5.54, -1.57, -3.31),
    "story here over 0.35": (-2.84, -1.65, -2.74),
    "story names over 0.15": (-1.09, -0.19, -1.32),
    "story names over 0.35": (-1.07, -1.02, -2.72),
    "story kin over 0.1": (-4.81, -0.72, -3.54),
    "story kin over 0.3": (-7.66, -1.84, -3.96),
    "words over 0.15": (0.53, -0.99, 0.60),
    "words over 0.35": (0.84, 2.08, 0.85),
    "words here over 0.15": (0.89, -0.49, -0.33),
    "words here over 0.35": (-0.01, 0.87, 1.16),
    "near over 0.15": (-0.11, 1.89, -0.14),
    "near over 0.35": (-0.59, 0.17, -1.96),
    "people over 0.15": (0.82, 0.71, 1.40),
    "people over 0.35": (-0.53, 0.04, -1.43),
    "names over 0.15": (0.77, 0.19, 0.54),
    "names over 0.35": (1.17, 0.60, 0.18),
    "one article and words": (2.38, -1.75, 1.21),
    "one article and near": (-1.04, -0.15, -1.06),
    "story kin and words here": (-0.77, -2.05, 0.32),
    "story kin and near": (0.44, -2.05, -1.79),
    "story kin and usual": (0.98, 0.89, 0.90),
    "story kin and told by": (-0.19, 9.53, 0.30),
    "story kin and headlines": (0.86, 0.62, 0.12),
    "speech and words here": (1.34, -13.01, 2.06),
    "speech and story kin": (-1.31, 0.00, -0.33),
    "an article and words here": (0.86, 11.44, -3.80),
}
