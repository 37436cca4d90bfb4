"""Who takes part in a hit, and in which role: the tokens of its slots to actors.

One rule: one event with a list of participants, each once, never pairs.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol

from timeline.extract import nameless, things, tree
from timeline.extract.hit import Hit
from timeline.extract.slots import adjectives, tokens
from timeline.language import bodies, phrases
from timeline.language.actors import Actor
from timeline.language.adjacent import text_before, token_after
from timeline.language.antecedents import Somebody
from timeline.language.finite import FINITE
from timeline.language.joined import conjuncts
from timeline.language.places import TOWNS
from timeline.language.roster import looks_personal
from timeline.language.states import Form, lookup
from timeline.model import Participant, Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUANTITIES = frozenset(
    """thousand hundred dozen score ten million number group crowd handful couple pair majority some many several battalion company
    contingent element most all half few lot bulk rest remainder one two three four five six seven eight nine
    gathering concentration column""".split()
)
_NAME = 3  # words at most of a person's name that the model takes for a body's
_MET = frozenset(["call", "meeting", "trip"])
_TOWN_OF = re.compile(rf"\b(?:{'|'.join(sorted(TOWNS - {'capital'} | {'region'}))}) of [A-Z]")
_NAMES = frozenset(["call", "name", "dub"])
_LOOSE = frozenset(["official", "people", "person", "group", "counterpart"])
_LED = frozenset(["delegation", "team", "group", "mission"])
_PARTS_OF_LANDS = frozenset("capital city town village district province region suburb border airspace territory soil people".split())
_DASH = "–—"
_TITLE = 8  # words before a name at most
_TWO = 2  # one is described first, and another stands beside him
_SUBJECTS = ("nsubj", "nsubjpass")
_HOMES = frozenset("residence home house motorcade".split())
_WORKS = frozenset("airport airbase airfield port harbour harbor terminal bridge dam refinery depot station pipeline".split())
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
                told = cast(noun)[:1] if _is_told_of_first(noun, hit) else cast(noun)
                told = tuple(_some_of(actor, token, noun) for actor in told)
                for actor in told or owned or nameless.actors(noun, role, hit):
                    actor = _as_person(actor, wanted.kinds) if role == "appointee" else actor
                    surer = actor.name not in found or (found[actor.name].token.pos_ == "PRON" and token.pos_ != "PRON")
                    if hit.kind.id in _MET and bodies.is_medium(actor.name):
                        continue  # "is in talks, Norland News reported"
                    if actor.kind in wanted.kinds and not _is_thing(actor.name, role, hit) and surer:
                        found[actor.name] = Part(actor, role, token)
    for thing in things.named(hit):
        found.setdefault(thing.name, Part(thing, things.THING, hit.token))
    return tuple(found.values())


def _as_person(actor: Named, kinds: Collection[str]) -> Named:
    """Whom the model takes for a body, where only a person can be meant: the Bianca Lind of "sworn in on Monday, Bianca Lind promised"."""
    if "person" not in kinds or "organisation" in kinds or not isinstance(actor, Actor) or actor.kind != "organisation":
        return actor
    return replace(actor, kind="person") if looks_personal(actor.name) and len(actor.name.split()) <= _NAME else actor


def _some_of(actor: Named, token: Token, noun: Token) -> Named:
    """The "U.S. official" of "one of the U.S. officials", the "two pilots" of "two of the pilots"; anybody else as he is."""
    if token == noun or token.tag_ != "CD" or token.n_lefts or noun.tag_ != "NNS" or not isinstance(actor, Actor):
        return actor
    if not actor.name.endswith(noun.text):
        return actor
    if tree.children(noun, "poss", "nummod"):
        return replace(actor, name=f"{token.lower_} of {actor.name}")  # "three of Hale's aides", "one of two men"
    one = f"{actor.name.removesuffix(noun.text)}{noun.lemma_}"
    return replace(actor, name=one if token.lower_ == "one" else f"{token.lower_} {actor.name}")


def _is_told_of_first(noun: Token, hit: Hit) -> bool:
    """True for "Ana Ruiz, who was shot in May, and Karl Lind agree": what a clause tells before the second is named is of the first."""
    clauses = [child for child in tree.children(noun, "relcl") if child == hit.token or child.is_ancestor(hit.token)]
    return any(told.i < other.i for told in clauses for other in tree.children(noun, "conj"))


def _of_owner(site: Token, cast: Casting) -> tuple[Named, ...]:
    """Whose the site is that was hit: the navy of "a navy base", Iran of "Iranian missile sites", the firm of "the firm's terminal"."""
    owners = [owner for owner in (*tree.children(site, "poss"), *adjectives(site)) if not phrases.is_person_noun(owner)]
    if not owners and site.lemma_.lower() in _HOMES:
        owners = [noun for _, noun in tree.after_preposition(site, frozenset(["of"]))]  # "the residence of Prime Minister Lind"
    return next((found for owner in owners if (found := cast(owner))), ())


def _is_owned_site(noun: Token, hit: Hit) -> bool:
    """False for the Iranian missile that is shot down, the Lebanese capital, those killed: whose they are was not attacked."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in _PARTS_OF_LANDS or hit.trigger.mode == "killing":
        return False
    sunk = noun.lemma_.lower() in phrases.VESSELS and hit.token.lemma_ in (
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


def _named(token: Token, cast: Casting) -> list[Token]:
    """The noun, or those it is spelt out by: "key figures such as A and B", "states, including C and D", "a delegation led by A"."""
    if token.lower_ in ("one", "another") and (told := tree.children(token, "appos")):
        return told  # "one of them, Ana Ruiz, said"
    if token.lower_ == "we" and (told := tree.children(token, "appos")):
        people = [noun for noun in conjuncts(told[0]) if noun.ent_type_ == "PERSON"]
        return people or told  # "We, the ministers of A and B, Ana Ruiz and Jan Lind, met"
    if token.pos_ != "NOUN":
        return [token]
    if len(several := _spelled_out(token)) > 1 and all(cast(name) for name in several):
        return several
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
    if not named:
        return [token]
    of_its_own = (
        token.lemma_.lower() not in _LOOSE
        and any(word.lower_ == "including" for word in token.subtree)
        and bool(tree.children(token, "compound", "amod", "nmod"))
    )
    return [token, *examples] if of_its_own else examples  # "NATO allies including A and B", and of "states, including A and B" these


def _spelled_out(described: Token) -> list[Token]:
    """A and B of "his counterparts, Secretary General A of the council of Norland and Director B", however the model reads them.

    Of "the chairman of the council, Minister A, and Minister B" too.
    """
    of, end = False, described
    while (
        described.tag_ == "NN" and (within := next((noun for _, noun in tree.after_preposition(end, frozenset(["of"]))), None)) is not None
    ):
        of, end = True, within
    comma = token_after(end)
    if comma is None or comma.text != "," or not phrases.is_person_noun(described) or described.dep_ not in ("pobj", "dobj", *_SUBJECTS):
        return []
    if described.tag_ != "NNS" and not of:
        return []
    rest = takewhile(lambda word: word.tag_ not in FINITE and word.text not in ";." + _DASH, described.doc[comma.i + 1 :])
    behind = {word.i for word in rest}
    names = [each.root for each in described.doc.ents if each.label_ == "PERSON" and each.end - 1 in behind]
    opens = bool(names) and names[0].left_edge.i <= comma.i + _TITLE
    telling = opens and names[0].dep_ == "nsubj" and described.dep_ != "nsubj"  # "met officials, Lind and Moor said"
    joined = opens and not telling and any(word.lower_ == "and" for word in described.doc[names[0].i : names[-1].i])
    return names if joined and (described.tag_ == "NNS" or len(names) == _TWO) else []


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
    if token.lemma_ == "company" and any(child.pos_ == "PROPN" for of in token.rights if of.lower_ == "of" for child in of.rights):
        return token  # "the parent company of Airbus", and no company of soldiers
    if token.lower_ == "men" and any(other.lower_ == "women" for other in conjuncts(token)):
        of = next((noun for word in (token, *conjuncts(token)) for _, noun in tree.after_preposition(word, frozenset(["of"]))), None)
        return token if of is None else of  # "the men and women of the U.S. military"
    part = token.tag_ == "CD" and token.dep_ in ("dobj", "nsubjpass")  # "freed 12 of the 40 hostages"
    if (token.lemma_.lower() in _QUANTITIES or part) and not (token.lower_ == "one" and tree.children(token, "appos")):
        for of in token.children:
            if of.lower_ == "of" and of.dep_ == "prep":  # not the first one of "tens of thousands of"
                return next(
                    (counted(child) for child in of.children if child.dep_ == "pobj" and not (part and child.pos_ == "PRON")), token
                )
    return token


def _is_thing(name: str, role: str, hit: Hit) -> bool:
    """True for a site as the target, and for the paper's own name, "the Labour Force Survey"; a land's riots are not its own.

    An operation by its name is what is done.
    """
    if (role == "protester" and name in _LANDS) or name.startswith("Operation "):
        return True
    if role == "party" and hit.kind.recalls and _is_area(name):
        return True  # "the Middle East war": where it is
    return (role == "target" and (name == "board" or _is_site(name) or _TOWN_OF.search(name) is not None)) or (
        bool(hit.trigger.nouns) and name.endswith(hit.token.text)
    )


def participants(found: tuple[Part, ...]) -> tuple[Participant, ...]:
    return tuple(participant(part.actor, part.role) for part in found)


def participant(actor: Named, role: str) -> Participant:
    return Participant(name=actor.name, role=role, office=actor.office, country=actor.country, aliases=actor.aliases)


def is_struck_site(part: Part, place: Place | None) -> bool:
    """True for "Mehra Airport was struck": where it was, and nobody."""
    site = part.role == "target" and place is not None and part.actor.name == place.name
    return site and part.actor.name.split()[-1].lower() in _WORKS


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
