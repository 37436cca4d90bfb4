"""What is decided by hand outlasts whatever is read, extracted or merged later, and undo is exact."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from test_asked import DAY, NOW, a_call, published

from timeline.edtf import parse_edtf
from timeline.errors import UsageError
from timeline.event_types import shipped_types
from timeline.merge import Merge
from timeline.model import Article, Mention, Participant, Place, Span
from timeline.pipeline import relink
from timeline.rows import TimelineRow
from timeline.store import Filters, Store
from timeline.store.filters import First
from timeline.store.hand import Given
from timeline.store.history import Change
from timeline.store.lines import as_words
from timeline.when import Publication, on

MERGER = Merge(shipped_types())


@pytest.fixture
def called(store: Store) -> tuple[Store, str]:
    """One call that two outlets tell, and its id."""
    for outlet in "ab":
        published(store, outlet, f"{outlet}.example/1", DAY, [a_call(f"Hale and Brandt spoke by phone, {outlet} says.")])
    (row,) = store.timeline.stream()
    return store, row.event_id


EDITS = (
    ("title", "A call about fish", {"title": "A call about fish"}),
    ("status", "denied", {"status": "denied"}),
    (
        "date",
        "[2025-03-08..2025-03-09]",
        {"date_start": "2025-03-08", "date_end": "2025-03-09", "date_extent": "within", "date_basis": "stated"},
    ),
    ("date", "2025-03", {"date_start": "2025-03-01", "date_end": "2025-03-31", "date_precision": "month", "date_display": "March 2025"}),
    ("date", "", {"date_start": "", "date_sort": "", "date_display": "undated"}),
    (
        "participants",
        "Mara Hale; Ida Voss (speaker)",
        {"participants": ("Mara Hale", "Ida Voss")},
    ),
    ("place", "Varn", {"place": "Varn"}),
    ("place_country", "norway", {"place_country": "NOR"}),
    ("type", "meeting", {"type": "meeting", "mode": "", "cameo_code": "040"}),
    ("mode", "video", {"mode": "video", "cameo_code": "041"}),
    ("type", "Meeting", {"type": "meeting", "mode": "", "cameo_code": "040"}),
    ("status", "Denied", {"status": "denied"}),
)


@pytest.mark.parametrize(("field", "value", "expected"), EDITS, ids=[f"{field} {value}" for field, value, _ in EDITS])
def test_an_edit_holds_and_its_undo_is_exact(field: str, value: str, expected: dict[str, object], called: tuple[Store, str]) -> None:
    store, event = called
    before = store.timeline.show(event)
    store.hand.edit(event, field, value, "ida", NOW)
    for _ in range(2):
        row = store.timeline.show(event)
        assert {name: getattr(row, name) for name in expected} == expected
        assert row.review == "edited"
        _extract_again(store, "2")
    assert store.hand.undo(event, NOW) == f"edit of {field}"
    _extract_again(store, "1")
    assert _without_instants(store.timeline.show(event)) == _without_instants(before)


def test_what_is_confirmed_is_no_longer_hidden_for_being_unsure(store: Store) -> None:
    published(store, "a", "a.example/1", DAY, [a_call("Hale may have called Brandt.", confidence=0.2)])
    (row,) = store.timeline.stream()
    assert store.timeline.hidden(Filters(min_confidence=0.5)) == 1
    store.hand.confirm(row.event_id, "ida", NOW)
    _extract_again(store, "2")
    (confirmed,) = store.timeline.stream(Filters(min_confidence=0.5))
    assert (confirmed.event_id, confirmed.review) == (row.event_id, "confirmed")
    store.hand.undo(row.event_id, NOW)
    assert store.timeline.show(row.event_id).confidence == 0.2


@pytest.mark.parametrize("act", ["reject", "confirm"])
def test_what_is_decided_twice_is_decided_once_so_that_one_undo_takes_it_back(act: str, called: tuple[Store, str]) -> None:
    store, event = called
    (before,) = store.timeline.stream()
    decide: Callable[..., bool] = getattr(store.hand, act)
    assert [decide(event, "ida", NOW), decide(event, "ida", NOW)] == [True, False]
    assert list(store.timeline.stream()) != [before]
    assert store.hand.undo(event, NOW) == act
    assert [_without_instants(row) for row in store.timeline.stream()] == [_without_instants(before)]
    assert decide(event, "ida", NOW)


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({}, ["first", "second"]),
        ({"type": "call"}, ["first"]),
        ({"actor": "Brandt"}, ["first"]),
        ({"actor": "Mara Hale", "beside": ("Ida Voss",)}, ["second"]),
        ({"since": date(2025, 3, 10)}, ["second"]),
        ({"until": date(2025, 3, 9)}, ["first"]),
        ({"text": "second"}, ["second"]),
        ({"place": "Varn"}, ["first"]),
        ({"min_confidence": 0.5}, ["first", "second"]),
        ({"max_confidence": 0.5}, []),
    ],
)
def test_what_was_rejected_is_listed_on_its_own_with_every_filter(asked: dict[str, Any], titles: list[str], store: Store) -> None:
    given = (
        Given(type="call", title="first", date="2025-03-09", participants=("Mara Hale", "Otto Brandt"), place="Varn"),
        Given(type="meeting", title="second", date="2025-03-10", participants=("Mara Hale", "Ida Voss")),
        Given(type="call", title="in the timeline", date="2025-03-10", participants=("Mara Hale", "Otto Brandt"), place="Varn"),
        Given(type="call", title="rejected and back", date="2025-03-10", participants=("Mara Hale",)),
    )
    first, second, _, back = (store.hand.add(each, "ida", NOW) for each in given)
    for event in (first, second, back):
        store.hand.reject(event, "ida", NOW)
    store.hand.undo(back, NOW)
    rejected = Filters(review="rejected", **asked)
    assert [row.title for row in store.timeline.stream(rejected)] == titles
    assert store.timeline.count(rejected) == sum(store.timeline.counts(rejected, by="type").values()) == len(titles)
    page = store.timeline.events(rejected, limit=1)
    rest = store.timeline.events(rejected, limit=9, after=page.after).rows if page.after else ()
    assert [row.title for row in (*page.rows, *rest)] == titles
    assert [row.title for row in store.timeline.events(rejected, first=First.NEWEST).rows] == titles[::-1]
    assert not {row.title for row in store.timeline.stream(Filters(**asked))} & {"first", "second"}


def test_an_edited_participant_is_found_and_the_old_one_is_not(called: tuple[Store, str]) -> None:
    store, event = called
    store.hand.edit(event, "participants", "Mara Hale; Ida Voss", "ida", NOW)
    assert [row.event_id for row in store.timeline.stream(Filters(actor="Ida Voss"))] == [event]
    assert list(store.timeline.stream(Filters(actor="Otto Brandt"))) == []
    store.hand.edit(event, "date", "2024-01-02", "ida", NOW)
    assert [row.date_start for row in store.timeline.stream(Filters(actor="Ida Voss", until=date(2024, 12, 31)))] == ["2024-01-02"]


def test_an_event_added_by_hand_stays_is_edited_and_undone(called: tuple[Store, str]) -> None:
    store, event = called
    given = Given(
        type="meeting",
        title="Hale meets Voss",
        date="2025-03-09",
        participants=("Mara Hale (party)", "Ida Voss (party)"),
        source_url="https://a.example/1",
    )
    added = store.hand.add(given, "ida", NOW)
    assert [row.event_id for row in store.timeline.stream(Filters(actor="Mara Hale"))] == [added, event]
    row = store.timeline.show(added)
    assert (row.report_count, row.source_name, row.confidence, row.review) == (1, "a", 1.0, "edited")
    assert (row.cameo_code, row.source_published, row.first_reported) == ("040", DAY.isoformat(), DAY.isoformat())
    known = [[each.event_id for each in store.knowledge.stream(DAY - timedelta(days=back), MERGER, Filters())] for back in (1, 0)]
    assert known == [[], [added, event]]
    store.hand.edit(added, "place", "Varn", "ida", NOW)
    _extract_again(store, "2")
    assert store.timeline.show(added).place == "Varn"
    assert store.hand.undo(added, NOW) == "edit of place"
    assert store.timeline.show(added).place == ""
    assert store.hand.undo(added, NOW) == "add"
    assert [row.event_id for row in store.timeline.stream()] == [event]


def test_an_added_event_takes_up_what_is_merged_into_it(called: tuple[Store, str]) -> None:
    store, event = called
    added = store.hand.add(Given(type="call", title="The call", date="2025-03-10"), "ida", NOW)
    store.pinning.merge(added, event, "ida", NOW)
    relink(store, MERGER, NOW)
    (row,) = store.timeline.stream()
    assert (row.event_id, row.title, row.source_count) == (added, "The call", 2)


@pytest.fixture
def twice(store: Store) -> tuple[Store, str, str]:
    """A call, what another outlet takes for a meeting some weeks later, and their ids."""
    published(store, "a", "a.example/1", DAY, [a_call("Hale and Brandt spoke by phone, a says.")])
    later = DAY + timedelta(days=30)
    published(store, "b", "b.example/1", later, [a_call("Hale and Brandt met, b says.", later, type="meeting", mode="talks")])
    ids = {row.type: row.event_id for row in store.timeline.stream()}
    return store, ids["call"], ids["meeting"]


def test_events_of_different_types_are_not_merged_unawares(twice: tuple[Store, str, str]) -> None:
    store, call, meeting = twice
    before = list(store.timeline.stream())
    told = f"{call} is of type call, {meeting} of type meeting; if they are one all the same, say so first: "
    with pytest.raises(UsageError, match=re.escape(f"{told}`timeline edit {meeting} type call`")):
        store.pinning.merge(call, meeting, "ida", NOW)
    relink(store, MERGER, NOW)
    assert list(store.timeline.stream()) == before


@pytest.mark.parametrize("way", ["call into meeting", "meeting into call"])
def test_the_first_of_two_merged_events_keeps_its_type_title_and_what_it_says_by_hand(way: str, twice: tuple[Store, str, str]) -> None:
    """Whichever is told by more reports or better sentences: the other's was given its type by hand."""
    store, call, meeting = twice
    kept, other = (meeting, call) if way == "call into meeting" else (call, meeting)
    store.hand.edit(kept, "place", "Varn", "ida", NOW)
    before = store.timeline.show(kept)
    store.hand.edit(other, "type", before.type, "ida", NOW)
    apart = store.timeline.show(other)
    store.pinning.merge(kept, other, "ida", NOW)
    relink(store, MERGER, NOW)
    for version in ("2", "3"):
        (row,) = store.timeline.stream()
        assert (row.event_id, row.report_count) == (kept, 2)
        assert [getattr(row, name) == getattr(before, name) for name in ("type", "mode", "cameo_code", "title", "place")] == [True] * 5
        _extract_again(store, version)
    assert store.hand.undo(kept, NOW) == "merge"
    _extract_again(store, "1")
    rows = {row.event_id: _without_instants(row) for row in store.timeline.stream()}
    assert rows == {kept: _without_instants(before), other: _without_instants(apart)}


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (
            lambda store, event: store.hand.edit(event, "date", "12/02/2025", "ida", NOW),
            "not a date in EDTF: '12/02/2025'; there are",
        ),
        (lambda store, event: store.hand.edit(event, "status", "over", "ida", NOW), "no such status: 'over'; there are happened"),
        (lambda store, event: store.hand.edit(event, "colour", "red", "ida", NOW), "'colour' cannot be edited; there are title"),
        (lambda store, event: store.hand.edit(event, "type", "cal", "ida", NOW), "no such type of event: 'cal'; did you mean call?"),
        (lambda store, event: store.hand.edit(event, "type", "", "ida", NOW), "an event needs a type"),
        (lambda store, event: store.hand.edit(event, "mode", "fone", "ida", NOW), "no such mode of a call: 'fone'; did you mean phone?"),
        (lambda store, event: store.hand.edit(event, "title", " ", "ida", NOW), "an event needs a title: what happened, in words"),
        (lambda store, event: store.hand.edit(event, "status", "", "ida", NOW), "an event needs a status: happened, planned"),
        (
            lambda store, event: store.hand.edit(event, "place_country", "Norwey", "ida", NOW),
            "no such country: 'Norwey'; did you mean Norway?",
        ),
        (
            lambda store, event: store.hand.edit(event, "date", "2025-03-09/2025-03-07", "ida", NOW),
            "the interval is reversed: '2025-03-09/2025-03-07'",
        ),
        (
            lambda store, event: store.hand.edit(event, "participants", "Mara Hale (attackr)", "ida", NOW),
            "no such role: 'attackr'; did you mean attacker",
        ),
        (lambda store, event: store.hand.edit(event, "participants", " ; ", "ida", NOW), "give at least one participant, as"),
        (lambda store, event: store.hand.edit(event, "title", "one\ntwo", "ida", NOW), "a title is one line, not 'one\\ntwo'"),
        (lambda store, event: store.hand.edit(event, "quote_speaker", "one\rtwo", "ida", NOW), "a quote speaker is one line"),
        (lambda store, event: store.hand.note(event, " ", "ida", NOW), "a note needs words; `timeline undo` takes back the last one"),
        (
            lambda store, event: store.hand.add(Given(type="call", title="x", participants=("Ida Voss (chair)",)), "ida", NOW),
            "no such role: 'chair'; there are accused, appointee",
        ),
        (lambda store, event: store.hand.add(Given(type="call", title="x", date="soon"), "ida", NOW), "not a date in EDTF: 'soon'"),
        (lambda store, event: store.hand.add(Given(type="call", title=""), "ida", NOW), "an event needs a title"),
        (lambda store, event: store.hand.add(Given(type="cal", title="x"), "ida", NOW), "no such type of event: 'cal'"),
        (
            lambda store, event: store.hand.add(Given(type="call", title="x", source_url="a friend"), "ida", NOW),
            "not an address: 'a friend'; give it whole",
        ),
    ],
)
def test_a_bad_decision_changes_nothing_and_says_why(act: Callable[[Store, str], None], message: str, called: tuple[Store, str]) -> None:
    store, event = called
    before = list(store.timeline.stream())
    with pytest.raises(UsageError, match=re.escape(message)):
        act(store, event)
    assert list(store.timeline.stream()) == before


