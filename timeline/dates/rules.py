"""What a pattern table is made of: a rule fires at a word that may lead it, and builds what it found or nothing.

One rule: a pattern is tried only where a word begins that its leads hold, so the cost of a text is its words, not its patterns.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from timeline.dates.forms import Form, Found

Build = Callable[["re.Match[str]"], Found | None]
DIGIT = "0"  # the lead of whatever begins with a figure
QUOTE = "'"  # of "'98"
YEAR = r"(?P<year>[12]\d{3}|['’]\d\d)(?![\d%]|,\d|[-–]\d{1,2}[-–]|\.\d|:\d)"


@dataclass(frozen=True, slots=True)
class Rule:
    leads: frozenset[str]
    pattern: "re.Pattern[str]"
    build: Build


def rule(leads: Iterable[str], pattern: str, build: Build, *, cased: bool = False) -> Rule:
    """A row of a pattern table; `leads`: the lower-case first words, DIGIT for a figure."""
    words = frozenset(DIGIT if lead[0].isdigit() else re.match(r"['’]|[^\W_]+", lead)[0].lower() for lead in leads if lead)  # type: ignore[index]  # a lead is a word
    return Rule(words, re.compile(pattern, 0 if cased else re.IGNORECASE), build)


def found(match: "re.Match[str]", form: Form, **more: Any) -> Found:
    """The form at the match's place."""
    return Found(start=match.start(), end=match.end(), form=form, **more)


def word_before(match: "re.Match[str]") -> str:
    """The lower-case word before the match in the same sentence, "" where there is none."""
    text, end = match.string, match.start()
    reach = text[max(0, end - 24) : end]
    before = reach.rstrip(" \t\n\xa0-–")
    if not before or len(before) == len(reach):
        return ""
    word = re.search(r"[^\s(\-–/]+$", before)
    return word[0].lower() if word else ""


def word_after(match: "re.Match[str]") -> str:
    """The word after the match, with its case, "" where something else follows."""
    word = re.compile(r"[\s-]([^\W_]+)").match(match.string, match.end())
    return word[1] if word else ""


def year_of(words: str | None) -> int | None:
    """ "1998" and "'98" -> 1998; None where no year stands."""
    if not words:
        return None
    if words[0] in "'’":
        short = int(words[1:])
        return 1900 + short if short >= 30 else 2000 + short
    return int(words)
