"""Who does what a trigger tells: the subject of its verb, or of the verb that carries its noun.

One rule: a noun has the doers of its verb only where it is what they do, call off or stand in the midst of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import clause, climb, objects, tree
from timeline.extract.hit import Hit
from timeline.extract.nouns import is_disowned
from timeline.language import phrases
from timeline.language.adjacent import text_before
from timeline.language.called_off import CALLS_OFF, LETS_FALL
from timeline.language.joined import conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

_CARRIERS = (CALLS_OFF - {"avert"} | LETS_FALL) | frozenset(  # whoever averts a blow does not deal it
    "plan schedule reject boycott arrange propose offer announce".split()
)
_DONE_TOGETHER = frozenset("sign agree reach find make fail discuss settle resolve strike".split())
_STAY_AWAY = frozenset(["boycott", "skip"])  # whoever does so takes no part
_CIRCUMSTANCES = frozenset(["after", "following", "during", "at", "on", "in", "before", "from", "for", "throughout"])


def of(hit: Hit) -> list[Token]:
    """The subject of the verb, or of the one that carries the noun ("held talks", "cancelled a visit")."""
    if not hit.trigger.nouns:
        told = clause.surface_subjects(hit.token) if hit.trigger.passive in ("middle", "never") else clause.subjects(hit.token)
        return told or _bound(hit.token)
    if hit.verb is None:
        return _on_it(hit.token)
    if hit.kind.recalls and hit.verb.lemma_ == "blame" and hit.token.dep_ == "pobj" and hit.token.head.lower_ == "for":
        return objects.of(hit.verb)  # "blamed Norland for a strike on a school"
    if (hit.light and hit.verb.lemma_ in _STAY_AWAY) or is_disowned(hit):
        return []
    if claimers := _claimers(hit):
        return claimers
    if parties := _at_talks(hit):
        return parties
    of_body = tree.has_preposition(hit.token, ("of",)) or any(map(_is_body, tree.children(hit.token, "compound", "nmod")))
    heard = hit.verb.lemma_ in ("tell", "address") and hit.token.dep_ == "dobj" and of_body  # "told a meeting of the council"
    heard = heard or (hit.verb.lemma_ in ("speak", "participate") and hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("in", "at"))
    if not (hit.light or hit.verb.lemma_.lower() in _CARRIERS or climb.is_called_off(hit.verb) or heard or _stands_beside(hit)):
        return []
    wished = any(child.lower_ == "to" for child in tree.children(hit.verb, "aux")) and not _stands_beside(hit)
    if wished and not hit.light:
        return []
    aside = hit.token.dep_ == "pobj"  # "were engaged in talks": the noun is no subject of the passive
    return [noun for noun in (clause.surface_subjects if aside else clause.subjects)(hit.verb) if noun != hit.token]


def _bound(signed: Token) -> list[Token]:
    """The two of "Norland and Ostavia will swap prisoners under an accord signed on Monday": who does so under it has signed it."""
    paper = signed.head
    under = signed.dep_ == "acl" and signed.tag_ == "VBN" and paper.dep_ == "pobj" and paper.head.lower_ == "under"
    verb = climb.verb_above(paper.head) if under else None
    doers = clause.surface_subjects(verb) if verb is not None else []
    several = [*doers, *(other for doer in doers for other in conjuncts(doer))]
    return doers if len(set(several)) > 1 else []


def _at_talks(hit: Hit) -> list[Token]:
    """Both of "Norland and Ostavia signed a pact at talks in Oslo": what only both can do there, they do with each other."""
    noun, verb = hit.token, hit.verb
    if hit.kind.id != "meeting" or hit.light or verb is None or verb.lemma_ not in _DONE_TOGETHER:
        return []
    at = noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during", "in") and not tree.is_definite(noun)
    doers = clause.surface_subjects(verb) if at else []
    return doers if len({*doers, *(other for doer in doers for other in conjuncts(doer))}) > 1 else []


def _claimers(hit: Hit) -> list[Token]:
    """Who "claimed responsibility for the bombing": not "no group" that did."""
    answer = hit.token.head.head if hit.token.dep_ == "pobj" else hit.token
    if hit.verb is None or answer.lemma_ != "responsibility" or answer.head.lemma_ not in ("claim", "admit", "accept"):
        return []
    doers = [] if tree.children(answer.head, "neg") else clause.subjects(answer.head)
    return [doer for doer in doers if not any(child.lower_ == "no" for child in doer.children)]


def _on_it(noun: Token) -> list[Token]:
    """The doer of "Scholz, on a visit to Kyiv, promised", "Scholz, in Kyiv for talks, promised": whom the phrase stands beside."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head.dep_ == "nsubj" and noun.head.head.pos_ == "PROPN":
        away = any(child.lower_ in ("in", "at") and text_before(child) == "," for child in tree.children(noun.head.head, "prep"))
        return [noun.head.head] if away else []
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("on", "during", "in", "at", "after") or noun.head.dep_ != "prep":
        return []
    beside = noun.head.head
    return [beside] if beside.pos_ == "PROPN" and beside.dep_ in ("nsubj", "nsubjpass") else []


def _stands_beside(hit: Hit) -> bool:
    """True in "said after talks with X", "on a visit": the noun is a circumstance of the verb and names no doer of its own."""
    noun = climb.whole(hit.token)
    if not hit.trigger.beside or noun.dep_ != "pobj" or noun.head.lower_ not in _CIRCUMSTANCES:
        return False
    of = ("between", "among", "of") if hit.verb is not None and clause.is_quoted(hit.verb) else ("between", "among", "by", "of")
    whose = tree.has_preposition(hit.token, of) and hit.token.lemma_ != "tour"  # "a tour of Norland" tells where
    return not tree.children(noun, "poss") and not whose


def _is_body(noun: Token) -> bool:
    return noun.ent_type_ == "ORG" or phrases.is_organisation_noun(noun)
