"""Whether a text tells its news in the present, as headlines do: a digest of items, "A storm hits Oslo.", or the summary of a feed.

One rule: the first sentences of its paragraphs decide, and a text that tells most of them in the past is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.language import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST = 6  # first sentences that are looked at
_PAST = re.compile(r"\b(?:said|told|was|were|had|did)\b")
_PLAIN = frozenset(["be", "have", "say", "come", "follow", "remain", "mean", "seem", "appear"])  # as often in a report of what was
_OUTWEIGHS = 3  # how many times as many are in the present


def is_in_present(document: Document) -> bool:
    """True where the paragraphs open with what happens: parsed only where no word of theirs tells otherwise."""
    opening = _first_sentences(document)
    if sum(_PAST.search(document.words(index)) is not None for index in opening) * _OUTWEIGHS > len(opening):
        return False
    tags = [_tag(root) for index in opening if (root := _root(document, index)) is not None]
    present = sum(tag in ("VBZ", "VBP") for tag in tags)
    return present > 0 and present >= _OUTWEIGHS * tags.count("VBD")


def _first_sentences(document: Document) -> list[int]:
    """The indices of the sentences that open a paragraph, as many as are looked at."""
    opening: list[int] = []
    last = 0
    for index, (start, end) in enumerate(document.sentences):
        if index == 0 or "\n" in document.text[last:start]:
            opening.append(index)
        last = end
        if len(opening) == _MOST:
            break
    return opening


def _root(document: Document, index: int) -> Token | None:
    doc = document.parse(index)
    return None if doc is None else next((token for token in doc if token.dep_ == "ROOT"), None)


def _tag(root: Token) -> str:
    """The tag of the verb that tells the sentence's news; "" for one that tells none, as "is" and "has resigned" do not."""
    told = next((child for child in root.children if child.dep_ == "ccomp"), root) if root.lemma_ == "say" else root
    helped = any(child.dep_ in ("aux", "auxpass") for child in told.children)
    return "" if helped or told.lemma_ in _PLAIN else told.tag_
