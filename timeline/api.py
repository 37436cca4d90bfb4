"""The documented Python API: `from timeline import Timeline`.

with Timeline.open("timeline.db") as timeline:
    for row in timeline.events(type="call", since=date(2025, 2, 12)):
        print(row.date_display, row.title, row.source_url)
"""

from collections.abc import Iterator
from datetime import date
from types import TracebackType
from typing import Any, Self

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

    def events(self, **filters: Any) -> Iterator[TimelineRow]:
        """The rows in the order of the timeline, as they are read: memory does not grow with them. Raises UsageError."""
        return self._store.timeline.stream(Filters(**filters))

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
