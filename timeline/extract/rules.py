"""The extractor that ships: event types as data, read against the model's parse of each sentence.

One rule: a mention is emitted only where its row could be used unedited; what lacks a participant its type asks for is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.event_types import EventType, EventTypes
from timeline.extract import (
    after,
    calling_off,
    dated,
    dating,
    headline,
    parts_of_one,
    reckoned,
    roles,
    sites,
    slots,
    speakers,
    status,
    telling,
    tree,
    triggers,
    uttering,
    voices,
)
from timeline.extract.attached import Attached, attach, is_coming
from timeline.extract.confidence import confidence_of, signs_of
from timeline.extract.reading import Reading
from timeline.extract.roles import Part
from timeline.extract.sentence import Sentence
from timeline.extract.triggers import Hit
from timeline.extract.version import rules_version
from timeline.language import Document
from timeline.model import MOVED, Article, Mention, Participant, Place, Span, Status, Zone
from timeline.when import Basis, Expression, When

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASSUMED = (Basis.PUBLISHED, Basis.DATELINE)
_MONTH = 31
_NEAR = 400  # characters to a speaker's next words, which may bring the day of both
_EXACT = ("call", "meeting")  # who takes part is the event
_OF_ONE = ("appointment", "legal")  # of somebody whom the lead may only describe: "a former minister was arrested"
_LATER = (Status.HAPPENED, Status.ONGOING)  # what a date after the story turns into a plan


class RuleExtractor:
    """Implements `Extractor` over the types it is given."""

    name = "rules"

    def __init__(self, types: EventTypes) -> None:
        self.types = types
        self.version = rules_version()

    def mentions(
        self,
        article: Article,
        document: Document,
        title_document: Document,
        expressions: Sequence[Expression],
        title_expressions: Sequence[Expression],
    ) -> list[Mention]:
        """Every mention, the title's first, then in the order of the text; none without a model."""
        if document.nlp is None:
            return []
        reading = Reading.of(article, document, title_document, expressions)
        found: list[Mention] = []
        for i in range(len(title_document.sentences)):
            found += self._of_sentence(reading.sentence(i, title_expressions, in_title=True))
        reading.theme = frozenset(mention.type for mention in found)
        for i in range(len(document.sentences)):
            found += self._of_sentence(reading.sentence(i, expressions))
        found = speakers.in_headline(found)
        found = speakers.named(found, lambda mention: self.types[mention.type].continues)
        found = speakers.named(found, lambda mention: mention.type in _OF_ONE)
        return [after.bounded(self._dated_later(mention, found), reading.before.get(mention.type)) for mention in found]

    def _dated_later(self, mention: Mention, found: list[Mention]) -> Mention:
        """Words with no date of their own, as those of the same speaker that are dated further on; in the lead, as the next ones."""
        when = mention.when
        if not self.types[mention.type].continues or when is None or when.basis not in _ASSUMED:
            return mention
        speaker = mention.participants[0].name
        others = [other for other in found if self.types[other.type].continues and other.participants[0].name == speaker]
        if when.basis is Basis.DATELINE:
            following = [other for other in others if other.trigger.start > mention.trigger.start]
            first = all(other is mention or other.trigger.start > mention.trigger.start for other in others)
            near = [other for other in following[:1] if mention.zone is Zone.LEAD or (first and _goes_straight_on(mention, other))]
            others = [other for other in near if after.is_recent(other.when, when)]
        for other in others:
            if other.when is not None and other.when.basis not in _ASSUMED and other.status is Status.HAPPENED:
                return replace(mention, when=reckoned.anchored(other.when, f"the date of other words of {speaker}"))
        return mention

    def _of_sentence(self, sentence: Sentence | None) -> list[Mention]:
        if sentence is None:
            return []
        every = [hit for hit in triggers.find(sentence.doc, self.types) if not sentence.is_quoted(hit.start)]
        hits = _one_a_token(every, sentence)
        sentence.voices = tuple(sentence.start + hit.start for hit in uttering.quoting(hits))
        attached = sentence.attached = attach(sentence.doc, sentence.start, sentence.expressions)
        for hit in every:
            since = dating.own(hit, attached, every) if telling.looks_back(hit) else None
            if since is not None and since.expression.when is not None:
                sentence.reading.before.setdefault(hit.kind.id, since.expression.when)
        found: list[Mention] = []
        told: list[tuple[list[Hit], bool]] = []  # the hits of each mention, and whether it has a date of its own
        for hit in hits:
            own = _moved_to(hit, attached) or dating.own(hit, [a for a in attached if not _is_in_words_said(hit, a, sentence)], hits)
            if own is not None and telling.is_perfect(hit.verb) and sentence.reading.story.is_long_over(own.expression.when):
                own = None  # "has been arrested over the bombing last year": news has no day long gone
            later = own.expression.when if own is not None and dating.is_after(hit, own) else None
            if later is not None and sentence.reading.story.is_ahead(later):
                own = None  # "have called off next week's strike after talks"
            mention = None if sentence.reading.is_told_in_title(hit) else self._of_hit(hit, own, sentence)
            if mention is None:
                continue
            sentence.last = mention.when if mention.when is not None and mention.when.days == 1 else sentence.last
            before = next((i for i, other in enumerate(found) if _is_part(hit, told[i][0]) or _repeats(mention, other)), None)
            if before is None:
                found.append(mention)
                told.append(([hit], own is not None))
            else:
                told[before][0].append(hit)
                found[before] = parts_of_one.joined(found[before], mention, own is not None and not told[before][1])
        return found

    def _of_hit(self, hit: Hit, own: Attached | None, sentence: Sentence) -> Mention | None:
        state = status.status_of(hit, in_title=sentence.in_title or sentence.heading is not None)
        dated_here = own is not None or sentence.heading is not None or dated.is_counted(hit, sentence)
        if (
            state is None
            and own is not None
            and own.expression.when is not None
            and (status.is_scheduled(hit) or status.is_fixed(hit, own.first))
        ):
            state = Status.HAPPENED if sentence.reading.story.is_over(own.expression.when) else Status.PLANNED
        if hit.kind.id == "disaster" and state is Status.PLANNED and hit.verb is not None and hit.verb.tag_ == "VBN":
            state, own = Status.HAPPENED, None  # "will tour areas hit by the floods"
        if state is Status.ONGOING and own is not None and (own.expression.when is None or (own.expression.when.days or 0) > _MONTH):
            own = None  # "is in talks to raise imports this year": what it is about
        if (
            state is Status.PLANNED
            and (status.stands_before(hit.token) or status.is_decided(hit))
            and own is not None
            and sentence.reading.story.is_over(own.expression.when)
        ):
            state = Status.HAPPENED  # "ahead of a meeting on Monday", told on Tuesday
        if state is Status.HAPPENED and own is not None and is_coming(own) and hit.token.tag_ not in ("VBD", "VBN"):
            state = Status.PLANNED  # "a mission visiting Oslo in coming months"
        people = sentence.who(hit, roles.parts(hit, sentence.cast))
        if hit.kind.continues:
            people = voices.known(people)
            if not uttering.is_uttered(hit, state, own is not None, sentence.zone):
                return None
        if state is None or not roles.enough(hit, people) or _is_known(hit, people, own):
            return None
        if hit.kind.needs_place and hit.trigger.verbs and sites.is_errand(hit):
            return None
        place = self._place(hit, sentence)
        if place is None and hit.kind.needs_place:
            place = sentence.reading.bound_for(hit, people)
        if place is not None and hit.token.lemma_ == "be" and place.name.islower():
            return None  # "was in the building when the quake struck"
        if place is None and not people and own is None:
            place = sentence.first_place(sites.of_targets(hit))
        if place is None and (hit.kind.needs_place or (slots.least(hit) == 0 and not people and own is None)):
            return None
        people = tuple(part for part in people if not roles.is_place(part, place))
        names = [part.actor.name for part in people]
        kind = sentence.reading.kind_for(hit, names[0] if names else "", own is not None, self.types)
        when = dated.when_of(dated.Asked(hit, kind, own, tuple(names), state, sentence))
        if when is not None and state in _LATER and sentence.reading.story.is_ahead(when):
            if hit.token.tag_ == "VBD" or (hit.kind.continues and hit.trigger.verbs):  # the past is surer than the year of "March 26"
                when = sentence.reading.story.fresh() if hit.kind.continues else sentence.reading.story.by_then()
            else:
                state = Status.PLANNED
        if hit.kind.continues:
            sentence.reading.voices.heard(hit, people, sentence.index)
        sentence.reading.remember(
            kind, names, state, when, dated_here, told=state is Status.PLANNED or telling.is_narrated(hit), index=sentence.index
        )
        sentence.reading.stayed(kind, names, place, when)
        if kind.needs_place:
            sentence.reading.travellers = people
            if state is Status.ONGOING and own is not None and own.expression.when is not None:
                sentence.reading.visiting.update(dict.fromkeys(names, own.expression.when))
        quote = sentence.quote(names[0], hit.start) if kind.continues and names else None
        mention = _mention(hit, kind, state, when, people, place or sentence.reading.place_of(kind, people, when, sentence.zone), sentence)
        return replace(mention, quote=quote, confidence=confidence_of(signs_of(mention, hit, dated_here)))

    def _place(self, hit: Hit, sentence: Sentence) -> Place | None:
        """The place that the hit's own clause gives it."""
        if hit.kind.continues:
            return sentence.spoken_at(hit)
        place = sentence.first_place(sites.places(hit))
        if place is None and hit.kind.place and not hit.kind.needs_place:
            place = sentence.site(hit.token) or sentence.first_place(sites.of_doers(hit))
            place = place or next((found for token in sites.places(hit) if (found := sentence.unknown_site(token))), None)
        if hit.kind.needs_place and place is None:
            visited = hit.trigger.mode == "visit" and bool(hit.trigger.verbs)
            place = next((found for token in sites.places(hit) if (found := sentence.goal(token, visited))), None)
        return place


