"""Entries to articles: what waits to be read is claimed, read from the feed or from its page, and kept.

What waits: whose text is on its page, and what a look could not read at once (`contents.py`).
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from timeline.daemon.bringing import problems_of, read_of
from timeline.daemon.contents import Told
from timeline.daemon.poll import Write, request_of
from timeline.daemon.tools import Parser
from timeline.daemon.workers import WorkerDiedError
from timeline.errors import FetchError
from timeline.feeds.options import wanted
from timeline.fetch import Fetcher
from timeline.model import FeedId, Page, Problem
from timeline.pipeline import keep
from timeline.read import read_entries, read_page
from timeline.read.article import Waiting
from timeline.read.given import decoded
from timeline.store import Store
from timeline.store.entries import StoredEntry
from timeline.store.feeds import Feed

AT_ONCE = 200
MOST_ATTEMPTS = 5  # a page that fails so often is given up, and what the feed itself said is kept
RETRY = timedelta(minutes=15)
LEASE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What was read for an entry; `page`: where it was read from one."""

    entry: StoredEntry
    told: Told
    page: Page | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """`parser`: in whose processes texts are read, so that one that hangs holds up no poll; `owner`: who claims what waits."""

    store: Store
    fetcher: Fetcher
    parser: Parser
    write: Write
    clock: Callable[[], datetime]
    owner: str
    keep_pages: bool = True

    async def read_waiting(self) -> int:
        """Reads every entry that waits in the database; how many articles or revisions that made."""
        made = 0
        while claimed := await self.write(lambda: self.store.entries.claim_unread(self.clock(), AT_ONCE, self.owner, LEASE)):
            made += await self._read(claimed)
        return made

    async def _read(self, entries: list[StoredEntry]) -> int:
        """Reads what was claimed; how many articles or revisions that made."""
        feeds = self.store.feeds.some({entry.feed_id for entry in entries})
        told = await self._told(await self._wanted(entries, feeds), feeds)
        await self.write(partial(self.store.problems.solve_all, "article", [one.told[0].url for one in told], self.clock()))
        paged = [one for one in told if _has_page(feeds.get(one.entry.feed_id), one.told)]
        plainly = [one for one in told if one not in paged]
        whole = await asyncio.gather(*(self._whole(one, feeds[one.entry.feed_id]) for one in paged))
        return await self._kept([*plainly, *(one for one in whole if one is not None)], feeds)

    async def _wanted(self, entries: list[StoredEntry], feeds: Mapping[FeedId, Feed]) -> list[StoredEntry]:
        """Without those that their feed's patterns leave out."""

        def is_wanted(one: StoredEntry) -> bool:
            feed = feeds.get(one.feed_id)
            return feed is None or wanted(feed.settings, one.entry.title, one.entry.link)

        unwanted = [one.id for one in entries if not is_wanted(one)]
        for number in unwanted:
            await self.write(partial(self.store.entries.give_up, number))
        return [one for one in entries if one.id not in unwanted]

    async def _told(self, waiting: list[StoredEntry], feeds: Mapping[FeedId, Feed]) -> list[Ready]:
        """What the feeds themselves say; an entry over which the reading process dies is found by halves, and given up."""
        try:
            told = await self.parser.apart(read_entries, [self._given(one, feeds.get(one.feed_id)) for one in waiting])
        except WorkerDiedError as error:
            if len(waiting) > 1:
                half = len(waiting) // 2
                return await self._told(waiting[:half], feeds) + await self._told(waiting[half:], feeds)
            await self._lost(waiting[0], error)
            return []
        return [Ready(entry=entry, told=one) for entry, one in zip(waiting, told, strict=True)]

    def _given(self, waiting: StoredEntry, feed: Feed | None) -> Waiting:
        settings, url = ({}, "") if feed is None else (feed.settings, feed.url)
        return waiting.entry, url, waiting.identity, self.clock(), str(settings.get("zone", ""))

    async def _whole(self, one: Ready, feed: Feed) -> Ready | None:
        """With the text of its page; None where nothing comes of it now."""
        page, url, told = None, one.told[0].url, one.told
        try:
            page = await self._page(url, feed.settings, feed.url)
            told = await self.parser.apart(read_page, _html(page), *self._given(one.entry, feed))
        except FetchError as error:
            if one.entry.attempts < MOST_ATTEMPTS:
                await self._again(one.entry, url, error)
                return None
            await self.write(partial(self._trouble, url, error.problem_code, str(error)))
        except WorkerDiedError as error:
            words = f"{url}: the process that read this page died ({error}); what the feed says of it is kept"
            await self.write(partial(self._trouble, url, error.code, words))
        return Ready(entry=one.entry, told=told, page=page if self.keep_pages else None)

    async def _lost(self, waiting: StoredEntry, error: WorkerDiedError) -> None:
        def act() -> None:
            name = waiting.entry.link or waiting.identity
            told = f"{name}: the process that read this entry died ({error}); it is left out until it changes"
            self._trouble(name, error.code, told)
            self.store.entries.give_up(waiting.id)

        await self.write(act)

    async def _page(self, url: str, settings: Mapping[str, Any], feed_url: str) -> Page:
        """The article's page. What its feed may do and say on its own host, this may there; elsewhere it is like any other."""
        at_home = urlsplit(url).hostname == urlsplit(feed_url).hostname
        own = settings if at_home else {key: value for key, value in settings.items() if key in ("proxy", "user_agent")}
        fetched = await self.fetcher.fetch(request_of(own, url))
        return Page(url=fetched.url, body=fetched.body, headers=fetched.headers, fetched_at=self.clock())

    async def _again(self, waiting: StoredEntry, url: str, error: FetchError) -> None:
        def act() -> None:
            self._trouble(url, error.problem_code, str(error))
            self.store.entries.retry(waiting.id, self.clock() + RETRY)

        await self.write(act)

    async def _kept(self, ready: list[Ready], feeds: Mapping[FeedId, Feed]) -> int:
        """Stores a batch; how many articles or revisions that made."""

        def act() -> int:
            self.store.problems.add_all([odd for one in ready for odd in problems_of(one.told)], self.clock())
            read = {one.entry.id: read_of(one.told, feeds.get(one.entry.feed_id), one.entry.id, one.page) for one in ready}
            for number in (number for number, one in read.items() if one is None):
                self.store.entries.give_up(number)
            return sum(made is not None for made in keep(self.store, [one for one in read.values() if one is not None], self.clock()))

        return await self.write(act) if ready else 0

    def _trouble(self, subject: str, code: str, message: str) -> None:
        self.store.problems.add(Problem(stage="article", subject=subject, code=code, message=message), self.clock())


def _has_page(feed: Feed | None, told: Told) -> bool:
    return feed is not None and bool(feed.settings.get("full_text")) and told[0].url.startswith("http")


def _html(page: Page) -> str:
    kind = next((value for name, value in page.headers.items() if name.lower() == "content-type"), "")
    return decoded(page.body, kind)
