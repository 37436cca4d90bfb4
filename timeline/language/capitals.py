"""Headlines in capitals as they would be written in the text under them: "MAN HELD IN OSLO KILLING", "Man Held in Oslo Killing".

One rule: letter for letter, so that every offset stays what it is.
"""

import calendar
import re

from timeline.language.states import lookup

_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"(?<=[\w,] )[^\W\d_]+")  # words that begin no sentence
STATED_BY = re.compile(
    r"(?:Joint |Press |Opening )?(?:Statement|Remarks|Message|Letter|Address) (?:[Ff]rom|[Bb]y|[Oo]f) (?=(?:[Tt]he )?[A-Z])"
)
_STATED = re.compile(STATED_BY.pattern + r".+?(?= (?:[Oo]n|[Aa]bout|[Rr]egarding) |$)")
_LEAST = 3  # words of a headline
CALENDAR = frozenset(
    filter(None, (*calendar.month_name, *calendar.month_abbr, "Sept", *calendar.day_name))
)  # months and weekdays - {"May", "March", "Mar"}
_SMALL = 4  # letters; shorter words have no capital in most houses' headlines


def recased(title: str, text: str) -> str:
    """The title with the capitals that its words have inside the text's sentences, where it has one on every word; any other as it is."""
    if len(title.split()) < _LEAST:
        return title
    inside = set(_INSIDE.findall(text))
    if title.isupper():
        written = _WORD.sub(lambda word: _as_inside(word[0], inside), title)
    elif _is_capitalised(title):
        names = {word for word in _WORD.findall(text) if word.lower() not in inside} | inside
        who = _STATED.match(title)
        written = _WORD.sub(lambda word: _lowered(word, names, 0 if who is None else who.end()), title)
    else:
        return title
    return written if len(written) == len(title) else title  # a few letters are longer in lower case


def _is_capitalised(title: str) -> bool:
    """True for "Norland Vows to Find Embassy Bombers": a capital on every longer word."""
    longer = [word for word in _WORD.findall(title) if len(word) >= _SMALL]
    return len(longer) >= _LEAST and all(word[0].isupper() for word in longer)


def _as_inside(word: str, inside: set[str]) -> str:
    if word.lower() in inside:
        return word.lower()
    if word.capitalize() in inside:
        return word.capitalize()
    return word if word in inside else word.lower()


def _lowered(word: re.Match[str], names: set[str], stated: int) -> str:
    """Without its capital, unless the text has it with one too, since who stands in a headline is named under it, or it is a land's.

    `stated`: where those end who make a statement, who say "I" under it.
    """
    found = word[0]
    kept = word.start() < stated or word.start() == 0 or found in names or found.isupper() or found in CALENDAR or lookup(found) is not None
    return found if kept else found.lower()
