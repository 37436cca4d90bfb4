"""Speakers that the lead only describes and the next paragraph names: "the mining chief said ..." then "Ana Lopes, head of ..., told".

One rule: only the first named person with an office who speaks next can be meant, and only the lead describes in this way.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.model import Mention, Participant, Zone

_DESCRIBED = re.compile(
    r"\b(?:minister|chief|president|premier|governor|chairman|chairwoman|head|director|leader|secretary|commissioner|mayor)$"
)


def named(mentions: Sequence[Mention], speaks: Callable[[Mention], bool]) -> list[Mention]:
    """The mentions, with a speaker whom the lead described under the name that the article gives next. `speaks`: words were said."""
    spoken = [mention for mention in mentions if speaks(mention) and not mention.sentence.in_title and mention.participants]
    names: dict[str, Participant] = {}
    for place, mention in enumerate(spoken):
        described = mention.participants[0].name
        if mention.zone is Zone.LEAD and _DESCRIBED.search(described) and described not in names:
            meant = next((m.participants[0] for m in spoken[place + 1 : place + 3] if _is_named(m.participants[0])), None)
            if meant is not None:
                names[described] = meant
    return [_renamed(mention, names) if mention in spoken else mention for mention in mentions]


def _is_named(participant: Participant) -> bool:
    return bool(participant.office) and all(word[:1].isupper() for word in participant.name.split()[:1] + participant.name.split()[-1:])


def _renamed(mention: Mention, names: dict[str, Participant]) -> Mention:
    meant = names.get(mention.participants[0].name)
    if meant is None:
        return mention
    first = replace(meant, role=mention.participants[0].role)
    rest = tuple(other for other in mention.participants[1:] if other.name != first.name)
    return replace(mention, participants=(first, *rest))
