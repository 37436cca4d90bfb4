"""Fit the weights of config/confidence.toml: `python -m benchmarks.calibrate [--write]`.

Each row of the annotated articles, but for those kept unseen, counts as usable where the scorer finds it so; rows that match an
optional event are left out, as the scorer leaves them out. Single sentences, which tell of nothing else, are no sample of articles.
A readout's row counts as usable where the notice's own title bears it out.
Logistic regression with a ridge, fitted on everything; the calibration error is that of two folds, each scored by the other's fit.
"""

from __future__ import annotations

import json
import sys
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks.measure import ANNOTATED, EVAL, ROOT, UNSEEN, Row, gold
from timeline.extract import rules

RIDGE = 2.0
BINS = 10
LEAST = 0.05  # a weight nearer to nothing is left out
TABLE = ROOT / "config" / "confidence.toml"
HEAD = """# What speaks for a row and against it: the chance that it is usable is 1 / (1 + exp(-bias - the sum of its signs)).
# Logistic regression with a ridge of 2 over {rows} rows of annotated articles and readouts. When the rules change,
# `python -m benchmarks.calibrate --write` fits it anew; docs/extraction.md has the calibration error.
"""


def main() -> None:
    sys.path.insert(0, str(EVAL))
    rows = annotated_rows() + readout_rows()
    names = sorted({name for signs, _, _ in rows for name in signs})
    data = np.array([[name in signs for name in names] for signs, _, _ in rows], dtype=float)
    truth = np.array([usable for _, usable, _ in rows], dtype=float)
    fold = np.array([number % 2 for _, _, number in rows])
    guess = np.zeros(len(rows))
    for half in (0, 1):
        bias, weights = fitted(data[fold != half], truth[fold != half])
        guess[fold == half] = chance(data[fold == half], bias, weights)
    bias, weights = fitted(data, truth)
    print(f"rows {len(rows)}, usable {truth.mean():.3f}, two-fold calibration error {calibration_error(guess, truth):.3f}")
    for least in np.arange(0.3, 0.8, 0.05):
        shown = guess >= least
        print(f"  from {least:.2f}: shown {shown.sum()}, usable {truth[shown].mean():.3f}")
    if "--write" in sys.argv[1:]:
        signs = [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights, strict=True) if abs(weight) >= LEAST]
        TABLE.write_text("\n".join([HEAD.format(rows=len(rows)), f"bias = {bias:.2f}", "", "[signs]", *signs]) + "\n", encoding="utf-8")


def fitted(data: Any, truth: Any) -> tuple[float, Any]:
    """Newton's method on the penalised likelihood; the bias is not penalised."""
    full = np.hstack([np.ones((len(data), 1)), data])
    penalty = np.diag([0.0, *([RIDGE] * data.shape[1])])
    beta = np.zeros(full.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-full @ beta))
        gradient = full.T @ (truth - p) - penalty @ beta
        beta += np.linalg.solve(full.T @ (full * (p * (1 - p))[:, None]) + penalty + 1e-9 * np.eye(len(beta)), gradient)
    return float(beta[0]), beta[1:]


def chance(data: Any, bias: float, weights: Any) -> Any:
    return 1 / (1 + np.exp(-bias - data @ weights))


def calibration_error(guess: Any, truth: Any) -> float:
    """The mean distance of guess and truth over ten bins of equal width, weighted by their rows."""
    bins = np.minimum((guess * BINS).astype(int), BINS - 1)
    return float(sum(abs(guess[bins == b].mean() - truth[bins == b].mean()) * (bins == b).mean() for b in set(bins)))


def extracted(article: Row) -> list[tuple[Row, tuple[str, ...]]]:
    """The rows of an article, each with the signs of its best mention, smuggled out in place of the confidence."""
    from timeline.cli.extract import events_of, row_of
    from timeline.model import Article
    from timeline.when import parse_publication

    seen: list[tuple[str, ...]] = []

    def record(signs: Any) -> float:
        seen.append(tuple(signs))
        return len(seen) / 1e6

    with patch.object(rules, "confidence_of", record):
        events = events_of(
            Article(url="", title=article["title"], text=article["text"], publication=parse_publication(article["published"]))
        )
    return [(row_of(event), seen[round(event.best.confidence * 1e6) - 1]) for event in events]


def annotated_rows() -> list[tuple[tuple[str, ...], bool, int]]:
    import score_events  # type: ignore[import-not-found]  # beside the project, not part of it

    found = []
    for number, article in enumerate(
        article for name in ("dev", *ANNOTATED) if name not in (*UNSEEN, "sentences") for article in gold(None, name)
    ):
        pairs = extracted(article)
        matched, _ = score_events.match(article["events"], [row for row, _ in pairs])
        event_of = {j: article["events"][i] for i, j in matched.items()}
        for j, (row, signs) in enumerate(pairs):
            event = event_of.get(j)
            if event is None or not event.get("optional"):
                found.append((signs, event is not None and bool(score_events.attributes(event, row)["usable"]), number))
    return found


def readout_rows() -> list[tuple[tuple[str, ...], bool, int]]:
    import score_readouts  # type: ignore[import-not-found]  # beside the project, not part of it

    found = []
    for number, line in enumerate((EVAL / "readouts-dev.jsonl").read_text(encoding="utf-8").splitlines()):
        readout = json.loads(line)
        last = score_readouts.words(readout["counterpart"])[-1]
        for row, signs in extracted(readout):
            if row["type"] in ("call", "meeting", "trip") and row["status"] == "happened":
                right = row["type"] in readout["types"] and last in score_readouts.names(row)
                found.append((signs, right and score_readouts.covers(row, readout["date"]), number))
    return found


if __name__ == "__main__":
    main()
