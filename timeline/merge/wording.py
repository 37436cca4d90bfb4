"""Mentions joined by their wording alone: what `timeline link` does where dates and actors are not resolved.

One rule: what is compared stands in the texts given; the weight of a word is how rare it is among their articles (idf).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from timeline.merge.join import agglomerate
from timeline.merge.stems import content, families

# Chosen by one pass over each on a linking corpus of 5,053 mentions, for the recall at a B-cubed precision of .86 (benchmarks/link.py)
TRIGGER, SENTENCE, PEOPLE, PLACES, STORY, TIMES = 0.5, 0.4, 0.2, 0.3, 0.7, 0.08
SAME_STORY = 0.5  # cosine of two articles from which they tell the same story for certain
LEAST_STORY = 0.05  # below it two articles have nothing in common, whatever their triggers
LEAST = 1.03
MOST_IN_BLOCK = 1_500  # mentions of one trigger family; beyond, the rest stand alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One mention as worded. `trigger`: its words; the other fields as the text has them."""

    id: str
    article: str
    sentence: str
    trigger: str
    title: str = ""
    participants: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def link(mentions: Sequence[Wording]) -> list[list[str]]:
    """The ids of the mentions, a list an event, whatever order they come in."""
    ordered = sorted(mentions, key=lambda mention: mention.id)
    weights = Weights(ordered)
    read = [Read.of(mention) for mention in ordered]
    pairs = [pair for pair in _pairs(read) if weights.story(read[pair[0]].article, read[pair[1]].article) > LEAST_STORY]
    groups = agglomerate(read, weights.likeness, LEAST, pairs)
    return [[one.id for one in group] for group in groups]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A mention as sets of stems."""

    id: str
    article: str
    trigger: frozenset[str]
    sentence: frozenset[str]
    people: frozenset[str]
    times: frozenset[str]
    places: frozenset[str]

    @classmethod
    def of(cls, mention: Wording) -> "Read":
        trigger = families(mention.trigger)
        return cls(
            id=mention.id,
            article=mention.article,
            trigger=trigger,
            sentence=content(mention.sentence) - trigger,
            people=_all(mention.participants),
            times=_all(mention.times),
            places=_all(mention.places),
        )


class Weights:
    """What the given mentions say of their words: how rare each is, and how near two articles are (tf-idf cosine)."""

    def __init__(self, mentions: Sequence[Wording]) -> None:
        told: dict[str, dict[str, None]] = defaultdict(dict)
        for mention in mentions:
            told[mention.article] |= {mention.title: None, mention.sentence: None}
        counts = {article: Counter(word for text in texts for word in content(text)) for article, texts in told.items()}
        spread = Counter(word for words in counts.values() for word in words)
        self._idf = {word: math.log(len(counts) / number) for word, number in spread.items()}
        self._vectors = {article: self._vector(words) for article, words in counts.items()}
        self._stories: dict[tuple[str, str], float] = {}

    def _vector(self, words: Counter[str]) -> dict[str, float]:
        raw = {word: (1 + math.log(number)) * self._idf[word] for word, number in words.items()}
        length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {word: value / length for word, value in raw.items()}

    def story(self, one: str, other: str) -> float:
        """The cosine of two articles, 1 for the same."""
        if one == other:
            return 1.0
        pair = (one, other) if one < other else (other, one)
        if pair not in self._stories:
            short, long = sorted((self._vectors[one], self._vectors[other]), key=len)
            self._stories[pair] = sum(value * long.get(word, 0.0) for word, value in short.items())
        return self._stories[pair]

    def common(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The weight of the common words, of the geometric mean of both; 0 where either has none."""
        both = math.sqrt(self._sum(one) * self._sum(other))
        return self._sum(one & other) / both if both else 0.0

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self._idf.get(word, 0.0) for word in words)

    def likeness(self, one: Read, other: Read) -> float:
        """How much two mentions look like one event; they share a word of their triggers."""
        trigger = TRIGGER * (1.0 if one.trigger == other.trigger else 0.7)
        words = SENTENCE * self.common(one.sentence, other.sentence) + PEOPLE * self.common(one.people, other.people)
        place = PLACES * self.common(one.places, other.places)
        story = STORY * min(1.0, self.story(one.article, other.article) / SAME_STORY)
        return trigger + words + place + story + _times(one, other)


def _times(one: Read, other: Read) -> float:
    if not one.times or not other.times:
        return 0.0
    return TIMES if one.times & other.times else -TIMES


def _pairs(read: Sequence[Read]) -> list[tuple[int, int]]:
    """The places of mentions that share a word of their triggers."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(read):
        for word in mention.trigger:
            blocks[word].append(place)
    return sorted({pair for places in blocks.values() for pair in combinations(sorted(places)[:MOST_IN_BLOCK], 2)})


def _all(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in content(text))
