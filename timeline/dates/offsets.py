"""The patterns that count units from another day: "two days ago", "three weeks later", "the day before", "later that month".

One rule: "ago" and "from now" count from the publication, "later" and "earlier" from the date told before.
"""

import re
from dataclasses import replace

from timeline.dates.amounts import COUNT_LEADS, period
from timeline.dates.forms import Amount, Base, Counted, Form, Found, Named, Offset, Way, Weekday
from timeline.dates.lexicon import (
    COUNT,
    INSERT,
    NUMBER,
    NUMBERS,
    PARTS,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    WEEKDAYS,
    H,
    S,
    number,
    unit,
)
from timeline.dates.rules import DIGIT, Rule, found, rule, word_after, word_before
from timeline.dates.slots import Unit


def _is_ahead(match: "re.Match[str]") -> bool:
    """True in "the vote, six days away, is close", "is now six days away"."""
    before, after = match.string[max(0, match.start() - 14) : match.start()], match.string[match.end() : match.end() + 6]
    return _AHEAD_IS.search(before) is not None and not re.match(r"\s(?:by|with|to|on)\b", after)


_AHEAD_IS = re.compile(r"(?:,|\b(?:is|are|['’]s)(?:\s(?:now|just|only|still|barely|less than))?)\s$")
_NEAR = (Unit.DAY, Unit.WEEK, Unit.MONTH)


def _offset(match: "re.Match[str]") -> Found | None:
    word, words = match["way"].lower(), (match["count"] or "").lower()
    if re.match(r"(?:only|just)?\s*some$|many$", words):
        words = ""
    if words in ("a", "an") and word in ("before", "after") and word_before(match) in ("once", "twice", "times"):
        return None  # "once a month after that"
    if words in ("a", "an") and re.search(r"-(?:ago|earlier)$", match[0], re.IGNORECASE):
        return None  # "a year-earlier loss": the article is the loss's
    if not words and not match["unit"].lower().endswith("s"):
        return None
    count = number(words) if words else None
    if count is not None and match["unit"].lower().startswith("fortnight"):
        count *= 2  # weeks
    sign = -1 if word in ("ago", "earlier", "before", "previously", "back", "prior") else 1
    base = Base.PUBLICATION if word in ("ago", "hence", "back", "away") or "now" in word or "today" in word else Base.TEXT
    if word == "away" and (count is None or unit(match["unit"]) not in _NEAR or not _is_ahead(match)):
        return None  # "three hours away" is a distance, "spent three days away" a length
    if (
        word in ("before", "after")
        and re.match(rf"{S}(?!that\b)[\w'’\"“]", match.string[match.end() : match.end() + 8])
        and not _ends_clause(match)
    ):
        tail = match.end() - match.end("unit")
        return found(match, Offset(count=count, unit=unit(match["unit"]), sign=sign, base=Base.TEXT), weak=True, tail=tail)
    if word in ("later", "earlier") and word_after(match) == "than":  # "two days later than planned"
        return replace(found(match, Amount(value=period(count, unit(match["unit"])))), end=match.end("unit"))
    few = bool(re.search(r"few|several|couple", words))
    if "today" in word and count is not None and count == int(count):
        return found(match, Offset(count=count, unit=unit(match["unit"]), sign=sign, to_the_day=0))
    if sign > 0 and _NOW.search(match.string[max(0, match.start() - 20) : match.start()]):
        return found(match, Counted(count=0, unit=unit(match["unit"])))  # "Now, nearly five years later"
    compared = word_before(match) in _COMPARING or bool(_FIGURE.search(match.string[max(0, match.start() - 12) : match.start()]))
    return found(match, Offset(count=count, unit=unit(match["unit"]), sign=sign, base=base, few=few, compared=compared))


_FIGURE = re.compile(r"(?:[\d%]|\b(?:cents|million|billion|trillion|share|percent))[,)]?\s$")  # "50 cents a share, a year ago"
_NOW = re.compile(r"\b[Nn]ow,?\s(?:(?:some|nearly|almost|about|over|just|more than)\s)?$")
_COMPARING = ("from", "than", "with", "against", "of", "versus")


_AT_LEAST = re.compile(r"\sat\s(?:least|most)\b")


def _ends_clause(match: "re.Match[str]") -> bool:
    if _AT_LEAST.match(match.string, match.end()):
        return False  # "a day after at least nine were hurt"
    return word_after(match).lower() in ("and", "when", "but", "in", "at", "on", "that", "by", "with", "was", "were", "to")


def _or_two(match: "re.Match[str]") -> Found:
    """ "A year or two ago"."""
    sign, base = (-1, Base.PUBLICATION) if match["way"].lower() == "ago" else (-1 if match["way"].lower() == "earlier" else 1, Base.TEXT)
    return found(match, Offset(count=None, unit=unit(match["unit"]), sign=sign, base=base, few=True, most=2))


