"""Whose "the foreign ministry" and "Defence Minister Berg" are, of a text that is written in one land and tells of it.

One rule: the dateline's land, where the text names it most, opens with it, and the sentence names no other; nobody's elsewhere. Forces
and governments also act abroad: theirs only where no other land is named near them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.language.bodies import GOVERNMENT_OR_FORCES, STATE_BODY
from timeline.language.places import dateline
from timeline.language.spans import find_names
from timeline.language.states import country_of
from timeline.model import Mention, Participant

_OPENING = 300  # code points of the text that tell what it is about
_ACTS_ABROAD = re.compile(GOVERNMENT_OR_FORCES, re.IGNORECASE)
_WITHOUT_FORCES = frozenset(["PSE"])  # whose land the army is not that is told of there
_OFFICE = re.compile(
    r"(?:(?:former|then|[Ii]nterim|[Aa]cting|[Dd]eputy|caretaker|First|new|outgoing) )*"
    r"(?:[Pp]rime [Mm]inister|[Pp]remier|President|[Cc]hancellor|(?:[A-Z]\w+(?: and [A-Z]\w+)? ){1,3}Minister|Minister of [A-Z]\w+)"
)


def homeland(mentions: Sequence[Mention], title: str, text: str) -> list[Mention]:
    """The mentions, with the land of the text for its ministers and its ministries."""
    lacking = [any(map(_lacks_land, mention.participants)) for mention in mentions]
    land = _land(title, text) if any(lacking) else ""
    if not land:
        return list(mentions)
    guests = _guests(mentions, land)
    return [_at_home(mention, land, guests, text) if lacks else mention for mention, lacks in zip(mentions, lacking, strict=True)]


def _land(title: str, text: str) -> str:
    """The dateline's, where the text is about it; "" elsewhere."""
    opening = dateline(text)
    land = opening.place.country if opening is not None and opening.place is not None else ""
    if opening is None or not land:
        return ""
    told = lands_of(text[opening.end :])
    head = lands_of(f"{title} {text[opening.end :][:_OPENING]}")
    return land if land in head and told[land] == max(told.values(), default=0) else ""


def lands_of(words: str) -> Counter[str]:
    """How often each land is named, by its own name, its people's or a town's."""
    found = (country_of(named.name) or named.country for named in find_names(words))
    return Counter(land for land in found if land)


def _lacks_land(one: Participant) -> bool:
    return not one.country and (STATE_BODY.fullmatch(one.name) is not None or _OFFICE.fullmatch(one.office) is not None)


def _at_home(mention: Mention, land: str, guests: frozenset[str], text: str) -> Mention:
    """The mention with the land for those who lack one, where its sentence names no other; for forces, none near it either."""
    if not lands_of(mention.words).keys() <= {land}:
        return mention
    here = [one for one in mention.participants if _lacks_land(one) and one.name not in guests]
    here = [one for one in here if not _may_be_of_others(one, mention, land, text)]
    people = tuple(replace(one, country=land) if one in here else one for one in mention.participants)
    return replace(mention, participants=people)


def _may_be_of_others(one: Participant, mention: Mention, land: str, text: str) -> bool:
    """True for the army of "Beirut - Norland struck the port. The army said", and for one where the land has none."""
    if _ACTS_ABROAD.fullmatch(one.name) is None or mention.sentence.in_title:
        return False
    near = text[max(0, mention.sentence.start - _OPENING) : mention.sentence.end + _OPENING]
    return land in _WITHOUT_FORCES or not lands_of(near).keys() <= {land}


def _guests(mentions: Sequence[Mention], land: str) -> frozenset[str]:
    """Those who travel to the land, and so have another."""
    there = (mention for mention in mentions if mention.type == "trip" and mention.place is not None and mention.place.country == land)
    return frozenset(one.name for mention in there for one in mention.participants)
