"""Across articles: one call told by several outlets is one event; another day, another counterpart or another country is another."""

import random
from dataclasses import replace
from datetime import date

import pytest

from timeline.merge import Report, blocks, cluster, tell
from timeline.merge.likeness import likeness
from timeline.merge.said import Contents
from timeline.model import Event, Mention, Participant, Place, Span, Status
from timeline.when import Basis, Publication, When, between, on

HALE = Participant(name="Ingrid Hale", role="party", country="")
BRANDT = Participant(name="Tomas Brandt", role="party")
SATO = Participant(name="Emi Sato", role="party")


def report(
    name: str,
    *people: Participant,
    day: int | None = 4,
    kind: str = "call",
    words: str = "",
    place: Place | None = None,
    status: Status = Status.HAPPENED,
    published: int = 5,
) -> Report:
    """A report of its own article."""
    when = None if day is None else on(date(2025, 3, day), basis=Basis.RELATIVE)
    mention = Mention(
        type=kind,
        status=status,
        when=when,
        participants=people,
        place=place,
        sentence=Span(start=0, end=len(words)),
        trigger=Span(start=0, end=4),
        words=words,
        lemma="speak",
        confidence=0.8,
    )
    return Report(id=name, article=f"a{name}", mention=mention, source=f"s{name}", published=Publication(day=date(2025, 3, published)))


def meeting(name: str, status: Status) -> Report:
    return report(name, HALE, BRANDT, kind="meeting", status=status)


def remark(name: str, words: str) -> Report:
    return report(name, Participant(name="Ingrid Hale", role="speaker"), kind="remark", words=words)


def trip(name: str, place: Place) -> Report:
    return report(name, Participant(name="Ingrid Hale", role="traveller"), kind="trip", place=place)


def call_with(name: str, party: str) -> Report:
    return report(name, Participant(name=party, role="party"), BRANDT)


def spoken(name: str, speaker: str, words: str) -> Report:
    return report(name, Participant(name=speaker, role="speaker"), kind="remark", words=words, place=Place(name="Varn"))


def interview(name: str, words: str) -> Report:
    told = spoken(name, "Ingrid Hale", words)
    return replace(told, mention=replace(told.mention, mode="interview"))


def month(told: Report) -> Report:
    return replace(told, mention=replace(told.mention, when=between(date(2025, 3, 1), date(2025, 3, 31), basis=Basis.RELATIVE)))


def attack(name: str, attacker: str, target: str, *, mode: str = "strike", day: int | None = 4, basis: Basis = Basis.RELATIVE) -> Report:
    people = [Participant(name=who, role=role) for who, role in ((attacker, "attacker"), (target, "target")) if who]
    told = report(name, *people, day=day, kind="attack")
    when = (
        None if told.mention.when is None else replace(told.mention.when, basis=basis, words="" if basis is Basis.DATELINE else "Tuesday")
    )
    return replace(told, mention=replace(told.mention, mode=mode, when=when))


def envoys(name: str, who: str) -> Report:
    return report(name, Participant(name=who, role="party"), kind="meeting", status=Status.PLANNED, place=Place(name="Varn"))


def blow(name: str, target: str, words: str, *others: str) -> Report:
    hit = [Participant(name=each, role="target") for each in (target, *others)]
    told = report(name, *hit, kind="attack", words=words, place=Place(name="Tarsus"))
    return replace(told, mention=replace(told.mention, mode="bombing"))


