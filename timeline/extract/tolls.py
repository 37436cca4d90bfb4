"""Sums of what was done in all: "40,000 people have been killed in the war", "had struck more than 1,250 targets".

One rule: a sum is of all the days that it counts, and of no single one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract import tree

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extract.hit import Hit

WARS = frozenset(["war", "conflict", "campaign"])
_LONG = WARS | {"offensive", "invasion", "bombardment", "onslaught", "fighting", "violence", "operation"}
_TALLIES = frozenset("tally toll count figure datum data statistic".split())
_COUNTED = frozenset("target site position strike sortie missile drone rocket launcher raid round".split())
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d{3,}|hundreds|thousands|dozens")
_PERFECT = frozenset(["has", "have", "had", "having"])


def is_toll(hit: Hit) -> bool:
    """True for "40,000 people have been killed in the war", "tallies show that 10 have been killed": since it began, and not that day."""
    verb = hit.token
    if not hit.kind.recalls or hit.trigger.nouns or not _is_done(verb) or any(child.lower_ == "had" for child in verb.children):
        return False
    wars = (noun for _, noun in tree.after_preposition(verb, frozenset(["in", "during"])))
    shown = verb.dep_ == "ccomp" and any(noun.lemma_.lower() in _TALLIES for noun in tree.children(verb.head, "nsubj"))
    return shown or any(noun.lemma_.lower() in WARS and tree.is_definite(noun) for noun in wars)


def is_of_its_course(hit: Hit) -> bool:
    """True for both of "began an offensive that has killed 2,000 people": what it has cost by now."""
    deed = hit.token.head if hit.trigger.verbs and hit.token.dep_ == "relcl" else hit.token
    costs = (hit.token,) if hit.trigger.verbs else tree.children(deed, "relcl")
    return deed.lemma_.lower() in _LONG and any(
        act.dep_ == "relcl" and act.lemma_ in ("kill", "displace") and _is_done(act) for act in costs
    )


def is_total(hit: Hit) -> bool:
    """True for "had struck more than 1,250 targets", "has fired hundreds of missiles": all that was done so far."""
    verb = hit.verb if hit.light else hit.token
    if not hit.kind.recalls or verb is None or not _is_done(verb):
        return False
    done_to = [noun for noun in tree.children(verb, "dobj", "nsubjpass") if _is_counted(noun)]
    return any(_FIGURE.search(noun.doc[noun.left_edge.i : noun.right_edge.i + 1].text) for noun in done_to)


def _is_done(verb: Token) -> bool:
    """Whether it is told in the perfect, and not as what may have been done."""
    aux = tree.children(verb, "aux")
    return any(child.lower_ in _PERFECT for child in aux) and not any(child.tag_ == "MD" or child.lower_ == "to" for child in aux)


def _is_counted(noun: Token) -> bool:
    of = [inner for _, inner in tree.after_preposition(noun, frozenset(["of"]))]
    return any(each.lemma_.lower() in _COUNTED for each in (noun, *of))
