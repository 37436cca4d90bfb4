"""Whether an article itself tells somebody's gender: "Ruiz, in her first speech, said she" names nobody else whom the pronoun could mean.

One rule: only sentences that name one person count, and one that tells the other gender takes all back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.language.names import Cast

_HIS = re.compile(r"\b(?:he|his|himself)\b")
_HERS = re.compile(r"\b(?:she|hers|herself)\b|\bher(?= [a-z]+(?:ed|s|t|er|ion|y|ship)\b)")


def told_genders(cast: Cast) -> dict[str, str]:
    """By the name of the person "m" or "f"; nobody of whom both or neither is told."""
    told: dict[str, set[str]] = {}
    for index in range(len(cast.document.sentences)):
        people = [(named, actor) for named, actor in cast.people(index) if actor.kind == "person"]
        if not people or len({actor.name for _, actor in people}) > 1 or not people[0][1].name:
            continue
        behind = cast.document.words(index)[people[0][0].end :]
        of_him, of_her = _HIS.search(behind), _HERS.search(behind)
        if bool(of_him) != bool(of_her):
            told.setdefault(people[0][1].name, set()).add("m" if of_him else "f")
    return {name: genders.pop() for name, genders in told.items() if len(genders) == 1}
