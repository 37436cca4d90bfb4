"""Numbers with their nouns, as a reader expects them: "1 mention", "2 mentions"; and what is said of an overdue plan."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.rows import TimelineRow


def counted(number: int, noun: str) -> str:
    """The number with the noun in its number; `noun` takes a plain s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def unheard(row: "TimelineRow", today: date) -> str:
    """ " (past, nothing heard since)" for a plan of which it is so, to go after its status; "" for all else."""
    from timeline.store.agenda import is_overdue  # here: who only counts does not wait for the store

    return " (past, nothing heard since)" if is_overdue(row, today) else ""
