"""Floors under the figures of dates on the items of tests/annotated: they are raised when a figure rises, and never sink."""

import pytest

from benchmarks.date_items import SETS, measure, read
from timeline.language import load_model

FLOORS = {
    "all": {"strict": 0.964, "relaxed": 0.984, "value": 0.946, "days": 0.966},
    "business_1989_98": {"strict": 0.986, "value": 0.968, "days": 0.93},
    "agency_1998_2000": {"strict": 0.945, "value": 0.952, "days": 0.99},
    "webnews_2005_12": {"strict": 0.98, "value": 0.962, "days": 0.99},
    "agency_2015_26": {"strict": 0.962, "value": 0.962, "days": 0.966},
    "history": {"strict": 0.964, "value": 0.952, "days": 0.946},
    "features": {"strict": 0.94, "value": 0.872, "days": 0.984},
}
SECOND = {
    "all": {"strict": 0.917, "relaxed": 0.97, "value": 0.88, "days": 0.92},
    "history": {"value": 0.798, "days": 0.9},
    "agency_2015_26": {"strict": 0.967, "value": 0.93, "days": 0.976},
    "business_1989_98": {"strict": 0.97, "value": 0.956, "days": 0.98},
    "politics_1989_98": {"strict": 0.96, "value": 0.96, "days": 0.95},
}
THIRD = {
    "all": {"strict": 0.921, "relaxed": 0.967, "value": 0.867, "days": 0.904},
    "newspaper_1985_2000": {"value": 0.904, "days": 0.953},
    "agency_2010_26": {"value": 0.92, "days": 0.916},
    "history": {"value": 0.827, "days": 0.871},
    "regional": {"value": 0.836, "days": 0.9},
}
FOURTH = {"all": {"strict": 0.955, "relaxed": 0.982, "value": 0.905, "days": 0.92}}
WITHOUT_MODEL = {"strict": 0.964, "value": 0.936, "days": 0.952}


@pytest.mark.parametrize("name", SETS)
def test_every_label_stands_where_it_says(name: str) -> None:
    for item in read(name):
        for label in item["timex"]:
            assert item["text"][label["at"] :].startswith(label["words"]), item["text"]


@pytest.mark.parametrize(("name", "floors"), list(zip(SETS, (FLOORS, SECOND, THIRD, FOURTH), strict=True)))
def test_no_figure_sinks_below_its_floor_in_any_register(name: str, floors: dict[str, dict[str, float]]) -> None:
    figures = measure(read(name), load_model())
    sunk = {
        register: {key: figures[register][key] for key in least if figures[register][key] < least[key]}
        for register, least in floors.items()
    }
    assert sunk == {register: {} for register in floors}


def test_no_figure_sinks_below_its_floor_where_the_tense_is_guessed() -> None:
    figures = measure(read(), None)["all"]
    assert {key: figures[key] for key, floor in WITHOUT_MODEL.items() if figures[key] < floor} == {}
