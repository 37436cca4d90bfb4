"""The tense that governs words in a sentence: of what is over, or of what is to come.

One rule: the parse decides; where there is none, `guess` asks the words around. A doubt is UNKNOWN and never a guess.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.language import tense_words as lexis
from timeline.language.date_nouns import looks_forward

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    EITHER = "either"  # a plan seen from after it: the nearer day
    UNKNOWN = "unknown"


_STEPS_UP = 12


def governing_tense(doc: "Doc", start: int, end: int) -> Tense:
    """The tense of the verb above these characters of a parsed sentence."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return Tense.UNKNOWN
    if span.start and doc[span.start - 1].tag_ == "NNS" and doc[span.start - 1].lower_ in lexis.TIMETABLE:
        return Tense.FUTURE  # "The king arrived Wednesday and leaves Friday", with "leaves" taken for a noun
    if _is_when_said(doc, span.start):
        return Tense.PAST
    verb = _verb_above(span.root)
    if verb is None:
        return Tense.UNKNOWN
    if _is_planned_for(span):
        return Tense.EITHER
    verb = _reported(verb, span) or verb
    beside = _by_neighbours(doc, span, verb)
    if beside is not None:
        return beside
    until = bool(span.start) and doc[span.start - 1].lower_ in ("until", "till")
    if until and verb.lemma_ == "have":
        return Tense.FUTURE  # "he had until Saturday to respond"
    if _is_appointed(span, verb) and not _is_day_of_calling(span):
        return Tense.FUTURE
    if _is_called_off(span, verb):
        return Tense.EITHER if span.text.lower().endswith("day") else Tense.FUTURE
    tense = _tense(verb, span.start)
    if _is_of_blow(doc[: span.start].text, tense):
        return Tense.PAST
    if looks_forward(doc, span.start):
        return Tense.FUTURE
    ahead = lexis.LOOKING_AHEAD.search(doc[max(0, span.start - 4) : span.start].text)
    if ahead or lexis.AHEAD_OF.search(doc[: span.start].text[-90:]):
        seen = tense is Tense.PAST and (ahead is None or bool(ahead["before"])) and span.text.lower().endswith("day")
        return Tense.EITHER if seen else Tense.FUTURE
    if tense is Tense.PRESENT and doc[max(0, span.start - 2) : span.start].text.lower() == "as of":
        return Tense.PAST
    if any(above.lower_ in ("since", "following") and above.dep_ == "prep" for above in span.root.ancestors):
        return Tense.PAST  # "how he would protect those held since the attack on Saturday"
    if tense is Tense.PRESENT and _is_left_behind(verb, span):
        return Tense.PAST
    if tense is Tense.PAST and until and not any(child.dep_ == "neg" for child in verb.children):
        return Tense.EITHER  # "he recommended remote work until Tuesday", "the talks lasted until Sunday"
    if tense is Tense.EITHER and not span.text.lower().endswith("day") and _may_come(verb):
        return Tense.FUTURE
    if tense is Tense.FUTURE and _is_plan_of_past(verb):
        return Tense.EITHER
    return _of_noun(span, verb, tense)


def _is_left_behind(verb: "Token", span: "Span") -> bool:
    """ "Two climbers are missing after an avalanche on Monday": a state, and the day of what brought it about."""
    between = span.doc[verb.i + 1 : span.start]
    lasting = verb.lemma_ in ("be", "remain", "miss") and not any(token.pos_ in ("VERB", "AUX") for token in between)
    return lasting and any(token.lower_ == "after" for token in between)


def _is_planned_for(span: "Span") -> bool:
    """ "He canceled a visit planned for Saturday", "a rally that had been advertised for Sunday": whatever became of it."""
    planned = span.root.head.head
    of_noun = planned.tag_ == "VBN" and planned.dep_ in ("acl", "relcl") and planned.lemma_ in lexis.PLANNED
    of_past = planned.head.head.tag_ == "VBD" if planned.dep_ == "acl" else any(child.lower_ == "had" for child in planned.children)
    weekday = span.text.lower().endswith("day")
    return span.root.head.lower_ == "for" and weekday and of_noun and of_past


def _may_come(verb: "Token") -> bool:
    """ "A conference in November could decide": of a month or a date it is of what is to come, of a weekday it may be what was."""
    return any(child.lower_ == "could" for child in verb.children) and not any(child.dep_ == "neg" for child in verb.children)


