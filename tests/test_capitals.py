"""A headline in capitals, or with one on every word, is read with the capitals of the text under it, letter for letter."""

import pytest

from timeline.language.capitals import recased

TEXT = "Police in Oslo said Karl Lind was held on Monday. The FBI asked for the man, police said, and Oslo agreed."
ROWS = [
    ("MAN HELD IN OSLO KILLING, FBI SAYS", "man held in Oslo killing, FBI says"),
    ("KARL LIND HELD BY POLICE", "Karl Lind held by police"),
    ("Police hold Karl Lind", "Police hold Karl Lind"),
    ("FBI ASKS", "FBI ASKS"),
    ("Oslo Police Ask for Karl Lind", "Oslo police ask for Karl Lind"),
    ("Police Asking FBI for Lind", "Police asking FBI for Lind"),
    ("Police in Kenya Agree on Karl Lind", "Police in Kenya agree on Karl Lind"),
    ("Man Held After Asking Oslo", "Man held after asking Oslo"),
    ("İSTANBUL POLICE HOLD MAN", "İSTANBUL POLICE HOLD MAN"),
]


@pytest.mark.parametrize(("title", "expected"), ROWS)
def test_a_headline_in_capitals_gets_those_of_the_text(title: str, expected: str) -> None:
    assert recased(title, TEXT) == expected
    assert len(recased(title, TEXT)) == len(title)
