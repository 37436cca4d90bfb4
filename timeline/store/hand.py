"""What was decided by hand: rows that say who, when, old and new, laid over what the merge tells, again and again.

One rule: a decision is never written into the mentions; so it holds whatever is extracted or merged anew, and undo is exact.
`old` and `new` of a decision are columns of the event with their values.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select, update

from timeline.edtf import parse_edtf
from timeline.errors import NotFoundError, UsageError
from timeline.store import actors
from timeline.store.database import Database
from timeline.store.ids import event_id
from timeline.store.listing import relist
from timeline.store.pinning import disturb, release
from timeline.store.revising import create, supersede
from timeline.store.state import date_columns
from timeline.store.tables import article_revisions, articles, decisions, events, joined
from timeline.store.timeline import find
from timeline.when import When

PLAIN = ("title", "mode", "status", "place", "place_country", "quote", "quote_speaker")
EDITABLE = (*PLAIN, "date", "participants")
STATUSES = ("happened", "ongoing", "planned", "cancelled", "denied", "reported")
BY_HAND = "given by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An event that somebody adds. `date`: EDTF, "" for undated; `participants`: names, each "Name" or "Name (role)"."""

    type: str
    title: str
    date: str = ""
    status: str = "happened"
    participants: Sequence[str] = ()
    place: str = ""
    place_country: str = ""
    sentence: str = ""
    source_url: str = ""


class Hand:
    def __init__(self, database: Database) -> None:
        self._database = database

    def edit(self, name: str, field: str, value: str, who: str, now: datetime) -> None:
        """One field says this from now on. `date`: EDTF; `participants`: "Name (role); Name". Raises UsageError."""
        if field not in EDITABLE:
            raise UsageError(f"{field!r} cannot be edited; there are {', '.join(EDITABLE)}")
        if field == "status" and value not in STATUSES:
            raise UsageError(f"no such status: {value!r}; there are {', '.join(STATUSES)}")
        with self._database.write() as connection:
            row = find(connection, name)
            self._decide(connection, row, "edit", field, _columns(connection, field, value, row), who, now)

    def reject(self, name: str, who: str, now: datetime) -> None:
        """It is no event, or not worth a row: it is shown no more."""
        self._simply(name, "reject", "standing", "rejected", who, now)

    def confirm(self, name: str, who: str, now: datetime) -> None:
        """Somebody has looked and found it right."""
        self._simply(name, "confirm", "review", "confirmed", who, now)

    def note(self, name: str, words: str, who: str, now: datetime) -> None:
        self._simply(name, "note", "note", words, who, now)

    def add(self, given: Given, who: str, now: datetime) -> str:
        """An event that no article tells, or none that was read; its id. Raises UsageError for a date that is none."""
        if given.status not in STATUSES:
            raise UsageError(f"no such status: {given.status!r}; there are {', '.join(STATUSES)}")
        with self._database.write() as connection:
            columns = _given(connection, given)
            (number,) = create(connection, [_blank() | columns], "created", now, f"add by {who}")
            values = {"number": number, "act": "add", "field": "event", "who": who, "at": now}
            held = {"old": {"standing": "retracted"}, "new": _plain(columns | {"standing": "current"})}
            connection.execute(decisions.insert().values(values | held))
            relist(connection, number)
            return event_id(number)

    def undo(self, name: str, now: datetime, who: str = "") -> str:
        """Takes the newest decision on an event back; returns which it was ("edit of title"). Raises NotFoundError where there is none."""
        with self._database.write() as connection:
            number = find(connection, name).number
            its_own = (decisions.c.number == number) | (decisions.c.act == "split") & (decisions.c.other == number)
            holding = its_own & decisions.c.undone_at.is_(None)
            last = connection.execute(select(decisions).where(holding).order_by(decisions.c.id.desc())).first()
            if last is None:
                raise NotFoundError(f"nothing was decided by hand on {name}")
            connection.execute(update(decisions).where(decisions.c.id == last.id).values(undone_at=now))
            told = f"edit of {last.field}" if last.act == "edit" else str(last.act)
            if last.field:
                values = {"review": "unreviewed"} | _read(last.old) | overlay(connection, number)
                supersede(connection, number, values, "updated", now, f"undo of {told}" + (f", by {who}" if who else ""))
                relist(connection, number)
                disturb(connection, (number,))  # the next link says what it says without it
            else:
                release(connection, last)
            return told

    def _simply(self, name: str, act: str, field: str, value: str, who: str, now: datetime) -> None:
        with self._database.write() as connection:
            self._decide(connection, find(connection, name), act, field, {field: value}, who, now)

    def _decide(self, connection: Connection, row: Any, act: str, field: str, columns: dict[str, Any], who: str, now: datetime) -> None:
        old = {name: row._mapping[name] for name in columns}
        values = {"number": row.number, "act": act, "field": field, "old": _plain(old), "new": _plain(columns), "who": who, "at": now}
        connection.execute(decisions.insert().values(values))
        supersede(connection, row.number, overlay(connection, row.number), "updated", now, f"{act} by {who}")
        relist(connection, row.number)


