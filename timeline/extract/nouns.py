"""What became of what a noun names: by the words that stand with it, by what it stands in, and by the verb that governs it.

One rule: what is only hoped for, offered or one of many is no event, and gives None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.extract import calling_off, climb, mood, passives, tree, verbs
from timeline.extract.hit import PLANS, Hit
from timeline.language.adjacent import text_before
from timeline.language.called_off import CALLS_OFF
from timeline.language.finite import expected_of
from timeline.language.inflected import participles
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

_OFF = frozenset(word for verb in CALLS_OFF - {"delay"} for word in participles(verb))  # a "delayed summit" is late, and held
_REPEATED = frozenset("repeated frequent regular occasional numerous multiple countless periodic".split())
_OPEN = frozenset("possible potential hypothetical likely eventual any future further more new".split())
_ALLEGED = frozenset("alleged suspected reported rumored rumoured apparent purported".split())
_PROSPECTS = frozenset(
    """promise possibility prospect hope chance offer idea proposal call plan preparation need readiness willingness request
    demand invitation likelihood risk threat danger fear prevention basis condition framework push bid effort venue host site""".split()
)
_GOES_ON = frozenset("take occur happen begin start open resume continue end conclude last be go".split())
_PROGRAMMES = frozenset(["programme", "program", "itinerary", "timetable"])
_LEADS = frozenset("lead host chair convene organise organize sponsor mediate broker".split())
_STRIKES = frozenset("hit target strike focus aim last follow come intensify widen expand escalate stop cease".split())
_ANSWERS = frozenset("retaliate respond react avenge reply protest".split())


_Told = Status | Literal[False] | None  # False for no event, None where that tells nothing


def of_noun(hit: Hit, in_title: bool) -> Status | None:
    """By the first of these that tells it; None where the sentence does not claim the event."""
    told = _called_for(hit, in_title)
    for tells in (_by_its_words, _by_governor, _by_its_kind):
        told = tells(hit) if told is None else told
    if told is not None:
        return told or None
    if hit.verb is None:
        return Status.HAPPENED
    return _carried(hit, hit.verb, in_title) if hit.light else _beneath(hit, hit.verb, in_title)


def _called_for(hit: Hit, in_title: bool) -> _Told:
    """Of "called for protests on Sunday", "called a general strike for noon on Friday", both planned; "called for a strike" has no day."""
    if (caller := tree.calls_for(hit.token)) is not None:
        return verbs.of_verb(caller, in_title) is Status.HAPPENED and Status.PLANNED
    if hit.verb is None or hit.verb.lemma_ not in ("call", "announce"):
        return None
    if hit.light:
        return False if hit.verb.lemma_ == "call" and hit.token.dep_ == "pobj" else None
    called = hit.token.dep_ == "dobj" and tree.calls_for_day(hit.verb) and verbs.of_verb(hit.verb, in_title) is Status.HAPPENED
    return Status.PLANNED if called else None


def _by_its_words(hit: Hit) -> _Told:
    """Of "the cancelled talks", "no talks", "any talks", "repeated talks" and what is planned in so many words."""
    noun, words = hit.token, _adjectives(hit.token)
    determiners = {child.lower_ for child in tree.children(noun, "det")}
    if words & _OFF:
        return Status.CANCELLED
    if determiners & {"any", "every"}:
        return False
    if tree.children(noun, "neg") or "no" in determiners:
        return hit.verb is not None and not mood.modal(hit.verb) and Status.DENIED
    if calling_off.will_not_be(hit):
        return Status.CANCELLED
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for") and noun.head.head.lemma_.lower() in _PROGRAMMES:
        return Status.PLANNED  # "the programme of the President's visit"
    if mood.modal(noun) == "will":
        return Status.PLANNED  # "will co-host talks", whose verb the model takes for a part of the noun
    return False if words & _REPEATED else None


def _by_governor(hit: Hit) -> _Told:
    """By the verb that calls it off, else by what it is made of or stands in, else by the verb that refuses it."""
    governed = None if _is_aside(hit.token) else calling_off.governed(hit)
    if governed is False or governed is Status.CANCELLED:
        return governed
    standing = _announced(hit.token)
    return governed if standing is None else standing


def _by_its_kind(hit: Hit) -> _Told:
    """Of "alleged strikes", "the planned visit", "before the summit", "possible talks", "amid the strikes"."""
    words = _adjectives(hit.token)
    if words & _ALLEGED:
        return Status.REPORTED
    if words & calling_off.AHEAD or (stands_before(hit.token) and not hit.kind.recalls):
        return Status.PLANNED  # "before the bombings": nobody announces them
    if hit.light:
        return None
    if words & (_OPEN - {"new"} if _is_fresh_blow(hit) else _OPEN):
        return False
    if "next" in words | _of_round(hit.token):
        return Status.PLANNED  # "the next round of talks would depend on it"
    return Status.ONGOING if _is_under_way(hit.token) else None


def _is_fresh_blow(hit: Hit) -> bool:
    """True for "fired rockets, igniting a new Norlandic offensive": one more that has begun, and no talks that may be held."""
    verb = hit.token.head
    done = verb.tag_ in ("VBD", "VBZ", "VBG") and not mood.modal(verb) and mood.modal(climb.clause_of(verb)) == ""
    return hit.kind.recalls and hit.token.dep_ in ("dobj", "nsubj") and done


def _of_round(noun: Token) -> set[str]:
    """What is told of the round, where the noun says of what it is one: "the next round of talks"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return _adjectives(above) if above.lemma_ in ("round", "session", "stage", "phase") else set()


