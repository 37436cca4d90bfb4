"""The many wordings of a kind of event, and the everyday sentences that look like them: of our own writing, a sentence a line.

What is told at 0.2 or more counts: how sure a row is changes with every calibration, what it says should not.
"""

from pathlib import Path

import pytest
from told import told_by

LINES = (Path(__file__).parent / "wordings.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES]  # sentence; "type | status | participants | place | date" of each event, " || " between


@pytest.mark.parametrize(("sentence", "rows"), ROWS)
def test_a_wording_tells_its_event_and_what_only_looks_like_it_none(sentence: str, rows: str) -> None:
    assert " || ".join(" | ".join(row) for row in told_by(sentence, 0.2)) == rows
