"""Dates in orders and spellings that the tables do not know, left to dateparser: "12/Feb/2014", "2014.02.12", "12feb14".

One rule: dateparser sees only what is written like a whole date (day, month and year), in English, and never a running text.
"""

import re

from timeline.dates.forms import Found, Named
from timeline.dates.lexicon import MONTHS, one_of
from timeline.dates.rules import DIGIT, Rule, found, rule

_MONTH = one_of([name for name in MONTHS if not name.endswith(".")], end=False)
_SETTINGS = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]}


def _whole(match: "re.Match[str]") -> Found | None:
    from dateparser import parse  # takes a quarter of a second to import, for what few texts hold

    instant = parse(match[0], languages=["en"], settings=_SETTINGS)
    return None if instant is None else found(match, Named(year=instant.year, month=instant.month, day=instant.day))


RULES: tuple[Rule, ...] = (
    rule([DIGIT], rf"\d{{1,2}}(?P<sep>[./-]?){_MONTH}(?P=sep)(?:19|20)?\d\d(?![\w./-]\w|\w)", _whole),
    rule([DIGIT], r"(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?![\w.]\w|\w)", _whole),
    rule([DIGIT], rf"(?:19|20)\d\d(?P<sep>[./-]?){_MONTH}(?P=sep)\d{{1,2}}(?![\w./-]\w|\w)", _whole),
)
