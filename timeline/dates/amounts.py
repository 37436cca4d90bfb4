"""The patterns of lengths: "three days", "half an hour", "the first nine months", "months".

One rule: a length is a length even where it hints at a day ("for three days"); only a direction word makes it a date.
"""

import re
from dataclasses import replace

from timeline.dates.forms import Amount, Found, Ref, Repeat
from timeline.dates.lexicon import (
    COUNT,
    INSERT,
    NUMBER,
    NUMBERS,
    UNIT,
    UNITS,
    VAGUE,
    H,
    S,
    number,
    one_of,
    unit,
)
from timeline.dates.rules import DIGIT, Rule, found, rule, word_after, word_before
from timeline.dates.slots import FINE, Unit

_LETTERS = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.DECADE: "DE",
    Unit.CENTURY: "CE",
}
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}
_RATE = frozenset(
    """once twice times time hours minutes days weeks months percent dollars people barrels miles units tons tonnes euros million
    billion thousand visitors pounds passengers flights more cents kilometers km aircraft games copies each""".split()
)
COUNT_LEADS = [
    DIGIT,
    *NUMBERS,
    *VAGUE,
    *"a an the another half couple quite only just hundred thousand one".split(),
]
_VAGUE_AFTER = frozenset(
    """for in within after over of took lasted last spent by recent several through many take following
    despite amid amidst endured lasting lasts takes span spans spend spends""".split()
)


def period(count: float | None, of: Unit) -> str:
    """The length as TIMEX3 has it: P2D, PT1H30M, PXY."""
    clock = "T" if of in FINE else ""
    if count is None:
        return f"P{clock}X{_LETTERS[of]}" if of not in _YEARS else "PXY"
    if of in _YEARS:
        return f"P{_plain(count * _YEARS[of])}Y"
    if of in (Unit.HOUR, Unit.MINUTE) and count != int(count):
        whole, rest = divmod(count, 1)
        finer = f"{round(rest * 60)}{'M' if of is Unit.HOUR else 'S'}"
        return "PT" + (f"{int(whole)}{_LETTERS[of]}" if whole else "") + finer
    return f"P{clock}{_plain(count)}{_LETTERS[of]}"


_PARTS = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$")


def summed(longer: str, shorter: str) -> str | None:
    """ "PT2H" and "PT30M" -> "PT2H30M"; None where the second is not the finer one."""
    a, b = _PARTS.match(longer), _PARTS.match(shorter)
    if a is None or b is None:
        return None
    last = max(place for place, count in enumerate(a.groups()) if count)
    first = min(place for place, count in enumerate(b.groups()) if count)
    if first <= last:
        return None
    counts = [one or other for one, other in zip(a.groups(), b.groups(), strict=True)]
    days, clock = (
        "".join(f"{count}{letter}" for count, letter in zip(part, letters, strict=True) if count)
        for part, letters in ((counts[:4], "YMWD"), (counts[4:], "HMS"))
    )
    return f"P{days}" + (f"T{clock}" if clock else "")


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"


def _amount(match: "re.Match[str]") -> Found | None:
    words, of = match["count"].lower(), unit(match["unit"])
    if (words[0].isdigit() and match["unit"][0].isupper()) or _is_of_a_name(match) or _YEAR_TO.match(words):
        return None  # "sentenced in 1995 to 20 years"
    if _OLD.match(match.string, match.end()):
        aged = match["unit"].endswith("s") and match.string[match.end()] == " " and number(words) is not None
        return replace(found(match, Amount(value=period(number(words), of))), end=match.end() + len(" old")) if aged else None
    if match["unit"].lower().startswith("fortnight"):
        count = number(words)
        return found(match, Amount(value=period(None if count is None else 2 * count, of)))
    singular = not match["unit"].lower().endswith("s")
    lone = words in ("a", "an")
    if lone and match["long"]:
        return None  # "a year-long trial": the article is the trial's
    if of is Unit.QUARTER and (_is_fraction(match) or word_after(match) == "point" or singular or match["gap"] == "-"):
        return None  # "three quarters of the troops", "two quarter-point cuts"
    if words == "many" and word_before(match) == "as":
        return None  # "for the third time in as many months"
    if singular and words.split()[0] in ("some", "many", "several", "few"):
        return None
    if of is Unit.SECOND and singular and not (words[0].isdigit() and match["gap"] == "-"):
        return None
    if match["unit"].lower() in ("night", "weekend", "quarter") and (lone or words in ("one", "the other")):
        return None
    if lone and of not in FINE and len(match[0].split()) == _BARE and _is_rate(match):
        return found(match, Repeat(value=period(1, of)))
    if (
        singular
        and not lone
        and number(words) not in (None, 0.5, 1.0)
        and not match["gap"].strip().startswith(("-", "‑"))
        and not match["long"]
        and not words.startswith("half")
    ):
        return None if word_after(match)[:1] in ("", "o") else found(match, Amount(value=period(number(words), of)))
    if (
        words in ("one", "the one")
        and match["gap"] != "-"
        and of is Unit.DAY
        and word_before(match) not in ("for", "in", "within", "than", "least", "about", "after", "only", "just")
    ):
        return None
    return found(match, Amount(value=period(number(words), of)))


