"""`timeline dates`: what it prints, in each form, and what it says of bad input."""

import json
from pathlib import Path

import pytest

from timeline.cli import perform

TEXT = "He said Wednesday that talks would go on for three days."
ROW = {
    "start": 8,
    "end": 17,
    "text": "Wednesday",
    "type": "DATE",
    "value": "2025-02-12",
    "mod": None,
    "first": "2025-02-12",
    "last": "2025-02-12",
    "precision": "day",
    "basis": "relative",
    "edtf": "2025-02-12",
}


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def dates(*arguments: str | Path) -> int:
    return perform(["dates", "--no-model", *map(str, arguments)])


def test_a_list_in_the_form_that_scripts_rely_on(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dates(text_file, "--published", "2025-02-16", "--format", "json") == 0
    first, second = json.loads(capsys.readouterr().out)
    assert list(first)[:12] == [*ROW, "steps"]
    assert {key: first[key] for key in ROW} == ROW
    assert (second["type"], second["value"], second["first"]) == ("DURATION", "P3D", None)


def test_a_line_each(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dates(text_file, "--published", "2025-02-16", "--format", "jsonl") == 0
    assert [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()] == ["Wednesday", "three days"]


def test_a_table(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dates(text_file, "--published", "2025-02-16", "--format", "table") == 0
    assert "Wednesday" in capsys.readouterr().out


def test_the_text_with_its_dates_marked(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dates(text_file, "--published", "2025-02-16", "--format", "marked") == 0
    assert "He said Wednesday [Wed 12 Feb 2025] that" in capsys.readouterr().out.replace("\n", " ")


def test_on_a_terminal_the_dates_stand_out_in_colour(
    text_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert dates(text_file, "--published", "2025-02-16", "--format", "marked") == 0
    assert "\x1b[1;36mWednesday\x1b[0m" in capsys.readouterr().out


def test_a_batch_with_every_document_answered(tmp_path: Path) -> None:
    source, out = tmp_path / "in.json", tmp_path / "out.json"
    source.write_text(json.dumps({"a": {"text": TEXT, "dct": "2025-02-16"}, "b": {"text": "", "dct": None}}), encoding="utf-8")
    assert dates("--batch", source, "--timex-json", out) == 0
    answered = json.loads(out.read_text(encoding="utf-8"))
    assert [e["value"] for e in answered["a"]] == ["2025-02-12", "P3D"]
    assert answered["b"] == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "{path}: not JSON"),
        ("[]", '{path}: an object is wanted: {{doc: {{"text", "dct"}}}}'),
        ('{"a": {}}', '{path}: a: an object with "text" and "dct" is wanted'),
        ('{"a": {"text": "x", "dct": "soon"}}', "{path}: a: dct: not a publication instant: 'soon'"),
    ],
)
def test_a_bad_batch_names_itself(content: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.json"
    source.write_text(content, encoding="utf-8")
    assert dates("--batch", source) == 2
    assert message.format(path=source) in capsys.readouterr().err


def test_a_bad_publication_names_itself(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dates(text_file, "--published", "soon") == 2
    assert "--published: not a publication instant: 'soon'" in capsys.readouterr().err


def test_no_text_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert dates() == 2
    assert "give a TEXT_FILE" in capsys.readouterr().err


def test_a_file_that_is_not_there_names_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "missing.txt"
    assert dates(missing) == 2
    assert f"{missing}: cannot be read: No such file or directory" in capsys.readouterr().err
