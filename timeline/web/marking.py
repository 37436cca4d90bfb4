"""A text cut at its marks, so that a template can escape each piece and mark some."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """`mark`: what the piece is marked as, "" for plain text."""

    text: str
    mark: str = ""


def pieces(text: str, marks: Iterable[tuple[int, int, str]]) -> list[Piece]:
    """The text in pieces; of marks that overlap the first one holds."""
    found: list[Piece] = []
    at = 0
    for start, end, mark in sorted(marks):
        if start < at or not 0 <= start < end <= len(text):
            continue
        if start > at:
            found.append(Piece(text=text[at:start]))
        found.append(Piece(text=text[start:end], mark=mark))
        at = end
    return [*found, Piece(text=text[at:])] if at < len(text) else found
