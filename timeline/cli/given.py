"""Files that are given on the command line, read the same way by every command."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from timeline.errors import UsageError


def read_text(name: str | Path) -> str:
    """The file's text, UTF-8; - is standard input. Raises UsageError with the file and the reason."""
    try:
        return sys.stdin.read() if str(name) == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from error


def json_lines(name: str | Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where each line stands ("in.jsonl:3") and its object. Only a line feed ends a line: U+2028 may stand in a text."""
    for number, line in enumerate(read_text(name).split("\n"), 1):
        if line.strip():
            yield f"{name}:{number}", _object(line, f"{name}:{number}")


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{place}: not JSON: {error}") from error
    if not isinstance(row, dict):
        raise UsageError(f"{place}: an object is wanted, not {type(row).__name__}")
    return row
