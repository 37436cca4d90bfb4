"""Share codes that stand behind a firm's name, and what only looks like one."""

import pytest

from timeline.language.tickers import TICKER

ROWS = [
    ("Shell (SHEL.L) said", "(SHEL.L)"),
    ("Roche (ROG.S) , said", "(ROG.S)"),
    ("BP <BP.L> said", "<BP.L>"),
    ("Havn Inc. (NASDAQ: HAVN) said", "(NASDAQ: HAVN)"),
    ("Havn Corp (NYSE:HVN) said", "(NYSE:HVN)"),
    ("Havn Gold (TSX: HVG; NYSE American: HVGD) said", "(TSX: HVG; NYSE American: HVGD)"),
    ("the union (FOT) said", None),
    ("the plan (U.S.) said", None),
    ("Lind (R-Ind.) said", None),
]


@pytest.mark.parametrize(("text", "code"), ROWS)
def test_a_share_code_is_told_from_other_brackets(text: str, code: str | None) -> None:
    found = TICKER.search(text)
    assert (found[0] if found is not None else None) == code