@pytest.mark.parametrize("seed", range(3))
def test_every_decision_holds_through_other_rules_an_import_again_and_a_shuffle(seed: int, store: Store) -> None:
    days = [date(2025, 3, day) for day in range(1, 13)]
    articles = [(outlet, day) for day in days for outlet in "ab"]
    Random(seed).shuffle(articles)
    for outlet, day in articles:
        published(store, outlet, f"{outlet}.example/{day}", day, [_told(outlet, day)])
    ids = {row.date_start: row.event_id for row in store.timeline.stream()}
    edited, dated, rejected, confirmed, noted, one, other, parted, undone = (ids[day.isoformat()] for day in days[:9])
    store.hand.edit(edited, "title", "Put right", "ida", NOW)
    store.hand.edit(dated, "date", "2025-02", "ida", NOW)
    store.hand.reject(rejected, "ida", NOW)
    store.hand.confirm(confirmed, "ida", NOW)
    store.hand.note(noted, "seen the log", "ida", NOW)
    store.pinning.merge(one, other, "ida", NOW)
    new = store.pinning.split(parted, [int(store.timeline.explain(parted)[0].report.id)], "ida", NOW)
    store.hand.edit(undone, "place", "Varn", "ida", NOW)
    store.hand.undo(undone, NOW)
    added = store.hand.add(Given(type="meeting", title="Hale meets Voss", date="2025-03-09"), "ida", NOW)
    relink(store, MERGER, NOW)
    for version, rules in (("2", _more_words), ("3", _another_trigger), ("4", _another_type)):
        _extract_again(store, version, Random(seed), rules)
        for outlet, day in articles:  # nothing new in them
            assert store.articles.save(None, _article(outlet, day), NOW, source=outlet) is None
        rows = {row.event_id: row for row in store.timeline.stream()}
        assert (rows[edited].title, rows[edited].review) == ("Put right", "edited")
        assert (rows[dated].date_edtf, rows[dated].review) == ("2025-02", "edited")
        assert rejected not in rows
        assert (rows[confirmed].review, rows[noted].note) == ("confirmed", "seen the log")
        assert (rows[one].report_count, other in rows) == (4, False)
        assert (rows[parted].report_count, rows[new].report_count) == (1, 1)
        assert (rows[undone].place != "Varn", rows[undone].review, rows[undone].report_count) == (True, "unreviewed", 2)
        assert (rows[added].title, rows[added].report_count) == ("Hale meets Voss", 0)
        assert len(rows) == len(days)  # one rejected, one merged, one more by the split, one added


