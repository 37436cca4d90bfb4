"""Floors under the figures of dates on the items of tests/annotated/dates.jsonl: they are raised when a figure rises, and never sink."""

from benchmarks.date_items import measure, read
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
WITHOUT_MODEL = {"strict": 0.964, "value": 0.936, "days": 0.952}


def test_every_label_stands_where_it_says() -> None:
    for item in read():
        for label in item["timex"]:
            assert item["text"][label["at"] :].startswith(label["words"]), item["text"]


def test_no_figure_sinks_below_its_floor_in_any_register() -> None:
    figures = measure(read(), load_model())
    assert {name: {key: figures[name][key] for key in floors if figures[name][key] < floors[key]} for name, floors in FLOORS.items()} == {
        name: {} for name in FLOORS
    }


def test_no_figure_sinks_below_its_floor_where_the_tense_is_guessed() -> None:
    figures = measure(read(), None)["all"]
    assert {key: figures[key] for key, floor in WITHOUT_MODEL.items() if figures[key] < floor} == {}
