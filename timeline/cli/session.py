"""What one run of the program works with: the settings that its global options chose, the store, the clock.

One rule: commands take settings, store and time from here, so that `--config` and `--database` hold for each of them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.merge import Merge
    from timeline.settings import Loaded, Settings
    from timeline.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The global options as given; `flags`: "section.key" to its value."""

    config: Path | None = None
    flags: dict[str, object] = field(default_factory=dict)


_SESSION: ContextVar[Session] = ContextVar("session", default=Session())  # noqa: B039  # frozen, and its dict is never written to


def begin(session: Session) -> None:
    """Let what follows work with these options."""
    _SESSION.set(session)


def loaded() -> "Loaded":
    """The settings with the place each came from. Raises ConfigError."""
    from timeline.settings import load

    session = _SESSION.get()
    return load(session.config, flags=session.flags)


def settings() -> "Settings":
    """The settings. Raises ConfigError."""
    return loaded().settings


def merger() -> "Merge":
    """The merge, with the codes of the types that the settings name. Raises ConfigError."""
    from timeline.event_types import with_own
    from timeline.merge import Merge

    return Merge(with_own(settings().nlp.types))


@contextmanager
def open_store() -> "Iterator[Store]":
    """The store that the settings name, closed at the end. Raises StoreError with the command that mends it."""
    from timeline.store import Store

    store = Store.open(settings().database_url)
    try:
        yield store
    finally:
        store.close()


def make_room(url: str) -> None:
    """Makes the folder of an SQLite file. Raises StoreError."""
    from timeline.errors import StoreError

    if not url.startswith("sqlite:///"):
        return
    folder = Path(url.removeprefix("sqlite:///")).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be made: {error.strerror}; name another place with --database") from error


def now() -> datetime:
    """The instant, in UTC; the command line is one of the few places that read the clock."""
    return datetime.now(UTC)
