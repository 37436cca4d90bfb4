"""Whose killing is told: that of a leader is an event of its own beside the strikes that did it.

One rule: only whom a text names, one by one; beside a land nobody stands for himself, a crowd and a body are nobody.
"""

from timeline.language.entities import identity
from timeline.language.given_names import gender_of
from timeline.merge.families import HIT, KILLING, PARTY, VIOLENT
from timeline.merge.names import is_crowd, key, same
from timeline.model import Event, Mention, Participant


def killed(told: Event | Mention) -> tuple[Participant, ...]:
    """Those whose killing this tells, one by one: "killed him", "the strikes that killed him"; () for any other event."""
    if told.type not in VIOLENT:
        return ()
    struck = _struck(told)
    if told.mode == KILLING:
        return tuple(person for person in struck if _is_somebody(person))
    wide = any(identity(person).startswith("state:") for person in struck) or any(person.role == PARTY for person in told.participants)
    return () if wide else tuple(person for person in struck if _is_person(person))


def _struck(told: Event | Mention) -> list[Participant]:
    return [person for person in told.participants if person.role in HIT]


def _is_somebody(person: Participant) -> bool:
    return not is_crowd(person) and len(key(person.name)) > 1 and not identity(person).startswith(("state:", "organisation:"))


def _is_person(person: Participant) -> bool:
    """A well-known person, or a full name that begins as people's do."""
    return identity(person).startswith("person:") or (_is_somebody(person) and bool(gender_of(person.name)))


def is_other_deed(one: Event | Mention, other: Event | Mention) -> bool:
    """True for the killing of somebody and a blow to others, or to a whole land."""
    mine, yours = killed(one), killed(other)
    if bool(mine) == bool(yours):
        return False
    victims, rest = (mine, other) if mine else (yours, one)
    return rest.mode != KILLING and not any(same(victim, person) for victim in victims for person in _struck(rest))
