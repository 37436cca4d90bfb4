"""The same rows as JSON: what the page asks, for programs.

One rule: a row has the keys of events.csv, lists as arrays; a cursor goes with the question that gave it.
"""

from dataclasses import asdict, dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query

from timeline.event_types import EventTypes
from timeline.store import Store
from timeline.store.timeline import Told
from timeline.web.question import Question

MOST = 500  # rows an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The store asked. `least`: events less sure are left out until asked for."""

    store: Store
    types: EventTypes
    least: float

    def router(self) -> APIRouter:
        router = APIRouter(prefix="/api")
        router.get("/events")(self.events)
        router.get("/events/{event_id}")(self.event)
        return router

    def events(self, asked: Annotated[Question, Query()]) -> dict[str, Any]:
        """A page of rows; `after` is the cursor of the next one, "" where there is none.

        `namesakes`: whom a name that is asked for stands for, where it is several.
        """
        filters = asked.filters(self.store, self.least, self.types)
        page = self.store.timeline.events(filters, limit=min(asked.limit, MOST), after=asked.after, first=asked.first)
        hidden, namesakes = self.store.timeline.hidden(filters), self.store.timeline.namesakes(filters)
        return {"events": [row._asdict() for row in page.rows], "after": page.after, "hidden": hidden, "namesakes": namesakes}

    def event(self, event_id: str) -> dict[str, Any]:
        """One event with the reports that tell it, its links, and every state it had, the oldest first."""
        row = self.store.timeline.show(event_id)
        reports = [_report(told) for told in self.store.timeline.explain(event_id)]
        links = [asdict(link) for link, _ in self.store.links.of(row.event_id, self.types)]
        history = [each._asdict() for each in self.store.history.of(row.event_id)]
        return {"event": row._asdict(), "reports": reports, "links": links, "history": history}


def _report(told: Told) -> dict[str, Any]:
    mention, published = told.report.mention, told.report.published
    return {
        "mention_id": int(told.report.id),
        "source": told.report.source,
        "title": told.report.article_title,
        "url": told.url,
        "feeds": list(told.feeds),
        "published": None if published is None else (published.instant or published.day).isoformat(),
        "revision": told.revision_id,
        "sentence": mention.words,
        "start": mention.sentence.start,
        "end": mention.sentence.end,
        "in_title": mention.sentence.in_title,
        "type": mention.type,
        "status": mention.status.value,
        "date_edtf": mention.when.edtf if mention.when else "",
        "steps": list(mention.when.steps) if mention.when else [],
        "rule": mention.rule,
        "confidence": mention.confidence,
    }
