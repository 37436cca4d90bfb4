"""Who stands together in a noun phrase: its own head and those coordinated with it, whatever the model makes of the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.language import offices, phrases
from timeline.language.adjacent import text_after, text_before, token_after
from timeline.language.joined import conjuncts, is_one_with, joined_too_low
from timeline.language.pairs import NUMBERS
from timeline.language.states import is_state

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from timeline.language.antecedents import Where
    from timeline.language.names import Cast
    from timeline.language.spans import Named

_OPENERS = ("“", '"', "‘", "'", "``")
_NEAR = 4  # words up the sentence to the verb that "including" may hang on
_OWNER = re.compile(r"[A-Z]\w+['’]s $")
_RULERS = frozenset(["President", "King", "Queen", "Emperor"])
_BESIDE_RULERS = frozenset(["prime minister", "premier", "chancellor", "first lady", "queen"])
_BEFORE_NOUN = ("nmod", "compound", "amod", "poss")
_AND = (" and ", " and the ")
_SERIES = re.compile(r", (?:and )?(?:the )?| and (?:the )?")


def heads(cast: Cast, token: Token, where: Where) -> Iterator[Token]:
    """The phrase's own head and those coordinated with it; a list that the model reads as appositions is one too."""
    if own := _named_behind(cast, token, where):
        yield from own
        return
    if not _is_first_office(cast, token, where):
        yield token
    for other in (noun for noun in conjuncts(token) if not is_one_with(token, noun)):
        yield from (other, *_listed(cast, other, where), *_under_one_office(cast, other, where))
    yield from _listed(cast, token, where)
    yield from _behind_office(cast, token, where)
    yield from _before_title(cast, token, where)
    yield from _in_series(cast, token, where)
    yield from _before_and(cast, token, where)
    yield from joined_too_low(token)
    yield from _included(cast, token, where)
    yield from _under_one_office(cast, token, where)


def _named_behind(cast: Cast, token: Token, where: Where) -> list[Token]:
    """Norland and Sudria of "at U.S. allies Norland and Sudria", "tankers Aino and Vera": whom the noun only describes."""
    if token.tag_ not in ("NN", "NNS") or cast.named_at(token, where) is not None:
        return []
    first = next((child for child in token.children if child.dep_ == "appos" and child.pos_ == "PROPN" and child.i > token.i), None)
    if token.tag_ == "NN":
        return [first] if first is not None and _is_lord(cast, token, first, where) else []
    if first is None:
        return []
    listed = [first, *conjuncts(first)]
    touches = first.i == token.i + 1 and not offices.is_head(token.text)  # a "ministers Ruiz and Lind" has them as one office
    return listed if touches or _is_counted(cast, token, listed, where) else []


def _is_lord(cast: Cast, token: Token, first: Token, where: Where) -> bool:
    """True for "the drug lord Ana Ruiz", whose lord the model takes for a part of her name."""
    named = cast.named_at(first, where)
    if named is None:
        return False
    between = token.doc[token.i + 1 : first.i + 1 - len(named.name.split())]
    return len(between) == 1 and between[0].is_lower and between[0].head == first


def _is_counted(cast: Cast, token: Token, listed: list[Token], where: Where) -> bool:
    """Whether "two officials, Ana Ruiz and Karl Lind," names as many persons as it counts, or several after a comma."""
    many = len(listed) if len(listed) > 1 and listed[0].left_edge.i > token.i + 1 else 0
    told = next((NUMBERS.get(child.lower_, 0) for child in token.children if child.dep_ == "nummod"), many)
    named = [cast.named_at(noun, where) for noun in listed]
    told_of_people = phrases.is_person_noun(token) and told == len(listed)
    return told_of_people and all(each is not None and " " in each.name for each in named)


def _is_first_office(cast: Cast, token: Token, where: Where) -> bool:
    """True for the first of "State Councilor and Foreign Minister Wang Jun", who is one."""
    if _is_one_with_next(cast, token, where):
        return True
    alone = not any(child.dep_ in ("det", "poss") for child in token.children)
    bare = token.tag_ == "NNP" and alone and (offices.is_head(token.text) or token.text == "Member")
    second = next(iter(conjuncts(token)), None)
    if second is not None and token.tag_ == "NNP" and offices.is_head(token.text) and offices.is_head(second.text):
        behind = (child for child in second.rights if child.dep_ == "appos")  # "its Director and Chief Officer, Ana Lind"
        if any((named := cast.named_at(child, where)) is not None and " " in named.name for child in behind):
            return True
    holders = [named for other in conjuncts(token)[:1] if (named := cast.named_at(other, where)) is not None and named.name]
    if token.text == "Member":  # "Member of the Political Bureau and Foreign Minister Wang Jun"
        return bare and any(named.office for named in holders)
    return bare and any(_follows_on(token, named) for named in holders)


def _follows_on(token: Token, named: Named) -> bool:
    """Whether the second office and its holder stand right behind the first: "Chairman and CEO Ana Lind", no president and his premier."""
    first, *rest = token.doc.text[token.idx + len(token) : named.start].split() or [""]
    pair = token.text in _RULERS and named.office.lower() in _BESIDE_RULERS
    told = bool(named.office) or (bool(rest) and offices.is_head(rest[-1]))  # "and film director Karl Lind"
    return first == "and" and len(rest) <= 2 and told and not pair


def _is_one_with_next(cast: Cast, token: Token, where: Where) -> bool:
    """True for the cleric of "the cleric and lawmaker Karl Lind"."""
    if token.tag_ != "NN" or not phrases.is_person_noun(token) or text_after(token) != "and":
        return False
    second, third = token_after(token, 2), token_after(token, 3)
    if second is None or third is None:
        return False
    named = cast.named_at(third, where)
    told = named is not None and " " in named.name and named.name_start == third.idx
    return told and second.tag_ == "NN" and second.text.islower() and phrases.is_person_noun(second)


