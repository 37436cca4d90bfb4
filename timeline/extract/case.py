"""Whether an expression is a hit's own: the two of them, and what the parse tells of how they stand to each other.

One rule: each answer is reckoned once, when a row of the table in dating first asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.extract import telling, tree
from timeline.extract.attached import Attached
from timeline.extract.hit import Hit

if TYPE_CHECKING:
    from spacy.tokens import Token

_ABOUT = frozenset(["over", "about", "against", "despite", "following", "after", "before", "for", "since"])
_NEAR = 3  # tokens between a verb and the date that follows it, "said here Friday"
_BETWEEN = frozenset(["on", "in", "late", "early", "here", "last", "the", ","])


@dataclass(frozen=True)
class Case:
    """A hit, an expression of its sentence, and every hit of the sentence."""

    hit: Hit
    attached: Attached
    hits: Sequence[Hit]

    @property
    def token(self) -> Token:
        return self.hit.token

    @property
    def holds(self) -> bool:
        """Whether the expression stands beneath the hit's own word."""
        return self.token.is_ancestor(self.attached.first)

    def spans_more_than(self, days: int) -> bool:
        """Whether the expression names more days than these, or leaves a side open."""
        when = self.attached.expression.when
        return when is not None and (when.days or days + 1) > days

    @cached_property
    def claimed(self) -> Token | None:
        """The verb that the expression stands right after or right before, whatever the parse: "said Tuesday", "on Tuesday said"."""
        doc, first, last = self.attached.first.doc, self.attached.first.i, self.attached.last.i
        before = first - 1
        while before >= 0 and doc[before].lower_ in _BETWEEN:
            before -= 1
        heard = doc[before] if before >= 0 else None  # the Reuters of "told Reuters last month ships would wait"
        told = heard is not None and heard.dep_ in ("dobj", "dative") and heard.head.lemma_ == "tell"
        if heard is not None and told and heard.left_edge.i == heard.head.i + 1:
            first, before = first - (before - heard.head.i), heard.head.i
        verbs = {hit.token.i: hit.token for hit in self.hits if hit.trigger.verbs}
        if before in verbs and first - before <= _NEAR:
            said = any(hit.kind.continues for hit in self.hits if hit.token.i == before)
            owned = said and self.attached.head.dep_ == "poss" and first == before + 1  # "said Saturday's talks had failed"
            return None if owned or self._is_of_noun_after_the(before) else verbs[before]
        return verbs.get(last + 1) if last + 1 < len(doc) and doc[last + 1].tag_ in ("VBD", "VBZ") else None

    def _is_of_noun_after_the(self, verb: int) -> bool:
        """True for the year of "concluded the 2017 offensive was a crime", "approved the 2025 budget": which one is spoken of."""
        noun, last = self.attached.head.head, self.attached.last.i
        return (
            noun.pos_ == "NOUN"
            and noun.dep_ in ("nsubj", "nsubjpass", "dobj")
            and noun.i > last
            and any(word.lower_ == "the" for word in noun.doc[verb + 1 : last])
        )

    @cached_property
    def above(self) -> Token | None:
        """The first trigger or clause head on the way up from the expression."""
        triggers = {hit.token.i for hit in self.hits}
        for step in self.attached.head.ancestors:
            told = step.pos_ in ("VERB", "AUX") and step.dep_ not in ("aux", "auxpass", "amod", "pobj")
            if step.i in triggers or (told and not _is_matter_of_noun(step)):
                return step
        return None

    @cached_property
    def made(self) -> Token | None:
        """The verb that makes it happen: the hit's own, or the one that carries its noun."""
        return self.token if self.hit.trigger.verbs else self.hit.verb

    @cached_property
    def aside(self) -> bool:
        """Whether the noun is no part of what its clause tells: "evidence from the bombing arrived on Monday"."""
        hit = self.hit
        return bool(hit.trigger.nouns) and (hit.verb is None or is_matter(hit) or telling.is_matter_of_words(hit))


def _is_matter_of_noun(verb: Token) -> bool:
    """True for the fishing of "a memorandum on fishing": a gerund that is a mere noun."""
    named = verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ in ("on", "of", "for", "about", "in")
    return named and not tree.children(verb, "dobj", "attr", "acomp", "ccomp", "xcomp", "nsubj", "prt")


def is_matter(hit: Hit) -> bool:
    """True in "marched on Wednesday over the killing": what the clause is about, with a time of its own."""
    told = hit.token.dep_ == "relcl" and any(child.tag_ in ("WDT", "WP") for child in tree.children(hit.token, "nsubj"))
    noun = hit.token.head if hit.trigger.verbs and told else hit.token  # "jailed over a crash that killed four"
    return (
        not hit.trigger.beside
        and not hit.light
        and noun.dep_ in ("pobj", "dobj")
        and noun.head.dep_ == "prep"
        and noun.head.lower_ in _ABOUT
    )
