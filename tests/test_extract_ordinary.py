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
        [("remark", "happened", "Ana Ruiz", "", "2025-01-26")],
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
            ("attack", "happened", "Iran; Gulf countries", "", "2025-03-08/2025-03-13"),
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
    ("Hezbollah fired rockets and drones into Israel on Wednesday.", [("attack", "happened", "Hezbollah; Israel", "Israel", "2025-03-12")]),
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
    (
        "Chancellor Karl Lind is said to have met the Sudian envoy Ana Ruiz in Geneva last week.",
        [("meeting", "reported", "Karl Lind; Ana Ruiz", "", "[2025-03-03..2025-03-09]")],
    ),
    (
        "Ola Berg has accepted an invitation to visit Oslo, his office said on Monday.",
        [("remark", "happened", "Ola Berg's office", "", "2025-03-10")],
    ),
    (
        "The mayor's visit to Oslo has been put off until March 20 because of the snow.",
        [("trip", "planned", "mayor", "Oslo", "2025-03-20")],
    ),
    (
        "Two dockers died and six were injured when a car bomb exploded in Tarsus on Tuesday.",
        [("attack", "happened", "two dockers; six", "Tarsus", "2025-03-11")],
    ),
    (
        "Thursday's agreement between Norland and Sudria on the border was welcomed by Brussels.",
        [
            ("agreement", "happened", "Norland; Sudria", "", "2025-03-13"),
            ("remark", "happened", "Brussels", "", "2025-03-13"),
        ],
    ),
    (
        "Tuesday's expulsion of the Norlandic ambassador prompted a protest note.",
        [("sanction", "happened", "Norlandic ambassador", "", "2025-03-11")],
    ),
    ("Monday's speech to the nation by President Ana Ruiz lasted ten minutes.", [("remark", "happened", "Ana Ruiz", "", "2025-03-10")]),
    (
        "The trial of 14 members of the Red Front is under way in Tarsus.",
        [("legal", "ongoing", "14 members of the Red Front", "Tarsus", "[2025-03-12..2025-03-13]")],
    ),
    (
        "A 24-hour strike by airport staff grounded 300 flights across Norway on Monday.",
        [("protest", "happened", "airport staff", "Norway", "2025-03-10")],
    ),
    (
        "The European Union put 21 tankers on its sanctions list on Wednesday.",
        [("sanction", "happened", "European Union", "", "2025-03-12")],
    ),
    (
        "Norway on Tuesday froze the assets of five Russian companies.",
        [("sanction", "happened", "Norway; five Russian companies", "", "2025-03-11")],
    ),
    (
        "The Belgian consul in Kigali was declared persona non grata on Monday.",
        [("sanction", "happened", "Belgian consul", "", "2025-03-10")],
    ),
    ("Russia vetoed a resolution on Monday.", [("vote", "happened", "Russia", "Russia", "2025-03-10")]),
    ("Polls opened in Norway on Monday.", [("vote", "happened", "", "Norway", "2025-03-10")]),
    (
        "A ceasefire between the army and the Red Front came into force on Saturday.",
        [("agreement", "happened", "army; Red Front", "", "2025-03-08")],
    ),
    ("Tens of thousands took to the streets of Oslo on Sunday.", [("protest", "happened", "tens of thousands", "Oslo", "2025-03-09")]),
    ("Japan donated 50 ambulances to Ukraine on Tuesday.", [("aid", "happened", "Japan; Ukraine", "Ukraine", "2025-03-11")]),
    (
        "Health Minister Ana Ruiz left office on Monday after three years in the post.",
        [("appointment", "happened", "Ana Ruiz", "", "2025-03-10")],
    ),
    (
        "The prime minister and his deputy were relieved of their duties on Wednesday.",
        [("appointment", "happened", "prime minister; his deputy", "", "2025-03-12")],
    ),
    ("Wildfires were raging in southern Chile on Wednesday.", []),
    (
        ("The ban on TikTok would begin within days, Prime Minister Ana Ruiz said at a news conference in Tarsus on Wednesday."),
        [("remark", "happened", "Ana Ruiz", "Tarsus", "2025-03-12"), ("conference", "happened", "Ana Ruiz", "Tarsus", "2025-03-12")],
    ),
    ("Orban lost power in an election on Sunday after 16 years in office.", [("vote", "happened", "Viktor Orban", "", "2025-03-09")]),
    ("The central bank published its review of the loan on Monday.", [("statement", "happened", "central bank", "", "2025-03-10")]),
    (
        ("The Red Front denied on Monday that it had carried out Sunday's drone attack on a refinery in Tarsus that killed four people."),
        [
            ("remark", "happened", "Red Front", "", "2025-03-10"),
            ("attack", "happened", "four people", "Tarsus", "2025-03-09"),
        ],
    ),
    (
        "Two people died and six were injured when a car bomb exploded near a police station in Bogota on Tuesday.",
        [("attack", "happened", "two people; six", "Bogota", "2025-03-11")],
    ),
    (
        "On Monday President Ana Ruiz will address parliament before travelling on to Tallinn.",
        [("remark", "planned", "Ana Ruiz", "parliament", "2025-03-17"), ("trip", "planned", "Ana Ruiz", "Tallinn", "2025-03-17")],
    ),
    (
        (
            "KYIV, March 13 - Zelenskiy discussed it with United Arab Emirates President Mohamed bin Zayed Al Nahyan on Monday. "
            "He spoke after a call with the UAE leader."
        ),
        [
            ("meeting", "happened", "Volodymyr Zelenskiy; Mohamed bin Zayed Al Nahyan", "", "2025-03-10"),
            ("call", "happened", "Volodymyr Zelenskiy; Mohamed bin Zayed Al Nahyan", "", "[..2025-03-13]"),
        ],
    ),
    (
        "Norland responded on Saturday by launching missiles at U.S. allies Israel and Kuwait.",
        [("attack", "happened", "Norland; Israel; Kuwait", "", "2025-03-08")],
    ),
    (
        "Sri Lanka's Supreme Court on Wednesday threw out a petition.",
        [("legal", "happened", "Sri Lanka's Supreme Court", "Sri Lanka", "2025-03-12")],
    ),
    (
        "Imports rose, the General Administration of Customs said on Thursday.",
        [("remark", "happened", "General Administration of Customs", "", "2025-03-13")],
    ),
    ("Kuwait intercepted Iranian drones on Monday.", [("attack", "happened", "Iran; Kuwait", "", "2025-03-10")]),
    (
        "Hezbollah's fighters fired rockets at a gathering of Israeli forces on Wednesday.",
        [("attack", "happened", "Hezbollah's fighters; Israeli forces", "", "2025-03-12")],
    ),
    (
        "Paraguayan President Santiago Ruiz dismissed customs director Oscar Villa late on Sunday over photographs.",
        [("appointment", "happened", "Oscar Villa; Santiago Ruiz", "", "2025-03-09")],
    ),
    (
        "Rwanda on Tuesday denied sending troops into eastern Congo.",
        [("remark", "happened", "Rwanda", "", "2025-03-11"), ("deployment", "denied", "Rwanda; troops", "Congo", "2025-03-11")],
    ),
    (
        (
            "Following their meeting in Ankara on Tuesday, Turkish Foreign Minister Hakan Fidan and his Serbian counterpart "
            "Marko Djuric issued a joint declaration on energy."
        ),
        [
            ("meeting", "happened", "Hakan Fidan; Marko Djuric", "Ankara", "2025-03-11"),
            ("statement", "happened", "Hakan Fidan; Marko Djuric", "Ankara", "2025-03-11"),
        ],
    ),
    (
        "Zelenskiy spoke on Monday to the leaders of Bahrain, Jordan and Qatar.",
        [("call", "happened", "Volodymyr Zelenskiy; leader of Bahrain; leader of Jordan; leader of Qatar", "", "2025-03-10")],
    ),
    (
        "Filed Feb. 26, 2025, 10 a.m. GMT\n\nThe harbour will close for good, Karl Lind said.",
        [("remark", "happened", "Karl Lind", "", "2025-02-26")],
    ),
    ("Karl Lind arrives in Oslo on Monday for a two-day visit.", [("trip", "planned", "Karl Lind", "Oslo", "2025-03-17/2025-03-18")]),
    (
        "Ana Ruiz concluded a three-day state visit to Norway on Tuesday.",
        [("trip", "happened", "Ana Ruiz", "Norway", "2025-03-09/2025-03-11")],
    ),
    (
        "Activists are set to take to British streets on Friday for two days of protests against data centres.",
        [("protest", "planned", "activists", "", "2025-03-14/2025-03-15")],
    ),
    ("Doctors began a 10-day strike on Monday.", [("protest", "happened", "doctors", "", "2025-03-10/2025-03-19")]),
    (
        "Ola Berg praised the plan on Monday. After he landed in Oslo on Tuesday, Karl Lind met Prime Minister Ana Ruiz.",
        [
            ("remark", "happened", "Ola Berg", "", "2025-03-10"),
            ("trip", "happened", "Karl Lind", "Oslo", "2025-03-11"),
            ("meeting", "happened", "Karl Lind; Ana Ruiz", "Oslo", "2025-03-11"),
        ],
    ),
    (
        "During a two-day visit to Norway, Karl Lind met Ana Ruiz on Monday.",
        [("trip", "happened", "Karl Lind", "Norway", "2025-03-10"), ("meeting", "happened", "Karl Lind; Ana Ruiz", "Norway", "2025-03-10")],
    ),
    ("Ukraine agreed on Tuesday to a 30-day ceasefire.", [("agreement", "happened", "Ukraine", "", "2025-03-11")]),
    (
        ("President Yerlan Sadykov arrived in Oslo on Monday on a three-day state visit to Norway. He flew to Bergen on Tuesday."),
        [
            ("trip", "happened", "Yerlan Sadykov", "Oslo", "2025-03-10/2025-03-12"),
            ("trip", "happened", "Yerlan Sadykov", "Bergen", "2025-03-11"),
        ],
    ),
    (
        (
            "WASHINGTON, March 13 - President Donald Trump spoke to Sean Berg, president of the Teamsters union, on Monday. The "
            "Republican president fired Homeland Security Secretary Kari Noem on Thursday after months of controversy."
        ),
        [
            ("call", "happened", "Donald Trump; Sean Berg", "", "2025-03-10"),
            ("appointment", "happened", "Kari Noem; Donald Trump", "", "2025-03-13"),
        ],
    ),
    (
        "Israel struck Lebanon on Monday, with 30 people killed and dozens wounded.",
        [("attack", "happened", "Israel; Lebanon; 30 people; dozens", "Lebanon", "2025-03-10")],
    ),
    ("Norway hit Sweden with new tariffs on Monday.", [("sanction", "happened", "Norway; Sweden", "", "2025-03-10")]),
    ("Norway did not warn Sweden before bombing Iran on Saturday.", [("attack", "happened", "Norway; Iran", "Iran", "2025-03-08")]),
    (
        "Israel struck Lebanon on Monday, with Hezbollah firing rockets at Haifa.",
        [("attack", "happened", "Israel; Lebanon", "Lebanon", "2025-03-10"), ("attack", "happened", "Hezbollah", "Haifa", "2025-03-10")],
    ),
    (
        ("Norland blamed Varn for a strike on a school in Minby on Saturday that its envoy Karl Lind said had killed 165 schoolgirls."),
        [
            ("remark", "happened", "Norland", "", "[2025-03-12..2025-03-13]"),
            ("attack", "happened", "Varn; 165 schoolgirls", "Minby", "2025-03-08"),
            ("remark", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        (
            "Israel carried out air strikes on the suburbs of Beirut on Monday, with more than a dozen explosions rocking the "
            "Lebanese capital."
        ),
        [("attack", "happened", "Israel", "Beirut", "2025-03-10")],
    ),
    (
        "The quake struck Chile on Monday, with nine people killed and 30 injured.",
        [("disaster", "happened", "nine people", "Chile", "2025-03-10")],
    ),
    (
        "Friday's attack on a police post in the town of Tarsus left four officers dead.",
        [("attack", "happened", "four officers", "Tarsus", "2025-03-07")],
    ),
    (
        "Sudrian government forces are battling gunmen in the coastal town of Tarsus for a third day.",
        [("attack", "ongoing", "Sudrian government forces; gunmen", "Tarsus", "2025-03-11/2025-03-13")],
    ),
    (
        "U.S. and British warplanes, supported by Canada, struck rebel targets in Yemen on Saturday, the Pentagon said.",
        [
            ("attack", "happened", "United States; United Kingdom; Canada", "Yemen", "2025-03-08"),
            ("remark", "happened", "Pentagon", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        ("The Netherlands has cancelled the deployment of a frigate to the South China Sea, the defence ministry said on Monday."),
        [("deployment", "cancelled", "Netherlands", "South China Sea", ""), ("remark", "happened", "defence ministry", "", "2025-03-10")],
    ),
    (
        "Police reinforcements were rushed to a prison in the city of Tarsus on Sunday night.",
        [("deployment", "happened", "police reinforcements", "Tarsus", "2025-03-09")],
    ),
    (
        "Prime Minister Ola Berg called his Nepalese counterpart K.P. Lind on Wednesday to offer help.",
        [("call", "happened", "Ola Berg; K.P. Lind", "", "2025-03-12")],
    ),
    (
        "The resignation of Infrastructure Minister Ana Ruiz was accepted by the government on Tuesday.",
        [("appointment", "happened", "Ana Ruiz", "", "2025-03-11")],
    ),
    (
        "President Ola Berg has dismissed the regional commissioners of Mbeya and Tabora, State House said.",
        [
            ("appointment", "happened", "regional commissioners of Mbeya and Tabora; Ola Berg", "", "[2025-03-12..2025-03-13]"),
            ("remark", "happened", "State House", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "The Association of Coastal Nations has called off a conference on aid that was to take place in Yangon next week.",
        [("conference", "cancelled", "Association of Coastal Nations", "", "[2025-03-17..2025-03-23]")],
    ),
    (
        "Prime Minister Ana Ruiz has called a snap election for May 11, her office announced.",
        [("vote", "planned", "Ana Ruiz", "", "2025-05-11"), ("statement", "happened", "Ana Ruiz's office", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Kyiv received 3 billion euros from the European Union in January, Finance Minister Ola Berg said.",
        [("aid", "happened", "European Union; Kyiv", "", "2025-01"), ("remark", "happened", "Ola Berg", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Tents and blankets were flown to the villages in southern Iran on Wednesday by the Red Crescent.",
        [("aid", "happened", "Red Crescent; villages", "Iran", "2025-03-12")],
    ),
    (
        "Britain has cancelled a planned 40 million pound grant to Rwanda, Ana Ruiz told parliament on Tuesday.",
        [
            ("aid", "cancelled", "United Kingdom; Rwanda", "Rwanda", "[2025-03-10..2025-03-11]"),
            ("remark", "happened", "Ana Ruiz", "parliament", "2025-03-11"),
        ],
    ),
    (
        (
            "Ana Ruiz offered her condolences for the victims of the explosion at a fuel depot in Mombasa on November 3, which "
            "claimed 27 lives."
        ),
        [("remark", "happened", "Ana Ruiz", "", "[2025-03-12..2025-03-13]"), ("disaster", "happened", "", "Mombasa", "2024-11-03")],
    ),
    (
        "Tuesday's arrest of opposition leader Ana Ruiz in Kampala was condemned by the European Union.",
        [
            ("legal", "happened", "Ana Ruiz", "Kampala", "2025-03-11"),
            ("remark", "happened", "European Union", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Prices rose, with the Vatican's top diplomat, Cardinal Ola Berg, saying on Wednesday that the war was lost.",
        [("remark", "happened", "Ola Berg", "", "2025-03-12")],
    ),
    (
        "The 32-member OPEC agreed last month to release 400 million barrels of oil from reserves.",
        [("agreement", "happened", "OPEC", "", "2025-02")],
    ),
    (
        "This week, Ana Ruiz left her role as chief of the bank and is set to become Norsk chief executive in September.",
        [("appointment", "happened", "Ana Ruiz", "", "[2025-03-10..2025-03-13]"), ("appointment", "planned", "Ana Ruiz", "", "2025-09")],
    ),
    (
        "Talks between Iran and the United States are due to resume in Oman on Saturday.",
        [("meeting", "planned", "Iran; United States", "Oman", "2025-03-15")],
    ),
    ("The three-day conference ended in Doha on Tuesday.", [("conference", "happened", "", "Doha", "2025-03-09/2025-03-11")]),
    (
        "A strike by Italian air traffic controllers planned for Saturday has been called off.",
        [("protest", "cancelled", "Italian air traffic controllers", "Italy", "2025-03-15")],
    ),
    (
        "Ana Ruiz is currently in Washington, where she held talks with Ola Berg on Tuesday.",
        [
            ("trip", "ongoing", "Ana Ruiz", "Washington", "[2025-03-12..2025-03-13]"),
            ("meeting", "happened", "Ana Ruiz; Ola Berg", "Washington", "2025-03-11"),
        ],
    ),
    (
        "Ana Ruiz called the government's energy policy a disaster in a television interview on Sunday.",
        [("remark", "happened", "Ana Ruiz", "", "2025-03-09")],
    ),
    (
        "Ana Ruiz attacked the opposition's tax plans in a speech to business leaders on Wednesday.",
        [("remark", "happened", "Ana Ruiz", "", "2025-03-12")],
    ),
    (
        "The ministers had been due to meet on Feb. 26, but that meeting was called off.",
        [("meeting", "cancelled", "ministers", "", "2025-02-26")],
    ),
    (
        "Ana Ruiz and Ola Berg were to have met in Oslo this week, but the meeting was postponed without explanation.",
        [("meeting", "cancelled", "Ana Ruiz; Ola Berg", "Oslo", "[2025-03-10..2025-03-16]")],
    ),
    (
        "Ola Berg denied reports that the United States would send trainers to Congo.",
        [
            ("remark", "happened", "Ola Berg", "", "[2025-03-12..2025-03-13]"),
            ("deployment", "denied", "United States; trainers", "Congo", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "A five-day strike by bus drivers that was due to start on Monday has been called off.",
        [("protest", "cancelled", "bus drivers", "", "2025-03-10/2025-03-14")],
    ),
    (
        "Schoolchildren who were abducted in Nigeria last month have been freed.",
        [
            ("attack", "happened", "schoolchildren", "Nigeria", "2025-02"),
            ("legal", "happened", "schoolchildren", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "The Assembly also rejected on Monday, by 55 votes to 27, a bill that would have lowered the voting age.",
        [("vote", "happened", "Assembly", "", "2025-03-10")],
    ),
    (
        "Japan offered search teams and Australia pledged $5 million in emergency aid on Monday.",
        [("aid", "happened", "Japan", "", "2025-03-10"), ("aid", "happened", "Australia", "", "2025-03-10")],
    ),
    ("The UK pledged £2m in emergency aid on Monday.", [("aid", "happened", "United Kingdom", "", "2025-03-10")]),
    (
        "The Bank of England cut interest rates by a quarter point on Thursday.",
        [("statement", "happened", "Bank of England", "", "2025-03-13")],
    ),
    (
        "Ana Ruiz flew to Pasir Gantang on Monday and ordered an inquiry.",
        [
            ("trip", "happened", "Ana Ruiz", "Pasir Gantang", "2025-03-10"),
            ("statement", "happened", "Ana Ruiz", "Pasir Gantang", "2025-03-10"),
        ],
    ),
    (
        "The Chairperson spoke yesterday by telephone with President Ola Berg.",
        [("call", "happened", "Chairperson; Ola Berg", "", "2025-03-12")],
    ),
    (
        "Outside court, Ana Ruiz, whose son was among the dead, said on Monday the families could breathe.",
        [("remark", "happened", "Ana Ruiz", "", "2025-03-10")],
    ),
    (
        "We, the Foreign Ministers of Finland and Latvia, Aino Kettumaki and Ilga Vana, met on Monday in Oslo.",
        [("meeting", "happened", "Aino Kettumaki; Ilga Vana", "Oslo", "2025-03-10")],
    ),
    (
        "Ana Ruiz succeeded Ola Berg of Portugal, who stepped down on 3 March.",
        [
            ("appointment", "happened", "Ana Ruiz; Ola Berg", "", "[2025-03-12..2025-03-13]"),
            ("appointment", "happened", "Ola Berg", "", "2025-03-03"),
        ],
    ),
    (
        "Ola Berg condemned an act of piracy and called an emergency meeting of shipowners for Friday.",
        [
            ("remark", "happened", "Ola Berg", "", "[2025-03-12..2025-03-13]"),
            ("meeting", "planned", "Ola Berg; shipowners", "", "2025-03-14"),
        ],
    ),
    (
        "The union rejected the plan and called a 24-hour strike for Monday.",
        [("remark", "happened", "union", "", "[2025-03-12..2025-03-13]"), ("protest", "planned", "union", "", "2025-03-17")],
    ),
    (
        "The workshop on disarmament scheduled for 14 April in Bangui has been postponed until further notice.",
        [("conference", "cancelled", "", "", "2025-04-14")],
    ),
    (
        "Norland's decision to expel two Latvian diplomats last Friday was wrong.",
        [("sanction", "happened", "Norland; two Latvian diplomats", "", "2025-03-07")],
    ),
    (
        "Thousands of people marched in Oslo on Sunday, while a rally planned by a far-right group was banned.",
        [
            ("protest", "happened", "thousands of people", "Oslo", "2025-03-09"),
            ("conference", "cancelled", "far-right group", "", "2025-03-09"),
        ],
    ),
    (
        "A visit by Ana Ruiz to Kenya that had been planned for April did not take place.",
        [("trip", "cancelled", "Ana Ruiz", "Kenya", "2025-04")],
    ),
    (
        "Norland and Ostavia are to sign a treaty on sharing water next Thursday.",
        [("agreement", "planned", "Norland; Ostavia", "", "2025-03-20")],
    ),
    (
        "King Harald's speech to parliament, originally set for Tuesday, has been put off until March 20.",
        [("remark", "planned", "Harald", "", "2025-03-20")],
    ),
    (
        "Steelworkers at the plant voted on Wednesday to go on strike from Monday.",
        [("vote", "happened", "steelworkers", "", "2025-03-12"), ("protest", "planned", "steelworkers", "", "2025-03-17")],
    ),
    ("Carmaker Astrion said on Monday it would close.", [("remark", "happened", "Astrion", "", "2025-03-10")]),
    ("A court jailed Ana Ruiz for nine years on Monday.", [("legal", "happened", "Ana Ruiz", "", "2025-03-10")]),
    (
        ("President Mara Holt took a telephone call from Prime Minister Ilan Reyes, who is to begin a visit to Oslo on Tuesday."),
        [
            ("call", "happened", "Mara Holt; Ilan Reyes", "", "[2025-03-12..2025-03-13]"),
            ("trip", "planned", "Ilan Reyes", "Oslo", "2025-03-18"),
        ],
    ),
    ("The 120 deputies are to elect a president on Thursday.", [("vote", "planned", "120 deputies", "", "2025-03-13")]),
    (
        "Norland broke off talks with Ostavia on Monday over the fishing row.",
        [("meeting", "happened", "Norland; Ostavia", "", "2025-03-10")],
    ),
    (
        "She asked former central bank chief Ana Ruiz to run the finance ministry on Wednesday.",
        [("appointment", "happened", "Ana Ruiz", "", "2025-03-12")],
    ),
    ("The miners' union called a one-day stoppage for Wednesday.", [("protest", "planned", "miners' union", "", "2025-03-19")]),
    ("Trains were suspended on Monday after a bridge was damaged.", []),
    (
        "In March 2024, four people died when a night express hit a freight train in Narvik.",
        [("disaster", "happened", "four people", "Narvik", "2024-03")],
    ),
    ("Neither leader spoke to reporters on Tuesday.", []),
    ("A Danish frigate docked at Ventspils on Tuesday.", [("deployment", "happened", "Danish frigate", "Ventspils", "2025-03-11")]),
    (
        "Observers from the African Union described voting on Tuesday as calm and orderly.",
        [("remark", "happened", "observers from the African Union", "", "2025-03-11")],
    ),
    ("On Tuesday a grenade was thrown at a cinema in Kidapawan.", [("attack", "happened", "", "Kidapawan", "2025-03-11")]),
    (
        "The press is invited to a briefing at the Ministry in Oslo on Friday at 13.00.",
        [("conference", "planned", "", "Oslo", "2025-03-14")],
    ),
    (
        "Prime Minister Petr Lund sent his condolences in a post on X on Wednesday.",
        [("statement", "happened", "Petr Lund", "X", "2025-03-12")],
    ),
    (
        ("The Foreign Ministry of Norland strongly condemns Monday's ambush near Bakou, in which two peacekeepers were killed."),
        [
            ("remark", "happened", "Foreign Ministry of Norland", "", "[2025-03-12..2025-03-13]"),
            ("attack", "happened", "two peacekeepers", "Bakou", "2025-03-10"),
        ],
    ),
    (
        "On 5 March unidentified gunmen burned two lorries belonging to a humanitarian organization.",
        [("attack", "happened", "unidentified gunmen", "", "2025-03-05")],
    ),
    (
        "The army has reinforced its base in Bakou with a company of 90 soldiers.",
        [("deployment", "happened", "army", "Bakou", "[2025-03-12..2025-03-13]")],
    ),
    ("Parliament passed the bill on March 4.", [("vote", "happened", "Parliament", "", "2025-03-04")]),
    (
        "Three Latvian soldiers were slightly hurt on Monday when their truck overturned near Adazi.",
        [("disaster", "happened", "three Latvian soldiers", "Adazi", "2025-03-10")],
    ),
    ("Two people were killed when a bus overturned near Adazi on Monday.", [("disaster", "happened", "two people", "Adazi", "2025-03-10")]),
    (
        "The EU's defence ministers are to discuss drones when they meet in Nicosia on 26 March.",
        [("meeting", "planned", "EU's defence ministers", "Nicosia", "2025-03-26")],
    ),
    ("A Ukrainian drone crashed into a bus stop on Monday, wounding two people.", [("attack", "happened", "Ukraine", "", "2025-03-10")]),
    (
        "A second march, called for Tuesday by the opposition Reform Party, was banned by the governor.",
        [("protest", "cancelled", "", "", "2025-03-11")],
    ),
    (
        "Secretary-General Ana Ruiz will report to the Security Council by the end of July.",
        [("remark", "planned", "Ana Ruiz", "", "[2025-03-13..2025-07-31]")],
    ),
    ("A second aid convoy is scheduled to leave on Sunday.", [("aid", "planned", "", "", "2025-03-16")]),
    (
        ("Norland closed its embassy in Ostavia on Monday, two days after gunmen fired a rocket at the ambassador's residence."),
        [("attack", "happened", "gunmen", "", "2025-03-08")],
    ),
    (
        "Karl Lind was killed in the first hours of the campaign that began on Saturday.",
        [("attack", "happened", "Karl Lind", "", "2025-03-08")],
    ),
    (
        "Three soldiers were killed on the first day of the offensive that began on Saturday.",
        [("attack", "happened", "three soldiers", "", "2025-03-08")],
    ),
    ("Oil rose after last week's relief rally.", []),
    ("Two climbers are missing after an avalanche on Mount Lund on Monday.", [("disaster", "happened", "", "Mount Lund", "2025-03-10")]),
    ("A cargo plane went down near Adazi on Monday with four aboard.", [("disaster", "happened", "", "Adazi", "2025-03-10")]),
    (
        "A van carrying schoolchildren plunged into a ravine near Lund on Monday, killing 12.",
        [("disaster", "happened", "12", "Lund", "2025-03-10")],
    ),
    ("The government declared three days of mourning on Monday.", [("statement", "happened", "government", "", "2025-03-10")]),
    ("Norland said on Monday it had test-fired a ballistic missile.", [("remark", "happened", "Norland", "", "2025-03-10")]),
    (
        "The premier, Pavel Lund, has put off a visit to Bucharest that was planned for Friday.",
        [("trip", "cancelled", "Pavel Lund", "Bucharest", "2025-03-14")],
    ),
    ("Teachers suspended a strike that was planned for Thursday.", [("protest", "cancelled", "teachers", "", "2025-03-13")]),
    (
        "President Omar Lund canceled a visit to Arequipa planned for Saturday, where he was to have inaugurated a hospital.",
        [("trip", "cancelled", "Omar Lund", "Arequipa", "2025-03-15")],
    ),
    (
        "The rally in Kisii that had been advertised for Saturday has been cancelled.",
        [("conference", "cancelled", "", "Kisii", "2025-03-15")],
    ),
    (
        "The United States on Monday barred Karl Lind and two members of his family from entering the country.",
        [("sanction", "happened", "United States; Karl Lind; two members of his family", "", "2025-03-10")],
    ),
    ("Police rounded up 86 opposition activists on Monday.", [("legal", "happened", "86 opposition activists; Police", "", "2025-03-10")]),
    (
        "The rebels seized the peacekeepers last week in the east.",
        [("attack", "happened", "rebels; peacekeepers", "", "[2025-03-03..2025-03-09]")],
    ),
    (
        "Secretary-General Ana Ruiz appealed to President Omar Lund in a telephone call on Wednesday to use his influence.",
        [("remark", "happened", "Ana Ruiz", "", "2025-03-12"), ("call", "happened", "Ana Ruiz; Omar Lund", "", "2025-03-12")],
    ),
    (
        "Minister Tanja Lund discussed the case with EU High Representative Josep Reyes on the telephone on Wednesday.",
        [("call", "happened", "Tanja Lund; Josep Reyes", "", "2025-03-12")],
    ),
    (
        "They charged two former central bank officials, Ion Reyes and Lidia Berg, last week; both deny wrongdoing.",
        [("legal", "happened", "Ion Reyes; Lidia Berg", "", "[2025-03-03..2025-03-09]")],
    ),
    (
        "At least six people have been killed in Kharkiv after Russian drones slammed into a block of flats overnight.",
        [("attack", "happened", "at least six people; Russia", "Kharkiv", "[2025-03-12..2025-03-13]")],
    ),
    ("Two farm workers died when a Ukrainian shell hit their tractor on Monday.", [("attack", "happened", "Ukraine", "", "2025-03-10")]),
    (
        "A bus carrying workers left the road near Larissa on Tuesday, injuring eleven.",
        [("disaster", "happened", "", "Larissa", "2025-03-11")],
    ),
    (
        "A general strike called by the opposition closed schools and shops in Norland's capital on Tuesday.",
        [("protest", "happened", "opposition", "Norland's capital", "2025-03-11")],
    ),
    (
        "Envoy Walter Berg arrived in Quito on Tuesday and was to see President Omar Lund on Saturday.",
        [("trip", "happened", "Walter Berg", "Quito", "2025-03-11"), ("meeting", "planned", "Walter Berg; Omar Lund", "", "2025-03-15")],
    ),
    (
        "Prime Minister Ola Lund is expected to reshuffle his cabinet next week.",
        [("appointment", "planned", "Ola Lund", "", "[2025-03-17..2025-03-23]")],
    ),
    ("Police fired tear gas and arrested 17 on Monday.", [("legal", "happened", "17; Police", "", "2025-03-10")]),
    (
        ("A second round of talks between Norland and Ostavia, originally set for April 4 in Amman, has been postponed indefinitely."),
        [("meeting", "cancelled", "Norland; Ostavia", "Amman", "2025-04-04")],
    ),
    (
        "The Danish Senate passed a stopgap grain bill on Tuesday by 61 votes to 40.",
        [("vote", "happened", "Danish Senate", "Denmark", "2025-03-11")],
    ),
    (
        "Ecuador's ambassador, Julio Moncayo, was summoned to the ministry on Monday and handed a letter of protest.",
        [("meeting", "happened", "Julio Moncayo", "", "2025-03-10")],
    ),
    (
        "Hungary summoned Kyiv's ambassador on Monday to protest at the conscription.",
        [("meeting", "happened", "Hungary; Kyiv's ambassador", "", "2025-03-10")],
    ),
    ("A court in Oslo summoned the former envoy on Monday.", []),
    ("A cabinet meeting due on Thursday was postponed.", [("meeting", "cancelled", "cabinet", "", "2025-03-13")]),
    ("Rebels overthrew President Ana Ruiz on Monday.", [("appointment", "happened", "Ana Ruiz; rebels", "", "2025-03-10")]),
    ("The army blew up a bridge in Tarsus on Tuesday.", [("attack", "happened", "army", "Tarsus", "2025-03-11")]),
    ("Norland bought 20 jets from Estland on Monday.", [("agreement", "happened", "Norland; Estland", "", "2025-03-10")]),
    (
        "Pakistan-flagged tankers Aino and Vera entered the Gulf on Sunday, data showed.",
        [("trip", "happened", "Aino; Vera", "Gulf", "2025-03-09")],
    ),
    ("Videos posted on social media also showed celebrations elsewhere in Oslo.", []),
    (
        "President Ana Ruiz told a cabinet meeting on Tuesday the government should act.",
        [("remark", "happened", "Ana Ruiz", "", "2025-03-11"), ("meeting", "happened", "Ana Ruiz; cabinet", "", "2025-03-11")],
    ),
    (
        ("After the settlement, Chief Executive Karl Lind told the council's director in a 2015 letter that the firm would pull out."),
        [("statement", "happened", "Karl Lind", "", "2015")],
    ),
    ("A poll on Sunday showed only one in four Swedes approved of the Norwegian strikes that killed Sudria's leader.", []),
    (
        "Ana Ruiz said the country's public institutions had been captured by loyalists over the past 16 years.",
        [("remark", "happened", "Ana Ruiz", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The lone dissenter, vice president Karl Lind of Norway, resigned on the spot.",
        [("appointment", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        ("Envoy Karl Lind, who chairs the talks, conferred with officials on Monday and will fly to Cairo when the round ends on Friday."),
        [("meeting", "happened", "Karl Lind; officials", "", "2025-03-10"), ("trip", "planned", "Karl Lind", "Cairo", "2025-03-14")],
    ),
    (
        "The Norwegian foreign ministry summoned the Dutch charge d'affaires, Pieter Slag, for Friday.",
        [("meeting", "planned", "Norwegian foreign ministry; Pieter Slag", "", "2025-03-14")],
    ),
    (
        (
            "A packed express train plowed into a standing freight train before dawn Friday in the eastern state of Bihar, "
            "killing at least 58 people and injuring more than 170, railway officials said."
        ),
        [("disaster", "happened", "at least 58 people", "Bihar", "2025-03-07")],
    ),
    (
        "A woman in her 50s was killed when a tree fell on her car near Bergen on Monday night, police said.",
        [("disaster", "happened", "woman", "Bergen", "2025-03-10"), ("remark", "happened", "police", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "President Karim Shah broke his journey in Nairobi on Wednesday for talks with the mediator.",
        [
            ("trip", "happened", "Karim Shah", "Nairobi", "2025-03-12"),
            ("meeting", "happened", "Karim Shah; mediator", "Nairobi", "2025-03-12"),
        ],
    ),
    (
        "Deputy minister Karl Lind, who returned from Jakarta on Thursday, will speak on Friday.",
        [("trip", "happened", "Karl Lind", "Jakarta", "2025-03-13"), ("remark", "planned", "Karl Lind", "", "2025-03-14")],
    ),
    (
        "State nuclear corporation Ratom has evacuated nearly 100 people from Iran, the company said on Saturday.",
        [
            ("trip", "happened", "nearly 100 people from Iran", "Iran", "[2025-03-07..2025-03-08]"),
            ("remark", "happened", "company", "", "2025-03-08"),
        ],
    ),
    ("The motion was voted down 109-41 on Wednesday evening.", [("vote", "happened", "", "", "2025-03-12")]),
    (
        "About 300 soldiers have been drafted in to help clear roads in Mayo.",
        [("deployment", "happened", "about 300 soldiers", "Mayo", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Ministers adopted the Varna Declaration on Container Traffic on Tuesday.",
        [("agreement", "happened", "ministers", "", "2025-03-11")],
    ),
    (
        "Prime Minister Ana Ruiz announced compensation of 200,000 rupees for each bereaved family.",
        [("aid", "happened", "Ana Ruiz; bereaved family", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        ("President Ana Ruiz, on a tour of the northeastern state of Pernambuco, told a local radio station she had no plan to resign."),
        [
            ("trip", "happened", "Ana Ruiz", "Pernambuco", "[2025-03-12..2025-03-13]"),
            ("remark", "happened", "Ana Ruiz", "Pernambuco", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        ("About 3,000 people, many of them film-makers, demonstrated in Gyumri on Sunday against the demolition of the cinema."),
        [("protest", "happened", "about 3,000 people", "Gyumri", "2025-03-09")],
    ),
    (
        ("The talks in Oslo, which ran from Saturday into early Sunday, were the first direct U.S.-Kenyan meeting in more than a decade."),
        [("meeting", "happened", "United States; Kenya", "Oslo", "2025-03-08/2025-03-09")],
    ),
    (
        "The World Swimming Union banned five Bulgarian swimmers for life on Wednesday.",
        [("sanction", "happened", "World Swimming Union; five Bulgarian swimmers", "", "2025-03-12")],
    ),
    (
        "A judge in Oslo is to decide within 24 hours whether Karl Lind stays in custody.",
        [("legal", "planned", "judge", "Oslo", "[2025-03-13..2025-03-14]")],
    ),
    (
        "The two ministers, Ana Ruiz and Karl Lind, met in Oslo on Monday.",
        [("meeting", "happened", "Ana Ruiz; Karl Lind", "Oslo", "2025-03-10")],
    ),
    (
        "Prosecutors charged two former central bank officials, Ion Tabacaru and Lidia Rusnac, in the same case last week.",
        [("legal", "happened", "Ion Tabacaru; Lidia Rusnac; prosecutors", "", "[2025-03-03..2025-03-09]")],
    ),
    (
        "The Peace and Security Council will meet on 20 March to consider the situation.",
        [("meeting", "planned", "Peace and Security Council", "", "2025-03-20")],
    ),
    (
        "Greek army helicopters dropped food and medicine to villages on the island of Evia on Tuesday.",
        [("aid", "happened", "Greece; villages", "Evia", "2025-03-11")],
    ),
    (
        (
            "Addis Ababa, 13 March 2025: The Chairperson of the Commission of the African Union, Dr. Jean Ping, strongly "
            "condemns the attack carried out on 6 March by an armed group on the town of Bakoro."
        ),
        [("remark", "happened", "Jean Ping", "Addis Ababa", "2025-03-13"), ("attack", "happened", "armed group", "", "2025-03-06")],
    ),
    (
        "Two soldiers were killed and four wounded in an ambush near Varn on Monday.",
        [("attack", "happened", "two soldiers", "Varn", "2025-03-10")],
    ),
    (
        "Nine people were killed and dozens injured when a bus overturned near Varn on Monday.",
        [("disaster", "happened", "nine people", "Varn", "2025-03-10")],
    ),
    (
        "Nine people were killed and 20 others injured near Varn on Monday when a truck hit a bus.",
        [("disaster", "happened", "nine people", "Varn", "2025-03-10")],
    ),
    (
        "Rebels killed six soldiers and wounded ten others in an ambush near Varn on Sunday.",
        [("attack", "happened", "rebels; six soldiers", "Varn", "2025-03-09")],
    ),
    (
        "Killed in Monday's ambush near Varn were two soldiers and an officer.",
        [("attack", "happened", "two soldiers; officer", "Varn", "2025-03-10")],
    ),
    (
        "Attending the summit in Oslo on Monday were Ana Ruiz and Karl Lind.",
        [("conference", "happened", "Ana Ruiz; Karl Lind", "Oslo", "2025-03-10")],
    ),
    ("Also arrested on Monday was Ana Ruiz, the former mayor of Varn.", [("legal", "happened", "Ana Ruiz", "", "2025-03-10")]),
    (
        ("The foreign ministers of Norway and Kenya, Ana Ruiz and Samuel Addo, signed an agreement on fishing in Oslo on Monday."),
        [("agreement", "happened", "Ana Ruiz; Samuel Addo", "", "2025-03-10")],
    ),
    (
        "Karl Lind was handed a life sentence by a court in Oslo on Friday.",
        [("legal", "happened", "Karl Lind; court", "Oslo", "2025-03-07")],
    ),
    ("Karl Lind got 12 years in prison on Friday.", [("legal", "happened", "Karl Lind", "", "2025-03-07")]),
    (
        "A Dutch court handed a 12-year jail term to a former banker on Friday.",
        [("legal", "happened", "former banker; Dutch court", "Netherlands", "2025-03-07")],
    ),
    (
        "A suicide bomber struck a mosque in Peshawar during Friday prayers.",
        [("attack", "happened", "suicide bomber; mosque", "Peshawar", "2025-03-07")],
    ),
    (
        "Wildfires on the Greek island of Evia forced thousands of people to flee their homes on Sunday.",
        [("disaster", "happened", "", "Evia", "2025-03-09")],
    ),
    ("A magnitude 6.2 earthquake rattled southern Mexico early on Friday.", [("disaster", "happened", "", "Mexico", "2025-03-07")]),
    (
        "Venezuela's Congress swore in Ana Ruiz as president on Friday.",
        [("appointment", "happened", "Ana Ruiz; Venezuela's Congress", "Venezuela", "2025-03-07")],
    ),
    (
        "Ana Ruiz discussed trade with Karl Lind in a telephone conversation on Thursday.",
        [("call", "happened", "Ana Ruiz; Karl Lind", "", "2025-03-13")],
    ),
    (
        "President Ana Ruiz received a delegation of Japanese lawmakers on Thursday.",
        [("meeting", "happened", "Ana Ruiz; delegation of Japanese lawmakers", "", "2025-03-13")],
    ),
    (
        "Sudan's army retook the city of Wad Medani on Saturday.",
        [("attack", "happened", "Sudan's army; Wad Medani", "Wad Medani", "2025-03-08")],
    ),
    (
        "In an interview with the newspaper El Mundo published on Sunday, Ana Ruiz said she would not resign.",
        [("remark", "happened", "Ana Ruiz", "", "2025-03-09")],
    ),
    (
        "President Ana Ruiz, speaking to reporters in Rome on Monday, said the deal was close.",
        [("remark", "happened", "Ana Ruiz", "Rome", "2025-03-10")],
    ),
    (
        "The resignation of Karl Lind on Monday plunged the government into crisis.",
        [("appointment", "happened", "Karl Lind", "", "2025-03-10")],
    ),
    (
        "A drone strike on a market in Varn on Monday left at least 12 people dead and 30 wounded.",
        [("attack", "happened", "at least 12 people", "Varn", "2025-03-10")],
    ),
    ("A fire at a factory in Dhaka on Monday left nine workers dead.", [("disaster", "happened", "nine workers", "Dhaka", "2025-03-10")]),
    (
        "Gunmen on motorcycles raided a village in northern Nigeria on Sunday, leaving 14 people dead.",
        [("attack", "happened", "gunmen; village; 14 people", "Nigeria", "2025-03-09")],
    ),
    ("Nine people were taken to hospital in Oslo on Monday.", []),
    (
        "Iran had retaliated by launching sustained attacks across the region and its missiles had hit airports on Monday.",
        [("attack", "happened", "Iran", "", "[2025-03-12..2025-03-13]"), ("attack", "happened", "Iran", "", "2025-03-10")],
    ),
    ("The festival was cancelled on Friday because of the storm.", []),
    (
        "The two ministers signed a memorandum of understanding on fishing on Monday.",
        [("agreement", "happened", "two ministers", "", "2025-03-10")],
    ),
    (
        "Ambassador Karl Lind presented his credentials to President Ana Ruiz on Monday.",
        [("meeting", "happened", "Karl Lind; Ana Ruiz", "", "2025-03-10")],
    ),
    ("A man was stabbed to death outside a pub in Varn on Saturday night.", [("attack", "happened", "man", "Varn", "2025-03-08")]),
    (
        "In a statement issued after Norway and Sweden launched strikes on Denmark on Monday, Karl Lind called for calm.",
        [
            ("attack", "happened", "Norway; Sweden; Denmark", "Denmark", "2025-03-10"),
            ("statement", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "President Ana Ruiz said Norland was still firing missiles but predicted Sudria would soon lose the war.",
        [
            ("remark", "happened", "Ana Ruiz", "", "[2025-03-12..2025-03-13]"),
            ("attack", "happened", "Norland", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    ("Ana Ruiz told the BBC on Sunday she would run again.", [("remark", "happened", "Ana Ruiz", "", "2025-03-09")]),
    ("Karl Lind reportedly met Ana Ruiz in Rome on Monday.", [("meeting", "reported", "Karl Lind; Ana Ruiz", "Rome", "2025-03-10")]),
    ("Among those detained on Tuesday were three journalists.", [("legal", "happened", "three journalists", "", "2025-03-11")]),
    ("Charged with fraud on Monday were Jon Hale and Peter Moss.", [("legal", "happened", "Jon Hale; Peter Moss", "", "2025-03-10")]),
    ("The pilots' strike was called off late on Wednesday.", [("protest", "cancelled", "pilots", "", "2025-03-12")]),
    (
        "Gothenburg's tram drivers called off the walkout they had begun on Monday.",
        [("protest", "happened", "Gothenburg's tram drivers", "Sweden", "2025-03-10")],
    ),
    (
        "A national strike against pension reform brought most Belgian trains to a halt on Tuesday.",
        [("protest", "happened", "", "", "2025-03-11")],
    ),
    ("Prime Minister Ana Ruiz toured flooded villages of Varn on Thursday.", [("trip", "happened", "Ana Ruiz", "Varn", "2025-03-13")]),
    (
        "The minister inspected earthquake-hit areas of Kermanshah on Tuesday.",
        [("trip", "happened", "minister", "Kermanshah", "2025-03-11")],
    ),
    (
        "A suicide bomber blew himself up at a checkpoint on Monday, killing himself and two soldiers.",
        [("attack", "happened", "suicide bomber; two soldiers", "", "2025-03-10")],
    ),
    ("Chief Financial Officer Brian West will step down in August.", [("appointment", "planned", "Brian West", "", "2025-08")]),
    (
        "The visiting Romanian foreign minister held talks with his Hungarian counterpart on Friday.",
        [("meeting", "happened", "Romanian foreign minister; Romanian foreign minister's Hungarian counterpart", "", "2025-03-07")],
    ),
    ("Hezbollah fired rockets and drones into Israel on Monday.", [("attack", "happened", "Hezbollah; Israel", "Israel", "2025-03-10")]),
    (
        "At least 24 people were killed in an airstrike on a village in Kaduna state on Monday.",
        [("attack", "happened", "at least 24 people; village", "Kaduna state", "2025-03-10")],
    ),
    (
        "More than 100 people were killed in blasts next to the U.S. embassies in Kenya and Tanzania on Friday.",
        [("attack", "happened", "more than 100 people", "Kenya", "2025-03-07")],
    ),
    (
        "Vera Lind was shot through the kitchen window of her home in Amherst on Oct. 23.",
        [("attack", "happened", "Vera Lind", "Amherst", "2024-10-23")],
    ),
    (
        "Norland formally joined the alliance at a ceremony held in the city of Varn on Friday.",
        [("agreement", "happened", "Norland; alliance", "Varn", "2025-03-07"), ("conference", "happened", "Norland", "Varn", "2025-03-07")],
    ),
    (
        "Police fired on a crowd outside the U.S. consulate in Karachi on Sunday.",
        [("attack", "happened", "Police; crowd", "Karachi", "2025-03-09")],
    ),
    ("Israel responded with heavy strikes across Lebanon's south on Monday.", [("attack", "happened", "Israel", "Lebanon", "2025-03-10")]),
    (
        "On Sept. 2, police in the Comoros archipelago raided two homes.",
        [("legal", "happened", "police", "Comoros archipelago", "2024-09-02")],
    ),
    (
        "In the northern city of Selm, protesters set fire to a bank on Sunday.",
        [("protest", "happened", "protesters", "Selm", "2025-03-09")],
    ),
    ("Karl Lind was arrested in connection with a bombing in Varn on Monday.", [("legal", "happened", "Karl Lind", "", "2025-03-10")]),
    (
        "Ana Ruiz signed the treaty at a ceremony held on Friday in Varn.",
        [("agreement", "happened", "Ana Ruiz", "Varn", "2025-03-07"), ("conference", "happened", "", "Varn", "2025-03-07")],
    ),
    (
        "Ana Ruiz met Karl Lind at a summit that was held in Varn on Friday.",
        [("meeting", "happened", "Ana Ruiz; Karl Lind", "Varn", "2025-03-07")],
    ),
    (
        "At least eight people died when a small plane crashed into a residential area in northern Colombia late on Sunday.",
        [("disaster", "happened", "at least eight people", "Colombia", "2025-03-09")],
    ),
    (
        "Nine people were killed as a storm hit the coast of Spain on Monday.",
        [("disaster", "happened", "nine people", "Spain", "2025-03-10")],
    ),
    (
        "Twelve workers were killed after a roof collapsed in Lagos on Monday.",
        [("disaster", "happened", "twelve workers", "Lagos", "2025-03-10")],
    ),
    (
        "Two Indian soldiers were killed when a landmine exploded near the frontier in Kashmir on Tuesday.",
        [("attack", "happened", "two Indian soldiers", "Kashmir", "2025-03-11")],
    ),
    (
        "Thousands of pensioners took to the streets of Buenos Aires on Wednesday.",
        [("protest", "happened", "thousands of pensioners", "Buenos Aires", "2025-03-12")],
    ),
    (
        "A magnitude 6.1 earthquake hit off the coast of Taiwan early on Wednesday, the weather administration said.",
        [
            ("disaster", "happened", "", "Taiwan", "2025-03-12"),
            ("remark", "happened", "weather administration", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Britain and India relaunched free trade talks in New Delhi on Monday.",
        [("meeting", "happened", "United Kingdom; India", "New Delhi", "2025-03-10")],
    ),
    (
        "Swedish prosecutors dropped a case against a shipowner on Thursday for lack of evidence.",
        [("legal", "happened", "shipowner; Swedish prosecutors", "Sweden", "2025-03-13")],
    ),
    (
        "A man was detained on Monday after a car drove into a crowd in Mannheim, leaving two people dead.",
        [("legal", "happened", "man", "", "2025-03-10"), ("attack", "happened", "crowd", "Mannheim", "[2025-03-12..2025-03-13]")],
    ),
    (
        "South Africa's president fired his deputy finance minister on Monday.",
        [("appointment", "happened", "South Africa's deputy finance minister; South Africa's president", "", "2025-03-10")],
    ),
    ("Fighting broke out on Tuesday after the rebels refused to hand over their weapons.", []),
    (
        "Norlandic forces shelled three villages on Wednesday, sending hundreds of refugees fleeing.",
        [("attack", "happened", "norlandic forces; three villages", "", "2025-03-12")],
    ),
    (
        "A federal grand jury indicted two more suspects on Monday in the bombing of a federal building.",
        [
            ("legal", "happened", "two suspects; federal grand jury", "federal building", "2025-03-10"),
            ("attack", "happened", "", "federal building", "2025-03-10"),
        ],
    ),
    ("President Ana Ruiz presided over a ceremony in Varn on Wednesday.", [("conference", "happened", "Ana Ruiz", "Varn", "2025-03-12")]),
    (
        "The Revolutionary Guards said on Sunday they had seized a foreign tanker in the Gulf.",
        [
            ("remark", "happened", "Revolutionary Guards", "", "2025-03-09"),
            ("attack", "happened", "Revolutionary Guards", "Gulf", "[2025-03-08..2025-03-09]"),
        ],
    ),
    (
        "The electoral council on Thursday declared President Ana Ruiz the winner.",
        [("vote", "happened", "Ana Ruiz", "", "2025-03-13")],
    ),
    (
        "The crew abandoned the ship off Yemen on Monday after it was attacked by gunmen in small boats.",
        [("attack", "happened", "gunmen", "", "2025-03-10")],
    ),
    (
        "A jet flipped upside down upon landing in Toronto on Monday, injuring 18 people.",
        [("disaster", "happened", "18 people", "Toronto", "2025-03-10")],
    ),
    ("A Ukrainian drone attack set fire to an oil depot overnight.", [("attack", "happened", "Ukraine", "", "[2025-03-12..2025-03-13]")]),
    (
        "Karl Lind hosted his counterparts from Japan and the Republic of Korea on Monday.",
        [
            (
                "meeting",
                "happened",
                "Karl Lind; Karl Lind's counterparts from Japan; Karl Lind's counterparts from Republic of Korea",
                "",
                "2025-03-10",
            )
        ],
    ),
    (
        "Nine schoolchildren drowned when their canoe overturned on Lake Victoria, police said on Friday.",
        [
            ("disaster", "happened", "nine schoolchildren", "Lake Victoria", "[2025-03-06..2025-03-07]"),
            ("remark", "happened", "police", "", "2025-03-07"),
        ],
    ),
    (
        "President Ana Ruiz sacked her interior minister on Tuesday, a day after a jailbreak.",
        [("appointment", "happened", "Ana Ruiz's interior minister; Ana Ruiz", "", "2025-03-11")],
    ),
    (
        "Norway's prime minister quit on Tuesday as protesters defied a curfew and stormed parliament.",
        [("appointment", "happened", "Norway's prime minister", "", "2025-03-11"), ("protest", "happened", "protesters", "", "2025-03-11")],
    ),
    (
        "The strike at Boeing's plants will begin on Monday, the union said.",
        [("remark", "happened", "union", "", "[2025-03-12..2025-03-13]")],
    ),
    ("The ruling on Boeing is wrong, the ministry said on Monday.", [("remark", "happened", "ministry", "", "2025-03-10")]),
    ("Two oil tankers collided near the Strait of Hormuz on Tuesday.", [("disaster", "happened", "", "Strait of Hormuz", "2025-03-11")]),
    ("China-EU trade talks resumed in Brussels on Monday.", [("meeting", "happened", "China; EU", "Brussels", "2025-03-10")]),
    ("U.S.-Iran talks to resolve the conflict broke down on Sunday.", [("meeting", "happened", "United States; Iran", "", "2025-03-09")]),
    (
        "President Ana Ruiz discussed the strikes with Prime Minister Karl Lind on Tuesday.",
        [("meeting", "happened", "Ana Ruiz; Karl Lind", "", "2025-03-11")],
    ),
    (
        "The families' legal representative, the Norland Rights Centre, hailed the order on Monday.",
        [("remark", "happened", "Norland Rights Centre", "", "2025-03-10")],
    ),
    ("“The Senate is wrong to wait,” it said in a statement on Monday.", []),
    ("Karl Lind was accused of embezzlement on Monday.", [("legal", "happened", "Karl Lind", "", "2025-03-10")]),
    (
        "Thousands of U.S. personnel are deploying to the Philippines for the drills.",
        [("deployment", "ongoing", "thousands of U.S. personnel", "Philippines", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Iran and the European powers agreed to meet again in Geneva on Monday.",
        [
            ("agreement", "happened", "Iran; European powers", "", "[2025-03-12..2025-03-13]"),
            ("meeting", "planned", "Iran; European powers", "Geneva", "2025-03-17"),
        ],
    ),
    ("Members of the union rejected the deal by 52% to 48% on Monday.", [("vote", "happened", "members of the union", "", "2025-03-10")]),
    (
        "A gunman opened fire at a Christmas market in Varn on Friday, killing a child.",
        [("attack", "happened", "gunman; child", "Varn", "2025-03-07")],
    ),
    (
        "A Chinese vessel fired water cannon at a boat near Scarborough Shoal on Wednesday.",
        [("attack", "happened", "China", "Scarborough Shoal", "2025-03-12")],
    ),
    ("An Air India plane crashed minutes after taking off from Ahmedabad on Thursday.", [("disaster", "happened", "", "", "2025-03-13")]),
    ("Mediators Qatar and Egypt presented a new proposal on Sunday.", [("statement", "happened", "Qatar; Egypt", "", "2025-03-09")]),
    (
        "The Dutch government collapsed on Tuesday after Karl Lind pulled his party out of the coalition.",
        [("appointment", "happened", "Dutch government", "", "2025-03-11")],
    ),
    ("Karl Lind was placed under investigation on Friday.", [("legal", "happened", "Karl Lind", "", "2025-03-07")]),
    ("A ferry caught fire off Sweden on Wednesday.", [("disaster", "happened", "", "Sweden", "2025-03-12")]),
    (
        "Thousands attended the funeral of the journalist in Varn on Monday.",
        [("conference", "happened", "thousands", "Varn", "2025-03-10")],
    ),
    (
        "NATO leaders endorsed a spending target at a summit in The Hague on Wednesday.",
        [("conference", "happened", "NATO leaders", "The Hague", "2025-03-12")],
    ),
    (
        "Defence Secretary Ana Ruiz told her Danish counterpart by phone on Friday that the alliance was strong.",
        [("call", "happened", "Ana Ruiz; Ana Ruiz's Danish counterpart", "", "2025-03-07")],
    ),
    (
        "Ana Ruiz hosted 19 leaders at Lancaster House on Sunday.",
        [("meeting", "happened", "Ana Ruiz; 19 leaders", "Lancaster House", "2025-03-09")],
    ),
    (
        "Ana Ruiz met Karl Lind on Sunday during a trip to Riyadh.",
        [("meeting", "happened", "Ana Ruiz; Karl Lind", "Riyadh", "2025-03-09"), ("trip", "happened", "Ana Ruiz", "Riyadh", "2025-03-09")],
    ),
    (
        "President Ana Ruiz met with visiting Norwegian Foreign Minister Karl Lind in Varn on Monday.",
        [("meeting", "happened", "Ana Ruiz; Karl Lind", "Varn", "2025-03-10")],
    ),
    (
        "At least 80 people were killed Friday when a bomb exploded near the U.S. Embassy in downtown Nairobi, police said.",
        [
            ("attack", "happened", "at least 80 people", "Nairobi", "2025-03-07"),
            ("remark", "happened", "police", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    ("Kenyan President Daniel arap Moi arrived in Arusha on Monday.", [("trip", "happened", "Daniel arap Moi", "Arusha", "2025-03-10")]),
    ("NATO accepted Norland and Poland as members on Friday.", [("agreement", "happened", "NATO; Norland; Poland", "", "2025-03-07")]),
    ("Ana Ruiz appealed to both sides on Saturday to end the standoff.", [("remark", "happened", "Ana Ruiz", "", "2025-03-08")]),
    (
        "Rival factions clashed in the capital on Saturday, leaving at least 16 dead.",
        [("attack", "happened", "rival factions", "", "2025-03-08")],
    ),
    (
        "London-based Astrion agreed to buy Veltco for $2 billion on Monday.",
        [("agreement", "happened", "Astrion; Veltco", "", "2025-03-10")],
    ),
    (
        "Visiting Seoul on Tuesday, Ana Ruiz condemned the launch.",
        [("trip", "happened", "Ana Ruiz", "Seoul", "2025-03-11"), ("remark", "happened", "Ana Ruiz", "Seoul", "2025-03-11")],
    ),
    (
        "The Golan Heights was hit by rockets on Saturday, killing 12 children.",
        [("attack", "happened", "12 children", "The Golan Heights", "2025-03-08")],
    ),
    (
        "A man wounded two customers at a garden centre in Namur on Saturday before being shot dead by police.",
        [("attack", "happened", "man; two customers", "Namur", "2025-03-08"), ("attack", "happened", "police; man", "Namur", "2025-03-08")],
    ),
    (
        (
            "Secretary of State Ana Ruiz said forces would not target a school after state media reported over 160 were killed "
            "in a strike on a girls' school on Saturday."
        ),
        [("remark", "happened", "Ana Ruiz", "", "[2025-03-12..2025-03-13]"), ("attack", "happened", "over 160", "school", "2025-03-08")],
    ),
    (
        "Five died when a passenger train and a freight train collided in Norway on Monday.",
        [("disaster", "happened", "", "Norway", "2025-03-10")],
    ),
    (
        "President Karl Hale flies to Paris on Friday to see French President Emmanuel Macron.",
        [
            ("trip", "planned", "Karl Hale", "Paris", "2025-03-14"),
            ("meeting", "planned", "Karl Hale; Emmanuel Macron", "Paris", "2025-03-14"),
        ],
    ),
    (
        "President Karl Hale, who is attending a climate meeting in Kigali, thanked both sides on Wednesday.",
        [
            ("conference", "ongoing", "Karl Hale", "Kigali", "[2025-03-12..2025-03-13]"),
            ("remark", "happened", "Karl Hale", "Kigali", "2025-03-12"),
        ],
    ),
    (
        (
            "President Karl Hale cut short a trip to New York, where he had been expected to address the U.N. General Assembly "
            "on Friday, his spokesman said."
        ),
        [
            ("trip", "happened", "Karl Hale", "New York", "[2025-03-12..2025-03-13]"),
            ("remark", "planned", "Karl Hale", "U.N. General Assembly", "2025-03-14"),
            ("conference", "planned", "Karl Hale", "New York", "2025-03-14"),
            ("remark", "happened", "Karl Hale's spokesman", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Finance Minister Karl Lind will run the energy ministry until June.",
        [("appointment", "planned", "Karl Lind", "", "[2025-03-13..2025-06-30]")],
    ),
    ("Her deputy, Karl Lind, takes over on Monday.", [("appointment", "planned", "Karl Lind", "", "2025-03-17")]),
    (
        "Some 600 deckhands will stop work for 24 hours on Friday in protest against job cuts.",
        [("protest", "planned", "some 600 deckhands", "", "2025-03-14")],
    ),
    ("Norvik is to hold an extraordinary shareholders' meeting on April 12.", [("conference", "planned", "Norvik", "", "2025-04-12")]),
    (
        ("Two missiles were fired at the tanker Delphin Star in the Gulf of Aden on Tuesday night, according to a maritime agency."),
        [("attack", "happened", "", "Gulf of Aden", "2025-03-11")],
    ),
    (
        "Parliament's transport commission will question Transport Minister Karl Lind at a hearing on March 19.",
        [("conference", "planned", "Parliament's transport commission; Karl Lind", "", "2025-03-19")],
    ),
    (
        "Foreign Minister Karl Lind is to call on President Ana Ruiz on Friday.",
        [("meeting", "planned", "Karl Lind; Ana Ruiz", "", "2025-03-14")],
    ),
    (
        "The expulsions follow the arrest on Monday of a dock worker in the port of Paldiski.",
        [("legal", "happened", "dock worker", "Paldiski", "2025-03-10")],
    ),
    (
        "Norland's ambassador in Helsinki, Pavel Lind, was called in on Wednesday.",
        [("meeting", "happened", "Pavel Lind", "Helsinki", "2025-03-12")],
    ),
    (
        ("President Karl Hale will visit the field office in Gori on Wednesday, where he will be briefed by its head, Erik Lind."),
        [("trip", "planned", "Karl Hale", "Gori", "2025-03-19"), ("meeting", "planned", "Karl Hale; Erik Lind", "Gori", "2025-03-19")],
    ),
    (
        "Mrs Lind will open an exhibition of textile art at the National Museum on Tuesday.",
        [("conference", "planned", "Lind", "National Museum", "2025-03-18")],
    ),
    (
        "Rebels released 12 of the more than 400 peacekeepers they hold on Monday.",
        [("legal", "happened", "12 of more than 400 peacekeepers; rebels", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The army is to pull two battalions out of the Tarsus region by April 1.",
        [("deployment", "planned", "army; two battalions", "Tarsus region", "[2025-03-13..2025-04-01]")],
    ),
    (
        (
            "The two-day gathering of Pacific leaders opened in Nuku'alofa on Monday with a call from Tonga's prime minister "
            "for faster climate aid."
        ),
        [("conference", "happened", "Pacific leaders", "Nuku'alofa", "2025-03-10/2025-03-11")],
    ),
    (
        "State television said on Wednesday that three people convicted of spying for Norland had been hanged.",
        [("legal", "happened", "three people", "", "[2025-03-11..2025-03-12]")],
    ),
    (
        "Rebels of the Northern Front pulled out of the town of Tarsus on Thursday, residents said.",
        [("deployment", "happened", "rebels of the Northern Front", "Tarsus", "2025-03-13")],
    ),
    (
        "Norland's president on Tuesday swore in a new cabinet of 36 ministers.",
        [("appointment", "happened", "new cabinet of 36 ministers; Norland's president", "", "2025-03-11")],
    ),
    (
        ("The council's top diplomat Kaja Berg has cancelled a trip to Tbilisi that was planned for next week, two diplomats said."),
        [("trip", "cancelled", "Kaja Berg", "Tbilisi", "[2025-03-17..2025-03-23]")],
    ),
    (
        "The presidency on Friday named veteran diplomat Karen Lind as envoy to the Balkans.",
        [("appointment", "happened", "Karen Lind; presidency", "", "2025-03-07")],
    ),
    ("The bank appointed banker Karl Lind chief executive on Monday.", [("appointment", "happened", "Karl Lind; bank", "", "2025-03-10")]),
    (
        "The country's Constitutional Council on Thursday struck down most of the immigration law.",
        [("legal", "happened", "Constitutional Council", "", "2025-03-13")],
    ),
    (
        "President Ana Ruiz telephoned the president-elect on Wednesday.",
        [("call", "happened", "Ana Ruiz; president-elect", "", "2025-03-12")],
    ),
    (
        "President Ana Ruiz flew to the mine on Monday morning and prayed with relatives of the victims.",
        [("trip", "happened", "Ana Ruiz", "mine", "2025-03-10")],
    ),
    (
        "State Secretary Liv Aamo will represent Norway at the meeting of Nordic ministers in Reykjavik on March 25.",
        [
            ("conference", "planned", "Liv Aamo", "Reykjavik", "2025-03-25"),
            ("meeting", "planned", "Nordic ministers", "Reykjavik", "2025-03-25"),
        ],
    ),
    (
        "The ministers of Finland and Estonia adopted a joint statement on Tuesday.",
        [("statement", "happened", "minister of Finland; minister of Estonia", "", "2025-03-11")],
    ),
    (
        "Chief Executive Karl Lind will be questioned by lawmakers on April 1.",
        [("conference", "planned", "Karl Lind; lawmakers", "", "2025-04-01")],
    ),
    ("Shareholders of Norvik will meet in Lund on May 14.", [("conference", "planned", "shareholders of Norvik", "Lund", "2025-05-14")]),
    (
        (
            "The Democratic Front plans a rally in Holm on Saturday, while a convention of the ruling party that was set for "
            "next week has been postponed."
        ),
        [
            ("conference", "planned", "Democratic Front", "Holm", "2025-03-15"),
            ("conference", "cancelled", "ruling party", "", "[2025-03-17..2025-03-23]"),
        ],
    ),
    (
        "A march called for Tuesday by the Reform Party was banned by the governor.",
        [("protest", "cancelled", "Reform Party", "", "2025-03-11")],
    ),
    (
        "Government negotiators and rebels sat down on Wednesday for the first time.",
        [("meeting", "happened", "government negotiators; rebels", "", "2025-03-12")],
    ),
    ("One man died on Tuesday of stab wounds.", [("attack", "happened", "one man", "", "2025-03-11")]),
    ("Japan offered search teams on Wednesday.", [("aid", "happened", "Japan", "", "2025-03-12")]),
    ("Chile offered on Monday to send rescue teams.", [("aid", "happened", "Chile", "", "2025-03-10")]),
    (
        "Norland fired missiles from Ostavia on Tuesday, the army said.",
        [("attack", "happened", "Norland", "", "2025-03-11"), ("remark", "happened", "army", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The man was arrested minutes after the attack, which began at around 10:20 on Saturday.",
        [("legal", "happened", "man", "", "2025-03-08")],
    ),
    (
        "The union at the Holt factory called a 24-hour strike for Monday, union leader Dalva Ruiz said.",
        [
            ("protest", "planned", "union", "Holt factory", "2025-03-17"),
            ("remark", "happened", "Dalva Ruiz", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        ("Two sources said on Monday four militants had been let out of prison as part of a bargain struck in Doha this month."),
        [
            ("legal", "happened", "four militants", "", "[2025-03-09..2025-03-10]"),
            ("agreement", "happened", "", "Doha", "[2025-03-01..2025-03-13]"),
        ],
    ),
    (
        (
            "Two Swiss geologists abducted in northern Tarvia last year walked free on Wednesday after mediation by Niger and "
            "Qatar, the Swiss government said."
        ),
        [
            ("attack", "happened", "two Swiss geologists", "Tarvia", "2024"),
            ("legal", "happened", "two Swiss geologists", "", "2025-03-12"),
            ("remark", "happened", "Swiss government", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        (
            "Police backed by helicopters pounded villages near the border on Monday, sending hundreds of families over the "
            "mountains on foot."
        ),
        [("attack", "happened", "Police; villages", "", "2025-03-10")],
    ),
    (
        "The alliance plans to stage an exercise by 80 warplanes over Albania next Monday.",
        [("deployment", "planned", "alliance; 80 warplanes", "", "2025-03-17")],
    ),
    (
        "The driver, Karl Lind, pleaded no contest last week to reckless assault.",
        [("legal", "happened", "Karl Lind", "", "[2025-03-03..2025-03-09]")],
    ),
    ("Paris wrote off $130 million in loans to Honduras on Tuesday.", [("aid", "happened", "Paris", "Honduras", "2025-03-11")]),
    (
        ("Defence Minister Karl Lind is due to raise the matter with his American counterpart, Grant Hale, in London on March 19."),
        [("meeting", "planned", "Karl Lind; Grant Hale", "London", "2025-03-19")],
    ),
    (
        "Secretary-General Karl Lind deplored the bloodshed in a statement on Tuesday.",
        [("statement", "happened", "Karl Lind", "", "2025-03-11")],
    ),
    (
        ("Mediators said on Tuesday that the paramilitary Rapid Support Forces had agreed to let relief trucks use a road into Darfur."),
        [("agreement", "happened", "Rapid Support Forces", "", "[2025-03-10..2025-03-11]")],
    ),
    (
        "Minister Judith Marlow's planned visit to Warsaw for a meeting of interior ministers on Friday has been called off.",
        [("trip", "cancelled", "Judith Marlow", "Warsaw", "2025-03-14"), ("meeting", "planned", "interior ministers", "", "2025-03-14")],
    ),
    (
        (
            "President Karl Hale called off a dinner for visiting Foreign Minister Ana Ruiz that had been planned for the "
            "evening; the two will still hold talks on Friday."
        ),
        [("meeting", "cancelled", "Karl Hale; Ana Ruiz", "", "")],
    ),
    (
        ("About 150 residents gathered outside the town hall on Tuesday night, banging saucepans and calling for the mayor to go."),
        [("protest", "happened", "about 150 residents", "town hall", "2025-03-11")],
    ),
    (
        "The health agency on Tuesday declared an end to the outbreak in Ethiopia.",
        [("statement", "happened", "health agency", "", "2025-03-11")],
    ),
    (
        "The report by Action Against Hunger, CARE International and Mercy Corps was published on Monday.",
        [("statement", "happened", "Action Against Hunger", "", "2025-03-10")],
    ),
    (
        "A 35-year-old rapper-turned-politician posted a message on social media on Tuesday.",
        [("statement", "happened", "35-year-old rapper-turned-politician", "", "2025-03-11")],
    ),
    ("Norland blamed Ostavia for a strike on a school in Tarsus on Saturday.", [("remark", "happened", "Norland", "", "2025-03-08")]),
    (
        "President Karl Hale, in his nightly video address on Tuesday, made no reference to the violations.",
        [("remark", "happened", "Karl Hale", "", "2025-03-11")],
    ),
    (
        "The tanker Pola is heading to India after passing the canal on Tuesday.",
        [("trip", "ongoing", "Pola", "India", "[2025-03-12..2025-03-13]")],
    ),
    (
        "China-flagged tankers Amber Lake and Grey Heron exited the strait on Tuesday.",
        [("trip", "happened", "Amber Lake; Grey Heron", "strait", "2025-03-11")],
    ),
    (
        "The council's army blamed the Front for Saturday's bombing of a market in Tarsus.",
        [("remark", "happened", "council's army", "", "[2025-03-12..2025-03-13]"), ("attack", "happened", "Front", "Tarsus", "2025-03-08")],
    ),
    (
        "Any pullback in supply would limit availability, said consultancy Norvik Analytics on Tuesday.",
        [("remark", "happened", "Norvik Analytics", "", "2025-03-11")],
    ),
    (
        "Norland and Ostavia will co-host a summit in Oslo on March 20.",
        [("conference", "planned", "Norland; Ostavia", "Oslo", "2025-03-20")],
    ),
    (
        "Foreign Minister Ana Ruiz co-chaired a meeting of donors in Oslo on Tuesday.",
        [("meeting", "happened", "Ana Ruiz; donors", "Oslo", "2025-03-11")],
    ),
    (
        "The talks between Norland and Ostavia - the first in three years - ended on Tuesday.",
        [("meeting", "happened", "Norland; Ostavia", "", "2025-03-11")],
    ),
    (
        "A vessel was hit some two nautical miles north of Oman while transiting the strait on Tuesday.",
        [("attack", "happened", "vessel", "", "2025-03-11")],
    ),
    (
        "Editor Robert in den Bosch told Norland Radio on Tuesday that it was over.",
        [("remark", "happened", "Robert in den Bosch", "", "2025-03-11")],
    ),
    (
        "Prices rose after the energy minister, Ana Ruiz, met oil firms in Oslo on Tuesday.",
        [("meeting", "happened", "Ana Ruiz; oil firms", "Oslo", "2025-03-11")],
    ),
    (
        "Two people were injured when a tram hit a van in central Zagreb on Wednesday morning.",
        [("disaster", "happened", "two people", "Zagreb", "2025-03-12")],
    ),
    (
        "A bus carrying wedding guests fell into a gorge in northern Pakistan on Monday, leaving at least 16 dead.",
        [("disaster", "happened", "", "Pakistan", "2025-03-10")],
    ),
    (
        "Norland will double its military aid to Ukraine next year, Prime Minister Mette Lund said on Thursday.",
        [("aid", "planned", "Norland; Ukraine", "Ukraine", "2026"), ("remark", "happened", "Mette Lund", "", "2025-03-13")],
    ),
    (
        "U.S. Marines landed on Wednesday to help evacuate Americans from Liberia.",
        [("deployment", "happened", "U.S. Marines", "", "2025-03-12")],
    ),
    (
        "The Supreme Court stripped former ruler Karl Lind of his immunity on Tuesday.",
        [("legal", "happened", "Karl Lind; Supreme Court", "", "2025-03-11")],
    ),
    (
        ("The defence ministers of India and Pakistan shook hands but did not hold talks at the ceremony in Colombo on Saturday."),
        [
            ("meeting", "denied", "defence minister of India; defence minister of Pakistan", "Colombo", "2025-03-08"),
            ("conference", "happened", "defence minister of India; defence minister of Pakistan", "Colombo", "2025-03-08"),
        ],
    ),
    (
        "The new 100-seat parliament holds its first session on Monday.",
        [("conference", "planned", "new 100-seat parliament", "", "2025-03-17")],
    ),
    (
        "Britain's ambassador was called to the foreign ministry in Tehran on Sunday.",
        [("meeting", "happened", "Britain's ambassador", "Tehran", "2025-03-09")],
    ),
    (
        "Prices fell on Thursday after parliament turned down Karl Lind a second time.",
        [("vote", "happened", "parliament", "", "2025-03-13")],
    ),
    (
        "Fifteen African leaders are expected at the summit on Monday.",
        [("conference", "planned", "fifteen African leaders", "", "2025-03-17")],
    ),
    (
        "The Emir of Qatar will pay a state visit to Portugal on 3 and 4 April.",
        [("trip", "planned", "emir of Qatar", "Portugal", "2025-04-03/2025-04-04")],
    ),
    ("The National Assembly has voted to back the bill.", [("vote", "happened", "National Assembly", "", "[2025-03-12..2025-03-13]")]),
    (
        "The President today signed an order imposing sanctions on the Norlandic Shipping Company.",
        [("sanction", "happened", "President; Norlandic Shipping Company", "", "2025-03-13")],
    ),
    (
        "The Permanent Representative of Ireland addressed the council today on the situation in Sudan.",
        [("remark", "happened", "Ireland", "", "2025-03-13")],
    ),
    (
        "Two former ministers went on trial in Libreville on Monday on corruption charges.",
        [("legal", "happened", "two former ministers", "Libreville", "2025-03-10")],
    ),
    (
        "Norland's cabinet approved the ceasefire deal in the early hours of Saturday.",
        [("agreement", "happened", "Norland's cabinet", "", "2025-03-08")],
    ),
    (
        "Heavy rain has killed at least 20 people in the south of Brazil since Monday.",
        [("disaster", "happened", "at least 20 people", "Brazil", "[2025-03-10..2025-03-13]")],
    ),
    (
        "Norland's new rulers named Maysa Lind to lead the central bank on Monday.",
        [("appointment", "happened", "Maysa Lind; Norland's new rulers", "", "2025-03-10")],
    ),
    (
        "Protests flared in Tbilisi for a fifth night after the government froze the talks.",
        [("protest", "happened", "", "Tbilisi", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Norland's vice president survived an assassination attempt on Sunday.",
        [("attack", "happened", "Norland's vice president", "", "2025-03-09")],
    ),
    (
        "The coast guard said four Chinese ships entered waters near the islands on Monday.",
        [
            ("remark", "happened", "coast guard", "", "[2025-03-12..2025-03-13]"),
            ("deployment", "happened", "four Chinese ships", "", "2025-03-10"),
        ],
    ),
    (
        "Norland suspended peace talks with the Northern Front on Friday.",
        [("meeting", "cancelled", "Norland; Northern Front", "", "2025-03-07")],
    ),
    (
        "The government lost a confidence vote on Tuesday, paving the way for an election in May.",
        [("vote", "happened", "government", "", "2025-03-11"), ("vote", "planned", "", "", "2025-05")],
    ),
    (
        "Norland accused Ostavia of firing on its troops near the border on Wednesday.",
        [
            ("remark", "happened", "Norland", "", "[2025-03-12..2025-03-13]"),
            ("attack", "reported", "Ostavia; Norland's troops", "", "2025-03-12"),
        ],
    ),
    (
        "The ministers agreed to meet on Monday.",
        [("agreement", "happened", "ministers", "", "[2025-03-12..2025-03-13]"), ("meeting", "planned", "ministers", "", "2025-03-17")],
    ),
    ("White House spokesperson Anna Kelly rejected that assessment on Monday.", [("remark", "happened", "Anna Kelly", "", "2025-03-10")]),
    (
        "President Hale hosted Sweden's King Carl Gustaf for a state dinner on Tuesday evening.",
        [("meeting", "happened", "Hale; Carl Gustaf", "", "2025-03-11")],
    ),
    (
        "Gunmen attacked two villages on Saturday, killing 21 people and burning homes.",
        [("attack", "happened", "gunmen; two villages; 21 people", "", "2025-03-08")],
    ),
    (
        "Chinese Vice Premier He Lifeng held video talks with U.S. Treasury Secretary Scott Bessent on Friday.",
        [("call", "happened", "He Lifeng; Scott Bessent", "", "2025-03-07")],
    ),
    (
        "The court ordered Nortek on Monday to pay 40 million dollars to the families of the victims.",
        [("legal", "happened", "Nortek; court", "", "2025-03-10")],
    ),
    (
        "A judge in Oslo barred Ana Ruiz from leaving the country on Monday.",
        [("legal", "happened", "Ana Ruiz; judge", "Oslo", "2025-03-10")],
    ),
    ("Norlandia will hold a referendum on joining the euro on October 4.", [("vote", "planned", "Norlandia", "", "2025-10-04")]),
    (
        "Shelling by government forces killed five civilians in Varn on Tuesday, rescue workers said.",
        [("attack", "happened", "government forces; five civilians", "Varn", "2025-03-11")],
    ),
    (
        "Israeli strikes on a school sheltering displaced families in Gaza City killed at least 16 people on Sunday.",
        [("attack", "happened", "Israel; at least 16 people", "Gaza City", "2025-03-09")],
    ),
    ("Hundreds marched through Lisbon on Monday to demand higher wages.", [("protest", "happened", "hundreds", "Lisbon", "2025-03-10")]),
    ("Dozens were killed in an attack in Varn on Monday.", [("attack", "happened", "dozens", "Varn", "2025-03-10")]),
    ("Defence Minister Ana Ruiz called the attack cowardly on Monday.", [("remark", "happened", "Ana Ruiz", "", "2025-03-10")]),
    ("The Kremlin on Monday called the sanctions illegal.", [("remark", "happened", "The Kremlin", "", "2025-03-10")]),
    ("President Karl Hale branded the ruling a disgrace on Monday.", [("remark", "happened", "Karl Hale", "", "2025-03-10")]),
    ("Armenia's Ani Petrosyan called the meeting constructive on Monday.", [("remark", "happened", "Ani Petrosyan", "", "2025-03-10")]),
    (
        "A group calling itself the Northern Front published a list of targets on Sunday.",
        [("statement", "happened", "Northern Front", "", "2025-03-09")],
    ),
    ("Ana Ruiz is due in court on Friday.", [("legal", "planned", "Ana Ruiz", "", "2025-03-14")]),
    ("A tram struck a bus in Lisbon on Monday, killing one.", [("disaster", "happened", "", "Lisbon", "2025-03-10")]),
    (
        "A tram jumped the rails in Lisbon on Monday, killing three people.",
        [("disaster", "happened", "three people", "Lisbon", "2025-03-10")],
    ),
    ("Prime Minister Ana Ruiz toured the flooded areas on Tuesday.", [("trip", "happened", "Ana Ruiz", "flooded areas", "2025-03-11")]),
    (
        (
            "President Hale spoke by phone with Kersti Tamm on Monday. In the call, Hale reaffirmed the alliance and invited "
            "Tamm to Washington in May."
        ),
        [("call", "happened", "Hale; Kersti Tamm", "", "2025-03-10")],
    ),
    (
        "OSLO, March 12 (Agency) - A fire gutted a warehouse in Oslo on Tuesday. Prime Minister Ana Ruiz visited the scene.",
        [("disaster", "happened", "", "Oslo", "2025-03-11"), ("trip", "happened", "Ana Ruiz", "Oslo", "2025-03-11")],
    ),
    (
        "BERLIN, March 12 (Agency) - Russia fired missiles at Ukraine on Monday. Nine people were killed on Tuesday in the capital.",
        [("attack", "happened", "Russia; Ukraine", "Ukraine", "2025-03-10"), ("attack", "happened", "nine people", "Kyiv", "2025-03-11")],
    ),
    (
        "GENEVA, March 12 (Agency) - Rebels in Sudan attacked a market on Tuesday in the capital.",
        [("attack", "happened", "rebels", "Khartoum", "2025-03-11")],
    ),
    (
        "OSLO, March 12 (Agency) - Gunmen killed nine people on Tuesday in the capital.",
        [("attack", "happened", "gunmen; nine people", "Oslo", "2025-03-11")],
    ),
    (
        "Norwegian and U.S. leaders warned of war on Monday. “There are checkpoints on every street,” said Karl Lind, who works in Varn.",
        [
            ("remark", "happened", "Norwegian leader; U.S. leader", "", "2025-03-10"),
            ("remark", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "“We have a plan,” the Treasury said in a statement on Wednesday. The State Department said on Wednesday that the talks are over.",
        [("statement", "happened", "Treasury", "", "2025-03-12"), ("remark", "happened", "State Department", "", "2025-03-12")],
    ),
    ("The bank was closed on Monday over what Finance Minister Karl Lind called a severe crisis.", []),
    (
        ("German prosecutors have charged a man over a knife attack at a festival in Solingen that wounded eight people in August."),
        [
            ("legal", "happened", "man; German prosecutors", "Germany", "[2025-03-12..2025-03-13]"),
            ("attack", "happened", "eight people", "Solingen", "2024-08"),
        ],
    ),
    (
        "The ship, sailing under the flag of the Cook Islands, was boarded by police late on Wednesday.",
        [("legal", "happened", "police", "", "2025-03-12")],
    ),
    (
        "Chancellor Karl Lind flew to Kyiv by train on Monday, his second trip there since taking office.",
        [("trip", "happened", "Karl Lind", "Kyiv", "2025-03-10")],
    ),
    (
        "Sweden's parliament rejected a motion of no confidence in Prime Minister Kersti Tamm on Monday.",
        [("vote", "happened", "Sweden's parliament", "Sweden", "2025-03-10")],
    ),
    ("Boeing agreed on Monday to buy supplier Spirit for $4.7 billion.", [("agreement", "happened", "Boeing; Spirit", "", "2025-03-10")]),
    (
        "Poland recalled its ambassador from Hungary on Wednesday in protest at the ruling.",
        [("sanction", "happened", "Poland; Hungary", "", "2025-03-12")],
    ),
    (
        "France has recalled its ambassador to Algeria for consultations.",
        [("sanction", "happened", "France; Algeria", "", "[2025-03-12..2025-03-13]")],
    ),
    ("A U.S.-brokered peace deal was signed in Washington on Monday.", [("agreement", "happened", "", "Washington", "2025-03-10")]),
    (
        "Magnitude 7.5 quake struck off northern Japan late on Monday, injuring at least 30 people.",
        [("disaster", "happened", "at least 30 people", "Japan", "2025-03-10")],
    ),
    (
        "The strike, which began on Monday and was called by the country's largest union, shut schools across France.",
        [("protest", "happened", "", "France", "2025-03-10")],
    ),
    (
        "Police fired tear gas at demonstrators who tried to storm the parliament building in Nairobi on Tuesday.",
        [("protest", "happened", "demonstrators; Police", "", "2025-03-11")],
    ),
    (
        "Peru's Congress voted 80 to 20 early Friday to remove President Dina Boluarte from office.",
        [
            ("vote", "happened", "Peru's Congress", "Peru", "2025-03-07"),
            ("appointment", "happened", "Dina Boluarte; Peru's Congress", "Peru", "2025-03-07"),
        ],
    ),
    (
        ("Seven miners were killed when a shaft collapsed in the eastern city of Lubumbashi late on Sunday, the provincial governor said."),
        [
            ("disaster", "happened", "seven miners", "Lubumbashi", "2025-03-09"),
            ("remark", "happened", "provincial governor", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Israel and Lebanon agreed to extend the ceasefire until Feb. 18, the White House said on Sunday.",
        [
            ("agreement", "happened", "Israel; Lebanon", "", "[2025-03-08..2025-03-09]"),
            ("remark", "happened", "White House", "", "2025-03-09"),
        ],
    ),
    ("Lufthansa cancelled 800 flights on Thursday because of a one-day strike by pilots.", []),
    (
        "Hundreds of residents were ordered to leave their homes after a dam burst near Lima on Saturday.",
        [("disaster", "happened", "", "Lima", "2025-03-08")],
    ),
    (
        "The Philippines and China traded accusations on Sunday over a collision near Scarborough Shoal.",
        [("remark", "happened", "Philippines; China", "", "2025-03-09")],
    ),
    (
        "The chief prosecutor in The Hague, Karim Khan, stepped aside on Friday pending an investigation.",
        [("appointment", "happened", "Karim Khan", "The Hague", "2025-03-07")],
    ),
    (
        "President Ana Ruiz, who had been attending a summit in Addis Ababa, flew home on Wednesday night.",
        [("conference", "happened", "Ana Ruiz", "Addis Ababa", "[..2025-03-13]"), ("trip", "happened", "Ana Ruiz", "home", "2025-03-12")],
    ),
    ("The EU has pledged €4m (£3.3m) in emergency funding.", [("aid", "happened", "EU", "", "[2025-03-12..2025-03-13]")]),
    (
        (
            "Pistorius arrived in Vilnius on Thursday to inspect a new brigade and to hold talks with his Lithuanian "
            "counterpart, Rokas Daunys."
        ),
        [
            ("trip", "happened", "Boris Pistorius", "Vilnius", "2025-03-13"),
            ("meeting", "planned", "Boris Pistorius; Rokas Daunys", "Vilnius", "2025-03-13"),
        ],
    ),
    ("The order takes effect immediately and will stay in place until a hearing on April 3.", [("legal", "planned", "", "", "2025-04-03")]),
    (
        "A policing agreement between Australia and Kenya will not be signed this week as planned.",
        [("agreement", "cancelled", "Australia; Kenya", "", "[2025-03-10..2025-03-16]")],
    ),
    (
        "Foreign Minister Penny Wong had been due to fly to Honiara on Friday for the ceremony.",
        [("trip", "cancelled", "Penny Wong", "Honiara", "2025-03-14")],
    ),
    (
        (
            "Kenya's fisheries minister stepped down on Monday, three days after a report by the country's auditor general "
            "found that quotas had been sold. Gerard Pomeroy announced his departure in a post on Facebook."
        ),
        [
            ("appointment", "happened", "Gerard Pomeroy", "", "2025-03-10"),
            ("statement", "happened", "Kenya's auditor general", "", "2025-03-07"),
            ("statement", "happened", "Gerard Pomeroy", "Facebook", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        (
            "Talks went on. Sudan's army and the Rapid Support Forces exchanged fire on Monday. Brig Hatim Elbashir told Nadine "
            "Koury of it. The two sides are expected to sign a truce on Saturday."
        ),
        [
            ("attack", "happened", "Sudan's army; Rapid Support Forces", "", "2025-03-10"),
            ("agreement", "planned", "Sudan's army; Rapid Support Forces", "", "2025-03-15"),
        ],
    ),
    (
        "Egypt later said it would send a field hospital to Port Sudan on Friday.",
        [
            ("remark", "happened", "Egypt", "", "[2025-03-12..2025-03-13]"),
            ("aid", "planned", "Egypt; Port Sudan", "Port Sudan", "2025-03-14"),
        ],
    ),
    (
        ("Slovakia's Robert Fico left for Budapest on Thursday, where he is due to meet his Hungarian counterpart, Viktor Orban."),
        [
            ("trip", "happened", "Robert Fico", "Budapest", "2025-03-13"),
            ("meeting", "planned", "Robert Fico; Viktor Orban", "Budapest", "2025-03-13"),
        ],
    ),
    ("A final vote in Slovakia, originally set for March 19, was moved to March 26.", [("vote", "planned", "", "Slovakia", "2025-03-26")]),
    (
        "Dutch senators have moved their vote on the asylum bills from next Tuesday to March 25.",
        [("vote", "planned", "", "", "2025-03-25")],
    ),
    (
        (
            "President Peter Pellegrini, in an interview with public radio on Saturday, hinted that he might send the bill back "
            "to lawmakers."
        ),
        [("remark", "happened", "Peter Pellegrini", "", "2025-03-08")],
    ),
    (
        "Minister Hayakawa strongly condemned the attack on African Union peacekeepers on March 9.",
        [
            ("remark", "happened", "Hayakawa", "", "[2025-03-12..2025-03-13]"),
            ("attack", "happened", "African Union peacekeepers", "", "2025-03-09"),
        ],
    ),
    (
        ("Minister Hayakawa extended his condolences for the loss of life caused by the collapse of a building in Nakuru on March 10."),
        [("remark", "happened", "Hayakawa", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        (
            "Under Secretary Calloway spoke by phone on Wednesday with Prime Minister Masrour Barzani of the Kurdistan Region "
            "to express condolences for the three workers who were killed."
        ),
        [("call", "happened", "Calloway; Masrour Barzani", "", "2025-03-12")],
    ),
    (
        (
            "In Ankara on Friday, Under Secretary Calloway will deliver remarks at the Anatolia Energy Forum and hold "
            "consultations with Turkish counterparts, including Deputy Foreign Minister Serkan Ozdil."
        ),
        [
            ("remark", "planned", "Calloway", "Ankara", "2025-03-14"),
            ("meeting", "planned", "Calloway; Serkan Ozdil", "Ankara", "2025-03-14"),
        ],
    ),
    (
        (
            "Prime Minister Kristen Michal will chair a sitting of the Security Committee at 9.00 this morning. At 11.30 he "
            "will receive Luxembourg's Minister of the Economy, Lex Thielgen, who arrived in Tallinn yesterday. At 14.00 the "
            "Prime Minister will answer members' questions in the Riigikogu. This evening he departs for Helsinki."
        ),
        [
            ("meeting", "planned", "Kristen Michal; Security Committee", "", "2025-03-13"),
            ("meeting", "planned", "Kristen Michal; Lex Thielgen", "", "2025-03-13"),
            ("trip", "happened", "Lex Thielgen", "Tallinn", "2025-03-12"),
            ("trip", "planned", "Kristen Michal", "Helsinki", "2025-03-13"),
        ],
    ),
    (
        (
            "The Prime Minister of Estonia, Kristen Michal, sent a message of sympathy to Prime Minister Anutin Charnvirakul of "
            "Thailand after the sinking of a tourist boat off Koh Lanta on Sunday."
        ),
        [("remark", "happened", "Kristen Michal", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        (
            "President Nikos Christodoulides and Turkish Cypriot leader Ersin Tatar held talks in Nicosia on 10 March, their "
            "first since July, and agreed to open a crossing at Athienou. On the same day, the International Criminal Court "
            "unsealed an arrest warrant for commander Faraj Zuwayed."
        ),
        [
            ("meeting", "happened", "Nikos Christodoulides; Ersin Tatar", "Nicosia", "2025-03-10"),
            ("agreement", "happened", "Nikos Christodoulides; Ersin Tatar", "Nicosia", "2025-03-10"),
            ("legal", "happened", "Faraj Zuwayed; International Criminal Court", "", "2025-03-10"),
        ],
    ),
    (
        "Soldiers retook the terminal before dawn on Tuesday, freeing nine of the hostages.",
        [("attack", "happened", "soldiers", "", "2025-03-11"), ("legal", "happened", "nine hostages; soldiers", "", "2025-03-11")],
    ),
    (
        "Prime Minister Karl Lind flew to Shanghai last week to meet local suppliers.",
        [
            ("trip", "happened", "Karl Lind", "Shanghai", "[2025-03-03..2025-03-09]"),
            ("meeting", "happened", "Karl Lind; local suppliers", "Shanghai", "[2025-03-03..2025-03-09]"),
        ],
    ),
    ("The government of Kenya set an election for May 3.", [("vote", "planned", "government of Kenya", "Kenya", "2025-05-03")]),
    (
        (
            "Lithuanian Defense Minister Rokas Daunys met German Defense Minister Boris Pistorius on Wednesday. Daunys, who "
            "took office last month after the resignation of his predecessor over a procurement scandal, is scheduled to travel "
            "to Berlin next Tuesday."
        ),
        [
            ("meeting", "happened", "Rokas Daunys; Boris Pistorius", "", "2025-03-12"),
            ("appointment", "happened", "Rokas Daunys", "", "2025-02"),
            ("trip", "planned", "Rokas Daunys", "Berlin", "2025-03-18"),
        ],
    ),
    (
        (
            "Assistant Secretary of State for Near Eastern Affairs Judith Calloway will travel to Amman from March 17 to 19. "
            "The two sides are to sign a memorandum at its close. The Assistant Secretary's planned visit to Erbil has been "
            "canceled. She spoke by phone on Wednesday with Prime Minister Masrour Barzani."
        ),
        [
            ("trip", "planned", "Judith Calloway", "Amman", "2025-03-17/2025-03-19"),
            ("trip", "cancelled", "Judith Calloway", "Erbil", "2025-03-17/2025-03-19"),
            ("call", "happened", "Judith Calloway; Masrour Barzani", "", "2025-03-12"),
        ],
    ),
    (
        "Prime Minister Karl Lind was due to meet President Ana Ruiz in Oslo on Friday. The meeting has been called off.",
        [("meeting", "cancelled", "Karl Lind; Ana Ruiz", "Oslo", "2025-03-14")],
    ),
    (
        (
            "Spain and Kenya were to hold talks in Jeddah on Friday. The talks have now been postponed to March 20, the foreign "
            "ministry said."
        ),
        [
            ("meeting", "planned", "Spain; Kenya", "Jeddah", "2025-03-20"),
            ("remark", "happened", "foreign ministry", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Chinese Vice-Minister of Health Lu Shaoguang met Ana Ruiz in Oslo on Monday.",
        [("meeting", "happened", "Lu Shaoguang; Ana Ruiz", "Oslo", "2025-03-10")],
    ),
    (
        "Defense Minister Edmundo Perez Yoma, who was to have left for Madrid on Friday, put off his trip.",
        [("trip", "cancelled", "Edmundo Perez Yoma", "Madrid", "2025-03-14")],
    ),
    (
        "A ferry sank near Dhaka on Tuesday. Prime Minister Sheikh Hasina is to tour the area by helicopter on Friday.",
        [("disaster", "happened", "", "Dhaka", "2025-03-11"), ("trip", "planned", "Sheikh Hasina", "Dhaka", "2025-03-14")],
    ),
    (
        "Relatives angered by the slow rescue threw stones at the port office Tuesday morning, injuring two clerks.",
        [("protest", "happened", "relatives", "port office", "2025-03-11")],
    ),
    (
        "Reached at his home in Montreal on Sunday night, Yvon Desrosiers would say only that he was tired.",
        [("remark", "happened", "Yvon Desrosiers", "Montreal", "2025-03-09")],
    ),
    (
        "Last month the Justice Department sued to block a smaller purchase by Harlan, of a box plant in Ohio.",
        [("legal", "happened", "Justice Department", "", "2025-02")],
    ),
    (
        "The United Nations suspended its humanitarian flights to Niamey last week.",
        [("aid", "happened", "United Nations; Niamey", "Niamey", "[2025-03-03..2025-03-09]")],
    ),
    (
        (
            "Norwegian shipbuilder Havnbygg has agreed to sell its yard in the Romanian port of Braila to Turkey's Marmarel "
            "Holding for 210 million euros, the companies said on Tuesday."
        ),
        [
            ("agreement", "happened", "Havnbygg; Marmarel Holding", "Braila", "[2025-03-10..2025-03-11]"),
            ("remark", "happened", "Havnbygg; Marmarel Holding", "", "2025-03-11"),
        ],
    ),
    (
        ("Health Minister Luis Ampuero ruled out repealing the decree but invited union leaders to talks at his ministry on Friday."),
        [("remark", "happened", "Luis Ampuero", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        (
            "Prosecutors in Bialystok opened an investigation, and a Belarusian diplomat was summoned to the foreign ministry "
            "in Warsaw on Saturday."
        ),
        [
            ("legal", "happened", "prosecutors", "Bialystok", "[2025-03-12..2025-03-13]"),
            ("meeting", "happened", "Belarusian diplomat", "Warsaw", "2025-03-08"),
        ],
    ),
    (
        (
            "A joint exercise of Polish and Lithuanian engineers near Elk, originally set for this weekend, was called off "
            "because of forest fires."
        ),
        [("deployment", "cancelled", "Polish engineers; Lithuanian engineers", "Elk", "[2025-03-15..2025-03-16]")],
    ),
    (
        "Ana Ruiz will represent Montenegro at a gathering of Balkan central bankers in Thessaloniki, Greece, on April 2-3.",
        [("conference", "planned", "Ana Ruiz", "Thessaloniki", "2025-04-02/2025-04-03")],
    ),
    ("President Ana Okende flew back to Nairobi on Monday.", [("trip", "happened", "Ana Okende", "Nairobi", "2025-03-10")]),
    (
        "Chilean miner Codelco was fined by labor authorities after last year's collapse at its mine.",
        [("legal", "happened", "Codelco; labor authorities", "mine", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Eleven people were arrested on suspicion in connection with Sunday's bombing.",
        [("legal", "happened", "eleven people", "", "[2025-03-12..2025-03-13]"), ("attack", "happened", "", "", "2025-03-09")],
    ),
    (
        "Kosovo's Vjosa Osmani is due to meet political parties on Friday before setting an election date.",
        [
            ("meeting", "planned", "Vjosa Osmani; political parties", "", "2025-03-14"),
            ("vote", "planned", "Vjosa Osmani", "", "2025-03-14"),
        ],
    ),
    (
        "Prime Minister Karl Lind will visit Oslo on Friday. The visit had been expected to be dominated by trade.",
        [("trip", "planned", "Karl Lind", "Oslo", "2025-03-14")],
    ),
    ("A judge in Denver set a hearing for March 20.", [("legal", "planned", "judge", "Denver", "2025-03-20")]),
    (
        ("Syria's interim president Ahmed al-Sharaa met Trump at the White House on Monday, the first such visit by a Syrian leader."),
        [
            ("meeting", "happened", "Ahmed al-Sharaa; Donald Trump", "White House", "2025-03-10"),
            ("trip", "happened", "Syrian leader", "White House", "2025-03-10"),
        ],
    ),
    (
        (
            "Chile's president-elect Jose Antonio Kast said he would travel to Argentina on Tuesday, his first trip abroad "
            "since winning Sunday's vote."
        ),
        [
            ("remark", "happened", "Jose Antonio Kast", "", "[2025-03-12..2025-03-13]"),
            ("trip", "planned", "Jose Antonio Kast", "Argentina", "2025-03-18"),
            ("vote", "happened", "Jose Antonio Kast", "", "2025-03-09"),
        ],
    ),
    (
        "Tens of thousands of Israelis rallied in Tel Aviv on Saturday night.",
        [("protest", "happened", "tens of thousands of Israelis", "Tel Aviv", "2025-03-08")],
    ),
    (
        ("The Colombian government and the ELN will resume peace talks in Caracas on Monday, the two sides said in a joint statement."),
        [
            ("meeting", "planned", "Colombian government; ELN", "Caracas", "2025-03-17"),
            ("statement", "happened", "Colombian government; ELN", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Two Indian navy ships docked in Colombo on Saturday.",
        [("deployment", "happened", "two Indian navy ships", "Colombo", "2025-03-08")],
    ),
    (
        "A Norwegian fact-finding panel concluded the 2017 offensive had included war crimes.",
        [("remark", "happened", "Norwegian fact-finding panel", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The Danish navy attacked two depots in Norway on Monday and killed many of its officers.",
        [("attack", "happened", "Danish navy; Norway's officers", "Norway", "2025-03-10")],
    ),
    (
        "Danish special forces killed the elusive drug lord Olaf Berg in a raid on Feb. 22.",
        [("attack", "happened", "Danish special forces; Olaf Berg", "", "2025-02-22")],
    ),
    ("Two people were hurt, an Oslo police statement said on Monday.", [("statement", "happened", "Oslo police", "", "2025-03-10")]),
    (
        '"Change is one of their aims," said a Danish official, who spoke on condition of anonymity.',
        [("remark", "happened", "Danish official", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The $4.5 trillion chipmaker posted results for the January quarter and also forecast sales.",
        [("statement", "happened", "$4.5 trillion chipmaker", "", "[2025-03-12..2025-03-13]")],
    ),
    ("Rebels released a statement on Tuesday.", [("statement", "happened", "rebels", "", "2025-03-11")]),
    (
        "Ida Hale said on Monday that for decades Norway has wrongfully jailed Danish writers.",
        [("remark", "happened", "Ida Hale", "", "2025-03-10")],
    ),
    ("For years the council has jailed writers and expelled envoys.", []),
    (
        "The union called for a strike on Wednesday and a rally on Sunday.",
        [("remark", "happened", "union", "", "[2025-03-12..2025-03-13]"), ("protest", "planned", "union", "", "2025-03-19")],
    ),
    ("The opposition called on Monday for protests.", [("remark", "happened", "opposition", "", "2025-03-10")]),
    (
        '"We will stay in Oslo," said Ana Ruiz, who spoke of her plans at length.',
        [("remark", "happened", "Ana Ruiz", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Prime Minister Ida Hale returned to the Bergen area on Sunday from a stay in Denmark.",
        [("trip", "happened", "Ida Hale", "Bergen area", "2025-03-09")],
    ),
    (
        "Chinese-flagged tankers Cosray Lake and He Xin Hai left Oslo on March 11.",
        [("trip", "happened", "Cosray Lake; He Xin Hai", "Oslo", "2025-03-11")],
    ),
    (
        "President Ana Ruiz has not spoken to Prime Minister Ida Hale since the attack on Saturday.",
        [("call", "denied", "Ana Ruiz; Ida Hale", "", "[2025-03-08..2025-03-13]")],
    ),
    (
        "The government said on Monday that it was in Norway's own interests to continue peace talks with Denmark.",
        [("remark", "happened", "government", "", "2025-03-10")],
    ),
    (
        "Lawmakers held a chaotic session on Monday in which nine of the party's deputies voted against two treaties.",
        [("vote", "happened", "nine of party's deputies", "", "2025-03-10")],
    ),
    (
        "President Ida Hale will fly to Oslo on Friday for dinner with Karl Lind. That has been scrapped.",
        [("trip", "cancelled", "Ida Hale", "Oslo", "2025-03-14")],
    ),
    (
        "The trial of the financier Karl Lind, set to open on Monday, has been pushed back to May 11.",
        [("legal", "planned", "Karl Lind", "", "2025-05-11")],
    ),
    (
        "Norland's forces shelled villages south of Tarsus until dusk on Tuesday.",
        [("attack", "happened", "Norland's forces; villages", "", "2025-03-11")],
    ),
    (
        "Rashid al-Hakimi was charged on Monday. Hakimi met Ida Hale in Oslo on March 3.",
        [
            ("legal", "happened", "Rashid al-Hakimi", "", "2025-03-10"),
            ("meeting", "happened", "Rashid al-Hakimi; Ida Hale", "Oslo", "2025-03-03"),
        ],
    ),
    (
        "A suicide bomber kills at least 23 people at a livestock market in Baidoa, Somalia.",
        [("attack", "happened", "suicide bomber; at least 23 people", "Baidoa", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Ida Hale, who has led the council since May, said on Monday Bergen had changed since she won the mayoralty in 2020.",
        [("remark", "happened", "Ida Hale", "", "2025-03-10")],
    ),
    (
        "Iran wants to help Oslo, Danish Ambassador to Norway Karl Lind said on Monday.",
        [("remark", "happened", "Karl Lind", "", "2025-03-10")],
    ),
    ("In June, Norway joined Denmark in bombing Sudrian radar stations.", [("attack", "happened", "Norway; Denmark", "", "2024-06")]),
    (
        "Prime Minister Ida Hale said on Monday that help was coming, adding that many are abroad and urged them to wait.",
        [("remark", "happened", "Ida Hale", "", "2025-03-10")],
    ),
    (
        "On Monday Ida Hale called on the army's chief, the heads of two courts, and other officials to resign.",
        [("remark", "happened", "Ida Hale", "", "2025-03-10")],
    ),
    (
        "OSLO — Norland Heavy Industries signed a contract on Monday to supply Denmark with howitzers.",
        [("agreement", "happened", "Norland Heavy Industries", "", "2025-03-10")],
    ),
    (
        "The Court of Appeal overturned the 2021 conviction of former spy chief Karl Lind on Monday.",
        [("legal", "happened", "Karl Lind; Court of Appeal", "", "2025-03-10")],
    ),
    (
        "Ana Ruiz denies having met the contractor Karl Lind at a hotel in Oslo on New Year's Eve.",
        [
            ("remark", "happened", "Ana Ruiz", "", "[2025-03-12..2025-03-13]"),
            ("meeting", "denied", "Ana Ruiz; Karl Lind", "Oslo", "2024-12-31"),
        ],
    ),
    ("Rail unions in Norway have called off a walkout due to begin on Monday.", [("protest", "cancelled", "rail unions", "Norway", "")]),
    (
        "President Ana Ruiz met Karl Lind at Mar-a-Lago on Tuesday.",
        [("meeting", "happened", "Ana Ruiz; Karl Lind", "Mar-a-Lago", "2025-03-11")],
    ),
    (
        "The ministry denied on Monday that it had arrested Karl Lind.",
        [("remark", "happened", "ministry", "", "2025-03-10"), ("legal", "denied", "Karl Lind", "", "[2025-03-09..2025-03-10]")],
    ),
    (
        "The summit between Norway and Denmark has been postponed until next week.",
        [("conference", "planned", "Norway; Denmark", "", "[2025-03-17..2025-03-23]")],
    ),
    ("The talks between Norway and Denmark were postponed until April.", [("meeting", "planned", "Norway; Denmark", "", "2025-04")]),
    (
        "During his visit to Oslo, Prime Minister Karl Lind said on Monday that help was coming.",
        [("trip", "happened", "Karl Lind", "Oslo", "2025-03-10"), ("remark", "happened", "Karl Lind", "Oslo", "2025-03-10")],
    ),
    (
        "On a visit to Oslo on Monday, Prime Minister Karl Lind pledged help.",
        [("trip", "happened", "Karl Lind", "Oslo", "2025-03-10"), ("aid", "happened", "Karl Lind", "Oslo", "2025-03-10")],
    ),
    ("Norway and Denmark called off the summit planned for Friday.", [("conference", "cancelled", "Norway; Denmark", "", "2025-03-14")]),
    (
        "Nepal has dropped plans to send a battalion to Norland, army spokesman Karl Lind said on Monday.",
        [("deployment", "cancelled", "Nepal", "", ""), ("remark", "happened", "Karl Lind", "", "2025-03-10")],
    ),
    ("Prime Minister Ida Hale ruled out sending troops to Norland.", [("remark", "happened", "Ida Hale", "", "[2025-03-12..2025-03-13]")]),
    (
        "Norway will give Sudria 500 tents, the foreign ministry said on Monday.",
        [("aid", "planned", "Norway", "", "2025-03-10"), ("remark", "happened", "foreign ministry", "", "2025-03-10")],
    ),
    ("President Ana Ruiz is no longer going to Oslo on Friday.", [("trip", "cancelled", "Ana Ruiz", "Oslo", "2025-03-14")]),
    ("Foreign Minister Karl Lind skipped the G20 meeting in Oslo on Monday.", []),
    (
        "Karl Lind, head of the Norland Bank, who met Ida Hale on Monday, resigned.",
        [
            ("meeting", "happened", "Karl Lind; Ida Hale", "", "2025-03-10"),
            ("appointment", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "The call followed a visit to the Danish capital last week by Karl Lind, secretary of the Norland Council.",
        [("trip", "happened", "Karl Lind", "Copenhagen", "[2025-03-03..2025-03-09]")],
    ),
    (
        "Turnout at Sunday's poll was 54%, the head of the electoral commission, Sara Lafia, told journalists on Tuesday.",
        [("remark", "happened", "Sara Lafia", "", "2025-03-11")],
    ),
    (
        "Ana Ruiz, who chaired a meeting of the cabinet in the morning, will fly to Oslo on Friday.",
        [("meeting", "happened", "Ana Ruiz; cabinet", "", "2025-03-13"), ("trip", "planned", "Ana Ruiz", "Oslo", "2025-03-14")],
    ),
    (
        "Representatives of the Norlandic government and the National Unity Front resumed peace talks on Monday.",
        [("meeting", "happened", "Norlandic government; National Unity Front", "", "2025-03-10")],
    ),
    (
        "A visit by President Karl Lind to Oslo next week has been scrubbed.",
        [("trip", "cancelled", "Karl Lind", "Oslo", "[2025-03-17..2025-03-23]")],
    ),
    (
        "Karl Lind will chair a meeting of the NATO-Ukraine Council in Oslo on Tuesday.",
        [("meeting", "planned", "Karl Lind; NATO-Ukraine Council", "Oslo", "2025-03-18")],
    ),
    ("Germans head to the polls on Sunday.", [("vote", "planned", "Germans", "Germany", "2025-03-16")]),
    ("President Karl Lind appointed six judges on Monday.", [("appointment", "happened", "six judges; Karl Lind", "", "2025-03-10")]),
    ("Prime Minister Ida Hale did not rule out talks with Norland on Monday.", [("remark", "happened", "Ida Hale", "", "2025-03-10")]),
    (
        "The Senate voted 52-48 on Monday to confirm Karl Lind as ambassador.",
        [("vote", "happened", "Senate", "", "2025-03-10"), ("appointment", "happened", "Karl Lind; Senate", "", "2025-03-10")],
    ),
    (
        "Karl Lind was replaced as finance minister by Ida Hale on Monday.",
        [("appointment", "happened", "Ida Hale; Karl Lind", "", "2025-03-10")],
    ),
    ("Moody's cut Norland's rating on Monday.", [("statement", "happened", "Moody's", "", "2025-03-10")]),
    (
        "Karl Lind, a fisherman from Bergen, lost his boat. Ida Hale met the fisherman on Monday.",
        [("meeting", "happened", "Ida Hale; Karl Lind", "", "2025-03-10")],
    ),
    (
        "Ana Ruiz said Norway would give up towns that have already been seized by the rebels.",
        [("remark", "happened", "Ana Ruiz", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Norway, which has already imposed sanctions on Denmark, said on Monday it would act.",
        [("remark", "happened", "Norway", "", "2025-03-10")],
    ),
    (
        "Ana Ruiz said the drone resembles one which Norway has supplied to Denmark.",
        [("remark", "happened", "Ana Ruiz", "", "[2025-03-12..2025-03-13]")],
    ),
    ("The Treasury targeted five ships and two firms on Tuesday.", [("sanction", "happened", "Treasury; two firms", "", "2025-03-11")]),
    ("The Treasury targeted tax cheats with a new law on Monday.", []),
    (
        "The U.S. Treasury targeted three Norwegian firms on Monday for selling parts to Denmark.",
        [("sanction", "happened", "Treasury; three Norwegian firms", "", "2025-03-10")],
    ),
    (
        "The government has been an ally of Norway, but on Monday it condemned the attacks.",
        [("remark", "happened", "government", "", "2025-03-10")],
    ),
]


@pytest.mark.parametrize(("sentence", "told"), ROWS, ids=[sentence[:50] for sentence, _ in ROWS])
def test_a_sentence_tells_these_events_and_no_other(sentence: str, told: list[Row]) -> None:
    assert told_by(sentence, 0.15) == told
