"""The patterns of clock times: "3 p.m. ET", "1500 GMT", "18:00", "seven o'clock", "noon".

One rule: figures are a time only with a sign of it: a colon, a.m. or p.m., o'clock, or a zone.
"""

import re
from dataclasses import replace

from timeline.dates import guard
from timeline.dates.forms import Clock, Found, Implied, Number
from timeline.dates.lexicon import NUMBERS, PARTS, S, one_of
from timeline.dates.rules import DIGIT, Rule, found, rule, word_before
from timeline.dates.zones import PATTERN, zone

MIDNIGHT = 24  # the hour that ends its day, as TIMEX3 writes it
_ZONE = rf"(?:{S}?(?P<zone>{PATTERN}))"
_HALF = r"(?P<half>[ap](?:\.\s?m\b\.?|\s?m\b))"
_MINUTES = r"(?P<minute>[0-5]\d)"


def _clock(match: "re.Match[str]") -> Found | None:
    groups = match.groupdict()
    hour = NUMBERS.get((groups["hour"] or "").lower(), None) if not groups["hour"].isdigit() else int(groups["hour"])
    minute = int(groups["minute"]) if groups.get("minute") else None
    half = (groups.get("half") or "").lower()[:1]
    part = PARTS.get((groups.get("part") or groups.get("night") or "").lower(), "")
    if hour is None or hour > MIDNIGHT or (hour == MIDNIGHT and minute) or (half and not 1 <= hour <= 12):
        return None
    if half or part:
        hour = hour % 12 + (12 if half == "p" or part in ("AF", "EV") or (part == "NI" and hour >= 6) else 0)
    second = int(groups["second"]) if groups.get("second") else None
    words = groups.get("zone") or ""
    either = not half and not part and 1 <= hour <= 11 and groups["hour"][0] != "0"
    clock = Clock(hour=hour, minute=minute, second=second, zone=zone(words), zone_words=words.strip("() "), either=either)
    return found(match, Implied(), clock=clock)


def _bare(match: "re.Match[str]") -> Found | None:
    """ "18:00" with no zone: a time unless the words speak of a score, a ratio or a verse."""
    before = word_before(match)
    if before in ("at", "by", "until", "till", "from", "about", "around", "before", "after", "to", "and", "between", "since"):
        return _clock(match)
    return _clock(match) if _HALF_AHEAD.match(match.string, match.end()) else None


_HALF_AHEAD = re.compile(r"\s?(?:[-–]|to)\s?\d{1,2}(?::\d\d)?\s?[apAP]\.?[mM]\b")  # "9:45-10:00 a.m."


def _military(match: "re.Match[str]") -> Found | None:
    return _clock(match) if guard.names_hour(match) else None


def _dotted(match: "re.Match[str]") -> Found | None:
    if guard.names_dotted_hour(match):
        return _clock(match)
    clock = _clock(match) if word_before(match) in _BEFORE_HOUR else None
    return None if clock is None else replace(clock, weak=True)  # an hour beside "on the evening of 6 April", a figure elsewhere


def _named(match: "re.Match[str]") -> Found | None:
    if match[0][0].isupper() and word_before(match):
        return None
    hour = 12 if match["name"].lower() in ("noon", "midday") else 0 if _begins_day(match) else MIDNIGHT
    words = match.groupdict().get("zone") or ""
    return found(match, Implied(), clock=Clock(hour=hour, minute=0, zone=zone(words), zone_words=words.strip("() ")))


def _begins_day(match: "re.Match[str]") -> bool:
    """Whether a midnight is the start of its day: "just after midnight on Friday", "from midnight to 6 a.m."."""
    before = word_before(match)
    return before in ("after", "past") or (before in ("from", "between") and bool(_TO.match(match.string, match.end())))


_TO = re.compile(rf"{S}(?:to|until|till|and){S}")


def _past(match: "re.Match[str]") -> Found | None:
    hour = int(match["hour"]) if match["hour"].isdigit() else NUMBERS[match["hour"].lower()]
    if not 1 <= hour <= 12:
        return None
    minutes = {"half": 30, "quarter": 15}.get(match["part"].lower().removeprefix("a "))
    if minutes is None:
        return None
    if match["side"].lower() == "to":
        hour, minutes = (hour - 1) % 12, 60 - minutes
    return found(match, Implied(), clock=Clock(hour=hour, minute=minutes))


def _number(match: "re.Match[str]") -> Found:
    number = int(match["number"])
    return found(match, Number(value=number, hour=1 <= number <= 12 and _can_be_hour(match)), weak=True)


def _hour_in_words(match: "re.Match[str]") -> Found | None:
    """Nine of "by nine that evening"."""
    return found(match, Number(value=NUMBERS[match[0].lower()], hour=True), weak=True) if _can_be_hour(match) else None


def _can_be_hour(match: "re.Match[str]") -> bool:
    """Whether a bare number may be an hour: no "won by two", no toll that "stood at 11"."""
    near = match.string[max(0, match.start() - _BESIDE) : match.start()]
    return word_before(match) in _BEFORE_HOUR and _OF_MEASURE.search(near) is None


