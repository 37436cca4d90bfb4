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
    (
        "The United States imposed sanctions on Prince Group on Tuesday.",
        [("sanction", "happened", "United States; Prince Group", "", "2025-03-11")],
    ),
    ("The Assembly of Experts met on Tuesday to choose a new leader.", [("meeting", "happened", "Assembly of Experts", "", "2025-03-11")]),
    (
        "Norway's National Defence and Security Council met on Tuesday.",
        [("meeting", "happened", "National Defence and Security Council", "", "2025-03-11")],
    ),
    ("The Iran-aligned group attacked a ship on Tuesday.", [("attack", "happened", "Iran-aligned group", "", "2025-03-11")]),
    ("The cleric and lawmaker Karl Lind said on Tuesday the talks were over.", [("remark", "happened", "Karl Lind", "", "2025-03-11")]),
    (
        "Norwegian President Olav Berg arrived on Tuesday. His country will host the summit in Oslo in May.",
        [("conference", "planned", "Norway", "Oslo", "2025-05")],
    ),
    ("The Senate rejected the War Powers Resolution on Tuesday.", [("vote", "happened", "Senate", "", "2025-03-11")]),
    (
        "The ministers visited Lima on Monday, where they met families of the victims.",
        [
            ("trip", "happened", "ministers", "Lima", "2025-03-10"),
            ("meeting", "happened", "ministers; families of the victims", "Lima", "2025-03-10"),
        ],
    ),
    (
        "Norway, which is mediating between Chile and Peru, said on Tuesday the sides made progress in talks on Monday.",
        [("remark", "happened", "Norway", "", "2025-03-11"), ("meeting", "happened", "Chile; Peru", "", "2025-03-10")],
    ),
    ("Some Norwegians went to the beach in Oslo on Saturday.", []),
    (
        "Karl Lind said on Tuesday that he was returning to Italy from Dubai.",
        [
            ("remark", "happened", "Karl Lind", "", "2025-03-11"),
            ("trip", "ongoing", "Karl Lind", "Italy", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "A source told reporters on Tuesday that Norway and Chile were in talks to purchase drones.",
        [("meeting", "ongoing", "Norway; Chile", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Olav Berg has balanced between powers. Norway is a key member of President Karl Lind's board. He visited Beijing in 2024.",
        [("trip", "happened", "Olav Berg", "Beijing", "2024")],
    ),
    (
        "The discussions will be dominated by the Norwegian attack that killed Karl Lind on Monday.",
        [("attack", "happened", "Norway; Karl Lind", "", "2025-03-10")],
    ),
    (
        "A poll on Sunday showed that few approved of the U.S. strikes that killed Karl Lind on 2 March.",
        [("attack", "happened", "United States; Karl Lind", "", "2025-03-02")],
    ),
    ("Chile had been anticipating another round of talks with Norwegian envoys after negotiations were held in Lima on Thursday.", []),
    (
        "The crisis set off by Friday's Norwegian bombing of Chile lifted prices on Monday.",
        [("attack", "happened", "Norway; Chile", "Chile", "2025-03-07")],
    ),
    ("The crisis set off by the Norwegian bombing of Chile lifted prices on Monday.", []),
    (
        "Oil rose on Norway and Peru's bombing of Chile on Monday.",
        [("attack", "happened", "Norway; Peru; Chile", "Chile", "2025-03-10")],
    ),
    (
        "The people of Chile deserved better, Ana Ruiz said on Monday as Norwegian strikes killed its leader.",
        [
            ("remark", "happened", "Ana Ruiz", "", "2025-03-10"),
            ("attack", "happened", "Norway; Chile's leader", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "The Norwegian assault on Chile is a risk in this week's vote.",
        [("attack", "happened", "Norway; Chile", "Chile", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The Norwegian strikes on Monday, as well as Chilean retaliation, shook the markets.",
        [("attack", "happened", "Norway", "", "2025-03-10"), ("attack", "happened", "Chile", "", "2025-03-10")],
    ),
    (
        "Norwegian airstrikes and retaliatory fire from Chile killed nine people in Lima on Monday.",
        [("attack", "happened", "Norway; nine people", "Lima", "2025-03-10"), ("attack", "happened", "Chile", "Lima", "2025-03-10")],
    ),
    (
        "Norwegian forces carried out strikes on Chile on Monday, targeting its top leaders.",
        [("attack", "happened", "Norwegian forces; Chile; Chile's top leaders", "Chile", "2025-03-10")],
    ),
    (
        "The truce halted six weeks of U.S. airstrikes and retaliatory fire from Norway on Monday.",
        [("attack", "happened", "United States", "", "2025-03-10")],
    ),
    ("The Norwegian war with Chile widened on Monday.", [("attack", "happened", "Norway; Chile", "", "[..2025-03-10]")]),
    ("The war between Norway and Chile began on Monday.", [("attack", "happened", "Norway; Chile", "", "2025-03-10")]),
    (
        "Prices have gained since February 27, the day before Norway and Peru launched a bombing campaign against Chile.",
        [("attack", "happened", "Norway; Peru; Chile", "Chile", "2025-02-28")],
    ),
    ("Just before the attacks on Chile, investors sold shares on Friday.", []),
    (
        "Norway fired missiles on Monday in retaliation for the Chilean strikes on Oslo.",
        [("attack", "happened", "Norway", "", "2025-03-10")],
    ),
    (
        "The Norwegian president, Olav Berg, flew home before the closing session on Monday.",
        [("trip", "happened", "Olav Berg", "Norway", "2025-03-10")],
    ),
    (
        "Olav Berg led a delegation of business leaders to Peru on Monday.",
        [("trip", "happened", "Olav Berg", "Peru", "2025-03-10")],
    ),
    (
        "It is a challenge for Karl Lind, President Olav Berg's bank chair nominee, who is expected to succeed Ana Ruiz in May.",
        [("appointment", "planned", "Karl Lind; Ana Ruiz", "", "2025-05")],
    ),
    (
        "Spokesman Karl Lind said on Monday it was so. A State Department spokesman said on Tuesday it was not.",
        [("remark", "happened", "Karl Lind", "", "2025-03-10"), ("remark", "happened", "State Department spokesman", "", "2025-03-11")],
    ),
    (
        "It was the first meeting between Norway and Chile and the highest-level discussions since Chile's 1979 Islamic Revolution.",
        [("meeting", "happened", "Norway; Chile", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Karl Lind met on Saturday with Berg and Supreme Security Council Secretary Ana Ruiz. Olav Berg spoke.",
        [("meeting", "happened", "Karl Lind; Olav Berg; Ana Ruiz", "", "2025-03-08")],
    ),
    (
        "Karl Lind will attend the meeting between Norwegian ambassador to Peru, Olav Berg, and his counterpart, Ana Ruiz, on Friday.",
        [("meeting", "planned", "Karl Lind; Olav Berg; Ana Ruiz", "", "2025-03-14")],
    ),
    (
        "Chile shows restraint, Karl Lind was quoted as saying in a call with the Saudi minister by the Chilean ministry on Tuesday.",
        [("call", "happened", "Karl Lind; Saudi minister", "", "2025-03-11")],
    ),
    (
        "Norway waits, and President Olav Berg does too. Norway is a member of President Karl Lind's board. He visited Beijing in 2024.",
        [("trip", "happened", "Olav Berg", "Beijing", "2024")],
    ),
    (
        "Karl Lind is on a multi-leg trip across the Asia-Pacific region.",
        [("trip", "ongoing", "Karl Lind", "Asia-Pacific region", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Ambassador Karl Lind met with most of the presidential contenders on Tuesday, including party chiefs Ana Ruiz and Olav Berg.",
        [("meeting", "happened", "Karl Lind; presidential contenders; Ana Ruiz; Olav Berg", "", "2025-03-11")],
    ),
    (
        "State media quoted Karl Lind as saying on Tuesday that the talks were over.",
        [("remark", "happened", "Karl Lind", "", "2025-03-11")],
    ),
    (
        "Norway was hit on Monday, a day after Chile attacked the port of Oslo.",
        [("attack", "happened", "Chile", "Oslo", "2025-03-09")],
    ),
    (
        "The killing of Karl Lind was not acceptable, the ministry said on Tuesday.",
        [("attack", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"), ("remark", "happened", "ministry", "", "2025-03-11")],
    ),
    (
        "Karl Lind and Ana Ruiz arrived in Oslo on Monday. The couple will travel to Lima on Friday.",
        [
            ("trip", "happened", "Karl Lind; Ana Ruiz", "Oslo", "2025-03-10"),
            ("trip", "planned", "Karl Lind; Ana Ruiz", "Lima", "2025-03-14"),
        ],
    ),
    (
        "A rights group known as the Commission for the Disappeared said on Tuesday the ruling was an oasis.",
        [("remark", "happened", "Commission for the Disappeared", "", "2025-03-11")],
    ),
    (
        "A Norwegian strike killed three-year-old Karl Lind on Monday, health authorities and his family said.",
        [
            ("attack", "happened", "Norway; Karl Lind", "", "2025-03-10"),
            ("remark", "happened", "health authorities; Karl Lind's family", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Referring to Norway's assault on Chile on Saturday, Karl Lind said the strikes were unlawful.",
        [
            ("attack", "happened", "Norway; Chile", "Chile", "2025-03-08"),
            ("remark", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Norway and Sweden carried out strikes on Chile on Saturday, targeting its top leaders.",
        [("attack", "happened", "Norway; Sweden; Chile", "Chile", "2025-03-08")],
    ),
    (
        "He accused Norway and Sweden of trying to plunder Chile, state television said, hours after they began attacks on Chile.",
        [("attack", "happened", "Norway; Sweden; Chile", "Chile", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Karl Lind said there would be no deal, a week after Norway attacked Chile.",
        [
            ("remark", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"),
            ("attack", "happened", "Norway; Chile", "Chile", "[2025-03-05..2025-03-07]"),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "told"), ROWS, ids=[sentence[:50] for sentence, _ in ROWS])
def test_those_who_take_part_are_all_named_and_nobody_else(sentence: str, told: list[Row]) -> None:
    assert told_by(sentence, 0.2) == told
