"""A title is a headline: who does what to whom, or who says what, in the words of the sentence that tells it best."""

import pytest

from timeline.extract.headline import of_trigger
from timeline.language import load_model
from timeline.language.inflected import participles, third
from timeline.merge import event_title
from timeline.merge.called import is_plural, short_name
from timeline.merge.crop import cropped
from timeline.merge.undated import undated
from timeline.model import Mention, Participant, Place, Span, Status


def people(*names: str, role: str = "party") -> tuple[Participant, ...]:
    return tuple(Participant(name=name, role=role) for name in names)


TITLES = [
    (("call", "phone", Status.HAPPENED, people("Trump", "Putin"), None), "Trump and Putin speak by phone"),
    (("call", "phone", Status.PLANNED, people("Trump", "Putin"), None), "Trump and Putin to speak by phone"),
    (("call", "phone", Status.DENIED, people("Trump", "Putin"), None), "Call between Trump and Putin denied"),
    (("trip", "visit", Status.HAPPENED, people("Rubio", role="traveller"), Place(name="Riyadh")), "Rubio visits Riyadh"),
    (("trip", "visit", Status.CANCELLED, people("Rubio", role="traveller"), Place(name="Riyadh")), "Visit of Rubio to Riyadh cancelled"),
    (("legal", "arrest", Status.HAPPENED, people("Roe", role="accused"), None), "Roe arrested"),
    (
        ("sanction", "", Status.HAPPENED, people("EU", role="imposer") + people("Russia", role="target"), None),
        "EU imposes sanctions on Russia",
    ),
    (("disaster", "earthquake", Status.HAPPENED, (), Place(name="Chile")), "Earthquake in Chile"),
    (("unheard-of", "", Status.HAPPENED, (), None), "Unheard-of"),
    (
        ("attack", "strike", Status.HAPPENED, people("Norland", role="attacker") + people("Ostavia", role="target"), Place(name="Ostavia")),
        "Norland attacks Ostavia",
    ),
    (
        ("attack", "strike", Status.HAPPENED, people("Norland", role="attacker"), Place(name="Lindenau")),
        "Norland carries out attack in Lindenau",
    ),
    (("attack", "strike", Status.DENIED, people("Norland", role="attacker"), None), "Attack by Norland denied"),
    (("attack", "clash", Status.HAPPENED, people("Norland", "Ostavia"), None), "Fighting between Norland and Ostavia"),
    (("attack", "clash", Status.HAPPENED, people("Norland"), None), "Fighting with Norland"),
    (("meeting", "bilateral", Status.HAPPENED, people("Ana", "Bo", "Carl", "Dora"), None), "Ana, Bo, Carl and Dora meet"),
    (("meeting", "bilateral", Status.HAPPENED, people("Ana", "Bo"), Place(name="Lindenau airport")), "Ana and Bo meet at Lindenau airport"),
    (
        ("attack", "", Status.HAPPENED, people("two gunmen", role="attacker") + people("Reyes", role="target"), None),
        "Two gunmen attack Reyes",
    ),
    (("disaster", "crash", Status.HAPPENED, people("eight hikers", role="victim"), Place(name="Oslov")), "Crash in Oslov"),
    (("remark", "", Status.HAPPENED, people("analysts from Brandt & Sons", role="speaker"), None), "Analysts from Brandt & Sons speak"),
    (("remark", "", Status.HAPPENED, people("United States", role="speaker"), None), "United States speaks"),
    (("legal", "arrest", Status.HAPPENED, people("police", role="authority"), None), "Police make arrests"),
]


@pytest.mark.parametrize(("given", "title"), TITLES, ids=[row[1] for row in TITLES])
def test_a_title_is_a_headline(given: tuple[str, str, Status, tuple[Participant, ...], Place | None], title: str) -> None:
    assert event_title(*given, quote=None) == title


