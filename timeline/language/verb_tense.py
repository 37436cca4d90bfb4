"""The tense of one verb, by its auxiliaries, its form and the verb it hangs on.

One rule: a doubt is UNKNOWN, and what is to come as seen from a past is EITHER.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.language import offices
from timeline.language import tense_words as lexis

if TYPE_CHECKING:
    from spacy.tokens import Token


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    EITHER = "either"  # a plan seen from after it: the nearer day
    UNKNOWN = "unknown"


_STEPS_UP = 12


def verb_above(token: "Token") -> "Token | None":
    """The verb that a word hangs on, itself included; None where the parse has none."""
    for _ in range(_STEPS_UP):
        head = token.head
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
            return token
        if token.tag_ in ("VBN", "JJ") and token.lemma_.lower() in lexis.SCHEDULED:
            return token
        if head.i == token.i:
            return None
        token = head
    return None


def tense_of(verb: "Token", date: int) -> Tense:
    """The tense of a verb for a date at this token of its sentence: its own, else that of the verb above."""
    for _ in range(_STEPS_UP):
        tense = _own(verb, date)
        if tense is not None:
            return tense
        above = verb_above(verb.head) if verb.head.i != verb.i else None
        if above is None or above.i == verb.i:
            return Tense.UNKNOWN
        verb = above
    return Tense.UNKNOWN


def _own(verb: "Token", date: int) -> Tense | None:
    """The tense of a verb by its auxiliaries and its form; None where the verb above must tell."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if verb.tag_ == "VBG" and not helpers and _is_of_past(verb):
        return Tense.PAST
    if verb.tag_ == "VBG" and not helpers and _is_proposed(verb) and verb.doc[date - 1].lower_ in ("by", "until", "before"):
        return Tense.FUTURE
    if verb.tag_ == "VBG" and words & {"was", "were"}:
        return Tense.EITHER  # "it said it was suspending flights on Sunday"
    if "could" in words and "have" not in words:
        return Tense.EITHER  # "they could not be found Wednesday", "it could be done by June"
    if words & lexis.MODALS:
        return Tense.PAST if "have" in words and "will" not in words else Tense.FUTURE  # "it would have needed a day"
    if (
        verb.lemma_.lower() in lexis.SCHEDULED
        and not any(child.lower_ in ("free", "ablaze", "fire", "off", "alight") for child in verb.children)
        and verb.tag_ in ("VBN", "JJ")
        and not (words & {"had"} and "be" not in {c.lemma_ for c in helpers})
    ):
        return Tense.FUTURE
    if any(child.dep_ == "acomp" and child.lower_ in lexis.LIKELY and child.i < date for child in verb.children):
        return Tense.EITHER if verb.tag_ in ("VBD", "VBN") else Tense.FUTURE  # "a cut was likely by June", "it had been due on Thursday"
    if {"to", "have"} <= words:
        steps = (verb, *verb.ancestors)
        now = any(child.lower_ in ("has", "have") for above in verb.ancestors for child in above.children if child.dep_ == "aux")
        which = any(step.dep_ == "relcl" for step in steps)  # "cancelled a visit that was to have begun on Friday"
        return Tense.EITHER if now or which else Tense.PAST  # "was to have begun, has been put off", "he was to have arrived Wednesday"
    if "to" in words:
        return _infinitive(verb, date) if verb.i < date else None  # "a rally Thursday to demand": the day is the rally's
    if words & {"could", "has", "have", "had", "'ve", "'d", "was", "were", "did", "’ve"}:
        return Tense.PAST
    if verb.tag_ == "VBD" and _is_under_would(verb):
        return Tense.FUTURE
    if verb.tag_ == "VBD":
        return Tense.FUTURE if verb.lemma_.lower() in ("plan", "schedule") and verb.i < date else Tense.PAST
    if verb.tag_ == "VBP" and not words and _has_one_subject(verb):
        return Tense.PAST  # "the stock leapt", "the bank cut its rate": no present of one
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_.lower() in lexis.SHOWS:
        return Tense.PAST
    if verb.tag_ in ("VBZ", "VBP") or words & {"is", "are", "am", "does", "do", "'s", "’s", "'re", "’re", "be"}:
        return _present(verb)
    if verb.tag_ == "VBN":
        return Tense.FUTURE if any(child.lower_ == "if" for child in verb.children) else Tense.PAST  # "if elected in November"
    if verb.tag_ == "VB" and verb.dep_ in ("ROOT", "conj"):
        return Tense.FUTURE if verb.dep_ == "ROOT" else None
    return None


