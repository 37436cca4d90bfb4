"""A pact told once of states and once of who signed for them: "Norland and Ostavia signed", "President Hale and Premier Brandt signed".

One rule: as many leaders as lands, each leader with his office; lands that both sides tell must be the same.
"""

from collections.abc import Sequence

from timeline.language.entities import identity
from timeline.language.states import lookup
from timeline.model import Mention, Participant

PACTS = frozenset(["agreement"])
_HEADS = frozenset("president premier minister chancellor king queen prince princess emir sultan taoiseach ministers".split())


def sign_for(leaders: Sequence[Participant], lands: Sequence[Participant]) -> bool:
    """Whether the first can be those who signed for the second."""
    if len(leaders) < 2 or len(leaders) != len(lands) or not all(map(_leads, leaders)) or not all(map(_may_be_land, lands)):
        return False
    led, told = {one.country for one in leaders}, {one.country for one in lands}
    return "" in led or "" in told or led == told


def signed_for(mentions: Sequence[Mention]) -> set[str]:
    """The names of the lands for which others in these mentions of one pact have signed: the person counts, and not the land."""
    if not mentions or mentions[0].type not in PACTS:
        return set()
    sides = list(dict.fromkeys(mention.participants for mention in mentions))
    return {one.name for lands in sides if any(sign_for(leaders, lands) for leaders in sides) for one in lands}


def _leads(person: Participant) -> bool:
    return bool(set(person.office.lower().split()) & _HEADS) and person.name[:1].isupper()


def _may_be_land(one: Participant) -> bool:
    """A state, or a name of its own that is nothing else that is known."""
    named = one.name[:1].isupper() and " " not in one.name and lookup(one.name) is None
    return identity(one).startswith("state:") or (named and not one.office and not one.country)
