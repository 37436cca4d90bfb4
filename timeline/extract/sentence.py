"""One sentence of an article being read: its parse, who its noun phrases are, where it says that things are, who speaks in it.

One rule: each noun phrase is looked up once; what the article told before is asked of the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from timeline.extract import clause, mood, roles, tree, zones
from timeline.extract.attached import Attached
from timeline.extract.calling_off import put_off_to
from timeline.extract.hit import Hit
from timeline.extract.roles import Part
from timeline.extract.said import quote_of
from timeline.extract.sites import gathering, hearing, scenes
from timeline.extract.standing import MARKS
from timeline.extract.status import status_of
from timeline.extract.voices import NOBODY
from timeline.language import places
from timeline.language.actors import Actor
from timeline.language.adjacent import text_after, text_before, token_after
from timeline.language.antecedents import Where
from timeline.language.bodies import is_medium
from timeline.language.offices import is_head
from timeline.language.phrases import name_of
from timeline.language.states import Form, country_of, lookup
from timeline.model import Place, Quote, Status, Zone
from timeline.when import Expression, When

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from timeline.extract.reading import Reading

_AREAS = frozenset(["area", "region", "zone", "site", "facility"])
_EVERYWHERE = frozenset("court border house office school street station camp".split())  # "went to court": no journey
_NUMBERED = re.compile(r"\d|^[IVX]+$")
_NO_TOWN = frozenset(["ORG", "LANGUAGE", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW"])  # "said in Arabic", "told the paper in Article 5"
_PAPERS = frozenset("Act Bill Accord Agreement Treaty Memorandum Resolution Framework Declaration".split())
_NOWHERE = frozenset("committee council party cabinet board commission coalition league".split())  # "was in the Standing Committee"


@dataclass(slots=True)
class Sentence:
    """One sentence with its parse, its expressions and its noun phrases' actors, each looked up once."""

    reading: Reading
    doc: Doc
    index: int
    start: int
    end: int
    words: str
    expressions: list[Expression]
    zone: Zone
    actors: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    heading: When | None = None  # the date over it, in a list of what happened when
    last: When | None = None  # the day of what it told last
    voices: tuple[int, ...] = ()  # where the verbs of saying stand, in the article
    attached: Sequence[Attached] = ()  # its expressions, each with what it hangs on
    parts: dict[tuple[str, int, int], tuple[Part, ...]] = field(default_factory=dict)

    @property
    def in_title(self) -> bool:
        return self.zone is Zone.TITLE

    def cast(self, token: Token) -> tuple[Actor, ...]:
        if token.i not in self.actors:
            self.actors[token.i] = self.reading.cast.head(self.index, token.i, in_title=self.in_title)
        return self.actors[token.i]

    def _parts(self, hit: Hit) -> tuple[Part, ...]:
        at = (hit.rule, hit.first.i, hit.token.i)
        if at not in self.parts:
            self.parts[at] = roles.parts(hit, self.cast)
        return self.parts[at]

    def who(self, hit: Hit) -> tuple[Part, ...]:
        """Those who take part; of words said, whom "he" or "the agency" stands for, known to the clause or not."""
        people = self._parts(hit)
        if not hit.kind.continues:
            return people or self._who_was_to_go(hit)
        if any(part.token.lower_ == "i" for part in people):
            to_come = hit.verb is not None and mood.modal(hit.verb) == "will" and (hit.trigger.nouns or hit.token.lemma_ == "address")
            return people if to_come else ()  # all of a statement is its author's words, but for a speech that he is yet to give
        role, wanted = next(iter((hit.trigger.roles or hit.kind.roles).items()))
        if hit.trigger.nouns and not people and tree.is_definite(hit.token):
            return self.reading.voices.papers.get(hit.token.lemma_, ())  # "the report added"
        subjects = clause.surface_subjects(hit.token) if hit.trigger.verbs and not people else []
        asked = people or tuple(Part(NOBODY, role, token) for token in subjects[:1])
        told = self.reading.voices.meant(asked, self.reading.cast, Where(self.index, self.in_title))
        told = told if told is asked else tuple(replace(part, role=role) for part in told)  # who issued a statement goes on as the speaker
        return tuple(part for part in told if part.actor.name and part.actor.kind in wanted.kinds)

    def _who_was_to_go(self, hit: Hit) -> tuple[Part, ...]:
        """Of "a trip to Kenya has been cancelled", "The talks have been put off to June 15" those of whom the text told it last."""
        called_off = hit.trigger.nouns and (put_off_to(hit) is not None or status_of(hit, self.in_title) is Status.CANCELLED)
        if not called_off:
            return ()
        return self.reading.travellers if hit.kind.needs_place else self.reading.parties_again(hit, self.index)

    def is_quoted(self, at: int) -> bool:
        return not self.in_title and zones.within(self.reading.quoted, self.start + at)

    def is_of_others(self, hit: Hit) -> bool:
        """True for a hit in quoted words, but for the deed of "Hale "rejected" the plan", which the article tells in a word of his."""
        alone = hit.token.tag_ == "VBD" and text_before(hit.token) in MARKS and text_after(hit.token) in MARKS
        return self.is_quoted(hit.start) and not (alone and hit.trigger.verbs)

    def quote(self, speaker: str, at: int) -> Quote | None:
        """The words that go with the speaker's verb at this offset; None in a headline, whose marks are the editor's."""
        if self.in_title:
            return None
        text, quoted = self.reading.document.text, self.reading.quoted
        return quote_of(text, quoted, (self.start, self.end), speaker, self.start + at, self.voices)

    def spoken_at(self, hit: Hit) -> Place | None:
        """Where words were said or posted: the clause says so, or the opening of its sentence, or the gathering they were said at."""
        document = self.reading.title_document if self.in_title else self.reading.document
        posted = places.medium(self.words) if hit.kind.id != "remark" else None
        told = posted or self.first_place(scenes(hit)) or self._house(hit)
        told = told or (None if self.in_title else places.opened(document, self.reading.cast, self.index))
        return told or (self.reading.whereabouts.venue if gathering(hit) else None)

    def _house(self, hit: Hit) -> Place | None:
        """The town that nobody knows or the ministry in which words are said, the chamber by name that they are said to."""
        nouns = list(scenes(hit)) if hit.kind.id == "remark" else []
        town = next((found for noun in nouns if self._may_be_town(noun) and (found := self.unknown_site(noun))), None)
        heard = [*filter(_is_ministry, nouns), *hearing(hit)]
        return town or next((Place(name=name_of(noun)) for noun in heard if noun.pos_ == "PROPN"), None)

    def _may_be_town(self, noun: Token) -> bool:
        """Whether the model or the article takes a name for a place, and no list for a paper."""
        known = lookup(noun.text)
        if _NUMBERED.search(noun.text) or (known is not None and known.form is Form.ADJECTIVE):
            return False  # "in Q1", "in Phase III", "in Ukrainian"
        return noun.ent_type_ not in _NO_TOWN or (noun.ent_type_ == "ORG" and self._stands_as_place(noun) and not is_medium(noun.text))

    def chamber(self, hit: Hit) -> Place | None:
        """The "parliament" of "told parliament", where nothing says which or where."""
        return next((Place(name=self._as_named(noun)) for noun in hearing(hit)), None)

    def site(self, token: Token) -> Place | None:
        """Where the clause of this word, or the one that leads to it, or the opening of the sentence says that it is."""
        here = self.first_place(places.sites_of(token))
        return here if here is not None or self.in_title else places.opened(self.reading.document, self.reading.cast, self.index)

    def goal(self, token: Token, visited: bool = False) -> Place | None:
        """A proper name where only a place can stand, "fly to Tarsus", that nobody bears; "the school" that is `visited`."""
        if token.lower_ in ("capital", "town", "city", "village"):  # "to the capital, Tarsus"
            beside = [child for child in token.children if child.dep_ == "appos"]
            return next((found for child in beside if (found := self._unknown(child))), None) or self._after_comma(token)
        if token.lower_ == "region" and (areas := [span for span in self.doc.ents if span.label_ == "LOC" and token in span]):
            return Place(name=areas[0].text.removeprefix("the "))
        if token.tag_ == "NNS" and token.lemma_ in ("country", "nation", "province") and not tree.is_definite(token):
            which = token.left_edge.i < token.i and token.left_edge.dep_ != "det"  # "three Gulf countries"
            return Place(name=self.doc[token.left_edge.i : token.i + 1].text) if which else None
        if visited and token.dep_ == "dobj" and token.pos_ == "PROPN" and token.ent_type_ in ("ORG", "FAC"):
            return Place(name=self._as_named(token))  # "visited the Law Society"
        found = self._unknown(token)
        if found is None and visited:
            return self._as_visited(token)
        return found or (Place(name=token.text) if token.lower_ in places.SITES - _EVERYWHERE else None)

    def _as_visited(self, token: Token) -> Place | None:
        """The hospital that somebody visited, the "two villages", the "areas" struck by a flood; no markets that people visit."""
        if token.tag_ == "NNS" and (token.lemma_ in places.SITES or token.lemma_ in _AREAS):
            if not any(True for _ in token.children):
                return None
            first = next((word for word in token.lefts if word.dep_ not in ("det", "predet", "poss")), token)
            return Place(name=self.doc[first.left_edge.i : token.i + 1].text)
        return Place(name=token.text) if token.lower_ in places.SITES else None

    def _after_comma(self, token: Token) -> Place | None:
        """The Tarsus of "to the capital, Tarsus, on Tuesday", whatever the model makes of it."""
        following = token_after(token, 2)
        if text_after(token) != "," or following is None:
            return None
        here = (named for named in self.reading.cast.names(self.index, self.in_title) if named.start == following.idx)
        return next((Place(name=named.name, country=country_of(named.name)) for named in here if not named.office), None)

    def _unknown(self, token: Token) -> Place | None:
        has_article = any(child.dep_ == "det" for child in token.children)  # "the Azores" is nobody's name
        person = token.ent_type_ == "PERSON" and not has_article and not self._stands_as_place(token)
        if (
            token.lower_ in _NOWHERE
            or token.text.islower()
            or token.pos_ != "PROPN"
            or token.dep_ not in ("pobj", "appos")
            or person
            or any(is_head(child.text) for child in token.lefts if child.dep_ == "compound")  # "confidence in Prime Minister Kersti Tamm"
            or self._is_of_somebody(token)  # "Special Agent in Charge Karl Lind"
            or (token.ent_type_ == "ORG" and any(child.dep_ == "poss" for child in token.lefts))  # "in Norland's Coastal Guard"
            or token.ent_type_ in ("DATE", "TIME", "NORP", "LAW")
            or token.text in _PAPERS
        ):
            return None
        return Place(name=self._as_named(token))

    def _is_of_somebody(self, token: Token) -> bool:
        """Whether a name with its office holds this word."""
        names = self.reading.cast.names(self.index, self.in_title)
        return any(each.office and each.name and each.start <= token.idx < each.end for each in names)

    @staticmethod
    def _as_named(token: Token) -> str:
        """A noun with the words of its name before it."""
        named = (word for word in token.subtree if word.dep_ == "compound" or (word.dep_ == "amod" and word.text.istitle()))
        words = sorted([token, *(word for word in named if word.i < token.i)])
        return " ".join(word.text for word in words)

    def _stands_as_place(self, token: Token) -> bool:
        """Whether a name stands nowhere in the article but after "in", "to", "near" and the like, as no person's does."""
        return not self.in_title and self.reading.whereabouts.stands_as_place(self.doc[token.left_edge.i : token.i + 1].text)

    def unknown_site(self, token: Token) -> Place | None:
        """A proper name after "in" or "near", or of a place after "at", that nobody knows."""
        if self.is_quoted(token.idx) or text_after(token) in ("v.", "vs.", "v"):
            return None  # "in Hale v. Lind"
        at = token.head.lower_ == "at" and token.ent_type_ in ("GPE", "LOC", "FAC")
        return self._unknown(token) if token.dep_ == "pobj" and (at or token.head.lower_ in ("in", "near", "outside")) else None

    def first_unknown(self, tokens: Iterable[Token]) -> Place | None:
        """The first that is a name where a site stands."""
        return next((found for token in tokens if (found := self.unknown_site(token))), None)

    def first_place(self, tokens: Iterable[Token]) -> Place | None:
        """The first that names a place; of "outside a bank in Oslo", "outside the U.S. embassy in Oslo" the town."""
        anywhere: Place | None = None
        for token in tokens:
            found = self.place(token)
            if found is None:
                continue
            if not places.is_any_site(found.name):
                return found
            if token.lower_ == "border" and (land := next(filter(None, map(self.place, tree.children(token, "poss"))), None)):
                return land  # "near Norland's border with Ostavia"
            within = (self.place(noun) or self.unknown_site(noun) for noun in token.subtree if noun.dep_ == "pobj" and noun != token)
            if town := next((place for place in within if place is not None and not place.name.islower()), None):
                return town
            anywhere = anywhere or found
        return anywhere

    def place(self, token: Token) -> Place | None:
        if self.is_quoted(token.idx):
            return None  # "“fabricated in London”"
        document = self.reading.title_document if self.in_title else self.reading.document
        named = places.named(document, self.reading.cast, self.index, token.i, self.in_title)
        return named if named is not None or self.in_title else self.reading.whereabouts.pointed(token)


def _is_ministry(noun: Token) -> bool:
    """True in "at the Foreign Ministry", "at the Ministry of Health", where words are said."""
    which = tree.children(noun, "amod", "compound", "nmod", "prep")
    return noun.lower_ == "ministry" and noun.head.lower_ == "at" and bool(which)
