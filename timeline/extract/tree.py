"""The dependents of a token in the model's parse.

One rule: nothing here knows what a clause is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_ABOVE: list[int | str] = ["HEAD", "DEP"]
_KIDS = "kids"  # the key in a parse's `user_data` of the dependents of its tokens
_DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest off".split())  # "miles north of Oslo" is not Oslo


def children(token: Token, *deps: str) -> list[Token]:
    """The dependents in these positions, in the order of the text."""
    doc = token.doc
    kids: list[list[tuple[int, str]]] | None = doc.user_data.get(_KIDS)
    return [doc[place] for place, dep in (_kids(doc) if kids is None else kids)[token.i] if dep in deps]


def _kids(doc: Doc) -> list[list[tuple[int, str]]]:
    """By the place of each token, its dependents' places and positions, kept with a parse that nothing changes any more."""
    kids: list[list[tuple[int, str]]] = [[] for _ in range(len(doc))]
    rows: Any = doc.to_array(_ABOVE)  # without a Python object for every token
    above, positions = rows[:, 0].astype("int64").tolist(), rows[:, 1].tolist()  # how far off the head stands, 0 for a root
    names = {position: doc.vocab.strings[position] for position in set(positions)}
    for place, (far, position) in enumerate(zip(above, positions, strict=True)):
        if far:
            kids[place + far].append((place, names[position]))
    doc.user_data[_KIDS] = kids
    return kids


def after_preposition(token: Token, names: frozenset[str] | tuple[str, ...]) -> Iterator[tuple[str, Token]]:
    """(preposition, head of its noun phrase) for the token's own prepositions, "together with" and "along with" too."""
    for child in token.children:
        if child.dep_ not in ("prep", "agent", "dative", "prt", "advmod"):
            continue
        if child.lower_ in names:
            yield from ((child.lower_, noun) for noun in children(child, "pobj", "pcomp"))
            again = (other for other in children(child, "conj") if other.lower_ == child.lower_)  # "met with A and with B"
            yield from ((child.lower_, noun) for other in again for noun in children(other, "pobj", "pcomp"))
        for inner in children(child, "prep"):
            if inner.lower_ in names and child.lower_ not in _DIRECTIONS:
                yield from ((inner.lower_, noun) for noun in children(inner, "pobj"))


def has_preposition(token: Token, names: tuple[str, ...]) -> bool:
    """Whether one of these hangs on the token, or on the "back" of "flew back to Oslo"."""
    own = [child for child in token.children if child.dep_ in ("prep", "agent", "dative", "prt", "advmod")]
    ways = [inner for child in own if child.lower_ in ("back", "home", "over", "on", "straight") for inner in children(child, "prep")]
    return any(child.lower_ in names for child in (*own, *ways))


def is_for_day(token: Token) -> bool:
    """True for the called of "called for Wednesday", the stoppage of "a stoppage for noon on Wednesday"."""
    return any(noun.ent_type_ in ("DATE", "TIME") for _, noun in after_preposition(token, ("for",)))


def calls_for_day(verb: Token) -> bool:
    """True for the called of "called a stoppage for Wednesday", whichever of the two the model hangs the day on."""
    return any(map(is_for_day, (verb, *children(verb, "dobj"))))


def calls_for(noun: Token) -> Token | None:
    """The called of "called for protests on Sunday", where a day stands behind the protests; else None."""
    caller = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or caller.lemma_ != "call":
        return None
    beside = [day for word in (noun, caller) for _, day in after_preposition(word, ("on",))]
    days = [*beside, *children(noun, "npadvmod"), *children(caller, "npadvmod")]
    return caller if any(day.ent_type_ == "DATE" and day.i > noun.i for day in days) else None


def is_definite(noun: Token) -> bool:
    return any(child.dep_ in ("det", "poss") and child.lower_ not in ("a", "an", "another", "some") for child in noun.children)
