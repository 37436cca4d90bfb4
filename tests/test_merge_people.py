"""Who takes part in an event that many tell: the most named first, no slip of one report, no state twice."""

import pytest
from test_merge_across import report

from timeline.merge import tell
from timeline.merge.names import same_name
from timeline.merge.people import MANY
from timeline.model import Participant


def actor(name: str, role: str = "attacker", country: str = "") -> Participant:
    return Participant(name=name, role=role, country=country)


NORWAY, SWEDEN = actor("Norway", country="NOR"), actor("Sweden", "target", "SWE")
MEETING = [actor("Karl Lind", "party"), actor("Ana Ruiz", "party")]
ROWS = [  # what is told; those of each report, the names of the event
    ("one report keeps all", [[NORWAY, SWEDEN, actor("Karl Lind", "target")]], ["Norway", "Sweden", "Karl Lind"]),
    ("a slip of one of many", [[NORWAY, SWEDEN]] * MANY + [[NORWAY, actor("Gulf", "target")]], ["Norway", "Sweden"]),
    ("what several of many name stays", [[NORWAY, SWEDEN]] * MANY + [[NORWAY, actor("Lima", "target")]] * 2, ["Norway", "Sweden", "Lima"]),
    ("the most named first", [[actor("Finland", country="FIN")]] * 3 + [[NORWAY]] * MANY, ["Norway", "Finland"]),
    (
        "the name that most use",
        [[actor("Hezbollah"), SWEDEN]] * MANY + [[actor("Shi'ite Hezbollah"), SWEDEN]] * 2,
        ["Hezbollah", "Sweden"],
    ),
    ("a full name before a surname", [[actor("Lind")]] * 6 + [[actor("Karl Lind")]] * 3, ["Karl Lind"]),
    ("a state and its forces", [[NORWAY, SWEDEN], [actor("Norwegian forces")]], ["Norway", "Sweden"]),
    ("forces of another state", [[NORWAY], [actor("Swedish forces")]], ["Norway", "Swedish forces"]),
    ("one with no name", [[actor("ministry")]], ["ministry"]),
    ("a style and who has it", [[actor("Pope Leo")], [actor("pope")]], ["Pope Leo"]),
    ("a state by its capital", [[NORWAY], [actor("Oslo", country="NOR")]], ["Norway"]),
    ("a capital before its state", [[actor("Oslo", country="NOR")], [NORWAY]], ["Norway"]),
]


def test_a_meeting_keeps_whom_one_report_alone_names() -> None:
    told = [*[MEETING] * MANY, [*MEETING, actor("Olav Berg", "party")]]
    event = tell([report(f"r{place:02}", *people, kind="meeting") for place, people in enumerate(told)])
    assert [person.name for person in event.participants] == ["Karl Lind", "Ana Ruiz", "Olav Berg"]


@pytest.mark.parametrize(("told", "names"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_those_whom_the_reports_name_take_part_once(told: list[list[Participant]], names: list[str]) -> None:
    event = tell([report(f"r{place:02}", *people, kind="attack") for place, people in enumerate(told)])
    assert [person.name for person in event.participants] == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("four Lithuanian diplomats", "Lithuanian diplomats", True),
        ("12 Lithuanian diplomats", "Lithuanian diplomats", True),
        ("four Lithuanian diplomats", "five Lithuanian diplomats", False),
        ("four Lithuanian diplomats", "four Latvian soldiers", False),
        ("old Lithuanian diplomats", "Lithuanian diplomats", False),
    ],
)
def test_a_number_that_one_alone_tells_makes_nobody_else_of_it(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Karl Lind", "Lind", True),
        ("close friend of Lind", "Lind", False),
        ("lawyer for Lind", "Lind", False),
        ("Bank of Norland", "Norland", True),
    ],
)
def test_who_is_only_told_of_by_his_tie_to_somebody_is_not_that_somebody(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