def _more_words(mention: Mention) -> Mention:
    """Rules that take the sentence to begin earlier, find it less sure and call themselves otherwise."""
    return replace(mention, words=f"Monday: {mention.words}", confidence=0.7, rule="call.other")


def _another_trigger(mention: Mention) -> Mention:
    return replace(mention, trigger=Span(start=5, end=9), words=mention.words[8:], place=Place(name="Oslov"))


def _another_type(mention: Mention) -> Mention:
    return replace(mention, type="meeting", mode="talks")


def test_changes_replayed_on_the_table_of_then_give_the_table_of_now(store: Store) -> None:
    """Events that come, change, go, come back, are merged and split: a mechanical replay of the changes follows them all."""
    for outlet, day in ((outlet, day) for day in range(1, 7) for outlet in "ab"):
        published(store, outlet, f"{outlet}.example/{day}", date(2025, 3, day), [_told(outlet, date(2025, 3, day))])
    ids = [row.event_id for row in store.timeline.stream()]
    store.hand.reject(ids[0], "ida", NOW)
    table, cursor = _table(store), store.history.cursor()
    later = NOW + timedelta(days=7)
    store.hand.undo(ids[0], later)
    store.hand.reject(ids[1], "ida", later)
    store.hand.edit(ids[2], "participants", "Mara Hale; Ida; Voss (party)", "ida", later)
    store.pinning.merge(ids[3], ids[4], "ida", later)
    store.pinning.split(ids[5], [int(store.timeline.explain(ids[5])[0].report.id)], "ida", later)
    published(store, "c", "c.example/new", date(2025, 3, 9), [_told("c", date(2025, 3, 9))], later)
    changes = list(store.history.changes_since(cursor))
    assert {change.change for change in changes} == {"created", "updated", "merged", "split", "retracted"}
    assert _replayed(table, changes) == _table(store)


