"""The slots of a role's table to the tokens that stand in them: subject, object, possessive, what a preposition leads to.

One rule: tokens out; who they are is asked of the cast afterwards, in roles.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.event_types import POSITIONS, Role
from timeline.extract import asides, clause, climb, doers, misread, objects, tree
from timeline.extract.hit import Hit
from timeline.language import phrases
from timeline.language.adjacent import text_before, token_before
from timeline.language.finite import SUFFERS
from timeline.language.states import Form, lookup

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEEN = frozenset(["see", "review", "obtain", "view", "cite", "quote", "verify", "read"])  # by whom is no part of what is told
_OF_MEANS = frozenset(["in", "with", "by", "from"])
_WIRES = frozenset("phone telephone videoconference video link".split())
_TOGETHER = frozenset("discuss talk speak agree exchange review share explore confer consult coordinate".split())  # "with X", in a call
_HARMS = frozenset(["kill", "injure", "bury", "displace", "wound", "infect"])
_SPARES = frozenset("free rescue release save liberate use recover".split())  # no target
_TRIES = frozenset(
    "indict charge arrest detain convict sentence jail imprison acquit try extradite accuse suspect name".split()
)  # in a bombing
_BESIDE = ("compound", "nmod", "amod")


def tokens(hit: Hit, wanted: Role) -> Iterator[Token]:
    """The tokens in the slots of a role; those that are only the means, "by Iranian missiles", give way to whose they are."""
    means = wanted.means
    acting = bool(means) and bool(hit.trigger.verbs) and any(doer.lemma_.lower() not in means for doer in doers.of(hit))
    slots = tuple(slot for slot in wanted.slots if slot != "from") if acting else wanted.slots  # "Iran fired missiles from Syria"
    for token in _in_slots(hit, slots):
        yield from _owners(token) if token.lemma_.lower() in wanted.means else [token]
    if wanted.means:
        for _, noun in tree.after_preposition(hit.token, _OF_MEANS):
            if noun.lemma_.lower() in wanted.means:
                yield from _owners(noun)


def _owners(means: Token) -> Iterator[Token]:
    """Whose a missile, a strike or a bomb is: "Israel's", "Russian", "fired from Iran", "by the army"."""
    yield from tree.children(means, "poss")
    yield from adjectives(means)
    for anchor in (means, *tree.children(means, "acl")):
        yield from (noun for _, noun in tree.after_preposition(anchor, frozenset(["by", "from"])))
    yield from (noun for _, noun in tree.after_preposition(means, frozenset(["of"])) if noun.pos_ in ("PROPN", "NOUN"))


def adjectives(noun: Token) -> Iterator[Token]:
    """The nations and bodies before a noun, no place by its plain name: "U.S. strikes", "Hamas attack", not "Gaza strikes"."""
    misread = ("nsubj",) if noun.pos_ == "VERB" and not tree.children(noun, "dobj") else ()
    beside = tree.children(noun, *_BESIDE, *misread)
    within = [inner for token in beside if token.dep_ == "compound" and token.pos_ == "NOUN" for inner in tree.children(token, *_BESIDE)]
    for token in (*within, *beside):  # "a Canadian patrol ship"
        known = lookup(token.text)
        adjective = known is not None and (known.form is Form.ADJECTIVE or token.text.replace(".", "").isupper())
        body = token.ent_type_ in ("ORG", "NORP") and (phrases.is_organisation_noun(token) or not phrases.is_person_noun(token))
        if adjective or (known is None and body):  # the person noun "guard" is one in "a Norland Coast Guard ship"
            yield token


def _in_slots(hit: Hit, slots: tuple[str, ...]) -> Iterator[Token]:
    for slot in slots:
        if slot == "subject":
            yield from doers.of(hit)
        else:
            yield from _beside_noun(hit, slot) if hit.trigger.nouns else _beside_verb(hit, slot)
    prepositions = _prepositions(hit, slots)
    for anchor in _anchors(hit):
        for word, noun in tree.after_preposition(anchor, prepositions):
            if not (hit.trigger.nouns and word in ("by", "from") and _is_of_second(hit.token, noun)):
                yield noun


def _prepositions(hit: Hit, slots: tuple[str, ...]) -> frozenset[str]:
    """Those among the slots, without what this clause uses otherwise."""
    prepositions = frozenset(slots) - POSITIONS
    upon = [noun for _, noun in tree.after_preposition(hit.token, frozenset(["on"])) if noun.ent_type_ not in ("DATE", "TIME")]
    if "on" in prepositions and upon:
        prepositions -= {"at"}  # "opened fire on guards at a bank"
    if hit.verb is not None and clause.is_quoted(hit.verb):
        prepositions -= {"by"}  # who quotes it
    return prepositions


def _beside_verb(hit: Hit, slot: str) -> Iterator[Token]:
    if slot == "object":
        yield from objects.of(hit.token)
        yield from _left_behind(hit)
        yield from _harmed(hit)
    elif slot == "dative":
        yield from tree.children(hit.token, "dative")
    elif slot == "origin":  # "banned imports of Russian metal"
        things = objects.of(hit.token)
        made = [noun for thing in things for _, noun in tree.after_preposition(thing, frozenset(["of"]))]
        yield from (token for thing in (*things, *made) for token in adjectives(thing))


def _beside_noun(hit: Hit, slot: str) -> Iterator[Token]:
    if slot == "object":
        yield from _objects_of_its_verb(hit)
    elif slot == "possessive":
        yield from _possessors(hit.token)
    elif slot == "adjective":
        yield from adjectives(hit.token)
    elif slot == "compound":
        beside = [each for token in _without_level(tree.children(hit.token, *_BESIDE)) for each in (*_other_side(token), token)]
        of_bodies = hit.kind.continues or hit.kind.id == "meeting"
        bodies = [t for t in beside if of_bodies and phrases.is_organisation_noun(t) and not _is_any_bank(t)]  # "police data"
        yield from (t for t in beside if (may_name(t) and not _is_town(t) and t.lower_ != "central") or t in bodies)


def _without_level(beside: list[Token]) -> list[Token]:
    """No secretary of "Foreign Secretary level talks"."""
    level = next((token for token in beside if token.lower_ == "level"), None)
    return [token for token in beside if level is None or not level.i - 3 <= token.i <= level.i]


def _objects_of_its_verb(hit: Hit) -> Iterator[Token]:
    """Whom the verb is done to that a noun stands with: "asked him in a phone call", "a strike left nine dead", "a storm killed four"."""
    if hit.verb is not None and hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("in", "during"):
        yield from _told_within(hit, hit.verb)
    elif left := _left_by(hit):
        yield from left
    elif hit.light and hit.kind.id == "disaster" and hit.verb is not None and hit.verb.lemma_ in _HARMS:
        yield from objects.of(hit.verb)


def _told_within(hit: Hit, verb: Token) -> Iterator[Token]:
    """Him of "asked him in a phone call"; not the reporters of "told reporters during a meeting with X", no alliance that is reaffirmed."""
    spared = hit.kind.id == "attack" and verb.lemma_ in _SPARES | _TRIES
    if tree.has_preposition(hit.token, ("with", "between")) or spared or tree.children(verb, "neg"):
        return  # "was not involved in the attack"
    for noun in objects.of(verb):
        if hit.kind.recalls or noun.ent_type_ or noun.pos_ == "PRON" or phrases.is_person_noun(noun):
            yield noun
    if verb.lemma_ in ("appeal", "complain", "apologize", "apologise"):
        yield from (noun for _, noun in tree.after_preposition(verb, frozenset(["to"])))
    if hit.kind.mutual and verb.lemma_ in _TOGETHER:
        yield from (noun for each in (verb, *objects.of(verb)) for _, noun in tree.after_preposition(each, frozenset(["with"])))


def _other_side(token: Token) -> list[Token]:
    """Norway of "Norway-EU talks", which the model hangs on the EU."""
    other = token_before(token, 2)
    hyphened = text_before(token) in ("-", "–") and other is not None and not other.whitespace_
    return [child for child in tree.children(token, "compound", "nmod") if hyphened and child.i == token.i - 2]


def _left_behind(hit: Hit) -> list[Token]:
    """Those of "raided it, leaving two dead"."""
    acts = tree.children(hit.token, "advcl") if hit.kind.recalls else []
    return [noun for act in acts for noun in misread.left_dead(act)]


def _left_by(hit: Hit) -> list[Token]:
    """Those of "a strike left nine dead"."""
    return misread.left_dead(hit.verb) if hit.verb is not None and hit.token in clause.surface_subjects(hit.verb) else []


def _harmed(hit: Hit) -> Iterator[Token]:
    """Those of "two were hurt when a bus overturned", "a bus overturned, injuring two"."""
    if hit.kind.id != "disaster":
        return
    verb = hit.token.head if hit.token.dep_ in ("acl", "nsubj") else hit.token  # "when a bus overturned", as the model has it at times
    if verb.dep_ == "advcl" and verb.head.lemma_ in SUFFERS and any(child.lower_ in ("when", "after", "as") for child in verb.lefts):
        yield from tree.children(verb.head, "nsubj", "nsubjpass")
    harming = [act for act in tree.children(verb, "advcl") if act.tag_ == "VBG" and act.lemma_ in _HARMS]
    yield from (noun for act in harming for noun in tree.children(act, "dobj"))


def _is_any_bank(noun: Token) -> bool:
    """True for the bank of "bank data", which may be of many; the central bank is one."""
    return noun.lower_ == "bank" and text_before(noun) != "central"


def _is_of_second(deed: Token, doer: Token) -> bool:
    """True for Norland in "U.S. airstrikes and retaliatory fire from Norland", which the model gives to the airstrikes."""
    second = next((child for child in tree.children(deed, "conj") if child.pos_ == "NOUN"), None)
    return second is not None and deed.i < second.i < doer.i and next(adjectives(deed), None) is not None


def _possessors(noun: Token) -> Iterator[Token]:
    """Whose it is; both of "Norland and Sudria's", of which the model joins the first with the noun."""
    for owner in tree.children(noun, "poss"):
        if owner.lower_ == "its" and noun.dep_ == "pobj" and noun.head.lower_ == "under":
            continue  # "came under its biggest attack": upon it
        both = noun.dep_ == "conj" and noun.head.pos_ == "PROPN" and owner.left_edge.i == noun.head.i + 2
        if both and owner.ent_type_ not in asides.TIMES:  # "the raid in Velin and June's strike"
            yield noun.head
        elif (first := _owning_too(owner)) is not None:
            yield first
        yield owner


def _owning_too(owner: Token) -> Token | None:
    """Norland of "referring to Norland and Sudria's attack", of which the model makes "referring to Norland" and "Sudria's attack"."""
    link = token_before(owner.left_edge)
    first = token_before(link) if link is not None and link.lower_ == "and" and link.dep_ == "cc" else None
    alike = first is not None and first.ent_type_ == owner.ent_type_ != "" and first.pos_ == owner.pos_ == "PROPN"
    return first if first is not None and alike and link is not None and link.head == first and not tree.children(first, "conj") else None


def may_name(token: Token) -> bool:
    """A name beside a noun; an adjective only where it is a land's or a people's."""
    return token.pos_ == "PROPN" or token.ent_type_ in ("NORP", "GPE") or (bool(token.ent_type_) and token.pos_ != "ADJ")


def _is_town(token: Token) -> bool:
    """True for "the Islamabad talks", "the Gaza war": where they are held, not who holds them."""
    known = lookup(token.text)
    return known is not None and known.form in (Form.CAPITAL, Form.CITY, Form.REGION, Form.AREA)


def _anchors(hit: Hit) -> list[Token]:
    """What the prepositions hang on: the trigger, the verb that carries it, and the object that the trigger asks for."""
    if hit.trigger.nouns:
        held = [child for child in tree.children(hit.token, "acl") if child.tag_ == "VBN" and child.lemma_ not in _SEEN]
        return [hit.token, *held, *([hit.verb] if hit.light and hit.verb is not None else [])]
    wires = [
        noun
        for word in tree.children(hit.token, "prep")
        if word.lower_ in ("by", "over", "via")
        for noun in tree.children(word, "pobj")
        if noun.lemma_.lower() in _WIRES
    ]  # "spoke by telephone with X"
    agreed = tree.children(hit.token, "xcomp") if hit.least > 1 and not hit.trigger.objects else []  # "agreed to work with X"
    sold = hit.trigger.mode == "deal"  # "agreed to sell its yard to X"
    asked = objects.of(hit.token) if hit.trigger.objects else _matters(hit) if hit.least > 1 or sold else []
    if hit.trigger.objects:
        asked = [*asked, *(each for noun in asked for each in tree.children(noun, "conj"))]  # "rockets and drones into Norland"
        asked += [each for noun in asked for _, each in tree.after_preposition(noun, ("of",)) if each.pos_ == "NOUN"]  # "of understanding"
    if hit.kind.id == "agreement" and hit.trigger.prepositions:
        asked = [noun for _, noun in tree.after_preposition(hit.token, hit.trigger.prepositions)]  # "entered into a pact with X"
    return list(
        dict.fromkeys([hit.token, *wires, *agreed, *objects.available(hit.token), *asked, *map(climb.portioned, asked)])
    )  # "a wave of strikes on X"


def _matters(hit: Hit) -> list[Token]:
    """The exports of "discussed exports with X", on which the model hangs the "with"; nobody who takes part."""
    return [noun for noun in objects.of(hit.token) if not noun.ent_type_ and noun.pos_ == "NOUN" and not phrases.is_person_noun(noun)]
