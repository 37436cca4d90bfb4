"""The time zones that news names, as zones or as fixed offsets.

One rule: where a law moves the clock (ET, CET, "local" of none), the zone of the tz database decides by the day; GMT and UTC never move.
"""

from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_NAMED = {
    "et": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "eastern": "America/New_York",
    "ct": "America/Chicago",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "central": "America/Chicago",
    "mt": "America/Denver",
    "mountain": "America/Denver",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pacific": "America/Los_Angeles",
    "cet": "Europe/Berlin",
    "cest": "Europe/Berlin",
    "bst": "Europe/London",
    "eet": "Europe/Athens",
    "eest": "Europe/Athens",
    "msk": "Europe/Moscow",
    "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "hkt": "Asia/Hong_Kong",
    "sgt": "Asia/Singapore",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
}
_CITIES = {
    "afghan": "Asia/Kabul",
    "baghdad": "Asia/Baghdad",
    "beijing": "Asia/Shanghai",
    "cairo": "Africa/Cairo",
    "china": "Asia/Shanghai",
    "egyptian": "Africa/Cairo",
    "french": "Europe/Paris",
    "german": "Europe/Berlin",
    "hong kong": "Asia/Hong_Kong",
    "india": "Asia/Kolkata",
    "indian": "Asia/Kolkata",
    "iran": "Asia/Tehran",
    "iranian": "Asia/Tehran",
    "israel": "Asia/Jerusalem",
    "israeli": "Asia/Jerusalem",
    "italian": "Europe/Rome",
    "japan": "Asia/Tokyo",
    "jerusalem": "Asia/Jerusalem",
    "kiev": "Europe/Kyiv",
    "kyiv": "Europe/Kyiv",
    "london": "Europe/London",
    "moscow": "Europe/Moscow",
    "new york": "America/New_York",
    "pakistan": "Asia/Karachi",
    "paris": "Europe/Paris",
    "seoul": "Asia/Seoul",
    "singapore": "Asia/Singapore",
    "tehran": "Asia/Tehran",
    "tokyo": "Asia/Tokyo",
    "turkish": "Europe/Istanbul",
    "ukrainian": "Europe/Kyiv",
    "washington": "America/New_York",
}
UNIVERSAL = frozenset(["gmt", "utc", "z"])
_LETTERS = r"(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|AES?DT|AEST|CES?T|EES?T|BST|MSK|IST|JST|KST|HKT|SGT)\b"
_SHIFTED = r"(?:GMT|UTC)(?: ?[+-]\d{1,2}(?::?\d\d)?|\b)"
PATTERN = (
    rf"(?:{_LETTERS}|{_SHIFTED}|\((?:GMT|UTC|ET|EST|EDT)(?: ?[+-]\d{{1,2}})?\)"
    r"|(?i:(?:Eastern|Central|Mountain|Pacific)(?: (?:standard|daylight))? time\b|local time\b)"
    r"|(?-i:[A-Z][a-z]{2,12}(?: [A-Z][a-z]{2,8})? time\b))"
)


def zone(words: str) -> tzinfo | None:
    """ "ET", "(GMT +8)", "Eastern time"; None for local time and for what is no zone."""
    plain = words.strip("() ").lower()
    if plain[:3] in ("gmt", "utc") and len(plain) > 3:
        return _offset(plain[3:].strip())
    if plain in UNIVERSAL:
        return UTC
    name = _NAMED.get(plain.split(" ")[0]) or _CITIES.get(plain.removesuffix(" time"))
    return ZoneInfo(name) if name else None


def _offset(words: str) -> tzinfo | None:
    figures = words.lstrip("+-").replace(":", "")
    if not figures.isdigit():
        return None
    hours, minutes = (int(figures), 0) if len(figures) <= 2 else (int(figures[:-2]), int(figures[-2:]))
    if hours > 14:
        return None
    delta = timedelta(hours=hours, minutes=minutes)
    return timezone(-delta if words.startswith("-") else delta)
