"""Days of the clauses beside the one that tells a hit: participles, what follows on "when" and "after", the second of two verbs.

One rule: each test is one form of words, told by its example; which of them comes first stands in the table in dating.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.extract import clause, climb, passives, tree
from timeline.extract.attached import is_day
from timeline.extract.case import Case
from timeline.language.adjacent import text_before, token_after

if TYPE_CHECKING:
    from spacy.tokens import Token

_ATTEMPTS = frozenset("try attempt seek approach rush gather storm attack march wait".split())
_ASKS = frozenset("call ask demand urge seek".split())  # "rejected it and called for elections in May"
_MOMENTS = frozenset("minutes seconds moments shortly soon immediately hours".split())
_HELD = frozenset("hold stage host convene organize organise".split())
_AIRED = frozenset("publish air broadcast release post print".split())


def is_of_second_verb(case: Case) -> bool:
    """True for "killed four workers and injured nine on Sunday", not for "is retiring and had been envoy since 2016"."""
    above, made = case.above, case.made
    if above is None or made is None or case.token.lemma_ == "be":  # "is in Rome, and returns on Friday"
        return False
    joined = above.dep_ == "conj" and above.head == made and above.i > made.i and above.lemma_ not in _ASKS
    return joined and not tree.children(above, "nsubj", "nsubjpass", "aux")


def is_at_that_time(case: Case) -> bool:
    """True for "when she was in Rome in June 2025, he threatened"."""
    if case.above is None:
        return False
    beside = climb.above_infinitives(case.above)
    if beside.dep_ != "advcl" or beside.head not in (case.token, case.hit.verb):
        return False
    return any(child.lower_ in ("when", "as") for child in beside.children)


def ends_participle(case: Case) -> bool:
    """True for "hit a tanker carrying fuel off the coast on Monday"."""
    above = case.above
    while above is not None and above.dep_ == "conj" and above.tag_ == above.head.tag_ == "VBG":
        above = above.head  # "of traffic entering and leaving the ports on Monday"
    if above is None or above.tag_ != "VBG":
        return False
    mere_noun = above.dep_ == "pobj"  # what the model makes of "of all traffic entering the ports"
    told = mere_noun or (above.dep_ == "acl" and above.head.dep_ in ("dobj", "pobj"))
    return told and _ends_clause(case, case.made)


def ends_gerund(case: Case) -> bool:
    """True for "are to sign a treaty on sharing water next Thursday", "is to release a list of ailing firms on Friday"."""
    above = case.above
    said = case.hit.kind.continues and not clause.is_infinitive(case.token)
    if above is None or said or not is_day(case.attached):
        return False
    inner = above.dep_ == "pcomp" and above.tag_ == "VBG" and above.head.head.pos_ == "NOUN"
    return inner and _ends_clause(case, case.made)


def _ends_clause(case: Case, verb: Token | None) -> bool:
    """Whether nothing but the end of the sentence, or who says it, follows on the date in the verb's clause."""
    following = token_after(case.attached.last)
    if verb is None or not verb.is_ancestor(case.attached.first) or following is None or not following.is_punct:
        return False
    between = takewhile(lambda step: step != verb, case.attached.first.ancestors)
    return not any(step.dep_ == "ccomp" for step in between)  # no day of "said it would bar ships entering on Monday"


def ends_attempt(case: Case) -> bool:
    """True for "fired at men who tried to storm the building on Tuesday": they are shot at while they try."""
    attempt = case.above
    while attempt is not None and attempt.dep_ == "xcomp":
        attempt = attempt.head
    if attempt is None or attempt.dep_ != "relcl" or attempt.tag_ != "VBD" or attempt.lemma_ not in _ATTEMPTS:
        return False
    done_to = (*tree.children(case.token, "dobj"), *(noun for _, noun in tree.after_preposition(case.token, ("at", "on", "against"))))
    return case.token.tag_ == "VBD" and attempt.head in done_to


def is_of_participle(case: Case) -> bool:
    """True for "addressing officials in Brussels on Wednesday, he said", "Ruiz, speaking in Brussels on Wednesday, said"."""
    return case.above is not None and any(case.above in clause.meanwhile(verb) for verb in (case.token, case.hit.verb) if verb is not None)


def is_of_paper_sent(case: Case) -> bool:
    """True for "in a letter sent on Monday, he said", "in an interview with a newspaper published on Sunday, he said"."""
    above = case.above
    if not case.hit.kind.continues or above is None or above.dep_ not in ("acl", "relcl"):
        return False
    if above.dep_ == "acl" and above.head.dep_ == "pobj" and above.head.head.head in (case.token, case.hit.verb):
        return True
    led = [step for step in above.ancestors if step.dep_ == "prep" and step.lower_ == "in" and step.head in (case.token, case.hit.verb)]
    return above.lemma_ in _AIRED and above.tag_ == "VBN" and bool(led)


def is_of_occasion(case: Case) -> bool:
    """True for "signed it at a ceremony held on Tuesday", "addressing a dinner given on Tuesday, he said"."""
    above = case.above
    held = above is not None and above.lemma_ in _HELD and above.dep_ in ("acl", "relcl") and passives.is_passive(above)
    if above is not None and held and above.head.dep_ == "pobj":
        at = above.head.head
        return at.lower_ in ("at", "during", "in") and at.head in (case.token, case.made)
    if not case.hit.kind.continues or above is None or above.dep_ != "acl" or above.head.dep_ != "dobj":
        return False
    return above.head.head.dep_ == "advcl" and above.head.head.head == case.token


def is_moments_after(case: Case) -> bool:
    """True for "crashed minutes after taking off on Thursday", "minutes after the attack, which began on Thursday": the day of both."""
    above, made = case.above, case.made
    if above is None or made is None or not is_day(case.attached):
        return False
    if above.dep_ == "relcl" and above.head.dep_ == "pobj":
        above = above.head
    marks = (child for child in above.lefts if child.dep_ == "mark")
    after = above.head if above.dep_ in ("pobj", "pcomp") else next(marks, above)
    near = after.lower_ == "after" and text_before(after) in _MOMENTS
    return near and made in (after.head, above.head)


def is_meanwhile(case: Case) -> bool:
    """True for "quit on Tuesday as protesters defied a curfew and stormed parliament": the day of both."""
    verb = case.made
    while verb is not None and verb.dep_ == "conj" and not tree.children(verb, "nsubj", "nsubjpass"):
        verb = verb.head
    if verb is None or verb.dep_ != "advcl" or verb.tag_ != "VBD" or verb.head != case.above or not is_day(case.attached):
        return False
    if any(hit.kind.continues and hit.token == case.above for hit in case.hits):
        return False  # "said on Tuesday, as the conflict widened"
    return verb.head.tag_ in ("VBD", "VBN") and any(child.lower_ == "as" and child.dep_ == "mark" for child in verb.lefts)


def is_where(case: Case) -> bool:
    """True for "will travel to Brussels, where he will attend the summit on June 14"."""
    above = case.above
    if not case.hit.kind.needs_place or case.token.lemma_ == "be" or above is None or above.lemma_ in ("remain", "stay"):
        return False
    below = above.dep_ == "relcl" and case.token.is_ancestor(above)
    return below and any(child.lower_ == "where" for child in above.children)


def is_said_after(case: Case) -> bool:
    """True for "she said after arriving in Damascus on Friday"."""
    above = case.above
    if not case.hit.kind.continues or above is None or above.i <= case.token.i or above.dep_ != "pcomp":
        return False
    return above.head.head == case.token and above.head.lower_ in ("after", "before", "while", "upon")
