"""Parses that the model gets wrong in a known way, put right in place: where a subject or a circumstance hangs on the wrong word.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUFFERS = frozenset("die perish drown kill injure wound hurt".split())  # what is told of the victims
_CIRCUMSTANCES = ("prep", "advcl", "npadvmod", "advmod")
_MAIN = ("ROOT", "ccomp")


def mend(doc: Doc) -> None:
    """Set heads, relations and tags of the doc anew in the frames below."""
    for token in doc:
        if token.tag_ == "VBN" and token.dep_ in _MAIN and _has_subject(token):
            token.tag_ = "VBD"  # the participle of "Hale repeated it"
    for told, subject, teller in list(_told_first(doc)):
        subject.head, subject.dep_ = told, "nsubj"
        told.head, told.dep_, told.tag_ = teller, "ccomp", "VBD"
    for verb, subject in list(_inverted(doc)):
        subject.head, subject.dep_ = verb, "nsubj" if verb.tag_ == "VBG" else "nsubjpass"
    for verb, circumstance in list(_shared(doc)):
        circumstance.head = verb


def _told_first(doc: Doc) -> Iterator[tuple[Token, Token, Token]]:
    """The plowed, the train and the said of "A train plowed into a truck, police said", where both are subjects of said to the model."""
    for teller in doc:
        before = [child for child in teller.lefts if child.dep_ == "nsubj"] if teller.tag_ == "VBD" else []
        if len(before) != 2 or doc[before[1].left_edge.i - 1].text != ",":
            continue
        told = next((child for child in before[0].children if child.dep_ == "acl" and child.tag_ == "VBN" and child.i > before[0].i), None)
        if told is not None and before[0].right_edge.i == before[1].left_edge.i - 2 and told.i == before[0].i + 1:
            yield told, before[0], teller


def _has_subject(verb: Token) -> bool:
    """True for a verb with its subject before it and no auxiliary."""
    beside = {child.dep_ for child in verb.children}
    return "nsubj" in beside and not beside & {"aux", "auxpass", "nsubjpass"}


def _inverted(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The killed and the soldiers of "Killed in the attack were two soldiers", of which the model makes what they "were"."""
    for verb in doc:
        if (
            verb.tag_ not in ("VBN", "VBG")
            or verb.dep_ not in _MAIN
            or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
        ):
            continue
        be = next((child for child in verb.rights if child.dep_ in ("aux", "auxpass") and child.lemma_ == "be"), None)
        yield from ((verb, noun) for noun in be.rights if noun.dep_ == "attr") if be is not None else ()


def _shared(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The killed, and the "in an ambush" and "on Monday" of "two were killed and four wounded in an ambush on Monday"."""
    for last in doc:
        first = last.head.head if last.dep_ == "acl" and last.head.dep_ == "conj" else last.head  # "were killed and 20 others injured"
        joined = last.dep_ == "conj" or (first.i < last.head.i and last.tag_ == "VBN" and first != last.head)
        if joined and last.lemma_ in SUFFERS and first.lemma_ in SUFFERS and first.pos_ == "VERB" and first.i < last.i:
            yield from ((first, child) for child in last.rights if child.dep_ in _CIRCUMSTANCES)