def _listed(cast: Cast, token: Token, where: Where) -> Iterator[Token]:
    first = cast.named_at(token, where)
    for child in token.children:
        second = cast.named_at(child, where) if child.dep_ == "appos" else None
        if first is None or second is None or not first.name or not second.name or text_before(child.left_edge) in _OPENERS:
            continue  # "who calls herself “Lind in heels,”"
        pair = (cast.actor(first, token.doc), cast.actor(second, token.doc))
        if pair[0] is not None and pair[1] is not None and pair[0].kind == pair[1].kind == "person":
            yield child
            yield from conjuncts(child)


def _behind_office(cast: Cast, token: Token, where: Where) -> Iterator[Token]:
    """Lind of "Norland's ruler Col. Ana Ruiz and Karl Lind met", whom the model joins with the name behind the office."""
    behind = [child for child in token.children if child.dep_ == "appos" and child.pos_ == "PROPN" and text_before(child.left_edge) != ","]
    if token.tag_ != "NN" or not behind or not offices.is_head(token.text):
        return
    for other in conjuncts(behind[0]):
        named = cast.named_at(other, where)
        if named is not None and named.name and _is_person(cast, named, token.doc):
            yield other


def _before_title(cast: Cast, token: Token, where: Where) -> Iterator[Token]:
    """Berg of "with Berg and Security Council Secretary Ana Ruiz", the head of "the head of the IEA and IMF chief Ana Ruiz"."""
    titles = [child for child in token.children if child.dep_ == "compound"]
    for child in (*token.children, *(inner for title in titles for inner in title.children)):
        if child.dep_ in ("nmod", "compound") and child.i < token.i and any(word.dep_ == "cc" for word in child.children):
            first, second = cast.named_at(child, where), cast.named_at(token, where)
            if first is not None and second is not None and first.name and first != second and _is_person(cast, first, token.doc):
                yield child
        if child.dep_ == "appos" and stands_after_and(cast, child, where):
            yield child


def _before_and(cast: Cast, token: Token, where: Where) -> Iterator[Token]:
    """Ruiz of "Norland's president Ana Ruiz and Sudria's Karl Lind spoke", told by the words alone where the parse has her beneath Lind."""
    named = cast.named_at(token, where)
    if named is None or not named.name or token.dep_ not in ("nsubj", "nsubjpass", "pobj", "dobj"):
        return
    before = _OWNER.sub("", cast.source(where.in_title).words(where.index)[: named.start])
    first = next((n for n in cast.names(where.index, where.in_title) if n.name and before[n.end :] in _AND), None)
    span = token.doc.char_span(first.name_start, first.end, alignment_mode="expand") if first is not None else None
    if first is None or span is None or not token.is_ancestor(span.root):
        return
    if _is_person(cast, first, token.doc) and _is_person(cast, named, token.doc):
        yield span.root


def _is_person(cast: Cast, named: Named, doc: Doc) -> bool:
    actor = cast.actor(named, doc)
    return actor is not None and actor.kind == "person"


def stands_after_and(cast: Cast, token: Token, where: Where) -> bool:
    """Whether a name, with its office, follows on "and": it is somebody else than what it seems to explain."""
    named = cast.named_at(token, where)
    if named is None or not named.name:
        return False
    before = cast.source(where.in_title).words(where.index)[: named.start].removesuffix(f"{named.office} ")
    return before.endswith(" and ")


def _included(cast: Cast, token: Token, where: Where) -> Iterator[Token]:
    """A and B of "met the party leaders, including A and B"."""
    if token.tag_ != "NNS":
        return
    upwards = (token, *islice(token.ancestors, _NEAR))
    after = (child for step in upwards for child in step.children if child.lower_ == "including" and child.i > token.i)
    for noun in (noun for prep in after for noun in prep.children if noun.dep_ == "pobj"):
        named = cast.named_at(noun, where)
        if named is not None and named.name and _is_person(cast, named, token.doc):
            yield from (noun, *conjuncts(noun), *_under_one_office(cast, noun, where))


def _in_series(cast: Cast, token: Token, where: Where) -> Iterator[Token]:
    """B, C and D of "A, B, C and D - held a meeting", states in a row of which the model joins only some."""
    last = cast.named_at(token, where)
    if last is None or not is_state(last.name) or token.dep_ not in ("nsubj", "pobj", "dobj", "nsubjpass"):
        return
    text = token.doc.text
    for other in cast.names(where.index, where.in_title):
        if other.start > last.end and _SERIES.fullmatch(text[last.end : other.start]) and is_state(other.name):
            span = token.doc.char_span(other.start, other.end, alignment_mode="expand")
            last = other
            if span is None or (span.root.dep_ in _BEFORE_NOUN and span.root.head.i > span.root.i and span.root.head.pos_ == "NOUN"):
                return  # "the attacks on Iran and the U.S. operation"
            yield span.root


def _under_one_office(cast: Cast, token: Token, where: Where) -> Iterator[Token]:
    """Jared Kushner of "U.S. envoys Steve Witkoff and Jared Kushner", whatever the model makes of it."""
    named = cast.named_at(token, where)
    if named is None or not named.name or not named.office.endswith("s") or not offices.is_head(named.office.split()[-1]):
        return
    for other in cast.names(where.index, where.in_title):
        if token.doc.text[named.end : other.start] in (" and ", ", ", ", and ") and other.name and not other.office:
            last = token.doc.char_span(other.start, other.end, alignment_mode="expand")
            named = other
            yield from () if last is None else (last.root,)
