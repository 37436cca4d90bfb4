"""Mentions to events, across articles: the touched block is clustered again, and each event keeps its id.

One rule: the result is a function of the current mentions in the block; ids go to the cluster that overlaps an event most,
the oldest id first, and an event that no mention tells any more is retracted or merged, never deleted.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any, Protocol

from sqlalchemy import Connection, Row, bindparam, delete, select, text, update

from timeline.model import Event, Report
from timeline.store import mentions as reports_of
from timeline.store.chunks import chunks
from timeline.store.database import Database
from timeline.store.hand import overlays
from timeline.store.listing import enlist, unlist
from timeline.store.pinning import pins_of, rearrange
from timeline.store.revising import create, supersede
from timeline.store.state import state_of
from timeline.store.tables import events, mention_blocks, mentions

MOST_IN_BLOCK = 2_000  # mentions looked at again for one batch; a block that is wider is cut at its newest

Told = list[tuple[Row[Any], Report]]


class Merger(Protocol):
    """The merge: which blocks a report is in, which reports tell one event, what that event then says, and what as a great one."""

    def blocks(self, report: Report) -> Iterable[str]: ...
    def cluster(self, reports: Sequence[Report]) -> list[list[Report]]: ...
    def greatness(self, reports: Sequence[Report]) -> object | None: ...
    def tell(self, reports: Sequence[Report]) -> Event: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What a batch came to: mentions settled; events created, changed, merged into others, retracted."""

    mentions: int = 0
    created: int = 0
    updated: int = 0
    merged: int = 0
    retracted: int = 0


class Linking:
    def __init__(self, database: Database) -> None:
        self._database = database

    def relink(self, merger: Merger, now: datetime, *, limit: int = 200, cause: str = "") -> Linked:
        """Settles about `limit` mentions whose last change the merge has not seen, in one transaction."""
        with self._database.write() as connection:
            if not self._database.is_sqlite:  # one linker at a time, as SQLite has it anyway
                connection.execute(text("SELECT pg_advisory_xact_lock(7203)"))
            dirty = _waiting(connection, limit)
            return _relink(connection, merger, dirty, now, cause) if dirty else Linked()


def _waiting(connection: Connection, limit: int) -> Sequence[Row[Any]]:
    """The oldest mentions that wait, with all that wait of their articles, and of others whose earlier mentions told the same events.

    So what was read again is settled together with what it replaces: no event is retracted to be told again a batch later.
    """
    dirty = text("dirty = true")
    first = connection.execute(select(mentions.c.article_id).where(dirty).order_by(mentions.c.id).limit(limit)).scalars()
    articles: set[int] = set()
    more = set(first)
    rows: Sequence[Row[Any]] = ()
    while not more <= articles and len(rows) < MOST_IN_BLOCK:
        articles |= more
        rows = connection.execute(select(mentions).where(dirty, mentions.c.article_id.in_(articles)).order_by(mentions.c.id)).all()
        told = {row.event_number for row in rows if not row.current and row.event_number is not None}
        gone = select(mentions.c.article_id).where(dirty, ~mentions.c.current, mentions.c.event_number.in_(told)).distinct()
        more = set(connection.execute(gone).scalars())
    return rows


def _relink(connection: Connection, merger: Merger, dirty: Sequence[Row[Any]], now: datetime, cause: str) -> Linked:
    _block(connection, merger, dirty)
    touched = _touched(connection, dirty)
    told = {pair[1].id: pair for pair in reports_of.load(connection, touched)}
    found = [[told[report.id] for report in group] for group in merger.cluster([pair[1] for pair in told.values()])]
    clusters, pinned = rearrange(found, pins_of(connection, {row.anchor for row, _ in told.values()}))
    before = _events_before(connection, dirty, list(told.values()))
    states = [state_of(merger.tell([report for _, report in group]), group) for group in clusters]
    numbers, counts = _store(connection, _assign(clusters, before, pinned), states, now, cause)
    settled = dict(zip(numbers, clusters, strict=True))
    told_by = update(mentions).where(mentions.c.id == bindparam("told")).values(event_number=bindparam("event"))
    pairs = [{"told": row.id, "event": number} for number, group in settled.items() for row, _ in group if row.event_number != number]
    if pairs:
        connection.execute(told_by, pairs)
    listed = zip(numbers, states, clusters, strict=True)
    enlist(connection, [(number, state, {row.article_id for row, _ in group}) for number, state, group in listed])
    heirs = _heirs(settled, before)
    for number in {old for olds in before.values() for old in olds} - set(settled):
        counts[_end(connection, number, heirs.get(number), now, cause)] += 1
    connection.execute(update(mentions).where(mentions.c.id.in_([row.id for row in dirty])).values(dirty=False))
    again = _to_compare_again(merger, clusters, {row.id for row in dirty})
    for some in chunks(sorted(again)):
        connection.execute(update(mentions).where(mentions.c.id.in_(some)).values(dirty=True))
    return Linked(mentions=len(dirty), **{kind: counts[kind] for kind in ("created", "updated", "merged", "retracted")})


def _to_compare_again(merger: Merger, clusters: Sequence[Told], dirty: set[int]) -> set[int]:
    """The mentions of great events that say something else than before: who shares no block with what is new may now belong to them.

    Not where all of an event has just been compared, so that this comes to an end.
    """
    again: set[int] = set()
    for group in clusters:
        ids = {row.id for row, _ in group}
        now = None if ids <= dirty else merger.greatness([report for _, report in group])
        if now is not None and now != merger.greatness(_largest_before(group, dirty)):
            again |= ids
    return again