_YEAR_TO = re.compile(r"(?:1[5-9]|20)\d\d\s(?:to|or)\s")
_OLD = re.compile(r"[-\s]{1,3}olds?\b")


def _is_fraction(match: "re.Match[str]") -> bool:
    """ "Three quarters of the troops", but not "four quarters of growth", "three straight quarters of losses"."""
    return word_after(match) == "of" and (number(match["count"]) or 0) <= _QUARTERS_OF_A_WHOLE and len(match[0].split()) == _BARE


_QUARTERS_OF_A_WHOLE = 3


def _the_amount(match: "re.Match[str]") -> Found | None:
    """ "The first nine months", "the three years"; the article of "the two-day visit" is the visit's."""
    return _amount(match) if match["unit"].endswith("s") and match["unit"].islower() else None


def _is_of_a_name(match: "re.Match[str]") -> bool:
    """ "Once-in-a-century", "the Six-Day War", "Thirty Years' War"."""
    hyphened = match.string[match.start() - 1 : match.start()] == "-" and not match["count"][0].isdigit()
    return hyphened or bool(_WAR.match(match.string, match.end()))


_WAR = re.compile(r"['’]?\s(?:War|Crisis|Plan)\b")


def _is_rate(match: "re.Match[str]") -> bool:
    """Whether "a day" tells a rate: "twice a day", "$500 a week", "40 hours a week"."""
    before = word_before(match).strip(",")
    head = match.string[max(0, match.start() - _RATE_REACH) : match.start()]
    return before in _RATE or bool(_PRICE.search(before)) or (before.endswith("s") and bool(_MANY.search(head)))


_BARE = 2  # words of "a year"; "a full decade" is no rate
_RATE_REACH = 40
_PRICE = re.compile(r"\d$|^[$£€¥]?\d[\d.,]*(?:bn|m|k|tn|pc)$")
_MANY = re.compile(r"\b(?:\d[\d,.]*|two|three|four|five|six|ten|dozens|hundreds|thousands|many|several)\b[^.;:]{0,30}$")


def _ages(match: "re.Match[str]") -> Found | None:
    """ "Sixty-five million years ago" is MA65, as TIMEX3 has it; "two billion years" is P2GA."""
    count = number(match["count"])
    if count is None:
        return None
    letters = "MA" if match["scale"].lower() == "million" else "GA"
    return found(match, Ref(value=f"{letters}{_plain(count)}") if match["ago"] else Amount(value=f"P{_plain(count)}{letters}"))


def _long(match: "re.Match[str]") -> Found | None:
    plural = match["unit"].lower().endswith("s")
    return found(match, Amount(value=period(None if plural else 1, unit(match["unit"]))))


def _vague(match: "re.Match[str]") -> Found | None:
    before = word_before(match)
    head = match.string[max(0, match.start() - 8) : match.start()]
    if head.endswith("-") or head == "as many ":
        return None  # "after-hours trading", "in as many days"
    filled = before not in _NOT_FILLED and bool(_FILLED.match(match.string, match.end()))
    if before not in _VAGUE_AFTER and not filled and not (before == "the" and _AROUND.match(match.string, match.end())):
        return None
    return found(match, Amount(value=period(None, unit(match["unit"]))))


