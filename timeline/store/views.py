"""Questions kept under a name: what was asked, as it was given, so that "since" stays a day and a type stays a word."""

import json
from typing import Any

from sqlalchemy import delete, select

from timeline.errors import NotFoundError
from timeline.store.database import Database
from timeline.store.tables import views


class Views:
    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, name: str, question: dict[str, Any]) -> None:
        """Keeps a question under a name; one that had the name is replaced."""
        plain = json.loads(json.dumps(question, default=str))
        with self._database.write() as connection:
            connection.execute(delete(views).where(views.c.name == name))
            connection.execute(views.insert().values(name=name, question=plain))

    def get(self, name: str) -> dict[str, Any]:
        """The question. Raises NotFoundError."""
        with self._database.read() as connection:
            row = connection.execute(select(views).where(views.c.name == name)).first()
        if row is None:
            raise NotFoundError(f"no view is called {name!r}; `timeline views list` shows them all")
        return dict(row.question)

    def list(self) -> dict[str, dict[str, Any]]:
        """All of them by name."""
        with self._database.read() as connection:
            return {row.name: dict(row.question) for row in connection.execute(select(views).order_by(views.c.name))}

    def remove(self, name: str) -> None:
        """Forgets a question. Raises NotFoundError."""
        self.get(name)
        with self._database.write() as connection:
            connection.execute(delete(views).where(views.c.name == name))
