"""Whose "the strikes" are, in which somebody was killed: of the states that were told to strike before, where these are always the same.

One rule: only behind "in the ..." with nothing that tells which, only from blows of the same days; where a blow on another land
without who struck stands between, or the dead are of the land that struck, nobody is added.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.language.inflected import listed
from timeline.language.offices import country_in
from timeline.model import Clause, Mention, Participant, Status

_BLOWS = r"bombing campaign|(?:air ?|missile |drone )?(?:strikes?|attacks?|assaults?|raids?|bombings?|bombardments?|shelling|barrages?)"
_IN_THE = re.compile(
    rf"\b(?P<led>in|during|by) (?:the|those|these|that) (?P<blow>(?:(?:first|second|latest|same|initial|overnight|deadly) )?(?:{_BLOWS}))\b"
    r"(?! (?:by|of|from|carried|launched|blamed|campaign|on|in|at|near|against|claimed)\b)"
)
_ONE = re.compile(r"(?:strike|attack|assault|raid|bombing|bombardment|barrage|campaign)$")
_WITH_ARTICLE = re.compile(r"United |.*(?:Republic|Islands|Emirates|Union)$|(?:Netherlands|Philippines|Maldives|Bahamas|Gambia)$")
_ATTACKER = "attacker"


def by_whom(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, in the order of the text, with the attackers of those who were killed in blows that were told before."""
    found: list[Mention] = []
    for mention in mentions:
        found.append(_attacked(mention, found) if _lacks_attacker(mention) else mention)
    return found


def _lacks_attacker(mention: Mention) -> bool:
    """Whether it tells that somebody was hit "in the strikes", and not by whom."""
    if mention.type != "attack" or mention.status is not Status.HAPPENED or not mention.participants or _attackers(mention):
        return False
    return _IN_THE.search(mention.words[mention.trigger.end - mention.sentence.start :]) is not None


def _attacked(mention: Mention, before: Sequence[Mention]) -> Mention:
    """The mention with those who struck on its days, where the text names no others."""
    blows = [each for each in before if each.type == "attack" and _same_days(each, mention)]
    told = [each for each in blows if _attackers(each)]
    struck = frozenset(land for each in told for land in _struck(each))
    if len({frozenset(one.name for one in _attackers(each)) for each in told}) != 1 or any(_struck(each) - struck for each in blows):
        return mention  # nobody's, one's and another's, or one on another land without who struck
    attackers = _attackers(told[-1])
    lands = {one.country for one in attackers}
    if "" in lands or any(_land(one) in lands for one in mention.participants):
        return mention
    return replace(mention, participants=(*attackers, *mention.participants), clause=_worded(mention.clause, attackers))


def _struck(mention: Mention) -> frozenset[str]:
    """The lands where a blow fell or of those whom it hit."""
    hit = {_land(one) for one in mention.participants if one.role != _ATTACKER}
    return frozenset(hit | {mention.place.country if mention.place is not None else ""}) - {""}


def _land(one: Participant) -> str:
    """Of "two Israelis" as well."""
    return one.country or country_in(one.name.split())


def _worded(clause: Clause | None, attackers: Sequence[Participant]) -> Clause | None:
    """ "Killed in the strikes" as "killed in strikes by the United States and Israel"."""
    told = None if clause is None else _IN_THE.search(clause.words)
    if clause is None or told is None:
        return clause
    names = [f"the {one.name}" if _WITH_ARTICLE.match(one.name) else one.name for one in attackers]
    blow = f"the {told['blow']}" if _ONE.search(told["blow"]) else told["blow"]
    return replace(clause, words=f"{clause.words[: told.start()]}{told['led']} {blow} by {listed(names)}{clause.words[told.end() :]}")


def _attackers(mention: Mention) -> list[Participant]:
    return [one for one in mention.participants if one.role == _ATTACKER]


def _same_days(one: Mention, other: Mention) -> bool:
    return one.when is not None and other.when is not None and one.when.overlaps(other.when)
