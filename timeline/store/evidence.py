"""Evidence: what an article was made from, compressed, byte for byte, and how each revision came by it.

One rule: bytes are held once, however many bring them; final address, headers and instant are each revision's own.
"""

import hashlib
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, exists, select, text

from timeline.errors import StoreError
from timeline.model import Page, RevisionId
from timeline.store.chunks import chunks
from timeline.store.database import Database
from timeline.store.tables import article_revisions, evidence, fetches

HOLD = text("INSERT INTO evidence (sha256, body) VALUES (:sha256, :body) ON CONFLICT (sha256) DO NOTHING")  # both databases know it


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The page that a revision was made from. `sha256`: of its bytes, in hexadecimal; the page's `url` is "" where only they are known."""

    sha256: str
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A page ready to be stored. `body`: compressed."""

    sha256: str
    body: bytes
    page: Page


class EvidenceRoom:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of_revision(self, revision_id: RevisionId) -> Evidence | None:
        """None where no page was kept. Raises StoreError where the bytes are no longer what was stored."""
        query = select(evidence.c.sha256, evidence.c.body, fetches.c.url, fetches.c.headers, fetches.c.fetched_at)
        query = query.select_from(article_revisions).join(evidence).outerjoin(fetches, fetches.c.revision_id == article_revisions.c.id)
        with self._database.read() as connection:
            row = connection.execute(query.where(article_revisions.c.id == revision_id)).first()
        if row is None:
            return None
        page = Page(url=row.url or "", body=_unpacked(row.sha256, row.body), headers=row.headers or {}, fetched_at=row.fetched_at)
        return Evidence(sha256=row.sha256, page=page)


def pack(page: Page) -> Packed:
    """Compressed before the database is locked for it: a page takes milliseconds."""
    return Packed(sha256=hashlib.sha256(page.body).hexdigest(), body=zlib.compress(page.body, 6), page=page)


def hold(connection: Connection, pages: Iterable[Packed]) -> dict[str, int]:
    """Stores the bytes that are new; the numbers of all by their digest."""
    bodies = {page.sha256: page.body for page in pages}
    connection.execute(HOLD, [{"sha256": mark, "body": body} for mark, body in bodies.items()])
    held: dict[str, int] = {}
    for some in chunks(list(bodies)):
        numbers = select(evidence.c.sha256, evidence.c.id).where(evidence.c.sha256.in_(some))
        held |= {row.sha256: row.id for row in connection.execute(numbers)}
    return held


def tell(connection: Connection, pages: Mapping[RevisionId, Page]) -> None:
    """Stores how new revisions came by their pages."""
    rows = [
        {"revision_id": revision, "url": page.url, "headers": dict(page.headers), "fetched_at": page.fetched_at}
        for revision, page in pages.items()
    ]
    connection.execute(fetches.insert(), rows)


def drop_unheld(connection: Connection, numbers: Collection[int]) -> None:
    """Of these bytes, removes those that no revision was made from any more."""
    held = exists().where(article_revisions.c.evidence_id == evidence.c.id)
    for some in chunks(sorted(numbers)):
        connection.execute(delete(evidence).where(evidence.c.id.in_(some), ~held))


def _unpacked(mark: str, body: bytes) -> bytes:
    try:
        found = zlib.decompress(body)
    except zlib.error as error:
        raise _damaged(mark) from error
    if hashlib.sha256(found).hexdigest() != mark:
        raise _damaged(mark)
    return found


def _damaged(mark: str) -> StoreError:
    return StoreError(f"the page {mark} is damaged in the database; put the last backup in its place")
