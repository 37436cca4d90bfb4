"""Days that stand beside a noun, or in what is told of it: "the 2021 attack", "the summit, which runs from June 11".

One rule: each test is one form of words, told by its example; which of them comes first stands in the table in dating.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.extract import climb, elsewhere, own_days, telling, tree
from timeline.extract.case import Case
from timeline.extract.hit import PLANS
from timeline.language.adjacent import text_before

if TYPE_CHECKING:
    from spacy.tokens import Token

_MADE_KNOWN = frozenset(["announce", "declare", "sign", "agree", "extend"])
_HELD = frozenset(["launch", "begin", "start", "hold", "carry", "conduct", "stage", "sign", "conclude"])
_NAMES_WHICH = ("nummod", "compound", "nmod", "amod")
_FOR_A_YEAR = frozenset("budget forecast estimate outlook target guidance plan programme program season edition".split())
_UNDOES = frozenset("overturn quash uphold review annul reverse void appeal".split())
_BEFORE_DAYS = ("on", "in", "by", "since", "during", "until", "from")


def is_of_named_noun(case: Case) -> bool:
    """True for "condemned Sunday's ambush, in which two were killed"."""
    head, told = case.attached.head, case.token.head  # to the model, of Rome in "Sunday's ambush near Rome, in which"
    within = any(word.lower_ in ("which", "whom") and word.head.lower_ in ("in", "at", "during") for word in case.token.subtree)
    beside = head.dep_ == "pobj" and (head.head.head == told or head.head.i == told.i + 1)
    if case.token.dep_ == "relcl" and within and beside and head.i < case.token.i:
        return True  # "a session on Wednesday in which they voted"
    named = head.head == told or (told.dep_ == "pobj" and told.head.head == head.head)
    return case.token.dep_ == "relcl" and named and head.dep_ in ("poss", "compound", "nmod")


def is_named_by_day(case: Case) -> bool:
    """True for "announced the Easter truce on April 9": Easter is when it was announced only where nothing else is told."""
    made = case.made
    known = made is not None and made.lemma_ in _MADE_KNOWN and case.above in (case.token, made)
    return known and case.attached.head.dep_ == "compound"


def is_of_its_noun(case: Case) -> bool:
    """True for the year of "sentenced on Monday over the 2021 attack", which names the attack."""
    return _names_which(case) and not case.hit.light and not elsewhere.is_compared(case.attached)


def is_of_ballot(case: Case) -> bool:
    """True for "her victory in Sunday's election", "in the election of July 3": one day for both."""
    ballot = case.attached.head.head
    ballot = ballot.head if ballot.dep_ == "prep" and ballot.lower_ in ("of", "on") else ballot
    inside = ballot.dep_ == "pobj" and ballot.head.lower_ == "in" and ballot.head.head == case.token
    return inside and case.hit.kind.id == "vote" and bool(case.hit.trigger.nouns)


def is_of_object(case: Case) -> bool:
    """True for the year of "signed the 2024 accord on Monday": when it was signed only where nothing else is told."""
    return _modified(case) is not None or (_names_which(case) and case.hit.light)


def is_year_ahead(case: Case) -> bool:
    """True for "approved the 2026 budget", the year that it is for; for "overturned the 2021 conviction", which was another deed."""
    noun, verb = _modified(case), case.hit.verb
    if noun is not None and noun.lemma_ in _FOR_A_YEAR:
        return True
    return case.hit.light and verb is not None and verb.lemma_ in _UNDOES and _names_which(case)


def _names_which(case: Case) -> bool:
    """Whether the expression stands before the noun that tells the hit; not in "condemned on Monday attacks"."""
    date = case.attached.last
    before = date.dep_ in _NAMES_WHICH and date.head == case.token and date.i < case.token.i
    return before and bool(case.hit.trigger.nouns) and text_before(case.attached.first) not in _BEFORE_DAYS


def _modified(case: Case) -> Token | None:
    """The object of the hit's verb or what it is of, "the results of the August vote", where the expression is a word before it."""
    date, noun = case.attached.last, case.attached.last.head
    of_noun = date.dep_ in _NAMES_WHICH and date.i < noun.i and noun.pos_ == "NOUN"
    whole = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return noun if of_noun and whole.dep_ == "dobj" and whole.head == case.token else None


def stands_behind_noun(case: Case) -> bool:
    """True for "lost in the wake of the attack on Norland on 28 February"."""
    told = case.above in [other.token for other in case.hits]
    return case.aside and not told and elsewhere.stands_after(case.token, case.attached.first)


def is_of_its_holding(case: Case) -> bool:
    """True for "the war launched on Saturday widened on Monday"."""
    above = case.above
    if not case.hit.trigger.nouns or above is None:
        return False
    return above.dep_ == "acl" and above.head == case.token and above.tag_ == "VBN" and above.lemma_ in _HELD


def is_of_plan(case: Case) -> bool:
    """True for "suspended a strike that was planned for Thursday", for the walkout of "called off a walkout due to begin on Monday"."""
    above, trigger = case.above, case.hit.trigger
    if above is not None and trigger.nouns and above.dep_ == "xcomp" and above.head.lower_ == "due" and above.head.head == case.token:
        return True
    if above is None or not (trigger.verbs and trigger.objects) or above.lemma_ not in PLANS:
        return False
    return above.dep_ in ("relcl", "acl") and above.head.dep_ == "dobj" and above.head.head == case.token


def is_told_of_noun(case: Case) -> bool:
    """True for "the summit, which runs from June 11", "talks that were due to start on Tuesday"."""
    if not case.hit.trigger.nouns or case.above is None:
        return False
    told = own_days.set_by(case.above)
    if telling.is_pluperfect(told) and any(child.lower_ == "where" for child in told.children):
        return False  # "cut short a trip to Oslo, where she had been expected to speak on Friday"
    goal = told.head  # the Zambia of "cancelled a visit to Zambia that was to begin", which the model has him cancel it to
    if told.lemma_ in own_days.SETS and goal.dep_ == "pobj" and goal.head.head == case.hit.verb and case.token.dep_ == "dobj":
        return case.token.i < goal.i
    thing = _same_thing(case.token)
    between = takewhile(lambda step: step != thing, told.ancestors)
    if any(step.pos_ == "VERB" for step in between):
        return False  # "a visit to Oslo, where he saw a house that was hit on Friday"
    whose = case.attached.last.i < told.i and any(word.lower_ == "whose" for word in told.subtree)  # "Lind, whose election on Tuesday led"
    return told.dep_ in ("relcl", "acl") and thing.is_ancestor(told) and not whose and not elsewhere.is_of_person(case.hit, told)


def _same_thing(noun: Token) -> Token:
    """The talks of "the talks, which ran from Saturday, were the first meeting", seen from the meeting; any other noun with its whole."""
    subjects = tree.children(noun.head, "nsubj") if noun.dep_ == "attr" else []
    return subjects[0] if subjects and subjects[0].pos_ == "NOUN" else climb.whole(noun)


def is_set_for(case: Case) -> bool:
    """True for the verb of "a visit by X, who was due to leave on Tuesday": the day that the noun is planned for."""
    claimed, hit = case.claimed, case.hit
    if claimed is None or claimed in (hit.token, hit.verb) or not hit.trigger.nouns:
        return False
    steps = (claimed, *claimed.ancestors)
    sets = [step for step in steps if step.lemma_ in own_days.SETS and hit.token.is_ancestor(step)]
    return hit.token in steps and any(not elsewhere.is_of_person(hit, step) for step in sets)
