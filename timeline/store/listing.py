"""Where an event is listed beside the timeline itself: under its actors and its feeds, each at its place in the order."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, delete, select

from timeline.store.tables import entries, event_actors, event_feeds, events, mentions, split
from timeline.store.tables.events import ASKED


def unlist(connection: Connection, number: int) -> None:
    """Takes the event off every list."""
    connection.execute(delete(event_actors).where(event_actors.c.number == number))
    connection.execute(delete(event_feeds).where(event_feeds.c.number == number))


def enlist(connection: Connection, number: int, state: dict[str, Any], articles: Collection[int]) -> None:
    """Puts a current event on the lists of who is in it and who tells it; it must be on none."""
    if state["standing"] != "current":
        return
    key = {"number": number} | {name: state[name] for name in ("day", "width", "type", *ASKED)}
    people = {int(name.removeprefix("act_")) for name in split(state["participant_ids"]) if name}
    if people:
        connection.execute(event_actors.insert(), [key | {"actor_id": one} for one in sorted(people)])
    feeds = connection.execute(select(entries.c.feed_id).where(entries.c.article_id.in_(articles)).distinct()).scalars().all()
    if feeds:
        connection.execute(event_feeds.insert(), [key | {"feed_id": one} for one in feeds])


def relist(connection: Connection, number: int) -> None:
    """Lists the event anew after its state was changed."""
    state = dict(connection.execute(select(events).where(events.c.number == number)).one()._mapping)
    told = select(mentions.c.article_id).where(mentions.c.event_number == number, mentions.c.current).distinct()
    unlist(connection, number)
    enlist(connection, number, state, connection.execute(told).scalars().all())
