"""The types of events as data: what ships is sound, each example holds, and a faulty file is told by line and key."""

from pathlib import Path

import pytest

from timeline.errors import ConfigError
from timeline.event_types import load_event_types
from timeline.extract.examples import failures

SIXTEEN = {
    *("call", "trip", "meeting", "conference", "remark", "statement", "agreement", "vote", "appointment", "legal", "sanction"),
    *("protest", "attack", "deployment", "aid", "disaster"),
}
SOUND = """
[flood]
title = "Flood"
[flood.roles.victim]
slots = ["object"]
[[flood.triggers]]
name = "flood"
verbs = ["flood"]
[[flood.examples]]
text = "The river flooded the village on Sunday."
"""


def test_the_sixteen_types_ship() -> None:
    assert {kind.id for kind in load_event_types()} == SIXTEEN


@pytest.mark.parametrize("name", sorted(SIXTEEN))
def test_every_example_of_a_type_holds(name: str) -> None:
    assert failures(load_event_types()[name]) == []


FAULTS = [
    ("[flood\n", "types.toml: not TOML: Expected ']' at the end of a table declaration (at line 1, column 7)"),
    (SOUND.replace('title = "Flood"\n', ""), "types.toml:2: flood.title: Field required"),
    (SOUND.replace('verbs = ["flood"]', 'verbs = "flood"'), "types.toml:8: flood.triggers.0.verbs: Input should be a valid tuple"),
    (SOUND.replace('verbs = ["flood"]', 'verps = ["flood"]'), "types.toml:8: flood.triggers.0.verps: Extra inputs are not permitted"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_a_faulty_file_is_told_by_file_line_and_key(text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("types.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        load_event_types(Path("types.toml"))
    assert message in str(caught.value).splitlines()


def test_a_type_of_ones_own_is_a_table_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "types.toml"
    path.write_text(SOUND)
    assert [kind.id for kind in load_event_types(path)] == ["flood"]
