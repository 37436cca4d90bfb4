"""A great event gathers what tells a part of it; another target, the answer to it and another day stay apart."""

import random
from dataclasses import replace
from datetime import date

import pytest
from test_merge_across import report

from timeline.merge import Report, cluster
from timeline.merge.great import GREAT, WIDELY
from timeline.model import Participant, Place, Span
from timeline.when import Basis, When, between, on

ROLES = {" ": "attacker", ">": "target", "&": "party"}
NORWAY = Place(name="Norway", country="NOR")


def blow(name: str, *people: str, when: When | None = None, place: Place | None = None) -> Report:
    """A strike as "France>Norway" has it, with its day in the text."""
    roles = [Participant(name=who[1:], role=ROLES[who[0]], country=country(who[1:])) for who in people]
    told = report(name, *roles, kind="attack", place=place, words=name)
    return replace(told, mention=replace(told.mention, mode="strike", when=when or on(date(2025, 3, 4), basis=Basis.RELATIVE)))


def country(name: str) -> str:
    return {"France": "FRA", "Spain": "ESP", "Norway": "NOR", "Sweden": "SWE"}.get(name.split("'")[0], "")


def war(number: int) -> list[Report]:
    """The first day of a war as many articles tell it."""
    return [blow(f"w{place:02}", " France", " Spain", ">Norway", place=NORWAY) for place in range(number)]


WEEK = between(date(2025, 3, 1), date(2025, 3, 7), basis=Basis.RELATIVE)
THAT_DAY = on(date(2025, 3, 4), basis=Basis.DATELINE)
NO_DAY = on(date(2025, 3, 7), basis=Basis.PUBLISHED)
PAST = between(None, date(2025, 3, 7), basis=Basis.PUBLISHED)  # "after the strikes on Norway"
LONG_PAST = between(None, date(2025, 4, 7), basis=Basis.PUBLISHED)
SINCE = between(date(2025, 3, 4), None, basis=Basis.RELATIVE)


def killing(name: str) -> Report:
    told = blow(name, " France", " Spain", ">Olav Berg", place=NORWAY)
    return replace(told, mention=replace(told.mention, mode="killing"))


def looked_back(name: str, *people: str) -> Report:
    """ "The war on Norway" of an article of three days after."""
    told = blow(name, *(people or (" France", " Spain", ">Norway")), when=NO_DAY)
    return replace(told, mention=replace(told.mention, words="the war on Norway", trigger=Span(start=4, end=7)))


CASES = [
    ("both attackers, no target", GREAT, blow("x", " France", " Spain"), True),
    ("the target alone", GREAT, blow("x", ">Norway"), True),
    ("one attacker, in the land", GREAT, blow("x", " France", place=NORWAY), True),
    ("leaders beside the land", GREAT, blow("x", " France", ">Norway", ">other leaders"), True),
    ("a week, of what many tell", WIDELY, blow("x", " France", " Spain", when=WEEK), True),
    ("news of that very day", WIDELY, blow("x", " France", " Spain", ">Norway", when=THAT_DAY), True),
    ("a part of it, with no day", WIDELY, blow("x", " France", ">Norway", when=THAT_DAY), False),
    ("since that day", GREAT, blow("x", " France", " Spain", when=SINCE), True),
    ("in passing, in the week after", WIDELY, blow("x", " France", " Spain", ">Norway", when=PAST), True),
    ("in passing, of what fewer tell", GREAT, blow("x", " France", " Spain", ">Norway", when=PAST), False),
    ("a part of it in passing", WIDELY, blow("x", " France", ">Norway", when=PAST), False),
    ("in passing, weeks after", WIDELY, blow("x", " France", " Spain", ">Norway", when=LONG_PAST), False),
    ("with no day, days later", WIDELY, blow("x", " France", " Spain", ">Norway", when=NO_DAY), False),
    ("a week", GREAT, blow("x", " France", " Spain", when=WEEK), False),
    ("another target", GREAT, blow("x", " France", ">Sweden"), False),
    ("the answer to it", GREAT, blow("x", " Norway", ">France"), False),
    ("one attacker, of whom more is told that day", GREAT, blow("x", " France"), False),
    ("one attacker, that very day, of what many tell", WIDELY, blow("x", " France"), True),
    ("the land's leaders", GREAT, blow("x", " France", " Spain", ">Norway's top leaders"), True),
    ("its one leader", GREAT, blow("x", " France", " Spain", ">Norway's supreme leader"), False),
    ("a school", GREAT, blow("x", " France", ">a school in the hills"), False),
    ("another day", GREAT, blow("x", " France", " Spain", when=on(date(2025, 3, 6), basis=Basis.RELATIVE)), False),
    ("the killing of its king", GREAT, killing("x"), False),
    ("the war, looked back on", WIDELY, looked_back("x"), True),
    ("the war on the land, whoever fights it", WIDELY, looked_back("x", ">Norway"), True),
    ("the war on another land", WIDELY, looked_back("x", ">Sweden"), False),
    ("the war, looked back on by one of fewer", GREAT, looked_back("x"), False),
    ("a war that has killed many", GREAT, blow("x", "&France", "&Norway", ">more than 100 people"), True),
    ("told by few", 3, blow("x", " France", " Spain"), False),
]


