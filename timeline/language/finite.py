"""Verbs as the model tags them: which can be the verb of a clause, what is told of victims, whether a subject stands with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    Tokens = Sequence[Token]
    Change = tuple[Token, Token, str]  # a token, the one that it is put under, and as what

FINITE = ("VBD", "VBZ", "VBP", "MD")  # tags of what can be the verb of a clause
MAIN = ("ROOT", "ccomp")
CIRCUMSTANCES = ("prep", "advcl", "npadvmod", "advmod")  # relations of when, where and how
SAYS = frozenset(["say", "add", "tell", "announce"])
WHILE = frozenset(["as", "while", "after", "before", "since"])  # marks of a clause about the time of another
DEEDS = frozenset(["shooting", "stabbing", "bombing", "shelling"])  # nouns that the model takes for what somebody does
OWNED_DEEDS = DEEDS | {"killing"}  # the same behind whose it is, or as an object
SUFFERS = frozenset("die perish drown kill injure wound hurt".split())  # what is told of the victims


def has_subject(verb: Token) -> bool:
    """True for a verb with its subject before it and no auxiliary."""
    beside = {child.dep_ for child in verb.children}
    return "nsubj" in beside and not beside & {"aux", "auxpass", "nsubjpass"}


def has_any_subject(verb: Token) -> bool:
    return any(child.dep_.startswith(("nsubj", "csubj", "expl")) for child in verb.children)


def as_subject(verb: Token) -> str:
    """The relation of its subject: of one that undergoes it where the verb is passive."""
    return "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.lefts) else "nsubj"


def given_back(who: Token, verb: Token, aside: Token) -> tuple[Change, Change]:
    """The changes that give a verb its subject, which what stands between the two had taken."""
    return (who, verb, as_subject(verb)), (aside, who, "acl")


def expected_of(noun: Token, verb: Token) -> list[Token]:
    """What the attack does to something in "the attack is expected to push up prices": what comes of it, and not itself."""
    if verb.lemma_ != "expect" or noun.head != verb:
        return []
    return [act for act in verb.children if act.dep_ == "xcomp" and any(child.dep_ == "dobj" for child in act.children)]
