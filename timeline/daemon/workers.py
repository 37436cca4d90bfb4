"""Extraction in processes of its own, which never open the database, under a supervisor that replaces one that dies or grows.

One rule: a worker that dies costs the article it was at, and that article's attempt is counted in the store.
"""

import multiprocessing
from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from timeline.errors import TimelineError
from timeline.model import Article, Mention

MOST_ARTICLES = 2_000  # spaCy's vocabulary grows with what it reads; a new process is 3 s, a full one 400 MB
SECONDS = 120.0  # an article of 200 kB takes 20


class WorkerDiedError(TimelineError):
    """The process that extracted an article died, or did not come back in time."""

    code = "worker-died"


class Worker:
    """One process. Not for two threads at once."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._done = 0

    def extract(self, article: Article) -> Sequence[Mention]:
        """The mentions of an article. Raises WorkerDiedError; the next call has a new process."""
        if self._process is None or not self._process.is_alive() or self._done >= MOST_ARTICLES:
            self.close()
            self._start()
        assert self._pipe is not None
        try:
            self._pipe.send(article)
            if not self._pipe.poll(SECONDS):
                raise TimeoutError(f"nothing in {SECONDS:g} s")
            found: Sequence[Mention] = self._pipe.recv()
        except (OSError, EOFError) as error:
            self.close()
            raise WorkerDiedError(f"{article.url}: the process that extracted it died ({error or type(error).__name__})") from error
        self._done += 1
        return found

    def _start(self) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_work, args=(theirs, self._model), daemon=True, name="timeline extraction")
        self._process.start()
        theirs.close()
        self._done = 0

    def close(self) -> None:
        """Ends the process."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None


def _work(pipe: Connection, model: str) -> None:
    """The process: articles in, mentions out, until the other end closes."""
    from timeline.daemon.extraction import extract_here
    from timeline.daemon.interrupts import leave_interrupts

    leave_interrupts()
    extract = extract_here(model)
    while True:
        try:
            article = pipe.recv()
        except EOFError:
            return
        pipe.send(extract(article))
