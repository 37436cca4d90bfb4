"""The patterns of words before a length that say how near it is: "more than", "nearly", "about", "under".

One rule: each is weak; it counts only where a length follows, and says its mod.
"""

import re

from timeline.dates.forms import Found, Modifier
from timeline.dates.lexicon import S
from timeline.dates.rules import Rule, found, rule, word_after, word_before


def _approximation(match: "re.Match[str]") -> Found | None:
    words = re.sub(r"\s+", " ", match[0].lower())
    if words == "over" and word_before(match) not in _MORE_AFTER and not _FROM_A_DAY.match(match.string, match.end()):
        return None  # "it fell 5% over three years"
    if words == "under" and word_after(match).lower() in ("the", "its", "this", "that"):
        return None  # "under the three-year contract"
    compared = word_before(match) in ("percent", "cent", "pct", "points") or match.string[: match.start()].endswith("% ")
    if words.endswith("than") and compared:
        return None  # "4 percent more than a year ago"
    mod = next((mod for start, mod in _APPROXIMATIONS if words.endswith(start)), "APPROX")
    return found(match, Modifier(mod=mod, of_amount=True), weak=True)


_MORE_AFTER = frozenset(
    """for after of in with at from by to within and or is was were are be been being take takes took taken taking last lasts lasted lasting
    spend spends spent spending wait waited serve serves served need needs needed has have had little than since until the a that
    now already""".split()
) | {""}  # after which "over" is "more than"
_FROM_A_DAY = re.compile(r"[^.;,\n]{1,30}\b(?:ago|earlier|before|later|old)\b")
_APPROXIMATIONS = [
    ("more than", "MORE_THAN"),
    ("over", "MORE_THAN"),
    ("less than", "LESS_THAN"),
    ("fewer than", "LESS_THAN"),
    ("under", "LESS_THAN"),
    ("nearly", "LESS_THAN"),
    ("almost", "LESS_THAN"),
    ("at least", "EQUAL_OR_MORE"),
    ("no less than", "EQUAL_OR_MORE"),
    ("at most", "EQUAL_OR_LESS"),
    ("up to", "EQUAL_OR_LESS"),
    ("no more than", "EQUAL_OR_LESS"),
]
_PERIOD = rf"{S}(?:an?|the){S}[\w-]{{1,20}}{S}(?:[a-z]{{3,7}}{S})?(?:period|term)\b"  # "over a three-year period" is no more than it
RULES: tuple[Rule, ...] = (
    rule(
        "more over less fewer under nearly almost at no up about around approximately roughly some just well as only".split(),
        rf"(?:(?:just|well|slightly|only){S})?(?:more{S}than|over(?!{_PERIOD})|less{S}than|fewer{S}than|under|nearly|almost|at{S}least|at{S}most|no{S}less{S}than|no{S}more{S}than|up{S}to|about|around|approximately|roughly|some)\b",
        _approximation,
    ),
)
