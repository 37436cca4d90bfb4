"""How much the events of two articles look like one: who took part, the day, the place, the words.

One rule: in doubt two stay apart.
"""

from collections.abc import Sequence
from functools import lru_cache

from timeline.language.bodies import media
from timeline.language.entities import identity, same_actor
from timeline.merge.armed import armed, is_one_office
from timeline.merge.circumstances import AGAINST, BUCKET, OFTEN, hits, of_days, of_place, of_quotes
from timeline.merge.days import is_told
from timeline.merge.families import ALONE, DECISIVE, EXACT, INTERVIEW, PARTY, SPOKEN, TARGET, UNDERGONE, VIOLENT, compatible
from timeline.merge.join import BARRED
from timeline.merge.killed import is_other_deed, killed
from timeline.merge.names import are_one_site, by_role, is_named, is_site_told_so, key, same
from timeline.merge.said import Contents, contents, likeness_of_words
from timeline.model import Event, Participant, Status
from timeline.when import Extent

LEAST = 0.7  # two reasons: the same parts and the same firm day, or one of them and the same words; chosen on the stories of tests/stories
_PUT_OFF = 0.2  # what "postponed until Tuesday" says for a plan with another day, as days that agree do
_UNTOLD = 0.2  # on ten days of a wire four of ten wrong joins were strikes dated by their articles alone
_FEW = 2  # days: "over the weekend" is no stretch
WHOLE = 0.3  # of one role that agrees
SAID = 0.5  # of the words of two remarks; on ten days of a wire, less joined what a president said of two things
Roles = dict[str, list[Participant]]


def likeness(one: Event, other: Event, mine: Contents, yours: Contents) -> float:
    """How much the events of two articles, and what their sentences tell, look like one; BARRED where they cannot be."""
    if not (compatible(one.best, other.best) or _same_words(one, other)) or (one.type in EXACT and not _days_touch(one, other)):
        return BARRED
    if not _days_touch(one, other):
        return AGAINST
    parts, where = _parts(one, other), of_place(one, other)
    if parts == BARRED:
        return BARRED
    if AGAINST in (parts, where) or _is_part_of_stretch(one, other):
        return AGAINST
    if _are_one_interview(one, other):
        return LEAST
    words, quoted = likeness_of_words(mine, yours), of_quotes(one, other)
    if one.type in SPOKEN:  # somebody speaks many times a day, under one dateline: only what is said tells which time it was
        return parts + of_days(one, other) + 0.6 * words + quoted if words >= _said(one, other) or quoted else 0.0
    return parts + where + of_days(one, other) + 0.6 * words + quoted - (_UNTOLD if _is_some_day(one, other) else 0.0)


def _is_part_of_stretch(one: Event, other: Event) -> bool:
    """True for the first salvo and what "has been fired since Saturday": a day of it, and all of it."""
    if one.type not in VIOLENT or one.when is None or other.when is None:
        return False
    stretches = [when for when in (one.when, other.when) if when.extent is Extent.THROUGHOUT and (when.days or _FEW + 1) > _FEW]
    return len(stretches) == 1 and 1 in (one.when.days, other.when.days)


def _is_some_day(one: Event, other: Event) -> bool:
    """Whether what the same actors do day after day has a day of its own in one text only, or in none: "the strikes on Iran"."""
    if one.type not in OFTEN or _is_once(one, other):
        return False
    return not all(event.when is not None and is_told(event.when) for event in (one, other))


def _said(one: Event, other: Event) -> float:
    """How many of the words must agree: more where a state speaks, which is many people."""
    spoken = [person for event in (one, other) for person in event.participants if person.role == DECISIVE[event.type]]
    return SAID + (0.1 if any(not is_named(person) or identity(person).startswith("state:") for person in spoken) else 0.0)


def _same_words(one: Event, other: Event) -> bool:
    """Words that one paper has said and the other published: one event where both quote the same."""
    return {one.type, other.type} == SPOKEN and of_quotes(one, other) > 0


def is_same_plan(one: Event, other: Event) -> bool:
    """Whether two plans are one but for their day."""
    if not compatible(one.best, other.best):
        return False
    words = likeness_of_words(contents(one.mentions), contents(other.mentions))
    return _parts(one, other) + of_place(one, other) + _PUT_OFF + 0.6 * words >= LEAST


def _parts(one: Event, other: Event) -> float:
    """0.5 where those who make the event agree, less where one side names fewer; BARRED or AGAINST where they differ."""
    if one.mode == other.mode == INTERVIEW and _are_two_media(one, other):
        return BARRED
    if one.type in EXACT:
        fewer, more = sorted((one.participants, other.participants), key=len)
        if not fewer:
            return 0.0
        if len(fewer) == len(more) == 1 and is_one_office(fewer[0], more[0]):
            return 0.5  # "Norwegian and Swedish ambassadors" are two, though nobody is named
        common = len(_common(fewer, more))
        if common < len(fewer) and common < 3:
            return BARRED
        return 0.5 if common > 1 else 0.1
    if is_other_deed(one, other):
        return BARRED
    mine, yours = _sides(_deciding_of(one), _deciding_of(other))
    both = [_agreement(mine[role], yours[role]) for role in mine if role in yours]
    if AGAINST in both:
        return AGAINST
    if _is_once(one, other):
        return LEAST  # nobody is killed twice
    if _is_aimed_at_place(one, other) or _is_aimed_at_place(other, one):
        both.append(WHOLE)
    kind = one.mode == other.mode or one.type == "trip"  # one paper has "travel to" for what is a visit to another
    if one.type in UNDERGONE and kind and _are_persons(*(_deciding_of(event).get(UNDERGONE[one.type], []) for event in (one, other))):
        return 0.6  # nobody is arrested, or named to a post, twice in a month
    rare = one.type not in OFTEN and kind and max(both, default=0.0) >= WHOLE and mine.keys() == yours.keys()
    return min(0.5, sum(both)) + (0.1 if rare else 0.0)


