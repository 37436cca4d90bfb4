"""An event's evidence as a folder that can be handed on and checked: articles, what they were made from, where it says what.

One rule: every file of the folder stands in SHA256SUMS (the form that `sha256sum --check` reads) and nothing else does, so
that one changed byte, one file more or one less is found.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.errors import UsageError

SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One revision of an article: `about` (address, publication, mentions with their offsets), its text, and what it was made from.

    `page`: the bytes that the server gave, with `headers` where they are known; None where there is none and the article was made from
    its feed's own `entry`.
    """

    about: dict[str, Any]
    text: str
    page: bytes | None = None
    headers: dict[str, str] | None = None
    entry: dict[str, Any] | None = None


def write_evidence(folder: Path, event: dict[str, Any], exhibits: Iterable[Exhibit]) -> int:
    """Writes the folder, which is new or empty; how many files. Raises UsageError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UsageError(f"--out {folder}: not empty; name a new folder, so that nothing of another event is mixed in")
    except OSError as error:
        raise UsageError(f"--out {folder}: cannot be made: {error.strerror}") from error
    files = {"event.json": _json(event)}
    for number, exhibit in enumerate(exhibits, 1):
        files |= {f"article-{number}{end}": body for end, body in _files(exhibit).items()}
    sums = "".join(f"{hashlib.sha256(body).hexdigest()}  {name}\n" for name, body in sorted(files.items()))
    for name, body in {**files, SUMS: sums.encode("ascii")}.items():
        (folder / name).write_bytes(body)
    return len(files) + 1


def _files(exhibit: Exhibit) -> dict[str, bytes]:
    files = {".json": _json(exhibit.about), ".txt": exhibit.text.encode("utf-8", "surrogatepass")}
    if exhibit.page is not None:
        files[".page"] = exhibit.page
    if exhibit.headers is not None:
        files[".headers.json"] = _json(exhibit.headers)
    if exhibit.entry is not None:
        files[".entry.json"] = _json(exhibit.entry)
    return files


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=True, indent=1) + "\n").encode("ascii")


def verify_evidence(folder: Path) -> list[str]:
    """What is wrong with a folder, a line each; empty where every byte is as it was written. Raises UsageError."""
    try:
        lines = (folder / SUMS).read_bytes().split(b"\n")
        there = {path.name for path in folder.iterdir()} - {SUMS}
    except OSError as error:
        raise UsageError(f"{folder}: no evidence here ({error.strerror}); name a folder that `timeline evidence` wrote") from error
    pairs = [line.decode("latin-1").split("  ", 1) for line in lines[:-1] if line.count(b"  ") == 1]
    told = {name: mark for mark, name in pairs}
    wrong = [f"{SUMS}: a line that is not a sum and a name"] * (len(told) != len(lines) - 1 or lines[-1] != b"")
    wrong += [f"{name}: missing" for name in sorted(told.keys() - there)] + [
        f"{name}: not in {SUMS}" for name in sorted(there - told.keys())
    ]
    for name in sorted(told.keys() & there):
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != told[name]:
            wrong.append(f"{name}: changed")
    return wrong
