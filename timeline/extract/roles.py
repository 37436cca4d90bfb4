"""Who takes part in a hit, in which role, and where it happens: slots of the type's table to tokens, tokens to actors.

One rule: one event with a list of participants, each once, never pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from timeline.event_types import Role
from timeline.extract import clause, tree
from timeline.extract.triggers import Hit
from timeline.language import offices, phrases
from timeline.language.actors import Actor
from timeline.language.places import TOWNS
from timeline.language.states import Form, lookup
from timeline.model import Participant, Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_CARRIERS = frozenset("plan cancel postpone schedule reject skip boycott arrange propose offer delay scrap announce".split())
_QUANTITIES = frozenset(
    """thousand hundred dozen score ten million number group crowd handful couple pair majority some many several battalion company
    contingent element most all half few lot bulk rest remainder one two three four five six seven eight nine""".split()
)
_TOWN_OF = re.compile(rf"\b(?:{'|'.join(sorted(TOWNS - {'capital'} | {'region'}))}) of [A-Z]")
_HARMS = frozenset(["kill", "injure", "bury", "displace", "wound", "infect"])
_SUFFER = frozenset(["accused", "target", "victim"])
_SEEN = frozenset(["see", "review", "obtain", "view", "cite", "quote", "verify", "read"])  # by whom is no part of what is told
_LED = frozenset(["delegation", "team", "group", "mission"])
_CIRCUMSTANCES = frozenset(["after", "following", "during", "at", "on", "in", "before", "from", "for", "throughout"])
_DELEGATES = frozenset(
    """delegate representative negotiator delegation side party rival member ally executive counterpart partner team creditor lawmaker
    faction""".split()
)
_ASSEMBLIES = frozenset("council cabinet committee parliament board assembly commission congress politburo opec ministers".split())
POSITIONS = frozenset(["subject", "object", "possessive", "compound", "adjective", "name", "dative"])
_OF_MEANS = frozenset(["in", "with", "by", "from"])
_PARTS_OF_LANDS = frozenset("capital city town village district province region suburb border airspace territory soil people".split())
_MOVED = {  # what counts as somebody who is sent, or who travels: "a French frigate was dispatched", "an oil tanker sailed"
    "sent": frozenset(
        """warship frigate submarine destroyer cruiser corvette gunboat flotilla warplane bomber tank minesweeper jet helicopter
        icebreaker""".split()
    ),
    "sender": frozenset(
        """warship frigate submarine destroyer cruiser corvette gunboat flotilla warplane bomber tank minesweeper jet helicopter
        icebreaker""".split()
    ),
    "traveller": frozenset(
        """ship warship vessel boat frigate submarine destroyer tanker carrier cruiser corvette ferry freighter convoy flotilla
        jet aircraft plane airliner helicopter supertanker icebreaker yacht""".split()
    ),
}
_VESSELS = frozenset("ship warship vessel boat frigate submarine destroyer tanker".split())
_BESIDE = ("compound", "nmod", "amod")


class Named(Protocol):
    """What the cast gives for a noun phrase."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def office(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


class Casting(Protocol):
    """Noun phrases of one sentence to actors."""

    def __call__(self, token: Token) -> tuple[Named, ...]: ...


@dataclass(frozen=True, slots=True)
class Part:
    """An actor in a role, and the token that named it."""

    actor: Named
    role: str
    token: Token


def parts(hit: Hit, cast: Casting) -> tuple[Part, ...]:
    """Everybody who takes part, each once, in the order of the roles and of the text."""
    found: dict[str, Part] = {}
    for role, wanted in _roles(hit).items():
        for token in _tokens(hit, wanted):
            for noun in _named(counted(token), cast):
                owned = _of_owner(noun, cast) if role == "target" and _is_owned_site(noun, hit) else ()
                for actor in cast(noun) or owned or _uncounted(noun, role, hit) or _vehicle(noun, role):
                    surer = actor.name not in found or (found[actor.name].token.pos_ == "PRON" and token.pos_ != "PRON")
                    if actor.kind in wanted.kinds and not _is_thing(actor.name, role, hit) and surer:
                        found[actor.name] = Part(actor, role, token)
    return tuple(found.values())


