"""What is to be extracted, as rows: a new version of the extractor has everything done again, a crash costs one article."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, case, func, or_, select, update

from timeline.model import RevisionId
from timeline.store.articles import StoredArticle, joined_article, stored_article
from timeline.store.database import Database
from timeline.store.tables import article_revisions, articles, work

MOST_ATTEMPTS = 3  # an article that killed its worker three times is set aside
LEASE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    pending: int
    done: int
    aside: int


class Work:
    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, now: datetime, version: str, owner: str, limit: int, lease: timedelta = LEASE) -> list[StoredArticle]:
        """Up to `limit` current revisions that `version` of the extractor has not seen, leased to `owner`.

        One that was claimed MOST_ATTEMPTS times and never finished is set aside instead: see `set_aside`.
        """
        taken = {"lease_owner": owner, "lease_until": now + lease, "attempts": work.c.attempts + 1}
        with self._database.write() as connection:
            _renew(connection, version)
            ids: list[int] = []
            while not ids and (found := connection.execute(_waiting(now, limit).with_for_update(skip_locked=True)).all()):
                _put_aside(connection, [row.revision_id for row in found if row.attempts >= MOST_ATTEMPTS])
                ids = [row.revision_id for row in found if row.attempts < MOST_ATTEMPTS]
            if not ids:
                return []
            connection.execute(update(work).where(work.c.revision_id.in_(ids)).values(taken))
            rows = connection.execute(joined_article().where(article_revisions.c.id.in_(ids)).order_by(article_revisions.c.id))
            return [stored_article(row) for row in rows]

    def set_aside(self, now: datetime, limit: int) -> list[str]:
        """Of the next `limit` sets aside what was claimed MOST_ATTEMPTS times and never finished; the addresses of those articles."""
        revision = article_revisions.c
        with self._database.read() as connection:
            tired = [row.revision_id for row in connection.execute(_waiting(now, limit)) if row.attempts >= MOST_ATTEMPTS]
        if not tired:
            return []
        with self._database.write() as connection:
            _put_aside(connection, tired)
            query = select(articles.c.url).join(article_revisions, articles.c.id == revision.article_id).where(revision.id.in_(tired))
            return list(connection.execute(query).scalars())

    def release(self, owner: str) -> None:
        """An owner stops in good order: what it claimed and did not do is free at once, and the attempts are not counted."""
        with self._database.write() as connection:
            free = {"lease_owner": None, "lease_until": None, "attempts": work.c.attempts - 1}
            connection.execute(update(work).where(work.c.state == "pending", work.c.lease_owner == owner).values(free))

    def retry(self, revision_id: RevisionId) -> None:
        """Its worker died; it is free at once, and the attempt counts."""
        with self._database.write() as connection:
            free = {"lease_owner": None, "lease_until": None}
            connection.execute(update(work).where(work.c.revision_id == revision_id, work.c.state == "pending").values(free))

    def renew(self) -> None:
        """Everything is to be extracted again, what was set aside too."""
        again = {"state": "pending", "attempts": 0, "lease_owner": None, "lease_until": None}
        with self._database.write() as connection:
            connection.execute(update(work).values(again))

    def aside(self) -> list[RevisionId]:
        """The revisions that were set aside."""
        with self._database.read() as connection:
            query = select(work.c.revision_id).where(work.c.state == "aside").order_by(work.c.revision_id)
            return [RevisionId(number) for number in connection.execute(query).scalars()]

    def backlog(self, version: str = "") -> Backlog:
        """How much there is; what another `version` did counts as pending where one is given."""
        state = work.c.state if not version else case((work.c.version == version, work.c.state), else_="pending")
        with self._database.read() as connection:
            counts = {row[0]: row[1] for row in connection.execute(select(state, func.count()).group_by(state))}
        return Backlog(pending=counts.get("pending", 0), done=counts.get("done", 0), aside=counts.get("aside", 0))


def _waiting(now: datetime, limit: int) -> Select[int, int]:
    """The next that nobody has, in the order in which they came."""
    free = or_(work.c.lease_until.is_(None), work.c.lease_until <= now)
    query = select(work.c.revision_id, work.c.attempts).where(work.c.state == "pending", free)
    return query.order_by(work.c.revision_id).limit(limit)


def _put_aside(connection: Connection, ids: list[int]) -> None:
    if ids:
        aside = {"state": "aside", "lease_owner": None, "lease_until": None}
        connection.execute(update(work).where(work.c.revision_id.in_(ids)).values(aside))


def _renew(connection: Connection, version: str) -> None:
    """Whatever another version did waits again; two ranges of the index, since "is not" would read all of it."""
    for another in (work.c.version < version, work.c.version > version):
        again = {"state": "pending", "version": version, "attempts": 0, "lease_owner": None, "lease_until": None}
        connection.execute(update(work).where(another).values(again))
