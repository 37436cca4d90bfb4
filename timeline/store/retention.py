"""What is dropped after a time: texts that nothing cites. What a row of the timeline rests on, or ever rested on, is never touched.

One rule: a tombstone stays (the entry's name, the article's address), so that what a feed still lists does not come back as new.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, func, or_, select, update

from timeline.store.database import Database
from timeline.store.evidence import drop_unheld
from timeline.store.tables import article_marks, article_revisions, articles, entries, mentions, work


class Retention:
    def __init__(self, database: Database) -> None:
        self._database = database

    def drop(self, now: datetime, *, days: int = 0, per_feed: int = 0, limit: int = 200) -> int:
        """Drops up to `limit` articles older than so many days, or beyond the newest so many of their feed; 0: that is no reason.

        How many were dropped.
        """
        with self._database.read() as connection:
            chosen = _older(connection, now - timedelta(days=days), limit) if days else []
            if per_feed and len(chosen) < limit:
                chosen = list(dict.fromkeys([*chosen, *_beyond(connection, per_feed, limit - len(chosen))]))
        if chosen:
            with self._database.write() as connection:
                _drop(connection, chosen, now)
        return len(chosen)


def _uncited() -> ColumnElement[bool]:
    """No mention was ever found in it, nothing is a copy of it, and all that is to be done with it has been done."""
    copies, unread = articles.alias("copies"), entries.alias("unread")
    revision = article_revisions.c
    undone = select(work.c.revision_id).join(article_revisions, revision.id == work.c.revision_id)
    return and_(
        articles.c.dropped_at.is_(None),
        ~exists().where(mentions.c.article_id == articles.c.id),
        ~exists().where(copies.c.copy_of == articles.c.id),
        ~exists(undone.where(revision.article_id == articles.c.id, work.c.state != "done")),
        ~exists().where(unread.c.article_id == articles.c.id, ~unread.c.read),
    )


def _older(connection: Connection, before: datetime, limit: int) -> list[int]:
    query = select(articles.c.id).where(articles.c.first_seen < before, _uncited()).order_by(articles.c.id).limit(limit)
    return list(connection.execute(query).scalars())


def _beyond(connection: Connection, per_feed: int, limit: int) -> list[int]:
    """Articles that every feed of theirs has so many newer entries than."""
    found: list[int] = []
    counts = select(entries.c.feed_id).group_by(entries.c.feed_id).having(func.count() > per_feed)
    for feed in connection.execute(counts).scalars().all():
        newest = select(entries.c.id).where(entries.c.feed_id == feed).order_by(entries.c.id.desc()).offset(per_feed).limit(1)
        oldest_kept = connection.execute(newest).scalar_one()
        elsewhere = entries.alias("elsewhere")
        mine = select(articles.c.id).join(entries, entries.c.article_id == articles.c.id)
        mine = mine.where(entries.c.feed_id == feed, entries.c.id <= oldest_kept, _uncited())
        others = or_(elsewhere.c.feed_id != feed, elsewhere.c.id > oldest_kept)
        mine = mine.where(~exists().where(elsewhere.c.article_id == articles.c.id, others))
        found += connection.execute(mine.limit(limit - len(found))).scalars()
        if len(found) >= limit:
            break
    return found


def _drop(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    gone = article_revisions.c.article_id.in_(ids)
    pages = select(article_revisions.c.evidence_id).where(gone, article_revisions.c.evidence_id.is_not(None))
    held = {number for number in connection.execute(pages).scalars() if number is not None}
    connection.execute(delete(article_revisions).where(gone))
    connection.execute(delete(article_marks).where(article_marks.c.article_id.in_(ids)))
    connection.execute(update(articles).where(articles.c.id.in_(ids)).values(dropped_at=now, copy_of=None))
    connection.execute(update(entries).where(entries.c.article_id.in_(ids)).values(body={}, title=""))
    drop_unheld(connection, held)