PARIS, ROME = Place(name="Paris", country="FRA"), Place(name="Rome", country="ITA")
PAIRS = [
    ("the same call on the same day", report("1", HALE, BRANDT), report("2", BRANDT, HALE), True),
    ("a surname stands for the name", report("1", HALE, BRANDT), call_with("2", "Hale"), True),
    ("another counterpart", report("1", HALE, BRANDT), report("2", HALE, SATO), False),
    ("another day", report("1", HALE, BRANDT), report("2", HALE, BRANDT, day=6), False),
    ("a planned meeting and the meeting", meeting("1", Status.PLANNED), meeting("2", Status.HAPPENED), True),
    (
        "envoys of two lands, none named",
        envoys("1", "Norwegian and Swedish ambassadors"),
        envoys("2", "Swedish and Norwegian ambassadors"),
        True,
    ),
    ("envoys of one land, none named", envoys("1", "Norwegian ambassadors"), envoys("2", "Norwegian ambassadors"), False),
    ("envoys of other lands", envoys("1", "Norwegian and Swedish ambassadors"), envoys("2", "Norwegian and Danish ambassadors"), False),
    (
        "a building that neither names, in one town",
        blow("1", "ferry office", "Men threw a fire bomb into a ferry office in Tarsus."),
        blow("2", "office of the company Havn", "Unknown men threw a fire bomb into the office of the company Havn in Tarsus."),
        True,
    ),
    (
        "a firm by name, and a building that has none",
        blow("1", "Norpetro", "Men burned a lorry of Norpetro.", "ferry office"),
        blow("2", "Norpetro", "Norpetro said on Monday that arsonists came.", "office of the union"),
        True,
    ),
    (
        "a building of another kind",
        blow("1", "ferry office", "Men threw a fire bomb into a ferry office in Tarsus."),
        blow("2", "police station", "Unknown men threw a fire bomb into a police station in Tarsus."),
        False,
    ),
    (
        "embassies of two lands",
        blow("1", "Danish embassy", "Men threw a fire bomb into the Danish embassy in Tarsus."),
        blow("2", "Swedish embassy", "Unknown men threw a fire bomb into the Swedish embassy in Tarsus."),
        False,
    ),
    ("a call and a trip", report("1", HALE, BRANDT), trip("2", PARIS), False),
    (
        "two remarks on one day",
        remark("1", "Hale praised the ferry crews."),
        remark("2", "Hale attacked the budget of the opposition."),
        False,
    ),
    (
        "one remark in other words",
        remark("1", "Hale praised the brave ferry crews of Varn for their work."),
        remark("2", "The president, Hale, praised brave ferry crews from Varn on Tuesday."),
        True,
    ),
    ("trips to different countries", trip("1", PARIS), trip("2", ROME), False),
    ("a trip told twice", trip("1", PARIS), trip("2", PARIS), True),
    (
        "a speaker with no name is another in another paper",
        spoken("1", "officials", "The ferry had passed its last inspection in spring, officials said."),
        spoken("2", "officials", "The budget needs another vote before summer, officials said."),
        False,
    ),
    (
        "two remarks of one speaker under one dateline on one day",
        spoken("1", "Ingrid Hale", "Ingrid Hale said the ferry company must repay its passengers."),
        spoken("2", "Ingrid Hale", "The schools of the north will open next week, Ingrid Hale said."),
        False,
    ),
    ("an attack and its answer", attack("1", "Israel", "Iran"), attack("2", "Iran", "Israel"), False),
    ("a state and its forces", attack("1", "Israel", "Iran"), attack("2", "Israeli forces", "Iran"), True),
    (
        "a killing with its day and one that has but its article's day",
        attack("1", "", "Ingrid Hale", mode="killing"),
        attack("2", "", "Ingrid Hale", mode="killing", day=6, basis=Basis.DATELINE),
        True,
    ),
    (
        "strikes with their day and strikes that have but their article's day",
        attack("1", "Israel", "Iran"),
        attack("2", "Israel", "Iran", day=6, basis=Basis.DATELINE),
        False,
    ),
    ("a killing and the strikes on the land", attack("1", "Israel", "Ingrid Hale", mode="killing"), attack("2", "Israel", "Iran"), False),
    (
        "two interviews of a day",
        interview("1", "Ingrid Hale told Axios in an interview that the ferry company must repay its passengers."),
        interview("2", "In an interview with Reuters Ingrid Hale said the ferry company must repay its passengers."),
        False,
    ),
    (
        "one interview in other words",
        interview("1", "Ingrid Hale told Axios on Tuesday that the ferry company must repay its passengers."),
        interview("2", "The schools of the north will open next week, Ingrid Hale told Axios."),
        True,
    ),
    (
        "one arrest, its month told",
        report("1", Participant(name="Ingrid Hale", role="accused"), kind="legal"),
        month(report("2", Participant(name="Ingrid Hale", role="accused"), kind="legal")),
        True,
    ),
    (
        "arrests of two",
        report("1", Participant(name="Ingrid Hale", role="accused"), kind="legal"),
        month(report("2", Participant(name="Ana Ruiz", role="accused"), kind="legal")),
        False,
    ),
    (
        "one interview",
        interview("1", "Ingrid Hale told Axios in an interview that the ferry company must repay its passengers."),
        interview("2", "(Reuters) - The ferry company must repay its passengers, Axios quoted Ingrid Hale as saying in an interview."),
        True,
    ),
    ("Marco is not Mario", call_with("1", "Marco Bellini"), call_with("2", "Mario Bellini"), False),
]


