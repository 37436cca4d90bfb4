"""Ordinary sentences of news, each with what is to be found in it: published on Thursday 13 March 2025, of our own writing."""

import pytest
from told import Row, told_by

ROWS: list[tuple[str, list[Row]]] = [  # sentence; type, status, participants, place, date (EDTF) of each event that is shown
    (
        (
            "It will be the first trip abroad of President Ana Ruiz since November 2024, when she visited Norway and transited "
            "through Sweden."
        ),
        [("trip", "happened", "Ana Ruiz", "Norway", "2024-11"), ("trip", "happened", "Ana Ruiz", "Sweden", "2024-11")],
    ),
    (
        (
            "OSLO, March 12 (Agency) - Ana Ruiz has run the council for years. On January 26 she said the talks were over. Ruiz "
            "has made repeated trips to Moscow and met President Vladimir Putin, helping her party."
        ),
        [("remark", "happened", "Ana Ruiz", "Oslo", "2025-01-26")],
    ),
    (
        (
            "Diplomatic meetings led by Norway and Sweden this week to discuss a mission will be structured around a series of "
            "working groups."
        ),
        [("meeting", "planned", "Norway; Sweden", "", "[2025-03-13..2025-03-16]")],
    ),
    (
        "Rights chief Ana Ruiz will travel to Washington this month.",
        [("trip", "planned", "Ana Ruiz", "Washington", "[2025-03-13..2025-03-31]")],
    ),
    (
        "ROME, March 13 - Pope Leo said on Thursday the war must end. The pope visited Turkey and Lebanon in November.",
        [("remark", "happened", "Pope Leo", "Rome", "2025-03-13"), ("trip", "happened", "Pope Leo", "Turkey", "2024-11")],
    ),
    (
        "Ana Ruiz met with the bosses of luxury group Velin, oil major Norpet and insurer Asvo on March 7.",
        [("meeting", "happened", "Ana Ruiz; bosses of luxury group Velin, oil major Norpet and insurer Asvo", "", "2025-03-07")],
    ),
    (
        ("The talks between Norway and Sweden in Islamabad, which ran from Saturday into early Sunday, were the first in a decade."),
        [("meeting", "happened", "Norway; Sweden", "Islamabad", "2025-03-08/2025-03-09")],
    ),
    (
        "Insurance market Lloyd's of London said on Thursday it is engaging with the government on a plan.",
        [("remark", "happened", "Lloyd's of London", "", "2025-03-13")],
    ),
    (
        "In his letter to investors last year, Norpet Chairman Ola Berg urged readers to visit the plant.",
        [("statement", "happened", "Ola Berg", "", "2024")],
    ),
    (
        ("Assistant Secretary of State for Global Public Affairs Dylan Hale said in a post on X on Thursday that flights were underway."),
        [("statement", "happened", "Dylan Hale", "X", "2025-03-13")],
    ),
    (
        ("KYIV, March 13 - A Russian drone damaged a civilian vessel near the port of Odesa, the ports authority said late on Wednesday."),
        [
            ("attack", "happened", "Russia", "Odesa", "[2025-03-11..2025-03-12]"),
            ("remark", "happened", "ports authority", "Kyiv", "2025-03-12"),
        ],
    ),
    ("She boycotted a G20 summit in Johannesburg in November.", [("conference", "happened", "", "Johannesburg", "2024-11")]),
    ("Europe has been exposed since the strait was closed and Iran started attacking energy sites in the Gulf.", []),
    (
        "Iran has fired hundreds of missiles at Gulf countries after the U.S. and Israel launched air strikes on Saturday.",
        [
            ("attack", "happened", "Iran; Gulf countries", "", "[2025-03-08..2025-03-13]"),
            ("attack", "happened", "United States; Israel", "", "2025-03-08"),
        ],
    ),
    (
        (
            "GAZA, March 13 - Israeli fire killed two people on Tuesday. More than 750 Palestinians have been killed since the "
            "ceasefire deal took effect."
        ),
        [("attack", "happened", "Israel; two people", "", "2025-03-11")],
    ),
    (
        "Cooperation is needed, Xi Jinping told the visiting prince on Tuesday, according to a media pool report.",
        [("remark", "happened", "Xi Jinping", "", "2025-03-11")],
    ),
    ("The attackers returned on Tuesday and encountered troops stationed at the base in Dan Ali.", []),
    ("Shipments rose by a tenth, Kuehne+Nagel said on Thursday.", [("remark", "happened", "Kuehne+Nagel", "", "2025-03-13")]),
    ("The LME's daily stocks reports show that aluminium has been leaving warehouses.", []),
    (
        "Rita Gale, a former swimmer, wrote on X on Monday she could not understand why Trump posted the image.",
        [("statement", "happened", "Rita Gale", "X", "2025-03-10")],
    ),
    (
        (
            "Demand will average 105 million barrels in the second quarter, OPEC's report said, down from the forecast in last "
            "month's report."
        ),
        [("statement", "happened", "OPEC", "", "[2025-03-12..2025-03-13]")],
    ),
    ("Hezbollah fired rockets and drones into Israel on Wednesday.", [("attack", "happened", "Hezbollah; Israel", "", "2025-03-12")]),
    ("The public is divided over whether Israel should respect the two-week truce or resume attacks on Iran.", []),
    (
        (
            'BERLIN, March 13 - On Sunday, Ana Ruiz expressed no criticism of the operation. "We see the dilemma," she said, '
            "explaining why it came."
        ),
        [("remark", "happened", "Ana Ruiz", "Berlin", "2025-03-09")],
    ),
    (
        (
            "LISBON, March 13 - Prime Minister Luis Montenegro spoke to parliament on Wednesday. Spain angered President Donald "
            "Trump by closing the bases. He said diplomacy must be the priority."
        ),
        [("remark", "happened", "Luis Montenegro", "Lisbon", "2025-03-12")],
    ),
    (
        "German Chancellor Friedrich Merz and French President Emmanuel Macron spoke by phone on Tuesday about Ukraine.",
        [("call", "happened", "Friedrich Merz; Emmanuel Macron", "", "2025-03-11")],
    ),
    ("Trump and Putin held a phone call on Tuesday.", [("call", "happened", "Donald Trump; Vladimir Putin", "", "2025-03-11")]),
    (
        "Erdogan told Putin in a phone call on Tuesday that Turkey would host peace talks.",
        [("call", "happened", "Recep Tayyip Erdogan; Vladimir Putin", "", "2025-03-11")],
    ),
]


@pytest.mark.parametrize(("sentence", "told"), ROWS, ids=[sentence[:50] for sentence, _ in ROWS])
def test_a_sentence_tells_these_events_and_no_other(sentence: str, told: list[Row]) -> None:
    assert told_by(sentence, 0.15) == told
