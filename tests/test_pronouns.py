"""A "he" or "her" of a headline is named where one person alone can be meant, and stays where two could be."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
ROWS = [
    (
        "Oil major BP named Meg Lind as its chief executive on Tuesday. BP said she would oversee a review of its portfolio.",
        "BP says Meg Lind will oversee a review of its portfolio",
    ),
    (
        "Norland's president Jon Berg cancelled his trip to Lima on Monday. The embassy said his visit to Chile was still on.",
        "Embassy said Jon Berg's visit to Chile was still on",
    ),
    (
        "Former mayor Lena Ford was arrested in June. On Monday a Norwegian court dismissed an assault charge against her.",
        "Norwegian court dismisses an assault charge against Lena Ford",
    ),
    (
        "Olga Brandt is the head of the bank. Karl Lind met her on Monday. The doctor said she had counted ten dead.",
        "Doctor says she has counted ten dead",  # her own count
    ),
    ("Lawyer Paul Sand defends Marcus Ellery. Sand said on Monday he would not appeal.", "Lawyer Paul Sand says he will not appeal"),
    (
        "Elian Gomez is six. Elian's relatives said on Monday his mother had died to give him freedom.",
        "Elian's relatives say his mother has died to give him freedom",  # named before it
    ),
    (
        "Archdiocese spokesman Joseph Zwill spoke to reporters. ``He called on many of us to help,'' Anna Bell said Monday.",
        "Anna Bell: “He called on many of us to help”",  # as it was said
    ),
    (
        "Owner Ben Pike shot a burglar on Sunday. Police said on Monday he had broken a window.",
        "Police say he has broken a window",  # the burglar
    ),
    (
        "Prince Harry met a young cancer patient on Monday. The charity said he had six months to live.",
        "Charity says he has six months to live",
    ),
    ("Ana Ruiz's aide was dismissed on Monday. The office said she had leaked papers.", "Office says she has leaked papers"),
    ("Senator Karl Lind was arrested on Monday. Police said he had driven drunk.", "Police say Karl Lind has driven drunk"),
    ("Tom Barnes died on Sunday. 'He was a good man,' Karen Wells said on Monday.", "Karen Wells: He was a good man"),
    ("Tom Barnes fled on Sunday. Police said: He must be caught.", "Police say He must be caught"),
]
STATED = [  # headline, text, titles
    (
        "Statement by President Joe Biden on Norway",
        "I met Karl Berg in Oslo on Monday. I will travel to Poland on Friday. I strongly support the plan.",
        ["Biden meets Karl Berg in Oslo", "Biden to travel to Poland"],
    ),
    ("Statement on Norway", "I met Karl Berg in Oslo on Monday.", []),
    ("Statement by Prime Minister Ana Ruiz on Norway", "Charles I visited Oslo on Monday.", []),
    ("Joint Statement by President Ana Ruiz and Prime Minister Karl Berg", "I welcomed the Minister on Tuesday.", []),
    ("Statement by President Joe Biden on Norway", "Karl Berg said: “I met Ana Ruiz in Oslo.”", ["Karl Berg: I met Ana Ruiz in Oslo"]),
]
QUOTED = [
    ("The hearing was ``outrageous,'' Jose Basul said Monday.", "Jose Basul: The hearing was “outrageous”"),
    (
        'General Otto Ring called the withdrawal "a retreat dressed up as routine."',
        'General Otto Ring calls the withdrawal "a retreat dressed up as routine"',
    ),
]


@pytest.mark.parametrize(("text", "title"), ROWS, ids=[row[1] for row in ROWS])
def test_a_pronoun_is_named_where_one_person_alone_can_be_meant(text: str, title: str) -> None:
    assert title in [event.title for event in events_of(Article(url="", title="", text=text, publication=PUBLISHED))]


@pytest.mark.parametrize(("text", "title"), QUOTED, ids=[row[1] for row in QUOTED])
def test_a_quotation_in_a_title_has_both_its_marks_and_no_point_of_its_sentence(text: str, title: str) -> None:
    assert title in [event.title for event in events_of(Article(url="", title="", text=text, publication=PUBLISHED))]


@pytest.mark.parametrize(("headline", "text", "titles"), STATED, ids=[row[1] for row in STATED])
def test_i_is_who_makes_the_statement_and_nobody_in_a_quotation(headline: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in events_of(Article(url="", title=headline, text=text, publication=PUBLISHED))] == titles


LONG = [  # headlines of more sentences than the text below them
    ("Karl Moses will visit Lima. Dr Moses will give a speech. During his visit, Dr Moses will also call on Ana Ruiz.", "to visit Lima"),
    ("Ana Ruiz fled to Russia in 2014. The country's parliament voted on Monday to put her on trial.", "votes to put"),
]


@pytest.mark.parametrize(("headline", "told"), LONG, ids=[row[1] for row in LONG])
def test_a_headline_may_have_more_sentences_than_its_text(headline: str, told: str) -> None:
    titles = [event.title for event in events_of(Article(url="", title=headline, text="Ana Ruiz.", publication=PUBLISHED))]
    assert any(told in title for title in titles), titles
