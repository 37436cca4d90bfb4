"""Within one article: which mentions tell one event. A repeat that does not join is a false row, a wrong join hides one."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from timeline.merge.days import is_firm, touch
from timeline.merge.families import DECISIVE, EXACT, HIT, KILLING, PARTY, SPOKEN, TARGET, UNDERGONE, VIOLENT, compatible_here, kin
from timeline.merge.join import BARRED, agglomerate
from timeline.merge.killed import is_other_deed
from timeline.merge.leaders import PACTS, sign_for
from timeline.merge.moving import moved
from timeline.merge.names import are_one_site, are_two_towns, are_unnamed, by_role, is_crowd, is_named, is_unnamed, same_name, shared
from timeline.merge.speaking import is_short_for, speaks_for
from timeline.merge.tell import points_back, told
from timeline.model import Event, Mention, Participant, Status, Zone
from timeline.when import ONE_DAY, Basis, Extent, When

LEAST = 0.5  # one good reason (a shared part, or "the call" after "a call"); chosen by hand until the whole line can be measured
_FIRST = (Zone.TITLE, Zone.LEAD)
_TOLD = {Basis.STATED, Basis.RELATIVE}
_YEAR = 365  # days
_SEQUEL = re.compile(r"\b(?:after|before|following|in (?:response|retaliation|reply|answer) (?:to|for))\b")
_FEW = 3  # days: "over the weekend" may be its Sunday, "earlier this week" is no day that the same text names


def merge_article(mentions: Sequence[Mention]) -> list[Event]:
    """The events of one article, in the order of the text; repeats of one are one event with several mentions."""
    events = [told(group) for group in group_article(mentions)]
    return sorted(events, key=lambda event: min(_position(mention) for mention in event.mentions))


def group_article(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of one article, apart by event; of those that say quite the same one stands for all when they are compared."""
    alike: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=_position):
        alike[_said(mention) if mention.participants else (id(mention),)].append(mention)
    units = list(alike.values())
    groups = agglomerate(units, lambda one, other: likeness(one[0], other[0]), LEAST, _pairs(units))
    return [sorted((mention for unit in group for mention in unit), key=_position) for group in groups]


def _said(mention: Mention) -> tuple[object, ...]:
    """All that `likeness` looks at but where it stands."""
    names = tuple((person.name, person.role) for person in mention.participants)
    return mention.type, mention.mode, mention.status, mention.when, names, mention.place, mention.lemma, mention.sentence.in_title


def _pairs(units: Sequence[Sequence[Mention]]) -> list[tuple[int, int]]:
    """The places of units whose types can tell one event."""
    of: dict[str, list[int]] = defaultdict(list)
    for place, unit in enumerate(units):
        of[kin(unit[0])].append(place)
    return sorted(pair for places in of.values() for pair in combinations(places, 2))


def _position(mention: Mention) -> tuple[bool, int, int, str]:
    """The headline first, then as the text runs."""
    return not mention.sentence.in_title, mention.trigger.start, mention.trigger.end, mention.type


def likeness(one: Mention, other: Mention) -> float:
    """How much two mentions of one article look like one event, 0 to 1; BARRED where they cannot be."""
    if not compatible_here(one, other) or not _days_touch(one, other) or _status_bars(one, other) or _places_bar(one, other):
        return BARRED
    if _is_struck_back(one, other) or _is_struck_back(other, one) or _is_sequel(one, other):
        return BARRED
    parts = likeness_of_parts(one, other)
    if parts == BARRED:
        return BARRED
    return (
        parts
        + (0.3 if points_back(other) and not _tells_another(one, other) else 0.0)
        + (0.2 if (one.lemma == other.lemma and not _names_one_side(one, other)) or _is_one_disaster(one, other) else 0.0)
    )


def _is_struck_back(one: Mention, other: Mention) -> bool:
    """True for "a man wounded two" and "police shot the man": who strikes in the one is struck in the other."""
    striking = {person.name.casefold() for person in one.participants if person.role == "attacker"}
    return bool(striking & {person.name.casefold() for person in other.participants if person.role == TARGET})


def _is_sequel(one: Mention, other: Mention) -> bool:
    """True for "Norland and Ostavia exchanged fire after Ostavia and Varn struck Oslo": one blow after another, by others."""
    if one.type not in VIOLENT or one.sentence != other.sentence:
        return False
    first, second = sorted((one, other), key=lambda mention: mention.trigger.start)
    between = first.words[first.trigger.end - first.sentence.start : second.trigger.start - first.sentence.start]
    mine, yours = ({person.name for person in each.participants if person.role == "attacker"} for each in (one, other))
    return bool(mine - yours) and bool(yours - mine) and _SEQUEL.search(between) is not None