def _table(store: Store) -> dict[str, dict[str, str]]:
    """The timeline as its CSV has it, by id."""
    return {row.event_id: {name: as_words(cell) for name, cell in row._asdict().items()} for row in store.timeline.stream()}


def _replayed(table: dict[str, dict[str, str]], changes: Iterable[Change]) -> dict[str, dict[str, str]]:
    empty = dict.fromkeys(TimelineRow._fields, "")
    for each in changes:
        if each.change in ("merged", "retracted"):
            del table[each.event_id]
        elif each.change in ("created", "updated"):
            row = table.setdefault(each.event_id, empty | {"event_id": each.event_id})
            row |= {"updated_at": each.changed_at} | ({each.field: each.new} if each.field else {})
    return table


def test_a_merge_takes_along_no_other_event_of_the_same_sentence(store: Store) -> None:
    """A sentence that tells two calls has two reports: what is decided on the one leaves the other where it is."""
    words = "Hale called Brandt before Brandt called Voss."
    of_brandt = a_call(words, trigger=Span(start=5, end=11))
    later = (Participant(name="Otto Brandt", role="party"), Participant(name="Ida Voss", role="party"))
    of_voss = a_call(words, trigger=Span(start=33, end=39), participants=later)
    published(store, "a", "a.example/1", DAY, [of_brandt, of_voss])
    published(store, "b", "b.example/1", DAY, [a_call("Brandt and Voss spoke by phone, b says.", participants=later)])
    published(store, "c", "c.example/1", DAY, [a_call("Hale rang on a Monday.", DAY + timedelta(days=30))])
    one, between, other = (row.event_id for row in sorted(store.timeline.stream(), key=lambda row: (row.date_start, row.report_count)))
    store.pinning.merge(one, other, "ida", NOW)
    for version in ("1", "2"):
        _extract_again(store, version)
        rows = {row.event_id: row for row in store.timeline.stream()}
        assert {name: row.report_count for name, row in rows.items()} == {one: 2, between: 2}
        assert rows[between].participants == ("Otto Brandt", "Ida Voss")


