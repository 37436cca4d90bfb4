"""Days of the clause that tells a hit.

One rule: each test is one form of words, told by its example; which of them comes first stands in the table in dating.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.extract import after, clause, climb, mood, passives, telling, tree, verbs
from timeline.extract.attached import is_day
from timeline.extract.case import Case
from timeline.language.adjacent import text_after, text_before, token_after

if TYPE_CHECKING:
    from spacy.tokens import Token

SETS = frozenset(["due", "schedule", "plan", "set", "slate", "be", "expect"])
_MAKES = frozenset(["force", "cause", "compel", "prompt", "make"])
_DISCUSSES = frozenset("discuss talk review negotiate explore assess address".split())
_FRONT = 3  # words before a day that opens the sentence
_OPENINGS = frozenset(["hour", "minute", "day", "wave", "salvo"])


def opens(case: Case) -> bool:
    """True for "was killed in the first hours of the campaign that began on Saturday"."""
    for _, part in tree.after_preposition(case.token, frozenset(["in", "on", "during"])):
        first = any(child.lower_ in ("first", "opening") for child in tree.children(part, "amod"))
        if part.lemma_ not in _OPENINGS or not first:
            continue
        begun = [act for _, whole in tree.after_preposition(part, frozenset(["of"])) for act in tree.children(whole, "relcl", "acl")]
        if any(act.lemma_ in ("begin", "start", "launch") and act.is_ancestor(case.attached.first) for act in begun):
            return True
    return False


def is_called_for(case: Case) -> bool:
    """True for the protests of "called for protests on Sunday"."""
    caller = tree.calls_for(case.token) if case.hit.trigger.nouns else None
    return caller is not None and case.attached.head.i > case.token.i and caller.is_ancestor(case.attached.head)


def is_of_that_day(case: Case) -> bool:
    """True for "on October 7, when gunmen stormed", "on Saturday, the day they attacked"."""
    first = set_by(_first_listed(case.token if case.made is None else case.made))
    if any(word.tag_ == "WDT" for word in tree.children(first, "dobj", "nsubj", "nsubjpass")):
        return False  # "in the first quarter, which they described as good"
    return first.dep_ == "relcl" and case.attached.first.i <= _named_day(first.head) <= case.attached.last.i


def is_when(case: Case) -> bool:
    """True for "since the 1979 revolution, when they cut ties"."""
    first = _first_listed(case.token)
    return first.dep_ == "relcl" and case.attached.head.head == first.head and any(child.lower_ == "when" for child in first.children)


def _first_listed(token: Token) -> Token:
    """The met of "where he met A and pledged aid"; any other verb itself."""
    return token.head if token.dep_ == "conj" and token.tag_ == token.head.tag_ == "VBD" else token


def _named_day(noun: Token) -> int:
    """The place of Saturday in "Saturday, the day they attacked"; that of any other noun itself."""
    before = noun.doc[max(0, noun.i - 2) : noun.i]
    return noun.i - 3 if noun.lemma_ in ("day", "date", "night") and before.text == ", the" else noun.i


def is_its_own(case: Case) -> bool:
    """True where the expression stands beneath the hit's word with no other event between."""
    return case.above == case.token


def is_of_twin(case: Case) -> bool:
    """True for "captured and ousted him on Sunday"."""
    return case.above == passives.twin(case.token)


def is_of_carrier(case: Case) -> bool:
    """True for the verb that carries the noun, and for "are scheduled to take place next week", "are due to resume on Saturday"."""
    above, verb = case.above, case.hit.verb
    if above is None:
        return False
    if above.dep_ in ("xcomp", "ccomp") and above.head == verb and verb is not None and verb.lemma_ in _MAKES:
        return True  # "the fire forced people to flee on Sunday"
    due = above.head.head if above.dep_ == "xcomp" and above.head.dep_ == "acomp" else above.head
    return above == verb or (above.dep_ == "xcomp" and due == verb and (due.lemma_ in SETS or above.head.lemma_ in SETS))


def is_of_its_clause(case: Case) -> bool:
    """True where the verb that the expression hangs on is the clause's own, or one that shares its time."""
    if case.aside or case.above is None:
        return False
    return climb.clause_of(case.above) == climb.clause_of(case.token) or case.above in _chain(case.token)


def _chain(token: Token) -> list[Token]:
    """The verbs above that share the token's time: what it is complement, participle or purpose of."""
    found = []
    current = climb.clause_of(token)
    for _ in range(4):
        if after.is_apart(current) or _is_caused_by(token, current) or not _shares_time(current):
            break
        current = climb.main_verb(current) or climb.clause_of(current.head)
        found.append(current)
    return found


def _shares_time(verb: Token) -> bool:
    if verb.dep_ == "advcl" and any(child.lower_ == "when" for child in verb.children):
        return True
    if verb.dep_ == "advcl" and any(child.lower_ in ("while", "whereas", "although", "though") for child in tree.children(verb, "mark")):
        return not telling.is_perfect(verb)  # "met on Monday, while a summit has been put off"
    if verb.dep_ == "acl" and verb.tag_ == "VBD":
        return False  # "fell on Tuesday on reports that they were open to talks"
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and text_before(verb.left_edge) == "," and verb.head.dep_ in ("nsubj", "nsubjpass"):
        return False  # "Lind, jailed for fraud, died on Monday"
    return verb.dep_ in ("xcomp", "pcomp", "advcl", "acl", "conj") and verb.tag_ in ("VB", "VBG", "VBN", "VBD")


