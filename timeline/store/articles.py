"""Articles and their revisions: a changed text is a new revision, and none is lost. Its mentions then no longer count."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Row, delete, func, select, true, update

from timeline.errors import NotFoundError
from timeline.model import Article, ArticleId, RevisionId
from timeline.store.database import Database
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
    evidence_id: int | None


class Articles:
    def __init__(self, database: Database) -> None:
        self._database = database

    def save(
        self, entry_id: int | None, article: Article, now: datetime, *, source: str = "", evidence_id: int | None = None
    ) -> RevisionId | None:
        """Stores what was read for an entry (None: imported) and puts it up to be extracted, in one transaction.

        Returns the new revision, None where title, text and publication are those already stored. `source` defaults to the
        host of the address.
        """
        with self._database.write() as connection:
            article_id = _article_id(connection, article, source, now)
            if entry_id is not None:
                done = {"read": True, "article_id": article_id, "lease_owner": None, "lease_until": None}
                connection.execute(update(entries).where(entries.c.id == entry_id).values(done))
            newest = connection.execute(
                select(article_revisions).where(article_revisions.c.article_id == article_id).order_by(article_revisions.c.ordinal.desc())
            ).first()
            if newest is not None and newest.current and _same(newest, article):
                return None
            if newest is not None:
                _supersede(connection, article_id)
            values = _values(article_id, 1 if newest is None else newest.ordinal + 1, article, now, evidence_id)
            revision = connection.execute(article_revisions.insert().values(values).returning(article_revisions.c.id)).scalar_one()
            connection.execute(work.insert().values(revision_id=revision))
            return RevisionId(revision)

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

    def with_digest(self, digest: str) -> list[StoredArticle]:
        """The current revisions that have exactly this title and text: copies of one another."""
        with self._database.read() as connection:
            rows = connection.execute(joined_article().where(article_revisions.c.digest == digest, article_revisions.c.current == true()))
            return [stored_article(row) for row in rows]

    def mark_copy(self, article_id: ArticleId, original: ArticleId | None) -> None:
        """Its text repeats another's: the two count as one source from the next link on. None: it is its own."""
        with self._database.write() as connection:
            connection.execute(update(articles).where(articles.c.id == article_id).values(copy_of=original))
            mine = (mentions.c.article_id == article_id) & mentions.c.current
            connection.execute(update(mentions).where(mine).values(dirty=True))

    def count(self) -> int:
        with self._database.read() as connection:
            return connection.execute(select(func.count()).select_from(articles)).scalar_one()


def joined_article() -> Any:
    """Revisions beside what their article says."""
    revision = article_revisions
    return select(revision, articles.c.url, articles.c.source, articles.c.copy_of).join(articles, articles.c.id == revision.c.article_id)


def _article_id(connection: Connection, article: Article, source: str, now: datetime) -> int:
    known = connection.execute(select(articles.c.id).where(articles.c.url == article.url)).scalar()
    if known is not None:
        return known
    voice = source or urlsplit(article.url).netloc.lower().removeprefix("www.")
    new = articles.insert().values(url=article.url, source=voice, first_seen=now).returning(articles.c.id)
    return connection.execute(new).scalar_one()


def _same(row: Row[Any], article: Article) -> bool:
    """The text as stored, not only its digest: an article read without one is compared all the same."""
    day = None if article.publication is None else article.publication.day
    return bool(row.title == article.title and row.text == article.text and row.published_day == day)


def _supersede(connection: Connection, article_id: int) -> None:
    """The revisions so far no longer count: neither to be extracted nor their mentions."""
    connection.execute(update(article_revisions).where(article_revisions.c.article_id == article_id).values(current=False))
    counts = (mentions.c.article_id == article_id) & mentions.c.current
    connection.execute(update(mentions).where(counts).values(current=False, dirty=True))
    old = select(article_revisions.c.id).where(article_revisions.c.article_id == article_id)
    connection.execute(delete(work).where(work.c.revision_id.in_(old)))


def _values(article_id: int, ordinal: int, article: Article, now: datetime, evidence_id: int | None) -> dict[str, Any]:
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
        "saved_at": now,
        "evidence_id": evidence_id,
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
        evidence_id=row.evidence_id,
    )
