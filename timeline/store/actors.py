"""Actors: who a name stands for.

One rule: a folded name belongs to one actor, and a name that nobody has is a new actor. Merging and splitting by hand moves names.
"""

import difflib
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from timeline.errors import NotFoundError, UsageError
from timeline.store.database import Database
from timeline.store.tables import actor_aliases, actors, event_actors, events, mention_participants, mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    id: str
    name: str
    kind: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """An actor with what it does. `types`: events by type; `beside`: who is in the same events and how often, the most often first."""

    actor: Actor
    types: dict[str, int]
    beside: tuple[tuple[Actor, int], ...]


class Actors:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, *, kind: str = "", country: str = "", aliases: Iterable[str] = ()) -> str:
        """An actor given by hand (actors.toml); the aliases that another actor has already are left to that one."""
        with self._database.write() as connection:
            values = {"name": name, "kind": kind, "country": country, "by_hand": True}
            number = connection.execute(actors.insert().values(values).returning(actors.c.id)).scalar_one()
            for wording in (name, *aliases):
                _alias(connection, number, wording)
        return actor_id(number)

    def list(self, like: str = "") -> list[Actor]:
        """All of them with their aliases, in the order of their numbers; `like`: those with a name that holds these letters."""
        folded = fold(like)
        with self._database.read() as connection:
            found = [row.id for row in connection.execute(_standing())]
            every = _loaded(connection, found)
        return [actor for actor in every if not folded or any(folded in fold(name) for name in (actor.name, *actor.aliases))]

    def busiest(self, like: str = "", *, least: float = 0.0, most: int = 20) -> Sequence[tuple[Actor, int]]:
        """Who is in the most events that are at least so sure, and in how many, without their other names; `like` as in `list`."""
        named = select(actor_aliases.c.actor_id).where(actor_aliases.c.alias.contains(fold(like), autoescape=True))
        times = func.count().label("times")
        query = select(actors, times).join(event_actors, event_actors.c.actor_id == actors.c.id).group_by(actors.c.id)
        query = query.where(event_actors.c.confidence >= least, *([actors.c.id.in_(named)] if fold(like) else []))
        with self._database.read() as connection:
            found = connection.execute(query.order_by(times.desc(), actors.c.id).limit(most)).all()
        return [(Actor(id=actor_id(row.id), name=row.name, kind=row.kind, country=row.country), row.times) for row in found]

    def named(self, name: str) -> str:
        """What the one actor is called that this id or name means, "" where there is none."""
        with self._database.read() as connection:
            number = asked_for(connection, name)
            return connection.execute(select(actors.c.name).where(actors.c.id == number)).scalar() or ""

    def check(self, name: str) -> None:
        """Raises NotFoundError, with the nearest names, where nobody goes by this one."""
        with self._database.read() as connection:
            if asked_for(connection, name) is not None:
                return
            known = connection.execute(select(actor_aliases.c.wording)).scalars().all()
        near = difflib.get_close_matches(name, known, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "`timeline actors list` shows them all"
        raise NotFoundError(f"no actor goes by {name!r}; {hint}")

    def show(self, name: str, *, most: int = 20) -> Portrait:
        """One actor by its id or any of its names. Raises NotFoundError."""
        with self._database.read() as connection:
            number = _one(connection, name)
            mine = select(event_actors.c.number).where(event_actors.c.actor_id == number)
            current = events.c.standing == "current"
            types = select(events.c.type, func.count()).where(events.c.number.in_(mine), current).group_by(events.c.type)
            times = func.count().label("times")
            others = select(event_actors.c.actor_id, times).where(event_actors.c.number.in_(mine), event_actors.c.actor_id != number)
            others = others.group_by(event_actors.c.actor_id).order_by(times.desc(), event_actors.c.actor_id).limit(most)
            beside = {row.actor_id: row.times for row in connection.execute(others)}
            known = {actor.id: actor for actor in _loaded(connection, [number, *beside])}
            return Portrait(
                actor=known[actor_id(number)],
                types={row[0]: row[1] for row in connection.execute(types.order_by(events.c.type))},
                beside=tuple((known[actor_id(other)], count) for other, count in beside.items()),
            )

    def alias(self, name: str, wording: str) -> None:
        """Another name for an actor, from now on and in what was read. Raises UsageError where it is somebody else's."""
        with self._database.write() as connection:
            number = _one(connection, name)
            holder = find(connection, wording)
            if holder is not None and holder != number:
                raise UsageError(f"{wording!r} is a name of {actor_id(holder)}; `timeline actors merge` makes the two one")
            _alias(connection, number, wording)
            _by_hand(connection, number)
            _disturb(connection, number)

    def merge(self, name: str, other: str) -> None:
        """Two actors are one, which keeps the first's name and id. Raises UsageError where they are one already."""
        with self._database.write() as connection:
            number, second = _one(connection, name), _one(connection, other)
            if number == second:
                raise UsageError(f"{name} and {other} are one actor already")
            connection.execute(update(actor_aliases).where(actor_aliases.c.actor_id == second).values(actor_id=number))
            connection.execute(update(actors).where(actors.c.id == second).values(merged_into=number))
            _by_hand(connection, number)
            connection.execute(update(mention_participants).where(mention_participants.c.actor_id == second).values(actor_id=number))
            _disturb(connection, number)

    def split(self, name: str, wordings: Sequence[str]) -> str:
        """These names are another actor's, whose id is returned. Raises UsageError unless they are some, not all, of its names."""
        with self._database.write() as connection:
            number = _one(connection, name)
            rows = connection.execute(select(actor_aliases).where(actor_aliases.c.actor_id == number)).all()
            parted = {fold(wording) for wording in wordings}
            if not parted or parted >= {row.alias for row in rows} or not parted <= {row.alias for row in rows}:
                raise UsageError(f"give some, not all, of the names of {name}: {', '.join(row.wording for row in rows)}")
            new = connection.execute(actors.insert().values(name=wordings[0], by_hand=True).returning(actors.c.id)).scalar_one()
            connection.execute(update(actor_aliases).where(actor_aliases.c.alias.in_(parted)).values(actor_id=new))
            _part(connection, number, new, parted)
            _by_hand(connection, number)
            _disturb(connection, number, new)
            return actor_id(new)


def _standing() -> Select[Any]:
    return select(actors).where(actors.c.merged_into.is_(None)).order_by(actors.c.id)


def _loaded(connection: Connection, numbers: Sequence[int]) -> list[Actor]:
    """These actors with their aliases, in the order of their numbers."""
    wordings: dict[int, list[str]] = {}
    for row in connection.execute(select(actor_aliases.c.actor_id, actor_aliases.c.wording)):
        wordings.setdefault(row.actor_id, []).append(row.wording)
    wanted = set(numbers)
    return [
        Actor(id=actor_id(row.id), name=row.name, kind=row.kind, country=row.country, aliases=tuple(wordings.get(row.id, ())))
        for row in connection.execute(_standing())
        if row.id in wanted
    ]


def _one(connection: Connection, name: str) -> int:
    number = asked_for(connection, name)
    if number is None:
        raise NotFoundError(f"no actor goes by {name!r}; `timeline actors list` shows them all")
    return number


def asked_for(connection: Connection, name: str) -> int | None:
    """The actor of this id, or the one that it was merged into; or the one that is meant by this name. None where there is none."""
    number = int(name[4:]) if name.startswith("act_") and name[4:].isdigit() else meant(connection, name)
    while number is not None:
        row = connection.execute(select(actors.c.merged_into).where(actors.c.id == number)).first()
        if row is None or row.merged_into is None:
            return None if row is None else number
        number = row.merged_into
    return None


def _by_hand(connection: Connection, number: int) -> None:
    connection.execute(update(actors).where(actors.c.id == number).values(by_hand=True))


def _disturb(connection: Connection, *numbers: int) -> None:
    """The next link tells the events of these actors anew."""
    theirs = select(mention_participants.c.mention_id).where(mention_participants.c.actor_id.in_(numbers))
    connection.execute(update(mentions).where(mentions.c.id.in_(theirs), mentions.c.current).values(dirty=True))


def _part(connection: Connection, number: int, new: int, parted: Collection[str]) -> None:
    """What the mentions call by one of these names is the new actor."""
    people = mention_participants.c
    names = connection.execute(select(people.name).where(people.actor_id == number).distinct()).scalars()
    theirs = [name for name in names if fold(name) in parted]
    connection.execute(update(mention_participants).where(people.actor_id == number, people.name.in_(theirs)).values(actor_id=new))


def country_of(connection: Connection, number: int | None) -> str:
    """The country of an actor, "" where none is known."""
    return connection.execute(select(actors.c.country).where(actors.c.id == number)).scalar() or ""


def actor_id(number: int | None) -> str:
    return "" if number is None else f"act_{number}"


def fold(name: str) -> str:
    """A name without case, accents, dots and doubled spaces, so that its spellings meet."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(plain.replace(".", "").replace("’", "'").casefold().split())


def find(connection: Connection, wording: str) -> int | None:
    """The actor that goes by this name."""
    return connection.execute(select(actor_aliases.c.actor_id).where(actor_aliases.c.alias == fold(wording))).scalar()


def meant(connection: Connection, wording: str) -> int | None:
    """The actor that somebody asks for: by a name of its own, else by its last words, the one that is told of most."""
    known = find(connection, wording)
    if known is not None or not fold(wording):
        return known
    ending = select(actor_aliases.c.actor_id).where(actor_aliases.c.alias.endswith(f" {fold(wording)}", autoescape=True))
    told = select(event_actors.c.actor_id).where(event_actors.c.actor_id.in_(ending)).group_by(event_actors.c.actor_id)
    return connection.execute(told.order_by(func.count().desc(), event_actors.c.actor_id).limit(1)).scalar()


def resolve_all(connection: Connection, people: Iterable[tuple[str, str]]) -> dict[str, int | None]:
    """The actors that many wordings, each with a country, stand for; those that are new are made."""
    named = dict(people)
    asked = {fold(wording) for wording in named}
    known: dict[str, int | None] = {
        row.alias: row.actor_id for row in connection.execute(select(actor_aliases).where(actor_aliases.c.alias.in_(asked)))
    }
    for wording, country in named.items():
        if fold(wording) not in known:
            known[fold(wording)] = resolve(connection, wording, country)
    return {wording: known[fold(wording)] for wording in named}


def resolve(connection: Connection, wording: str, country: str) -> int | None:
    """The actor that goes by this name, made where there is none; None for a name with no letter."""
    if not fold(wording):
        return None
    known = find(connection, wording)
    if known is not None:
        return known
    number = connection.execute(actors.insert().values(name=wording, country=country).returning(actors.c.id)).scalar_one()
    _alias(connection, number, wording)
    return number


def _alias(connection: Connection, number: int, wording: str) -> None:
    if find(connection, wording) is None:
        connection.execute(actor_aliases.insert().values(alias=fold(wording), actor_id=number, wording=wording))
