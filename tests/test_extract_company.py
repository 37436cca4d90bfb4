"""Who stands beside whom, and what is no meeting: sentences of Thursday 13 March 2025 with the events they tell."""

import pytest
from told import Row, told_by

ROWS = [  # sentence; type, status, participants, place, date (EDTF) of each event that is shown
    (
        "Karl Lind met on Saturday with Olav Berg and Security Council Secretary Ana Ruiz in Oslo.",
        [("meeting", "happened", "Karl Lind; Olav Berg; Ana Ruiz", "Oslo", "2025-03-08")],
    ),
    (
        "Karl Lind met with the head of the International Energy Agency and IMF chief Ana Ruiz on Monday.",
        [("meeting", "happened", "Karl Lind; head of the International Energy Agency; Ana Ruiz", "", "2025-03-10")],
    ),
    (
        "Norway, Chile, Peru and Kenya - held an emergency meeting in Lima on Sunday.",
        [("meeting", "happened", "Norway; Chile; Peru; Kenya", "Lima", "2025-03-09")],
    ),
    (
        "The talks in Lima on Sunday between Norway and Chile were the highest-level discussions since Chile's 1979 revolution.",
        [("meeting", "happened", "Norway; Chile", "Lima", "2025-03-09")],
    ),
    (
        "Insurance broker Marsh said on Wednesday it had met with Norwegian officials.",
        [
            ("remark", "happened", "Marsh", "", "2025-03-12"),
            ("meeting", "happened", "Marsh; Norwegian officials", "", "[2025-03-11..2025-03-12]"),
        ],
    ),
    (
        "The mediators met leaders of Hamas in Cairo on Monday.",
        [("meeting", "happened", "mediators; leaders of Hamas", "Cairo", "2025-03-10")],
    ),
    (
        "The pope has made only one trip. He visited Monaco on Monday.",
        [("trip", "happened", "pope", "Monaco", "2025-03-10")],
    ),
    (
        "Ana Ruiz was speaking in a meeting of the Security Council in New York on Tuesday.",
        [("meeting", "happened", "Ana Ruiz; Security Council", "New York", "2025-03-11")],
    ),
    ("Karl Lind and Olav Berg called a tea break on Tuesday.", []),
    ("The factory met heavy opposition from residents on Tuesday.", []),
    ("Karl Lind was in the Standing Committee in 2019.", []),
]


@pytest.mark.parametrize(("sentence", "told"), ROWS, ids=[sentence[:50] for sentence, _ in ROWS])
def test_those_who_take_part_are_all_named_and_nobody_else(sentence: str, told: list[Row]) -> None:
    assert told_by(sentence, 0.2) == told
