"""Common nouns and bare offices to actors: a named one said of, both presidents of two states, or the description itself.

One rule: whom an article names is asked first; a description stands for itself where nobody named can be meant.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.language import antecedents, offices, pairs, phrases
from timeline.language.actors import Actor, state_actor
from timeline.language.adjacent import text_before
from timeline.language.beside import named_inside
from timeline.language.finite import SAYS
from timeline.language.joined import can_hold, conjuncts, is_beside_people, names_each
from timeline.language.known import known_actor
from timeline.language.spans import Named
from timeline.language.states import country_of, is_state, lookup, state_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from timeline.language.names import Cast

_SPEAK_FOR = frozenset(["representative", "delegate", "negotiator", "delegation", "envoy"])
_SENT_BY = frozenset(["troop", "force", "soldier", "officer", "jet", "warplane", "unit", "paratrooper", "commando"])


def of_phrase(cast: Cast, token: Token, office: Named | None, where: antecedents.Where) -> tuple[Actor, ...]:
    """A common noun or a bare office: a named one said of, else the phrase itself where it is somebody."""
    within = named_inside(cast, token, where)
    if within is not None:
        return (within,)
    together = pairs.together(cast, token, where)
    if together:
        return together
    if token.lower_ == "counterpart" and (other := _counterpart(cast, token, where)) is not None:
        return (other,)
    of = phrases.states_of(token)
    if of and phrases.is_person_noun(token):
        return _holders(cast, token, of, where)
    if phrases.singular(token) in _SPEAK_FOR and (bodies := _represented(cast, token, where)):
        return bodies
    own = phrases.owner(token)
    if phrases.is_definite(token) or office is not None or (own is not None and own.pos_ == "PRON"):  # "his lawyer"
        meant = _said_of(cast, token, where)
        if meant is not None:
            return (meant,)
    return _described(cast, token, where)


def _represented(cast: Cast, token: Token, where: antecedents.Where) -> tuple[Actor, ...]:
    """The two of "representatives of the government and the Front": whom they speak for; nobody where that is one alone."""
    of = next((word for word in token.children if word.lower_ == "of" and word.dep_ == "prep"), None)
    noun = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    found = cast.head(where.index, noun.i, where.in_title) if noun is not None else ()
    return found if len(found) > 1 and all(actor.kind in ("organisation", "state", "group") for actor in found) else ()


def _counterpart(cast: Cast, token: Token, where: antecedents.Where) -> Actor | None:
    """Of "Norway's foreign minister met his Danish counterpart": who is named elsewhere as Denmark's foreign minister."""
    owner, country = phrases.owner(token), phrases.country(token)
    by = cast.one(owner, where) if owner is not None and country else ()
    office = offices.plain(by[0].office) if len(by) == 1 else ""
    return cast.by_office(office, country) if office else None


def _holders(cast: Cast, token: Token, states: list[Span], where: antecedents.Where) -> tuple[Actor, ...]:
    """ "the presidents of Poland and the Czech Republic": the named ones, else a description for each state."""
    office = phrases.singular(token)
    beside = [child for child in token.children if child.dep_ in ("appos", "conj") and child.i > token.i]
    told = [actor for child in beside for noun in (child, *conjuncts(child)) for actor in _person_at(cast, noun, where)]
    if token.tag_ in ("NNS", "NNPS") and len(told) == len(states):
        return tuple(told)
    found = []
    for state in states:
        meant = cast.by_office(office, country_of(state.text))
        if office == "representative":
            found.append(state_actor(state.text, country_of(state.text)))
        elif token.tag_ in ("NNS", "NNPS") and office not in phrases.PORTFOLIO_HOLDERS:
            return _described(cast, token, where)
        else:
            name = f"{phrases.modified(token, office)} of {state.text}"
            found.append(meant or Actor(name=name, kind="person", office=office, country=country_of(state.text)))
    return tuple(found)


