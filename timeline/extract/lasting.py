"""How long an event goes on: "arrived on Monday for a three-day visit", "ending two days of talks on Friday".

One rule: the day told with it is the first of so many days, or the last where the words say that it ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.extract import tree
from timeline.extract.after import number_of
from timeline.when import ONE_DAY, Basis, Extent, Precision, When, between

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extract.hit import Hit

_LONGEST = 31  # days
_ENDS = frozenset(["end", "conclude", "finish", "wrap", "wind", "complete", "close"])
_STOPS = frozenset(["suspend", "pause", "cancel", "postpone"])  # "suspended its nine-day strike on Monday"
_AIMS = ("for", "on")  # "arrived for a visit", "left on a tour"
_AMID = frozenset("during amid in at after before following ahead between since until of".split())  # some day of it, or none
_HOURS = 24
_UNITS = {"hours": 1, "day": 24, "days": 24, "week": 168, "weeks": 168, "month": 720, "months": 720}  # in hours
_LENGTH = re.compile(r"(\w+)-day")


def through(hit: Hit, when: When) -> When:
    """All days of an event that begins (or, where it ended, ends) on the one day `when`; `when` itself where no length is told."""
    days, noun = next(_lengths(hit), (1, hit.token))
    if when.first is None or when.days != 1 or not 1 < days <= _LONGEST or hit.token.lemma_ in _STOPS:
        return when
    over = _is_over(noun)
    if not over and noun.dep_ == "pobj" and noun.head.lower_ in _AMID:
        return when
    rest = timedelta(days=days - 1)
    first, last = (when.first - rest, when.first) if over else (when.first, when.first + rest)
    whole = replace(
        when, start=first, end=last + ONE_DAY, extent=Extent.THROUGHOUT, precision=Precision.INTERVAL, time_start=None, time_end=None
    )
    return whole.because(f"{days} days, of which this is the {'last' if over else 'first'}: {first} to {last}")


def within_term(hit: Hit, day: date | None) -> When | None:
    """The days of "will appeal within 28 days", "is to decide within 24 hours", from the day of the story on; None where none are told."""
    for _, unit in tree.after_preposition(hit.token, frozenset(["within"])):
        length = _UNITS.get(unit.lower_, 0)
        number = _so_many(unit)
        if day is None or not length or not number or tree.has_preposition(unit, ("of",)):
            continue
        last = day + timedelta(days=max(1, number * length // _HOURS))
        words = unit.doc[unit.left_edge.i : unit.i + 1].text
        step = f"within {words} of {day}: up to {last}"
        return between(day, last, precision=Precision.INTERVAL, basis=Basis.RELATIVE, words=words, steps=(step,))
    return None


def _so_many(unit: Token) -> int:
    """28 of "28 days", 1 of "a week"; 0 where it is not told."""
    return _count(unit) or int(any(child.lower_ in ("a", "an", "one") for child in unit.lefts))


def _lengths(hit: Hit) -> Iterator[tuple[int, Token]]:
    """How many days the hit's noun, or what its verb is done for, goes on, with the word that heads its phrase."""
    aims = [noun for prep in tree.children(hit.token, "prep") if prep.lower_ in _AIMS for noun in tree.children(prep, "pobj")]
    for noun in [hit.token, *aims, *tree.children(hit.token, "dobj")]:
        for child in noun.lefts:
            if (days := _days(child)) > 1:
                yield days, noun
    for noun in aims:  # "will visit for three days"
        if noun.lower_ == "days" and (days := _count(noun)) > 1:
            yield days, noun
    above = hit.token.head
    if hit.token.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ == "days" and (days := _count(above.head)) > 1:
        yield days, above.head  # "two days of talks"


def _days(word: Token) -> int:
    """3 for "three-day", in one token or more; 0 for anything else."""
    if (whole := _LENGTH.fullmatch(word.lower_)) is not None:
        return number_of(whole[1])
    return _count(word) if word.lower_ == "day" else 0


def _count(unit: Token) -> int:
    return max((number_of(child.lower_) for child in tree.children(unit, "nummod")), default=0)


def _is_over(noun: Token) -> bool:
    """True for "concluded a visit", "at the end of a visit", "the visit ended"."""
    steps = [noun.head, noun.head.head] if noun.dep_ == "pobj" and noun.head.lower_ == "of" else [noun.head]
    return noun.dep_ in ("pobj", "dobj", "nsubj") and any(step.lemma_ in _ENDS for step in steps)
