"""The words of dates in English news: what each means and, as regular expressions, how each is written.

One rule: a table here, an alternation made of it, longest first; nothing nests a repetition in a repetition.
"""

import re

from timeline.dates.slots import Unit

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan jan.",
            "february feb feb. febuary",
            "march mar mar.",
            "april apr apr.",
            "may",
            "june jun jun.",
            "july jul jul.",
            "august aug aug.",
            "september sep sep. sept sept.",
            "october oct oct.",
            "november nov nov.",
            "december dec dec.",
        ],
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        [
            "monday mon. mon",
            "tuesday tues. tue. tues tue",
            "wednesday wed. wed",
            "thursday thurs. thu. thur. thurs thur thu",
            "friday fri. fri",
            "saturday sat. sat",
            "sunday sun. sun",
        ]
    )
    for name in names.split()
}
SEASONS = {"spring": 0, "springtime": 0, "summer": 1, "summertime": 1, "autumn": 2, "fall": 2, "winter": 3, "wintertime": 3}
UNITS = {
    "second": Unit.SECOND,
    "minute": Unit.MINUTE,
    "hour": Unit.HOUR,
    "day": Unit.DAY,
    "night": Unit.DAY,
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "fortnight": Unit.WEEK,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
    "centurie": Unit.CENTURY,
}
PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "midmorning": "MO",
    "mid-morning": "MO",
    "sunrise": "MO",
    "midday": "MI",
    "noon": "MI",
    "lunchtime": "MI",
    "afternoon": "AF",
    "midafternoon": "AF",
    "mid-afternoon": "AF",
    "dusk": "EV",
    "evening": "EV",
    "sunset": "EV",
    "nightfall": "EV",
    "night": "NI",
    "midnight": "MN",
    "daytime": "DT",
}
PART_HOURS = {
    "MO": (0, 12),
    "MI": (12, 13),
    "AF": (12, 18),
    "EV": (17, 24),
    "NI": (18, 24),
    "MN": (0, 1),
    "DT": (6, 18),
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
} | {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_NTH_1_9 = "first second third fourth fifth sixth seventh eighth ninth".split()
_NTH_10_20 = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
ORDINALS = (
    {word: number for number, word in enumerate([*_NTH_1_9, *_NTH_10_20], 1)}
    | {f"twenty-{word}": 20 + number for number, word in enumerate(_NTH_1_9, 1)}
    | {"thirtieth": 30, "thirty-first": 31}
)
VAGUE = "several few many some dozens countless numerous hundreds thousands millions".split()
TENS = {
    word: 10 * number for number, word in enumerate("tens twenties thirties forties fifties sixties seventies eighties nineties".split(), 1)
}

S = r"(?:(?:[^\S\n]{1,3}|[^\S\n]{0,2}\n[^\S\n]{0,3})(?!\n))"  # between two words, over a line's end too but not over a paragraph's
H = f"(?:{S}-{S}|{S}|-|‑|–)"  # between a number and its unit


def one_of(words: "list[str] | dict[str, int] | dict[str, str] | dict[str, Unit]", *, end: bool = True) -> str:
    """An alternation of the words, the longest first; a word that ends in a letter ends there."""
    ranked = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) + (r"\b" if end and word[-1].isalnum() else "") for word in ranked) + ")"


