"""A question asked of one state in Python, for rows that are reckoned and not stored.

One rule: the same answer as the store's own queries; only words are looked for as they are written, without their stems.
"""

from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import Connection

from timeline.rows import TimelineRow
from timeline.store.actors import actor_id
from timeline.store.filters import Filters, Touch
from timeline.store.namesakes import everybody


@dataclass(frozen=True, slots=True, kw_only=True)
class Matcher:
    """`people`: for each name that is asked for, the ids of those who may be meant."""

    asked: Filters
    people: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, connection: Connection, asked: Filters) -> Self | None:
        """None where somebody is asked for whom nobody knows."""
        people = tuple(frozenset(map(actor_id, everybody(connection, name))) for name in asked.names)
        return cls(asked=asked, people=people) if all(people) else None

    def holds(self, state: dict[str, Any], row: TimelineRow, feeds: set[int]) -> bool:
        """Whether the state, its row and the feeds that tell it are what is asked for."""
        asked = self.asked
        equal = (
            (asked.type, row.type),
            (asked.mode, row.mode),
            (asked.status, row.status),
            (asked.review, row.review),
            (asked.place, row.place),
            (asked.country, row.place_country),
        )
        return (
            state["standing"] == "current"
            and all(not wanted or wanted == found for wanted, found in equal)
            and row.source_count >= asked.min_sources
            and row.confidence >= asked.min_confidence
            and (asked.max_confidence is None or row.confidence < asked.max_confidence)
            and all(some.intersection(row.participant_ids) for some in self.people)
            and (asked.feed is None or asked.feed in feeds)
            and self._in_days(state)
            and self._words(row)
        )

    def _in_days(self, state: dict[str, Any]) -> bool:
        asked, first, last = self.asked, state["first"], state["last"]
        if asked.since is None and asked.until is None:
            return True
        if first is None and last is None:
            return False
        if asked.touch is Touch.INSIDE:
            low = asked.since is None or (first is not None and first >= asked.since)
            return low and (asked.until is None or (last is not None and last <= asked.until))
        low = asked.since is None or last is None or last >= asked.since
        return low and (asked.until is None or first is None or first <= asked.until)

    def _words(self, row: TimelineRow) -> bool:
        said = " ".join((row.title, row.sentence, row.place, *row.participants)).casefold()
        return all(word in said for word in self.asked.text.casefold().split())
