"""Great events: the first day of a war, told in passing by dozens of articles, of which each names a part of the actors.

One rule: only a group that many articles tell with one day gathers others, and only those that have this day and nobody else in them;
who struck whom is read from the whole group, so that the answer of that day, and another target, stay apart.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from timeline.language.entities import identity
from timeline.merge.armed import armed
from timeline.merge.days import NARROW, is_told
from timeline.merge.families import ALONE, EXACT, PARTY, TARGET
from timeline.merge.killed import killed
from timeline.merge.names import is_crowd, is_named, key
from timeline.model import Event, Mention, Participant, Status
from timeline.when import Basis

GREAT = 8  # articles that tell a group which gathers others
WIDELY = 24  # articles of a group that also gathers what has a vague day, or the dateline's alone
CORE = 0.1  # of its articles that name somebody in a part, for it to be one of the group's own
VAGUE = 21  # days: "late February", "last week"; what is told of a month can be any of its days
SINCE = 7  # days in which "after the strikes on Iran", told in passing, are these strikes; as far back as its block reaches
ATTACKER = "attacker"
_LEADERSHIP = frozenset("leaders leadership officials commanders".split())
_CROWD = _LEADERSHIP | frozenset("leader official commander country".split())
_ANSWER = re.compile(r"\b(?:retaliat|respon[ds])|counter-?attack", re.IGNORECASE)
_CAMPAIGN = frozenset("war conflict campaign strikes airstrikes attacks bombing bombardment assault offensive operation".split())
Unit = TypeVar("Unit")
Group = list[tuple[Unit, Event]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Great:
    """What a great group says: its type and day, who by the most of its articles did it, to whom, in which towns."""

    type: str
    day: date
    attackers: frozenset[str]
    targets: frozenset[str]
    lands: frozenset[str]
    towns: frozenset[str]
    widely: bool
    killing: bool  # of somebody, not the strikes that did it
    answer: bool  # told as the answer to another


def gathered(groups: Sequence[Group[Unit]]) -> list[Group[Unit]]:
    """The groups, with those that tell a great event in it; the great ones first, and what could be of two of them is left apart."""
    ranked = sorted(range(len(groups)), key=lambda place: (*_rank(groups[place]), place))
    great: dict[int, Great] = {}
    home: dict[int, int] = {}
    for place in ranked:
        events = [event for _, event in groups[place]]
        told = [other for other, found in great.items() if _tells(events, found)]
        if len(told) == 1:
            home[place] = told[0]
        at = home.setdefault(place, place)
        if len(groups[place]) >= GREAT:
            found = great_of([event for other, its in home.items() if its == at for _, event in groups[other]])
            if found is not None:
                great[at] = found
    whole: dict[int, Group[Unit]] = {}
    for place, group in enumerate(groups):
        for unit, event in group:
            whole.setdefault(_home(event, place, home, great), []).append((unit, event))
    return list(whole.values())


def _home(event: Event, place: int, home: dict[int, int], great: dict[int, Great]) -> int:
    """Where a report of a group belongs: out of a crowd that is no great event itself each goes to the one great event that it tells."""
    if home[place] in great:
        return home[place]
    told = [other for other, found in great.items() if _tells([event], found)]
    return told[0] if len(told) == 1 else home[place]


def _rank(group: Group[Unit]) -> tuple[bool, int, str]:
    """What tells a great event by itself comes first, then what more articles tell; never by the order of arrival."""
    events = [event for _, event in group]
    return great_of(events) is None, -len(group), min((event.title for event in events), default="")


def great_of(events: Sequence[Event]) -> Great | None:
    """What these tell as one great event; None where too few do, or not of one day."""
    if len(events) < GREAT:
        return None
    kind = Counter(event.type for event in events).most_common(1)[0][0]
    if kind in EXACT or kind in ALONE:
        return None
    days = Counter(event.when.first for event in events if event.when is not None and event.when.days == 1 and is_told(event.when))
    day, number = max(days.items(), key=lambda item: (item[1], str(item[0])), default=(None, 0))
    if day is None or 2 * number < len(events):
        return None
    did, got = _names(events, ATTACKER), _names(events, TARGET)
    least = max(2, CORE * len(events))
    towns = Counter(event.place.name.casefold() for event in events if event.place is not None)
    lands = Counter(person.country for event in events for person in event.participants if person.role == TARGET and person.country)
    return Great(
        type=kind,
        day=day,
        attackers=frozenset(name for name, number in did.items() if number >= least and number > got[name]),
        targets=frozenset(name for name, number in got.items() if number >= least and number > did[name]),
        lands=frozenset(land for land, number in lands.items() if number >= least and number > did[land]),
        towns=frozenset(town for town, number in towns.items() if number >= least),
        widely=len(events) >= WIDELY,
        answer=2 * sum(map(_answers, events)) > len(events),
        killing=2 * sum(bool(killed(event)) for event in events) > len(events),
    )


def _names(events: Iterable[Event], role: str) -> Counter[str]:
    """How many name each actor in a role; somebody of a land counts for it too."""
    return Counter(name for event in events for name in {each for one in event.participants if one.role == role for each in _known(one)})


def _known(person: Participant) -> set[str]:
    """What an actor is known by: the state that it is of, or whose leaders it is, and its own name where it is no state."""
    who = identity(person)
    own = who if who.startswith("state:") else (key(person.name) or (person.name.casefold(),))[-1]
    return {own, person.country if who or _is_leadership(person) else "", *armed(person)} - {""}


def _is_leadership(person: Participant) -> bool:
    """ "Norland's top leaders"; its one supreme leader is somebody."""
    return not is_named(person) and person.name.split()[-1].casefold() in _LEADERSHIP


def _tells(events: Sequence[Event], great: Great) -> bool:
    """Whether most of these tell the great event, and one of them its day."""
    fit = [event for event in events if _is_kind(event, great) and _is_there(event, great) and _has_parts(event, great)]
    told = [event for event in fit if event.when is not None and is_told(event.when)]
    dated = [event for event in fit if _has_day(event, great)]
    other = sum(event not in dated for event in told)
    return bool(dated) and len(dated) > other and 2 * (len(fit) - other) > len(events)


def _is_kind(event: Event, great: Great) -> bool:
    if bool(killed(event)) != great.killing:
        return False
    return event.type == great.type and event.status in (Status.HAPPENED, Status.REPORTED, Status.ONGOING)


def _has_day(event: Event, great: Great) -> bool:
    """Whether the text gives the day, or of what many tell a few weeks around it; where it gives none, whether it is told in passing."""
    when = event.when
    if when is None:
        return False
    if when.first == great.day and when.last is None and is_told(when):
        return True  # "since Saturday"
    if when.last is None:
        return False
    if when.first is None or not is_told(when):
        after = (when.last - great.day).days
        news = _is_whole(event, great) and (when.first is None or (after == 0 and when.days == 1))
        return great.widely and 0 <= after <= SINCE and (news or _is_looked_back_on(event))
    if when.basis is Basis.ANCHORED and great.widely and _is_looked_back_on(event) and 0 <= (when.last - great.day).days <= SINCE:
        return True  # a day that the article told of something else
    return when.days is not None and when.days <= (VAGUE if great.widely else NARROW) and when.first <= great.day <= when.last


def _is_looked_back_on(event: Event) -> bool:
    """True where all that is told is "the war", "the strikes on Norland", known to the reader: no new blow of the article's day."""
    return all(_trigger(mention).rpartition(" ")[2] in _CAMPAIGN for mention in event.mentions)