SAID = [  # the verb of saying stands between bars
    ("Hale |said| on Monday that the port would stay shut.", "say", "Hale says the port will stay shut"),
    ("Hale |said| that the port would otherwise stay shut.", "say", "Hale says the port would otherwise stay shut"),
    ("Hale |said| that a new levy would hurt the port.", "say", "Hale says a new levy would hurt the port"),
    ("Hale |said| that the strike would last until it paid.", "say", "Hale says the strike would last until it paid"),
    ("Hale |told| reporters in Oslov late on Monday that the port was shut.", "tell", "Hale says the port was shut"),
    ("“We will wait,” Hale |told| a meeting of his council.", "tell", "Hale: We will wait"),
    ("Hale |told| the harbour pilots that the port was shut.", "tell", "Hale says the port was shut"),
    ("Hale |told| the pilots that the port was shut, two of them told Reuters last week.", "tell", "Hale says the port was shut"),
    ("The port will be shut, Hale |announced| this morning.", "announce", "Hale: The port will be shut"),
    ("The port is shut, Hale |said| ahead of the visit.", "say", "Hale: The port is shut"),
    ("Hale |told| the Oslov Herald on Monday the port was shut.", "tell", "Hale says the port was shut"),
    ("Hale |said| talks that failed twice would go on.", "say", "Hale says talks that failed twice would go on"),
    ("Hale |denied| wrongdoing in the case.", "deny", "Hale denies wrongdoing in the case"),
    ("Hale |urged| both sides on Monday to hold their fire.", "urge", "Hale urges both sides to hold their fire"),
    ("The port is shut until further notice, Hale |said| on Monday.", "say", "Hale: The port is shut until further notice"),
    ("The port is shut, Ingrid Hale, who runs it, |said|, adding that ships were waiting.", "say", "Hale: The port is shut"),
    ("The port is shut for good, |said| Hale, who runs it.", "say", "Hale: The port is shut for good"),
    ("The port is shut for good, |said| independent shipping analyst Hale.", "say", "Hale: The port is shut for good"),
    ("The port is shut, Hale |said| earlier.", "say", "Hale: The port is shut"),
    ("Hale, a pilot, |said| the port was shut, even to Hale.", "say", "Hale says the port was shut, even to Hale"),
    ("Hale had |expressed| confidence in the pilots.", "express", "Hale expresses confidence in the pilots"),
    ("Hale said in a |statement| that the port was shut.", "statement", "Hale: The port was shut"),
    ("Three of four ships are late, a Hale |survey| showed.", "survey", "Hale: Three of four ships are late"),
    ("A Hale |survey| found that three of four ships are late.", "survey", "Hale: Three of four ships are late"),
    ("Three of four ships are late, according to a |document| seen by the Herald.", "document", "Hale: Three of four ships are late"),
    ("The storm, which Hale |said| was the worst in years, passed.", "say", "Hale said the storm was the worst in years"),
    ("The port, which Hale |denied| closing, and the quay will open again.", "deny", "Hale speaks"),
    ("The ferry, which Hale |said| would sail in May, is not built yet.", "say", "Hale says the ferry would sail in May"),
    (
        "Hale |said| work would start in the first quarter of next year.",
        "say",
        "Hale says work will start in the first quarter of next year",
    ),
    ("Hale |said| a deal would help next year.", "say", "Hale says a deal would help next year"),
    ("Hale |spoke| on Monday.", "speak", "Hale speaks"),
    (
        'Hale |said| the harbour master had called the plan "a long and very costly mistake that nobody in the whole town of Oslov '
        'has ever asked anybody for".',
        "say",
        'Hale says the harbour master has called the plan "a long and very costly mistake that nobody in the whole town of Oslov '
        'has ever asked anybody for"',
    ),
    ("Ingrid Hale |vowed| on Sunday to step up the campaign.", "vow", "Hale vows to step up the campaign"),
    ("Ingrid Hale |called| on Norland to stop the offensive.", "call", "Hale calls on Norland to stop the offensive"),
    (
        '"I am not worried," Ingrid Hale |told| Coast News in an interview that aired on Sunday.',
        "tell",
        "Hale: I am not worried",
    ),
    ("Ingrid Hale |said| by telephone from Oslov that the town was calm.", "say", "Hale said the town was calm"),
    ("Hale |said| in January the port would stay shut.", "say", "Hale says the port will stay shut"),
    ("Hale |said| during a March visit the port would stay shut.", "say", "Hale says the port would stay shut"),
    ("Hale |said| at the U.N. Sea Council meeting in Oslov that the port was shut.", "say", "Hale says the port was shut"),
    ("The levy, Hale |said|, could close the port.", "say", "Hale: The levy could close the port"),
    ("The port is shut, Hale |said| on the town's own radio, without giving more details.", "say", "Hale: The port is shut"),
    ("The port is shut, Hale |said| in a speech to the pilots.", "say", "Hale: The port is shut"),
    ("But the port is shut, Hale |said|.", "say", "Hale: The port is shut"),
    ("The port is shut, Norland's envoy to the council, Ingrid Hale, |said|.", "say", "Hale: The port is shut"),
    ("The port was shut, Hale |told| a meeting of the harbour council in Oslov.", "tell", "Hale: The port was shut"),
    ("Rest the show for a year, Hale |tells| Simon Berg", "tell", "Hale: Rest the show for a year"),
    ("Two held in Oslo bank raid, Hale |said|", "say", "Hale: Two held in Oslo bank raid"),
    ("Hale |told| a results briefing it was shutting the port.", "tell", "Hale tells a results briefing it was shutting the port"),
    ("Hale |told| coastal officials they were late.", "tell", "Hale says they are late"),
    ("Hale |told| the pilots of both towns to wait for the tide.", "tell", "Hale tells the pilots of both towns to wait for the tide"),
    ("Hale made the |remarks| to his counterpart, Ana Ruiz, in Oslov.", "remark", "Hale speaks"),
    ("Hale |told| Coastal officials they were late.", "tell", "Hale says they are late"),
    (
        "Hale |told| the Oslov Herald they were furious that the port was shut.",
        "tell",
        "Hale says they are furious that the port was shut",
    ),
    ("The port is shut, Hale |said| in a statement announcing the plan.", "say", "Hale: The port is shut"),
    ("Hale |told| the gathered pilots.", "tell", "Hale speaks"),
    ("The plan is one that Hale |said| could close the port.", "say", "Hale speaks"),
    (
        "Hale |called| on the mayor, the pilots and the council to resign.",
        "call",
        "Hale calls on the mayor, the pilots and the council to resign",
    ),
    ("Hale |calls| the plan “unhelpful”, but said her talks had gone well.", "call", "Hale calls the plan “unhelpful”"),
    ("Hale |accused| Norland of delay and said the port would stay shut.", "accuse", "Hale accuses Norland of delay"),
    ("Hale |warned| of delays, Norland said it would wait and Ostavia left.", "warn", "Hale warns of delays"),
    ("Hale |warned| that the port would stay shut, according to two pilots.", "warn", "Hale warns the port will stay shut"),
    ("Losses fell by half, |data| from Hale showed on Tuesday, the third fall in a row.", "data", "Hale: Losses fell by half"),
    (
        "Hale |said| on Monday it had shut the port and was looking for a buyer.",
        "say",
        "Hale says it has shut the port and is looking for a buyer",
    ),
    ("Hale |said| on Monday it would shut the port.", "say", "Hale says it will shut the port"),
    ("Hale |said| a deal would be good for the port if it came.", "say", "Hale says a deal would be good for the port if it came"),
    ("Hale |said| the port had been shut on Feb. 3.", "say", "Hale said the port had been shut on Feb. 3"),
    ("Hale |announced| that the port would open in May.", "announce", "Hale announces the port will open in May"),
    ("Hale |said| the talks had been useful.", "say", "Hale says the talks were useful"),
    ("Hale |said| the new pier was safe.", "say", "Hale said the new pier was safe"),
    ("Hale |said| larger tugs were needed in the harbour.", "say", "Hale said larger tugs were needed in the harbour"),
    ("Hale |said| the pilots wanted a new pier.", "say", "Hale said the pilots wanted a new pier"),
    ("Hale |said| the storm sank two ferries.", "say", "Hale says the storm sank two ferries"),
    (
        "Hale |said| the storms that began on Saturday had been expected to last four weeks.",
        "say",
        "Hale says the storms that began on Saturday have been expected to last four weeks",
    ),
    (
        "Hale |said| a council composed of herself, the harbour master and a pilot had temporarily closed the port.",
        "say",
        "Hale says a council composed of herself, the harbour master and a pilot has temporarily closed the port",
    ),
    (
        "Hale |said| the levy had taken the pilots by surprise in part because those with knowledge of the trade were not asked before the "
        "council of the republic raised it in May.",
        "say",
        "Hale said the levy had taken the pilots by surprise",
    ),
    ("Ferries sank off the pier, Hale |said|, where pilots keep their boats.", "say", "Hale: Ferries sank off the pier"),
    (
        "Hale |said| that work was now at a late stage, with the pipeline more than 90% complete.",
        "say",
        "Hale said work was now at a late stage",
    ),
    ("Hale |said| he saw no reason for a cut.", "say", "Hale said he saw no reason for a cut"),
    ("Hale |said| the plan was being reviewed by the port.", "say", "Hale said the plan was being reviewed by the port"),
    (
        "Hale |said| the agency had got going but reaching everyone quickly was hard given the scale of the flood.",
        "say",
        "Hale said the agency had got going but reaching everyone quickly was hard given the scale of the flood",
    ),
    ("The storm is a threat that Hale |said| would sink the ferry.", "say", "Hale says a threat would sink the ferry"),
    ("Hale |said| that the port was shut and Norland left the talks.", "say", "Hale says the port was shut"),
    ("After the storm had passed, Hale |warned| the pilots to wait.", "warn", "Hale warns the pilots to wait"),
    ("Hale |denied| a report that the port was shut.", "deny", "Hale denies a report that the port was shut"),
    (
        "Hale |said| no pilot had left the old harbour with a ship of the republic and her crew since the end of the war in the islands of "
        "the far north.",
        "say",
        "Hale says no pilot has left the old harbour with a ship of the republic and her crew since the end of the war",
    ),
    (
        "Hale |said| the pilots, who had come from Varn, were waiting for a tide that would take them out past the western islands, "
        "as the storm went on and nobody knew when the port would open.",
        "say",
        "Hale said the pilots were waiting for a tide that would take them out past the western islands",
    ),
    ("The ban is “a long and very costly mistake,” Hale |said|.", "say", "Hale: The ban is “a long and very costly mistake”"),
]


