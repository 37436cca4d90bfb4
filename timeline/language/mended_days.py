"""Parses in which the model hangs a day, or the act told with it, on the wrong verb.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language.adjacent import text_before, token_after, token_before
from timeline.language.finite import SAYS, has_any_subject

if TYPE_CHECKING:
    from timeline.language.finite import Change, Tokens

_TOURS = frozenset(["visit", "tour", "inspect", "survey"])


def when(acts: Tokens) -> Iterator[Change]:
    """The exploded of "were killed Friday when a bomb exploded", which the model hangs on the day."""
    for act in acts:
        day = act.head
        if day.ent_type_ != "DATE" or act.left_edge.lower_ != "when" or day.i > act.left_edge.i:
            continue
        verb = day.head.head if day.dep_ == "pobj" else day.head
        if verb.pos_ == "VERB" and verb.i < act.i and text_before(act.left_edge) != ",":
            yield act, verb, "advcl"


def when_of_old(acts: Tokens) -> Iterator[Change]:
    """The cut of "Since the 1979 revolution when both cut ties, Norland has had": which revolution it was."""
    for act in acts:
        opens = act.left_edge
        if opens.lower_ != "when":
            continue
        noun = token_before(opens)
        noun = token_before(noun) if noun is not None and noun.text == "," else noun
        if noun is None or noun.dep_ != "pobj" or not noun.i < act.i < act.head.i:
            continue
        dated = any(word.ent_type_ == "DATE" or (word.like_num and len(word.text) == 4) for word in noun.subtree)
        if dated and noun.pos_ in ("NOUN", "PROPN"):
            yield act, noun, "relcl"


def of_the_teller(verbs: Tokens) -> Iterator[Change]:
    """The predicted and the said of "said it was firing but predicted", "said it would leave and accused": no "was predicted"."""
    for verb in verbs:
        told = verb.head
        if verb.tag_ != "VBD" or told.dep_ != "ccomp" or told.head.tag_ != "VBD" or not told.head.i < told.i < verb.i:
            continue
        another = told.tag_ == "VB" or (told.tag_ == "VBG" and any(child.lower_ == "but" for child in told.rights))
        if another and any(child.dep_ == "aux" for child in told.lefts) and not has_any_subject(verb):
            yield verb, told.head, "conj"


def day_of_the_barred(gerunds: Tokens) -> Iterator[Change]:
    """The bar and the on of "barred her from leaving on Monday", "hold a vote on joining on May 4": what is barred has no day."""
    for gerund in gerunds:
        preposition = gerund.head
        vote = (token_before(preposition) if preposition.lower_ == "on" else None) or preposition
        verb = preposition.head.head if preposition.head == vote else preposition.head
        barred = preposition.lower_ == "from" or vote.lower_ in ("referendum", "vote", "ballot")
        if gerund.tag_ != "VBG" or verb.pos_ != "VERB" or not barred:
            continue
        for day in gerund.rights:
            last = day.right_edge.i == gerund.right_edge.i and day.dep_ == "prep"
            if last and any(noun.dep_ == "pobj" and noun.ent_type_ == "DATE" for noun in day.children):
                yield day, verb, "prep"


def day_of_the_teller(days: Tokens) -> Iterator[Change]:
    """The told and the on of "told the paper on Sunday she would run": with no "that" before it, it is when it was told."""
    for day in days:
        told = day.head
        if told.dep_ != "ccomp" or told.head.tag_ != "VBD" or told.left_edge != day or not day.i > told.head.i:
            continue
        after = token_after(day.right_edge)
        dated = any(noun.dep_ == "pobj" and noun.ent_type_ in ("DATE", "TIME") for noun in day.children)
        if dated and after is not None and after.text != "," and after.dep_ != "mark":
            yield day, told.head, "prep"


def day_of_the_tour(acts: Tokens) -> Iterator[Change]:
    """The on of "toured areas struck by the flood on Monday": a tour has its day, and what is seen on it has been struck before."""
    for act in acts:
        tour = act.head.head
        if (
            act.tag_ != "VBN"
            or act.head.dep_ != "dobj"
            or tour.lemma_ not in _TOURS
            or not any(child.dep_ == "agent" for child in act.rights)
        ):
            continue
        last = next((child for child in reversed([*act.rights]) if child.dep_ in ("prep", "npadvmod")), act)
        dated = any(word.ent_type_ == "DATE" and not act.is_ancestor(word) for word in tour.subtree)
        if not dated and last != act and last.lower_ != "since" and any(word.ent_type_ == "DATE" for word in last.subtree):
            yield last, tour, last.dep_


def of_range(numbers: Tokens) -> Iterator[Change]:
    """The 95 of "during the 1992-95 war", beside the 1992."""
    for number in numbers:
        first = number.head
        if number.pos_ == "NUM" and first.dep_ == "nummod" and first.i + 2 == number.i and text_before(number) in ("-", "–"):
            yield number, first.head, "nummod"


def before_teller(days: Tokens) -> Iterator[Change]:
    """The on of "Hale discussed it with Lind on Monday, the ministry said", under discussed: a day before the comma is that of the deed."""
    for day in days:
        said, after = day.head, token_after(day.right_edge)
        dated = any(noun.dep_ == "pobj" and noun.ent_type_ in ("DATE", "TIME") for noun in day.children)
        if not dated or said.lemma_ not in SAYS or not day.i < said.i or after is None or after.text != ",":
            continue
        told = [child for child in said.lefts if child.dep_ == "ccomp" and child.i < day.i]
        told += [said.head] if said.dep_ == "advcl" and said.head.i < day.i else []
        if told and text_before(day) not in (",", "and"):
            yield day, told[0], "prep"
