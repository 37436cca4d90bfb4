"""Whose killing is told: that of a leader is an event of its own beside the strikes that did it.

One rule: only where the word is "killed" or its like, and only whom the text names, one by one; a crowd and a body are nobody.
"""

from timeline.language.entities import identity
from timeline.merge.families import HIT, KILLING
from timeline.merge.names import is_crowd, key, same
from timeline.model import Event, Mention, Participant


def killed(told: Event | Mention) -> tuple[Participant, ...]:
    """Those whose killing this tells, one by one; () for any other event, "the strikes that killed him" too."""
    return tuple(person for person in _struck(told) if _is_somebody(person)) if told.mode == KILLING else ()


def _struck(told: Event | Mention) -> list[Participant]:
    return [person for person in told.participants if person.role in HIT]


def _is_somebody(person: Participant) -> bool:
    return not is_crowd(person) and len(key(person.name)) > 1 and not identity(person).startswith(("state:", "organisation:"))


def is_other_deed(one: Event | Mention, other: Event | Mention) -> bool:
    """True for the killing of somebody and a blow to others, or to a whole land."""
    mine, yours = killed(one), killed(other)
    if bool(mine) == bool(yours):
        return False
    victims, rest = (mine, other) if mine else (yours, one)
    return rest.mode != KILLING and not any(same(victim, person) for victim in victims for person in _struck(rest))
