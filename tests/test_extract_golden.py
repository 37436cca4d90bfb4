"""Articles of the project's own writing, each with what must be found in it, in the order of the text."""

from datetime import date

import pytest

from timeline.event_types import load_event_types
from timeline.extract import RuleExtractor
from timeline.language import Document, load_model
from timeline.model import Article
from timeline.when import Publication

AGENCY = """OSLO, March 4 (Agency) - Norwegian Prime Minister Karin Dahl met Kenyan President Grace Otieno in Oslo.

"We have agreed to share our fishing data," Dahl told reporters. She said the two countries would work together.

Otieno will travel to Brussels, Dahl added. Police in Bergen arrested Karl Lind.

Norway sent humanitarian aid to Sudan. Critics say such visits rarely help."""

LOCAL = """Police arrested Tomas Brandt in Bergen. A judge sentenced Anna Moe to two years in prison.

Mayor Eva Holm resigned. Hundreds of students protested in Bergen. Nobody knows what comes next."""

GOLDEN = [
    (
        "agency",
        AGENCY,
        [
            ("meeting", "happened", ("Karin Dahl", "Grace Otieno"), "Oslo"),
            ("remark", "happened", ("Karin Dahl",), "Oslo"),
            ("trip", "planned", ("Grace Otieno",), "Brussels"),
            ("legal", "happened", ("Karl Lind",), ""),
            ("aid", "happened", ("Norway", "Sudan"), ""),
        ],
    ),
    (
        "local",
        LOCAL,
        [
            ("legal", "happened", ("Tomas Brandt",), "Bergen"),
            ("legal", "happened", ("Anna Moe",), ""),
            ("appointment", "happened", ("Eva Holm",), ""),
            ("protest", "happened", ("students",), "Bergen"),
        ],
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), GOLDEN, ids=[row[0] for row in GOLDEN])
def test_what_stands_in_an_article_is_found_in_it(name: str, text: str, expected: list[tuple[str, str, tuple[str, ...], str]]) -> None:
    nlp = load_model()
    article = Article(url="", title="", text=text, publication=Publication(day=date(2026, 3, 4)))
    found = RuleExtractor(load_event_types()).mentions(article, Document(text, nlp), Document("", nlp), [], [])
    for kind, status, names, place in expected:
        assert any(
            (mention.type, mention.status.value) == (kind, status)
            and all(any(wanted in participant.name for participant in mention.participants) for wanted in names)
            and (not place or (mention.place is not None and place in mention.place.name))
            for mention in found
        ), (kind, names, [(m.type, m.status.value, [p.name for p in m.participants], m.place) for m in found])
    assert {mention.type for mention in found} == {kind for kind, *_ in expected}
