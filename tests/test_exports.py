"""Every export is read back by a reader that is not ours, with rows that do their worst."""

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from program import timeline

from timeline.exporters.atom import write_atom
from timeline.exporters.columns import COLUMNS
from timeline.exporters.csv import unrunnable, write_csv
from timeline.exporters.ics import write_ics
from timeline.exporters.json import write_json, write_jsonl
from timeline.exporters.markdown import write_markdown
from timeline.exporters.text import harmless
from timeline.exporters.timelinejs import write_timelinejs
from timeline.rows import WORDS, TimelineRow
from timeline.store.lines import as_words

WORST = {  # what a feed may write -> what comes out
    "quotes and commas": ('He said "no", twice', 'He said "no", twice'),
    "a line end": ("one\r\ntwo", "one\r\ntwo"),
    "a formula": ("=1+cmd|' /C calc'!A0", "=1+cmd|' /C calc'!A0"),
    "right to left": ("رئيس الوزراء \u202eזה", "رئيس الوزراء \u202eזה"),
    "emoji": ("Summit 🤝🏽 done", "Summit 🤝🏽 done"),
    "NUL": ("a\x00b", "ab"),
    "half a surrogate": ("a\ud83db", "a\ufffdb"),
    "no character": ("a\ufffeb\uffff", "a\ufffeb\uffff"),
    "markup": ("<script>alert(1)</script> *b* [x](javascript:y)", "<script>alert(1)</script> *b* [x](javascript:y)"),
    "a semicolon": ("first; second", "first; second"),
}


def a_row(**more: Any) -> TimelineRow:
    plain: dict[str, Any] = dict.fromkeys(COLUMNS, "")
    plain |= {"participants": (), "participant_roles": (), "participant_ids": (), "participant_countries": (), "conflicts": ()}
    plain |= {
        "report_count": 2,
        "source_count": 1,
        "confidence": 0.82,
        "event_id": "ev_7Q2M9KD4",
        "title": "Hale and Brandt speak by phone",
    }
    plain |= {"type": "call", "mode": "phone", "status": "happened", "date_display": "Tue 4 Mar 2025", "date_precision": "day"}
    plain |= {"date_sort": "2025-03-04", "date_start": "2025-03-04", "date_end": "2025-03-04", "date_extent": "within"}
    plain |= {
        "source_url": "https://a.example/1?x=1&y=2",
        "source_name": "A",
        "updated_at": "2025-03-05T06:00:00Z",
        "sentence": "They spoke.",
    }
    return TimelineRow(**plain | more)


def written(write: Any, *rows: TimelineRow, **more: Any) -> str:
    stream = io.StringIO(newline="")
    write(rows, stream, **more)
    return stream.getvalue()


@pytest.mark.parametrize(("given", "expected"), WORST.values(), ids=WORST)
def test_csv_comes_back_to_pandas_and_the_csv_module(given: str, expected: str) -> None:
    row = a_row(title=given, sentence=given)
    (raw,) = csv.DictReader(io.StringIO(written(write_csv, row, raw=True), newline=""))
    assert (raw["title"], raw["sentence"], tuple(raw)) == (expected, expected, COLUMNS)
    frame = pandas.read_csv(io.BytesIO(written(write_csv, row, excel=True).encode()), keep_default_na=False, lineterminator=None)
    assert frame.loc[0, "title"] in (expected, "'" + expected)
    assert not str(frame.loc[0, "title"]).startswith(("=", "+", "-", "@"))


CELLS = st.text(alphabet=st.sampled_from("ab ,;\"'\r\n\t=+-@＝é“🤝\x00\x0b\x1f\x7f\xa0\ud83d"), max_size=8)


