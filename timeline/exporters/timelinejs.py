"""Rows as TimelineJS JSON (https://timeline.knightlab.com/docs/json-format.html): a slide an event.

One rule: TimelineJS renders HTML, so every word of a feed is escaped. A slide needs a day to stand at: rows without any are left
out, and how many is returned, so that whoever asked is told.
"""

import json
from collections.abc import Iterable
from html import escape
from typing import Any, TextIO

from timeline.exporters.text import harmless
from timeline.rows import TimelineRow


def write_timelinejs(rows: Iterable[TimelineRow], stream: TextIO) -> int:
    """One object with its `events`, each written before the next is asked for; returns how many undated rows were left out."""
    stream.write('{"title": {"text": {"headline": "Timeline"}}, "events": [')
    left_out, separator = 0, "\n"
    for row in rows:
        if not row.date_sort:
            left_out += 1
            continue
        stream.write(separator + json.dumps(_slide(row), ensure_ascii=False))
        separator = ",\n"
    stream.write("\n]}\n")
    return left_out


def _slide(row: TimelineRow) -> dict[str, Any]:
    source = escape(harmless(row.source_name))
    if row.source_url.startswith(("http://", "https://")):
        source = f'<a href="{escape(harmless(row.source_url), quote=True)}">{source}</a>'
    said = (escape(harmless(row.sentence)), f"{source} {escape(row.source_published[:10])}".strip())
    words = "".join(f"<p>{each}</p>" for each in said if each)
    slide: dict[str, Any] = {
        "start_date": _date(row.date_start or row.date_sort, row.date_precision),
        "display_date": row.date_display,
        "text": {"headline": escape(harmless(row.title)), "text": words},
        "group": row.type,
        "unique_id": row.event_id,
    }
    if row.date_end and row.date_start and row.date_end != row.date_start:
        slide["end_date"] = _date(row.date_end, row.date_precision)
    return slide


def _date(day: str, precision: str) -> dict[str, int]:
    year, month, number = map(int, day.split("-"))
    if precision in ("year", "decade", "century"):
        return {"year": year}
    return {"year": year, "month": month} if precision == "month" else {"year": year, "month": month, "day": number}
