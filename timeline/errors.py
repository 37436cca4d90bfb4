"""Every error the program raises on purpose; a message says what is wrong, where, and what to do.

The command line prints the message alone and ends with `exit_code`; docs/cli.md lists the codes.
"""

import difflib
from collections.abc import Sequence
from typing import ClassVar


class TimelineError(Exception):
    """The root: anything a user or the surroundings did that the program can name."""

    exit_code: ClassVar[int] = 1
    code: ClassVar[str] = "error"


class UsageError(TimelineError):
    """An argument that makes no sense: an unknown type, a reversed interval."""

    exit_code = 2
    code = "usage"


class ConfigError(TimelineError):
    """A configuration file, variable or event type that cannot be used; names file and key."""

    exit_code = 3
    code = "config"


class NotFoundError(TimelineError):
    """No feed, event or article goes by that name."""

    exit_code = 4
    code = "not-found"


class StoreError(TimelineError):
    """The database cannot be used: wrong schema revision, locked, read-only, full."""

    exit_code = 5
    code = "store"


class FetchError(TimelineError):
    """An address could not be fetched; `code` in the instance tells how (dns, timeout, http-404, too-large, address-refused ...)."""

    exit_code = 6

    def __init__(self, code: str, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.problem_code = code
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[object, ...]:  # Exception's own calls the class with the message alone
        return _raised, (type(self), self.problem_code, str(self), {"retry_after": self.retry_after})


class ParseError(TimelineError):
    """A body is no feed, or an article's text cannot be read; `problem_code` tells how (not-a-feed, empty, malformed)."""

    exit_code = 7

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.problem_code = code

    def __reduce__(self) -> tuple[object, ...]:  # it comes out of a worker process
        return _raised, (type(self), self.problem_code, str(self), {})


class ModelError(TimelineError):
    """The language model is missing, or its weights are not the known ones."""

    exit_code = 8
    code = "model"


class EvidenceError(TimelineError):
    """A folder of evidence is not as it was written."""

    exit_code = 9
    code = "evidence"


def _raised(kind: type[FetchError] | type[ParseError], code: str, message: str, more: dict[str, float | None]) -> TimelineError:
    """The error again, in another process."""
    return kind(code, message, **more)


def nearest(name: str, known: Sequence[str]) -> str:
    """What a message says of a name that is none of these: the ones like it, else all."""
    near = difflib.get_close_matches(name, known, n=3)
    return f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known)}"
