"""Signals in child processes. A module of its own, so that a process that only parses imports nothing else of the daemon."""

import signal


def leave_interrupts() -> None:
    """Ctrl-C goes to the whole group; in a child process the main one decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
