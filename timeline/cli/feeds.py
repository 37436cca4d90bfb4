"""`timeline feeds`: which feeds there are."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli import session
from timeline.cli.asking import Listing
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.store import Feed


def add(
    url: Annotated[list[str] | None, typer.Argument(help="Addresses of feeds.")] = None,
    file: Annotated[Path | None, typer.Option(help="A file of addresses, one a line.")] = None,
    title: Annotated[str, typer.Option(help="Its name; the feed's own where none is given.")] = "",
    allow_address: Annotated[list[str] | None, typer.Option(help="A private network that it may be in.", metavar="CIDR")] = None,
    full_text: Annotated[bool, typer.Option("--full-text", help="Read each article's page.")] = False,
    zone: Annotated[str, typer.Option(help="The time zone of dates without an offset, such as Europe/Paris.")] = "",
) -> None:
    """Add feeds; one that is there already stays as it is."""
    from timeline.fetch.addresses import networks

    networks(allow_address or ())
    addresses = [*(url or ()), *_lines(file)]
    if not addresses:
        raise UsageError("give at least one address, or --file with one a line")
    for address in addresses:
        _check(address)
    settings = {"allow_addresses": allow_address, "full_text": full_text, "zone": _zone(zone)}
    given = {key: value for key, value in settings.items() if value}
    with session.open_store() as store:
        for address in addresses:
            feed, is_new = store.feeds.add(address, session.now(), title=title, settings=given)
            print(f"{feed.id}\t{'added' if is_new else 'known'}\t{feed.url}")


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


def show(feed: Annotated[str, typer.Argument(help="Number, address or title.")]) -> None:
    """Show all about one feed, and what is wrong with it."""
    with session.open_store() as store:
        found = store.feeds.get(feed)
        problems = store.problems.list(subject=found.url)
        entries = store.entries.count(found.id)
    said = _said(found) | {"entries": entries, "problems": [one.problem.message for one in problems]}
    print(json.dumps(said, ensure_ascii=False, indent=1))


def remove(
    feed: Annotated[str, typer.Argument(help="Number, address or title.")],
    keep_events: Annotated[bool, typer.Option("--keep-events", help="What it brought stays.")] = False,
    purge: Annotated[bool, typer.Option("--purge", help="What only it brought no longer counts.")] = False,
) -> None:
    """Remove a feed; say what becomes of its events."""
    import timeline.merge as merger
    from timeline.pipeline import relink
    from timeline.store import Fate

    if keep_events == purge:
        raise UsageError("say what becomes of its events: --keep-events or --purge")
    with session.open_store() as store:
        removal = store.feeds.remove(feed, Fate.PURGE if purge else Fate.KEEP_EVENTS, session.now())
        relink(store, merger, session.now(), cause="feed removed")
    print(f"removed\t{feed}\t{removal.entries} entries\t{len(removal.articles)} articles")


def pause(feed: Annotated[str, typer.Argument(help="Number, address or title.")]) -> None:
    """Look at a feed no more until it is resumed."""
    _set_paused(feed, True)


def resume(feed: Annotated[str, typer.Argument(help="Number, address or title.")]) -> None:
    """Look at a paused feed again."""
    _set_paused(feed, False)


def _set_paused(name: str, paused: bool) -> None:
    with session.open_store() as store:
        found = store.feeds.get(name)
        store.feeds.edit(found.id, paused=paused)
    print(f"{found.id}\t{'paused' if paused else 'resumed'}\t{found.url}")


def _check(address: str) -> None:
    if not address.startswith(("http://", "https://", "file:sample/")):
        raise UsageError(f"not an address of a feed: {address!r}; it begins with http:// or https://")


def _lines(file: Path | None) -> list[str]:
    if file is None:
        return []
    try:
        lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--file {file}: cannot be read: {error}") from error
    return [line for line in lines if line and not line.startswith("#")]


def _zone(name: str) -> str:
    from zoneinfo import available_timezones

    if name and name not in available_timezones():
        raise UsageError(f"--zone: no time zone is called {name!r}; such as Europe/Paris, America/New_York")
    return name


def _instant(at: Any) -> str:
    return at.isoformat(timespec="seconds") if at else "never"


def _said(feed: "Feed") -> dict[str, Any]:
    return {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in asdict(feed).items()}