def _mention(
    hit: Hit, kind: EventType, state: Status, when: When | None, people: tuple[Part, ...], place: Place | None, sentence: Sentence
) -> Mention:
    at, in_title = sentence.start, sentence.in_title
    return Mention(
        type=kind.id,
        mode=hit.trigger.mode if kind.id == hit.kind.id else "",
        status=state,
        when=when,
        participants=_as(kind, hit, roles.participants(people)),
        place=place,
        sentence=Span(start=at, end=sentence.end, in_title=in_title),
        trigger=Span(start=at + hit.start, end=at + hit.end, in_title=in_title),
        words=sentence.words,
        lemma=hit.token.lemma_,
        zone=sentence.zone,
        rule=hit.rule + (MOVED if when is not None and calling_off.put_off_to(hit) is not None else ""),
        clause=headline.of_trigger(hit.token, hit.verb, hit.light, _named(hit, people, sentence), _speakers(kind, people)),
    )


def _named(hit: Hit, people: tuple[Part, ...], sentence: Sentence) -> list[tuple[Token, str]]:
    """The words that stand for those who take part, with their names; a "him" too, of somebody whom the sentence names before."""
    told = [(part.token, part.actor.name) for part in people]
    for word in tree.children(hit.verb, "dobj") if hit.verb is not None else []:
        meant = sentence.cast(word)[:1] if word.lower_ in ("him", "her") and word not in dict(told) else ()
        told += [(word, actor.name) for actor in meant if actor.name.split()[-1] in sentence.words[: word.idx]]
    return told


