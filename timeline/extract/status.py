"""What became of an event, as its clause tells: tense, modals, negation, conditions, and the verb that governs a noun.

One rule: what is only wished, feared, asked for or supposed is no event, and gives None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.extract import clause
from timeline.extract.triggers import Hit
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

_CANCEL = frozenset("cancel postpone scrap abandon shelve call-off delay suspend skip axe drop".split())
_MOVE = frozenset("postpone delay reschedule move push shift defer".split())
_REFUSE = frozenset("reject refuse decline rule boycott snub deny avoid".split())
_PLAN = frozenset(
    "plan schedule intend agree arrange set slate expect prepare decide due announce confirm promise pledge vow commit gear look".split()
)
_WISH = frozenset(
    """hope want wish seek try attempt ask urge call demand propose suggest recommend offer fear consider threaten need like love invite
    request allow help press aim discuss contemplate mull weigh oppose favor favour support encourage advise warn think believe prevent
    deter avert foil thwart prohibit ban risk""".split()
)
_CARRY_ON = frozenset("begin start continue manage proceed help appear seem happen keep finish stop end".split())
_AHEAD = frozenset("planned scheduled upcoming forthcoming coming future proposed impending slated expected".split())
_OFF = frozenset("cancelled canceled postponed aborted scrapped abandoned".split())
_REPEATED = frozenset("repeated frequent regular occasional numerous multiple countless periodic".split())
_OPEN = frozenset("possible potential hypothetical likely eventual any future further more new".split())
_ALLEGED = frozenset("alleged suspected reported rumored rumoured apparent purported".split())
_ALLEGEDLY = frozenset("allegedly reportedly apparently supposedly possibly purportedly".split())
_PROSPECTS = frozenset(
    """possibility prospect hope chance offer idea proposal call plan preparation need readiness willingness request demand invitation
    likelihood risk threat danger fear prevention basis condition framework push bid effort venue host site""".split()
)
_TAKES_PLACE = frozenset("take occur happen begin start open resume continue end conclude last be go".split())
_ANSWERS = frozenset("retaliate respond react avenge reply protest".split())
_HEARSAY = frozenset("report allegation rumor rumour claim accusation suspicion".split())
_HABITS = frozenset(
    """times often regularly routinely frequently usually always sometimes annually daily weekly repeatedly
    consistently occasionally long""".split()
)
_DEEPEST = 6


def status_of(hit: Hit, in_title: bool = False) -> Status | None:
    """The status of a hit, None where the sentence does not claim the event."""
    if hit.trigger.status:
        claimed = _of_verb(hit.token, in_title) if hit.trigger.verbs else Status.HAPPENED
        return Status(hit.trigger.status) if claimed not in (None, Status.DENIED) else None
    if hit.trigger.nouns:
        return _of_noun(hit, in_title)
    return _of_verb(hit.token, in_title) or _of_says(hit)


def _of_says(hit: Hit) -> Status | None:
    """ "The minister says": what is said in the present has been said."""
    verb = hit.token
    plain = verb.tag_ in ("VBZ", "VBP") and verb.dep_ in ("ROOT", "conj", "parataxis") and not clause.children(verb, "aux")
    if not hit.kind.continues or not plain or _is_conditional(verb) or _is_habit(verb) or _is_negated(verb):
        return None
    return Status.HAPPENED if any(mark in verb.doc.text for mark in ('"', "“", "``")) or clause.children(verb, "ccomp") else None


def is_scheduled(hit: Hit) -> bool:
    """True in the plain present, which with a date tells what is fixed: "voters go to the polls on Sunday"."""
    verb = hit.token if hit.trigger.verbs else hit.verb
    aim = hit.token.dep_ == "pobj" and hit.token.head.lower_ == "for"
    if verb is None or verb.tag_ not in ("VBZ", "VBP") or (hit.trigger.nouns and not hit.light and not aim):
        return False
    return not (_is_conditional(verb) or _is_habit(verb) or _is_negated(verb) or clause.children(verb, "aux", "auxpass"))


def _of_noun(hit: Hit, in_title: bool) -> Status | None:
    words = {child.lower_ for child in hit.token.children if child.dep_ in ("amod", "compound", "nmod")}
    if words & _OFF:
        return Status.CANCELLED
    if any(child.lower_ in ("any", "every") for child in clause.children(hit.token, "det")):
        return None
    if clause.children(hit.token, "neg") or any(child.lower_ == "no" for child in hit.token.children if child.dep_ == "det"):
        return Status.DENIED if hit.verb is not None and not _modal(hit.verb) else None
    if _will_not_be(hit):
        return Status.CANCELLED
    if words & _REPEATED:
        return None
    governed = _governed(hit)
    if governed is False:
        return None
    standing = None if governed is Status.CANCELLED else _announced(hit.token)
    if standing is not None:
        return standing or None
    if governed is not None:
        return governed
    if words & _ALLEGED:
        return Status.REPORTED
    if words & _AHEAD or _stands_before(hit.token):
        return Status.PLANNED
    if words & _OPEN and not hit.light:
        return None
    if not hit.light and _is_under_way(hit.token):
        return Status.ONGOING
    if hit.verb is None:
        return Status.HAPPENED
    lemma = hit.verb.lemma_.lower()
    if lemma in _WISH and not hit.light and not _is_aside(hit.token):
        return None
    if lemma in _PLAN and not hit.light and not _is_aside(hit.token):
        return Status.PLANNED
    if lemma in ("set", "schedule", "slate") and hit.light and clause.is_passive(hit.verb):
        return Status.PLANNED  # "their trial is set for July 7"
    if hit.light:
        under_way = lemma == "be" and hit.verb.tag_ in ("VBZ", "VBP") and hit.token.dep_ == "pobj"  # "is in Rome for talks"
        return Status.ONGOING if under_way else _of_verb(hit.verb, in_title)
    return _of_neighbour(hit, in_title)


def _will_not_be(hit: Hit) -> bool:
    """True for "the visit would not go ahead", "could not take place"."""
    verb = hit.verb
    if verb is None or hit.token.dep_ != "nsubj" or verb.lemma_ not in ("take", "go", "happen", "proceed"):
        return False
    return _modal(verb) in ("will", "wo", "would", "could") and _is_negated(verb)


def _is_under_way(noun: Token) -> bool:
    """True for "amid the strikes", "in the face of attacks", "on the fourth day of the war"."""
    if noun.dep_ != "pobj":
        return False
    if noun.head.lower_ in ("amid", "amidst"):
        return True
    of = noun.head.head if noun.head.lower_ == "of" else noun.head
    return of.lower_ == "face" or (of.lower_ == "day" and any(child.ent_type_ == "ORDINAL" or child.tag_ == "JJ" for child in of.children))


def _of_neighbour(hit: Hit, in_title: bool) -> Status | None:
    """A noun that another verb is about: it has happened, unless it is the subject of what is still to come or only possible."""
    assert hit.verb is not None
    if hit.trigger.beside and hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("during", "at", "after", "following"):
        above = [step for step in (hit.verb, *hit.verb.ancestors) if step.tag_ in ("VBD", "VBZ", "VBP") or _modal(step)]
        return _of_verb(above[0], in_title) if above and _modal(above[0]) else Status.HAPPENED
    if hit.token.dep_ == "pobj" and hit.token.head.lower_ == "since":
        return Status.HAPPENED
    if hit.token.dep_ == "pobj" and hit.token.head.lower_ == "for" and hit.verb.tag_ in ("VBZ", "VBP"):
        return _of_verb(hit.verb, in_title)  # "visits Rome for talks"
    if hit.token.dep_ == "pobj" and hit.token.head.lower_ != "with" and hit.verb.lemma_ in _ANSWERS:
        return Status.HAPPENED  # "pledged to retaliate against the strikes"
    if hit.token.dep_ not in ("nsubj", "nsubjpass"):
        if _modal(hit.verb) or any(child.lower_ == "to" for child in clause.children(hit.verb, "aux")):
            return _of_verb(hit.verb, in_title)
        return None if _is_conditional(hit.verb) else Status.HAPPENED
    if (
        _modal(hit.verb) in ("will", "would", "could", "wo")
        and _is_negated(hit.verb)
        and hit.verb.lemma_ in ("take", "go", "happen", "proceed")
    ):
        return Status.CANCELLED  # "would not go ahead", "could not take place"
    if _modal(hit.verb) or hit.verb.lemma_.lower() in _TAKES_PLACE or clause.is_passive(hit.verb):
        return _of_verb(hit.verb, in_title)
    return Status.HAPPENED


def _announced(noun: Token) -> Status | Literal[False] | None:
    """By what the noun is made of or stands in: "talks scheduled for May" planned, "the prospect of talks" False, for no event."""
    for child in clause.children(noun, "acl", "relcl"):
        if child.tag_ == "VBN" and child.lemma_ in ("plan", "schedule", "set", "expect", "slate"):
            return Status.PLANNED
        if child.tag_ == "VBN" and child.lemma_ in ("carry", "launch", "conduct", "stage", "commit") and child.dep_ == "acl":
            return Status.HAPPENED  # "announced air strikes carried out by"
    if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ == "lead":
        return False  # "information leading to the arrest"
    if noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        above = noun.head.head.lemma_.lower()
        if above in _HEARSAY and noun.head.lower_ == "of":
            return Status.REPORTED
        if above in _PROSPECTS:
            return Status.PLANNED if above in ("plan", "preparation") else False
    return None


def _governed(hit: Hit) -> Status | Literal[False] | None:
    """By the verb that the noun is object or subject of, None where that tells nothing, False for no event."""
    if hit.verb is None or hit.light or _is_aside(hit.token):
        return None
    lemma = hit.verb.lemma_.lower()
    if clause.children(hit.verb, "prt") and lemma in ("call", "put"):
        particle = clause.children(hit.verb, "prt")[0].lower_
        return Status.CANCELLED if particle == "off" else None
    wished = any(child.lower_ == "to" for child in clause.children(hit.verb, "aux")) and _of_verb(hit.verb, False) is None
    if wished and lemma in _CANCEL | _REFUSE:  # "called on them to cancel Tuesday's meeting"
        return Status.PLANNED if lemma in _CANCEL else False
    if put_off_to(hit) is not None:
        return Status.PLANNED
    if lemma in _CANCEL:
        return Status.PLANNED if clause.children(hit.verb, "neg") else Status.CANCELLED
    if lemma in _REFUSE:
        return Status.DENIED
    return None


def _is_aside(noun: Token) -> bool:
    """True in "in a call with X he rejected", "at a news conference she announced": the verb is not about the noun."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "during", "after", "following", "since", "from", "amid")


