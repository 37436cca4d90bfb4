"""The documented Python API: `from timeline import Timeline`.

with Timeline.open("timeline.db") as timeline:
    for row in timeline.events(type="call", since=date(2025, 2, 12)):
        print(row.date_display, row.title, row.source_url)
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Any, Self

import timeline.merge as merger
from timeline.errors import UsageError
from timeline.rows import TimelineRow
from timeline.store import Filters, Store


class Timeline:
    """A timeline to be read. What the keywords of `events` may be: the fields of `timeline.store.Filters`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, url: str) -> Self:
        """A path or the address of a database. Raises StoreError."""
        return cls(Store.open(url))

    def events(self, *, as_of: datetime | None = None, known_by: date | None = None, **filters: Any) -> Iterator[TimelineRow]:
        """The rows in the order of the timeline, as they are read: memory does not grow with them.

        `as_of`: as the timeline stood at that instant; `known_by`: as what was published by that day tells it. Raises UsageError.
        """
        asked = Filters(**filters)
        if as_of is not None and known_by is not None:
            raise UsageError("as_of and known_by are two questions; ask one of them")
        if as_of is not None:
            return self._store.history.stream(as_of, datetime.now(UTC), asked)
        return self._store.timeline.stream(asked) if known_by is None else self._store.knowledge.stream(known_by, merger, asked)

    def event(self, event_id: str) -> TimelineRow:
        """One event by its id, or the one that it was merged into. Raises NotFoundError."""
        return self._store.timeline.show(event_id)

    def counts(self, by: str = "month", **filters: Any) -> dict[str, int]:
        """How many dated events by "day", "week" or "month", in order."""
        return self._store.timeline.counts(Filters(**filters), by=by)

    def span(self) -> tuple[date, date] | None:
        """The first and the last day that an event sorts under; None where no event is dated."""
        days = list(self._store.timeline.counts(by="day"))
        return (date.fromisoformat(days[0]), date.fromisoformat(days[-1])) if days else None

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
