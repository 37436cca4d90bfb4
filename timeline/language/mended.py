"""Parses that the model gets wrong in a known way, put right in place: where a subject or a circumstance hangs on the wrong word.

One rule: what is mended stands in the table of frames; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from timeline.language import mended_clauses, mended_nouns
from timeline.language.finite import MAIN, has_subject
from timeline.language.phrases import is_plural_of_persons

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.language.finite import Change

_SHARED = {"chaire": "chair", "hoste": "host", "le": "lead", "signe": "sign", "sponsore": "sponsor"}  # what the model makes of "co-chaired"
_GATHERS = {"meeting": "meet", "gathering": "gather"}
_PAST = {"retook": "retake", "overtook": "overtake"}  # read as infinitives


def mend(doc: Doc) -> None:
    """Set heads, relations and tags of the doc anew in the frames below."""
    _apply(mended_clauses.told_first, doc)
    _retag(doc)
    for frame in _FRAMES:
        _apply(frame, doc)
    _retag(doc)


def _retag(doc: Doc) -> None:
    """The tags that the words and the relations around them rule out."""
    for token in doc:
        if token.tag_ == "VBN" and token.dep_ in MAIN and has_subject(token):
            token.tag_ = "VBD"  # the participle of "Hale repeated it"
        if token.lower_ == "talks" and token.tag_ == "VBZ" and token.dep_ == "nsubj":
            token.tag_, token.pos_, token.lemma_ = "NNS", "NOUN", "talk"
        if token.i == token.sent.start and token.tag_ in ("NNP", "NNPS") and not token.ent_type_ and is_plural_of_persons(token.lower_):
            token.tag_, token.pos_, token.lemma_ = "NNS", "NOUN", token.lower_.removesuffix("s")  # "Rebels of the Front fled"
        if token.lower_.startswith("co_"):
            plain = token.lemma_.removeprefix("co_")  # "co-host", which the model is given as one word
            token.lemma_ = _SHARED.get(plain, plain)
        if token.tag_ in ("VB", "VBP") and token.dep_ == "dobj" and any(child.dep_ == "compound" for child in token.lefts):
            token.tag_, token.pos_ = "NN", "NOUN"  # the deal of "approved the ceasefire deal"
        if token.lower_ in _GATHERS and token.tag_ == "NN" and token.dep_ == "acl" and token.nbor(-1).text == ",":
            token.tag_, token.pos_, token.lemma_ = "VBG", "VERB", _GATHERS[token.lower_]  # "The ministers, meeting in Rome, agreed"
        if token.lower_ in _PAST:
            token.tag_, token.lemma_ = "VBD", _PAST[token.lower_]


def _apply(frame: Callable[[Doc], Iterator[Change]], doc: Doc) -> None:
    """Put each token under another, which must not stand under it: the model's library does not survive a ring."""
    for token, head, relation in list(frame(doc)):
        if (head == token and relation == "ROOT") or (head != token and not token.is_ancestor(head)):
            token.head, token.dep_ = head, relation


_FRAMES = (
    mended_nouns.inverted,
    mended_nouns.among,
    mended_nouns.sworn,
    mended_clauses.shared,
    mended_clauses.after_aside,
    mended_clauses.second,
    mended_clauses.occasion,
    mended_clauses.after_explained,
    mended_clauses.day_of_the_teller,
    mended_clauses.of_the_teller,
    mended_nouns.measured,
    mended_nouns.active,
    mended_nouns.compounded,
    mended_nouns.dated,
    mended_nouns.of_magnitude,
    mended_nouns.of_kind,
    mended_nouns.declared,
    mended_nouns.named_talks,
    mended_nouns.visiting,
    mended_nouns.counted,
    mended_clauses.when,
)
