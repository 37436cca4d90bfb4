"""How the daemon does, for people and for what watches it: /healthz, /readyz and /metrics on loopback.

One rule: an answer tells what was seen working, never that a thread says it runs.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, generate_latest

from timeline.errors import ConfigError

STALE = timedelta(seconds=30)  # the loop comes round every second where nothing is wrong


@dataclass(slots=True)
class Health:
    """What was last seen working. `turned`: the loop came round; `short_of_disk`: why polling rests, "" where it does not."""

    clock: Callable[[], datetime]
    turned: datetime | None = None
    ready: bool = False
    short_of_disk: str = ""
    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    polls: Counter = field(init=False)
    entries: Counter = field(init=False)
    articles: Counter = field(init=False)
    deaths: Counter = field(init=False)
    waiting: Gauge = field(init=False)

    def __post_init__(self) -> None:
        self.polls = Counter("timeline_polls", "Looks at feeds, by what came of them", ["status"], registry=self.registry)
        self.entries = Counter("timeline_entries", "Entries that were new or changed", registry=self.registry)
        self.articles = Counter("timeline_articles_extracted", "Articles extracted", registry=self.registry)
        self.deaths = Counter("timeline_worker_deaths", "Extraction processes that died", registry=self.registry)
        self.waiting = Gauge("timeline_articles_waiting", "Articles that wait to be extracted", registry=self.registry)
        turned = Gauge("timeline_loop_turned_seconds", "Since the loop last came round", registry=self.registry)
        turned.set_function(lambda: -1.0 if self.turned is None else (self.clock() - self.turned).total_seconds())

    def illness(self) -> str:
        """Why the daemon should be started again, "" where it is well."""
        if self.turned is None:
            return "the loop has not come round yet"
        since = self.clock() - self.turned
        return f"the loop has stood still for {since.total_seconds():.0f} s" if since > STALE else ""

    def unreadiness(self) -> str:
        """Why it does not do its work now, "" where it does."""
        return self.illness() or ("" if self.ready else "not started yet") or self.short_of_disk


@contextmanager
def served(health: Health, host: str, port: int) -> Iterator[int]:
    """Answers in a thread of its own; gives the port. Raises ConfigError where the address cannot be had."""
    answers = {"/healthz": health.illness, "/readyz": health.unreadiness}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/metrics":
                self._say(200, CONTENT_TYPE_LATEST, generate_latest(health.registry))
            elif self.path in answers:
                wrong = answers[self.path]()
                self._say(503 if wrong else 200, "text/plain; charset=utf-8", f"{wrong or 'ok'}\n".encode())
            else:
                self._say(404, "text/plain; charset=utf-8", b"/healthz, /readyz or /metrics\n")

        def _say(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Says nothing: what asks every few seconds is no news."""

    try:
        server = ThreadingHTTPServer((host, port), Handler)
    except OSError as error:
        raise ConfigError(
            f"health.port = {port}: {host} cannot listen there ({error.strerror}); set another, or health.enabled = false"
        ) from error
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, name="health", daemon=True).start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
