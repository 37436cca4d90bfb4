"""What comes in: feeds, their entries, articles and their revisions, what they were made from, and what is to be done with them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, Named, Table, TypedColumns, UniqueConstraint, text
from sqlalchemy import Integer as Int

from timeline.store.tables.kinds import Instant, Json, Name, Words, metadata


class FeedColumns(TypedColumns):
    """One feed: where it is, what it last said, when it is looked at next."""

    id = Column(Int, primary_key=True)
    url = Column(Name, nullable=False, unique=True)
    title = Column(Words, nullable=False, server_default="")
    host = Column(Name, nullable=False, server_default="")
    settings: Named[dict[str, Any]] = Column(Json, nullable=False, server_default="{}")
    ladder = Column(Name, nullable=False, server_default="")
    etag = Column(Words, nullable=True)
    last_modified = Column(Words, nullable=True)
    body_hash = Column(Name, nullable=False, server_default="")
    interval: Named[int] = Column(Int, nullable=False, server_default="1800")  # seconds
    next_due: Named[datetime] = Column(Instant, nullable=False)
    lease_owner = Column(Name, nullable=True)
    lease_until: Named[datetime | None] = Column(Instant, nullable=True)
    attempts: Named[int] = Column(Int, nullable=False, server_default="0")
    failures: Named[int] = Column(Int, nullable=False, server_default="0")
    paused: Named[bool] = Column(nullable=False, server_default=text("false"))
    added_at: Named[datetime] = Column(Instant, nullable=False)
    last_checked: Named[datetime | None] = Column(Instant, nullable=True)
    last_success: Named[datetime | None] = Column(Instant, nullable=True)
    moved_to = Column(Name, nullable=True)
    moved_since: Named[datetime | None] = Column(Instant, nullable=True)
    removed_at: Named[datetime | None] = Column(Instant, nullable=True)
    state: Named[dict[str, Any]] = Column(Json, nullable=False, server_default="{}")  # what the schedule remembers


feeds = Table("feeds", metadata, FeedColumns)
_FREE, _LEASED = text("paused = false AND lease_until IS NULL"), text("lease_until IS NOT NULL")
Index("ix_feeds_next_due", feeds.c.next_due, sqlite_where=_FREE)  # what is claimed leaves it, or each claim reads past it
Index("ix_feeds_lease_until", feeds.c.lease_until, sqlite_where=_LEASED)
Index("ix_feeds_host", feeds.c.host)


class ArticleColumns(TypedColumns):
    """One article, whatever feeds it came through. `source`: who counts as one voice; `copy_of`: the article it repeats."""

    id = Column(Int, primary_key=True)
    url = Column(Name, nullable=False, unique=True)
    source = Column(Name, nullable=False, server_default="")
    copy_of: Named[int | None] = Column(Int, ForeignKey("articles.id"), nullable=True)
    first_seen: Named[datetime] = Column(Instant, nullable=False)
    dropped_at: Named[datetime | None] = Column(Instant, nullable=True)  # its texts were dropped; it stays so as not to come back as new
    compared: Named[bool] = Column(nullable=False, server_default=text("false"))  # whether it is known what its text is a copy of


articles = Table("articles", metadata, ArticleColumns)
Index("ix_articles_copy_of", articles.c.copy_of)
Index("ix_articles_uncompared", articles.c.id, sqlite_where=text("compared = false"))


class ArticleMarkColumns(TypedColumns):
    """What an article is found by among its copies: see read/copies.py."""

    mark: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    article_id = Column(Int, ForeignKey("articles.id"), primary_key=True, autoincrement=False)


article_marks = Table("article_marks", metadata, ArticleMarkColumns)
Index("ix_article_marks_article_id", article_marks.c.article_id)


class EntryColumns(TypedColumns):
    """What a feed says about one article. `identity`: unique in its feed. `read`: whether its article has been made."""

    id = Column(Int, primary_key=True)
    feed_id = Column(Int, ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False)
    identity = Column(Name, nullable=False)
    digest = Column(Name, nullable=False)
    body: Named[dict[str, Any]] = Column(Json, nullable=False)
    link = Column(Name, nullable=False, server_default="")
    title = Column(Words, nullable=False, server_default="")
    article_id: Named[int | None] = Column(Int, ForeignKey("articles.id"), nullable=True)
    first_seen: Named[datetime] = Column(Instant, nullable=False)
    changed_at: Named[datetime] = Column(Instant, nullable=False)
    read: Named[bool] = Column(nullable=False, server_default=text("false"))
    attempts: Named[int] = Column(Int, nullable=False, server_default="0")
    lease_owner = Column(Name, nullable=True)
    lease_until: Named[datetime | None] = Column(Instant, nullable=True)


entries = Table("entries", metadata, EntryColumns, UniqueConstraint("feed_id", "identity"))
Index("ix_entries_article_id", entries.c.article_id)
Index("ix_entries_unread", entries.c.id, sqlite_where=text("read = false"))


class EvidenceColumns(TypedColumns):
    """What articles were made from, byte for byte, each once. `sha256`: of the bytes before zlib."""

    id = Column(Int, primary_key=True)
    sha256 = Column(Name, nullable=False, unique=True)
    body: Named[bytes] = Column(LargeBinary, nullable=False)


evidence = Table("evidence", metadata, EvidenceColumns)


class ArticleRevisionColumns(TypedColumns):
    """One text of an article; the newest is `current`, none is lost. `published_offset`: the publisher's, in minutes."""

    id = Column(Int, primary_key=True)
    article_id = Column(Int, ForeignKey("articles.id"), nullable=False)
    ordinal: Named[int] = Column(Int, nullable=False)
    current: Named[bool] = Column(nullable=False)
    title = Column(Words, nullable=False)
    text = Column(Words, nullable=False)
    language = Column(Name, nullable=False, server_default="")
    digest = Column(Name, nullable=False)
    published_day: Named[date | None]
    published_instant: Named[datetime | None] = Column(Instant, nullable=True)
    published_offset: Named[int | None]
    published_source = Column(Name, nullable=False, server_default="")
    published_raw = Column(Words, nullable=False, server_default="")
    saved_at: Named[datetime] = Column(Instant, nullable=False)
    evidence_id: Named[int | None] = Column(Int, ForeignKey("evidence.id"), nullable=True)


