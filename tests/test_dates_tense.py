"""With the language model, the verb that governs a date decides its direction. Published Sunday 16 February 2025."""

import pytest
from spacy.language import Language

from timeline.dates import find_dates
from timeline.language import load_model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


ROWS = [
    ("The president met his guest in Munich on Friday.", "Friday", "2025-02-14"),
    ("The president will meet his guest in Munich on Friday.", "Friday", "2025-02-21"),
    ("The president is to meet his guest in Munich on Friday.", "Friday", "2025-02-21"),
    ("The president is expected to meet his guest on Friday.", "Friday", "2025-02-21"),
    ("The talks, scheduled for Friday, have been put off.", "Friday", "2025-02-21"),
    ("The president has met his guest on Friday.", "Friday", "2025-02-14"),
    ("The president said Friday that he would go.", "Friday", "2025-02-14"),
    ("The president said he would go on Friday.", "Friday", "2025-02-21"),
    ("They attended a rally Thursday to demand his release.", "Thursday", "2025-02-13"),
    ("The ministry postponed the vote until Tuesday.", "Tuesday", "2025-02-18"),
    ("A decision could come as early as Tuesday.", "Tuesday", "2025-02-18"),
    ("They are looking for ways to get around Wednesday's ruling.", "Wednesday", "2025-02-12"),
    ("He gave no reason for the March 4 deadline.", "March 4", "2025-03-04"),
    ("He was born in the town in October.", "October", "2024-10"),
    ("The trial will begin in October.", "October", "2025-10"),
    ("They met over the weekend in the mountains.", "the weekend", "2025-W07-WE"),
]


@pytest.mark.parametrize(("text", "words", "value"), ROWS)
def test_the_governing_verb_decides(text: str, words: str, value: str, nlp: Language) -> None:
    found = {e.text: e.value for e in find_dates(text, "2025-02-16", nlp)}
    assert found[words] == value
