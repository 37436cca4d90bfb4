"""The name that a common noun stands beside: "FBI chief Louis Freeh", "her lawyer, Terrel Butler", "the militant group Hezbollah".

One rule: the name stands within the phrase or touches it; who the phrase may mean elsewhere in the article is asked in names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.language import antecedents, heads, phrases
from timeline.language.actors import Actor
from timeline.language.joined import within
from timeline.language.states import lookup

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from timeline.language.names import Cast

_CALLED = frozenset(
    """newspaper daily magazine broadcaster party group militia movement firm company airline bank charity network
    giant startup conglomerate drugmaker automaker carmaker chipmaker retailer insurer lender manufacturer operator utility carrier app
    platform brewer miner""".split()
)
_BODIES_TOO = frozenset("representative owner operator sponsor publisher developer backer supplier".split())  # persons or bodies


_GROUPS = frozenset("group tank organisation organization network watchdog movement".split())
_KIND = re.compile(
    r" (?:(?:human |civil |digital )?rights|advocacy|think|militant|rebel|monitoring|lobby|aid|armed|campaign|research|activist) "
)


def named_inside(cast: Cast, token: Token, where: antecedents.Where) -> Actor | None:
    """Of "FBI chief Louis Freeh", "her lawyer, Terrel Butler", "oil firm Petrobras": who is meant by the common noun."""
    kinds = ["person"] * phrases.is_person_noun(token) + ["organisation"] * (
        phrases.is_organisation_noun(token) or token.lower_ in _BODIES_TOO
    )
    if not kinds:
        return _person_apposed(cast, token, where)
    if phrases.is_organisation_noun(token) and (body := _body_beside(cast, token, where)) is not None:
        return body
    if (before := _named_before(cast, token, where)) is not None:
        return before
    own = [child for child in token.children if child.dep_ in ("nmod", "compound")]
    own += [noun for known in token.children if known.lower_ == "known" for noun in _called(known)]
    beside = (inner for inner in within(token) if inner.dep_ == "appos" and not _is_of_another(inner, token))
    for child in (*own, *beside):  # "the head of the inquiry in Rome, A. Conti"
        if child.i > token.i and not heads.stands_after_and(cast, child, where):
            named = cast.named_at(child, where)
            actor = cast.actor(named, token.doc) if named is not None else None
            if actor is not None and actor.kind in kinds and (kinds[0] == "person" or child.head == token):
                return actor
    return _after_phrase(cast, token, where) if kinds[0] == "person" else None


def _named_before(cast: Cast, token: Token, where: antecedents.Where) -> Actor | None:
    """Amnesty International of "the Amnesty International rights group", "the Chatham House think tank"."""
    if token.lower_ not in _GROUPS:
        return None
    words = token.doc.text
    named = [named for named in cast.names(where.index, where.in_title) if _KIND.fullmatch(words[named.end : token.idx])]
    if not named or not named[-1].name or named[-1].name.endswith("Party") or lookup(named[-1].name) is not None:
        return None
    span = token.doc.char_span(named[-1].name_start, named[-1].end, alignment_mode="expand")
    if span is None or span[-1].ent_type_ == "NORP" or not span[-1].tag_.startswith("NNP"):
        return None  # "an Islamist militant group"
    actor = cast.actor(named[-1], token.doc)
    return actor if actor is not None and actor.kind in ("organisation", "group") else None


def _is_of_another(name: Token, noun: Token) -> bool:
    """True for Lind of "the lawyer for two families that sued the banker Karl Lind"."""
    told = any(step.dep_ == "relcl" and noun.is_ancestor(step) for step in name.ancestors)
    return told and name.head != noun and name.head.lower_ not in ("name", "names")  # "who gave only his first name, Ola"


def _person_apposed(cast: Cast, token: Token, where: antecedents.Where) -> Actor | None:
    """Ana Ruiz of "the lone dissenter, vice president Ana Ruiz, resigned": a person's whole name tells that the noun is of a person."""
    if token.tag_ != "NN" or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    for child in token.children:
        named = cast.named_at(child, where) if child.dep_ == "appos" and child.ent_type_ == "PERSON" else None
        if named is not None and " " in named.name and token.doc.text[: named.start].endswith(", "):
            actor = cast.actor(named, token.doc)
            return actor if actor is not None and actor.kind == "person" else None
    return None


def _called(known: Token) -> Iterator[Token]:
    """The name of "a rights group known as the Commission for the Disappeared"."""
    yield from (noun for prep in known.children if prep.lower_ == "as" for noun in prep.children if noun.dep_ == "pobj")


def _after_phrase(cast: Cast, token: Token, where: antecedents.Where) -> Actor | None:
    """Ana Ruiz of "the Norlandish envoy to Estland, Ana Ruiz, said", whose name the model hangs elsewhere."""
    of = next((child for child in token.children if child.dep_ == "prep" and child.i == token.i + 1), None)
    at = of.right_edge.i + 1 if of is not None else 0
    if not at or at + 1 >= len(token.doc) or token.doc[at].text != "," or token.tag_ != "NN":
        return None
    if not phrases.is_definite(token) and not any(child.ent_type_ == "NORP" for child in token.children):
        return None
    named = cast.named_at(token.doc[at + 1], where)
    if named is None or " " not in named.name or named.office or token.doc.text[named.end : named.end + 1] not in (",", "."):
        return None
    actor = cast.actor(named, token.doc)
    if actor is None or actor.kind not in ("person", "organisation"):
        return None
    return replace(actor, kind="person")  # the model takes many a name that it does not know for a body's


def _is_common(span: Span | None) -> bool:
    """Whether the model takes a name for a common noun or an adjective, of no land and no people."""
    return span is not None and span.root.tag_ in ("NN", "JJ") and span.root.ent_type_ not in ("NORP", "GPE", "PERSON")


def _body_beside(cast: Cast, token: Token, where: antecedents.Where) -> Actor | None:
    """Of "the militant group Hezbollah", "the Joongang Ilbo newspaper": the name that touches the common noun."""
    for named in cast.names(where.index, where.in_title):
        after, before = named.start == token.idx + len(token) + 1, named.end + 1 == token.idx
        if not (after or (before and phrases.singular(token) in _CALLED)) or not named.name or named.office or named.possessive:
            continue
        span = token.doc.char_span(named.start, named.end, alignment_mode="expand")
        if before and span is not None and span[-1].ent_type_ == "NORP":
            continue  # "Iranian Kurdish militias": whose they are, no name of theirs
        if before and named.start == 0 and (named.name.lower() in phrases.BODIES or _is_common(span)):
            continue  # "Opposition parties met", "Campaign group warns": a capital that the sentence's start gave
        if lookup(named.name) is None and cast.roster.person(named.name) is None:
            actor = cast.actor(named, token.doc)
            told = actor is not None and actor.kind == "organisation"
            return actor if told else Actor(name=named.name, kind="organisation", country=phrases.country(token))
    return None
