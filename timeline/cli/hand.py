"""`timeline add`, `edit`, `reject`, `confirm`, `note`, `merge`, `split`, `undo`: events by hand.

One rule: each decision is a row, with who and when, and lasts whatever is read later.
"""

import getpass
import sys
from typing import Annotated

import typer

from timeline.cli import session

EventArgument = Annotated[str, typer.Argument(help="Its id: ev_...")]
Who = Annotated[str, typer.Option(help="Who decides; the user of this computer where nobody is named.")]


def edit(
    event: EventArgument,
    field: Annotated[
        str,
        typer.Argument(help="title, date, participants, type, mode, status, place, place_country, quote, quote_speaker."),
    ],
    value: Annotated[str, typer.Argument(help='What it says from now on; a date as EDTF, participants as "Name (role); Name".')],
    who: Who = "",
) -> None:
    """Give a field of an event another value."""
    from timeline.event_types import with_own

    asked = session.settings()
    with session.open_store() as store:
        store.hand.edit(event, field, value, _who(who), session.now(), with_own(asked.nlp.types))
        hidden = store.timeline.show(event).confidence < asked.events.min_confidence
    print(f"{event}\tedited\t{field}")
    if hidden:
        print(f"it is still hidden for being unsure; `timeline confirm {event}` says that it is right", file=sys.stderr)


def add(
    type: Annotated[str, typer.Argument(help="Type of event: call, trip, meeting ...")],
    date: Annotated[str, typer.Argument(help='When, as EDTF: 2025-02-12, 2025-02, "[..2025-02-12]"; "" where nobody knows.')],
    title: Annotated[str, typer.Argument(help="What happened, in words.")],
    source: Annotated[str, typer.Option(help="The address of an article that tells it.")] = "",
    participant: Annotated[list[str] | None, typer.Option(help='Somebody in it: "Name" or "Name (role)".')] = None,
    mode: Annotated[str, typer.Option(help="Its mode: phone, visit, speech ...")] = "",
    status: Annotated[str, typer.Option(help="happened, ongoing, planned, cancelled, denied or reported.")] = "happened",
    place: Annotated[str, typer.Option(help="Where it was.")] = "",
    country: Annotated[str, typer.Option(help="The country it was in: NOR, Norway.")] = "",
    sentence: Annotated[str, typer.Option(help="The words that tell it.")] = "",
    who: Who = "",
) -> None:
    """Add an event that no feed has told."""
    from timeline.event_types import with_own
    from timeline.store.hand import Given

    given = Given(
        type=type,
        title=title,
        date=date,
        mode=mode,
        status=status,
        participants=participant or (),
        place=place,
        place_country=country,
        sentence=sentence,
        source_url=source,
    )
    with session.open_store() as store:
        event = store.hand.add(given, _who(who), session.now(), with_own(session.settings().nlp.types))
    print(f"{event}\tadded")


def reject(event: EventArgument, who: Who = "") -> None:
    """Take an event out of the timeline."""
    with session.open_store() as store:
        _told(event, "rejected", store.hand.reject(event, _who(who), session.now()))


def confirm(event: EventArgument, who: Who = "") -> None:
    """Say that an event is right as it stands."""
    with session.open_store() as store:
        _told(event, "confirmed", store.hand.confirm(event, _who(who), session.now()))


def _told(event: str, done: str, is_new: bool) -> None:
    if is_new:
        print(f"{event}\t{done}")
    else:
        print(f"{event} is {done} already; nothing was done", file=sys.stderr)


def note(event: EventArgument, words: Annotated[str, typer.Argument(help="What is to be noted.")], who: Who = "") -> None:
    """Write a note to an event."""
    with session.open_store() as store:
        store.hand.note(event, words, _who(who), session.now())
    print(f"{event}\tnoted")


def merge(event: EventArgument, other: Annotated[str, typer.Argument(help="The one that it is as well.")], who: Who = "") -> None:
    """Say that another event of the same type is this one, which keeps its id and what it says by hand."""
    with session.open_store() as store:
        store.pinning.merge(event, other, _who(who), session.now())
        _settle(store, f"merge by {_who(who)}")
    print(f"{event}\tmerged\t{other}")


def split(
    event: EventArgument,
    mentions: Annotated[list[int], typer.Argument(help="Their numbers, as `explain` prints them.")],
    who: Who = "",
) -> None:
    """Say that some mentions of an event are another one."""
    with session.open_store() as store:
        new = store.pinning.split(event, mentions, _who(who), session.now())
        _settle(store, f"split by {_who(who)}")
    print(f"{event}\tsplit\t{new}")


def undo(event: EventArgument, who: Who = "") -> None:
    """Take back the last decision on an event."""
    with session.open_store() as store:
        act = store.hand.undo(event, session.now(), _who(who))
        _settle(store, f"undo of {act}, by {_who(who)}")
    print(f"{event}\tundone\t{act}")


def _who(name: str) -> str:
    return name or getpass.getuser()


def _settle(store: object, cause: str) -> None:
    from timeline.pipeline import relink

    relink(store, session.merger(), session.now(), cause=cause)  # type: ignore[arg-type]  # a Store; its import would cost every command
