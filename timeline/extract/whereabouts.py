"""Where what names no place is: where who does it was that day, where a journey goes, else where the story is told from.

One rule: of places that the article named before; what the clause names itself is asked in sites.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from timeline.event_types import EventType
from timeline.extract import tree
from timeline.extract.hit import Hit
from timeline.extract.roles import Part
from timeline.language.known import known_actor
from timeline.language.offices import country_in
from timeline.language.places import SITES
from timeline.language.roster import ORGANISATION_WORDS
from timeline.language.states import Form, capital_of, lookup, state_of
from timeline.model import Place, Zone
from timeline.when import When

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STAYS = 7  # days that somebody may have been where the story is told from
_ACTING = frozenset(["voter", "appointer", "authority", "protester"])
_SEATS = (Form.CAPITAL, Form.CITY, Form.REGION)
_FORCES = frozenset("forces force troops soldiers army military navy marines commandos".split())
_ENVOY = re.compile(r"\b(?:ambassador|envoy|consul|diplomat)\b", re.IGNORECASE)
_MISSION = re.compile(r"\b(?:embassy|consulate|mission|delegation)\b", re.IGNORECASE)
_THERE = frozenset(["arrival", "visit"])  # modes of a journey to a place that the reader knows
_TO_PLACES = "in|near|at|from|to|outside|around|into|through|towards?|via"
_LANDS = frozenset("country nation kingdom republic city-state".split())
_POINTED = frozenset("area scene site region town city village island country nation".split())
_NEAREST = frozenset(["capital", "scene", "area"])  # "the town" may be the one before or the one after


@dataclass(slots=True)
class Whereabouts:
    """What an article of this text, told from `here`, has told of places so far. `stays`: where each actor was, when."""

    text: str
    here: Place | None
    day: date | None = None  # on which it is told
    stays: dict[str, tuple[Place, When]] = field(default_factory=dict)
    venue: Place | None = None  # where the last gathering told of is held
    scene: Place | None = None  # where the last attack or disaster told of was
    placed: dict[str, bool] = field(default_factory=dict)  # names asked for, with whether they stand as places do

    def place_of(self, kind: EventType, people: tuple[Part, ...], when: When | None, zone: Zone) -> Place | None:
        """Where it is, told nowhere in the clause: where its first actor was on that day, else where the story is told from."""
        if not kind.place or kind.needs_place:
            return None
        bodies = () if kind.continues else ("organisation",)  # what an army says, it does not say where it struck
        for name in (part.actor.name for part in people if part.actor.kind in ("person", "group", *bodies)):
            if name in self.stays and when is not None and self.stays[name][1].overlaps(when):
                return self.stays[name][0]
        told = _in_their_town(kind, people)
        told = told or (None if self._is_long_over(when) else self._told_from(kind, people, zone))
        return told or _at_home(kind, people)

    def _is_long_over(self, when: When | None) -> bool:
        """True for the protests of January in a story of March: where it is told from, they need not have been."""
        last = when.last if when is not None else None
        return self.day is not None and last is not None and (self.day - last).days > _STAYS

    def _told_from(self, kind: EventType, people: tuple[Part, ...], zone: Zone) -> Place | None:
        """The dateline's place: for words said, and for what the lead tells of people from there."""
        here = self.here
        if kind.recalls and any(part.role == "attacker" for part in people):
            return None  # whoever strikes may do so elsewhere
        if here is None or not (kind.continues or (zone is Zone.LEAD and kind.local)):
            return None
        if any(_MISSION.search(part.actor.name) and part.actor.country == here.country for part in people):
            return None  # no embassy is at home
        away = [part for part in people if here.country and part.actor.country not in ("", here.country)]
        if len(away) == len(people) and any(part.actor.kind != "person" and not _MISSION.search(part.actor.name) for part in away):
            return None  # what Norland's ministry says it says at home, wherever the story is told from
        abroad = zone is not Zone.LEAD and any(not _ENVOY.search(part.actor.office) for part in away)
        guest = kind.mutual and bool(away) and people[0] in away  # "Riyadh - Secretary Hale met his Saudi counterpart"
        guest = guest and any(part.actor.country == here.country for part in people)
        return None if abroad or (away and not kind.continues and not guest) else here

    def bound_for(self, hit: Hit, people: tuple[Part, ...]) -> Place | None:
        """Where a journey goes that names no place: home, here, where its traveller was said to go, else where the story is told from."""
        told = {child.lower_ for child in tree.children(hit.token, "advmod")}
        lands = [part.actor.country for part in people if part.actor.country]
        if "home" in told and hit.trigger.verbs:
            unknown = None if hit.token.lemma_ == "leave" else Place(name="home")
            return next((Place(name=state_of(land), country=land) for land in lands if state_of(land)), unknown)
        if "here" in told:
            return self.here
        if "there" in told and (meant := _named_before(hit.token)) is not None:
            return meant
        if _is_of_what_stands_before(hit.token):
            return None
        if (scene := self._pointed_at(hit) or _land_pointed_at(hit, lands)) is not None:
            return scene
        says_where = any(True for _ in tree.after_preposition(hit.token, ("to", "across", "around")))
        says_where = says_where or bool(hit.trigger.verbs and tree.children(hit.token, "dobj"))
        if says_where or hit.trigger.mode not in _THERE or hit.token.dep_ == "appos" or hit.token.lemma_ == "be":
            return None
        gone = next((self.stays[part.actor.name][0] for part in people if part.actor.name in self.stays), None)
        here = self.here
        foreign = here is not None and here.country and lands and here.country not in lands
        return gone or (here if foreign else None)

    def _pointed_at(self, hit: Hit) -> Place | None:
        """The town of "flew to the area", "visited the town", "arrived at the scene": the last place told of, or its land."""
        goals = [noun for _, noun in tree.after_preposition(hit.token, ("to", "in", "at", "for"))] + tree.children(hit.token, "dobj")
        pointed = [noun for noun in goals if noun.lower_ in _POINTED and _points(noun)]
        if not pointed or self.scene is None:
            return None
        land = state_of(self.scene.country) if pointed[0].lower_ in ("country", "nation") else ""
        return Place(name=land, country=self.scene.country) if land else self.scene

    def pointed(self, noun: Token) -> Place | None:
        """The scene or the area of the last attack or disaster told of; "the capital" of the land the story is told from."""
        if noun.dep_ != "pobj" or noun.lower_ not in _NEAREST or not _points(noun):
            return None
        return _capital_of(_land_within(noun.doc) or self.scene or self.here) if noun.lower_ == "capital" else self.scene

    def stands_as_place(self, name: str) -> bool:
        """Whether the article has a name after "in", "to", "near" and the like, and nowhere else; looked up once a name."""
        if name not in self.placed:
            after = re.findall(rf"\b(?:{_TO_PLACES})\s+{re.escape(name)}\b(?!['’]s)", self.text)
            self.placed[name] = len(after) == self.text.count(name) > 0
        return self.placed[name]

    def stayed(self, kind: EventType, names: Sequence[str], place: Place | None, when: When | None) -> None:
        if place is not None and (kind.gathers or kind.mutual):
            self.venue = place
        if place is not None and kind.recalls and place.name[:1].isupper():
            self.scene = place
        if place is not None and not _is_body(place) and when is not None and when.days is not None and kind.id != "statement":
            self.stays.update((name, (place, when)) for name in names if not self._is_within_stay(name, place, when))

    def _is_within_stay(self, name: str, place: Place, when: When) -> bool:
        """True for the law school that somebody visits in the town where he is."""
        town, days = self.stays.get(name, (None, when))
        return town is not None and bool(town.country) and not place.country and days.overlaps(when)


