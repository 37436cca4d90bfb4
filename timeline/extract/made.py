"""A mention from what a hit tells, once all of it is known.

One rule: nothing is decided here but in which role of its type each takes part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.event_types import EventType
from timeline.extract import calling_off, headline, pronouns, roles, topics, tree
from timeline.extract.hit import Hit
from timeline.extract.roles import Part
from timeline.extract.sentence import Sentence
from timeline.model import MOVED, Clause, Mention, Participant, Place, Span, Status
from timeline.when import When

if TYPE_CHECKING:
    from spacy.tokens import Token


_WHOM = ("him", "her", "it", "them")


@dataclass(frozen=True, slots=True)
class Told:
    """What a hit tells: as which type, of whom, what became of it, when and where."""

    hit: Hit
    kind: EventType
    people: tuple[Part, ...]
    state: Status
    when: When | None
    place: Place | None


def mention_of(told: Told, sentence: Sentence) -> Mention:
    """The mention, its quote and confidence left out."""
    at, in_title, hit, kind = sentence.start, sentence.in_title, told.hit, told.kind
    return Mention(
        type=kind.id,
        mode=hit.trigger.mode if kind.id == hit.kind.id else "",
        status=told.state,
        when=told.when,
        participants=_as(kind, hit, roles.participants(told.people)),
        place=told.place,
        sentence=Span(start=at, end=sentence.end, in_title=in_title),
        trigger=Span(start=at + hit.start, end=at + hit.end, in_title=in_title),
        words=sentence.words,
        lemma=hit.token.lemma_,
        zone=sentence.zone,
        rule=hit.rule + (MOVED if told.when is not None and calling_off.put_off_to(hit) is not None else ""),
        clause=_clause(told, sentence),
    )


def _clause(told: Told, sentence: Sentence) -> Clause | None:
    """What the sentence tells as a headline has it; of a call or talks also what they were about."""
    hit, kind = told.hit, told.kind
    clause = headline.of_trigger(hit.token, hit.verb, hit.light, _named(hit, told.people, sentence), _speakers(kind, told.people))
    topic = topics.about(hit.token, hit.verb) if kind.mutual else ""
    return replace(clause or Clause(), about=topic) if topic else clause


def _named(hit: Hit, people: tuple[Part, ...], sentence: Sentence) -> list[tuple[Token, str]]:
    """The words that stand for those who take part, with their names; an "it" too, of somebody whom the sentence names before."""
    told = [(part.token, part.actor.name) for part in people]
    for word in tree.children(hit.verb, "dobj") if hit.verb is not None else []:
        meant = sentence.cast(word)[:1] if word.lower_ in _WHOM and word not in dict(told) else ()
        doing = {part.actor.name for part in people}
        others = (actor.name for actor in meant if actor.name not in doing)
        told += [(word, name) for name in others if name.split()[-1] in sentence.words[: word.idx]]
    return [*told, *pronouns.people_meant(sentence, dict(told))]


def _speakers(kind: EventType, people: tuple[Part, ...]) -> list[str]:
    return [part.actor.name for part in people] if kind.continues else []


def _as(kind: EventType, hit: Hit, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those who take part, in the role of the type that the words turned out to be: the victims of a blast are a bomb's targets."""
    if kind.id == hit.kind.id or not (kind.continues or kind.recalls):
        return people
    role = next((name for name, role in kind.roles.items() if kind.continues or "object" in role.slots), "")
    return tuple(replace(person, role=role or person.role) for person in people)
