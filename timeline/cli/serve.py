"""`timeline serve`: the page alone."""

import socket
import sys
import threading
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.errors import UsageError

if TYPE_CHECKING:
    import uvicorn


def command(
    with_parent: Annotated[bool, typer.Option("--with-parent", hidden=True, help="End when standard input is closed.")] = False,
) -> None:
    """Show the timeline on a page, until Ctrl-C; its address is printed."""
    import uvicorn

    from timeline.event_types import with_own
    from timeline.web import create_app

    settings = session.settings()
    with session.open_store() as store:
        app = create_app(store, with_own(settings.nlp.types), settings.events.min_confidence, lambda: session.now().date())
        listening = _listen(settings.web.host, settings.web.port)
        host, port = listening.getsockname()[:2]
        print(f"the timeline is at http://{host}:{port}/", file=sys.stderr, flush=True)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        if with_parent:
            threading.Thread(target=_end_with_input, args=(server,), daemon=True).start()
        server.run(sockets=[listening])


def _end_with_input(server: "uvicorn.Server") -> None:
    """A daemon that is killed cannot end its page; that its end of the pipe is closed tells."""
    sys.stdin.read()
    server.should_exit = True


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except OSError as error:
        raise UsageError(f"{host}:{port}: cannot listen there: {error.strerror}; set web.port to another one, or to 0") from error
