"""Whose "the foreign ministry" and "Defence Minister Berg" are, of a text that is written in one land and tells of it.

One rule: the dateline's land, where the text names it most, opens with it, and the sentence names no other; nobody's elsewhere. Forces
and governments also act abroad: theirs only where no other land is named near them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.extract.lands import lands_of, names_no_other, stands_alone
from timeline.language.bodies import GOVERNMENT_OR_FORCES, STATE_BODY
from timeline.language.places import dateline
from timeline.model import Mention, Participant

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
    line = dateline(text)
    if line is None or line.place is None or not line.place.country:
        return ""  # told from nowhere, and its names are not looked up
    lands = lands_of(title, text)
    land = lands.told_from
    return land if land in lands.opening and lands.told[land] == max(lands.told.values(), default=0) else ""


def _lacks_land(one: Participant) -> bool:
    return not one.country and (STATE_BODY.fullmatch(one.name) is not None or _OFFICE.fullmatch(one.office) is not None)


def _at_home(mention: Mention, land: str, guests: frozenset[str], text: str) -> Mention:
    """The mention with the land for those who lack one, where its sentence names no other; for forces, none near it either."""
    if not names_no_other(mention.words, land):
        return mention
    here = [one for one in mention.participants if _lacks_land(one) and one.name not in guests]
    here = [one for one in here if not _may_be_of_others(one, mention, land, text)]
    people = tuple(replace(one, country=land) if one in here else one for one in mention.participants)
    return replace(mention, participants=people)


def _may_be_of_others(one: Participant, mention: Mention, land: str, text: str) -> bool:
    """True for the army of "Beirut - Norland struck the port. The army said", and for one where the land has none."""
    if _ACTS_ABROAD.fullmatch(one.name) is None or mention.sentence.in_title:
        return False
    return land in _WITHOUT_FORCES or not stands_alone(mention.sentence, text, land)


def _guests(mentions: Sequence[Mention], land: str) -> frozenset[str]:
    """Those who travel to the land, and so have another."""
    there = (mention for mention in mentions if mention.type == "trip" and mention.place is not None and mention.place.country == land)
    return frozenset(one.name for mention in there for one in mention.participants)
