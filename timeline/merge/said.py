"""What the sentences of two articles have in common, the words aside that any two reports of such an event share.

One rule: a few words prove nothing; the shorter sentence is the measure, as a headline is contained in its lead.
"""

import re
from collections.abc import Sequence
from itertools import product

from timeline.merge.names import is_site, key
from timeline.model import Mention

ENOUGH = 3  # common words: a headline of five has two in common with many a sentence on the same war
MOST = 6  # mentions of an article, the best ones first, so that a long one costs no more
SAME = 0.7  # of the shorter quotation's words
_COMMON = frozenset(
    """the a an of in on at to for and or by with from as is was were are be been has have had will would could said says say told tell
    tells saying his her their its it he she they that this which who after before over into about also than not but more
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december president minister prime""".split()
)
_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")
Contents = tuple[frozenset[str], ...]


def contents(mentions: Sequence[Mention]) -> Contents:
    """What the best of an event's sentences tell, each once."""
    return tuple(dict.fromkeys(map(content, mentions[:MOST])))


def likeness_of_words(some: Contents, others: Contents) -> float:
    """0 to 1: of the shorter of two sentences what the other has too, for the two that have most in common."""
    return max((_overlap(one, other) for one, other in product(some, others)), default=0.0)


def same_quote(one: str, other: str) -> bool:
    """Whether two quotations are the same words, one of them cut perhaps."""
    mine, yours = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    least = min(len(mine), len(yours))
    return least > 2 and len(mine & yours) / least >= SAME


def _overlap(mine: frozenset[str], yours: frozenset[str]) -> float:
    common = len(mine & yours)
    return common / min(len(mine), len(yours)) if common >= ENOUGH else 0.0


def content(mention: Mention) -> frozenset[str]:
    """The words of a sentence that tell what is told, by their first six letters: without its trigger and its actors' names."""
    names = {word for person in mention.participants if not is_site(person) for word in key(person.name)}
    start, end = (at - mention.sentence.start for at in (mention.trigger.start, mention.trigger.end))
    words = {word.lower() for word in _WORD.findall(f"{mention.words[:start]} {mention.words[end:]}")}
    return frozenset(word[:6] for word in words if word not in _COMMON and word not in names)