def _of_owner(site: Token, cast: Casting) -> tuple[Named, ...]:
    """Whose the site is that was hit: the navy of "a navy base", Iran of "Iranian missile sites", the firm of "the firm's terminal"."""
    owners = [owner for owner in (*tree.children(site, "poss"), *adjectives(site)) if not phrases.is_person_noun(owner)]
    return next((found for owner in owners if (found := cast(owner))), ())


def _is_owned_site(noun: Token, hit: Hit) -> bool:
    """False for the Iranian missile that is shot down, the Lebanese capital, those killed: whose they are was not attacked."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in _PARTS_OF_LANDS or hit.trigger.mode == "killing":
        return False
    sunk = noun.lemma_.lower() in _VESSELS and hit.token.lemma_ in (
        "sink",
        "torpedo",
        "seize",
        "attack",
        "hit",
        "strike",
        "damage",
        "target",
    )
    return sunk or not any(noun.lemma_.lower() in role.means for role in _roles(hit).values())


def _uncounted(token: Token, role: str, hit: Hit) -> tuple[Named, ...]:
    """Those of whom only the number is told, "four were arrested", where it is done to them."""
    if role not in _SUFFER or token.pos_ != "NUM" or token.dep_ != "nsubjpass" or token.ent_type_ not in ("CARDINAL", ""):
        return ()
    if any(child.lower_ == "of" for child in token.children) or tree.children(hit.token, "prt"):
        return ()  # "drones, of which 80 were shot down"
    words = token.doc[token.left_edge.i : token.i + 1].text
    return (Actor(name=words[0].lower() + words[1:], kind="group"),)


def _vehicle(token: Token, role: str) -> tuple[Named, ...]:
    """The ship or the aircraft that is sent or that travels itself: "a French frigate was dispatched", "an oil tanker sailed through"."""
    moved = _MOVED.get(role, frozenset())
    if token.pos_ == "PROPN" and token.i and token.nbor(-1).pos_ == "NOUN" and token.nbor(-1).lemma_.lower() in moved:
        return (Actor(name=token.text, kind="group"),)  # "the tanker Pola"
    if token.pos_ != "NOUN" or token.lemma_.lower() not in moved:
        return ()
    called = [child for act in tree.children(token, "acl") if act.lower_ in ("called", "named") for child in tree.children(act, "oprd")]
    beside = [child for child in tree.children(token, "appos") if child.left_edge.i == token.i + 1]
    named = next((word for word in (*called, *beside) if word.pos_ == "PROPN"), None)
    name = phrases.name_of(token if named is None else named)
    if " " not in name and named is None:
        return ()  # "a vessel": any
    return (Actor(name=name, kind="group", country=phrases.country(token)),)


def _named(token: Token, cast: Casting) -> list[Token]:
    """The noun, or those it is spelt out by: "key figures such as A and B", "states, including C and D", "a delegation led by A"."""
    if token.lower_ == "one" and (told := tree.children(token, "appos")):
        return told  # "one of them, Ana Ruiz, said"
    if token.pos_ != "NOUN":
        return [token]
    for clause_of_it in tree.children(token, "acl", "relcl"):
        if clause_of_it.lemma_ in ("lead", "head") and token.lemma_.lower() in _LED:
            leaders = [noun for by in tree.children(clause_of_it, "agent") for noun in tree.children(by, "pobj")]
            if any(cast(noun) for noun in leaders):
                return leaders
    examples = [
        noun
        for child in token.subtree
        if child.dep_ == "prep" and (child.lower_ == "including" or (child.lower_ == "as" and child.nbor(-1).lower_ == "such"))
        for noun in tree.children(child, "pobj")
    ]
    named = any(actor.name[:1].isupper() for noun in examples for actor in cast(noun))  # not "four people, including a child"
    return examples if named else [token]


def counted(token: Token) -> Token:
    """What is counted in "thousands of students", "a group of senators"; any other token itself."""
    if token.lemma_.lower() in _QUANTITIES and not (token.lower_ == "one" and tree.children(token, "appos")):
        for of in token.children:
            if of.lower_ == "of" and of.dep_ == "prep":  # not the first one of "tens of thousands of"
                return next((counted(child) for child in of.children if child.dep_ == "pobj"), token)
    return token


def _is_thing(name: str, role: str, hit: Hit) -> bool:
    """True for a site as the target, and for the paper's own name: "the Labour Force Survey"."""
    if role == "party" and hit.kind.recalls and _is_area(name):
        return True  # "the Middle East war": where it is
    return (role == "target" and (_is_site(name) or _TOWN_OF.search(name) is not None)) or (
        bool(hit.trigger.nouns) and name.endswith(hit.token.text)
    )