def _is_one_disaster(one: Mention, other: Mention) -> bool:
    """True for a quake that struck on Thursday and the quake that killed nine on Thursday: of one kind a text tells of one a day."""
    if one.type != "disaster" or one.type != other.type or not one.mode or one.mode != other.mode:
        return False
    if one.when is None or other.when is None:
        return False
    again = points_back(other) and one.when.basis is Basis.DATELINE  # "after a storm shut the port", then "the storm killed nine overnight"
    return again or (one.when.first == other.when.first and one.when.last == other.when.last)


def _names_one_side(one: Mention, other: Mention) -> bool:
    """True for "drones struck a base" beside "Norland's strikes": the same word for a blow is no sign that it is the same blow."""
    if one.type not in VIOLENT or bool(one.participants) == bool(other.participants):
        return False
    return one.place is None or other.place is None or not same_name(one.place.name, other.place.name)


def _tells_another(one: Mention, other: Mention) -> bool:
    """True for "the strikes on Norland" after a blow of nobody named: "the" points to what the reader knows from elsewhere."""
    return one.type in VIOLENT and not one.participants and bool(other.participants)


def _days_touch(one: Mention, other: Mention) -> bool:
    """A headline has the day of its publication for want of another: one that the text tells, in the week before, holds for it too."""
    if one.type in VIOLENT and _is_of_years_ago(one, other):
        return False
    if touch(one.when, other.when):
        return not (one.type in SPOKEN and _are_two_occasions(one.when, other.when))
    if _is_lead_of_words(one, other) or _is_lead_of_words(other, one) or moved(one, other):
        return True
    title, text = (one, other) if one.sentence.in_title else (other, one)
    assumed = title.when is not None and title.when.basis is Basis.DATELINE
    if not title.sentence.in_title or (is_firm(title.when) and not assumed) or title.when is None or text.when is None:
        return False
    told, day = text.when.last, title.when.last
    return told is not None and day is not None and ONE_DAY <= day - told <= 7 * ONE_DAY


def _is_of_years_ago(one: Mention, other: Mention) -> bool:
    """True for "the 2003 invasion of Norland" and "the strikes", told with no day and on somebody else or on nobody."""
    old, bare = (one, other) if is_firm(one.when) else (other, one)
    if old.when is None or old.when.last is None or not is_firm(old.when) or is_firm(bare.when):
        return False
    told = bare.when.last if bare.when is not None else None
    ago = (old.when.days or 0) >= _YEAR or (told is not None and (told - old.when.last).days > _YEAR)
    mine, yours = (by_role(each.participants).get(TARGET, []) for each in (old, bare))
    return ago and not (mine and yours and shared(mine, yours))


def _is_lead_of_words(lead: Mention, text: Mention) -> bool:
    """True for "Norland's foreign minister said" in the lead of a story of Wednesday and "Minister Ruiz said late on Tuesday" below."""
    if lead.type not in SPOKEN or lead.zone is not Zone.LEAD or lead.when is None or lead.when.basis is not Basis.DATELINE:
        return False
    if text.when is None or not is_firm(text.when) or text.when.basis is Basis.DATELINE or lead.when.last is None or text.when.last is None:
        return False
    speaks = any(speaks_for(narrow, wide) for narrow in text.participants[:1] if narrow.office for wide in lead.participants[:1])
    return speaks and ONE_DAY <= lead.when.last - text.when.last <= _FEW * ONE_DAY


def _are_two_occasions(one: When | None, other: When | None) -> bool:
    """True for words of "Saturday" and of "earlier this week", which has Saturday in it."""
    if one is None or other is None or {one.basis, other.basis} - _TOLD or one.days is None or other.days is None:
        return False
    return min(one.days, other.days) == 1 and max(one.days, other.days) > _FEW


