"""What must hold of an event, as SQL: each filter a condition on the columns of a state."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, literal_column, or_, select, text

from timeline.rows import SEPARATOR
from timeline.store.filters import Filters
from timeline.store.tables import events

# A literal: a partial index is not used for a bound value.
CURRENT: ColumnElement[bool] = literal_column("events.standing = 'current'")
REJECTED: ColumnElement[bool] = literal_column("events.standing = 'rejected'")


def stands(asked: Filters) -> ColumnElement[bool]:
    """That an event is in the timeline; or, where what was rejected is asked for, that it was."""
    return REJECTED if asked.rejected else CURRENT


def takes_part(column: Any, ids: Iterable[str]) -> ColumnElement[bool]:
    """That one of these actors is in it, from the state itself: the lists beside the events are of what the timeline says now."""
    listed = SEPARATOR + column.participant_ids + SEPARATOR
    return or_(*(listed.contains(SEPARATOR + one + SEPARATOR) for one in sorted(ids)))


def equal(column: Any, asked: Filters) -> list[tuple[Any, str]]:
    """The columns of which one value is asked for, with it; what is rarest as a rule comes first."""
    named = ("place", "place_country", "type", "mode", "review", "status")
    values = (asked.place, asked.country, asked.type, asked.mode, asked.review, asked.status)
    return [(column[name], value) for name, value in zip(named, values, strict=True) if value]


def at_least(column: Any, asked: Filters) -> list[tuple[Any, float]]:
    """The columns of which a least value is asked for, with it."""
    pairs = ((column.source_count, asked.min_sources), (column.confidence, asked.min_confidence))
    return [(each, value) for each, value in pairs if value]


def plain(column: Any, asked: Filters) -> list[Any]:
    """The conditions on single columns."""
    found: list[Any] = [each == value for each, value in equal(column, asked)]
    if asked.max_confidence is not None:
        found.append(column.confidence < asked.max_confidence)
    return found + [each >= value for each, value in at_least(column, asked)]


def holds(words: str, number: Any, sqlite: bool, *, leading: bool = False) -> Any:
    """That the event of this number holds all these words. `leading`: SQLite goes through those that do, instead of looking each one up."""
    if not sqlite:
        found = text("events.words @@ plainto_tsquery('english', :words)").bindparams(words=words)
        return number.in_(select(events.c.number).where(found))
    return (number if leading else number + 0).in_(matches(words))


def matches(words: str) -> Any:
    """The numbers of the events that hold all these words, as FTS5 has them: each word as it is, none an operator."""
    quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in words.split())
    return select(literal_column("rowid")).select_from(text("event_words")).where(text("event_words MATCH :words").bindparams(words=quoted))
