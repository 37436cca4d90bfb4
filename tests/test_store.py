"""What the store promises, on both databases."""

import hashlib
import io
import sqlite3
import threading
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import text

from timeline.errors import NotFoundError, StoreError, UsageError
from timeline.exporters.csv import write_csv, write_lines
from timeline.model import (
    Article,
    Clause,
    Entry,
    Event,
    FeedId,
    Mention,
    Page,
    Participant,
    Place,
    Problem,
    Report,
    RevisionId,
    Span,
    Validators,
)
from timeline.order import UNDATED, WIDEST
from timeline.pipeline import relink
from timeline.rows import TimelineRow
from timeline.store import Filters, Store, Touch
from timeline.store.articles import Read
from timeline.store.backup import backup
from timeline.store.feeds import Fate, Outcome
from timeline.store.ids import event_id, event_number
from timeline.store.intake import Brought, Saved
from timeline.when import Basis, Precision, Publication, When, between, on

NOW = datetime(2025, 2, 16, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = date(2025, 2, 12)


class SameDay:
    """A merge as plain as can be: one type, one actor, one first day is one event."""

    def blocks(self, report: Report) -> Iterable[str]:
        return [f"{report.mention.type}|{report.actors[0]}"]

    def cluster(self, reports: Sequence[Report]) -> list[list[Report]]:
        groups: dict[object, list[Report]] = defaultdict(list)
        for report in reports:
            when = report.mention.when
            groups[(report.mention.type, report.actors[0], when and when.first)].append(report)
        return list(groups.values())

    def greatness(self, reports: Sequence[Report]) -> None:
        """No event gathers others."""

    def tell(self, reports: Sequence[Report]) -> Event:
        best = reports[0].mention
        return Event(
            type=best.type,
            title=best.words,
            when=best.when,
            participants=best.participants,
            place=best.place,
            mentions=tuple(report.mention for report in reports),
            confidence=best.confidence,
        )


def a_mention(words: str = "Trump called Putin.", when: When | None = None, **more: object) -> Mention:
    plain = Mention(
        type="call",
        when=when,
        participants=(Participant(name="Donald Trump", role="party", country="USA"), Participant(name="Vladimir Putin", role="party")),
        place=Place(name="Munich", country="DEU"),
        sentence=Span(start=0, end=len(words)),
        trigger=Span(start=6, end=12),
        words=words,
        lemma="call",
        clause=Clause(who=("Donald Trump",), verb="call", words="Putin"),
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the fields of Mention, by name


def an_article(url: str = "https://a.example/1", text: str = "Trump called Putin.") -> Article:
    instant = datetime(2025, 2, 12, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    return Article(url=url, title="A call", text=text, publication=Publication(day=DAY, instant=instant, source="feed"), digest="d" * 64)


def saved(store: Store, article: Article) -> RevisionId:
    revision = store.articles.save(None, article, NOW)
    assert revision is not None
    return revision


def told(store: Store, *mentions: Mention, url: str = "https://a.example/1") -> RevisionId:
    revision = saved(store, an_article(url, " ".join(each.words for each in mentions)))
    store.mentions.replace(revision, "1", mentions)
    relink(store, SameDay(), NOW)
    return revision


def test_what_a_mention_tells_in_a_headlines_words_comes_back(store: Store) -> None:
    told(store, mention := a_mention(when=on(DAY)))
    (row,) = store.timeline.stream(Filters())
    assert [each.report.mention.clause for each in store.timeline.explain(row.event_id)] == [mention.clause]


def test_an_id_is_the_number_and_back() -> None:
    assert all(event_number(event_id(number)) == number for number in (1, 2, 31, 10**6, 2**40 - 1))
    assert len({event_id(number) for number in range(1, 1000)}) == 999
    with pytest.raises(NotFoundError, match="no event goes by 'ev_1'; an id looks like ev_7Q2M9KD4"):
        event_number("ev_1")


def test_a_feed_is_claimed_by_one_owner_at_a_time(store: Store) -> None:
    feed, new = store.feeds.add("https://a.example/feed", NOW)
    assert new
    assert store.feeds.add("https://a.example/feed", NOW) == (feed, False)
    assert [each.id for each in store.feeds.claim_due(NOW, 10, "one", MINUTE)] == [feed.id]
    assert not store.feeds.claim_due(NOW, 10, "two", MINUTE)
    assert [each.attempts for each in store.feeds.claim_due(NOW + MINUTE, 10, "two", MINUTE)] == [2]
    outcome = Outcome(succeeded=True, next_due=NOW + 30 * MINUTE, validators=Validators(etag='"x"'), title="A")
    store.feeds.record_outcome(feed.id, outcome, NOW)
    known = store.feeds.get("A")
    assert (known.validators.etag, known.failures, known.next_due, known.last_success) == ('"x"', 0, NOW + 30 * MINUTE, NOW)
    assert store.feeds.next_due() == NOW + 30 * MINUTE
    with pytest.raises(NotFoundError, match="no feed goes by 'B'"):
        store.feeds.get("B")


def bring(store: Store, feed_id: FeedId, found: dict[str, Entry]) -> Saved:
    [saved] = store.intake.save([Brought(feed_id=feed_id, found=found)], NOW)
    return saved


def test_an_entry_is_new_once_and_changed_when_it_says_something_else(store: Store) -> None:
    feed, _ = store.feeds.add("https://a.example/feed", NOW)
    said = {"1": Entry(guid="1", title="One", authors=("Ann",)), "2": Entry(guid="2", title="NUL \x00 and \ud800")}
    assert bring(store, feed.id, said) == Saved(new=("1", "2"))
    assert bring(store, feed.id, said) == Saved(unchanged=2)
    assert bring(store, feed.id, said | {"1": Entry(guid="1", title="Uno")}) == Saved(changed=("1",), unchanged=1)
    claimed = store.entries.claim_unread(NOW, 10, "one", MINUTE)
    assert claimed[0].entry.title == "Uno"
    assert not store.entries.claim_unread(NOW, 10, "two", MINUTE)
    assert store.articles.save(claimed[0].id, an_article(), NOW) is not None
    assert [each.id for each in store.entries.claim_unread(NOW + MINUTE, 10, "two", MINUTE)] == [claimed[1].id]


def test_an_article_keeps_the_publishers_offset_and_every_revision(store: Store) -> None:
    first = saved(store, an_article())
    assert store.articles.save(None, an_article(), NOW) is None
    second = saved(store, an_article(text="Trump rang Putin."))
    stored = store.articles.find("https://a.example/1")
    assert stored.revision_id == second
    assert stored.article == an_article(text="Trump rang Putin.")
    assert stored.article.publication is not None
    assert stored.article.publication.instant is not None
    assert stored.article.publication.instant.utcoffset() == timedelta(hours=-5)
    assert [(each.revision_id, each.current) for each in store.articles.revisions(stored.id)] == [(first, False), (second, True)]
    assert [each.revision_id for each in store.work.claim(NOW, "1", "one", 10)] == [second]


def test_work_is_done_once_a_version_and_set_aside_after_three_crashes(store: Store) -> None:
    revision = saved(store, an_article())
    store.mentions.replace(store.work.claim(NOW, "1", "one", 10)[0].revision_id, "1", [a_mention()])
    assert not store.work.claim(NOW, "1", "one", 10)
    for attempt in range(3):
        assert [each.revision_id for each in store.work.claim(NOW + 10 * attempt * MINUTE, "2", "one", 10)] == [revision]
    assert not store.work.claim(NOW + 60 * MINUTE, "2", "one", 10)
    assert store.work.aside() == [revision]
    assert store.work.backlog().aside == 1


def test_a_problem_counts_up_and_is_solved(store: Store) -> None:
    problem = Problem(stage="fetch", subject="https://a.example", code="dns", message="no such host")
    store.problems.add(problem, NOW)
    store.problems.add_all([problem, replace(problem, subject="NUL \x00"), replace(problem, subject="NUL \x00")], NOW + MINUTE)
    store.problems.add_all([replace(problem, subject="NUL \x00")], NOW)
    assert [each.times for each in store.problems.list(subject="NUL \x00")] == [3]
    store.problems.solve("fetch", "NUL \x00", NOW)
    assert [(each.times, each.first_at, each.problem.at) for each in store.problems.list()] == [(2, NOW, NOW + MINUTE)]
    store.problems.solve("fetch", "https://a.example", NOW + MINUTE)
    assert not store.problems.list()


def with_page(url: str, text: str, page: Page | None) -> Read:
    return Read(article=Article(url=url, title="T", text=text, publication=None, digest=text), page=page)


def held(store: Store) -> int:
    with store.database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM evidence").scalar_one())


@pytest.mark.parametrize("at_once", [True, False])
def test_equal_bytes_are_held_once_and_each_revision_has_its_own_address_headers_and_instant(store: Store, at_once: bool) -> None:
    def a_page(name: str, body: bytes, had: datetime | None) -> Page:
        return Page(url=f"https://moved.example/{name}", body=body, headers={"etag": name}, fetched_at=had)

    told = [("1", "One.", b"\x00<html>", NOW), ("2", "One.", b"\x00<html>", NOW + MINUTE), ("3", "One.", b"other", None)]
    told += [("1", "Two.", b"other", NOW + 2 * MINUTE), ("1", "Three.", b"\x00<html>", NOW + 3 * MINUTE)]
    pages = [a_page(f"{name}-{number}", body, had) for number, (name, _, body, had) in enumerate(told)]
    read = [with_page(f"https://a.example/{name}", text, page) for (name, text, *_), page in zip(told, pages, strict=True)]
    made = [store.articles.save_all(some, NOW) for some in ([read] if at_once else [[one] for one in read])]
    kept = [store.evidence.of_revision(revision) for some in made for revision in some if revision is not None]
    assert [one and one.page for one in kept] == pages
    assert [one and one.sha256 for one in kept] == [hashlib.sha256(page.body).hexdigest() for page in pages]
    assert held(store) == 2


def test_a_page_that_changes_nothing_in_its_article_is_not_kept(store: Store) -> None:
    first, second = (Page(url="https://a.example/1", body=body, headers={}, fetched_at=NOW) for body in (b"one", b"two"))
    revision = store.articles.save_all([with_page(first.url, "Text.", first)], NOW)[0]
    assert revision is not None
    assert store.articles.save_all([with_page(first.url, "Text.", second)], NOW) == [None]
    kept = store.evidence.of_revision(revision)
    assert (kept and kept.page, held(store)) == (first, 1)


def test_an_article_without_a_page_has_no_evidence(store: Store) -> None:
    page = Page(url="https://a.example/2", body=b"two", headers={}, fetched_at=NOW)
    revisions = store.articles.save_all([with_page("https://a.example/1", "One.", None), with_page(page.url, "Two.", page)], NOW)
    assert [revision and store.evidence.of_revision(revision) is None for revision in revisions] == [True, False]


@pytest.mark.parametrize("damaged", [b"no zlib at all", zlib.compress(b"other bytes")])
def test_a_page_that_is_damaged_in_the_database_is_not_taken_for_evidence(store: Store, damaged: bytes) -> None:
    page = Page(url="https://a.example/1", body=b"one", headers={}, fetched_at=NOW)
    revision = store.articles.save_all([with_page(page.url, "One.", page)], NOW)[0]
    assert revision is not None
    with store.database.write() as connection:
        connection.execute(text("UPDATE evidence SET body = :body"), {"body": damaged})
    mark = hashlib.sha256(b"one").hexdigest()
    with pytest.raises(StoreError, match=f"^the page {mark} is damaged in the database; put the last backup in its place$"):
        store.evidence.of_revision(revision)


def test_a_lock_is_held_until_its_lease_ends(store: Store) -> None:
    assert store.locks.take("daemon", "one", NOW, MINUTE)
    assert not store.locks.take("daemon", "two", NOW, MINUTE)
    assert store.locks.take("daemon", "two", NOW + MINUTE, MINUTE)
    store.locks.release("daemon", "two")
    assert store.locks.take("daemon", "one", NOW, MINUTE)


def test_reports_of_one_event_are_one_row_with_all_its_mentions(store: Store) -> None:
    told(store, a_mention(when=on(DAY)))
    told(store, a_mention("The president phoned the Kremlin.", when=on(DAY)), url="https://b.example/2")
    page = store.timeline.events()
    assert [(row.report_count, row.source_count, row.date_start, row.place_country) for row in page.rows] == [(2, 2, "2025-02-12", "DEU")]
    assert page.rows[0].participants == ("Donald Trump", "Vladimir Putin")
    assert [each.report.mention.words for each in store.timeline.explain(page.rows[0].event_id)] == [
        "Trump called Putin.",
        "The president phoned the Kremlin.",
    ]
    assert store.timeline.show(page.rows[0].event_id) == page.rows[0]
    assert list(store.timeline.stream()) == list(page.rows)


def test_an_event_keeps_its_id_when_it_is_extracted_again(store: Store) -> None:
    revision = told(store, a_mention(when=on(DAY)))
    before = store.timeline.events().rows[0]
    store.mentions.replace(revision, "2", [a_mention(when=on(DAY + timedelta(1)))])
    relink(store, SameDay(), NOW)
    after = store.timeline.events().rows[0]
    assert (after.event_id, after.date_start, after.extractor) == (before.event_id, "2025-02-13", "2")


def test_an_event_that_nobody_tells_any_more_is_retracted(store: Store) -> None:
    revision = told(store, a_mention(when=on(DAY)))
    name = store.timeline.events().rows[0].event_id
    store.mentions.replace(revision, "2", [])
    relink(store, SameDay(), NOW)
    assert not store.timeline.events().rows
    assert store.timeline.show(name).event_id == name


def test_two_events_that_prove_one_become_the_older(store: Store) -> None:
    first = told(store, a_mention(when=on(DAY)))
    second = told(store, a_mention(when=on(DAY + timedelta(3))), url="https://b.example/2")
    names = [row.event_id for row in store.timeline.events().rows]
    assert first != second
    assert len(names) == 2
    store.mentions.replace(second, "2", [a_mention(when=on(DAY))])
    relink(store, SameDay(), NOW)
    assert [row.event_id for row in store.timeline.events().rows] == [names[0]]
    assert store.timeline.show(names[1]).event_id == names[0]


def test_what_is_only_named_is_not_stored_again_where_it_was_removed_meanwhile(store: Store) -> None:
    feed, _ = store.feeds.add("https://a.example/feed", NOW)
    found = {"1": Entry(guid="1", digest="d"), "2": Entry(guid="2", title="Two")}
    [saved] = store.intake.save([Brought(feed_id=feed.id, found=found, named=frozenset({"1"}))], NOW)
    assert saved == Saved(new=("2",), unchanged=1)
    assert store.entries.known(feed.id).keys() == {"2"}


def test_purging_a_feed_takes_out_what_it_alone_told(store: Store) -> None:
    feed, _ = store.feeds.add("https://a.example/feed", NOW)
    bring(store, feed.id, {"1": Entry(guid="1")})
    [entry] = store.entries.claim_unread(NOW, 1, "one", MINUTE)
    revision = store.articles.save(entry.id, an_article(), NOW)
    assert revision is not None
    store.mentions.replace(revision, "1", [a_mention(when=on(DAY))])
    relink(store, SameDay(), NOW)
    assert len(store.timeline.events(Filters(feed=feed.id)).rows) == 1
    assert store.feeds.remove(feed.id, Fate.PURGE, NOW).entries == 1
    relink(store, SameDay(), NOW)
    assert not store.timeline.events().rows
    assert not store.feeds.list()


WHENS = {
    "day": on(DAY),
    "weekend": between(date(2025, 2, 15), date(2025, 2, 16), precision=Precision.WEEKEND),
    "month": between(date(2025, 2, 1), date(2025, 2, 28), precision=Precision.MONTH),
    "decade": between(date(2020, 1, 1), date(2029, 12, 31), precision=Precision.DECADE),
    "before": between(None, DAY, basis=Basis.ANCHORED),
    "since": between(DAY, None),
    "undated": None,
}


@pytest.fixture
def varied(store: Store) -> Store:
    """One event a kind of date, told by one article each, of two types."""
    for place, (name, when) in enumerate(WHENS.items()):
        one = Participant(name=f"Person {name}", role="party")
        mention = a_mention(f"{name} it was", when=when, type=("call", "trip")[place % 2], participants=(one,))
        told(store, mention, url=f"https://a.example/{name}")
    return store


def names_of(store: Store, filters: Filters) -> set[str]:
    return {row.title.split()[0] for row in store.timeline.events(filters).rows}


@pytest.mark.parametrize(
    ("since", "until", "touch", "expected"),
    [
        (DAY, DAY, Touch.TOUCHING, {"day", "month", "decade", "before", "since"}),
        (DAY, DAY, Touch.INSIDE, {"day"}),
        (date(2025, 2, 16), None, Touch.TOUCHING, {"weekend", "month", "decade", "since"}),
        (None, date(2024, 1, 1), Touch.TOUCHING, {"decade", "before"}),
        (date(2025, 2, 1), date(2025, 2, 28), Touch.INSIDE, {"day", "weekend", "month"}),
        (date(2031, 1, 1), date(2031, 1, 2), Touch.TOUCHING, {"since"}),
        (date.min, date.max, Touch.TOUCHING, set(WHENS) - {"undated"}),
    ],
)
def test_an_interval_finds_what_can_have_happened_in_it(
    varied: Store, since: date | None, until: date | None, touch: Touch, expected: set[str]
) -> None:
    assert names_of(varied, Filters(since=since, until=until, touch=touch)) == expected


def test_filters_narrow_and_the_actor_goes_by_any_name(varied: Store) -> None:
    assert names_of(varied, Filters(type="trip")) == {"weekend", "decade", "since"}
    assert names_of(varied, Filters(actor="person DAY")) == {"day"}
    assert names_of(varied, Filters(actor="nobody")) == set()
    assert names_of(varied, Filters(country="DEU", text="weekend")) == {"weekend"}
    assert names_of(varied, Filters(text='" OR *')) == set()
    assert names_of(varied, Filters(min_sources=2)) == set()


def test_the_order_in_sql_is_the_order_in_python_and_pages_follow_it(varied: Store) -> None:
    whole = list(varied.timeline.stream())

    def key(place: int) -> tuple[str, int, str, int]:
        row = whole[place]
        days = (
            (date.fromisoformat(row.date_end) - date.fromisoformat(row.date_start)).days + 1 if row.date_start and row.date_end else WIDEST
        )
        return row.date_sort or UNDATED.isoformat(), days, row.type, event_number(row.event_id)

    assert all(key(one) < key(two) for one, two in pairwise(range(len(whole))))
    paged: list[TimelineRow] = []
    after = ""
    while True:
        page = varied.timeline.events(limit=2, after=after)
        paged += page.rows
        if not (after := page.after):
            break
    assert paged == whole
    first = varied.timeline.events(Filters(since=date(2020, 1, 1)), limit=2)
    rest = varied.timeline.events(Filters(since=date(2020, 1, 1)), limit=50, after=first.after)
    assert {*first.rows, *rest.rows} == {row for row in whole if row.date_sort}


def test_the_database_makes_the_very_lines_that_the_exporter_makes_of_rows(varied: Store) -> None:
    first = varied.timeline.events(limit=1).rows[0].event_id
    varied.hand.edit(first, "title", 'a\x1fb, "c"; d', "ida", NOW)
    varied.hand.edit(first, "quote", 'a\x1fb, "c"; d\ne', "ida", NOW)
    varied.hand.edit(first, "participants", 'Mara; Otto, "O" a\x1fb (party)', "ida", NOW)
    varied.hand.note(first, "=1+1", "ida", NOW)
    some = (TimelineRow._fields, ("confidence",), ("title", "confidence", "participants", "event_id"), ("date_sort", "updated_at"))
    for asked in (Filters(), Filters(since=date(2025, 2, 10)), Filters(actor="Nobody")):
        for columns in some:
            told, expected = io.StringIO(), io.StringIO()
            write_lines(varied.timeline.lines(asked, columns=columns), told, columns=columns)
            write_csv(varied.timeline.stream(asked), expected, columns=columns)
            assert told.getvalue() == expected.getvalue()


def test_counts_are_by_the_day_an_event_sorts_under(varied: Store) -> None:
    assert varied.timeline.counts() == {"2020-01": 1, "2025-02": 5}
    assert varied.timeline.counts(Filters(type="trip"), by="week") == {"2020-W01": 1, "2025-W07": 2}


def test_bad_questions_name_themselves(varied: Store) -> None:
    with pytest.raises(UsageError, match="the interval is reversed: since 2025-02-13, until 2025-02-12"):
        Filters(since=DAY + timedelta(1), until=DAY)
    with pytest.raises(UsageError, match="this cursor belongs to another question"):
        varied.timeline.events(Filters(type="call"), after=varied.timeline.events(limit=1).after)
    with pytest.raises(UsageError, match="not a cursor: 'x'"):
        varied.timeline.events(after="x")
    with pytest.raises(NotFoundError, match="`timeline events` shows them all"):
        varied.timeline.show(event_id(999))


def test_decisions_by_hand_hold_when_everything_is_extracted_again(store: Store) -> None:
    revision = told(store, a_mention(when=on(DAY)), a_mention("A trip.", when=on(DAY), type="trip"))
    call, trip = (row.event_id for row in store.timeline.events().rows)
    store.hand.edit(call, "title", "They spoke", "ann", NOW)
    store.hand.reject(trip, "ann", NOW)
    store.hand.note(call, "see the transcript", "ann", NOW)
    again = [a_mention(when=on(DAY + timedelta(1))), a_mention("A trip.", when=on(DAY), type="trip")]
    store.mentions.replace(revision, "2", again)
    relink(store, SameDay(), NOW)
    rows = store.timeline.events().rows
    assert [(row.event_id, row.title, row.review, row.note, row.date_start) for row in rows] == [
        (call, "They spoke", "edited", "see the transcript", "2025-02-13")
    ]
    assert [store.hand.undo(call, NOW), store.hand.undo(call, NOW), store.hand.undo(trip, NOW)] == ["note", "edit of title", "reject"]
    relink(store, SameDay(), NOW)
    rows = store.timeline.events().rows
    assert [(row.title, row.review, row.note) for row in rows] == [("A trip.", "unreviewed", ""), ("Trump called Putin.", "unreviewed", "")]
    with pytest.raises(NotFoundError, match="nothing was decided by hand"):
        store.hand.undo(call, NOW)
    with pytest.raises(UsageError, match="'number' cannot be edited; there are title"):
        store.hand.edit(call, "number", "1", "ann", NOW)


def test_a_merge_and_a_split_by_hand_hold_and_are_undone(store: Store) -> None:
    first = told(store, a_mention(when=on(DAY)), a_mention("They spoke.", when=on(DAY)))
    second = told(store, a_mention("A later call.", when=on(DAY + timedelta(5))), url="https://b.example/2")
    one, two = (row.event_id for row in store.timeline.events().rows)

    def titles() -> list[tuple[str, str, int]]:
        relink(store, SameDay(), NOW)
        found = [(row.event_id, [each.report.mention.words for each in store.timeline.explain(row.event_id)]) for row in page()]
        return [(name, words[0], len(words)) for name, words in found]

    def page() -> tuple[TimelineRow, ...]:
        return store.timeline.events().rows

    store.pinning.merge(one, two, "ann", NOW)
    assert titles() == [(one, "Trump called Putin.", 3)]
    store.mentions.replace(second, "2", [a_mention("A later call.", when=on(DAY + timedelta(6)))])
    assert titles() == [(one, "Trump called Putin.", 3)]
    with pytest.raises(UsageError, match="are one event already"):
        store.pinning.merge(one, two, "ann", NOW)
    assert store.hand.undo(one, NOW) == "merge"
    assert titles() == [(one, "Trump called Putin.", 2), (two, "A later call.", 1)]
    spoke = next(int(each.report.id) for each in store.timeline.explain(one) if each.report.mention.words == "They spoke.")
    new = store.pinning.split(one, [spoke], "ann", NOW)
    assert titles() == [(one, "Trump called Putin.", 1), (new, "They spoke.", 1), (two, "A later call.", 1)]
    store.mentions.replace(first, "3", [a_mention("They spoke.", when=on(DAY)), a_mention(when=on(DAY))])
    assert titles() == [(one, "Trump called Putin.", 1), (new, "They spoke.", 1), (two, "A later call.", 1)]
    with pytest.raises(UsageError, match="give some, not all, of the mentions"):
        store.pinning.split(two, [spoke], "ann", NOW)


def test_the_timeline_is_asked_as_it_stood(store: Store) -> None:
    revision = told(store, a_mention(when=on(DAY)))
    later = NOW + timedelta(days=1)
    store.mentions.replace(revision, "2", [a_mention(when=on(DAY + timedelta(1)))])
    relink(store, SameDay(), later)
    assert [row.date_start for row in store.history.as_of(NOW, later).rows] == ["2025-02-12"]
    assert [row.date_start for row in store.history.as_of(later, later).rows] == ["2025-02-13"]
    assert not store.history.as_of(NOW - MINUTE, later).rows
    name = store.timeline.events().rows[0].event_id
    assert [row.date_start for row in store.history.of(name)] == ["2025-02-12", "2025-02-13"]
    changed = store.history.changes()
    assert {(each.change, each.field, each.old, each.new) for each in changed} >= {
        ("created", "title", "", "Trump called Putin."),
        ("updated", "date_start", "2025-02-12", "2025-02-13"),
    }
    assert store.history.changes(after=changed[-1].cursor) == []
    with pytest.raises(UsageError, match="as-of lies in the future"):
        store.history.as_of(later, NOW)


def test_a_backup_is_a_whole_database(sqlite_url: str, tmp_path: Path) -> None:
    with Store.open(sqlite_url) as store:
        store.feeds.add("https://a.example", NOW)
        backup(store.database, tmp_path / "copy.db")
        with pytest.raises(StoreError, match="is there already"):
            backup(store.database, tmp_path / "copy.db")
    with Store.open(str(tmp_path / "copy.db")) as copy:
        assert [feed.url for feed in copy.feeds.list()] == ["https://a.example"]


def test_no_update_is_lost_when_many_write_at_once(store: Store) -> None:
    problem = Problem(stage="fetch", subject="s", code="c", message="m")
    store.problems.add(problem, NOW)

    def write() -> None:
        for _ in range(10):
            store.problems.add(problem, NOW)

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.problems.list()[0].times == 41


def test_what_the_surroundings_do_is_said_in_words(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "text.db").write_text("this is no database at all, " * 50)
    with pytest.raises(StoreError, match="the file is no SQLite database"):
        Store.open(str(tmp_path / "text.db"))
    with pytest.raises(StoreError, match="the database file cannot be opened"):
        Store.open(str(tmp_path / "no" / "such.db"), migrate=True)
    with pytest.raises(StoreError, match="a database in memory is not served"):
        Store.open("sqlite://")
    monkeypatch.setattr("timeline.store.database.BUSY_SECONDS", 0.05)
    with Store.open(sqlite_url) as store:
        other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another process"):
            store.feeds.add("https://a.example", NOW)
        assert store.feeds.list() == []  # who reads never waits
        other.close()
        with pytest.raises(StoreError, match="disk under the database is full"), store.database.write() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=1")
            connection.exec_driver_sql("CREATE TABLE big AS SELECT randomblob(1000000) AS x")
