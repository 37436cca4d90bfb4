"""What comes after what: "a day after they met", "after the call, on Wednesday".

One rule: an event takes from another one only the days that the text counts between the two.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

from timeline.extract import clause, climb, tree
from timeline.language.adjacent import text_before, token_before
from timeline.model import Mention
from timeline.when import ONE_DAY, Basis, Precision, When, between

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extract.hit import Hit

NUMBERS = {"a": 1, "an": 1, "one": 1, "the": 1} | {
    word: number
    for number, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty""".split(),
        start=2,
    )
}
DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
MONTHS = {"month": 1, "months": 1, "year": 12, "years": 12}
_SAME = frozenset("hours hour minutes moments shortly soon".split())  # the day itself or the one before
_UNITS = frozenset("hour day week month year decade century generation".split())
_MONTH = 31
_YEAR = 12  # months
_DIGITS = 3
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth""".split()
_NTH = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


def number_of(word: str) -> int:
    """6 of "six", 12 of "12"; 0 of what is no number."""
    return int(word) if word.isdecimal() and len(word) <= _DIGITS else NUMBERS.get(word, 0)


def ordinal_of(word: str) -> int:
    """6 of "sixth", 12 of "12th"; 0 of what is no ordinal."""
    figures = _NTH.fullmatch(word)
    return int(figures[1]) if figures is not None else _ORDINALS.index(word) + 1 if word in _ORDINALS else 0


def counted(hit: Hit, base: When | None) -> When | None:
    """The days of "came a day after X had warned", "spoke hours after the talks", counted back from what came later."""
    later = _after(hit)
    if later is None or later.i == 0 or base is None or base.first is None or base.days != 1:
        return None
    unit = text_before(later)
    number = number_of(text_before(later, 2))
    why = f"{unit} before what came after it: {base.first}"
    if unit in _SAME and base.first > date.min:
        return between(base.first - ONE_DAY, base.first, precision=Precision.INTERVAL, basis=Basis.ANCHORED, steps=(*base.steps, why))
    span = away(base.first, -number, unit) if number else None
    if span is None:
        return None
    first, last = span
    precision = Precision.MONTH if unit in MONTHS else Precision.DAY if first == last else Precision.INTERVAL
    if MONTHS.get(unit) == _YEAR:
        first, last, precision = date(first.year, 1, 1), date(first.year, 12, 31), Precision.YEAR
    return between(first, last, precision=precision, basis=Basis.ANCHORED, steps=(*base.steps, f"{number} {why}"))


def away(day: date, number: int, unit: str) -> tuple[date, date] | None:
    """The first and the last day that so many of a unit after a day can be, before it where negative; None beyond the calendar.

    A week is said of a day more or less; nobody who counts months or years counts the days.
    """
    try:
        if unit in MONTHS:
            year, month = divmod(day.year * 12 + day.month - 1 + number * MONTHS[unit], 12)
            first, last = date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])
        else:
            there = day + number * DAYS[unit] * ONE_DAY
            about = ONE_DAY if DAYS[unit] > 1 else timedelta()
            first, last = there - about, there + about
    except (KeyError, ValueError, OverflowError):  # no such unit; a day before the year 1, after 9999
        return None
    return (first, last) if last.year < MAXYEAR else None


def counts(hit: Hit) -> bool:
    """Whether days stand between the hit and what came after it: "a day after X had warned"; hours do not settle which."""
    later = None if hit.trigger.nouns else _after(hit)
    return later is not None and _days_before(later) > 0


def _days_before(mark: Token) -> int:
    """2 for the after of "two days after"; 0 where no number of days stands before it."""
    return number_of(text_before(mark, 2)) if text_before(mark) in ("day", "days") else 0


def days_after(hit: Hit) -> tuple[str, int] | None:
    """("raid", 9) of "was arrested nine days after the raid": on what, and so many days; None for any other words."""
    verb = hit.token if hit.verb is None else hit.verb
    for word, noun in tree.after_preposition(verb, ("after", "before")):
        mark = noun.head
        number = number_of(text_before(mark, 2))
        unit = DAYS.get(text_before(mark), 0)
        if number and unit and noun.pos_ == "NOUN" and tree.is_definite(noun):
            return noun.lemma_.lower(), number * unit * (1 if word == "after" else -1)
    return None


def what_came(hit: Hit) -> str:
    """The attack of "The attack came four days after they were killed": what later thing the days are counted to; "" elsewhere."""
    later = _after(hit)
    above = climb.verb_above(later) if later is not None else None
    above = above if above is None or above != climb.clause_of(hit.token) else climb.verb_above(above)
    if above is None or above.lemma_ not in ("come", "follow", "take", "happen", "occur"):
        return ""
    return next((noun.lemma_.lower() for noun in tree.children(above, "nsubj") if noun.pos_ == "NOUN" and tree.is_definite(noun)), "")


def _after(hit: Hit) -> Token | None:
    """The "after" that a clause or a noun stands under."""
    if hit.trigger.nouns and not hit.light:
        return hit.token.head if hit.token.dep_ == "pobj" and hit.token.head.lower_ == "after" else None
    verb = climb.clause_of(hit.token if hit.verb is None else hit.verb)
    verb = verb.head if verb.dep_ == "xcomp" and clause.is_infinitive(verb) else verb  # "after protests forced him to quit"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "after":
        return verb.head
    return next((child for child in verb.children if child.lower_ == "after" and child.dep_ == "mark"), None)


def beside(hit: Hit, last: Token) -> int:
    """1 for "on Friday, the day before they struck", -2 for "two days after": how far from the day that stands before it; 0 elsewhere."""
    verb = climb.clause_of(hit.token)
    marks = [*tree.children(verb, "mark"), *([verb.head] if verb.dep_ == "pcomp" else [])]
    days = tree.children(verb, "npadvmod", "nsubj")  # as the model may read "the day before they struck"
    marks += [child for noun in days for child in tree.children(noun, "prep")]
    mark = next((child for child in marks if child.lower_ in ("before", "after")), None)
    if mark is None or mark.i < last.i + 3 or (mark.dep_ == "prep" and verb.i < last.i):
        return 0
    count = _days_before(mark) if mark.doc[last.i + 1 : mark.i - 2].text.strip() == "," else 0
    return count if mark.lower_ == "before" else -count


def is_apart(verb: Token) -> bool:
    """True in "expelled him on Friday, a day after they sank", "in 2003, a decade before she was elected": no time in common."""
    marks = tree.children(verb, "mark")
    units = [token_before(child) for child in marks if child.lower_ in ("after", "before")]
    return any(unit is not None and unit.lemma_ in _UNITS for unit in units)


def is_long_before(hit: Hit, date: Token, when: When | None) -> bool:
    """True for the war of "prices spiked in March after the war began": it may have begun before the month or the year."""
    later = _after(hit)
    if later is None or when is None or (when.days or 0) < _MONTH - 3:
        return False
    return date.i < later.i < hit.token.i


def bounded(mention: Mention, bound: When | None) -> Mention:
    """An event with no date of its own ends where the text says that something dated came after it."""
    if bound is None or bound.last is None or mention.when is None or mention.when.basis is not Basis.PUBLISHED:
        return mention
    wide = bound.days is None or bound.days > _MONTH
    if wide or (mention.when.first is not None and bound.last >= mention.when.first):
        return mention
    why = f"what the text tells of {bound.last} came after it"
    when = between(None, bound.last, precision=Precision.DAY, basis=Basis.ANCHORED, words=bound.words, steps=(*bound.steps, why))
    return replace(mention, when=when)


def is_recent(one: When | None, told: When) -> bool:
    """Whether a date is one of the days just before the story."""
    return (
        one is not None and one.days == 1 and told.first is not None and one.first is not None and 0 <= (told.first - one.first).days <= 3
    )
