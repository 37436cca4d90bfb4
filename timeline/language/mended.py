"""Parses that the model gets wrong in a known way, put right in place: where a subject or a circumstance hangs on the wrong word.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Change = tuple[Token, Token, str]  # a token, the one that it is put under, and as what

SUFFERS = frozenset("die perish drown kill injure wound hurt".split())  # what is told of the victims
_PAST = {"retook": "retake", "overtook": "overtake"}  # read as infinitives
_CIRCUMSTANCES = ("prep", "advcl", "npadvmod", "advmod")
FINITE = ("VBD", "VBZ", "VBP", "MD")  # tags of what can be the verb of a clause
_CONJUNCTIONS = ("after", "before", "since", "until", "as")  # "after Norway and Sweden struck"
_MAIN = ("ROOT", "ccomp")
_AFTER_BE = ("attr", "nsubj")  # what the model makes of the subject that follows it


def mend(doc: Doc) -> None:
    """Set heads, relations and tags of the doc anew in the frames below."""
    _apply(_told_first, doc)
    for token in doc:
        if token.tag_ == "VBN" and token.dep_ in _MAIN and _has_subject(token):
            token.tag_ = "VBD"  # the participle of "Hale repeated it"
        if token.lower_ == "talks" and token.tag_ == "VBZ" and token.dep_ == "nsubj":
            token.tag_, token.pos_, token.lemma_ = "NNS", "NOUN", "talk"
        if token.lower_ in _PAST:
            token.tag_, token.lemma_ = "VBD", _PAST[token.lower_]
    for frame in _FRAMES:
        _apply(frame, doc)


def _apply(frame: Callable[[Doc], Iterator[Change]], doc: Doc) -> None:
    """Put each token under another, which must not stand under it: the model's library does not survive a ring."""
    for token, head, relation in list(frame(doc)):
        if (head == token and relation == "ROOT") or (head != token and not token.is_ancestor(head)):
            token.head, token.dep_ = head, relation


def _told_first(doc: Doc) -> Iterator[Change]:
    """The plowed, the train and the said of "A train plowed into a truck, police said", where both are subjects of said to the model."""
    for teller in doc:
        before = [child for child in teller.lefts if child.dep_ == "nsubj"] if teller.tag_ == "VBD" else []
        if len(before) != 2 or doc[before[1].left_edge.i - 1].text != ",":
            continue
        told = next((child for child in before[0].children if child.dep_ == "acl" and child.tag_ == "VBN" and child.i > before[0].i), None)
        if told is None or before[0].right_edge.i != before[1].left_edge.i - 2 or told.i != before[0].i + 1:
            continue
        when = next((child for child in teller.lefts if child.lower_ == "when" and child.i < before[0].i), None)
        yield told, teller if when is None else teller.head, "ccomp" if when is None else "advcl"
        yield before[0], told, "nsubj"
        if when is not None and teller.dep_ == "advcl":  # "Nine drowned when a canoe overturned, police said"
            yield when, told, "advmod"
            yield from _put_over(teller, teller.head)


def _put_over(teller: Token, main: Token) -> Iterator[Change]:
    """The teller where the main verb stands, and that under it."""
    yield teller, teller if main.head == main else main.head, main.dep_
    yield main, teller, "ccomp"


def _has_subject(verb: Token) -> bool:
    """True for a verb with its subject before it and no auxiliary."""
    beside = {child.dep_ for child in verb.children}
    return "nsubj" in beside and not beside & {"aux", "auxpass", "nsubjpass"}


def _has_any_subject(verb: Token) -> bool:
    return any(child.dep_.startswith(("nsubj", "csubj", "expl")) for child in verb.children)


def _inverted(doc: Doc) -> Iterator[Change]:
    """The killed and the soldiers of "Killed in the attack were two soldiers", of which the model makes what they "were"."""
    for verb in doc:
        if verb.tag_ not in ("VBN", "VBG") or verb.dep_ not in (*_MAIN, "advcl") or _has_any_subject(verb):
            continue
        be = next((child for child in verb.rights if child.dep_ in ("aux", "auxpass") and child.lemma_ == "be"), None)
        relation = "nsubj" if verb.tag_ == "VBG" else "nsubjpass"
        yield from ((noun, verb, relation) for noun in be.rights if noun.dep_ in _AFTER_BE) if be is not None else ()


