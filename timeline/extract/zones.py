"""Where in an article a sentence stands, and which of its words are somebody's own words in quotation marks.

One rule: told from the text alone, before any parse.
"""

import re

from timeline.language import Document
from timeline.model import Zone

LEAD = 3  # sentences; what a headline tells stands there
# “..”, "..", ``..'' and ''..'' of old wires, ‘..’ and '..' where a whole phrase stands in them; what the paragraph does not close goes on
_QUOTED = re.compile(
    r"“[^”\n]{2,1500}(?:[”\n]|\Z)"
    r"|\"[^\"”\n]{2,1500}(?:[\"”\n]|\Z)"
    r"|``[^\n]{2,1500}?(?:''|\"|\n)"
    r"|(?<![\w'])''(?!')(?:[^'\n]|'(?!')){2,1500}''"
    r"|(?<!\w)‘(?:[^‘’\n]|’(?=\w)){12,1500}’(?!\w)"
    r"|(?<![\w'])'(?=[A-Za-z])(?:[^'\n]|'(?=\w)){12,1500}'(?![\w'])"
)
_EUPHEMISMS = frozenset("neutralised neutralized liquidated eliminated".split())
_MARKS = " .,\n\"“”`'"
_LINK = re.compile(
    r"(?:related|read (?:more|also|next)|also read|see also|watch|listen|recommended|more on this)(?: ?[:|]|\s*$)", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:years? ago|decades? ago|centur(?:y|ies)|in (?:1[5-9]|20)\d\d|last year|the previous year)\b", re.IGNORECASE)


def zone_of(document: Document, index: int) -> Zone:
    """The lead is the first sentences; background what names a year gone by, after the lead."""
    if index < LEAD:
        return Zone.LEAD
    return Zone.BACKGROUND if _EARLIER.search(document.words(index)) else Zone.BODY


def is_link(words: str) -> bool:
    """True for "Related: Norland closes its border": the headline of another article, of another day."""
    return _LINK.match(words) is not None


def quoted(text: str) -> list[tuple[int, int]]:
    """Half-open spans of words between quotation marks; not of a euphemism, "had “neutralised” ten gunmen", which is nobody's words."""
    return [match.span() for match in _QUOTED.finditer(text) if match[0].strip(_MARKS).lower() not in _EUPHEMISMS]


def within(spans: list[tuple[int, int]], start: int) -> bool:
    return any(first < start < last for first, last in spans)
