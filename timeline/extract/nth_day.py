"""The days of what has gone on for so many: "the strike entered its third day on Friday", "on the fourth day of the war".

One rule: the day that is counted is the last of them, and the first lies as many days before it as the words count.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from timeline.extract import clause, tree
from timeline.extract.after import away, ordinal_of
from timeline.when import Basis, Extent, Precision, When, between

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extract.attached import Attached
    from timeline.extract.hit import Hit
    from timeline.extract.story import Story

_LONGEST = 400  # days
_UNITS = frozenset(["day", "night"])
_GOES_ON = frozenset("enter reach mark continue last drag press stretch run rage be go carry move".split())
_TO_ITS = ("for", "in", "into", "on")  # "continued for a third day", "now in its ninth day", "dragged into a fifth day"


def of(told: Token, noun: bool) -> int:
    """3 of "strikes went on for a third day", "on the third day of strikes", "shelled it for a third day"; 0 where nothing counts.

    `noun`: whether a noun tells it, or the verb.
    """
    for day in (word for word in told.sent if word.lower_ in _UNITS):
        nth = max((ordinal_of(child.lower_) for child in tree.children(day, "amod", "nummod", "compound")), default=0)
        if 1 < nth <= _LONGEST and (_names(day, told) or _goes_on(day, told, noun)):
            return nth
    return 0


def run_of(hit: Hit, stated: When | None, attached: Sequence[Attached], story: Story) -> When | None:
    """The days of "the strike entered its third day on Friday", up to the day of the story where none is told; None for none."""
    nth = of(hit.token, noun=bool(hit.trigger.nouns))
    itself = stated is not None and stated.days == 1 and not story.is_ahead(stated)
    told = stated if itself else _named_in(attached, story.latest)
    day = told.first if told is not None else story.day
    return _up_to(day, nth, told) if nth and day is not None else None


def _up_to(day: date, nth: int, told: When | None) -> When | None:
    """The `nth` days that end on this one; `told`: the date that names it."""
    if (since := away(day, 1 - nth, "day")) is None:
        return None
    first = since[0]
    step = f"day {nth} of it is {day}: since {first}"
    basis, words, steps = (told.basis, told.words, told.steps) if told is not None else (Basis.PUBLISHED, "", ())
    return between(first, day, extent=Extent.THROUGHOUT, precision=Precision.INTERVAL, basis=basis, words=words, steps=(*steps, step))


def _named_in(attached: Sequence[Attached], latest: date | None) -> When | None:
    """The one day that the sentence names, up to the `latest`: "hit on Monday, the third day of strikes"; None for none or several."""
    days = {when.first: when for each in attached if (when := each.expression.when) is not None and when.days == 1}
    told = [when for first, when in days.items() if first is not None and (latest is None or first <= latest)]
    return told[0] if len(told) == 1 else None


def _names(day: Token, noun: Token) -> bool:
    """True for the strikes of "the third day of strikes", "the sixth day of the expanding war"."""
    return any(noun == told or noun in told.conjuncts for _, told in tree.after_preposition(day, ("of",)))


def _goes_on(day: Token, told: Token, noun: bool) -> bool:
    """True for what is said to go on to that day: the verb itself, or the noun that its verb, clause or aside is about."""
    above = day.head.head if day.dep_ == "pobj" and day.head.lower_ in _TO_ITS else day.head
    if above == told:
        return noun or (day.dep_ == "pobj" and day.head.lower_ == "for")
    if above.lemma_ not in _GOES_ON or not noun:
        return False
    subjects = clause.surface_subjects(above)
    return (above.dep_ == "relcl" and above.head == told) or any(told == who or told in who.conjuncts for who in subjects)
