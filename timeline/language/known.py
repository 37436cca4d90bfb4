"""Well-known actors from config/actors.toml, by any of their names.

One rule: what an article says of somebody wins over what stands here.
"""

import tomllib
from dataclasses import dataclass
from functools import cache

from timeline.language.states import key
from timeline.resources import resource

_COMMON = frozenset(["who", "un", "eu", "au", "fed", "ice", "apple", "shell", "meta"])  # only in the very letters of the name


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    name: str
    kind: str
    office: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()
    alone: bool = False  # whether every reader knows the last name


@cache
def _actors() -> dict[str, KnownActor]:
    shipped = tomllib.loads(resource("config/actors.toml").read_text(encoding="utf-8"))
    known: dict[str, KnownActor] = {}
    for section, kind in (("people", "person"), ("organisations", "organisation")):
        for row in shipped[section]:
            actor = KnownActor(
                name=row["name"],
                kind=kind,
                office=row.get("office", ""),
                country=row.get("country", ""),
                aliases=tuple(row.get("aliases", ())),
                alone=row.get("alone", False),
            )
            for name in (actor.name, *actor.aliases):
                known.setdefault(key(name), actor)
    return known


def known_actor(name: str) -> KnownActor | None:
    """Who bears this name, as written with capitals; None where nobody is known by it."""
    bare = name.removeprefix("the ").removeprefix("The ")
    if not any(letter.isupper() for letter in bare):
        return None
    found = _actors().get(key(bare))
    if found is None or (key(bare) in _COMMON and bare not in (found.name, *found.aliases)):
        return None
    return found