def enough(hit: Hit, found: tuple[Part, ...]) -> bool:
    """Whether each role has the participants its table asks for; "ministers" (no "crowds") and a body that meets count as two."""
    for role, wanted in _roles(hit).items():
        if sum(_weight(part) for part in found if part.role == role) < wanted.least or _is_done_to_thing(hit, wanted, found):
            return False
    return sum(_weight(part) for part in found) >= least(hit)


def _is_done_to_thing(hit: Hit, wanted: Role, found: tuple[Part, ...]) -> bool:
    """True for "A and B called a tea break": one role for those before and after the verb, and nobody after it."""
    if not hit.trigger.verbs or least(hit) < 2 or not {"subject", "object"} <= set(wanted.slots):
        return False
    after = [noun for noun in tree.children(hit.token, "dobj") if noun.pos_ == "NOUN" and noun.ent_type_ not in ("DATE", "TIME")]
    return bool(after) and not any(part.token in after for part in found)


def least(hit: Hit) -> int:
    """How many must take part in all."""
    return hit.kind.least if hit.trigger.least is None else hit.trigger.least


def _weight(part: Part) -> int:
    if part.actor.kind == "organisation" and part.actor.name.split(" of ")[0].split()[-1].lower() in _ASSEMBLIES:
        return 2
    if part.actor.kind == "organisation" and part.token.tag_ == "NNS":
        return 2  # "ten nations", "the governments"
    together = part.token.lemma_.lower() in _DELEGATES or offices.is_head(part.token.text) or part.token.ent_type_ == "NORP"
    return 2 if part.actor.kind == "group" and part.token.tag_ in ("NNS", "NNPS") and together else 1


def participants(found: tuple[Part, ...]) -> tuple[Participant, ...]:
    return tuple(
        Participant(name=p.actor.name, role=p.role, office=p.actor.office, country=p.actor.country, aliases=p.actor.aliases) for p in found
    )


def _roles(hit: Hit) -> dict[str, Role]:
    return hit.kind.roles if hit.trigger.roles is None else hit.trigger.roles


def _tokens(hit: Hit, wanted: Role) -> Iterator[Token]:
    """The tokens in the slots of a role; those that are only the means, "by Iranian missiles", give way to whose they are."""
    for token in _in_slots(hit, wanted.slots):
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


def adjectives(noun: Token) -> Iterator[Token]:
    """The nations and bodies before a noun, no place by its plain name: "U.S. strikes", "Hamas attack", not "Gaza strikes"."""
    misread = ("nsubj",) if noun.pos_ == "VERB" else ()
    beside = tree.children(noun, *_BESIDE, *misread)
    within = [inner for token in beside if token.dep_ == "compound" and token.pos_ == "NOUN" for inner in tree.children(token, *_BESIDE)]
    for token in (*within, *beside):  # "a Canadian patrol ship"
        known = lookup(token.text)
        adjective = known is not None and (known.form is Form.ADJECTIVE or token.text.replace(".", "").isupper())
        if adjective or (known is None and token.ent_type_ in ("ORG", "NORP") and not phrases.is_person_noun(token)):
            yield token


