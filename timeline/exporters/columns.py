"""The columns of a timeline: the fields of TimelineRow in their order, or some of them by name."""

import difflib
from collections.abc import Callable, Sequence
from operator import itemgetter

from timeline.errors import UsageError
from timeline.rows import TimelineRow

COLUMNS: tuple[str, ...] = TimelineRow._fields
LISTS = frozenset(["participants", "participant_roles", "participant_ids", "participant_countries", "conflicts"])
Value = str | int | float | tuple[str, ...]


def chosen_columns(names: Sequence[str]) -> tuple[str, ...]:
    """The columns of these names in the order given, all where none is. Raises UsageError for a name that is none, or given twice."""
    for name in names:
        if name not in COLUMNS:
            near = difflib.get_close_matches(name, COLUMNS, n=3)
            hint = f"did you mean {', '.join(near)}?" if near else f"there are {', '.join(COLUMNS)}"
            raise UsageError(f"no such column: {name!r}; {hint}")
    if len(set(names)) != len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        raise UsageError(f"given twice: {', '.join(twice)}; each column is written once")
    return tuple(names) or COLUMNS


def values_of(columns: Sequence[str]) -> Callable[[TimelineRow], tuple[Value, ...]]:
    """A function from a row to its values in these columns; in C where it can be, for a million rows pass through it."""
    if tuple(columns) == COLUMNS:
        return tuple[Value, ...]  # the row is one itself
    get = itemgetter(*(COLUMNS.index(name) for name in columns))
    return (lambda row: (get(row),)) if len(columns) == 1 else get