def _is_caused_by(noun: Token, verb: Token) -> bool:
    """True for "protests sparked by the killing spread on Friday": what brought it about has a day of its own."""
    return verb.dep_ == "acl" and noun.dep_ == "pobj" and noun.head.dep_ == "agent" and noun.head.head == verb


def opens_sentence(case: Case) -> bool:
    """True for the day of "On Monday Hale met Lind; the two signed a pact": it goes for each step that the sentence tells."""
    first, hit = case.attached.first, case.hit
    opening = first.doc[: first.i]
    opens = len(opening) <= _FRONT and all(token.pos_ in ("ADP", "DET", "ADV", "ADJ") or token.is_punct for token in opening)
    step = bool(hit.trigger.verbs or hit.light) and not hit.kind.continues and telling.is_narrated(hit)
    return opens and first.i < hit.token.i and step


def set_by(verb: Token) -> Token:
    """The "was" of "was to start", "was due to start"; any other verb itself."""
    while verb.dep_ in ("xcomp", "acomp") and (verb.head.lemma_ in SETS or verb.head.dep_ == "acomp"):
        verb = verb.head
    return verb


def is_within_phrase(case: Case) -> bool:
    """True for "welcomed the arrest on Monday of Lind by the police": between the noun and whose deed it was."""
    first = case.attached.first
    opens = first.i - 1 if text_before(first) in ("on", "in") else first.i
    return bool(case.hit.trigger.nouns) and opens == case.token.i + 1 and text_after(case.attached.last) == "of"


def is_beside_verb(case: Case) -> bool:
    """True for "said Tuesday", "on Tuesday said", of the hit's own verb."""
    return case.claimed is not None and case.claimed in (case.token, case.hit.verb)


def is_of_aim(case: Case) -> bool:
    """True for "named her to lead the bank on Monday", where that is a day gone by: the aim of what was done has none of its own."""
    above, made = case.above, case.made
    if above is None or made is None or above.tag_ != "VB" or not clause.is_infinitive(above) or made.tag_ not in ("VBD", "VBN"):
        return False
    aim = above.head == made or (above.head.dep_ == "dobj" and above.head.head == made)
    following = token_after(case.attached.last)
    return aim and is_day(case.attached) and above.i > made.i and (following is None or following.is_punct)


def is_of_discussion(case: Case) -> bool:
    """True for "will meet with Lind to discuss the leaks on Tuesday": they talk where and when they meet."""
    above, made = case.above, case.made
    if above is None or made is None or not case.hit.kind.mutual or above.lemma_ not in _DISCUSSES:
        return False
    following = token_after(case.attached.last)
    ends = following is None or following.is_punct
    return above.head == made and clause.is_infinitive(above) and is_day(case.attached) and above.i < case.attached.first.i and ends


_SOON = ("soon", "early", "late")
_STAY = 14  # days
_ERRANDS = frozenset("attend meet see visit hold sign open".split())
_OF_ERRAND = ("pobj", "prep", "dobj", "npadvmod", "nummod", "compound", "quantmod", "punct")


def is_of_errand(case: Case) -> bool:
    """True for "will fly to Doha to attend a summit on 8 April": whoever goes for it goes for that day."""
    if not case.hit.kind.needs_place or not case.hit.trigger.verbs or mood.modal(case.token) not in ("will", "to"):
        return False
    steps = list(takewhile(lambda step: step != case.token, case.attached.first.ancestors))
    aim = steps[-1] if steps else case.token
    straight = all(step.dep_ in _OF_ERRAND and step.lower_ not in ("of", "since", "after") for step in steps[:-1])
    return straight and aim.lemma_ in _ERRANDS and verbs.is_aim_of_journey(aim) and not case.spans_more_than(_STAY)


def is_as_soon_as(case: Case) -> bool:
    """True for "may announce it as soon as Thursday", "could arrive as early as next week"."""
    doc, first = case.attached.first.doc, case.attached.first.i
    words = [word.lower_ for word in doc[max(0, first - 3) : first]]
    return len(words) == 3 and words[0] == words[2] == "as" and words[1] in _SOON and doc[first - 2].head in (case.token, case.made)


def is_ahead_or_on_paper(case: Case) -> bool:
    """True for "in his letter last year, he urged", "will report by the end of July": words that a long stretch can be the time of."""
    on_paper = case.attached.head.head.lemma_ in case.hit.trigger.within
    return on_paper or mood.modal(case.token) in ("will", "would")


def is_perfect_second(case: Case, days: int) -> bool:
    """True for the begun of "talks broke down at the weekend and the navy has begun a blockade": no day of what stands before the "and"."""
    verb = climb.clause_of(case.token)
    above = case.above
    if verb.dep_ != "conj" or above is None or verb.head != above or not above.i < case.attached.first.i < verb.i:
        return False
    if mood.modal(verb) in ("will", "would") and above.tag_ in ("VBD", "VBN") and not mood.modal(above):
        return True  # "met them on Monday and will fly to Oslo"
    own = bool(tree.children(verb, "nsubj", "nsubjpass"))
    return own and (telling.is_perfect(verb) or case.spans_more_than(days))
