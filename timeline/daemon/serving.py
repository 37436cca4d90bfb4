"""What runs inside a worker process: questions in, answers out, until the other end closes. It imports as little as it can."""

import resource
from collections.abc import Callable
from multiprocessing.connection import Connection
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
        pipe.send((answer, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
