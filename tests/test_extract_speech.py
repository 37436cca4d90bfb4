"""Words said and published: who speaks, by which way, when, and the words quoted. Of our own writing; read on Thursday 13 March 2025."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
ROWS = [  # text; type, mode, speakers, date (EDTF), quote of each event of words
    (
        '"Where is the money that was promised to us?" Senator Clara Ruiz asked at a committee hearing on Tuesday.',
        [("remark", "", "Clara Ruiz", "2025-03-11", "Where is the money that was promised to us?")],
    ),
    (  # the body that the lead leaves without a name, and who heads it
        "Rain will be scarce in April, the weather office said on Wednesday. The hills may see some, said Pedro Sola, "
        "director-general of the Meteorological Institute.",
        [("remark", "", "Pedro Sola", "2025-03-12", "")],
    ),
    (
        "NAIROBI, March 13 - Kenya's foreign minister said the talks were on hold. "
        "Minister Lund said late on Tuesday that nobody had time for them.",
        [("remark", "", "Lund", "2025-03-11", "")],
    ),
    (  # what is to be said on a day
        "Governor Ana Kovac will address the assembly on Friday. She told lawmakers on Tuesday that money was short.",
        [("remark", "speech", "Ana Kovac", "2025-03-14", ""), ("remark", "", "Ana Kovac", "2025-03-11", "")],
    ),
    (  # a body by its own words goes on as the one of that land
        "OSLO, March 13 - Sweden's coast guard said it had boarded a tanker. The crew is being questioned. "
        "The coast guard said the tanker had no flag.",
        [("remark", "", "Sweden's coast guard", "[2025-03-12..2025-03-13]", "")],
    ),
    (
        "OSLO, March 13 - Norway's envoy said one site was hit. "
        "Minutes later Norway's ambassador to Sweden, Karl Lind, told reporters that a second one had burned.",
        [("remark", "news conference", "Karl Lind", "[2025-03-12..2025-03-13]", "")],
    ),
    ("Karl Lind conceded defeat late on Sunday.", [("remark", "", "Karl Lind", "2025-03-09", "")]),
    ("Ghana welcomed the ceasefire on Monday.", [("remark", "", "Ghana", "2025-03-10", "")]),
    ("Senator Tom Reilly testified before Congress on Thursday.", [("remark", "", "Tom Reilly", "2025-03-13", "")]),
    ("Bishop Tom Reilly gave an interview to a Polish daily on Monday.", [("remark", "interview", "Tom Reilly", "2025-03-10", "")]),
    (
        "The European Commission proposed new rules for batteries on Tuesday.",
        [("statement", "report", "European Commission", "2025-03-11", "")],
    ),
    ("The ferry had no licence, the Financial Times said on Monday.", []),
    (
        "Justice Minister Ana Kovac hit out at the judges on Wednesday for delaying the reform.",
        [("remark", "", "Ana Kovac", "2025-03-12", "")],
    ),
    (
        "Bishop Tom Reilly spoke out against the new law on Sunday.",
        [("remark", "", "Tom Reilly", "2025-03-09", "")],
    ),
    (
        "The mayor of Lyon, Claire Petit, suggested on Monday that the stadium could be sold.",
        [("remark", "", "Claire Petit", "2025-03-10", "")],
    ),
    (
        "The Jordanian army ordered villagers on Monday to leave the valley.",
        [("statement", "", "Jordanian army", "2025-03-10", "")],
    ),
    (
        "A survey by the Elcano Institute showed on Tuesday that most Spaniards back the reform.",
        [("statement", "report", "Elcano Institute", "2025-03-11", "")],
    ),
    (
        "House prices fell for a third month in a row, according to a report published on Wednesday by the Statistics Office of Norway.",
        [("statement", "report", "Statistics Office of Norway", "2025-03-12", "")],
    ),
    (
        "Volvo reported a profit of 4 billion kronor for the year on Monday.",
        [("statement", "report", "Volvo", "2025-03-10", "")],
    ),
    (
        "The World Bank raised its growth forecast for Kenya on Monday.",
        [("statement", "report", "World Bank", "2025-03-10", "")],
    ),
    (
        "Rosa Lind wrote to the members of the club on Friday to explain her decision.",
        [("statement", "written", "Rosa Lind", "2025-03-07", "")],
    ),
    (
        "In a letter sent to the ministers on Monday, Amnesty International said the camps must close.",
        [("statement", "written", "Amnesty International", "2025-03-10", "")],
    ),
    (
        "Ivan Horvat said in a short post on Telegram on Tuesday that he would not resign.",
        [("statement", "post", "Ivan Horvat", "2025-03-11", "")],
    ),
    (
        "Iran responded with missiles that struck the base on Friday.",
        [],
    ),
    (
        'Chile and Peru declared a "no limits" union on Monday.',
        [],
    ),
    (
        "Sources told the newspaper on Monday that the talks had failed.",
        [],
    ),
    (
        "Residents said on Monday the fire began in a shop.",
        [],
    ),
    (
        "The drought threatened crops in the north on Monday.",
        [],
    ),
    (
        "The rebel group Lisan warned villagers on Saturday to leave the valley.",
        [("remark", "", "Lisan", "2025-03-08", "")],
    ),
    (
        "As the war spread to the Red Sea, Denmark, Norway and Sweden said on Tuesday that they would send ships.",
        [("remark", "", "Denmark; Norway; Sweden", "2025-03-11", "")],
    ),
    (
        "The Food and Drug Administration said on Tuesday that the pills were safe.",
        [("remark", "", "Food and Drug Administration", "2025-03-11", "")],
    ),
    (
        "The Ministry of Trade and Industry said on Wednesday it would check all imports.",
        [("remark", "", "Ministry of Trade and Industry", "2025-03-12", "")],
    ),
    (
        "The Aftonbladet newspaper said on Monday that the king should pay.",
        [("remark", "", "Aftonbladet", "2025-03-10", "")],
    ),
    (
        "State media quoted General Ali Reza as saying on Monday that the border was closed.",
        [("remark", "", "Ali Reza", "2025-03-10", "")],
    ),
    (
        "Director of the National Weather Service (NWS) Ana Ruiz said Friday the storm had passed.",
        [("remark", "", "Ana Ruiz", "2025-03-07", "")],
    ),
    (
        "''It's the best day of my life and I don't care who knows,'' the actress Ruth Bell said Tuesday.",
        [("remark", "", "Ruth Bell", "2025-03-11", "It's the best day of my life and I don't care who knows")],
    ),
    (
        'Actress Ruth Bell said on Tuesday she was "very happy" and added: "It\'s the best day of my whole life."',
        [("remark", "", "Ruth Bell", "2025-03-11", "It's the best day of my whole life.")],
    ),
    (
        'Actress Ruth Bell was blunt on Tuesday and criticised the producers. "They have never paid us what we are due."',
        [("remark", "", "Ruth Bell", "2025-03-11", "They have never paid us what we are due.")],
    ),
    (
        'Premier Eva Blom told parliament on Tuesday the budget was sound. "There is no hole in it at all," Blom said in a statement.',
        [("statement", "written", "Eva Blom", "2025-03-11", "There is no hole in it at all")],
    ),
    (
        "Premier Eva Blom told reporters on Tuesday the budget was sound. "
        "In an interview with the Tribune on Tuesday, Blom said taxes would fall.",
        [("remark", "news conference", "Eva Blom", "2025-03-11", ""), ("remark", "interview", "Eva Blom", "2025-03-11", "")],
    ),
    (
        "Mayor Clara Ruiz said on Monday the bridge was safe. Engineer Paolo Conti is among the critics. He said on Tuesday it could fall.",
        [("remark", "", "Clara Ruiz", "2025-03-10", ""), ("remark", "", "Paolo Conti", "2025-03-11", "")],
    ),
    (
        "Singer Maria Lopez said on Monday the hall was cold. "
        "Doctor Peter Meyer said on Tuesday she was ill. She said on Wednesday that she felt well.",
        [
            ("remark", "", "Maria Lopez", "2025-03-10", ""),
            ("remark", "", "Peter Meyer", "2025-03-11", ""),
            ("remark", "", "Maria Lopez", "2025-03-12", ""),
        ],
    ),
    (
        "Health Minister Lena Brandt called for a ban on Tuesday at a meeting in Graz.",
        [("remark", "", "Lena Brandt", "2025-03-11", "")],
    ),
    (
        "The premier's resignation comes a day after Finance Minister Eva Blom warned that the money had run out.",
        [("remark", "", "Eva Blom", "2025-03-12", "")],
    ),
    (
        "Shares fell on Monday, suggesting investors were nervous, traders in London said.",
        [],
    ),
    (
        "The plant's operator, the Swedish company Norrkraft, said in a statement on Monday that both reactors were safe.",
        [("statement", "written", "Norrkraft", "2025-03-10", "")],
    ),
    (
        "The defence ministry said on Monday its data showed 40 flights.",
        [("remark", "", "defence ministry", "2025-03-10", "")],
    ),
    (
        "Labour Minister Ines Costa told Radio Nova on Monday that wages would rise.",
        [("remark", "interview", "Ines Costa", "2025-03-10", "")],
    ),
    (
        "Spain's Foreign Ministry ordered its citizens on Monday to leave the islands.",
        [("statement", "", "Spain's Foreign Ministry", "2025-03-10", "")],
    ),
    (
        "Bolivia has said that it wants the lake back. Its president, Luis Arce Molina, said on Monday he would not wait.",
        [("remark", "", "Bolivia", "[2025-03-12..2025-03-13]", ""), ("remark", "", "Luis Arce Molina", "2025-03-10", "")],
    ),
    (
        "Mayor Clara Ruiz, who had begun writing to ministers, resigned on Monday.",
        [],
    ),
    (
        "Interior Minister Adam Nagy said on Saturday that he had spoken to the mayors. "
        "Nagy said earlier this week that the police were short of cars.",
        [("remark", "", "Adam Nagy", "2025-03-08", ""), ("remark", "", "Adam Nagy", "[2025-03-10..2025-03-13]", "")],
    ),
    (
        'His lawyer, Peter Lang, said on Monday he would appeal. "There is no proof of any of this," the lawyer said.',
        [("remark", "", "Peter Lang", "2025-03-10", "There is no proof of any of this")],
    ),
    (
        "Addressing a dinner given in Lima on Monday, President Rosa Quispe accused the banks of greed.",
        [("remark", "", "Rosa Quispe", "2025-03-10", "")],
    ),
    (
        '"There is nothing to hide here," Minister Ana Kovac told Reuters by telephone from Zagreb on Tuesday.',
        [("remark", "interview", "Ana Kovac", "2025-03-11", "There is nothing to hide here")],
    ),
]


@pytest.mark.parametrize(("text", "told"), ROWS, ids=[text[:50] for text, _ in ROWS])
def test_these_words_are_whose_they_are(text: str, told: list[tuple[str, str, str, str, str]]) -> None:
    events = events_of(Article(url="", title="", text=text, publication=PUBLISHED))
    found = [
        (
            event.type,
            event.mode,
            "; ".join(who.name for who in event.participants),
            event.when.edtf if event.when else "",
            event.quote.text if event.quote else "",
        )
        for event in events
        if event.type in ("remark", "statement") and event.confidence >= 0.3
    ]
    assert found == told


def test_what_somebody_had_said_was_said_at_some_time_before() -> None:
    told = (
        "The port was closed on Tuesday.",
        "Its pilots are on strike.",
        "Nobody knows how long.",
        "Mayor Adam Nagy had vowed to keep it open.",
    )
    events = events_of(Article(url="", title="", text="\n\n".join(told), publication=PUBLISHED))
    assert [event.when.edtf for event in events if event.when and event.type == "remark"] == ["[..2025-03-13]"]
