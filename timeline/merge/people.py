"""Who takes part in an event that many reports tell: those whom most of them name, a state without its forces beside it.

One rule: of blows, whom one report of many alone has is a slip or a side show, and stays with that report.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.language.entities import identity
from timeline.merge.armed import armed
from timeline.merge.families import UNDERGONE, VIOLENT
from timeline.merge.leaders import signed_for
from timeline.merge.names import by_role, is_crowd, is_named, same, union
from timeline.model import Mention, Participant

MANY = 8  # reports from which on each of those who take part must be named by a part of them
PART = 0.1
FULL = 3  # a full name is taken for the surname that this many times as many use


def taking_part(mentions: Sequence[Mention]) -> tuple[Participant, ...]:
    """Each actor once; of many reports those that a part of them names, the most named first."""
    people = union([mention.participants for mention in mentions])
    if len(mentions) >= MANY:
        people = _most_named(people, mentions)
    behind = signed_for(mentions) | _described(mentions)
    return tuple(one for one in people if one.name not in behind and not _is_arm(one, people) and not _is_style(one, people))


def _described(mentions: Sequence[Mention]) -> set[str]:
    """Whom a lead only describes, "a pilot", where others of these mentions name him."""
    role = UNDERGONE.get(mentions[0].type) if mentions else None
    sides = [by_role(mention.participants).get(role, []) for mention in mentions] if role is not None else []
    named = any(is_named(one) for side in sides for one in side)
    bare = [side for side in sides if not any(map(is_named, side))] if named else []
    return {one.name for side in bare for one in side if not is_crowd(one)}


def _most_named(people: Sequence[Participant], mentions: Sequence[Mention]) -> tuple[Participant, ...]:
    """Each whom enough of many mentions name, under the usual name; a name is compared once, however many use it."""
    written = dict.fromkeys(other for mention in mentions for other in mention.participants)
    meant = {other: [place for place, one in enumerate(people) if same(one, other)] for other in written}
    named = Counter(place for mention in mentions for place in {place for other in mention.participants for place in meant[other]})
    used: list[Counter[str]] = [Counter() for _ in people]
    for other in (other for mention in mentions for other in mention.participants):
        for place in meant[other]:
            used[place][other.name] += 1
    least = max(2, PART * len(mentions)) if mentions[0].type in VIOLENT else 1  # a summit has whom one paper alone names
    kept = [place for place in range(len(people)) if named[place] >= least] or range(len(people))
    return tuple(_usual(people[place], used[place]) for place in sorted(kept, key=lambda place: -named[place]))


def _usual(one: Participant, used: Counter[str]) -> Participant:
    """The same under the name that most use: Hezbollah, not "Shi'ite Muslim Hezbollah"; a full name before a bare surname."""
    name, number = used.most_common(1)[0]
    full = (other for other in used if " " in other and other.split()[-1] == name and FULL * used[other] >= number)
    name = next(full, name)
    return replace(one, name=name, aliases=tuple(dict.fromkeys(form for form in (one.name, *one.aliases) if form != name)))


def _is_arm(one: Participant, people: Sequence[Participant]) -> bool:
    """True for "Israeli forces" beside Israel in the same part."""
    lands = {other.country for other in people if other.role == one.role and identity(other).startswith("state:")}
    return not identity(one).startswith("state:") and bool(armed(one)) and armed(one) <= lands


def _is_style(one: Participant, people: Sequence[Participant]) -> bool:
    """True for "the pope" beside Pope Leo in the same part."""
    others = (other for other in people if other is not one and other.role == one.role)
    return one.name.islower() and any(one.name == other.name.split()[0].lower() for other in others)
