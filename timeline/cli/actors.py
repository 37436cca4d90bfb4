"""`timeline actors`: who is in the events, under which names, and beside whom."""

from dataclasses import asdict
from typing import Annotated

import typer

from timeline.cli import session
from timeline.cli.asking import Form
from timeline.cli.listed import print_rows
from timeline.exporters.text import one_line

Name = Annotated[str, typer.Argument(help="Any of its names, or its id: act_31.")]


def list_actors(
    like: Annotated[str, typer.Argument(help="Letters that one of its names holds.")] = "",
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.table,
) -> None:
    """List the actors: id, kind, country, name and other names."""
    with session.open_store() as store:
        found = store.actors.list(like)
    if format is Form.table:
        for actor in found:
            others = "; ".join(name for name in actor.aliases if name != actor.name)
            print("\t".join((actor.id, actor.kind or "-", actor.country or "-", one_line(actor.name), one_line(others))))
    else:
        print_rows([asdict(actor) for actor in found], ("id", "name", "kind", "country", "aliases"), format)


def show(actor: Name, most: Annotated[int, typer.Option(help="At most so many others.", min=1)] = 20) -> None:
    """Show an actor's names, how many events of each type it is in, and who else is in them."""
    with session.open_store() as store:
        found = store.actors.show(actor, most=most)
    print(f"{found.actor.id}  {found.actor.name}  {found.actor.country}".rstrip())
    for name in found.actor.aliases:
        print(f"  also  {name}")
    for kind, count in found.types.items():
        print(f"{count:7}  {kind}")
    for other, count in found.beside:
        print(f"{count:7}  with {other.name} ({other.id})")


def alias(actor: Name, name: Annotated[str, typer.Argument(help="Another name of it.")]) -> None:
    """Give an actor another name."""
    with session.open_store() as store:
        store.actors.alias(actor, name)
        _settle(store)
    print(f"{actor}\talso\t{name}")


def merge(actor: Name, other: Annotated[str, typer.Argument(help="The one that it is as well.")]) -> None:
    """Say that two actors are one; the first keeps its name and id."""
    with session.open_store() as store:
        store.actors.merge(actor, other)
        _settle(store)
    print(f"{actor}\tmerged\t{other}")


def split(actor: Name, names: Annotated[list[str], typer.Argument(help="The names that are somebody else's.")]) -> None:
    """Say that some names of an actor are another's."""
    with session.open_store() as store:
        new = store.actors.split(actor, names)
        _settle(store)
    print(f"{actor}\tsplit\t{new}")


def _settle(store: object) -> None:
    from timeline.pipeline import relink

    relink(store, session.merger(), session.now(), cause="actors by hand")  # type: ignore[arg-type]  # a Store; its import would cost every command
