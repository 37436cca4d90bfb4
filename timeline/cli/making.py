"""Events made of what a command has stored: extracted in this process, then linked."""

import os
import socket
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.cli import session
from timeline.cli.bar import bar
from timeline.cli.counted import counted
from timeline.cli.interrupts import heard

if TYPE_CHECKING:
    from timeline.settings import NlpSettings
    from timeline.store import Store
    from timeline.store.linking import Linked

_TOGETHER = 20  # articles between two times of linking


def owner() -> str:
    """To whom a command's claims belong: no other process gives them back."""
    return f"{socket.gethostname()}:{os.getpid()}"


def make_events(store: "Store", nlp: "NlpSettings", *, cause: str) -> None:
    """Extracts what waits and links it; says how much on stderr. What was claimed is free again where it is interrupted.

    Some articles at a time are extracted and linked: of the others what was found before still counts, so that reading everything again
    takes no event apart for want of reports that are yet to come.
    """
    linked = _linked(store, cause)
    done = 0
    with heard() as look:
        try:
            for done in _extracted(store, nlp):
                if done % _TOGETHER == 0:
                    linked += _linked(store, cause)
                look()
        finally:
            store.work.release(owner())
        linked += _linked(store, cause)
    if done:
        print(f"{counted(done, 'article')} extracted", file=sys.stderr)
    if linked:
        created, updated = sum(batch.created for batch in linked), sum(batch.updated for batch in linked)
        print(f"{counted(created, 'event')} created, {updated} changed", file=sys.stderr)


def _linked(store: "Store", cause: str) -> "list[Linked]":
    from timeline.pipeline import relink

    return relink(store, session.merger(), session.now(), cause=cause)


def _extracted(store: "Store", nlp: "NlpSettings") -> Iterator[int]:
    """How many are done, after each."""
    from timeline.daemon.extraction import extract_here, version_of
    from timeline.pipeline import extract_waiting

    extract, version, done = extract_here(nlp), version_of(nlp), 0
    with bar("extracting", store.work.backlog(version).pending) as advance:
        while extract_waiting(store, extract, version, owner(), session.now()):
            done += 1
            advance()
            yield done
