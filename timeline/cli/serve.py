"""`timeline serve`: the page alone."""

import socket
import sys

from timeline.cli import session
from timeline.errors import UsageError


def command() -> None:
    """Show the timeline on a page, until Ctrl-C; its address is printed."""
    import uvicorn

    from timeline.event_types import with_own
    from timeline.web import create_app

    settings = session.settings()
    with session.open_store() as store:
        app = create_app(store, tuple(kind.id for kind in with_own(settings.nlp.types)), settings.events.min_confidence)
        listening = _listen(settings.web.host, settings.web.port)
        host, port = listening.getsockname()[:2]
        print(f"the timeline is at http://{host}:{port}/", file=sys.stderr, flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except OSError as error:
        raise UsageError(f"{host}:{port}: cannot listen there: {error.strerror}; set web.port to another one, or to 0") from error
