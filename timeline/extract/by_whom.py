"""Whose "the strikes" are, in which somebody was killed: of those who were told to strike before, where these are always the same.

One rule: only behind "in the ...", and only from blows of the same days; where two parties struck, nobody is added.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.model import Clause, Mention, Participant, Status

_BLOWS = r"(?:air ?)?(?:strikes?|attacks?|assaults?|raids?|bombings?|bombardments?|shelling|bombing campaign|barrages?)"
_IN_THE = re.compile(
    rf"\b(?P<led>in|during|by) (?:the|those|these|that) (?P<blow>(?:\w+ )?{_BLOWS})\b(?! (?:by|of|from|carried|launched|blamed)\b)"
)
_ONE = re.compile(r"(?:strike|attack|assault|raid|bombing|bombardment|barrage|campaign)$")
_WITH_ARTICLE = ("United ", "Netherlands", "Philippines")
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
    told = [each for each in before if each.type == "attack" and _attackers(each) and _same_days(each, mention)]
    if len({frozenset(one.name for one in _attackers(each)) for each in told}) != 1:
        return mention
    known = {one.name for one in mention.participants}
    added = tuple(one for one in _attackers(told[-1]) if one.name not in known)
    if len(added) != len(_attackers(told[-1])):
        return mention
    return replace(mention, participants=(*added, *mention.participants), clause=_worded(mention.clause, added))


def _worded(clause: Clause | None, attackers: Sequence[Participant]) -> Clause | None:
    """ "Killed in the strikes" as "killed in strikes by the United States and Israel"."""
    told = None if clause is None else _IN_THE.search(clause.words)
    if clause is None or told is None:
        return clause
    names = [f"the {one.name}" if one.name.startswith(_WITH_ARTICLE) else one.name for one in attackers]
    whose = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    blow = f"the {told['blow']}" if _ONE.search(told["blow"]) else told["blow"]
    return replace(clause, words=f"{clause.words[: told.start()]}{told['led']} {blow} by {whose}{clause.words[told.end() :]}")


def _attackers(mention: Mention) -> list[Participant]:
    return [one for one in mention.participants if one.role == _ATTACKER]


def _same_days(one: Mention, other: Mention) -> bool:
    if one.when is None or other.when is None:
        return False
    starts_in_time = one.when.start is None or other.when.end is None or one.when.start < other.when.end
    return starts_in_time and (other.when.start is None or one.when.end is None or other.when.start < one.when.end)