def _trigger(mention: Mention) -> str:
    start = mention.sentence.start
    return mention.words[mention.trigger.start - start : mention.trigger.end - start].casefold()


def _is_whole(event: Event, great: Great) -> bool:
    did = {name for one in event.participants if one.role == ATTACKER for name in _known(one)}
    got = {name for one in event.participants if one.role == TARGET for name in _known(one)}
    there = event.place is not None and event.place.country in great.lands
    return did >= great.attackers and (there or not got.isdisjoint(great.targets))


def _is_there(event: Event, great: Great) -> bool:
    if event.place is None or event.place.name.casefold() in great.towns:
        return True
    return event.place.country in great.lands and identity(Participant(name=event.place.name, role="")).startswith("state:")


def _has_parts(event: Event, great: Great) -> bool:
    """Whether all whom it names are of the great event, in their parts, and enough to tell it from another of that day."""
    did = [one for one in event.participants if one.role == ATTACKER]
    got = [one for one in event.participants if one.role == TARGET]
    both = [one for one in event.participants if one.role == PARTY]
    if any(_known(one).isdisjoint(great.attackers) for one in did):
        return False
    if any(_known(one).isdisjoint(great.attackers | great.targets) for one in both):
        return False
    named = [one for one in got if not _known(one).isdisjoint(great.targets)]
    lands = {one.country for one in (*did, *both) if one.country}
    toll = len(lands) > 1 and bool(both)  # "a war that has killed more than 1,000 people"
    if any(one not in named and not _is_crowd(one, bool(named) or len(lands) > 1) and not (toll and is_crowd(one)) for one in got):
        return False
    at_home = event.place is not None and event.place.country in great.lands
    struck = named or [one for one in both if not _known(one).isdisjoint(great.targets)]
    answers = great.answer and bool(did) and _answers(event)
    by_all = {name for one in did for name in _known(one)} >= great.attackers
    alone = bool(did) and not got and not both and not great.answer and (by_all or great.widely) and _is_told_of_day(event, great)
    return bool(struck) or answers or alone or (bool(did or both) and (at_home or len(lands) > 1))


def _is_told_of_day(event: Event, great: Great) -> bool:
    """Whether the text gives this very day."""
    when = event.when
    return when is not None and is_told(when) and when.days == 1 and when.first == great.day


def _answers(event: Event) -> bool:
    """Whether it is told as the answer to a blow: "retaliatory attacks", "in response"."""
    return any(_ANSWER.search(mention.words) for mention in event.mentions)


def _is_crowd(person: Participant, told: bool) -> bool:
    """Somebody with no name where the rest tells the event: "and other leaders", "hundreds of civilians"."""
    return told and not is_named(person) and not person.country and person.name.split()[-1].casefold() in _CROWD
