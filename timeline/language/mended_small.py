"""Small clauses, "found Lind guilty" and "let Lind go", of which the model makes a clause with a subject of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.finite import Change, Tokens

_JUDGES = frozenset("find declare rule pronounce deem hold judge".split())
_CIRCUMSTANCES = ("prep", "advcl", "npadvmod", "advmod")
_OWN = ("of", "on", "for", "in", "to")  # "guilty of fraud", "unfit for office"


def found_so(subjects: Tokens) -> Iterator[Change]:
    """The Lind, the guilty and the "on Monday" of "The court found Lind guilty of fraud on Monday": Lind is whom it found so."""
    for noun in subjects:
        told = noun.head
        verb = told.head
        if told.dep_ != "ccomp" or not verb.i < noun.i < told.i or not _is_small(told, verb):
            continue
        yield noun, verb, "dobj"
        yield told, verb, "oprd"
        yield from ((child, verb, child.dep_) for child in told.rights if _is_circumstance(child))


def _is_small(told: Token, verb: Token) -> bool:
    """An adjective or a bare infinitive with nothing before it but who is so: "that Lind is guilty" is a clause."""
    fits = told.tag_ == "JJ" if verb.lemma_ in _JUDGES else verb.lemma_ == "let" and told.lower_ in ("go", "leave")
    return fits and not any(child.dep_ in ("aux", "auxpass", "mark", "cop") for child in told.lefts)


def _is_circumstance(child: Token) -> bool:
    """When or where it was found so: what a day ends, or what is no preposition that belongs to the adjective."""
    if child.dep_ not in _CIRCUMSTANCES:
        return False
    return child.lower_ not in _OWN or any(word.ent_type_ in ("DATE", "TIME") for word in child.rights)
