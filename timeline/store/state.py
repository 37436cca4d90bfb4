"""An event as told, to the columns of its state; and the columns to the row that people see."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, String, type_coerce

from timeline.model import Event, Report
from timeline.order import sort_day, sort_width
from timeline.rows import TimelineRow
from timeline.store.ids import event_id
from timeline.store.lengths import length_class
from timeline.store.tables import events, joined, split
from timeline.when import When, display

LISTS = ("participants", "participant_roles", "participant_ids", "participant_countries", "conflicts")
RENAMED = {"event_id": "number", "date_sort": "day", "date_start": "first", "date_end": "last", "updated_at": "recorded_at"}
FIELDS = TimelineRow._fields
_ID, _SORT, _START, _END, _UPDATED = map(FIELDS.index, ("event_id", "date_sort", "date_start", "date_end", "updated_at"))
_DATES = frozenset(["day", "first", "last", "recorded_at"])
_LISTS = tuple(map(FIELDS.index, LISTS))
_PEOPLE, *_OF_PEOPLE = _LISTS[:4]  # as long as one another
SHOWN = tuple(RENAMED.get(name, name) for name in FIELDS)  # the columns behind the fields of a row, in their order


def state_of(event: Event, told: Sequence[tuple[Row[Any], Report]]) -> dict[str, Any]:
    """The columns that follow from an event and its mentions with their articles; the change and the standing are the caller's."""
    best = next((pair for pair in told if pair[1].mention == event.best), told[0])
    return _what(event) | date_columns(event.when) | _people(event, told) | _source(*best) | _reports(told)


def _what(event: Event) -> dict[str, Any]:
    return {
        "standing": "current",
        "merged_into": None,
        "type": event.type,
        "mode": event.mode,
        "status": event.status.value,
        "title": event.title,
        "cameo_code": event.cameo,
        "place": event.place.name if event.place else "",
        "place_country": event.place.country if event.place else "",
        "quote": event.quote.text if event.quote else "",
        "quote_speaker": event.quote.speaker if event.quote else "",
        "sentence": event.best.words,
        "conflicts": joined(event.conflicts),
        "confidence": event.confidence,
        "review": "unreviewed",
        "note": "",
    }


def date_columns(when: When | None) -> dict[str, Any]:
    """Every column that a date fills."""
    said = when or When()
    clock = said.time_start
    return {
        "day": sort_day(when),
        "width": sort_width(when),
        "length_class": length_class(when),
        "first": said.first,
        "last": said.last,
        "date_extent": said.extent.value if said.is_known else "",
        "date_precision": said.precision.value,
        "date_basis": said.basis.value,
        "date_display": display(said),
        "date_edtf": said.edtf,
        "date_words": said.words,
        "date_reason": "; ".join(said.steps),
        "time_utc": "" if clock is None else clock.astimezone(UTC).strftime("%H:%M"),
        "timezone": "" if clock is None else str(clock.tzinfo),
    }


def _people(event: Event, told: Sequence[tuple[Row[Any], Report]]) -> dict[str, Any]:
    """The actor of each participant, found by name among the reports that tell the event."""
    ids = {
        one.name: actor
        for _, report in reversed(told)
        for one, actor in zip(report.mention.participants, report.actors, strict=False)
        if actor
    }
    everybody = event.participants
    return {
        "participants": joined([one.name for one in everybody]),
        "participant_roles": joined([one.role for one in everybody]),
        "participant_ids": joined([ids.get(one.name, "") for one in everybody]),
        "participant_countries": joined([one.country for one in everybody]),
    }


def _source(row: Row[Any], report: Report) -> dict[str, Any]:
    return {
        "source_name": row.source,
        "source_title": row.article_title,
        "source_url": row.url,
        "source_published": _published(report),
        "article_sha256": row.digest,
        "extractor": row.extractor,
    }


def _reports(told: Sequence[tuple[Row[Any], Report]]) -> dict[str, Any]:
    from timeline.merge.sources import sources  # here: who only asks does not wait for the merge

    instants = sorted(filter(None, (_published(report) for _, report in told)))
    return {
        "report_count": len({report.article for _, report in told}),
        "source_count": sources([report for _, report in told]),
        "first_reported": instants[0] if instants else "",
        "last_reported": instants[-1] if instants else "",
    }


def _published(report: Report) -> str:
    said = report.published
    if said is None:
        return ""
    return said.day.isoformat() if said.instant is None else said.instant.isoformat()


def as_row(row: Row[Any]) -> TimelineRow:
    """A row of `events` or `event_revisions` as people see it."""
    cells = row._mapping
    return from_shown([cells[name] for name in SHOWN])


def from_shown(values: Sequence[Any]) -> TimelineRow:
    """The same from the columns SHOWN alone, in their order; an export makes a million of them."""
    cells = list(values)
    first, last = cells[_START], cells[_END]
    cells[_ID] = event_id(cells[_ID])
    cells[_SORT] = str(cells[_SORT]) if first or last else ""
    cells[_START] = str(first) if first else ""
    cells[_END] = str(last) if last else ""
    cells[_UPDATED] = _utc(cells[_UPDATED])
    for place in _LISTS:
        cells[place] = split(cells[place]) if cells[place] else ()
    if len(cells[_PEOPLE]) == 1:  # one of no country: a list of one empty item, which a cell cannot tell from none
        for place in _OF_PEOPLE:
            cells[place] = cells[place] or ("",)
    return TimelineRow._make(cells)


def shown_columns(sqlite: bool) -> list[Any]:
    """The columns SHOWN; from SQLite, which holds dates as text, as that text: to make dates of it took a third of an export."""
    return [type_coerce(events.c[name], String) if sqlite and name in _DATES else events.c[name] for name in SHOWN]


def _utc(instant: datetime | str) -> str:
    if isinstance(instant, str):  # "2025-03-12 10:00:00.000000", in UTC
        return f"{instant[:10]}T{instant[11:19]}Z"
    return instant.isoformat(timespec="seconds").removesuffix("+00:00") + "Z"


STATE = tuple(column.name for column in events.columns if column.name not in {"number", "change_id", "recorded_at"})
