"""Rows of any kind, printed in the four forms that every list has."""

import json
import re
import sys
from collections.abc import Mapping, Sequence

from timeline.cli.asking import Form

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")


def print_rows(rows: Sequence[Mapping[str, object]], columns: Sequence[str], form: Form) -> None:
    """These columns of each row, in their order; a table has no header and tabs. A list is an array, else joined."""
    picked = [{name: row[name] for name in columns} for row in rows]
    if form is Form.json:
        print(json.dumps(picked, ensure_ascii=False, indent=1))
    elif form is Form.jsonl:
        for row in picked:
            print(json.dumps(row, ensure_ascii=False))
    elif form is Form.csv:
        from timeline.exporters.csv import write_table

        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # a TextIOWrapper when run as a program
        write_table([[_cell(value) for value in row.values()] for row in picked], sys.stdout, header=columns)
    else:
        for row in picked:
            print("\t".join(map(_cell, row.values())))


def print_table(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> None:
    """For people: a line that names the columns, then a line a row, each column as wide as it needs; instants to the minute, in UTC."""
    lines = [[name.replace("_", " ") for name in columns], *([_short(row[name]) for name in columns] for row in rows)]
    widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
    for line in lines:
        print("  ".join(f"{cell:{width}}" for cell, width in zip(line, widths, strict=True)).rstrip())


def _short(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    cell = _cell(value)
    return f"{cell[:10]} {cell[11:16]}" if INSTANT.fullmatch(cell) else cell


def _cell(value: object) -> str:
    from timeline.exporters.text import joined

    if isinstance(value, list | tuple):
        return joined(map(str, value))
    return "" if value is None else str(value).replace("\n", " ")
