"""Sentences as news tells them, each with what is to be found in it: published on Thursday 13 March 2025, of our own writing."""

import pytest
from told import Row, told_by

ROWS = [  # sentence; type, status, participants, place, date (EDTF) of each event that is shown
    (
        "French president Emmanuel Macron held talks with British prime minister Keir Starmer at Downing Street on Tuesday.",
        [("meeting", "happened", "Emmanuel Macron; Keir Starmer", "Downing Street", "2025-03-11")],
    ),
    (
        "Foreign ministers from the G7 countries gathered in Charlevoix, Quebec, on Wednesday for two days of talks.",
        [("meeting", "happened", "foreign ministers from the G7 countries", "Charlevoix", "2025-03-12/2025-03-13")],
    ),
    (
        "The UN Security Council is due to hold an emergency session on Friday on the situation in Sudan.",
        [("conference", "planned", "UN Security Council", "", "2025-03-14")],
    ),
    (
        "Modi telephoned Putin on Thursday and congratulated him on his birthday.",
        [
            ("call", "happened", "Narendra Modi; Vladimir Putin", "", "2025-03-13"),
            ("remark", "happened", "Narendra Modi", "", "2025-03-13"),
        ],
    ),
    (
        "A magnitude 6.1 earthquake struck off the coast of northern Chile early on Wednesday, the USGS reported.",
        [("disaster", "happened", "", "Chile", "2025-03-12"), ("statement", "happened", "USGS", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Thousands of farmers blocked roads across Poland on Tuesday in protest against cheap imports.",
        [("protest", "happened", "thousands of farmers", "Poland", "2025-03-11")],
    ),
    (
        "The European Commission on Wednesday imposed tariffs of up to 45 percent on Chinese electric cars.",
        [("sanction", "happened", "European Commission; China", "", "2025-03-12")],
    ),
    (
        "President Yoon named Han Duck-soo as prime minister on Monday.",
        [("appointment", "happened", "Han Duck-soo; Yoon", "", "2025-03-10")],
    ),
    (
        "Police arrested the former mayor of Istanbul, Ekrem Imamoglu, on corruption charges.",
        [("legal", "happened", "Ekrem Imamoglu; Police", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "A Moscow court sentenced the journalist to five years in prison on Friday.",
        [("legal", "happened", "journalist; Moscow court", "Moscow", "2025-03-07")],
    ),
    (
        "The United States will send an additional 3,000 troops to Poland, the Pentagon said.",
        [
            ("deployment", "planned", "United States; additional 3,000 troops", "Poland", ""),
            ("remark", "happened", "Pentagon", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Germany pledged 500 million euros in new military aid to Ukraine at Tuesday's meeting in Brussels.",
        [("aid", "happened", "Germany", "Ukraine", "2025-03-11")],
    ),
    (
        '"We will never surrender," Zelensky told lawmakers in Kyiv on Tuesday.',
        [("remark", "happened", "Volodymyr Zelensky", "Kyiv", "2025-03-11")],
    ),
    (
        "Rwanda and the Democratic Republic of Congo signed a peace agreement in Washington on Friday.",
        [("agreement", "happened", "Rwanda; Democratic Republic of Congo", "Washington", "2025-03-07")],
    ),
    (
        "Talks between Serbia and Kosovo scheduled for Thursday have been called off.",
        [("meeting", "cancelled", "Serbia; Kosovo", "", "2025-03-13")],
    ),
    (
        "Lavrov denied that he had met Blinken on the sidelines of the summit.",
        [
            ("remark", "happened", "Sergei Lavrov", "", "[2025-03-12..2025-03-13]"),
            ("meeting", "denied", "Sergei Lavrov; Antony Blinken", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan flew to Doha on Sunday for talks with Hamas leaders.",
        [
            ("trip", "happened", "Hakan Fidan", "Doha", "2025-03-09"),
            ("meeting", "happened", "Hakan Fidan; Hamas leaders", "Doha", "2025-03-09"),
        ],
    ),
    (
        "Meloni and Orban met in Rome on the sidelines of the party congress.",
        [("meeting", "happened", "Giorgia Meloni; Viktor Orban", "Rome", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The foreign minister resigned on Wednesday after only three months in office.",
        [("appointment", "happened", "foreign minister", "", "2025-03-12")],
    ),
    ("Voters in Moldova go to the polls on Sunday to elect a new parliament.", [("vote", "planned", "voters", "Moldova", "2025-03-16")]),
    (
        "Finland's President Alexander Stubb and his Estonian counterpart Alar Karis discussed Baltic security by telephone on Monday.",
        [("call", "happened", "Alexander Stubb; Alar Karis", "", "2025-03-10")],
    ),
    (
        "US envoy Steve Witkoff is in Moscow for talks with Russian officials.",
        [
            ("trip", "ongoing", "Steve Witkoff", "Moscow", "[2025-03-12..2025-03-13]"),
            ("meeting", "ongoing", "Steve Witkoff; Russian officials", "Moscow", "[2025-03-12..2025-03-13]"),
        ],
    ),
    ("The ship ran aground off the coast of Sweden on Sunday night.", [("disaster", "happened", "", "Sweden", "2025-03-09")]),
    (
        "Taiwan's president, Lai Ching-te, will transit through Hawaii next week on his way to Paraguay.",
        [("trip", "planned", "Lai Ching-te", "Hawaii", "[2025-03-17..2025-03-23]")],
    ),
    (
        "The foreign ministers of Armenia and Azerbaijan, Ararat Mirzoyan and Jeyhun Bayramov, met in Geneva on Friday.",
        [("meeting", "happened", "Ararat Mirzoyan; Jeyhun Bayramov", "Geneva", "2025-03-07")],
    ),
    (
        "Hamas released three Israeli hostages on Saturday under the ceasefire deal.",
        [("legal", "happened", "three Israeli hostages; Hamas", "", "2025-03-08")],
    ),
    (
        "The IMF's executive board approved a $1.4 billion loan to Kenya on Monday.",
        [("aid", "happened", "IMF's executive board; Kenya", "Kenya", "2025-03-10")],
    ),
    (
        "Prime Minister Anwar Ibrahim was sworn in as chairman of ASEAN.",
        [("appointment", "happened", "Anwar Ibrahim", "", "[2025-03-12..2025-03-13]")],
    ),
    ("Voters in Moldova go to the polls on Sunday to elect a new parliament.", [("vote", "planned", "voters", "Moldova", "2025-03-16")]),
    (
        "EU leaders meet in Brussels on Thursday to discuss defence spending.",
        [("meeting", "planned", "EU leaders", "Brussels", "2025-03-13")],
    ),
    (
        "Secretary of State Antony Blinken is scheduled to arrive in Tel Aviv later Monday.",
        [("trip", "planned", "Antony Blinken", "Tel Aviv", "2025-03-17")],
    ),
    (
        '"There is no alternative to dialogue," said Annalena Baerbock, Germany\'s foreign minister, after arriving in Damascus on Friday.',
        [
            ("remark", "happened", "Annalena Baerbock", "Damascus", "2025-03-07"),
            ("trip", "happened", "Annalena Baerbock", "Damascus", "2025-03-07"),
        ],
    ),
    (
        "A car bomb exploded outside a police station in Mogadishu, killing nine people and wounding 20.",
        [("attack", "happened", "nine people", "Mogadishu", "[2025-03-12..2025-03-13]")],
    ),
    ("Russia and Ukraine exchanged 150 prisoners each on Wednesday.", [("legal", "happened", "Russia; Ukraine", "", "2025-03-12")]),
    ("The Supreme Court ruled on Monday that the ban was unconstitutional.", [("legal", "happened", "Supreme Court", "", "2025-03-10")]),
    (
        "Prosecutors charged the former president, Jair Bolsonaro, with plotting a coup.",
        [("legal", "happened", "Jair Bolsonaro; prosecutors", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The former prime minister was found guilty of corruption on Friday.",
        [("legal", "happened", "former prime minister", "", "2025-03-07")],
    ),
    ("Workers at the port of Hamburg began a 48-hour strike on Thursday.", [("protest", "happened", "workers", "Hamburg", "2025-03-13")]),
    (
        "India launched air strikes on targets inside Pakistan early on Wednesday.",
        [("attack", "happened", "India", "Pakistan", "2025-03-12")],
    ),
    (
        "The opposition leader, Juan Perez, was released from prison after serving six years.",
        [("legal", "happened", "Juan Perez", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Pakistan's Prime Minister Shehbaz Sharif left for Riyadh on Thursday on a two-day official visit.",
        [("trip", "happened", "Shehbaz Sharif", "Riyadh", "2025-03-13/2025-03-14")],
    ),
    (
        "Ministers from OPEC+ countries are to meet virtually on 3 April.",
        [("meeting", "planned", "ministers from OPEC+ countries", "", "2025-04-03")],
    ),
    (
        "US President Joe Biden and Japanese Prime Minister Fumio Kishida met on the margins of the Quad summit in Hiroshima.",
        [("meeting", "happened", "Joe Biden; Fumio Kishida", "Hiroshima", "[2025-03-12..2025-03-13]")],
    ),
    (
        "On the sidelines of the UN General Assembly, Araghchi met with his counterparts from Britain, France and Germany.",
        [
            (
                "meeting",
                "happened",
                "Abbas Araghchi; Abbas Araghchi's counterparts from Britain; Abbas Araghchi's counterparts from France;"
                " Abbas Araghchi's counterparts from Germany",
                "",
                "[2025-03-12..2025-03-13]",
            )
        ],
    ),
    (
        "Several hundred people rallied in front of the parliament building in Tbilisi on Saturday evening.",
        [("protest", "happened", "several hundred people", "Tbilisi", "2025-03-08")],
    ),
    (
        "Japan sent two destroyers to the Gulf of Aden.",
        [("deployment", "happened", "Japan; two destroyers", "Gulf of Aden", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The delegation, led by Deputy Foreign Minister Andrei Rudenko, arrived in Pyongyang on Sunday.",
        [("trip", "happened", "Andrei Rudenko", "Pyongyang", "2025-03-09")],
    ),
    (
        "Trump posted on Truth Social that he would speak with Xi on Friday.",
        [
            ("statement", "happened", "Donald Trump", "Truth Social", "[2025-03-12..2025-03-13]"),
            ("call", "planned", "Donald Trump; Xi", "", "2025-03-14"),
        ],
    ),
    (
        "Hurricane Milton made landfall near Siesta Key, Florida, late on Wednesday.",
        [("disaster", "happened", "Hurricane Milton", "Siesta Key", "2025-03-12")],
    ),
    (
        "Britain's foreign secretary, David Lammy, urged Israel to allow aid into Gaza.",
        [("remark", "happened", "David Lammy", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "In a phone call with Macron on Sunday, Netanyahu rejected the proposal.",
        [
            ("call", "happened", "Benjamin Netanyahu; Emmanuel Macron", "", "2025-03-09"),
            ("remark", "happened", "Benjamin Netanyahu", "", "2025-03-09"),
        ],
    ),
    (
        "A court in Tunis on Saturday handed down prison sentences of up to 66 years to opposition figures.",
        [("legal", "happened", "opposition figures; court", "Tunis", "2025-03-08")],
    ),
    (
        "Sweden's parliament elected Magdalena Andersson as prime minister on Monday.",
        [("appointment", "happened", "Magdalena Andersson; Sweden's parliament", "Sweden", "2025-03-10")],
    ),
    (
        "The UN refugee agency said on Friday that more than 80,000 people had fled.",
        [("remark", "happened", "UN refugee agency", "", "2025-03-07")],
    ),
    (
        "Xinhua reported that Wang Yi will visit Cambodia, Malaysia and Thailand from April 22 to 26.",
        [("trip", "planned", "Wang Yi", "Cambodia", "2025-04-22/2025-04-26")],
    ),
    (
        "Talks between Iran and the United States resumed in Muscat on Saturday.",
        [("meeting", "happened", "Iran; United States", "Muscat", "2025-03-08")],
    ),
    (
        "On Monday evening, protesters clashed with riot police in central Belgrade.",
        [("protest", "happened", "protesters; riot police", "Belgrade", "2025-03-10")],
    ),
    (
        "Amnesty International in a report published on Tuesday accused the army of war crimes.",
        [("statement", "happened", "Amnesty International", "", "2025-03-11")],
    ),
    (
        "The Houthis claimed responsibility for a missile attack on a cargo ship in the Red Sea on Monday.",
        [("remark", "happened", "Houthis", "", "2025-03-10"), ("attack", "happened", "Houthis", "Red Sea", "2025-03-10")],
    ),
    (
        "The U.S. Senate confirmed Kash Patel as FBI director in a 51-49 vote on Thursday.",
        [("appointment", "happened", "Kash Patel; U.S. Senate", "United States", "2025-03-13")],
    ),
    (
        "The president, accompanied by the first lady, landed at Haneda airport on Monday afternoon.",
        [("trip", "happened", "president", "Haneda airport", "2025-03-10")],
    ),
    (
        "South Sudan's Riek Machar was placed under house arrest late on Wednesday.",
        [("legal", "happened", "Riek Machar", "", "2025-03-12")],
    ),
    (
        "Albanese and Marape signed a mutual defence treaty in Canberra on Monday.",
        [("agreement", "happened", "Anthony Albanese; Marape", "Canberra", "2025-03-10")],
    ),
    (
        "Mexican President Claudia Sheinbaum spoke with Canadian Prime Minister Mark Carney by phone on Thursday about trade.",
        [("call", "happened", "Claudia Sheinbaum; Mark Carney", "", "2025-03-13")],
    ),
    (
        "PM Modi spoke with President Macron by phone on Thursday.",
        [("call", "happened", "Narendra Modi; Emmanuel Macron", "", "2025-03-13")],
    ),
    (
        "The European Central Bank's president, Christine Lagarde, said in a speech in Frankfurt on Wednesday that inflation would fall.",
        [("remark", "happened", "Christine Lagarde", "Frankfurt", "2025-03-12")],
    ),
    (
        "More than 1,000 people were killed in the earthquake that struck eastern Afghanistan on Sunday night.",
        [("disaster", "happened", "more than 1,000 people", "Afghanistan", "2025-03-09")],
    ),
    (
        "Egypt will host an international conference on the reconstruction of Gaza next month.",
        [("conference", "planned", "Egypt", "", "2025-04")],
    ),
    ("Poland's Donald Tusk won a vote of confidence in parliament on Wednesday.", [("vote", "happened", "Donald Tusk", "", "2025-03-12")]),
    (
        "The United Nations envoy, Hans Grundberg, wrapped up a three-day visit to Tehran on Wednesday.",
        [("trip", "happened", "Hans Grundberg", "Tehran", "2025-03-10/2025-03-12")],
    ),
    (
        "Afghan authorities executed four men in public on Friday.",
        [("legal", "happened", "four men; Afghan authorities", "Afghanistan", "2025-03-07")],
    ),
    (
        "Two oil depots in Belgorod were struck by drones on Wednesday.",
        [("attack", "happened", "", "Belgorod", "2025-03-12")],
    ),
    (
        "The airport at Marib came under fire from Houthi militants on Tuesday.",
        [("attack", "happened", "Houthi militants", "Marib", "2025-03-11")],
    ),
    (
        "U.S.-Israeli strikes on Syria began on Monday.",
        [("attack", "happened", "United States; Israel; Syria", "Syria", "2025-03-10")],
    ),
    (
        "Turkish airstrikes killed nine people in northern Iraq on Monday.",
        [("attack", "happened", "Turkey; nine people", "Iraq", "2025-03-10")],
    ),
    (
        "Lebanon buried on Thursday five people who were killed in an Israeli strike on a bus near Tyre on Tuesday.",
        [("attack", "happened", "Israel; five people", "Tyre", "2025-03-11")],
    ),
    (
        "Saudi Arabia's air defences shot down three drones over Riyadh on Wednesday.",
        [("attack", "happened", "Saudi Arabia", "Riyadh", "2025-03-12")],
    ),
    ("Pakistan responded with missiles on Wednesday.", [("attack", "happened", "Pakistan", "", "2025-03-12")]),
    (
        "Since Russia launched its invasion of Ukraine in February 2022, prices have doubled.",
        [("attack", "happened", "Russia; Ukraine", "Ukraine", "2022-02")],
    ),
    (
        "Gunmen opened fire on a convoy of Kenyan soldiers near Mandera on Monday.",
        [("attack", "happened", "gunmen", "Mandera", "2025-03-10")],
    ),
    (
        "Fighting between Sudan's army and the Rapid Support Forces broke out in Khartoum on Monday.",
        [("attack", "happened", "Sudan's army; Rapid Support Forces", "Khartoum", "2025-03-10")],
    ),
    (
        "Rebels kidnapped four aid workers in Bangui on Monday.",
        [("attack", "happened", "rebels; four aid workers", "Bangui", "2025-03-10")],
    ),
    ("The minister's attack on the judiciary drew criticism on Monday.", []),
    ("There was no sign on Monday that the dam had been hit by a missile.", []),
    ("The first evidence from the Nairobi bombing arrived on Monday.", []),
    ("Nurses began a strike in Oslo on Monday.", [("protest", "happened", "nurses", "Oslo", "2025-03-10")]),
    (
        "Poland, Lithuania and Latvia held joint military exercises in Estonia on Monday.",
        [("deployment", "happened", "Poland; Lithuania; Latvia", "Estonia", "2025-03-10")],
    ),
    ("The navy enforced a blockade of the port of Hodeidah on Monday.", [("deployment", "happened", "navy", "", "2025-03-10")]),
    ("Japan will send a special envoy to Jakarta on Friday.", [("trip", "planned", "special envoy", "Jakarta", "2025-03-14")]),
    ("Thousands joined a demonstration in Lima on Monday.", [("protest", "happened", "thousands", "Lima", "2025-03-10")]),
    ("Stocks rose in March in Lima.", []),
    (
        "Maria Silva lost to Pedro Costa in an election on Sunday.",
        [("vote", "happened", "Maria Silva; Pedro Costa", "", "2025-03-09")],
    ),
    (
        "An explosion at a fuel depot in Lagos on Sunday killed six people.",
        [("disaster", "happened", "six people", "Lagos", "2025-03-09")],
    ),
    (
        "Anna Berg resigned on Wednesday, two days after she met Karl Lind.",
        [
            ("appointment", "happened", "Anna Berg", "", "2025-03-12"),
            ("meeting", "happened", "Anna Berg; Karl Lind", "", "2025-03-10"),
        ],
    ),
    (
        "The minister was scheduled to lay a wreath, speak to survivors and meet Karl Lind on Friday.",
        [("remark", "planned", "minister", "", "2025-03-14"), ("meeting", "planned", "minister; Karl Lind", "", "2025-03-14")],
    ),
    (
        "The army is to withdraw two battalions from the valley by April 1.",
        [("deployment", "planned", "army; two battalions", "", "[2025-03-13..2025-04-01]")],
    ),
    ("A Chilean submarine sank a trawler off Peru on Monday.", [("attack", "happened", "Chile", "Peru", "2025-03-10")]),
    ("The minister has made repeated visits to Moscow.", []),
    (
        "In Hebron, Israel's army said it shot a man.",
        [
            ("remark", "happened", "Israel's army", "Hebron", "[2025-03-12..2025-03-13]"),
            ("attack", "happened", "Israel's army; man", "Hebron", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Poland has agreed to give Moldova a loan of 50 million euros.",
        [("aid", "planned", "Poland; Moldova", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Macron will travel to Ottawa, where he will meet Mark Carney on Friday.",
        [
            ("trip", "planned", "Emmanuel Macron", "Ottawa", "2025-03-14"),
            ("meeting", "planned", "Emmanuel Macron; Mark Carney", "Ottawa", "2025-03-14"),
        ],
    ),
    (
        "Chile expelled the ambassador on Friday and closed its embassy, a day after Peruvian warships sank a trawler off Chile.",
        [
            ("sanction", "happened", "Chile; ambassador", "", "2025-03-07"),
            ("attack", "happened", "Peru", "Chile", "2025-03-06"),
        ],
    ),
    ("Two frigates left Brest on Monday.", [("deployment", "happened", "two frigates", "", "2025-03-10")]),
    (
        "Jordan closed its airspace amid Iranian missile strikes on Israel.",
        [
            ("attack", "ongoing", "Iran; Israel", "Israel", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "A tanker caught fire on Monday after being hit by two drones off Yemen.",
        [("attack", "happened", "", "Yemen", "2025-03-10")],
    ),
    ("Prices rose on risks linked to a U.S. naval blockade.", []),
    (
        '"The road is cut and nobody comes," Tirana resident Dodo Marku said.',
        [("remark", "happened", "Dodo Marku", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "At a bakery in Turin, Marisa Boni, 58, said the bread had doubled in price.",
        [("remark", "happened", "Marisa Boni", "Turin", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Tens of thousands of Serbs marched in Belgrade on Saturday, demanding an early election.",
        [("protest", "happened", "tens of thousands of Serbs", "Belgrade", "2025-03-08")],
    ),
    (
        "Ana Ruiz takes up the role of chief executive at Norbank on April 1.",
        [("appointment", "planned", "Ana Ruiz", "", "2025-04-01")],
    ),
    (
        "Protesters torched a customs office in Kismayo on Wednesday.",
        [("protest", "happened", "protesters", "Kismayo", "2025-03-12")],
    ),
    (
        "Ghana called up 2,000 reservists on Tuesday.",
        [("deployment", "happened", "Ghana; 2,000 reservists", "", "2025-03-11")],
    ),
    (
        "Norland has agreed to cooperate with Sweden, the Swedish prime minister said on Tuesday.",
        [
            ("agreement", "happened", "Norland; Sweden", "", "[2025-03-10..2025-03-11]"),
            ("remark", "happened", "Swedish prime minister", "", "2025-03-11"),
        ],
    ),
    (
        "The Swedish central bank reported on Tuesday that consumer prices had fallen.",
        [("statement", "happened", "Swedish central bank", "", "2025-03-11")],
    ),
    ("Miners have left the pit, the Financial Times reported on Tuesday.", []),
    (
        "Chad's army struck Libyan ammunition depots near Faya on Monday.",
        [("attack", "happened", "Chad's army; Libya", "Faya", "2025-03-10")],
    ),
    (
        "A drone hit the fuel terminal in Aden on Monday.",
        [("attack", "happened", "", "Aden", "2025-03-10")],
    ),
    (
        "Chad reported the downing of a Libyan drone by its army on Monday.",
        [("attack", "happened", "Chad's army", "", "2025-03-10")],
    ),
    (
        "Ghana and Togo failed to agree on fish quotas in weekend talks in Accra.",
        [("meeting", "happened", "Ghana; Togo", "Accra", "[2025-03-08..2025-03-09]")],
    ),
    (
        "Zelenskiy discussed the harvest by phone on Tuesday with the king of Jordan and the emir of Qatar.",
        [("call", "happened", "Volodymyr Zelenskiy; king of Jordan; emir of Qatar", "", "2025-03-11")],
    ),
    (
        "Anna Cooper met most of the ministers in Accra on Monday.",
        [("meeting", "happened", "Anna Cooper; ministers", "Accra", "2025-03-10")],
    ),
    (  # words to many, no call
        "Prime Minister Ana Kovac spoke to lawmakers along with Finance Minister Karl Lind on Monday.",
        [("remark", "happened", "Ana Kovac", "", "2025-03-10")],
    ),
    ("Norbank's annual general meeting will take place on April 23.", [("conference", "planned", "", "", "2025-04-23")]),
    (
        "The Kenyan delegation reached Singapore on Monday.",
        [("trip", "happened", "Kenyan delegation", "Singapore", "2025-03-10")],
    ),
    (
        "It was sent in February ahead of a meeting of Minister Karl Lind and his Norlandish counterpart Rosa Hale in Oslo on Monday.",
        [("meeting", "happened", "Karl Lind; Rosa Hale", "Oslo", "2025-03-10")],
    ),
    (
        "Mozambique has been in talks with the IMF since January over a new lending programme.",
        [("meeting", "ongoing", "Mozambique; IMF", "", "[2025-01-01..]")],
    ),
    (
        "On Tuesday Emmanuel Macron was in Berlin to meet German Chancellor Friedrich Merz.",
        [
            ("trip", "happened", "Emmanuel Macron", "Berlin", "2025-03-11"),
            ("meeting", "happened", "Emmanuel Macron; Friedrich Merz", "Berlin", "2025-03-11"),
        ],
    ),
    (
        "It could be seen as a precursor to a formal IMF mission visiting Caracas in coming months.",
        [("trip", "planned", "formal IMF mission", "Caracas", "2025-03-13/2025-12-12")],
    ),
    (
        "Norway's Jonas Lind has not spoken to German Chancellor Friedrich Merz since the vote on Sunday.",
        [("call", "denied", "Jonas Lind; Friedrich Merz", "", "[2025-03-09..2025-03-13]")],
    ),
    (
        "Police captured and jailed the smuggler Karl Lind on March 3.",
        [("legal", "happened", "Karl Lind; Police", "", "2025-03-03")],
    ),
    (
        "Ships have left the port since Norway and Sweden launched weekend attacks on Denmark.",
        [("attack", "happened", "Norway; Sweden; Denmark", "Denmark", "[2025-03-08..2025-03-09]")],
    ),
    (
        "Ships were held after the United States and Israel attacked Iran and Tehran retaliated with missile strikes on Tuesday.",
        [("attack", "happened", "United States; Israel; Iran", "Iran", "2025-03-11"), ("attack", "happened", "Tehran", "", "2025-03-11")],
    ),
    (
        "Marco Rubio is to hold talks in Oslo with Giorgia Meloni on Sunday and Monday.",
        [("meeting", "planned", "Marco Rubio; Giorgia Meloni", "Oslo", "2025-03-16/2025-03-17")],
    ),
    (
        "The minister Karl Lind described the November loss as a shock to the party.",
        [("remark", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        'Reflecting on the events of recent days, the engineer Karl Lind said he felt "happy and sad".',
        [("remark", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Hezbollah, in a message published on its Telegram channel early on Tuesday, warned villagers to leave.",
        [("statement", "happened", "Hezbollah", "Telegram", "2025-03-11")],
    ),
    (
        "Emmanuel Macron met with executives from seven shipping companies on Tuesday.",
        [("meeting", "happened", "Emmanuel Macron; executives from seven shipping companies", "", "2025-03-11")],
    ),
    (
        '"We will not wait," President Ilham Aliyev told a meeting of his Security Council on Tuesday.',
        [
            ("remark", "happened", "Ilham Aliyev", "", "2025-03-11"),
            ("meeting", "happened", "Ilham Aliyev; Security Council", "", "2025-03-11"),
        ],
    ),
    (
        "Authorities are still searching for the aircraft's black box.",
        [],
    ),
    (
        '"We watch the possible arrival of Rosa Hale in Norway," said Karl Lind, director of the port.',
        [("remark", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Karl Lind met shop stewards, cadres and commanding officers in Oslo on Tuesday.",
        [("meeting", "happened", "Karl Lind; shop stewards; cadres; commanding officers", "Oslo", "2025-03-11")],
    ),
    (
        "The Norwegian envoy to Chad, Rosa Hale, met Prime Minister Karl Lind in Oslo on Tuesday.",
        [("meeting", "happened", "Rosa Hale; Karl Lind", "Oslo", "2025-03-11")],
    ),
    (
        "The Ministry of Culture, Sports and Tourism said on Tuesday the hall was safe.",
        [("remark", "happened", "Ministry of Culture, Sports and Tourism", "", "2025-03-11")],
    ),
    (
        "Norway said it launched another wave of strikes on Sweden on Tuesday.",
        [
            ("remark", "happened", "Norway", "", "[2025-03-12..2025-03-13]"),
            ("attack", "happened", "Norway; Sweden", "Sweden", "2025-03-11"),
        ],
    ),
    (
        "Denmark was spared on Tuesday, the day Norway and Sweden launched their attack on Finland.",
        [("attack", "happened", "Norway; Sweden; Finland", "Finland", "2025-03-11")],
    ),
    (
        "In a statement released after Norway and Sweden launched strikes on Denmark, Karl Lind noted the serious developments.",
        [
            ("attack", "happened", "Norway; Sweden; Denmark", "Denmark", "[2025-03-12..2025-03-13]"),
            ("statement", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "The incident was the 56th U.S. mass shooting of the year, the mayor Karl Lind said on Tuesday.",
        [("remark", "happened", "Karl Lind", "", "2025-03-11")],
    ),
    (
        "Karl Lind is paying attention to the plan, the sources told Reuters, and met on Tuesday with several mining companies.",
        [("meeting", "happened", "Karl Lind; mining companies", "", "2025-03-11")],
    ),
    (
        "Elders urged their members on Tuesday to boycott meetings convened by the Archbishop of Canterbury.",
        [],
    ),
    (
        "Since that truce, Norway continued its near-daily strikes on Sweden.",
        [],
    ),
    (
        "When Norway and Sweden fought an air war in June 2024, the minister Karl Lind threatened to close the port.",
        [("remark", "happened", "Karl Lind", "", "2024-06")],
    ),
    (
        "The war has widened, with a Norwegian submarine sinking a Swedish warship off Denmark on Tuesday.",
        [("attack", "happened", "Norway; Sweden", "Denmark", "2025-03-11")],
    ),
    (
        "The pope made one trip, visiting Turkey and Lebanon in November and December.",
        [("trip", "happened", "pope", "Turkey", "2024-11-01/2024-12-31")],
    ),
    (
        "BAKU, March 12 (AP) - Azerbaijan paved its border road on Tuesday. It said the road was mined.",
        [("remark", "happened", "Azerbaijan", "Baku", "[2025-03-11..2025-03-12]")],
    ),
    (
        "Karl Lind said he met the mayor in 2002, a decade before the mayor was elected president.",
        [("remark", "happened", "Karl Lind", "", "[2025-03-12..2025-03-13]"), ("meeting", "happened", "Karl Lind; mayor", "", "2002")],
    ),
    (
        "The U.S. president met Rosa Hale on Tuesday. Donald Trump was late.",
        [("meeting", "happened", "Donald Trump; Rosa Hale", "", "2025-03-11")],
    ),
    (
        "Emmanuel Macron announced the temporary Christmas ceasefire on March 4.",
        [("agreement", "happened", "Emmanuel Macron", "", "2025-03-04")],
    ),
    (
        "A court in Minsk sentenced journalist Vera Lis to five years in prison on Tuesday.",
        [("legal", "happened", "Vera Lis; court", "Minsk", "2025-03-11")],
    ),
    (
        "Defence ministers of the alliance convene in Brussels on Wednesday and Thursday.",
        [("meeting", "planned", "defence ministers of the alliance", "Brussels", "2025-03-12/2025-03-13")],
    ),
    (
        "The envoys of Norway and Kenya met face to face in Istanbul on Monday.",
        [("meeting", "happened", "envoy of Norway; envoy of Kenya", "Istanbul", "2025-03-10")],
    ),
    (
        "Iranian and U.S. negotiators wrapped up a third round of talks in Geneva on Thursday without a deal.",
        [("meeting", "happened", "Iranian negotiators; U.S. negotiators", "Geneva", "2025-03-13")],
    ),
    (
        "West African leaders agreed to scrap the duty by 2027, ending two days of talks in Accra.",
        [
            ("agreement", "happened", "West African leaders", "", "[2025-03-12..2025-03-13]"),
            ("meeting", "happened", "West African leaders", "Accra", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Negotiators from Hamas and Israel met in Cairo on Sunday.",
        [("meeting", "happened", "negotiators from Hamas; negotiators from Israel", "Cairo", "2025-03-09")],
    ),
    ("Students staged a sit-in at the university on Friday.", [("protest", "happened", "students", "", "2025-03-07")]),
    ("Rail workers will strike for 48 hours from Wednesday.", [("protest", "planned", "rail workers", "", "2025-03-19")]),
    (
        "Police fired tear gas to disperse protesters in Tbilisi on Sunday.",
        [("protest", "happened", "protesters; Police", "Tbilisi", "2025-03-09")],
    ),
    (
        "The Security Council held an emergency session on Saturday at the request of France.",
        [("conference", "happened", "Security Council", "", "2025-03-08")],
    ),
    (
        "President Hale slapped 25 percent tariffs on imports from Mexico on Saturday.",
        [("sanction", "happened", "Hale; Mexico", "", "2025-03-08")],
    ),
    (
        "A bus carrying pilgrims plunged into a gorge in northern India on Sunday, killing at least 14.",
        [("disaster", "happened", "at least 14", "India", "2025-03-09")],
    ),
    (
        "At least 20 people died when a suicide bomber blew himself up outside a mosque in Peshawar on Friday.",
        [("attack", "happened", "at least 20 people; suicide bomber", "Peshawar", "2025-03-07")],
    ),
    (
        "Ivan Orlov discussed grain exports with Kemal Aydin by phone on Sunday.",
        [("call", "happened", "Ivan Orlov; Kemal Aydin", "", "2025-03-09")],
    ),
    ("A jury found Tom Gray guilty of fraud on Monday.", [("legal", "happened", "Tom Gray; jury", "", "2025-03-10")]),
    (
        "The board named Ana Ruiz chief executive on Monday, replacing Peter Marsh.",
        [("appointment", "happened", "Ana Ruiz; board", "", "2025-03-10")],
    ),
    (
        "Parliament elected Jan Novak president of the Czech Republic on Friday.",
        [("appointment", "happened", "Jan Novak; Parliament", "", "2025-03-07")],
    ),
    (
        "Thailand's Constitutional Court removed Prime Minister Srettha from office on Wednesday.",
        [("appointment", "happened", "Srettha; Thailand's Constitutional Court", "Thailand", "2025-03-12")],
    ),
    (
        "U.S. envoy Steve Rowan is expected in Moscow on Thursday for talks with President Ivan Orlov.",
        [
            ("trip", "planned", "Steve Rowan", "Moscow", "2025-03-13"),
            ("meeting", "planned", "Steve Rowan; Ivan Orlov", "Moscow", "2025-03-13"),
        ],
    ),
    (
        "A car bomb exploded outside a police station in Bogota on Tuesday, killing four officers and wounding 20 people.",
        [("attack", "happened", "four officers; 20 people", "Bogota", "2025-03-11")],
    ),
    (
        '"I\'m not worried," Trump told Fox News in an interview that aired on Sunday.',
        [("remark", "happened", "Donald Trump", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "A spokesman for the U.N. peacekeeping mission, Jean Roy, said by telephone from Goma that the town was calm.",
        [("remark", "happened", "Jean Roy", "Goma", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The Prime Minister welcomed President Isaias Tekle to Downing Street this afternoon.",
        [("meeting", "happened", "Prime Minister; Isaias Tekle", "", "2025-03-13")],
    ),
    ("Honduras' Congress ratified the trade agreement on Thursday.", [("agreement", "happened", "Honduras' Congress", "", "2025-03-13")]),
    ("Sweden formally joined NATO on Thursday.", [("agreement", "happened", "Sweden; NATO", "", "2025-03-13")]),
    (
        "Protesters stormed the parliament building in Dhaka on Monday, forcing Prime Minister Hasna Begum to flee to India.",
        [("protest", "happened", "protesters", "Dhaka", "2025-03-10"), ("trip", "happened", "Hasna Begum", "India", "2025-03-10")],
    ),
    (
        "Prime Minister Hasna Begum fled Bangladesh by helicopter on Monday.",
        [("trip", "happened", "Hasna Begum", "Bangladesh", "2025-03-10")],
    ),
    (
        "The European Court of Justice fined Hungary 200 million euros on Thursday.",
        [("legal", "happened", "European Court of Justice", "", "2025-03-13")],
    ),
    (
        "Dozens of activists from Last Generation glued themselves to a motorway in Berlin on Friday.",
        [("protest", "happened", "dozens of activists from Last Generation", "Berlin", "2025-03-07")],
    ),
    (
        "The Senate confirmed Amy Ross as defense secretary 52-48 on Tuesday.",
        [("appointment", "happened", "Amy Ross; Senate", "", "2025-03-11")],
    ),
    (
        "Former finance minister Paulo Dias was sworn in as president of Brazil on Sunday.",
        [("appointment", "happened", "Paulo Dias", "", "2025-03-09")],
    ),
    (
        "Pope Leo arrived in Luanda on Tuesday. He was greeted by President Joao Costa. On Friday he will celebrate Mass in a stadium.",
        [
            ("trip", "happened", "Pope Leo", "Luanda", "2025-03-11"),
            ("meeting", "happened", "Joao Costa; Pope Leo", "Luanda", "2025-03-11"),
            ("conference", "planned", "Pope Leo", "", "2025-03-14"),
        ],
    ),
    (
        "Foreign Minister Abbas Rahimi held talks with Karl Lind in Islamabad on Monday, and was received by Prime Minister Shahid Khan.",
        [
            ("meeting", "happened", "Abbas Rahimi; Karl Lind", "Islamabad", "2025-03-10"),
            ("meeting", "happened", "Shahid Khan; Abbas Rahimi", "Islamabad", "2025-03-10"),
        ],
    ),
    (
        "At least 12 people were killed when a bus plunged into a river in western Kenya on Sunday.",
        [("disaster", "happened", "at least 12 people", "Kenya", "2025-03-09")],
    ),
    (
        "President Ana Ruiz will retire in November. Her deputy praised her on Monday.",
        [("appointment", "planned", "Ana Ruiz", "", "2025-11"), ("remark", "happened", "Ana Ruiz's deputy", "", "2025-03-10")],
    ),
    ("The agency's director, Huw Parry, stepped down on Monday.", [("appointment", "happened", "Huw Parry", "", "2025-03-10")]),
    (
        "The Houthis said they had fired a hypersonic missile at Tel Aviv on Sunday.",
        [("remark", "happened", "Houthis", "", "[2025-03-12..2025-03-13]"), ("attack", "happened", "Houthis", "Tel Aviv", "2025-03-09")],
    ),
    (
        "Police in Kenya's capital Nairobi fired tear gas on Wednesday to break up protests over a new finance bill.",
        [("protest", "happened", "Police", "Nairobi", "2025-03-12"), ("protest", "happened", "", "", "2025-03-12")],
    ),
    (
        "Dirk Schoof travelled to Kyiv on Monday, where he met President Oleh Tkach and announced 500 million euros in military aid.",
        [
            ("trip", "happened", "Dirk Schoof", "Kyiv", "2025-03-10"),
            ("meeting", "happened", "Dirk Schoof; Oleh Tkach", "Kyiv", "2025-03-10"),
            ("aid", "happened", "Dirk Schoof", "Kyiv", "2025-03-10"),
        ],
    ),
    (
        "Slovak Prime Minister Robert Fic survived a no-confidence vote in parliament on Thursday.",
        [("vote", "happened", "Robert Fic", "", "2025-03-13")],
    ),
    (
        "Twenty-two migrants drowned when their boat capsized off the Tunisian coast on Friday.",
        [("disaster", "happened", "twenty-two migrants", "Tunisian coast", "2025-03-07")],
    ),
    (
        "The Russian and Ukrainian delegations met in Istanbul on Friday.",
        [("meeting", "happened", "Russian delegation; Ukrainian delegation", "Istanbul", "2025-03-07")],
    ),
    (
        "Foreign ministers from Egypt, Jordan and Qatar met in Doha on Monday.",
        [
            (
                "meeting",
                "happened",
                "foreign minister from Egypt; foreign minister from Jordan; foreign minister from Qatar",
                "Doha",
                "2025-03-10",
            )
        ],
    ),
    ("Mark Zuck testified in a Washington court on Monday.", [("legal", "happened", "Mark Zuck", "Washington court", "2025-03-10")]),
    ("Tom Gray pleaded not guilty in court on Monday.", [("legal", "happened", "Tom Gray", "", "2025-03-10")]),
    (
        "Foreign Minister Karin Holm met her Danish counterpart in Oslo on Monday. Lars Ek, Denmark's foreign minister, was pleased.",
        [("meeting", "happened", "Karin Holm; Lars Ek", "Oslo", "2025-03-10")],
    ),
    (
        "President Kemal Aydin received Prime Minister Mohammed Sudi of Iraq on Monday. The "
        "Iraqi prime minister left for Basra on Tuesday.",
        [
            ("meeting", "happened", "Kemal Aydin; Mohammed Sudi", "", "2025-03-10"),
            ("trip", "happened", "Mohammed Sudi", "Basra", "2025-03-11"),
        ],
    ),
    (
        "On March 13-14, Minister of Foreign Affairs of Ukraine Andrii Syb is on a working visit to Rome. He will meet with Antonio Taj.",
        [
            ("trip", "ongoing", "Andrii Syb", "Rome", "2025-03-13/2025-03-14"),
            ("meeting", "planned", "Andrii Syb; Antonio Taj", "Rome", "2025-03-13/2025-03-14"),
        ],
    ),
    (
        "A telephone conversation took place on Monday between President of the Republic of Azerbaijan "
        "Ilham Ali and President of the French Republic Emmanuel Mac.",
        [("call", "happened", "Ilham Ali; Emmanuel Mac", "", "2025-03-10")],
    ),
    (
        "The Secretary-General departed New York for Geneva this morning. On Friday he meets "
        "with the President of the Swiss Confederation.",
        [
            ("trip", "happened", "Secretary-General", "Geneva", "2025-03-13"),
            ("meeting", "planned", "Secretary-General; President of the Swiss Confederation", "", "2025-03-14"),
        ],
    ),
    (
        "Today, the Department of State is designating two individuals for corruption.",
        [("sanction", "happened", "Department of State; two individuals", "", "2025-03-13")],
    ),
    (
        "Doctors' leaders have called off a planned five-day walkout in England next week after last-minute talks with the government.",
        [
            ("protest", "cancelled", "Doctors' leaders", "England", "[2025-03-17..2025-03-23]"),
        ],
    ),
    (
        '"It was terrifying," said Maria Lopez, who was in the building when the quake struck at 2 a.m. on Sunday.',
        [("remark", "happened", "Maria Lopez", "", "[2025-03-12..2025-03-13]"), ("disaster", "happened", "", "", "2025-03-09")],
    ),
    (
        "The United States has paused military aid to Ukraine, a White House official said on Monday.",
        [
            ("aid", "happened", "United States; Ukraine", "Ukraine", "[2025-03-09..2025-03-10]"),
            ("remark", "happened", "White House official", "", "2025-03-10"),
        ],
    ),
    (
        "France will deliver six Mirage jets to Ukraine next year, Defence Minister Seb Lecorn said.",
        [("aid", "planned", "France; Ukraine", "Ukraine", "2026"), ("remark", "happened", "Seb Lecorn", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Ukraine's army has withdrawn from Avdiivka, its new commander said on Saturday.",
        [
            ("deployment", "happened", "Ukraine's army", "Avdiivka", "[2025-03-07..2025-03-08]"),
            ("remark", "happened", "Ukraine's new commander", "", "2025-03-08"),
        ],
    ),
    ("Turkish troops crossed into northern Syria on Wednesday.", [("deployment", "happened", "Turkish troops", "Syria", "2025-03-12")]),
    (
        "Israel carried out an air strike on a school in Gaza City on Saturday, killing at least 90 people, the civil defence said.",
        [("attack", "happened", "Israel; at least 90 people", "Gaza City", "2025-03-08")],
    ),
    (
        "The leader of the Jalisco cartel, Nemesio Oseg, was killed in a shootout with soldiers on Sunday.",
        [("attack", "happened", "Nemesio Oseg; soldiers", "", "2025-03-09")],
    ),
    ("A bomb went off in a market in Quetta on Friday, killing 11 people.", [("attack", "happened", "11 people", "Quetta", "2025-03-07")]),
    (
        "Two people were injured when a man drove a car into a crowd in Mannheim on Monday.",
        [("attack", "happened", "man; crowd", "Mannheim", "2025-03-10")],
    ),
    (
        "Gunmen abducted more than 200 pupils from a school in Nigeria's Kaduna state on Thursday.",
        [("attack", "happened", "gunmen; more than 200 pupils", "Kaduna state", "2025-03-13")],
    ),
    (
        "A Russian court on Monday extended the pre-trial detention of U.S. reporter Evan Gersh by three months.",
        [("legal", "happened", "Evan Gersh; Russian court", "Russia", "2025-03-10")],
    ),
    (
        "Chile's lower house approved a pension reform on Wednesday by 110 votes to 38.",
        [("vote", "happened", "Chile's lower house", "Chile", "2025-03-12")],
    ),
    (
        "The European Parliament re-elected Roberta Mets as its president on Tuesday.",
        [("appointment", "happened", "Roberta Mets; European Parliament", "", "2025-03-11")],
    ),
    (
        "A storm killed at least four people in Portugal on Wednesday.",
        [("disaster", "happened", "at least four people", "Portugal", "2025-03-12")],
    ),
    (
        "Russian forces captured the village of Toretsk in eastern Ukraine on Friday.",
        [("attack", "happened", "Russian forces", "Toretsk", "2025-03-07")],
    ),
    (
        "A drone attack on the Russian city of Kazan damaged several buildings on Saturday, but caused no casualties.",
        [("attack", "happened", "", "Kazan", "2025-03-08")],
    ),
    (
        "The army recaptured the presidential palace in Khartoum on Tuesday.",
        [("attack", "happened", "army", "Khartoum", "2025-03-11")],
    ),
    ("Rebels shelled the northern town of Kasmira on Sunday.", [("attack", "happened", "rebels", "Kasmira", "2025-03-09")]),
    (
        "Honduras moved about 600 soldiers to the southern town of Choluteca on Friday.",
        [("deployment", "happened", "Honduras; about 600 soldiers", "Choluteca", "2025-03-07")],
    ),
    ("Orban accused Brussels of blackmail in a radio interview on Friday.", [("remark", "happened", "Viktor Orban", "", "2025-03-07")]),
    (
        "BP has agreed to sell its wind business to LS Power for $2 billion.",
        [("agreement", "happened", "BP; LS Power", "", "[2025-03-12..2025-03-13]")],
    ),
    ("Harris rallied supporters in Michigan on Sunday.", [("conference", "happened", "Harris", "Michigan", "2025-03-09")]),
    (
        "Pope Leo celebrated Easter Mass in St. Peter's Square on Sunday.",
        [("conference", "happened", "Pope Leo", "St. Peter's Square", "2025-03-09")],
    ),
    ("Congress held a hearing on the crash on Wednesday.", [("conference", "happened", "Congress", "", "2025-03-12")]),
    ("Ukraine and Russia swapped 390 prisoners each on Friday.", [("legal", "happened", "Ukraine; Russia", "", "2025-03-07")]),
    ("Washington and Tokyo struck a trade deal on Tuesday.", [("agreement", "happened", "Washington; Tokyo", "", "2025-03-11")]),
    (
        "Prime Minister Kersti Tamm left Thursday for a three-day visit to Turkey, where she is to hold talks with "
        "President Orhan Demir on Friday.",
        [
            ("trip", "happened", "Kersti Tamm", "Turkey", "2025-03-13/2025-03-15"),
            ("meeting", "planned", "Kersti Tamm; Orhan Demir", "Turkey", "2025-03-14"),
        ],
    ),
    (
        "Prime Minister Kersti Tamm met President Orhan Demir in Ankara. Defense Minister Jaan Kask was there too. "
        "The two leaders signed an agreement on Tuesday.",
        [
            ("meeting", "happened", "Kersti Tamm; Orhan Demir", "Ankara", "[2025-03-12..2025-03-13]"),
            ("agreement", "happened", "Kersti Tamm; Orhan Demir", "", "2025-03-11"),
        ],
    ),
    (
        "Dockworkers in Lisbon walked off the job on Monday to protest plans to privatize two terminals.",
        [("protest", "happened", "dockworkers", "Lisbon", "2025-03-10")],
    ),
    (
        "Rail workers in Argentina ended a four-day strike on Monday after their union struck a deal with the government on wages.",
        [
            ("protest", "happened", "rail workers", "Argentina", "2025-03-07/2025-03-10"),
            ("agreement", "happened", "rail workers' union; government", "", "2025-03-10"),
        ],
    ),
    ("Nurses across Norway began a two-day strike on Tuesday.", [("protest", "happened", "nurses", "Norway", "2025-03-11/2025-03-12")]),
    (
        "The Revolutionary Front claimed responsibility on Monday for the abduction of two engineers.",
        [("remark", "happened", "Revolutionary Front", "", "2025-03-10")],
    ),
    ("The bank's chairman, Fadi Khoury, was also blacklisted on Monday.", [("sanction", "happened", "Fadi Khoury", "", "2025-03-10")]),
    (
        "At least 61 people have died in floods in northern Bangladesh since Saturday.",
        [("disaster", "happened", "at least 61 people", "Bangladesh", "[2025-03-08..2025-03-13]")],
    ),
    ("UNICEF delivered water purification tablets to Sylhet on Monday.", [("aid", "happened", "UNICEF; Sylhet", "", "2025-03-10")]),
    ("India offered help on Tuesday.", [("aid", "happened", "India", "", "2025-03-11")]),
    (
        "A former minister resigned on Monday. Declan Moore handed in his resignation in the morning.",
        [("appointment", "happened", "Declan Moore", "", "2025-03-10")],
    ),
    (
        "Aoife Byrne said she accepted it and on Monday named Senator Niall Keane as his successor.",
        [
            ("remark", "happened", "Aoife Byrne", "", "[2025-03-12..2025-03-13]"),
            ("appointment", "happened", "Niall Keane; Aoife Byrne", "", "2025-03-10"),
        ],
    ),
    (
        "Pirates boarded a tanker off the coast of Oman on Monday and took its crew of 22 hostage.",
        [("attack", "happened", "pirates; its crew", "Oman", "2025-03-10")],
    ),
    ("Rebels took 22 sailors hostage on Monday.", [("attack", "happened", "rebels; 22 sailors", "", "2025-03-10")]),
    ("A French frigate was dispatched to the area on Monday.", [("deployment", "happened", "French frigate", "", "2025-03-10")]),
    ("An oil tanker sailed through the Bosphorus on Tuesday.", [("trip", "happened", "oil tanker", "Bosphorus", "2025-03-11")]),
    (
        "A 16-year-old was charged on Monday with murder. He was arrested on Sunday in Oslo.",
        [("legal", "happened", "16-year-old", "", "2025-03-10"), ("legal", "happened", "16-year-old", "Oslo", "2025-03-09")],
    ),
    (
        "Prosecutor Karin Holm told a news conference on Monday that the boy had confessed.",
        [("remark", "happened", "Karin Holm", "", "2025-03-10")],
    ),
    ("King Carl Gustaf visited the school on Saturday.", [("trip", "happened", "Carl Gustaf", "school", "2025-03-08")]),
    (
        "The Catholic bishops' conference said on Monday it would challenge the law in court.",
        [("remark", "happened", "Catholic bishops' conference", "", "2025-03-10")],
    ),
    (
        "Police in Dodoma detained opposition leader Joseph Mwangi as he was about to address a rally on Sunday.",
        [("legal", "happened", "Joseph Mwangi; Police", "Dodoma", "2025-03-09")],
    ),
    (
        "Swiss drugmaker Helvia appointed Claudia Renz chief executive on Tuesday.",
        [("appointment", "happened", "Claudia Renz; Helvia", "", "2025-03-11")],
    ),
    (
        "Norway launched 93 drones at Sweden on Monday, of which 80 were shot down.",
        [("attack", "happened", "Norway; Sweden", "Sweden", "2025-03-10")],
    ),
    (
        "Pope Leo received Hungarian President Tamas Sulyok on Tuesday.",
        [("meeting", "happened", "Pope Leo; Tamas Sulyok", "", "2025-03-11")],
    ),
    (
        "Its bilateral creditors agreed last week to restructure $5 billion.",
        [("agreement", "happened", "its bilateral creditors", "", "[2025-03-03..2025-03-09]")],
    ),
    (
        "Gunmen opened fire on guards at a bank in Oslo on Monday. They killed two people before they fled to Sweden.",
        [
            ("attack", "happened", "gunmen; guards", "Oslo", "2025-03-10"),
            ("attack", "happened", "gunmen; two people", "Oslo", "2025-03-10"),
            ("trip", "happened", "gunmen", "Sweden", "2025-03-10"),
        ],
    ),
    (
        "Rebels seized the town of Tarsus on Monday. They freed 40 prisoners.",
        [("attack", "happened", "rebels", "Tarsus", "2025-03-10"), ("legal", "happened", "40 prisoners; rebels", "Tarsus", "2025-03-10")],
    ),
    (
        "Gunmen shot dead a 27-year-old shopkeeper in Quetta on Sunday.",
        [("attack", "happened", "gunmen; 27-year-old shopkeeper", "Quetta", "2025-03-09")],
    ),
    (
        "Norland has entered into a fishing agreement with Sweden, Prime Minister Mette Holm said on Monday.",
        [
            ("agreement", "happened", "Norland; Sweden", "", "[2025-03-09..2025-03-10]"),
            ("remark", "happened", "Mette Holm", "", "2025-03-10"),
        ],
    ),
    (
        "Fewer homes should be built, a senior Danish energy official said on Monday. Energy Agency chief Tor Lund said the grid was full.",
        [("remark", "happened", "Tor Lund", "", "2025-03-10")],
    ),
    (
        'Karim Abu Salem, a baker in Amman, said on Monday he had no flour. "It is not our fault," Abu Salem said.',
        [("remark", "happened", "Karim Abu Salem", "Amman", "2025-03-10")],
    ),
    ("President Luis Vega declared a state of emergency on Monday.", [("statement", "happened", "Luis Vega", "", "2025-03-10")]),
    ("The army closed the border with Chad on Monday.", [("sanction", "happened", "army; Chad", "", "2025-03-10")]),
    (
        "The assault on Norway is the biggest operation in the region since the 2003 invasion of Sweden.",
        [("attack", "happened", "Norway", "Norway", "[2025-03-12..2025-03-13]")],
    ),
    ("Oil prices rose on Tuesday for a third day as Norway responded to Swedish attacks with strikes on Gothenburg.", []),
    ("Oil prices jumped 64% in February after the war with Norway began.", []),
    (
        "The Swedish war on Norway launched on Saturday widened on Monday.",
        [("attack", "happened", "Sweden; Norway", "Norway", "2025-03-08")],
    ),
    (
        "A passenger plane crashed shortly after takeoff on Tuesday, killing all 19 people on board.",
        [("disaster", "happened", "all 19 people", "", "2025-03-11")],
    ),
    (
        "The European Commission fined U.S. search giant Finder 1.2 billion euros on Monday. Finder said it would appeal.",
        [("legal", "happened", "Finder; European Commission", "", "2025-03-10"), ("remark", "happened", "Finder", "", "2025-03-10")],
    ),
    (
        "Bruno replaces Algeria's Ramtane Amara, who stepped down in February.",
        [("appointment", "happened", "Ramtane Amara", "", "2025-02")],
    ),
    (
        "Poland expelled two Belarusian diplomats on Monday.",
        [("sanction", "happened", "Poland; two Belarusian diplomats", "", "2025-03-10")],
    ),
    ("The African Union suspended Niger on Monday.", [("sanction", "happened", "African Union; Niger", "", "2025-03-10")]),
    ("Kenya sent two naval boats on Monday to help with the search.", [("aid", "happened", "Kenya", "", "2025-03-10")]),
    (
        "Soldiers removed President Mahamane Ousmane on Monday.",
        [("appointment", "happened", "Mahamane Ousmane; soldiers", "", "2025-03-10")],
    ),
    (
        "Ministers from Norway and Sweden agreed on a text on Monday after two days of talks in Oslo.",
        [
            ("agreement", "happened", "minister from Norway; minister from Sweden", "Oslo", "2025-03-10"),
            ("meeting", "happened", "minister from Norway; minister from Sweden", "Oslo", "2025-03-10"),
        ],
    ),
    ("Elena Ortiz was in stable condition at a hospital in Guadalajara on Monday.", []),
    ("Rebels executed at least 40 men on Monday.", [("attack", "happened", "rebels; at least 40 men", "", "2025-03-10")]),
    ("Judge Ruth Naidoo on Monday adjourned the case until May 20.", [("legal", "happened", "Ruth Naidoo", "", "2025-03-10")]),
    (
        "A fire at a refinery in Kuwait killed four workers and injured nine on Monday.",
        [("disaster", "happened", "four workers", "Kuwait", "2025-03-10")],
    ),
    (
        "Chiara Bassi landed at Ciampino airport on Monday, where Prime Minister Luca Ferri greeted her.",
        [
            ("trip", "happened", "Chiara Bassi", "Ciampino airport", "2025-03-10"),
            ("meeting", "happened", "Luca Ferri; Chiara Bassi", "Ciampino airport", "2025-03-10"),
        ],
    ),
    (
        "The vote was held on Sunday. His rival, Anna Krol, conceded defeat shortly before midnight.",
        [("vote", "happened", "", "", "2025-03-09"), ("remark", "happened", "Anna Krol", "", "2025-03-09")],
    ),
    (
        "Governor Ana Ruiz shot at a rally in Oslo, police say",
        [
            ("attack", "happened", "Ana Ruiz", "Oslo", "[2025-03-12..2025-03-13]"),
            ("remark", "happened", "police", "", "[2025-03-12..2025-03-13]"),
        ],
    ),
    (
        "Nurses in Wales will walk out on 6 and 7 May in a dispute over pay.",
        [("protest", "planned", "nurses", "Wales", "2025-05-06/2025-05-07")],
    ),
    (
        "Darren Pike admitted arson at Lincoln Crown Court in February.",
        [("legal", "happened", "Darren Pike", "Lincoln Crown Court", "2025-02")],
    ),
    ("Martin Ashe stood down as a member of parliament on Monday.", [("appointment", "happened", "Martin Ashe", "", "2025-03-10")]),
    ("Tom Aldous is due to meet company bosses on Friday.", [("meeting", "planned", "Tom Aldous; company bosses", "", "2025-03-14")]),
    ("Councillors in Cardiff approved plans for an arena on Monday.", [("vote", "happened", "councillors", "Cardiff", "2025-03-10")]),
    (
        "Storm Olwen brought gusts of up to 95mph to Scotland on Monday.",
        [("disaster", "happened", "Storm Olwen", "Scotland", "2025-03-10")],
    ),
    ("Youths hurled stones at police in Lima on Monday.", [("protest", "happened", "youths", "Lima", "2025-03-10")]),
    (
        "Norwegian envoy Erik Dahl is due in Colombo on Friday to try to revive peace talks.",
        [("trip", "planned", "Erik Dahl", "Colombo", "2025-03-14")],
    ),
    (
        "On March 10, Member of the Political Bureau and Foreign Minister Li Jun had a phone call with Foreign Minister Ahmed Dar.",
        [("call", "happened", "Li Jun; Ahmed Dar", "", "2025-03-10")],
    ),
    (
        "Foreign Minister Ivan Kovac received today in Zagreb the Ambassador of Turkey, Mehmet Yilmaz.",
        [("meeting", "happened", "Ivan Kovac; Mehmet Yilmaz", "Zagreb", "2025-03-13")],
    ),
    (
        "The Secretary-General met on Monday with H.E. Mr. Said Al Busaidi, Minister of Foreign Affairs of the Sultanate of Oman.",
        [("meeting", "happened", "Secretary-General; Said Al Busaidi", "", "2025-03-10")],
    ),
    (
        "President Batbold Ganzorig is on a state visit to India from 12-16 March 2025.",
        [("trip", "ongoing", "Batbold Ganzorig", "India", "2025-03-12/2025-03-16")],
    ),
    (
        "Two reservists were charged on Monday, prosecutors said. The pair were arrested in February.",
        [("legal", "happened", "two reservists", "", "2025-03-10"), ("legal", "happened", "two reservists", "", "2025-02")],
    ),
    (
        "Philippine and Japanese warships began joint exercises in the South China Sea on Monday.",
        [("deployment", "happened", "Philippine and Japanese warships", "South China Sea", "2025-03-10")],
    ),
    (
        "President Daniel Ouko dismissed his entire cabinet on Monday.",
        [("appointment", "happened", "Daniel Ouko's entire cabinet; Daniel Ouko", "", "2025-03-10")],
    ),
    ("An Israeli delegation is expected in Cairo on Friday.", [("trip", "planned", "Israeli delegation", "Cairo", "2025-03-14")]),
    ("Police shot dead 19 demonstrators in Lima on Monday.", [("attack", "happened", "Police; 19 demonstrators", "Lima", "2025-03-10")]),
    (
        "Since Russia invaded Ukraine in 2022 and Norland began military operations in Varn, prices have risen.",
        [("attack", "happened", "Russia; Ukraine", "Ukraine", "2022")],
    ),
    (
        "Talks broke down on the weekend and the U.S. military has begun a blockade of Iranian ports.",
        [("deployment", "happened", "U.S. military", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "The council chose it, said Karen Tam, an adviser to the council during the 2000s.",
        [("remark", "happened", "Karen Tam", "", "[2025-03-12..2025-03-13]")],
    ),
    (
        "Data showed a vessel called the Iron Duke passed through the Strait of Hormuz on Monday.",
        [("trip", "happened", "Iron Duke", "Strait of Hormuz", "2025-03-10")],
    ),
]


@pytest.mark.parametrize(("sentence", "told"), ROWS, ids=[sentence[:50] for sentence, _ in ROWS])
def test_a_sentence_tells_these_events_and_no_other(sentence: str, told: list[Row]) -> None:
    assert told_by(sentence, 0.15) == told
