"""Problems: every failure is a row. The same one again counts up, and it is solved when what failed succeeds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, func, select, update

from timeline.model import Problem
from timeline.store.bulk import insert_all, rows_of
from timeline.store.chunks import chunks
from timeline.store.database import Database
from timeline.store.tables import problems
from timeline.store.tables.kinds import harmless

Key = tuple[str, str, str]  # stage, subject, code: what is one problem
_TOLD = ("message", "hint", "last_at")  # what a problem that comes again says anew


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
        self.add_all([problem], now)

    def add_all(self, some: Sequence[Problem], now: datetime) -> None:
        """Stores each, or counts it up, in one transaction."""
        if some:
            with self._database.write() as connection:
                tell(connection, some, now)

    def solve(self, stage: str, subject: str, now: datetime) -> None:
        """What failed there has succeeded: its open problems are over."""
        self.solve_all(stage, [subject], now)

    def solve_all(self, stage: str, subjects: Sequence[str], now: datetime) -> None:
        """The same for many subjects."""
        for some in chunks(sorted(set(map(harmless, subjects)))):
            self._solve(and_(problems.c.stage == stage, problems.c.subject.in_(some)), now)

    def solve_within(self, stage: str, beginning: str, now: datetime) -> None:
        """Those of every subject that begins so: the lines of a file that is read again."""
        self._solve(and_(problems.c.stage == stage, problems.c.subject.startswith(harmless(beginning), autoescape=True)), now)

    def _solve(self, which: ColumnElement[bool], now: datetime) -> None:
        open_ones = and_(which, problems.c.solved_at.is_(None))
        with self._database.read() as connection:
            if connection.execute(select(problems.c.id).where(open_ones).limit(1)).first() is None:
                return  # the ordinary case costs no write
        with self._database.write() as connection:
            connection.execute(update(problems).where(open_ones).values(solved_at=now))

    def open_counts(self) -> dict[str, int]:
        """How many are not over, by stage."""
        query = select(problems.c.stage, func.count()).where(problems.c.solved_at.is_(None)).group_by(problems.c.stage)
        with self._database.read() as connection:
            return {row[0]: row[1] for row in connection.execute(query.order_by(problems.c.stage))}

    def list(self, *, stage: str | None = None, subject: str | None = None, solved: bool = False, limit: int = 1000) -> list[StoredProblem]:
        """The newest first; those that are over only where `solved` asks for them."""
        query = select(problems).order_by(problems.c.last_at.desc(), problems.c.id.desc()).limit(limit)
        if stage is not None:
            query = query.where(problems.c.stage == stage)
        if subject is not None:
            query = query.where(problems.c.subject == subject)
        if not solved:
            query = query.where(problems.c.solved_at.is_(None))
        with self._database.read() as connection:
            return [_stored(row) for row in connection.execute(query)]


def tell(connection: Connection, some: Sequence[Problem], now: datetime) -> None:
    """Stores each, or counts it up: see `Problems.add_all`."""
    if not some:
        return
    known = _known(connection, some)
    said: dict[Key, dict[str, Any]] = {}
    for problem in some:
        row = said.setdefault(_key(problem), {"first_at": problem.at or now, "times": 0})
        row |= {"message": problem.message, "hint": problem.hint, "last_at": problem.at or now, "times": row["times"] + 1}
    new = [{"stage": key[0], "subject": key[1], "code": key[2], **row} for key, row in said.items() if key not in known]
    insert_all(connection, problems, new)
    again = [
        {"number": known[key], "more": row["times"], **{name: row[name] for name in _TOLD}} for key, row in said.items() if key in known
    ]
    if again:
        told: dict[str, Any] = {name: bindparam(name) for name in _TOLD}
        counted = update(problems).values(**told, solved_at=None, times=problems.c.times + bindparam("more"))
        connection.execute(counted.where(problems.c.id == bindparam("number")), again)


def solve(connection: Connection, stage: str, subjects: Iterable[str], now: datetime) -> None:
    """What failed there has succeeded: their open problems are over."""
    failed = rows_of(connection, (problems.c.id, problems.c.solved_at), problems.c.subject, set(subjects), stage=stage)
    if over := [row.id for row in failed if row.solved_at is None]:
        connection.execute(update(problems).where(problems.c.id.in_(over)).values(solved_at=now))


def _key(problem: Problem) -> Key:
    """As it is stored."""
    return problem.stage, harmless(problem.subject), problem.code


def _known(connection: Connection, new: Sequence[Problem]) -> dict[Key, int]:
    """The number of each problem that is stored with the stage and subject of one of these."""
    known: dict[Key, int] = {}
    for stage in {problem.stage for problem in new}:
        subjects = {problem.subject for problem in new if problem.stage == stage}
        rows = rows_of(connection, (problems.c.subject, problems.c.code, problems.c.id), problems.c.subject, subjects, stage=stage)
        known |= {(stage, subject, code): number for subject, code, number in rows}
    return known


def _stored(row: Row[Any]) -> StoredProblem:
    said = Problem(stage=row.stage, subject=row.subject, code=row.code, message=row.message, at=row.last_at, hint=row.hint)
    return StoredProblem(id=row.id, problem=said, first_at=row.first_at, times=row.times, solved_at=row.solved_at)
