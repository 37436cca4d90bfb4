"""What an article has told so far, as its sentences are read in order: the story's day, dates that later sentences share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.extract import zones
from timeline.extract.dating import Story
from timeline.extract.fallback import FCast
from timeline.language import Document
from timeline.model import Article, Place, Status, Zone
from timeline.when import Expression, When

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass
class Sentence:
    reading: Reading
    doc: Doc
    index: int
    start: int
    end: int
    words: str
    expressions: list[Expression]
    in_title: bool
    zone: Zone
    casts: dict = field(default_factory=dict)

    def cast(self, token: Token):
        if token.i not in self.casts:
            self.casts[token.i] = self.reading.cast.head(self.index, token.i, in_title=self.in_title, doc=self.doc)
        return self.casts[token.i]

    def is_quoted(self, at: int) -> bool:
        return not self.in_title and zones.within(self.reading.quoted, self.start + at)

    def place(self, token: Token) -> Place | None:
        for e in self.doc.ents:
            if e.start <= token.i < e.end and e.label_ in ("GPE", "LOC", "FAC"):
                return Place(name=re.sub(r"^the ", "", e.text))
        return None


@dataclass
class Reading:
    article: Article
    document: Document
    title_document: Document
    cast: object
    story: Story
    quoted: list
    theme: frozenset = frozenset()
    speech: dict = field(default_factory=dict)
    recalled: dict = field(default_factory=dict)

    @classmethod
    def of(cls, article, document, title_document):
        m = re.match(
            r"[^\n]{0,60}?\b((?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?) (\d{1,2})[^\n]{0,5}\((?:Reuters|Xinhua|AP|AFP)\)",
            document.text,
        )
        day = None
        if m and article.publication:
            from datetime import date

            from timeline.extract.fallback import MO

            day = date(article.publication.day.year, MO.index(m[1].lower()[:3]) + 1, int(m[2]))
        return cls(article, document, title_document, FCast(document), Story(article.publication, day), zones.quoted(document.text))

    def sentence(self, index: int, expressions: Sequence[Expression], in_title: bool = False) -> Sentence | None:
        document = self.title_document if in_title else self.document
        doc = document.parse(index)
        if doc is None:
            return None
        start, end = document.sentences[index]
        mine = [e for e in expressions if start <= e.start < end]
        zone = Zone.TITLE if in_title else zones.zone_of(document, index)
        return Sentence(self, doc, index, start, end, document.words(index), mine, in_title, zone)

    def kind_for(self, hit, speaker, dated, types):
        """The type a hit stands for: the title's where the trigger yields to it, the one a speaker goes on with."""
        for name in hit.trigger.yields:
            if name in self.theme and hit.kind.id not in self.theme:
                return types[name]
        if hit.kind.continues and not dated and speaker in self.speech:
            return types[self.speech[speaker][0]]
        return hit.kind

    def is_told_in_title(self, hit) -> bool:
        """True where the headline says what the article is, and that such a part of it is no event of its own."""
        title = self.article.title.lower()
        return any(word in title for word in hit.kind.not_titles)

    def inherited(self, kind, speaker, status, sentence, perfect) -> When | None:
        """The date of a hit that has none of its own."""
        if kind.continues and speaker in self.speech:
            return self.speech[speaker][1]
        if kind.recalls and status is Status.HAPPENED and kind.id in self.recalled:
            return self.recalled[kind.id]
        if status is Status.PLANNED:
            return None
        if not (kind.continues or sentence.zone in (Zone.TITLE, Zone.LEAD) or perfect):
            return self.story.by_then()
        return self.story.fresh(exact=self.is_notice)

    def remember(self, kind, speaker, when, dated):
        if kind.continues:
            self.speech[speaker] = (kind.id, when)
        if kind.recalls and dated:
            self.recalled[kind.id] = when

    @property
    def is_notice(self) -> bool:
        return "readout" in self.article.title.lower()
