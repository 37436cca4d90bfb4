"""The tense that governs words in a sentence: of what is over, or of what is to come.

One rule: the parse decides; where there is none, `guess` asks the words around. A doubt is UNKNOWN and never a guess.
"""

from typing import TYPE_CHECKING

from timeline.language import tense_words as lexis
from timeline.language.adjacent import text_after, text_before
from timeline.language.date_nouns import looks_forward
from timeline.language.finite import expected_of
from timeline.language.fixed_days import calls_off, fixed_tense, has_been, planned_tense
from timeline.language.verb_tense import Tense, tense_of, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


def governing_tense(doc: "Doc", start: int, end: int) -> Tense:
    """The tense of the verb above these characters of a parsed sentence."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return Tense.UNKNOWN
    before = _right_before(span)
    if before is not None and before.tag_ == "NNS" and before.lower_ in lexis.TIMETABLE:
        return Tense.FUTURE  # "The king arrived Wednesday and leaves at 12.10 on Friday", with "leaves" taken for a noun
    if _is_when_said(doc, span.start):
        return Tense.PAST
    verb = verb_above(span.root)
    if verb is None:
        return Tense.UNKNOWN
    planned = planned_tense(span)
    if planned is not None:
        return planned
    verb = _reported(verb, span) or verb
    beside = _by_neighbours(doc, span, verb)
    if beside is not None:
        return beside
    until = bool(span.start) and doc[span.start - 1].lower_ in ("until", "till")
    if until and verb.lemma_ == "have":
        return Tense.FUTURE  # "he had until Saturday to respond"
    fixed = fixed_tense(span, verb)
    if fixed is not None:
        return fixed
    if _is_called_off(span, verb):
        return Tense.EITHER if span.text.lower().endswith("day") and not has_been(verb) else Tense.FUTURE
    return _read_with(doc, span, verb, until)


def _read_with(doc: "Doc", span: "Span", verb: "Token", until: bool) -> Tense:
    """The verb's own tense, unless the words between it and the date, or the noun of the date, tell another."""
    tense = tense_of(verb, span.start)
    if _is_of_blow(doc[: span.start].text, tense) or (
        tense is Tense.FUTURE and _is_of_blow_with_effect(doc[: span.start].text, span, verb)
    ):
        return Tense.PAST
    if looks_forward(doc, span.start):
        return Tense.FUTURE
    ahead = lexis.LOOKING_AHEAD.search(doc[max(0, span.start - 4) : span.start].text)
    if ahead or lexis.AHEAD_OF.search(doc[: span.start].text[-90:]):
        seen = tense is Tense.PAST and (ahead is None or bool(ahead["before"])) and span.text.lower().endswith("day")
        return Tense.EITHER if seen else Tense.FUTURE
    if tense is Tense.PRESENT and doc[max(0, span.start - 2) : span.start].text.lower() == "as of":
        return Tense.PAST
    behind = ("since", "following", "after") if tense is Tense.PRESENT else ("since", "following")
    if any(above.lower_ in behind and above.dep_ == "prep" for above in span.root.ancestors):
        return Tense.PAST  # "how he would protect those held since the attack on Saturday"
    if tense is Tense.PRESENT and _is_left_behind(verb, span):
        return Tense.PAST
    if tense is Tense.PAST and until and not any(child.dep_ == "neg" for child in verb.children):
        return Tense.EITHER  # "he recommended remote work until Tuesday", "the talks lasted until Sunday"
    if tense is Tense.PAST and text_before(span[0]) == "before" and text_after(span[-1]) in ("'s", "’s"):
        return Tense.EITHER  # "they met before Friday's summit"
    if tense is Tense.EITHER and not span.text.lower().endswith("day") and _may_come(verb):
        return Tense.FUTURE
    if tense is Tense.FUTURE and _is_plan_of_past(verb):
        return Tense.EITHER
    return _of_noun(span, verb, tense)


def _right_before(span: "Span") -> "Token | None":
    """The word before the date, with none but an hour and prepositions between."""
    at = span.start - 1
    while at > 0 and (span.doc[at].lower_ in ("on", "at", "late", "early") or span.doc[at].like_num):
        at -= 1
    return span.doc[at] if at >= 0 else None


def _is_left_behind(verb: "Token", span: "Span") -> bool:
    """ "Two climbers are missing after an avalanche on Monday": a state, and the day of what brought it about."""
    between = span.doc[verb.i + 1 : span.start]
    lasting = verb.lemma_ in ("be", "remain", "miss") and not any(token.pos_ in ("VERB", "AUX") for token in between)
    return lasting and any(token.lower_ == "after" for token in between)


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
    shown = any(token.lemma_ in lexis.SHOWN and token.tag_ in ("VBD", "VBZ") for token in behind)
    if possessive and shown and lexis.RESULTS_OF.search(doc[max(0, span.start - 3) : span.start].text):
        return Tense.PAST  # "results of Sunday's vote showed"
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


def _is_of_blow_with_effect(before: str, span: "Span", verb: "Token") -> bool:
    """ "The attack in Varn on Sunday is expected to raise prices", "Sunday's attack ...": of the blow, which nobody expects."""
    subject = next((above for above in span.root.ancestors if above.dep_ == "nsubjpass" and above.head == verb), None)
    if subject is None or not expected_of(subject, verb):
        return False
    owned = span.root.dep_ == "poss" and span.root.head == subject and subject.lemma_.lower() in lexis.OVER
    return owned or lexis.BLOW.search(before[-lexis.NEAR :]) is not None


def _is_called_off(span: "Span", verb: "Token") -> bool:
    """ "The conference in Rome on 8 June has been cancelled": the day is that of what was to come, not of the calling off."""
    noun = next((above for above in span.root.ancestors if above.pos_ not in ("ADP", "NUM", "PROPN")), None)
    while noun is not None and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # "a visit to Rome for a meeting of ministers on Friday"
    return calls_off(verb) and noun is not None and noun.pos_ == "NOUN" and noun.head == verb and noun.dep_ in ("nsubjpass", "dobj")


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
    if possessive and tense is Tense.PRESENT and any(child.lower_ in ("ahead", "place") for child in verb.children):
        return Tense.FUTURE  # "Thursday's walkout goes ahead", "takes place"
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
    above = verb_above(verb.head) if verb.head.i != verb.i else None
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


def _reported(verb: "Token", span: "Span") -> "Token | None":
    """The verb of what is told, where its teller follows the date: "They will meet, among others, on Thursday, his office said"."""
    teller = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    told = [child for child in verb.children if child.dep_ == "ccomp" and child.i < span.start]
    return told[-1] if told and teller is not None and span.end <= teller.left_edge.i else None
