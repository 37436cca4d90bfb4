"""A headline says who somebody is whom its reader may not know: by the office and its land or body, else by the whole name."""

import pytest

from timeline.language.appositions import with_offices
from timeline.language.spans import Named
from timeline.merge.presented import presented
from timeline.model import Participant

ROWS = [
    # name, office, country, surname, as presented
    ("Donald Trump", "U.S. President", "USA", "Trump", "Trump"),  # of config/actors.toml
    ("Abbas Araqchi", "", "IRN", "Araqchi", "Iran's Araqchi"),  # whose land is known, and not to everybody
    ("Scott Bessent", "", "USA", "Bessent", "Scott Bessent"),
    ("Peter Szell", "Foreign Minister", "HUN", "Szell", "Hungarian Foreign Minister Szell"),
    ("Peter Szell", "Hungarian foreign minister", "HUN", "Szell", "Hungarian foreign minister Szell"),
    ("Doug Berg", "Interior Secretary", "USA", "Berg", "U.S. Interior Secretary Berg"),
    ("Carla Lind", "Minister of Foreign Affairs of Denmark", "DNK", "Lind", "Danish foreign minister Lind"),
    ("Carla Lind", "president of Chile", "CHL", "Lind", "Chilean president Lind"),
    ("Carla Lind", "former prime minister", "CHL", "Lind", "former Chilean prime minister Lind"),
    ("Jarrod Castle", "analyst at UBS", "", "Castle", "UBS analyst Castle"),
    ("Sara Hale", "chairwoman of the Gulf Research Center", "", "Hale", "Gulf Research Center chairwoman Hale"),
    ("Sara Hale", "former mayor of Varn", "", "Hale", "former Varn mayor Hale"),
    ("Sara Hale", "deputy minister of trade of Denmark", "DNK", "Hale", "Danish deputy trade minister Hale"),
    ("Sara Hale", "Danish lawmaker from the Harbour Party", "DNK", "Hale", "Danish lawmaker Hale"),
    ("Sara Hale", "White House Deputy Chief of Staff", "USA", "Hale", "White House Deputy Chief of Staff Hale"),
    ("Sara Hale", "Special Coordinator for Lebanon", "LBN", "Hale", "Sara Hale"),
    ("Sara Hale", "UNHCR spokesperson", "", "Hale", "UNHCR spokesperson Hale"),
    ("Sara Hale", "another Harbour Party lawmaker", "", "Hale", "Harbour Party lawmaker Hale"),
    ("Sara Hale", "Colonel", "", "Hale", "Colonel Sara Hale"),  # of nobody knows which army
    ("Sara Hale", "then Prime Minister", "", "Hale", "Prime Minister Sara Hale"),
    ("Sara Hale", "head of advisory at aviation and leasing consultancy Ishka", "", "Hale", "Sara Hale"),
    (
        "Sara Hale",
        "assistant professor in Danish politics at the University of Varn",
        "",
        "Hale",
        "University of Varn assistant professor Hale",
    ),
    ("Sara Hale", "senior fellow at the Harbour Institute", "", "Hale", "Harbour Institute senior fellow Hale"),
    ("Sara Hale", "top State Department official for consular affairs", "", "Hale", "top State Department official Hale"),
    ("Sara Hale", "senior director of ports and quays at the coalition", "", "Hale", "senior director Sara Hale"),
    ("Sara Hale", "expert on ferries at the risk consultancy Havn", "", "Hale", "Havn expert Hale"),
    ("Sara Hale", "president of the Union of Dockers and Lightermen of the North", "", "Hale", "Sara Hale"),
    ("Sara Hale", "Norlandic armed forces spokesperson Colonel", "", "Hale", "Norlandic armed forces spokesperson Colonel Hale"),
    ("Sara Hale", "ambassador in Oslo", "", "Hale", "Sara Hale"),
    ("Sara Hale", "his former lawyer", "", "Hale", "Sara Hale"),
    ("Sara Hale", "group's founder", "", "Hale", "Sara Hale"),
    ("Sara Hale", "Karl Lind's lawyers", "", "Hale", "Sara Hale"),
    ("Sara Hale", "mother", "", "Hale", "Sara Hale"),
    ("Sara Hale", "Danish counterpart", "DNK", "Hale", "Sara Hale"),
    ("Sara Hale", "20-year-old student", "", "Hale", "student Sara Hale"),
    ("Sara Hale", "founder and chief executive of Brandt", "", "Hale", "Sara Hale"),
    ("Sara Hale", "", "", "Hale", "Sara Hale"),
    ("Valdis Dombrovskis", "Prime minister", "", "Dombrovskis", "Prime minister Valdis Dombrovskis"),  # known, and of no land
    ("Gustavo Noboa", "President", "", "Gustavo Noboa", "President Gustavo Noboa"),  # whose surname is another's
    ("U.S. official", "official", "USA", "U.S. official", "U.S. official"),
    ("Moody's Ratings", "", "", "Moody's", "Moody's Ratings"),
    ("king of Bahrain", "", "BHR", "king of Bahrain", "king of Bahrain"),
]


@pytest.mark.parametrize(("name", "office", "country", "short", "told"), ROWS, ids=[f"{row[0]}, {row[1]}" for row in ROWS])
def test_whom_a_reader_may_not_know_is_presented(name: str, office: str, country: str, short: str, told: str) -> None:
    assert presented(Participant(name=name, role="speaker", office=office, country=country), short) == told


OFFICES = [
    ("Derek Malt, former head of the U.S. Customs Service, said so.", "former head of the U.S. Customs Service"),
    ("Derek Malt, chairman of the Harbour Council said on Monday.", "chairman of the Harbour Council"),
    ("Derek Malt, chairman of the Harbour Council. He left.", "chairman of the Harbour Council"),
    ("Derek Malt, a senior fellow at the Harbour Institute, said so.", "senior fellow at the Harbour Institute"),
    ("Derek Malt, 32, a bank employee, said so.", "bank employee"),
    ("She raised the matter with the bank's chief economist, Derek Malt, on Monday.", "chief economist"),
    ("She raised the matter with his Chinese counterpart, Derek Malt, on Monday.", "Chinese counterpart"),
]


@pytest.mark.parametrize(("text", "office"), OFFICES)
def test_an_office_beside_a_name_begins_and_ends_where_it_does(text: str, office: str) -> None:
    start = text.index("Derek Malt")
    (named,) = with_offices(text, [Named(name="Derek Malt", start=start, end=start + 10, name_start=start)])
    assert named.office == office
