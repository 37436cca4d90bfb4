"""Ten stories told by five papers each, in one timeline: the same event is one row, different events are different rows, in any order.

The stories are of our own writing, labelled by the one who wrote them and, with no difference, by somebody who saw no labels.
"""

import random
import re
import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from timeline.daemon.extraction import extract_here
from timeline.event_types import shipped_types
from timeline.merge import Merge, Report
from timeline.model import Article, Mention
from timeline.settings import Settings
from timeline.when import parse_publication

MERGER = Merge(shipped_types())

STORIES = tomllib.loads((Path(__file__).parent / "stories" / "stories.toml").read_text(encoding="utf-8"))["story"]
LABEL = re.compile(r"\[(?P<name>\w+):(?P<type>\w+)\] ")
WRONG_JOINS, WRONG_SPLITS, MISSED = 0.01, 0.10, 0.05


class Labelled(NamedTuple):
    """A sentence that tells an event of a story: the ids of the reports found in it, of its type."""

    event: str
    article: str
    found: frozenset[str]


def read(story: dict[str, Any], place: int) -> tuple[Article, str, list[tuple[str, str, int]]]:
    """An article without its labels, its source, and (event, type, where the sentence begins) of each label."""
    told = story["report"][place]
    text, labels = "", []
    at = 0
    for found in LABEL.finditer(told["text"]):
        text += told["text"][at : found.start()]
        labels.append((f"{story['name']}: {found['name']}", found["type"], len(text)))
        at = found.end()
    text += told["text"][at:]
    url = f"https://{told['source']}/{story['name']}/{place}".replace(" ", "-")
    return Article(url=url, title=told["title"], text=text, publication=parse_publication(told["published"])), told["source"], labels


@pytest.fixture(scope="module")
def reports() -> tuple[list[Report], list[Labelled]]:
    """What the extractor finds in all fifty articles, and what the labels say of it."""
    extract = extract_here(Settings().nlp)
    every, labelled = [], []
    for story in STORIES:
        for place in range(len(story["report"])):
            article, source, labels = read(story, place)
            mine = [(mention, report_of(article, source, mention, i)) for i, mention in enumerate(extract(article))]
            every += [report for _, report in mine]
            labelled += [Labelled(event, article.url, of_label(mine, kind, start)) for event, kind, start in labels]
    return every, labelled


def report_of(article: Article, source: str, mention: Mention, number: int) -> Report:
    name = f"{article.url}#{number:02}"
    return Report(id=name, article=article.url, mention=mention, article_title=article.title, source=source, published=article.publication)


def of_label(mine: list[tuple[Mention, Report]], kind: str, start: int) -> frozenset[str]:
    here = [(m, report) for m, report in mine if not m.sentence.in_title and m.sentence.start == start]
    return frozenset(report.id for mention, report in here if mention.type == kind)


def clusters(reports: list[Report]) -> dict[str, int]:
    """The number of the event that each report tells."""
    return {report.id: number for number, group in enumerate(MERGER.cluster(reports)) for report in group}


def test_the_labelled_events_are_found(reports: tuple[list[Report], list[Labelled]]) -> None:
    missed = [(one.event, one.article) for one in reports[1] if not one.found]
    assert len(missed) <= MISSED * len(reports[1]), missed


def test_the_same_event_is_one_and_different_ones_are_apart(reports: tuple[list[Report], list[Labelled]]) -> None:
    number = clusters(reports[0])
    events = [(one.event, {number[name] for name in one.found}) for one in reports[1] if one.found]
    joined = [(a, b) for (a, mine), (b, yours) in combinations(events, 2) if mine & yours]
    same = [(mine, yours, a) for (a, mine), (b, yours) in combinations(events, 2) if a == b]
    wrong = [pair for pair in joined if pair[0] != pair[1]]
    split = [a for mine, yours, a in same if not mine & yours]
    assert len(wrong) <= WRONG_JOINS * len(joined), wrong
    assert len(split) <= WRONG_SPLITS * len(same), split


def test_the_order_of_arrival_changes_nothing(reports: tuple[list[Report], list[Labelled]]) -> None:
    shuffled = list(reports[0])
    wanted = sorted(sorted(report.id for report in group) for group in MERGER.cluster(shuffled))
    for seed in range(20):
        random.Random(seed).shuffle(shuffled)
        assert sorted(sorted(report.id for report in group) for group in MERGER.cluster(shuffled)) == wanted
