"""Speakers that the lead only describes and the next paragraph names: "the mining chief said ..." then "Ana Lopes, head of ..., told".

One rule: only the first named person with an office who speaks next can be meant, and only the lead describes in this way.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from timeline.language import offices
from timeline.language.roster import ORGANISATION_WORDS
from timeline.language.states import lookup
from timeline.model import Clause, Mention, Participant, Zone

_AIDES = ("aide", "adviser", "advisor", "confidant", "ally")  # who may hold any office
_EXERCISES = frozenset("exercise exercises drill drills operation mission coalition command".split())
_ARMED = frozenset("military army navy force police guard defence defense".split())
_CROWNED = frozenset("prince king queen emir sultan pope".split())
_NO_MORE = re.compile(r"\b(?:former|ex|retired|until|from|then|once|previous|late)\b")
_FEW = 3  # new names, of which one may be of the field that a lead tells
_ANOTHER = re.compile(r"\b(?:[Aa]nother|[Aa] second|[Aa] different|[Oo]ther) [^,.;]{3,60},? $")
_DESCRIBED = re.compile(
    r"\b(?:minister|(?:crown )?prince|king|queen|emir|sultan|pope|chief|president|premier|governor|chairman|chairwoman|head|director|leader"
    r"|secretary|commissioner|mayor|envoy|ambassador|spokesman|spokeswoman|spokesperson"
    r"|point man|point woman|official|lawyer|diplomat|general|commander|prosecutor|adviser|advisor|negotiator|CEO|boss|executive|economist"
    r"|founder|regulator)"
    r"(?: (?:of|for) [^,]{3,60})?$"
)


def named(mentions: Sequence[Mention], speaks: Callable[[Mention], bool], *, by_all: bool = False) -> list[Mention]:
    """The mentions, with a speaker whom title or lead described under the name that the article gives next.

    `speaks`: whose first participant may be only described, words said by him; `by_all`: any mention may name him, and not only these.
    """
    in_text = [mention for mention in mentions if not mention.sentence.in_title and mention.participants]
    spoken = [mention for mention in in_text if speaks(mention)]
    following = in_text if by_all else spoken
    names: dict[str, Participant] = {}
    for mention in spoken:
        described = mention.participants[0].name
        if mention.zone is Zone.LEAD and _is_first_described(mention, in_text) and described not in names:
            meant = _meant(mention, following, following.index(mention))
            if meant is not None:
                names[described] = meant
    title = [mention for mention in mentions if speaks(mention) and mention.sentence.in_title and mention.participants]
    opening = spoken[0].participants[0] if spoken and spoken[0].zone is Zone.LEAD else None
    opening = names.get(opening.name, opening) if opening is not None else None
    for told in (mention.participants[0] for mention in title):
        if opening is not None and _DESCRIBED.search(told.name) and _is_named(opening) and _can_be(opening, told):
            names.setdefault(told.name, opening)  # "shipping CEO says", of the one who speaks in the lead
    return [_named(mention, names) if mention in spoken or mention in title else mention for mention in mentions]


def _is_first_described(mention: Mention, told: Sequence[Mention]) -> bool:
    """Whether its speaker is described, and no other before him: of "a minister quit after a report by the auditor", the minister."""
    beside = [each for each in told if each.sentence == mention.sentence and _DESCRIBED.search(each.participants[0].name)]
    first = min(beside, key=lambda each: each.trigger.start, default=None)
    return first is not None and first.participants[0].name == mention.participants[0].name and not _is_one_of_two(mention)


def _is_one_of_two(mention: Mention) -> bool:
    """True for "Norlandic and Ostavian leaders", neither of whom a single name below can be."""
    described, *others = (participant.name.split()[-1] for participant in mention.participants)
    return described in others


def in_headline(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with "President of Kenya" in the headline under the name that the text gives to the one with that office."""
    held = [who for mention in mentions if not mention.sentence.in_title for who in mention.participants if _is_named(who)]
    return [_of_office(mention, held) if mention.sentence.in_title else mention for mention in mentions]


def _of_office(mention: Mention, held: Sequence[Participant]) -> Mention:
    known = {who.name for who in mention.participants}
    names = {who.name: next((one for one in held if _holds(one, who)), who) for who in mention.participants if _is_described(who)}
    if not names or known & {one.name for one in names.values() if one.name not in names}:
        return mention
    clause = clause_for(mention, {name: who.name for name, who in names.items()})
    people = tuple(replace(names.get(who.name, who), role=who.role) for who in mention.participants)
    return replace(mention, participants=people, clause=clause)


def clause_for(mention: Mention, names: dict[str, str]) -> Clause | None:
    """The mention's clause, said of those by the names they have now."""
    clause = mention.clause
    return None if clause is None else replace(clause, who=tuple(names.get(name, name) for name in clause.who))


