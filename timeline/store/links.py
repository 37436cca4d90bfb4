"""How events hang together: what their articles say of it, and what follows from the same people and days.

One rule: a link is reckoned from what is stored when it is asked for, and so is a function of the mentions that count now.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from timeline.event_types import EventTypes
from timeline.merge.hanging import Kind
from timeline.merge.hanging import links as links_in
from timeline.rows import TimelineRow
from timeline.store import mentions as reports_of
from timeline.store.database import Database
from timeline.store.ids import event_id, event_number
from timeline.store.state import as_row
from timeline.store.tables import event_actors, events, mentions
from timeline.store.timeline import find

# A status beside that of another event of the same type, people and days: what the first then is of the second.
BY_STATUS = {
    ("happened", "planned"): Kind.FULFILS,
    ("ongoing", "planned"): Kind.FULFILS,
    ("cancelled", "planned"): Kind.CANCELS,
    ("denied", "happened"): Kind.CONTRADICTS,
    ("happened", "denied"): Kind.CONTRADICTS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLink:
    """`event_id` is `kind` ("follows") of the other; `words`: those that say so, "" where it follows from people and days."""

    event_id: str
    kind: str
    other_id: str
    words: str = ""


class Links:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, name: str, types: EventTypes) -> list[tuple[EventLink, TimelineRow]]:
        """The links from and to an event, each with the other event's row; `types`: whose nouns tell them. Raises NotFoundError."""
        with self._database.read() as connection:
            row = find(connection, name)
            said = _told(connection, [row.number], types)
            told = {(one, kind, other): words for one, kind, other, words in said if row.number in (one, other)}
            told |= {each: "" for each in _by_status(connection, row) if each not in told}
            ids = {number for one, _, other in told for number in (one, other)} - {row.number}
            found = {each.number: each for each in connection.execute(select(events).where(events.c.number.in_(ids)))}
        links = []
        for (one, kind, other), words in sorted(told.items()):
            beside = found[other if one == row.number else one]
            if beside.standing == "current":
                link = EventLink(event_id=event_id(one), kind=kind, other_id=event_id(other), words=words)
                links.append((link, as_row(beside)))
        return links

    def said(self, names: Sequence[str], types: EventTypes) -> list[EventLink]:
        """What texts say that these events are of others, each link once, in the order of the names."""
        places = {event_number(name): place for place, name in enumerate(names)}
        with self._database.read() as connection:
            told = {(one, kind, other): words for one, kind, other, words in _told(connection, places, types) if one in places}
        ordered = sorted(told.items(), key=lambda item: (places[item[0][0]], item[0]))
        return [
            EventLink(event_id=names[places[one]], kind=kind, other_id=event_id(other), words=words)
            for (one, kind, other), words in ordered
        ]


def _told(connection: Connection, numbers: Iterable[int], types: EventTypes) -> Iterator[tuple[int, str, int, str]]:
    """The links that the articles of these events say: one event, what it is, of which, in which words."""
    articles = select(mentions.c.article_id).where(mentions.c.event_number.in_(list(numbers)), mentions.c.current)
    ids = select(mentions.c.id).where(mentions.c.article_id.in_(articles), mentions.c.current, mentions.c.event_number.is_not(None))
    by_article: dict[int, list[Any]] = {}
    for pair in reports_of.load(connection, connection.execute(ids).scalars()):
        by_article.setdefault(pair[0].article_id, []).append(pair)
    for pairs in by_article.values():
        event_of = {report.id: row.event_number for row, report in pairs}
        for link in links_in([report for _, report in pairs], event_of, types):
            yield event_of[link.report], link.kind.value, event_of[link.other], link.words


def _by_status(connection: Connection, row: Any) -> Iterator[tuple[int, str, int]]:
    """Other events of the same type and people on days that touch, of which the one is told to be, the other not to be."""
    people = _people(connection, [row.number]).get(row.number, frozenset())
    if not people or (row.first is None and row.last is None):
        return
    listed = event_actors.c
    near = select(listed.number).where(listed.actor_id == min(people), listed.type == row.type, listed.number != row.number)
    others = connection.execute(select(events).where(events.c.number.in_(near), events.c.status != row.status)).all()
    same = _people(connection, [each.number for each in others])
    for other in others:
        if same.get(other.number) == people and _touch(row, other) and _not_elsewhere(row, other):
            for one, two in ((row, other), (other, row)):
                if kind := BY_STATUS.get((one.status, two.status)):
                    yield one.number, kind.value, two.number


def _people(connection: Connection, numbers: Iterable[int]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    listed = event_actors.c
    for number, actor in connection.execute(select(listed.number, listed.actor_id).where(listed.number.in_(list(numbers)))):
        found.setdefault(number, set()).add(actor)
    return {number: frozenset(people) for number, people in found.items()}


def _touch(one: Any, other: Any) -> bool:
    first, last = max(one.first or date.min, other.first or date.min), min(one.last or date.max, other.last or date.max)
    return first <= last


def _not_elsewhere(one: Any, other: Any) -> bool:
    return all(not a or not b or a == b for a, b in ((one.place, other.place), (one.place_country, other.place_country)))
