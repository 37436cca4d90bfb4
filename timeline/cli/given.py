"""Files that are given on the command line, read the same way by every command."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, TextIO

from timeline.errors import UsageError


def read_text(name: str | Path) -> str:
    """The file's text, UTF-8; - is standard input. Raises UsageError with the file and the reason."""
    with _opened(name) as stream:
        return stream.read()


def json_lines(name: str | Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where each line stands ("in.jsonl:3") and its object, as it is read. No U+2028 within a text ends a line."""
    with _opened(name) as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield f"{name}:{number}", _object(line, f"{name}:{number}")


@contextmanager
def _opened(name: str | Path) -> Iterator[TextIO]:
    try:
        with nullcontext(sys.stdin) if str(name) == "-" else Path(name).open(encoding="utf-8") as stream:
            yield stream
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{place}: not JSON: {error}") from error
    if not isinstance(row, dict):
        raise UsageError(f"{place}: an object is wanted, not {type(row).__name__}")
    return row
