"""An annotation kept as offsets has no word of its text and gives back the very same gold article."""

import json
from pathlib import Path

import pytest

from benchmarks import annotated, measure, offsets

PATHS = sorted(annotated.FOLDER.glob("*.toml"))
KEPT = {  # articles in each
    "agency-a": 32, "agency-b": 32, "agency-c": 32, "agency-e": 28, "agency-g": 30, "agency-m": 22, "agency-n": 16, "agency-o": 16,
    "agency-p": 14,
    "agency-q": 21,
    "agency-r": 7,
    "agency-s": 32,
    "wiki-h": 24, "wire-d": 28, "wire-f": 17, "wire-k": 18,
    "entries": 188,
}  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_what_is_stripped_of_words_is_filled_again(path: Path) -> None:
    article = annotated.read(path)
    kept = json.loads(json.dumps(offsets.stripped(article)))
    assert article["text"].split()[0] not in json.dumps(kept)
    again = offsets.filled(article, kept)
    assert [event["evidence"] for event in again["events"]] == [event["evidence"] for event in article["events"]]
    for event, wanted in zip(again["events"], article["events"], strict=True):
        assert event["quote"] == wanted["quote"]
        named = [person if isinstance(person, list) else person["names"] for person in event["participants"]]
        asked = [person if isinstance(person, list) else person["names"] for person in wanted["participants"]]
        assert all(set(some) <= set(those) for some, those in zip(named, asked, strict=True))


@pytest.mark.shared
@pytest.mark.skipif(not measure.EVAL.is_dir(), reason=f"nothing to fill from: {measure.EVAL} is missing")
@pytest.mark.parametrize("name", KEPT)
def test_every_kept_annotation_finds_its_text(name: str) -> None:
    kept = json.loads((offsets.FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert len(offsets.read(name)) == len(kept) == KEPT[name]


def test_every_set_that_is_kept_is_looked_at() -> None:
    assert sorted(path.stem for path in offsets.FOLDER.glob("*.json")) == sorted(KEPT)
