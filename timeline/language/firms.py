"""By which names an article calls a body: with a share's code behind it, by its first word alone.

One rule: from the letters of the article; what may be a land's, an office's or a kind's name is no firm's.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.language import offices
from timeline.language.document import Document
from timeline.language.given_names import gender_of
from timeline.language.roster import ORGANISATION_WORDS, kind_of
from timeline.language.spans import Named
from timeline.language.states import lookup
from timeline.language.tickers import TICKER

_OF_KIND = re.compile(r"\b(?:[Aa]n?|[Tt]he) ([A-Z][\w’'-]*)(?! [A-Z])")

_TRADES = re.compile(
    r"\b(?:(?:chip|car|auto|drug|plane|truck|phone|toy|steel|cement|game|software)[ -]?(?:maker|designer|developer|producer)"
    r"|lender|retailer|insurer|refiner|airline|conglomerate|start-?up"
    r"|(?:oil|energy|tech|retail|mining|food|pharma|telecoms?|shipping) (?:major|giant))\b",
    re.IGNORECASE,
)
_TRADE = re.compile(rf"{_TRADES.pattern} $", re.IGNORECASE)

Standing = Mapping[str, Sequence[tuple[int, Named]]]  # each name, with the sentences that it stands in and its place there


@dataclass(frozen=True, slots=True, kw_only=True)
class Firms:
    """`listed`: the names of firms whose code is told, whatever they look like. `full`: by its first word the name of a body."""

    listed: frozenset[str]
    full: dict[str, str]


def firms(standing: Standing, document: Document, common: frozenset[str]) -> Firms:
    """Those of an article. `common`: words that it writes in lower case."""
    return Firms(listed=_listed(standing, document), full=_full(standing, document.text, common))


def _listed(standing: Standing, document: Document) -> frozenset[str]:
    """The names behind which a share's code stands, "Havnbygg (HVB.OL)", or before which a trade does, "chip designer Havnbygg"."""
    if TICKER.search(document.text) is None and _TRADES.search(document.text) is None:
        return frozenset()
    every = ((name, document.words(i), named) for name, places in standing.items() for i, named in places)
    return frozenset(name for name, words, named in every if _is_of_firm(name, words[: named.start], words[named.end :]))


def _is_of_firm(name: str, before: str, behind: str) -> bool:
    return TICKER.match(behind.lstrip()) is not None or (_TRADE.search(before) is not None and not gender_of(name))  # no designer


def _full(standing: Standing, text: str, common: frozenset[str]) -> dict[str, str]:
    """The full name of each body that the text also calls by its first word: "Havn" for Havn Holding; two of one word have none."""
    of_kinds = frozenset(_OF_KIND.findall(text))  # "a Marine"
    found: dict[str, set[str]] = defaultdict(set)
    for name, places in standing.items():
        first, _, rest = name.partition(" ")
        alone = first in standing and first not in of_kinds and first.lower() not in common
        if rest and alone and kind_of(places[0][1]) == "organisation" and _stands_for_firm(first):
            found[first].add(name)
    return {first: min(names) for first, names in found.items() if len(names) == 1}


def _stands_for_firm(word: str) -> bool:
    """Whether a word is no land's, no office's and no "National" or "Central"."""
    lowered = word.lower()
    plain = lowered in offices.QUALIFIERS or lowered in ORGANISATION_WORDS
    return not plain and lookup(word) is None and not offices.is_head(word)
