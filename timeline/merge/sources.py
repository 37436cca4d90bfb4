"""How many independent voices tell an event: an outlet speaks once, a syndicated copy not at all."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.model import Report

_WORD = re.compile(r"\w+")
SIZE = 4  # words a shingle: short enough for one sentence, long enough that chance does not repeat it
COPY = (
    0.8  # of the shorter sentence's shingles in the longer; by hand: a copy is cropped or given a dateline, a paraphrase shares under half
)

_Shingles = frozenset[tuple[str, ...]]


def sources(reports: Sequence[Report]) -> int:
    """The number of independent sources among the reports."""
    return len(set(voices(reports).values()))


def voices(reports: Sequence[Report]) -> dict[str, str]:
    """For each report id the source that speaks: the least name among those that are one outlet or copies of each other."""
    own = {report.id: report.source or report.article for report in reports}
    leader = {name: name for name in own.values()}
    telling: dict[_Shingles, set[str]] = defaultdict(set)  # by sentence, so that a hundred copies of one are compared once
    for report in reports:
        telling[shingles(report.mention.words)].add(own[report.id])
    sharing: dict[tuple[str, ...], set[_Shingles]] = defaultdict(set)  # by shingle, so that only what shares one is compared
    for words in telling:
        for shingle in words:
            sharing[shingle].add(words)
        for other in {words}.union(*(sharing[shingle] for shingle in words)):
            if is_copy(other, words):
                _unite(leader, telling[words] | telling[other])
    return {report: _root(leader, name) for report, name in own.items()}


def shingles(words: str) -> _Shingles:
    """The runs of SIZE words of a sentence; empty for a shorter one, which proves nothing."""
    tokens = _WORD.findall(words.lower())
    return frozenset(tuple(tokens[i : i + SIZE]) for i in range(len(tokens) - SIZE + 1))


def is_copy(one: _Shingles, other: _Shingles) -> bool:
    """Whether the shorter is contained in the longer (Broder's containment)."""
    least = min(len(one), len(other))
    return least >= SIZE and len(one & other) / least >= COPY


def _root(leader: dict[str, str], name: str) -> str:
    while leader[name] != name:
        name = leader[name]
    return name


def _unite(leader: dict[str, str], names: Iterable[str]) -> None:
    first, *others = sorted({_root(leader, name) for name in names})
    leader.update(dict.fromkeys(others, first))
