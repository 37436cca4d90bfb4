"""Who takes part and has no name in the cast: a crowd of which the number is told, a ship, a town that is struck.

One rule: only in the roles in which such a thing is told of as somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import things, tree
from timeline.extract.hit import Hit
from timeline.language import phrases
from timeline.language.actors import Actor
from timeline.language.adjacent import token_after
from timeline.language.places import SITES
from timeline.language.states import lookup

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUFFER = frozenset(["accused", "target", "victim"])
_CROWDED = _SUFFER | {"protester", "attendee"}
_ARMED = frozenset(
    """ship vessel warship frigate submarine destroyer cruiser corvette gunboat flotilla warplane bomber tank minesweeper jet helicopter
    icebreaker carrier battery launcher howitzer""".split()
)
_DONE_TO_FIRMS = frozenset(["accused", "target", "party", "recipient"])
_OF_PEOPLE = frozenset(["arrest", "release", "sentence"])
_MOVED = {  # what counts as somebody who is sent, or who travels: "a French frigate was dispatched", "an oil tanker sailed"
    "sent": _ARMED,
    "sender": _ARMED,
    "traveller": frozenset(
        """ship warship vessel boat frigate submarine destroyer tanker carrier cruiser corvette ferry freighter convoy flotilla
        jet aircraft plane airliner helicopter supertanker icebreaker yacht vlcc suezmax aframax""".split()
    ),
}


def actors(token: Token, role: str, hit: Hit) -> tuple[Actor, ...]:
    """Whom a noun stands for that the cast does not know; nobody for most."""
    vessel = _vehicle(token, role) or _named_vessel(token, role) or _struck(token, role, hit)
    return _uncounted(token, role, hit) or vessel or _town(token, role) or _firm(token, role, hit)


def _uncounted(token: Token, role: str, hit: Hit) -> tuple[Actor, ...]:
    """Those of whom only the number is told: "thousands marched", and where it is done to them, "four were arrested", "killing two"."""
    if token.lower_ in phrases.CROWDS and role in _CROWDED and token.dep_ in ("nsubj", "nsubjpass"):
        return (Actor(name=token.doc[token.left_edge.i : token.i + 1].text.lower(), kind="group"),)  # "Tens of thousands marched"
    done_to = ("nsubjpass", "dobj") if role == "accused" or token.head.lemma_ == "kill" else ("nsubjpass",)
    if role not in _SUFFER or token.pos_ != "NUM" or token.dep_ not in done_to or token.ent_type_ not in ("CARDINAL", ""):
        return ()
    if (
        token.lower_ == "one"
        or "." in token.text
        or any(child.lower_ == "of" for child in token.children)
        or tree.children(hit.token, "prt")
    ):
        return ()  # "drones, of which 80 were shot down"; "Velin 4.0 was released"
    words = token.doc[token.left_edge.i : token.i + 1].text
    return (Actor(name=words[0].lower() + words[1:], kind="group"),)


def _vehicle(token: Token, role: str) -> tuple[Actor, ...]:
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


def _named_vessel(token: Token, role: str) -> tuple[Actor, ...]:
    """The Aino of "a missile hit the tanker Aino", "the tanker, the Aino, was hit"."""
    if role != "target" or token.dep_ not in ("dobj", "nsubjpass"):
        return ()
    name = things.vessel(token.doc[token.left_edge.i : token.right_edge.i + 1].text)
    return (Actor(name=name, kind="group"),) if name else ()


def _struck(token: Token, role: str, hit: Hit) -> tuple[Actor, ...]:
    """The cargo ship of "a cargo ship was hit by a drone": what is hit, and no place. Not of "the cargo ship Aino", which has a name."""
    afloat = role == "target" and token.dep_ == "nsubjpass" and token.pos_ == "NOUN" and token.lemma_.lower() in phrases.VESSELS
    after = token_after(token)
    if not afloat or (after is not None and after.pos_ == "PROPN") or _is_of_nature(hit):
        return ()
    return (Actor(name=phrases.name_of(token), kind="group", country=phrases.country(token)),)


def _is_of_nature(hit: Hit) -> bool:
    """True for "attacked by a shark": by what is nobody, and no weapon."""
    means = hit.roles["attacker"].means if "attacker" in hit.roles else ()
    doers = [noun for by in tree.children(hit.token, "agent") for noun in tree.children(by, "pobj") if noun.text.islower()]
    doers = [noun for noun in doers if noun.lemma_.lower() not in means and not noun.ent_type_]
    return any(not phrases.is_person_noun(noun) and not phrases.is_organisation_noun(noun) for noun in doers)


def _town(token: Token, role: str) -> tuple[Actor, ...]:
    """The Beirut of "Israel struck southern Beirut": what is hit, and where."""
    hit = role == "target" and token.dep_ in ("dobj", "nsubjpass") and token.pos_ == "PROPN" and token.ent_type_ in ("GPE", "LOC")
    return (Actor(name=phrases.name_of(token), kind="state", country=phrases.country(token)),) if hit else ()


def _firm(token: Token, role: str, hit: Hit) -> tuple[Actor, ...]:
    """The Telenor of "sanctioned Telenor", "sued Telenor": a name that the model takes for nobody's, done to as firms are."""
    to_firms = role in _DONE_TO_FIRMS and hit.kind.id != "attack" and hit.trigger.mode not in _OF_PEOPLE
    done_to = to_firms and token.dep_ in ("dobj", "nsubjpass")
    plain = token.pos_ == "PROPN" and not token.ent_type_ and token.text.istitle() and not tree.children(token, "det", "poss", "amod")
    if not (done_to and plain) or lookup(token.text) is not None or token.lower_ in SITES:
        return ()
    first = min([token.i, *(child.i for child in tree.children(token, "compound") if child.text.istitle() and child.i < token.i)])
    return (Actor(name=token.doc[first : token.i + 1].text, kind="organisation"),)
