"""The title of a call or of talks says what they were about, where the sentence says it so that a reader understands it."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
ROWS = [
    (
        "call",
        "Karl Lind spoke by phone with Ana Ruiz on Monday about the herring quota.",
        "Karl Lind and Ana Ruiz speak by phone about the herring quota",
    ),
    (
        "call",
        "Karl Lind held a call with Ana Ruiz on Monday to discuss the blockade of Varn.",
        "Karl Lind and Ana Ruiz speak by phone about the blockade of Varn",
    ),
    ("call", "Karl Lind held a call with Ana Ruiz on Monday to discuss the matter.", "Karl Lind and Ana Ruiz speak by phone"),
    ("call", "Karl Lind spoke by phone with Ana Ruiz on Monday about their plans.", "Karl Lind and Ana Ruiz speak by phone"),
    (
        "call",
        "Foreign Minister Karl Lind spoke to President Ana Ruiz on Monday.",
        "Foreign Minister Karl Lind and President Ana Ruiz speak",
    ),
    ("meeting", "Norway and Sweden held talks in Oslo on Monday on a new bridge.", "Norway and Sweden hold talks in Oslo on a new bridge"),
    (
        "meeting",
        "Norway and Sweden held talks on Monday on the sidelines of the fair.",
        "Norway and Sweden hold talks on the sidelines of the fair",
    ),
    ("meeting", "Norway and Sweden are in talks about sharing a port.", "Norway and Sweden hold talks about sharing a port"),
    ("meeting", "Karl Lind met bank and fund leaders on Monday.", "Karl Lind meets bank and fund leaders"),
]


@pytest.mark.parametrize(("kind", "sentence", "title"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_a_call_and_talks_say_what_they_were_about(kind: str, sentence: str, title: str) -> None:
    found = events_of(Article(url="", title="", text=sentence, publication=PUBLISHED))
    assert [event.title for event in found if event.type == kind] == [title]
