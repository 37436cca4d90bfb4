"""Parts of the model in a quicker form, which give just what the model's own give.

One rule: what is found does not change; `tests/test_quick.py` compares the two, token by token.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, DependencyParser, EntityRecognizer, Lemmatizer
from spacy.tokens import Doc

_STEPPED, _REMEMBERED, _LEMMAS = "timeline_stepped", "timeline_remembered", "timeline_lemmas"
_ASKED: list[int | str] = ["TAG", "LOWER", "DEP"]
_TOLD: list[int | str] = ["POS", "MORPH", "LEMMA"]
_READ: list[int | str] = ["ORTH", "POS", "MORPH", "LEMMA"]
_PLAIN = frozenset(["TAG", "LOWER", "DEP"])


def quicken(nlp: Language) -> None:
    """Put the quicker forms in the place of the components that have one; the model's own stay in it, disabled."""
    for name, part in list(nlp.pipeline):
        if isinstance(part, DependencyParser | EntityRecognizer) and part.cfg["beam_width"] == 1:
            _replace(nlp, name, _STEPPED)
        elif isinstance(part, AttributeRuler):
            _replace(nlp, name, _REMEMBERED)
        elif isinstance(part, Lemmatizer) and part.mode == "rule":
            _replace(nlp, name, _LEMMAS)


def _replace(nlp: Language, name: str, factory: str) -> None:
    nlp.add_pipe(factory, name=f"quick_{name}", after=name, config={"of": name})
    nlp.disable_pipe(name)


class Stepped:
    """A parser or recognizer whose steps are taken one by one from here.

    Its own loop gives up the interpreter's lock, and in spaCy 3.8 each look at its state takes the lock anew: a hundred
    times a token, which is half of the recognizer's time.
    """

    def __init__(self, own: Any) -> None:
        self._own = own

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            self._own.set_annotations(batch, self._ends(batch))
            yield from batch

    def _ends(self, docs: list[Doc]) -> list[Any]:
        """The state of each after its last step."""
        states = self._own.moves.init_batch(docs)
        going = [state for state in states if not state.is_final()]
        if not going:
            return list(states)
        model = self._own.model.predict(docs)
        while going:
            going = self._own.transition_states(going, model.predict(going))
        model.clear_memory()
        return list(states)


class Remembered:
    """The ruler that gives a token its part of speech by tag, word and role: asked once for each three of them.

    Where a pattern of more than one token, or of a form of the word, holds, the model's own is asked for the whole.
    """

    def __init__(self, own: Any) -> None:
        self._own = own
        self._odd = Matcher(own.vocab)
        self._words: set[int] = set()
        self._known: dict[tuple[int, ...], list[int]] = {}
        for number, pattern in enumerate(pattern for rule in own.patterns for pattern in rule["patterns"]):
            if len(pattern) > 1 or not _is_plain(pattern[0]):
                self._odd.add(str(number), [pattern])
            else:
                self._words.update(own.vocab.strings.add(word) for word in _words(pattern[0]))

    def __call__(self, doc: Doc) -> Doc:
        if self._odd(doc, allow_missing=True):
            own: Doc = self._own(doc)
            return own
        rows: Any = doc.to_array(_ASKED)  # a row a token
        if len(doc):
            rows[:] = [self._of(doc, i, *asked) for i, asked in enumerate(rows.tolist())]
        return doc.from_array(_TOLD, rows)

    def _of(self, doc: Doc, i: int, tag: int, lower: int, dep: int) -> list[int]:
        key = (tag, lower if lower in self._words else 0, dep)
        if key not in self._known:
            alone = Doc(doc.vocab, words=[doc[i].text], tags=[doc[i].tag_], deps=[doc[i].dep_], heads=[0])
            self._known[key] = self._own(alone).to_array(_TOLD)[0]
        return self._known[key]


class Lemmas:
    """The lemmatizer that goes by rules, asked once for each word as its part of speech: the rules ask for nothing else of a token."""

    def __init__(self, own: Lemmatizer) -> None:
        self._own = own
        self._known: dict[tuple[int, int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        rows: Any = doc.to_array(_READ)  # a row a token
        lemmas = rows[:, 3]
        for i, (orth, pos, morph, lemma) in enumerate(rows.tolist()):
            if not lemma or self._own.overwrite:
                lemmas[i] = self._of(doc, i, (orth, pos, morph))
        return doc.from_array(_TOLD[2:], lemmas)

    def _of(self, doc: Doc, i: int, key: tuple[int, int, int]) -> int:
        if key not in self._known:
            self._known[key] = doc.vocab.strings.add(self._own.lemmatize(doc[i])[0])
        return self._known[key]


def _is_plain(token: dict[str, Any]) -> bool:
    return token.keys() <= _PLAIN and all(isinstance(value, str) or value.keys() <= {"IN", "NOT_IN"} for value in token.values())


def _words(token: dict[str, Any]) -> list[str]:
    lower = token.get("LOWER", [])
    return [lower] if isinstance(lower, str) else [word for words in lower.values() for word in words] if lower else []


@Language.factory(_STEPPED)
def _stepped(nlp: Language, name: str, of: str) -> Stepped:
    return Stepped(nlp.get_pipe(of))


@Language.factory(_REMEMBERED)
def _remembered(nlp: Language, name: str, of: str) -> Remembered:
    return Remembered(nlp.get_pipe(of))


@Language.factory(_LEMMAS)
def _lemmas(nlp: Language, name: str, of: str) -> Lemmas:
    own = nlp.get_pipe(of)
    assert isinstance(own, Lemmatizer)
    return Lemmas(own)