_BESIDE = 40  # characters
_OF_MEASURE = re.compile(
    r"\b(?:rose|risen|rise|fell|fallen|fall|up|down|won|win|lost|lose|beat|beaten|led|lead|grew|climbed|dropped|gained|jumped|cut|raised|stood"
    r"|stands|ahead|toll|scored?|number|cases|priced|valued|traded|trading|closed|settled|ended|remained|steady|level|unchanged)\b[^.;]{0,30}$"
)
_BEFORE_HOUR = ("at", "around", "about", "by", "until", "till", "from", "before", "after")


def _spelled(match: "re.Match[str]") -> Found | None:
    """ "Six-thirty in the morning", "eight fifteen p.m."."""
    hour, part = NUMBERS[match["hour"].lower()], PARTS.get((match["part"] or "").lower(), "")
    minutes = re.split(r"[ -]", match["minute"].lower())
    late = (match["half"] or "").lower().startswith("p") or part in ("AF", "EV", "NI")
    words = match["zone"] or ""
    at = Clock(hour=hour % 12 + (12 if late else 0), minute=sum(NUMBERS.get(word, 0) for word in minutes), zone=zone(words))
    return found(match, Implied(), clock=replace(at, zone_words=words.strip("() "), either=not part and not match["half"]))


_UNITS = "per|percent|million|billion|points|euros|dollars|pounds|yen|kroner"  # of what is no hour
_HOUR = r"(?P<hour>2[0-4]|1\d|0?\d)"
_WORD_HOUR = f"(?P<hour>\\d{{1,2}}|{one_of(list(NUMBERS)[1:13])})"
RULES: tuple[Rule, ...] = (
    rule([DIGIT], rf"{_HOUR}(?:[:.]{_MINUTES}(?::(?P<second>[0-5]\d))?)?{S}?{_HALF}{_ZONE}?", _clock),
    rule(list(NUMBERS)[1:13], rf"{_WORD_HOUR}{S}{_HALF}{_ZONE}?", _clock),
    rule([DIGIT], rf"(?P<hour>[01]\d|2[0-4]){_MINUTES}(?:{S}hours)?{_ZONE}", _clock, cased=True),
    rule([DIGIT], rf"{_HOUR}[:.]{_MINUTES}(?::(?P<second>[0-5]\d))?(?:{S}hours)?{_ZONE}", _clock, cased=True),
    rule([DIGIT], rf"(?P<hour>[01]\d|2[0-4]){_MINUTES}{S}(?:hours|hrs)\b", _bare),
    rule([DIGIT], rf"(?P<hour>[01]\d|2[0-3]){_MINUTES}(?![\d:%/-]|[.,]\d|{S}[a-z]+s\b)", _military),
    rule([DIGIT], rf"{_HOUR}{_ZONE}", _clock, cased=True),
    rule([DIGIT], rf"{_HOUR}:{_MINUTES}(?::(?P<second>[0-5]\d))?(?![\d:])(?:{S}hours)?", _bare),
    rule([DIGIT], rf"{_HOUR}\.{_MINUTES}(?![\d%]|[.,:]\d|{S}(?:{_UNITS})\b)", _dotted),
    rule(
        [DIGIT, *list(NUMBERS)[1:13]], rf"{_WORD_HOUR}{S}o['’]clock(?:{S}in{S}the{S}(?P<part>morning|afternoon|evening))?{_ZONE}?", _clock
    ),
    rule(
        [DIGIT, *list(NUMBERS)[1:13]], rf"{_WORD_HOUR}{S}(?:in{S}the{S}(?P<part>morning|afternoon|evening)|at{S}(?P<night>night))\b", _clock
    ),
    rule(
        [DIGIT],
        rf"{_HOUR}[:.]{_MINUTES}{S}(?:o['’]clock{S})?(?:in{S}the{S}(?P<part>morning|afternoon|evening)|at{S}(?P<night>night))\b",
        _clock,
    ),
    rule(
        list(NUMBERS)[1:13],
        rf"{_WORD_HOUR}[ -](?P<minute>oh[ -]five|ten|fifteen|twenty|thirty|forty|fifty|(?:twenty|thirty|forty|fifty)[- ]five)"
        rf"{S}(?:{_HALF}|in{S}the{S}(?P<part>morning|afternoon|evening)|(?=(?i:eastern|pacific|central|mountain))){_ZONE}?",
        _spelled,
    ),
    rule(["noon", "midnight", "midday", DIGIT], rf"(?:12{S})?(?P<name>noon|midnight|midday)\b{_ZONE}?", _named),
    rule(["half", "a", "quarter"], rf"(?P<part>half|a{S}quarter|quarter){S}(?P<side>past|to){S}{_WORD_HOUR}", _past),
    rule(list(NUMBERS)[1:13], rf"{one_of(list(NUMBERS)[1:13])}\b(?!-)", _hour_in_words),
    rule([DIGIT], r"(?P<number>\d{1,4})(?:st|nd|rd|th)?(?![\d,.:%]\d|\d|%)", _number),
)
