"""What is found in a sentence: participants, status, date and place, however the clause is built; and what is none."""

from datetime import date

import pytest

from timeline.event_types import load_event_types
from timeline.extract import RuleExtractor
from timeline.language import Document, load_model
from timeline.model import Article, Mention, Status, Zone
from timeline.when import Expression, Publication, on

DAY = date(2026, 3, 4)
EXTRACTOR = RuleExtractor(load_event_types())


def mentions(text: str, title: str = "", dates: dict[str, date] | None = None) -> list[Mention]:
    """The mentions in a text published on DAY; `dates` says what words in it stand for which day."""
    nlp = load_model()
    expressions = [
        Expression(start=text.index(words), end=text.index(words) + len(words), text=words, type="DATE", value="", when=on(day))
        for words, day in (dates or {}).items()
    ]
    article = Article(url="", title=title, text=text, publication=Publication(day=DAY))
    return EXTRACTOR.mentions(article, Document(text, nlp), Document(title, nlp), expressions, [])


def told(text: str, kind: str) -> list[Mention]:
    return [mention for mention in mentions(text) if mention.type == kind]


STATUSES = [
    ("Karl Lind met Grace Otieno in Oslo.", "meeting", Status.HAPPENED),
    ("Karl Lind will meet Grace Otieno in Oslo.", "meeting", Status.PLANNED),
    ("Karl Lind is scheduled to meet Grace Otieno in Oslo.", "meeting", Status.PLANNED),
    ("Karl Lind plans to meet Grace Otieno in Oslo.", "meeting", Status.PLANNED),
    ("Karl Lind did not meet Grace Otieno in Oslo.", "meeting", Status.DENIED),
    ("Karl Lind cancelled a planned meeting with Grace Otieno.", "meeting", Status.CANCELLED),
    ("Karl Lind deferred a planned visit to Oslo.", "trip", Status.CANCELLED),
    ("Karl Lind shelved a visit to Oslo.", "trip", Status.CANCELLED),
    ("The meeting of Karl Lind and Grace Otieno has been axed.", "meeting", Status.CANCELLED),
    ("Karl Lind was due to fly to Oslo on Friday. That has been deferred.", "trip", Status.CANCELLED),
    ("The delayed meeting of Karl Lind and Grace Otieno opened in Oslo.", "meeting", Status.HAPPENED),
    ("Karl Lind is visiting Kenya.", "trip", Status.ONGOING),
    ("Karl Lind reportedly met Grace Otieno in Oslo.", "meeting", Status.REPORTED),
]


@pytest.mark.parametrize(("text", "kind", "status"), STATUSES)
def test_the_clause_says_what_became_of_it(text: str, kind: str, status: Status) -> None:
    assert [mention.status for mention in told(text, kind)] == [status]


NONE = [
    ("Karl Lind hopes to meet Grace Otieno some day.", "meeting"),
    ("If Karl Lind met Grace Otieno, markets would rise.", "meeting"),
    ("Karl Lind could meet Grace Otieno.", "meeting"),
    ("Karl Lind met the deadline.", "meeting"),
    ("Karl Lind called for calm.", "call"),
    ("Karl Lind called off the strike.", "call"),
    ("Karl Lind returned to work.", "trip"),
    ("There is no prospect of talks between Norway and Kenya.", "meeting"),
    ("Information leading to the arrest of Karl Lind was welcome.", "legal"),
]


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_what_is_wished_supposed_or_only_worded_alike_is_no_event(text: str, kind: str) -> None:
    assert told(text, kind) == []


def test_each_of_two_clauses_takes_its_own_date() -> None:
    text = "Karl Lind said on Tuesday that Grace Otieno flew to Oslo on Monday."
    found = {m.type: m.when for m in mentions(text, dates={"on Tuesday": date(2026, 3, 3), "on Monday": date(2026, 3, 2)})}
    assert {kind: when.first if when else None for kind, when in found.items()} == {"remark": date(2026, 3, 3), "trip": date(2026, 3, 2)}


def test_one_meeting_of_many_is_one_mention_with_a_list() -> None:
    (found,) = told("Karl Lind, Grace Otieno and Luis Ortega met in Oslo.", "meeting")
    assert [p.name for p in found.participants] == ["Karl Lind", "Grace Otieno", "Luis Ortega"]


def test_words_in_quotation_marks_tell_no_event_of_the_reporters() -> None:
    assert told("“We met Grace Otieno in Oslo,” Karl Lind said.", "meeting") == []


def test_the_headline_makes_spoke_with_a_meeting() -> None:
    text = "Karl Lind spoke with Grace Otieno about trade."
    found = {m.type for m in mentions(text, title="Readout of Karl Lind’s Meeting with Grace Otieno") if m.zone is not Zone.TITLE}
    assert found == {"meeting"}


def test_what_is_planned_is_never_dated_by_default() -> None:
    (found,) = told("Karl Lind will visit Kenya.", "trip")
    assert found.when is None


def test_offsets_point_at_the_sentence_and_the_trigger() -> None:
    text = "It rained. Karl Lind visited Kenya."
    (found,) = told(text, "trip")
    assert (text[found.sentence.start : found.sentence.end], text[found.trigger.start : found.trigger.end]) == (
        "Karl Lind visited Kenya.",
        "visited",
    )


ODD = [
    "",
    "\n\n\n",
    "MINISTER MEETS COUNTERPART IN OSLO FOR TALKS",
    "the minister met her counterpart they talked for hours nothing came of it",
    "- 10:42 Karl Lind arrives\n- 10:50 Karl Lind leaves\n- 11:00 talks",
    "Der Minister traf seine Amtskollegin am Montag in Oslo. Sie sprachen lange.",
    "Q. Did you meet him?\nA. I did not.\nQ. Will you?\nA. No.",
    "met " * 3000,
    "“" * 500,
    "Ka\u0301rl Li\u0301nd met 😀 Grace in O\u200bslo.",
]


@pytest.mark.parametrize("text", ODD)
def test_an_odd_text_gives_what_it_gives_and_never_an_error(text: str) -> None:
    for mention in mentions(text):
        assert 0 <= mention.trigger.start < mention.trigger.end <= len(text)
        assert 0 < mention.confidence < 1


def test_without_a_model_there_is_nothing_to_tell() -> None:
    article = Article(url="", title="", text="Karl Lind visited Kenya.", publication=None)
    assert EXTRACTOR.mentions(article, Document(article.text), Document(""), [], []) == []
