"""Rows as CSV: RFC 4180, UTF-8, one row an event.

One rule: a reader that follows the RFC gets back the very cells. A cell that a spreadsheet would run as a formula gets one
apostrophe in front (`raw`: none); a spreadsheet guesses the encoding unless a byte order mark tells it (`excel`).
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from timeline.exporters.columns import COLUMNS, values_of
from timeline.exporters.text import harmless, joined
from timeline.rows import TimelineRow

# What makes Excel, LibreOffice and Google Sheets compute, the full-width forms too: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
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
    safe = harmless if raw else unrunnable
    writer.writerows([safe(cell) if isinstance(cell, str) else cell for cell in line] for line in lines)


def unrunnable(text: str) -> str:
    """The text, harmless, with an apostrophe in front where a spreadsheet would run it."""
    clean = harmless(text)
    return "'" + clean if clean.startswith(FORMULA) else clean


def _cells(rows: Iterable[TimelineRow], columns: Sequence[str]) -> Iterator[list[str | int | float]]:
    values = values_of(columns)
    for row in rows:
        yield [joined(value) if isinstance(value, tuple) else value for value in values(row)]
