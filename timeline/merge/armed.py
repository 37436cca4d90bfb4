"""A state and its forces: who strikes is told as "Israel" by one paper and as "U.S. and Israeli forces" by another.

One rule: only forces with the adjective of their state; what is said of a state alone is left to `entities`.
"""

from functools import lru_cache

from timeline.language.states import Form, lookup
from timeline.model import Participant

_FORCES = frozenset("forces military troops army navy warplanes jets soldiers aircraft".split())


@lru_cache(maxsize=5_000)
def armed(person: Participant) -> frozenset[str]:
    """The countries whose arms it is, by ISO code; a state is its own."""
    state = lookup(person.name)
    if state is not None and state.form is not Form.ADJECTIVE:
        return frozenset([state.country])
    *front, last = person.name.split()
    if last not in _FORCES:
        return frozenset()
    found = [lookup(word.strip(",")) for word in front]
    return frozenset(state.country for state in found if state is not None)


def is_one_office(one: Participant, other: Participant) -> bool:
    """Whether both are those who hold one office in the same lands, several and in any order: "Norwegian and Swedish ambassadors"."""
    return len(_lands(one)) > 1 and _lands(one) == _lands(other) and one.name.split()[-1] == other.name.split()[-1]


@lru_cache(maxsize=5_000)
def _lands(person: Participant) -> frozenset[str]:
    """The countries whose adjectives stand before its last word."""
    found = [lookup(word.strip(",")) for word in person.name.split()[:-1]]
    return frozenset(state.country for state in found if state is not None and state.form is Form.ADJECTIVE)