def _adjectives(noun: Token) -> set[str]:
    return {child.lower_ for child in noun.children if child.dep_ in ("amod", "compound", "nmod")}


def _carried(hit: Hit, verb: Token, in_title: bool) -> Status | None:
    """A noun whose verb only carries it: "held talks", "is in Rome for talks"."""
    lemma = verb.lemma_.lower()
    if lemma in PLANS and (passives.is_passive(verb) or _is_put_to_a_day(hit.token, verb, "for")):
        return Status.PLANNED  # "their trial is set for July 7", "the judge set sentencing for July 7"
    if lemma == "adjourn" and _is_put_to_a_day(hit.token, verb, "to", "until", "till"):
        return Status.PLANNED
    if _is_shunned(hit.token):
        return None
    if _is_still_to_be(hit):
        return Status.PLANNED
    if lemma == "be" and (due := _is_due(verb)) is not None:
        return due
    has_been = verb.tag_ == "VBN" and any(child.lower_ in ("has", "have") for child in tree.children(verb, "aux"))
    now = verb.tag_ in ("VBZ", "VBP") or has_been or mood.is_shifted_back(verb)
    if lemma == "be" and now and hit.token.dep_ == "pobj":
        return Status.ONGOING  # "is in Rome for talks"
    told = verbs.of_verb(verb, in_title)
    aside = hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("at", "in", "during") and tree.children(verb, "dobj")
    return Status.HAPPENED if told is Status.DENIED and (is_disowned(hit) or aside) else told  # "held no talks at the ceremony"


def _is_put_to_a_day(noun: Token, verb: Token, *prepositions: str) -> bool:
    """True for "set the hearing for July 7", whether the model hangs the day on the verb or on the noun."""
    days = [day for above in (verb, noun) for _, day in tree.after_preposition(above, frozenset(prepositions))]
    return noun.dep_ in ("dobj", "nsubjpass") and any(day.ent_type_ in ("DATE", "TIME") for day in days)


def _beneath(hit: Hit, verb: Token, in_title: bool) -> Status | None:
    """A noun beneath a verb of its own: what is wished for is none, what is planned is planned."""
    if hit.kind.recalls and hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("despite", "amid", "after", "following", "since"):
        return Status.HAPPENED  # "talks are expected despite the strikes"
    if _has_effect(hit, verb):
        return Status.HAPPENED
    lemma, aside = verb.lemma_.lower(), _is_aside(hit.token)
    if lemma in verbs.WISH and not aside:
        return None
    done = tree.children(verb, "prt") or (lemma == "set" and tree.children(verb, "dobj"))  # "set off", "set fire to"
    if lemma in verbs.PLAN and not aside and not done:
        made = hit.kind.id == "legal" and hit.trigger.mode in ("arrest", "charge", "sentence")
        made = made or (hit.kind.id == "attack" and tree.is_definite(hit.token))  # "announcing the attack on Norland"
        over = lemma in ("announce", "confirm") and made
        return Status.HAPPENED if over else Status.PLANNED  # no crisis "set off by the bombing"; an arrest is announced when it is made
    return _of_neighbour(hit, verb, in_title)


