"""`timeline poll`: look at feeds once, and make events of what is new."""

import asyncio
import json
from dataclasses import asdict
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.cli.bar import bar
from timeline.cli.making import make_events, owner

if TYPE_CHECKING:
    from timeline.daemon.poll import Looked, Poller
    from timeline.settings import Settings
    from timeline.store import Store
    from timeline.store.feeds import Feed

AT_ONCE = 500
CLAIM = timedelta(minutes=5)
FEW = 4  # feeds that are parsed sooner than a process is started


class Form(StrEnum):
    table = "table"
    json = "json"
    jsonl = "jsonl"


def command(
    feed: Annotated[list[str] | None, typer.Argument(help="Number, address or title; all that are due where none is named.")] = None,
    all: Annotated[bool, typer.Option("--all", help="All that are not paused, due or not.")] = False,
    no_extract: Annotated[bool, typer.Option("--no-extract", help="Store articles only.")] = False,
    workers: Annotated[int | None, typer.Option(min=1, help="Addresses fetched at once.")] = None,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.table,
) -> None:
    """Look at feeds once: a line a feed, then the events of what is new."""
    settings = session.settings()
    if workers is not None:
        settings = settings.model_copy(update={"fetch": settings.fetch.model_copy(update={"workers": workers})})
    with session.open_store() as store:
        wanted = [store.feeds.get(name) for name in feed or ()] or ([one for one in store.feeds.list() if not one.paused] if all else None)
        looked = asyncio.run(_poll(store, settings, wanted))
        _print(looked, format)
        if not no_extract:
            make_events(store, settings.nlp, cause="poll")


async def _poll(store: "Store", settings: "Settings", wanted: "list[Feed] | None") -> "list[Looked]":
    from timeline.daemon.poll import Poller
    from timeline.daemon.reading import Reader
    from timeline.daemon.tools import limits_of, one_writer, parser
    from timeline.fetch import Fetcher

    few = wanted is not None and len(wanted) <= FEW
    async with Fetcher(limits_of(settings), session.now) as fetcher, one_writer() as write, parser(0 if few else 1) as apart:
        usual, keep_pages = settings.feeds.interval_minutes * 60, settings.evidence.keep == "pages"
        poller = Poller(store=store, fetcher=fetcher, parse=apart.parse, write=write, clock=session.now, usual=usual)
        reader = Reader(store=store, fetcher=fetcher, parser=apart, write=write, clock=session.now, owner=owner(), keep_pages=keep_pages)
        try:
            looked = await _looked(store, poller, wanted)
            await reader.read_waiting()
            return looked
        finally:
            store.entries.release(owner())
            store.feeds.release(owner())


async def _looked(store: "Store", poller: "Poller", wanted: "list[Feed] | None") -> "list[Looked]":
    if wanted is not None:
        with bar("polling", len(wanted)) as advance:
            return await poller.poll(wanted, advance)
    looked: list[Looked] = []
    while due := store.feeds.claim_due(session.now(), AT_ONCE, owner(), CLAIM):
        with bar("polling", len(due)) as advance:
            looked += await poller.poll(due, advance)
    return looked


def _print(looked: "list[Looked]", form: Form) -> None:
    rows = [asdict(one) for one in looked]
    if form is Form.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    for row in rows if form is not Form.json else ():
        if form is Form.jsonl:
            print(json.dumps(row, ensure_ascii=False))
        else:
            numbers = (
                f"{row['entries']:5} entries {row['new']:5} new {row['changed']:5} changed {row['bytes']:9} bytes {row['seconds']:7.2f} s"
            )
            print(f"{row['status']:12} {numbers}  {row['feed']}" + (f"\n             {row['problem']}" if row["problem"] else ""))
