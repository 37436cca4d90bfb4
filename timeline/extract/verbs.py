"""What a verb's own form tells of its event: tense, aspect, mood, and the verb it is the content of.

One rule: what is only wished, feared, asked for or supposed is no event, and gives None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import clause, climb, mood, passives, tree
from timeline.language.adjacent import text_after, text_before
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

REFUSE = frozenset("reject refuse decline rule boycott snub deny avoid".split())
PLAN = frozenset(
    "plan schedule intend agree arrange set slate expect prepare decide due announce confirm promise pledge vow commit gear look".split()
)
WISH = frozenset(
    """hope want wish seek try attempt ask urge call demand propose suggest recommend offer fear consider threaten need like love invite
    request allow help press aim discuss contemplate mull weigh oppose favor favour support encourage advise warn think believe prevent
    deter avert foil anticipate await thwart prohibit ban risk""".split()
)
_ODDS = frozenset("chance likelihood probability odds".split())
_GLAD = frozenset("pleased proud delighted happy honoured honored excited thrilled glad".split())
_SAID_SO = frozenset("announce welcome confirm report launch release present introduce".split())
_FORCES = frozenset(["force", "compel", "cause", "lead", "prompt"])  # what they make somebody do is done
_TRAVELS = frozenset("fly travel go head leave come return drive arrive land proceed".split())
_AIMS = frozenset("meet see attend brief visit tour hold sign mediate negotiate open consult".split())  # of a journey
_CARRY_ON = frozenset("begin start continue manage proceed help appear seem happen keep finish stop end".split())
_ALLEGEDLY = frozenset("allegedly reportedly apparently supposedly possibly purportedly".split())
_HEARD = frozenset("say report believe understand think rumour rumor allege suspect".split())
_AT_ONCE = frozenset("designate sanction impose freeze remove announce appoint name".split())  # done by saying so: "is designating"
_SHOWN = frozenset("footage video picture photo photograph image scene clip film".split())  # what is seen on them has happened
_UNDER_WAY = frozenset("return head travel fly go come sail negotiate".split())  # what lasts until it is told
_LEADS_TO = frozenset("after since before of for to without from about toward on".split())  # what is done then, or only spoken of
_SPEAKS_OF = frozenset("mention recall cite describe report acknowledge remember".split())
_DEEPEST = 6


def of_verb(verb: Token, in_title: bool, depth: int = 0) -> Status | None:
    if depth > _DEEPEST or mood.is_conditional(verb) or mood.is_habit(verb):
        return None
    if _is_glad(verb):
        return Status.HAPPENED
    negated = mood.is_negated(verb)
    if word := mood.modal(verb):
        if negated:
            return Status.CANCELLED if word in ("will", "wo", "would") and mood.is_as_planned(verb) else None
        if mood.is_no_longer(verb):
            return Status.CANCELLED if any(part.ent_type_ == "DATE" for part in verb.subtree) else None  # "will no longer go on Friday"
        told = _of_modal(word, verb)
        return Status.DENIED if told is not None and mood.is_denied(verb) else told
    status = _of_form(verb, in_title, depth)
    if status is None:
        return None
    if negated or (no_more := mood.is_no_longer(verb)):
        off = not negated and no_more and status is Status.ONGOING  # "is no longer going to Paris on Friday"
        return Status.CANCELLED if off else Status.DENIED if status in (Status.HAPPENED, Status.ONGOING) else None
    return _held_open(verb, status)


def _is_glad(verb: Token) -> bool:
    """True in "is pleased to announce", "is proud to welcome": done with these words."""
    glad = verb.head if verb.dep_ == "xcomp" and clause.is_infinitive(verb) else None
    there = glad is not None and glad.lower_ in _GLAD and glad.head.lemma_ == "be" and glad.head.tag_ in ("VBZ", "VBP")
    return there and verb.lemma_ in _SAID_SO


def _of_modal(modal: str, verb: Token) -> Status | None:
    if modal in ("will", "'ll", "’ll", "shall"):
        if verb.dep_ in ("acl", "relcl", "ccomp") and verb.head.lemma_.lower() in _ODDS:
            return None  # "a 40% chance that the government will fall"
        now = verb.dep_ == "ROOT" and _at_once(verb)
        return Status.HAPPENED if now else Status.PLANNED
    if modal == "can" and verb.lemma_ in ("confirm", "reveal", "announce"):
        return Status.HAPPENED  # "The police can confirm that"
    if modal == "would" and verb.lemma_ == "say" and "only" in (text_before(verb), text_after(verb)):
        return Status.HAPPENED  # "would say only that he was tired"
    if modal == "would" and verb.dep_ in ("ccomp", "conj", "relcl", "acl") and _under_past(verb):
        return Status.PLANNED
    if modal in ("may", "might") and tree.children(verb, "aux") and verb.tag_ == "VBN":
        return Status.REPORTED
    return None


def _under_past(verb: Token) -> bool:
    return any(above.tag_ == "VBD" for above in verb.ancestors)


def _is_of_it(verb: Token) -> bool:
    """True for "it was in their interest to go on with talks": what would be well, and not that they do."""
    be = verb.head
    if verb.dep_ not in ("xcomp", "ccomp", "advcl") or be.lemma_ != "be" or passives.is_passive(be):
        return False
    return any(child.lower_ == "it" for child in tree.children(be, "nsubj", "expl"))


def _held_open(verb: Token, status: Status) -> Status:
    if any(child.lower_ in _ALLEGEDLY for child in verb.children):
        return Status.REPORTED
    return Status.DENIED if mood.is_denied(verb) else status


def _of_form(verb: Token, in_title: bool, depth: int) -> Status | None:
    """By the verb's own form, and by the verb it hangs on where it has no tense."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if (journey := _journey_for(verb)) is not None and _is_of_journey(journey, in_title, depth):
        return Status.PLANNED
    if "to" in auxiliaries and _is_of_it(verb):
        return None
    if "to" in auxiliaries:
        return _of_infinitive(verb, in_title, depth)
    if (first := clause.first_listed(verb)) is not None:
        return _of_infinitive(first, in_title, depth)
    if verb.tag_ == "VBG" or "having" in auxiliaries:
        return _of_participle(verb, auxiliaries, in_title, depth)
    if verb.tag_ in ("VBD",):
        return _claimed(verb)
    if verb.tag_ == "VBN":
        if "being" in auxiliaries:
            return Status.ONGOING if auxiliaries & {"is", "are", "'s", "'re"} else _of_participle(verb, auxiliaries, in_title, depth)
        if auxiliaries & {"is", "are", "am", "'s"} and not auxiliaries & {"has", "have", "had", "been"}:
            if verb.lemma_ in ("expect", "await"):
                return Status.PLANNED
            charged = verb.lemma_ == "charge" and tree.has_preposition(verb, ("with",))  # "is charged with murder": he has been
            return Status.HAPPENED if in_title or charged or _is_with_effect(verb) else None
        return _claimed(verb)
    if verb.tag_ in ("VBZ", "VBP", "VB"):
        return _of_present(verb, in_title, depth)
    return None


