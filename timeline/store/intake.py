"""What the looks at feeds bring, stored in one transaction: entries, what was read of them, and what is odd about it.

One rule: an entry is stored with its article or waits to be read, so that whatever ends the process, nothing is lost or read twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, update

from timeline.model import SAID, Entry, FeedId, Problem, digest_of
from timeline.store.articles import Read, store_read
from timeline.store.bulk import insert_all, rows_of
from timeline.store.database import Database
from timeline.store.problems import solve, tell
from timeline.store.tables import entries

_FREE: dict[str, Any] = {"lease_owner": None, "lease_until": None, "attempts": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What a look at a feed brought: its entries, cleaned, by their identity in the feed.

    `read`: what was read of them, None where nothing can be made of one; an entry that is not there waits to be read. `odd`: what is
    to be told of an entry. Neither counts for one that is stored already and says the same. `named`: of which there is only the
    name here, since it is stored; it is left as it is, even where it has been removed meanwhile.
    """

    feed_id: FeedId
    found: Mapping[str, Entry]
    read: Mapping[str, Read | None] = field(default_factory=dict)
    odd: Mapping[str, Sequence[Problem]] = field(default_factory=dict)
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The identities of a feed's new entries and of the changed ones, and how many were known."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sorted:
    """What of it is new and what has changed (its number, its entry). `digests`: of all."""

    brought: Brought
    digests: dict[str, str]
    new: dict[str, Entry]
    changed: dict[str, int]

    def stale(self) -> list[str]:
        return [*self.new, *self.changed]

    def saved(self) -> Saved:
        known = len(self.brought.found) - len(self.new) - len(self.changed)
        return Saved(new=tuple(self.new), changed=tuple(self.changed), unchanged=known)


class Intake:
    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, brought: Sequence[Brought], now: datetime) -> list[Saved]:
        """Stores what came from feeds that differ; what tells a change of an entry is what the feed said, before it was cleaned."""
        with self._database.write() as connection:
            several = [_sorted(connection, one) for one in brought]
            read = [made for each in several for name in each.stale() if (made := each.brought.read.get(name)) is not None]
            if read:
                solve(connection, "article", [one.article.url for one in read], now)
            tell(connection, [odd for each in several for name in each.stale() for odd in each.brought.odd.get(name, ())], now)
            ids, _ = store_read(connection, read, now)
            _insert(connection, several, ids, now)
            _update(connection, several, ids, now)
            return [each.saved() for each in several]


def _sorted(connection: Connection, brought: Brought) -> _Sorted:
    digests = {name: entry.digest or digest_of(entry) for name, entry in brought.found.items()}
    said = (entries.c.identity, entries.c.id, entries.c.digest)
    whole = {name: entry for name, entry in brought.found.items() if name not in brought.named}
    stored = rows_of(connection, said, entries.c.identity, whole, feed_id=brought.feed_id)
    known = {identity: (number, digest) for identity, number, digest in stored}
    new = {name: entry for name, entry in whole.items() if name not in known}
    changed = {name: known[name][0] for name in whole if name in known and known[name][1] != digests[name]}
    return _Sorted(brought=brought, digests=digests, new=new, changed=changed)


def _insert(connection: Connection, several: Sequence[_Sorted], ids: Mapping[str, int], now: datetime) -> None:
    rows = [
        {"feed_id": each.brought.feed_id, "identity": name, **_made(each.brought, name, ids), **_said(entry, each.digests[name])}
        for each in several
        for name, entry in each.new.items()
    ]
    insert_all(connection, entries, rows, {"first_seen": now, "changed_at": now, **_FREE})


def _update(connection: Connection, several: Sequence[_Sorted], ids: Mapping[str, int], now: datetime) -> None:
    """A changed entry that waits keeps the article that it had until the new one is read."""
    for each in several:
        for name, number in each.changed.items():
            made = _made(each.brought, name, ids)
            kept = {key: value for key, value in made.items() if key == "read" or value is not None}
            said = _said(each.brought.found[name], each.digests[name])
            values = {**_FREE, "changed_at": now, **kept, **said}
            connection.execute(update(entries).where(entries.c.id == bindparam("entry")).values(values), {"entry": number})


def _made(brought: Brought, name: str, ids: Mapping[str, int]) -> dict[str, Any]:
    """Whether it has been read, and its article."""
    made = brought.read.get(name)
    return {"read": name in brought.read, "article_id": None if made is None else ids[made.article.url]}


def _said(entry: Entry, digest: str) -> dict[str, Any]:
    body = {name: getattr(entry, name) for name in SAID}
    return {"digest": digest, "body": body, "link": entry.link, "title": entry.title}
