"""Rows as iCalendar (RFC 5545): an agenda that calendars show; extent and precision are kept.

One rule: a calendar's bar never says more than the row does. A row whose days are open or unknown, or wider than a month with
nothing said of its length, is a VJOURNAL, which stands in no day; a status that is not sure is TENTATIVE.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.exporters.text import harmless
from timeline.rows import TimelineRow

if TYPE_CHECKING:
    from icalendar import Event, Journal

WIDEST = timedelta(days=31)  # of "some time in these days"; a year's bar in a calendar hides all else
STATUS = {"happened": "CONFIRMED", "ongoing": "CONFIRMED", "cancelled": "CANCELLED", "denied": "CANCELLED"}
JOURNAL = {"CONFIRMED": "FINAL", "TENTATIVE": "DRAFT", "CANCELLED": "CANCELLED"}
HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline-tracker//timeline//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Timeline")


def write_ics(rows: Iterable[TimelineRow], stream: TextIO) -> None:
    """A calendar with a component a row, each written before the next is asked for."""
    stream.write("".join(f"{line}\r\n" for line in HEAD))
    for row in rows:
        stream.write(_component(row).to_ical().decode())
    stream.write("END:VCALENDAR\r\n")


def _component(row: TimelineRow) -> "Event | Journal":
    from icalendar import Event, Journal

    first, last = (date.fromisoformat(day) if day else None for day in (row.date_start, row.date_end))
    status = STATUS.get(row.status, "TENTATIVE")
    narrow = first is not None and last is not None and (row.date_extent == "throughout" or last - first < WIDEST)
    component: Event | Journal = Event() if narrow else Journal()
    component.add("uid", f"{row.event_id}@timeline")
    component.add("dtstamp", datetime.fromisoformat(row.updated_at))
    component.add("summary", harmless(row.title))
    component.add("description", harmless(_description(row)))
    component.add("categories", [row.type, *([row.mode] if row.mode else [])])
    component.add("status", status if narrow else JOURNAL[status])
    if row.source_url.startswith(("http://", "https://")):
        component.add("url", harmless(row.source_url))
    if narrow:
        assert first is not None
        assert last is not None
        _in_days(component, row, first, last)
    return component


def _in_days(component: "Event | Journal", row: TimelineRow, first: date, last: date) -> None:
    instant = _instant(row, first)
    component.add("dtstart", instant or first)
    component.add("dtend", instant + timedelta(hours=1) if instant else last + timedelta(days=1))
    component.add("transp", "OPAQUE" if instant else "TRANSPARENT")
    if row.place:
        component.add("location", harmless(", ".join(filter(None, (row.place, row.place_country)))))


def _instant(row: TimelineRow, day: date) -> datetime | None:
    """The clock time, in UTC, that falls on this day where the days are counted."""
    if not row.time_utc or row.date_precision not in ("minute", "hour"):
        return None
    hour, minute = map(int, row.time_utc.split(":"))
    zone = _zone(row.timezone)
    around = (datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) + timedelta(days=shift) for shift in (0, -1, 1))
    return next((each for each in around if each.astimezone(zone).date() == day), None)


def _zone(name: str) -> tzinfo:
    """A zone by its name or as an offset ("UTC-05:00"); UTC where it is neither."""
    offset = re.fullmatch(r"UTC([+-]\d\d:\d\d)", name)
    if offset:
        return datetime.strptime(offset[1], "%z").tzinfo or UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def _description(row: TimelineRow) -> str:
    source = " ".join(filter(None, (row.source_name, row.source_published[:10], row.source_url)))
    days = f"{row.date_display} ({row.date_basis}; {row.date_extent or 'no days'})"
    return "\n".join(filter(None, (days, row.sentence, source, row.note)))