def _are_one_interview(one: Event, other: Event) -> bool:
    """Whether one speaker told them to one medium on one day."""
    if one.mode != INTERVIEW or other.mode != INTERVIEW or one.when is None or other.when is None or one.when.days != 1:
        return False
    told = is_told(one.when) and is_told(other.when) and (one.when.first, one.when.days) == (other.when.first, other.when.days)
    return told and not _told_to(one).isdisjoint(_told_to(other)) and _are_persons(one.participants, other.participants)


def _are_two_media(one: Event, other: Event) -> bool:
    """Whether each was told to a medium that it names, and no common one: two interviews of a day."""
    mine, yours = _told_to(one), _told_to(other)
    return bool(mine) and bool(yours) and mine.isdisjoint(yours)


def _told_to(event: Event) -> frozenset[str]:
    """The media that its sentences name."""
    return frozenset().union(*(media(mention.words) for mention in event.mentions))


def _is_once(one: Event, other: Event) -> bool:
    """Whether both tell the killing of one person as done."""
    done = [killed(event) for event in (one, other) if event.status is Status.HAPPENED]
    return len(done) == 2 and _are_persons(*done)


def _is_aimed_at_place(one: Event, other: Event) -> bool:
    """Whether the one has a place alone, which is the country that the other names as its target: "strikes in Iran", "on Iran"."""
    return hits(one, other) and not any(person.role == TARGET for person in one.participants)


def _deciding_of(event: Event) -> Roles:
    """Who must agree, by role: the one who speaks or goes, else all that are filled."""
    roles = by_role(event.participants)
    decisive = DECISIVE.get(event.type) if event.type in ALONE else None
    return roles if decisive is None else {role: people for role, people in roles.items() if role == decisive}


def _sides(mine: Roles, yours: Roles) -> tuple[Roles, Roles]:
    """Both with one role for all where the one tells a fight, "war between A and B", and the other who struck whom."""
    if (PARTY in mine) == (PARTY in yours):
        return mine, yours
    return {PARTY: [each for people in mine.values() for each in people]}, {PARTY: [each for people in yours.values() for each in people]}


def _agreement(some: Sequence[Participant], others: Sequence[Participant]) -> float:
    """How far one role agrees: WHOLE for the same actors, less where one side has more, AGAINST where none is shared."""
    common = _common(some, others)
    if not any(is_named(person) for person in common):
        return _agreement_of_unnamed(some, others, bool(common))
    if len(common) < max(len(some), len(others)):
        return WHOLE if len(common) > 1 and len(common) == min(len(some), len(others)) else WHOLE - 0.1
    return WHOLE if len(common) == 1 else WHOLE + 0.1  # two who act together do so less often than each


def _agreement_of_unnamed(some: Sequence[Participant], others: Sequence[Participant], common: bool) -> float:
    """0.1 for those that are called alike, "officials", "the company", and are others for another paper; more for one building."""
    sites = [(x, y) for x in some for y in others if are_one_site(x, y)]
    if any(is_site_told_so(*pair) for pair in sites):
        return WHOLE
    return 0.1 if common or sites else AGAINST


def _common(some: Sequence[Participant], others: Sequence[Participant]) -> list[Participant]:
    return [x for x in some if any(_is_same(x, y) for y in others)]


def _are_persons(some: Sequence[Participant], others: Sequence[Participant]) -> bool:
    """Whether both name one person."""
    both = _common(some, others)
    return any(is_named(each) and len(key(each.name)) > 1 and not identity(each).startswith("state:") for each in both)


@lru_cache(maxsize=20_000)
def _is_same(one: Participant, other: Participant) -> bool:
    """The same actor, a surname that nothing contradicts, or a state and its forces."""
    if one.country and other.country and one.country != other.country:
        return False
    return same_actor(one, other) or same(one, other) or not armed(one).isdisjoint(armed(other))


def _days_touch(one: Event, other: Event) -> bool:
    """A day that an article only has for want of another does not keep apart what happens once, days before."""
    if one.when is None or other.when is None or one.when.overlaps(other.when):
        return True
    if not _is_once(one, other) or (is_told(one.when) and is_told(other.when)):
        return False
    days = [when.last for when in (one.when, other.when) if when.last is not None]
    return len(days) == 2 and abs((days[0] - days[1]).days) <= BUCKET
