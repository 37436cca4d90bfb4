"""The line, whole: what a feed says becomes rows, once, whatever is done again."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from test_store import SameDay, a_mention, an_article

from timeline.model import Article, Entry, Mention
from timeline.pipeline import extract_waiting, ingest, relink
from timeline.store import Store
from timeline.store.articles import Read
from timeline.store.intake import Brought
from timeline.when import on

NOW = datetime(2025, 2, 16, 12, tzinfo=UTC)


def extract(article: Article) -> list[Mention]:
    return [a_mention(line, when=on(date(2025, 2, 12))) for line in article.text.splitlines()]


def run(store: Store) -> list[tuple[str, int]]:
    """Feed to rows, in one go."""
    feed, _ = store.feeds.add("https://a.example/feed", NOW)
    found = {"1": Entry(guid="1", link="https://a.example/1", title="A call")}
    ingest(store, [Brought(feed_id=feed.id, found=found, read={"1": Read(article=an_article())})], NOW)
    extract_waiting(store, extract, "1", "one", NOW)
    relink(store, SameDay(), NOW)
    return [(row.event_id, row.report_count) for row in store.timeline.events().rows]


def test_the_line_gives_a_row_and_run_again_the_same_row(store: Store) -> None:
    first = run(store)
    assert [count for _, count in first] == [1]
    assert run(store) == first
    assert store.mentions.count() == 1


class Killed(BaseException):
    """Stands for kill -9: nothing in the program catches it."""


@pytest.mark.parametrize("at", range(1, 50, 3))
def test_killed_at_any_statement_and_run_again_nothing_is_lost_or_doubled(
    sqlite_url: str, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process dies at its n-th statement; another takes up what it left, and comes to the same one row."""
    from sqlalchemy import Connection

    left = [at]

    def counted(real: Any) -> Any:
        def execute(self: Connection, *arguments: Any, **more: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                raise Killed
            return real(self, *arguments, **more)

        return execute

    with Store.open(sqlite_url) as store, monkeypatch.context() as patched:
        for name in ("execute", "exec_driver_sql"):
            patched.setattr(Connection, name, counted(getattr(Connection, name)))
        with pytest.raises(Killed):
            run(store)
    later = NOW.replace(hour=13)  # the leases of the dead have ended
    with Store.open(sqlite_url) as store:
        run(store)
        extract_waiting(store, extract, "1", "two", later)
        relink(store, SameDay(), later)
        rows = store.timeline.events().rows
        assert [(row.report_count, row.sentence) for row in rows] == [(1, "Trump called Putin.")]
        assert (store.entries.count(), store.articles.count(), store.mentions.count()) == (1, 1, 1)


def test_the_python_api_streams_typed_rows(sqlite_url: str) -> None:
    from timeline import Timeline

    with Store.open(sqlite_url) as store:
        run(store)
    with Timeline.open(sqlite_url) as timeline:
        rows = timeline.events(type="call", since=date(2025, 2, 12))
        assert [row.title for row in rows] == ["Trump called Putin."]
        assert timeline.event(next(timeline.events()).event_id).type == "call"
        assert timeline.counts() == {"2025-02": 1}
        assert timeline.span() == (date(2025, 2, 12), date(2025, 2, 12))
