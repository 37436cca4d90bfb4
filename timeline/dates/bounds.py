"""Words around an expression that leave one side of it open: since, until, by, before, after.

One rule: the word bounds the date only where the date is what it governs: "after Friday", not "after Friday's attack".
"""

import re
from dataclasses import replace

from timeline.dates.forms import Amount, Found, Implied, Modifier, Ref, Span

_BOUND = re.compile(
    r"\b(since|until|till|up to|by|before|prior to|after|following|starting|beginning|from|through"
    r"|no (?:later|earlier|sooner) than|not before)\s{1,3}"
    r"(?:(?:about|around|at|on|in|at least|as of)\s{1,3})?(?:the\s)?$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\s(?:[A-Z][\w.'’-]{0,20}\s){0,3}(?!(?:and|or|but|when|while|as|to|until|that|he|she|they|it|we|the|his|her|their|a|an|in|at|on|by|of|for|with|from"
    r"|was|were|is|are|had|has|did)\b)[a-z]{3,}"
)
_TERM = re.compile(r"\s(?:deadline|date|target|cut-?off|due date|limit|end|start|season|morning|evening|night|afternoon)\b")
_FELL = re.compile(r"\s(?:on|in|at)\s{1,3}(?:the\s)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s\b")
_ONWARD = re.compile(r"\s(?:on|onwards?|forward)\b")
_BOUNDS = {
    "till": "until",
    "up to": "until",
    "through": "until",
    "prior to": "before",
    "following": "after",
    "no later than": "by",
    "no earlier than": "since",
    "no sooner than": "since",
    "not before": "since",
    "starting": "since",
    "beginning": "since",
    "from": "since",
}


def bounded(text: str, part: Found) -> Found:
    """The part with the side that the words before it leave open."""
    if part.bound or part.range_with or isinstance(part.form, Amount | Span | Ref | Modifier):
        return part
    match = _BOUND.search(text[max(0, part.start - 24) : part.start])
    if match is None:
        return part
    word = match[1].lower()
    if word == "through" and (isinstance(part.form, Implied) or _FELL.search(match[0])):
        return part  # "they talked through the night", "the deal fell through on Monday"
    if word in ("by", "until", "till", "through") and _POSSESSIVE.match(text, part.end):
        return part  # "suspended by Wednesday's order", "will last until Sunday's vote"
    if word == "from" and not _ONWARD.match(text, part.end):
        return part  # "up from the third quarter", "it dates from 1988": nothing lasts
    if re.match(r"['’]s\b|[-\s][a-z]{3,12}(?:s|ing|ion|ent|ack)\b", text[part.end : part.end + 16]) and word in (
        "before",
        "after",
        "following",
        "since",
    ):
        return part
    if text[part.start : part.end].lower() == "weekend" and not match[0].lower().endswith("the "):
        return part  # "after weekend peace talks": a weekend with no article is of the noun that follows
    if match[0].lower().endswith("the ") and _NOUN.match(text, part.end) and word in ("before", "after", "following"):
        return part  # "following the February 2025 poll": what it is after is the poll, of that month
    if word == "by" and match[0].lower().endswith("the ") and _NOUN.match(text, part.end) and not _TERM.match(text, part.end):
        return part  # "struck by the October 8 quake"
    bound = _BOUNDS.get(word, word)
    if bound == "before" and part.narrow == "end":
        bound = "by"  # "before the end of the year": its last day will do
    return replace(part, bound=bound) if bound in ("since", "until", "by", "before", "after") else part
