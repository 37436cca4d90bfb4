"""Who takes part in a hit, and in which role: the tokens of its slots to actors.

One rule: one event with a list of participants, each once, never pairs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from timeline.event_types import Role
from timeline.extract import clause, objects, passives, tree
from timeline.extract.hit import Hit
from timeline.extract.slots import adjectives, tokens
from timeline.language import bodies, offices, phrases
from timeline.language.actors import Actor
from timeline.language.adjacent import text_before
from timeline.language.antecedents import Somebody
from timeline.language.joined import conjuncts
from timeline.language.places import TOWNS
from timeline.language.states import Form, lookup
from timeline.model import Participant, Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUANTITIES = frozenset(
    """thousand hundred dozen score ten million number group crowd handful couple pair majority some many several battalion company
    contingent element most all half few lot bulk rest remainder one two three four five six seven eight nine
    gathering concentration column""".split()
)
_MET = frozenset(["call", "meeting", "trip"])
_TOWN_OF = re.compile(rf"\b(?:{'|'.join(sorted(TOWNS - {'capital'} | {'region'}))}) of [A-Z]")
_SUFFER = frozenset(["accused", "target", "victim"])
_CROWDED = _SUFFER | {"protester", "attendee"}
_NAMES = frozenset(["call", "name", "dub"])
_LED = frozenset(["delegation", "team", "group", "mission"])
_DELEGATES = frozenset(
    """delegate representative negotiator delegation side party rival member ally executive counterpart partner team creditor lawmaker
    faction""".split()
)
_ASSEMBLIES = frozenset("council cabinet committee parliament board assembly commission congress politburo opec ministers".split())
_PARTS_OF_LANDS = frozenset("capital city town village district province region suburb border airspace territory soil people".split())
_ARMED = frozenset(
    """ship vessel warship frigate submarine destroyer cruiser corvette gunboat flotilla warplane bomber tank minesweeper jet helicopter
    icebreaker""".split()
)
_MOVED = {  # what counts as somebody who is sent, or who travels: "a French frigate was dispatched", "an oil tanker sailed"
    "sent": _ARMED,
    "sender": _ARMED,
    "traveller": frozenset(
        """ship warship vessel boat frigate submarine destroyer tanker carrier cruiser corvette ferry freighter convoy flotilla
        jet aircraft plane airliner helicopter supertanker icebreaker yacht vlcc suezmax aframax""".split()
    ),
}
_VESSELS = frozenset("ship warship vessel boat frigate submarine destroyer tanker".split())
_LANDS = frozenset(["country", "nation", "region", "city", "world"])


class Named(Somebody, Protocol):
    """What the cast gives for a noun phrase."""

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
    for role, wanted in hit.roles.items():
        for token in tokens(hit, wanted):
            for noun in _named(counted(token), cast):
                owned = _of_owner(noun, cast) if role == "target" and _is_owned_site(noun, hit) else ()
                for actor in cast(noun) or owned or _uncounted(noun, role, hit) or _vehicle(noun, role) or _town(noun, role):
                    surer = actor.name not in found or (found[actor.name].token.pos_ == "PRON" and token.pos_ != "PRON")
                    if hit.kind.id in _MET and bodies.is_medium(actor.name):
                        continue  # "is in talks, Norland News reported"
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
    return sunk or not any(noun.lemma_.lower() in role.means for role in hit.roles.values())


def _uncounted(token: Token, role: str, hit: Hit) -> tuple[Named, ...]:
    """Those of whom only the number is told: "thousands marched", and where it is done to them, "four were arrested"."""
    if token.lower_ in phrases.CROWDS and role in _CROWDED and token.dep_ in ("nsubj", "nsubjpass"):
        return (Actor(name=token.doc[token.left_edge.i : token.i + 1].text.lower(), kind="group"),)  # "Tens of thousands marched"
    done_to = ("nsubjpass", "dobj") if role == "accused" else ("nsubjpass",)
    if role not in _SUFFER or token.pos_ != "NUM" or token.dep_ not in done_to or token.ent_type_ not in ("CARDINAL", ""):
        return ()
    if any(child.lower_ == "of" for child in token.children) or tree.children(hit.token, "prt"):
        return ()  # "drones, of which 80 were shot down"
    words = token.doc[token.left_edge.i : token.i + 1].text
    return (Actor(name=words[0].lower() + words[1:], kind="group"),)


def _vehicle(token: Token, role: str) -> tuple[Named, ...]:
    """The ship or the aircraft that is sent or that travels itself: "a French frigate was dispatched", "an oil tanker sailed through"."""
    moved = _MOVED.get(role, frozenset())
    if token.pos_ == "PROPN":
        first = min([token.i, *(child.i for child in tree.children(token, "compound") if child.text.istitle() and child.i < token.i)])
        before = token.doc[first - 1].lower_ if first else ""
        told = before in moved or before.removesuffix("s") in moved
        return (Actor(name=token.doc[first : token.i + 1].text, kind="group"),) if told else ()  # "the tanker Pola", "VLCCs Amber Sea"
    if token.pos_ != "NOUN" or token.lemma_.lower() not in moved:
        return ()
    called = [child for act in tree.children(token, "acl") if act.lower_ in ("called", "named") for child in tree.children(act, "oprd")]
    beside = [child for child in tree.children(token, "appos") if child.left_edge.i == token.i + 1]
    named = next((word for word in (*called, *beside) if word.pos_ == "PROPN"), None)
    name = phrases.name_of(token if named is None else named)
    if " " not in name and named is None:
        return ()  # "a vessel": any
    return (Actor(name=name, kind="group", country=phrases.country(token)),)


def _town(token: Token, role: str) -> tuple[Named, ...]:
    """The Beirut of "Israel struck southern Beirut": what is hit, and where."""
    hit = role == "target" and token.dep_ in ("dobj", "nsubjpass") and token.pos_ == "PROPN" and token.ent_type_ in ("GPE", "LOC")
    return (Actor(name=phrases.name_of(token), kind="state", country=phrases.country(token)),) if hit else ()


def _named(token: Token, cast: Casting) -> list[Token]:
    """The noun, or those it is spelt out by: "key figures such as A and B", "states, including C and D", "a delegation led by A"."""
    if token.lower_ == "one" and (told := tree.children(token, "appos")):
        return told  # "one of them, Ana Ruiz, said"
    if token.lower_ == "we" and (told := tree.children(token, "appos")):
        people = [noun for noun in conjuncts(told[0]) if noun.ent_type_ == "PERSON"]
        return people or told  # "We, the ministers of A and B, Ana Ruiz and Jan Lind, met"
    if token.pos_ != "NOUN":
        return [token]
    for clause_of_it in tree.children(token, "acl", "relcl"):
        if clause_of_it.lemma_ in ("lead", "head") and token.lemma_.lower() in _LED:
            leaders = [noun for by in tree.children(clause_of_it, "agent") for noun in tree.children(by, "pobj")]
            if any(cast(noun) for noun in leaders):
                return leaders
    called = _called(token)
    if any(cast(name) for name in called):
        return called
    examples = [
        noun
        for child in token.subtree
        if child.dep_ == "prep" and (child.lower_ == "including" or (child.lower_ == "as" and text_before(child) == "such"))
        for noun in tree.children(child, "pobj")
    ]
    named = any(actor.name[:1].isupper() for noun in examples for actor in cast(noun))  # not "four people, including a child"
    return examples if named else [token]


def _called(noun: Token) -> list[Token]:
    """The name of "a group calling itself the Red Front", "a man identified as Ola Berg", "who goes by the name of Ola"."""
    for act in tree.children(noun, "acl", "relcl"):
        named = [name for name in tree.children(act, "oprd", "attr") if name.pos_ == "PROPN"] if act.lemma_ in _NAMES else []
        if act.lemma_ in ("identify", "know") or (act.lemma_ == "go" and act.dep_ == "relcl"):
            named += [name for _, name in tree.after_preposition(act, ("as", "by", "of")) if name.pos_ == "PROPN"]
        if named:
            return named
    return []


def counted(token: Token) -> Token:
    """What is counted in "thousands of students", "a group of senators"; any other token itself."""
    part = token.tag_ == "CD" and token.dep_ in ("dobj", "nsubjpass")  # "freed 12 of the 40 hostages"
    if (token.lemma_.lower() in _QUANTITIES or part) and not (token.lower_ == "one" and tree.children(token, "appos")):
        for of in token.children:
            if of.lower_ == "of" and of.dep_ == "prep":  # not the first one of "tens of thousands of"
                return next(
                    (counted(child) for child in of.children if child.dep_ == "pobj" and not (part and child.pos_ == "PRON")), token
                )
    return token


def _is_thing(name: str, role: str, hit: Hit) -> bool:
    """True for a site as the target, and for the paper's own name: "the Labour Force Survey"; a land's riots are not its own."""
    if role == "protester" and name in _LANDS:
        return True
    if role == "party" and hit.kind.recalls and _is_area(name):
        return True  # "the Middle East war": where it is
    return (role == "target" and (name == "board" or _is_site(name) or _TOWN_OF.search(name) is not None)) or (
        bool(hit.trigger.nouns) and name.endswith(hit.token.text)
    )


def enough(hit: Hit, found: tuple[Part, ...]) -> bool:
    """Whether each role has the participants its table asks for; "ministers" (no "crowds") and a body that meets count as two."""
    for role, wanted in hit.roles.items():
        if sum(_weight(part) for part in found if part.role == role) < wanted.least or _is_done_to_thing(hit, wanted, found):
            return False
    return sum(_weight(part) for part in found) >= hit.least and not _is_mishap(hit, found)


def _is_mishap(hit: Hit, found: tuple[Part, ...]) -> bool:
    """True for "an express hit a freight train", "a bridge was damaged": neither an attacker nor a weapon is told of."""
    means = {word for role in hit.roles.values() for word in role.means}
    if not means or not hit.trigger.verbs or hit.trigger.mode != "strike" or any(part.role == "attacker" for part in found):
        return False
    armed = any(token.lemma_.lower() in means for token in hit.token.doc)
    doers = [noun for noun in clause.surface_subjects(hit.token) if noun.pos_ == "NOUN"]
    return not armed and (hit.token.lemma_ == "damage" if passives.is_passive(hit.token) else bool(doers))


def _is_done_to_thing(hit: Hit, wanted: Role, found: tuple[Part, ...]) -> bool:
    """True for "A and B called a tea break": one role for those before and after the verb, and nobody after it."""
    if not hit.trigger.verbs or hit.least < 2 or not {"subject", "object"} <= set(wanted.slots):
        return False
    after = [
        noun for noun in objects.of(hit.token) if noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.ent_type_ not in ("DATE", "TIME")
    ]
    return bool(after) and not any(part.token in after for part in found)


def _weight(part: Part) -> int:
    if part.actor.kind == "organisation" and part.actor.name.split(" of ")[0].split()[-1].lower() in _ASSEMBLIES:
        return 2
    if part.actor.kind == "organisation" and part.token.tag_ == "NNS":
        return 2  # "ten nations", "the governments"
    together = part.token.lemma_.lower() in _DELEGATES or offices.is_head(part.token.text) or part.token.ent_type_ == "NORP"
    *whose, last = part.actor.name.split()
    they = part.token.lower_ == "they" and bool(whose) and offices.is_head(last)  # "the EU's ministers, when they meet"
    return 2 if part.actor.kind == "group" and (they or (part.token.tag_ in ("NNS", "NNPS") and together)) else 1


def participants(found: tuple[Part, ...]) -> tuple[Participant, ...]:
    return tuple(
        Participant(name=p.actor.name, role=p.role, office=p.actor.office, country=p.actor.country, aliases=p.actor.aliases) for p in found
    )


def _is_site(name: str) -> bool:
    """True for a town or a region that is attacked: it is where, not who."""
    known = lookup(name)
    return known is not None and known.form in (Form.CAPITAL, Form.CITY, Form.REGION, Form.AREA)


def _is_area(name: str) -> bool:
    known = lookup(name)
    return known is not None and known.form in (Form.REGION, Form.AREA)


def is_place(part: Part, place: Place | None) -> bool:
    """True for a town, named both as what was hit and as where: "shelled the town of Tarsus", "struck southern Beirut"."""
    known = lookup(part.actor.name)
    if place is None or part.role != "target" or part.actor.kind != "state" or (known is not None and known.form is Form.STATE):
        return False
    return part.actor.name in place.name or part.token.text == place.name
