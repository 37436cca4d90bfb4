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
