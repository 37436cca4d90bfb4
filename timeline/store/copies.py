"""Which articles are copies of another: each new text is compared with those that share marks with it.

One rule: a copy is linked to the first that had the text, never to another copy, and nothing is dropped for it.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select, text, update

from timeline.read.copies import SHARED, canonical, is_same_text, marks
from timeline.store.bulk import insert_all, rows_of
from timeline.store.chunks import chunks
from timeline.store.database import Database
from timeline.store.tables import article_marks, article_revisions, articles, mentions

TOO_COMMON = 40  # articles with one mark: boilerplate, not a report


class Copies:
    def __init__(self, database: Database) -> None:
        self._database = database

    def link(self, limit: int = 200) -> int:
        """Compares up to `limit` articles whose text is new with what is there; how many were looked at."""
        with self._database.write() as connection:
            query = select(articles.c.id, articles.c.url, articles.c.source, articles.c.copy_of, article_revisions.c.text)
            query = query.join(article_revisions, article_revisions.c.article_id == articles.c.id)
            fresh = query.where(text("articles.compared = false"), article_revisions.c.current).order_by(articles.c.id).limit(limit)
            waiting = connection.execute(fresh).all()
            if not waiting:
                return 0
            found = {row.id: marks(row.url, row.text) for row in waiting}
            known = _mark(connection, found)
            for row in waiting:
                _decide(connection, row, found[row.id], known)
            return len(waiting)


def _mark(connection: Connection, found: dict[int, list[int]]) -> dict[int, list[int]]:
    """Stores these articles' marks; the articles with each of them, but for marks that too many have.

    Those are not stored any more: what an article costs does not grow with what an outlet prints beneath each.
    """
    connection.execute(delete(article_marks).where(article_marks.c.article_id.in_(found)))
    connection.execute(update(articles).where(articles.c.id.in_(found)).values(compared=True))
    known = _with_marks(connection, sorted({mark for some in found.values() for mark in some}))
    rows = [{"mark": mark, "article_id": article} for article, some in found.items() for mark in dict.fromkeys(some)]
    rows = [row for row in rows if len(known.get(row["mark"], ())) <= TOO_COMMON]
    insert_all(connection, article_marks, rows)
    for row in rows:
        known.setdefault(row["mark"], []).append(row["article_id"])
    return {mark: ids for mark, ids in known.items() if len(ids) <= TOO_COMMON}


def _with_marks(connection: Connection, wanted: Sequence[int]) -> dict[int, list[int]]:
    """The articles with each mark."""
    known: dict[int, list[int]] = {}
    for mark, article in rows_of(connection, (article_marks.c.mark, article_marks.c.article_id), article_marks.c.mark, wanted):
        known.setdefault(mark, []).append(article)
    return known


def _decide(connection: Connection, row: Any, own: list[int], known: dict[int, list[int]]) -> None:
    """Links an article to what it repeats, or takes the link away where it no longer does."""
    shared = Counter(other for mark in own for other in known.get(mark, ()) if other < row.id)
    likely = sorted(other for other, count in shared.items() if count >= SHARED or other in known.get(own[0], ()))
    original = _original(connection, row, likely)
    if original != row.copy_of:
        connection.execute(update(articles).where(articles.c.id == row.id).values(copy_of=original))
        mine = (mentions.c.article_id == row.id) & mentions.c.current
        connection.execute(update(mentions).where(mine).values(dirty=True))


def _original(connection: Connection, row: Any, likely: Sequence[int]) -> int | None:
    """The first of the likely ones that it is a copy of. Two texts of one outlet count once anyway, and may just be alike."""
    for some in chunks(likely):
        query = select(articles.c.id, articles.c.url, articles.c.source, articles.c.copy_of, article_revisions.c.text)
        query = query.join(article_revisions, article_revisions.c.article_id == articles.c.id).where(article_revisions.c.current)
        for other in connection.execute(query.where(articles.c.id.in_(some)).order_by(articles.c.id)):
            same_place = canonical(other.url) == canonical(row.url)
            if same_place or (other.source != row.source and is_same_text(other.text, row.text)):
                return int(other.copy_of or other.id)
    return None
