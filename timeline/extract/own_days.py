"""Days of the clause that tells a hit, and of the noun that names it.

One rule: each test is one form of words, told by its example; which of them comes first stands in the table in dating.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.extract import after, clause, climb, elsewhere, mood, passives, telling, tree
from timeline.extract.attached import is_day
from timeline.extract.case import Case
from timeline.extract.hit import PLANS
from timeline.language.adjacent import text_before, token_after

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETS = frozenset(["due", "schedule", "plan", "set", "slate", "be", "expect"])
_MADE_KNOWN = frozenset(["announce", "declare", "sign", "agree", "extend"])
_HELD = frozenset(["launch", "begin", "start", "hold", "carry", "conduct", "stage", "sign", "conclude"])
_MAKES = frozenset(["force", "cause", "compel", "prompt", "make"])
_NAMES_WHICH = ("nummod", "compound", "nmod", "amod")
_FOR_A_YEAR = frozenset("budget forecast estimate outlook target guidance plan programme program season edition".split())
_FRONT = 3  # words before a day that opens the sentence
_BEFORE_DAYS = ("on", "in", "by", "since", "during", "until", "from")
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


def is_of_named_noun(case: Case) -> bool:
    """True for "condemned Sunday's ambush, in which two were killed"."""
    head, told = case.attached.head, case.token.head  # to the model, of Rome in "Sunday's ambush near Rome, in which"
    within = any(word.lower_ in ("which", "whom") and word.head.lower_ in ("in", "at", "during") for word in case.token.subtree)
    beside = head.dep_ == "pobj" and (head.head.head == told or head.head.i == told.i + 1)
    if case.token.dep_ == "relcl" and within and beside and head.i < case.token.i:
        return True  # "a session on Wednesday in which they voted"
    named = head.head == told or (told.dep_ == "pobj" and told.head.head == head.head)
    return case.token.dep_ == "relcl" and named and head.dep_ in ("poss", "compound", "nmod")


def is_of_that_day(case: Case) -> bool:
    """True for "on October 7, when gunmen stormed", "on Saturday, the day they attacked"."""
    first = _set_by(_first_listed(case.token if case.made is None else case.made))
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


def is_named_by_day(case: Case) -> bool:
    """True for "announced the Easter truce on April 9": Easter is when it was announced only where nothing else is told."""
    made = case.made
    known = made is not None and made.lemma_ in _MADE_KNOWN and case.above in (case.token, made)
    return known and case.attached.head.dep_ == "compound"


def is_of_its_noun(case: Case) -> bool:
    """True for the year of "sentenced on Monday over the 2021 attack", which names the attack."""
    date = case.attached.last
    before = date.dep_ in _NAMES_WHICH and date.head == case.token and date.i < case.token.i
    named = before and bool(case.hit.trigger.nouns) and text_before(case.attached.first) not in _BEFORE_DAYS  # "condemned on Monday attacks"
    return named and not elsewhere.is_compared(case.attached)


def is_of_object(case: Case) -> bool:
    """True for the year of "signed the 2024 accord on Monday": when it was signed only where nothing else is told."""
    return _modified(case) is not None


def is_year_ahead(case: Case) -> bool:
    """True for "approved the 2026 budget": the year that it is for."""
    noun = _modified(case)
    return noun is not None and noun.lemma_ in _FOR_A_YEAR


def _modified(case: Case) -> Token | None:
    """The object of the hit's verb, where the expression stands before it as one of its words."""
    date, noun = case.attached.last, case.attached.last.head
    of_noun = date.dep_ in _NAMES_WHICH and date.i < noun.i and noun.pos_ == "NOUN"
    return noun if of_noun and noun.dep_ == "dobj" and noun.head == case.token else None


def is_its_own(case: Case) -> bool:
    """True where the expression stands beneath the hit's word with no other event between."""
    return case.above == case.token


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
    return above == verb or (above.dep_ == "xcomp" and due == verb and (due.lemma_ in _SETS or above.head.lemma_ in _SETS))


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
    told = _set_by(case.above)
    if telling.is_pluperfect(told) and any(child.lower_ == "where" for child in told.children):
        return False  # "cut short a trip to Oslo, where she had been expected to speak on Friday"
    goal = told.head  # the Zambia of "cancelled a visit to Zambia that was to begin", which the model has him cancel it to
    if told.lemma_ in _SETS and goal.dep_ == "pobj" and goal.head.head == case.hit.verb and case.token.dep_ == "dobj":
        return case.token.i < goal.i
    thing = _same_thing(case.token)
    between = takewhile(lambda step: step != thing, told.ancestors)
    if any(step.pos_ == "VERB" for step in between):
        return False  # "a visit to Oslo, where he saw a house that was hit on Friday"
    return told.dep_ in ("relcl", "acl") and thing.is_ancestor(told) and not elsewhere.is_of_person(case.hit, told)


def _set_by(verb: Token) -> Token:
    """The "was" of "was to start", "was due to start"; any other verb itself."""
    while verb.dep_ in ("xcomp", "acomp") and (verb.head.lemma_ in _SETS or verb.head.dep_ == "acomp"):
        verb = verb.head
    return verb


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
    sets = [step for step in steps if step.lemma_ in _SETS and hit.token.is_ancestor(step)]
    return hit.token in steps and any(not elsewhere.is_of_person(hit, step) for step in sets)


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
