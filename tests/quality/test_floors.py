"""Floors under the figures on the corpora beside the project: they are raised when a figure rises, and never sink."""

import argparse
from typing import Any

import pytest

from benchmarks import measure

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not measure.EVAL.is_dir(), reason=f"nothing to measure against: {measure.EVAL} is missing"),
]
EVENTS = {
    "usable_row.f1": 0.825,
    "usable_row.p": 0.895,
    "strict_row.f1": 0.665,
    "status": 0.98,
    "status_not_happened.f1": 0.95,
    "participants.f1": 0.925,
    "place": 0.765,
    "quote": 0.93,
}
UNSEEN = {
    "agency-g": (0.73, 0.765),
    "agency-o": (0.72, 0.85),
    "wiki-h": (0.64, 0.74),
}  # usable rows, F1 and precision, of sets that nobody who writes rules reads
READ = {  # the same of texts read since: of our own, by people who had not seen the rules, and of the real feeds
    "sentences": (0.76, 0.83),
    "briefs": (0.765, 0.85),
    "dense": (0.68, 0.80),
    "mixed": (0.785, 0.90),
    "various": (0.59, 0.75),
    "dailies": (0.64, 0.80),
    "feeds": (0.705, 0.765),
    "entries": (0.615, 0.86),
}
STRICT = {"briefs": 0.605, "dense": 0.515, "feeds": 0.555}  # F1 of rows that are right in every column
READOUTS = {"right": 0.945, "right, both parties": 0.94}  # six texts say "yesterday", and are scored by the day of their headline


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    arguments = argparse.Namespace(half=None, all=False, errors=0, only="")
    return {**measure.flat(measure.events(arguments)), **measure.readouts(arguments)}


@pytest.mark.parametrize(("name", "floor"), [*EVENTS.items(), *READOUTS.items()])
def test_no_figure_sinks_below_its_floor(name: str, floor: float, figures: dict[str, Any]) -> None:
    assert figures[name] >= floor


@pytest.mark.parametrize(("name", "floor"), [*UNSEEN.items(), *READ.items()])
def test_no_annotated_set_sinks_below_its_floor(name: str, floor: tuple[float, float]) -> None:
    arguments = argparse.Namespace(half=None, all=False, errors=0, only="")
    found = measure.flat(measure.events(arguments, name))
    assert (found["usable_row.f1"], found["usable_row.p"]) >= floor
    assert found["usable_row.p"] >= floor[1]
    assert found["strict_row.f1"] >= STRICT.get(name, 0)
