"""The pages, rendered on the server; they work without scripts.

One rule: everything that came from a feed is escaped by the templates, and only http and https addresses become links.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates

from timeline.cli.counted import counted
from timeline.errors import NotFoundError, TimelineError
from timeline.event_types import EventTypes
from timeline.store import Store
from timeline.store.agenda import is_overdue
from timeline.web.api import Answers
from timeline.web.marking import Piece, pieces
from timeline.web.question import Question

HERE = Path(str(files("timeline.web")))
PAGE = 50
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


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
        hidden = self.store.timeline.hidden(filters)
        given = {key: value for key, value in asked.model_dump(mode="json").items() if value and key != "after"}
        more = urlencode(given | {"after": page.after}) if page.after else ""
        every = urlencode(given | {"uncertain": "true"})
        shown = {
            "rows": page.rows,
            "asked": asked,
            "types": [kind.id for kind in self.types],
            "hidden": hidden,
            "namesakes": self.store.timeline.namesakes(filters),
            "more": more,
            "every": every,
        }
        return self.templates.TemplateResponse(request, "timeline.html", shown)

    def event(self, request: Request, event_id: str) -> Response:
        row, told = self.store.timeline.show(event_id), self.store.timeline.explain(event_id)
        reports = [(one, _marked(one.report.mention)) for one in told]
        links, history = self.store.links.of(row.event_id), self.store.history.of(row.event_id)
        overdue = is_overdue(row, self.today())
        shown = {"row": row, "reports": reports, "links": links, "history": history, "overdue": overdue}
        return self.templates.TemplateResponse(request, "event.html", shown)

    def article(self, request: Request, revision: int) -> Response:
        stored = self.store.articles.get(revision)  # type: ignore[arg-type]  # a number from the address is a revision's
        told = [(event, mention) for event, mention in self.store.mentions.of_revision(stored.revision_id) if not mention.sentence.in_title]
        marked = pieces(stored.article.text, [(mention.trigger.start, mention.trigger.end, event) for event, mention in told])
        return self.templates.TemplateResponse(request, "article.html", {"stored": stored, "pieces": marked})


def create_app(store: Store, types: EventTypes, least: float, today: Callable[[], date]) -> FastAPI:
    """The application over an open store."""
    templates = Jinja2Templates(HERE / "templates")
    templates.env.filters |= {"link": _link, "counted": counted}
    pages = Pages(store=store, templates=templates, types=types, least=least, today=today)
    app = FastAPI(title="timeline", docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    app.get("/", response_class=HTMLResponse)(pages.timeline)
    app.get("/events/{event_id}", response_class=HTMLResponse)(pages.event)
    app.get("/articles/{revision}", response_class=HTMLResponse)(pages.article)
    app.include_router(Answers(store=store, types=types, least=least).router())

    @app.exception_handler(TimelineError)
    async def told(request: Request, error: TimelineError) -> Response:
        status = 404 if isinstance(error, NotFoundError) else 400
        if request.url.path.startswith("/api/"):
            return JSONResponse({"error": str(error)}, status_code=status)
        return templates.TemplateResponse(request, "error.html", {"message": str(error)}, status_code=status)

    @app.middleware("http")
    async def guarded(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        response = await call_next(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return app


def _link(address: str) -> str:
    """The address where it is one that a reader may follow, else nothing."""
    return address if address.startswith(("http://", "https://")) else ""


def _marked(mention: Any) -> list[Piece]:
    start = mention.sentence.start
    return pieces(mention.words, [(mention.trigger.start - start, mention.trigger.end - start, "trigger")])
