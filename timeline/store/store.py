"""The store as the rest of the program sees it: one attribute a subject, each a small class over one `Database`."""

from functools import cached_property
from types import TracebackType
from typing import Self

from timeline.store import upgrade
from timeline.store.database import Database


class Store:
    """An open database of the right schema. Use it in a `with`, or `close()` it."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def open(cls, url: str, *, migrate: bool = False) -> Self:
        """Opens a path or URL; `migrate` creates or upgrades the schema first. Raises StoreError."""
        database = Database(url)
        try:
            if migrate:
                upgrade.upgrade(database)
            upgrade.check(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
