"""`timeline feeds add|list|show|edit|remove|pause|resume`: which feeds there are, and what each has of its own."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli import session
from timeline.cli.asking import Form
from timeline.cli.counted import counted
from timeline.cli.feed_options import flags, optioned, settled
from timeline.cli.given import read_text
from timeline.cli.listed import print_rows, print_table
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.store import Store
    from timeline.store.feeds import Feed

LISTED = ("id", "state", "last_success", "title", "url")
HEALTH = ("entries", "entries_a_week", "last_new", "silent")
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
            if not is_new and (left := flags(options | ({"title": title} if title else {}))):
                print(f"{feed.url} stays as it is, without {', '.join(left)}; `timeline feeds edit {feed.id}` changes it", file=sys.stderr)


@optioned
def edit(
    options: dict[str, Any],
    feed: Named,
    title: Annotated[str | None, typer.Option(help="Its name.")] = None,
) -> None:
    """Change what a feed has of its own; an empty value takes an option away, --interval 0 too. It is due at once."""
    with session.open_store() as store:
        found = store.feeds.get(feed)
        settings = settled(options, found.settings)
        store.feeds.edit(found.id, title=title, settings=settings)
        _apply(store, found, settings)
        print(json.dumps(_said(store.feeds.get(found.id)), ensure_ascii=False, indent=1))


def _apply(store: "Store", before: "Feed", settings: dict[str, Any]) -> None:
    """It is looked at now, however long it was to be left alone, and what is read otherwise from now on is read again."""
    changed = {key for key in {**before.settings, **settings} if before.settings.get(key) != settings.get(key)}
    if changed:
        store.feeds.put_off(before.id, session.now())
    if changed & {"include", "exclude"}:
        store.entries.read_again(before.id, left_out=True)
    if "zone" in changed and not settings.get("full_text"):
        store.entries.read_again(before.id, left_out=False)


def list_feeds(
    health: Annotated[bool, typer.Option("--health", help="Also entries a week, the last new one, and whether it is silent.")] = False,
    format: Annotated[Form | None, typer.Option(help="How to print; a table on a terminal, else its cells apart by tabs.")] = None,
) -> None:
    """List the feeds, one a line: number, state, last success, title, address, what is wrong."""
    with session.open_store() as store:
        feeds, told = store.feeds.list(), _open_problems(store)
        rows = [_said(feed) | {"state": _state(feed), "problem": told.get(feed.url, "")} for feed in feeds]
        if health:
            rows = [row | _health(store, feed) for row, feed in zip(rows, feeds, strict=True)]
    whole = format in (Form.json, Form.jsonl)
    columns = tuple(rows[0]) if whole and rows else LISTED + (HEALTH if health else ()) + ("problem",)
    if format is Form.table or (format is None and sys.stdout.isatty()):
        print_table(rows, columns)
    else:
        print_rows(rows, columns, format or Form.table)


def _open_problems(store: "Store") -> dict[str, str]:
    """The newest by address."""
    return {one.problem.subject: one.problem.message for one in reversed(store.problems.list(stage="feed", limit=100_000))}


def _state(feed: "Feed") -> str:
    return "paused" if feed.paused else counted(feed.failures, "failure") if feed.failures else "ok" if feed.last_success else "new"


def _health(store: "Store", feed: "Feed") -> dict[str, Any]:
    rhythm = store.entries.rhythm(feed.id, session.now())
    return {key: _plain(value) for key, value in asdict(rhythm).items()}


def show(feed: Named) -> None:
    """Show all about one feed, how it does, and what is wrong with it."""
    with session.open_store() as store:
        found = store.feeds.get(feed)
        problems = store.problems.list(subject=found.url)
        said = _said(found) | _health(store, found)
    print(json.dumps(said | {"problems": [one.problem.message for one in problems]}, ensure_ascii=False, indent=1))


def remove(
    feed: Named,
    keep_events: Annotated[bool, typer.Option("--keep-events", help="What it brought stays.")] = False,
    purge: Annotated[bool, typer.Option("--purge", help="What only it brought no longer counts.")] = False,
) -> None:
    """Remove a feed; print what goes with it, and how many of the events that it told go or stay."""
    from timeline.pipeline import relink
    from timeline.store import Filters
    from timeline.store.feeds import Fate

    if keep_events == purge:
        raise UsageError("say what becomes of its events: --keep-events or --purge")
    with session.open_store() as store:
        found, merger = store.feeds.get(feed), session.merger()
        relink(store, merger, session.now())  # what waits for another reason is not counted as gone
        told = store.timeline.count(Filters(feed=found.id))
        store.problems.solve("feed", found.url, session.now())
        removal = store.feeds.remove(found.id, Fate.PURGE if purge else Fate.KEEP_EVENTS, session.now())
        gone = sum(each.retracted + each.merged for each in relink(store, merger, session.now(), cause="feed removed"))
    entries = "1 entry" if removal.entries == 1 else f"{removal.entries} entries"
    dropped = f"{entries} and {counted(len(removal.articles), 'article')} gone"
    print(f"removed\t{feed}\t{dropped}\t{counted(gone, 'event')} gone\t{counted(told - gone, 'event')} stay")


def pause(feed: Named) -> None:
    """Look at a feed no more until it is resumed."""
    _set_paused(feed, True)


def resume(feed: Named) -> None:
    """Look at a paused feed again; it is due at once."""
    _set_paused(feed, False)


def _set_paused(name: str, paused: bool) -> None:
    with session.open_store() as store:
        found = store.feeds.get(name)
        store.feeds.edit(found.id, paused=paused)
        if not paused:
            store.feeds.put_off(found.id, session.now())
    print(f"{found.id}\t{'paused' if paused else 'resumed'}\t{found.url}")


def check_address(address: str, place: str = "") -> None:
    """Raises UsageError, with the place, where it cannot be a feed's or a page's."""
    from timeline.feeds.options import checked_address

    try:
        checked_address(address)
    except UsageError as error:
        raise UsageError(f"{place}: {error}") if place else error from None


def _lines(file: Path | None) -> list[str]:
    if file is None:
        return []
    lines = [line.strip() for line in read_text(file).splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def _plain(value: Any) -> Any:
    return value.isoformat(timespec="seconds") if hasattr(value, "isoformat") else value


def _said(feed: "Feed") -> dict[str, Any]:
    return {key: _plain(value) for key, value in asdict(feed).items()}