_FILLED = re.compile(rf"{S}of{S}(?!(?:the|this|that|each|every|his|her|its|their|operation|week|rest)\b)[a-zA-Z]")  # "decades of war"
_NOT_FILLED = frozenset(
    """the early first last final initial opening closing his her its their our my your these those other some many several few business
    working office dark darkest golden next previous past coming recent remaining latter later both all hundreds thousands millions
    number days hours kilowatt megawatt man light""".split()
)
_AROUND = re.compile(rf"{S}(?:before|after|following|since|leading{S}up|that{S}followed|preceding|immediately)\b")


def _the_years(match: "re.Match[str]") -> Found | None:
    """ "Over the years", "in the weeks"; the preposition belongs to the first alone."""
    return found(match, Amount(value=period(None, unit(match["unit"]))))


_LASTING = ["hour", "day", "week", "month", "year", "decade"]
RULES: tuple[Rule, ...] = (
    rule(
        COUNT_LEADS,
        rf"(?:(?:another|a{S}further){S})?(?P<count>{COUNT})(?P<gap>{H}){INSERT}(?P<unit>{UNIT})(?P<long>[-\s]long\b)?(?:{S}or{S}so\b)?",
        _amount,
    ),
    rule(
        ["the", "these", "those"],
        rf"(?:the|these|those){S}(?:(?:first|final|opening|remaining|intervening|other){S})?"
        rf"(?P<count>{NUMBER})(?P<gap>{S}){INSERT}(?P<unit>{UNIT})(?P<long>)(?:{S}or{S}so\b)?",
        _the_amount,
    ),
    rule(
        ["a", "an", "the", "this", "that"],
        rf"(?:an?|the|this|that){S}(?:same{S})?(?P<count>{NUMBER}){H}(?P<unit>{UNIT}){S}(?:period|term)\b",
        lambda m: found(m, Amount(value=period(number(m["count"]), unit(m["unit"])))),
    ),
    rule(
        COUNT_LEADS,
        rf"(?P<unit_gap>)(?P<count>an?|one){S}(?P<unit>(?:year|month|week|day|hour|decade)){S}and{S}a{S}half\b",
        lambda m: found(m, Amount(value=period(1.5, unit(m["unit"])))),
    ),
    rule([*UNITS, *(f"{word}s" for word in UNITS)], rf"(?P<unit>{UNIT})(?:-|{S})long\b", _long),
    rule(
        ["centuries", *(f"{word}s" for word in UNITS if word != "centurie")],
        r"(?P<unit>(?:second|minute|hour|day|week|month|year|decade|centurie)s)\b",
        _vague,
    ),
    rule(
        ["the"],
        rf"the{S}(?:very{S})?(?:early(?!{S}days)|first|opening|final|closing|intervening){S}(?P<unit>(?:hour|day|week|month|year|decade)s)\b"
        rf"(?={S}(?:of|after|before|following){S})",
        _the_years,
    ),
    rule(["the"], rf"the{S}intervening{S}(?P<unit>(?:day|week|month|year|decade)s)\b", _the_years),
    rule([f"{word}long" for word in _LASTING], rf"(?P<unit>{one_of(_LASTING, end=False)})long\b", _long),
    rule(
        [DIGIT],
        rf"(?P<count>\d{{1,3}})[-‑ ]plus[-‑ ](?P<unit>{UNIT})(?![-‑]old)",
        lambda m: found(m, Amount(value=period(number(m["count"]), unit(m["unit"]))), mod="MORE_THAN"),
    ),
    rule(["half"], r"half[- ](?P<unit>hour|day|year|decade|century)\b", lambda m: found(m, Amount(value=period(0.5, unit(m["unit"]))))),
    rule(["a", "quarter"], r"(?:a\s)?quarter(?:[- ]|\sof\sa\s)century\b", lambda m: found(m, Amount(value="P25Y"))),
    rule(
        [DIGIT, *NUMBERS, "a"],
        rf"(?P<count>{NUMBER}|a)(?:{S}|-)(?P<scale>million|billion){S}years(?P<ago>{S}ago\b)?",
        _ages,
    ),
    rule(["over"], rf"over{S}the{S}(?P<unit>(?:day|week|month|year|decade)s)\b", _the_years),
)