def _in_slots(hit: Hit, slots: tuple[str, ...]) -> Iterator[Token]:
    of_noun = bool(hit.trigger.nouns)
    prepositions = frozenset(slots) - POSITIONS
    upon = [noun for _, noun in tree.after_preposition(hit.token, frozenset(["on"])) if noun.ent_type_ not in ("DATE", "TIME")]
    if "on" in prepositions and upon:
        prepositions -= {"at"}  # "opened fire on guards at a bank"
    if hit.verb is not None and clause.is_quoted(hit.verb):
        prepositions -= {"by"}  # who quotes it
    for slot in slots:
        if slot == "subject":
            yield from _doers(hit)
        elif slot == "object" and not of_noun:
            yield from clause.objects(hit.token)
        elif slot == "object" and hit.verb is not None and hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("in", "during"):
            asked = not tree.has_preposition(hit.token, ("with", "between"))  # not "told reporters during a meeting with X"
            if asked and not tree.children(hit.verb, "neg"):  # "was not involved in the attack"
                yield from clause.objects(hit.verb)  # "in a phone call she asked him"
        elif slot == "object" and hit.light and hit.kind.id == "disaster" and hit.verb is not None and hit.verb.lemma_ in _HARMS:
            yield from clause.objects(hit.verb)  # "a storm killed four people"
        elif slot == "dative" and not of_noun:
            yield from tree.children(hit.token, "dative")
        elif slot == "possessive" and of_noun:
            yield from _possessors(hit.token)
        elif slot == "adjective" and of_noun:
            yield from adjectives(hit.token)
        elif slot == "compound" and of_noun:
            beside = tree.children(hit.token, *_BESIDE)
            bodies = [t for t in beside if hit.kind.continues and phrases.is_organisation_noun(t) and t.lower_ != "bank"]  # "police data"
            yield from (t for t in beside if (may_name(t) and not _is_town(t)) or t in bodies)
    for anchor in _anchors(hit):
        for word, noun in tree.after_preposition(anchor, prepositions):
            if not (of_noun and word in ("by", "from") and _is_of_second(hit.token, noun)):
                yield noun


def _is_of_second(deed: Token, doer: Token) -> bool:
    """True for Norland in "U.S. airstrikes and retaliatory fire from Norland", which the model gives to the airstrikes."""
    second = next((child for child in tree.children(deed, "conj") if child.pos_ == "NOUN"), None)
    return second is not None and deed.i < second.i < doer.i and next(adjectives(deed), None) is not None


def _possessors(noun: Token) -> Iterator[Token]:
    """Whose it is; both of "Norland and Sudria's", of which the model joins the first with the noun."""
    for owner in tree.children(noun, "poss"):
        if noun.dep_ == "conj" and noun.head.pos_ == "PROPN" and owner.left_edge.i == noun.head.i + 2:
            yield noun.head
        yield owner


def may_name(token: Token) -> bool:
    """A name beside a noun; an adjective only where it is a land's or a people's."""
    return token.pos_ == "PROPN" or token.ent_type_ in ("NORP", "GPE") or (bool(token.ent_type_) and token.pos_ != "ADJ")


def _is_town(token: Token) -> bool:
    """True for "the Islamabad talks", "the Gaza war": where they are held, not who holds them."""
    known = lookup(token.text)
    return known is not None and known.form in (Form.CAPITAL, Form.CITY, Form.REGION, Form.AREA)


def _is_site(name: str) -> bool:
    """True for a town or a region that is attacked: it is where, not who."""
    known = lookup(name)
    return known is not None and known.form in (Form.CAPITAL, Form.CITY, Form.REGION, Form.AREA)


