"""The patterns of business reports: quarters, halves, fiscal years, the period of a year before, the year's end.

One rule: a report compares its own period with the same one of another year; what it compares with is as fine as its own.
"""

import re

from timeline.dates.forms import Base, Counted, Found, Named, Offset
from timeline.dates.lexicon import MONTH, MONTHS, S, one_of, unit
from timeline.dates.rules import DIGIT, YEAR, Rule, found, rule, word_after, word_before, year_of
from timeline.dates.slots import Unit

_QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
_HALVES = r"(?P<nth>first|second|1st|2nd|latter|last|final)"
_HALF_LEADS = ["the", "first", "second", "1st", "2nd", "latter", "last", "final"]
_SAME = "(?:same|comparable|corresponding|similar|like)"
_MONEY = re.compile(
    r"[$€£%]|\b(?:percent|per cent|sales|earnings|profits?|revenues?|net income|loss(?:es)?|results|growth|economy|output|GDP|GNP"
    r"|imports|exports|forecasts?|market|shares|inflation|orders|deliveries|shipments|of the year)\b"
)
_MATCH = re.compile(
    r"\b(?:touchdowns?|field goals?|yards|halftime|quarterback|scored|rebounds|overtime|three-pointers?|free throws?|foul)\b"
)
_AROUND = 150  # characters on either side in which a report's words make "the first half" a half-year, and no half of a match


def _quarter(match: "re.Match[str]") -> Found | None:
    groups = match.groupdict()
    if match[0].lower().startswith(("the", "its")) and "-quarter" in match[0].lower():
        return None  # "the first-quarter results": the article is theirs
    number = int(groups["q"]) if groups.get("q") else _QUARTERS[groups["nth"].lower()]
    around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    if _MATCH.search(around) and not _MONEY.search(around):
        return None
    if word_after(match) in ("finals", "final", "century", "back"):
        return None
    if (groups.get("nth") or "").lower() == "final" and not groups.get("year"):
        return None
    fiscal = bool(groups.get("fiscal") or groups.get("fiscal_year"))
    return found(match, Named(quarter=number, year=year_of(groups.get("year")), fiscal=fiscal))


