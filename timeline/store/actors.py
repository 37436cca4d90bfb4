"""Actors: who a name stands for. A folded name belongs to one actor; a name nobody has is a new actor."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from timeline.store.database import Database
from timeline.store.tables import actor_aliases, actors, event_actors


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    id: str
    name: str
    kind: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()


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

    def list(self) -> list[Actor]:
        """All of them with their aliases, in the order of their numbers."""
        with self._database.read() as connection:
            wordings: dict[int, list[str]] = {}
            for row in connection.execute(select(actor_aliases.c.actor_id, actor_aliases.c.wording)):
                wordings.setdefault(row.actor_id, []).append(row.wording)
            rows = connection.execute(select(actors).where(actors.c.merged_into.is_(None)).order_by(actors.c.id))
            return [
                Actor(id=actor_id(row.id), name=row.name, kind=row.kind, country=row.country, aliases=tuple(wordings.get(row.id, ())))
                for row in rows
            ]


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
