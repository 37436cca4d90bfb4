"""Acts of courts, crowds, travellers and speakers, each with what is to be found in it: published on Thursday 13 March 2025."""

import pytest
from told import Row, told_by

ROWS = [  # sentence; type, status, participants, place, date (EDTF) of each event that is shown
    (
        "Prosecutors in Oslo obtained an arrest warrant on Tuesday for Karl Lind.",
        [("legal", "happened", "Karl Lind; prosecutors", "Oslo", "2025-03-11")],
    ),
    ("Karl Lind is scheduled to appear in court on Friday.", [("legal", "planned", "Karl Lind", "", "2025-03-14")]),
    ("Karl Lind appeared before a judge in Oslo on Tuesday.", [("legal", "happened", "Karl Lind", "Oslo", "2025-03-11")]),
    (
        "Lawyers for Karl Lind asked a judge on Tuesday to throw out the charges.",
        [("legal", "happened", "lawyers for Karl Lind", "", "2025-03-11")],
    ),
    ("The jury returned a guilty verdict against Karl Lind on Tuesday.", [("legal", "happened", "Karl Lind; jury", "", "2025-03-11")]),
    ("The Supreme Court struck down the law on Tuesday.", [("legal", "happened", "Supreme Court", "", "2025-03-11")]),
    ("The Senate committee subpoenaed Karl Lind on Tuesday.", [("legal", "happened", "Karl Lind; Senate committee", "", "2025-03-11")]),
    ("Police named Karl Lind as a suspect on Tuesday.", [("legal", "happened", "Karl Lind; Police", "", "2025-03-11")]),
    ("Kenya deported five Ugandans on Tuesday.", [("legal", "happened", "five Ugandans; Kenya", "Kenya", "2025-03-11")]),
    ("Police searched two houses in Oslo on Tuesday and seized documents.", [("legal", "happened", "Police", "Oslo", "2025-03-11")]),
    ("Karl Lind turned himself in on Tuesday.", [("legal", "happened", "Karl Lind", "", "2025-03-11")]),
    ("The ministry granted asylum to Karl Lind on Tuesday.", [("legal", "happened", "Karl Lind; ministry", "", "2025-03-11")]),
    ("Federal agents took the boy from his relatives' home on Tuesday.", [("legal", "happened", "boy; federal agents", "", "2025-03-11")]),
    ("The regulator fined Norsk Bank 3 million euros on Tuesday.", [("legal", "happened", "Norsk Bank; regulator", "", "2025-03-11")]),
    ("The appeals court heard arguments in the case on Tuesday.", [("legal", "happened", "appeals court", "", "2025-03-11")]),
    ("Karl Lind lost his appeal on Tuesday.", [("legal", "happened", "Karl Lind", "", "2025-03-11")]),
    ("A memorial service for Karl Lind was held in Oslo on Sunday.", [("conference", "happened", "", "Oslo", "2025-03-09")]),
    ("A memorial service planned for Saturday was canceled.", [("conference", "cancelled", "", "", "2025-03-15")]),
    (
        "Veterans gathered on Tuesday in Oslo to mark the anniversary of the landing.",
        [("conference", "happened", "Veterans", "Oslo", "2025-03-11")],
    ),
    (
        "The alliance will celebrate its 50th anniversary in Washington in April.",
        [("conference", "planned", "alliance", "Washington", "2025-04")],
    ),
    ("A rally demanding the release of the prisoners was held in Oslo on Saturday.", [("protest", "happened", "", "Oslo", "2025-03-08")]),
    (
        "Demonstrators clashed with riot police in Miami on Thursday.",
        [("protest", "happened", "demonstrators; riot police", "Miami", "2025-03-13")],
    ),
    ("Students occupied the university in Athens on Tuesday.", [("protest", "happened", "students", "Athens", "2025-03-11")]),
    ("Farmers drove tractors into Paris on Tuesday to protest against low prices.", [("protest", "happened", "farmers", "", "2025-03-11")]),
    ("Prisoners began a hunger strike on Tuesday.", [("protest", "happened", "prisoners", "", "2025-03-11")]),
    ("Workers staged a walkout in Oslo on Tuesday.", [("protest", "happened", "workers", "Oslo", "2025-03-11")]),
    (
        "Surgeon General David Satcher led a team of doctors to Africa on Wednesday.",
        [("trip", "happened", "David Satcher", "Africa", "2025-03-12")],
    ),
    ("Karl Lind fled to Mexico on Tuesday.", [("trip", "happened", "Karl Lind", "Mexico", "2025-03-11")]),
    (
        "Similar telegrams were sent on Saturday by the Cyprus government to the presidents of Kenya and Tanzania.",
        [("statement", "happened", "Cyprus government", "", "2025-03-08")],
    ),
    ("The president will present the report to Congress on Monday.", [("statement", "planned", "president", "", "2025-03-17")]),
    ("The White House announced support for the decision on Wednesday.", [("remark", "happened", "The White House", "", "2025-03-12")]),
    ("Castro likened the fight to a battle on Saturday.", [("remark", "happened", "Fidel Castro", "", "2025-03-08")]),
    (
        "Karl Lind, on an official visit to Mexico, asked the authorities on Tuesday to join the hunt.",
        [
            ("trip", "happened", "Karl Lind", "Mexico", "2025-03-11"),
            ("remark", "happened", "Karl Lind", "Mexico", "2025-03-11"),
        ],
    ),
    (
        "State television broadcast footage of Cuban exiles protesting in Miami on Tuesday.",
        [("protest", "happened", "Cuban exiles", "Miami", "2025-03-11")],
    ),
    (
        "A letter was read on Wednesday night at a rally attended by President Fidel Castro.",
        [("conference", "happened", "Fidel Castro", "", "2025-03-12")],
    ),
    ("The men were put on a flight, said Uhuru, a Swahili newspaper.", []),
    ("Iran on Saturday condemned the bombing of two embassies.", [("remark", "happened", "Iran", "", "2025-03-08")]),
    ('"The deaths of March 4 must not be forgotten," Karl Lind said on Tuesday.', [("remark", "happened", "Karl Lind", "", "2025-03-11")]),
    ("Two men were gunned down in Oslo on Tuesday.", [("attack", "happened", "two men", "Oslo", "2025-03-11")]),
    ("The ministry revoked the passport of Karl Lind on Tuesday.", [("legal", "happened", "Karl Lind; ministry", "", "2025-03-11")]),
    (
        "Norway sent a team of doctors to Kenya on Tuesday to treat survivors.",
        [("aid", "happened", "Norway; Kenya", "Kenya", "2025-03-11")],
    ),
    (
        "Karl Lind's stepmother said on Thursday that he should come home.",
        [("remark", "happened", "Karl Lind's stepmother", "", "2025-03-13")],
    ),
    ("Four were arrested in Oslo on Tuesday.", [("legal", "happened", "four", "Oslo", "2025-03-11")]),
    ("At least 74 were killed in the bombing on Tuesday.", [("attack", "happened", "at least 74", "", "2025-03-11")]),
    (
        "One of them, Pat Kielley, told reporters on Tuesday that he had lost his boat.",
        [("remark", "happened", "Pat Kielley", "", "2025-03-11")],
    ),
    (
        "Thousands of people blocked the main roads of Chisinau on Tuesday.",
        [("protest", "happened", "thousands of people", "", "2025-03-11")],
    ),
    (
        "About 200 trawlermen burned an effigy of the minister in Halifax on Tuesday.",
        [("protest", "happened", "about 200 trawlermen", "Halifax", "2025-03-11")],
    ),
    ("Marchers scuffled with guards outside the embassy on Tuesday.", [("protest", "happened", "marchers; guards", "", "2025-03-11")]),
    (
        "A Canadian patrol ship fired warning shots at a Norwegian trawler on Tuesday.",
        [("attack", "happened", "Canada; Norway", "", "2025-03-11")],
    ),
    ("MPs approved the loan by 52 votes to 49 on Tuesday.", [("vote", "happened", "MPs", "", "2025-03-11")]),
    (
        "Police used tear gas to disperse thousands of demonstrators in Lima on Monday.",
        [("protest", "happened", "thousands of demonstrators; Police", "Lima", "2025-03-10")],
    ),
    (
        "Argentina lodged a formal protest with Britain on Monday over the patrols.",
        [("statement", "happened", "Argentina", "", "2025-03-10")],
    ),
    ("Norway and Chile restored diplomatic relations on Monday.", [("agreement", "happened", "Norway; Chile", "", "2025-03-10")]),
    ("Norway severed diplomatic relations with Chile on Monday.", [("sanction", "happened", "Norway; Chile", "", "2025-03-10")]),
    (
        "A bus plunged into a ravine near Cuzco on Monday, killing 30 people.",
        [("disaster", "happened", "30 people", "Cuzco", "2025-03-10")],
    ),
    ("Voters in Slovakia chose a new president on Saturday.", [("vote", "happened", "voters", "Slovakia", "2025-03-08")]),
    ("A land mine killed two children near Pristina on Monday.", [("attack", "happened", "two children", "Pristina", "2025-03-10")]),
    (
        "Prices have risen, with much of the year's gains lost in the wake of Norway's attack on Chile on 28 February.",
        [("attack", "happened", "Norway; Chile", "Chile", "2025-02-28")],
    ),
    (
        "The fighting enters its fourth day following Norwegian air strikes on Chile on Saturday.",
        [("attack", "happened", "Norway; Chile", "Chile", "2025-03-08")],
    ),
    (
        "Lima had been spared from attacks on Saturday, the day Norway launched its attack.",
        [("attack", "happened", "Norway", "", "2025-03-08")],
    ),
    (
        "General Olav Berg was reported killed in an air strike on Friday by Norway.",
        [("attack", "happened", "Norway; Olav Berg", "", "2025-03-07")],
    ),
    ("Three soldiers were feared killed in the attack on Friday.", [("attack", "happened", "three soldiers", "", "2025-03-07")]),
    ("Police broke up a demonstration in Lima on Monday.", [("protest", "happened", "Police", "Lima", "2025-03-10")]),
]


@pytest.mark.parametrize(("sentence", "told"), ROWS, ids=[sentence[:50] for sentence, _ in ROWS])
def test_an_act_is_told_by_these_words(sentence: str, told: list[Row]) -> None:
    assert told_by(sentence, 0.2) == told