def _by_months(match: "re.Match[str]") -> Found | None:
    """ "The January-March quarter"; the months of no quarter are a range."""
    first, last = MONTHS[match["month"].lower()], MONTHS[match["last"].lower()]
    if first % 3 != 1 or last != first + 2:
        return None
    return found(match, Named(quarter=first // 3 + 1, year=year_of(match["year"])))


def _by_last_month(match: "re.Match[str]") -> Found:
    """ "The September quarter", which ends with that month."""
    return found(match, Named(quarter=MONTHS[match["month"].lower()] // 3, year=year_of(match["year"])))


def _holidays(match: "re.Match[str]") -> Found:
    """ "The holiday quarter" of shops, the last."""
    return found(match, Named(quarter=4, year=year_of(match["year"])))


def _half(match: "re.Match[str]") -> Found:
    year = year_of(match.groupdict().get("year"))
    return found(match, Named(half=1 if match["nth"].lower() in ("first", "1st", "h1") else 2, year=year))


def _lone_half(match: "re.Match[str]") -> Found | None:
    around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return _half(match) if _MONEY.search(around) else None


def _fiscal(match: "re.Match[str]") -> Found:
    return found(match, Named(year=year_of(match["year"]), fiscal=True))


def _short_fiscal(match: "re.Match[str]") -> Found:
    """ "FY2012", "FY 2011/12", "FY12"."""
    words = match["year"]
    return found(match, Named(year=int(words) if len(words) > 2 else 2000 + int(words), fiscal=True))


def _year_end(match: "re.Match[str]") -> Found:
    if match["year"]:
        return found(match, Named(year=year_of(match["year"])), mod="END", narrow="end")
    return found(match, Counted(count=0, unit=unit(match["unit"])), mod="END", narrow="end")


def _year_ago(match: "re.Match[str]") -> Found:
    words = match[0].lower()
    if words.endswith("quarter") and match["unit"].lower() == "year":
        return found(match, Counted(count=-4, unit=Unit.QUARTER, base=Base.TEXT, compared=True))
    if words.endswith("week") and match["unit"].lower() == "year":
        return found(match, Counted(count=-_WEEKS, unit=Unit.WEEK, base=Base.TEXT, compared=True))
    back = Base.PUBLICATION if match["way"].lower() == "ago" else Base.TEXT
    return found(match, Offset(count=1, unit=unit(match["unit"]), sign=-1, base=back, compared=True))


_WEEKS = 52  # of a year


def _same_in_year(match: "re.Match[str]") -> Found:
    """ "The same month of 2025", "the same period in 2025"."""
    of = {"month": Unit.MONTH, "quarter": Unit.QUARTER}.get(match["unit"].lower(), Unit.YEAR)
    return found(match, Counted(count=0, unit=of, base=Base.TEXT, of_year=year_of(match["year"])))


def _same_period(match: "re.Match[str]") -> Found:
    """ "The same quarter last year", "the comparable period a year ago"."""
    if match["what"].lower() == "quarter":
        return found(match, Counted(count=-4, unit=Unit.QUARTER, base=Base.TEXT, compared=True))
    return found(match, Offset(count=1, unit=Unit.YEAR, sign=-1, base=Base.TEXT, compared=True))


def _the_period(match: "re.Match[str]") -> Found | None:
    """ "Sales in the period fell", of a report that has told of a quarter."""
    text, start = match.string, match.start()
    quarter = _QUARTER_TOLD.search(text[max(0, start - _TOLD) : start])
    told = quarter is not None and word_before(match) in ("in", "for", "during")
    latest = match["way"] and _MONEY.search(text[max(0, start - _AROUND) : match.end() + _AROUND])
    if not (told or latest) or word_after(match) in ("of", "from", "between", "in", "to"):
        return None
    return found(match, Counted(count=0, unit=Unit.QUARTER, base=Base.TEXT, reported=True))


_QUARTER_TOLD = re.compile(r"\bquarter\b(?![^$]{0,300}\b(?:months|half|year)\b)")
_TOLD = 300  # characters before it in which the report has named its period


def _this_time(match: "re.Match[str]") -> Found:
    """ "This time last year": the month of the publication, in another year."""
    return found(match, Counted(count=12 if match["way"].lower().startswith("next") else -12, unit=Unit.MONTH))


RULES: tuple[Rule, ...] = (
    rule(
        [*_QUARTERS, "the", "its", "fiscal"],
        rf"(?:(?:the|its){S})?(?P<fiscal_year>fiscal{S})?(?P<nth>{one_of(_QUARTERS)})(?:{S}|-)(?P<fiscal>fiscal[\s-])?quarter\b(?:{S}(?:of{S}(?:fiscal{S}(?:year{S})?)?)?{YEAR})?",
        _quarter,
    ),
    rule(
        ["the"],
        rf"the{S}{YEAR}{S}(?P<fiscal_year>fiscal{S})?(?P<nth>{one_of(_QUARTERS)}){S}(?P<fiscal>fiscal[\s-])?quarter\b",
        _quarter,
    ),
    rule(["the"], rf"the{S}(?:key{S}|crucial{S}|critical{S})?holiday{S}quarter\b(?:{S}(?:of{S})?{YEAR})?", _holidays),
    rule(["the"], rf"the{S}{YEAR}{S}(?P<nth>first|second){S}half\b", _half),
    rule(["q1", "q2", "q3", "q4"], rf"Q(?P<q>[1-4])(?:(?:{S}(?:of{S})?){YEAR})?\b", _quarter, cased=True),
    rule([DIGIT], rf"(?P<q>[1-4])Q(?:(?:{S}(?:of{S})?){YEAR})?\b", _quarter, cased=True),
    rule([DIGIT], r"(?P<year>(?:19|20)\d\d)[-\s]?Q(?P<q>[1-4])\b", _quarter, cased=True),
    rule(
        [*MONTHS, "the"],
        rf"(?:the{S})?(?P<month>{MONTH})(?:\s?[-–—]\s?|-to-|{S}(?:to|through){S})(?P<last>{MONTH}){S}(?:quarter|period)\b(?:{S}(?:of{S})?{YEAR})?",
        _by_months,
    ),
    rule(
        ["the", "march", "june", "sept", "september", "dec", "december"],
        rf"(?:the{S})?(?P<month>March|June|Sept(?:ember|\.)|Dec(?:ember|\.)){S}quarter\b(?:{S}(?:of{S})?{YEAR})?",
        _by_last_month,
    ),
    rule(_HALF_LEADS, rf"(?:the{S})?{_HALVES}(?:{S}|-)half{S}of{S}(?:the{S}year{S}|fiscal{S}(?:year{S})?)?{YEAR}", _half),
    rule(_HALF_LEADS, rf"(?:the{S})?{_HALVES}(?:{S}|-)half{S}of{S}the{S}(?:current{S})?(?:fiscal{S})?year\b", _half),
    rule(
        ["the", "its", "first", "second"],
        rf"(?:(?:the|its){S})?(?P<nth>first|second)(?:{S}|-)half\b(?!{S}(?:of|hour|century)\b|-)",
        _lone_half,
    ),
    rule(["h1", "h2"], rf"(?P<nth>H[12])(?:{S}(?:of{S})?){YEAR}", _half, cased=True),
    rule(["fiscal", "the"], rf"(?:the{S})?fiscal{S}(?:year{S})?{YEAR}", _fiscal),
    rule(["fy"], r"FY\s?(?P<year>20\d\d|19\d\d|\d\d)(?:[/-]\d\d)?(?!\d)", _short_fiscal, cased=True),
    rule(
        [f"fy{year}" for year in (*range(1980, 2060), *range(10, 60))],
        r"FY(?P<year>20\d\d|19\d\d|\d\d)(?:[/-]\d\d)?(?!\d)",
        _short_fiscal,
        cased=True,
    ),
    rule(["year"], rf"(?P<unit>year)[- ]end{S}(?:of{S})?{YEAR}", _year_end),
    rule(["year", "month", "quarter", "week"], r"(?P<unit>year|month|quarter|week)(?:[- ]|['’]s[ ])end\b(?P<year>)", _year_end),
    rule(
        ["the", "year", "month", "week"],
        rf"(?:the{S})?(?P<unit>year|month|week)-(?P<way>ago|earlier|before){S}(?:period|quarter|month|week)\b",
        _year_ago,
    ),
    rule(
        ["the", "same", "comparable", "corresponding", "similar"],
        rf"(?:the{S})?{_SAME}{S}(?P<unit>month|quarter|period){S}(?:of|in){S}{YEAR}",
        _same_in_year,
    ),
    rule(["the"], rf"the{S}(?P<way>latest{S})?period\b", _the_period),
    rule(["this"], rf"this{S}time{S}(?P<way>last{S}year|next{S}year|a{S}year{S}ago)\b", _this_time),
    rule(["year", "month", "week"], r"(?P<unit>year|month|week)-(?P<way>ago|earlier|before)\b", _year_ago),
    rule(["the", "prior"], rf"(?:the{S})?prior[-\s](?P<unit>year)(?P<way>)(?:['’]s)?{S}(?:period|quarter)\b", _year_ago),
    rule(
        ["the", "same", "comparable", "corresponding", "similar"],
        rf"(?:the{S})?{_SAME}{S}(?P<what>quarter|period|month|week|time){S}(?:(?:in|of){S})?"
        rf"(?:last{S}year|a{S}year{S}(?:ago|earlier|before)|(?:the|a){S}(?:year{S}(?:before|earlier)|(?:previous|prior|preceding){S}year))\b",
        _same_period,
    ),
)