@pytest.mark.parametrize(
    ("sentence", "status", "lemma", "title"),
    [
        ("Hale is |urging| both sides to hold their fire.", Status.ONGOING, "urge", "Hale urges both sides to hold their fire"),
        ("Hale will |propose| a truce in the harbour.", Status.PLANNED, "propose", "Hale to propose a truce in the harbour"),
        ("The port is in peril, Hale will |say| on Monday.", Status.PLANNED, "say", "Hale to say the port is in peril"),
        ("Hale will |speak| at the harbour.", Status.PLANNED, "speak", "Hale to speak at the harbour"),
    ],
)
def test_a_title_says_what_will_be_said(sentence: str, status: Status, lemma: str, title: str) -> None:
    assert _title_of_words(sentence, lemma, status) == title


@pytest.mark.parametrize(("sentence", "lemma", "title"), SAID, ids=[row[0] for row in SAID])
def test_a_title_says_what_was_said(sentence: str, lemma: str, title: str) -> None:
    assert _title_of_words(sentence, lemma, Status.HAPPENED) == title


def _title_of_words(sentence: str, lemma: str, status: Status) -> str:
    before, word, after = sentence.split("|")
    words = before + word + after
    trigger = Span(start=100 + len(before), end=100 + len(before) + len(word))
    said = next(token for token in load_model()(words) if token.idx == len(before))
    told = of_trigger(said, said if said.pos_ == "VERB" else None, False, [], ["Ingrid Hale"])
    span = Span(start=100, end=100 + len(words))
    best = Mention(type="remark", words=words, lemma=lemma, sentence=span, trigger=trigger, clause=told)
    hale = (Participant(name="Hale", role="speaker", aliases=("Ingrid Hale",)),)
    return event_title("remark", "", status, hale, None, None, best)