def _person_at(cast: Cast, noun: Token, where: antecedents.Where) -> list[Actor]:
    """The person whose name stands at this token."""
    named = cast.named_at(noun, where)
    actor = None if named is None else cast.actor(named, noun.doc)
    return [actor] if actor is not None and actor.kind == "person" else []


def _said_of(cast: Cast, token: Token, where: antecedents.Where) -> Actor | None:
    if token.tag_ in ("NNS", "NNPS"):
        return None
    description, country = phrases.modified(token, phrases.singular(token)), phrases.country(token) or _of_party(token)
    owner = phrases.owner(token)
    if owner is not None and owner.lower_ in ("its", "their"):
        by = cast.one(owner, where)
        country = by[0].country if len(by) == 1 and by[0].kind == "state" else ""
        if not country:
            return None  # "its leader": nobody else's
    if _is_told_which(token):
        return None
    if phrases.is_person_noun(token):
        own = token.text.istitle() and text_before(token) == "the"
        meant = cast.by_office(description, country, own) or antecedents.recent_holder(cast, description, country, where, token.idx)
        if meant is None and country and token.dep_ == "nsubj" and token.head.lemma_ in SAYS and not where.in_title:
            later = cast.named_later(_office_said(token), country, where.index)
            meant = None if later is None else replace(later, country=country)
        meant = None if meant is not None and meant.name in _doers(cast, token, where) else meant  # "Hale met the minister": not herself
        if meant is None and phrases.is_definite(token):
            asked = (antecedents.introduced, antecedents.aged, antecedents.only_speaker)
            meant = next((actor for ask in asked if (actor := ask(cast, token, where)) is not None), None)
        told = meant is None or not meant.office or (can_hold(token, meant.office) and _is_of_body(token, meant.office))
        return meant if told else None
    if token.lower_ in ("country", "nation") and [child.lower_ for child in token.children if child.dep_ != "punct"] == ["the"]:
        before = [actor for named, actor in cast.people(where.index, where.in_title) if actor.kind == "state" and named.end <= token.idx]
        return before[-1] if before else None  # "vowed to answer Norland's test, after the nation claimed"
    return antecedents.recent_organisation(cast, token, where)


_LANDS = frozenset(["country", "nation", "kingdom", "republic"])


def _doers(cast: Cast, token: Token, where: antecedents.Where) -> list[str]:
    """Who does what the verb right above an object or its preposition tells."""
    above = token.head.head if token.dep_ == "pobj" and token.head.dep_ == "prep" else token.head
    if token.dep_ not in ("dobj", "pobj", "dative") or above.pos_ != "VERB" or "poss" in {child.dep_ for child in token.children}:
        return []
    subjects = [child for child in above.lefts if child.dep_ == "nsubj" and child.pos_ in ("PROPN", "PRON")]
    return [actor.name for subject in subjects for actor in cast.one(subject, where)]


def _office_said(token: Token) -> str:
    """The foreign minister of "Norland's foreign minister", "the Norlandic foreign minister"."""
    beside = [child for child in token.lefts if child.dep_ in ("amod", "compound") and child.text.islower()]
    return " ".join([*(child.text for child in beside), token.lower_])


def _described(cast: Cast, token: Token, where: antecedents.Where) -> tuple[Actor, ...]:
    if not (phrases.is_person_noun(token) or phrases.is_organisation_noun(token) or is_beside_people(token)):
        return ()
    owner = phrases.owner(token)
    by = (_land_meant(cast, owner, where) or cast.one(owner, where)) if owner is not None else ()
    written = cast.named_at(owner, where) if owner is not None and owner.pos_ != "PRON" else None
    whose = (written.name or written.office) if written is not None else ""
    if len(by) == 1 and by[0].kind == "person" and token.lower_ in ("country", "nation") and (state := state_of(by[0].country)):
        return (state_actor(state, by[0].country),)  # "his country"
    doing = owner is not None and owner.lower_ == "its" and token.dep_ == "nsubj"
    if len(by) == 1 and doing and phrases.singular(token) in _SENT_BY:
        return (_commander(by[0]),)
    owned_by = (whose or _of_state(by[0])) if by else ""
    if token.lower_ == "counterpart" and by and owned_by != (whose or by[0].name):
        owned_by = ""  # "Norland's foreign minister and his Danish counterpart": not Norland's
    if several := names_each(token, owned_by):
        return tuple(Actor(name=name, kind="group", country=offices.country_in(name.split())) for name in several)
    if phrases.singular(token) in ("neighbour", "neighbor") and owner is not None and not (len(by) == 1 and by[0].kind == "person"):
        return ()  # "into its western neighbour": which land that is, is not said
    name = phrases.name_of(token, owned_by)
    kind = phrases.kind(token)
    if not name:
        return ()
    country = phrases.country(token) or (by[0].country if by else "")
    office = phrases.singular(token) if kind == "person" and offices.is_head(token.text) else ""
    return (Actor(name=name, kind=kind, office=office, country=country),)


