"""The options with which a timeline is asked, the same for every command, and what they come to.

One rule: a bad argument names itself and says what would be right.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli import session
from timeline.cli.collected import collected
from timeline.cli.counted import counted
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.rows import TimelineRow
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


def instant(words: str, now: datetime) -> datetime:
    """An instant, in UTC where it has no offset; where only a day is given its end, or now where it is today. Raises UsageError."""
    try:
        found = datetime.fromisoformat(words if len(words) > 10 else f"{words}T23:59:59.999999")
    except ValueError as error:
        raise UsageError(f"not an instant: {words!r}; give it as 2025-02-14 or 2025-02-14T18:00:00+01:00") from error
    if len(words) <= 10 and found.date() == now.date():
        return now
    return found if found.tzinfo else found.replace(tzinfo=UTC)


OPTIONS: dict[str, tuple[Any, Any]] = {  # each with its default
    "since": (Annotated[str | None, typer.Option(help="The first day, inclusive.", metavar="DAY")], None),
    "until": (Annotated[str | None, typer.Option(help="The last day, inclusive.", metavar="DAY")], None),
    "touch": (Annotated[Touching | None, typer.Option(help="Whether an event may reach beyond these days: it may.")], None),
    "type": (Annotated[str, typer.Option(help="Type of event: call, trip, meeting ...")], ""),
    "mode": (Annotated[str, typer.Option(help="Its mode: phone, visit, speech ...")], ""),
    "status": (Annotated[str, typer.Option(help="happened, ongoing, planned, cancelled, denied or reported.")], ""),
    "actor": (Annotated[str, typer.Option(help="Somebody in it, by any name or id; by a last name all who have it.")], ""),
    "beside": (Annotated[list[str] | None, typer.Option("--with", help="Somebody else in it; may be given again.")], None),
    "place": (Annotated[str, typer.Option(help="Where it was.")], ""),
    "country": (Annotated[str, typer.Option(help="The country it was in: NOR, Norway.")], ""),
    "feed": (Annotated[str, typer.Option(help="The feed that told it: number, address or title.")], ""),
    "min_sources": (Annotated[int, typer.Option(help="At least so many independent sources: hosts, each once, and no copies.", min=0)], 0),
    "review": (Annotated[str, typer.Option(help="unreviewed, confirmed or edited; or rejected, which lists what was taken out.")], ""),
    "text": (Annotated[str, typer.Option(help="Words that are all in it.")], ""),
    "min_confidence": (Annotated[float | None, typer.Option(help="At least this sure; 0 shows all.", min=0, max=1)], None),
    "max_confidence": (Annotated[float | None, typer.Option(help="Less sure than this, such as what is hidden.", min=0, max=1)], None),
    "as_of": (Annotated[str | None, typer.Option(help="As this database had it then: a day or an instant.", metavar="INSTANT")], None),
    "known_by": (Annotated[str | None, typer.Option(help="As told by what was published by then.", metavar="DAY")], None),
    "view": (Annotated[str, typer.Option(help="A saved question to begin with; what is given besides goes before it.")], ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the options ask; `given`: those that were given, by name."""

    given: dict[str, Any] = field(default_factory=dict)

    def filters(self, store: "Store") -> "Filters":
        """The conditions on an event. Raises UsageError, NotFoundError."""
        asked = self._whole(store)
        for name in ("as_of", "known_by"):
            asked.pop(name, None)
        asked.setdefault("min_confidence", 0.0 if "max_confidence" in asked else session.settings().events.min_confidence)
        return filters(store, of_now=self.is_of_now(store), **asked)

    def rows(self, store: "Store") -> "Iterator[TimelineRow]":
        """Every row that is asked for, as it is read. Raises UsageError, NotFoundError."""
        asked, whole = self.filters(store), self._whole(store)
        if "as_of" in whole and "known_by" in whole:
            raise UsageError("--as-of and --known-by are two questions; ask one of them")
        if (then := self.as_of(store)) is not None:
            return store.history.stream(then, session.now(), asked)
        if "known_by" in whole:
            return store.knowledge.stream(day(whole["known_by"]), session.merger(), asked)
        return store.timeline.stream(asked)

    def is_of_now(self, store: "Store") -> bool:
        """Whether what the timeline says now is asked for, which comes in pages."""
        return not {"as_of", "known_by"} & set(self._whole(store))

    def as_of(self, store: "Store") -> datetime | None:
        """The instant as of which the timeline is asked for; None where it is not. Raises UsageError."""
        whole = self._whole(store)
        return instant(whole["as_of"], session.now()) if "as_of" in whole else None

    def _whole(self, store: "Store") -> dict[str, Any]:
        kept = {key: value for key, value in self.given.items() if key != "view"}
        return store.views.get(self.given["view"]) | kept if "view" in self.given else kept


questioned = collected("question", OPTIONS, lambda given: Question(given=given))
searched = collected("question", {name: told for name, told in OPTIONS.items() if name != "text"}, lambda given: Question(given=given))


def filters(store: "Store", *, of_now: bool = True, **given: Any) -> "Filters":
    """The question that the options ask. Raises UsageError, NotFoundError."""
    from timeline.event_types import with_own
    from timeline.store import Filters, Touch
    from timeline.store.checked import checked

    asked = {key: value for key, value in given.items() if value not in (None, "")}
    for side in ("since", "until"):
        if side in asked:
            asked[side] = day(asked[side])
    if "feed" in asked:
        asked["feed"] = store.feeds.get(asked["feed"]).id
    if "touch" in asked:
        asked["touch"] = Touch(str(asked["touch"]))
    if "beside" in asked:
        asked["beside"] = tuple(asked["beside"])
    return checked(store, Filters(**asked), lambda: with_own(session.settings().nlp.types), of_now=of_now)


def tell(store: "Store", question: Question, asked: "Filters") -> None:
    """Says on stderr what a reader of the rows must know: whom a name stands for, how many events are not shown, since when it is known."""
    for name, meant in store.timeline.namesakes(asked).items():
        several = ", ".join(f"{other} ({number})" for number, other in meant.items())
        print(f"{name!r} stands for {counted(len(meant), 'actor')}: {several}; an id asks for one of them", file=sys.stderr)
    _tell_hidden(store, question, asked)
    _tell_begun(store, question)


def _tell_begun(store: "Store", question: Question) -> None:
    """As of a time before anything was recorded: since when it is, and what asks for what the world knew."""
    then = question.as_of(store)
    if then is not None and (begun := store.history.begun()) is not None and then < begun:
        since = f"{begun.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        print(f"this database has recorded since {since}; --known-by {then.date()} asks what the world knew by then", file=sys.stderr)


def _tell_hidden(store: "Store", question: Question, asked: "Filters") -> None:
    """How many events of now are too uncertain to be shown."""
    if not question.is_of_now(store) or not asked.min_confidence:
        return
    from timeline.store.timeline import MOST_HIDDEN

    if hidden := store.timeline.hidden(asked):
        told = f"{hidden} or more events" if hidden >= MOST_HIDDEN else counted(hidden, "event")
        print(f"{told} less sure than {asked.min_confidence:g} hidden; --min-confidence 0 shows all", file=sys.stderr)