def _largest_before(group: Told, dirty: set[int]) -> list[Report]:
    """Of the reports of an event, without what has just been settled, those that were together before; the most of them."""
    parts: dict[int | None, list[Report]] = defaultdict(list)
    for row, report in group:
        if row.id not in dirty:
            parts[row.event_number].append(report)
    return max(parts.values(), key=len, default=[])


def _block(connection: Connection, merger: Merger, dirty: Sequence[Row[Any]]) -> None:
    """Puts the changed mentions into their blocks, those that no longer count into none."""
    connection.execute(delete(mention_blocks).where(mention_blocks.c.mention_id.in_([row.id for row in dirty])))
    current = reports_of.load(connection, [row.id for row in dirty if row.current])
    keys = [{"key": _hash(key), "mention_id": row.id} for row, report in current for key in set(merger.blocks(report))]
    if keys:
        connection.execute(mention_blocks.insert(), keys)


def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True)


def _touched(connection: Connection, dirty: Sequence[Row[Any]]) -> set[int]:
    """The changed mentions, all that share a block with one, and all that are in an event with one of those."""
    current = {row.id for row in dirty if row.current}
    mine = select(mention_blocks.c.key).where(mention_blocks.c.mention_id.in_(current))
    shared = select(mention_blocks.c.mention_id).where(mention_blocks.c.key.in_(mine)).distinct()
    near = set(connection.execute(shared.order_by(mention_blocks.c.mention_id.desc()).limit(MOST_IN_BLOCK)).scalars()) | current
    told = select(mentions.c.event_number).where(mentions.c.id.in_(near), mentions.c.event_number.is_not(None))
    numbers = {number for number in connection.execute(told).scalars() if number is not None}
    numbers |= {row.event_number for row in dirty if row.event_number is not None}
    numbers |= set(pins_of(connection, {row.anchor for row in dirty}).values())
    together = select(mentions.c.id).where(mentions.c.event_number.in_(numbers), mentions.c.current)
    return near | set(connection.execute(together).scalars())


def _events_before(connection: Connection, dirty: Sequence[Row[Any]], told: Told) -> dict[int, set[int]]:
    """The events that each mention was in; one found again by other rules was where its words in that article were."""
    before: dict[int, set[int]] = defaultdict(set)
    anchors: dict[str, list[int]] = defaultdict(list)
    for row, _ in told:
        anchors[row.anchor].append(row.id)
        if row.event_number is not None:
            before[row.id].add(row.event_number)
    articles = {row.article_id for row in dirty}
    past = (mentions.c.article_id.in_(articles), ~mentions.c.current, mentions.c.event_number.is_not(None))
    for gone in connection.execute(select(mentions).where(*past)):
        for again in anchors.get(gone.anchor, [-gone.id] if gone.dirty else []):
            before[again].add(gone.event_number)
    return before


def _assign(clusters: Sequence[Told], before: dict[int, set[int]], pinned: Sequence[int | None]) -> list[int | None]:
    """The event of each cluster: the one it is pinned to, else by largest overlap, the oldest id winning; None for one that is new."""
    votes = [(Counter(old for row, _ in group for old in before.get(row.id, ())), place) for place, group in enumerate(clusters)]
    ranked = sorted((-count, old, place) for counter, place in votes for old, count in counter.items())
    numbers: list[int | None] = list(pinned)
    taken = {number for number in pinned if number is not None}
    for _, old, place in ranked:
        if numbers[place] is None and old not in taken:
            numbers[place] = old
            taken.add(old)
    return numbers


def _store(
    connection: Connection, numbers: Sequence[int | None], states: Sequence[dict[str, Any]], now: datetime, cause: str
) -> tuple[list[int], Counter[str]]:
    """Writes states, those before becoming history, and takes their events off their lists; the numbers, and what became of them."""
    old = [number for number in numbers if number is not None]
    new = [state for number, state in zip(numbers, states, strict=True) if number is None]
    created = iter(create(connection, new, "created", now, cause))
    by_hand = overlays(connection, old) if old else {}
    stored = {row.number: row._mapping for row in connection.execute(select(events).where(events.c.number.in_(old)))} if old else {}
    unlist(connection, old)
    counts: Counter[str] = Counter()
    for number, state in zip(numbers, states, strict=True):
        kind = "created" if number is None else "same"
        if number is not None:
            state |= by_hand.get(number, {})
            if any(stored[number][name] != state[name] for name in state):
                supersede(connection, number, state, "updated", now, cause)
                kind = "updated"
        counts[kind] += 1
    return [next(created) if number is None else number for number in numbers], counts


def _end(connection: Connection, number: int, heir: int | None, now: datetime, cause: str) -> str:
    """An event without current mentions: merged where the ones it had are in another event now, else retracted."""
    standing = connection.execute(select(events.c.standing).where(events.c.number == number)).scalar_one()
    if standing != "current":
        return "same"
    if connection.execute(select(mentions.c.id).where(mentions.c.event_number == number, mentions.c.current).limit(1)).first():
        return "same"
    kind = "retracted" if heir is None else "merged"
    supersede(connection, number, {"standing": kind, "merged_into": heir}, kind, now, cause)
    unlist(connection, [number])
    return kind


def _heirs(settled: dict[int, Told], before: dict[int, set[int]]) -> dict[int, int]:
    """For each earlier event, the one that most of its mentions are in now, the oldest where several have as many."""
    shares: dict[int, Counter[int]] = defaultdict(Counter)
    for number, group in sorted(settled.items()):
        for row, _ in group:
            for old in before.get(row.id, ()):
                shares[old][number] += 1
    return {old: share.most_common(1)[0][0] for old, share in shares.items()}