@given(title=CELLS, sentence=CELLS, people=st.lists(CELLS.filter(bool), max_size=3), excel=st.booleans(), raw=st.booleans())
def test_any_cell_comes_back_from_csv_harmless(title: str, sentence: str, people: list[str], excel: bool, raw: bool) -> None:
    row = a_row(title=title, sentence=sentence, participants=tuple(people), extractor=title)
    safe = harmless if raw else unrunnable
    text = written(write_csv, row, excel=excel, raw=raw)
    (read,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert read == {name: safe(as_words(cell)) if name in WORDS else str(cell) for name, cell in row._asdict().items() if name in read} | {
        "participant_ids": ""
    }
    for columns in (("note",), ("title",), ("title", "note")):
        (some,) = csv.DictReader(io.StringIO(written(write_csv, row, columns=columns, raw=raw), newline=""))
        assert some == {name: safe(getattr(row, name)) for name in columns}


@pytest.mark.parametrize(("given", "expected"), WORST.values(), ids=WORST)
def test_json_and_json_lines_come_back(given: str, expected: str) -> None:
    row = a_row(title=given, participants=(given, "B"))
    (one,) = json.loads(written(write_json, row))
    (other,) = map(json.loads, written(write_jsonl, row).splitlines())
    assert one == other
    assert (one["title"], one["participants"], list(one)) == (expected, [expected, "B"], list(COLUMNS))
    assert json.loads(written(write_json)) == []


@pytest.mark.parametrize(("given", "expected"), WORST.values(), ids=WORST)
def test_markdown_says_the_words_and_no_markup_of_theirs(given: str, expected: str) -> None:
    html = MarkdownIt("commonmark").render(written(write_markdown, a_row(title=given)))
    assert "<script>" not in html
    assert "<em>b</em>" not in html
    assert 'href="javascript' not in html
    assert html.count("<li>") == 1


CHRONOLOGY = """\
- **Tue 4 Mar 2025**: Hale, U.S. envoy, and Brandt speak by phone (again)[^1]
- **Tue 4 Mar 2025**: Call between Hale and Brandt denied[^2]
- **Tue 4 Mar 2025**: Hale to visit Varn *(planned)*[^3]
- **undated**: Costs \\$1 \\* \\[2\\][^4]

[^1]: “They spoke on Feb. 3 - for 1.5 hours.” [A](<https://a.example/1?x=1&y=2>), 5 Mar 2025
[^2]: "No call," Hale said. [A](<https://a.example/1?x=1&y=2>)
[^3]: “They spoke.” a diary
[^4]: Given by hand.
"""


def test_a_chronology_reads_well_as_it_stands() -> None:
    rows = (
        a_row(
            title="Hale, U.S. envoy, and Brandt speak by phone (again)",
            sentence="They spoke on Feb. 3 - for 1.5 hours.",
            source_published="2025-03-05T06:00:00+00:00",
        ),
        a_row(title="Call between Hale and Brandt denied", status="denied", sentence='"No call," Hale said.'),
        a_row(title="Hale to visit Varn", status="planned", source_name="a diary", source_url=""),
        a_row(date_display="undated", title="Costs $1 * [2]", sentence="", source_name="", source_url=""),
    )
    assert written(write_markdown, *rows) == CHRONOLOGY


@pytest.mark.parametrize(("given", "expected"), WORST.values(), ids=WORST)
def test_a_calendar_and_a_feed_come_back(given: str, expected: str) -> None:
    row = a_row(title=given, place=given)
    (event,) = icalendar.Calendar.from_ical(written(write_ics, row)).walk("VEVENT")
    assert str(event["summary"]).split() == expected.split()
    expected = expected.replace("\ufffe", "").replace("\uffff", "")  # of which XML knows nothing
    read = feedparser.parse(written(write_atom, row).encode(), sanitize_html=False)
    assert not read.bozo, read.get("bozo_exception")
    (entry,) = read.entries
    assert entry.id == "urn:timeline:ev_7Q2M9KD4"
    assert entry.link == "https://a.example/1?x=1&y=2"
    assert entry.title.split() == ["Tue", "4", "Mar", "2025:", *expected.split()]


@pytest.mark.parametrize(("given", "expected"), WORST.values(), ids=WORST)
def test_timelinejs_has_its_own_fields_and_no_markup_of_theirs(given: str, expected: str) -> None:
    (slide,) = json.loads(written(write_timelinejs, a_row(title=given)))["events"]
    assert set(slide) <= {"start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"}
    assert slide["start_date"] == {"year": 2025, "month": 3, "day": 4}
    assert set(slide["text"]) == {"headline", "text"}
    assert "<script>" not in slide["text"]["headline"]


CALENDAR: tuple[tuple[str, dict[str, str], object, object, str], ...] = (
    ("a day is a whole day", {}, date(2025, 3, 4), date(2025, 3, 5), "CONFIRMED"),
    (
        "a summit of three days fills them",
        {"date_end": "2025-03-06", "date_extent": "throughout"},
        date(2025, 3, 4),
        date(2025, 3, 7),
        "CONFIRMED",
    ),
    (
        "a clock time is an instant on the day of the place, not of Greenwich",
        {"time_utc": "03:30", "timezone": "UTC-05:00", "date_precision": "minute"},
        datetime(2025, 3, 5, 3, 30, tzinfo=UTC),
        datetime(2025, 3, 5, 4, 30, tzinfo=UTC),
        "CONFIRMED",
    ),
    ("what is planned is tentative", {"status": "planned"}, date(2025, 3, 4), date(2025, 3, 5), "TENTATIVE"),
    ("what was called off is cancelled", {"status": "cancelled"}, date(2025, 3, 4), date(2025, 3, 5), "CANCELLED"),
)


@pytest.mark.parametrize(("promise", "more", "start", "end", "status"), CALENDAR, ids=[case[0] for case in CALENDAR])
def test_a_calendar_keeps_extent_and_precision(promise: str, more: dict[str, str], start: object, end: object, status: str) -> None:
    (event,) = icalendar.Calendar.from_ical(written(write_ics, a_row(**more))).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend"), str(event["status"])) == (start, end, status)


@pytest.mark.parametrize("more", [{"date_start": ""}, {"date_start": "", "date_end": "", "date_sort": ""}, {"date_end": "2025-12-31"}])
def test_a_calendar_shows_no_bar_for_days_that_nobody_knows(more: dict[str, str]) -> None:
    calendar = icalendar.Calendar.from_ical(written(write_ics, a_row(**more)))
    assert (len(calendar.walk("VEVENT")), len(calendar.walk("VJOURNAL"))) == (0, 1)


def test_timelinejs_leaves_out_what_has_no_day_and_says_so() -> None:
    stream = io.StringIO()
    assert write_timelinejs([a_row(), a_row(date_sort="", date_start="", date_end="")], stream) == 1
    assert len(json.loads(stream.getvalue())["events"]) == 1
    month = json.loads(written(write_timelinejs, a_row(date_precision="month", date_end="2025-03-31")))["events"][0]
    assert (month["start_date"], month["end_date"]) == ({"year": 2025, "month": 3}, {"year": 2025, "month": 3})


def test_a_feed_has_the_newest_changes_first() -> None:
    rows = [a_row(event_id=f"ev_{n}", updated_at=f"2025-03-05T06:00:0{n}Z") for n in (1, 3, 2)]
    read = feedparser.parse(written(write_atom, *rows, most=2))
    assert [entry.id for entry in read.entries] == ["urn:timeline:ev_3", "urn:timeline:ev_2"]


def test_the_tables_of_a_package_go_together(tmp_path: Path) -> None:
    database, folder = tmp_path / "timeline.db", tmp_path / "out"
    assert timeline("init", database=database).code == 0
    assert timeline("poll", "1", "2", "3", database=database).code == 0
    done = timeline("export", "--tables", str(folder), "--min-confidence", "0", database=database)
    assert done.code == 0, done.err
    described = json.loads((folder / "datapackage.json").read_text())
    frames = {}
    for resource in described["resources"]:
        frame = pandas.read_csv(folder / resource["path"], keep_default_na=False)
        assert list(frame.columns) == [field["name"] for field in resource["schema"]["fields"]]
        assert not frame.duplicated(resource["schema"]["primaryKey"]).any()
        assert (folder / resource["path"]).stat().st_size == resource["bytes"]
        frames[resource["name"]] = frame
    assert (folder / "events.csv").read_bytes().decode() == timeline("export", "--min-confidence", "0", database=database).out
    events = set(frames["events"]["event_id"])
    assert set(frames["mentions"]["event_id"]) == events
    assert set(frames["participants"]["event_id"]) <= events
    assert set(frames["links"]["event_id"]) <= events
    assert len(frames["links"]) > 0
    assert len(frames["mentions"]) >= frames["events"]["report_count"].sum()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--tables", "x", "--format", "json"), "--tables writes a folder of CSV files"),
        (("--format", "ics", "--columns", "title"), "--columns is for csv, json and jsonl"),
        (("--as-of", "2025-03-04", "--known-by", "2025-03-04"), "--as-of and --known-by are two questions"),
        (("--as-of", "2999-01-01"), "as-of lies in the future"),
        (("--view", "nobody"), "no view is called 'nobody'"),
        (("--out", "."), "cannot write .: it is a folder; name a file in it"),
        (("--columns", "title,note,title"), "given twice: title; each column is written once"),
    ],
)
def test_options_that_do_not_go_together_are_told(arguments: tuple[str, ...], message: str, sqlite_url: str) -> None:
    done = timeline("export", *arguments, database=sqlite_url)
    assert done.code != 0
    assert message in done.err
