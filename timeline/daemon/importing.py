"""Articles from files and addresses: what polling the same articles would have given.

One rule: what is stored already is passed over, so that an import which broke off is simply run again.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from timeline.errors import FetchError, NotFoundError, ParseError
from timeline.feeds import parse_clean
from timeline.feeds.identity import Rung, identities
from timeline.fetch import Fetcher, FetchRequest
from timeline.model import Article, Page, Problem
from timeline.pipeline import keep
from timeline.read import Flag, read_entry, read_given
from timeline.read.article import WORDS
from timeline.read.given import Given, decoded
from timeline.store import Store
from timeline.store.articles import Read

AT_ONCE = 100
FIRST = 5  # problems that are told at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """An article that can be stored, with what is odd about it and what it was made from."""

    article: Article
    flags: tuple[Flag, ...] = ()
    page: Page | None = None
    source: str = ""


@dataclass(slots=True)
class Tally:
    """What an import came to; `known`: stored already and no different."""

    new: int = 0
    known: int = 0
    problems: int = 0
    told: list[str] = field(default_factory=list)  # the first of the problems

    def __str__(self) -> str:
        more = self.problems - len(self.told)
        rest = [f"and {more} more; `timeline problems --stage import` shows all"] if more else []
        return "\n".join([*self.told, *rest, f"{self.new} articles new, {self.known} known, {self.problems} problems"])

    def problem(self, words: str) -> None:
        self.problems += 1
        if len(self.told) < FIRST:
            self.told.append(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """`zone`: of dates without an offset, "" for UTC; `keep_pages`: as evidence."""

    store: Store
    clock: Callable[[], datetime]
    zone: str = ""
    keep_pages: bool = True

    def take(self, found: Iterable[Given | Ready | ParseError]) -> Tally:
        """Stores each and says what became of them; what cannot be read is a Problem and the rest is stored."""
        tally = Tally()
        for one in found:
            self.take_one(one, tally)
        return tally

    def take_one(self, one: Given | Ready | ParseError | FetchError, tally: Tally) -> None:
        """Stores one, counting it."""
        if isinstance(one, ParseError | FetchError):
            self._trouble(str(one).partition(": ")[0], one.problem_code, str(one), tally)
            return
        ready = self._read(one) if isinstance(one, Given) else one
        self.store.problems.solve("import", ready.article.url, self.clock())
        for flag in ready.flags:
            self._trouble(ready.article.url, flag.value, f"{ready.article.url}: {WORDS[flag]}", tally)
        if Flag.NO_TEXT not in ready.flags:
            [made] = keep(self.store, [Read(article=ready.article, page=ready.page, source=ready.source)], self.clock())
            tally.new += made is not None
            tally.known += made is None

    def _read(self, given: Given) -> Ready:
        article, flags = read_given(given, self.clock(), self.zone)
        page = Page(url=given.final_url or given.url, body=given.body, headers=given.headers or {}, fetched_at=given.fetched_at)
        return Ready(article=article, flags=flags, page=page if given.body and self.keep_pages else None, source=given.source)

    def entries_of(self, body: bytes, name: str) -> Iterator[Ready]:
        """The articles in a saved feed, told apart as in a poll. Raises ParseError."""
        named, _ = identities(parse_clean(body, "", name).entries, Rung.GUID, {})
        for identity, entry in named.items():
            article, flags = read_entry(entry, name, identity, self.clock(), self.zone)
            yield Ready(article=article, flags=flags)

    def is_known(self, url: str) -> bool:
        """Whether the article at an address is stored."""
        try:
            self.store.articles.find(url)
        except NotFoundError:
            return False
        return True

    def begin(self, name: str) -> None:
        """The file is read from its beginning: what was wrong with its lines before is told again where it still is."""
        self.store.problems.solve("import", name, self.clock())
        self.store.problems.solve_within("import", f"{name}:", self.clock())

    def _trouble(self, subject: str, code: str, message: str, tally: Tally) -> None:
        tally.problem(message)
        self.store.problems.add(Problem(stage="import", subject=subject, code=code, message=message), self.clock())


async def pages(
    fetcher: Fetcher, urls: Sequence[str], allowed: tuple[str, ...], clock: Callable[[], datetime]
) -> AsyncIterator[Given | FetchError]:
    """The page at each address, as politely as a feed's; in the order in which they come."""
    for start in range(0, len(urls), AT_ONCE):
        asked = [asyncio.ensure_future(_page(fetcher, url, allowed, clock)) for url in urls[start : start + AT_ONCE]]
        for done in asyncio.as_completed(asked):
            yield await done


async def _page(fetcher: Fetcher, url: str, allowed: tuple[str, ...], clock: Callable[[], datetime]) -> Given | FetchError:
    try:
        fetched = await fetcher.fetch(FetchRequest(url=url, allow_addresses=allowed))
    except FetchError as error:
        return error
    html = decoded(fetched.body, fetched.content_type)
    return Given(url=url, html=html, body=fetched.body, headers=fetched.headers, fetched_at=clock(), final_url=fetched.url)
