"""The extractor that ships: event types as data, read against the model's parse of each sentence.

One rule: a mention is emitted only where its row could be used unedited; what lacks a participant its type asks for is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.event_types import EventTypes, Trigger
from timeline.extract import (
    after,
    calling_off,
    dated,
    dating,
    described,
    parts_of_one,
    placed,
    quorum,
    reckoned,
    roles,
    sites,
    speakers,
    spokesmen,
    telling,
    tree,
    triggers,
    uttering,
    voices,
)
from timeline.extract.attached import Attached, attach
from timeline.extract.attending import attended
from timeline.extract.by_whom import by_whom
from timeline.extract.chosen import one_a_token
from timeline.extract.confidence import confidence_of, signs_of
from timeline.extract.hit import Hit
from timeline.extract.homeland import homeland
from timeline.extract.made import Told, mention_of
from timeline.extract.reading import Reading
from timeline.extract.roles import Part
from timeline.extract.sentence import Sentence
from timeline.extract.setting import set_in_land
from timeline.extract.settled import in_time, settled
from timeline.extract.told_which import told_which
from timeline.extract.version import rules_version
from timeline.extract.withdrawn import called_off
from timeline.language import Document
from timeline.model import Article, Mention, Status, Zone
from timeline.when import Basis, Expression, Extent

_ASSUMED = (Basis.PUBLISHED, Basis.DATELINE)
_NEAR = 400  # characters to a speaker's next words, which may bring the day of both
_CARRIER = "carrier"  # who has others brought away, and may be elsewhere
_LONGEST = 21  # days of a journey
_DELEGATION = "delegation"  # whoever was told to travel last: "the delegation will meet"


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
        found = speakers.in_headline(called_off(found, document))
        found = speakers.named(found, lambda mention: self.types[mention.type].continues)
        found = speakers.named(found, lambda mention: self.types[mention.type].described, by_all=True)
        found = spokesmen.named(found, lambda mention: self.types[mention.type].continues)
        found = by_whom(told_which(described.named(found, reading), article.title, document.text))
        found = attended(homeland(found, article.title, document.text), reading)
        found = set_in_land(found, self.types, article)
        return [after.bounded(self._dated_later(mention, found), reading.before.get(mention.type)) for mention in found]

    def _dated_later(self, mention: Mention, found: list[Mention]) -> Mention:
        """Words with no date of their own, as those of the same speaker that are dated further on; in the lead, as the next ones."""
        when = mention.when
        if not self.types[mention.type].continues or when is None or when.basis not in _ASSUMED:
            return mention
        speaker = mention.participants[0].name
        said = [other for other in found if self.types[other.type].continues and other.participants[0].name == speaker]
        others = [other for other in said if other is mention or not _looks_back(other)]
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
        every = [hit for hit in triggers.find(sentence.doc, self.types) if not sentence.is_of_others(hit)]
        hits = one_a_token(every, sentence)
        sentence.voices = tuple(sentence.start + hit.start for hit in uttering.quoting(hits))
        sentence.attached = attach(sentence.doc, sentence.start, sentence.expressions)
        _remember_bounds(every, sentence)
        found: list[parts_of_one.Whole] = []
        for hit in hits:
            own = _own(hit, hits, sentence)
            mention = None if sentence.reading.is_told_in_title(hit) else self._of_hit(hit, own, sentence)
            if mention is None:
                continue
            sentence.last = mention.when if mention.when is not None and mention.when.days == 1 else sentence.last
            same = next((each for each in found if each.has(hit, mention)), None)
            if same is None:
                found.append(parts_of_one.Whole(mention, [hit], own is not None))
            else:
                same.add(hit, mention, own is not None)
        return [each.mention for each in found]

    def _of_hit(self, hit: Hit, own: Attached | None, sentence: Sentence) -> Mention | None:
        dated_here = own is not None or sentence.heading is not None or dated.is_counted(hit, sentence)
        state, own = settled(hit, own, sentence)
        people = sentence.who(hit)
        if hit.kind.continues:
            people = voices.known(people, of_paper=_is_of_paper(hit.trigger))
            if not uttering.is_uttered(hit, state, own is not None, sentence.zone):
                return None
        if state is None or not quorum.enough(hit, people) or _is_known(hit, people, own) or telling.is_charged_plan(hit):
            return None
        place = placed.place_of(hit, people, own, sentence)
        if placed.is_nowhere(hit, place, state, bool(people) or own is not None):
            return None
        people = tuple(part for part in people if not roles.is_place(part, place))
        names = tuple(part.actor.name for part in people)
        kind = sentence.reading.kind_for(hit, names[0] if names else "", own is not None, self.types)
        when = dated.when_of(dated.Asked(hit, kind, own, names, state, sentence))
        state, when = in_time(hit, state, when, sentence.reading.story)
        _remember(Told(hit, kind, people, state, when, place), own, dated_here, sentence)
        quote = sentence.quote(names[0], hit.start) if kind.continues and names else None
        place = place or sentence.first_place(sites.struck(people) if hit.kind.recalls else ())
        place = place or sentence.reading.whereabouts.place_of(kind, people, when, sentence.zone) or sentence.chamber(hit)
        people = tuple(part for part in people if not roles.is_struck_site(part, place))
        mention = mention_of(Told(hit, kind, people, state, when, place), sentence)
        return replace(mention, quote=quote, confidence=confidence_of(signs_of(mention, hit, dated_here, sentence.reading.brief)))


def _looks_back(mention: Mention) -> bool:
    """True for the demanded of "Hale, who had demanded a cut on Tuesday, wrote that"."""
    return re.search(r"\bhad (?:\w+ )?$", mention.words[: mention.trigger.start - mention.sentence.start]) is not None


def _remember(told: Told, own: Attached | None, dated_here: bool, sentence: Sentence) -> None:
    """Keep for later sentences what this one tells."""
    reading, names = sentence.reading, [part.actor.name for part in told.people]
    if told.hit.kind.continues:
        reading.voices.heard(told.hit, told.people, sentence.index)
    step = (told.state is Status.PLANNED or telling.is_narrated(told.hit)) and not dated.is_counted(told.hit, sentence)
    by_noun = told.hit.trigger.nouns and not told.hit.light  # the shooting of "appeared on Saturday, charged over a shooting on Friday"
    step = step and not (by_noun and reading.acted == sentence.index)
    if dated_here and not by_noun and not told.kind.continues:
        reading.acted = sentence.index
    back = told.hit.kind.continues and telling.is_pluperfect(told.hit.verb)  # "who had demanded a cut on Wednesday, wrote that"
    named = [] if back else [*names, _DELEGATION] if names and told.kind.needs_place else names
    reading.remember(told.kind, named, told.state, told.when, dated_here, told=step, index=sentence.index)
    if dated_here and told.state is Status.HAPPENED and told.when is not None and told.when.days == 1:
        reading.deeds.append((told.hit.token.lemma_.lower(), told.when))
    gone = told.hit.verb is not None and told.kind.needs_place and bool(sites.left_behind(told.hit.verb))
    sold = told.hit.trigger.mode == "deal"  # where the yard lies that one of them buys
    there = [part.actor.name for part in told.people if part.role != _CARRIER and not gone and not sold]
    reading.whereabouts.stayed(told.kind, there, told.place, told.when)
    if dated_here and _opens_with_gathering(told, sentence):
        reading.about = told.when
    if told.hit.least > 1:
        reading.parties[told.kind.id] = (sentence.index, told.people)
    if told.kind.needs_place:
        reading.travellers = told.people
        _remember_journey(told, names, dated_here, reading)
        if told.when is not None and _opens_with_journey(told, sentence):
            reading.journeyed = (frozenset(names), told.when)
        if told.state is Status.ONGOING and own is not None and own.expression.when is not None:
            reading.visiting.update(dict.fromkeys(names, own.expression.when))


def _remember_journey(told: Told, names: Sequence[str], dated_here: bool, reading: Reading) -> None:
    """Keep where they go and when, for what is to be done "during the visit"; another journey is another visit."""
    place, when = told.place, told.when
    if place is None:
        return
    for name in names:
        if name in reading.journeys and reading.journeys[name][0] != place:
            del reading.journeys[name]
        if dated_here and when is not None and not reading.story.is_over(when):
            reading.journeys[name] = (place, when)


def _opens_with_gathering(told: Told, sentence: Sentence) -> bool:
    """True for "A committee meeting was held in Rome from 13 to 14 May", the first sentence of what came out on the 27th."""
    verb = told.hit.verb if told.hit.trigger.nouns else told.hit.token
    main = verb is not None and verb.dep_ == "ROOT" and (told.kind.gathers or told.kind.mutual) and not sentence.in_title
    return main and sentence.index == 0 and told.state is Status.HAPPENED and sentence.reading.story.is_gone_by(told.when)


def _opens_with_journey(told: Told, sentence: Sentence) -> bool:
    """True for "Director Hale traveled to Oslo and Rome from 26 June to 5 July", the first sentence of a notice of 12 July."""
    story, when = sentence.reading.story, told.when
    over = when is not None and 1 < (when.days or 0) <= _LONGEST and story.is_over(when) and story.dateline is None
    return over and sentence.index == 0 and not sentence.in_title and told.state is Status.HAPPENED


def _is_of_paper(trigger: Trigger) -> bool:
    """Whether it tells of a paper that is named: "signed a letter", "said in a press release"."""
    return trigger.mode == "written" and bool(trigger.nouns or trigger.objects or trigger.within)


def _is_known(hit: Hit, people: tuple[Part, ...], own: Attached | None) -> bool:
    """True for a noun that only names what was told before or is no one occasion: "the bombings", "remaining strikes".

    For the taking of "his second trip since taking office" too, unless it has a day of its own.
    """
    if hit.token.dep_ == "pcomp" and hit.token.head.lower_ == "since" and (own is None or not hit.token.is_ancestor(own.first)):
        return True
    if hit.light or hit.trigger.verbs or people or own is not None or telling.is_condemned(hit):
        return False
    return tree.is_definite(hit.token) or hit.token.tag_ in ("NNS", "NNPS")


def _remember_bounds(hits: Sequence[Hit], sentence: Sentence) -> None:
    """Keep what ended by a day that is told: "after the call, on Wednesday"."""
    for hit in hits:
        since = dating.own(hit, sentence.attached, hits) if telling.looks_back(hit) else None
        if since is not None and since.expression.when is not None:
            sentence.reading.before.setdefault(hit.kind.id, since.expression.when)


def _own(hit: Hit, hits: Sequence[Hit], sentence: Sentence) -> Attached | None:
    """The expression that dates the hit itself, among the others of its sentence."""
    story = sentence.reading.story
    own = _moved_to(hit, sentence.attached) or dating.own(
        hit, [each for each in sentence.attached if not _is_in_words_said(hit, each, sentence)], hits
    )
    if own is None or (telling.is_perfect(hit.verb) and story.is_long_over(own.expression.when)):
        return None  # "has been arrested over the bombing last year": news has no day long gone
    if own is not None and telling.is_charged_with(hit) and not hit.token.is_ancestor(own.first):
        return None  # "appeared in court on Monday, accused of murdering two"
    later = own.expression.when if dating.is_after(hit, own) or dating.is_of_aim(hit, own, hits) else None
    return None if later is not None and story.is_ahead(later) else own  # "called off next week's strike after talks"


def _moved_to(hit: Hit, attached: Sequence[Attached]) -> Attached | None:
    """The new day of what is put off."""
    day = calling_off.put_off_to(hit)
    moved = None if day is None else next((each for each in attached if each.first.i <= day.i <= each.last.i), None)
    when = moved.expression.when if moved is not None else None
    if moved is None or when is None or when.last is None or moved.expression.value != when.last.isoformat():
        return moved
    only = replace(when, start=when.last, extent=Extent.WITHIN)  # of "from Tuesday to March 25" the second
    return replace(moved, expression=replace(moved.expression, when=only))


def _is_in_words_said(hit: Hit, attached: Attached, sentence: Sentence) -> bool:
    """True for the day in "“The deaths of Aug. 7 must not be forgotten,” he said": of what is told in the words, not of the words."""
    return hit.kind.continues and not hit.trigger.objects and sentence.is_quoted(attached.first.idx)


def _goes_straight_on(mention: Mention, other: Mention) -> bool:
    """True for "X said it was so. “...,” he said on Monday": no "has said", which is of any day."""
    before = mention.words[: mention.trigger.start - mention.sentence.start].split()[-1:]
    return other.trigger.start - mention.trigger.end < _NEAR and before not in (["has"], ["have"], ["had"])