def test_the_same_rules_again_change_nothing_on_the_way(store: Store) -> None:
    """However few mentions a batch has: no event is retracted, or told by fewer, to be told again a batch later."""
    for outlet, day in ((outlet, day) for outlet in "abc" for day in range(1, 7)):
        published(store, outlet, f"{outlet}.example/{day}", date(2025, 3, day), [_told(outlet, date(2025, 3, day))])
    cursor = store.history.cursor()
    for stored in store.work.claim(datetime(2030, 1, 1, tzinfo=UTC), "2", "test", 1000):
        store.mentions.replace(stored.revision_id, "2", [mention for _, mention in store.mentions.of_revision(stored.revision_id)])
    while store.linking.relink(MERGER, NOW, limit=1).mentions:
        pass
    assert {(each.change, each.field) for each in store.history.changes_since(cursor)} == {("updated", "extractor")}


EDTF = (
    "2025-02-12",
    "2025-02",
    "2025",
    "198X",
    "19XX",
    "[2025-02-14..2025-02-16]",
    "2025-02-14/2025-02-16",
    "[..2025-02-12]",
    "[2025-02-12..]",
)


@pytest.mark.parametrize("words", EDTF)
def test_a_date_in_edtf_comes_back(words: str) -> None:
    assert parse_edtf(words).edtf == words


