"""Where a vote, an arrest or a flood is that names no place: in the land that the whole text is about, and nowhere where it is not sure."""

import pytest

from timeline.cli.extract import events_of
from timeline.merge.where import is_told_where, place_of
from timeline.model import Article, Event, Mention, Place, Span
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T15:00:00+00:00")
OPENING = "Nepal shut its border on Thursday. The rupee fell across Nepal, and Nepali traders complained."

ROWS = [
    (f"{OPENING} Finance Minister Ana Ruiz resigned on Monday.", "appointment", "Nepal"),
    (f"{OPENING} Police arrested nine traders on Tuesday.", "legal", "Nepal"),
    (f"{OPENING} Police arrested nine traders in Bergen on Tuesday.", "legal", "Bergen"),
    (f"{OPENING} A flood killed nine people on Tuesday.", "disaster", "Nepal"),
    (f"{OPENING} A flood killed nine people in May 2019.", "disaster", None),
    (f"{OPENING} Norwegian police arrested nine traders on Tuesday.", "legal", "Norway"),
    (f"{OPENING} Norway and Sweden complained, and so did Denmark and Finland. Police arrested nine traders on Tuesday.", "legal", None),
    (f"OSLO, March 13 (Agency) - {OPENING} Police arrested nine traders on Tuesday.", "legal", None),
    (f"{OPENING} Chile sent a note. Gunmen killed nine traders on Tuesday.", "attack", None),
    (f"{OPENING} Finance Minister Ana Ruiz spoke on Monday by phone with Economy Minister Olga Berg.", "call", None),
    ("Nepal shut its border on Thursday. Police arrested nine traders on Tuesday.", "legal", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), ROWS)
def test_what_names_no_place_is_in_the_land_that_the_text_is_about(text: str, kind: str, place: str | None) -> None:
    events = events_of(Article(url="", title="", text=text, publication=PUBLISHED))
    assert [event.place and event.place.name for event in events if event.type == kind] == [place], [event.title for event in events]


def test_the_land_of_the_text_is_no_part_of_a_title_that_says_who_did_what() -> None:
    events = events_of(Article(url="", title="", text=f"{OPENING} Karl Lind resigned on Monday.", publication=PUBLISHED))
    assert "Karl Lind resigns" in [event.title for event in events]


def _mention(words: str, place: str, country: str) -> Mention:
    span = Span(start=0, end=len(words), in_title=False)
    return Mention(type="protest", sentence=span, trigger=span, words=words, place=Place(name=place, country=country))


STORY = _mention("Students marched on Monday.", "Norway", "NOR")
TOLD = _mention("Students marched in Bergen on Monday.", "Bergen", "NOR")


def test_a_place_that_a_sentence_names_goes_before_the_land_of_more_mentions() -> None:
    assert place_of([STORY, STORY, TOLD]) == TOLD.place


@pytest.mark.parametrize(("mention", "told"), [(STORY, False), (TOLD, True), (_mention("March in Norway", "Norway", "NOR"), True)])
def test_the_land_of_the_text_is_no_sign_that_two_events_are_one(mention: Mention, told: bool) -> None:
    assert is_told_where(Event(type="protest", place=mention.place, mentions=(mention,))) is told
