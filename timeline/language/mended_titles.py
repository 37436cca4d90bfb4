"""Headlines, which have no finite verb: "Four people killed in Oslo", "Hale to visit Oslo", mere nouns to the model.

One rule: only what has no full stop and no finite verb is one; its participle or its infinitive is then the verb of the noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language.finite import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from timeline.language.finite import Change, Tokens

_LONGEST = 24  # words of a headline


def is_title(doc: Doc) -> bool:
    """True for a line with no full stop and no finite verb of its own."""
    return len(doc) <= _LONGEST and doc[-1].text not in (".", "!", "?", ":") and not any(token.tag_ in FINITE for token in doc)


def told(nouns: Tokens) -> Iterator[Change]:
    """The killed and the people of "Four people killed in Oslo", the visit and Hale of "Hale to visit Oslo, attend talks"."""
    for second in nouns:
        noun = next((child for child in second.lefts if child.dep_ == "nsubj"), None) if second.tag_ == "VB" else None
        first = next((child for child in noun.rights if _is_told(child, noun)), None) if noun is not None else None
        if noun is not None and first is not None:
            yield first, first, "ROOT"
            yield noun, first, "nsubj"
            yield second, first, "conj"
    for noun in nouns:
        verb = next((child for child in noun.rights if _is_told(child, noun)), None)
        if verb is not None:
            yield verb, verb, "ROOT"
            yield noun, verb, "nsubjpass" if verb.tag_ == "VBN" else "nsubj"
            yield from (
                (child, verb, child.dep_) for child in noun.rights if child.i > verb.i and child.dep_ in ("prep", "npadvmod", "advcl")
            )


def _is_told(verb: Token, noun: Token) -> bool:
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
    done = verb.tag_ == "VBN" and verb.dep_ == "acl" and not any(child.dep_ == "dobj" for child in verb.rights)
    coming = verb.tag_ == "VB" and to and verb.dep_ in ("relcl", "acl") and (noun.pos_ == "PROPN" or noun.tag_ == "NNS")
    return (done or coming) and noun.pos_ in ("NOUN", "PROPN", "NUM") and "," not in noun.doc[noun.i : verb.i].text