def _is_under_would(verb: "Token") -> bool:
    """ "Rates would rise when insurers met on Friday": to come, as seen from a past."""
    opens = any(child.lower_ in ("when", "once", "if", "unless", "until", "before") for child in verb.children)
    above = {child.lower_ for child in verb.head.children if child.dep_ == "aux"}
    return verb.dep_ == "advcl" and opens and "would" in above and "have" not in above


def _has_one_subject(verb: "Token") -> bool:
    """Whether the subject is a singular noun, which a present without -s does not follow."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    single = subject is not None and subject.tag_ in ("NN", "NNP") and not any(child.dep_ == "conj" for child in subject.children)
    return single and verb.lemma_.lower() not in ("be", "have", "do")


def _is_of_past(verb: "Token") -> bool:
    """ "With the minister saying on Wednesday", "after catching fire on Saturday"."""
    if verb.lemma_.lower() in lexis.SAYING:
        return True
    subject = any(child.dep_ in ("nsubj", "poss") for child in verb.children)
    after = verb.head.lower_ in ("after", "following", "since", "despite") or (verb.head.lower_ == "of" and subject)
    return verb.dep_ == "pcomp" and after


def _is_proposed(verb: "Token") -> bool:
    """ "It has recommended cutting the force and pulling it out by April 30"."""
    first = verb.head if verb.dep_ == "conj" and verb.head.tag_ == "VBG" else verb
    return first.dep_ in ("xcomp", "ccomp", "dobj", "pcomp") and first.head.lemma_.lower() in lexis.PROPOSES


def _infinitive(verb: "Token", date: int) -> Tense | None:
    head = verb.head
    closes = verb.lemma_.lower() in lexis.CLOSES and date == verb.i + 1 and head.lemma_.lower() not in lexis.AHEAD
    if closes and head.pos_ == "VERB" and not any(child.lower_ in lexis.MODALS for child in head.children):
        return Tense.PAST  # "it rose 7% to end Monday at a high"
    if head.lower_ == "about" and head.head.tag_ == "VBD":
        return Tense.PAST  # "as he was about to address a rally on Sunday"
    if head.lemma_ == "agree" and head.tag_ in ("VBD", "VBN") and verb.lemma_ in lexis.DEALS:
        return Tense.PAST  # "agreed to buy its rival on Monday": the day of the deal
    if head.lower_ in ("able", "unable"):
        return None  # "those who were unable to vote on Sunday"
    told = head.tag_ == "VBN" and any(child.lower_ in ("was", "were") or child.dep_ == "nsubj" for child in head.children)
    past = head.tag_ == "VBD" or told
    if past and head.lemma_.lower() in lexis.CAUSES and any(child.lower_ in ("when", "after", "since") for child in head.children):
        return Tense.PAST  # "riskier than when he ordered them to strike in June"
    whom = [child for child in head.children if child.dep_ == "dobj" and offices.is_head(child.lemma_)]
    moved = head.lemma_ == "move" and bool(whom)  # "had moved the generals to depose him on Friday"
    if past and (head.lemma_.lower() in lexis.MEANS or moved):
        return Tense.PAST
    if past and head.lemma_.lower() in lexis.CAUSES:
        return Tense.EITHER  # "they were allowed to depart on Monday", "it tried to pass on Sunday"
    beside = {child.lower_ for child in head.children}
    beside |= {head.head.lower_, *(child.lower_ for child in head.head.children)} if head.dep_ == "acomp" else set()  # "had been due to"
    if beside & {"had", "originally", "was", "were"} and head.lemma_.lower() in lexis.SCHEDULED:
        return Tense.EITHER  # "he had been expected to hold the meeting on Saturday"
    done = head.pos_ == "NOUN" and head.lemma_.lower() in ("move", "work")  # "its moves to ease the shock on Sunday"
    if head.i == verb.i or (head.lemma_.lower() in lexis.AHEAD and not done) or head.lemma_ == "be":
        return Tense.FUTURE
    if head.pos_ in ("VERB", "AUX") and verb.dep_ == "xcomp":
        return None
    above = verb_above(head) if verb.dep_ in ("acl", "relcl") and head.lemma_.lower() not in lexis.INTENTS else None
    if above is not None and above.tag_ == "VBD":
        return Tense.EITHER  # "it took the decision to close on Monday", beside "it announced plans to close"
    return Tense.EITHER if past and verb.dep_ == "advcl" else Tense.FUTURE  # "it spent a billion to soften the shock on Sunday"


def _present(verb: "Token") -> Tense:
    if verb.lower_ == "going":
        return Tense.FUTURE
    if verb.tag_ == "VBN":
        return Tense.FUTURE if verb.lemma_.lower() in lexis.AHEAD else Tense.PRESENT
    return Tense.PRESENT
