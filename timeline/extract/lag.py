"""How long one event of a sentence came after another: "resigned on Wednesday, a day after he met her".

One rule: only what is told before "after" is counted, from a day that the sentence itself gives the later event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.extract.dating import Attached
from timeline.when import Basis, Expression, on

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DAYS = {"day": 1, "week": 7, "hour": 0}
_NUMBERS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}


@dataclass(frozen=True, slots=True)
class Lag:
    """`later` came `days` after `earlier`; `word` is the "after"."""

    earlier: Token
    later: Token
    word: Token
    days: int


def lags(doc: Doc) -> Iterator[Lag]:
    for word in doc:
        if word.lower_ != "after" or not word.i:
            continue
        unit = word.nbor(-1)
        days = _DAYS.get(unit.lemma_.lower())
        if days is None or unit.dep_ != "npadvmod":
            continue
        earlier = word.head if word.dep_ == "mark" else next((child for child in word.children if child.dep_ == "pobj"), None)
        if earlier is not None and earlier.i > word.i:
            later = earlier.head if word.dep_ == "mark" else word.head
            yield Lag(earlier, later, word, days * _count(unit))


def _count(unit: Token) -> int:
    """Of "four days", "a day", "10 days"; "days" alone is one for want of better."""
    number = next((child.lower_ for child in unit.children if child.dep_ == "nummod"), "one")
    return int(number) if number.isdigit() else _NUMBERS.get(number, 1)


def before(token: Token, found: Sequence[Lag], attached: Sequence[Attached]) -> Attached | None:
    """The day of what the clause after "a day after" tells; None where the later event has no day in the sentence."""
    for lag in found:
        if token != lag.earlier and not (lag.earlier.is_ancestor(token) and token.i > lag.word.i):
            continue
        dates = [a for a in attached if not lag.earlier.is_ancestor(a.head) and a.first.i < lag.word.i and lag.later.is_ancestor(a.head)]
        when = dates[-1].expression.when if dates else None
        if when is None or when.start is None or when.days != 1:
            return None
        steps = (*when.steps, f"{lag.days} days before that")
        told = on(when.start - timedelta(days=lag.days), basis=Basis.ANCHORED, words=when.words, steps=steps)
        expression: Expression = replace(dates[-1].expression, when=told)
        return replace(dates[-1], expression=expression)
    return None