def overlay(connection: Connection, number: int) -> dict[str, Any]:
    """The columns that decisions by hand give an event."""
    return overlays(connection, [number]).get(number, {})


def overlays(connection: Connection, numbers: Collection[int]) -> dict[int, dict[str, Any]]:
    """The same for many events, without those of which nothing was decided; the newest decision counts."""
    holding = decisions.c.number.in_(numbers) & decisions.c.undone_at.is_(None)
    found: dict[int, dict[str, Any]] = {}
    for row in connection.execute(select(decisions).where(holding, decisions.c.field != "").order_by(decisions.c.id)):
        values = found.setdefault(row.number, {})
        values |= _read(row.new)
        if row.act == "edit":
            values.setdefault("review", "edited")
    return found


def _columns(connection: Connection, field: str, value: str, row: Any) -> dict[str, Any]:
    """The columns that the value of a field fills."""
    if field == "date":
        return date_columns(_when(value))
    if field == "participants":
        roles = dict(zip(row.participants.split("\x1f"), row.participant_roles.split("\x1f"), strict=False))
        return _people(connection, value.split(";"), roles)
    return {field: value}


def _when(value: str) -> When | None:
    if not value.strip():
        return None
    try:
        return parse_edtf(value).because(BY_HAND)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _people(connection: Connection, names: Sequence[str], roles: Mapping[str, str]) -> dict[str, str]:
    """The four lists of who is in it; a role in parentheses after a name, else the one that the name had."""
    people: list[tuple[str, str, str, str]] = []
    for each in names:
        name, _, role = each.strip().removesuffix(")").partition(" (")
        if name:
            number = actors.resolve(connection, name, "")
            people.append((name, role or roles.get(name, "participant"), actors.actor_id(number), actors.country_of(connection, number)))
    named = ("participants", "participant_roles", "participant_ids", "participant_countries")
    return {column: joined([person[place] for person in people]) for place, column in enumerate(named)}


def _given(connection: Connection, given: Given) -> dict[str, Any]:
    plain = {name: getattr(given, name) for name in ("type", "title", "status", "place", "place_country", "sentence", "source_url")}
    columns = (
        plain | date_columns(_when(given.date)) | _people(connection, given.participants, {}) | {"confidence": 1.0, "review": "edited"}
    )
    if given.source_url:
        columns |= {"report_count": 1, "source_count": 1} | _source(connection, given.source_url)
    return columns


def _source(connection: Connection, url: str) -> dict[str, str]:
    """What is known of the article at an address, where it was read."""
    query = select(articles.c.source, article_revisions).join(articles, articles.c.id == article_revisions.c.article_id)
    row = connection.execute(query.where(articles.c.url == url, article_revisions.c.current)).first()
    if row is None:
        return {}
    published = "" if row.published_day is None else row.published_day.isoformat()
    return {"source_name": row.source, "source_title": row.title, "article_sha256": row.digest, "source_published": published}


def _blank() -> dict[str, Any]:
    """An event of which nothing is said."""
    words = {column.name: "" for column in events.columns if not column.nullable and column.name not in ("number", "day", "recorded_at")}
    return (
        words | date_columns(None) | {"standing": "current", "report_count": 0, "source_count": 0, "extractor": BY_HAND, "confidence": 1.0}
    )


def _plain(columns: Mapping[str, Any]) -> dict[str, Any]:
    """For JSON: days as ISO 8601."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in columns.items()}


def _read(columns: Mapping[str, Any]) -> dict[str, Any]:
    days = {name: date.fromisoformat(columns[name]) for name in ("day", "first", "last") if columns.get(name)}
    return dict(columns) | days
