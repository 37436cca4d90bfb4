"""Which lands a text tells of, how often, and from which of them it is told.

One rule: a land is named by its own name, its people's or a town's.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from timeline.language.places import dateline
from timeline.language.spans import find_names
from timeline.language.states import country_of
from timeline.model import Span

_OPENING = 300  # code points of a text that tell what it is about, and of what stands beside a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Lands:
    """`told`: how often each is named, `opening`: those of the headline and the first words, `told_from`: the dateline's, "" for none."""

    told: Counter[str]
    opening: frozenset[str]
    told_from: str


@lru_cache(maxsize=1)
def lands_of(title: str, text: str) -> Lands:
    """Those of an article, which several stages ask for in turn."""
    line = dateline(text)
    body = text[line.end :] if line is not None else text
    opening = _named(f"{title} {body[:_OPENING]}")
    told_from = line.place.country if line is not None and line.place is not None else ""
    return Lands(told=_named(body), opening=frozenset(opening), told_from=told_from)


def names_no_other(words: str, land: str) -> bool:
    return _named(words).keys() <= {land}


def stands_alone(sentence: Span, text: str, land: str) -> bool:
    """Whether neither the sentence nor the words beside it name another land."""
    return names_no_other(text[max(0, sentence.start - _OPENING) : sentence.end + _OPENING], land)


def _named(words: str) -> Counter[str]:
    found = (country_of(named.name) or named.country for named in find_names(words))
    return Counter(land for land in found if land)
