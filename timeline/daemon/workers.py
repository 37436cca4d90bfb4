"""Work in processes of its own, which never open the database, under a supervisor that replaces one that dies, hangs or grows.

One rule: a worker does one thing at a time, so that one that dies costs what it was at, and nothing else.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

from timeline.errors import TimelineError

EXTRACTION, PARSING = "timeline.daemon.extracting", "timeline.daemon.parsing"  # what runs in the process


class WorkerDiedError(TimelineError):
    """The process died, or did not come back in time."""

    code = "worker-died"


class Worker:
    """One process. Not for two threads at once, but for `kill`.

    `seconds`: the longest for one thing; `most_done` and `most_megabytes`: after which there is a new process.
    """

    def __init__(self, module: str, *arguments: str, seconds: float, most_done: int, most_megabytes: int) -> None:
        self._command = [sys.executable, "-P", "-m", module]
        self._arguments = arguments
        self._seconds, self._most_done, self._most_kilobytes = seconds, most_done, most_megabytes * 1024
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection | None = None
        self._done = self._kilobytes = 0
        self._ended = False

    def ask(self, question: Any) -> Any:
        """What the process answers. Raises WorkerDiedError, then the next call has a new process; and what the work itself raised."""
        if self._process is None or self._process.poll() is not None or self._is_spent():
            self.close()
            self._start()
        if self._ended:  # asked now first: `end` came before the process was there, or after
            self.close()
            raise WorkerDiedError("it was ended")
        assert self._pipe is not None
        try:
            self._pipe.send(question)
            if not self._pipe.poll(self._seconds):
                raise TimeoutError(f"nothing in {self._seconds:g} s")
            answer, self._kilobytes = self._pipe.recv()
        except (OSError, EOFError) as error:
            self.close()
            raise WorkerDiedError(str(error) or type(error).__name__) from error
        self._done += 1
        if isinstance(answer, TimelineError):
            raise answer
        return answer

    def _is_spent(self) -> bool:
        return self._done >= self._most_done or self._kilobytes > self._most_kilobytes

    def _start(self) -> None:
        self._pipe, theirs = Pipe()
        command = [*self._command, str(theirs.fileno()), *self._arguments]
        self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        theirs.close()
        self._done = self._kilobytes = 0

    def kill(self) -> None:
        """Ends the process, from whatever thread; who waits for its answer is told that it died."""
        if (process := self._process) is not None:
            process.kill()

    def end(self) -> None:
        """Ends the process for good, from whatever thread: nobody who is told that it died has another one by asking again."""
        self._ended = True
        self.kill()

    def close(self) -> None:
        """Ends the process and forgets it."""
        process, pipe = self._process, self._pipe  # `end` may come from another thread meanwhile
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.wait()


@contextmanager
def ended(workers: Sequence[Worker]) -> Iterator[None]:
    """Ends their processes for good when it is left, also those that a thread is only about to start."""
    try:
        yield
    finally:
        for worker in workers:
            worker.end()
        for worker in workers:
            worker.close()
