"""Words to systemd (sd_notify(3)): READY=1, WATCHDOG=1, RELOADING=1, STOPPING=1; nothing where it does not listen."""

import os
import socket
import time
from contextlib import suppress


def notify(*words: str) -> None:
    """Sends the words, a line each, to the socket that NOTIFY_SOCKET names; a manager that does not listen ends nothing here."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line, suppress(OSError):
        line.connect("\0" + address[1:] if address.startswith("@") else address)
        line.sendall("\n".join(words).encode())


def reloading() -> tuple[str, str]:
    """What Type=notify-reload wants to hear when the configuration is read again."""
    return "RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}"
