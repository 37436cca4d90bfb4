"""Headlines all in capitals as they would be written in the text under them: "MAN HELD IN OSLO KILLING" as "man held in Oslo killing".

One rule: letter for letter, so that every offset stays what it is.
"""

import re

_WORD = re.compile(r"[^\W\d_]+")


def recased(title: str, text: str) -> str:
    """The title, where it is all in capitals with the capitals that its words have inside the text's sentences; any other as it is."""
    if not title.isupper() or len(title.split()) < 3:
        return title
    inside = set(re.findall(r"(?<=[\w,] )[^\W\d_]+", text))
    written = _WORD.sub(lambda word: _as_inside(word[0], inside), title)
    return written if len(written) == len(title) else title  # a few letters are longer in lower case


def _as_inside(word: str, inside: set[str]) -> str:
    if word.lower() in inside:
        return word.lower()
    if word.capitalize() in inside:
        return word.capitalize()
    return word if word in inside else word.lower()