def _by_neighbours(doc: "Doc", span: "Span", verb: "Token") -> Tense | None:
    """The tense where the words right before or behind the date tell it, whatever the verb above."""
    behind, before = doc[span.end : span.end + 8], doc[max(0, span.start - 1)]
    certain = any(child.lower_ in ("will", "'ll", "’ll") for child in verb.children)
    told = [token.lemma_ for token in behind if token.tag_ == "VBD"]
    if lexis.TELLS_ON.match(behind.text) and told and not (certain and told[0] == "say"):
        return Tense.PAST  # "on Thursday, when he announced"
    if doc[max(0, span.start - 2) : span.start].text.lower() == "after on":
        return Tense.PAST  # "after on Friday warning its staff"
    possessive = bool(len(behind)) and behind[0].tag_ == "POS"
    if before.lower_ in lexis.TOWARDS and not possessive and verb.lemma_.lower() in lexis.PUTS_OFF and _belongs(before, verb):
        return Tense.FUTURE
    weekday = span.text.lower().endswith("day")
    if before.lower_ in lexis.UP_TO and not weekday and any(above.lemma_ in lexis.PAUSES for above in before.ancestors):
        return Tense.FUTURE  # "it has cancelled its flights until Sept. 7"
    if before.lower_ in lexis.UP_TO and any(above.lemma_ in lexis.PROLONGS for above in before.ancestors):
        return Tense.FUTURE  # "it was extending its ban on flights landing in the capital through Sept. 3"
    return Tense.PAST if _is_told_on(doc, span.start) else None


def _is_of_blow(before: str, tense: Tense) -> bool:
    """Whether the date is of what nobody plans aloud: "the fourth day following air strikes on the city on Saturday"."""
    blow = lexis.BLOW.search(before[-lexis.NEAR :])
    return before.endswith("as recently as") or (blow is not None and (bool(blow["after"]) or tense in (Tense.PRESENT, Tense.EITHER)))


def _is_appointed(span: "Span", verb: "Token") -> bool:
    """ "She has called an election for May 11", "... called a vote on May 11": a day that is fixed for what is to be held."""
    if verb.lemma_.lower() not in lexis.APPOINTS or span.root.dep_ != "pobj":
        return False
    held = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass") and child.lemma_.lower() in lexis.HELD]
    to_be = span.root.head.lower_ == "for" or (verb.lemma_ == "call" and any(noun.lemma_.lower() in lexis.ELECTIONS for noun in held))
    if verb.lemma_ == "summon":
        return span.root.head.lower_ == "for"  # "summoned the envoy for Friday"
    return bool(held) and to_be and span.root.head.head in (verb, *held)


def _is_day_of_calling(span: "Span") -> bool:
    """ "He called an election on Sunday night": a weekday after "on" is that of the call, a date is that of the vote."""
    named = any(token.lower_.endswith("day") and token.tag_ == "NNP" for token in span)
    return span.root.head.lower_ == "on" and named and not any(token.like_num for token in span)


def _is_called_off(span: "Span", verb: "Token") -> bool:
    """ "The conference in Rome on 8 June has been cancelled": the day is that of what was to come, not of the calling off."""
    noun = next((above for above in span.root.ancestors if above.pos_ not in ("ADP", "NUM", "PROPN")), None)
    while noun is not None and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # "a visit to Rome for a meeting of ministers on Friday"
    called = verb.lemma_ in lexis.CALLS_OFF or any(child.dep_ == "prt" and child.lower_ == "off" for child in verb.children)
    return called and noun is not None and noun.pos_ == "NOUN" and noun.head == verb and noun.dep_ in ("nsubjpass", "dobj")


def _belongs(preposition: "Token", verb: "Token") -> bool:
    """Whether it is the verb's own: not "the tally for Sunday's vote moved on"."""
    head = preposition.head
    return head.i == verb.i or (head.i > verb.i and head.head.i == verb.i) or preposition.lower_ in ("until", "till", "to")


def _is_told_on(doc: "Doc", start: int) -> bool:
    """ "He said on Monday they would fire": the day right after the telling is the telling's, whatever the parse says."""
    before = doc[max(0, start - 2) : start]
    if len(before) and before[-1].lower_ in ("on", "in"):
        before = before[:-1]
    return bool(len(before)) and before[-1].tag_ == "VBD" and before[-1].lemma_.lower() in lexis.SAYING


