"""Ctrl-C heard between two steps of a command that writes.

One rule: a step is done or was never begun. Python raises KeyboardInterrupt wherever it is, between the beginning of a transaction and the
`with` that would end it too; then nobody ends it, and what was to be tidied up waits for it.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def heard() -> Iterator[Callable[[], None]]:
    """What raises KeyboardInterrupt where it is called after Ctrl-C was pressed; the second time it is pressed ends the process at once."""
    pressed = False

    def press(number: int, _frame: object) -> None:
        nonlocal pressed
        pressed = True
        signal.signal(number, signal.SIG_DFL)

    def look() -> None:
        if pressed:
            raise KeyboardInterrupt

    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # else a shell lets it pass for what runs in the background
        signal.signal(signal.SIGINT, press)
    try:
        yield look
    finally:
        signal.signal(signal.SIGINT, before)
