"""Dates that head what follows: "Jan. 12, 2024 - Norland closes its border", in a list of what happened when.

One rule: a heading is a sentence that is nothing but a date, with something under it. A text with one alone has none: that may be any line
of a page; dates right under one another are those of a chart.
"""

from collections.abc import Sequence

from timeline.language import Document
from timeline.when import Expression, When

_MARKS = " \t•*·▪-–—:"
_FEWEST = 2


def headings(document: Document, expressions: Sequence[Expression]) -> dict[int, When]:
    """The date over each sentence that has one, by the sentence's place; that of a line of its own holds until the next one."""
    alone = {i: when for i in range(len(document.sentences)) if (when := _date_alone(document, i, expressions)) is not None}
    heads = {i: when for i, when in alone.items() if not {i - 1, i + 1} & alone.keys()}
    if len(heads) < _FEWEST:
        return {}
    over: dict[int, When] = {}
    current: When | None = None
    inline = False
    for i in range(len(document.sentences)):
        if inline and _opens_line(document, i):
            current = None
        if i in heads:
            current, inline = heads[i], not _opens_line(document, i + 1)
        elif current is not None:
            over[i] = current
    return over


def _date_alone(document: Document, index: int, expressions: Sequence[Expression]) -> When | None:
    start, end = document.sentences[index]
    words = document.text[start:end].strip(_MARKS)
    found = next((each for each in expressions if start <= each.start < end), None)
    alone = found is not None and found.text.strip(_MARKS) == words and found.when is not None and found.when.days is not None
    return found.when if found is not None and alone else None


def _opens_line(document: Document, index: int) -> bool:
    if not 0 < index < len(document.sentences):
        return True
    return "\n" in document.text[document.sentences[index - 1][1] : document.sentences[index][0]]
