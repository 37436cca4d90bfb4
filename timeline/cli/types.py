"""`timeline types`: which types of events there are, and whether a file of one's own is sound."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.event_types import EventType, load_event_types


def list_types() -> None:
    """Print the types, one a line: id, CAMEO and PLOVER codes, modes."""
    for kind in load_event_types():
        print("\t".join((kind.id, kind.cameo or "-", kind.plover or "-", ", ".join(kind.modes))))


def check_types(file: Annotated[Path, typer.Argument(help="A file of event types.")]) -> None:
    """Check a file of event types: its form, then each example against its own type."""
    types = load_event_types(file)
    wrong = [problem for kind in types for problem in _failed(kind, file)]
    for problem in wrong:
        print(problem)
    if wrong:
        raise typer.Exit(3)
    print(f"{file}: {len(types.types)} types, every example holds")


def _failed(kind: EventType, file: Path) -> list[str]:
    from timeline.extract.examples import failures

    return [f"{file}: {kind.id}: {what}" for what in failures(kind)]
