"""Rows as CSV: RFC 4180, UTF-8, one row an event.

One rule: a reader that follows the RFC gets back the very cells. A cell that a spreadsheet would run as a formula gets one
apostrophe in front (`raw`: none); a spreadsheet guesses the encoding unless a byte order mark tells it (`excel`).
"""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TextIO

from timeline.exporters.columns import COLUMNS, Value, values_of
from timeline.exporters.text import harmless, joined
from timeline.rows import WORDS, TimelineRow

# What makes Excel, LibreOffice and Google Sheets compute, the full-width forms too: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_RUNNABLE = frozenset(FORMULA)
_RUNS = re.compile(f',"[{re.escape("".join(FORMULA))}]')
_MARK, _HARM = b"\x01", b"\x02"
_BEGUN = (b',"' + _MARK, b',",')  # a cell that begins with a formula's mark, or with a line's end
_KINDS = bytes.maketrans(  # of UTF-8: what a formula begins with (EF: the full-width forms), what is harmful, a line's end as a comma
    b"=+-@\t\r\xef\n" + bytes({*range(32)} - {1, 9, 10, 13}) + b"\x01\x7f", _MARK * 7 + b"," + _HARM * 30
)
_HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_CELL = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))')
BYTE_ORDER_MARK = "\ufeff"
AT_ONCE = 100  # lines checked and written together


def write_csv(
    rows: Iterable[TimelineRow], stream: TextIO, *, columns: Sequence[str] = COLUMNS, excel: bool = False, raw: bool = False
) -> None:
    """A header and a line a row, ended by CR LF; words are in quotes, days and numbers are not. The stream must not change line ends."""
    values = values_of(columns)
    quoted = [name in WORDS for name in columns]
    lines = (",".join(map(_cell, values(row), quoted)) for row in rows)
    write_lines(lines, stream, columns=columns, excel=excel, raw=raw)


def write_lines(lines: Iterable[str], stream: TextIO, *, columns: Sequence[str] = COLUMNS, excel: bool = False, raw: bool = False) -> None:
    """The same from lines as `store.timeline.lines` gives them, without their ends: what must not be in one is made safe here."""
    write_table([], stream, header=columns, excel=excel)
    lines = iter(lines)
    while some := list(islice(lines, AT_ONCE)):
        if not _are_safe(some, raw):
            some = [line if _is_safe(line, raw) else _made_safe(line, raw) for line in some]
        stream.write("\r\n".join([*some, ""]))


def _cell(value: Value, quoted: bool) -> str:
    words = joined(value) if isinstance(value, tuple) else f"{value:.2f}" if isinstance(value, float) else str(value)
    return '"' + words.replace('"', '""') + '"' if quoted else words


def _are_safe(lines: Sequence[str], raw: bool) -> bool:
    """Whether nothing in these lines need be changed, by the kinds of their bytes alone: a million lines pass through here."""
    try:
        kinds = "\n".join(["", *lines]).encode().translate(_KINDS)
    except UnicodeEncodeError:
        return False  # half of a surrogate pair
    return _HARM not in kinds and (raw or not any(begun in kinds for begun in _BEGUN))


def _is_safe(line: str, raw: bool) -> bool:
    """The same of one line, without doubt."""
    return not _HARMFUL.search(line) and (raw or not _RUNS.search("," + line))


def _made_safe(line: str, raw: bool) -> str:
    safe = harmless if raw else unrunnable
    words = ((found[1], found[2]) for found in _CELL.finditer(line))
    return ",".join(bare if text is None else '"' + safe(text.replace('""', '"')).replace('"', '""') + '"' for text, bare in words)


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