def _is_with_effect(verb: Token) -> bool:
    """True for "is appointed chairman with effect from 1 July": the notice itself is what does it."""
    return verb.lemma_ in ("appoint", "elect", "promote", "name") and ("with effect from" in _words(verb) or _at_once(verb))


def _at_once(verb: Token) -> bool:
    words = _words(verb)
    return "effective immediately" in words or "with immediate effect" in words


def _words(verb: Token) -> str:
    return " ".join(token.lower_ for token in verb.subtree)


def _claimed(verb: Token) -> Status | None:
    """Happened, unless it is the content of a wish, or of what there is no sign of."""
    head = verb.head
    if verb.dep_ in ("acl", "ccomp") and head.pos_ == "NOUN" and any(child.lower_ == "no" for child in head.children):
        return None  # "no sign that the plant was hit"
    if verb.dep_ == "ccomp" and head.lemma_.lower() in ("hope", "wish", "suggest", "demand", "imagine", "propose", "suppose"):
        return None
    return Status.HAPPENED


def _of_present(verb: Token, in_title: bool, depth: int) -> Status | None:
    if verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.pos_ in ("VERB", "AUX"):
        return of_verb(verb.head, in_title, depth + 1)
    if verb.tag_ == "VB" and any(c.lower_ in ("did", "do", "does") for c in verb.children if c.dep_ == "aux"):
        return Status.HAPPENED
    if in_title and verb.lemma_ == "head":
        return Status.ONGOING  # "Lind heads to Oslo": on the way
    return Status.HAPPENED if in_title else None


