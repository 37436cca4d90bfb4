"""The program as its users call it: arguments in; exit code, standard output and standard error out."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    code: int
    out: str
    err: str


def timeline(*arguments: str, database: str | Path = "", stdin: str = "", **environment: str) -> Ran:
    """Runs `timeline ARGUMENTS` in a process of its own."""
    url = f"sqlite:///{database}" if isinstance(database, Path) else database
    known = {key: value for key, value in os.environ.items() if not key.startswith("TIMELINE_")}
    given = known | ({"TIMELINE_DATABASE_URL": url} if url else {}) | environment
    command = [sys.executable, "-m", "timeline", *arguments]
    done = subprocess.run(command, input=stdin.encode(), capture_output=True, env=given, check=False, timeout=120)
    return Ran(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())
