"""A great event in the store: whatever the order of arrival, the timeline has the same events."""

import random

import pytest
from test_asked import published
from test_merge_great import blow, war

from timeline.merge.great import WIDELY
from timeline.store import Store

OTHERS = [blow("x", " France", " Spain"), blow("y", " France", ">Sweden"), blow("z", ">Norway"), blow("v", " Norway", ">France")]


@pytest.mark.parametrize("seed", range(3))
def test_articles_that_arrive_one_by_one_come_to_the_same_events(store: Store, seed: int) -> None:
    reports = [*war(WIDELY), *OTHERS]
    for one in random.Random(seed).sample(reports, len(reports)):
        assert one.published is not None
        published(store, one.source, f"a.example/{one.id}", one.published.day, [one.mention])
    assert sorted(row.report_count for row in store.timeline.stream()) == [1, 1, WIDELY + 2]