article_revisions = Table("article_revisions", metadata, ArticleRevisionColumns, UniqueConstraint("article_id", "ordinal"))
Index("ix_article_revisions_digest", article_revisions.c.digest)
Index("ix_article_revisions_evidence_id", article_revisions.c.evidence_id, sqlite_where=text("evidence_id IS NOT NULL"))


class FetchColumns(TypedColumns):
    """How a revision came by its evidence. `url`: the final address; `fetched_at`: null where the archive it is from does not say."""

    revision_id = Column(Int, ForeignKey("article_revisions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    url = Column(Words, nullable=False)
    headers: Named[dict[str, str]] = Column(Json, nullable=False)
    fetched_at: Named[datetime | None] = Column(Instant, nullable=True)


fetches = Table("fetches", metadata, FetchColumns)


class WorkColumns(TypedColumns):
    """A revision to be extracted. `state`: pending, done, aside (it killed its worker three times); `version`: of the extractor."""

    revision_id = Column(Int, ForeignKey("article_revisions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    version = Column(Name, nullable=False, server_default="")
    state = Column(Name, nullable=False, server_default="pending")
    attempts: Named[int] = Column(Int, nullable=False, server_default="0")
    lease_owner = Column(Name, nullable=True)
    lease_until: Named[datetime | None] = Column(Instant, nullable=True)


work = Table("work", metadata, WorkColumns)
Index("ix_work_state", work.c.state, work.c.revision_id)
Index("ix_work_version", work.c.version)


class ProblemColumns(TypedColumns):
    """A failure; the same one again counts up `times`."""

    id = Column(Int, primary_key=True)
    stage = Column(Name, nullable=False)
    subject = Column(Name, nullable=False)
    code = Column(Name, nullable=False)
    message = Column(Words, nullable=False)
    hint = Column(Words, nullable=False, server_default="")
    first_at: Named[datetime] = Column(Instant, nullable=False)
    last_at: Named[datetime] = Column(Instant, nullable=False)
    times: Named[int] = Column(Int, nullable=False, server_default="1")
    solved_at: Named[datetime | None] = Column(Instant, nullable=True)


problems = Table("problems", metadata, ProblemColumns, UniqueConstraint("stage", "subject", "code"))
Index("ix_problems_last_at", problems.c.last_at)


class LockColumns(TypedColumns):
    """Who holds what is to be done by one process at a time ("daemon")."""

    name = Column(Name, primary_key=True)
    owner = Column(Name, nullable=False)
    until: Named[datetime] = Column(Instant, nullable=False)


locks = Table("locks", metadata, LockColumns)