def _of_participle(verb: Token, auxiliaries: set[str], in_title: bool, depth: int) -> Status | None:
    if auxiliaries & {"is", "are", "'s", "’s", "'re"}:
        return Status.HAPPENED if verb.lemma_ in _AT_ONCE else Status.ONGOING
    if "been" in auxiliaries and auxiliaries & {"has", "have"}:
        return Status.ONGOING
    if auxiliaries & {"was", "were"} and _is_broken_off(verb):
        return None
    if auxiliaries & {"was", "were", "been"}:
        return Status.ONGOING if verb.lemma_ in _UNDER_WAY and mood.is_shifted_back(verb) else Status.HAPPENED
    if verb.dep_ == "pcomp" and verb.head.lower_ in _LEADS_TO:
        return _after_preposition(verb, in_title, depth)
    if verb.dep_ == "acl" and verb.head.dep_ == "pobj" and verb.head.head.head.lemma_ in _SHOWN:
        return Status.HAPPENED
    if verb.dep_ == "acl" and verb.head.dep_ == "pobj" and verb.head.head.lower_ in ("against", "of", "for", "about", "on"):
        return None  # "a stance against Ukraine joining"
    above = verb.head.head if verb.dep_ == "pcomp" else climb.main_verb(verb) or verb.head
    if above.pos_ not in ("VERB", "AUX"):
        above = climb.clause_of(above)
    if above == verb or above.pos_ not in ("VERB", "AUX"):
        return Status.HAPPENED
    lemma = above.lemma_.lower()
    having = "having" in auxiliaries and verb.dep_ == "advcl" and verb.i > above.i  # "denied, too, having met her"
    if lemma == "deny" and (verb.dep_ in ("xcomp", "ccomp") or having):
        denies = above.tag_ in ("VBZ", "VBP") and not mood.is_negated(above)
        return Status.DENIED if denies or of_verb(above, in_title, depth + 1) is Status.HAPPENED else None  # "denied sending troops"
    ruled_out = verb.dep_ == "advcl" and text_before(verb) == "out"  # "ruled out sending troops"
    if (verb.dep_ in ("xcomp", "pcomp", "dobj", "ccomp") or ruled_out) and lemma in WISH | REFUSE:
        return None
    if lemma in _SPEAKS_OF and mood.is_negated(above):
        return None  # "did not mention meeting her"
    beside = verb.dep_ in ("advcl", "acl") or (_is_beside(verb) and above.tag_ in ("VBZ", "VBP") and not mood.is_conditional(above))
    told = of_verb(above, in_title, depth + 1) or (Status.HAPPENED if beside else None)
    own = told is Status.DENIED and verb.dep_ == "advcl" and tree.children(verb, "nsubj")  # "were not convinced, Lind saying that"
    return Status.HAPPENED if own else told


