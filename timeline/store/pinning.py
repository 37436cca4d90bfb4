"""Merging and splitting by hand: pins say in which event a mention stands, by its anchor, whatever the merge would do.

One rule: the newest decision that holds counts; an undone one leaves no trace in what is linked afterwards.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from timeline.errors import UsageError
from timeline.model import Report
from timeline.store.database import Database
from timeline.store.ids import event_id
from timeline.store.revising import create
from timeline.store.state import STATE
from timeline.store.tables import decisions, events, mentions, pins
from timeline.store.timeline import find

Told = list[tuple[Row[Any], Report]]


class Pinning:
    """What is decided here takes hold at the next link (`pipeline.relink`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def merge(self, name: str, other: str, who: str, now: datetime) -> None:
        """The mentions of `other` belong to `name`. Raises UsageError where the two are one, or of different types."""
        with self._database.write() as connection:
            one, two = find(connection, name), find(connection, other)
            if one.number == two.number:
                raise UsageError(f"{name} and {other} are one event already")
            _check_alike(one, two)
            held = {"old": [row.anchor for row in _mentions(connection, (two.number,))]} | _kept(connection, one, two)
            decision = _decide(connection, "merge", one.number, two.number, who, now, held)
            _pin(connection, decision, {row.anchor: one.number for row in _mentions(connection, (one.number, two.number))})

    def split(self, name: str, mention_ids: Collection[int], who: str, now: datetime) -> str:
        """These mentions are another event, whose id is returned. Raises UsageError unless they are some of its own."""
        with self._database.write() as connection:
            number = find(connection, name).number
            told = _mentions(connection, (number,))
            parted = {row.anchor for row in told if row.id in set(mention_ids)}
            if not parted or parted >= {row.anchor for row in told} or not set(mention_ids) <= {row.id for row in told}:
                raise UsageError(f"give some, not all, of the mentions of {name}: {', '.join(str(row.id) for row in told)}")
            state = connection.execute(select(*(events.c[each] for each in STATE)).where(events.c.number == number)).one()._asdict()
            waiting = state | {"standing": "retracted"}
            (new,) = create(connection, [waiting], "split", now, f"split from {event_id(number)} by {who}")
            decision = _decide(connection, "split", number, new, who, now, {"old": []})
            _pin(connection, decision, {row.anchor: new if row.anchor in parted else number for row in told})
            return event_id(new)


def _check_alike(one: Row[Any], two: Row[Any]) -> None:
    if one.type != two.type:
        first, second = event_id(one.number), event_id(two.number)
        raise UsageError(
            f"{first} is of type {one.type}, {second} of type {two.type}; "
            f"if they are one all the same, say so first: `timeline edit {second} type {one.type}`"
        )


def _kept(connection: Connection, one: Row[Any], two: Row[Any]) -> dict[str, Any]:
    """What the first goes on saying where the second has its type by hand: the reports that come to it tell another."""
    given = (decisions.c.number == two.number) & (decisions.c.field == "type") & decisions.c.undone_at.is_(None)
    if connection.execute(select(decisions.c.id).where(given).limit(1)).first() is None:
        return {}
    return {"new": {name: one._mapping[name] for name in ("type", "mode", "cameo_code", "title")}}


def _decide(connection: Connection, act: str, number: int, other: int, who: str, now: datetime, held: dict[str, Any]) -> int:
    """A decision on two events. `held`: "old": the anchors that it moves; "new": the columns that hold on the first from now on."""
    values = {"act": act, "number": number, "other": other, "who": who, "at": now} | held
    disturb(connection, (number, other))
    return connection.execute(decisions.insert().values(values).returning(decisions.c.id)).scalar_one()


def _pin(connection: Connection, decision: int, places: dict[str, int]) -> None:
    rows = [{"anchor": anchor, "decision_id": decision, "number": number} for anchor, number in places.items()]
    if rows:
        connection.execute(pins.insert(), rows)


def _mentions(connection: Connection, numbers: Sequence[int]) -> Sequence[Row[Any]]:
    told = mentions.c.event_number.in_(numbers) & mentions.c.current
    return connection.execute(select(mentions).where(told).order_by(mentions.c.id)).all()


def disturb(connection: Connection, numbers: Sequence[int]) -> None:
    """The next link looks at these events again."""
    told = mentions.c.event_number.in_(numbers) & mentions.c.current
    connection.execute(update(mentions).where(told).values(dirty=True))


def release(connection: Connection, decision: Row[Any]) -> None:
    """What was moved goes back to where it came from; the next link tells both events without the decision."""
    back = mentions.c.anchor.in_(decision.old or []) & (mentions.c.event_number == decision.number)
    connection.execute(update(mentions).where(back).values(event_number=decision.other))
    disturb(connection, (decision.number, decision.other))


def pins_of(connection: Connection, anchors: Collection[str]) -> dict[str, int]:
    """Where each of these anchors is pinned, by the newest decision that holds."""
    held = select(pins).join(decisions, decisions.c.id == pins.c.decision_id).where(decisions.c.undone_at.is_(None))
    rows = connection.execute(held.where(pins.c.anchor.in_(anchors)).order_by(pins.c.decision_id))
    return {row.anchor: row.number for row in rows}


def rearrange(clusters: Sequence[Told], places: dict[str, int]) -> tuple[list[Told], list[int | None]]:
    """The clusters as the pins want them, and the event that each is pinned to.

    A cluster whose mentions are pinned to several events is parted; what is not pinned goes with the most, the oldest event first.
    """
    free: list[Told] = []
    pinned: dict[int, Told] = defaultdict(list)
    for group in clusters:
        votes = Counter(sorted(places[row.anchor] for row, _ in group if row.anchor in places))
        if not votes:
            free.append(group)
            continue
        rest = votes.most_common(1)[0][0]
        for pair in group:
            pinned[places.get(pair[0].anchor, rest)].append(pair)
    return [*free, *pinned.values()], [*(None for _ in free), *pinned]
