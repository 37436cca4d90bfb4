"""Rows of any kind, printed in the four forms that every list has."""

import json
import sys
from collections.abc import Mapping, Sequence

from timeline.cli.asking import Form


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


def _cell(value: object) -> str:
    from timeline.exporters.text import joined

    if isinstance(value, list | tuple):
        return joined(map(str, value))
    return "" if value is None else str(value).replace("\n", " ")
