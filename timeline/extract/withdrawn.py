"""Plans that the next sentence calls off with no word of what they were: "He was due to fly to Oslo. That has been scrapped."

One rule: only a sentence whose subject is "that", "it", "both" or their like and that says no more of it than that it will not be.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from timeline.language import Document
from timeline.language.called_off import CALLS_OFF
from timeline.language.inflected import participles
from timeline.model import Mention, Status

_WORDS = {word for verb in (*CALLS_OFF, "drop") for word in participles(verb)}  # "both were suspended" is said of people
_OFF = re.compile(
    r"(?:That|This|It|Both|These|All of (?:that|this)) "
    r"(?:(?:has|have|was|were|is|are|will)(?: (?:now|since|also|all|both))? )?(?:be(?:en|ing)? )?"
    rf"(?:called off|put off|{'|'.join(sorted(_WORDS))})\b(?! (?:to|until|for)\b)"
)


def called_off(mentions: Sequence[Mention], document: Document) -> list[Mention]:
    """The mentions, with those planned in a sentence of the text cancelled where the next one says so."""
    starts = [start for start, _ in document.sentences]
    off = {index - 1 for index in range(1, len(starts)) if _OFF.match(document.words(index))}
    if not off:
        return list(mentions)
    return [_of(mention, bisect_left(starts, mention.sentence.start) in off) for mention in mentions]


def _of(mention: Mention, off: bool) -> Mention:
    planned = off and mention.status is Status.PLANNED and not mention.sentence.in_title
    return replace(mention, status=Status.CANCELLED) if planned else mention
