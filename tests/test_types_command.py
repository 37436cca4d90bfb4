"""`timeline types`: the list says each type once; the check of a sound file says so, that of a failing example says which."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
import typer
from test_event_types import SOUND


def command() -> ModuleType:
    """The module by its file, so that this test needs no shell around the commands."""
    path = Path(__file__).parent.parent / "timeline" / "cli" / "types.py"
    spec = importlib.util.spec_from_file_location("types_command", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["types_command"] = module
    spec.loader.exec_module(module)
    return module


def test_each_type_is_listed_once(capsys: pytest.CaptureFixture[str]) -> None:
    command().list_types()
    assert len(capsys.readouterr().out.splitlines()) == 16


def test_a_failing_example_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "types.toml"
    path.write_text(SOUND.replace("The river flooded", "Nothing hurt"))
    with pytest.raises(typer.Exit):
        command().check_types(path)
    assert "flood: example 1" in capsys.readouterr().out
