"""Floors under the figures of dates on the sets beside the project: they are raised when a figure rises, and never sink."""

from collections.abc import Callable

import pytest

from benchmarks import dates
from benchmarks.measure import EVAL

TIMEX = EVAL / "timex"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),  # the scorer beside the project leaves its files to the collector
    pytest.mark.skipif(not TIMEX.is_dir(), reason=f"nothing to measure against: {TIMEX} is missing"),
]
FLOORS = {
    "aquaint": {"strict_f1": 0.863, "relaxed_f1": 0.946, "value_f1": 0.781, "cal_f1": 0.868, "calacc": 0.932},
    "meantime": {"strict_f1": 0.876, "relaxed_f1": 0.935, "value_f1": 0.81, "cal_f1": 0.888, "calacc": 0.953},
    "wikiwars": {"strict_f1": 0.909, "relaxed_f1": 0.955, "value_f1": 0.906, "cal_f1": 0.957, "calacc": 0.976},
}
WEEKDAYS = {"same day": 0.98, "past": 0.92, "coming": 0.80}
SECONDS_WITH_MODEL, SECONDS_WITHOUT = 0.15, 0.03


@pytest.fixture(scope="module")
def tagger() -> dates.Tagger:
    return dates.systems(model=True, peer=False)["timeline, with model"]


@pytest.fixture(scope="module")
def figures(tagger: dates.Tagger) -> Callable[[str], dict[str, float]]:
    known: dict[str, dict[str, float]] = {}

    def of(name: str) -> dict[str, float]:
        if name not in known:
            known[name] = dates.measure(TIMEX / name, tagger)
        return known[name]

    return of


@pytest.mark.parametrize(("name", "figure"), [(name, figure) for name, floors in FLOORS.items() for figure in floors])
def test_no_figure_sinks_below_its_floor(name: str, figure: str, figures: Callable[[str], dict[str, float]]) -> None:
    assert figures(name)[figure] >= FLOORS[name][figure]


@pytest.mark.parametrize("name", FLOORS)
def test_reading_with_the_model_is_fast_enough(name: str, figures: Callable[[str], dict[str, float]]) -> None:
    assert figures(name)["seconds"] <= SECONDS_WITH_MODEL


@pytest.mark.parametrize("name", FLOORS)
def test_reading_without_the_model_is_fast_enough(name: str) -> None:
    tagger = dates.systems(model=False, peer=False)["timeline, no model"]
    assert dates.measure(TIMEX / name, tagger)["seconds"] <= SECONDS_WITHOUT


def test_weekdays_by_direction(tagger: dates.Tagger) -> None:
    counts = [dates.directions(TIMEX / name, tagger) for name in ("aquaint", "meantime")]
    for way, floor in WEEKDAYS.items():
        right, count = (sum(part[way][place] for part in counts) for place in (0, 1))
        assert right / count >= floor, f"{way}: {right} of {count}"