MADE = [
    ("Hale was |appointed| secretary of the Coastal Council on Monday.", "", "Hale appointed secretary of the Coastal Council"),
    ("Hale was |appointed| to the board in September, while others left.", "", "Hale appointed to the board"),
    (
        "The council |named| Ingrid Hale as its new chairwoman, a spokesman said.",
        "Coastal Council",
        "Coastal Council names Hale its new chairwoman",
    ),
    ("Hale was |named| on Monday.", "", "Hale named to office"),
    ("Hale, who |took| office in January, spoke.", "", "Hale takes office"),
]


@pytest.mark.parametrize(("sentence", "appointer", "title"), MADE, ids=[row[0] for row in MADE])
def test_a_title_says_what_somebody_is_made(sentence: str, appointer: str, title: str) -> None:
    before, word, after = sentence.split("|")
    trigger = Span(start=len(before), end=len(before) + len(word))
    lemma = {"took": "take", "named": "name"}.get(word, "appoint")
    best = Mention(
        type="appointment", words=before + word + after, lemma=lemma, sentence=Span(start=0, end=len(sentence) - 2), trigger=trigger
    )
    hale = (Participant(name="Hale", role="appointee", aliases=("Ingrid Hale",)),)
    who = people(appointer, role="appointer") if appointer else ()
    assert event_title("appointment", "named", Status.HAPPENED, (*who, *hale), None, None, best) == title


