"""A name to somebody who acts: as which kind, under which form of the name.

One rule: from the name, the lists and what the model takes it for; who it is in the article is decided in names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.language import bodies, offices, phrases
from timeline.language.given_names import gender_of
from timeline.language.known import KnownActor, known_actor
from timeline.language.roster import looks_personal
from timeline.language.spans import Named
from timeline.language.states import Form, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_SAYS = frozenset(["say", "tell", "add"])
_DONE_TO_PEOPLE = frozenset("kill arrest detain jail behead execute abduct kidnap imprison".split())
_AGED = re.compile(r", (?:aged )?\d{1,2}(?=,| of | from )")
_AND = re.compile(r" and (?:the )?(?:[A-Z]\w+['’]s )?(?=[A-Z])")
_KINDS = {"PERSON": "person", "ORG": "organisation", "GPE": "state", "NORP": "group"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts. `name`: the fullest form the article has. `kind`: person, organisation, state or group."""

    name: str
    kind: str
    office: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()


def spelt(known: KnownActor, form: str) -> str:
    """The full name of somebody well known as this article spells it: "Volodymyr Zelenskyy" where it has "Zelenskyy"."""
    return next((name for name in (known.name, *known.aliases) if " " in name and name.split()[-1] == form), known.name)


def state_actor(name: str, country: str) -> Actor:
    return Actor(name=name.removeprefix("the ").removeprefix("The "), kind="state", country=country)


def actor_of(named: Named, kind: str) -> Actor | None:
    known = lookup(named.name)
    if known is not None and kind in ("state", "group"):
        full = known.state if known.form is Form.STATE else named.name
        return Actor(name=full, kind=kind, country=known.country)
    listed = known_actor(named.name)
    if listed is not None and kind == "organisation":
        aliases = tuple(sorted({named.name, *listed.aliases} - {listed.name}))
        return Actor(name=listed.name, kind=kind, country=listed.country, aliases=aliases)
    if not kind:
        return None
    office = named.office if kind == "person" else ""
    return Actor(
        name=named.name.removeprefix("The "),
        kind=kind,
        office=office,
        country=offices.country_in(named.name.split()) or (named.country if kind == "organisation" else ""),
    )


def model_kind(named: Named, doc: Doc | None) -> str:
    """What the model takes the name for; "" where it takes it for nobody's."""
    labels = _labels(named, doc.ents) if doc is not None else []
    if labels[:1] == ["organisation"] and (_is_full_name(named.name) or _is_beside_person(named, doc) or _has_age(named, doc)):
        return "person"
    if labels[:1] == ["person"] and doc is not None and " " not in named.name and _follows_body(named, doc):
        return "organisation"
    if labels or doc is None:
        return labels[0] if labels else ""
    if bodies.is_medium(named.name):
        return ""
    if looks_personal(named.name) and (gender_of(named.name) or _is_told_of(named, doc)):
        return "person"
    if _is_beside_person(named, doc):
        return "person"
    return _by_company(named, doc)


def _is_beside_person(named: Named, doc: Doc | None) -> bool:
    """True for the first of "Riikka Aalto and Samuel Oduya spoke", a stranger's name in one list with somebody's."""
    span = doc.char_span(named.name_start, named.end, alignment_mode="expand") if doc is not None else None
    if span is None or span.root.tag_ != "NNP" or named.office or named.name.count(" ") > 1 or not named.name.istitle():
        return False
    root, joined = span.root, _AND.match(span.doc.text, named.end)
    listed = [child for child in root.children if child.dep_ == "conj"] + ([root.head] if root.dep_ == "conj" else [])
    after = span.doc.char_span(joined.end(), joined.end() + 1, alignment_mode="expand") if joined is not None else None
    return any(other.ent_type_ == "PERSON" for other in (*listed, *(after or ())))


def _by_company(named: Named, doc: Doc) -> str:
    """A stranger to the model whom the words beside it tell: "search giant Finder", "Finder said it would appeal"."""
    span = doc.char_span(named.name_start, named.end, alignment_mode="expand")
    if span is None or span.root.pos_ not in ("PROPN", "NOUN") or named.office:
        return ""
    based = span.start > 1 and doc[span.start - 1].lower_ == "based" and doc[span.start - 2].text == "-"  # "London-based Finder"
    if based or _follows_body(named, doc):
        return "organisation"
    verb = span.root.head
    if span.root.tag_ == "NNP" and len(span) == 1 and span.root.dep_ == "nsubjpass" and verb.lemma_ in _DONE_TO_PEOPLE:
        return "person"
    if span.root.dep_ != "nsubj" or verb.lemma_ not in _SAYS:
        return ""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    said = (child for clause in clauses for child in clause.children if child.dep_ in ("nsubj", "nsubjpass"))
    alone = span.root.tag_ == "NNP" and len(span) == 1 and bool(clauses)  # "Finder said prices would rise": people are introduced in full
    return "organisation" if alone or any(child.lower_ in ("it", "they") for child in said) else ""


def _follows_body(named: Named, doc: Doc) -> bool:
    """True for the Finder of "search giant Finder"."""
    span = doc.char_span(named.name_start, named.end, alignment_mode="expand")
    before = doc[span.start - 1] if span is not None and span.start else None
    return before is not None and before.text.islower() and before.pos_ == "NOUN" and phrases.is_organisation_noun(before)


def _has_age(named: Named, doc: Doc | None) -> bool:
    """True for "Leonard Askew, 81, pleaded guilty", whatever the model makes of a stranger's name where a sentence begins."""
    stranger = looks_personal(named.name) and known_actor(named.name) is None
    return stranger and doc is not None and _AGED.match(doc.text, named.end) is not None


def _is_full_name(name: str) -> bool:
    """True for "Ivan Orlov", a given name and one more word: whatever the model makes of it where a sentence begins."""
    return name.count(" ") == 1 and bool(gender_of(name)) and looks_personal(name) and known_actor(name) is None


def _is_told_of(named: Named, doc: Doc) -> bool:
    """Whether a stranger's name has what only people have: an age, a "resident" or "an eyewitness" beside it, a "who", words to say."""
    span = doc.char_span(named.name_start, named.end, alignment_mode="expand")
    if span is None:
        return False
    root = span.root
    beside = [child for child in root.children if child.dep_ in ("appos", "compound", "nmod")]
    if any(phrases.is_person_noun(word) or (word.like_num and word.dep_ == "appos") for word in beside if word not in span):
        return True
    clauses = [child for child in root.children if child.dep_ == "relcl"]
    if any(word.lower_ == "who" for clause in clauses for word in clause.children):
        return True
    took = root.head.lemma_ in ("take", "assume", "leave") and any(child.lower_ == "office" for child in root.head.children)
    return root.dep_ == "nsubj" and (root.head.lemma_ in _SAYS or took)


def _labels(named: Named, entities: Iterable[Span]) -> list[str]:
    covering = [e for e in entities if e.start_char < named.end and named.name_start < e.end_char]
    return [_KINDS[e.label_] for e in covering if e.label_ in _KINDS]
