"""The office that stands beside a name is told with it, and nobody is given one that is somebody else's."""

import pytest

from timeline.language.appositions import with_offices
from timeline.language.offices import fits
from timeline.language.spans import find_names

ROWS = [  # words; office and country of the person named in them
    ("The Norwegian president, Olav Berg, said so.", "Norwegian president", "NOR"),
    ("Norway's defence minister, Olav Berg, said so.", "Norway's defence minister", "NOR"),
    ("The country's defence minister, Olav Berg, said so.", "defence minister", ""),
    ("She told the company's chief executive, Olav Berg.", "chief executive", ""),
    ("The outgoing Chilean interior minister, Olav Berg, said so.", "outgoing Chilean interior minister", "CHL"),
    ("After the talks the president, Olav Berg, said so.", "president", ""),
    ("In a meeting with the leader of the opposition, Olav Berg, she said so.", "leader of the opposition", ""),
    ("Olav Berg, the Norwegian president, said so.", "Norwegian president", "NOR"),
    ("At the table, Olav Berg, who is ill, said so.", "", ""),
    ("Beside the president, Olav Berg said little.", "", ""),
    ("Norway's ambassador to Sweden, Olav Berg, said so.", "Norway's ambassador to Sweden", "NOR"),
    ("The Norwegian ambassador to Sweden, Olav Berg, said so.", "Norwegian ambassador to Sweden", "NOR"),
    ("The ambassador to Sweden, Olav Berg, said so.", "ambassador to Sweden", ""),
    ("She was at the meeting with Danish ambassador to Peru, Olav Berg, on Monday.", "", ""),
    ("Norway's minister for trade, Olav Berg, said so.", "Norway's minister for trade", "NOR"),
    ("The bank's head of research, Olav Berg, said so.", "head of research", ""),
    ("She spoke to the prime minister of Norway, Olav Berg, on Monday.", "prime minister of Norway", "NOR"),
    ("Norway's ambassador to Sweden Olav Berg said so.", "ambassador to Sweden", "NOR"),
    ("Olav Berg, analyst for the Harbour Institute for China Studies, said so.", "analyst for the Harbour Institute for China Studies", ""),
    ("Olav Berg, expert on Iraqi factions at Havn, said so.", "expert on Iraqi factions at Havn", ""),
    ("Olav Berg, director of the U.S. Customs Service, said so.", "director of the U.S. Customs Service", "USA"),
    ("Olav Berg, governor of the Bank of England, said so.", "governor of the Bank of England", "GBR"),
    ("Norwegian army spokesman Colonel Olav Berg said so.", "Norwegian army spokesman Colonel", "NOR"),
    ("Former U.S. ambassador to the U.N. Olav Berg said so.", "Former U.S. ambassador to the U.N.", "USA"),
    ("University of Oslo professor Olav Berg said so.", "University of Oslo professor", "NOR"),
    ("Ministry of Health spokesman Olav Berg said so.", "Ministry of Health spokesman", ""),
    ("The Bank of Norland's governor, Olav Berg, said so.", "Bank of Norland's governor", ""),
    ("UN aid chief Olav Berg said so.", "UN aid chief", ""),
    ("Texas Republican Olav Berg said so.", "Texas Republican", "USA"),
    ("Republican Olav Berg of Ohio said so.", "Republican", ""),
]


@pytest.mark.parametrize(("words", "office", "country"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_the_office_beside_a_name_is_told_with_it(words: str, office: str, country: str) -> None:
    named = next(each for each in with_offices(words, find_names(words)) if each.name == "Olav Berg")
    assert (named.office, named.country) == (office, country)


def test_a_bid_to_the_reader_is_no_part_of_a_name() -> None:
    words = "Follow Olav Berg Lund on the air."
    assert [each.name for each in find_names(words)] == ["Olav Berg Lund"]


FITS = [
    ("president", "Vice President", False),
    ("vice president", "Vice President", True),
    ("prime minister", "Deputy Prime Minister", False),
    ("minister", "deputy foreign minister", True),
    ("foreign minister", "deputy foreign minister", False),
    ("governor", "deputy governor of the central bank", False),
    ("leader", "Vice President", False),
    ("leader", "Cuban President", True),
    ("president", "President", True),
]


@pytest.mark.parametrize(("description", "office", "can"), FITS, ids=[" / ".join(row[:2]) for row in FITS])
def test_a_description_means_no_holder_of_a_lesser_office(description: str, office: str, can: bool) -> None:
    assert fits(description, office) is can
