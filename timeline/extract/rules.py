"""The extractor that ships: event types as data, read against the model's parse of each sentence.

One rule: a mention is emitted only where its row could be used unedited; what lacks a participant its type asks for is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.event_types import EventTypes
from timeline.extract import dating, roles, status, triggers
from timeline.extract.confidence import confidence_of
from timeline.extract.state import Reading, Sentence
from timeline.extract.triggers import Hit
from timeline.language import Document
from timeline.model import Article, Mention, Span, Status
from timeline.when import Expression

if TYPE_CHECKING:
    pass


class RuleExtractor:
    """Implements `Extractor` over the types it is given."""

    name = "rules"
    version = "1"

    def __init__(self, types: EventTypes) -> None:
        self.types = types

    def mentions(
        self,
        article: Article,
        document: Document,
        title_document: Document,
        expressions: Sequence[Expression],
        title_expressions: Sequence[Expression],
    ) -> list[Mention]:
        if document.nlp is None:
            return []
        wanted = [i for i in range(len(document.sentences)) if self.types.possible(document.words(i))]
        document.parse_all(wanted)
        title_document.parse_all()
        reading = Reading.of(article, document, title_document)
        found: list[Mention] = []
        for i in range(len(title_document.sentences)):
            found += self._of_sentence(reading.sentence(i, title_expressions, in_title=True))
        reading.theme = frozenset(mention.type for mention in found)
        for i in wanted:
            found += self._of_sentence(reading.sentence(i, expressions))
        return found

    def _of_sentence(self, sentence: Sentence | None) -> list[Mention]:
        if sentence is None:
            return []
        hits = _one_a_token([hit for hit in triggers.find(sentence.doc, self.types) if not sentence.is_quoted(hit.start)], sentence)
        attached = dating.attach(sentence.doc, sentence.start, sentence.expressions)
        found: list[Mention] = []
        for hit in hits:
            if sentence.reading.is_told_in_title(hit):
                continue
            mention = self._of_hit(hit, hits, attached, sentence)
            if mention is not None and not _repeats(mention, found):
                found.append(mention)
        return found

    def _of_hit(self, hit, hits, attached, sentence):
        state = status.status_of(hit, sentence.in_title)
        if state is None:
            return None
        people = roles.parts(hit, sentence.cast)
        if not roles.enough(hit, people):
            return None
        expression = dating.own(hit, attached, hits)
        when = expression.expression.when if expression else None
        story = sentence.reading.story
        speaker = people[0].actor.name if people else ""
        kind = sentence.reading.kind_for(hit, speaker, when is not None, self.types)
        if when is None:
            when = sentence.reading.inherited(kind, speaker, state, sentence, is_perfect(hit.verb))
        if when is not None:
            when = dating.bounded(when, state, story.day)
            if state is Status.HAPPENED and story.day and when.start and when.start > story.day:
                state = Status.PLANNED
            if state is Status.ONGOING and story.day and when.start and when.start > story.day:
                state = Status.PLANNED
        place = next((p for t in roles.places(hit) if (p := sentence.place(t))), None)
        if kind.needs_place and place is None:
            return None
        if not hit.light and hit.trigger.nouns and not people and expression is None and is_definite(hit.token):
            return None
        sentence.reading.remember(kind, speaker, when, expression is not None)
        return Mention(
            type=kind.id,
            mode=hit.trigger.mode if kind is hit.kind else "",
            status=state,
            when=when,
            participants=roles.participants(people),
            place=place,
            sentence=Span(start=sentence.start, end=sentence.end, in_title=sentence.in_title),
            trigger=Span(start=sentence.start + hit.start, end=sentence.start + hit.end, in_title=sentence.in_title),
            words=sentence.words,
            lemma=hit.token.lemma_,
            zone=sentence.zone,
            rule=hit.rule,
            confidence=confidence_of(),
        )


def is_perfect(verb: Token | None) -> bool:
    """True for "has met": news of the day, where the simple past may be any time gone by."""
    return verb is not None and any(child.lower_ in ("has", "have") and child.dep_ == "aux" for child in verb.children)


def is_definite(noun: Token) -> bool:
    """True for "the bombings", "that visit": what was told before, or is taken as known."""
    return any(child.dep_ in ("det", "poss") and child.lower_ not in ("a", "an", "another", "some") for child in noun.children)


def _specificity(hit: Hit) -> int:
    t = hit.trigger
    return 4 * bool(t.objects) + 3 * bool(t.words) + 2 * bool(t.prepositions) + hit.light + (hit.first != hit.token)


def _one_a_token(hits, sentence):
    """Of several triggers on one word the most particular that has its participants."""
    best = {}
    for hit in sorted(hits, key=_specificity, reverse=True):
        if hit.token.i not in best and roles.enough(hit, roles.parts(hit, sentence.cast)):
            best[hit.token.i] = hit
    return [best[i] for i in sorted(best)]


def _repeats(mention, found):
    names = {p.name for p in mention.participants}
    return any(
        other.type == mention.type
        and other.place == mention.place
        and (not names or names & {p.name for p in other.participants})
        and (other.when == mention.when or other.when is None or mention.when is None)
        for other in found
    )