NAMES = [
    (Participant(name="Ingrid Hale", role="party", aliases=("Hale",)), "Hale"),
    (Participant(name="Ingrid Hale", role="party"), "Ingrid Hale"),
    (Participant(name="Kim Min Seo", role="party", office="Minister"), "Kim"),
    (Participant(name="Xu Lanfang", role="party", office="Minister", country="CHN"), "Xu"),
    (Participant(name="Kim Larsen", role="party", office="Minister", country="NOR"), "Larsen"),
    (Participant(name="Sato Emi", role="party", office="Minister", aliases=("Sato",)), "Sato"),
    (Participant(name="Cheng Li-wun", role="party", office="Leader"), "Cheng"),
    (Participant(name="king of Norland", role="party", office="king"), "king of Norland"),
    (Participant(name="Norland PM", role="party", office="pm"), "Norland PM"),
    (Participant(name="III", role="party"), "III"),
    (Participant(name="Melania Trump", role="party", office="First Lady"), "Melania Trump"),
    (Participant(name="Norland Security Council", role="party", office="council"), "Norland Security Council"),
    (Participant(name="Ministry of the Sea", role="party"), "Ministry of the Sea"),
    (Participant(name="Joseph R. Biden, Jr.", role="party", office="President"), "Biden"),
    (Participant(name="Donald Trump Jr.", role="party", office="President"), "Donald Trump Jr."),
    (Participant(name="Luiz Inacio Lula da Silva", role="party", office="President"), "Lula"),
    (Participant(name="Any Lucia Lopez Belloza", role="party", aliases=("Any", "Lopez Belloza")), "Lopez Belloza"),
    (Participant(name="Ayatollah Ali Berg", role="party", office="Leader", aliases=("Ali Berg",)), "Berg"),
    (Participant(name="U.S. State Department", role="party", aliases=("State Department",)), "U.S. State Department"),
]


