"""What became of an event, as its clause tells: by the trigger, where it is a verb, or by what is told of the noun that it is.

One rule: what is only wished, feared, asked for or supposed is no event, and gives None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import calling_off, mood, nouns, tree, verbs
from timeline.extract.hit import Hit
from timeline.language.called_off import CALLS_OFF, LETS_FALL
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERFORMS = frozenset("condemn deplore denounce welcome congratulate mourn commend".split())  # done by saying so
_CONDEMNS = frozenset("condemn denounce deplore decry".split())
_NOW = frozenset(["currently", "now", "presently", "until", "till", "through"])
_CALLS = frozenset("call announce declare plan schedule summon".split())
_GATHERINGS = frozenset("summit conference forum ceremony funeral session congress talk meeting visit".split())
_STANDS = frozenset(["station", "base", "post", "garrison"])
_SINGLE = frozenset("report survey study poll statement document filing notice bulletin estimate forecast".split())  # no plurals by nature


def status_of(hit: Hit, in_title: bool = False) -> Status | None:
    """The status of a hit, None where the sentence does not claim the event."""
    claimed = _claimed(hit, in_title)
    if claimed is Status.PLANNED and calling_off.is_overtaken(hit):
        return None
    ends = (calling_off.fell_through, calling_off.had_been_due, calling_off.is_dropped)
    fell = claimed is Status.PLANNED and any(has_come(hit) for has_come in ends)
    return Status.CANCELLED if fell else claimed


def _claimed(hit: Hit, in_title: bool) -> Status | None:
    """The status by the hit's own clause."""
    if _is_series(hit):
        return None
    if hit.trigger.status:
        told = hit.token if hit.trigger.verbs else hit.verb if hit.verb is not None and mood.modal(hit.verb) else None
        claimed = Status.HAPPENED if told is None or _is_bidden(told) else verbs.of_verb(told, in_title)  # not "should be called off"
        return Status(hit.trigger.status) if claimed not in (None, Status.DENIED) else None
    if hit.trigger.nouns:
        return nouns.of_noun(hit, in_title)
    if is_judged(hit):
        return Status.HAPPENED
    if hit.token.lemma_ in _STANDS and hit.token.dep_ == "acl" and hit.token.tag_ == "VBN":
        return None  # "troops stationed at the base"
    if hit.token.lemma_ == "be" and hit.token.tag_ in ("VBZ", "VBP") and (_is_now(hit.token) or _is_there_for(hit.token)):
        return Status.ONGOING
    if hit.token.lemma_ in CALLS_OFF | LETS_FALL and not hit.kind.continues and calling_off.is_of_plan(hit.token):
        return Status.CANCELLED  # "suspended a strike that was planned for Thursday"
    if hit.token.lemma_ in _CALLS and not hit.kind.continues and tree.calls_for_day(hit.token):
        return Status.PLANNED if verbs.of_verb(hit.token, in_title) is Status.HAPPENED else None
    return verbs.of_verb(hit.decided, in_title) or _of_says(hit)


def _is_now(verb: Token) -> bool:
    """True for "is currently in Rome", "is in Rome until Friday"."""
    return any(child.lower_ in _NOW for child in verb.children)


def _is_there_for(verb: Token) -> bool:
    """True for "is in Rome for talks on the port", wherever the model hangs what for."""
    led = (*tree.children(verb, "prep"), *(each for place in tree.children(verb, "prep") for each in place.subtree if each.dep_ == "prep"))
    return any(noun.lemma_.lower() in _GATHERINGS for each in led if each.lower_ == "for" for noun in tree.children(each, "pobj"))


def _is_bidden(verb: Token) -> bool:
    """True for "the press is invited to a briefing on Friday"."""
    now = any(child.lower_ in ("is", "are") for child in tree.children(verb, "auxpass"))
    return now and verb.lemma_ == "invite" and verb.dep_ == "ROOT" and not mood.is_negated(verb)


def _of_says(hit: Hit) -> Status | None:
    """ "The minister says": what is said in the present has been said."""
    verb = hit.token
    plain = verb.tag_ in ("VBZ", "VBP") and verb.dep_ in ("ROOT", "conj", "parataxis") and not tree.children(verb, "aux")
    if not hit.kind.continues or not plain or mood.is_conditional(verb) or mood.is_habit(verb) or mood.is_negated(verb):
        return None
    words = verb.doc.text
    quotes = any(mark in words for mark in ('"', "“", "``"))
    return Status.HAPPENED if quotes or verb.lemma_ in _PERFORMS or tree.children(verb, "ccomp") else None


def _is_series(hit: Hit) -> bool:
    """True for "its daily reports show": what one after the other tells, and no single one of them."""
    plain = hit.kind.continues and hit.token.tag_ == "NNS" and hit.token.lemma_ in _SINGLE
    return plain and hit.verb is not None and hit.verb.tag_ == "VBP"


def is_scheduled(hit: Hit) -> bool:
    """True in the plain present, which with a date tells what is fixed: "voters go to the polls on Sunday"."""
    verb = hit.token if hit.trigger.verbs else hit.verb
    aim = hit.token.dep_ == "pobj" and hit.token.head.lower_ == "for"
    if verb is not None and _is_when_done(verb):
        return True
    if verb is None or verb.tag_ not in ("VBZ", "VBP") or (hit.trigger.nouns and not hit.light and not aim):
        return False
    return not (mood.is_conditional(verb) or mood.is_habit(verb) or mood.is_negated(verb) or tree.children(verb, "aux", "auxpass"))


def _is_when_done(verb: Token) -> bool:
    """True for "when she is sentenced June 20"."""
    when = verb.dep_ == "advcl" and any(child.lower_ == "when" for child in verb.children)
    return when and verb.tag_ == "VBN" and any(word.lower_ in ("is", "are") for word in tree.children(verb, "auxpass"))


def is_fixed(hit: Hit, date: Token) -> bool:
    """True for "will speak at a summit on 19 March", "failed in weekend talks": a gathering whose own date tells that it is held."""
    noun = hit.token
    if not hit.trigger.nouns or hit.light or noun.dep_ != "pobj" or not noun.is_ancestor(date):
        return False
    preposition = noun.head.head if noun.head.lower_ == "of" else noun.head
    held = preposition.lower_ in ("at", "in", "during", "ahead", "before", "after", "following") and (
        hit.trigger.dated or hit.trigger.beside
    )
    return held and not any(child.lower_ in ("no", "any", "every", "possible", "potential") for child in noun.children)


def is_judged(hit: Hit) -> bool:
    """True for "condemned the decision to launch a missile": nobody condemns what was only planned."""
    decision = hit.token.head
    return is_decided(hit) and decision.dep_ == "dobj" and decision.head.lemma_ in _CONDEMNS and hit.kind.id in ("attack", "deployment")


def is_decided(hit: Hit) -> bool:
    """True for "the decision to expel the envoy": with a day gone by it is done."""
    above = hit.token.head
    return hit.token.dep_ == "acl" and above.pos_ == "NOUN" and above.lemma_.lower() in ("decision", "move", "order", "step")
