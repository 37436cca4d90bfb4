"""A headline calls by its name what its sentence only calls "the refinery", where the text before names one such thing and no second."""

import pytest

from timeline.extract.told_which import told_which
from timeline.model import Clause, Mention, Place, Span, Status

ROWS = [  # the text before; the words of the clause; those of the title
    ("Norpetro sold the Vardal refinery in 2021.", "would buy back the refinery", "would buy back the Vardal refinery"),
    ("Ships passed the Strait of Tarsus.", "sailed through the strait, he said", "sailed through the Strait of Tarsus, he said"),
    ("Norland's Tarsus airport was hit.", "near the airport", "near Norland's Tarsus airport"),
    ("The dam on the Lenne will be built.", "would halt the dam", "would halt the dam on the Lenne"),
    ("Talks on the Iceland war went on.", "could join the war if asked", "could join the Iceland war if asked"),
    ("The Danish-led war on Iceland and the Iceland war were named.", "end the war", "end the Iceland war"),
    ("The Vardal refinery and the Lenne refinery burned.", "would buy the refinery", "would buy the refinery"),
    ("The Vardal refinery burned.", "would buy the refinery fire brigade", "would buy the refinery fire brigade"),
    ("The Vardal refinery burned.", "would buy the refinery of the two", "would buy the refinery of the two"),
    ("The Vardal refinery burned.", 'called "the refinery" a ruin', 'called "the refinery" a ruin'),
    ("The Vardal refinery burned.", "said in Vardal the refinery was safe", "said in Vardal the refinery was safe"),
    ("Crude tanker Aino sank, with crude aboard.", "the tanker sank", "the tanker sank"),
    ("They passed the strait on March 4.", "left the strait", "left the strait"),
    ("A base in Norland was hit.", "leave the base", "leave the base"),
    ("A veteran of the Norland War spoke.", "end the war", "end the war"),
    ("Hale's war must end, he said.", "end the war", "end the war"),
    ("The Lenin administration raised tariffs.", "would sue the administration", "would sue the Lenin administration"),
    ("The company is Danish.", "will leave the company", "will leave the company"),
]


def mention(text: str, words: str, place: str = "") -> Mention:
    at = Span(start=len(text) + 1, end=len(text) + 1 + len(words))
    return Mention(
        type="remark",
        status=Status.HAPPENED,
        when=None,
        participants=(),
        place=Place(name=place) if place else None,
        sentence=at,
        trigger=at,
        words=words,
        lemma="say",
        confidence=0.8,
        clause=Clause(verb="say", words=words),
    )


@pytest.mark.parametrize(("text", "words", "title"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_what_is_known_from_before_goes_by_its_name(text: str, words: str, title: str) -> None:
    (told,) = told_which([mention(text, words)], "", f"{text} {words}")
    assert told.clause is not None
    assert told.clause.words == title


def test_a_place_that_is_only_a_noun_goes_by_its_name_too() -> None:
    text = "Ships passed the Strait of Tarsus."
    (told,) = told_which([mention(text, "leave the strait", "strait")], "", f"{text} leave the strait")
    assert told.place == Place(name="Strait of Tarsus")


def test_what_is_only_named_further_on_is_not_known_yet() -> None:
    (told,) = told_which([mention("", "leave the strait")], "", " leave the strait. Ships passed the Strait of Tarsus.")
    assert told.clause is not None
    assert told.clause.words == "leave the strait"
