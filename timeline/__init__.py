"""An ordered timeline of the events that news feeds report, each row with its sentence and the reason of its date."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.api import Timeline

__all__ = ["Timeline", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """`Timeline` is loaded when it is asked for: the command line must not wait for the database's library."""
    if name == "Timeline":
        from timeline.api import Timeline

        return Timeline
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
