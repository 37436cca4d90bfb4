"""What was planned and will not be, or is put off to another day: "called off the talks", "the visit planned for May did not take place".

One rule: the words say that it was a plan; of what has happened nothing is called off.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from timeline.extract import climb, mood, tree, verbs
from timeline.extract.hit import PLANS, Hit
from timeline.language.called_off import CALLS_OFF, LETS_FALL, POSTPONES
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

AHEAD = frozenset("planned scheduled upcoming forthcoming coming future proposed impending slated expected".split())
_CANCEL = CALLS_OFF | LETS_FALL | {"call-off"}
_BAN = frozenset(["ban", "forbid", "prohibit"])
_MOVE = POSTPONES | frozenset("reschedule move push shift".split())
_BEGINS = frozenset("take hold begin start open resume go happen run last end".split())
_PLANNED = PLANS | {"due"}
_DUE = _PLANNED | {"expect"}
_MAKES_DO = frozenset("order tell instruct ask urge press want advise direct command fail refuse decline".split())
_TAKES_PLACE = frozenset(["take", "go", "happen", "proceed"])


def governed(hit: Hit) -> Status | Literal[False] | None:
    """By the verb that the noun is object or subject of, None where that tells nothing, False for no event."""
    if hit.verb is None:
        return None
    if hit.light:
        fell = hit.verb.lemma_ in _TAKES_PLACE and mood.is_negated(hit.verb) and _is_plan(hit.token)
        return Status.CANCELLED if fell else None  # "a visit planned for April did not take place"
    lemma = hit.verb.lemma_.lower()
    if lemma == "skip" and hit.kind.gathers and not _is_plan(hit.token):
        return False  # "skipped the meeting": it was held without them
    if put_off_to(hit) is not None:
        return Status.PLANNED
    if moves(hit.verb) and lemma not in _CANCEL and any(noun.lemma_ == "date" for noun in _goals(hit.verb)):
        return Status.CANCELLED  # "has been moved to a later date"
    if climb.is_called_off(hit.verb) and _had_begun(hit.token):
        return Status.HAPPENED
    if climb.is_called_off(hit.verb) and _is_kept(hit.verb):
        return Status.PLANNED  # "refused to call off the strike planned for Monday"
    if climb.is_called_off(hit.verb) or _is_off(hit.verb) or (lemma in _BAN and _is_plan(hit.token)):
        return Status.CANCELLED
    if lemma == "fall" and any(child.lower_ == "through" for child in tree.children(hit.verb, "prt", "advmod", "prep")):
        return Status.CANCELLED
    if tree.children(hit.verb, "prt") and lemma in ("call", "put"):
        return None
    wished = any(child.lower_ == "to" for child in tree.children(hit.verb, "aux")) and verbs.of_verb(hit.verb, False) is None
    if wished and lemma in _CANCEL | verbs.REFUSE:  # "called on them to cancel Tuesday's meeting"
        return Status.PLANNED if lemma in _CANCEL else False
    if lemma in _CANCEL:
        return Status.PLANNED if tree.children(hit.verb, "neg") else Status.CANCELLED
    return Status.DENIED if lemma in verbs.REFUSE else None


def _is_kept(verb: Token) -> bool:
    """Whether what might be called off is not: "did not call off", "failed to call off", "was ordered to call off", "may call off"."""
    if mood.modal(verb) in ("may", "might", "could", "should", "must"):
        return True
    to_be = any(child.lower_ == "to" for child in tree.children(verb, "aux"))
    if to_be and verb.head.lemma_ in _MAKES_DO and verb.dep_ in ("ccomp", "xcomp", "advcl"):
        return True
    return mood.is_negated(verb) or (to_be and verbs.of_verb(verb, False) in (None, Status.DENIED))


def fell_through(hit: Hit) -> bool:
    """True for "had been due to meet on Monday, but the meeting was called off", "was planned for April, but has been put off"."""
    verb = hit.verb if hit.trigger.nouns else hit.token
    if verb is None:
        return False
    plan = next((step for step in (verb, *verb.ancestors) if step.dep_ in ("ROOT", "ccomp", "conj") and step.pos_ in ("VERB", "AUX")), verb)
    seen = plan.tag_ == "VBD" or any(child.lower_ in ("had", "was", "were") for child in tree.children(plan, "aux", "auxpass"))
    but = any(child.lower_ == "but" for child in tree.children(plan, "cc"))
    return seen and but and any(climb.is_called_off(act) or act.lemma_.lower() in _CANCEL for act in tree.children(plan, "conj"))


def is_dropped(hit: Hit) -> bool:
    """True for the attack of "called off plans to attack Norland", for the talks of "cancelled plans to hold talks"."""
    act = hit.verb if hit.light and hit.verb is not None else hit.token
    plan, verb = act.head, act.head.head
    planned = act.dep_ == "acl" and plan.lemma_ in ("plan", "threat", "move", "bid") and plan.dep_ in ("dobj", "nsubjpass")
    return planned and (climb.is_called_off(verb) or verb.lemma_ in _CANCEL)


def is_overtaken(hit: Hit) -> bool:
    """True for "had originally been expected to meet on Saturday": a plan that was changed, as it seems, and nobody says to what.

    For the called of "the strike that unions had called for Friday will not take place" too, which is told by its noun.
    """
    if hit.trigger.verbs and hit.token.dep_ == "relcl" and _falls_through(hit.token.head):
        return True
    plans = [
        step
        for step in _steps_up(hit)
        if step.pos_ in ("VERB", "AUX") and any(child.lower_ == "had" for child in tree.children(step, "aux"))
    ]
    return any(child.lower_ in ("originally", "initially") for plan in plans for child in tree.children(plan, "advmod"))


def _falls_through(noun: Token) -> bool:
    """Whether what a noun names is told not to be held: "will not take place", "has been called off"."""
    verb = noun.head
    fell = verb.lemma_ in _TAKES_PLACE and bool(tree.children(verb, "neg"))
    return noun.dep_ in ("nsubj", "nsubjpass") and (fell or climb.is_called_off(verb) or verb.lemma_ in CALLS_OFF)


def had_been_due(hit: Hit) -> bool:
    """True for "had been due to fly to Oslo on Friday": a plan seen from when it is none any more."""
    steps = _steps_up(hit)
    plans = [step for step in steps if step.lemma_.lower() in _DUE or step.lower_ in _DUE]
    due = next((step.head if step.dep_ == "acomp" else step for step in plans), None)
    content = [act for step in plans for act in tree.children(step, "xcomp") if act.lemma_ not in _BEGINS]
    if hit.trigger.nouns and content and not hit.light:
        return False  # "The visit had been expected to be dominated by trade"
    if due is not None and due.lemma_ == "expect" and not (hit.kind.needs_place or hit.least > 1):
        return False  # "had been expected to win"
    if steps and steps[0].dep_ == "xcomp" and steps[0].head.lemma_ == "be" and steps[0].head.tag_ == "VBD":
        return {"to", "have"} <= {child.lower_ for child in tree.children(steps[0], "aux")}  # "was to have left on Thursday"
    helpers = {child.lower_ for child in tree.children(due, "aux", "auxpass")} if due is not None else set()
    return due is not None and "had" in helpers and (due.lemma_ == "be" or "been" in helpers)


def _steps_up(hit: Hit) -> list[Token]:
    """The verb that decides and all that it stands beneath."""
    verb = hit.verb if hit.trigger.nouns else hit.token
    return [verb, *verb.ancestors] if verb is not None else []


def will_not_be(hit: Hit) -> bool:
    """True for "the visit would not go ahead", "could not take place"."""
    verb = hit.verb
    if verb is None or hit.token.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in _TAKES_PLACE:
        return False
    return mood.modal(verb) in ("will", "wo", "would", "could") and mood.is_negated(verb)


def put_off_to(hit: Hit) -> Token | None:
    """The date to which "postponed the visit until Tuesday" moves it; None where it is put off with no new date."""
    verb = hit.verb
    if verb is None or not (_is_adjourned(verb) or (moves(verb) and not (hit.light and verb.lemma_ not in _MOVE))):
        return None
    opening = min(verb.i, hit.token.i)
    untils = [word for word in verb.subtree if word.lower_ in ("until", "till", "to", "for") and word.i > opening]
    dates = (noun for until in untils if not _is_within_clause(until, verb) for noun in until.children)
    return next((noun for noun in dates if noun.ent_type_ == "DATE" and noun.lemma_ != "date"), None)  # not "to a later date"


def _goals(verb: Token) -> list[Token]:
    return [noun for _, noun in tree.after_preposition(verb, ("to", "for", "until"))]


def _is_within_clause(word: Token, verb: Token) -> bool:
    """True for the "to" of "the workshop scheduled for 12 to 14 March has been postponed"."""
    return any(step.dep_ in ("acl", "relcl") for step in takewhile(lambda step: step != verb, word.ancestors))


def moves(verb: Token) -> bool:
    """True for "postpone", "put off", "push back"."""
    if verb.lemma_.lower() in _MOVE:
        return True
    return verb.lemma_ in ("put", "push", "move") and any(child.lower_ in ("off", "back") for child in tree.children(verb, "prt", "advmod"))


def _is_adjourned(verb: Token) -> bool:
    """True for "the trial was adjourned until May 4"; "the judge on Monday adjourned the case until May 20" tells of Monday."""
    return verb.lemma_ == "adjourn" and bool(tree.children(verb, "nsubjpass"))


def _is_off(verb: Token) -> bool:
    """True for "the strike was off"."""
    return verb.lemma_ == "be" and any(child.lower_ == "off" for child in tree.children(verb, "advmod", "prt", "acomp", "prep"))


def is_of_plan(verb: Token) -> bool:
    """True for what "suspended a strike planned for Thursday" suspends."""
    return any(_is_plan(noun) for noun in tree.children(verb, "dobj"))


def _had_begun(noun: Token) -> bool:
    """True for "called off the strike that they had begun on Monday": it is over, and was held."""
    clauses = tree.children(noun, "relcl", "acl")
    return any(act.lemma_ in ("begin", "start") and act.tag_ in ("VBD", "VBN") for act in clauses)


def _is_plan(noun: Token) -> bool:
    """True for "a rally planned by the group", "the visit, which was planned for May", "a planned rally", "a march called for Friday"."""
    told = [child for child in noun.subtree if child.dep_ in ("acl", "relcl")]
    planned = any(act.lemma_.lower() in _PLANNED or (act.lemma_ == "call" and tree.is_for_day(act)) for act in told)
    return planned or any(child.lower_ in AHEAD for child in tree.children(noun, "amod"))
