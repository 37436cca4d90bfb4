"""Which articles tell one story, by the words of all their sentences: first the broad theme, then what sets its stories apart.

One rule: the weight of a word is how rare it is among the articles compared, so that within a theme ("piracy off a coast") the
words count that are not common to all of it: a name, a number, a street.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from timeline.merge.join import grown
from timeline.merge.stems import Word, words

THEME = 0.08  # mean cosine from which articles are of one theme; on the linking corpus nine of ten themes come out whole
MOST_SPREAD = 300  # articles; a word of more brings nobody together, and its postings would make the cost quadratic
LEAST_COMMON = 0.04  # cosine; articles with less in common are not compared
MOST_NEAR = 60  # articles that one is compared with, the nearest first, so that the cost does not grow with the square of a theme
FEW = 8  # articles of a theme; in a larger one the words that only one article has say nothing of its stories
ELSEWHERE = 50  # articles on other things that are thought of beside the given ones, so that few articles of one story have words in common
_DIGITS = 9  # sums over sets differ in their last bits from run to run
Texts = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two articles are, each 0 to 1: all words, within their theme by what is rare there, by the names alone, and
    where in the tree of their theme they come together."""

    words: float
    here: float = 0.0
    names: float = 0.0
    kin: float = 0.0


SAME = Likeness(words=1.0, here=1.0, names=1.0, kin=1.0)


class Stories:
    """The articles as themes and stories. `texts`: the sentences of each."""

    def __init__(self, texts: Texts) -> None:
        self.articles = sorted(texts)
        self._counts = [Counter(word.stem for text in sorted(texts[name]) for word in words(text) if word.tells) for name in self.articles]
        self._place = {name: place for place, name in enumerate(self.articles)}
        self._names = named(text for name in self.articles for text in texts[name])
        self.weight = {word: math.log((len(self.articles) + ELSEWHERE) / number) for word, number in _spread(self._counts).items()}
        self._cosines = cosines(self._counts, {word: weight for word, weight in self.weight.items() if weight > 0})
        groups, _ = grown(len(self.articles), self._cosines, THEME)
        self._theme = {place: number for number, group in enumerate(groups) for place in group}
        self._spreads = [_spread(self._counts[place] for place in group) for group in groups]
        self._sizes = [len(group) for group in groups]
        self._within: dict[tuple[int, int], Likeness] = {}
        for group in groups:
            self._compare(group)

    def _compare(self, group: Sequence[int]) -> None:
        counts, spread = [self._counts[place] for place in group], self._spreads[self._theme[group[0]]]
        weight = {word: math.log((len(group) + 1) / number) for word, number in spread.items() if number > 1 or len(group) < FEW}
        here = cosines(counts, weight)
        names = cosines(counts, {word: value for word, value in weight.items() if word in self._names})
        _, heights = grown(len(group), here, 1e-6)
        for i, j in combinations(range(len(group)), 2):
            one, other = sorted((group[i], group[j]))
            pair = (i, j)
            self._within[one, other] = Likeness(
                words=self._cosines.get((one, other), 0.0),
                here=here.get(pair, 0.0),
                names=names.get(pair, 0.0),
                kin=heights.get(pair, 0.0),
            )

    def theme(self, article: str) -> int:
        """The number of the theme that an article is of."""
        return self._theme[self._place[article]]

    def size(self, theme: int) -> int:
        """How many articles a theme has."""
        return self._sizes[theme]

    def likeness(self, one: str, other: str) -> Likeness:
        """How alike two articles are."""
        if one == other:
            return SAME
        i, j = sorted((self._place[one], self._place[other]))
        return self._within.get((i, j)) or Likeness(words=self._cosines.get((i, j), 0.0))

    def near(self) -> list[tuple[str, str]]:
        """The pairs of articles worth comparing, each with itself among them."""
        beside: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for (i, j), value in self._cosines.items():
            if value >= LEAST_COMMON:
                beside[i].append((-value, j))
                beside[j].append((-value, i))
        nearest = [(place, other) for place, others in beside.items() for _, other in sorted(others)[:MOST_NEAR]]
        pairs = {(min(pair), max(pair)) for pair in nearest} | {(place, place) for place in range(len(self.articles))}
        return [(self.articles[i], self.articles[j]) for i, j in sorted(pairs)]

    def rarity(self, theme: int, word: str) -> float:
        """The weight of a word among the articles of a theme."""
        return math.log((1 + self._sizes[theme]) / (1 + self._spreads[theme].get(word, 0))) + 0.1


def _spread(counts: Iterable[Counter[str]]) -> Counter[str]:
    return Counter(word for one in counts for word in one)


def cosines(counts: Sequence[Counter[str]], weight: Mapping[str, float]) -> dict[tuple[int, int], float]:
    """The cosine of each pair that has a word in common, by inverted lists."""
    lists: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, one in enumerate(counts):
        raw = {word: (1 + math.log(number)) * weight[word] for word, number in one.items() if word in weight}
        length = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
        for word, value in raw.items():
            lists[word].append((place, value / length))
    sums: dict[tuple[int, int], float] = defaultdict(float)
    for _, postings in sorted(lists.items()):
        if len(postings) <= MOST_SPREAD:
            for (i, mine), (j, yours) in combinations(postings, 2):
                sums[i, j] += mine * yours
    return {pair: round(value, _DIGITS) for pair, value in sums.items()}


def named(texts: Iterable[str]) -> frozenset[str]:
    """The stems that stand with a capital more often than without, the first word of a sentence and headlines in capitals aside."""
    upper, lower = Counter[str](), Counter[str]()
    for text in texts:
        (_, *rest), capital = words(text) or (None,), _is_headline(words(text))
        for word in rest if not capital else ():
            if len(word.text) > 1:
                (upper if word.text[0].isupper() else lower)[word.stem] += 1
    return frozenset(word for word, number in upper.items() if number > lower[word])


def _is_headline(told: Sequence[Word]) -> bool:
    return sum(word.text[0].isupper() for word in told) > 0.6 * len(told)
