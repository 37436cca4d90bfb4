"""The patterns of dates by their names and figures: full dates, months, years, seasons, quarters, decades, centuries, holidays.

One rule: each row is one way in which news writes a date; what the row leaves open (a year, a month) the resolver fills in.
"""

import re
from dataclasses import replace

from timeline.dates import guard
from timeline.dates.eras import BC
from timeline.dates.forms import Clock, Counted, Fixed, Found, Holiday, Named, Way
from timeline.dates.holidays import HOLIDAYS
from timeline.dates.lexicon import (
    MONTH,
    MONTHS,
    NUMBERS,
    ORDINAL,
    ORDINALS,
    SEASON,
    SEASONS,
    TENS,
    WEEKDAY,
    WEEKDAYS,
    S,
    one_of,
    ordinal,
)
from timeline.dates.rules import DIGIT, QUOTE, YEAR, Rule, found, rule, word_after, word_before, year_of
from timeline.dates.slots import Slot, Unit, day_slot, year_slot
from timeline.dates.zones import zone

_NOT_DAY = r"(?![\d%]|:\d|,\d{3}(?!\d)|\.\d|[-–]?(?:year|day|point)|\s(?:percent|per\scent|million|billion)\b)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?" + _NOT_DAY
_ONE_TO_NINE = one_of(list(NUMBERS)[1:10])
_TEENS = list(NUMBERS)[10:20]
_TENS_NAMES = list(NUMBERS)[20:]
CENTURIES = {"nineteen": 1900, "eighteen": 1800, "seventeen": 1700}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_DAY_WORDS = [*ORDINALS, "thirtieth", "thirty-first"]
_DAY_WORD = one_of([*_DAY_WORDS, *(word.replace("-", " ") for word in _DAY_WORDS if "-" in word)])
_CENTURY_WORDS = [*ORDINALS, "the", DIGIT]


def _full(match: "re.Match[str]") -> Found | None:
    """A month with a day, with or without weekday and year."""
    groups = match.groupdict()
    if not guard.names_month(match, groups["month"]):
        return None
    weekday = WEEKDAYS.get((groups.get("weekday") or "").lower())
    year = year_of(groups.get("year"))
    return found(match, Named(month=MONTHS[groups["month"].lower()], day=int(groups["day"]), year=year, weekday=weekday))


def _spelled_day(match: "re.Match[str]") -> Found | None:
    """ "March ninth", "the fifth of May"."""
    day = ordinal(match["nth"])
    if day is None or not guard.names_month(match, match["month"]) or word_before(match) in ("in", "since", "by"):
        return None  # "in May first reports came"
    if match["nth"][0].isupper() and word_after(match)[:1].isupper():
        return None  # "by the end of May the Second Squadron was ready"
    return found(match, Named(month=MONTHS[match["month"].lower()], day=day, year=year_of(match["year"])))


def _figures(match: "re.Match[str]") -> Found | None:
    """Three numbers: the day and the month in the American order where that makes a date, else in the other."""
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 1900 if year >= 50 else 2000
    first, second = int(match["first"]), int(match["second"])
    if match["sep"] == "." and len(match["year"]) == 2:
        return None  # "version 2.10.14"
    orders = [(first, second), (second, first)] if match["sep"] == "/" else [(second, first)]
    for month, day in orders:
        if day_slot(year, month, day):
            return found(match, Named(year=year, month=month, day=day))
    return None


def _iso(match: "re.Match[str]") -> Found | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return found(match, Named(year=year, month=month, day=day)) if day_slot(year, month, day) else None


def _iso_instant(match: "re.Match[str]") -> Found | None:
    day = _iso(match)
    if day is None:
        return None
    words = match["zone"] or ""
    second = int(match["second"]) if match["second"] else None
    clock = Clock(hour=int(match["hour"]), minute=int(match["minute"]), second=second, zone=zone(f"UTC{words}" if words[1:] else words))
    return replace(day, clock=clock)


def _attacks(match: "re.Match[str]") -> Found:
    return found(match, Named(year=2001, month=9, day=11))


def _month_year(match: "re.Match[str]") -> Found | None:
    month = MONTHS[match["month"].lower()]
    year = year_of(match["year"])
    return found(match, Named(month=month, year=1 - year if match["era"] and year else year)) if match["month"][0].isupper() else None


