"""Rows as CSV: RFC 4180, UTF-8, one row an event.

One rule: a reader that follows the RFC gets back the very cells. A cell that a spreadsheet would run as a formula gets one
apostrophe in front (`raw`: none); a spreadsheet guesses the encoding unless a byte order mark tells it (`excel`).
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

from timeline.exporters.columns import COLUMNS, LISTS, values_of
from timeline.exporters.text import harmless, joined
from timeline.rows import TimelineRow

# What makes Excel, LibreOffice and Google Sheets compute, the full-width forms too: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_RUNNABLE = frozenset(FORMULA)
BYTE_ORDER_MARK = "\ufeff"


def write_csv(
    rows: Iterable[TimelineRow], stream: TextIO, *, columns: Sequence[str] = COLUMNS, excel: bool = False, raw: bool = False
) -> None:
    """A header and a line a row, ended by CR LF, each written before the next is asked for. The stream must not change line ends."""
    write_table(_cells(rows, columns), stream, header=columns, excel=excel, raw=raw)


def write_table(
    lines: Iterable[Sequence[str | int | float]], stream: TextIO, *, header: Sequence[str], excel: bool = False, raw: bool = False
) -> None:
    """The same for any table; a line has a cell a name of the header."""
    if excel:
        stream.write(BYTE_ORDER_MARK)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(header)
    safe, odd = (harmless, frozenset[str]()) if raw else (unrunnable, _RUNNABLE)
    writer.writerows(_safe(line, safe, odd) for line in lines)


def _safe(line: Sequence[str | int | float], safe: Callable[[str], str], odd: frozenset[str]) -> Sequence[str | int | float]:
    """The line with each cell made safe; most lines are seen to be so as a whole, for a third of the time."""
    words = [cell for cell in line if isinstance(cell, str)]
    if "".join(words).isprintable() and odd.isdisjoint([word[:1] for word in words]):
        return line
    return [safe(cell) if isinstance(cell, str) else cell for cell in line]


def unrunnable(text: str) -> str:
    """The text, harmless, with an apostrophe in front where a spreadsheet would run it."""
    clean = harmless(text)
    return "'" + clean if clean.startswith(FORMULA) else clean


def _cells(rows: Iterable[TimelineRow], columns: Sequence[str]) -> Iterator[list[str | int | float]]:
    values = values_of(columns)
    lists = [place for place, name in enumerate(columns) if name in LISTS]
    for row in rows:
        cells: list[Any] = list(values(row))
        for place in lists:
            cells[place] = joined(cells[place]) if cells[place] else ""
        yield cells
