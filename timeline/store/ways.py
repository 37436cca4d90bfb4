"""Which list a question is answered from: SQLite does not know how common a value is, and goes through a million rows for a rare pair.

One rule: every filter has a list that can be gone through, most of them in the order of the timeline, and the shortest is taken:
a short one is counted, among long ones a sample of events tells. PostgreSQL knows its values and chooses for itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import prod
from typing import Any

from sqlalchemy import Connection, Select, Table, and_, case, exists, false, func, literal_column, select, text, true

from timeline.store import rejected
from timeline.store.conditions import CURRENT, at_least, equal, holds, matches, plain
from timeline.store.cursors import Key, beyond, ordered
from timeline.store.filters import Filters, First
from timeline.store.lengths import Part, parts
from timeline.store.namesakes import everybody
from timeline.store.tables import event_actors, event_feeds, events
from timeline.store.tables.events import MOST, ORDER

COUNTED = 500  # how far a list is counted: a tenth of a millisecond
WORDS = 10_000  # the same for words, of which no sample can be taken
SAMPLED = 200  # events that are looked at: a millisecond on a million, and what is in one of a hundred is seen
LAST = date.max - timedelta(days=1)  # what has no date sorts beyond it
LOOKED_UP, PROBED = 25, 6  # what it costs to fetch an event, to look on another list, beside a row that its list holds whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One list to go through: rows of `table` for which `lead` holds; `index`: the one of events that has them together.

    `sorts`: it is not in the order of the timeline. `cost`: of a row, beside one that the list holds whole. `words`: what the full
    text is asked for, where that is the list. `repeats`: an event may be on it more than once.
    """

    name: str = ""
    table: Table = events
    lead: tuple[Any, ...] = ()
    index: str = ""
    cost: int = 1
    sorts: bool = False
    words: str = ""
    repeats: bool = False

    @property
    def of_events(self) -> bool:
        return self.table is events

    @property
    def order(self) -> tuple[Any, ...]:
        """The one order by the columns of the list, which gives it without sorting."""
        column = self.table.c
        return column.day, column.width, column.type, column.number


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """A question with its actors known, each as those who may be meant, and the place in the order after which its answer begins."""

    asked: Filters
    people: tuple[tuple[int, ...], ...]
    sqlite: bool
    key: Key | None = None
    first: First = First.OLDEST

    def numbers(self, connection: Connection, limit: int | None) -> Any:
        """A query of the numbers of the events that are asked for, the first `limit` in order, all in no order without one."""
        asked = [self._onwards(part) for part in parts(self.asked)]
        found = [self._part(part, way, limit) for part, way in self._ways(connection, asked, limit)]
        if len(found) == 1:
            return select(found[0].subquery().c.number)
        one, *others = (select(part.subquery()) for part in found)
        every = one.union_all(*others).subquery().c
        whole: Any = select(every.number)
        order = ordered((every.day, every.width, every.type, every.number), self.first)
        return whole if limit is None else whole.order_by(*order).limit(limit)

    def _onwards(self, part: Part) -> Part:
        """The part from the day on where the page before ended; backwards from the last day that there is."""
        if self.first is First.NEWEST:
            last = LAST if self.key is None else self.key[0]
            return part if part.day_to is not None and part.day_to < last else replace(part, day_to=last)
        if self.key is None or (part.day_from is not None and part.day_from > self.key[0]):
            return part
        return replace(part, day_from=self.key[0])

    def _part(self, part: Part, way: Way, limit: int | None) -> Select[Any]:
        query: Select[Any] = _by(select(*way.order).where(*self._conditions(part, way)), way)
        query = query.distinct() if way.repeats else query
        return query if limit is None else query.order_by(*ordered(way.order, self.first)).limit(limit)

    def _ways(self, connection: Connection, asked: Sequence[Part], limit: int | None) -> Iterator[tuple[Part, Way]]:
        """The list to take for each part; the first part is of all events, or of those of few days, which most are."""
        lists = list(self._lists())
        others = [replace(way, cost=way.cost + PROBED * len(lists)) for way in (*self._indexes(), *self._ranges())]
        ways = [*lists, *others]
        if not ways or not self.sqlite:
            yield from ((part, (*ways, _whole(part))[0]) for part in asked)
            return
        first, *rest = asked
        best = _cheapest(connection, ways, first, limit)
        yield first, best
        for part in rest:
            yield part, _whole(part) if best.index == _whole(first).index else _shorter(connection, _whole(part), best, part)

    def _lists(self) -> Iterator[Way]:
        """The lists beside the events: of an actor, of a feed."""
        for some in self.people:
            yield _of_actors(some)
        if self.asked.feed is not None:
            yield Way(name="feed", table=event_feeds, lead=(event_feeds.c.feed_id == self.asked.feed,))

    def _indexes(self) -> Iterator[Way]:
        """The indexes that have the events of one value together, in their order."""
        for column, value in equal(events.c, self.asked):
            if value != MOST.get(column.name):
                yield Way(lead=(column == value, *_apart(column.name)), index=f"ix_events_{column.name}")

    def _ranges(self) -> Iterator[Way]:
        """What is not in the order of the timeline and must be sorted: the words, and the least values."""
        if self.asked.text:
            found = holds(self.asked.text, events.c.number, self.sqlite, leading=True)
            yield Way(lead=(found,), cost=LOOKED_UP, sorts=True, words=self.asked.text)
        for column, value in at_least(events.c, self.asked):
            yield Way(lead=(column >= value,), index=f"ix_events_{column.name}", sorts=True)

    def _conditions(self, part: Part, way: Way) -> list[Any]:
        """All that must hold, on the columns of the list."""
        column = way.table.c
        found: list[Any] = [*_standing(way), *way.lead, *plain(column, self.asked), *part.conditions(column)]
        found += [_on(other, column) for other in self._lists() if other.name != way.name]
        if self.asked.text and not way.words:
            found.append(holds(self.asked.text, column.number, self.sqlite))
        if self.key is not None:
            found.append(beyond(way.order, self.key, self.first))
        return found