def _has_effect(hit: Hit, verb: Token) -> bool:
    """True for "Sunday's attack is expected to push up prices": what it will do is to come, and no blow or dismissal of itself."""
    past = hit.kind.recalls or hit.kind.id == "appointment"
    if not past or hit.token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return any(not _is_about_itself(act) for act in expected_of(hit.token, verb))


def is_disowned(hit: Hit) -> bool:
    """True for "denied that it had carried out Thursday's attack": there was one, and somebody says that it was not theirs."""
    return hit.light and hit.kind.recalls and tree.is_definite(hit.token) and hit.verb is not None and mood.is_denied(hit.verb)


def _is_shunned(noun: Token) -> bool:
    """True in "urged them to boycott meetings called by the mayor": of many, and none that was held."""
    above = climb.verb_above(noun)
    return above is not None and noun.dep_ == "dobj" and noun.tag_ == "NNS" and above.lemma_.lower() in verbs.REFUSE and above.tag_ == "VB"


def _is_due(verb: Token) -> Status | None:
    """By what is said of it: "the trial is under way", "is due to start"."""
    now = verb.tag_ in ("VBZ", "VBP")
    if any(child.lower_ in ("under", "underway") for child in verb.children):
        return Status.ONGOING if now else Status.HAPPENED
    return Status.PLANNED if any(child.lower_ in ("due", "set", "scheduled", "expected") for child in verb.children) else None


def _is_still_to_be(hit: Hit) -> bool:
    """True for "meetings led by Norland this week will be split": who leads them is told, and that they are to come."""
    noun, act = hit.token, hit.verb
    about = act is not None and act.dep_ == "acl" and act.head == noun and act.lemma_ in _LEADS
    return about and noun.dep_ in ("nsubj", "nsubjpass") and mood.modal(noun.head) == "will"


def _of_neighbour(hit: Hit, verb: Token, in_title: bool) -> Status | None:
    """A noun that another verb is about: it has happened, unless it is the subject of what is still to come or only possible."""
    noun = climb.whole(hit.token)  # "after eight hours of talks"
    if hit.trigger.beside and noun.dep_ == "pobj" and noun.head.lower_ in ("during", "at", "after", "following"):
        return _of_time(noun.head.lower_, verb, in_title)
    if hit.token.dep_ in ("nsubj", "nsubjpass"):
        return _of_subject(hit, verb, in_title)
    led_by = hit.token.head.lower_ if hit.token.dep_ == "pobj" else ""
    if led_by == "since":
        return Status.HAPPENED
    if led_by == "for" and verb.tag_ in ("VBZ", "VBP"):
        return verbs.of_verb(verb, in_title)  # "visits Rome for talks"
    if led_by not in ("", "with") and verb.lemma_ in _ANSWERS:
        return Status.HAPPENED  # "pledged to retaliate against the strikes"
    if mood.modal(verb) or any(child.lower_ == "to" for child in tree.children(verb, "aux")):
        return verbs.of_verb(verb, in_title)
    return None if mood.is_conditional(verb) else Status.HAPPENED


def _of_time(preposition: str, verb: Token, in_title: bool) -> Status | None:
    """A noun that tells when the verb's own thing is done: "agreed to cut the duty after talks in Rome"."""
    agreed = verb.tag_ == "VB" and verb.dep_ == "xcomp" and verbs.of_verb(verb.head, in_title) is Status.HAPPENED
    if agreed and preposition in ("after", "following"):
        return Status.HAPPENED
    if verbs.of_verb(verb, in_title) is Status.PLANNED:
        return Status.PLANNED  # "during the visit she is to meet"
    above = [step for step in (verb, *verb.ancestors) if step.tag_ in ("VBD", "VBZ", "VBP") or mood.modal(step)]
    return verbs.of_verb(above[0], in_title) if above and mood.modal(above[0]) else Status.HAPPENED


