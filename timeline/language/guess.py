"""The tense that the words around a date suggest, where the sentence is not parsed.

One rule: the nearest telling word decides, those before the date before those after it.
"""

import re

from timeline.language.verb_tense import Tense

_WORD = re.compile(r"[\w'’-]+|[;:]")
_FUTURE_WORDS = frozenset(
    """will 'll won't shall would should may might likely booked scheduled expected due slated planned plans plan set upcoming tomorrow
    deadline coming expects hopes intends going goes plays hosts faces meets begins begin opens starts start arrives leaves departs
    expires expire resumes resume reports""".split()
)
_PAST_WORDS = frozenset(
    """said was were had has have told met went came began took made held gave found left became got did saw won lost ran rose fell led sent
    spoke kept broke struck hit killed been wrote fired shot flew brought bought sold paid put cut shut""".split()
)
_REACH = 12


_DEADLINE = re.compile(
    r"\b(?:(?:has|have|had|given?|gave|remains?|stays?|continues?|postponed?|delayed?|adjourn(?:ed)?)\b[^.;:]{0,40}\b(?:until|till)"
    r"|(?:extend(?:ed|ing)?|prolong(?:ed|ing)?|renew(?:ed|ing)?|cancell?ed|suspended|halted|grounded)\b[^.;:]{0,60}\b(?:until|till|through))"
    r"\s{1,3}(?:the\s|at least\s)?$",
    re.IGNORECASE,
)
_NO_PASTS = frozenset("need indeed speed hundred united feed seed deed weed breed exceed proceed succeed".split())


def guessed_tense(words: str, start: int, end: int) -> Tense:
    """The tense that the nearest telling words of an unparsed sentence suggest; those before the date before those after it."""
    head = words[max(0, start - 160) : start]
    if _DEADLINE.search(head):
        return Tense.FUTURE
    before = [word.lower() for word in _WORD.findall(head)][-_REACH:]
    after = [word.lower() for word in _WORD.findall(words[end : end + 120])][:_REACH]
    told = _nearest_before(before)
    return told if told is not Tense.UNKNOWN else _nearest_after(after)


def _nearest_before(words: list[str]) -> Tense:
    """From the date back to the start of its clause."""
    for place in range(len(words) - 1, -1, -1):
        word, follower = words[place], words[place + 1] if place + 1 < len(words) else ""
        if word in (";", ":"):
            return Tense.UNKNOWN
        purpose = word == "to" and follower.isalpha() and not follower.endswith("ing") and follower not in _NOT_VERBS
        if purpose or _is_ahead(word):
            return Tense.FUTURE
        before = words[place - 1] if place else ""
        if _is_over(word) and before in _MODALS:
            return Tense.FUTURE  # "the bill will have its reading on Friday"
        if _is_over(word) and before != "be":  # "will be held Friday": the "will" decides
            return Tense.PAST
    return Tense.UNKNOWN


def _nearest_after(words: list[str]) -> Tense:
    for word in words:
        if word in (";", ":"):
            break
        if _is_ahead(word):
            return Tense.FUTURE
        if _is_over(word):
            return Tense.PAST
    return Tense.UNKNOWN


def _is_ahead(word: str) -> bool:
    return word in _FUTURE_WORDS or word.endswith(("'ll", "’ll"))


def _is_over(word: str) -> bool:
    return word in _PAST_WORDS or (word.endswith("ed") and len(word) > 3 and word not in _NO_PASTS)


_MODALS = frozenset("will would should shall may might must 'll to".split())
_NOT_VERBS = frozenset("the a an his her its their this that these those some all any each every one two three u.s him them us it".split())
