"""`timeline feeds add|list|show|edit|remove|pause|resume`: which feeds there are, and what each has of its own."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli import session
from timeline.cli.asking import Listing
from timeline.cli.feed_options import optioned, settled
from timeline.cli.given import read_text
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.store.feeds import Feed

Named = Annotated[str, typer.Argument(help="Number, address or title.")]


@optioned
def add(
    options: dict[str, Any],
    url: Annotated[list[str] | None, typer.Argument(help="Addresses of feeds.")] = None,
    file: Annotated[Path | None, typer.Option(help="A file of addresses, one a line.")] = None,
    title: Annotated[str, typer.Option(help="Its name; the feed's own where none is given.")] = "",
) -> None:
    """Add feeds; one that is there already stays as it is."""
    addresses = [*(url or ()), *_lines(file)]
    if not addresses:
        raise UsageError("give at least one address, or --file with one a line")
    for address in addresses:
        check_address(address)
    with session.open_store() as store:
        for address in addresses:
            feed, is_new = store.feeds.add(address, session.now(), title=title, settings=settled(options, {}))
            print(f"{feed.id}\t{'added' if is_new else 'known'}\t{feed.url}")


@optioned
def edit(
    options: dict[str, Any],
    feed: Named,
    title: Annotated[str | None, typer.Option(help="Its name.")] = None,
) -> None:
    """Change what a feed has of its own; an empty value takes an option away, --interval 0 too."""
    with session.open_store() as store:
        found = store.feeds.get(feed)
        store.feeds.edit(found.id, title=title, settings=settled(options, found.settings))
        print(json.dumps(_said(store.feeds.get(found.id)), ensure_ascii=False, indent=1))


def list_feeds(format: Annotated[Listing, typer.Option(help="How to print.")] = Listing.table) -> None:
    """List the feeds, one a line."""
    with session.open_store() as store:
        feeds = store.feeds.list()
    if format is Listing.json:
        print(json.dumps([_said(feed) for feed in feeds], ensure_ascii=False, indent=1))
        return
    for feed in feeds:
        if format is Listing.jsonl:
            print(json.dumps(_said(feed), ensure_ascii=False))
        else:
            state = "paused" if feed.paused else f"{feed.failures} failures" if feed.failures else "ok"
            print(f"{feed.id}\t{state}\t{_instant(feed.last_success)}\t{feed.title}\t{feed.url}")


def show(feed: Named) -> None:
    """Show all about one feed, how it does, and what is wrong with it."""
    with session.open_store() as store:
        found = store.feeds.get(feed)
        problems = store.problems.list(subject=found.url)
        rhythm = store.entries.rhythm(found.id, session.now())
    said = _said(found) | {key: _plain(value) for key, value in asdict(rhythm).items()}
    print(json.dumps(said | {"problems": [one.problem.message for one in problems]}, ensure_ascii=False, indent=1))


def remove(
    feed: Named,
    keep_events: Annotated[bool, typer.Option("--keep-events", help="What it brought stays.")] = False,
    purge: Annotated[bool, typer.Option("--purge", help="What only it brought no longer counts.")] = False,
) -> None:
    """Remove a feed; say what becomes of its events."""
    from timeline.pipeline import relink
    from timeline.store.feeds import Fate

    if keep_events == purge:
        raise UsageError("say what becomes of its events: --keep-events or --purge")
    with session.open_store() as store:
        removal = store.feeds.remove(feed, Fate.PURGE if purge else Fate.KEEP_EVENTS, session.now())
        relink(store, session.merger(), session.now(), cause="feed removed")
    print(f"removed\t{feed}\t{removal.entries} entries\t{len(removal.articles)} articles")


def pause(feed: Named) -> None:
    """Look at a feed no more until it is resumed."""
    _set_paused(feed, True)


def resume(feed: Named) -> None:
    """Look at a paused feed again."""
    _set_paused(feed, False)


def _set_paused(name: str, paused: bool) -> None:
    with session.open_store() as store:
        found = store.feeds.get(name)
        store.feeds.edit(found.id, paused=paused)
    print(f"{found.id}\t{'paused' if paused else 'resumed'}\t{found.url}")


def check_address(address: str, place: str = "") -> None:
    """Raises UsageError where it cannot be a feed's or a page's."""
    if not address.startswith(("http://", "https://", "file:sample/")):
        where = f"{place}: " if place else ""
        raise UsageError(f"{where}not an address of a feed: {address!r}; it begins with http:// or https://")
    if "@" in address.split("://", 1)[-1].split("/", 1)[0]:
        host = address.rpartition("@")[2]
        raise UsageError(
            f"{place + ': ' if place else ''}the address of {host} holds a password, which would be stored; give --auth env:NAME"
        )


def _lines(file: Path | None) -> list[str]:
    if file is None:
        return []
    lines = [line.strip() for line in read_text(file).splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def _instant(at: Any) -> str:
    return at.isoformat(timespec="seconds") if at else "never"


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _said(feed: "Feed") -> dict[str, Any]:
    return {key: _plain(value) for key, value in asdict(feed).items()}