def likeness_of_parts(one: Mention, other: Mention) -> float:
    """0.6 where the parts agree, 0.3 where one side names nobody, BARRED where they differ."""
    if not one.participants or not other.participants:
        return 0.6 if _are_one_election(one, other) else 0.3
    if _is_headline_of(one, other):
        return 0.6 if _holds_office(one, other) or _is_shared(one.participants, other.participants) else 0.3
    if _agrees_as_headline(one, other) or _is_told_by_name_below(one, other):
        return 0.6
    if one.type == other.type and one.type in PACTS and _is_signed_for(one, other):
        return 0.3
    if one.type == "meeting" and one.lemma == other.lemma == "meeting" and are_unnamed(other.participants) and points_back(other):
        return 0.3  # "a cabinet meeting", and "At the meeting, ministers outlined steps"
    if one.type in EXACT:
        fewer, more = sorted((one.participants, other.participants), key=len)
        common = shared(fewer, more)
        return 0.6 if common == len(fewer) or common >= 3 else BARRED
    if (role := DECISIVE.get(one.type)) is not None:
        mine, yours = by_role(one.participants).get(role, []), by_role(other.participants).get(DECISIVE[other.type], [])
        if mine and yours:
            return 0.6 if shared(mine, yours) or _is_spoken_for(one, other, mine, yours) else BARRED
    return _roles_agree(one, other)


def _is_signed_for(one: Mention, other: Mention) -> bool:
    """True for "Norland and Ostavia signed a pact" and "President Ana Ruiz and Premier Jan Lind signed it"."""
    return sign_for(one.participants, other.participants) or sign_for(other.participants, one.participants)


def _are_one_election(one: Mention, other: Mention) -> bool:
    """True for "Sunday's election" and who won on Sunday: a text tells of one election a day."""
    same_day = one.when is not None and other.when is not None and one.when.first == other.when.first and one.when.days == 1
    return one.mode == other.mode == "election" and same_day and is_firm(one.when) and is_firm(other.when)


def _is_headline_of(one: Mention, other: Mention) -> bool:
    """True where the headline has "Norland and Varn leaders" and the lead their names."""
    title, text = (one, other) if one.sentence.in_title else (other, one)
    return title.sentence.in_title and text.zone is Zone.LEAD and is_unnamed(title)


def _is_told_by_name_below(one: Mention, other: Mention) -> bool:
    """True for "A pilot has been jailed" in the lead, and Ana Ruiz who was jailed that day below."""
    lead, text = sorted((one, other), key=lambda each: _FIRST.index(each.zone) if each.zone in _FIRST else len(_FIRST))
    role = UNDERGONE.get(lead.type)
    if role is None or lead.type != text.type or lead.mode != text.mode or lead.zone not in _FIRST or text.sentence.in_title:
        return False
    told, named = by_role(lead.participants).get(role, []), by_role(text.participants).get(role, [])
    return len(told) == len(named) == 1 and not is_named(told[0]) and not is_crowd(told[0]) and is_named(named[0])


def _agrees_as_headline(one: Mention, other: Mention) -> bool:
    """True for the headline's "Union leaders hold talks with Velin" of a lead that has Velin, and names the union."""
    title, text = (one, other) if one.sentence.in_title else (other, one)
    if not title.sentence.in_title or text.zone is not Zone.LEAD or title.type != text.type or title.type in SPOKEN:
        return False
    named = [person for person in title.participants if person.name.split()[-1][:1].isupper()]
    return bool(named) and all(shared([person], text.participants) or person.name in text.words for person in named)


def _holds_office(one: Mention, other: Mention) -> bool:
    """True for the headline's "Norland's foreign minister" and the lead's "Norland's Foreign Minister Ana Ruiz"."""
    title, text = (one, other) if one.sentence.in_title else (other, one)
    office = " ".join(person.office for person in text.participants).lower().split()
    return title.participants[0].name.split()[-1] in office


def _is_spoken_for(one: Mention, other: Mention, mine: list[Participant], yours: list[Participant]) -> bool:
    """A body that speaks, and its spokesman; or the body by a shorter name."""
    if one.type not in SPOKEN:
        return False
    if len(mine) == len(yours) == 1 and _is_one_body(mine[0].name, yours[0].name):
        return True
    return (len(mine) == 1 and speaks_for(yours[0], mine[0], one.zone in _FIRST)) or (
        len(yours) == 1 and speaks_for(mine[0], yours[0], other.zone in _FIRST)
    )


def _is_one_body(one: str, other: str) -> bool:
    """True for "the coast guard" of "Swedish coast guard"; no word alone, "the ministry", which may be any land's."""
    short, long = sorted((one, other), key=len)
    return " " in short and short != long and is_short_for(short, long)


