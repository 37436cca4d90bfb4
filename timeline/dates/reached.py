"""Lengths that end on a day to come: "they will meet in two weeks", "it opens in a fortnight's time".

One rule: only behind "in" and before nothing it measures; that something is to come is said by "time" or by the words before it.
"""

import re

from timeline.dates.forms import Amount, Base, Found, Offset
from timeline.dates.setting import Setting
from timeline.dates.slots import Unit
from timeline.language.guess import guessed_tense
from timeline.language.verb_tense import Tense

_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
_IN = re.compile(r"(?P<word>[\w'’-]+)\sin\s(?:about\s|around\s|only\s|just\s)?$", re.IGNORECASE)
_MOST = re.compile(r"(?:times?|first|second|third|last|only|once|twice|\w+est|most|least)$", re.IGNORECASE)  # "the first in two years"
_TIME = re.compile(r"['’]s?\stime\b")
_MEASURES = re.compile(r"\s(?:of|for)\b|['’]s?\s|-")  # "in two weeks of talks"
_REACH = 160  # characters


def reached(part: Found, text: str, setting: Setting) -> Offset | None:
    """The days that the length leads to, counted from the publication; None where it only measures."""
    length = _LENGTH.fullmatch(part.form.value) if isinstance(part.form, Amount) else None
    told = _IN.search(text[max(0, part.start - 40) : part.start])
    if length is None or told is None or _MOST.match(told["word"]) or setting.narrative:
        return None
    if _TIME.match(text, part.end) is None:
        first = max(0, part.start - _REACH)
        before = re.split(r"[.!?]\s|\n", text[first : part.start])[-1]
        if (
            _MEASURES.match(text, part.end)
            or guessed_tense(before + text[part.start : part.end], len(before), len(before)) is not Tense.FUTURE
        ):
            return None
    return Offset(count=int(length[1]), unit=_UNITS[length[2]], sign=1, base=Base.PUBLICATION)
