"""The patterns of present, past and future with no day: "now", "recently", "the future".

One rule: they have a TIMEX3 value and no place on the calendar.
"""

import re

from timeline.dates.forms import Found, Ref
from timeline.dates.lexicon import (
    S,
    one_of,
)
from timeline.dates.rules import Rule, found, rule, word_after, word_before

_REFS = {
    "now": "PRESENT_REF",
    "right now": "PRESENT_REF",
    "until now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "at present": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "at this time": "PRESENT_REF",
    "at this moment": "PRESENT_REF",
    "the time being": "PRESENT_REF",
    "to this day": "PRESENT_REF",
    "the present day": "PRESENT_REF",
    "the present": "PRESENT_REF",
    "present day": "PRESENT_REF",
    "recently": "PAST_REF",
    "the other day": "PAST_REF",
    "more recently": "PAST_REF",
    "most recently": "PAST_REF",
    "lately": "PAST_REF",
    "the recent past": "PAST_REF",
    "the past": "PAST_REF",
    "the distant past": "PAST_REF",
    "long ago": "PAST_REF",
    "not so long ago": "PAST_REF",
    "not long ago": "PAST_REF",
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the coming future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF",
}


def _ref(match: "re.Match[str]") -> Found | None:
    words = re.sub(r"\s+", " ", match[0].lower())
    after = match.string[match.end() : match.end() + 1]
    if words == "now" and (match[0] == "NOW" or (word_after(match) in ("that",) and match[0][0].isupper())):
        return None
    last = match[0].split()[-1]
    if words != last.lower() and last[0].isupper() and not last.isupper():
        return None  # "Resources for the Future", "the Future Pensions Act"
    if words in ("the past", "the present", "the future", "present day") and _describes(word_after(match)):
        return None  # "the future pope", "the past half-decade"
    if _OF_YEAR.match(match.string, match.end()) or (words == "at the moment" and _OF_THEN.match(match.string, match.end())):
        return None  # "at this time of year", "at the moment he fired"
    if words == "recently" and word_before(match) == "as":
        return None  # "below 5% as recently as June": the date is June
    if after == "-" and (words != "now" or match.string[match.start() - 1 : match.start()] == "-"):
        return None  # "buy-now-pay-later"
    return found(match, Ref(value=_REFS[words], of_history=after == "-"))


_OF_YEAR = re.compile(r"\sof\s(?:the\s)?(?:year|day|night|month|season|life)\b")
_OF_THEN = re.compile(r"\s(?:of|when|he|she|they|it|we|you|I)\b")


def _describes(word: str) -> bool:
    """Whether a noun follows that the words describe."""
    if word.lower() in _NOUNS_AFTER:
        return True
    return word.isalpha() and word.islower() and word not in _GOES_ON and not word.endswith(("s", "ed", "ly"))


_GOES_ON = frozenset(
    """of and or but nor is was are were has have had will would can could may might must should shall do does did for in on at to from by
    with as that which when where who what why how if it he she they we you i the a an this these those because so than then not only
    also although though while after before until unless without within through about into over under up upon among between toward
    towards against like just even again too yet still never there here all both each no more less ahead alone together rather
    instead be been being came come became become went go held hold lay lie look seem remain get got began begin depend along beyond
    during since once whenever wherever out back down off""".split()
)
_AFTER_STREAM = ("", "was", "is", "were", "of", "and", "in", "that", "which", "flows", "flowed", "swept", "carried")
_OF_HISTORY = ("former", "recent")  # dates of a sort in a history, titles in news


def _future(match: "re.Match[str]") -> Found | None:
    """Lone "future", "current", "recent", "former": adjectives of time."""
    word = match[0].lower()
    if match[0][0].isupper() or (word == "future" and word_after(match)[:1].isupper()):
        return None
    if word == "current" and word_after(match) in _AFTER_STREAM:
        return None  # "the current was strong"
    if word in _OF_HISTORY:
        return found(match, Ref(value="PAST_REF", of_history=True))
    return found(match, Ref(value={"current": "PRESENT_REF", "recent": "PAST_REF", "future": "FUTURE_REF", "previous": "PAST_REF"}[word]))


def _at_night(match: "re.Match[str]") -> Found | None:
    """ "They travelled at night": of no one night; marked in histories."""
    return found(match, Ref(value="XXXX-XX-XXTNI", of_history=True)) if word_before(match) in ("at", "by") else None


_NOUNS_AFTER = frozenset(
    """tense king queen president government market markets contract contracts prices perfect law laws system administration crisis
    situation""".split()
)


RULES: tuple[Rule, ...] = (
    rule([word.split()[0] for word in _REFS], one_of(list(_REFS)).replace(r"\ ", S), _ref),
    rule(["current", "future", *_OF_HISTORY], r"(?:current|future|former|recent)\b", _future),
    rule(["night"], r"night\b(?!-)", _at_night),
)
