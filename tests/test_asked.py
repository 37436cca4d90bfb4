"""What can be asked of a timeline beside what it says now: what the world knew, what was recorded, who was with whom."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from timeline.edtf import parse_edtf
from timeline.errors import NotFoundError, UsageError
from timeline.event_types import shipped_types
from timeline.merge import Merge
from timeline.model import Article, Mention, Participant, Place, Quote, Span, Status
from timeline.order import sort_key
from timeline.pipeline import relink
from timeline.rows import TimelineRow
from timeline.store import Filters, Store
from timeline.store.agenda import is_overdue
from timeline.store.hand import Given
from timeline.store.ids import event_number
from timeline.when import Publication, on

MERGER = Merge(shipped_types())

NOW = datetime(2025, 3, 20, 12, tzinfo=UTC)
DAY = date(2025, 3, 10)


def a_call(words: str, day: date = DAY, **more: object) -> Mention:
    people = (Participant(name="Mara Hale", role="party"), Participant(name="Otto Brandt", role="party"))
    plain = Mention(
        type="call",
        mode="phone",
        when=on(day),
        participants=people,
        sentence=Span(start=0, end=len(words)),
        trigger=Span(start=0, end=4),
        words=words,
        lemma="call",
        confidence=0.9,
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the fields of Mention, by name


def published(store: Store, feed: str, address: str, day: date, mentions: Sequence[Mention], now: datetime = NOW) -> None:
    """An article of a feed with these mentions, in the timeline."""
    text = " ".join(mention.words for mention in mentions)
    article = Article(url=f"https://{address}", title="", text=text, publication=Publication(day=day), digest=address.ljust(64, "0"))
    revision = store.articles.save(None, article, now, source=feed)
    assert revision is not None
    store.mentions.replace(revision, "1", mentions)
    relink(store, MERGER, now)


@pytest.fixture
def told(store: Store) -> Store:
    """A call that one outlet announced, a second one told when it had been, and a trip told late."""
    published(store, "a", "a.example/1", DAY - timedelta(days=2), [a_call("Hale will call Brandt on Monday.", status=Status.PLANNED)])
    published(store, "b", "b.example/1", DAY + timedelta(days=1), [a_call("Hale and Brandt spoke by phone about fishing.")])
    trip = a_call(
        "Mara Hale flew to Varn.",
        type="trip",
        mode="",
        place=Place(name="Varn"),
        participants=(Participant(name="Mara Hale", role="traveller"),),
    )
    published(store, "b", "b.example/2", DAY + timedelta(days=5), [trip])
    return store


def known(store: Store, by: date, **asked: object) -> list[TimelineRow]:
    return list(store.knowledge.stream(by, MERGER, Filters(**asked)))  # type: ignore[arg-type]  # the fields of Filters, by name


def test_what_was_known_by_a_day_follows_from_what_was_published_by_then(told: Store) -> None:
    assert [row.status for row in told.timeline.stream()] == ["happened", "happened"]
    assert known(told, DAY - timedelta(days=3)) == []
    (planned,) = known(told, DAY)
    assert (planned.status, planned.report_count, planned.sentence) == ("planned", 1, "Hale will call Brandt on Monday.")
    assert [row.type for row in known(told, DAY + timedelta(days=1))] == ["call"]
    assert known(told, DAY + timedelta(days=5)) == list(told.timeline.stream())


def test_the_filters_hold_for_what_was_known_then_not_for_what_is_known_now(told: Store) -> None:
    assert known(told, DAY, status="happened") == []
    assert len(known(told, DAY, status="planned", actor="Hale", beside=("Otto Brandt",), text="monday", since=DAY)) == 1
    assert known(told, DAY, until=DAY - timedelta(days=1)) == []
    assert known(told, DAY, actor="Nobody At All") == []


def test_as_of_takes_every_filter(told: Store) -> None:
    later = NOW + timedelta(hours=1)
    for asked, count in (
        (Filters(actor="Mara Hale"), 2),
        (Filters(actor="Mara Hale", beside=("Otto Brandt",)), 1),
        (Filters(text="FLEW"), 1),
        (Filters(text="50% off"), 0),
        (Filters(type="call"), 1),
    ):
        assert len(list(told.history.stream(later, later, asked))) == count, asked
        assert len(list(told.timeline.stream(asked))) == count, asked
    assert list(told.history.stream(NOW - timedelta(hours=1), later, Filters(actor="Mara Hale"))) == []


def test_the_same_words_are_searched_now_then_and_in_what_was_known(store: Store) -> None:
    """Title, sentence, participants and place; not the quotation, which may stand in another sentence."""
    quote = Quote(text="Herring first", speaker="Mara Hale", span=Span(start=0, end=13))
    published(store, "a", "a.example/1", DAY, [a_call("Hale called Brandt.", quote=quote, place=Place(name="Varn"))])
    for words, count in (("called", 1), ("varn", 1), ("hale", 1), ("herring", 0)):
        asked = Filters(text=words)
        assert len(list(store.timeline.stream(asked))) == count, words
        assert len(list(store.history.stream(NOW, NOW, asked))) == count, words
        assert len(known(store, DAY, text=words)) == count, words
    later = [a_call("Hale called Brandt, they say.", DAY, quote=quote, place=Place(name="Varn"))]
    published(store, "b", "b.example/1", DAY + timedelta(days=1), later)
    assert known(store, DAY, text="herring") == []


def test_somebody_beside_another_is_in_the_same_event(told: Store) -> None:
    assert [row.type for row in told.timeline.stream(Filters(actor="Mara Hale", beside=("Brandt",)))] == ["call"]
    assert list(told.timeline.stream(Filters(beside=("Nobody",)))) == []


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"actor": "Okoye"}, {"alone", "samuel", "both"}),
        ({"actor": "okoye"}, {"alone", "samuel", "both"}),
        ({"actor": "Samuel Okoye"}, {"samuel", "both"}),
        ({"actor": "Okoye", "beside": ("Samuel Okoye",)}, {"samuel", "both"}),
        ({"actor": "Okoye", "beside": ("Ida Voss",)}, {"samuel"}),
        ({"actor": "Sammy"}, {"samuel", "both"}),
        ({"actor": "Norway"}, {"norway"}),  # neither its bank nor North Norway is called so
        ({"actor": "Voss", "text": "samuel"}, {"samuel"}),
    ],
)
def test_a_last_name_asks_for_everybody_who_has_it(asked: dict[str, Any], titles: set[str], store: Store) -> None:
    """Also where one actor is known by that name alone: an article may never tell the rest of it."""
    people = {
        "alone": ["Okoye"],
        "samuel": ["Samuel Okoye", "Ida Voss"],
        "both": ["Okoye", "Samuel Okoye"],
        "norway": ["Norway"],
        "bank": ["Bank of Norway"],
        "north": ["North Norway"],
        "other": ["Mara Okoyeh"],
    }
    for title, names in people.items():
        store.hand.add(Given(type="call", title=title, date="2025-03-10", participants=names), "ida", NOW)
    store.actors.alias("Samuel Okoye", "Sammy")
    for rows in (store.timeline.stream(Filters(**asked)), store.history.stream(NOW, NOW, Filters(**asked))):
        assert {row.title for row in rows} == titles
    page = store.timeline.events(Filters(**asked), limit=1)
    found = [*page.rows]
    while page.after:
        page = store.timeline.events(Filters(**asked), limit=1, after=page.after)
        found += page.rows
    assert sorted(row.title for row in found) == sorted(titles)
    meant = {name for several in store.timeline.namesakes(Filters(**asked)).values() for name in several.values()}
    assert meant == ({"Okoye", "Samuel Okoye"} if str(asked["actor"]).casefold() == "okoye" else set())


def test_an_event_has_the_code_of_its_type_and_mode(told: Store) -> None:
    assert {row.type: row.cameo_code for row in told.timeline.stream()} == {"call": "041", "trip": "042"}


def test_a_sentence_that_another_outlet_copied_is_no_further_source(store: Store) -> None:
    words = "Mara Hale and Otto Brandt spoke by phone about fishing in the strait."
    for outlet, said in (("a", words), ("b", f"VARN - {words}"), ("c", "Hale rang Brandt over the quarrel about herring.")):
        published(store, outlet, f"{outlet}.example/1", DAY, [a_call(said)])
    (row,) = store.timeline.stream()
    assert (row.report_count, row.source_count) == (3, 2)
    assert list(store.timeline.stream(Filters(min_sources=3))) == []


def test_the_lists_about_the_participants_are_as_long_as_one_another(told: Store) -> None:
    (trip,) = told.timeline.stream(Filters(type="trip"))
    assert (trip.participants, trip.participant_roles, trip.participant_countries) == (("Mara Hale",), ("traveller",), ("",))
    assert len(trip.participant_ids) == 1


def test_a_question_is_kept_under_its_name(store: Store) -> None:
    store.views.save("calls", {"type": "call", "since": "2025-03-01"})
    store.views.save("calls", {"type": "call", "since": "2025-04-01"})
    assert store.views.list() == {"calls": {"type": "call", "since": "2025-04-01"}}
    store.views.remove("calls")
    for act in (store.views.get, store.views.remove):
        with pytest.raises(NotFoundError, match="no view is called 'calls'"):
            act("calls")


def test_an_agenda_keeps_what_was_promised_and_says_what_became_of_it(told: Store) -> None:
    (promise,) = told.agenda.promises(DAY)
    assert (promise.day, promise.promised, promise.row.status) == (DAY, "Mon 10 Mar 2025", "happened")
    assert told.agenda.promises(DAY + timedelta(days=1)) == []
    assert told.agenda.promises(DAY - timedelta(days=9), DAY - timedelta(days=1)) == []
    assert told.agenda.promises(DAY, least=1.0) == []


@pytest.mark.parametrize(
    ("status", "end", "reported", "today", "overdue"),
    [
        ("planned", "2025-03-10", "2025-03-08", "2025-03-11", True),
        ("planned", "2025-03-10", "2025-03-10T20:00:00+00:00", "2025-03-11", True),
        ("planned", "2025-03-10", "2025-03-08", "2025-03-10", False),  # its day is not over
        ("planned", "2025-03-10", "2025-03-11", "2025-03-12", False),  # told of since
        ("planned", "", "2025-03-08", "2025-03-12", False),  # nobody knows by when
        ("happened", "2025-03-10", "2025-03-08", "2025-03-12", False),
        ("cancelled", "2025-03-10", "2025-03-08", "2025-03-12", False),
    ],
)
def test_a_plan_is_overdue_when_its_day_has_passed_and_nothing_was_heard(
    status: str, end: str, reported: str, today: str, overdue: bool
) -> None:
    row = TimelineRow._make([""] * len(TimelineRow._fields))._replace(status=status, date_end=end, last_reported=reported)
    assert is_overdue(row, date.fromisoformat(today)) is overdue


def test_counts_are_by_type_as_well(told: Store) -> None:
    assert told.timeline.counts(by="type") == {"call": 1, "trip": 1}
    assert told.timeline.counts(Filters(type="trip"), by="type") == {"trip": 1}


def test_an_actor_is_shown_with_what_it_does_and_beside_whom(told: Store) -> None:
    portrait = told.actors.show("Hale")
    assert (portrait.actor.name, portrait.types) == ("Mara Hale", {"call": 1, "trip": 1})
    assert [(other.name, count) for other, count in portrait.beside] == [("Otto Brandt", 1)]
    assert [actor.name for actor in told.actors.list("brandt")] == ["Otto Brandt"]
    with pytest.raises(NotFoundError, match="no actor goes by 'Nobody'"):
        told.actors.show("Nobody")


@pytest.mark.parametrize(
    ("like", "least", "found"),
    [("", 0.0, [("Mara Hale", 2), ("Otto Brandt", 1)]), ("BRÁNDT", 0.0, [("Otto Brandt", 1)]), ("%", 0.0, []), ("", 1.0, [])],
)
def test_who_is_in_the_most_events_comes_first(like: str, least: float, found: list[tuple[str, int]], told: Store) -> None:
    """Letters of a name are letters, whatever their case and accents; what is less sure than asked for counts for nobody."""
    busiest = told.actors.busiest(like, least=least)
    assert [(actor.name, times) for actor, times in busiest] == found
    assert [told.actors.named(actor.id) for actor, _ in busiest] == [name for name, _ in found]
    assert len(told.actors.busiest(most=1)) == 1


def test_two_actors_made_one_by_hand_make_their_events_one_and_are_parted_again(store: Store) -> None:
    for outlet, name in (("a", "Otto Brandt"), ("b", "the Chancellor of Norland")):
        people = (Participant(name="Mara Hale", role="party"), Participant(name=name, role="party"))
        published(store, outlet, f"{outlet}.example/1", DAY, [a_call(f"Mara Hale called {name} on Monday.", participants=people)])
    assert len(list(store.timeline.stream())) == 2
    old = store.actors.show("the Chancellor of Norland").actor.id
    store.actors.merge("Otto Brandt", "the Chancellor of Norland")
    relink(store, MERGER, NOW)
    (row,) = store.timeline.stream()
    assert old not in row.participant_ids
    assert list(store.timeline.stream(Filters(actor=old))) == [row] == known(store, DAY, actor=old)
    assert (row.source_count, len(set(row.participant_ids))) == (2, 2)
    assert list(store.timeline.stream(Filters(actor="the Chancellor of Norland"))) == [row]
    new = store.actors.split("Otto Brandt", ["the Chancellor of Norland"])
    relink(store, MERGER, NOW)
    assert sorted(len(list(store.timeline.stream(Filters(actor=name)))) for name in ("Otto Brandt", new)) == [1, 1]
    assert len(list(store.timeline.stream())) == 2
    with pytest.raises(UsageError, match="give some, not all, of the names of Otto Brandt: Otto Brandt"):
        store.actors.split("Otto Brandt", ["Otto Brandt"])
    with pytest.raises(UsageError, match=r"'Mara Hale' is a name of act_\d+; `timeline actors merge` makes the two one"):
        store.actors.alias("Otto Brandt", "Mara Hale")


def test_the_order_of_the_database_is_that_of_python(store: Store) -> None:
    dates = ("", "2025", "2025-03-10", "../2025-03-10", "2025-03", "2025-03-10/..", "2025-03-10/2025-03-12", "2024-12-31")
    for place, told_date in enumerate(dates):
        kind = ("trip", "call")[place % 2]
        store.hand.add(Given(type=kind, title=f"Hale {place}", date=told_date, participants=["Mara Hale"], place="Varn"), "ida", NOW)
    rows = list(store.timeline.stream())
    keys = [sort_key(parse_edtf(row.date_edtf) if row.date_edtf else None, row.type, event_number(row.event_id)) for row in rows]
    assert len(rows) == len(dates)
    assert keys == sorted(keys)
