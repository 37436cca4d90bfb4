"""Entries to articles: what waits to be read is claimed, read from the feed or from its page, and kept."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from timeline.daemon.inbox import LEASE, Inbox
from timeline.daemon.poll import Write, request_of
from timeline.daemon.tools import Parser
from timeline.daemon.workers import WorkerDiedError
from timeline.errors import FetchError
from timeline.feeds.options import wanted
from timeline.fetch import Fetcher
from timeline.model import Article, FeedId, Page, Problem
from timeline.pipeline import keep
from timeline.read import Flag, read_entries, read_page
from timeline.read.article import WORDS, Waiting
from timeline.read.given import decoded
from timeline.store import Store
from timeline.store.articles import Read
from timeline.store.entries import StoredEntry
from timeline.store.feeds import Feed

T = TypeVar("T")
Told = tuple[Article, tuple[Flag, ...]]
AT_ONCE = 200
MOST_ATTEMPTS = 5  # a page that fails so often is given up, and what the feed itself said is kept
RETRY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """`parser`: in whose processes texts are read, so that one that hangs holds up no poll; `inbox`: what the polling brought."""

    store: Store
    fetcher: Fetcher
    parser: Parser
    write: Write
    clock: Callable[[], datetime]
    inbox: Inbox
    keep_pages: bool = True

    async def read_waiting(self) -> int:
        """Reads every entry that waits in the database; how many articles or revisions that made."""
        made = 0
        while claimed := await self.write(lambda: self.store.entries.claim_unread(self.clock(), AT_ONCE, self.inbox.owner, LEASE)):
            made += await self._read(claimed)
        return made

    async def read_brought(self) -> int:
        """Reads what the polling has brought by now; how many articles or revisions that made."""
        made = 0
        keeping = asyncio.create_task(self._kept([]))
        try:
            while brought := self.inbox.take(AT_ONCE):
                read = await self._ready(brought, pages=False)  # by the parser, while the writer still keeps those before
                made += await keeping
                keeping = asyncio.create_task(self._kept(read))
        finally:
            made += await keeping
        return made

    async def read_along(self, polling: "asyncio.Task[T]") -> T:
        """Reads while polling goes on, whenever it has brought enough, and all the rest afterwards; what the polling gave."""
        while not polling.done():
            woken = asyncio.create_task(self.inbox.brought.wait())
            await asyncio.wait((woken, polling), return_when=asyncio.FIRST_COMPLETED)
            woken.cancel()
            await self.read_brought()
        await self.read_brought()
        await self.read_waiting()
        return polling.result()

    async def _read(self, entries: list[StoredEntry]) -> int:
        return await self._kept(await self._ready(entries, pages=True))

    async def _ready(self, entries: list[StoredEntry], *, pages: bool) -> "list[tuple[Read, tuple[Flag, ...]]]":
        """What these entries gave, to be kept. Without `pages` where polling waits for it: a page may have to wait for polling."""
        feeds = self.store.feeds.some({entry.feed_id for entry in entries})
        told = await self._told(await self._wanted(entries, feeds), feeds)
        await self.write(partial(self.store.problems.solve_all, "article", [article.url for _, (article, _) in told], self.clock()))
        settings = {number: feed.settings for number, feed in feeds.items()}
        read = {entry.id: _plainly(settings.get(entry.feed_id, {}), entry, one) for entry, one in told}  # a task each took a third of it
        paged = [(entry, one) for entry, one in told if pages and _has_page(settings.get(entry.feed_id, {}), one)]
        made = await asyncio.gather(*(self._whole(entry, feeds[entry.feed_id], one) for entry, one in paged))
        return [one for one in (read | {entry.id: one for (entry, _), one in zip(paged, made, strict=True)}).values() if one is not None]

    async def _wanted(self, entries: list[StoredEntry], feeds: Mapping[FeedId, Feed]) -> list[StoredEntry]:
        """Without those that their feed's patterns leave out."""

        def is_wanted(one: StoredEntry) -> bool:
            feed = feeds.get(one.feed_id)
            return feed is None or wanted(feed.settings, one.entry.title, one.entry.link)

        unwanted = [one.id for one in entries if not is_wanted(one)]
        for number in unwanted:
            await self.write(partial(self.store.entries.give_up, number))
        return [one for one in entries if one.id not in unwanted]

    async def _told(self, waiting: list[StoredEntry], feeds: Mapping[FeedId, Feed]) -> list[tuple[StoredEntry, Told]]:
        """What the feeds themselves say; an entry over which the reading process dies is found by halves, and given up."""
        try:
            told = await self.parser.apart(read_entries, [self._given(one, feeds.get(one.feed_id)) for one in waiting])
        except WorkerDiedError as error:
            if len(waiting) > 1:
                half = len(waiting) // 2
                return await self._told(waiting[:half], feeds) + await self._told(waiting[half:], feeds)
            await self._lost(waiting[0], error)
            return []
        return list(zip(waiting, told, strict=True))

    def _given(self, waiting: StoredEntry, feed: Feed | None) -> Waiting:
        settings, url = ({}, "") if feed is None else (feed.settings, feed.url)
        return waiting.entry, url, waiting.identity, self.clock(), str(settings.get("zone", ""))

    async def _whole(self, waiting: StoredEntry, feed: Feed, told: Told) -> "tuple[Read, tuple[Flag, ...]] | None":
        """With the text of its page; None where nothing comes of it now."""
        page, url = None, told[0].url
        try:
            page = await self._page(url, feed.settings, feed.url)
            told = await self.parser.apart(read_page, _html(page), *self._given(waiting, feed))
        except FetchError as error:
            if waiting.attempts < MOST_ATTEMPTS:
                await self._again(waiting, url, error)
                return None
            await self.write(partial(self._trouble, url, error.problem_code, str(error)))
        except WorkerDiedError as error:
            words = f"{url}: the process that read this page died ({error}); what the feed says of it is kept"
            await self.write(partial(self._trouble, url, error.code, words))
        return _plainly(feed.settings, waiting, told, page if self.keep_pages else None)

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

    async def _kept(self, read: "list[tuple[Read, tuple[Flag, ...]]]") -> int:
        """Stores a batch in one transaction; how many articles or revisions that made."""

        def act() -> int:
            self.store.problems.add_all([_odd(one.article.url, flag) for one, flags in read for flag in flags], self.clock())
            for one, flags in read:
                if Flag.NO_TEXT in flags and one.entry_id is not None:
                    self.store.entries.give_up(one.entry_id)
            whole = [one for one, flags in read if Flag.NO_TEXT not in flags]
            return sum(made is not None for made in keep(self.store, whole, self.clock()))

        return await self.write(act) if read else 0

    def _trouble(self, subject: str, code: str, message: str) -> None:
        self.store.problems.add(Problem(stage="article", subject=subject, code=code, message=message), self.clock())


def _has_page(settings: Mapping[str, Any], told: Told) -> bool:
    return bool(settings.get("full_text")) and told[0].url.startswith("http")


def _plainly(settings: Mapping[str, Any], waiting: StoredEntry, told: Told, page: Page | None = None) -> "tuple[Read, tuple[Flag, ...]]":
    article, flags = told
    language = settings.get("language")
    return Read(article=replace(article, language=language) if language else article, entry_id=waiting.id, page=page), flags


def _odd(url: str, flag: Flag) -> Problem:
    return Problem(stage="article", subject=url, code=flag.value, message=f"{url}: {WORDS[flag]}")


def _html(page: Page) -> str:
    kind = next((value for name, value in page.headers.items() if name.lower() == "content-type"), "")
    return decoded(page.body, kind)
