"""What was rejected by hand, which is on no list and in no index: few events, that their decisions find.

One rule: the same filters in the same order as for what is in the timeline.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import and_, or_, select, true

from timeline.store.actors import actor_id
from timeline.store.conditions import REJECTED, holds, plain, takes_part
from timeline.store.cursors import Key, beyond, ordered
from timeline.store.filters import Filters, First
from timeline.store.lengths import parts
from timeline.store.tables import decisions, entries, events, mentions
from timeline.store.tables.events import ORDER


def numbers(asked: Filters, people: tuple[tuple[int, ...], ...], *, sqlite: bool, key: Key | None, limit: int | None, first: First) -> Any:
    """A query of the numbers of the rejected events that are asked for, the first `limit` in order. `people`: each as who may be meant."""
    column = events.c
    decided = select(decisions.c.number).where(decisions.c.act == "reject", decisions.c.undone_at.is_(None))
    query = select(column.number).where(REJECTED, column.number.in_(decided), *plain(column, replace(asked, review="")))
    query = query.where(or_(*(and_(true(), *part.conditions(column)) for part in parts(asked))))
    query = query.where(*(takes_part(column, map(actor_id, some)) for some in people))
    if asked.text:
        query = query.where(holds(asked.text, column.number, sqlite))
    if asked.feed is not None:
        told = select(mentions.c.event_number).join(entries, entries.c.article_id == mentions.c.article_id)
        query = query.where(column.number.in_(told.where(mentions.c.current, entries.c.feed_id == asked.feed)))
    if first is First.NEWEST:
        query = query.where(column.day < date.max)
    if key is not None:
        query = query.where(beyond(ORDER, key, first))
    return query if limit is None else query.order_by(*ordered(ORDER, first)).limit(limit)
