"""The documented Python API: `from timeline import Timeline`.

with Timeline.open("timeline.db") as timeline:
    for row in timeline.events(type="call", since=date(2025, 2, 12)):
        print(row.date_display, row.title, row.source_url)
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Self, TypedDict, Unpack

from timeline.errors import UsageError
from timeline.event_types import EventTypes, shipped_types, with_own
from timeline.merge import Merge
from timeline.rows import TimelineRow
from timeline.store import Filters, Store, Touch
from timeline.store.checked import checked
from timeline.store.history import Change
from timeline.store.links import EventLink
from timeline.store.timeline import Told


class Asked(TypedDict, total=False):
    """What can be asked of events; all that is given must hold. The fields of `timeline.store.Filters`."""

    since: date
    until: date
    touch: Touch
    type: str
    mode: str
    status: str
    actor: str
    beside: tuple[str, ...]
    place: str
    country: str
    feed: int
    min_sources: int
    min_confidence: float
    max_confidence: float
    review: str
    text: str


class Timeline:
    """A timeline to be read. The keywords of `events` and `counts` are those of `Asked`."""

    def __init__(self, store: Store, types: Callable[[], EventTypes]) -> None:
        self._store, self._types = store, types

    @classmethod
    def open(cls, url: str, *, types: str = "") -> Self:
        """A path or an address; `types`: the file of your own types, which `nlp.types` names. Raises StoreError, ConfigError."""
        own = with_own(types) if types else None
        return cls(Store.open(url), shipped_types if own is None else lambda: own)

    def events(self, *, as_of: datetime | None = None, known_by: date | None = None, **filters: Unpack[Asked]) -> Iterator[TimelineRow]:
        """The rows in the order of the timeline, as they are read: memory does not grow with them.

        `as_of`: as the timeline stood at that instant; `known_by`: as what was published by that day tells it. Raises UsageError.
        """
        if as_of is not None and known_by is not None:
            raise UsageError("as_of and known_by are two questions; ask one of them")
        if as_of is not None and as_of.tzinfo is None:
            raise UsageError(f"as_of is an instant with its zone, not {as_of!r}; give it as datetime(2025, 2, 14, 18, tzinfo=UTC)")
        asked = self._asked(filters, of_now=as_of is None and known_by is None)
        if as_of is not None:
            return self._store.history.stream(as_of, datetime.now(UTC), asked)
        return (
            self._store.timeline.stream(asked) if known_by is None else self._store.knowledge.stream(known_by, Merge(self._types()), asked)
        )

    def event(self, event_id: str) -> TimelineRow:
        """One event by its id, or the one that it was merged into. Raises NotFoundError."""
        return self._store.timeline.show(event_id)

    def links(self, event_id: str) -> list[tuple[EventLink, TimelineRow]]:
        """What an event follows, is part of, reacts to, fulfils, cancels or contradicts, and what does so to it. Raises NotFoundError."""
        return self._store.links.of(event_id, self._types())

    def history(self, event_id: str) -> list[Change]:
        """How an event came to say what it says: what changed, when, and by what or by whom. Raises NotFoundError."""
        return self._store.history.changes_of(event_id)

    def reports(self, event_id: str) -> list[Told]:
        """The reports that tell an event, the oldest first: sentence, rule, date and article of each. Raises NotFoundError."""
        return self._store.timeline.explain(event_id)

    def changes(self, after: int = 0, *, min_confidence: float = 0.0) -> Iterator[Change]:
        """What changed since a cursor (the `cursor` of the last change that is known), a field at a time, as it is read.

        `min_confidence`: as a table of the events that are at least so sure has it.
        """
        return self._store.history.changes_since(after, least=min_confidence)

    def counts(self, by: str = "month", **filters: Unpack[Asked]) -> dict[str, int]:
        """How many dated events by "day", "week" or "month", in order; or how many events by "type"."""
        return self._store.timeline.counts(self._asked(filters), by=by)

    def span(self) -> tuple[date, date] | None:
        """The first and the last day that an event sorts under; None where no event is dated."""
        days = list(self._store.timeline.counts(by="day"))
        return (date.fromisoformat(days[0]), date.fromisoformat(days[-1])) if days else None

    def _asked(self, filters: Asked, *, of_now: bool = True) -> Filters:
        """The question. Raises UsageError, NotFoundError, with the nearest names, for what there is not."""
        return checked(self._store, Filters(**filters), self._types, of_now=of_now)

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