def _of_noun(span: "Span", verb: "Token", tense: Tense) -> Tense:
    """The tense where the date belongs to a noun: a ruling or an assault is there already, a meeting may be to come."""
    doc, head = span.doc, span.root.head
    if head.pos_ == "ADP":
        head = head.head
    if head.lemma_.lower() in lexis.ELECTIONS and tense in (Tense.EITHER, Tense.UNKNOWN):
        return Tense.FUTURE  # "it could hurt them in the November elections"
    if (
        head.lemma_.lower() in lexis.HELD
        and head.dep_ == "pobj"
        and head.head.lower_ == "for"
        and head.head.head.lower_ in ("way", "path", "stage")
    ):
        return Tense.FUTURE  # "paved the way for an election in May"
    if head.lemma_.lower() in lexis.GATHERINGS:
        if tense is Tense.PRESENT and verb.lemma_ == "come":
            return Tense.EITHER  # "the visit on Monday comes as ties cool": written before it or after
        called = head.dep_ == "pobj" and head.head.lower_ == "for" and head.head.head.lemma_.lower() in lexis.CALLS
        return Tense.FUTURE if called else tense  # "they called for elections in May"
    possessive = span.end < len(doc) and doc[span.end].tag_ == "POS"
    if verb.lemma_.lower() in lexis.SCHEDULED or any(child.lower_ in ("will", "'ll", "’ll") for child in verb.children):
        return Tense.EITHER if possessive and tense is Tense.FUTURE else tense  # "Monday's rise will hurt", "Friday's data will tell"
    if head.lemma_.lower() in lexis.TELLINGS and tense in (Tense.FUTURE, Tense.PRESENT):
        return Tense.PAST  # "efforts to build resilience, he said in an interview on Tuesday"
    if possessive and tense is not Tense.UNKNOWN:
        return Tense.PAST  # "look for ways around Wednesday's ruling"
    attached = head.pos_ in ("NOUN", "PROPN") and head.i < span.start < verb.i
    return Tense.PAST if attached and tense is Tense.PRESENT else tense  # "the assault on Saturday is lifting prices"


def _is_plan_of_past(verb: "Token") -> bool:
    """ "A service planned for Saturday was canceled": the plan is seen from a simple past."""
    if verb.tag_ != "VBN" or verb.lemma_.lower() not in lexis.SCHEDULED or any(child.dep_ in ("aux", "auxpass") for child in verb.children):
        return False
    above = _verb_above(verb.head) if verb.head.i != verb.i else None
    if above is None:
        return False
    helpers = {child.lower_ for child in above.children if child.dep_ in ("aux", "auxpass")}
    return above.tag_ == "VBD" or (above.tag_ == "VBN" and bool(helpers) and helpers <= {"was", "were"})


def _is_when_said(doc: "Doc", at: int) -> bool:
    """True right after a past verb of saying, whatever clause the parse puts the words in: "said on Friday it would close"."""
    at -= 1
    while at > 0 and doc[at].lower_ in ("on", "late", "early", "here"):
        at -= 1
    return at >= 0 and doc[at].tag_ == "VBD" and doc[at].lemma_ in lexis.SAYS


def _verb_above(token: "Token") -> "Token | None":
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


def _reported(verb: "Token", span: "Span") -> "Token | None":
    """The verb of what is told, where its teller follows the date: "They will meet, among others, on Thursday, his office said"."""
    teller = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    told = [child for child in verb.children if child.dep_ == "ccomp" and child.i < span.start]
    return told[-1] if told and teller is not None and span.end <= teller.left_edge.i else None


def _tense(verb: "Token", date: int) -> Tense:
    for _ in range(_STEPS_UP):
        tense = _own(verb, date)
        if tense is not None:
            return tense
        above = _verb_above(verb.head) if verb.head.i != verb.i else None
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
        now = any(child.lower_ in ("has", "have") for above in verb.ancestors for child in above.children if child.dep_ == "aux")
        return Tense.EITHER if now else Tense.PAST  # "was to have begun on Monday, has been put off", "he was to have arrived Wednesday"
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
    if past and head.lemma_.lower() in lexis.MEANS:
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
    above = _verb_above(head) if verb.dep_ in ("acl", "relcl") and head.lemma_.lower() not in lexis.INTENTS else None
    if above is not None and above.tag_ == "VBD":
        return Tense.EITHER  # "it took the decision to close on Monday", beside "it announced plans to close"
    return Tense.EITHER if past and verb.dep_ == "advcl" else Tense.FUTURE  # "it spent a billion to soften the shock on Sunday"


def _present(verb: "Token") -> Tense:
    if verb.lower_ == "going":
        return Tense.FUTURE
    if verb.tag_ == "VBN":
        return Tense.FUTURE if verb.lemma_.lower() in lexis.AHEAD else Tense.PRESENT
    return Tense.PRESENT
