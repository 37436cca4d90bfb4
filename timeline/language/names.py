"""Noun phrases to actors: names, offices, descriptions, pronouns and pairs, as the whole article tells them.

One rule: an answer is given only where the antecedent is plain; what stands for nobody in particular is no actor.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.language import antecedents, coref, describing, heads, offices, pairs, phrases
from timeline.language.actors import Actor, actor_of, model_kind, spelt, state_actor
from timeline.language.appositions import with_offices
from timeline.language.bodies import TRADES
from timeline.language.capitals import STATED_BY
from timeline.language.couples import couples
from timeline.language.document import Document
from timeline.language.firms import Firms, firms
from timeline.language.joined import is_beside
from timeline.language.known import known_actor
from timeline.language.places import dateline
from timeline.language.roster import ORGANISATION_WORDS, Person, Roster, filled, kind_of
from timeline.language.spans import Named, find_names, is_title_case
from timeline.language.states import Form, country_of, lookup
from timeline.language.told_gender import told_genders
from timeline.language.written_out import forms, whole, written_out

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LOCATIVE = frozenset("in at to from near outside inside around into toward towards through of for between via across".split())
_IN_LAND = r"\b(?:in|at|to|from|into|across|through|between|of) {}\b"
_STORMS = frozenset(["Typhoon", "Hurricane", "Cyclone", "Storm", "Tropical"])  # they bear names and are nobody
_PAPERS = frozenset("Resolution Act Treaty Accord Accords Agreement Protocol Amendment Pact Declaration Memorandum".split())
_EVERY_LAND_HAS = frozenset("ministry court parliament police army navy senate congress treasury department office staff".split())
_LANDS = frozenset(["state", "city", "kingdom"])
_JUST_BEFORE = 3  # sentences
_OF_FIRMS = ORGANISATION_WORDS | {"ag", "se", "sa", "spa", "ab", "as"}
_CROWNED = frozenset(["Pope", "King", "Queen", "Emperor", "Sultan", "Emir"])


def cast_of(document: Document, title_document: Document | None = None) -> Cast:
    """The actors of an article, from its letters alone; a sentence is parsed only when `head` asks about it."""
    return Cast(document, title_document)


def _is_no_actor(words: list[str]) -> bool:
    """True for a storm's name, a law's or a treaty's, a mere letter's: "the War Powers Resolution", "the Treaty of Lima", "Gen Z"."""
    return words == words[0][:1].split() or words[0] in _STORMS or words[0] == "Treaty" or (len(words) > 1 and words[-1] in _PAPERS)


class Cast:
    """Who is who in one article."""

    def __init__(self, document: Document, title_document: Document | None = None) -> None:
        self.document = document
        self.title_document = title_document
        self._kinds: dict[str, str] = {}
        self._lands: dict[str, bool] = {}
        self._text_names: dict[tuple[int, bool], list[Named]] = {}
        self._people: dict[tuple[int, bool], list[tuple[Named, Actor]]] = {}
        self._told: tuple[int, Counter[Actor]] = (0, Counter())  # up to which sentence of the text each is counted

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that the article writes in lower case: no names where a sentence or a headline capitalises them."""
        return frozenset(word for word in phrases.words(self.document.text) if word.islower())

    @cached_property
    def _opening(self) -> int:
        """Where the story begins after its dateline, whose town is no body that "it" could mean."""
        found = dateline(self.document.text)
        return 0 if found is None else found.end

    @cached_property
    def _written_out(self) -> dict[str, str]:
        """The long form of each short one that the article explains."""
        return written_out(self.document.text)

    @cached_property
    def _short(self) -> dict[str, str]:
        return {form: short for short, full in self._written_out.items() for form in forms(full)}

    @cached_property
    def author(self) -> Actor | None:
        """Who says "I" in a notice that is headed "Statement by President Karl Lind on"; nobody elsewhere."""
        title = self.title_document
        found = STATED_BY.match(title.text) if title is not None else None
        told = self.people(0, in_title=True) if found is not None else []
        people = [actor for named, actor in told if found is not None and named.end > found.end() and actor.kind == "person"]
        joint = found is not None and found[0].startswith("Joint")
        return people[0] if people and not joint else None

    @cached_property
    def roster(self) -> Roster:
        count = len(self.document.sentences)
        names = [named for i in range(count) for named in self.names(i)]
        titles = len(self.title_document.sentences) if self.title_document is not None else 0
        return filled([*names, *(named for i in range(titles) for named in self.names(i, in_title=True))])

    def names(self, sentence_index: int, in_title: bool = False) -> list[Named]:
        """The names in a sentence, offsets relative to it."""
        at = (sentence_index, in_title)
        if at not in self._text_names:
            words = self.source(in_title).words(sentence_index)
            found = find_names(words, self.common, is_title_case(words))
            told = with_offices(words, whole(found, words, self._short))
            self._text_names[at] = couples(told, words, self.source(in_title).text)
        return self._text_names[at]

    def head(self, sentence_index: int, token_i: int, in_title: bool = False) -> tuple[Actor, ...]:
        """Whom the noun phrase headed by this token names, coordinated ones after it included; () where nobody plain."""
        doc = self.source(in_title).parse(sentence_index)
        if doc is None or not 0 <= token_i < len(doc):
            return ()
        where = antecedents.Where(sentence_index, in_title)
        found: dict[str, Actor] = {}
        for token in sorted(heads.heads(self, doc[token_i], where), key=lambda each: each.i):
            for actor in self.one(token, where):
                found.setdefault(actor.name, actor)
        return tuple(found.values())

    def actor(self, named: Named, doc: Doc | None = None) -> Actor | None:
        """The actor that a name in the text stands for; None for a place's or a thing's name."""
        if not named.name or _is_no_actor(named.name.split()):
            return None
        if (body := self._explained(named.name)) is not None:
            return body
        kind = kind_of(named)
        if kind == "" and named.name in self._firms.listed:
            return self._spelt_here(actor_of(named, "organisation"))
        if kind in ("", "person") or (kind == "state" and self._is_surname(named, doc)):
            person = self.roster.person(named.name, named.office)
            if person is not None:
                return self._person(person)
        if kind == "" and (full := self._firms.full.get(named.name)) is not None:
            return Actor(name=full, kind="organisation", aliases=(named.name,))
        return self._spelt_here(actor_of(named, kind or _kind_here(named, doc) or self._kind_elsewhere(named.name)))

    def _explained(self, name: str) -> Actor | None:
        """The body whose short form the article writes out, by any of its names."""
        short = self._short.get(name, name)
        full = self._written_out.get(short)
        return None if full is None else Actor(name=full, kind="organisation", aliases=(short,))

    def _kind_elsewhere(self, name: str) -> str:
        """What a name that nothing tells here is in another sentence of the text, where one that is read for events has it."""
        if name not in self._kinds:
            here = ((other, self.document.parsed(i)) for i, other in self._by_name.get(name, ()))
            told = (_kind_here(other, doc) for other, doc in here if doc is not None)
            self._kinds[name] = next((kind for kind in told if kind in ("person", "organisation")), "")
        return self._kinds[name]

    @cached_property
    def _firms(self) -> Firms:
        return firms(self._by_name, self.document, self.common)

    @cached_property
    def genders(self) -> dict[str, str]:
        """Of the people whose gender the article tells."""
        return told_genders(self)

    @cached_property
    def _by_name(self) -> dict[str, list[tuple[int, Named]]]:
        """Where each name stands in the text: the sentence and the name in it, in order."""
        found: dict[str, list[tuple[int, Named]]] = defaultdict(list)
        for i in range(len(self.document.sentences)):
            for named in self.names(i):
                found[named.name].append((i, named))
        return found

    def _spelt_here(self, actor: Actor | None) -> Actor | None:
        """A well-known body under the fullest of its names that the article has: "FBI" where it is never written out."""
        if actor is None or actor.kind != "organisation":
            return actor
        forms = {form.removeprefix("The ") for form in (actor.name, *actor.aliases)}
        here = [form for form in forms if self._has(form)]
        name = max(here, key=lambda form: (len(form), form), default=actor.name)
        return replace(actor, name=name, aliases=tuple(sorted(forms - {name})))

    def _has(self, form: str) -> bool:
        return form in self.document.text or (self.title_document is not None and form in self.title_document.text)

    def _last_of_name(self, named: Named, actor: Actor | None, at: tuple[int, bool]) -> Actor | None:
        """Of two who share a surname the one named in full last, where that was just before; else the one named first."""
        if actor is None or actor.kind != "person" or " " in named.name or named.office or at[1]:
            return actor
        bearers = [p for p in self.roster.people if " " in p.name and named.name in (p.name.split()[0], p.name.split()[-1])]
        bearers = [p for p in bearers if not any(p.name.endswith(f" {other.name}") for other in bearers)]  # "Making Juan Ruiz"
        if len(bearers) < 2:
            return actor
        if any(p.name.split()[-1].lower() in _OF_FIRMS for p in bearers):
            return actor  # "Lind AG" and Karl Lind
        whole = ((i, p) for p in bearers for form in p.forms if " " in form for i, _ in self._by_name.get(form, ()))
        near = [(i, p) for i, p in whole if at[0] - _JUST_BEFORE <= i < at[0]]
        return self._person(max(near, key=lambda told: told[0])[1]) if near else actor

    def _is_surname(self, named: Named, doc: Doc | None) -> bool:
        """True for the "Austin" of Lloyd Austin, the "Lima" of Rosa Lima, except after "in" and its like.

        A land's name only where the text speaks of no such land: "Luis Montenegro", and nothing "in Montenegro".
        """
        known = lookup(named.name)
        if known is None or known.form not in (Form.CAPITAL, Form.CITY, Form.REGION, Form.STATE) or doc is None:
            return False
        if known.form is Form.STATE and self._is_told_as_land(named.name):
            return False
        bearer = self.roster.person(named.name)
        if bearer is None or " " not in bearer.name or bearer.name.split()[-1] != named.name:
            return False
        before = doc.text[: named.start].rsplit(maxsplit=1)[-1:]
        return not before or before[0].lower() not in _LOCATIVE

    def _is_told_as_land(self, name: str) -> bool:
        """Whether the text speaks of something in, to or from it."""
        if name not in self._lands:
            self._lands[name] = re.search(_IN_LAND.format(re.escape(name)), self.document.text) is not None
        return self._lands[name]

    def people(self, sentence_index: int, in_title: bool = False) -> list[tuple[Named, Actor]]:
        """The actors named in a sentence in order: what pronouns look back to."""
        at = (sentence_index, in_title)
        if at not in self._people:
            doc = self.source(in_title).parse(sentence_index)
            opened = self._opening if sentence_index == 0 and not in_title else 0
            read = ((named, self.actor(named, doc)) for named in self.names(*at) if named.start >= opened)
            pairs = ((named, self._last_of_name(named, actor, at)) for named, actor in read)
            self._people[at] = [(named, actor) for named, actor in pairs if actor is not None]
        return self._people[at]

    def named_before(self, sentence_index: int, in_title: bool = False) -> Counter[Actor]:
        """How often each is named in the sentences before this one: to read, not to change."""
        if in_title:
            return Counter(actor for index in range(sentence_index) for _, actor in self.people(index, in_title))
        start, told = self._told if self._told[0] <= sentence_index else (0, Counter())
        for index in range(start, sentence_index):
            told.update(actor for _, actor in self.people(index))
        self._told = (sentence_index, told)
        return told

    def by_office(self, description: str, country: str = "", own: bool = False) -> Actor | None:
        """Whom "the foreign minister" or "the Cuban leader" is said of, where just one named person can be meant.

        `own`: written "the President", as a notice writes of those it is from, whom it names first.
        """
        fitting = [p for p in self.roster.people if any(offices.fits(description, held) for held in (*p.offices, *_borne(p)))]
        if country:
            fitting = [p for p in fitting if self._person(p).country == country] or self._known_for(description, country)
        elif len(fitting) > 1 and own:
            fitting = sorted(fitting, key=lambda person: self._first(person.name))[:1]
        elif len(fitting) > 1:  # "the president", with no land, beside "Turkish President Erdogan" is the one told with none
            fitting = [p for p in fitting if not any(offices.country_in(held.split()) for held in p.offices)] or fitting
        return self._person(fitting[0]) if len(fitting) == 1 else None

    def named_later(self, office: str, country: str, index: int) -> Actor | None:
        """Lind of "Norland's foreign minister told parliament. ... Foreign minister Ana Lind gave no details", told of no land.

        `index`: the sentence of the description, from which on to the name's no other land may be named.
        """
        holders = [p for p in self.roster.people if any(held.lower() == office for held in p.offices)]
        person = self._person(holders[0]) if len(holders) == 1 else None
        if person is None or person.country or self._first(person.name) < self.document.sentences[index][1]:
            return None
        last = self.document.sentence_index(self._first(person.name))
        named = (actor for at in range(index, last + 1) for _, actor in self.people(at))
        return person if {actor.country for actor in named} <= {"", country} else None

    def _first(self, name: str) -> int:
        """Where the text has somebody's family name first; behind all others where it does not."""
        found = self.document.text.find(name.split()[-1])
        return found if found >= 0 else len(self.document.text)

    def _known_for(self, description: str, country: str) -> list[Person]:
        """Of those whom the article names without their office, who is known by it: Trump as "the U.S. president"."""
        known = ((person, known_actor(person.name)) for person in self.roster.people)
        return [p for p, found in known if found is not None and found.country == country and offices.fits(description, found.office)]

    def source(self, in_title: bool) -> Document:
        """The text, or the title, that offsets and sentences are counted in."""
        return self.title_document if in_title and self.title_document is not None else self.document

    def named_at(self, token: Token, where: antecedents.Where) -> Named | None:
        """The name that this token is a part of."""
        return next((n for n in self.names(where.index, where.in_title) if n.start <= token.idx < n.end), None)

    def one(self, token: Token, where: antecedents.Where) -> tuple[Actor, ...]:
        if token.pos_ == "PRON" or token.lower_ in coref.PRONOUNS or token.lower_ in pairs.TOGETHER:
            if token.lower_ in pairs.TOGETHER - coref.THEY:
                return pairs.together(self, token, where) or antecedents.described_people(self, token, where)
            return coref.pronoun(self, token, where)
        named = self.named_at(token, where)
        plain = named is not None and named.name == token.text and (_is_owned_body(token) or self._only_opens(token))
        if named is not None and named.name and not plain:
            return self._of_name(named, token, where)
        described = describing.of_phrase(self, token, None if plain else named, where)  # "the President's Office"
        beside = next((name for name in token.rights if name.dep_ == "appos" and name.i == token.i + 1 and name.pos_ == "PROPN"), None)
        if described and beside is not None and (found := self.one(beside, where)):
            return found  # "chip designer Broadcom"
        return self._of_land(token, described, where) or described

    def _of_land(self, token: Token, described: tuple[Actor, ...], where: antecedents.Where) -> tuple[Actor, ...]:
        """Kerala of "the Indian state of Kerala", of the kind that the phrase has; nobody of any other phrase."""
        seat = bool(described) and token.lower_ in _LANDS and phrases.owner(token) is None
        land = next(iter(phrases.named_after(token)), None) if seat else None
        return tuple(replace(one, kind=described[0].kind) for one in self.one(land, where)) if land is not None else ()

    def _only_opens(self, token: Token) -> bool:
        """True for "Videos" in "Videos posted online showed", "Unions" in "Unions met": a common noun whose capital is the sentence's."""
        one_body = phrases.is_organisation_noun(token) and phrases.singular(token) == token.lower_  # "Police"
        if token.i or token.tag_ != "NNS" or phrases.is_person_noun(token) or one_body:
            return False
        if lookup(token.text) is not None or known_actor(token.text) is not None or self.roster.person(token.text, "") is not None:
            return False  # "Daunys", whom the text has named in full
        return all(named.start == 0 for _, named in self._by_name.get(token.text, ()))

    def _of_name(self, named: Named, token: Token, where: antecedents.Where) -> tuple[Actor, ...]:
        if token.ent_type_ == "NORP" and (one := self._beside_people(token, where)) is not None:
            return (one,)
        actor = self._last_of_name(named, self.actor(named, token.doc), (where.index, where.in_title))
        if actor is None:
            return describing.of_phrase(self, token, None, where) if phrases.is_person_noun(token) else ()
        if actor.kind == "organisation" and (owner := self._owner_of_body(actor, token)) is not None:
            whole = f"{owner}'s {actor.name}"
            return (replace(actor, name=whole, country=country_of(owner), aliases=tuple(sorted({*actor.aliases, actor.name}))),)
        bare = actor.kind == "organisation" and not actor.country and phrases.owner(token) is None
        if bare and (in_full := self._in_full(actor)) is not None:
            return (in_full,)
        members = actor.kind == "organisation" and token.tag_ == "NNPS" and token.ent_type_ == "NORP"
        if members and (count := phrases.count_of(token, actor.name)):
            return (replace(actor, name=count + actor.name, kind="group"),)  # "four Democrats"
        if (
            actor.kind == "group"
            and token.tag_ in ("NNS", "NNPS")
            and (many := phrases.crowd(token) or phrases.count_of(token, actor.name))
        ):
            return (replace(actor, name=many + actor.name),)
        if actor.kind == "group" and token.tag_ in ("JJ", "NNP") and is_beside(token):
            known = lookup(named.name)
            return (state_actor(known.state, known.country),) if known is not None and known.state else ()
        return (actor,)

    def _owner_of_body(self, actor: Actor, token: Token) -> str | None:
        """Norway of "Norway's Ministry of Defence", "Norway's Supreme Court", which every land has."""
        words = actor.name.lower().split()
        owner = phrases.owner(token)
        if owner is None or not {words[0], words[-1]} & _EVERY_LAND_HAS:
            return None
        known = lookup(token.doc[owner.left_edge.i : owner.i + 1].text.removeprefix("the "))
        return known.state if known is not None and known.form is Form.STATE else None

    def _in_full(self, actor: Actor) -> Actor | None:
        """The U.S. Supreme Court of "the Supreme Court", in an article that has it in full."""
        forms = (f"U.S. {actor.name}", f"US {actor.name}")
        known = known_actor(forms[0])
        form = next((form for form in forms if self._has(form)), "") if known is not None else ""
        if known is None or not form:
            return None
        return Actor(
            name=form, kind="organisation", country=known.country, aliases=tuple(sorted({actor.name, known.name, *known.aliases} - {form}))
        )

    def _beside_people(self, token: Token, where: antecedents.Where) -> Actor | None:
        """George Gray of "released an American, George Gray,"."""
        name = next((child for child in token.children if child.dep_ == "appos" and child.ent_type_ == "PERSON"), None)
        named = self.named_at(name, where) if name is not None else None
        return self.actor(named, token.doc) if named is not None else None

    def _person(self, person: Person) -> Actor:
        known = known_actor(person.name)
        if known is None and " " in person.name:
            known = next((k for form in sorted(person.forms) if " " in form and (k := known_actor(form)) is not None), None)
        name = spelt(known, person.name) if known is not None and " " not in person.name else person.name
        country = person.country or (known.country if known is not None else "")
        forms = {form for form in person.forms if form != name} | ({known.name} if known is not None and known.name != name else set())
        return Actor(name=name, kind="person", office=person.office, country=country, aliases=tuple(sorted(forms)))


def _is_owned_body(token: Token) -> bool:
    """True for the Office of "the President's Office"."""
    return phrases.is_organisation_noun(token) and phrases.owner(token) is not None


def _borne(person: Person) -> list[str]:
    """The office that a name has in it: "Pope Leo", "King Charles"."""
    return [word for word in person.name.split()[:1] if word in _CROWNED]


def _kind_here(named: Named, doc: Doc | None) -> str:
    """What the sentence makes of a name: a firm after its trade, "Norlandish shipbuilder Havn", else what the model says."""
    before = doc.text[: named.start].rsplit(maxsplit=1)[-1:] if doc is not None else []
    if before and before[0].lower() in TRADES:
        return "organisation"
    kind = model_kind(named, doc)
    after = doc.text[named.end : named.end + 5] if doc is not None else ""
    thing = kind == "person" and before == ["the"] and " " not in named.name and not named.office and after in (" for ", " of t", " to t")
    return "" if thing else kind  # "the Roadmap for a partnership"