def _among(doc: Doc) -> Iterator[Change]:
    """The arrested and the mayor of "Among those arrested was the mayor", of whom the model says no more than that he "was"."""
    for verb in doc:
        those, be = verb.head, verb.head.head.head
        if verb.tag_ == "VBN" and verb.dep_ == "acl" and those.head.lower_ == "among" and be.lemma_ == "be" and be.i > verb.i:
            yield from ((noun, verb, "nsubjpass") for noun in be.rights if noun.dep_ in _AFTER_BE)


def _sworn(doc: Doc) -> Iterator[Change]:
    """The president of "swore in the president", under the verb."""
    for token in doc:
        if token.lower_ == "in" and token.dep_ == "prep" and token.i and token.nbor(-1).lower_ == "swore":
            yield from ((noun, token.head, "dobj") for noun in token.children if noun.dep_ == "pobj")
            yield token, token.head, "prt"


def _shared(doc: Doc) -> Iterator[Change]:
    """The killed, and the "in an ambush" and "on Monday" of "two were killed and four wounded in an ambush on Monday"."""
    for last in doc:
        first = last.head.head if last.dep_ == "acl" and last.head.dep_ == "conj" else last.head  # "were killed and 20 others injured"
        joined = last.dep_ == "conj" or (first.i < last.head.i and last.tag_ == "VBN" and first != last.head)
        if joined and last.lemma_ in SUFFERS and first.lemma_ in SUFFERS and first.pos_ == "VERB" and first.i < last.i:
            yield from ((child, first, child.dep_) for child in last.rights if child.dep_ in _CIRCUMSTANCES)


def _measured(doc: Doc) -> Iterator[Change]:
    """The magnitude and the quake of "A magnitude 6.2 quake shook Chile", of which the model makes two subjects."""
    for subject in doc:
        before = doc[subject.left_edge.i - 1] if subject.dep_ == "nsubj" and subject.left_edge.i else None
        if before is not None and before.dep_ == "nsubj" and before.head == subject.head and before.tag_ == "NN" and subject.pos_ == "NOUN":
            yield before, subject, "nmod"


def _of_magnitude(doc: Doc) -> Iterator[Change]:
    """The hit and the earthquake of "A magnitude 6.1 earthquake hit Chile", of which the model makes a magnitude that it hit."""
    for token in doc:
        verb = next((child for child in token.rights if child.dep_ == "relcl"), None) if token.lower_ == "magnitude" else None
        quake = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if verb is not None else None
        if verb is None or quake is None or quake.left_edge.i != token.i + 1:
            continue
        yield verb, verb if token.head == token else token.head, "ROOT" if token.head == token else "ccomp"
        yield from ((child, verb, child.dep_) for child in token.rights if child != verb)
        yield token, quake, "nmod"


def _declared(doc: Doc) -> Iterator[Change]:
    """The Ruiz of "declared Ana Ruiz the winner", of whom the model makes a clause."""
    for name in doc:
        if name.dep_ == "ccomp" and name.pos_ == "PROPN" and name.head.lemma_ in ("declare", "proclaim") and name.i > name.head.i:
            yield name, name.head, "dobj"


def _named_talks(doc: Doc) -> Iterator[Change]:
    """Iran of "US & Iran talks to end the war broke down", where the model has them talk."""
    for token in doc:
        if token.lower_ == "talks" and token.dep_ == "nsubj" and token.head.tag_ in FINITE:
            yield from ((child, token, "compound") for child in token.lefts if child.dep_ == "nsubj")
            yield from ((child, token, "acl") for child in token.rights if child.dep_ == "xcomp")


def _visiting(doc: Doc) -> Iterator[Change]:
    """The minister of "met with visiting Norlandic minister Karl Lind", whom the model has visited."""
    for token in doc:
        guests = [child for child in token.rights if child.dep_ == "dobj"] if token.lower_ == "visiting" and token.dep_ == "pcomp" else []
        if guests and token.head.lower_ in ("with", "to", "by", "from", "between"):
            yield from ((child, token.head.head, child.dep_) for child in token.rights if child not in guests)
            yield guests[0], token.head, "pobj"
            yield token, guests[0], "amod"


