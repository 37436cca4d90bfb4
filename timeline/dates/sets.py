"""The patterns of what comes again: "every Tuesday", "twice a year", "daily", "Saturday mornings".

One rule: a set names no day, so it has a TIMEX3 value and no place on the calendar.
"""

import re

from timeline.dates.amounts import COUNT_LEADS, period
from timeline.dates.forms import Found, Number, Repeat
from timeline.dates.lexicon import (
    COUNT,
    FULL_WEEKDAY,
    FULL_WEEKDAYS,
    INSERT,
    MONTH,
    MONTHS,
    NUMBER,
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    S,
    number,
    one_of,
    unit,
)
from timeline.dates.rules import DIGIT, Rule, found, rule, word_after, word_before
from timeline.dates.slots import FINE, is_finer

_REGULAR = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "semiannual": "P6M",
    "semiannually": "P6M",
    "fortnightly": "P2W",
    "bimonthly": "P2M",
    "biannual": "P6M",
    "biennial": "P2Y",
}
_SPEED = re.compile(r"\b(?:miles|mph|km|kilomet(?:er|re)s|met(?:er|re)s|feet|knots|inches|gallons|lit(?:er|re)s|frames)\s$")


def _hourly(match: "re.Match[str]") -> Found | None:
    """ "Weekly talks", but not "the Communist Party daily Granma", which is a name's epithet."""
    if _ADDRESS.match(match.string, match.end()):
        return None  # "nightly.example.org"
    named = match[0][0].isupper() and _CAPITAL.search(match.string[max(0, match.start() - 24) : match.start()])
    return None if named or word_after(match)[:1].isupper() else found(match, Repeat(value=_REGULAR[match[0].lower()]))


_ADDRESS = re.compile(r"\.[a-z]")
_CAPITAL = re.compile(r"\b[A-Z][\w.&]*\s$")  # "LA Weekly", "The Daily"


def _round_the_clock(match: "re.Match[str]") -> Found:
    return found(match, Number(value=24), weak=True)


def _every(match: "re.Match[str]") -> Found | None:
    groups = match.groupdict()
    if groups["weekday"]:
        part = f"T{PARTS[groups['of_day'].lower()]}" if groups["of_day"] else ""
        return found(match, Repeat(value=f"XXXX-WXX-{WEEKDAYS[groups['weekday'].lower()] + 1}{part}"))
    if groups["month"]:
        return found(match, Repeat(value=f"XXXX-{MONTHS[groups['month'].lower()]:02d}")) if groups["month"][0].isupper() else None
    if groups["season"]:
        return found(match, Repeat(value="XXXX-" + ("SP", "SU", "FA", "WI")[SEASONS[groups["season"].lower()]]))
    if groups["part"]:
        return found(match, Repeat(value=f"XXXX-XX-XXT{PARTS[groups['part'].lower()]}"))
    words = (groups["count"] or "one").lower()
    count = 2 if words in ("other", "second") else {"third": 3, "fourth": 4}.get(words, number(words))
    return found(match, Repeat(value=period(count, unit(groups["unit"]))))


def _weekdays(match: "re.Match[str]") -> Found | None:
    part = match.groupdict().get("of_day")
    return found(match, Repeat(value=f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()] + 1}" + (f"T{PARTS[part.lower()]}" if part else "")))


def _parts(match: "re.Match[str]") -> Found | None:
    if word_before(match) not in ("on", "in", "most", "some", "weekday"):
        return None
    word = match["part"].lower()
    return found(match, Repeat(value="XXXX-WXX-WE" if word == "weekend" else f"XXXX-XX-XXT{PARTS[word]}"))


def _per(match: "re.Match[str]") -> Found | None:
    if unit(match["unit"]) in FINE and _SPEED.search(match.string[max(0, match.start() - 14) : match.start()]):
        return None  # "50 miles per hour" is a speed
    return found(match, Repeat(value=period(1, unit(match["unit"]))))


def _so_many_in(match: "re.Match[str]") -> Found | None:
    """ "Three days a week", "two hours every day": one set, of the longer unit."""
    small, of = unit(match["small"]), unit(match["unit"])
    bounded = match["unit"].lower().endswith("s") or word_after(match).lower() in _NO_RATE
    if bounded or of in FINE or not is_finer(small, of):
        return None  # "two months a year after the vote"
    return found(match, Repeat(value=period(1, of)))


_NO_RATE = ("after", "before", "ago", "later", "earlier", "from", "old", "or")


def _times(match: "re.Match[str]") -> Found | None:
    """ "Twice a month", "three times every two years"."""
    if match[0][0] == "O" or word_after(match).lower() in ("ago", "later", "earlier", "old"):
        return None  # "Once a week has passed"
    words = match["count"]
    return found(match, Repeat(value=period(number(words) if words else 1, unit(match["unit"]))))


def _nth_of_every(match: "re.Match[str]") -> Found:
    """ "The first Monday of every month": no one Monday."""
    return found(match, Repeat(value="P1M"))


_DAYTIME = one_of(["morning", "afternoon", "evening", "night"])
RULES: tuple[Rule, ...] = (
    rule([DIGIT], r"24[ -]hours?[ ,]{1,2}(?:a|per)[ -]day", _round_the_clock),
    rule(_REGULAR, one_of(_REGULAR), _hourly),
    rule(
        ["every", "each"],
        rf"(?:every|each){S}(?:single{S})?(?:(?P<count>other|second|third|fourth|{COUNT}){S})?"
        rf"(?:(?P<weekday>{WEEKDAY})(?:{S}(?P<of_day>{_DAYTIME}))?|(?P<part>{_DAYTIME})|(?P<season>{SEASON})|(?P<month>{MONTH})|(?P<unit>{UNIT}))",
        _every,
    ),
    rule([f"{day}s" for day in FULL_WEEKDAYS], rf"(?P<weekday>{FULL_WEEKDAY})s\b", _weekdays),
    rule(WEEKDAYS, rf"(?P<weekday>{WEEKDAY}){S}(?P<of_day>morning|afternoon|evening|night)s\b", _weekdays),
    rule([f"{part}s" for part in [*PARTS, "weekend"]], r"(?P<part>morning|afternoon|evening|night|weekend)s\b", _parts),
    rule(COUNT_LEADS, rf"{COUNT}(?:{S}|-){INSERT}(?P<small>{UNIT}){S}(?:an?|per|each|every){S}(?P<unit>{UNIT})", _so_many_in),
    rule(
        ["once", "twice", "thrice", DIGIT, *NUMBERS, "several", "many"],
        rf"(?:once|twice|thrice|(?:(?:{NUMBER}{S}or{S})?{NUMBER}|several|many){S}times){S}(?:an?|per|each|every){S}(?:(?P<count>{NUMBER}){S})?(?P<unit>{UNIT})",
        _times,
    ),
    rule(["per"], rf"per{S}(?P<unit>{UNIT})", _per),
    rule(
        ["the", *ORDINALS],
        rf"(?:the{S})?(?:first|second|third|fourth|last){S}{WEEKDAY}{S}(?:of|in){S}(?:every|each){S}month\b",
        _nth_of_every,
    ),
)