def numbers(
    connection: Connection,
    asked: Filters,
    *,
    sqlite: bool,
    key: Key | None = None,
    limit: int | None = None,
    first: First = First.OLDEST,
) -> Any:
    """A query of the numbers of the events that are asked for, in order up to `limit`; None where no actor has the name."""
    people = tuple(everybody(connection, name) for name in asked.names)
    if not all(people):
        return None
    if asked.rejected:
        return rejected.numbers(asked, people, sqlite=sqlite, key=key, limit=limit, first=first)
    return _Search(asked=asked, people=people, sqlite=sqlite, key=key, first=first).numbers(connection, limit)


def _of_actors(some: tuple[int, ...]) -> Way:
    """The list of an actor; of several, who may be in the same event, one after the other."""
    column = event_actors.c.actor_id
    if len(some) == 1:
        return Way(name=f"actor {some[0]}", table=event_actors, lead=(column == some[0],))
    return Way(name=f"actors {some}", table=event_actors, lead=(column.in_(some),), sorts=True, repeats=True)


def _apart(name: str) -> list[Any]:
    """The condition of an index that leaves out what most events have."""
    return [literal_column(f"events.{name} <> '{MOST[name]}'")] if name in MOST else []


def _whole(part: Part) -> Way:
    """All events, or all of a length class."""
    if part.length is None:
        return Way(index="ix_events_order")
    return Way(lead=(events.c.length_class == part.length,), index="ix_events_length")


def _on(other: Way, column: Any) -> Any:
    """That an event is on another list as well, looked up by its place there."""
    beside, (listed,) = other.table.alias(), other.lead
    place = [beside.c[each.name] == column[each.name] for each in ORDER]
    return exists().where(listed.operator(beside.c[listed.left.name], listed.right), *place)


def _by(query: Any, way: Way) -> Any:
    """Has SQLite take the list that was chosen."""
    hint = f"INDEXED BY {way.index}" if way.index else "NOT INDEXED"
    return query.with_hint(events, hint, "sqlite") if way.of_events else query


def _cheapest(connection: Connection, ways: Sequence[Way], part: Part, limit: int | None) -> Way:
    """Of several lists, and that of all events, the one of which the fewest rows are gone through."""
    if len(ways) == 1 and part.length is None and not ways[0].sorts:
        return ways[0]
    every = [*ways, _whole(part)]
    counts = _counts(connection, every, part)
    if min(counts) < COUNTED:
        return every[counts.index(min(counts))]
    shares, some = _seen(connection, every, part, limit, counts)
    costs = [_gone_through(place, way, shares, some) for place, way in enumerate(every)]
    return every[costs.index(min(costs))]


def _gone_through(place: int, way: Way, shares: Sequence[float], some: float | None) -> float:
    """The share of all events that is read: the whole list, or, in order, until as many are found for which the rest holds too."""
    *filters, days = shares
    rest = prod(share for other, share in enumerate(filters) if other != place)
    whole = shares[place] if way.sorts or place == len(filters) else shares[place] * days
    return way.cost * (whole if way.sorts or some is None else min(whole, some / rest))


def _shorter(connection: Connection, one: Way, other: Way, part: Part) -> Way:
    """The other where it is shorter so far as can be counted."""
    length, others = _counts(connection, [one, other], part)
    return other if others < length else one


def _counts(connection: Connection, ways: Sequence[Way], part: Part) -> list[int]:
    """How long the lists are, each counted so far as it is short."""
    counts: Any = connection.execute(select(*(_counted(way, part) for way in ways))).one()
    return list(counts)


def _standing(way: Way) -> list[Any]:
    """The lists beside the events have current ones only."""
    return [CURRENT] if way.of_events else []


def _counted(way: Way, part: Part) -> Any:
    days = [] if way.sorts else part.days(way.table.c)
    listed = select(way.table.c.number).where(*_standing(way), *way.lead, *days)
    some = matches(way.words) if way.words else _by(listed, way)
    return select(func.count()).select_from(some.limit(WORDS if way.words else COUNTED).subquery()).scalar_subquery()


def _seen(
    connection: Connection, ways: Sequence[Way], part: Part, limit: int | None, counts: Sequence[int]
) -> tuple[list[float], float | None]:
    """The share of all events that is on each of some long lists, by a sample, on the last within the days; and what share `limit` is."""
    last = connection.execute(select(func.max(events.c.number))).scalar_one()
    step = last // SAMPLED + 1
    places = text(
        "events.number IN (WITH RECURSIVE places(n) AS (SELECT 1 UNION ALL SELECT n + :step FROM places WHERE n + :step <= :last)"
        " SELECT n FROM places)"
    ).bindparams(step=step, last=last)
    held = [false() if way.words else and_(true(), *(way.lead if way.of_events else [_on(way, events.c)])) for way in ways]
    held[-1] = and_(held[-1], *part.days(events.c))
    totals = select(*(func.total(case((each, 1), else_=0)) for each in held)).select_from(events)
    hits: Any = connection.execute(totals.where(CURRENT, places)).one()
    lengths = (max(hit * step, count) for hit, count in zip(hits, counts, strict=True))
    return [length / last for length in lengths], None if limit is None else limit / last
