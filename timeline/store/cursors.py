"""Where a page ended: a place in the one order, and the question it belongs to, as letters that go into an address."""

import base64
import binascii
import json
from datetime import date
from typing import Any

from timeline.errors import UsageError
from timeline.store.filters import Filters

Key = tuple[date, int, str, int]


def cursor_of(row: Any, asked: Filters) -> str:
    """Where a page ended, and of which question."""
    said = json.dumps([asked.mark, row.day.isoformat(), row.width, row.type, row.number])
    return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def key_of(cursor: str, asked: Filters) -> Key:
    """The place in the order that a cursor stands for. Raises UsageError."""
    try:
        mark, day, width, kind, number = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        key = (date.fromisoformat(day), int(width), str(kind), int(number))
    except (ValueError, TypeError, binascii.Error) as error:
        raise UsageError(f"not a cursor: {cursor!r}; take the one that the page before gave") from error
    if mark != asked.mark:
        raise UsageError("this cursor belongs to another question; ask for the first page of this one")
    return key
