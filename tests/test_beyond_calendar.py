"""Days counted beyond the first year or the last: the words are read to the end, and no day is made up."""

from datetime import date

import pytest

from timeline.cli.extract import events_of
from timeline.extract.after import away
from timeline.model import Article
from timeline.when import parse_publication


@pytest.mark.parametrize(
    ("day", "number", "unit", "span"),
    [
        (date(2025, 3, 5), -2, "days", (date(2025, 3, 3), date(2025, 3, 3))),
        (date(2025, 3, 5), -2, "weeks", (date(2025, 2, 18), date(2025, 2, 20))),
        (date(2024, 1, 31), 1, "month", (date(2024, 2, 1), date(2024, 2, 29))),
        (date(2025, 3, 5), -2, "years", (date(2023, 3, 1), date(2023, 3, 31))),
        (date(2025, 3, 5), 2, "hours", None),
        (date(9, 1, 1), -900, "weeks", None),
        (date(79, 1, 1), -200, "years", None),
        (date(9500, 1, 1), 999, "years", None),
        (date(9998, 12, 31), 1, "day", None),
    ],
)
def test_so_many_days_away_are_days_of_the_calendar(day: date, number: int, unit: str, span: tuple[date, date] | None) -> None:
    assert away(day, number, unit) == span


@pytest.mark.parametrize(
    "words",
    [
        "Karl Lind resigned 200 years before the AD 79 election.",
        "Karl Lind resigned 900 weeks before the 9 AD election.",
        "Karl Lind resigned 999 years after the 9500 election.",
    ],
)
def test_a_count_that_leaves_the_calendar_loses_no_event(words: str) -> None:
    article = Article(url="", title="", text=words, publication=parse_publication("2025-03-13T12:00:00+00:00"))
    assert [event.type for event in events_of(article)].count("appointment") == 1