def _speakers(kind: EventType, people: tuple[Part, ...]) -> list[str]:
    return [part.actor.name for part in people] if kind.continues else []


def _as(kind: EventType, hit: Hit, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those who take part, in the role of the type that the words turned out to be: the victims of a blast are a bomb's targets."""
    if kind.id == hit.kind.id or not (kind.continues or kind.recalls):
        return people
    role = next((name for name, role in kind.roles.items() if kind.continues or "object" in role.slots), "")
    return tuple(replace(person, role=role or person.role) for person in people)


def _is_known(hit: Hit, people: tuple[Part, ...], own: Attached | None) -> bool:
    """True for a noun that only names what was told before or is no one occasion: "the bombings", "remaining strikes"."""
    if hit.light or hit.trigger.verbs or people or own is not None:
        return False
    return tree.is_definite(hit.token) or hit.token.tag_ in ("NNS", "NNPS")


def _moved_to(hit: Hit, attached: list[Attached]) -> Attached | None:
    """The new day of what is put off."""
    day = calling_off.put_off_to(hit)
    return None if day is None else next((each for each in attached if each.first.i <= day.i <= each.last.i), None)


def _is_in_words_said(hit: Hit, attached: Attached, sentence: Sentence) -> bool:
    """True for the day in "“The deaths of Aug. 7 must not be forgotten,” he said": of what is told in the words, not of the words."""
    return hit.kind.continues and not hit.trigger.objects and sentence.is_quoted(attached.first.idx)


def _specificity(hit: Hit) -> int:
    asked = hit.trigger
    return (
        4 * bool(asked.objects or asked.subjects)
        + 3 * bool(asked.words or asked.within)
        + 2 * bool(asked.prepositions)
        + hit.light
        + (hit.first != hit.token)
    )


def _one_a_token(hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """Of several triggers on one word the most particular that has its participants."""
    best: dict[int, Hit] = {}
    filled = [(hit, sentence.who(hit, roles.parts(hit, sentence.cast))) for hit in hits]
    for hit, people in sorted(filled, key=lambda each: (_specificity(each[0]), len(each[1])), reverse=True):
        if hit.token.i not in best and roles.enough(hit, people):
            best[hit.token.i] = hit
    light = [hit for hit in best.values() if hit.light and not (hit.kind.id == "attack" and hit.token.dep_ == "pobj")]
    carried = {(hit.verb.i, hit.kind.id) for hit in light if hit.verb is not None}  # but for "killed in a shootout"
    kept = [best[i] for i in sorted(best) if not (best[i].trigger.verbs and (i, best[i].kind.id) in carried)]
    return [hit for hit in kept if not uttering.goes_on(hit, kept) and not _is_ballot_of(hit, kept)]


def _is_ballot_of(hit: Hit, hits: list[Hit]) -> bool:
    """True for the election of "lost power in an election on Sunday", which the verb tells."""
    inside = hit.kind.id == "vote" and not hit.light and hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("in", "at", "during")
    return inside and any(other.kind is hit.kind and other.token.is_ancestor(hit.token) for other in hits)


def _goes_straight_on(mention: Mention, other: Mention) -> bool:
    """True for "X said it was so. “...,” he said on Monday": no "has said", which is of any day."""
    before = mention.words[: mention.trigger.start - mention.sentence.start].split()[-1:]
    return other.trigger.start - mention.trigger.end < _NEAR and before not in (["has"], ["have"], ["had"])


def _is_part(hit: Hit, told: list[Hit]) -> bool:
    return any(parts_of_one.is_one(hit, other) for other in told)


def _repeats(mention: Mention, other: Mention) -> bool:
    """True where the sentence told this event already with another word: "a bomb exploded, killing nine people"."""
    names, others = {p.name for p in mention.participants}, {p.name for p in other.participants}
    shared = not names or not others or bool(names & others)
    if mention.type in _EXACT:
        shared = names <= others or others <= names  # "held talks with A and was received by B"
    same = other.type == mention.type and other.place == mention.place and shared
    return same and (other.when == mention.when or other.when is None or mention.when is None)
