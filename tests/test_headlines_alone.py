"""A feed's item is often a headline and a line: what it tells is found there, and an item with no text at all is no error."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
ROWS = [  # headline; type, status, participants, place, date (EDTF) of its first event
    ("Journalist sentenced to death in Norway", ("legal", "happened", "Journalist", "Norway", "[2025-03-12..2025-03-13]")),
    ("Two arrested over museum heist in Bergen", ("legal", "happened", "two", "Bergen", "[2025-03-12..2025-03-13]")),
    ("New central bank chief named in Turkey", ("appointment", "happened", "new central bank chief", "Turkey", "[2025-03-12..2025-03-13]")),
    ("Denmark's Ida Hale to visit Greenland next week", ("trip", "planned", "Ida Hale", "Greenland", "[2025-03-17..2025-03-23]")),
    ("UN's Guterres arrives in Cyprus for talks", ("trip", "happened", "Antonio Guterres", "Cyprus", "[2025-03-12..2025-03-13]")),
    ("EU chief Ida Hale hosts Serbian premier on Monday", ("meeting", "happened", "Ida Hale; Serbian premier", "", "2025-03-10")),
    ("Norway and Chile sign pact on water research", ("agreement", "happened", "Norway; Chile", "", "[2025-03-12..2025-03-13]")),
    ("US lifts sanctions on Syria", ("sanction", "happened", "United States; Syria", "", "[2025-03-12..2025-03-13]")),
]


@pytest.mark.parametrize(("headline", "told"), ROWS, ids=[row[0][:40] for row in ROWS])
@pytest.mark.parametrize("text", ["", "It is not known why."])
def test_a_headline_alone_tells_its_event(headline: str, told: tuple[str, ...], text: str) -> None:
    found = events_of(Article(url="", title=headline, text=text, publication=PUBLISHED))
    event = max(found, key=lambda each: each.confidence)
    assert event.confidence >= 0.5
    names = "; ".join(who.name for who in event.participants)
    when = event.when.edtf if event.when is not None else ""
    assert (event.type, event.status.value, names, event.place.name if event.place else "", when) == told


@pytest.mark.parametrize("headline", ["Boys and girls", "Hale", "In 1990 gunmen shot at him. Twelve men arrested"])
def test_a_headline_with_no_text_is_no_error(headline: str) -> None:
    events_of(Article(url="", title=headline, text="", publication=PUBLISHED))
