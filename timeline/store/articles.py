"""Articles and their revisions: a changed text is a new revision, and none is lost. Its mentions then no longer count."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Row, bindparam, delete, func, or_, select, update

from timeline.errors import NotFoundError
from timeline.model import Article, ArticleId, Page, RevisionId
from timeline.store.bulk import insert_all, rows_of
from timeline.store.chunks import chunks
from timeline.store.database import Database
from timeline.store.evidence import Packed, hold, pack, tell
from timeline.store.tables import article_revisions, articles, entries, mentions, work
from timeline.when import Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """One revision of an article. `source`: who counts as one voice; `copy_of`: the article whose text it repeats."""

    id: ArticleId
    revision_id: RevisionId
    ordinal: int
    current: bool
    article: Article
    source: str
    copy_of: ArticleId | None
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An article as it was read. `source`: who counts as one voice, "" for the host of its address; `page`: kept as evidence."""

    article: Article
    entry_id: int | None = None
    source: str = ""
    page: Page | None = None


_HOST = re.compile(r"https?://([a-z0-9.-]+)/")  # plainly written
_TOLD = tuple(article_revisions.c[name] for name in ("id", "article_id", "ordinal", "current", "title", "text", "published_day"))


class Articles:
    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, entry_id: int | None, article: Article, now: datetime, *, source: str = "") -> RevisionId | None:
        """One article: see `save_all`."""
        return self.save_all([Read(entry_id=entry_id, article=article, source=source)], now)[0]

    def save_all(self, read: Sequence[Read], now: datetime) -> list[RevisionId | None]:
        """Stores what was read for entries (None: imported) with its pages, and puts it up to be extracted, in one transaction.

        Gives each new revision, None where title, text and publication are those already stored. Of two with one address the
        later is the newer revision.
        """
        packed = {place: pack(one.page) for place, one in enumerate(read) if one.page is not None}
        with self._database.write() as connection:
            ids, made = store_read(connection, read, now, packed)
            _mark_read(connection, read, ids)
            return made

    def get(self, revision_id: RevisionId) -> StoredArticle:
        """One revision. Raises NotFoundError."""
        with self._database.read() as connection:
            row = connection.execute(joined_article().where(article_revisions.c.id == revision_id)).first()
        if row is None:
            raise NotFoundError(f"there is no revision {revision_id} of an article")
        return stored_article(row)

    def find(self, name: str | int) -> StoredArticle:
        """The newest revision of an article by its id or address. Raises NotFoundError."""
        number = int(name) if str(name).isascii() and str(name).isdigit() else -1
        query = (
            joined_article().where((articles.c.id == number) | (articles.c.url == str(name))).order_by(article_revisions.c.ordinal.desc())
        )
        with self._database.read() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise NotFoundError(f"no stored article goes by {name!r}; give its number or its address")
        return stored_article(row)

    def revisions(self, article_id: ArticleId) -> list[StoredArticle]:
        """Every revision, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(joined_article().where(articles.c.id == article_id).order_by(article_revisions.c.ordinal))
            return [stored_article(row) for row in rows]

    def count(self) -> int:
        with self._database.read() as connection:
            return connection.execute(select(func.count()).select_from(articles)).scalar_one()


def joined_article() -> Any:
    """Revisions beside what their article says."""
    revision = article_revisions
    return select(revision, articles.c.url, articles.c.source, articles.c.copy_of).join(articles, articles.c.id == revision.c.article_id)


def store_read(
    connection: Connection, read: Sequence[Read], now: datetime, packed: Mapping[int, Packed] | None = None
) -> tuple[dict[str, int], list[RevisionId | None]]:
    """The article of each address, and the new revision of each that was read: see `Articles.save_all`. `packed`: pages, by their place."""
    places: list[tuple[int, int] | None] = []
    known = _known(connection, read)
    ids = known | _made(connection, [one for one in read if one.article.url not in known], now)
    newest = _newest(connection, set(known.values()))
    rows: list[dict[str, Any]] = []
    for one in read:
        number = ids[one.article.url]
        before = newest.get(number)
        if before is None or not before["current"] or not _same(before, one.article):
            ordinal = 1 if before is None else before["ordinal"] + 1
            rows.append(_values(number, ordinal, one.article))
            newest[number] = rows[-1]
            places.append((number, ordinal))
        else:
            places.append(None)
    pages = {where: page for place, page in (packed or {}).items() if (where := places[place]) is not None}
    made = _insert_with(connection, rows, newest, pages, now)
    _renew(connection, sorted({row["article_id"] for row in rows} & set(known.values())))
    return ids, [None if place is None else made[place] for place in places]


def _known(connection: Connection, read: Sequence[Read]) -> dict[str, int]:
    """The number of each address that is stored."""
    urls = dict.fromkeys(one.article.url for one in read)
    return dict(rows_of(connection, (articles.c.url, articles.c.id), articles.c.url, urls))


def _made(connection: Connection, new: Sequence[Read], now: datetime) -> dict[str, int]:
    """The number of each address that is stored now; of two with one address the first says whose voice it is."""
    voices = {one.article.url: one.source or _voice(one.article.url) for one in reversed(new)}
    urls = dict.fromkeys(one.article.url for one in new)
    insert_all(connection, articles, [{"url": url, "source": voices[url]} for url in urls], {"first_seen": now})
    return _known(connection, new)


def _voice(url: str) -> str:
    """The host of an address."""
    plain = _HOST.match(url)
    return (plain[1] if plain else urlsplit(url).netloc.lower()).removeprefix("www.")


def _mark_read(connection: Connection, read: Sequence[Read], ids: dict[str, int]) -> None:
    done = [{"entry": one.entry_id, "made": ids[one.article.url]} for one in read if one.entry_id is not None]
    if done:
        values = {"read": True, "article_id": bindparam("made"), "lease_owner": None, "lease_until": None}
        connection.execute(update(entries).where(entries.c.id == bindparam("entry")).values(values), done)


def _newest(connection: Connection, ids: set[int]) -> dict[int, dict[str, Any]]:
    """The last revision of each article."""
    told = rows_of(connection, _TOLD, article_revisions.c.article_id, ids)
    return {row.article_id: dict(row._mapping) for row in sorted(told, key=lambda row: row.ordinal)}


def _insert_with(
    connection: Connection,
    rows: list[dict[str, Any]],
    newest: dict[int, dict[str, Any]],
    pages: dict[tuple[int, int], Packed],
    now: datetime,
) -> dict[tuple[int, int], RevisionId]:
    """Stores new revisions, and the pages that some of them were made from; their numbers by article and ordinal."""
    if not pages:
        return _insert(connection, rows, newest, now)
    held = hold(connection, pages.values())
    for row in rows:
        page = pages.get((row["article_id"], row["ordinal"]))
        row["evidence_id"] = None if page is None else held[page.sha256]
    made = _insert(connection, rows, newest, now)
    tell(connection, {made[place]: page.page for place, page in pages.items()})
    return made


def _insert(
    connection: Connection, rows: list[dict[str, Any]], newest: dict[int, dict[str, Any]], now: datetime
) -> dict[tuple[int, int], RevisionId]:
    """Stores new revisions, puts the newest of each article up to be extracted; their numbers by article and ordinal."""
    if not rows:
        return {}
    if again := sorted({row["article_id"] for row in rows if row["ordinal"] > 1}):
        _supersede(connection, again)
    for row in rows:
        row["current"] = newest[row["article_id"]] is row
    insert_all(connection, article_revisions, rows, {"saved_at": now})
    revision = article_revisions.c
    mine = {row["article_id"] for row in rows}
    stored = rows_of(connection, (revision.article_id, revision.ordinal, revision.id), revision.article_id, mine)
    numbers = {(article, ordinal): RevisionId(number) for article, ordinal, number in stored}
    insert_all(connection, work, [{"revision_id": numbers[row["article_id"], row["ordinal"]]} for row in rows if row["current"]])
    return numbers


def _renew(connection: Connection, changed: list[int]) -> None:
    """These are compared with others again, and are no longer without a text."""
    stale = or_(articles.c.compared, articles.c.dropped_at.is_not(None))
    for some in chunks(changed):
        connection.execute(update(articles).where(articles.c.id.in_(some), stale).values(compared=False, dropped_at=None))


def _same(row: dict[str, Any], article: Article) -> bool:
    """The text as stored, not only its digest: an article read without one is compared all the same."""
    day = None if article.publication is None else article.publication.day
    return bool(row["title"] == article.title and row["text"] == article.text and row["published_day"] == day)


def _supersede(connection: Connection, article_ids: list[int]) -> None:
    """The revisions so far no longer count: neither to be extracted nor their mentions."""
    for some in chunks(article_ids):
        connection.execute(update(article_revisions).where(article_revisions.c.article_id.in_(some)).values(current=False))
        counts = mentions.c.article_id.in_(some) & mentions.c.current
        connection.execute(update(mentions).where(counts).values(current=False, dirty=True))
        old = select(article_revisions.c.id).where(article_revisions.c.article_id.in_(some))
        connection.execute(delete(work).where(work.c.revision_id.in_(old)))


def _values(article_id: int, ordinal: int, article: Article) -> dict[str, Any]:
    said = article.publication
    instant = None if said is None else said.instant
    offset = None if instant is None else instant.utcoffset()
    return {
        "article_id": article_id,
        "ordinal": ordinal,
        "current": True,
        "title": article.title,
        "text": article.text,
        "language": article.language,
        "digest": article.digest,
        "published_day": None if said is None else said.day,
        "published_instant": instant,
        "published_offset": None if offset is None else int(offset.total_seconds() // 60),
        "published_source": "" if said is None else said.source,
        "published_raw": "" if said is None else said.raw,
    }


def publication_of(row: Row[Any]) -> Publication | None:
    """The publication as the publisher counts, with the offset it gave."""
    if row.published_day is None:
        return None
    instant = row.published_instant
    if instant is not None:
        instant = instant.astimezone(timezone(timedelta(minutes=row.published_offset)) if row.published_offset else UTC)
    return Publication(day=row.published_day, instant=instant, source=row.published_source, raw=row.published_raw)


def stored_article(row: Row[Any]) -> StoredArticle:
    return StoredArticle(
        id=ArticleId(row.article_id),
        revision_id=RevisionId(row.id),
        ordinal=row.ordinal,
        current=row.current,
        article=Article(
            url=row.url, title=row.title, text=row.text, publication=publication_of(row), digest=row.digest, language=row.language
        ),
        source=row.source,
        copy_of=row.copy_of,
        saved_at=row.saved_at,
    )
