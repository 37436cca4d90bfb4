"""Days counted from a noun that has a date: "two days before the March 5 vote", "a week after Monday's raid".

One rule: the date is the noun's own; what is told before or after it is that far from it, and on it only where nothing is counted.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.extract import tree
from timeline.extract.after import number_of
from timeline.extract.attached import Attached
from timeline.extract.hit import Hit
from timeline.language.adjacent import text_before
from timeline.model import Status
from timeline.when import Basis, Precision, When, between

if TYPE_CHECKING:
    from spacy.tokens import Token

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_MONTHS = {"month": 1, "months": 1, "year": 12, "years": 12}
_SAME_DAY = frozenset(
    "prayer match game race final derby service ceremony mass trading session".split()
)  # after which one speaks the same day
_VAGUE = {"days": (1, 10), "weeks": (7, 60), "months": (28, 365)}  # days that "days", "weeks" before may be


def from_noun(hit: Hit, own: Attached | None, attached: Sequence[Attached], state: Status, latest: date | None) -> When | None:
    """The day that the words count from a dated noun; None where nothing is counted or the hit has another expression of its `own`.

    With no number, "after Sunday's vote", the days from the vote up to `latest`, the day of the story, or those before it.
    """
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
    why = f"{number or ''} {unit} {'before' if way < 0 else 'after'} {base.first}".strip()
    if number and unit in _DAYS:
        about = timedelta(days=1 if _DAYS[unit] > 1 else 0)  # "a week after" is said of a day more or less
        apart = way * timedelta(days=number * _DAYS[unit])
        return _within(base, base.first + apart - about, base.last + apart + about, why)
    if number and unit in _MONTHS:
        months = way * number * _MONTHS[unit]
        return _within(base, _shifted(base.first, months, last=False), _shifted(base.last, months, last=True), why)
    if unit not in _VAGUE:
        return None
    near, far = sorted(way * days for days in _VAGUE[unit])
    return _within(base, base.first + timedelta(days=near), base.last + timedelta(days=far), why)


def _within(base: When, first: date | None, last: date, why: str) -> When:
    precision = Precision.DAY if first == last else Precision.INTERVAL
    return between(first, last, precision=precision, basis=Basis.ANCHORED, words=base.words, steps=(*base.steps, why))


def _shifted(day: date, months: int, *, last: bool) -> date:
    """The first or the last day of the month that many months away: nobody who counts months counts the days."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1] if last else 1)
