"""Whom a question means by a name: by one word everybody who has it as a name of their own or as a last name.

One rule: who is meant besides the first is told; a state or a body that is known by the word alone has no namesakes.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Exists, exists, select

from timeline.store.actors import actor_id, asked_for, fold
from timeline.store.tables import actor_aliases, actors, event_actors

BODIES = frozenset("of for and the in at".split())  # "Bank of Norland": its last word is nobody's last name


def everybody(connection: Connection, name: str) -> tuple[int, ...]:
    """The actors, the one that has the name before those that have it as a last name; none where nobody goes by it."""
    one = asked_for(connection, name)
    if one is None:
        return ()
    if name.startswith("act_") or " " in fold(name):
        return (one,)
    others = [number for number in _last_named(connection, fold(name)) if number != one]
    return (one, *others) if others and _is_person(connection, one, name) else (one,)


def namesakes(connection: Connection, names: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Of these names those by which several are meant who are in events, with the id and the name of each."""
    for name in names:
        found = everybody(connection, name)
        if len(found) > 1:
            query = select(actors.c.id, actors.c.name).where(actors.c.id.in_(found), _in_events()).order_by(actors.c.id)
            told = {actor_id(row.id): row.name for row in connection.execute(query)}
            if len(told) > 1:
                yield name, told


def _last_named(connection: Connection, word: str) -> list[int]:
    """Those in events of whom a name ends with the word."""
    ending = select(actor_aliases.c.actor_id, actor_aliases.c.alias).where(actor_aliases.c.alias.endswith(f" {word}", autoescape=True))
    found = {row.actor_id for row in connection.execute(ending) if BODIES.isdisjoint(row.alias.split())}
    return sorted(connection.execute(select(actors.c.id).where(actors.c.id.in_(found), _in_events())).scalars()) if found else []


def _in_events() -> Exists:
    return exists().where(event_actors.c.actor_id == actors.c.id)


def _is_person(connection: Connection, number: int, name: str) -> bool:
    """False for what is known to be none: Norway is not one of those whom "North Norway" ends like."""
    from timeline.language.states import gazetteer, key  # here: only a name that several have is looked up

    kind = connection.execute(select(actors.c.kind).where(actors.c.id == number)).scalar_one()
    return kind in ("", "person") and key(name) not in gazetteer()
