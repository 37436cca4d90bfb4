"""`timeline feeds import|export|discover|check`: lists of feeds, where a feed is, and what looking at one would bring."""

import asyncio
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli import session
from timeline.cli.asking import Form
from timeline.cli.feeds import check_address
from timeline.cli.listed import print_rows
from timeline.errors import FetchError, NotFoundError, ParseError, UsageError

if TYPE_CHECKING:
    from timeline.feeds import ParsedFeed
    from timeline.feeds.discover import Found
    from timeline.fetch import Fetched, Fetcher
    from timeline.store import Store
    from timeline.store.feeds import Feed

Allow = Annotated[list[str] | None, typer.Option(help="A private network that it may be in.", metavar="CIDR")]


def import_feeds(path: Annotated[Path, typer.Argument(help="An OPML file, as feed readers export their feeds.")]) -> None:
    """Add the feeds of an OPML file, with their folders; one that is there already stays as it is."""
    try:
        body = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    with session.open_store() as store:
        add_outlines(store, body, str(path))


def add_outlines(store: "Store", body: bytes, name: str) -> None:
    """Adds the feeds of an OPML file and prints a line for each. Raises ParseError; an address that cannot be one is told and left out."""
    from timeline.feeds.opml import read_opml

    for outline in read_opml(body, name):
        try:
            check_address(outline.url, name)
        except UsageError as error:
            print(f"timeline: {error}", file=sys.stderr)
            continue
        settings = {"folder": outline.folder} if outline.folder else {}
        feed, is_new = store.feeds.add(outline.url, session.now(), title=outline.title, settings=settings)
        print(f"{feed.id}\t{'added' if is_new else 'known'}\t{feed.url}")


def export_feeds(out: Annotated[Path | None, typer.Option(help="The file; standard output where none is given.")] = None) -> None:
    """Write the feeds as OPML, with their folders."""
    from timeline.feeds.opml import Outline, write_opml

    with session.open_store() as store:
        feeds = store.feeds.list()
    outlines = [Outline(url=feed.url, title=feed.title, folder=feed.settings.get("folder", "")) for feed in feeds]
    written = write_opml(outlines, "Timeline feeds")
    if out is None:
        sys.stdout.buffer.write(written)
    else:
        out.write_bytes(written)


def discover(
    url: Annotated[str, typer.Argument(help="The address of a page.")],
    allow_address: Allow = None,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.table,
) -> None:
    """Find the feeds of a page: what it links to, else where feeds usually are. Each that is printed was read; `feeds add` adds it."""
    check_address(url)
    found = asyncio.run(_discovered(url, tuple(allow_address or ())))
    if not found:
        raise NotFoundError(f"{url}: no feed is linked there, nor at the usual places; look on the page for a link to RSS or Atom")
    rows = [
        {"url": one.url, "kind": parsed.kind, "entries": len(parsed.entries), "title": parsed.title or one.title} for one, parsed in found
    ]
    print_rows(rows, ("url", "kind", "entries", "title"), format)


async def _discovered(url: str, allowed: tuple[str, ...]) -> "list[tuple[Found, ParsedFeed]]":
    """What the page names and reads as a feed; where it names none, the first of the usual places that does."""
    from timeline.feeds import parse_feed
    from timeline.feeds.discover import Found, feeds_of_page, usual_places
    from timeline.read.given import decoded

    async with _fetcher() as fetcher:
        page = await _fetch(fetcher, url, allowed)
        try:
            return [(Found(url=page.url), parse_feed(page.body, page.content_type, page.url))]
        except ParseError:
            named = feeds_of_page(decoded(page.body, page.content_type), page.url)
        found = [pair for one in named if (pair := await _tried(fetcher, one, allowed))]
        for guess in usual_places(page.url) if not found else ():
            if pair := await _tried(fetcher, guess, allowed):
                return [pair]
        return found


async def _tried(fetcher: "Fetcher", one: "Found", allowed: tuple[str, ...]) -> "tuple[Found, ParsedFeed] | None":
    from timeline.feeds import parse_feed

    try:
        fetched = await _fetch(fetcher, one.url, allowed)
        return one, parse_feed(fetched.body, fetched.content_type, fetched.url)
    except (FetchError, ParseError):
        return None  # an address that is no feed is what was asked


