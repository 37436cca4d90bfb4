"""The page as a child process that only reads, started again where it ends by itself.

One rule: it works with the daemon's own settings, whatever their file says by now, and it does not outlive the daemon.
"""

import asyncio
import os
import re
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import structlog

from timeline.model import Problem
from timeline.settings import FILE_VARIABLE, PREFIX, Settings, as_environment
from timeline.store import Store

STANDS = 10.0  # seconds after which it counts as well; one that cannot have its port ends in two
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
LONGEST_END = 5.0
LONGEST_LINE = 1_000_000
ADDRESS = re.compile(r"(?<=the timeline is at )http://\S+")
log = structlog.get_logger()


async def keep_page(store: Store, settings: Settings, clock: Callable[[], datetime]) -> None:
    """Keeps the page running until it is cancelled; each end of its own is a Problem until it stands again."""
    where, wait = f"{settings.web.host}:{settings.web.port}", FIRST_WAIT
    while True:
        page = await _started(settings, store.database.url.render_as_string(hide_password=False))
        hearing = asyncio.create_task(_heard(page))
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(page.wait(), STANDS)
            if page.returncode is None:
                await asyncio.to_thread(store.problems.solve, "page", where, clock())
                wait = FIRST_WAIT
                await page.wait()
        finally:
            await _end(page)
        told = f"the page at {where} ended with exit code {page.returncode} ({await hearing}); it is started again"
        log.warning("page", what=told)
        await asyncio.to_thread(store.problems.add, Problem(stage="page", subject=where, code="page-ended", message=told), clock())
        await asyncio.sleep(wait)
        wait = min(2 * wait, LONGEST_WAIT)


async def _started(settings: Settings, database: str) -> Process:
    """It reads no file of settings: one that was broken since would end it."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    environment = own | as_environment(settings) | {FILE_VARIABLE: os.devnull, f"{PREFIX}DATABASE_URL": database}
    command = (sys.executable, "-m", "timeline", "serve", "--with-parent")
    return await asyncio.create_subprocess_exec(*command, stdin=PIPE, stderr=PIPE, env=environment, limit=LONGEST_LINE)


async def _heard(page: Process) -> str:
    """What it says becomes part of the log; its last line."""
    last = "it said nothing"
    assert page.stderr is not None
    async for line in page.stderr:
        last = line.decode("utf-8", "replace").rstrip()
        log.info("page", says=last)
        _tell_address(last)
    return last


def _tell_address(said: str) -> None:
    """The page listens: its address once more, plainly, for somebody at a terminal who would look for it among the lines of the log."""
    if sys.stderr.isatty() and (found := ADDRESS.search(said)):
        print(f"\n    The timeline is at {found[0]}    (Ctrl-C ends it)\n", file=sys.stderr, flush=True)


async def _end(page: Process) -> None:
    if page.returncode is not None:
        return
    with suppress(ProcessLookupError):
        page.terminate()
    try:
        await asyncio.wait_for(page.wait(), LONGEST_END)
    except TimeoutError:
        page.kill()
        await page.wait()
