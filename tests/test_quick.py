"""The model's quicker parts give what its own parts give, token by token."""

from collections.abc import Iterator
from typing import Any

import pytest
import spacy

from benchmarks import annotated
from timeline.language.model import DEFAULT_MODEL, load_model
from timeline.language.quick import quicken

ODD = [
    "",
    " ",
    "\n\n",
    "Let's go, they're gonna say there ain't any; y'all got ta come, c'm on.",
    "There is a call.  There's another one, nothin' more.",
    "I  met you   in Oslo \u00a0 on Tuesday.",
    "OSLO",
    "?!",
]


@pytest.fixture(scope="module")
def plain() -> Any:
    return spacy.load(DEFAULT_MODEL)


@pytest.fixture(scope="module")
def quick() -> Any:
    nlp = spacy.load(DEFAULT_MODEL)
    quicken(nlp)
    return nlp


def test_every_token_of_our_articles_is_read_the_same_way(plain: Any, quick: Any) -> None:
    texts = [*ODD, *(annotated.read(path)["text"] for path in sorted(annotated.FOLDER.glob("*.toml")))]
    for text, own, ours in zip(texts, plain.pipe(texts), quick.pipe(texts), strict=True):
        assert list(_told(ours)) == list(_told(own)), text


@pytest.mark.parametrize("text", ODD)
def test_a_text_alone_is_read_the_same_way(text: str, plain: Any, quick: Any) -> None:
    assert list(_told(quick(text))) == list(_told(plain(text)))


def test_a_pipeline_without_such_parts_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    quicken(nlp)
    assert nlp.pipe_names == []


def test_the_model_that_is_loaded_has_the_quicker_parts() -> None:
    assert {"quick_parser", "quick_ner", "quick_attribute_ruler", "quick_lemmatizer"} <= set(load_model().pipe_names)


def _told(doc: Any) -> Iterator[tuple[object, ...]]:
    for t in doc:
        yield t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_, t.is_sent_start