def _is_area(name: str) -> bool:
    known = lookup(name)
    return known is not None and known.form in (Form.REGION, Form.AREA)


def is_place(part: Part, place: Place | None) -> bool:
    """True for a town that no list knows, named both as what was hit and as where: "shelled the town of Tarsus"."""
    if place is None or part.role != "target" or part.actor.kind != "state" or lookup(part.actor.name) is not None:
        return False
    return part.actor.name in place.name


def _stands_beside(hit: Hit) -> bool:
    """True in "said after talks with X", "on a visit": the noun is a circumstance of the verb and names no doer of its own."""
    noun = clause.whole(hit.token)
    if not hit.trigger.beside or noun.dep_ != "pobj" or noun.head.lower_ not in _CIRCUMSTANCES:
        return False
    of = ("between", "among", "of") if hit.verb is not None and clause.is_quoted(hit.verb) else ("between", "among", "by", "of")
    return not tree.children(noun, "poss") and not tree.has_preposition(hit.token, of)


def _anchors(hit: Hit) -> list[Token]:
    """What the prepositions hang on: the trigger, the verb that carries it, and the object that the trigger asks for."""
    if hit.trigger.nouns:
        held = [child for child in tree.children(hit.token, "acl") if child.tag_ == "VBN" and child.lemma_ not in _SEEN]
        return [hit.token, *held, *([hit.verb] if hit.light and hit.verb is not None else [])]
    agreed = tree.children(hit.token, "xcomp") if least(hit) > 1 and not hit.trigger.objects else []  # "agreed to work with X"
    asked = clause.objects(hit.token) if hit.trigger.objects else _matters(hit) if least(hit) > 1 else []
    if hit.kind.id == "agreement" and hit.trigger.prepositions:
        asked = [noun for _, noun in tree.after_preposition(hit.token, hit.trigger.prepositions)]  # "entered into a pact with X"
    return list(dict.fromkeys([hit.token, *agreed, *asked, *map(clause.portioned, asked)]))  # "a wave of strikes on X"


def _matters(hit: Hit) -> list[Token]:
    """The exports of "discussed exports with X", on which the model hangs the "with"; nobody who takes part."""
    return [noun for noun in clause.objects(hit.token) if not noun.ent_type_ and noun.pos_ == "NOUN" and not phrases.is_person_noun(noun)]


def _doers(hit: Hit) -> list[Token]:
    """The subject of the verb, or of the one that carries the noun ("held talks", "cancelled a visit")."""
    if not hit.trigger.nouns:
        return clause.surface_subjects(hit.token) if hit.trigger.passive in ("middle", "never") else clause.subjects(hit.token)
    if hit.verb is None:
        return _on_it(hit.token)
    of = tree.has_preposition(hit.token, ("of",))
    heard = hit.verb.lemma_ in ("tell", "address") and hit.token.dep_ == "dobj" and of  # "told a meeting of the council"
    heard = heard or (hit.verb.lemma_ in ("speak", "participate") and hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("in", "at"))
    if not (hit.light or hit.verb.lemma_.lower() in _CARRIERS or clause.is_called_off(hit.verb) or heard or _stands_beside(hit)):
        return []
    wished = any(child.lower_ == "to" for child in tree.children(hit.verb, "aux")) and not _stands_beside(hit)
    if wished and not hit.light:
        return []
    aside = hit.token.dep_ == "pobj"  # "were engaged in talks": the noun is no subject of the passive
    return [noun for noun in (clause.surface_subjects if aside else clause.subjects)(hit.verb) if noun != hit.token]


def _on_it(noun: Token) -> list[Token]:
    """The doer of "Scholz, on a visit to Kyiv, promised": whom the phrase stands beside."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("on", "during", "in", "at", "after") or noun.head.dep_ != "prep":
        return []
    beside = noun.head.head
    return [beside] if beside.pos_ == "PROPN" and beside.dep_ in ("nsubj", "nsubjpass") else []