def _named_before(token: Token) -> Place | None:
    """China of "about his visit to China, ahead of his own visit there"."""
    for word in reversed(token.doc[: token.i]):
        known = lookup(word.text)
        if known is not None and known.form in (Form.STATE, *_SEATS) and word.dep_ == "pobj":
            return Place(name=state_of(known.country) if known.form is Form.STATE else word.text, country=known.country)
    return None


def _land_pointed_at(hit: Hit, lands: list[str]) -> Place | None:
    """The land of "Danes have returned to the country", "told Norway's parliament on his visit to the country": theirs, or the host's."""
    goals = [noun for _, noun in tree.after_preposition(hit.token, ("to", "in", "into"))] + tree.children(hit.token, "dobj")
    pointed = next((noun for noun in goals if noun.lower_ in _LANDS and _points(noun)), None)
    if pointed is None or not lands:
        return None
    if hit.token.lemma_ == "return":
        return Place(name=state_of(lands[0]), country=lands[0]) if state_of(lands[0]) else None
    before = (lookup(word.text) for word in reversed(pointed.doc[: pointed.left_edge.i]))
    host = next((state for state in before if state is not None and state.country not in lands), None)
    return Place(name=state_of(host.country), country=host.country) if host is not None else None


def _is_body(place: Place) -> bool:
    """True for the Senate that somebody tells, the Law Society or the IMF that somebody visits: what he does next he does elsewhere."""
    return not place.country and (place.name.isupper() or place.name.split()[-1].lower() in ORGANISATION_WORDS - SITES)


