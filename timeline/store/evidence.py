"""Evidence: what an article was made from, compressed, byte for byte."""

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from timeline.errors import NotFoundError
from timeline.store.database import Database
from timeline.store.tables import evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """`url`: the final address; `sha256`: of `body`, in hexadecimal."""

    id: int
    sha256: str
    body: bytes
    headers: dict[str, str]
    url: str
    fetched_at: datetime


class EvidenceRoom:
    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, body: bytes, headers: Mapping[str, str], url: str, now: datetime) -> int:
        """The number of these bytes, stored once however often they come."""
        mark = hashlib.sha256(body).hexdigest()
        with self._database.write() as connection:
            known = connection.execute(select(evidence.c.id).where(evidence.c.sha256 == mark)).scalar()
            if known is not None:
                return known
            values = {"sha256": mark, "body": zlib.compress(body, 6), "headers": dict(headers), "url": url, "fetched_at": now}
            return connection.execute(evidence.insert().values(values).returning(evidence.c.id)).scalar_one()

    def get(self, evidence_id: int) -> Evidence:
        """Raises NotFoundError."""
        with self._database.read() as connection:
            row = connection.execute(select(evidence).where(evidence.c.id == evidence_id)).first()
        if row is None:
            raise NotFoundError(f"there is no evidence {evidence_id}; it is kept from the day that feed setting was on")
        body = zlib.decompress(row.body)
        return Evidence(id=row.id, sha256=row.sha256, body=body, headers=row.headers, url=row.url, fetched_at=row.fetched_at)
