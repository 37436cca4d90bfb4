"""Two who share a family name: "David and Louise Berg" are David Berg and Louise Berg.

One rule: both given names are known as such, and the text has the first one as nobody's family name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.language.given_names import gender_of
from timeline.language.spans import Named


def couples(names: Sequence[Named], words: str, text: str) -> list[Named]:
    """The names of a sentence, the first of two with a family name written once given it too. `text`: the whole article's."""
    shared = {
        first: replace(first, name=f"{first.name} {second.name.split()[-1]}")
        for first, second in pairwise(names)
        if words[first.end : second.start] == " and " and _is_couple(first.name, second.name, text)
    }
    return [shared.get(name, name) for name in names]


def _is_couple(first: str, second: str, text: str) -> bool:
    given, _, family = second.rpartition(" ")
    if not given or " " in first or not (gender_of(f"{first} {family}") and gender_of(second)):
        return False
    return re.search(rf"[A-Z][\w’'.-]+ {re.escape(first)}(?!\w)", text) is None  # "Dylan Thomas", elsewhere in the text
