"""Two words of one sentence that tell one event: "a strike killed nine", "shot dead in an attack", "shelled the town, wounding two".

One rule: told from how the two hang together in the parse, and only for deeds and accidents, "an explosion at a depot killed six",
and for what a guest is received for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.event_types import EventType
from timeline.extract import after, climb, passives, slots, tree
from timeline.extract.hit import Hit
from timeline.extract.said import better
from timeline.extract.things import THING
from timeline.language.finite import SUFFERS
from timeline.model import Mention, Participant, Place, Status
from timeline.when import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

_MEANS = frozenset(["in", "during", "by", "with", "when"])
_WHEN = ("when", "as", "after")
_IN_DISASTER = {"target": "victim"}
_IN_ATTACK = {"victim": "target"}
_SIDES = {"attacker": "target", "target": "attacker"}
_GATHERINGS = frozenset(["meeting", "conference"])
_TYPES = frozenset(["attack", "disaster"])  # a deed told by what did it, by what it did and by whom it hit


@dataclass(slots=True)
class Whole:
    """One event of a sentence, by however many words it is told. `dated`: the first of them has a date of its own."""

    mention: Mention
    hits: list[Hit]
    dated: bool

    def has(self, hit: Hit, mention: Mention) -> bool:
        """Whether this hit, with its mention, tells the event once more."""
        return any(_is_one(hit, other) for other in self.hits) or _repeats(mention, self.mention, hit.kind)

    def add(self, hit: Hit, mention: Mention, dated: bool) -> None:
        self.hits.append(hit)
        self.mention = _joined(self.mention, mention, dated and not self.dated)


def _is_one(hit: Hit, other: Hit) -> bool:
    """True where the one is the doer, the means, the outcome or a clause of the other."""
    if {hit.kind.id, other.kind.id} == _GATHERINGS:
        return _is_what_for(hit.token, other.token) or _is_what_for(other.token, hit.token)
    if hit.kind.id not in _TYPES or other.kind.id not in _TYPES:
        return False
    if _is_outcome(hit, other) or _is_outcome(other, hit):
        return True
    return _hangs_on(hit.token, other.token) or _hangs_on(other.token, hit.token)


def _is_what_for(part: Token, whole: Token) -> bool:
    """True for the dinner of "hosted the king for a state dinner"."""
    return part.dep_ == "pobj" and part.head.lower_ == "for" and part.head.head == whole and bool(tree.children(whole, "dobj"))


def _is_outcome(part: Hit, whole: Hit) -> bool:
    """True for "carried out strikes on the town, targeting its leaders"."""
    aimed = whole.light and part.token.dep_ == "advcl" and part.token.tag_ == "VBG" and part.token.head == whole.verb
    return aimed or _is_told_with(part, whole)


def _is_told_with(part: Hit, whole: Hit) -> bool:
    """True for "struck it, with explosions heard", "with nine killed", "left two dead and nine wounded"."""
    if part.token.dep_ == "ccomp" and part.token.head.lemma_ == "leave":
        return part.token.head in (whole.verb, whole.token)
    if passives.is_told_with(part.token):
        return not {part.token.head, part.token.head.head}.isdisjoint({whole.verb, whole.token})
    beside = part.token.head if part.token.dep_ == "nsubj" else part.token
    doers = tree.children(beside, "nsubj")
    heard = beside.dep_ == "pcomp" and bool(doers) and all(noun.pos_ == "NOUN" and not _names_doer(noun) for noun in doers)
    return heard and beside.head.lower_ == "with" and beside.head.head in (whole.verb, whole.token)


def _hangs_on(part: Token, whole: Token) -> bool:
    if part.dep_ == "relcl" and part.lemma_ in SUFFERS and whole.pos_ == "NOUN" and whole.is_ancestor(part) and _is_of_thing(part):
        return True  # "an attack on a market in Tarsus that killed four"
    if part.dep_ == "ccomp" and part.head.dep_ == "relcl" and part.lemma_ in SUFFERS and not tree.children(part, "nsubj", "nsubjpass"):
        return whole.pos_ == "NOUN" and whole.is_ancestor(part)  # "a strike that the envoy said had killed four"
    if part.dep_ in ("nsubj", "nsubjpass", "csubj") and part.head == whole:
        return True  # "bombings killed", "the attack killed"
    if part in map(climb.portioned, tree.children(whole, "dobj")):
        return True  # "launched a wave of strikes"
    if part.dep_ == "pobj" and part.head.dep_ in ("prep", "agent") and part.head.lower_ in _MEANS and part.head.head == whole:
        return True  # "killed in a strike"
    if part.dep_ in ("relcl", "acl") and part.head.pos_ == "NOUN" and part.head != whole:
        return _hangs_on(part.head, whole)  # "killed in a strike that targeted a vehicle"
    if part.dep_ == "nsubj" and part.head.dep_ in ("advcl", "pcomp") and whole.lemma_ in SUFFERS:
        return _hangs_on(part.head, whole)  # "died when a car bomb exploded", "as a storm hit the coast"
    if part.dep_ == "pcomp" and part.head.head == whole and whole.lemma_ in SUFFERS:
        return part.head.lower_ in _WHEN
    if part.head != whole:
        return False
    if part.dep_ == "conj" and part.lemma_ in SUFFERS and whole.lemma_ in SUFFERS:
        return True  # "two died and six were injured when a bomb exploded"
    if part.dep_ in ("relcl", "acl"):
        return True  # "a strike that targeted a vehicle"
    if part.dep_ == "advcl" and whole.lemma_ in SUFFERS and any(child.lower_ in _WHEN for child in part.children):
        return not after.is_apart(part)  # "nine people died when a bomber blew himself up", not "days after"
    if part.dep_ == "conj" and part.pos_ == "NOUN" and _names_doer(part) and _names_doer(whole):
        return False  # "U.S. strikes and retaliatory fire from Norland"
    outcome = part.dep_ in ("advcl", "conj") and part.tag_ == "VBG"  # "shelled the town, killing nine"
    return outcome or (part.dep_ == "conj" and not tree.children(part, "nsubj", "nsubjpass"))


def _is_of_thing(clause_of_it: Token) -> bool:
    return any(child.lower_ in ("that", "which") for child in tree.children(clause_of_it, "nsubj"))


def _names_doer(noun: Token) -> bool:
    """Whether a deed is given to somebody: "Norland's", "Norlandic", "by Norland", "from Norland"."""
    given = tree.children(noun, "poss") or [child for child in tree.children(noun, "compound", "nmod", "amod") if slots.may_name(child)]
    return bool(given) or tree.has_preposition(noun, ("by", "from"))


def _repeats(mention: Mention, other: Mention, kind: EventType) -> bool:
    """True where the sentence told this event already with another word: "a bomb exploded, killing nine people"."""
    names, others = ({p.name for p in each.participants if p.role != THING} for each in (mention, other))
    shared = not names or not others or bool(names & others)
    held = {(part.name, part.role) for part in other.participants}
    if kind.mutual:
        shared = names <= others or others <= names  # "held talks with A and was received by B"
    turned = any(
        part.role in _SIDES and (part.name, _SIDES[part.role]) in held for part in mention.participants
    )  # "before police shot him"
    same = (
        other.type == mention.type
        and (other.status is Status.CANCELLED) == (mention.status is Status.CANCELLED)
        and other.place == mention.place
        and shared
        and not turned
    )
    return same and (other.when == mention.when or other.when is None or mention.when is None)


def _as_parts_of(mention: Mention, other: Mention) -> list[Participant]:
    """The other's participants in the roles of the mention's type: in "a bus plunged down a slope, killing nine" nobody attacks."""
    if other.type == mention.type or mention.type not in _TYPES:
        return list(other.participants)
    named = _IN_DISASTER if mention.type == "disaster" else _IN_ATTACK
    return [replace(part, role=named[part.role]) for part in other.participants if part.role in named]


def _named(place: Place | None, other: Place | None) -> Place | None:
    """The first place; Tarsus rather than "police station"."""
    if place is None or other is None:
        return place or other
    return other if place.name.islower() and not other.name.islower() else place


def _joined(mention: Mention, other: Mention, dated: bool) -> Mention:
    """The first mention with what the second adds: its participants, its place, fuller words, and its date where that alone is `dated`.

    A disaster and those killed in it are the disaster.
    """
    told = other.when is not None and other.when.start is not None and other.when.basis is not Basis.PUBLISHED
    vague = mention.when is None or (mention.when.start is None and told)
    when = other.when if dated or vague else mention.when
    if mention.type == "attack" and other.type == "disaster" and all(part.role != "attacker" for part in mention.participants):
        mention, other = other, mention  # "nine people were killed when a bus plunged down a slope"
    known = {participant.name for participant in mention.participants}
    added = tuple(participant for participant in _as_parts_of(mention, other) if participant.name not in known)
    return replace(
        mention,
        participants=mention.participants + added if mention.type in _TYPES or not known else mention.participants,
        place=_named(mention.place, other.place),
        when=when,
        quote=better(mention.quote, other.quote),
        confidence=max(mention.confidence, other.confidence),
        clause=mention.clause if other.clause is None or (mention.clause is not None and mention.clause.verb) else other.clause,
    )
