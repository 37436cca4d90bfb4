"""A great event in the store: whatever the order of arrival, the timeline has the same events."""

import random
from dataclasses import replace

import pytest
from test_asked import published
from test_merge_great import NO_DAY, NORWAY, blow, war

from timeline.merge.great import GREAT, WIDELY
from timeline.model import Report
from timeline.store import Store
from timeline.when import When

OTHERS = [blow("x", " France", " Spain"), blow("y", " France", ">Sweden"), blow("z", ">Norway"), blow("v", " Norway", ">France")]


@pytest.mark.parametrize("seed", range(3))
def test_articles_that_arrive_one_by_one_come_to_the_same_events(store: Store, seed: int) -> None:
    reports = [*war(WIDELY), *OTHERS]
    for one in random.Random(seed).sample(reports, len(reports)):
        assert one.published is not None
        published(store, one.source, f"a.example/{one.id}", one.published.day, [one.mention])
    assert sorted(row.report_count for row in store.timeline.stream()) == [1, 1, WIDELY + 2]


def killing(name: str, when: When | None) -> Report:
    """The death of a king; None: with the day of the war in the text."""
    told = blow(name, ">Olav Berg", when=when)
    return replace(told, mention=replace(told.mention, mode="killing"))


@pytest.mark.parametrize("seed", range(4))
def test_a_death_that_as_many_tell_stands_beside_it_in_whatever_order(store: Store, seed: int) -> None:
    """The strikes on a land and the killing of its king by them are two events, also where a report names both as hit."""
    deaths = [killing(f"k{place:02}", None if place < 4 else NO_DAY) for place in range(GREAT + 6)]
    both = [blow(f"b{place}", " France", " Spain", ">Norway", ">Olav Berg", place=NORWAY) for place in range(3)]
    reports = [*war(GREAT), *both, *deaths]
    for one in random.Random(seed).sample(reports, len(reports)):
        assert one.published is not None
        published(store, one.source, f"a.example/{one.id}", one.published.day, [one.mention])
    assert sorted(row.report_count for row in store.timeline.stream()) == [GREAT + 3, GREAT + 6]
