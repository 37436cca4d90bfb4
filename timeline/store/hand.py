"""What was decided by hand: rows that say who, when, old and new, laid over what the merge tells, again and again.

One rule: a decision is never written into the mentions; so it holds whatever is extracted or merged anew, and undo is exact.
`old` and `new` of a decision are columns of the event with their values.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, select, update

from timeline.edtf import parse_edtf
from timeline.errors import NotFoundError, UsageError
from timeline.event_types import EventTypes, shipped_types
from timeline.store import actors
from timeline.store.articles import publication_of
from timeline.store.checked import check_mode, check_role, check_status, check_type, country_code
from timeline.store.database import Database
from timeline.store.ids import event_id
from timeline.store.listing import relist
from timeline.store.pinning import disturb, release
from timeline.store.revising import create, supersede
from timeline.store.state import date_columns
from timeline.store.tables import article_revisions, articles, decisions, events, joined
from timeline.store.timeline import find
from timeline.when import When

EDITABLE = ("title", "date", "participants", "type", "mode", "status", "place", "place_country", "quote", "quote_speaker")
LINES = ("title", "place", "place_country", "quote_speaker", "source_url")
BY_HAND = "given by hand"
CODE = re.compile("[A-Z]{3}")  # of a country, known here or not


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An event that somebody adds. `date`: EDTF, "" for undated; `participants`: names, each "Name" or "Name (role)"."""

    type: str
    title: str
    date: str = ""
    mode: str = ""
    status: str = "happened"
    participants: Sequence[str] = ()
    place: str = ""
    place_country: str = ""
    sentence: str = ""
    source_url: str = ""


