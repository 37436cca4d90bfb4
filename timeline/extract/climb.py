"""Up and down the parse from a word: the verb above a noun, the whole of which a noun tells a part, the verb of its clause.

One rule: from the parse alone; who does what is asked in clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDS = frozenset(["end", "wrap", "conclude", "cap", "close", "finish"])
_CAUSES = frozenset("because due owing thanks".split())  # "cancelled flights because of a strike": it is no strike that is cancelled
_PORTIONS = frozenset(
    "round series number session string day hour week set spate wave barrage volley flurry first second third part".split()
)
DEEPEST = 12  # steps up a tree; a model's tree is never deeper in a sentence that a person wrote


def verb_above(noun: Token) -> Token | None:
    """The verb that a noun is subject or object of, through one preposition ("engaged in talks") and through coordination."""
    token = noun
    for _ in range(DEEPEST):
        if token.dep_ in ("conj", "appos", "nmod", "compound") and token.head.pos_ in ("NOUN", "PROPN"):
            token = token.head
            continue
        portion = token.head.lower_ == "of" and token.head.head.lemma_.lower() in _PORTIONS
        if token.dep_ == "pobj" and (portion or (token.head.lower_ == "for" and token.head.head.lower_ == "responsibility")):
            token = token.head.head
            continue
        if token.head.lower_ in _CAUSES:
            return None
        if token.dep_ in ("pobj", "pcomp"):
            token = token.head.head if token.head.dep_ in ("prep", "agent", "advmod") else token.head
            token = token.head if token.lower_ == "due" and token.dep_ == "acomp" else token  # "is due in court"
            return _of_being(token) if token.pos_ in ("VERB", "AUX") else None
        head = token.head
        return _of_being(head) if head != token and head.pos_ in ("VERB", "AUX") else None
    return None


def _of_being(verb: Token) -> Token:
    """The verb of "is to be held", of which the model makes a complement of "is"."""
    if verb.lemma_ != "be":
        return verb
    acts = (
        child
        for child in tree.children(verb, "xcomp")
        if child.pos_ == "VERB" and any(c.lower_ == "to" for c in tree.children(child, "aux"))
    )
    return next(acts, verb)


def whole(noun: Token) -> Token:
    """The round of "a round of talks"; any other noun itself."""
    of = noun.head
    return of.head if noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in _PORTIONS else noun


def portioned(noun: Token) -> Token:
    """The strikes of "a wave of strikes"; any other noun itself."""
    if noun.lemma_.lower() not in _PORTIONS:
        return noun
    return next(iter(made_of(noun)), noun)


def made_of(noun: Token) -> list[Token]:
    """The officials of "a delegation of officials"."""
    return [inner for of in tree.children(noun, "prep") if of.lower_ == "of" for inner in tree.children(of, "pobj")]


def main_verb(participle: Token) -> Token | None:
    """Of "agreed to scrap the duty by May, ending two days of talks", agreed: what ends belongs to the sentence; None elsewhere."""
    above = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "advcl" or participle.lemma_ not in _ENDS or above.i > participle.i:
        return None
    while above.tag_ == "VB" and above.dep_ == "xcomp" and above.head.pos_ in ("VERB", "AUX"):
        above = above.head
    return above if above != participle.head else None


def above_infinitives(verb: Token) -> Token:
    """The "was" of "as he was about to speak", from "speak"; any other verb itself."""
    while verb.dep_ in ("xcomp", "acomp", "pcomp") and verb.head != verb:
        verb = verb.head
    return verb


def is_called_off(verb: Token) -> bool:
    """True for "called off", "put off"."""
    return verb.lemma_.lower() in ("call", "put") and any(child.lower_ == "off" for child in tree.children(verb, "prt"))


def clause_of(token: Token) -> Token:
    """The verb that heads the clause a token stands in; the root where there is none."""
    current = token
    for _ in range(DEEPEST * 4):
        if current.pos_ in ("VERB", "AUX") and current.dep_ not in ("aux", "auxpass", "amod", "compound"):
            return current
        if current.head == current:
            return current
        current = current.head
    return current