@pytest.mark.parametrize(("number", "other", "one"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_great_event_gathers_what_tells_a_part_of_it(number: int, other: Report, one: bool) -> None:
    groups = cluster([*war(number), other])
    assert (len(groups) == 1) is one


def test_out_of_a_crowd_that_is_no_great_event_each_goes_where_it_belongs() -> None:
    """Three tell of the day after; one of them has the weekend, which is that of the war, and its words."""
    after = on(date(2025, 3, 5), basis=Basis.RELATIVE)
    weekend = between(date(2025, 3, 4), date(2025, 3, 5), basis=Basis.RELATIVE)
    crowd = [blow(f"s{place}", " France", ">Norway", when=after, place=NORWAY) for place in range(2)]
    words = "a second wave of planes took off before dawn"
    crowd = [replace(each, mention=replace(each.mention, words=words)) for each in [*crowd, blow("v", " France", ">Norway", when=weekend)]]
    assert len(cluster(crowd)) == 1
    groups = cluster([*war(GREAT), *crowd])
    assert sorted(len(group) for group in groups) == [2, GREAT + 1]


def test_what_could_be_of_two_great_events_is_left_apart() -> None:
    second = [blow(f"s{place:02}", " France", " Spain", ">Sweden", place=Place(name="Sweden", country="SWE")) for place in range(GREAT)]
    assert len(cluster([*war(GREAT), *second, blow("x", "&France", "&Spain")])) == 3


def test_what_one_alone_did_that_day_is_its_whoever_was_hit() -> None:
    fired = [blow(f"f{place:02}", " France", ">Norway") for place in range(GREAT)]
    assert len(cluster([*fired, blow("x", " France")])) == 1
    assert len(cluster([*fired, blow("x", " France", when=THAT_DAY)])) == 2, "that day is the article's, no blow's"


def test_the_order_of_arrival_gathers_no_other() -> None:
    reports = [*war(WIDELY), *(case[2] for case in CASES[:1]), blow("y", " France", ">Sweden"), blow("z", ">Norway")]
    orders = (random.Random(seed).sample(reports, len(reports)) for seed in range(5))
    assert len({frozenset(frozenset(one.id for one in group) for group in cluster(order)) for order in orders}) == 1


def answer(name: str, *people: str) -> Report:
    told = blow(name, *people)
    return replace(told, mention=replace(told.mention, words="their retaliatory strikes"))


def test_what_answers_a_blow_is_told_by_that_alone() -> None:
    """Norway strikes many that day; of a retaliation told by many the one with no target is this one."""
    told = [answer(f"r{place:02}", " Norway", ">France") for place in range(GREAT)]
    assert len(cluster([*told, answer("x", " Norway")])) == 1
    assert len(cluster([*told, blow("x", " Norway")])) == 2
