"""Events made of what a command has stored: extracted in this process, then linked."""

import os
import socket
import sys
from typing import TYPE_CHECKING

from timeline.cli import session
from timeline.cli.bar import bar
from timeline.cli.counted import counted

if TYPE_CHECKING:
    from timeline.settings import NlpSettings
    from timeline.store import Store


def owner() -> str:
    """To whom a command's claims belong: no other process gives them back."""
    return f"{socket.gethostname()}:{os.getpid()}"


def make_events(store: "Store", nlp: "NlpSettings", *, cause: str) -> None:
    """Extracts what waits and links it; says how much on stderr. What was claimed is free again where it is interrupted."""
    try:
        done = _extract(store, nlp)
    finally:
        store.work.release(owner())
    if done:
        print(f"{counted(done, 'article')} extracted", file=sys.stderr)
    from timeline.pipeline import relink

    linked = relink(store, session.merger(), session.now(), cause=cause)
    if linked:
        created, updated = sum(batch.created for batch in linked), sum(batch.updated for batch in linked)
        print(f"{counted(created, 'event')} created, {updated} changed", file=sys.stderr)


def _extract(store: "Store", nlp: "NlpSettings") -> int:
    from timeline.daemon.extraction import extract_here, version_of
    from timeline.pipeline import extract_waiting

    extract, version, done = extract_here(nlp), version_of(nlp), 0
    with bar("extracting", store.work.backlog(version).pending) as advance:
        while extract_waiting(store, extract, version, owner(), session.now()):
            done += 1
            advance()
    return done
