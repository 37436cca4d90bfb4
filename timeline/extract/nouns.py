"""What became of what a noun names: by the words that stand with it, by what it stands in, and by the verb that governs it.

One rule: what is only hoped for, offered or one of many is no event, and gives None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.extract import calling_off, climb, mood, passives, tree, verbs
from timeline.extract.hit import Hit
from timeline.language.adjacent import text_before
from timeline.language.called_off import CALLS_OFF
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


def of_noun(hit: Hit, in_title: bool) -> Status | None:
    if (caller := tree.calls_for(hit.token)) is not None:
        return Status.PLANNED if verbs.of_verb(caller, in_title) is Status.HAPPENED else None
    if hit.light and hit.verb is not None and hit.verb.lemma_ == "call" and hit.token.dep_ == "pobj":
        return None  # "called for a strike": with no day
    called = hit.verb is not None and hit.verb.lemma_ in ("call", "announce") and hit.token.dep_ == "dobj" and tree.calls_for_day(hit.verb)
    if called and hit.verb is not None and not hit.light and verbs.of_verb(hit.verb, in_title) is Status.HAPPENED:
        return Status.PLANNED  # "called a general strike for noon on Friday"
    words = {child.lower_ for child in hit.token.children if child.dep_ in ("amod", "compound", "nmod")}
    if words & _OFF:
        return Status.CANCELLED
    if any(child.lower_ in ("any", "every") for child in tree.children(hit.token, "det")):
        return None
    if tree.children(hit.token, "neg") or any(child.lower_ == "no" for child in hit.token.children if child.dep_ == "det"):
        return Status.DENIED if hit.verb is not None and not mood.modal(hit.verb) else None
    if calling_off.will_not_be(hit):
        return Status.CANCELLED
    if hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("of", "for") and hit.token.head.head.lemma_.lower() in _PROGRAMMES:
        return Status.PLANNED  # "the programme of the President's visit"
    if mood.modal(hit.token) == "will":
        return Status.PLANNED  # "will co-host talks", whose verb the model takes for a part of the noun
    if words & _REPEATED:
        return None
    governed = None if _is_aside(hit.token) else calling_off.governed(hit)
    if governed is False:
        return None
    standing = None if governed is Status.CANCELLED else _announced(hit.token)
    if standing is not None:
        return standing or None
    if governed is not None:
        return governed
    if words & _ALLEGED:
        return Status.REPORTED
    if words & calling_off.AHEAD or (stands_before(hit.token) and not hit.kind.recalls):
        return Status.PLANNED  # "before the bombings": nobody announces them
    if words & _OPEN and not hit.light:
        return None
    if not hit.light and _is_under_way(hit.token):
        return Status.ONGOING
    if hit.verb is None:
        return Status.HAPPENED
    lemma = hit.verb.lemma_.lower()
    if lemma in verbs.WISH and not hit.light and not _is_aside(hit.token):
        return None
    done = tree.children(hit.verb, "prt") or (lemma == "set" and tree.children(hit.verb, "dobj"))  # "set off", "set fire to"
    if lemma in verbs.PLAN and not hit.light and not _is_aside(hit.token) and not done:
        return Status.PLANNED  # no crisis "set off by the bombing"
    if lemma in ("set", "schedule", "slate") and hit.light and passives.is_passive(hit.verb):
        return Status.PLANNED  # "their trial is set for July 7"
    if hit.light and _is_shunned(hit.token):
        return None
    if hit.light and _is_still_to_be(hit):
        return Status.PLANNED
    if hit.light and lemma == "be" and (due := _is_due(hit.verb)) is not None:
        return due
    if hit.light:
        has_been = hit.verb.tag_ == "VBN" and any(child.lower_ in ("has", "have") for child in tree.children(hit.verb, "aux"))
        now = hit.verb.tag_ in ("VBZ", "VBP") or has_been or mood.is_shifted_back(hit.verb)
        under_way = lemma == "be" and now and hit.token.dep_ == "pobj"  # "is in Rome for talks"
        if under_way:
            return Status.ONGOING
        told = verbs.of_verb(hit.verb, in_title)
        aside = hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("at", "in", "during") and tree.children(hit.verb, "dobj")
        return Status.HAPPENED if told is Status.DENIED and (is_disowned(hit) or aside) else told  # "held no talks at the ceremony"
    return _of_neighbour(hit, in_title)


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


def _of_neighbour(hit: Hit, in_title: bool) -> Status | None:
    """A noun that another verb is about: it has happened, unless it is the subject of what is still to come or only possible."""
    assert hit.verb is not None
    noun = climb.whole(hit.token)  # "after eight hours of talks"
    if hit.trigger.beside and noun.dep_ == "pobj" and noun.head.lower_ in ("during", "at", "after", "following"):
        agreed = hit.verb.tag_ == "VB" and hit.verb.dep_ == "xcomp" and verbs.of_verb(hit.verb.head, in_title) is Status.HAPPENED
        if agreed and noun.head.lower_ in ("after", "following"):
            return Status.HAPPENED  # "agreed to cut the duty after talks in Rome"
        if verbs.of_verb(hit.verb, in_title) is Status.PLANNED:
            return Status.PLANNED  # "during the visit she is to meet"
        above = [step for step in (hit.verb, *hit.verb.ancestors) if step.tag_ in ("VBD", "VBZ", "VBP") or mood.modal(step)]
        return verbs.of_verb(above[0], in_title) if above and mood.modal(above[0]) else Status.HAPPENED
    if hit.token.dep_ == "pobj" and hit.token.head.lower_ == "since":
        return Status.HAPPENED
    if hit.token.dep_ == "pobj" and hit.token.head.lower_ == "for" and hit.verb.tag_ in ("VBZ", "VBP"):
        return verbs.of_verb(hit.verb, in_title)  # "visits Rome for talks"
    if hit.token.dep_ == "pobj" and hit.token.head.lower_ != "with" and hit.verb.lemma_ in _ANSWERS:
        return Status.HAPPENED  # "pledged to retaliate against the strikes"
    if hit.token.dep_ not in ("nsubj", "nsubjpass"):
        if mood.modal(hit.verb) or any(child.lower_ == "to" for child in tree.children(hit.verb, "aux")):
            return verbs.of_verb(hit.verb, in_title)
        return None if mood.is_conditional(hit.verb) else Status.HAPPENED
    if hit.kind.recalls and mood.modal(hit.verb) == "will" and not _is_about_itself(hit.verb):
        return Status.HAPPENED  # "the strikes will harden their stand"
    if hit.verb.lemma_ == "be" and hit.kind.recalls and tree.children(hit.verb, "attr", "acomp"):
        return Status.HAPPENED  # "the killing was not acceptable"
    if mood.modal(hit.verb) or hit.verb.lemma_.lower() in _GOES_ON or passives.is_passive(hit.verb):
        return verbs.of_verb(hit.verb, in_title)
    return Status.HAPPENED


def _is_about_itself(verb: Token) -> bool:
    """True for "will begin", "will be carried out", "will hit": of the event itself, and not of what comes of it."""
    return verb.lemma_.lower() in _GOES_ON | _STRIKES or passives.is_passive(verb)


def _announced(noun: Token) -> Status | Literal[False] | None:
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