def _of_subject(hit: Hit, verb: Token, in_title: bool) -> Status | None:
    """A noun of which a verb tells something else: "the strikes will harden their stand"."""
    if hit.kind.recalls and mood.modal(verb) == "will" and not _is_about_itself(verb):
        return Status.HAPPENED
    if verb.lemma_ == "be" and hit.kind.recalls and tree.children(verb, "attr", "acomp"):
        return Status.HAPPENED  # "the killing was not acceptable"
    if mood.modal(verb) or verb.lemma_.lower() in _GOES_ON or passives.is_passive(verb):
        return verbs.of_verb(verb, in_title)
    return Status.HAPPENED


def _is_about_itself(verb: Token) -> bool:
    """True for "will begin", "will be carried out", "will hit": of the event itself, and not of what comes of it."""
    return verb.lemma_.lower() in _GOES_ON | _STRIKES or passives.is_passive(verb)


def _announced(noun: Token) -> _Told:
    """By what the noun is made of or stands in: "talks scheduled for May" planned, "the prospect of talks" False, for no event."""
    beside = [act for _, target in tree.after_preposition(noun, ("on", "against")) for act in tree.children(target, "acl")]
    for child in (*tree.children(noun, "acl", "relcl"), *beside):
        if child.tag_ == "VBN" and child.lemma_ in ("plan", "schedule", "set", "expect", "slate"):
            return Status.PLANNED
        if child.tag_ == "VBN" and child.lemma_ in ("carry", "launch", "conduct", "stage", "commit") and child.dep_ == "acl":
            return Status.HAPPENED  # "announced air strikes carried out by"
        if _has_happened(child):
            return Status.HAPPENED  # "will be dominated by the attack that killed five"
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in ("sideline", "margin", "fringe"):
        return False  # "met on the sidelines of the conference"
    if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ == "lead":
        return False  # "information leading to the arrest"
    if noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        above = noun.head.head.lemma_.lower()
        if above in mood.HEARSAY and noun.head.lower_ == "of":
            return Status.REPORTED
        if above in _PROSPECTS:
            return Status.PLANNED if above in ("plan", "preparation") else False
    return None


def _is_under_way(noun: Token) -> bool:
    """True for "amid the strikes", "in the face of attacks", "on the fourth day of the war"."""
    if noun.dep_ != "pobj":
        return False
    if noun.head.lower_ in ("amid", "amidst"):
        return True
    of = noun.head.head if noun.head.lower_ == "of" else noun.head
    return of.lower_ == "face" or (of.lower_ == "day" and any(child.ent_type_ == "ORDINAL" or child.tag_ == "JJ" for child in of.children))


def _has_happened(clause_of_it: Token) -> bool:
    """True for "that killed five", said of the noun before it."""
    subject = next(iter(tree.children(clause_of_it, "nsubj")), None)
    told = clause_of_it.dep_ == "relcl" and clause_of_it.tag_ == "VBD" and subject is not None and subject.tag_ in ("WDT", "WP")
    return told and not mood.is_negated(clause_of_it)


def _is_aside(noun: Token) -> bool:
    """True in "in a call with X he rejected", "at a news conference she announced": the verb is not about the noun."""
    noun = climb.whole(noun)  # "after eight hours of talks"
    if noun.dep_ == "pobj" and noun.head.lower_ == "on":
        return noun.head.i == 0 or text_before(noun.head) == ","  # "Lind, on a visit to Oslo, asked"
    return noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "during", "after", "following", "since", "from", "amid")


def stands_before(noun: Token) -> bool:
    """True after "before", "ahead of": what lies ahead at that time."""
    if noun.dep_ != "pobj":
        return False
    preposition = noun.head
    return preposition.lower_ in ("before", "pending") or (
        preposition.lower_ == "of" and preposition.head.lower_ in ("ahead", "advance", "eve")
    )