def _land_meant(cast: Cast, owner: Token, where: antecedents.Where) -> tuple[Actor, ...]:
    """Norland of "the country's foreign ministry", where the text is about it and has just named no other land."""
    if owner.lower_ not in _LANDS or not phrases.is_definite(owner):
        return ()
    land = antecedents.nearest(cast, owner, where, ("state",), "", pairs.NEAR)
    if land is None or not is_state(land.name):
        return ()
    source = cast.source(where.in_title)
    lands = [_lands_in(cast, antecedents.Where(index, where.in_title)) for index in range(where.index + 1)]
    told = source.text[: source.sentences[where.index][1]]
    opens = (
        told.startswith((land.name, f"The {land.name}"))
        or re.search(rf"\b(?:in|across) {re.escape(land.name)}\b|\b{re.escape(land.name)}['’]s?\b", told) is not None
    )
    near = {each for here in lands[-1 - pairs.NEAR :] for each in here}
    told_often = sum(here.count(land.country) for here in lands) > 1
    return (land,) if near <= {"", land.country} and (opens or told_often) else ()


def _lands_in(cast: Cast, where: antecedents.Where) -> list[str]:
    """The land of each who is named in a sentence, "" for none."""
    return [country_of(actor.name) or actor.country for _, actor in cast.people(where.index, where.in_title)]


def _of_state(owner: Actor) -> str:
    """Norland of "Norland's president and his finance minister", whom no name tells; of any other owner the name."""
    state, _, rest = owner.name.partition("'s ")
    return state if owner.kind == "person" and rest and lookup(state) is not None else owner.name


def _commander(body: Actor) -> Actor:
    """Who does what "its troops" do: the army that says so; of a ministry its land."""
    ministry = body.kind == "organisation" and body.name.split()[-1].lower() in ("ministry", "department", "government")
    return state_actor(state_of(body.country), body.country) if ministry and state_of(body.country) else body


def _is_told_which(token: Token) -> bool:
    """True for "the president who was shot in 1963": another one than the reader would think of."""
    clause = next((child for child in token.children if child.dep_ == "relcl"), None)
    return clause is not None and clause.left_edge.i > token.i and text_before(clause.left_edge) != ","


def _of_party(token: Token) -> str:
    """The land of "the Republican president": that of the party which goes by this adjective."""
    words = (child.text for child in token.children if child.dep_ in ("amod", "compound") and child.text[:1].isupper())
    return next((party.country for word in words if (party := known_actor(f"{word} Party")) is not None), "")


def _is_of_body(token: Token, office: str) -> bool:
    """False for "a State Department spokesperson" beside a spokesman of somebody else."""
    beside = [child for child in token.children if child.dep_ in ("compound", "nmod") and child.ent_type_ == "ORG"]
    bodies = [child.text for child in beside if lookup(child.text) is None]  # "the UAE leader" is of a land
    forms = {form.lower() for body in bodies for form in (body, *_forms(body))}
    return not bodies or any(form in office.lower() for form in forms)


def _forms(body: str) -> tuple[str, ...]:
    """All names of a well-known body: the United Nations of "the U.N. chief"."""
    known = known_actor(body)
    return () if known is None else (known.name, *known.aliases)
