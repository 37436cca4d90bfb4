"""A type of one's own, and an extractor of one's own, are settings: a table in a file, a class by its name."""

import json
from collections.abc import Sequence
from pathlib import Path

from program import timeline

from timeline.daemon.extraction import extract_here, version_of
from timeline.event_types import EventTypes
from timeline.language import Document
from timeline.model import Article, Mention, Span
from timeline.settings import NlpSettings
from timeline.when import Expression

OWN = """
[launch]
title = "Launch"
about = "A rocket or a satellite is sent up."
least = 1
[launch.roles.sender]
slots = ["subject", "by"]
[[launch.triggers]]
name = "launch"
verbs = ["launch"]
objects = ["satellite", "rocket"]
[[launch.examples]]
text = "Norway launched a satellite on Monday."
participants = ["Norway"]
"""


class Every:
    """An extractor that finds a statement in every text."""

    name, version = "every", "7"

    def __init__(self, types: EventTypes) -> None:
        self.types = types

    def mentions(
        self,
        article: Article,
        document: Document,
        title_document: Document,
        expressions: Sequence[Expression],
        title_expressions: Sequence[Expression],
    ) -> list[Mention]:
        whole = Span(start=0, end=len(article.text))
        return [Mention(type="statement", sentence=whole, trigger=whole, words=article.text)]


def test_events_of_a_type_of_ones_own_have_its_code_in_the_export(tmp_path: Path) -> None:
    types, article, base = tmp_path / "types.toml", tmp_path / "articles.jsonl", tmp_path / "own.db"
    types.write_text(OWN.replace('title = "Launch"', 'title = "Launch"\ncameo = "0999"'))
    told = {"id": "one", "url": "https://news.example/one", "title": "Rocket", "text": "Norway launched a satellite on Monday."}
    article.write_text(json.dumps(told | {"published": "2026-03-04T09:00:00+00:00"}) + "\n")
    own = {"TIMELINE_NLP_TYPES": str(types), "TIMELINE_DATABASE_URL": f"sqlite:///{base}"}
    timeline("db", "upgrade", **own)
    assert timeline("import", "--format", "jsonl", str(article), **own).code == 0
    done = timeline("export", "--columns", "type,cameo_code", "--min-confidence", "0", **own)
    assert done.out.replace('"', "").split() == ["type,cameo_code", "launch,0999"]


def test_a_type_of_ones_own_is_found_beside_those_that_ship(tmp_path: Path) -> None:
    types, text = tmp_path / "types.toml", tmp_path / "text.txt"
    types.write_text(OWN)
    text.write_text("Norway launched a satellite on Monday. Karl Lind met Grace Otieno in Oslo on Monday.")
    assert timeline("types", "check", str(types)).code == 0
    asked = ("extract", str(text), "--published", "2026-03-04", "--format", "json", "--min-confidence", "0")
    done = timeline(*asked, TIMELINE_NLP_TYPES=str(types))
    assert {"launch", "meeting"} <= {row["type"] for row in json.loads(done.out)}, done.err
    assert "launch" not in {row["type"] for row in json.loads(timeline(*asked).out)}
    own = NlpSettings(types=str(types))
    assert version_of(own) != version_of(NlpSettings())


def test_an_extractor_of_ones_own_is_named_in_the_settings() -> None:
    nlp = NlpSettings(extractor=f"{__name__}:Every")
    article = Article(url="", title="", text="Norway launched a satellite on Monday, said the ministry.", publication=None)
    assert [mention.type for mention in extract_here(nlp)(article)] == ["statement"]
    assert version_of(nlp).endswith("+7")


def test_an_extractor_that_is_not_there_is_told_with_what_to_do(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Norway launched a satellite on Monday, said the ministry.")
    done = timeline("extract", str(text), "--published", "2026-03-04", TIMELINE_NLP_EXTRACTOR="nowhere:Extractor")
    assert done.code != 0
    assert "nlp.extractor = 'nowhere:Extractor'" in done.err and "module:class" in done.err
