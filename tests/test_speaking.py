"""Whose words a paper gives first to a body or its officials, then to the person who speaks for it."""

import pytest

from timeline.merge.speaking import is_short_for, speaks_for
from timeline.model import Participant

ROWS = [  # who is named; office; country; who is described; country; whether the words can be one person's
    ("Paul Moss", "spokesman for the FBI office in Oslo", "", "FBI officials", "", True),
    ("Paul Moss", "spokesman for the FBI office in Oslo", "", "CIA officials", "", False),
    ("Paul Moss", "spokesman for the FBI office in Oslo", "", "officials", "", False),
    ("Dmitri Orlov", "Kremlin spokesman", "RUS", "Kremlin", "RUS", True),
    ("Ana Ruiz", "U.S. President", "USA", "White House", "USA", True),
    ("Ana Ruiz", "U.S. Treasury Secretary", "USA", "White House", "USA", False),
    ("State Department", "", "USA", "White House", "USA", False),
    ("Foreign Ministry", "", "", "Cuban government", "CUB", True),
    ("Foreign Ministry", "", "KEN", "Cuban government", "CUB", False),
    ("Foreign Ministry", "", "", "opposition", "CUB", False),
    ("Hamid Fitrat", "deputy spokesman", "", "State Department spokesman", "", False),
    ("Hamid Fitrat", "spokesman for the State Department", "", "State Department spokesman", "", True),
    ("NMA", "", "", "Norland's NMA maritime agency", "", True),
    ("NMA", "", "", "NMA official", "", False),
    ("Interior Ministry spokeswoman", "", "", "Norway's Interior Ministry", "NOR", True),
    ("Interior Ministry spokeswoman", "", "", "Foreign Ministry", "NOR", False),
    ("Karl Lind", "Norway's ambassador to Sweden", "NOR", "Norway's envoy", "NOR", True),
    ("Karl Lind", "Norway's ambassador to Sweden", "NOR", "Danish envoy", "DNK", False),
    ("Karl Lind", "Kremlin spokesman", "RUS", "army", "", False),
    ("Ida Hale", "U.N. Ports Agency spokesperson", "", "U.N. Ports Agency", "", True),
    ("Karl Lind", "Director of the Federal Bureau of Investigation", "", "FBI chief", "", True),
]


@pytest.mark.parametrize(("name", "office", "country", "described", "land", "expected"), ROWS)
def test_a_body_is_spoken_for_by_whom_the_text_ties_to_it(
    name: str, office: str, country: str, described: str, land: str, expected: bool
) -> None:
    narrow = Participant(name=name, role="speaker", office=office, country=country)
    assert speaks_for(narrow, Participant(name=described, role="speaker", country=land)) is expected


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("coast guard", "Swedish coast guard", True),
        ("Foreign Affairs Department", "South African Foreign Affairs Department", True),
        ("Interior Ministry", "Norway's Interior Ministry", True),
        ("guard", "Swedish coast guard", False),
        ("coast guard", "Swedish navy", False),
    ],
)
def test_a_body_is_known_without_its_land(short: str, name: str, expected: bool) -> None:
    assert is_short_for(short, name) is expected
