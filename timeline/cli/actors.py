"""`timeline actors`: who is in the events, under which names, and beside whom."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from timeline.cli import session
from timeline.cli.asking import Listing

Name = Annotated[str, typer.Argument(help="Any of its names, or its id: act_31.")]


def list_actors(
    like: Annotated[str, typer.Argument(help="Letters that one of its names holds.")] = "",
    format: Annotated[Listing, typer.Option(help="How to print.")] = Listing.table,
) -> None:
    """List the actors: id, kind, country, name and other names."""
    with session.open_store() as store:
        found = store.actors.list(like)
    if format is Listing.json:
        print(json.dumps([asdict(actor) for actor in found], ensure_ascii=False, indent=1))
    for actor in found if format is not Listing.json else ():
        if format is Listing.jsonl:
            print(json.dumps(asdict(actor), ensure_ascii=False))
        else:
            others = "; ".join(name for name in actor.aliases if name != actor.name)
            print(f"{actor.id}\t{actor.kind or '-'}\t{actor.country or '-'}\t{actor.name}\t{others}")


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
