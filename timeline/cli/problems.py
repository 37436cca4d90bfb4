"""`timeline problems`: what went wrong and is not over, each with what to do."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import session
from timeline.cli.asking import Form
from timeline.cli.listed import print_rows

if TYPE_CHECKING:
    from timeline.store.problems import StoredProblem


class Stage(StrEnum):
    """Where something can go wrong."""

    feed = "feed"
    article = "article"
    extract = "extract"
    importing = "import"
    disk = "disk"
    page = "page"
    upkeep = "upkeep"


TABLE = ("last", "times", "stage", "code", "message")
COLUMNS = ("stage", "subject", "code", "message", "times", "first", "last", "solved")


def command(
    stage: Annotated[Stage | None, typer.Option(help="Those of one stage.")] = None,
    subject: Annotated[str | None, typer.Option(help="Those of one feed or article, by its address.", metavar="ADDRESS")] = None,
    solved: Annotated[bool, typer.Option("--solved", help="Those that are over as well.")] = False,
    limit: Annotated[int, typer.Option(help="At most so many.", min=1)] = 1000,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.table,
) -> None:
    """List what went wrong and is not over, the newest first, each with what to do."""
    with session.open_store() as store:
        found = store.problems.list(stage=stage and stage.value, subject=subject, solved=solved, limit=limit)
    print_rows([_row(one) for one in found], TABLE if format is Form.table else COLUMNS, format)


def _row(one: "StoredProblem") -> dict[str, object]:
    problem = one.problem
    instants = {"first": one.first_at, "last": problem.at, "solved": one.solved_at}
    told = {name: at.isoformat(timespec="seconds") if at else None for name, at in instants.items()}
    return {
        "stage": problem.stage,
        "subject": problem.subject,
        "code": problem.code,
        "message": problem.message,
        "times": one.times,
        **told,
    }
