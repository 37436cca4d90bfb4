"""A state and its forces: who strikes is told as "Israel" by one paper and as "U.S. and Israeli forces" by another.

One rule: only forces with the adjective of their state; what is said of a state alone is left to `entities`.
"""

from functools import lru_cache

from timeline.language.states import Form, lookup
from timeline.model import Participant

_FORCES = frozenset("forces military troops army navy warplanes jets soldiers aircraft".split())


@lru_cache(maxsize=20_000)
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
