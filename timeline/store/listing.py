"""Where an event is listed beside the timeline itself: under its actors and its feeds, each at its place in the order.

One rule: many events are listed in as many statements as one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, delete, select

from timeline.store.tables import entries, event_actors, event_feeds, events, mentions, split
from timeline.store.tables.events import ASKED

Listed = tuple[int, dict[str, Any], Collection[int]]  # an event, its state, the articles that tell it


def unlist(connection: Connection, numbers: Collection[int]) -> None:
    """Takes the events off every list."""
    if numbers:
        connection.execute(delete(event_actors).where(event_actors.c.number.in_(numbers)))
        connection.execute(delete(event_feeds).where(event_feeds.c.number.in_(numbers)))


def enlist(connection: Connection, told: Iterable[Listed]) -> None:
    """Puts the current ones of these events on the lists of who is in them and who tells them; they must be on none."""
    current = [each for each in told if each[1]["standing"] == "current"]
    feeds = _feeds(connection, {article for _, _, articles in current for article in articles})
    actors_of, feeds_of = [], []
    for number, state, articles in current:
        key = {"number": number} | {name: state[name] for name in ("day", "width", "type", *ASKED)}
        people = {int(name.removeprefix("act_")) for name in split(state["participant_ids"]) if name}
        actors_of += [key | {"actor_id": one} for one in sorted(people)]
        feeds_of += [key | {"feed_id": one} for one in sorted({feed for article in articles for feed in feeds[article]})]
    for table, rows in ((event_actors, actors_of), (event_feeds, feeds_of)):
        if rows:
            connection.execute(table.insert(), rows)


def relist(connection: Connection, number: int) -> None:
    """Lists the event anew after its state was changed."""
    state = dict(connection.execute(select(events).where(events.c.number == number)).one()._mapping)
    told = select(mentions.c.article_id).where(mentions.c.event_number == number, mentions.c.current).distinct()
    unlist(connection, [number])
    enlist(connection, [(number, state, connection.execute(told).scalars().all())])


def _feeds(connection: Connection, articles: Collection[int]) -> dict[int, set[int]]:
    """The feeds that each of these articles came through."""
    found: dict[int, set[int]] = defaultdict(set)
    if articles:
        told: Any = connection.execute(select(entries.c.article_id, entries.c.feed_id).where(entries.c.article_id.in_(articles)))
        for article, feed in told:
            found[article].add(feed)
    return found