class Hand:
    """`types` of events: those that there are, the ones that ship where none are given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def edit(self, name: str, field: str, value: str, who: str, now: datetime, types: EventTypes | None = None) -> None:
        """One field says this from now on. `date`: EDTF; `participants`: "Name (role); Name"; a type brings its code. Raises UsageError."""
        if field not in EDITABLE:
            raise UsageError(f"{field!r} cannot be edited; there are {', '.join(EDITABLE)}")
        with self._database.write() as connection:
            row = find(connection, name)
            columns = _columns(connection, field, _plainly(field, value), row, types or shipped_types())
            self._decide(connection, row, "edit", field, columns, who, now)

    def reject(self, name: str, who: str, now: datetime) -> bool:
        """It is no event, or not worth a row: it is shown no more. False, and nothing done, where it is rejected already."""
        return self._simply(name, "reject", {"standing": "rejected"}, who, now)

    def confirm(self, name: str, who: str, now: datetime) -> bool:
        """Somebody has looked and found it right: nothing is surer, and it is not hidden for being unsure. False where it is so already."""
        return self._simply(name, "confirm", {"review": "confirmed", "confidence": 1.0}, who, now)

    def note(self, name: str, words: str, who: str, now: datetime) -> None:
        """Words of whoever has looked, in place of those before. Raises UsageError for none."""
        if not words.strip():
            raise UsageError("a note needs words; `timeline undo` takes back the last one")
        self._simply(name, "note", {"note": words}, who, now)

    def add(self, given: Given, who: str, now: datetime, types: EventTypes | None = None) -> str:
        """An event that no article tells, or none that was read; its id. Raises UsageError for what cannot be."""
        with self._database.write() as connection:
            columns = _given(connection, given, types or shipped_types())
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

    def _simply(self, name: str, act: str, columns: dict[str, Any], who: str, now: datetime) -> bool:
        """False, and no decision, where it says this already: one undo must take back what is seen."""
        with self._database.write() as connection:
            row = find(connection, name)
            is_new = any(row._mapping[column] != value for column, value in columns.items())
            if is_new:
                self._decide(connection, row, act, next(iter(columns)), columns, who, now)
            return is_new

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
    for row in connection.execute(select(decisions).where(holding, decisions.c.new.is_not(None)).order_by(decisions.c.id)):
        values = found.setdefault(row.number, {})
        values |= _read(row.new)
        if row.act == "edit":
            values.setdefault("review", "edited")
    return found


def _columns(connection: Connection, field: str, value: str, row: Any, types: EventTypes) -> dict[str, Any]:
    """The columns that the value of a field fills. Raises UsageError for a value that cannot be."""
    if field == "date":
        return date_columns(_when(value))
    if field == "participants":
        roles = dict(zip(row.participants.split("\x1f"), row.participant_roles.split("\x1f"), strict=False))
        people = _people(connection, value.split(";"), roles, types)
        if not people["participants"]:
            raise UsageError('give at least one participant, as "Name (role); Name"')
        return people
    if field == "type":
        known = value in types and row.mode in types[value].modes
        return _kind(value, row.mode if known else "", types)
    if field == "mode":
        return _kind(row.type, value, types)
    return _worded({field: value})


def _plainly(field: str, value: str) -> str:
    """What is one of a few words may be typed in any case."""
    return value.strip().lower() if field in ("type", "mode", "status") else value


def _kind(kind: str, mode: str, types: EventTypes) -> dict[str, str]:
    """Type and mode with their code. Raises UsageError."""
    if not kind:
        raise UsageError("an event needs a type")
    check_type(kind, types)
    check_mode(mode, kind, types)
    return {"type": kind, "mode": mode, "cameo_code": types.cameo(kind, mode)}


def _worded(columns: dict[str, str]) -> dict[str, str]:
    """Columns that are words, a country as its code. Raises UsageError for no title, several lines, what is no status, country, address."""
    if not columns.get("title", "a title").strip():
        raise UsageError("an event needs a title: what happened, in words")
    for name, words in columns.items():
        if name in LINES and words and words.splitlines() != [words]:
            raise UsageError(f"a {name.replace('_', ' ')} is one line, not {words!r}")
    if "status" in columns and not columns["status"]:
        raise UsageError("an event needs a status: happened, planned, denied ...")
    check_status(columns.get("status", ""))
    if (url := columns.get("source_url", "")) and not url.startswith(("http://", "https://")):
        raise UsageError(f"not an address: {url!r}; give it whole, as https://example.org/page")
    country = columns.get("place_country", "")
    return columns if CODE.fullmatch(country) or not country else columns | {"place_country": country_code(country)}


def _when(value: str) -> When | None:
    if not value.strip():
        return None
    try:
        return parse_edtf(value).because(BY_HAND)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _people(connection: Connection, names: Sequence[str], roles: Mapping[str, str], types: EventTypes) -> dict[str, str]:
    """The four lists of who is in it; a role in parentheses after a name, else the one that the name had. Raises UsageError."""
    people: list[tuple[str, str, str, str]] = []
    for each in names:
        name, _, role = each.strip().removesuffix(")").partition(" (")
        if name:
            check_role(role, types)
            number = actors.resolve(connection, name, "")
            people.append((name, role or roles.get(name, "participant"), actors.actor_id(number), actors.country_of(connection, number)))
    named = ("participants", "participant_roles", "participant_ids", "participant_countries")
    return {column: joined([person[place] for person in people]) for place, column in enumerate(named)}


def _given(connection: Connection, given: Given, types: EventTypes) -> dict[str, Any]:
    words = ("title", "status", "place", "place_country", "sentence", "source_url")
    plain = _worded({name: _plainly(name, getattr(given, name)) for name in words})
    kind = _kind(_plainly("type", given.type), _plainly("mode", given.mode), types)
    sure = {"confidence": 1.0, "review": "edited"}
    columns = kind | plain | date_columns(_when(given.date)) | _people(connection, given.participants, {}, types) | sure
    if given.source_url:
        columns |= {"report_count": 1, "source_count": 1} | _source(connection, given.source_url)
    return columns


def _source(connection: Connection, url: str) -> dict[str, str]:
    """What is known of the article at an address, where it was read."""
    query = select(articles.c.source, article_revisions).join(articles, articles.c.id == article_revisions.c.article_id)
    row = connection.execute(query.where(articles.c.url == url, article_revisions.c.current)).first()
    if row is None:
        return {"source_name": (urlsplit(url).hostname or "").removeprefix("www.")}
    said = publication_of(row)
    published = "" if said is None else (said.instant or said.day).isoformat()
    times = dict.fromkeys(("source_published", "first_reported", "last_reported"), published)
    return times | {"source_name": row.source, "source_title": row.title, "article_sha256": row.digest}


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
