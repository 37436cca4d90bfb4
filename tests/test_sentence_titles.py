"""A headline says what the sentence says: what was decided, what crashed, who fled where, in its own verb where that has one."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
ROWS = [
    ("Prime Minister Kersti Tamm left Thursday for a three-day visit to Turkey.", "Tamm leaves for Turkey"),
    (
        "The Norlandish Senate voted 17-5 on Wednesday to approve a bill that would end the levy on grain.",
        "Norlandish Senate votes 17-5 to approve a bill that would end the levy on grain",
    ),
    (
        "Norland's top court on Tuesday rejected an appeal by the Hearth party against a ban on its youth wing.",
        "Norland's top court rejects an appeal by the Hearth party against a ban on its youth wing",
    ),
    ("Judge Ruth Naidoo on Monday adjourned the case until May 20.", "Naidoo adjourns the case until May 20"),
    ("Turkey and Greece agreed on Monday to reopen the bridge.", "Turkey and Greece agree to reopen the bridge"),
    (
        "Finland's parliament ratified a defence treaty with Japan on Tuesday by 167 votes to 12.",
        "Finland's parliament ratifies a defence treaty with Japan by 167 votes to 12",
    ),
    ("The planning committee voted 9-3 in favour on Wednesday evening.", "Planning committee votes 9-3 in favour"),
    ("Norland fired two short-range missiles into the sea on Thursday.", "Norland fires two short-range missiles into the sea"),
    ("A passenger plane crashed near Oslo on Tuesday, killing all 19 people on board.", "Plane crash near Oslo kills all 19 people"),
    ("A landslide hit a village in Peru on Friday.", "Landslide in Peru"),
    ("Typhoon Noru struck Japan on Monday.", "Typhoon Noru in Japan"),
    ("Floods in Peru killed nine people on Monday.", "Flood in Peru kills nine people"),
    ("Rail workers in Argentina ended a four-day strike on Monday.", "Rail workers end strike in Argentina"),
    ("Police shot dead a man in Oslo on Monday.", "Police kill man in Oslo"),
    ("Protesters gathered outside the palace in Oslo on Monday.", "Protest in Oslo"),
    ("His supporters clashed with police in Oslo on Monday.", "His supporters clash with police in Oslo"),
    ("President Daniel Ouko dismissed his entire cabinet on Monday.", "Ouko dismisses entire cabinet"),
    (
        "Secretary Maria Santos on Friday appointed former foreign minister Espen Lie as her envoy for Sudan.",
        "Santos appoints Lie her envoy for Sudan",
    ),
    ("Norland and Ostavia began naval exercises in the Gulf of Varn on Monday.", "Norland and Ostavia hold exercises in Gulf of Varn"),
    (
        "Human Rights Monitor accused the army on Tuesday of burning 14 villages.",
        "Human Rights Monitor accuses the army of burning 14 villages",
    ),
    (
        "Opposition leader Ozan Yildiz told a crowd of tens of thousands outside city hall that the vote was stolen.",
        "Yildiz says the vote was stolen",
    ),
    ("A ferry sank in Lake Victoria on Monday evening.", "Ferry sinking in Lake Victoria"),
    ("Karl Lind fled to Sweden on Monday.", "Karl Lind flees to Sweden"),
    ("Norland and Ostavia agreed on Monday to hold a summit.", "Norland and Ostavia agree to hold a summit"),
    ("Norland and Ostavia struck a deal on mackerel quotas on Friday.", "Norland and Ostavia strike deal on mackerel quotas"),
    ("Denmark and France signed a defence treaty on Monday.", "Denmark and France sign a defence treaty"),
    ("The Danish government has accepted a Swedish offer to run the ferry.", "Danish government accepts a Swedish offer to run the ferry"),
    (
        "The European Parliament held a vote on Wednesday on a resolution about grain.",
        "European Parliament votes on a resolution about grain",
    ),
    ("The Bundestag will vote on the grain levy next Tuesday.", "Bundestag to vote on the grain levy"),
    ("Danish lawmakers voted by a show of hands to shut the port.", "Danish lawmakers vote by a show of hands to shut the port"),
    (
        "The Danish Senate passed a stopgap grain bill on Tuesday by 61 votes to 40.",
        "Danish Senate passes a stopgap grain bill by 61 votes to 40",
    ),
    ("The motion to remove Mayor Ana Ruiz failed in the council on Monday.", "Motion to remove Mayor Ana Ruiz fails in the council"),
    ("Denmark's government lost a vote of confidence on Tuesday.", "Denmark's government loses a vote of confidence"),
    ("Oslo's tram drivers called off Friday's walkout.", "Oslo's tram drivers call off the walkout"),
    ("Denmark has lifted its ban on Polish apples.", "Denmark lifts its ban on Polish apples"),
    ("Poland will dispatch 17 naval vessels to the Gulf of Varn on Friday.", "Poland to dispatch 17 naval vessels to the Gulf of Varn"),
    ("Sweden will host a summit on undersea cables in Visby on April 3.", "Sweden to hold summit on undersea cables in Visby"),
    ("A Danish oil tanker passed through the Strait of Hormuz on Tuesday.", "Danish oil tanker passes through Strait of Hormuz"),
    ("Sweden imposed tariffs on copper products on Saturday.", "Sweden imposes tariffs on copper products"),
    ("The U.S. Navy began a blockade of the port of Varn on Monday.", "U.S. Navy imposes blockade of the port of Varn"),
    ("Sweden deported 12 Polish sailors on Monday.", "Sweden deports 12 Polish sailors"),
    ("Parliament in Oslo held an emergency session on Wednesday on the grain levy.", "Parliament holds session on the grain levy in Oslo"),
    ("Mr. TANAKA Kenji, Prime Minister of Japan, met President Luc Moreau on Monday.", "Tanaka and Moreau meet"),
]


@pytest.mark.parametrize(("sentence", "title"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_a_title_has_the_words_of_its_sentence(sentence: str, title: str) -> None:
    found = events_of(Article(url="", title="", text=sentence, publication=PUBLISHED))
    assert max(found, key=lambda event: event.confidence).title == title


OF_TYPE = [  # where a sentence tells of several
    (
        "attack",
        "Denmark's military said on Monday it had struck an oil depot in Oslo overnight.",
        "Denmark's military strikes an oil depot in Oslo overnight",
    ),
    (
        "agreement",
        "Premier Kersti Tamm met President Ana Ruiz on Monday, and the two leaders agreed to hold a summit in May.",
        "Tamm and Ruiz agree to hold a summit in May",
    ),
]


@pytest.mark.parametrize(("kind", "sentence", "title"), OF_TYPE, ids=[row[1][:50] for row in OF_TYPE])
def test_a_title_of_one_of_several_has_the_words_of_its_sentence(kind: str, sentence: str, title: str) -> None:
    found = events_of(Article(url="", title="", text=sentence, publication=PUBLISHED))
    assert title in [event.title for event in found if event.type == kind]
