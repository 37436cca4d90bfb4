"""The patterns of days beside the publication: "today", "yesterday morning", "tonight", "overnight", and "next" beside "this year".

One rule: the word alone says how far from the publication; nothing told before moves it.
"""

import re

from timeline.dates.forms import Counted, Found, Implied, Named
from timeline.dates.lexicon import MONTH, PARTS, SEASONS, WEEKDAY, S, one_of, unit
from timeline.dates.rules import Rule, found, rule, word_after, word_before
from timeline.dates.slots import Unit

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def _deictic(match: "re.Match[str]") -> Found | None:
    groups = match.groupdict()
    if _is_of_a_name(match):
        return None
    part = PARTS.get((groups.get("part") or "").lower(), "")
    return found(match, Counted(count=_DAYS[groups["day"].lower()], unit=Unit.DAY), part=part)


def _is_of_a_name(match: "re.Match[str]") -> bool:
    """ "USA Today", "World News Tonight", "the Today show"."""
    named = match[0][0].isupper() and not match[0].isupper()
    return named and word_before(match) in ("usa", "news", "the", "entertainment", "russia", "history", "psychology")


def _tonight(match: "re.Match[str]") -> Found | None:
    words = match[0].lower()
    if _is_of_a_name(match) or (words == "overnight" and word_after(match) in _OF_A_KIND):
        return None  # "overnight loans"
    if words == "overnight" and _INTO_DAY.match(match.string, match.end()):
        return found(match, Implied(), part="NI", narrow="overnight")  # "overnight into Sunday": the night that ends on that day
    narrow = "overnight" if words == "overnight" else ""
    return found(match, Counted(count=-1 if words == "last night" else 0, unit=Unit.DAY), part="NI", narrow=narrow)


_OF_A_KIND = frozenset("loan loans rate rates money funds federal repurchase repo bag stay stays train trains bus success delivery".split())
_INTO_DAY = re.compile(rf"\sinto\s(?:{WEEKDAY}|{MONTH})", re.IGNORECASE)


def _next_one(match: "re.Match[str]") -> Found | None:
    """The second of "this year and next"."""
    first = _THIS_AND.search(match.string[max(0, match.start() - 24) : match.start()])
    goes_on = word_after(match)[:1].islower() and word_after(match) not in _CLAUSES
    if first is None or goes_on:
        return None
    what = first[1].lower()
    if what in SEASONS:
        return found(match, Named(season=SEASONS[what], year_from=Counted(count=1, unit=Unit.YEAR)))
    return found(match, Counted(count=1, unit=unit(what)))


_THIS_AND = re.compile(r"\bthis\s(week|month|quarter|year|spring|summer|autumn|fall|winter)\s(?:and|or|but not|nor)\s$", re.IGNORECASE)
_CLAUSES = ("in", "to", "at", "on", "as", "for", "by", "from", "and", "but", "with", "when", "while", "if", "because", "after", "despite")


_SHORT_PART = one_of(["morning", "afternoon", "evening", "night", "lunchtime"])


RULES: tuple[Rule, ...] = (
    rule(_DAYS, rf"(?P<day>today|yesterday|tomorrow)(?:(?:['’]s)?{S}(?P<part>{_SHORT_PART}))?(?!\w)", _deictic),
    rule(["tonight", "overnight", "last"], rf"tonight|overnight|last{S}night\b", _tonight),
    rule(["next"], r"next\b", _next_one),
)