def _when(doc: Doc) -> Iterator[Change]:
    """The exploded of "were killed Friday when a bomb exploded", which the model hangs on the day."""
    for act in doc:
        day = act.head
        if act.dep_ != "relcl" or day.ent_type_ != "DATE" or act.left_edge.lower_ != "when" or act.left_edge.nbor(-1).text == ",":
            continue
        verb = day.head.head if day.dep_ == "pobj" else day.head
        if verb.pos_ == "VERB" and verb.i < act.i:
            yield act, verb, "advcl"


def _counted(doc: Doc) -> Iterator[Change]:
    """The 160 of "media reported over 160 were killed", of which the model makes what was reported over."""
    for verb in doc:
        be = next((child for child in verb.lefts if child.dep_ == "auxpass" and child.tag_ in FINITE), None)
        count = doc[be.i - 1] if be is not None and be.i else None
        if count is None or count.pos_ != "NUM" or count.dep_ != "pobj" or _has_any_subject(verb):
            continue
        if count.head.lower_ in ("over", "about", "around"):
            yield count, verb, "nsubjpass"
            yield count.head, count, "quantmod"


def _second(doc: Doc) -> Iterator[Change]:
    """The hit and the missiles of "had struck across the region and its missiles had hit two ports", where they are a second region."""
    for verb, before in _without_subject(doc):
        if before.dep_ == "conj" and before.head.dep_ == "pobj" and before.head.head.lower_ not in _CONJUNCTIONS:
            yield before, verb, "nsubj"


def _occasion(doc: Doc) -> Iterator[Change]:
    """The struck and the Norway of "released after Norway and Sweden struck, he called", where "after Norway and Sweden" is a time."""
    for verb, before in _without_subject(doc):
        first = before.head if before.dep_ == "conj" else before
        conjunction = first.head
        if first.dep_ != "pobj" or conjunction.lower_ not in _CONJUNCTIONS or verb.head.i < verb.i or conjunction.head == verb:
            continue
        yield from ((child, verb.head, child.dep_) for child in verb.lefts if child.is_ancestor(first))  # "In a statement released"
        yield verb, conjunction.head, "advcl"
        yield first, verb, "nsubj"
        yield conjunction, verb, "mark"


def _without_subject(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Finite verbs of a clause that is complement to another, with the noun right before them, where that is no subject."""
    for verb in doc:
        if verb.dep_ != "ccomp" or verb.pos_ != "VERB" or _has_any_subject(verb):
            continue
        finite = next((child for child in (*verb.lefts, verb) if child.tag_ in FINITE), None)
        before = doc[finite.i - 1] if finite is not None and finite.i else None
        if before is not None and before.pos_ in ("NOUN", "PROPN"):
            yield verb, before


def _of_the_teller(doc: Doc) -> Iterator[Change]:
    """The predicted and the said of "said it was firing but predicted", "said it would leave and accused": no "was predicted"."""
    for verb in doc:
        told = verb.head
        if (
            verb.dep_ != "conj"
            or verb.tag_ != "VBD"
            or told.dep_ != "ccomp"
            or told.head.tag_ != "VBD"
            or not told.head.i < told.i < verb.i
        ):
            continue
        another = told.tag_ == "VB" or (told.tag_ == "VBG" and any(child.lower_ == "but" for child in told.rights))
        if another and any(child.dep_ == "aux" for child in told.lefts) and not _has_any_subject(verb):
            yield verb, told.head, "conj"


def _day_of_the_teller(doc: Doc) -> Iterator[Change]:
    """The told and the on of "told the paper on Sunday she would run": with no "that" before it, it is when it was told."""
    for day in doc:
        told = day.head
        if day.dep_ != "prep" or told.dep_ != "ccomp" or told.head.tag_ != "VBD" or told.left_edge != day or not day.i > told.head.i:
            continue
        after = doc[day.right_edge.i + 1]
        dated = any(noun.dep_ == "pobj" and noun.ent_type_ in ("DATE", "TIME") for noun in day.children)
        if dated and after.text != "," and after.dep_ != "mark":
            yield day, told.head, "prep"


_FRAMES = (
    _inverted,
    _among,
    _sworn,
    _shared,
    _second,
    _occasion,
    _day_of_the_teller,
    _of_the_teller,
    _measured,
    _of_magnitude,
    _declared,
    _named_talks,
    _visiting,
    _counted,
    _when,
)
