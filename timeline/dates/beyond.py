"""The patterns that count past the nearest one: "the week before last", "Monday week", "two Fridays ago", "Friday the 13th".

One rule: the words themselves say how far; neither the tense nor what was told before moves the count.
"""

import re

from timeline.dates.forms import Counted, Found, Named, Way, Weekday
from timeline.dates.lexicon import COUNT, FULL_WEEKDAY, FULL_WEEKDAYS, NUMBERS, ORDINAL, PARTS, WEEKDAY, WEEKDAYS, S, number, ordinal, unit
from timeline.dates.rules import DIGIT, Rule, found, rule
from timeline.dates.slots import Unit

_SECOND_NEXT = 2
_IN = re.compile(r"\b(?:in|within|over)\s{1,3}$", re.IGNORECASE)
_ABOVE = 12  # code points before an expression in which such a word may stand
_DAYS = 31


def _day_beyond(match: "re.Match[str]") -> Found:
    return found(match, Counted(count=-_SECOND_NEXT if match["way"].lower().startswith("before") else _SECOND_NEXT, unit=Unit.DAY))


def _unit_beyond(match: "re.Match[str]") -> Found:
    """ "The year before last", "the week after next", "the night before last"."""
    count = -_SECOND_NEXT if match["way"].lower().startswith("before") else _SECOND_NEXT
    part = "NI" if match["unit"].lower() == "night" else ""
    return found(match, Counted(count=count, unit=unit(match["unit"])), part=part)


def _weekday_beyond(match: "re.Match[str]") -> Found | None:
    """ "Monday week", "a week on Monday", "two weeks from Friday"; not the Friday of "their second talks in a week on Friday"."""
    groups = match.groupdict()
    if groups.get("way", "").lower() == "on" and _IN.search(match.string, max(0, match.start() - _ABOVE), match.start()):
        return None
    weeks = int(number(groups.get("count") or "a") or 1)
    back = (groups.get("way") or "").lower() == "ago"
    return found(match, Weekday(day=WEEKDAYS[match["weekday"].lower()], way=Way.LAST if back else Way.COMING, weeks=weeks))


def _weekdays_ago(match: "re.Match[str]") -> Found | None:
    count = number(match["count"])
    if count is None or count != int(count):
        return None
    return found(match, Weekday(day=WEEKDAYS[match["weekday"].lower()], way=Way.LAST, weeks=int(count) - 1))


_WEEKS_BACK = {"last": 1, "this": 0, "next": -1}


def _weekday_of_week(match: "re.Match[str]") -> Found:
    """ "Friday of last week", "Wednesday evening last week"."""
    weekday = Weekday(day=WEEKDAYS[match["weekday"].lower()], way=Way.THIS, weeks=_WEEKS_BACK[match["week"].lower()])
    return found(match, weekday, part=PARTS.get((match["part"] or "").lower(), ""))


def _weekday_past_next(match: "re.Match[str]") -> Found:
    """ "The Thursday before last", "the Friday after next"."""
    back = match["way"].lower().startswith("before")
    return found(match, Weekday(day=WEEKDAYS[match["weekday"].lower()], way=Way.LAST if back else Way.NEXT, weeks=1 if back else -1))


def _weekday_the_nth(match: "re.Match[str]") -> Found | None:
    day = ordinal(match["nth"] or match["ill"])
    return found(match, Named(weekday=WEEKDAYS[match["weekday"].lower()], day=day)) if day is not None and day <= _DAYS else None


_OF_WEEK = rf"{S}(?:of{S})?(?P<week>last|this|next){S}week\b(?!['’]s)"
_CLAUSE_ENDS = rf"(?=[.,;:)]|$|{S}(?:to|for|at|in|on|and|when|with|after|before|by)\b)"
RULES: tuple[Rule, ...] = (
    rule(["the", "day"], rf"(?:the{S})?day{S}(?P<way>before{S}yesterday|after{S}tomorrow)\b", _day_beyond),
    rule(
        ["the"],
        rf"the{S}(?P<unit>night|week|weekend|month|quarter|year){S}(?P<way>before{S}last|after{S}next)\b",
        _unit_beyond,
    ),
    rule(FULL_WEEKDAYS, rf"(?P<weekday>{FULL_WEEKDAY}){S}week\b{_CLAUSE_ENDS}", _weekday_beyond),
    rule(FULL_WEEKDAYS, rf"(?P<weekday>{FULL_WEEKDAY})(?:{S}(?P<part>morning|afternoon|evening|night))?{_OF_WEEK}", _weekday_of_week),
    rule(["the"], rf"the{S}(?P<weekday>{FULL_WEEKDAY}){S}(?P<way>before{S}last|after{S}next)\b", _weekday_past_next),
    rule(
        ["a", "one", "two", "three"],
        rf"(?P<count>a|one|two|three){S}weeks?{S}(?P<way>ago|from|on)(?:{S}on)?{S}(?P<weekday>{WEEKDAY})",
        _weekday_beyond,
    ),
    rule(
        [DIGIT, *NUMBERS, "a"],
        rf"(?P<count>{COUNT}){S}(?P<weekday>{FULL_WEEKDAY})s?{S}ago\b",
        _weekdays_ago,
    ),
    rule(
        FULL_WEEKDAYS,
        rf"(?P<weekday>{FULL_WEEKDAY})(?:,?{S}the{S}(?P<nth>{ORDINAL})(?!{S}[^\W\d_]|-)|[- ]the[- ](?P<ill>13th|thirteenth)\b)",
        _weekday_the_nth,
    ),
)