@pytest.mark.parametrize(("case", "one", "other", "joined"), PAIRS, ids=[row[0] for row in PAIRS])
def test_two_reports_are_one_event_or_two(case: str, one: Report, other: Report, joined: bool) -> None:
    assert (len(cluster([one, other])) == 1) is joined, case
    if joined:
        assert set(blocks(one)) & set(blocks(other)), "what is joined must share a block"


def test_the_order_of_arrival_changes_nothing() -> None:
    reports = [report(f"{n}{i}", HALE, (BRANDT, SATO)[i % 2], day=3 + n % 5) for n in range(10) for i in range(4)]
    first = {frozenset(one.id for one in group) for group in cluster(reports)}
    for seed in range(20):
        random.Random(seed).shuffle(reports)
        assert {frozenset(one.id for one in group) for group in cluster(reports)} == first
    assert len(first) == 10


def test_a_hundred_copies_of_one_report_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Event] = []

    def counted(one: Event, other: Event, mine: Contents, yours: Contents) -> float:
        compared.append(one)
        return likeness(one, other, mine, yours)

    monkeypatch.setattr("timeline.merge.across.likeness", counted)
    copies = [report(f"{number:03}", HALE, BRANDT, words="Hale and Brandt spoke of the dam.") for number in range(100)]
    assert len(cluster(copies)) == 1
    assert len(compared) == 1


def test_what_was_planned_and_then_told_as_done_has_happened() -> None:
    planned = report("1", HALE, BRANDT, kind="meeting", status=Status.PLANNED, published=2)
    done = report("2", HALE, BRANDT, kind="meeting", published=5)
    event = tell([done, planned])
    assert (event.status, len(event.mentions)) == (Status.HAPPENED, 2)


def test_sources_that_differ_on_the_day_are_a_conflict() -> None:
    one, other, third = (report(name, HALE, BRANDT, day=day) for name, day in (("1", 4), ("2", 4), ("3", 5)))
    event = tell([one, other, third])
    assert event.when is not None
    assert event.when.first == date(2025, 3, 4)
    assert event.conflicts == ("two sources say Tue 4 Mar 2025, one Wed 5 Mar 2025",)


def test_an_undated_report_bars_nothing_and_a_year_names_no_day() -> None:
    assert list(blocks(report("1", HALE, BRANDT, day=None)))
    wide = When(start=date(2025, 1, 1), end=date(2026, 1, 1))
    assert wide.overlaps(on(date(2025, 3, 4)))


def voyage(name: str, day: int, published: int, *, status: Status = Status.PLANNED, moves: bool = False) -> Report:
    told = report(
        name, replace(HALE, role="traveller"), day=day, kind="trip", place=Place(name="Ostavia"), status=status, published=published
    )
    return replace(told, mention=replace(told.mention, rule="trip.visit-noun" + ("-moved" if moves else "")))


@pytest.mark.parametrize(
    ("reports", "told"),
    [
        ([voyage("a", 6, 3), voyage("b", 11, 5, moves=True)], [("planned", "2025-03-11")]),
        ([voyage("a", 6, 3), voyage("b", 11, 5, moves=True), voyage("c", 18, 10, moves=True)], [("planned", "2025-03-18")]),
        ([voyage("a", 6, 3), voyage("b", 11, 5, moves=True), voyage("c", 11, 12, status=Status.HAPPENED)], [("happened", "2025-03-11")]),
        ([voyage("a", 6, 3), voyage("b", 11, 5)], [("planned", "2025-03-06"), ("planned", "2025-03-11")]),
    ],
)
def test_a_plan_that_is_put_off_is_the_same_plan_on_its_new_day(reports: list[Report], told: list[tuple[str, str]]) -> None:
    for _ in range(5):
        random.shuffle(reports)
        events = [tell(group) for group in cluster(reports)]
        found = sorted((event.status.value, event.when.edtf if event.when else "") for event in events)
        assert found == told
        assert not any(event.conflicts for event in events)
