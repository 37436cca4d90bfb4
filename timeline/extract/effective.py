"""The day from which a notice's changes are told to hold: "The changes will take effect from 1 April 2008".

One rule: it is looked for in the sentence itself and in the next one, else the last one told before; what has a day of its own keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.language.document import Document
from timeline.when import Expression, When

_TAKES_EFFECT = re.compile(
    r"\b(?:(?:take|takes|taking) (?:full )?effect|(?:come|comes|coming) into (?:force|effect)) (?:from|on|as of) (?:the )?$"
)
_REACH = 48  # characters before a date in which it is told to take effect
_OF_ALL = re.compile(r"\b(?:changes|appointments|promotions|measures|moves|tariffs|sanctions|restrictions|these|they|all)\b", re.IGNORECASE)
_OF_IT = re.compile(rf"\bappointment\b|{_OF_ALL.pattern}", re.IGNORECASE)


def effective_from(document: Document, expressions: Sequence[Expression], index: int) -> When | None:
    """The day told for the changes of this sentence; None where none is told."""
    told = [
        (document.sentence_index(each.start), each.when)
        for each in expressions
        if each.when is not None and _TAKES_EFFECT.search(document.text[max(0, each.start - _REACH) : each.start])
    ]
    here = [when for at, when in told if at == index or (at == index + 1 and _OF_IT.search(document.words(at)))]
    of_all = [when for at, when in told if at < index and _OF_ALL.search(document.words(at))]
    return next(iter(here), of_all[-1] if of_all else None)
