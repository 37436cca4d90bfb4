"""Parses that the model gets wrong in a known way, put right in place: where a subject or a circumstance hangs on the wrong word.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUFFERS = frozenset("die perish drown kill injure wound hurt".split())  # what is told of the victims
_PAST = {"retook": "retake", "overtook": "overtake"}  # read as infinitives
_CIRCUMSTANCES = ("prep", "advcl", "npadvmod", "advmod")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_CONJUNCTIONS = ("after", "before", "since", "until", "as")  # "after Norway and Sweden struck"
_MAIN = ("ROOT", "ccomp")


def mend(doc: Doc) -> None:
    """Set heads, relations and tags of the doc anew in the frames below."""
    for token in doc:
        if token.tag_ == "VBN" and token.dep_ in _MAIN and _has_subject(token):
            token.tag_ = "VBD"  # the participle of "Hale repeated it"
        if token.lower_ in _PAST:
            token.tag_, token.lemma_ = "VBD", _PAST[token.lower_]
        if token.lower_ == "in" and token.dep_ == "prep" and token.i and doc[token.i - 1].lower_ == "swore":
            _as_particle(token)
    for told, subject, teller in list(_told_first(doc)):
        _hang(told, teller, "ccomp")
        _hang(subject, told, "nsubj")
        told.tag_ = "VBD"
    for verb, subject in list(_inverted(doc)):
        _hang(subject, verb, "nsubj" if verb.tag_ == "VBG" else "nsubjpass")
    for verb, circumstance in list(_shared(doc)):
        _hang(circumstance, verb, circumstance.dep_)
    for verb, subject in list(_taken_for_second(doc)):
        _hang(subject, verb, "nsubj")
    for verb, subject in list(_taken_for_occasion(doc)):
        conjunction, opening = subject.head, next((child for child in verb.lefts if child.is_ancestor(subject)), None)
        if opening is not None:
            _hang(opening, verb.head, opening.dep_)  # "In a statement released", of which the verb is no part
        _hang(verb, conjunction.head, "advcl")
        _hang(subject, verb, "nsubj")
        _hang(conjunction, verb, "mark")
    for verb, first in list(_of_the_teller(doc)):
        _hang(verb, first, "conj")
    for kind, subject in list(_measured(doc)):
        _hang(kind, subject, "nmod")


def _hang(token: Token, head: Token, relation: str) -> None:
    """Put a token under another, which must not stand under it: the model's library does not survive a ring."""
    if head != token and not token.is_ancestor(head):
        token.head, token.dep_ = head, relation


def _as_particle(preposition: Token) -> None:
    """Put the president of "swore in the president" under the verb."""
    preposition.dep_ = "prt"
    for noun in [child for child in preposition.children if child.dep_ == "pobj"]:
        _hang(noun, preposition.head, "dobj")


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


def _measured(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The magnitude and the quake of "A magnitude 6.2 quake shook Chile", of which the model makes two subjects."""
    for subject in doc:
        before = doc[subject.left_edge.i - 1] if subject.dep_ == "nsubj" and subject.left_edge.i else None
        if before is not None and before.dep_ == "nsubj" and before.head == subject.head and before.tag_ == "NN" and subject.pos_ == "NOUN":
            yield before, subject


def _taken_for_second(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The hit and the missiles of "had struck across the region and its missiles had hit two ports", where they are a second region."""
    for verb, before in _without_subject(doc):
        if before.dep_ == "conj" and before.head.dep_ == "pobj" and before.head.head.lower_ not in _CONJUNCTIONS:
            yield verb, before


def _taken_for_occasion(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The struck and the Norway of "released after Norway and Sweden struck, he called", where "after Norway and Sweden" is a time."""
    for verb, before in _without_subject(doc):
        first = before.head if before.dep_ == "conj" else before
        if first.dep_ == "pobj" and first.head.lower_ in _CONJUNCTIONS and verb.head.i > verb.i and first.head.head != verb:
            yield verb, first


def _without_subject(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Finite verbs of a clause that is complement to another, with the noun right before them, where that is no subject."""
    for verb in doc:
        if verb.dep_ != "ccomp" or verb.pos_ != "VERB" or any(child.dep_.startswith(("nsubj", "csubj", "expl")) for child in verb.lefts):
            continue
        finite = next((child for child in (*verb.lefts, verb) if child.tag_ in _FINITE), None)
        before = doc[finite.i - 1] if finite is not None and finite.i else None
        if before is not None and before.pos_ in ("NOUN", "PROPN"):
            yield verb, before


def _of_the_teller(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The predicted and the said of "said it was firing but predicted", "said it would leave and accused": no "was predicted"."""
    for verb in doc:
        told = verb.head
        if verb.dep_ != "conj" or verb.tag_ != "VBD" or told.dep_ != "ccomp" or told.head.tag_ != "VBD" or told.i > verb.i:
            continue
        unlike = told.tag_ in ("VBG", "VB") and any(child.dep_ == "aux" for child in told.lefts)
        if unlike and told.head.i < told.i and not any(child.dep_.startswith("nsubj") for child in verb.lefts):
            yield verb, told.head
