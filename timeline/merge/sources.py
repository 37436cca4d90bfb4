"""How many independent voices tell an event: an outlet speaks once, a syndicated copy not at all."""

import re
from collections import defaultdict
from collections.abc import Sequence

from timeline.model import Report

_WORD = re.compile(r"\w+")
SIZE = 4  # words a shingle: short enough for one sentence, long enough that chance does not repeat it
COPY = (
    0.8  # of the shorter sentence's shingles in the longer; by hand: a copy is cropped or given a dateline, a paraphrase shares under half
)

_Told = tuple[str, str, frozenset[tuple[str, ...]]]  # who tells it, in which article, the shingles of the sentence


def sources(reports: Sequence[Report]) -> int:
    """The number of independent sources among the reports."""
    return len(set(voices(reports).values()))


def voices(reports: Sequence[Report]) -> dict[str, str]:
    """For each report id the source that speaks: the least name among those that are one outlet or copies of each other."""
    own = {report.id: report.source or report.article for report in reports}
    leader = {name: name for name in own.values()}
    sharing: dict[tuple[str, ...], set[_Told]] = defaultdict(set)  # by shingle, so that only what shares one is compared
    for told in {(own[report.id], report.article, shingles(report.mention.words)) for report in reports}:
        for name, article, words in {other for shingle in told[2] for other in sharing[shingle]}:
            if article != told[1] and is_copy(words, told[2]):
                _unite(leader, name, told[0])
        for shingle in told[2]:
            sharing[shingle].add(told)
    return {report: _root(leader, name) for report, name in own.items()}


def shingles(words: str) -> frozenset[tuple[str, ...]]:
    """The runs of SIZE words of a sentence; empty for a shorter one, which proves nothing."""
    tokens = _WORD.findall(words.lower())
    return frozenset(tuple(tokens[i : i + SIZE]) for i in range(len(tokens) - SIZE + 1))


def is_copy(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    """Whether the shorter is contained in the longer (Broder's containment)."""
    least = min(len(one), len(other))
    return least >= SIZE and len(one & other) / least >= COPY


def _root(leader: dict[str, str], name: str) -> str:
    while leader[name] != name:
        name = leader[name]
    return name


def _unite(leader: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(leader, one), _root(leader, other)))
    leader[second] = first