def put_off_to(hit: Hit) -> Token | None:
    """The date to which "postponed the visit until Tuesday" moves it; None where it is put off with no new date."""
    if hit.verb is None or hit.light or hit.verb.lemma_.lower() not in _MOVE:
        return None
    dates = (noun for until in hit.verb.children if until.lower_ in ("until", "till", "to", "for") for noun in until.children)
    return next((noun for noun in dates if noun.ent_type_ == "DATE"), None)


def _stands_before(noun: Token) -> bool:
    """True after "before", "ahead of": what lies ahead at that time."""
    if noun.dep_ != "pobj":
        return False
    preposition = noun.head
    return preposition.lower_ in ("before", "pending") or (
        preposition.lower_ == "of" and preposition.head.lower_ in ("ahead", "advance", "eve")
    )


def _modal(verb: Token) -> str:
    return next((child.lower_ for child in verb.children if child.tag_ == "MD" and child.dep_ == "aux"), "")


def _of_verb(verb: Token, in_title: bool, depth: int = 0) -> Status | None:
    if depth > _DEEPEST or _is_conditional(verb) or _is_habit(verb):
        return None
    negated = _is_negated(verb)
    modal = _modal(verb)
    if modal:
        return None if negated else _of_modal(modal, verb)
    status = _of_form(verb, in_title, depth)
    if status is None:
        return None
    if negated:
        return Status.DENIED if status in (Status.HAPPENED, Status.ONGOING) else None
    return _held_open(verb, status)


