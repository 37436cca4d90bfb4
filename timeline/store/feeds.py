"""Feeds: added, claimed when due, and what came of looking. When a feed is due is a column, so a crash forgets nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Integer, Row, and_, bindparam, delete, func, or_, select, text, update

from timeline.errors import NotFoundError
from timeline.model import FeedId, Validators
from timeline.store.database import Database
from timeline.store.tables import entries, feeds, mentions
from timeline.store.tables.kinds import Instant
from timeline.store.tables.sources import article_revisions, work

# built once: that took longer than the questions
_ENDED = select(feeds.c.id).where(text("lease_until IS NOT NULL"), feeds.c.lease_until <= bindparam("now", type_=Instant))
_ANY_ENDED = _ENDED.limit(1)
_DUE = (
    select(feeds.c.id)
    .where(text("paused = false AND lease_until IS NULL"), feeds.c.next_due <= bindparam("now", type_=Instant))
    .where(feeds.c.host.not_in(bindparam("without", expanding=True)))
    .order_by(feeds.c.next_due)
    .limit(bindparam("most", type_=Integer))
)
_DUE_LOCKED = _DUE.with_for_update(skip_locked=True)
_TAKE = (
    update(feeds)
    .where(feeds.c.id.in_(bindparam("ids", expanding=True)))
    .values(lease_owner=bindparam("owner"), lease_until=bindparam("until"), attempts=feeds.c.attempts + 1)
    .returning(feeds)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as stored. `settings`: its own, as given; `state`: what the schedule remembers; `interval` in seconds."""

    id: FeedId
    url: str
    title: str
    host: str
    settings: dict[str, Any]
    state: dict[str, Any]
    ladder: str
    validators: Validators
    body_hash: str
    interval: int
    next_due: datetime
    attempts: int
    failures: int
    paused: bool
    added_at: datetime
    last_checked: datetime | None
    last_success: datetime | None
    moved_to: str | None
    moved_since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What looking at a feed came to, whole: each field takes the place of what was stored, None leaves it.

    `succeeded` sets `failures` to 0, else it counts up; `url` adopts a move; `moved_to`: where a permanent redirect leads, "" for none.
    """

    succeeded: bool
    next_due: datetime
    validators: Validators | None = None
    interval: int | None = None
    title: str | None = None
    ladder: str | None = None
    body_hash: str | None = None
    url: str | None = None
    moved_to: str | None = None
    moved_since: datetime | None = None
    state: dict[str, Any] | None = None


class Fate(StrEnum):
    """What becomes of what a feed brought when it is removed."""

    KEEP_EVENTS = "keep-events"
    PURGE = "purge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """`articles`: those that no other feed brought, whose mentions stop counting (PURGE)."""

    entries: int = 0
    articles: tuple[int, ...] = field(default=())


class Feeds:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, url: str, now: datetime, *, title: str = "", settings: dict[str, Any] | None = None) -> tuple[Feed, bool]:
        """The feed at this address, due now, and whether it is new. One that was removed comes back."""
        with self._database.write() as connection:
            row = connection.execute(select(feeds).where(feeds.c.url == url)).first()
            if row is not None and row.removed_at is None:
                return _feed(row), False
            values = {"title": title, "settings": settings or {}, "next_due": now, "added_at": now, "removed_at": None, "paused": False}
            if row is None:
                connection.execute(feeds.insert().values(url=url, host=urlsplit(url).netloc.lower(), **values))
            else:
                connection.execute(feeds.update().where(feeds.c.url == url).values(**values))
            return _feed(connection.execute(select(feeds).where(feeds.c.url == url)).one()), True

    def list(self) -> list[Feed]:
        """All that are not removed, in the order they were added."""
        with self._database.read() as connection:
            return [_feed(row) for row in connection.execute(select(feeds).where(feeds.c.removed_at.is_(None)).order_by(feeds.c.id))]

    def some(self, ids: Iterable[FeedId]) -> dict[FeedId, Feed]:
        """Those with these numbers, whether removed or not."""
        wanted = sorted(ids)
        if not wanted:
            return {}
        with self._database.read() as connection:
            found = [_feed(row) for row in connection.execute(select(feeds).where(feeds.c.id.in_(wanted)))]
        return {feed.id: feed for feed in found}

    def get(self, name: str | int) -> Feed:
        """By id, address or title. Raises NotFoundError."""
        with self._database.read() as connection:
            return _feed(_find(connection, name))

    def is_begun(self) -> bool:
        """Whether there ever was a feed."""
        with self._database.read() as connection:
            return connection.execute(select(feeds.c.id).limit(1)).first() is not None

    def is_listed(self, url: str) -> bool:
        """Whether a feed is or was at this address."""
        with self._database.read() as connection:
            return connection.execute(select(feeds.c.id).where(feeds.c.url == url)).first() is not None

    def edit(
        self, feed_id: FeedId, *, settings: dict[str, Any] | None = None, paused: bool | None = None, title: str | None = None
    ) -> None:
        """Changes what is given and leaves the rest."""
        given = {"settings": settings, "paused": paused, "title": title}
        with self._database.write() as connection:
            connection.execute(feeds.update().where(feeds.c.id == feed_id).values({k: v for k, v in given.items() if v is not None}))

    def remove(self, name: str | int, fate: Fate, now: datetime) -> Removal:
        """Takes a feed out of the list. PURGE: its articles that no other feed brought no longer count, after the next link."""
        with self._database.write() as connection:
            feed = _find(connection, name)
            gone = {"removed_at": now, "paused": True, "etag": None, "last_modified": None, "body_hash": ""}
            connection.execute(feeds.update().where(feeds.c.id == feed.id).values(gone))
            if fate is Fate.KEEP_EVENTS:
                return Removal()
            alone = _articles_of_no_other(connection, feed.id)
            _withdraw(connection, alone)
            dropped = connection.execute(delete(entries).where(entries.c.feed_id == feed.id)).rowcount
            return Removal(entries=dropped, articles=tuple(alone))

    def claim_due(self, now: datetime, limit: int, owner: str, lease: timedelta, without: Sequence[str] = ()) -> Sequence[Feed]:
        """Up to `limit` feeds that are due, the longest waiting first, leased to `owner`: nobody else gets them until it ends.

        `without`: hosts of which none is wanted now.
        """
        asked = {"now": now, "without": list(without)}
        with self._database.read() as connection:
            stale = connection.execute(_ANY_ENDED, {"now": now}).first() is not None
            if not stale and connection.execute(_DUE, asked | {"most": 1}).first() is None:
                return []  # the ordinary second: nothing is due, and nothing is written
        with self._database.write() as connection:
            if stale:
                connection.execute(update(feeds).where(feeds.c.id.in_(_ENDED)).values(lease_owner=None, lease_until=None), {"now": now})
            ids = connection.execute(_DUE_LOCKED, asked | {"most": limit}).scalars().all()
            if not ids:
                return []
            rows = connection.execute(_TAKE, {"ids": ids, "owner": owner, "until": now + lease}).all()
        return sorted(map(_feed, rows), key=lambda feed: feed.next_due)

    def give_back(self, ids: Sequence[FeedId]) -> None:
        """Claimed and not looked at: due as before."""
        with self._database.write() as connection:
            free = {"lease_owner": None, "lease_until": None, "attempts": feeds.c.attempts - 1}
            connection.execute(update(feeds).where(feeds.c.id.in_(ids)).values(free))

    def release(self, owner: str) -> None:
        """Gives every lease of an owner back: what it claimed and did not do is due at once."""
        with self._database.write() as connection:
            mine = text("lease_until IS NOT NULL"), feeds.c.lease_owner == owner
            connection.execute(update(feeds).where(*mine).values(lease_owner=None, lease_until=None))

    def put_off(self, feed_id: FeedId, until: datetime) -> None:
        """It is due then, and the lease is given back."""
        free = {"next_due": until, "lease_owner": None, "lease_until": None, "attempts": 0}
        with self._database.write() as connection:
            connection.execute(update(feeds).where(feeds.c.id == feed_id).values(free))

    def put_off_host(self, host: str, until: datetime) -> None:
        """No feed of a host that asked to be left alone is due before then."""
        with self._database.write() as connection:
            connection.execute(update(feeds).where(feeds.c.host == host, feeds.c.next_due < until).values(next_due=until))

    def next_due(self) -> datetime | None:
        """When the next feed is due; None where there is none that is not paused."""
        with self._database.read() as connection:
            return connection.execute(select(func.min(feeds.c.next_due)).where(text("paused = false"))).scalar()

    def record_outcome(self, feed_id: FeedId, outcome: Outcome, now: datetime) -> None:
        """Stores what looking came to and gives the lease back."""
        self.record_outcomes([(feed_id, outcome)], now)

    def record_outcomes(self, outcomes: Sequence[tuple[FeedId, Outcome]], now: datetime) -> None:
        """The same for many feeds in one transaction."""
        alike: dict[tuple[bool, tuple[str, ...]], list[dict[str, Any]]] = {}
        for feed_id, outcome in outcomes:
            values = _changes(outcome, now)
            row = {"feed": feed_id} | {f"new_{key}": value for key, value in values.items()}
            alike.setdefault((outcome.succeeded, tuple(values)), []).append(row)
        with self._database.write() as connection:
            for (succeeded, names), rows in alike.items():
                kept: dict[str, Any] = {"lease_owner": None, "lease_until": None, "attempts": 0}
                kept |= {"failures": 0 if succeeded else feeds.c.failures + 1} | {name: bindparam(f"new_{name}") for name in names}
                connection.execute(update(feeds).where(feeds.c.id == bindparam("feed")).values(kept), rows)


def _changes(outcome: Outcome, now: datetime) -> dict[str, Any]:
    values: dict[str, Any] = {"next_due": outcome.next_due, "last_checked": now}
    if outcome.succeeded:
        values["last_success"] = now
    if outcome.validators is not None:
        values |= {"etag": outcome.validators.etag, "last_modified": outcome.validators.last_modified}
    if outcome.url is not None:
        values["host"] = urlsplit(outcome.url).netloc.lower()
    for name in ("interval", "title", "ladder", "body_hash", "url", "moved_to", "moved_since", "state"):
        if (value := getattr(outcome, name)) is not None:
            values[name] = value
    return values


def _find(connection: Connection, name: str | int) -> Row[Any]:
    known = select(feeds).where(feeds.c.removed_at.is_(None))
    number = int(name) if str(name).isascii() and str(name).isdigit() else -1
    row = connection.execute(known.where(or_(feeds.c.id == number, feeds.c.url == str(name), feeds.c.title == str(name)))).first()
    if row is None:
        raise NotFoundError(f"no feed goes by {name!r}; `timeline feeds list` shows them all")
    return row


def _articles_of_no_other(connection: Connection, feed_id: int) -> list[int]:
    mine = select(entries.c.article_id).where(entries.c.feed_id == feed_id, entries.c.article_id.is_not(None))
    others = select(entries.c.article_id).where(entries.c.feed_id != feed_id, entries.c.article_id.is_not(None))
    return [number for number in connection.execute(mine.except_(others)).scalars() if number is not None]


def _withdraw(connection: Connection, articles: Sequence[int]) -> None:
    """Their mentions no longer count; the next link takes them out of their events."""
    counts = and_(mentions.c.article_id.in_(articles), mentions.c.current)
    connection.execute(mentions.update().where(counts).values(current=False, dirty=True))
    connection.execute(article_revisions.update().where(article_revisions.c.article_id.in_(articles)).values(current=False))
    revisions = select(article_revisions.c.id).where(article_revisions.c.article_id.in_(articles))
    connection.execute(delete(work).where(work.c.revision_id.in_(revisions)))


def _feed(row: Row[Any]) -> Feed:
    return Feed(
        id=FeedId(row.id),
        url=row.url,
        title=row.title,
        host=row.host,
        settings=row.settings,
        state=row.state,
        ladder=row.ladder,
        validators=Validators(etag=row.etag, last_modified=row.last_modified),
        body_hash=row.body_hash,
        interval=row.interval,
        next_due=row.next_due,
        attempts=row.attempts,
        failures=row.failures,
        paused=row.paused,
        added_at=row.added_at,
        last_checked=row.last_checked,
        last_success=row.last_success,
        moved_to=row.moved_to,
        moved_since=row.moved_since,
    )
