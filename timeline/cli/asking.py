"""The options with which a timeline is asked, the same for every command, and what they come to.

One rule: a bad argument names itself and says what would be right.
"""

import difflib
import sys
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.store import Filters, Store


class Form(StrEnum):
    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"


class Touching(StrEnum):
    touching = "touching"
    inside = "inside"


def day(words: str) -> date:
    """A day of the calendar. Raises UsageError."""
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise UsageError(f"not a day: {words!r}; give it as 2025-02-12") from error


def instant(words: str) -> datetime:
    """An instant, in UTC where it has no offset; the end of the day where only a day is given. Raises UsageError."""
    try:
        found = datetime.fromisoformat(words if len(words) > 10 else f"{words}T23:59:59.999999")
    except ValueError as error:
        raise UsageError(f"not an instant: {words!r}; give it as 2025-02-14 or 2025-02-14T18:00:00+01:00") from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)


Since = Annotated[str | None, typer.Option(help="The first day, inclusive.", metavar="DAY")]
Until = Annotated[str | None, typer.Option(help="The last day, inclusive.", metavar="DAY")]
Touch = Annotated[Touching, typer.Option(help="Whether an event may reach beyond these days.")]
Type = Annotated[str, typer.Option(help="Type of event: call, trip, meeting ...")]
Mode = Annotated[str, typer.Option(help="Its mode: phone, visit, speech ...")]
Status = Annotated[str, typer.Option(help="happened, ongoing, planned, cancelled, denied or reported.")]
Actor = Annotated[str, typer.Option(help="Somebody in it, by any name or id.")]
Place = Annotated[str, typer.Option(help="Where it was.")]
Country = Annotated[str, typer.Option(help="The country it was in, ISO 3166-1 alpha-3.")]
Feed = Annotated[str, typer.Option(help="The feed that told it: number, address or title.")]
Sources = Annotated[int, typer.Option(help="At least so many independent sources.", min=0)]
Review = Annotated[str, typer.Option(help="unreviewed, confirmed or edited.")]
Text = Annotated[str, typer.Option(help="Words that are all in it.")]
Least = Annotated[float | None, typer.Option("--min-confidence", help="At least this sure; 0 shows all.", min=0, max=1)]


def filters(store: "Store", **given: Any) -> "Filters":
    """The question that the options ask. Raises UsageError, NotFoundError."""
    from timeline.store import Filters, Touch

    _check_type(given.get("type", ""))
    _check_status(given.get("status", ""))
    asked = {key: value for key, value in given.items() if value not in (None, "")}
    for side in ("since", "until"):
        if side in asked:
            asked[side] = day(asked[side])
    if "feed" in asked:
        asked["feed"] = store.feeds.get(asked["feed"]).id
    if "touch" in asked:
        asked["touch"] = Touch(asked["touch"].value)
    return Filters(**asked)


def tell_hidden(store: "Store", asked: "Filters") -> None:
    """Says on stderr how many events are too uncertain to be shown."""
    from dataclasses import replace

    hidden = store.timeline.count(replace(asked, min_confidence=0.0)) - store.timeline.count(asked) if asked.min_confidence else 0
    if hidden:
        print(f"{hidden} events less sure than {asked.min_confidence:g} are hidden; --min-confidence 0 shows them", file=sys.stderr)


def _check_type(name: str) -> None:
    if not name:
        return
    from timeline.event_types import load_event_types

    known = [kind.id for kind in load_event_types()]
    if name not in known:
        raise UsageError(f"no such type of event: {name!r}; {_nearest(name, known)}")


def _check_status(name: str) -> None:
    from timeline.model import Status

    known = [status.value for status in Status]
    if name and name not in known:
        raise UsageError(f"no such status: {name!r}; {_nearest(name, known)}")


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=3)
    return f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known)}"