def _is_negated(verb: Token) -> bool:
    if clause.children(verb, "neg") or any(child.lower_ in ("never", "nor") for child in verb.children):
        return True
    return any(child.lower_ == "no" for noun in clause.children(verb, "dobj", "nsubjpass") for child in clause.children(noun, "det"))


def _of_modal(modal: str, verb: Token) -> Status | None:
    if modal in ("will", "'ll", "’ll", "shall"):
        return Status.PLANNED
    if modal == "would" and verb.dep_ in ("ccomp", "conj", "relcl") and _under_past(verb):
        return Status.PLANNED
    if modal in ("may", "might") and clause.children(verb, "aux") and verb.tag_ == "VBN":
        return Status.REPORTED
    return None


def _under_past(verb: Token) -> bool:
    return any(above.tag_ == "VBD" for above in verb.ancestors)


def _is_conditional(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether", "lest") for child in verb.children)


def _is_habit(verb: Token) -> bool:
    """True for "met seven times", "often travels": no one event."""
    return any(child.lower_ in _HABITS and child.dep_ in ("npadvmod", "advmod") for child in verb.children)


def _held_open(verb: Token, status: Status) -> Status:
    if any(child.lower_ in _ALLEGEDLY for child in verb.children):
        return Status.REPORTED
    return Status.DENIED if _is_denied(verb) else status


def _is_denied(verb: Token) -> bool:
    """True in "denied that he had met her", "denied reports that it planned to sell"."""
    while verb.dep_ in ("xcomp", "conj") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    head = verb.head
    if verb.dep_ == "ccomp" and head.pos_ == "VERB":
        return head.lemma_ == "deny"
    if verb.dep_ not in ("acl", "ccomp", "relcl") or head.lemma_.lower() not in _HEARSAY:
        return False
    teller = clause.verb_above(head)
    return teller is not None and teller.lemma_ in ("deny", "reject", "dismiss", "refute")


def _of_form(verb: Token, in_title: bool, depth: int) -> Status | None:
    """By the verb's own form, and by the verb it hangs on where it has no tense."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if "to" in auxiliaries:
        return _of_infinitive(verb, in_title, depth)
    if (first := clause.first_listed(verb)) is not None:
        return _of_infinitive(first, in_title, depth)
    if verb.tag_ == "VBG":
        return _of_participle(verb, auxiliaries, in_title, depth)
    if verb.tag_ in ("VBD",):
        return _claimed(verb)
    if verb.tag_ == "VBN":
        if "being" in auxiliaries:
            return Status.ONGOING if auxiliaries & {"is", "are", "'s", "'re"} else _of_participle(verb, auxiliaries, in_title, depth)
        if auxiliaries & {"is", "are", "am", "'s"} and not auxiliaries & {"has", "have", "had", "been"}:
            return Status.HAPPENED if in_title else None
        return _claimed(verb)
    if verb.tag_ in ("VBZ", "VBP", "VB"):
        return _of_present(verb, in_title, depth)
    return None


def _claimed(verb: Token) -> Status | None:
    """Happened, unless it is the content of a wish, or of what there is no sign of."""
    head = verb.head
    if verb.dep_ in ("acl", "ccomp") and head.pos_ == "NOUN" and any(child.lower_ == "no" for child in head.children):
        return None  # "no sign that the plant was hit"
    if verb.dep_ == "ccomp" and head.lemma_.lower() in ("hope", "wish", "suggest", "demand", "imagine", "propose"):
        return None
    return Status.HAPPENED


def _of_present(verb: Token, in_title: bool, depth: int) -> Status | None:
    if verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.pos_ in ("VERB", "AUX"):
        return _of_verb(verb.head, in_title, depth + 1)
    if verb.tag_ == "VB" and any(c.lower_ in ("did", "do", "does") for c in verb.children if c.dep_ == "aux"):
        return Status.HAPPENED
    return Status.HAPPENED if in_title else None


def _of_participle(verb: Token, auxiliaries: set[str], in_title: bool, depth: int) -> Status | None:
    if auxiliaries & {"is", "are", "'s", "’s", "'re"}:
        return Status.ONGOING
    if "been" in auxiliaries and auxiliaries & {"has", "have"}:
        return Status.ONGOING
    if auxiliaries & {"was", "were", "been"}:
        return Status.HAPPENED
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "since"):
        return Status.HAPPENED  # "was burning after being hit by two drones"
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("before", "of", "for", "to", "without", "from", "about", "toward", "on"):
        return _of_verb(clause.clause_of(verb.head), in_title, depth + 1) if verb.head.lower_ == "before" else None
    if verb.dep_ == "acl" and verb.head.dep_ == "pobj" and verb.head.head.lower_ in ("against", "of", "for", "about", "on"):
        return None  # "a stance against Ukraine joining"
    above = verb.head if verb.dep_ != "pcomp" else verb.head.head
    if above.pos_ not in ("VERB", "AUX"):
        above = clause.clause_of(above)
    if above == verb or above.pos_ not in ("VERB", "AUX"):
        return Status.HAPPENED
    lemma = above.lemma_.lower()
    if verb.dep_ in ("xcomp", "pcomp", "dobj", "ccomp") and lemma in _WISH | _REFUSE:
        return None
    return _of_verb(above, in_title, depth + 1) or (Status.HAPPENED if verb.dep_ in ("advcl", "acl") else None)


def _of_infinitive(verb: Token, in_title: bool, depth: int) -> Status | None:
    head = verb.head
    if head == verb:
        return Status.PLANNED if in_title else None
    if verb.dep_ not in ("xcomp", "ccomp", "acl", "relcl", "advcl", "conj") or head.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    lemma = head.lemma_.lower()
    if clause.children(head, "neg") or any(child.lower_ == "no" for child in clause.children(head, "det")):
        return None  # "has no plans to send"
    if lemma == "be" or lemma in ("set", "due", "schedule", "slate", "expect"):
        return Status.PLANNED
    if lemma in _REFUSE:
        return Status.DENIED if _of_verb(head, in_title, depth + 1) is Status.HAPPENED else None
    if lemma in _PLAN or (head.pos_ == "NOUN" and lemma in ("plan", "agreement", "decision", "pledge", "intention")):
        return Status.PLANNED
    if lemma in _CARRY_ON:
        return _of_verb(head, in_title, depth + 1)
    return None
