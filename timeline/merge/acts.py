"""Words for one act: "killed" and "murder", "passed away" and "died", which config/acts.toml lists by families.

One rule: a family says what can be told of one event, not what means the same; whether it is one, the rest of the sentence must show.
"""

import re
import tomllib
from collections import defaultdict
from functools import lru_cache

from timeline.merge.stems import plain, stem
from timeline.resources import resource

_LIGHT = frozenset(
    map(stem, "make take have get go put give hold be do come set become keep it that this which them they he she one".split())
)


@lru_cache(maxsize=1)
def _families() -> tuple[dict[str, set[int]], dict[frozenset[str], set[int]]]:
    """The families of each word and of each phrase, by their stems."""
    words: dict[str, set[int]] = defaultdict(set)
    phrases: dict[frozenset[str], set[int]] = defaultdict(set)
    shipped = tomllib.loads(resource("config/acts.toml").read_text(encoding="utf-8"))
    lines = [line for section in shipped.values() for line in section.splitlines() if line]
    for number, line in enumerate(lines):
        for entry in line.split():
            stems = [stem(word) for word in re.split("[+-]", entry)]
            if len(stems) == 1:
                words[stems[0]].add(number)
            else:
                phrases[frozenset(stems)].add(number)
    return words, phrases


@lru_cache(maxsize=100_000)
def acts(trigger: frozenset[str]) -> frozenset[int]:
    """The families that a trigger of these stems is in: those of its phrases, else of its words, light verbs aside."""
    words, phrases = _families()
    whole = [numbers for stems, numbers in phrases.items() if stems <= trigger]
    return frozenset().union(*(whole or [words.get(word, set()) for word in trigger - _LIGHT or trigger]))


def is_light(trigger: frozenset[str]) -> bool:
    """Whether a trigger says little by itself: "made", "it"."""
    return trigger <= _LIGHT


def is_speech(families: frozenset[int]) -> bool:
    """Whether a trigger of these families can be somebody's saying something, of which a story has many."""
    return not families.isdisjoint(_speech())


@lru_cache(maxsize=1)
def _speech() -> frozenset[int]:
    words, _ = _families()
    return frozenset().union(*(words[stem(word)] for word in ("say", "announce", "confirm", "report", "deny", "explain")))


def trigger_of(words: str) -> frozenset[str]:
    """The stems of a trigger, common words aside where it has others."""
    return frozenset(plain(words)) or frozenset([words])