@pytest.mark.parametrize(("one", "name"), NAMES, ids=[f"{one.name} {one.country}" for one, _ in NAMES])
def test_a_short_name_is_the_family_name(one: Participant, name: str) -> None:
    assert short_name(one) == name


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("two officials", True),
        ("Norland police", True),
        ("CEOs", True),
        ("Iranians", True),
        ("Norland forces", True),
        ("a head of officials", False),
        ("United States", False),
        ("Reyes", False),
        ("White House press", False),
    ],
)
def test_a_verb_agrees_with_many(name: str, plural: bool) -> None:
    assert is_plural(name) is plural


@pytest.mark.parametrize(
    ("verb", "one"), [("go to Oslo", "goes to Oslo"), ("veto", "vetoes"), ("carry out", "carries out"), ("say", "says")]
)
def test_a_verb_agrees_with_one(verb: str, one: str) -> None:
    assert third(verb) == one


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("shelve", ("shelved",)),
        ("scrap", ("scrapped",)),
        ("abort", ("aborted",)),
        ("delay", ("delayed",)),
        ("defer", ("deferred",)),
        ("cancel", ("cancelled", "canceled")),
    ],
)
def test_a_regular_verb_has_its_participles(verb: str, words: tuple[str, ...]) -> None:
    assert participles(verb) == words


@pytest.mark.parametrize(
    ("kind", "lemma", "role", "title"),
    [
        ("vote", "win", "voter", "Hale wins election"),
        ("vote", "defeat", "voter", "Hale wins election"),
        ("vote", "lose", "voter", "Hale loses election"),
        ("attack", "intercept", "target", "Hale intercepts attack"),
    ],
)
def test_a_verb_of_its_own_tells_more_than_the_mode(kind: str, lemma: str, role: str, title: str) -> None:
    best = Mention(type=kind, words="", lemma=lemma, sentence=Span(start=0, end=0), trigger=Span(start=0, end=0))
    told = people("Hale", role=role) + people("Roe", role="voter" if kind == "vote" else "attacker")
    assert event_title(kind, "", Status.HAPPENED, told, None, None, best) == title


LONG = [  # words longer than a headline, and what is left of them
    (
        "The port will stay shut until the quay is mended, the harbour master's office said after a week of rain and of storms, "
        "while all who sail these waters for a living wait for the first dry and quiet day.",
        "The port will stay shut until the quay is mended, the harbour master's office said after a week of rain and of storms",
    ),
    (
        "We will wait for the ships as long as it takes. Nobody in this town has ever left a ship out there in a storm like this one, "
        "and we are not going to begin with it on the day of our harbour's feast.",
        "We will wait for the ships as long as it takes",
    ),
    (
        "Harbour pilots have been told to keep three large tankers in the outer roads, which had been closed to all but small boats "
        "since the storm of the first week of May and are to be opened again to all that can be steered",
        "Harbour pilots have been told to keep three large tankers in the outer roads",
    ),
    (  # nothing that could stand alone: neither the name nor the number is cut through
        "pilots not asked and captains not paid for their ships and their boats in the inner and the outer roads of the many islands "
        "that knew nothing at all by Western Norland and Ostavia and of its many a port",
        "pilots not asked and captains not paid for their ships and their boats in the inner and the outer roads of the many islands "
        "that knew nothing at all by Western Norland …",
    ),
    ("Harbour firm Avelo (AVLT.OS) has bought a quay", "Harbour firm Avelo has bought a quay"),
    ("The port is shut", "The port is shut"),
]


@pytest.mark.parametrize(("words", "left"), LONG, ids=[row[0][:50] for row in LONG])
def test_what_is_too_long_ends_where_it_can_stand(words: str, left: str) -> None:
    assert cropped(words) == left


