"""Short forms that an article writes out, and the names that a long form is made of."""

import pytest

from timeline.language.spans import find_names
from timeline.language.written_out import forms, whole, written_out

ROWS = [
    ("The National Defence and Security Council (NDSC) met.", {"NDSC": "National Defence and Security Council"}),
    ("Harbour Next of Kin (HNK), a group, argued.", {"HNK": "Harbour Next of Kin"}),
    ("Farmers for Oslo Tomorrow (FOT) blocked a road.", {"FOT": "Farmers for Oslo Tomorrow"}),
    ("The Korea Disease Control and Prevention Agency (KDCA) said so.", {"KDCA": "Korea Disease Control and Prevention Agency"}),
    ("The U.S. Harbour and Dock Administration (HDA) said so.", {"HDA": "U.S. Harbour and Dock Administration"}),
    ("The Harbour Force in Cyprus (HARFICYP) said so.", {"HARFICYP": "Harbour Force in Cyprus"}),
    ("Karl Lind (KL) won.", {}),
    ("The plan to build ships (PBS) failed.", {}),
    ("The United Nations (UN) met.", {}),
    ("Oslo, Norway (ON) met.", {}),
    ("Karl Lind (Labour) won.", {}),
    ("He met Ida Hale (left) on Friday.", {}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_short_form_is_known_by_the_name_before_its_brackets(text: str, expected: dict[str, str]) -> None:
    assert written_out(text) == expected


def test_a_glossary_has_no_more_of_them_than_an_article_can_be_searched_for() -> None:
    text = " ".join(f"{a}xo {b}yo {c}zo ({a}{b}{c})." for a in "ABCDEFGH" for b in "ABCDEFGH" for c in "ABCDEFGH")
    assert len(written_out(text)) == 200


@pytest.mark.parametrize(
    ("full", "expected"),
    [("U.S. Food Administration", ("U.S. Food Administration", "Food Administration")), ("Ship Board", ("Ship Board",))],
)
def test_a_long_form_is_known_without_its_land_too(full: str, expected: tuple[str, ...]) -> None:
    assert forms(full) == expected


@pytest.mark.parametrize(
    ("words", "long", "expected"),
    [
        ("South Harbour Search and Rescue said so.", "South Harbour Search and Rescue", ["South Harbour Search and Rescue"]),
        ("Ida Hale of Dockers for Oslo spoke.", "Dockers for Oslo", ["Ida Hale", "Dockers for Oslo"]),
        ("The U.S. Dock Administration said so.", "Dock Administration", ["U.S. Dock Administration"]),
    ],
)
def test_the_names_of_a_long_form_are_one(words: str, long: str, expected: list[str]) -> None:
    names = whole(find_names(words), words, [f"U.S. {long}", long])
    assert [named.name for named in names if named.name] == expected
