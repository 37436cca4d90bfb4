"""`timeline import`: articles from a file or standard input, as if they had been polled."""

import asyncio
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from timeline.cli import session
from timeline.cli.bar import bar
from timeline.cli.feed_lists import add_outlines
from timeline.cli.feeds import check_address
from timeline.cli.making import make_events
from timeline.errors import ParseError, UsageError

if TYPE_CHECKING:
    from timeline.daemon.importing import Importer, Tally


class ImportForm(StrEnum):
    jsonl = "jsonl"
    csv = "csv"
    urls = "urls"
    opml = "opml"
    feed = "feed"
    warc = "warc"


def command(
    path: Annotated[str, typer.Argument(help="The file; - for standard input.", metavar="PATH|-")],
    format: Annotated[ImportForm, typer.Option(help="What it holds.")],
    zone: Annotated[str, typer.Option(help="The time zone of dates without an offset, such as Europe/Paris.")] = "",
    allow_address: Annotated[list[str] | None, typer.Option(help="A private network that pages may be in.", metavar="CIDR")] = None,
    no_extract: Annotated[bool, typer.Option("--no-extract", help="Store articles only.")] = False,
) -> None:
    """Store the articles that a file holds (jsonl, csv, feed, warc) or names (urls), then their events; opml adds feeds.

    Run it again to resume."""
    from timeline.daemon.importing import Importer

    settings = session.settings()
    with session.open_store() as store, _opened(path) as stream:
        if format is ImportForm.opml:
            add_outlines(store, stream.read(), path)
            return
        keep_pages = settings.evidence.keep == "pages"
        importer = Importer(store=store, clock=session.now, zone=_zone(zone), keep_pages=keep_pages)
        importer.begin(path)
        tally = _import(importer, stream, path, format, tuple(allow_address or ()))
        print(tally, file=sys.stderr)
        if not no_extract:
            make_events(store, settings.nlp, cause="import")


def _import(importer: "Importer", stream: BinaryIO, path: str, form: ImportForm, allowed: tuple[str, ...]) -> "Tally":
    from timeline.read.given import from_csv, from_jsonl, from_warc

    if form is ImportForm.urls:
        return asyncio.run(_fetched(importer, stream, path, allowed))
    if form is ImportForm.feed:
        return importer.take(importer.entries_of(stream.read(), path))
    if form is ImportForm.warc:
        return importer.take(from_warc(stream, path))
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="strict", newline="")
    try:
        return importer.take((from_jsonl if form is ImportForm.jsonl else from_csv)(lines, path))
    except UnicodeDecodeError as error:
        raise ParseError("malformed", f"{path}: not UTF-8 ({error.reason} at byte {error.start} of a block); convert it first") from error


async def _fetched(importer: "Importer", stream: BinaryIO, path: str, allowed: tuple[str, ...]) -> "Tally":
    from timeline.daemon.importing import Tally, pages
    from timeline.daemon.tools import limits_of
    from timeline.fetch import Fetcher

    lines = [line.strip() for line in stream.read().decode("utf-8", "replace").splitlines()]
    urls = list(dict.fromkeys(line for line in lines if line and not line.startswith("#")))
    for url in urls:
        check_address(url, path)
    tally = Tally()
    wanted = [url for url in urls if not importer.is_known(url)]
    tally.known = len(urls) - len(wanted)
    with bar("fetching", len(wanted)) as advance:
        async with Fetcher(limits_of(session.settings()), session.now) as fetcher:
            async for page in pages(fetcher, wanted, allowed, session.now):
                importer.take_one(page, tally)
                advance()
    return tally


def _zone(name: str) -> str:
    from zoneinfo import available_timezones

    if name and name not in available_timezones():
        raise UsageError(f"--zone: no time zone is called {name!r}; such as Europe/Paris, America/New_York")
    return name


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    """The file, with a bar on a terminal that shows how much of it is read."""
    if path == "-":
        yield sys.stdin.buffer
        return
    from rich.console import Console
    from rich.progress import open as open_with_bar

    try:
        opened = open_with_bar(path, "rb", description=Path(path).name, console=Console(stderr=True), disable=not sys.stderr.isatty())
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    with opened as stream:
        yield stream
