"""What runs inside a worker process: questions in, answers out, until the other end closes. It imports as little as it can."""

import resource
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from timeline.daemon.interrupts import leave_interrupts
from timeline.errors import TimelineError


def serve(number: int, act: Callable[[Any], Any]) -> None:
    """Answers over the connection with this file number: what the act gave or raised, and the most memory so far in kB."""
    leave_interrupts()
    pipe = Connection(number)
    while True:
        try:
            question = pipe.recv()
        except EOFError:
            return
        try:
            answer = act(question)
        except TimelineError as error:
            answer = error
        pipe.send((answer, _most_kilobytes()))


def _most_kilobytes() -> int:
    """The most memory of this process so far; the system's own ru_maxrss begins with what its parent had, which outlives exec on Linux."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])
