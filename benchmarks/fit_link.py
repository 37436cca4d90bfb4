"""Fit the coefficients of timeline/merge/odds.py: `python -m benchmarks.fit_link`.

Every compared pair of mentions of the linking corpus counts as one event where its gold does. Logistic regression with a ridge on signs of
unit variance. Topics are never cut: articles that share a gold event or a theme are of one. The figures are those of four folds, each
linked by what was fitted on the others; the coefficients printed are fitted on everything. How rare a word is depends on how much there is
to read: each fold is read whole, thinned to a quarter of its articles, and topic by topic, so that small inputs are learnt from too.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from benchmarks.calibrate import chance
from benchmarks.link import figures, wording
from benchmarks.measure import EVAL, Row
from timeline.merge.alike import Comparison, Read
from timeline.merge.join import grown
from timeline.merge.odds import RELATIONS, spread
from timeline.merge.wording import pairs, relation

RIDGE = 60.0  # of 10, 60 and 300, the best on topics that were not fitted
FOLDS = 4


THINNED = 4


class World(NamedTuple):
    """Mentions read together, and of their compared pairs: places, relation, signs, whether one event."""

    ids: list[str]
    names: list[str]
    places: list[tuple[int, int]]
    relations: Any
    data: Any
    truth: Any


Model = dict[int, tuple[float, Any]]


def main() -> None:
    rows = [json.loads(line) for line in (EVAL / "link-dev.jsonl").read_text(encoding="utf-8").splitlines()]
    gold = {row["id"]: row["cluster"] for row in rows}
    folds = [[signed(world) for world in worlds(fold)] for fold in folds_of(rows)]
    found: dict[float, list[Any]] = defaultdict(list)
    for fold in folds:
        model = fitted([world for other in folds if other is not fold for world in other])
        for least in np.arange(0.4, 0.65, 0.05):
            found[least].append([figures(linked(world, chances(model, world), least), gold) for world in fold[:2]])
    print("whole folds: B-cubed P, R, F1, MUC F1; thinned folds: the same")
    for least, some in found.items():
        whole, thin = np.mean(some, axis=0)
        print(f"from {least:.2f}: " + " ".join(f"{value:.3f}" for value in whole) + " ; " + " ".join(f"{value:.3f}" for value in thin))
    model = fitted([world for fold in folds for world in fold])
    print(f"BIAS = ({', '.join(f'{model[n][0]:.2f}' for n in range(len(RELATIONS)))})")
    print("WEIGHTS: dict[str, tuple[float, float, float]] = {")
    for place, name in enumerate(folds[0][0].names):
        print(f'    "{name}": ({", ".join(f"{model[n][1][place]:.2f}" for n in range(len(RELATIONS)))}),')
    print("}")


def worlds(fold: Sequence[Row]) -> list[list[Row]]:
    """The fold whole, a quarter of its articles, and each of its topics."""
    topic = topics(fold)
    thin = {name for name in topic if int(name, 16) % THINNED == 0}
    single: dict[str, list[Row]] = defaultdict(list)
    for row in fold:
        single[topic[row["article"]]].append(row)
    return [list(fold), [row for row in fold if row["article"] in thin], *(some for _, some in sorted(single.items()))]


def folds_of(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of whole topics, in folds of about one size."""
    topic = topics(rows)
    of: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        of[topic[row["article"]]].append(row)
    folds: list[list[Row]] = [[] for _ in range(FOLDS)]
    for _, some in sorted(of.items(), key=lambda item: (-len(item[1]), item[0])):
        min(folds, key=len).extend(some)
    return folds


def topics(rows: Sequence[Row]) -> dict[str, str]:
    """A name for the topic of each article."""
    stories = Comparison([Read.of(wording(row)) for row in rows]).stories
    leader = {row["article"]: row["article"] for row in rows}

    def root(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    first: dict[Any, str] = {}
    for row in rows:
        for label in (row["cluster"], stories.theme(row["article"])):
            leader[root(row["article"])] = root(first.setdefault(label, row["article"]))
    return {name: root(name) for name in leader}


def signed(rows: Sequence[Row]) -> World:
    """A world with the signs of its pairs."""
    gold = {row["id"]: row["cluster"] for row in rows}
    read = [Read.of(wording(row)) for row in sorted(rows, key=lambda row: str(row["id"]))]
    comparison = Comparison(read)
    places = list(pairs(comparison, read))
    told = [spread(comparison.signs(read[i], read[j])) for i, j in places]
    ids = [one.wording.id for one in read]
    relations = np.array([relation(read[i], read[j]) for i, j in places])
    truth = np.array([gold[ids[i]] == gold[ids[j]] for i, j in places], dtype=float)
    return World(ids, list(told[0]) if told else [], places, relations, np.array([list(signs.values()) for signs in told]), truth)


def fitted(some: Sequence[World]) -> Model:
    """A model for each relation: bias and weights of the signs as they are."""
    told = [world for world in some if world.places]
    data, truth = np.vstack([world.data for world in told]), np.hstack([world.truth for world in told])
    relations = np.hstack([world.relations for world in told])
    return {number: _logistic(data[relations == number], truth[relations == number]) for number in range(len(RELATIONS))}


def _logistic(data: Any, truth: Any) -> tuple[float, Any]:
    """Newton's method on the penalised likelihood of signs with unit variance."""
    mean, scale = data.mean(axis=0), data.std(axis=0) + 1e-9
    full = np.hstack([np.ones((len(data), 1)), (data - mean) / scale])
    penalty = np.diag([1e-6, *([RIDGE] * data.shape[1])])
    beta = np.zeros(full.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-full @ beta))
        beta += np.linalg.solve(full.T @ (full * (p * (1 - p))[:, None]) + penalty, full.T @ (truth - p) - penalty @ beta)
    weights = np.where(data.std(axis=0) > 0, beta[1:] / scale, 0.0)
    return float(beta[0] - weights @ mean), weights


def chances(model: Model, world: World) -> Any:
    guess = np.zeros(len(world.places))
    for number, (bias, weights) in model.items():
        mine = world.relations == number
        guess[mine] = chance(world.data[mine], bias, weights)
    return guess


def linked(world: World, guess: Any, least: float) -> list[list[str]]:
    groups, _ = grown(len(world.ids), dict(zip(world.places, map(float, guess), strict=True)), least)
    return [[world.ids[place] for place in group] for group in groups]


if __name__ == "__main__":
    main()
