"""An article being read, sentence by sentence: its actors, its story, and the dates that later sentences take from earlier ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.event_types import EventType, EventTypes
from timeline.extract import reckoned, tree, zones
from timeline.extract.dateline import day_of, filed_on
from timeline.extract.headings import headings
from timeline.extract.hit import Hit
from timeline.extract.present import is_in_present
from timeline.extract.roles import Part
from timeline.extract.sentence import Sentence
from timeline.extract.sites import is_held_somewhere
from timeline.extract.story import Story, is_of_long_ago
from timeline.extract.voices import Voices
from timeline.extract.whereabouts import Whereabouts
from timeline.language import Document, antecedents, places
from timeline.language.names import Cast, cast_of
from timeline.model import Article, Place, Status, Zone
from timeline.when import ONE_DAY, Expression, When

_NOTICE = re.compile(r"\b(?:readout|statement by|press release)\b", re.IGNORECASE)  # published on the day of what it tells
_APART = re.compile(r"(?:In (?:a separate|another) (?:\w+ )?(?:ruling|decision|case|vote|statement|incident|attack|move)|Separately),? ")
_AT_GATHERING = re.compile(  # "Speaking during the meeting", "Addressing the session", "On his part"
    r"\b(?:at|during|in|opened|opening|closing|addressed|addressing) (?:the|this) (?:\w+ ){0,2}(?:meeting|session|summit|ceremony"
    r"|conference|forum|workshop|event|gathering|talks)\b|\b(?:on|for) (?:his|her|their|its) part\b",
    re.IGNORECASE,
)
_WIDE = 7  # days of the widest date that holds for the next step of the story
_RECENT, _GONE = 2, 31  # sentences back, days
_DEEDS = frozenset("attack strike raid assault bombing blast explosion shooting killing incident ambush violence".split())
_STEM = 4  # letters that "meet" and "meeting" share
_YEAR = re.compile(r"\b\d{4}\b")
_RUNS_ON = 2  # sentences for which the date of one step of the story holds for the next ones


def _is_of_today(document: Document, expressions: Sequence[Expression], published: date | None) -> bool:
    """Whether the lead names the day of publication, and nothing the day before: its news is of that day."""
    if published is None or any(_is_of(each, published - ONE_DAY) for each in expressions):
        return False
    lead = document.sentences[: zones.LEAD]
    return any(_is_of(each, published) for each in expressions if lead and each.start < lead[-1][1])


def _is_of(expression: Expression, day: date | None) -> bool:
    return expression.when is not None and expression.when.days == 1 and expression.when.first == day


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a speaker last said: as which type, and when."""

    kind: str
    when: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a sentence tells what has no date of its own. `fresh`: as news; `runs`: as the next thing in a story.

    `published`: the publication may stand in for a date; `pointed`: "the attack", one that was told before; `news`: "has met", on the
    day of the story or the one before; `reported`: "the army said it killed a man", as new as the telling.
    """

    fresh: bool
    runs: bool
    published: bool
    pointed: bool = False
    news: bool = False
    reported: bool = False


@dataclass(slots=True, kw_only=True)
class Reading:
    """`theme`: the types that the headline tells. `told`: the last date of each actor's doings, by what became of them.

    `running`: the last step of the story that had a date, and in which sentence. `acted`: the last sentence whose verb told a dated deed.
    `before`: a date that an event of a type came before ("after the call, on Monday").
    """

    article: Article
    document: Document
    title_document: Document
    cast: Cast
    story: Story
    quoted: list[tuple[int, int]]
    whereabouts: Whereabouts
    brief: bool  # the text is no longer than a lead
    theme: frozenset[str] = frozenset()
    kinds: set[str] = field(default_factory=set)  # the types told so far
    speech: dict[str, Utterance] = field(default_factory=dict)
    recalled: list[tuple[str, frozenset[str], When]] = field(default_factory=list)
    deeds: list[tuple[str, When]] = field(default_factory=list)  # what had a day, by the words that told it
    occasion: tuple[int, When] | None = None  # the last meeting, call or conference that had a day, and in which sentence
    told: dict[tuple[str, bool], When] = field(default_factory=dict)
    voices: Voices = field(default_factory=Voices)
    before: dict[str, When] = field(default_factory=dict)
    running: tuple[int, When] | None = None
    acted: int = -1
    visiting: dict[str, When] = field(default_factory=dict)  # who is on a journey when the story is told, and its days
    about: When | None = None  # the days of the gathering gone by that a text with no dateline opens with
    journeyed: tuple[frozenset[str], When] | None = None  # who was on the journey gone by that it opens with, and its days
    journeys: dict[str, tuple[Place, When]] = field(default_factory=dict)  # who goes where on the last one told of, not over yet, and when
    travellers: tuple[Part, ...] = ()  # of the last journey told of
    parties: dict[str, tuple[int, tuple[Part, ...]]] = field(default_factory=dict)  # of the last talks told of each type, and where
    expressions: Sequence[Expression] = ()
    headings: dict[int, When] = field(default_factory=dict)
    in_present: bool = False  # the text tells its news in the present, as headlines do

    @classmethod
    def of(cls, article: Article, document: Document, title_document: Document, expressions: Sequence[Expression]) -> Reading:
        line = places.dateline(document.text)
        day = day_of(line, expressions, article.publication) or filed_on(document.text, expressions, article.publication)
        old = day is None and is_of_long_ago(expressions, article.publication.day if article.publication else None)
        exact = _NOTICE.search(article.title) is not None
        named = line is None or _YEAR.search(line.date) is not None  # "Oslo, 13 March 2025:", above a notice of that day
        named = named or any(_is_of(each, day) for each in expressions if line is not None and each.start >= line.end)
        today = _is_of_today(document, expressions, article.publication.day if article.publication else None)
        story = Story(article.publication, day, line.place if line else None, exact=exact, long_ago=old, named=named, today=today)
        return cls(
            article=article,
            document=document,
            title_document=title_document,
            cast=cast_of(document, title_document),
            story=story,
            quoted=zones.quoted(document.text),
            whereabouts=Whereabouts(document.text, story.place, story.day),
            brief=len(document.sentences) <= zones.LEAD,
            expressions=expressions,
            headings=headings(document, expressions),
            in_present=is_in_present(document),
        )

    def sentence(self, index: int, expressions: Sequence[Expression], in_title: bool = False) -> Sentence | None:
        document = self.title_document if in_title else self.document
        doc = document.parse(index)
        if doc is None or (not in_title and zones.is_link(document.words(index))):
            return None
        start, end = document.sentences[index]
        mine = [expression for expression in expressions if start <= expression.start < end]
        zone = Zone.TITLE if in_title else zones.zone_of(document, index)
        words = self.article.title[start:end] if in_title else document.words(index)
        heading = None if in_title else self.headings.get(index)
        return Sentence(self, doc, index, start, end, words, mine, zone, heading=heading)

    def kind_for(self, hit: Hit, speaker: str, dated: bool, types: EventTypes) -> EventType:
        """The type a hit stands for: the title's where the trigger yields to it, the one a speaker goes on with who does not say how."""
        for name in hit.trigger.yields if not is_held_somewhere(hit) or hit.kind.recalls else ():
            told = self.theme | self.kinds if hit.kind.recalls else self.theme  # "the blast", after a bombing was told
            if name in told and hit.kind.id not in self.theme and name in types:
                return types[name]
        if hit.kind.continues and not hit.trigger.mode and not dated and speaker in self.speech:
            return types[self.speech[speaker].kind]
        return hit.kind

    def is_told_in_title(self, hit: Hit) -> bool:
        """True where the headline says what the article is, and that such a part of it is no event of its own."""
        return any(word in self.article.title.lower() for word in hit.kind.not_titles)

    def inherited(self, kind: EventType, names: Sequence[str], status: Status, manner: Manner, index: int) -> When | None:
        """The date of a hit that has none of its own, in the sentence of this index."""
        if kind.continues and names and (scene := self._scene(index, names[0])) is not None:
            return reckoned.next_to(scene, f"the day on which the sentence before has {names[0]}")
        if kind.continues and names and names[0] in self.speech and self.speech[names[0]].kind == kind.id:
            return self.speech[names[0]].when  # a post is no part of what was said
        if kind.recalls and status is Status.HAPPENED and (before := self._recall(kind, frozenset(names), manner.pointed)) is not None:
            return reckoned.anchored(before, "the same event told before")
        ahead = status in (Status.PLANNED, Status.CANCELLED)
        for name in names if manner.runs or ahead else ():
            told = self.told.get((name, ahead))
            if manner.news and self.story.is_long_over(told):
                return self.story.by_then()  # "on January 26 she resigned. She has since met the king"
            if told is not None and not (kind.continues and (self.story.is_long_over(told) or self._is_fresher(told))):
                return reckoned.next_to(told, f"the story's date, from what {name} did before")
        if ahead:
            visit = next((self.visiting[name] for name in names if name in self.visiting), None)
            return reckoned.anchored(visit, "the days of the visit") if visit is not None and status is Status.PLANNED else None
        if manner.runs and not kind.continues and self.running is not None and 0 < index - self.running[0] <= _RUNS_ON:
            return reckoned.next_to(self.running[1], "the story's date, from what was told just before")
        if self.story.long_ago and status is Status.HAPPENED:
            return self._of_long_ago(index)
        if not kind.continues and self.journeyed is not None and self.journeyed[0] & set(names) and status is Status.HAPPENED:
            return reckoned.anchored(self.journeyed[1], "the days of the journey that the text is about")
        if manner.news and manner.fresh and manner.published:
            return self.story.recent()
        if kind.continues and self.about is not None and not manner.news and index and _AT_GATHERING.search(self.document.words(index)):
            return reckoned.anchored(self.about, "the days of the gathering that the text is about")
        if manner.fresh and not (kind.continues or manner.reported) and self._goes_on_from_past(index):
            return self.story.by_then()
        return self.story.fresh() if manner.published and (manner.fresh or kind.continues) else self.story.by_then()

    def held(self, index: int) -> When | None:
        """The day gone by of the occasion that was told just before the sentence of this index."""
        told = self.occasion
        near = told is not None and 0 <= index - told[0] <= _RUNS_ON and self.story.is_over(told[1])
        return reckoned.next_to(told[1], "the day of the occasion, told before") if told is not None and near else None

    def day_of(self, noun: str) -> When | None:
        """The day of the last event that this noun can name: "the meeting" by the word itself, "the attack" whatever told the deed."""
        told = next((when for lemma, when in reversed(self.deeds) if lemma[:_STEM] == noun[:_STEM]), None)
        deed = next((when for _, _, when in reversed(self.recalled) if when.days == 1), None) if noun in _DEEDS else None
        return told or deed

    def days_from(self, noun: str, days: int) -> When | None:
        """So many days from the last event that this noun can name, "the raid", "the meeting"; some time before the story else."""
        told = self.day_of(noun)
        return self.story.by_then() if told is None else reckoned.days_from(told, days)

    def _of_long_ago(self, index: int) -> When | None:
        """In a text of long ago: the day named just before, else some time from the last one named to the next; None before the first."""
        if not index:
            return None
        start, near = self.document.sentences[index][0], self.document.sentences[max(0, index - _RUNS_ON)][0]
        named = [(each.start, each.when) for each in self.expressions if each.when is not None and (each.when.days or _GONE + 1) <= _GONE]
        at, last = next(((at, when) for at, when in reversed(named) if at < start), (0, None))
        if last is None or at >= near:
            return last and reckoned.next_to(last, "the story's date, from what was told just before")
        return reckoned.from_to(last, [when for at, when in named if at >= start])

    def _goes_on_from_past(self, index: int) -> bool:
        """Whether what was told last had a date long gone: "In 2020 gunmen shot at him. Twelve men were arrested."."""
        if not index or _APART.match(self.document.words(index)):
            return False
        start, first = self.document.sentences[index][0], self.document.sentences[max(0, index - _RECENT)][0]
        before = [each.when for each in self.expressions if first <= each.start < start and each.when is not None]
        day, last = self.story.day, before[-1].last if before else None
        return day is not None and last is not None and (day - last).days > _GONE

    def _is_fresher(self, told: When) -> bool:
        """Whether words in a story with a dateline are of its day rather than of that on which their speaker did something else."""
        return self.story.dateline is not None and self.story.is_over(told)

    def _scene(self, index: int, name: str) -> When | None:
        """Sunday of "On Sunday, Hale said nothing of the port. “It is ours,” she added.": a day gone by and the name open the sentence."""
        if not index:
            return None
        start, end = self.document.sentences[index - 1]
        opening = next((each for each in self.expressions if start <= each.start < end), None)
        when = opening.when if opening is not None and opening.start <= start + len("On ") else None
        over = when is not None and when.days == 1 and self.story.is_over(when) and not self.story.is_long_over(when)
        actor = antecedents.opener(self.cast, index - 1, "") if over else None
        return when if actor is not None and actor.name == name else None

    def told_before(self, kind: EventType, names: Sequence[str]) -> When | None:
        """The date of the same deed, told before."""
        told = self._recall(kind, frozenset(names), pointed=False)
        return told and reckoned.anchored(told, "the same event told before")

    def _recall(self, kind: EventType, names: frozenset[str], pointed: bool) -> When | None:
        """The date of the last event of the type with the same parts; of any, for "the attack"."""
        dated = [(parts, when) for told, parts, when in reversed(self.recalled) if told == kind.id]
        alike = (when for parts, when in dated if len(parts & names) >= min(2, max(1, len(parts), len(names))) or parts == names)
        return next(alike, dated[0][1] if dated and pointed else None)

    def parties_again(self, hit: Hit, index: int) -> tuple[Part, ...]:
        """Those of the talks told just before, of "The talks have been postponed to June 15"; nobody for any other words."""
        again = bool(hit.trigger.nouns) and any(child.lower_ == "the" for child in tree.children(hit.token, "det"))
        told, people = self.parties.get(hit.kind.id, (index, ()))
        return people if again and not tree.children(hit.token, "prep", "compound", "amod") and 0 <= index - told <= _RECENT else ()

    def remember(
        self, kind: EventType, names: Sequence[str], status: Status, when: When | None, dated: bool, told: bool, index: int
    ) -> None:
        """Keep what later sentences may go on from. `told`: as a step of the story, no look back in a clause of its own."""
        self.kinds.add(kind.id)
        if kind.continues and names and status is not Status.PLANNED:
            self.speech[names[0]] = Utterance(kind.id, when)
        if not dated or when is None:
            return
        if told and status is Status.HAPPENED and when.days == 1:
            self.running = (index, when)
        if (kind.gathers or kind.mutual) and status is Status.HAPPENED and when.days == 1:
            self.occasion = (index, when)
        if kind.recalls:
            self.recalled.append((kind.id, frozenset(names), when))
        for name in names or ("",):
            if told and (status is Status.PLANNED or (when.days or _WIDE) <= _WIDE):
                self.told[name, status is Status.PLANNED] = when
