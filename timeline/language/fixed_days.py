"""The days that are fixed for what is to come, whatever the tense of the verb: "set a vote for June 23", "brought forward to April 12".

One rule: from the parse, and only where the words say that a day is fixed; what became of the plan leaves the nearer day.
"""

import re
from typing import TYPE_CHECKING

from timeline.language import tense_words as lexis
from timeline.language.verb_tense import Tense

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_FIXES = frozenset("set fix schedule slate book pencil arrange recall reconvene convene summon".split())  # whatever for a day
_MOVED = frozenset(["bring", "move", "postpone", "delay", "push", "defer", "reschedule", "adjourn", "shift"])  # to a day
_TOLD = frozenset("tell order instruct direct command ask urge warn give".split())  # somebody to do something by a day
_STARTS = lexis.PAUSES | frozenset("impose lift raise introduce require restrict limit waive".split())  # from a day
_MISSED = frozenset("pass expire miss lapse elapse".split())
_DECREES = frozenset("declare decree order proclaim impose".split())
_NUMBER = re.compile(r"\d")


def planned_tense(span: "Span") -> Tense | None:
    """The tense of a day for which a noun is planned, "a visit planned for Saturday", whatever became of it; None elsewhere."""
    if not _is_planned_for(span):
        return None
    return Tense.FUTURE if _is_dropped_lately(span.root.head.head.head) else Tense.EITHER


def fixed_tense(span: "Span", verb: "Token") -> Tense | None:
    """FUTURE for a day that is fixed, EITHER where it may be past as well; None where no day is."""
    if _is_called_for(span, verb) or (_is_appointed(span, verb) and not _is_day_of_calling(span)) or _is_moved_to(span, verb):
        return Tense.FUTURE
    return Tense.EITHER if _is_told_to(span, verb) or _is_deadline(span, verb) or _starts(span, verb) else None


def _is_day(span: "Span") -> bool:
    """A weekday, or a date with its day."""
    return span.text.lower().endswith("day") or _NUMBER.search(span.text) is not None


def _is_moved_to(span: "Span", verb: "Token") -> bool:
    """ "Brought forward to April 12"; not "moved to Oslo on Monday", whose day has another preposition."""
    before = span.doc[max(0, span.start - 1)]
    if span.end < len(span.doc) and span.doc[span.end].tag_ == "POS":
        return False  # "brought the case to Friday's hearing"
    return _is_day(span) and before.lower_ in ("to", "until", "till") and before.i < span.start and verb.lemma_.lower() in _MOVED


def _is_told_to(span: "Span", verb: "Token") -> bool:
    """ "Told them to leave by Monday", "has given it until Monday"."""
    before = span.doc[max(0, span.start - 1)] if span.root.dep_ != "pobj" else span.root.head
    above = verb.head
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return before.lower_ in ("by", "before") and infinitive and above.lemma_.lower() in _TOLD and verb.dep_ in ("xcomp", "ccomp")


def _is_deadline(span: "Span", verb: "Token") -> bool:
    """ "A deadline of 5 p.m. Sunday", unless it has passed."""
    return verb.lemma_.lower() not in _MISSED and any(
        noun.lower_ == "deadline" and noun.i < span.start for noun in (span.root.head, span.root.head.head, span.root.head.head.head)
    )


def _starts(span: "Span", verb: "Token") -> bool:
    """ "Suspended visas from Friday", "declared a week of mourning from Friday": which of the two Fridays the verb does not tell."""
    first = span.root.head
    if first.lower_ != "from":
        return False
    return (first.head == verb and verb.lemma_.lower() in _STARTS) or verb.lemma_.lower() in _DECREES


def _is_planned_for(span: "Span") -> bool:
    """ "He canceled a visit planned for Saturday", "a rally that had been advertised for Sunday": whatever became of it."""
    planned, weekday = span.root.head.head, span.text.lower().endswith("day")
    if span.root.head.lower_ != "for" or planned.lemma_ not in lexis.PLANNED:
        return False
    if not weekday:  # "boycott the vote called for 12 May"
        return planned.dep_ == "acl" and planned.tag_ in ("VBN", "VBD") and _is_day(span)
    if planned.tag_ != "VBN" or planned.dep_ not in ("acl", "relcl"):
        return False
    if planned.dep_ == "relcl":
        return any(child.lower_ == "had" for child in planned.children)
    fate = planned.head.head
    return (fate.tag_ in ("VBD", "VBN") and not has_been(fate)) or _is_dropped_lately(planned.head)


def _is_dropped_lately(noun: "Token") -> bool:
    """ "The rally set for Sunday has been moved": who writes so writes before that Sunday."""
    fate = noun.head
    return noun.dep_ == "nsubjpass" and has_been(fate) and (calls_off(fate) or fate.lemma_ in lexis.PUTS_OFF)


def calls_off(verb: "Token") -> bool:
    """Whether the verb says that something is not held."""
    return verb.lemma_ in lexis.CALLS_OFF or any(child.dep_ == "prt" and child.lower_ == "off" for child in verb.children)


def has_been(verb: "Token") -> bool:
    """Whether it is a perfect: "has been cancelled"."""
    return any(child.lower_ in ("has", "have") for child in verb.children)


def _is_appointed(span: "Span", verb: "Token") -> bool:
    """ "She has called an election for May 11", "... called a vote on May 11": a day that is fixed for what is to be held."""
    things = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if span.root.dep_ != "pobj" or span.root.head.head not in (verb, *things):
        return False
    for_it = span.root.head.lower_ == "for"
    was = any(child.lower_ in ("was", "were") for child in verb.children if child.i < verb.i)  # "was fixed for June 21", which may be over
    if verb.lemma_.lower() in _FIXES and things and not was and for_it and _is_day(span):
        return True
    held = [noun for noun in things if noun.lemma_.lower() in lexis.HELD]
    voted = verb.lemma_ == "call" and any(noun.lemma_.lower() in lexis.ELECTIONS for noun in held)
    return verb.lemma_.lower() in lexis.APPOINTS and bool(held) and (for_it or voted)


def _is_called_for(span: "Span", verb: "Token") -> bool:
    """ "They called for a strike on Sunday": the day that stands behind what is asked for."""
    if verb.lemma_.lower() != "call" or span.root.head.lower_ not in ("on", "at", "over"):
        return False
    wanted = (noun for word in verb.children if word.lower_ == "for" and word.i < span.start for noun in word.children)
    return any(noun.dep_ == "pobj" and noun.lemma_.lower() in lexis.MARCHES for noun in wanted)


def _is_day_of_calling(span: "Span") -> bool:
    """ "He called an election on Sunday night": a weekday after "on" is that of the call, a date is that of the vote."""
    named = any(token.lower_.endswith("day") and token.tag_ == "NNP" for token in span)
    return span.root.head.lower_ == "on" and named and not any(token.like_num for token in span)
