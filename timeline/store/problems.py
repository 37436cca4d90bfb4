"""Problems: every failure is a row. The same one again counts up, and it is solved when what failed succeeds."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from timeline.model import Problem
from timeline.store.database import Database
from timeline.store.tables import problems


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredProblem:
    """`problem.at` is the last time; `times`: how often it came."""

    id: int
    problem: Problem
    first_at: datetime
    times: int
    solved_at: datetime | None


class Problems:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, problem: Problem, now: datetime) -> None:
        """Stores a problem, or counts one up that has the same stage, subject and code."""
        at = problem.at or now
        same = (problems.c.stage == problem.stage) & (problems.c.subject == problem.subject) & (problems.c.code == problem.code)
        said = {"message": problem.message, "hint": problem.hint, "last_at": at, "solved_at": None}
        with self._database.write() as connection:
            if connection.execute(update(problems).where(same).values(times=problems.c.times + 1, **said)).rowcount == 0:
                key = {"stage": problem.stage, "subject": problem.subject, "code": problem.code, "first_at": at}
                connection.execute(problems.insert().values(**key, **said))

    def solve(self, stage: str, subject: str, now: datetime) -> None:
        """What failed there has succeeded: its open problems are over."""
        open_ones = (problems.c.stage == stage) & (problems.c.subject == subject) & problems.c.solved_at.is_(None)
        with self._database.read() as connection:
            if connection.execute(select(problems.c.id).where(open_ones).limit(1)).first() is None:
                return  # the ordinary case costs no write
        with self._database.write() as connection:
            connection.execute(update(problems).where(open_ones).values(solved_at=now))

    def list(self, *, subject: str | None = None, solved: bool = False, limit: int = 1000) -> list[StoredProblem]:
        """The newest first; those that are over only where `solved` asks for them."""
        query = select(problems).order_by(problems.c.last_at.desc(), problems.c.id.desc()).limit(limit)
        if subject is not None:
            query = query.where(problems.c.subject == subject)
        if not solved:
            query = query.where(problems.c.solved_at.is_(None))
        with self._database.read() as connection:
            return [_stored(row) for row in connection.execute(query)]


def _stored(row: Row[Any]) -> StoredProblem:
    said = Problem(stage=row.stage, subject=row.subject, code=row.code, message=row.message, at=row.last_at, hint=row.hint)
    return StoredProblem(id=row.id, problem=said, first_at=row.first_at, times=row.times, solved_at=row.solved_at)
