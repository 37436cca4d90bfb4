"""The pages, rendered on the server; they work without scripts.

One rule: everything that came from a feed is escaped by the templates, and only http and https addresses become links.
"""

from collections.abc import Awaitable, Callable
from datetime import date
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates

from timeline.cli.counted import counted
from timeline.errors import NotFoundError, TimelineError
from timeline.event_types import EventTypes
from timeline.store import Store
from timeline.web.api import Answers
from timeline.web.pages import Pages

HERE = Path(str(files("timeline.web")))
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


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
    app.get("/agenda", response_class=HTMLResponse)(pages.agenda)
    app.get("/actors", response_class=HTMLResponse)(pages.actors)
    app.get("/actors/{name}", response_class=HTMLResponse)(pages.actor)
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
