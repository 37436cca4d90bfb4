"""What is told twice counts once, and what is dropped is never what a row rests on."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from timeline.model import Article, Entry, FeedId, Mention, Page, Span
from timeline.pipeline import keep
from timeline.read.copies import canonical, is_same_text, marks
from timeline.store import Store
from timeline.store.articles import Read
from timeline.store.copies import TOO_COMMON
from timeline.store.growth import bytes_a_day
from timeline.store.intake import Brought, Saved
from timeline.store.tables import article_marks

NOW = datetime(2025, 3, 12, 10, tzinfo=UTC)
DAY = timedelta(days=1)
WORDS = " ".join(f"word{n} of the report about matter number {n * 7} in the harbour of Norland" for n in range(20))
OTHER = " ".join(f"quite another story told by somebody else at length {n * 3} and nothing like it" for n in range(20))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.n.example/a?utm_source=rss&id=3", "http://n.example/a/?id=3", True),
        ("https://n.example/a?id=3", "https://n.example/a?id=4", False),
        ("https://n.example/feed#one", "https://n.example/feed#two", False),
        ("https://n.example/a#xtor=RSS-1", "https://n.example/a", True),
        ("https://m.n.example/a?fbclid=x", "https://n.example/a", True),
    ],
)
def test_an_address_is_the_same_but_for_what_trackers_add(one: str, other: str, same: bool) -> None:
    assert (canonical(one) == canonical(other)) is same


@pytest.mark.parametrize(
    ("text", "same"),
    [(WORDS, True), ("OSLO (Reuters) - " + WORDS, True), (WORDS[: len(WORDS) // 2], True), (OTHER, False), ("Short words only.", False)],
)
def test_a_text_is_a_copy_where_it_is_contained_in_the_other(text: str, same: bool) -> None:
    assert is_same_text(WORDS, text) is same
    shared = set(marks("https://a.example/1", WORDS)) & set(marks("https://b.example/2", text))
    assert (len(shared) >= 3) is same


def article(url: str, text: str = WORDS, title: str = "Title") -> Article:
    return Article(url=url, title=title, text=text, publication=None, digest=title + text[:20])


def copies(store: Store) -> dict[str, int | None]:
    while store.copies.link():
        pass
    return {url: store.articles.find(url).copy_of for url in ("https://a.example/1", "https://b.example/2", "https://c.example/3")}


def test_a_copy_is_linked_to_the_first_that_had_the_text_and_none_is_dropped(store: Store) -> None:
    texts = {"https://a.example/1": WORDS, "https://b.example/2": "OSLO - " + WORDS, "https://c.example/3": WORDS + " And more."}
    keep(store, [Read(article=article(url, text)) for url, text in texts.items()], NOW)
    first = store.articles.find("https://a.example/1").id
    assert copies(store) == {"https://a.example/1": None, "https://b.example/2": first, "https://c.example/3": first}
    assert store.articles.count() == 3
    keep(store, [Read(article=article("https://b.example/2", OTHER))], NOW + DAY)
    assert copies(store)["https://b.example/2"] is None, "it no longer repeats the other"


def test_two_alike_texts_of_one_outlet_stay_apart(store: Store) -> None:
    keep(store, [Read(article=article(f"https://a.example/{n}", WORDS + f" Number {n}.")) for n in (1, 2)], NOW)
    store.copies.link()
    assert store.articles.find("https://a.example/2").copy_of is None


def test_what_an_outlet_prints_beneath_each_article_is_kept_of_few(store: Store) -> None:
    """Else what an article costs would grow with all that the outlet ever wrote."""
    keep(store, [Read(article=article(f"https://a.example/{n}", WORDS)) for n in range(TOO_COMMON + 30)], NOW)
    while store.copies.link(limit=5):
        pass
    with store.database.read() as connection:
        most = connection.execute(select(func.count()).select_from(article_marks).group_by(article_marks.c.mark)).scalars().all()
    assert TOO_COMMON < max(most) <= TOO_COMMON + 5


def test_what_nothing_cites_is_dropped_after_its_time_and_does_not_come_back(store: Store) -> None:
    feed, _ = store.feeds.add("https://a.example/rss", NOW)
    entries = {name: Entry(guid=name, link=f"https://a.example/{name}", title=name, summary=WORDS) for name in ("cited", "old", "new")}
    save(store, feed.id, {name: entries[name] for name in ("cited", "old")}, NOW)
    save(store, feed.id, {"new": entries["new"]}, NOW + 40 * DAY)
    mention = Mention(type="call", sentence=Span(start=0, end=5), trigger=Span(start=0, end=5), words="word0")
    for stored in store.work.claim(NOW, "1", "test", 10):
        store.mentions.replace(stored.revision_id, "1", [mention] if stored.article.title == "cited" else [])
    store.mentions.replace(store.articles.find("https://a.example/cited").revision_id, "2", [])
    assert store.retention.drop(NOW + 50 * DAY, days=30) == 1
    assert store.retention.drop(NOW + 50 * DAY, days=30) == 0
    assert [store.articles.find(f"https://a.example/{name}").article.title for name in ("cited", "new")] == ["cited", "new"]
    assert store.articles.revisions(store.articles.find("https://a.example/cited").id), "an event once rested on it"
    assert store.intake.save([Brought(feed_id=feed.id, found=entries)], NOW + 51 * DAY) == [Saved(unchanged=3)], "its tombstone is known"


def test_beyond_so_many_of_a_feed_the_oldest_are_dropped_with_their_pages(store: Store) -> None:
    feed, _ = store.feeds.add("https://a.example/rss", NOW)
    for number in range(5):
        name = f"e{number}"
        save(store, feed.id, {name: Entry(guid=name, link=f"https://a.example/{name}", title=name, summary=WORDS)}, NOW, page=True)
    assert store.retention.drop(NOW, per_feed=2) == 0, "what has not been extracted waits"
    for stored in store.work.claim(NOW, "1", "test", 10):
        store.mentions.replace(stored.revision_id, "1", [])
    assert store.retention.drop(NOW, per_feed=2) == 3
    with store.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM evidence").scalar() == 2
        assert connection.exec_driver_sql("SELECT count(*) FROM article_revisions").scalar() == 2


def test_bytes_go_with_the_last_article_that_was_made_from_them(store: Store) -> None:
    for number in range(3):
        page = Page(url=f"https://moved.example/{number}", body=b"the same", headers={"etag": str(number)}, fetched_at=NOW + number * DAY)
        keep(store, [Read(article=article(f"https://a.example/{number}"), page=page)], NOW + number * DAY)
    for stored in store.work.claim(NOW, "1", "test", 10):
        store.mentions.replace(stored.revision_id, "1", [])
    last = store.articles.find("https://a.example/2").revision_id
    left: list[tuple[list[int], str | None]] = []
    for dropped in range(4):
        kept = store.evidence.of_revision(last)
        with store.database.read() as connection:
            counts = [int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()) for table in ("evidence", "fetches")]
        left.append((counts, None if kept is None else kept.page.url))
        store.retention.drop(NOW + (30 + dropped) * DAY + timedelta(hours=1), days=30)
    assert left == [([1, count], "https://moved.example/2") for count in (3, 2, 1)] + [([0, 0], None)]


def save(store: Store, feed_id: FeedId, found: dict[str, Entry], now: datetime, page: bool = False) -> None:
    """Entries and their articles."""
    store.intake.save([Brought(feed_id=feed_id, found=found)], now)
    read = []
    for stored in store.entries.claim_unread(now, len(found), "test", DAY):
        url = stored.entry.link
        body = Page(url=url, body=url.encode(), headers={}, fetched_at=now) if page else None
        read.append(Read(article=article(url, WORDS, stored.entry.title), entry_id=stored.id, page=body))
    keep(store, read, now)


def test_growth_is_told_from_what_feeds_brought_after_their_first_day(store: Store) -> None:
    feed, _ = store.feeds.add("https://a.example/rss", NOW)
    store.intake.save([Brought(feed_id=feed.id, found={f"old{n}": Entry(guid=f"old{n}") for n in range(90)})], NOW)
    assert bytes_a_day(store.database, NOW + DAY) is None
    store.intake.save([Brought(feed_id=feed.id, found={f"new{n}": Entry(guid=f"new{n}") for n in range(10)})], NOW + 5 * DAY)
    daily = bytes_a_day(store.database, NOW + 11 * DAY)
    assert daily is not None and daily > 0
