"""Who takes part in an event that many reports tell: those whom most of them name, a state without its forces beside it.

One rule: what one report of many alone has is a slip or a side show, and stays with that report.
"""

from collections.abc import Sequence

from timeline.language.entities import identity
from timeline.merge.armed import armed
from timeline.merge.names import same, union
from timeline.model import Mention, Participant

MANY = 8  # reports from which on each of those who take part must be named by a part of them
PART = 0.1


def taking_part(mentions: Sequence[Mention]) -> tuple[Participant, ...]:
    """Each actor once; of many reports those that a part of them names, the most named first."""
    people = union([mention.participants for mention in mentions])
    if len(mentions) >= MANY:
        named = {id(one): sum(any(same(one, other) for other in mention.participants) for mention in mentions) for one in people}
        kept = [one for one in people if named[id(one)] >= max(2, PART * len(mentions))]
        people = tuple(sorted(kept or people, key=lambda one: -named[id(one)]))
    return tuple(one for one in people if not _is_arm(one, people))


def _is_arm(one: Participant, people: Sequence[Participant]) -> bool:
    """True for "Israeli forces" beside Israel in the same part."""
    lands = {other.country for other in people if other.role == one.role and identity(other).startswith("state:")}
    return not identity(one).startswith("state:") and bool(armed(one)) and armed(one) <= lands
