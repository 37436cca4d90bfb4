"""Long lists in pieces that a statement takes."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
MOST_AT_ONCE = 500  # parameters of one statement


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[start : start + MOST_AT_ONCE] for start in range(0, len(values), MOST_AT_ONCE))
