"""A feed server on loopback that answers what a test tells it, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Test News</title>{items}</channel></rss>"""
ITEM = """<item><guid>{guid}</guid><link>https://news.example/{guid}</link><title>{title}</title><pubDate>{date}</pubDate>
<description>{text}</description></item>"""


def rss(*items: tuple[str, str, str, str]) -> bytes:
    """A feed of items: guid, title, date, text."""
    return RSS.format(items="".join(ITEM.format(guid=g, title=t, date=d, text=x) for g, t, d, x in items)).encode()


@dataclass(slots=True)
class Answer:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Server:
    """`answers` by path; a function is called with the request's headers."""

    url: str = ""
    answers: dict[str, Answer | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextmanager
def feed_server() -> Iterator[Server]:
    """The server, listening on a free port of 127.0.0.1."""
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = dict(self.headers)
            state.asked.append((self.path, headers))
            told = state.answers.get(self.path, Answer(status=404))
            answer = told if isinstance(told, Answer) else told(headers)
            self.send_response(answer.status)
            for name, value in {"Content-Length": str(len(answer.body)), "Content-Type": "application/rss+xml", **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
