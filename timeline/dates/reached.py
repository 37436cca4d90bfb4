"""Lengths that end on a day to come: "they will meet in two weeks", "it opens in a fortnight's time".

One rule: only behind "in" and before nothing it measures; that something is to come is said by "time" or by the words before it.
"""

import re

from timeline.dates.forms import Amount, Base, Found, Offset
from timeline.dates.pieces import LENGTH, UNITS
from timeline.dates.setting import Setting
from timeline.language.guess import guessed_tense
from timeline.language.verb_tense import Tense

_DIGITS = 3  # of a count at most
_IN = re.compile(r"(?<!\w)in\s(?:about\s|around\s|only\s|just\s)?$", re.IGNORECASE)
_MEASURED = re.compile(  # of what the length is a measure: "the third strike", "the worst loss", "three matches", "in 2019 that it would"
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|only|once|twice|times?|most|least|best|worst"
    r"|biggest|largest|smallest|highest|lowest|strongest|weakest|longest|shortest|deadliest|fastest|steepest|sharpest|latest|earliest|would"
    r"|(?:1[89]|20)\d\d)\b|\b(?:[\d,.]+|two|three|four|five|six|seven|eight|nine|ten|several|many)\s[a-z]+\s(?:in|about|around)?\s?$",
    re.IGNORECASE,
)
_TIME = re.compile(r"['’]s?\stime\b")
_OF = re.compile(r"\s(?:of|for)\b|['’]s?\s|-")  # "in two weeks of talks"
_REACH = 160  # characters


def reached(part: Found, text: str, setting: Setting) -> Offset | None:
    """The days that the length leads to, counted from the publication; None where it only measures."""
    length = LENGTH.match(part.form.value) if isinstance(part.form, Amount) else None
    told = _IN.search(text[max(0, part.start - 16) : part.start])
    if length is None or len(length[1]) > _DIGITS or told is None or setting.narrative:
        return None
    before = re.split(r"[.!?]\s|\n", text[max(0, part.start - _REACH) : part.start])[-1]
    tense = guessed_tense(before + text[part.start : part.end], len(before), len(before))
    in_time = _TIME.match(text, part.end) is not None and tense is not Tense.PAST
    ahead = tense is Tense.FUTURE and not _OF.match(text, part.end)
    if _MEASURED.search(before) or not (in_time or ahead):
        return None
    return Offset(count=int(length[1]), unit=UNITS[length[2]], sign=1, base=Base.PUBLICATION)
