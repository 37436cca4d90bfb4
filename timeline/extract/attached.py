"""An expression in a sentence with the word that it says the time of.

One rule: what the expression itself tells; whose it is, is asked in dating.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.language.adjacent import text_before
from timeline.when import Expression

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_HOUR = re.compile(
    r"(?:at |about |around |shortly (?:before|after) )*(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|GMT)|noon|midnight|dawn|dusk)", re.IGNORECASE
)
_SEASONS = frozenset(["summer", "winter", "spring", "autumn", "fall"])
_COMING = re.compile(
    r"(?:(?:in|over|during|within) )?(?:the )?(?:coming|upcoming|next (?:few|several|couple|\d+|two|three|four|five|six))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Attached:
    """An expression in the sentence with the token that it says the time of."""

    expression: Expression
    head: Token
    first: Token
    last: Token


def attach(doc: Doc, offset: int, expressions: Sequence[Expression]) -> list[Attached]:
    """The calendar expressions of one sentence, with the verb or noun that each hangs on. `offset`: the sentence's start."""
    found = []
    for expression in expressions:
        if expression.when is None or not expression.when.is_known or expression.type == "SET":
            continue
        span = doc.char_span(expression.start - offset, expression.end - offset, alignment_mode="expand")
        if span is not None and len(span) and not _is_of_kind(span):
            found.append(Attached(expression, span.root, span[0], span[-1]))
    return found


def _is_of_kind(span: Span) -> bool:
    """True for the summer of "at the summer camp", the June of "the June quarter": what kind of camp it is."""
    last = span[-1]
    of_noun = last.dep_ == "compound" and last.head.i == last.i + 1 and last.head.pos_ == "NOUN"
    return of_noun and (last.lower_ in _SEASONS or last.head.lower_ == "quarter")


def is_hour(attached: Attached) -> bool:
    """True for "at 10 p.m.", which names no day."""
    return _HOUR.fullmatch(attached.expression.text.strip()) is not None


def is_coming(attached: Attached) -> bool:
    """True for "in coming months", "over the next two weeks": from the day of the story on."""
    return _COMING.match(attached.expression.text) is not None


def is_day(attached: Attached) -> bool:
    """Whether it can be when words were said, and not what they were about: "reported a loss for the year on Thursday"."""
    when = attached.expression.when
    return when is not None and when.days == 1


def is_until(attached: Attached) -> bool:
    """True for the day in "until May 20", where the expression has the preposition or follows on it."""
    before = text_before(attached.first)
    return attached.first.lower_ in ("until", "till") or before in ("until", "till")


def is_since(attached: Attached, verb: Token) -> bool:
    """True for the day of "has not spoken to her since the attack on Saturday"."""
    steps = [attached.first, *attached.first.ancestors]
    return any(step.lower_ == "since" and step.head == verb for step in steps)