def _beside(match: "re.Match[str]") -> Found | None:
    """ "The day before", "a day earlier", "the day after"."""
    sign = -1 if match["way"].lower() in ("before", "earlier", "prior", "previous") else 1
    word = match["unit"].lower()
    of = Unit.DAY if word in PARTS else unit(word)
    follows = word_after(match)
    if match["way"].lower() in ("before", "after") and follows and not _ends_clause(match) and match[0].lower().startswith("the"):
        return found(match, Offset(count=1, unit=of, sign=sign, base=Base.TEXT), weak=True, tail=-1)
    if match["way"].lower() in ("before", "after") and follows and not _ends_clause(match):
        return found(match, Offset(count=1, unit=of, sign=sign, base=Base.TEXT), weak=True, tail=match.end() - match.end("unit"))
    return found(match, Counted(count=sign, unit=of, base=Base.TEXT), part=PARTS.get(word, ""))


def _to_date(match: "re.Match[str]") -> Found | None:
    """ "Earlier this year", "later that month", "later in the summer"."""
    way = (match["way"] or "").lower().strip()
    which = _which(match, way)
    return found(match, which, narrow=match["side"].lower())


def _which(match: "re.Match[str]", way: str) -> Form:
    what = match["what"].lower()
    base = Base.TEXT if way in ("that", "the same", "that same", "the") else Base.PUBLICATION
    count = {"last": -1, "next": 1, "the previous": -1, "the following": 1}.get(way, 0)
    if what in SEASONS:
        return Named(season=SEASONS[what], way=Way.SAME if base is Base.TEXT else Way.THIS)
    if what in WEEKDAYS:
        return Weekday(day=WEEKDAYS[what], way=Way.THIS if way == "this" else Way.NONE)
    near = what == "day" and way == "the" and match["side"].lower() == "earlier"
    return Counted(count=count, unit=unit(what), base=base, near=near)


def _to_the_day(match: "re.Match[str]") -> Found | None:
    """ "Two weeks ago today", "a year ago yesterday"."""
    count = number(match["count"])
    if count is None or count != int(count):
        return None
    sign = -1 if match["way"].lower() == "ago" else 1
    day = match["day"].lower()
    narrow = day[4:].strip() if day.startswith("this") else ""  # "ten years ago this week"
    return found(match, Offset(count=count, unit=unit(match["unit"]), sign=sign, to_the_day=_DAYS_OFF.get(day, 0)), narrow=narrow)


_DAYS_OFF = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_TO_DATE = rf"(?P<way>this|that{S}same|that|the{S}same|last|next|in{S}the|the)"


_AGO = rf"ago|earlier|later|before|after|afterwards?|from{S}now|from{S}today|hence|previously|thereafter|prior|back"
_BACK = rf"(?P<way>{_AGO}|away(?!{S}from))\b"


def _seasons_ago(match: "re.Match[str]") -> Found | None:
    """ "Two summers ago"."""
    count = number(match["count"])
    if count is None or count != int(count):
        return None
    return found(match, Named(season=SEASONS[match["season"].lower()], year_from=Counted(count=-int(count), unit=Unit.YEAR)))


def _on(match: "re.Match[str]") -> Found | None:
    """ "Two years on, the town is empty": counted as "two years later" is."""
    count = number(match["count"])
    if not _HEAD.search(match.string[max(0, match.start() - 8) : match.start()]):
        return None
    return found(match, Offset(count=count, unit=unit(match["unit"]), sign=1, base=Base.TEXT))


_HEAD = re.compile(r"(?:^|[.!?\n\"”]\s{0,3}|\b(?:But|And|Now|Yet),?\s)$")

RULES: tuple[Rule, ...] = (
    rule(COUNT_LEADS, rf"(?P<count>{COUNT}){S}(?P<season>spring|summer|autumn)s{S}ago\b", _seasons_ago),
    rule(
        [DIGIT, *NUMBERS, "a"],
        rf"(?P<count>{NUMBER}|a){S}(?P<unit>(?:day|week|month|year|decade|century|centurie)s?){S}on(?=,)",
        _on,
    ),
    rule(["a", "an"], rf"an?{S}(?P<unit>hour|day|week|month|year|decade|century){S}or{S}two{S}(?P<way>ago|later|earlier)\b", _or_two),
    rule(
        [*COUNT_LEADS, "only", "just", *UNITS, *(f"{u}s" for u in UNITS), "centuries"],
        rf"(?:(?P<count>{COUNT})(?:{H}))?{INSERT}(?P<unit>{UNIT})(?:{S}or{S}so)?(?:{S}|-){_BACK}",
        _offset,
    ),
    rule(
        ["the", "a", "one"],
        rf"(?:the|one|a){S}(?P<unit>day|night|week|month|year|evening|decade|weekend){S}(?P<way>before|after|earlier|later|prior|previous|following)\b",
        _beside,
    ),
    rule(
        ["earlier", "later", "sometime", "early", "late"],
        rf"(?P<side>earlier|later)(?:{S}on)?{S}(?:in{S})?{_TO_DATE}{S}(?P<what>day|week|month|year|decade|century|quarter|{SEASON})\b",
        _to_date,
    ),
    rule(
        COUNT_LEADS,
        rf"(?P<count>{COUNT}){S}(?P<unit>{UNIT}){S}(?P<way>ago|from){S}(?P<day>today|yesterday|tomorrow|tonight|this{S}(?:week|month))\b",
        _to_the_day,
    ),
)
