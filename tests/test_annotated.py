"""The annotated articles can be read as gold articles, and the shipped rules find most of their events with the right people and day."""

from datetime import date
from typing import Any

import pytest

from benchmarks.annotated import FOLDER, read
from timeline.cli.extract import events_of, row_of
from timeline.model import Article
from timeline.when import parse_publication

PATHS = sorted(FOLDER.glob("*.toml"))
FLOOR = 0.60  # of the events that are not optional; 0.44 when the last fourteen articles were first read


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_piece_of_evidence_is_a_sentence_of_its_article(path: Any) -> None:
    gold = read(path)
    for event in gold["events"]:
        for start, end in event["evidence"]:
            assert gold["text"][start:end].rstrip("\"”'")[-1] in ".!?"


def test_most_events_are_found_with_their_people_and_their_day() -> None:
    found = wanted = 0
    for path in PATHS:
        gold = read(path)
        article = Article(url="", title=gold["title"], text=gold["text"], publication=parse_publication(gold["published"]))
        rows = [row_of(event) for event in events_of(article)]
        core = [event for event in gold["events"] if not event.get("optional")]
        wanted += len(core)
        found += sum(any(_usable(event, row) for row in rows) for event in core)
    assert found / wanted >= FLOOR, f"{found} of {wanted}"


def _usable(event: dict[str, Any], row: dict[str, Any]) -> bool:
    """Type, sentence, people and day of the row are the event's."""
    types = event.get("type_any", [event["type"]])
    middle = (row["sentence"]["start"] + row["sentence"]["end"]) / 2
    inside = not row["in_title"] and any(start <= middle <= end for start, end in event["evidence"])
    return row["type"] in types and inside and _same_people(event, row) and _day_fits(event, row)


def _same_people(event: dict[str, Any], row: dict[str, Any]) -> bool:
    names = " ".join(person["name"] for person in row["participants"]).lower()
    needed = [person for person in event["participants"] if isinstance(person, list)]
    return all(any(name.lower() in names for name in person) for person in needed)


def _day_fits(event: dict[str, Any], row: dict[str, Any]) -> bool:
    gold, when = event["when"], row["when"]
    if gold is None or event.get("when_optional"):
        return True
    if when is None:
        return False
    first, last = (date.fromisoformat((when[side] or gold[side])[:10]) for side in ("start", "end"))
    return first <= date.fromisoformat(gold["end"]) and date.fromisoformat(gold["start"]) <= last
