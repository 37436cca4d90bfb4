"""Entries to articles: what waits to be read is claimed, read from the feed or from its page, and kept."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from timeline.daemon.poll import Write, request_of
from timeline.errors import FetchError
from timeline.feeds.options import wanted
from timeline.fetch import Fetcher
from timeline.model import FeedId, Page, Problem
from timeline.pipeline import keep
from timeline.read import Flag, read_entry, read_page
from timeline.read.article import WORDS
from timeline.read.given import decoded
from timeline.store import Store
from timeline.store.articles import Read
from timeline.store.entries import StoredEntry
from timeline.store.feeds import Feed

T = TypeVar("T")
LEASE = timedelta(minutes=10)
AT_ONCE = 200
MOST_ATTEMPTS = 5  # a page that fails so often is given up, and what the feed itself said is kept
RETRY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    store: Store
    fetcher: Fetcher
    write: Write
    clock: Callable[[], datetime]
    owner: str
    keep_pages: bool = True

    async def read_waiting(self) -> int:
        """Reads every entry that waits; how many articles or revisions that made."""
        made = 0
        feeds: dict[FeedId, Feed] = {}
        while claimed := await self._claimed():
            feeds |= self.store.feeds.some({entry.feed_id for entry in claimed} - feeds.keys())
            read = await asyncio.gather(*(self._read(entry, feeds.get(entry.feed_id)) for entry in claimed))
            made += await self._kept([one for one in read if one is not None])
        return made

    async def read_along(self, brought: asyncio.Event, polling: "asyncio.Task[T]") -> T:
        """Reads while polling goes on, whenever it has brought enough, and all the rest afterwards; what the polling gave."""
        while not polling.done():
            woken = asyncio.create_task(brought.wait())
            await asyncio.wait((woken, polling), return_when=asyncio.FIRST_COMPLETED)
            woken.cancel()
            brought.clear()
            await self.read_waiting()
        await self.read_waiting()
        return polling.result()

    async def _claimed(self) -> list[StoredEntry]:
        return await self.write(lambda: self.store.entries.claim_unread(self.clock(), AT_ONCE, self.owner, LEASE))

    async def _read(self, waiting: StoredEntry, feed: Feed | None) -> "tuple[Read, tuple[Flag, ...]] | None":
        """None where nothing comes of it now."""
        settings = {} if feed is None else feed.settings
        url, now, zone = "" if feed is None else feed.url, self.clock(), str(settings.get("zone", ""))
        if not wanted(settings, waiting.entry.title, waiting.entry.link):
            await self.write(partial(self.store.entries.give_up, waiting.id))
            return None
        page = None
        article, flags = read_entry(waiting.entry, url, waiting.identity, now, zone)
        if settings.get("full_text") and article.url.startswith("http"):
            try:
                page = await self._page(article.url, settings, url)
            except FetchError as error:
                if waiting.attempts < MOST_ATTEMPTS:
                    await self._again(waiting, article.url, error)
                    return None
                await self.write(partial(self._trouble, article.url, error.problem_code, str(error)))
            else:
                article, flags = read_page(_html(page), waiting.entry, url, waiting.identity, now, zone)
        article = replace(article, language=settings.get("language") or article.language)
        return Read(article=article, entry_id=waiting.id, page=page if self.keep_pages else None), flags

    async def _page(self, url: str, settings: Mapping[str, Any], feed_url: str) -> Page:
        """The article's page. What its feed may do and say on its own host, this may there; elsewhere it is like any other."""
        at_home = urlsplit(url).hostname == urlsplit(feed_url).hostname
        own = settings if at_home else {key: value for key, value in settings.items() if key in ("proxy", "user_agent")}
        fetched = await self.fetcher.fetch(request_of(own, url))
        return Page(url=fetched.url, body=fetched.body, headers=fetched.headers)

    async def _again(self, waiting: StoredEntry, url: str, error: FetchError) -> None:
        def act() -> None:
            self._trouble(url, error.problem_code, str(error))
            self.store.entries.retry(waiting.id, self.clock() + RETRY)

        await self.write(act)

    async def _kept(self, read: "list[tuple[Read, tuple[Flag, ...]]]") -> int:
        """Stores a batch in one transaction; how many articles or revisions that made."""

        def act() -> int:
            for one, flags in read:
                for flag in flags:
                    self._trouble(one.article.url, flag.value, f"{one.article.url}: {WORDS[flag]}")
                if Flag.NO_TEXT in flags and one.entry_id is not None:
                    self.store.entries.give_up(one.entry_id)
            whole = [one for one, flags in read if Flag.NO_TEXT not in flags]
            return sum(made is not None for made in keep(self.store, whole, self.clock()))

        return await self.write(act) if read else 0

    def _trouble(self, subject: str, code: str, message: str) -> None:
        self.store.problems.add(Problem(stage="article", subject=subject, code=code, message=message), self.clock())


def _html(page: Page) -> str:
    kind = next((value for name, value in page.headers.items() if name.lower() == "content-type"), "")
    return decoded(page.body, kind)
