"""Entries: what the feeds said, each once by its identity in its feed, and which of them still wait for their article."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, or_, select, text, update

from timeline.model import SAID, Entry, FeedId
from timeline.store.database import Database
from timeline.store.tables import entries, feeds

RECENT = 50
LATELY = 200  # entries; nine feeds of ten show fewer than 100
SILENT = 2
FOUR_WEEKS = timedelta(weeks=4)
_FREE: dict[str, Any] = {"lease_owner": None, "lease_until": None, "attempts": 0}


_NEWEST = select(entries.c.id).where(entries.c.feed_id == bindparam("feed")).order_by(entries.c.id.desc()).limit(LATELY)
_LATELY = select(entries.c.digest).where(entries.c.id.in_(_NEWEST))  # built once: that took longer than the question


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    id: int
    feed_id: FeedId
    identity: str
    entry: Entry
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How a feed does. `entries_a_week`: over the last four; `silent`: for twice its longest pause among the last RECENT entries."""

    entries: int
    entries_a_week: float
    last_new: datetime | None
    silent: bool


class Entries:
    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, feed_id: FeedId) -> dict[str, str]:
        """Every identity of a feed with the digest of what it said last: what need not be cleaned again."""
        with self._database.read() as connection:
            rows = connection.execute(select(entries.c.identity, entries.c.digest).where(entries.c.feed_id == feed_id))
            return {row.identity: row.digest for row in rows}

    def lately(self, feed_id: FeedId) -> frozenset[str]:
        """The digests of a feed's newest entries: what it most likely still shows."""
        with self._database.read() as connection:
            return frozenset(connection.execute(_LATELY, {"feed": feed_id}).scalars().all())  # fetched at once: in turn took twice as long

    def get(self, entry_id: int) -> StoredEntry | None:
        with self._database.read() as connection:
            row = connection.execute(select(entries).where(entries.c.id == entry_id)).first()
            return None if row is None else _stored(row)

    def of_article(self, article_id: int) -> list[StoredEntry]:
        """What the feeds said of an article, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(select(entries).where(entries.c.article_id == article_id).order_by(entries.c.id))
            return [_stored(row) for row in rows]

    def claim_unread(self, now: datetime, limit: int, owner: str, lease: timedelta) -> list[StoredEntry]:
        """Up to `limit` entries whose article has not been made, leased to `owner`, oldest first."""
        free = or_(entries.c.lease_until.is_(None), entries.c.lease_until <= now)
        waiting = select(entries.c.id).where(text("read = false"), free).order_by(entries.c.id).limit(limit)
        with self._database.read() as connection:
            if connection.execute(waiting.limit(1)).first() is None:
                return []  # the ordinary second: nothing waits, and nothing is written
        taken = {"lease_owner": owner, "lease_until": now + lease, "attempts": entries.c.attempts + 1}
        with self._database.write() as connection:
            ids = connection.execute(waiting.with_for_update(skip_locked=True)).scalars().all()
            if not ids:
                return []
            rows = connection.execute(update(entries).where(entries.c.id.in_(ids)).values(taken).returning(entries)).all()
        return sorted(map(_stored, rows), key=lambda each: each.id)

    def release(self, owner: str) -> None:
        """Gives every lease of an owner back; the attempts that it did not end are not counted."""
        free = {"lease_owner": None, "lease_until": None, "attempts": entries.c.attempts - 1}
        with self._database.write() as connection:
            connection.execute(update(entries).where(text("read = false"), entries.c.lease_owner == owner).values(free))

    def retry(self, entry_id: int, at: datetime) -> None:
        """Its article could not be made now; it waits until `at`."""
        with self._database.write() as connection:
            connection.execute(update(entries).where(entries.c.id == entry_id).values(lease_until=at, lease_owner=None))

    def read_again(self, feed_id: FeedId, *, left_out: bool) -> None:
        """Those of a feed that no article was made of (`left_out`), or all, wait to be read again."""
        again = update(entries).where(entries.c.feed_id == feed_id).values(read=False, **_FREE)
        with self._database.write() as connection:
            connection.execute(again.where(entries.c.article_id.is_(None)) if left_out else again)

    def give_up(self, entry_id: int) -> None:
        """It has no article that can be made (write the Problem beside it); a changed entry is tried again."""
        with self._database.write() as connection:
            connection.execute(update(entries).where(entries.c.id == entry_id).values(read=True, lease_until=None, lease_owner=None))

    def rhythm(self, feed_id: FeedId, now: datetime) -> Rhythm:
        """How much a feed brings and whether it has fallen silent."""
        recent = select(entries.c.first_seen).where(entries.c.feed_id == feed_id).order_by(entries.c.first_seen.desc()).limit(RECENT)
        with self._database.read() as connection:
            seen = list(connection.execute(recent).scalars())
            weeks = select(func.count()).where(entries.c.feed_id == feed_id, entries.c.first_seen > now - FOUR_WEEKS)
            a_month = connection.execute(weeks).scalar_one()
        gaps = sorted(newer - older for newer, older in pairwise(seen) if newer > older)
        usual = gaps[-1] if gaps else None
        return Rhythm(
            entries=self.count(feed_id),
            entries_a_week=a_month / 4,
            last_new=seen[0] if seen else None,
            silent=usual is not None and now - seen[0] > SILENT * usual,
        )

    def count(self, feed_id: FeedId | None = None) -> int:
        query = select(func.count()).select_from(entries)
        with self._database.read() as connection:
            return connection.execute(query if feed_id is None else query.where(entries.c.feed_id == feed_id)).scalar_one()


def titles_of_feeds(connection: Connection, articles: Collection[int]) -> dict[int, tuple[str, ...]]:
    """By article the titles of the feeds that brought it, removed ones too, as far as they are known."""
    query = select(entries.c.article_id, feeds.c.id, feeds.c.title).distinct().join(feeds, feeds.c.id == entries.c.feed_id)
    rows: Any = connection.execute(query.where(entries.c.article_id.in_(articles), feeds.c.title != "").order_by(feeds.c.id))
    found: dict[int, tuple[str, ...]] = {}
    for article, _, title in rows:
        found[article] = (*found.get(article, ()), title)
    return found


def _stored(row: Row[Any]) -> StoredEntry:
    body: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.body.items() if name in SAID}
    return StoredEntry(
        id=row.id,
        feed_id=FeedId(row.feed_id),
        identity=row.identity,
        entry=Entry(**body),
        attempts=row.attempts,
    )
