"""`timeline edit`, `reject`, `confirm`, `note`, `merge`, `split`, `undo`: events put right by hand; each decision is a row and lasts."""

import getpass
from typing import Annotated

import typer

from timeline.cli import session

EventArgument = Annotated[str, typer.Argument(help="Its id: ev_...")]
Who = Annotated[str, typer.Option(help="Who decides; the user of this computer where nobody is named.")]


def edit(event: EventArgument, field: str, value: str, who: Who = "") -> None:
    """Give a field of an event another value."""
    with session.open_store() as store:
        store.hand.edit(event, field, value, _who(who), session.now())
    print(f"{event}\tedited\t{field}")


def reject(event: EventArgument, who: Who = "") -> None:
    """Take an event out of the timeline."""
    with session.open_store() as store:
        store.hand.reject(event, _who(who), session.now())
    print(f"{event}\trejected")


def confirm(event: EventArgument, who: Who = "") -> None:
    """Say that an event is right as it stands."""
    with session.open_store() as store:
        store.hand.confirm(event, _who(who), session.now())
    print(f"{event}\tconfirmed")


def note(event: EventArgument, words: str, who: Who = "") -> None:
    """Write a note to an event."""
    with session.open_store() as store:
        store.hand.note(event, words, _who(who), session.now())
    print(f"{event}\tnoted")


def merge(event: EventArgument, other: str, who: Who = "") -> None:
    """Say that another event is this one."""
    with session.open_store() as store:
        store.pinning.merge(event, other, _who(who), session.now())
        _settle(store)
    print(f"{event}\tmerged\t{other}")


def split(
    event: EventArgument,
    mentions: Annotated[list[int], typer.Argument(help="Numbers of the reports.")],
    who: Who = "",
) -> None:
    """Say that some reports of an event are another one."""
    with session.open_store() as store:
        new = store.pinning.split(event, mentions, _who(who), session.now())
        _settle(store)
    print(f"{event}\tsplit\t{new}")


def undo(event: EventArgument) -> None:
    """Take back the last decision on an event."""
    with session.open_store() as store:
        act = store.hand.undo(event, session.now())
        _settle(store)
    print(f"{event}\tundone\t{act}")


def _who(name: str) -> str:
    return name or getpass.getuser()


def _settle(store: object) -> None:
    import timeline.merge as merger
    from timeline.pipeline import relink

    relink(store, merger, session.now(), cause="by hand")  # type: ignore[arg-type]  # a Store; its import would cost every command
