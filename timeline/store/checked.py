"""What is asked for or given by hand, held against what there is: types, modes, states, names, places.

One rule: what is not there names itself, with the nearest that is. An empty answer means that nothing happened, not a slip of the pen.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal_column, select

from timeline.errors import NotFoundError, UsageError, nearest
from timeline.model import Status
from timeline.store.conditions import CURRENT
from timeline.store.filters import Filters
from timeline.store.tables import events

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.event_types import EventTypes
    from timeline.store.database import Database
    from timeline.store.store import Store

REVIEWS = ("unreviewed", "confirmed", "edited", "rejected")


def checked(store: "Store", asked: Filters, types: "Callable[[], EventTypes]", *, of_now: bool = True) -> Filters:
    """The question as the timeline can answer it: a place in its own spelling, a country as its code, a type in small letters.

    `types`: gives those that there are, if one is asked for; reading them takes a while. `of_now`: it is asked what the timeline says now,
    so that its places are known. Raises UsageError, NotFoundError.
    """
    asked = replace(asked, **{name: getattr(asked, name).strip().lower() for name in ("type", "mode", "status", "review")})
    if asked.type or asked.mode:
        check_type(asked.type, types())
        check_mode(asked.mode, asked.type, types())
    check_status(asked.status)
    _known("review", asked.review, REVIEWS)
    for name in asked.names:
        store.actors.check(name)
    if asked.feed is not None:
        store.feeds.get(str(asked.feed))
    if asked.rejected and not of_now:
        raise UsageError("what was rejected is asked of now: review rejected does not go with as-of or known-by")
    if not of_now or asked.rejected:
        return replace(asked, country=country_code(asked.country))
    return replace(asked, place=_place(store.database, asked.place), country=_country(store.database, asked.country))


def check_type(name: str, types: "EventTypes") -> None:
    """Raises UsageError, with the nearest names, for what is no type of event."""
    _known("type of event", name, [kind.id for kind in types])


def check_mode(name: str, kind: str, types: "EventTypes") -> None:
    """Raises UsageError, with the nearest names, for what is no mode of this type, or of any where none is given."""
    known = sorted({mode for each in types if kind in ("", each.id) for mode in each.modes})
    _known(f"mode of a {kind}" if kind else "mode", name, known)


def check_role(name: str, types: "EventTypes") -> None:
    """Raises UsageError, with the nearest names, for what is a role in no type of event; anybody may be a participant."""
    _known("role", name, sorted({"participant"} | {role for each in types for role in each.roles}))


def check_status(name: str) -> None:
    """Raises UsageError for what is no status."""
    _known("status", name, [status.value for status in Status])


def country_code(name: str) -> str:
    """The ISO 3166-1 alpha-3 code of a country by its code or name, "" for "". Raises UsageError."""
    if not name.strip():
        return ""
    from timeline.language.states import Form, gazetteer, key  # here: most questions name no country

    states = {known.country: known.state for known in gazetteer().values() if known.country}
    if name.strip().upper() in states:
        return name.strip().upper()
    known = gazetteer().get(key(name))
    if known is not None and known.form is Form.STATE:
        return known.country
    names = sorted(states) if len(name) <= 3 else sorted(states.values())
    begun = [each for each in names if each.casefold().startswith(name.strip().casefold())]
    near = nearest(begun[0] if begun else name.strip(), begun or names)
    hint = near if near.startswith("did") else "give its ISO 3166-1 alpha-3 code, as NOR"
    raise UsageError(f"no such country: {name!r}; {hint}")


def _country(database: "Database", name: str) -> str:
    """The same of a code that some event has, though it be none that is known."""
    query = select(events.c.number).where(CURRENT, literal_column("events.place_country <> ''"), events.c.place_country == name)
    with database.read() as connection:
        return name if name and connection.execute(query.limit(1)).first() else country_code(name)


def _known(what: str, name: str, known: Iterable[str]) -> None:
    names = list(known)
    if name and name not in names:
        raise UsageError(f"no such {what}: {name!r}; {nearest(name, names)}")


def _place(database: "Database", name: str) -> str:
    """The place as the timeline spells it. Raises NotFoundError, with the nearest, where no event is told of there."""
    somewhere: list[Any] = [CURRENT, literal_column("events.place <> ''")]  # as the index has it
    with database.read() as connection:
        if not name or connection.execute(select(events.c.place).where(*somewhere, events.c.place == name).limit(1)).first():
            return name
        counts = select(events.c.place, func.count()).where(*somewhere).group_by(events.c.place)
        every = {row[0]: row[1] for row in connection.execute(counts)}
    spelt = [place for place in every if place.casefold() == name.strip().casefold()]
    if spelt:
        return max(spelt, key=lambda place: (every[place], place))
    near = nearest(name, list(every))
    raise NotFoundError(f"no event is told of at {name!r}; {near if near.startswith('did') else '`timeline search` looks for words'}")
