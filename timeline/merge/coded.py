"""The merge with the codes of the types in use, those of one's own among them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.event_types import EventTypes
from timeline.merge.across import cluster, greatness
from timeline.merge.blocks import blocks
from timeline.merge.great import Great
from timeline.merge.tell import tell
from timeline.model import Event, Report


@dataclass(frozen=True, slots=True)
class Merge:
    """What the store asks of a merge; an event has the CAMEO code that `types` give it."""

    types: EventTypes

    def blocks(self, report: Report) -> Iterable[str]:
        return blocks(report)

    def cluster(self, reports: Sequence[Report]) -> list[list[Report]]:
        return cluster(reports)

    def greatness(self, reports: Sequence[Report]) -> Great | None:
        return greatness(reports)

    def tell(self, reports: Sequence[Report]) -> Event:
        event = tell(reports)
        return replace(event, cameo=self.types.cameo(event.type, event.mode))
