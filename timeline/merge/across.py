"""Across articles: which of their events are one. Blocks say what is compared, `likeness` decides, average link joins.

One rule: the result is a function of the set of reports, and in doubt two stay apart.
"""

from collections import defaultdict
from collections.abc import Sequence, Set
from datetime import date
from functools import cache
from itertools import combinations

from timeline.merge.article import group_article
from timeline.merge.blocks import blocks
from timeline.merge.great import GREAT, Great, gathered, great_of
from timeline.merge.join import BARRED, agglomerate
from timeline.merge.likeness import LEAST, is_same_plan, likeness
from timeline.merge.moving import chained
from timeline.merge.said import contents
from timeline.merge.tell import told
from timeline.model import Event, Mention, Report, Status

_Telling = tuple[tuple[Mention, ...], frozenset[date]]


def cluster(reports: Sequence[Report]) -> list[list[Report]]:
    """The reports apart by event, in a stable order."""
    units = sorted((unit for article in _by_article(reports) for unit in _units(article)), key=lambda unit: (unit[0].article, unit[0].id))
    kinds: dict[_Telling, int] = {}  # a hundred copies of one report are compared once
    kind = [kinds.setdefault(_telling(unit), len(kinds)) for unit in units]
    events = [told(mentions) for mentions, _ in kinds]
    said = [contents(event.mentions) for event in events]
    published = [days for _, days in kinds]

    @cache
    def are_alike(i: int, j: int) -> float:
        if _is_planned_since(published[i], events[i], events[j]) or _is_planned_since(published[j], events[j], events[i]):
            return BARRED
        return likeness(events[i], events[j], said[i], said[j])

    alike = agglomerate(range(len(units)), lambda i, j: are_alike(kind[i], kind[j]), LEAST, _pairs(units))
    groups = [[(units[place], events[kind[place]]) for place in group] for group in alike]
    return [[report for unit, _ in group for report in unit] for group in gathered(chained(groups, is_same_plan))]


def greatness(reports: Sequence[Report]) -> Great | None:
    """What these reports of one event say as a great one: where that changes, others may belong to it that nothing else ties to them."""
    if len({report.article for report in reports}) < GREAT:
        return None
    once = cache(told)
    return great_of([once(_telling(unit)[0]) for article in _by_article(reports) for unit in _units(article)])


def _by_article(reports: Sequence[Report]) -> list[list[Report]]:
    articles: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda each: each.id):
        articles[report.article].append(report)
    return list(articles.values())


def _units(article: Sequence[Report]) -> list[list[Report]]:
    """The reports of one article, a list an event. Two mentions that are equal in all count as two."""
    of: dict[Mention, list[Report]] = defaultdict(list)
    for report in article:
        of[report.mention].append(report)
    return [[of[mention].pop() for mention in group] for group in group_article([report.mention for report in article])]


def _pairs(units: Sequence[Sequence[Report]]) -> list[tuple[int, int]]:
    """The places of units of different articles that share a block."""
    block: dict[str, list[int]] = defaultdict(list)
    for place, unit in enumerate(units):
        for name in {name for report in unit for name in blocks(report) if not name.startswith("article|")}:
            block[name].append(place)
    pairs = {pair for places in block.values() for pair in combinations(places, 2)}
    return sorted(pair for pair in pairs if units[pair[0]][0].article != units[pair[1]][0].article)


def _telling(unit: Sequence[Report]) -> _Telling:
    """What the comparison asks of a unit: its mentions, and the days on which they were published."""
    days = frozenset(report.published.day for report in unit if report.published is not None)
    return tuple(report.mention for report in unit), days


def _is_planned_since(published: Set[date], plan: Event, deed: Event) -> bool:
    """True for a plan with no day, told after the day of a deed, which it cannot have been: briefings to be held, and those held before."""
    undated = plan.status is Status.PLANNED and (plan.when is None or not plan.when.is_known)
    over = deed.when.last if deed.status is Status.HAPPENED and deed.when is not None else None
    return undated and bool(published) and over is not None and over < min(published)
