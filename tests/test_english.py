"""What is not English is kept, told and not read; what is short or odd in English is read."""

from datetime import UTC, date, datetime

import pytest

from timeline.daemon.extraction import extract_here
from timeline.language.english import is_english
from timeline.model import Article
from timeline.pipeline import extract_waiting
from timeline.settings import Settings
from timeline.store import Store
from timeline.when import Publication

NOW = datetime(2025, 3, 13, 12, tzinfo=UTC)
GERMAN = (
    "Die Präsidentin von Norland hat am Mittwoch mit dem Ministerpräsidenten von Ostavia telefoniert, wie ihr Büro mitteilte. "
    "Beide sprachen "
    "über die Fähren und verabredeten ein Treffen in der kommenden Woche, bei dem ein Abkommen unterzeichnet werden soll."
)
FRENCH = (
    "La présidente de Norland s'est entretenue mercredi par téléphone avec le premier ministre d'Ostavia, a annoncé son bureau. "
    "Ils ont parlé "
    "des lignes de ferry et sont convenus de se retrouver la semaine prochaine pour signer un accord."
)
BRIEF = (  # of forty words hardly one in ten is a small one
    "A bomb hidden in a lunch box tore through a crowded commuter train in eastern Varn on Thursday, killing 13 people. "
    "Chief Minister Hemanta Das announced compensation worth 500,000 crowns. Home Minister Raj Sinha flew to Guwahati late Thursday."
)
ENGLISH = (
    "The president of Norland spoke by phone with the prime minister of Ostavia on Wednesday, her office said. They talked about the ferry "
    "lines and agreed to meet next week, when an agreement is to be signed."
)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (ENGLISH, True),
        (ENGLISH.upper(), True),
        (BRIEF, True),
        (GERMAN, False),
        (FRENCH, False),
        ("Президент Норландии в среду беседовала по телефону с премьер-министром Оставии.", False),
        ("诺兰总统周三与奥斯塔维亚总理通电话。", False),
        ("Hale calls Brandt", True),
        ("Größe: 5", True),
        ("", True),
        ("12 13 14", True),
    ],
)
def test_the_small_words_tell_the_language(text: str, english: bool) -> None:
    assert is_english(text) is english


def test_an_article_in_another_language_is_kept_and_told(store: Store) -> None:
    for number, text in enumerate((GERMAN, ENGLISH)):
        article = Article(url=f"https://a.example/{number}", title="", text=text, publication=Publication(day=date(2025, 3, 13)))
        store.articles.save(None, article, NOW)
    extract = extract_here(Settings().nlp)
    assert [extract_waiting(store, extract, "1", "test", NOW) for _ in range(3)] == [True, True, False]
    assert [(one.problem.subject, one.problem.code) for one in store.problems.list()] == [("https://a.example/0", "other-language")]
    assert store.articles.count() == 2
