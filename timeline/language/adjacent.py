"""The word that stands right before or right after another one; at the edge of the sentence there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def token_before(token: Token, steps: int = 1) -> Token | None:
    return token.doc[token.i - steps] if token.i >= steps else None


def token_after(token: Token, steps: int = 1) -> Token | None:
    return token.doc[token.i + steps] if token.i + steps < len(token.doc) else None


def text_before(token: Token, steps: int = 1) -> str:
    """In lower case; empty at the edge."""
    found = token_before(token, steps)
    return found.lower_ if found is not None else ""


def text_after(token: Token, steps: int = 1) -> str:
    """In lower case; empty at the edge."""
    found = token_after(token, steps)
    return found.lower_ if found is not None else ""


def hyphened(token: Token, lemma: str) -> str:
    """A lemma with the word that a hyphen puts before it, "re-elect", "cease-fire"; empty where there is no hyphen."""
    mark, before = token_before(token), token_before(token, 2)
    joined = mark is not None and before is not None and mark.text == "-" and not mark.whitespace_ and not before.whitespace_
    return f"{before.lower_}-{lemma}" if joined and before is not None else ""
