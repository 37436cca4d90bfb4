"""The readouts as one feed: every notice tells another call, meeting or trip, so that hardly two of them may be one event."""

import random

import pytest

from benchmarks.joins import CORPORA, reports_of
from benchmarks.measure import EVAL
from timeline.merge import Report, cluster
from timeline.merge.names import same_name

pytestmark = pytest.mark.skipif(not (EVAL / CORPORA["readouts"]).is_file(), reason="the readouts are not here")


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return reports_of("readouts")


def test_no_two_calls_or_meetings_of_other_counterparts_or_days_are_one_event(reports: list[Report]) -> None:
    for group in cluster(reports):
        exact = [report for report in group if report.mention.type in ("call", "meeting")]
        for one in exact:
            for other in exact:
                if one.article != other.article:
                    assert _days_meet(one, other), (one, other)
                    assert _share_two(one, other), (one, other)


def test_twenty_shuffles_give_the_same_events(reports: list[Report]) -> None:
    shuffled = list(reports)
    wanted = {frozenset(report.id for report in group) for group in cluster(shuffled)}
    for seed in range(20):
        random.Random(seed).shuffle(shuffled)
        assert {frozenset(report.id for report in group) for group in cluster(shuffled)} == wanted


def _days_meet(one: Report, other: Report) -> bool:
    a, b = one.mention.when, other.mention.when
    return a is None or b is None or a.overlaps(b)


def _share_two(one: Report, other: Report) -> bool:
    mine, yours = one.mention.participants, other.mention.participants
    common = sum(any(same_name(a.name, b.name) for b in yours) for a in mine)
    return common >= min(2, len(mine), len(yours))
