"""Days counted from a noun that has a date: "two days before the March 5 vote", "a week after Monday's raid".

One rule: the date is the noun's own; what is told before or after it is that far from it, and on it only where nothing is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from timeline.extract import tree
from timeline.extract.after import away, number_of
from timeline.extract.attached import Attached
from timeline.extract.hit import Hit
from timeline.language.adjacent import text_before
from timeline.model import Status
from timeline.when import Basis, Precision, When, between

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAME_DAY = frozenset(
    "prayer match game race final derby service ceremony mass trading session".split()
)  # after which one speaks the same day
_VAGUE = {"days": (1, 10), "weeks": (7, 60), "months": (28, 365)}  # days that "days", "weeks" before may be


def from_noun(hit: Hit, own: Attached | None, attached: Sequence[Attached], state: Status, latest: date | None) -> When | None:
    """The day that the words count from a dated noun; None where nothing is counted or the hit has another expression of its `own`.

    With no number, "after Sunday's vote", the days from the vote up to `latest`, the day of the story, or those before it.
    """
    if not attached:
        return None
    verb = hit.token if hit.verb is None else hit.verb
    anchors = dict.fromkeys((verb, hit.token, *tree.children(verb, "npadvmod")))  # "held it days before the vote", hung on the days
    for word, noun in (each for anchor in anchors for each in tree.after_preposition(anchor, ("before", "after", "following"))):
        date_of = _of_noun(noun, attached)
        base = date_of.expression.when if date_of is not None and own in (None, date_of) and noun != hit.token else None
        if base is not None:
            way = -1 if word == "before" else 1
            return _counted(base, noun.head, way) or (_uncounted(base, noun, way, latest) if state is Status.HAPPENED else None)
    return None


def leads_up(hit: Hit, own: Attached) -> bool:
    """True for the meeting of "met ahead of Friday's summit", "spoke before the March 25 vote": it was held on a day before."""
    above = next((noun for noun in (own.first, *own.first.ancestors) if noun.i > own.last.i and noun.pos_ in ("NOUN", "PROPN")), None)
    if above is None or above == hit.token or above.dep_ != "pobj":
        return False
    return above.head.lower_ == "before" or (above.head.lower_ == "of" and text_before(above.head) == "ahead")


def _of_noun(noun: Token, attached: Sequence[Attached]) -> Attached | None:
    """The date that is one of a noun's own words, also of "before the March 15 and 23 votes", whose March the model takes for the noun."""
    for each in attached:
        own = noun.left_edge.i <= each.first.i and each.last.i < noun.i and noun.is_ancestor(each.first)
        if own or (each.first == noun and any(other.pos_ == "NOUN" for other in tree.children(noun, "conj"))):
            return each
    return None


def _uncounted(base: When, noun: Token, way: int, latest: date | None) -> When | None:
    if base.days != 1 or base.first is None or latest is None or base.first >= latest or noun.lemma_ in _SAME_DAY:
        return None
    first = base.first if way > 0 else None
    return _within(base, first, latest if way > 0 else base.first, f"{'after' if way > 0 else 'before'} what was on {base.first}")


def _counted(base: When, mark: Token, way: int) -> When | None:
    unit, number = text_before(mark), number_of(text_before(mark, 2))
    if base.first is None or base.last is None:
        return None
    near, far, of = (number, number, unit) if number else (*_VAGUE.get(unit, (0, 0)), "day")
    low, high = sorted((way * near, way * far))
    early, late = away(base.first, low, of), away(base.last, high, of)
    if not near or early is None or late is None:
        return None
    why = f"{number or ''} {unit} {'before' if way < 0 else 'after'} {base.first}".strip()
    return _within(base, early[0], late[1], why)


def _within(base: When, first: date | None, last: date, why: str) -> When:
    precision = Precision.DAY if first == last else Precision.INTERVAL
    return between(first, last, precision=precision, basis=Basis.ANCHORED, words=base.words, steps=(*base.steps, why))
