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
    "usable_row.f1": 0.755,
    "usable_row.p": 0.83,
    "strict_row.f1": 0.59,
    "status": 0.95,
    "status_not_happened.f1": 0.75,
    "participants.f1": 0.905,
    "place": 0.70,
    "quote": 0.88,
}
READOUTS = {"right": 0.945, "right, both parties": 0.94}  # six texts say "yesterday", and are scored by the day of their headline


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    arguments = argparse.Namespace(half=None, all=False, errors=0, only="")
    return {**measure.flat(measure.events(arguments)), **measure.readouts(arguments)}


@pytest.mark.parametrize(("name", "floor"), [*EVENTS.items(), *READOUTS.items()])
def test_no_figure_sinks_below_its_floor(name: str, floor: float, figures: dict[str, Any]) -> None:
    assert figures[name] >= floor
