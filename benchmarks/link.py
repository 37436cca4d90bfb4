"""Linking by wording: `python -m benchmarks.link` prints our figures beside two plain rules, on all topics and on each half of them."""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.measure import EVAL
from timeline.merge.acts import trigger_of
from timeline.merge.alike import Wording
from timeline.merge.stems import content
from timeline.merge.wording import link

Groups = list[list[str]]


def main() -> int:
    file = EVAL / "link-dev.jsonl"
    if not file.is_file():
        print(f"nothing to measure against: {file} is missing", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    gold = {row["id"]: row["cluster"] for row in rows}
    mentions = [wording(row) for row in rows]
    systems: dict[str, Callable[[list[Wording]], Groups]] = {
        "the trigger's stem": same_trigger,
        "and half of the words": half_of_words,
        "link": link,
    }
    print(f"{'rule':24} {'half':>5} {'B3 P':>6} {'B3 R':>6} {'B3 F1':>6} {'MUC F1':>7}")
    for half, some in (("all", mentions), ("even", _half(mentions, gold, 0)), ("odd", _half(mentions, gold, 1))):
        for name, system in systems.items():
            print(f"{name:24} {half:>5} " + " ".join(f"{value:6.3f}" for value in figures(system(some), gold)))
    return 0


def wording(row: dict[str, Any]) -> Wording:
    start, end = row["trigger"]
    participants, times, places = (tuple(row.get(key) or ()) for key in ("participants", "times", "places"))
    return Wording(
        id=row["id"],
        article=row["article"],
        sentence=row["sentence"],
        trigger=(start, end),
        participants=participants,
        times=times,
        places=places,
    )


def _half(mentions: list[Wording], gold: dict[str, str], which: int) -> list[Wording]:
    """Clusters are not cut: each goes whole to one half, by its name."""
    return [mention for mention in mentions if int(gold[mention.id], 16) % 2 == which]


def _trigger(mention: Wording) -> frozenset[str]:
    start, end = mention.trigger
    return trigger_of(mention.sentence[start:end])


def same_trigger(mentions: list[Wording]) -> Groups:
    groups: dict[frozenset[str], list[str]] = defaultdict(list)
    for mention in mentions:
        groups[_trigger(mention)].append(mention.id)
    return list(groups.values())


def half_of_words(mentions: list[Wording]) -> Groups:
    """The same trigger, and half of the words in common with the group's first sentence."""
    groups: dict[frozenset[str], list[tuple[frozenset[str], list[str]]]] = defaultdict(list)
    for mention in mentions:
        words = content(mention.sentence)
        known = groups[_trigger(mention)]
        near = next((ids for other, ids in known if 2 * len(words & other) >= min(len(words), len(other))), None)
        if near is None:
            known.append((words, [mention.id]))
        else:
            near.append(mention.id)
    return [ids for known in groups.values() for _, ids in known]


def figures(groups: Groups, gold: dict[str, str]) -> tuple[float, float, float, float]:
    """B-cubed precision, recall and F1, and MUC's F1."""
    mine = {name: place for place, group in enumerate(groups) for name in group}
    theirs: dict[str, set[str]] = defaultdict(set)
    for name in mine:
        theirs[gold[name]].add(name)
    ours = [set(group) for group in groups]
    shares = [(len(ours[mine[name]] & theirs[gold[name]]), len(ours[mine[name]]), len(theirs[gold[name]])) for name in mine]
    precision = sum(both / size for both, size, _ in shares) / len(shares)
    recall = sum(both / size for both, _, size in shares) / len(shares)
    muc = _f1(_muc(ours, gold), _muc(theirs.values(), mine))
    return precision, recall, _f1(precision, recall), muc


def _muc(groups: Iterable[set[str]], other: "dict[str, Any]") -> float:
    sizes = [(len(group) - len({other[name] for name in group}), len(group) - 1) for group in groups]
    return sum(kept for kept, _ in sizes) / max(1, sum(links for _, links in sizes))


def _f1(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