def _month(match: "re.Match[str]") -> Found | None:
    return found(match, Named(month=MONTHS[match["month"].lower()])) if guard.names_bare_month(match) else None


def _lone_year(match: "re.Match[str]") -> Found | None:
    year = year_of(match["year"])
    if year is None or not guard.names_year(match, year):
        return None
    return found(match, Fixed(slot=year_slot(year), short=match["year"][0] in "'’"))


def _spelled_year(match: "re.Match[str]") -> Found | None:
    """ "Nineteen forty-five", as it is spoken."""
    words = re.split(r"[- ]", match["tens"].lower())
    short = sum(NUMBERS.get(word, 0) for word in words)
    return found(match, Fixed(slot=year_slot(CENTURIES[match["hundreds"].lower()] + short))) if short else None


def _decade(match: "re.Match[str]") -> Found | None:
    words = match["decade"].lower()
    if _WEATHER.search(match.string[max(0, match.start() - 60) : match.start()]) and (words in TENS or len(words) == 2):
        return None
    century = {"nineteen": 190, "eighteen": 180, "seventeen": 170}.get((match.groupdict().get("century") or "").lower(), 190)
    if words in TENS:
        return found(match, Fixed(slot=Slot(Unit.DECADE, century + TENS[words] // 10))) if TENS[words] >= 20 else None
    if len(words) == 2:
        return found(match, Fixed(slot=Slot(Unit.DECADE, (190 if int(words) >= 20 else 200) + int(words[0]))))
    if match.groupdict().get("era"):
        return found(match, Fixed(slot=Slot(Unit.DECADE, -(int(words) // 10) - 1)))
    return found(match, Fixed(slot=Slot(Unit.DECADE, int(words) // 10)))


def _short_decade(match: "re.Match[str]") -> Found | None:
    """ "The mid 90s", "early 80's", "the late nineties", but not "in his early 30s"."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    if _DECADE_BEFORE.search(before):
        return _decade(match)
    mod = re.search(r"\b(\w+)[\s-]{1,2}(?:early|mid|late)[\s-]$", before, re.IGNORECASE)
    return _decade(match) if mod is not None and mod[1].lower() not in _OF_A_PERSON else None


_DECADE_BEFORE = re.compile(
    r"\b[Tt]he\s['’]?(?:\d0['’]?s|[a-z]{3,7}ties),?\s(?:and|or|to)\s$"
)  # "the 60s and 70s", "the sixties and seventies"


_OF_A_PERSON = ("his", "her", "their", "my", "your", "its")
_WEATHER = re.compile(r"\b(?:temperatures?|degrees|highs?|lows?)\b[^.]{0,40}$", re.IGNORECASE)


def _century(match: "re.Match[str]") -> Found | None:
    number = ordinal(match["nth"])
    if number is None or not 0 < number < 30 or word_after(match) == "Fox":
        return None
    return found(match, Fixed(slot=Slot(Unit.CENTURY, -number if match["era"] else number - 1)))


def _decade_of_century(match: "re.Match[str]") -> Found | None:
    """ "The first decade of the 20th century"."""
    nth, century = ordinal(match["which"]) if match["which"].lower() not in _ENDS else _ENDS[match["which"].lower()], ordinal(match["nth"])
    if nth is None or century is None or not 0 < century < 30 or not 0 < nth <= 10:
        return None
    return found(match, Fixed(slot=Slot(Unit.DECADE, (century - 1) * 10 + nth - 1)))


_ENDS = {"opening": 1, "last": 10, "final": 10, "closing": 10}


def _season(match: "re.Match[str]") -> Found | None:
    year = year_of(match["year"])
    season = SEASONS[match["season"].lower()]
    return found(match, Named(season=season, year=1 - year if match["era"] and year else year))


def _lone_season(match: "re.Match[str]") -> Found | None:
    return found(match, Named(season=SEASONS[match["season"].lower()])) if guard.names_season(match) else None


def _nth_weekday(match: "re.Match[str]") -> Found | None:
    return found(
        match,
        Named(
            nth=_NTH[match["nth"].lower()],
            weekday=WEEKDAYS[match["weekday"].lower()],
            month=MONTHS[match["month"].lower()],
            year=year_of(match["year"]),
        ),
    )


def _nth_weekday_from(match: "re.Match[str]") -> Found:
    """ "The last Sunday of next month", "the first Monday of the month"."""
    months = {"last": -1, "next": 1}.get(match["way"].lower(), 0)
    nth, weekday = _NTH[match["nth"].lower()], WEEKDAYS[match["weekday"].lower()]
    return found(match, Named(nth=nth, weekday=weekday, year_from=Counted(count=months, unit=Unit.MONTH)))


def _nth_day(match: "re.Match[str]") -> Found | None:
    return found(match, Named(day=int(match["day"]))) if guard.names_day_of_month(match) else None


def _spelled_nth(match: "re.Match[str]") -> Found | None:
    """ "The twenty-first of this month"."""
    day = ordinal(match["nth"])
    return None if day is None else found(match, Named(day=day))


def _holiday(match: "re.Match[str]") -> Found | None:
    words = re.sub(r"\s+", " ", match["holiday"].lower().replace("’", "'"))
    if not match["holiday"].removeprefix("the ")[:1].isupper() and not words[0].isdigit() and words != "the fourth of july":
        return None
    if word_after(match)[:1].isupper() or word_before(match).strip("\"“‘'") == "white":
        return None
    if word_after(match).lower() in _TRIMMINGS:
        return None  # "a Christmas tree" stands all December
    way = {"last": Way.LAST, "this": Way.THIS, "next": Way.NEXT}.get((match["way"] or "").lower(), Way.NONE)
    return found(match, Holiday(name=words, year=year_of(match["year"]), way=way), narrow=(match["span"] or "").lower())


_TRIMMINGS = frozenset(
    """tree trees card cards carol carols gift gifts present presents lights song songs cookies decoration decorations ornaments jumper
    stocking stockings bonus bonuses""".split()
)
_HOLIDAY = one_of(list(HOLIDAYS)).replace("'", "['’]").replace(r"\ ", r"\s")
RULES: tuple[Rule, ...] = (
    rule(
        ["the"],
        rf"the{S}(?P<which>{ORDINAL}|opening|last|final|closing){S}decade{S}of{S}the{S}(?P<nth>{ORDINAL}){S}century\b(?!{S}B\.?C)",
        _decade_of_century,
    ),
    rule([DIGIT], r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", _iso),
    rule(
        [DIGIT],
        r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)[T ]"
        r"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,6})?)?"
        r"(?P<zone>Z|[+-]\d\d:?\d\d)?",
        _iso_instant,
    ),
    rule(
        ["sept", "september", "sep"],
        r"(?P<month>Sept(?:ember\b|\.|\b))\s(?P<day>11)(?=(?:,?\s2001)?,?\s(?:terror(?:ist)?\s)?(?:attacks?|commission|hijack\w+|victims|plot\w*|memorial)\b)",
        _attacks,
    ),
    rule([DIGIT], r"(?P<year>[12]\d{3})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])", _iso),
    rule([DIGIT], r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\w)", _iso),
    rule([DIGIT], r"(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/.-]\d|\d)", _figures),
    rule(WEEKDAYS, rf"(?P<weekday>{WEEKDAY}),?{S}(?P<month>{MONTH}){S}{_DAY}(?:,?{S}{YEAR})?", _full),
    rule(WEEKDAYS, rf"(?P<weekday>{WEEKDAY}),?{S}(?:the{S})?{_DAY}{S}(?:of{S})?(?P<month>{MONTH})(?:,?{S}{YEAR})?", _full),
    rule(MONTHS, rf"(?P<month>{MONTH}){S}(?:the{S})?{_DAY}(?:,?{S}{YEAR})?", _full),
    rule([DIGIT, "the"], rf"(?:the{S})?{_DAY}(?:{S}day)?{S}(?:of{S})?(?P<month>{MONTH})(?:,?{S}{YEAR})?", _full),
    rule([DIGIT], rf"{_DAY}-(?P<month>{MONTH})-{YEAR}", _full),
    rule([DIGIT], rf"(?P<day>3[01]|[12]\d|[1-9])/(?:3[01]|[12]\d|[1-9]){S}(?P<month>{MONTH})(?:,?{S}{YEAR})?", _full),
    rule(
        MONTHS,
        rf"(?P<month>{MONTH}){S}(?:the{S})?(?P<nth>{_DAY_WORD})(?!-|{S}(?:half|quarter|week|time|place)\b)(?:,?{S}{YEAR})?",
        _spelled_day,
    ),
    rule(["the", *_DAY_WORDS], rf"(?:the{S})?(?P<nth>{_DAY_WORD}){S}(?:day{S})?of{S}(?P<month>{MONTH})(?:,?{S}{YEAR})?", _spelled_day),
    rule(MONTHS, rf"(?P<month>{MONTH})(?:,?{S}|{S}of{S}|-|{S}(?:in{S})?the{S}year{S}){YEAR}(?P<era>)", _month_year),
    rule(MONTHS, rf"(?P<month>{MONTH}){S}(?P<year>\d{{1,4}}){BC}", _month_year),
    rule([*MONTHS, "the", "month"], rf"(?:(?:the{S})?month{S}of{S})?(?P<month>{MONTH})", _month),
    rule([DIGIT, "the", "year", "a", "ad"], rf"(?:(?:the{S})?year{S}|a\.?d\.?{S})?{YEAR}(?![sS]\b)", _lone_year),
    rule(
        CENTURIES,
        rf"(?P<hundreds>{one_of(CENTURIES)})[- ]"
        rf"(?P<tens>oh[- ]{_ONE_TO_NINE}|(?:{one_of(_TENS_NAMES)})(?:[- ]{_ONE_TO_NINE})?|{one_of(_TEENS)})"
        rf"(?![- ](?:years?|people|dollars|percent|hundred|thousand|million|troops|men|women)\b)",
        _spelled_year,
    ),
    rule([QUOTE], r"(?P<year>['’]\d\d)\b(?![-–:])", _lone_year),
    rule(["the", DIGIT], rf"(?:the{S})?(?P<decade>(?:1[0-9]|20)\d0)['’]?s\b", _decade),
    rule(["the", DIGIT], rf"(?:the{S})?(?P<decade>\d{{2,3}}0)s{BC}", _decade),
    rule(["the", QUOTE], r"(?:the\s)?['’](?P<decade>\d0)s\b", _decade),
    rule([DIGIT], r"(?P<decade>[2-9]0)['’]?s\b", _short_decade),
    rule(TENS, rf"(?P<decade>{one_of(TENS)})", _short_decade),
    rule(["the"], rf"the{S}(?:(?P<century>nineteen|eighteen|seventeen)[- ])?(?P<decade>\d0(?=s\b)|{one_of(TENS)})s?\b", _decade),
    rule(_CENTURY_WORDS, rf"(?:the{S})?(?P<nth>{ORDINAL})(?:{S}|-)centur(?:y|ies)(?:{BC}|{S}(?:AD|A\.D\.|CE|C\.E\.))?", _century),
    rule(
        [*SEASONS, "the"],
        rf"(?:the{S})?(?P<season>{SEASON})(?:,?{S}|{S}of{S}|{S}of{S}the{S}year{S}){YEAR}(?:[-–/](?:\d\d|\d{{4}})(?!\d))?(?P<era>)",
        _season,
    ),
    rule([*SEASONS, "the"], rf"(?:the{S})?(?P<season>{SEASON}){S}(?:of{S})?(?P<year>\d{{1,4}}){BC}", _season),
    rule([*SEASONS, "the"], rf"(?:the{S})?(?P<season>{SEASON})", _lone_season),
    rule(
        ["the", *_NTH],
        rf"(?:the{S})?(?P<nth>{one_of(_NTH)}){S}(?P<weekday>{WEEKDAY}){S}(?:in|of){S}(?P<month>{MONTH})(?:,?{S}(?:of{S})?{YEAR})?",
        _nth_weekday,
    ),
    rule(
        ["the", *_NTH],
        rf"(?:the{S})?(?P<nth>{one_of(_NTH)}){S}(?P<weekday>{WEEKDAY}){S}(?:in|of){S}(?P<way>this|last|next){S}month\b",
        _nth_weekday_from,
    ),
    rule(["the"], rf"the{S}(?P<nth>{_DAY_WORD})(?={S}of{S}(?:this|last|next|that|the{S}\w{{4,9}}){S}month\b)", _spelled_nth),
    rule(["the"], rf"the{S}(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b", _nth_day),
    rule(
        [*HOLIDAYS, "last", "this", "next", "the"],
        rf"(?:(?P<way>last|this|next){S})?(?P<holiday>{_HOLIDAY})(?:,?{S}(?:of{S}|in{S})?{YEAR})?(?:{S}(?P<span>weekend|week)\b)?",
        _holiday,
    ),
)
