"""What two mentions have in common, as signs: numbers whose names can be read, for `odds.py` to weigh.

One rule: every sign follows from the mentions given; nothing is known of their topic.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.merge.acts import acts, is_light, is_speech, trigger_of
from timeline.merge.stems import content, words
from timeline.merge.stories import Stories

NEAR = 5  # telling words on each side of a trigger
UNSEEN = 3  # articles of a theme that are thought of beside the given ones: two of two prove less than twenty of twenty
SHORT = 6  # words of a sentence that can hardly be told apart
Signs = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One mention as worded. `trigger`: its [start, end) in the sentence; the other fields as the text has them."""

    id: str
    article: str
    sentence: str
    trigger: tuple[int, int]
    title: str = ""
    participants: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Read:
    """A mention as sets of stems. `near`: around its trigger; `numbers`: as written."""

    wording: Wording
    trigger: frozenset[str]
    acts: frozenset[int]
    words: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    people: frozenset[str]
    times: frozenset[str]
    places: frozenset[str]

    @classmethod
    def of(cls, mention: Wording) -> "Read":
        start, end = mention.trigger
        trigger = trigger_of(mention.sentence[start:end])
        told = words(mention.sentence)
        left = [word.stem for word in told if word.tells and word.start < start]
        right = [word.stem for word in told if word.tells and word.start >= end]
        names = {word.stem for word in told[1:] if word.tells and word.text[0].isupper() and not word.text.isupper()}
        return cls(
            wording=mention,
            trigger=trigger,
            acts=acts(trigger),
            words=frozenset(left + right) - trigger,
            near=frozenset(left[-NEAR:] + right[:NEAR]),
            names=frozenset(names) - trigger,
            numbers=frozenset(word.text for word in told if word.text.isdigit()),
            people=_all(mention.participants),
            times=_all(mention.times),
            places=_all(mention.places),
        )

    @property
    def is_headline(self) -> bool:
        """Whether its sentence ends as a headline does, without a stop."""
        return self.wording.sentence.rstrip(" \"'”’")[-1:].isalnum()

    def is_related(self, other: "Read") -> bool:
        """Whether the triggers share a word or a family."""
        return not (self.trigger.isdisjoint(other.trigger) and self.acts.isdisjoint(other.acts))


class Comparison:
    """Compares the given mentions, which give the words their weights."""

    def __init__(self, read: Sequence[Read]) -> None:
        told: dict[str, set[str]] = defaultdict(set)
        for one in read:
            told[one.wording.article] |= {one.wording.sentence, one.wording.title} - {""}
        self.stories = Stories(told)
        self._in_sentence: dict[tuple[str, str], set[frozenset[str]]] = defaultdict(set)
        self._in_article: Counter[tuple[str, frozenset[str]]] = Counter()
        self._in_theme: Counter[tuple[int, frozenset[str]]] = Counter()
        self._articles: dict[tuple[int, frozenset[str]], set[str]] = defaultdict(set)
        for one in read:
            self._in_sentence[one.wording.article, one.wording.sentence].add(one.trigger)
            self._in_article[one.wording.article, one.trigger] += 1
            self._in_theme[self.stories.theme(one.wording.article), one.trigger] += 1
            self._articles[self.stories.theme(one.wording.article), one.trigger].add(one.wording.article)
        self._rare: dict[int, dict[str, float]] = defaultdict(dict)

    def signs(self, one: Read, other: Read) -> Signs:
        """What speaks for and against their telling one event."""
        first, second = one.wording, other.wording
        weights = self._weights(first.article, second.article)
        likeness = self.stories.likeness(first.article, second.article)
        signs = {
            "acts": len(one.acts & other.acts) / max(1, len(one.acts | other.acts)),
            "light": float(is_light(one.trigger)),
            "story": likeness.words,
            "story here": likeness.here,
            "story names": likeness.names,
            "story kin": likeness.kin,
            "one article": float(first.article == second.article),
            "one sentence": float((first.article, first.sentence) == (second.article, second.sentence)),
            "words": cosine(one.words, other.words, self.stories.weight),
            "words here": cosine(one.words, other.words, weights),
            "near": cosine(one.near, other.near, weights),
            "names": contained(one.names, other.names, self.stories.weight),
            "people": cosine(one.people, other.people, self.stories.weight),
            "people contained": contained(one.people, other.people, self.stories.weight),
            "places": cosine(one.places, other.places, self.stories.weight),
            "times": float(not one.times.isdisjoint(other.times)),
            "numbers": float(not one.numbers.isdisjoint(other.numbers)),
            "better": self._better(one, other),
            "usual": math.log(1 + self._usual(one) + self._usual(other)),
            "told by": (self._told_by(one) + self._told_by(other)) / 2,
            "an article": math.log(self._an_article(one) + self._an_article(other)) - math.log(2),
            "speech": float(is_speech(one.acts) or is_speech(other.acts)),
            "headlines": float(one.is_headline + other.is_headline),
            "again": math.log(self._in_article[first.article, one.trigger] * 1.0 + self._in_article[second.article, other.trigger]),
            "short": float(min(len(one.words), len(other.words)) < SHORT),
            "longer": float(abs(len(one.trigger) - len(other.trigger))),
        }
        for name in ("people", "places", "times", "numbers", "names"):
            mine, yours = getattr(one, name), getattr(other, name)
            signs[f"other {name}"] = float(bool(mine) and bool(yours) and mine.isdisjoint(yours))
        return signs

    def _weights(self, one: str, other: str) -> Mapping[str, float]:
        """The weights of words among the articles of one theme; among all where the two are of two."""
        theme = self.stories.theme(one)
        if theme != self.stories.theme(other):
            return self.stories.weight
        rare = self._rare[theme]
        if not rare:
            rare.update({word: self.stories.rarity(theme, word) for word in self.stories.weight})
        return rare

    def _usual(self, one: Read) -> int:
        return self._in_theme[self.stories.theme(one.wording.article), one.trigger]

    def _told_by(self, one: Read) -> float:
        """The share of the articles of its theme that have its trigger."""
        theme = self.stories.theme(one.wording.article)
        return len(self._articles[theme, one.trigger]) / (self.stories.size(theme) + UNSEEN)

    def _an_article(self, one: Read) -> float:
        """How often an article that has its trigger has it."""
        theme = self.stories.theme(one.wording.article)
        return self._in_theme[theme, one.trigger] / len(self._articles[theme, one.trigger])

    def _better(self, one: Read, other: Read) -> float:
        """How many of the two have the very trigger of the other beside them, in a sentence where it would fit better."""
        if one.trigger == other.trigger:
            return 0.0
        there = one.trigger in self._in_sentence[other.wording.article, other.wording.sentence]
        here = other.trigger in self._in_sentence[one.wording.article, one.wording.sentence]
        return float(there + here)


def cosine(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """The weight of the common words, of the geometric mean of both; 0 where either has none."""
    both = math.sqrt(_sum(one, weight) * _sum(other, weight))
    return _sum(one & other, weight) / both if both else 0.0


def contained(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """The weight of the common words, of the lighter; 0 where either has none."""
    least = min(_sum(one, weight), _sum(other, weight))
    return _sum(one & other, weight) / least if least else 0.0


def _sum(stems: Iterable[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(word, 0.0) for word in stems)


def _all(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in content(text))
