"""An event whose anniversary is told: "Monday will mark the second anniversary of the attack on 7 October".

One rule: it happened, so many years before its day comes round; where they are not counted, some time before the story.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract.after import number_of, ordinal_of
from timeline.when import ONE_DAY

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Token

    from timeline.extract.attached import Attached
    from timeline.extract.hit import Hit

_ANNIVERSARY = "anniversary"
_NUMBERED = re.compile(r"\d")
_YEAR = re.compile(r"\d{4}")
_COUNTED = re.compile(r"([\w-]+?)-years?\b")  # "the two-year anniversary"


def anniversary(hit: Hit) -> Token | None:
    """The noun for its anniversary, that the hit stands under; None for an event that is told itself."""
    return next((step for step in hit.token.ancestors if step.lemma_.lower() == _ANNIVERSARY), None)


def is_built_on(hit: Hit) -> bool:
    """True for the call of "the meeting will build on their call in February": it came before, whatever the verb tells of the meeting."""
    on, verb = hit.token.head, hit.token.head.head
    return (
        bool(hit.trigger.nouns)
        and hit.token.dep_ == "pobj"
        and on.lower_ in ("on", "upon")
        and verb.lemma_ in ("build", "follow", "expand")
    )


def gone_by(own: Attached | None, day: date | None) -> Attached | None:
    """Its day, that of the year before where it would be to come."""
    when = own.expression.when if own is not None else None
    if own is None or when is None or when.start is None or when.end is None or day is None or when.start <= day:
        return own
    before = replace(when, start=_back(when.start, 1), end=_back(when.end, 1))
    return replace(own, expression=replace(own.expression, when=before.because(f"what came before: {before.start}")))


def day_of(told: Token, own: Attached | None) -> Attached | None:
    """Its own day, as many years back as the anniversary `told` counts; None where the words do not say which year it was."""
    if own is None or not (told.is_ancestor(own.first) or (own.first.i > told.i and _NUMBERED.search(own.expression.text))):
        return None  # "gathered on Monday for the anniversary"
    when, years = own.expression.when, _years(told)
    if when is None or when.first is None or when.days != 1 or _YEAR.search(own.expression.text):
        return own
    if years is None:
        return None
    day = _back(when.first, years)
    before = replace(when, start=day, end=day + ONE_DAY, time_start=None, time_end=None)
    before = before.because(f"its anniversary, of {years} year{'s' * (years > 1)}: {day}")
    return replace(own, expression=replace(own.expression, when=before))


def _years(told: Token) -> int | None:
    """2 of "the second anniversary", "the two-year anniversary"; None where nothing counts them."""
    counted = _COUNTED.search(told.doc[told.left_edge.i : told.i].text.lower().replace(" - ", "-"))
    if counted is not None:
        return number_of(counted[1]) or None
    return next((years for word in told.lefts if (years := ordinal_of(word.lower_))), None)


def _back(day: date, years: int) -> date:
    year = day.year - years
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))
