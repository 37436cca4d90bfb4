"""Whichever list a question is answered from, the answer is the same as going through every event in Python."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest

from timeline.edtf import parse_edtf
from timeline.rows import TimelineRow
from timeline.store import Filters, Store, Touch, ways
from timeline.store.filters import First
from timeline.store.hand import Given
from timeline.store.matching import Matcher
from timeline.store.state import date_columns

NOW = datetime(2025, 3, 20, 12, tzinfo=UTC)
PEOPLE, PLACES = ("Mara Hale", "Otto Brandt", "Ida Voss", "Voss"), ("", "Varn", "Oslov")


@pytest.fixture
def many(store: Store) -> Store:
    """Sixty events of every length of days, with few values, so that filters meet; one actor is called by the last name of another."""
    chance = Random(5)
    for number in range(60):
        day = date(2025, 3, 1) + timedelta(days=chance.randrange(12))
        wide = day + timedelta(days=chance.choice((2, 30, 900)))
        apart = (f"[{day}..{wide}]", f"{day}/{wide}", f"[..{day}]", f"[{day}..]", "", "2025-03", "2025")
        when = chance.choice((day.isoformat(),) * 4 + apart)
        given = Given(
            type=chance.choice(("call", "trip")),
            title=f"{chance.choice(('fish', 'ships'))} number {number}",
            date=when,
            status=chance.choice(("happened", "happened", "planned")),
            participants=chance.sample(PEOPLE, chance.randrange(3)),
            place=chance.choice(PLACES),
            place_country=chance.choice(("", "NOR", "OST")),
        )
        event = store.hand.add(given, "ida", NOW)
        if chance.random() < 0.3:
            store.hand.confirm(event, "ida", NOW)
    return store


def a_question(chance: Random) -> Filters:
    first = date(2025, 3, chance.randrange(1, 14))
    every: dict[str, Any] = {
        "since": first,
        "until": first + timedelta(days=chance.randrange(40)),
        "touch": chance.choice(tuple(Touch)),
        "type": chance.choice(("call", "trip")),
        "status": chance.choice(("happened", "planned")),
        "actor": chance.choice(PEOPLE),
        "beside": (chance.choice(PEOPLE),),
        "place": chance.choice(PLACES[1:]),
        "country": "NOR",
        "review": chance.choice(("confirmed", "edited")),
        "min_confidence": 0.5,
        "text": chance.choice(("fish", "ships")),
    }
    return Filters(**{name: every[name] for name in chance.sample(sorted(every), chance.randrange(1, 4))})


@pytest.mark.parametrize("counted", [500, 2])
def test_any_filters_together_give_the_events_for_which_all_hold(counted: int, many: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ways, "COUNTED", counted)  # two: every list is long, and the sample decides
    chance = Random(counted)
    rows = list(many.timeline.stream())
    assert len(rows) == 60
    with many.database.read() as connection:
        for asked in (a_question(chance) for _ in range(60)):
            matcher = Matcher.of(connection, asked)
            assert matcher is not None
            expected = [row.event_id for row in rows if matcher.holds(_state(row), row, set())]
            assert [row.event_id for row in many.timeline.stream(asked)] == expected, asked
            assert _by_pages(many, asked) == expected, asked
            backwards = [row.event_id for row in reversed(rows) if row.event_id in expected and row.date_sort]
            assert _by_pages(many, asked, First.NEWEST) == backwards, asked
            assert [row.event_id for row in many.timeline.stream(asked, first=First.NEWEST)] == backwards, asked
            assert many.timeline.count(asked) == len(expected), asked


def _by_pages(store: Store, asked: Filters, first: First = First.OLDEST) -> list[str]:
    page = store.timeline.events(asked, limit=7, first=first)
    found = [row.event_id for row in page.rows]
    while page.after:
        page = store.timeline.events(asked, limit=7, after=page.after, first=first)
        found += [row.event_id for row in page.rows]
    return found


def _state(row: TimelineRow) -> dict[str, Any]:
    return {"standing": "current"} | date_columns(parse_edtf(row.date_edtf) if row.date_edtf else None)