TOGETHER = [
    (("foreign minister of Norland", "foreign minister of Ostavia"), "Foreign ministers of Norland and Ostavia meet"),
    (("Norland ambassador", "Ostavian ambassador"), "Norland and Ostavian ambassadors meet"),
    (("Ana Ruiz", "leader of Norland", "leader of Ostavia"), "Ana Ruiz meets leaders of Norland and Ostavia"),
    (("mediators from Norland", "mediators from Ostavia", "mediators from Varn"), "Mediators from Norland, Ostavia and Varn meet"),
    (("leaders of the pilots' union", "union leaders", "Avelo"), "Leaders of the pilots' union and Avelo meet"),
    (("Ana Ruiz", "Bo Lind"), "Ana Ruiz and Bo Lind meet"),
]


@pytest.mark.parametrize(("names", "title"), TOGETHER, ids=[row[1] for row in TOGETHER])
def test_those_of_one_description_are_named_together(names: tuple[str, ...], title: str) -> None:
    assert event_title("meeting", "bilateral", Status.HAPPENED, people(*names), None, None) == title


def test_who_leads_a_state_does_not_stand_beside_it() -> None:
    hale = Participant(name="Ingrid Hale", role="attacker", office="President", country="NOR")
    norway = Participant(name="Norway", role="attacker", country="NOR")
    told = (hale, norway, *people("Varn", role="target"))
    assert event_title("attack", "strike", Status.HAPPENED, told, None, None) == "Norway attacks Varn"


def test_a_war_has_no_place_in_the_land_that_fights_it() -> None:
    assert event_title("attack", "clash", Status.HAPPENED, people("Norland"), Place(name="Norland"), None) == "Fighting with Norland"


@pytest.mark.parametrize(
    ("name", "short"),
    [("U.S. Marines", "U.S. Marines"), ("VLCC Marines", "VLCC Marines"), ("K.P. Sharma", "Sharma"), ("TANAKA Kenji", "Tanaka")],
)
def test_initials_are_no_family_in_capitals(name: str, short: str) -> None:
    assert short_name(Participant(name=name, role="party", office="" if "Marines" in name else "Minister")) == short


UNDATED = [
    ("The port was shut to ships on Wednesday", "The port was shut to ships"),
    ("She will come on Tuesday", "She will come on Tuesday"),
    ("Saturday's strikes hit the port late on Monday evening, wounding two", "The strikes hit the port, wounding two"),
    ("Early on Tuesday, two drones struck the port", "Two drones struck the port"),
    ("similar measures last week", "similar measures"),
    ("the port would open next month for a day", "the port would open for a day"),
    ("the port was hit yesterday over a debt", "the port was hit over a debt"),
    ("the toll of last week's floods rose to nine", "the toll of the floods rose to nine"),
    ("they met over the weekend in Oslov", "they met in Oslov"),
    ("the port is shut until Friday", "the port is shut until Friday"),
    ("the port will open on Monday and Tuesday", "the port will open on Monday and Tuesday"),
    ("starting on Tuesday, ships wait", "starting on Tuesday, ships wait"),
    ("trade will grow by 2% this year", "trade will grow by 2% this year"),
    ("fewer ships than last month came", "fewer ships than last month came"),
    ("ships call every Monday", "ships call every Monday"),
    ("the Monday deadline has passed", "the Monday deadline has passed"),
    ('he was "glad to be home on Monday"', 'he was "glad to be home on Monday"'),
    ("the port opens on March 4", "the port opens on March 4"),
    ("the union of dockers calls a strike for Friday", "the union of dockers calls a strike"),
    ("burning ships in a report published on Thursday", "burning ships in a report"),
]


@pytest.mark.parametrize(("words", "left"), UNDATED, ids=[row[0] for row in UNDATED])
def test_no_day_stands_in_a_title_that_means_another_one_later(words: str, left: str) -> None:
    assert undated(words, opens=words[0].isupper()) == left
