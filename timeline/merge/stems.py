"""The words of a text and their stems, by suffix and irregular form: "arrested" and "arrests" are one."""

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LENGTH = 7  # letters of a stem
_COMMON = frozenset(
    """the a an of in on at to for and or by with from as is was were are be been has have had will would he she it they his her their its
    that this which who whom after before over into out up than then about not but said says say also more when where while during two one
    three new""".split()
)
_SUFFIXES = """ations ation ements ement ments ment ings ing edly ed ions ion ers er ors or es ly s e""".split()
_IRREGULAR = {
    form: base
    for base, forms in {
        "die": "died dead death deaths dies dying",
        "shoot": "shot shots shooting shootings",
        "win": "won wins winning victory",
        "strike": "struck",
        "buy": "bought",
        "sell": "sold sale sales",
        "flee": "fled",
        "hold": "held",
        "find": "found",
        "catch": "caught",
        "break": "broke broken",
        "bring": "brought",
        "go": "went gone",
        "take": "took taken",
        "give": "gave given",
        "fall": "fell fallen",
        "leave": "left",
        "lead": "led",
        "meet": "met",
        "tell": "told",
        "steal": "stole stolen theft",
        "shake": "shook shaken",
        "injure": "hurt",
        "wed": "married wedding marriage marry marries",
        "hang": "hung hanged",
        "lose": "lost loss losses",
        "fight": "fought",
        "throw": "threw thrown",
        "speak": "spoke spoken",
        "drive": "drove driven",
        "choose": "chose chosen choice",
        "rise": "rose risen",
        "begin": "began begun",
        "sink": "sank sunk",
        "swear": "swore sworn",
        "run": "ran",
        "become": "became",
        "say": "said",
        "build": "built",
        "teach": "taught",
        "seek": "sought",
        "think": "thought",
        "blow": "blew blown",
        "fly": "flew flown",
        "grow": "grew grown",
        "write": "wrote written",
        "withdraw": "withdrew withdrawn",
        "overthrow": "overthrew overthrown",
        "burn": "burnt",
    }.items()
    for form in forms.split()
}


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a word."""
    whole = re.split("['’]", word.lower())[0]
    whole = _IRREGULAR.get(whole, whole)
    suffix = next((end for end in _SUFFIXES if whole.endswith(end) and len(whole) - len(end) >= 3), "")
    bare = whole.removesuffix(suffix)
    return (bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare)[:_LENGTH]


def content(text: str) -> frozenset[str]:
    """The stems of the words that tell something."""
    return frozenset(one.stem for one in words(text) if one.tells)


def plain(text: str) -> list[str]:
    """The stems of the words that tell something, of all where none does, in their order."""
    every = words(text)
    return [one.stem for one in every if not one.is_common] or [one.stem for one in every]


class Word(NamedTuple):
    """A word of a text: its stem, where it begins, as it stands there."""

    stem: str
    start: int
    text: str

    @property
    def is_common(self) -> bool:
        return self.text.lower() in _COMMON

    @property
    def tells(self) -> bool:
        return len(self.text) > 1 and not self.is_common


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text in their order."""
    return tuple(Word(stem(found.group()), found.start(), found.group()) for found in _WORD.finditer(text))