def _roles_agree(one: Mention, other: Mention) -> float:
    """Roles that both fill must share somebody; with none in common nothing speaks for a join."""
    mine, yours = by_role(one.participants), by_role(other.participants)
    if one.type in VIOLENT and (PARTY in mine or PARTY in yours):  # "the war with Norland": who began it is not told
        return _likeness_of_war(one, other)
    both = [role for role in mine if role in yours]
    if one.type in VIOLENT:  # "strikes on Norland" and "the strikes killed nine people"
        both = [role for role in both if role not in HIT or are_unnamed(mine[role]) == are_unnamed(yours[role])]
    if any(not _is_shared(mine[role], yours[role]) for role in both) or _are_other_deaths(one, other):
        return BARRED
    if one.type in VIOLENT and any(role in HIT for role in (*mine, *yours)) and mine and yours and _strikes_others(one, other):
        return BARRED
    return 0.6 if both else 0.0


def _is_shared(some: Sequence[Participant], others: Sequence[Participant]) -> bool:
    """Whether somebody is in both, or one building that neither calls by a name."""
    return shared(some, others) > 0 or any(are_one_site(x, y) for x in some for y in others)


def _likeness_of_war(one: Mention, other: Mention) -> float:
    """0.6 where both sides of a war are shared; one of its parties may do much else: "the war of A and B", "A's raid on C"."""
    common = shared(one.participants, other.participants)
    if not common:
        return BARRED
    war, told = sorted((one, other), key=lambda each: (PARTY not in by_role(each.participants), len(each.participants)))
    named_alone = len(war.participants) == 1 or by_role(told.participants).keys() == {TARGET}  # "the Norland war", "strikes on Norland"
    return 0.6 if common > 1 or named_alone else 0.0


def _strikes_others(one: Mention, other: Mention) -> bool:
    """True for the killing of somebody and the strikes on his land, which both say whom they hit."""
    return all(any(person.role in HIT for person in each.participants) for each in (one, other)) and is_other_deed(one, other)


def _are_other_deaths(one: Mention, other: Mention) -> bool:
    """True for the killing of somebody named and that of "demonstrators"."""
    if not one.mode == other.mode == KILLING:
        return False
    killed = [[person for person in each.participants if person.role in HIT] for each in (one, other)]
    return all(killed) and not shared(*killed) and any(is_crowd(person) for people in killed for person in people)


def _status_bars(one: Mention, other: Mention) -> bool:
    """What is over cannot be what was called off; two dates both told keep a plan apart from the deed."""
    pair = {one.status, other.status}
    if Status.HAPPENED in pair and Status.CANCELLED in pair:
        return True
    if pair == {Status.HAPPENED, Status.DENIED} and (one.sentence == other.sentence or _is_negated(one) or _is_negated(other)):
        return True  # "has launched no strikes since Wednesday, when it hit the port"
    if one.type in VIOLENT and pair == {Status.HAPPENED, Status.ONGOING} and not (one.participants and other.participants):
        return True  # a blow, and the strikes amid which it fell
    plan_and_deed = pair == {Status.HAPPENED, Status.PLANNED}
    if one.type in SPOKEN and plan_and_deed:
        return True  # what was said, and a lecture to be given or a report to come of it
    return plan_and_deed and not (is_firm(one.when) and is_firm(other.when))


def _is_negated(mention: Mention) -> bool:
    """True for "has not sent any planes since May", which the text says itself; not for what somebody denies."""
    told = mention.clause
    return mention.status is Status.DENIED and told is not None and (told.verb.startswith("not ") or told.words.startswith("no "))


def _places_bar(one: Mention, other: Mention) -> bool:
    """A journey to elsewhere is another one, two towns of a country may be one but for a leg. A blow to another town is another blow."""
    if one.type in (*VIOLENT, "protest") and one.place is not None and other.place is not None:
        return are_two_towns(one.place.name, other.place.name)
    if one.type != "trip" or one.place is None or other.place is None or same_name(one.place.name, other.place.name):
        return False
    return not one.place.country or one.place.country != other.place.country or _is_leg(one.when, other.when)


def _is_leg(one: When | None, other: When | None) -> bool:
    """True for the second day of a three-day visit, told on its own: where somebody goes then is another journey."""
    stretch, day = (one, other) if one is not None and one.extent is Extent.THROUGHOUT else (other, one)
    if stretch is None or day is None or stretch.extent is not Extent.THROUGHOUT or day.first is None or stretch.first is None:
        return False
    return day.days == 1 and day.first > stretch.first