def _in_their_town(kind: EventType, people: tuple[Part, ...]) -> Place | None:
    """The town or the region whose police or court it is: "Miami police arrested", "a Delaware judge ruled"."""
    acting = [part.token for part in people if kind.domestic and part.role in _ACTING and part.token.pos_ in ("NOUN", "PROPN")]
    seats = (word for token in acting for word in tree.children(token, "compound", "nmod") if word.ent_type_ == "GPE")
    names = (" ".join(word.text for word in (*tree.children(seat, "compound"), seat)) for seat in seats)
    known = ((name, lookup(name)) for name in names)
    return next((Place(name=name, country=land.country) for name, land in known if land is not None and land.form in _SEATS), None)


def _at_home(kind: EventType, people: tuple[Part, ...]) -> Place | None:
    """The land of those who act within it: "Bahamian police arrested", "Benin holds an election".

    Not of forces that seize another land's leader.
    """
    if not kind.domestic:
        return None
    bodies = [part.actor.name.replace("’", "'").split() for part in people if part.actor.kind != "person" and part.role in _ACTING]
    lands = {country_in([word.removesuffix("'s") for word in name]) for name in bodies} - {""}
    known = [known_actor(part.actor.name) for part in people if part.role not in _ACTING]
    of_others = {actor.country for actor in known if actor is not None} - {"", *lands}
    forces = any(name[-1].lower() in _FORCES for name in bodies)
    return Place(name=state_of(*lands), country=lands.pop()) if len(lands) == 1 and not (forces and of_others) else None


def _land_within(doc: Doc) -> Place | None:
    """The Sudan of "Rebels in Sudan attacked a market in the capital"."""
    within = (word.text for word in doc if word.ent_type_ == "GPE" and word.dep_ == "pobj" and word.head.lower_ == "in")
    lands = (lookup(name) for name in within)
    return next((Place(name=land.state, country=land.country) for land in lands if land is not None and land.state), None)


def _capital_of(place: Place | None) -> Place | None:
    town = capital_of(place.country) if place is not None else ""
    return Place(name=town, country=place.country) if place is not None and town else None


def _is_of_what_stands_before(verb: Token) -> bool:
    """True in "others whom reporters reached", "the people he left": whom it is done to is no place."""
    own = [child for child in tree.children(verb, "nsubj") if child.tag_ not in ("WDT", "WP")]
    return verb.dep_ == "relcl" and bool(own) and not tree.children(verb, "dobj", "prep")


def _points(noun: Token) -> bool:
    """True for "the area", "toured the area by helicopter"; not for "the area of the port", "the flooded area", "the Oslo area"."""
    which = any(child.dep_ != "prep" or child.lower_ != "by" for child in tree.children(noun, "prep", "amod", "compound", "nmod", "appos"))
    return tree.is_definite(noun) and not which