def check(
    feed: Annotated[str, typer.Argument(help="Number, address or title of a feed; or an address that is not among them.")],
    allow_address: Allow = None,
) -> None:
    """Look at a feed once and say what polling it would do; nothing is stored.

    new and changed entries would be stored; read: those of them of which an article would be made, left_out: by the feed's patterns."""
    with session.open_store() as store:
        try:
            known = store.feeds.get(feed)
        except NotFoundError:
            check_address(feed)
            known = None
        url = feed if known is None else known.url
        settings = {} if known is None else known.settings
        allowed = tuple(allow_address or settings.get("allow_addresses", ()))
        fetched, parsed = asyncio.run(_looked(url, allowed, settings))
        stored = {} if known is None else store.entries.known(known.id)
    print(json.dumps(dict(_verdict(fetched, parsed, known, stored)), ensure_ascii=False, indent=1))


async def _looked(url: str, allowed: tuple[str, ...], settings: dict[str, Any]) -> "tuple[Fetched, ParsedFeed]":
    from timeline.feeds import parse_clean

    async with _fetcher() as fetcher:
        fetched = await _fetch(fetcher, url, allowed, settings)
    return fetched, parse_clean(fetched.body, fetched.content_type, fetched.url)


def _verdict(fetched: "Fetched", parsed: "ParsedFeed", known: "Feed | None", stored: dict[str, str]) -> Iterator[tuple[str, Any]]:
    """What was seen and what a poll would make of it, name and value."""
    from timeline.daemon.poll import next_interval
    from timeline.feeds.identity import Rung, identities
    from timeline.feeds.options import wanted
    from timeline.feeds.schedule import Look
    from timeline.read import read_entry

    settings, usual = {} if known is None else known.settings, session.settings().feeds.interval_minutes * 60
    named, rung = identities(parsed.entries, Rung((known and known.ladder) or Rung.GUID), stored)
    read = [read_entry(entry, fetched.url, name, session.now(), settings.get("zone", "")) for name, entry in named.items()]
    flags = [flag.value for _, odd in read for flag in odd]
    lengths = sorted(len(article.text.split()) for article, _ in read)
    new = named.keys() - stored.keys()
    changed = [name for name, entry in named.items() if stored.get(name, entry.digest) != entry.digest]
    passing = sum(wanted(settings, named[name].title, named[name].link) for name in (*new, *changed))
    look = Look(seen=len(named), new=len(new), wish=(parsed.ttl_minutes or 0) * 60)
    interval = next_interval(settings, usual if known is None else known.interval, usual, look)
    yield from {"url": fetched.url, "moved_to": fetched.moved_to, "bytes": len(fetched.body), "content_type": fetched.content_type}.items()
    yield from {"kind": parsed.kind, "title": parsed.title, "language": parsed.language, "ttl_minutes": parsed.ttl_minutes}.items()
    yield "validators", asdict(fetched.validators)
    yield from {"entries": len(parsed.entries), "identity": rung.value, "new": len(new), "changed": len(changed)}.items()
    yield from {"read": passing, "left_out": len(new) + len(changed) - passing, "full_text": bool(settings.get("full_text"))}.items()
    yield "words_of_the_middle_entry", lengths[len(lengths) // 2] if lengths else 0
    yield "odd", {flag: flags.count(flag) for flag in sorted(set(flags))}
    yield "newest", max((str(article.publication.day) for article, _ in read if article.publication), default="")
    yield "next_look_minutes", interval // 60


def _fetcher() -> "Fetcher":
    from timeline.daemon.tools import limits_of
    from timeline.fetch import Fetcher

    return Fetcher(limits_of(session.settings()), session.now)


async def _fetch(fetcher: "Fetcher", url: str, allowed: tuple[str, ...], settings: dict[str, Any] | None = None) -> "Fetched":
    from timeline.daemon.poll import request_of

    return await fetcher.fetch(replace(request_of(settings or {}, url), allow_addresses=allowed))
