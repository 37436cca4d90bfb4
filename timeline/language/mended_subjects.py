"""Parses in which a clause has no subject, or another one's, as the model takes it for a time or for part of the clause before.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language.adjacent import text_after, text_before, token_before
from timeline.language.finite import FINITE, has_any_subject
from timeline.language.person_nouns import PEOPLE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.finite import Change, Tokens

_ONE_FORM = frozenset("set cut put hit shut cast hurt quit split spread beat let".split())  # "set" is "set" of old too
_CONJUNCTIONS = ("after", "before", "since", "until", "as")  # "after Norway and Sweden struck"


def object_of_relative(subjects: Tokens) -> Iterator[Change]:
    """The Ruiz of "The lawyer for two families that have sued Ana Ruiz asked a jury", where she asks as well to the model."""
    for noun in subjects:
        told = token_before(noun.left_edge)
        first = next((child for child in noun.head.lefts if child.dep_ == "nsubj" and child.i < noun.i), None)
        if told is None or first is None or told.dep_ != "relcl" or told.tag_ not in ("VBD", "VBN") or not first.is_ancestor(told):
            continue
        if not any(child.dep_ in ("dobj", "ccomp", "xcomp", "prep") for child in told.rights):
            yield noun, told, "dobj"


def reduced(acts: Tokens) -> Iterator[Change]:
    """The changes and the brought of "said the changes brought about by strikes should be used": which changes are used."""
    for act in acts:
        noun = next((child for child in act.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        main = act.head
        if act.tag_ != "VBN" or noun is None or main.i < act.i or noun.right_edge.i >= act.i:
            continue
        if any(child.dep_ in ("aux", "auxpass") for child in act.lefts) or not any(child.dep_ == "agent" for child in act.rights):
            continue
        yield noun, main, "nsubjpass" if act.dep_ == "csubjpass" else "nsubj"
        yield act, noun, "acl"
        yield from ((child, main, "mark") for child in act.lefts if child.dep_ == "mark")


def second(verbs: Tokens) -> Iterator[Change]:
    """The hit and the missiles of "had struck across the region and its missiles had hit two ports", where they are a second region."""
    for verb, before in _without_subject(verbs):
        if before.dep_ == "conj" and before.head.dep_ == "pobj" and before.head.head.lower_ not in _CONJUNCTIONS:
            yield before, verb, "nsubj"


def carrying(acts: Tokens) -> Iterator[Change]:
    """The trawler of "said the trawler carrying 250 people sank", where all that is said is that it carries them."""
    for act in acts:
        bare = act.tag_ == "VBG" and not any(child.dep_ in ("aux", "mark") for child in act.lefts)
        noun = next((child for child in act.lefts if child.dep_ == "nsubj"), None) if bare else None
        told = (verb for verb in act.head.rights if verb.dep_ == "ccomp" and verb.i > act.right_edge.i and not has_any_subject(verb))
        verb = next((verb for verb in told if any(word.tag_ in FINITE for word in (*verb.lefts, verb))), None)
        if noun is not None and verb is not None:
            yield noun, verb, "nsubj"
            yield act, noun, "acl"


def detained(verbs: Tokens) -> Iterator[Change]:
    """The people and the were of "said that the people detained were clerks", where the model has the people detain."""
    for verb in verbs:
        finite = next((child for child in (*verb.lefts, verb) if child.tag_ in ("VBD", "VBZ", "VBP")), verb)
        act = token_before(finite)
        people = token_before(act) if act is not None else None
        if act is None or people is None or people.head != act or people.dep_ != "nsubj" or has_any_subject(verb):
            continue
        bare = act.tag_ in ("VBD", "VBN") and act.head == verb.head and all(child.dep_ in ("nsubj", "mark") for child in act.children)
        if bare and people.tag_ == "NNS":
            yield people, verb, "nsubj"
            yield from ((child, verb, "mark") for child in act.lefts if child.dep_ == "mark")
            yield act, people, "acl"


def occasion(verbs: Tokens) -> Iterator[Change]:
    """The struck and the Norway of "released after Norway and Sweden struck, he called", where "after Norway and Sweden" is a time."""
    for verb, before in _without_subject(verbs):
        first = before.head if before.dep_ == "conj" else before
        conjunction = first.head
        if first.dep_ != "pobj" or conjunction.lower_ not in _CONJUNCTIONS or verb.head.i < verb.i or conjunction.head == verb:
            continue
        yield from ((child, verb.head, child.dep_) for child in verb.lefts if child.is_ancestor(first))  # "In a statement released"
        yield verb, conjunction.head, "advcl"
        yield first, verb, "nsubj"
        yield conjunction, verb, "mark"


def after_told(conjunctions: Tokens) -> Iterator[Change]:
    """The told and the governor of "fell after the governor, Karl Lind, told them", where "after the governor" is a time.

    The collapsed and the mine of "died after a mine near Oslo collapsed" as well.
    """
    for conjunction in conjunctions:
        of_time = conjunction.rights if conjunction.lower_ in _CONJUNCTIONS else ()
        noun = next((child for child in of_time if child.dep_ == "pobj"), None)
        if noun is not None and _is_after_in_own_clause(noun, conjunction.head):
            yield noun, conjunction.head, "nsubj"
            yield conjunction, conjunction.head, "mark"
            yield from ((child, conjunction.head, "npadvmod") for child in conjunction.lefts if child.dep_ == "npadvmod")
            continue
        act = _act_after(noun, conjunction.head) if noun is not None else None
        if noun is not None and act is not None:
            yield act, conjunction.head, "advcl"
            yield noun, act, "nsubj"
            yield conjunction, act, "mark"


def _is_after_in_own_clause(noun: Token, act: Token) -> bool:
    """True for the wave of "Six months after a wave of protests forced him to quit, people voted", which is no time of the forced."""
    return act.dep_ == "advcl" and act.tag_ in FINITE and act.i == noun.right_edge.i + 1 and not has_any_subject(act)


def _act_after(noun: Token, main: Token) -> Token | None:
    """The finite verb with no subject that the model hangs on the main one, right after the noun or after the commas that explain it."""
    gap = 2 if any(child.dep_ == "appos" for child in noun.rights) else 1
    acts = (act for act in main.rights if act.dep_ in ("conj", "advcl") and act.i > noun.right_edge.i and not has_any_subject(act))
    act = next(acts, None)
    if act is None or act.left_edge.i != noun.right_edge.i + gap or not any(word.tag_ in FINITE for word in (*act.lefts, act)):
        return None
    bare = noun.tag_ == "NN" and noun.left_edge.pos_ not in ("DET", "PRON")
    if act.left_edge.dep_ == "mark" or (bare and noun.head.lower_ == "as"):
        return None  # "the violence that followed", "as leader tasked to oversee it"
    return act if gap == 1 or text_before(act.left_edge) in (",", "–", "—") else None


def behind_mark(nouns: Tokens) -> Iterator[Change]:
    """The Norland of "cut supplies as Norland pursues its war", which the model hangs on the "as" of its own clause."""
    for noun in nouns:
        mark, act = noun.head, noun.head.head
        if mark.dep_ == "mark" and mark.i < noun.i < act.i and act.pos_ in ("VERB", "AUX") and not has_any_subject(act):
            yield noun, act, "nsubj"


def day_for_its_teller(days: Tokens) -> Iterator[Change]:
    """The ambassador of "In a letter dated Monday, Norland's ambassador accused", where the model has the Monday accuse.

    Also the Norland of "In a letter on Monday, Norland, which has no coast, accused", which it has explain the Monday.
    """
    for day in days:
        teller = next((child for child in day.rights if child.dep_ == "appos" and not child.ent_type_.startswith(("DATE", "TIME"))), None)
        if day.ent_type_ != "DATE" or teller is None or text_before(teller.left_edge) != "," or teller.pos_ not in ("NOUN", "PROPN"):
            continue
        verb = day.head if day.dep_ == "nsubj" else next((above for above in day.ancestors if above.pos_ in ("VERB", "AUX")), day)
        if day.dep_ == "nsubj":
            yield teller, verb, "nsubj"
            yield day, verb, "npadvmod"
        elif verb.i > teller.i and not has_any_subject(verb):
            yield from ((clause, teller, "relcl") for clause in day.rights if clause.dep_ == "relcl" and clause.i > teller.i)
            yield teller, verb, "nsubj"


def gathered(nouns: Tokens) -> Iterator[Change]:
    """The ministers of "EU ministers gathering in Oslo have approved it", where the model has a gathering of ministers approve."""
    for noun in nouns:
        many = token_before(noun)
        plural = next(
            (child for child in noun.head.lefts if child.dep_.startswith("aux") and child.lower_ in ("have", "are", "were")), noun.head
        )
        if noun.tag_ != "NN" or not noun.lower_.endswith("ing") or many is None or many.tag_ != "NNS" or many.head != noun:
            continue
        if plural.tag_ == "VBP" or plural.lower_ == "were":
            yield many, noun.head, noun.dep_
            yield from ((child, many, child.dep_) for child in noun.lefts if child != many)
            yield noun, many, "acl"


def named_behind_body(nouns: Tokens) -> Iterator[Change]:
    """Lind of "wrote Alternative for Norland lawmaker Ana Lind", where the model has the Alternative write for her."""
    for noun in nouns:
        link, body = noun.head, token_before(noun.head)
        name = _bearer(noun)
        if body is None or name is None or link.lower_ not in ("for", "of"):
            continue
        verb = body.head
        if body.dep_ == "nsubj" and body.i == verb.i + 1 and body.pos_ == "PROPN":
            yield body, name, "nmod"
            yield link, body, "prep"
            yield name, verb, "nsubj"
            yield from ((child, verb, "prep") for child in name.rights if child.dep_ == "prep")
            yield from [(noun, name, "compound")] if noun != name else []


def named_before_teller(subjects: Tokens) -> Iterator[Change]:
    """Ruiz and the ministry of "spoke with his counterpart, Ana Ruiz, his ministry said", where she says it too to the model."""
    for name in subjects:
        teller = next((child for child in name.rights if child.dep_ in ("conj", "appos")), None)
        comma = token_before(name.left_edge)
        office = token_before(comma) if comma is not None and comma.text == "," else None
        if teller is None or office is None or name.pos_ != "PROPN" or office.lower_ not in PEOPLE or office.is_ancestor(name):
            continue
        alone = not any(child.dep_ == "cc" for child in name.children) and text_before(teller.left_edge) == ","
        if alone and teller.right_edge.i + 1 == name.head.i and any(child.dep_ in ("poss", "det") for child in teller.lefts):
            yield teller, name.head, "nsubj"
            yield name, office, "appos"


def _bearer(noun: Token) -> Token | None:
    """Whoever is named behind what he is: Lind of "lawmaker Ana Lind", whichever of the two the model hangs on the other."""
    if noun.ent_type_ == "PERSON" and any(child.dep_ == "compound" and child.lower_ in PEOPLE for child in noun.lefts):
        return noun
    behind = (child for child in noun.rights if child.dep_ == "appos" and child.ent_type_ == "PERSON")
    return next((child for child in behind if child.left_edge.i == noun.i + 1), None) if noun.lower_ in PEOPLE else None


def taken_for_time(names: Tokens) -> Iterator[Change]:
    """The FIFA of "FIFA banned Norway", the thief of "A thief set fire to it", which the model takes for a time."""
    for name in names:
        verb = name.head
        bare = verb.dep_ == "ROOT" and verb.lower_ in _ONE_FORM and not any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)
        if bare and name.tag_ == "NN" and name.lower_ in PEOPLE and name.i + 1 == verb.i and not has_any_subject(verb):
            yield name, verb, "nsubj"
        alone = name.pos_ == "PROPN" and name.ent_type_ in ("ORG", "GPE", "PERSON") and verb.tag_ in ("VBD", "VBZ")
        if alone and name.i + 1 == verb.i and name.whitespace_ and not has_any_subject(verb):
            yield name, verb, "nsubj"


def with_whom(marks: Tokens) -> Iterator[Change]:
    """The with and the premier of "spoke with the premier to thank him", where the model has the premier thank."""
    for mark in marks:
        act = mark.head
        met = next((child for child in act.lefts if child.dep_ == "nsubj" and child.i > mark.i), None)
        if mark.lower_ == "with" and met is not None and act.tag_ == "VB" and any(child.lower_ == "to" for child in act.lefts):
            yield mark, act.head, "prep"
            yield met, mark, "pobj"


def _without_subject(verbs: Tokens) -> Iterator[tuple[Token, Token]]:
    """Finite verbs of a clause that is complement to another, with the noun right before them, where that is no subject."""
    for verb in verbs:
        if verb.pos_ != "VERB" or has_any_subject(verb):
            continue
        finite = next((child for child in (*verb.lefts, verb) if child.tag_ in FINITE), None)
        before = token_before(finite) if finite is not None else None
        if before is not None and before.pos_ in ("NOUN", "PROPN"):
            yield verb, before


def behind_brackets(subjects: Tokens) -> Iterator[Change]:
    """The Lines and the company of "Freight & Lines NV (FLN), the parent company of Tarsus, has won": what the company is, and who won."""
    for noun in subjects:
        verb, at = noun.head, noun.left_edge.i
        closed = at > 3 and noun.doc[at - 1].text == "," and noun.doc[at - 2].text == ")"
        parted = noun.right_edge.text == "," or text_after(noun.right_edge) == ","
        if not closed or not parted or noun.pos_ != "NOUN" or verb.i < noun.i or noun.left_edge.lower_ not in ("the", "a", "an"):
            continue
        opening = next((word for word in reversed(noun.doc[: at - 2]) if word.text == "("), None)
        name = token_before(opening) if opening is not None else None
        while name is not None and name.pos_ == "PROPN" and name.dep_ in ("conj", "compound") and name.head.pos_ == "PROPN":
            name = name.head
        if name is not None and name.pos_ == "PROPN" and not any(child.dep_ == "nsubj" and child.i < name.i for child in verb.lefts):
            yield name, verb, noun.dep_
            yield noun, name, "appos"
