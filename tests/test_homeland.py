"""Whose minister and whose ministry it is that a text does not say: the dateline's land, where the text tells of it and of no other."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T15:00:00+00:00")
OPENING = "KATHMANDU, March 13 (Agency) - Nepal shut its border on Thursday."

ROWS = [
    (f"{OPENING} The foreign ministry said the port was shut.", "NPL", "Nepal's foreign ministry says the port was shut"),
    (f"{OPENING} Defence Minister Karl Lund praised the troops.", "NPL", "Nepali Defence Minister Lund praises the troops"),
    (f"{OPENING} Defence Minister Karl Lund of Norway praised the troops.", "NOR", "Norwegian Defence Minister Lund praises the troops"),
    (f"{OPENING} In Norway, the foreign ministry said the port was shut.", "", "Foreign ministry says the port was shut"),
    ("Nepal shut its border on Thursday. The foreign ministry said the port was shut.", "", "Foreign ministry says the port was shut"),
    (
        "KATHMANDU, March 13 (Agency) - Norway shut its port. Norway left. The foreign ministry said the port was shut.",
        "",
        "Foreign ministry says the port was shut",
    ),
    (
        f"{OPENING} Trade Minister Ana Ruiz will visit Nepal on Friday. Trade Minister Ana Ruiz signed a treaty on rice on Monday.",
        "",
        "Trade Minister Ana Ruiz signs",
    ),
]


@pytest.mark.parametrize(("text", "land", "title"), ROWS)
def test_a_minister_and_a_ministry_have_the_land_of_the_text(text: str, land: str, title: str) -> None:
    events = events_of(Article(url="", title="", text=text, publication=PUBLISHED))
    told = [event for event in events if event.title.startswith(title)]
    assert [one.country for event in told for one in event.participants[:1]] == [land], [event.title for event in events]


def test_a_land_that_only_the_title_names_is_the_land_of_the_text() -> None:
    """A text after its dateline may name no land at all."""
    text = "KATHMANDU, March 13 (Agency) - The foreign ministry said on Thursday that the port was shut."
    events = events_of(Article(url="", title="Nepal shuts its port", text=text, publication=PUBLISHED))
    assert ["NPL"] in [[one.country for one in event.participants] for event in events], [event.title for event in events]