@pytest.mark.parametrize("words", ["", "soon", "2025-13", "2025-02-30", "[..]", "25", "[2025-02-14,2025-02-16]"])
def test_what_is_no_date_is_refused_with_the_forms_there_are(words: str) -> None:
    with pytest.raises(ValueError, match="not a date in EDTF"):
        parse_edtf(words)


@pytest.mark.parametrize("words", ["2025-02-16/2025-02-14", "[2025-02-16..2025-02-14]", "2025-05/2025-03", "[2026..2025-02-14]"])
def test_an_interval_that_is_reversed_is_told_so(words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"the interval is reversed: {words!r}; its first day stands first")):
        parse_edtf(words)


def _article(outlet: str, day: date) -> Article:
    address, words = f"{outlet}.example/{day}", _told(outlet, day).words
    return Article(url=f"https://{address}", title="", text=words, publication=Publication(day=day), digest=address.ljust(64, "0"))


def _told(outlet: str, day: date) -> Mention:
    return a_call(f"Hale and Brandt spoke by phone on the {day.day}., {outlet} says.", day, when=on(day))


def _as_before(mention: Mention) -> Mention:
    return mention


def _extract_again(store: Store, version: str, order: Random | None = None, rules: Callable[[Mention], Mention] = _as_before) -> None:
    """Another version of the rules finds what `rules` makes of what was found, in any order."""
    waiting = store.work.claim(datetime(2030, 1, 1, tzinfo=UTC), version, "test", 1000)
    if order is not None:
        order.shuffle(waiting)
    for stored in waiting:
        found = [rules(mention) for _, mention in store.mentions.of_revision(stored.revision_id)]
        store.mentions.replace(stored.revision_id, version, found)
    relink(store, MERGER, NOW)


def _without_instants(row: TimelineRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in row._fields if name not in ("updated_at", "extractor")}
