"""What each page shows: the store asked, a template filled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Query, Request, Response
from fastapi.templating import Jinja2Templates

from timeline.event_types import EventTypes
from timeline.store import Store
from timeline.store.agenda import is_overdue
from timeline.store.history import Change
from timeline.web.marking import Piece, pieces
from timeline.web.question import Days, Question

PAGE = 50
MOST_COUNTED = 10_000  # beyond it nobody needs the number, and counting a million events takes longer than the page
MOST_ACTORS = 300
MOST_FEEDS = 200  # whose titles the form offers
CREATED = ("date_display", "status", "title")  # what says which event it was; a new one has thirty fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The store asked, the pages rendered. `least`: events less sure are hidden until asked for; `today`: by the clock of who serves."""

    store: Store
    templates: Jinja2Templates
    types: EventTypes
    least: float
    today: Callable[[], date]

    def timeline(self, request: Request, asked: Annotated[Question, Query()]) -> Response:
        filters = asked.filters(self.store, self.least, self.types)
        page = self.store.timeline.events(filters, limit=PAGE, after=asked.after, first=asked.first)
        given = {key: value for key, value in asked.model_dump(mode="json").items() if value and key != "after"}
        shown = {
            "rows": page.rows,
            "asked": asked,
            "types": [kind.id for kind in self.types],
            "feeds": [feed.title or feed.url for feed in self.store.feeds.list()[:MOST_FEEDS]],
            "total": self.store.timeline.count(filters, most=MOST_COUNTED),
            "most": MOST_COUNTED,
            "hidden": self.store.timeline.hidden(filters),
            "named": self.store.actors.named(asked.actor) if asked.actor.startswith("act_") else "",
            "namesakes": self.store.timeline.namesakes(filters),
            "more": urlencode(given | {"after": page.after}) if page.after else "",
            "every": urlencode(given | {"uncertain": "true"}),
        }
        return self.templates.TemplateResponse(request, "timeline.html", shown)

    def event(self, request: Request, event_id: str) -> Response:
        row, told = self.store.timeline.show(event_id), self.store.timeline.explain(event_id)
        shown = {
            "row": row,
            "reports": [(one, _marked(one.report.mention)) for one in told],
            "links": self.store.links.of(row.event_id, self.types),
            "steps": _steps(self.store.history.changes_of(row.event_id)),
            "overdue": is_overdue(row, self.today()),
        }
        return self.templates.TemplateResponse(request, "event.html", shown)

    def article(self, request: Request, revision: int) -> Response:
        stored = self.store.articles.get(revision)  # type: ignore[arg-type]  # a number from the address is a revision's
        told = [(event, mention) for event, mention in self.store.mentions.of_revision(stored.revision_id) if not mention.sentence.in_title]
        marked = pieces(stored.article.text, [(mention.trigger.start, mention.trigger.end, event) for event, mention in told])
        return self.templates.TemplateResponse(request, "article.html", {"stored": stored, "pieces": marked})

    def agenda(self, request: Request, asked: Annotated[Days, Query()]) -> Response:
        """What was promised, from today on where no day is asked for."""
        first, last = asked.from_day(self.today())
        promises = self.store.agenda.promises(first, last, least=self.least)
        shown = {"promises": [(one, is_overdue(one.row, self.today())) for one in promises], "since": first, "until": last or ""}
        return self.templates.TemplateResponse(request, "agenda.html", shown)

    def actors(self, request: Request, like: str = "") -> Response:
        shown = {"actors": self.store.actors.busiest(like, least=self.least, most=MOST_ACTORS), "like": like, "most": MOST_ACTORS}
        return self.templates.TemplateResponse(request, "actors.html", shown)

    def actor(self, request: Request, name: str) -> Response:
        return self.templates.TemplateResponse(request, "actor.html", {"portrait": self.store.actors.show(name)})


def _marked(mention: Any) -> list[Piece]:
    start = mention.sentence.start
    return pieces(mention.words, [(mention.trigger.start - start, mention.trigger.end - start, "trigger")])


def _steps(changes: Sequence[Change]) -> list[list[Change]]:
    """Field by field what each change gave another value; of a new event only what says which it was."""
    steps = [list(some) for _, some in groupby(changes, key=lambda change: change.cursor)]
    return [[each for each in step if each.change != "created" or each.field in CREATED] for step in steps]