MONTH = one_of(MONTHS) + "(?![-‑]a[-‑])"  # no March in "Mar-a-Lago"
WEEKDAY = one_of(WEEKDAYS)
FULL_WEEKDAYS = [day for day in WEEKDAYS if day.endswith("day")]  # without "Mon", "Tues"
FULL_WEEKDAY = one_of(FULL_WEEKDAYS, end=False)
SEASON = one_of(SEASONS)
PART = one_of(PARTS)
UNIT = "(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?\\b"
ORDINAL = "(?:\\d{1,2}(?:st|nd|rd|th)\\b|" + one_of(ORDINALS) + ")"
_UNITS_1_9 = one_of(list(NUMBERS)[1:10])
_UNDER_100 = f"(?:{one_of(list(NUMBERS)[20:])}[ -]{_UNITS_1_9}|{one_of(NUMBERS)})"  # no six of "two four-year terms"
_SPELLED = (
    "(?:(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -])?(?:hundred|thousand)" + f"(?:[ -](?:and )?{_UNDER_100})?|{_UNDER_100})"
)
_FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,4}(?:[ -]?[½¼¾]|\.\d{1,2}|[ -]\d/\d)?)(?![\d/])"
NUMBER = f"(?:{_FIGURES}|{_SPELLED})"
COUNT = (
    f"(?:{NUMBER}(?:{S}(?:or|to){S}{NUMBER}|[-–]\\d{{1,3}}\\b)?(?:{S}and{S}(?:a|one){S}half)?|(?:a|another|one){S}(?:couple|dozen|half)(?:{S}of)?|the{S}(?:couple|dozen)(?:{S}of)?"
    f"|half{S}an?|half{S}a{S}dozen|a{S}good{S}many|(?:only{S}|just{S})?a{S}(?:very{S})?(?:few|couple|number{S}of)|quite{S}a{S}few|(?:the{S})?{one_of(VAGUE)}(?:{S}of)?"
    f"|couple{S}of|another|an?"
    f"|{one_of(NUMBERS)}{H}and{H}(?:a|one){H}half)"
)


_INSERTS = """single more full consecutive straight long whole solid additional extra short entire working business calendar trading
    successive bloody"""
INSERT = f"(?:{one_of(_INSERTS.split())}{S})?"  # between a number and its unit: "two more weeks", "seven trading days"


def ordinal(words: str) -> int | None:
    """ "21st" and "twenty-first" -> 21; None where it is none."""
    figures = re.match(r"\d+", words)
    return int(figures[0]) if figures else ORDINALS.get(words.lower().replace(" ", "-"))


def number(words: str) -> float | None:
    """ "21", "3,000", "twenty-five", "5 1/2", "two and a half", "a couple of" -> how many; None for a vague count."""
    plain = re.sub(r"[\s\xa0]+", " ", words.lower()).strip()
    halved = re.sub(r"[ -]and[ -](?:a|one)[ -]half$", "", plain)
    half = 0.5 if halved != plain else 0.0
    if re.search(r" (?:or|to) |\d[-–]\d(?!/)", halved):
        return None
    if re.match(r"half an?$|a half$", halved):
        return 0.5
    if "couple" in halved:
        return 2
    if "dozen" in halved and "dozens" not in halved:
        return 6 if "half" in halved else 12
    counted = _figures(halved) if halved[:1].isdigit() else _spelled(halved)
    return None if counted is None else counted + half


def _figures(words: str) -> float | None:
    match = re.match(r"([\d,]+(?:\.\d+)?)(?:[ -]?([½¼¾]|\d/\d))?$", words)
    if match is None:
        return None
    parts = {"½": 0.5, "¼": 0.25, "¾": 0.75}
    fraction = match[2] or ""
    if "/" in fraction:
        top, bottom = fraction.split("/")
        return float(match[1].replace(",", "")) + (int(top) / int(bottom) if int(bottom) else 0)
    return float(match[1].replace(",", "")) + parts.get(fraction, 0)


def _spelled(words: str) -> float | None:
    total = 0
    for word in re.split(r"[ -]", words):
        if word in ("a", "an", "another"):
            total += 1
        elif word in NUMBERS:
            total += NUMBERS[word]
        elif word in ("hundred", "thousand"):
            total = max(total, 1) * (100 if word == "hundred" else 1000)
        elif word != "and":
            return None
    return total or None


def unit(word: str) -> Unit:
    """ "Centuries" -> CENTURY."""
    lowered = word.lower()
    return UNITS[lowered if lowered in UNITS else lowered.removesuffix("s")]
