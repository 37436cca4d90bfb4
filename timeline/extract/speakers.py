"""Speakers that the lead only describes and the next paragraph names: "the mining chief said ..." then "Ana Lopes, head of ..., told".

One rule: only the first named person with an office who speaks next can be meant, and only the lead describes in this way.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.model import Mention, Participant, Zone

_DESCRIBED = re.compile(
    r"\b(?:minister|chief|president|premier|governor|chairman|chairwoman|head|director|leader|secretary|commissioner|mayor)"
    r"(?: (?:of|for) [^,]{3,60})?$"
)


def named(mentions: Sequence[Mention], speaks: Callable[[Mention], bool]) -> list[Mention]:
    """The mentions, with a speaker whom the lead described under the name that the article gives next. `speaks`: words were said."""
    spoken = [mention for mention in mentions if speaks(mention) and not mention.sentence.in_title and mention.participants]
    names: dict[str, Participant] = {}
    for place, mention in enumerate(spoken):
        described = mention.participants[0].name
        if mention.zone is Zone.LEAD and _DESCRIBED.search(described) and described not in names:
            named_next = [m.participants[0] for m in spoken[place + 1 : place + 3] if _is_named(m.participants[0])]
            if named_next and _can_be(named_next[0], mention.participants[0]):
                names[described] = named_next[0]
    return [_renamed(mention, names) if mention in spoken else mention for mention in mentions]


def _is_named(participant: Participant) -> bool:
    words = participant.name.split()
    return len(words) > 1 and all(word[:1].isupper() for word in (words[0], words[-1]))


def _can_be(named: Participant, described: Participant) -> bool:
    """A person with an office of no other land, or with none at all: a paper says of everybody new who that is."""
    return not (named.country and described.country) or named.country == described.country


def _renamed(mention: Mention, names: dict[str, Participant]) -> Mention:
    meant = names.get(mention.participants[0].name)
    if meant is None:
        return mention
    first = replace(meant, role=mention.participants[0].role)
    rest = tuple(other for other in mention.participants[1:] if other.name != first.name)
    quote = replace(mention.quote, speaker=first.name) if mention.quote is not None else None
    return replace(mention, participants=(first, *rest), quote=quote)