def _is_beside(verb: Token) -> bool:
    """True for the saying of "the row grows, with Hale saying on Monday that": a clause of its own."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "with" and bool(tree.children(verb, "nsubj"))


def _is_broken_off(verb: Token) -> bool:
    """True for "was returning home when gunmen stopped him": only what somebody was at."""
    clauses = (child for child in tree.children(verb, "advcl") if child.i > verb.i and child.tag_ in ("VBD", "VBN"))
    return any(word.lower_ == "when" for child in clauses for word in child.lefts)


def _after_preposition(verb: Token, in_title: bool, depth: int) -> Status | None:
    """Of "after being hit", done; of "without meeting her", "accused of meeting her", not claimed or only alleged."""
    preposition = verb.head.lower_
    if preposition in ("after", "since"):
        return Status.HAPPENED  # "was burning after being hit by two drones"
    if preposition == "before":
        told = of_verb(climb.clause_of(verb.head), in_title, depth + 1)
        return Status.HAPPENED if told is Status.DENIED else told  # "did not warn them before striking it"
    return Status.REPORTED if preposition == "of" and verb.head.head.lemma_ == "accuse" else None  # "accused them of shelling the town"


def is_aim_of_journey(verb: Token) -> bool:
    """True for "flies to Rome on Friday to see the pope", for the hold of "arrived to inspect the troops and to hold talks"."""
    return _journey_for(verb) is not None


def _journey_for(verb: Token) -> Token | None:
    """The flies, the arrived above the first of several infinitives; None above any other verb."""
    if verb.lemma_ not in _AIMS:
        return None
    first = verb
    while first.dep_ == "conj" and clause.is_infinitive(first):
        first = first.head
    first = clause.first_listed(first) or first
    aim = first.dep_ in ("advcl", "xcomp") and clause.is_infinitive(first)
    return first.head if aim and first.head.lemma_.lower() in _TRAVELS else None


def _is_of_journey(verb: Token, in_title: bool, depth: int) -> bool:
    """True for "will fly", "is leaving", "has arrived", "flies on Friday"."""
    dated = any(day.ent_type_ in ("DATE", "TIME") for day in verb.subtree if day.i > verb.i)
    told = of_verb(verb, in_title, depth + 1)
    return told in (Status.PLANNED, Status.ONGOING, Status.HAPPENED) or (verb.tag_ in ("VBZ", "VBP") and dated)


_PLACED = frozenset("here there home abroad away back".split())


def _of_infinitive(verb: Token, in_title: bool, depth: int) -> Status | None:
    head = verb.head
    if head == verb:
        return Status.PLANNED if in_title else None
    if verb.dep_ not in ("xcomp", "ccomp", "acl", "relcl", "advcl", "conj") or head.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    lemma = head.lemma_.lower()
    has = any(child.lower_ == "have" for child in tree.children(verb, "aux"))
    if has and lemma in _HEARD and passives.is_passive(head):
        return Status.REPORTED  # "is said to have met her"
    if tree.children(head, "neg") or any(child.lower_ == "no" for child in tree.children(head, "det")):
        return None  # "has no plans to send"
    there = [*tree.children(head, "prep"), *(child for child in tree.children(head, "advmod") if child.lower_ in _PLACED)]
    if head.tag_ == "VBD" and lemma == "be" and any(child.i < verb.i for child in there):
        return Status.HAPPENED  # "was in Rome to meet", not "was later to meet"
    if lemma == "be" or lemma in ("set", "due", "schedule", "slate", "expect"):
        return Status.PLANNED
    if lemma in REFUSE and verb.dep_ == "advcl":
        return None  # "boycotted the session to protest": what for
    if lemma in REFUSE:
        return Status.DENIED if of_verb(head, in_title, depth + 1) is Status.HAPPENED else None
    if lemma == "invitation" and head.dep_ == "dobj" and head.head.lemma_ == "accept":
        return Status.PLANNED  # "has accepted an invitation to visit Oslo"
    if (
        lemma in PLAN
        or (lemma == "vote" and head.pos_ == "VERB")
        or (head.pos_ == "NOUN" and lemma in ("plan", "agreement", "decision", "pledge", "intention"))
    ):
        return Status.PLANNED
    if lemma == "use" and not tree.children(head, "dobj"):
        return None  # "used to meet him there": no single time
    if lemma in _CARRY_ON or lemma in _FORCES or (lemma in ("use", "fire") and head.tag_ == "VBD"):  # "used tear gas to disperse them"
        return of_verb(head, in_title, depth + 1)
    return None