def _is_described(participant: Participant) -> bool:
    return bool(_DESCRIBED.search(participant.name)) and bool(participant.country)


def _meant(mention: Mention, spoken: Sequence[Mention], place: int) -> Participant | None:
    """Who speaks next under a new name, or later under one with just that office: nobody whom the same sentence names beside him."""
    described = mention.participants[0]
    known = {other.participants[0].name for other in spoken[:place]}
    later = [each.participants[0] for each in spoken[place + 1 :] if not _is_another(each) and each.sentence != mention.sentence]
    named = [one for one in later if _is_named(one) and one.name not in known]
    crowned = described.name.split()[-1] in _CROWNED  # "the first American pope", whose name the reader knows
    near = [] if crowned else [one for one in named[:1] if one in later[:2]]
    held = (one for one in named if _holds(one, described))
    of_field = (one for one in named[:_FEW] if _is_loose(described) and _can_be(one, described))  # "a security official", however far on
    return next(chain(held, of_field, (one for one in near if _can_be(one, described))), None)


def _is_another(mention: Mention) -> bool:
    """True for "Another former minister, Karl Lind, was jailed": whoever was described before is not he."""
    before, name, _ = mention.words.partition(mention.participants[0].name)
    return bool(name) and _ANOTHER.search(before) is not None


def _is_named(participant: Participant) -> bool:
    words = participant.name.split()
    whole = len(words) > 1 and all(word[:1].isupper() for word in (words[0], words[-1]))
    return whole and lookup(participant.name) is None and words[-1].lower() not in ORGANISATION_WORDS


def _holds(named: Participant, described: Participant) -> bool:
    """Whether the article gives the office of the description, of the same land, to somebody; "a U.S. official" has none."""
    if described.name.split()[-1] in offices.LOOSE or not (named.office and described.country):
        return False
    return named.country == described.country and _is_of_rank(described.name, named.office) and offices.fits(described.office, named.office)


def _can_be(named: Participant, described: Participant) -> bool:
    """A person of no other land and office, or with none told at all: a paper says of everybody new who that is."""
    if (named.country and described.country and named.country != described.country) or not _is_of_rank(described.name, named.office):
        return False
    if _is_loose(described):
        return _is_of_field(named, described)
    office = _DESCRIBED.search(described.name)
    vague = not named.office or named.office.split()[-1] in _AIDES or (office is not None and office[0].startswith("point "))
    return vague or office is None or offices.fits(office[0].split()[0], named.office) or _is_officer(named, described)


def _is_of_rank(described: str, office: str) -> bool:
    """False for "a former minister", "a minister" beside the prime minister: of one the text says that he is no more, the other is more."""
    told, held = described.lower().split(), office.lower()
    if "former" in told and held and not _NO_MORE.search(held):
        return False
    return "minister" not in told or "prime" in told or not held.endswith("prime minister") or "deputy" in held


def _is_loose(described: Participant) -> bool:
    """True for "a U.S. official", of whom there are many."""
    office = _DESCRIBED.search(described.name)
    return office is not None and office[0].split()[0] in offices.LOOSE


def _is_officer(named: Participant, described: Participant) -> bool:
    """True for a lieutenant colonel as "a military spokesperson", for Japan's chief cabinet secretary as "the top government spokesman"."""
    words = described.name.lower().split()
    if not words[-1].startswith("spokes"):
        return False
    armed = not _ARMED.isdisjoint(words) and not offices.RANKS.isdisjoint(named.office.lower().split())
    return armed or ("government" in words and named.office.lower().endswith("cabinet secretary"))


def _is_of_field(named: Participant, described: Participant) -> bool:
    """True for the chief of a "National Security Bureau" as "a senior security official": one of many, told by what he works for."""
    words = described.name.lower().split()[:-1]
    held = set(named.office.lower().split())
    for_troops = bool(held & offices.SPOKESMEN) and not _EXERCISES.isdisjoint(held)
    if not _ARMED.isdisjoint(words) and (not offices.RANKS.isdisjoint(held) or for_troops):
        return True  # a colonel, or the spokesperson for an exercise, as "a U.S. military official"
    fields = [word for word in words if word in offices.PORTFOLIOS]
    return bool(fields) and all(word in held for word in fields)


def _named(mention: Mention, names: dict[str, Participant]) -> Mention:
    meant = names.get(mention.participants[0].name)
    return mention if meant is None else renamed(mention, meant)


def renamed(mention: Mention, meant: Participant) -> Mention:
    """The mention with its first participant as the one that is meant, in quote and clause too; nobody takes part twice."""
    described = mention.participants[0]
    rest = tuple(other for other in mention.participants[1:] if other.name != meant.name)
    quote = replace(mention.quote, speaker=meant.name) if mention.quote is not None else None
    clause = clause_for(mention, {described.name: meant.name})
    return replace(mention, participants=(replace(meant, role=described.role), *rest), quote=quote, clause=clause)
