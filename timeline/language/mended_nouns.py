"""Parses in which the model hangs a subject, an object or a part of a name on the wrong word.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language.finite import FINITE, MAIN, has_any_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.language.finite import Change

_AFTER_BE = ("attr", "nsubj")  # what the model makes of the subject that follows it


def inverted(doc: Doc) -> Iterator[Change]:
    """The killed and the soldiers of "Killed in the attack were two soldiers", of which the model makes what they "were"."""
    for verb in doc:
        if verb.tag_ not in ("VBN", "VBG") or verb.dep_ not in (*MAIN, "advcl") or has_any_subject(verb):
            continue
        be = next((child for child in verb.rights if child.dep_ in ("aux", "auxpass") and child.lemma_ == "be"), None)
        relation = "nsubj" if verb.tag_ == "VBG" else "nsubjpass"
        yield from ((noun, verb, relation) for noun in be.rights if noun.dep_ in _AFTER_BE) if be is not None else ()


def among(doc: Doc) -> Iterator[Change]:
    """The arrested and the mayor of "Among those arrested was the mayor", of whom the model says no more than that he "was"."""
    for verb in doc:
        those, be = verb.head, verb.head.head.head
        if verb.tag_ == "VBN" and verb.dep_ == "acl" and those.head.lower_ == "among" and be.lemma_ == "be" and be.i > verb.i:
            yield from ((noun, verb, "nsubjpass") for noun in be.rights if noun.dep_ in _AFTER_BE)


def sworn(doc: Doc) -> Iterator[Change]:
    """The president of "swore in the president", under the verb."""
    for token in doc:
        if token.lower_ == "in" and token.dep_ == "prep" and token.i and token.nbor(-1).lower_ == "swore":
            yield from ((noun, token.head, "dobj") for noun in token.children if noun.dep_ == "pobj")
            yield token, token.head, "prt"


def measured(doc: Doc) -> Iterator[Change]:
    """The magnitude and the quake of "A magnitude 6.2 quake shook Chile", the envoy and Lind of "the envoy Karl Lind left": one subject."""
    for subject in doc:
        before = doc[subject.left_edge.i - 1] if subject.dep_ == "nsubj" and subject.left_edge.i else None
        if before is None or before.dep_ != "nsubj" or before.head != subject.head:
            continue
        if before.pos_ == "NOUN" and subject.pos_ in ("NOUN", "PROPN") and (before.tag_ == "NN" or subject.pos_ == "PROPN"):
            yield before, subject, "nmod"


def active(doc: Doc) -> Iterator[Change]:
    """The house, the diplomat and Lind of "The house named veteran diplomat Karl Lind as envoy", which the model has named."""
    for verb in doc:
        named = [child for child in verb.rights if child.dep_ == "oprd"] if verb.tag_ in ("VBN", "VBD") and verb.dep_ in MAIN else []
        subjects = [child for child in verb.lefts if child.dep_ == "nsubjpass"]
        if len(named) != 2 or not subjects or named[1].pos_ != "PROPN" or any(child.dep_ == "auxpass" for child in verb.lefts):
            continue
        yield from ((subject, verb, "nsubj") for subject in subjects)
        yield named[1], verb, "dobj"
        yield named[0], named[1], "nmod"


def compounded(doc: Doc) -> Iterator[Change]:
    """The ceasefire of "approved the ceasefire deal", which the model has approved before somebody deals."""
    for noun in doc:
        before = noun.nbor(-1) if noun.i else noun
        if noun.dep_ == before.dep_ == "dobj" and noun.tag_ in ("VB", "VBP") and before.head == noun.head and before.pos_ == "NOUN":
            yield before, noun, "compound"


def dated(doc: Doc) -> Iterator[Change]:
    """The "of" of "followed the arrest on Monday of two men", which the model hangs on the day or on the verb."""
    for of in doc:
        day = of.nbor(-1) if of.lower_ == "of" and of.i > 2 else of
        noun = day.head.head
        told = day.ent_type_ == "DATE" and day.pos_ == "PROPN" and day.dep_ == "pobj" and noun.pos_ == "NOUN"
        if told and of.head in (day, noun.head):
            yield of, noun, "prep"


def of_magnitude(doc: Doc) -> Iterator[Change]:
    """The hit and the earthquake of "A magnitude 6.1 earthquake hit Chile", of which the model makes a magnitude that it hit.

    The Pola of "The tanker Pola is heading to Oslo" too.
    """
    for token in doc:
        alone = token.dep_ == "ROOT" and token.pos_ == "NOUN" and token.i + 1 < len(doc) and token.nbor().pos_ == "PROPN"
        verb = next((child for child in token.rights if child.dep_ == "relcl"), None) if alone or token.lower_ == "magnitude" else None
        quake = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if verb is not None else None
        if verb is None or quake is None or quake.left_edge.i != token.i + 1:
            continue
        yield verb, verb if token.head == token else token.head, "ROOT" if token.head == token else "ccomp"
        yield from ((child, verb, child.dep_) for child in token.rights if child != verb)
        yield token, quake, "nmod"


def of_kind(doc: Doc) -> Iterator[Change]:
    """The Rapid Forces of "the paramilitary Rapid Forces agreed", of which the model makes a paramilitary that is called so."""
    for kind in doc:
        name = next((child for child in kind.rights if child.dep_ == "appos" and child.left_edge.i == kind.i + 1), None)
        if kind.tag_ == "JJ" and name is not None and name.pos_ == "PROPN":
            yield name, kind.head, kind.dep_
            yield kind, name, "amod"
            yield from ((child, name, child.dep_) for child in kind.children if child.i < kind.i)


def declared(doc: Doc) -> Iterator[Change]:
    """The Ruiz of "declared Ana Ruiz the winner", of whom the model makes a clause."""
    for name in doc:
        if name.dep_ == "ccomp" and name.pos_ == "PROPN" and name.head.lemma_ in ("declare", "proclaim") and name.i > name.head.i:
            yield name, name.head, "dobj"


def named_talks(doc: Doc) -> Iterator[Change]:
    """Iran of "US & Iran talks to end the war broke down", where the model has them talk."""
    for token in doc:
        if token.lower_ == "talks" and token.dep_ == "nsubj" and token.head.tag_ in FINITE:
            yield from ((child, token, "compound") for child in token.lefts if child.dep_ == "nsubj")
            yield from ((child, token, "acl") for child in token.rights if child.dep_ == "xcomp")


def visiting(doc: Doc) -> Iterator[Change]:
    """The minister of "met with visiting Norlandic minister Karl Lind", whom the model has visited."""
    for token in doc:
        guests = [child for child in token.rights if child.dep_ == "dobj"] if token.lower_ == "visiting" and token.dep_ == "pcomp" else []
        if guests and token.head.lower_ in ("with", "to", "by", "from", "between", "for"):
            yield from ((child, token.head.head, child.dep_) for child in token.rights if child not in guests)
            yield guests[0], token.head, "pobj"
            yield token, guests[0], "amod"


def counted(doc: Doc) -> Iterator[Change]:
    """The 160 of "media reported over 160 were killed", of which the model makes what was reported over."""
    for verb in doc:
        be = next((child for child in verb.lefts if child.dep_ == "auxpass" and child.tag_ in FINITE), None)
        count = doc[be.i - 1] if be is not None and be.i else None
        if count is None or count.pos_ != "NUM" or count.dep_ != "pobj" or has_any_subject(verb):
            continue
        if count.head.lower_ in ("over", "about", "around"):
            yield count, verb, "nsubjpass"
            yield count.head, count, "quantmod"
