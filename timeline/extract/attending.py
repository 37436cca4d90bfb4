"""Those whom a later sentence adds to a call or a meeting: "Ana Ruiz also joined the call", "participants included A and B".

One rule: only of the one that the article told last, which the words point to; they tell no call of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract import clause, roles, tree
from timeline.extract.reading import Reading
from timeline.language.joined import conjuncts
from timeline.model import Mention, Participant, Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_KINDS = frozenset(["call", "meeting"])
_NOUNS = {"call": "call", "conversation": "call", "meeting": "meeting", "talk": "meeting", "discussion": "meeting"}
_ATTENDS = frozenset(["join", "attend", "participate"])
_THOSE = frozenset(["participant", "attendee"])
_NEAR = 10  # sentences between the call and what is told of it


def attended(mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
    """The mentions, with those who are told to have attended added; what only tells that is left out."""
    kept = list(mentions)
    for index, (start, _) in enumerate(reading.document.sentences):
        doc = reading.document.parsed(index)
        for noun, who in _told(doc) if doc is not None else ():
            at = _pointed_to(kept, reading, index, _NOUNS.get(noun))
            people = [actor for token in who for actor in reading.cast.head(index, token.i)] if at is not None else []
            if at is None or not people:
                continue
            role = kept[at].participants[0].role
            kept[at] = _with(kept[at], [roles.participant(actor, role) for actor in people])
            kept = [each for each in kept if not (each.type in _KINDS and each.sentence.start == start and not each.sentence.in_title)]
    return kept


def _told(doc: Doc) -> Iterator[tuple[str, list[Token]]]:
    """The noun that is attended, "" for none, with those who attend it."""
    for verb in doc:
        if verb.lemma_ in ("include", "be"):
            those = [noun for noun in tree.children(verb, "nsubj") if noun.lemma_.lower() in _THOSE and noun.i < verb.i]
            of = [noun for each in those for _, noun in tree.after_preposition(each, ("in", "on", "at"))]
            named = [noun for noun in tree.children(verb, "dobj", "attr") if noun.pos_ == "PROPN"]
            if those and named:
                yield (of[0].lemma_.lower() if of else ""), [noun for first in named for noun in (first, *conjuncts(first))]
        elif verb.lemma_ in _ATTENDS and verb.tag_ in ("VBD", "VBN"):
            yield from _attended_by(verb)


def _attended_by(verb: Token) -> Iterator[tuple[str, list[Token]]]:
    """Of "joined the call", "participated in the meeting", "the call was joined by A and B"."""
    goals = tree.children(verb, "dobj", "nsubjpass") + [noun for _, noun in tree.after_preposition(verb, ("in",))]
    goal = next((noun for noun in goals if noun.lemma_.lower() in _NOUNS and tree.is_definite(noun) and noun.n_rights == 0), None)
    if goal is not None and not tree.children(verb, "neg"):
        yield goal.lemma_.lower(), [noun for first in clause.subjects(verb) for noun in (first, *conjuncts(first))]


def _pointed_to(mentions: Sequence[Mention], reading: Reading, index: int, kind: str | None) -> int | None:
    """The place of the last call or meeting told before the sentence of this index."""
    sentences = reading.document.sentences
    first, here = sentences[max(0, index - _NEAR)][0], sentences[index][0]
    before = [
        at
        for at, each in enumerate(mentions)
        if not each.sentence.in_title and first <= each.sentence.start < here and each.type in _KINDS and each.participants
    ]
    fitting = [at for at in before if mentions[at].status is not Status.PLANNED and (kind is None or mentions[at].type in (kind, "call"))]
    return max(fitting, key=lambda at: mentions[at].sentence.start, default=None)


def _with(mention: Mention, people: Sequence[Participant]) -> Mention:
    known = {name for person in mention.participants for name in (person.name, *person.aliases)}
    added = {person.name: person for person in people if person.name not in known}
    return replace(mention, participants=(*mention.participants, *added.values()))
