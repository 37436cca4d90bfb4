"""Files given on the command line: what cannot be used is named with its file and line, whatever command reads it."""

import json
from pathlib import Path

import pytest
from program import timeline

TOLD = "President Hale spoke by phone with Prime Minister Brandt on Tuesday."
LINES = [
    ("{", ":1: not JSON"),
    ("[]", ":1: an object is wanted, not list"),
    ('{"text": ""}', ":1: id: a line is an object with"),
    ('{"id": 1, "text": 5}', ":1: text: a line is an object with"),
    ('{"id": 1, "text": "", "published": "soon"}', ":1: published: not a publication instant: 'soon'"),
]


@pytest.mark.parametrize(("line", "message"), LINES, ids=[row[0] for row in LINES])
def test_a_bad_line_of_a_batch_is_named(line: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(line)
    done = timeline("extract", "--batch", str(file))
    assert (done.code, f"{file}{message}" in done.err) == (2, True)


@pytest.mark.parametrize("arguments", [("extract",), ("extract", "--batch"), ("dates",), ("link",), ("feeds", "add", "--file")])
def test_a_file_that_is_not_there_is_named(arguments: tuple[str, ...], tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    done = timeline(*arguments, str(missing))
    assert (done.code, done.err) == (2, f"timeline: {missing}: cannot be read: No such file or directory\n")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(b"\xff\xfe")
    done = timeline("extract", str(file))
    assert done.code == 2
    assert f"{file}: cannot be read: 'utf-8' codec can't decode" in done.err


def test_a_batch_says_once_what_it_hides_and_a_line_separator_ends_no_line(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    lines = [{"id": number, "text": f"OSLOV\u2028{TOLD}", "published": "2025-03-05"} for number in range(3)]
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines))
    done = timeline("extract", "--batch", str(file), TIMELINE_EVENTS_MIN_CONFIDENCE="1.0")
    assert [json.loads(line) for line in done.out.split("\n")[:-1]] == [{"id": number, "events": []} for number in range(3)]
    assert done.err == "3 of 3 events less sure than 1 hidden; --min-confidence 0 shows all\n"
