"""Where a page ended: a place in the one order, and the question it belongs to, as letters that go into an address."""

import base64
import binascii
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import tuple_

from timeline.errors import UsageError
from timeline.store.filters import Filters, First

Key = tuple[date, int, str, int]


def ordered(columns: Iterable[Any], first: First) -> list[Any]:
    """The columns of the order, to sort by."""
    return [each.desc() for each in columns] if first is First.NEWEST else list(columns)


def beyond(columns: Iterable[Any], key: Key, first: First) -> Any:
    """That an event comes after this place."""
    place, ended = tuple_(*columns), tuple_(*key)
    return place < ended if first is First.NEWEST else place > ended


def _mark(asked: Filters, first: First) -> str:
    return asked.mark if first is First.OLDEST else f"{asked.mark}-{first}"


def cursor_of(row: Any, asked: Filters, first: First = First.OLDEST) -> str:
    """Where a page ended, and of which question."""
    said = json.dumps([_mark(asked, first), row.day.isoformat(), row.width, row.type, row.number])
    return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def key_of(cursor: str, asked: Filters, first: First = First.OLDEST) -> Key:
    """The place in the order that a cursor stands for. Raises UsageError."""
    try:
        mark, day, width, kind, number = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        key = (date.fromisoformat(day), int(width), str(kind), int(number))
    except (ValueError, TypeError, binascii.Error) as error:
        raise UsageError(f"not a cursor: {cursor!r}; take the one that the page before gave") from error
    if mark != _mark(asked, first):
        raise UsageError("this cursor belongs to another question; ask for the first page of this one")
    return key
