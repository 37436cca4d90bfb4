"""Whether two actors of different articles are the same one.

One rule: conservative. Marco is not Mario; a last name alone is nobody; a doubt keeps them apart.
"""

from __future__ import annotations

from typing import Protocol

from timeline.language.known import known_actor
from timeline.language.roster import bare_words
from timeline.language.states import Form, lookup


class Anybody(Protocol):
    """What is compared of an actor or a participant."""

    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


def same_actor(a: Anybody, b: Anybody) -> bool:
    """True where both are one state, one well-known actor, or bear the same full name in one of its forms and no other country."""
    if identity(a) and identity(a) == identity(b):
        return True
    if identity(a) and identity(b):
        return False
    if a.country and b.country and a.country != b.country:
        return False
    return any(_same_name(x, y) for x in _names(a) for y in _names(b))


def identity(actor: Anybody) -> str:
    """A key that is the same for all names of a state or of a well-known actor; "" for anybody else."""
    for name in _names(actor):
        known = lookup(name)
        if known is not None and known.form in (Form.STATE, Form.CAPITAL, Form.METONYM):
            return f"state:{known.country}"
        listed = known_actor(name)
        if listed is not None:
            return f"{listed.kind}:{listed.name}"
    return ""


def _names(actor: Anybody) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _same_name(x: str, y: str) -> bool:
    """The same words; or the same first and last word of full names, one of which has more between: Joe R. Biden."""
    first, second = bare_words(x), bare_words(y)
    if first == second:
        return len(first) > 1 or (len(first) == 1 and x == y and x.isupper())
    if len(first) < 2 or len(second) < 2:
        return False
    short, full = sorted((first, second), key=len)
    rest = iter(full)
    return short[0] == full[0] and short[-1] == full[-1] and all(word in rest for word in short)
