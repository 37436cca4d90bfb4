"""Of several triggers on one word of a sentence, the one that tells the event.

One rule: the most particular that has its participants; what another one tells already is left out.
"""

from __future__ import annotations

from timeline.extract import quorum, tree, uttering, verbs
from timeline.extract.hit import Hit
from timeline.extract.roles import Part
from timeline.extract.sentence import Sentence
from timeline.language.adjacent import text_before

_MEANT = frozenset("intend mean design aim suppose".split())
_ORDINALS = frozenset("first second third fourth fifth latest last".split())


def _specificity(hit: Hit) -> int:
    asked = hit.trigger
    return (
        4 * bool(asked.objects or asked.subjects)
        + 3 * bool(asked.words or asked.within or asked.under)
        + 2 * bool(asked.prepositions or asked.complement)
        + hit.light
        + (hit.first != hit.token)
    )


def _rank(filled: tuple[Hit, tuple[Part, ...]]) -> tuple[int, bool, int]:
    """Of two as particular the one that asks in what it is said: "called it “unwise” in a statement" is published."""
    hit, people = filled
    return _specificity(hit), bool(hit.trigger.within), len(people)


def one_a_token(hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """Of several triggers on one word the most particular that has its participants."""
    best: dict[int, Hit] = {}
    filled = [(hit, sentence.who(hit)) for hit in hits]
    for hit, people in sorted(filled, key=_rank, reverse=True):
        if hit.token.i not in best and quorum.enough(hit, people):
            best[hit.token.i] = hit
    light = [hit for hit in best.values() if hit.light and not (hit.kind.id == "attack" and hit.token.dep_ == "pobj")]
    many = {hit.token.i: len(people) for hit, people in filled if best.get(hit.token.i) is hit}
    lesser = {hit.token.i for hit in light if hit.verb is not None and _is_told_by_verb(hit, best.get(hit.verb.i), many)}
    light = [hit for hit in light if hit.token.i not in lesser]
    carried = {(hit.verb.i, hit.kind.id) for hit in light if hit.verb is not None}  # but for "killed in a shootout"
    kept = [best[i] for i in sorted(best) if i not in lesser and not (best[i].trigger.verbs and (i, best[i].kind.id) in carried)]
    again = (uttering.goes_on, _is_ballot_of, _is_told_beneath, _is_refused, _is_aim_of, _is_apposed)
    return [hit for hit in kept if not any(tells(hit, kept) for tells in again)]


def _is_told_by_verb(noun: Hit, verb: Hit | None, many: dict[int, int]) -> bool:
    """True for the meeting of "hosted Lind for a meeting": the verb has both, and the noun the host alone."""
    behind = noun.token.dep_ == "pobj" and noun.token.head.lower_ == "for"
    return behind and verb is not None and verb.kind is noun.kind and many.get(verb.token.i, 0) > many.get(noun.token.i, 0)


def _is_told_beneath(hit: Hit, hits: list[Hit]) -> bool:
    """True for the agreed of "agreed to extend the truce", "to impose sanctions": one deal or one act, which the infinitive tells."""
    return any(
        (other.kind is hit.kind or (hit.kind.id, other.kind.id) == ("agreement", "sanction"))
        and other is not hit
        and other.decided == hit.token
        for other in hits
    )


def _is_refused(hit: Hit, hits: list[Hit]) -> bool:
    """True for the block of "the court refused to block it": the refusal is the ruling."""
    refusal = hit.token.head
    beneath = hit.token.dep_ == "xcomp" and refusal.lemma_ in verbs.REFUSE
    return beneath and any(other.kind is hit.kind and other.token == refusal for other in hits)


def _is_aim_of(hit: Hit, hits: list[Hit]) -> bool:
    """True for the seizing of "launched an attack intended to seize the town": what it was for."""
    meant = hit.token.head
    if hit.token.tag_ != "VB" or meant.lemma_ not in _MEANT or meant.tag_ != "VBN":
        return False
    return any(other.kind is hit.kind and other is not hit and other.token.i < meant.i for other in hits)


def _is_ballot_of(hit: Hit, hits: list[Hit]) -> bool:
    """True for the election of "lost power in an election on Sunday", which the verb tells."""
    inside = hit.kind.id == "vote" and not hit.light and hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("in", "at", "during")
    return inside and any(other.kind is hit.kind and other.token.is_ancestor(hit.token) for other in hits)


def _is_apposed(hit: Hit, hits: list[Hit]) -> bool:
    """True for the trip of "will fly to Oslo on Tuesday, his first trip abroad since May": what the journey told before is."""
    ordinal = any(child.lower_ in _ORDINALS for child in tree.children(hit.token, "amod"))
    if not hit.trigger.nouns or not ordinal or text_before(hit.token.left_edge) != ",":
        return False
    return any(other.kind is hit.kind and other.token.i < hit.token.left_edge.i for other in hits)
