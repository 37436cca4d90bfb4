"""Headlines leave out "was": who is killed, arrested, elected in one is never taken for the one who does it."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article, Status
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
ROWS = [  # headline; type, who with the role of each, what the timeline calls it
    ("Norway's King Olav Berg killed, senior Swedish official says", "attack", "Olav Berg target", "Norwegian King Olav Berg killed"),
    ("Mayor Ana Ruiz shot dead in Oslo, police say", "attack", "Ana Ruiz target", "Mayor Ana Ruiz shot dead in Oslo"),
    ("Guards shot at the crowd, witnesses say", "attack", "Guards attacker; crowd target", "Guards shoot at the crowd"),
    (
        "Opposition leader Ana Ruiz arrested in Oslo, lawyer says",
        "legal",
        "Ana Ruiz accused",
        "Opposition leader Ana Ruiz arrested in Oslo",
    ),
    (
        "Former minister Ana Ruiz jailed for five years over bribes",
        "legal",
        "Ana Ruiz accused",
        "Former minister Ana Ruiz jailed for five years over bribes",
    ),
    ("Police arrested Karl Lind in Oslo", "legal", "Karl Lind accused; Police authority", "Police arrest Karl Lind in Oslo"),
    ("Ana Ruiz elected president of Chile, officials say", "appointment", "Ana Ruiz appointee", "Ana Ruiz elected president of Chile"),
    ("Karl Lind named central bank governor", "appointment", "Karl Lind appointee", "Karl Lind named central bank governor"),
    (
        "Chile's parliament elected a new president",
        "appointment",
        "new president appointee; Chile's parliament appointer",
        "Chile's parliament elects a new president",
    ),
    ("Chile's president ousted, army says", "appointment", "Chile's president appointee", "Chile's president ousted"),
]


@pytest.mark.parametrize(("headline", "kind", "people", "title"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_a_headline_tells_to_whom_it_is_done(headline: str, kind: str, people: str, title: str) -> None:
    found = events_of(Article(url="", title=headline, text="The capital was quiet on Monday.", publication=PUBLISHED))
    told = [event for event in found if event.type == kind]
    assert [("; ".join(f"{one.name} {one.role}" for one in event.participants), event.title) for event in told] == [(people, title)]


def test_who_heads_somewhere_is_on_the_way() -> None:
    article = Article(url="", title="Chancellor Karl Lind heads to Lima", text="The capital was quiet on Monday.", publication=PUBLISHED)
    assert [(event.status, event.title) for event in events_of(article)] == [(Status.ONGOING, "Chancellor Karl Lind heads to Lima")]


COMPOUNDS = ["EU sanctions chief in Kyiv for talks", "London bombs victims in court battle", "US arrests data for March"]


@pytest.mark.parametrize("headline", COMPOUNDS)
def test_a_noun_before_a_noun_is_no_verb(headline: str) -> None:
    article = Article(url="", title=headline, text="The capital was quiet on Monday.", publication=PUBLISHED)
    assert not [event for event in events_of(article) if event.type in ("sanction", "attack", "legal")]


SPOKEN = [  # headline; lead; who speaks, "investigators" being nobody known
    (
        "Ships wait off Varn, shipping CEO says",
        "VARN, March 12 (Agency) - About 100 ships wait off Varn, Karl Lind, CEO of the carrier Astrion, said on Wednesday.",
        ["Karl Lind"],
    ),
    (
        "Army ready for weeks of war, military spokesperson says",
        "VARN, March 12 (Agency) - The army is ready for weeks of war, a military spokesperson told reporters on Wednesday.\n\n"
        '"We have prepared for weeks," Lieutenant Colonel Karl Lind said in a briefing.',
        ["Karl Lind"],
    ),
    (
        "Norland charges ex-minister with corruption",
        "VARN, March 12 (Agency) - Norland has charged a former deputy minister with corruption, investigators said on Wednesday.\n\n"
        "Another former deputy minister, Karl Lind, was jailed for 13 years in July 2024.",
        [],
    ),
]


@pytest.mark.parametrize(("headline", "text", "speakers"), SPOKEN, ids=[row[0] for row in SPOKEN])
def test_whom_title_and_lead_describe_is_one_with_whom_the_text_names(headline: str, text: str, speakers: list[str]) -> None:
    found = events_of(Article(url="", title=headline, text=text, publication=PUBLISHED))
    assert [person.name for event in found if event.type == "remark" for person in event.participants] == speakers
    assert not any(person.name == "Karl Lind" for event in found if event.mode == "charge" for person in event.participants)
