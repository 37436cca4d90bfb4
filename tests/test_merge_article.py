"""Within one article the repeats of an event are one row, and what an event says follows from its mentions."""

from datetime import date

import pytest

from timeline.merge import Report, merge_article, sources, tell
from timeline.model import MOVED, Mention, Participant, Quote, Span, Status
from timeline.when import Basis, Publication, When, between, on


def people(*names: str, role: str = "party") -> tuple[Participant, ...]:
    return tuple(Participant(name=name, role=role) for name in names)


def said(at: int, kind: str, who: tuple[Participant, ...], words: str = "", when: When | None = None, **more: object) -> Mention:
    sentence = Span(start=at, end=at + 90)
    fields = {"sentence": sentence, "trigger": Span(start=at + 5, end=at + 9), "words": words, **more}
    return Mention(type=kind, participants=who, when=when, **fields)  # type: ignore[arg-type]  # Mention's own fields


def day(number: int) -> When:
    return on(date(2025, 2, number), basis=Basis.RELATIVE)


def strike(attacker: str, target: str) -> Mention:
    who = (*people(*filter(None, [attacker]), role="attacker"), *people(target, role="target"))
    return said(100, "attack", who, mode="strike", when=day(12))


WAR = said(0, "attack", people("Norland", "Varn"), mode="strike", when=day(12))
STORM = said(0, "disaster", (), "a storm", mode="storm", lemma="close", when=on(date(2025, 2, 12), basis=Basis.DATELINE))
NIGHT = between(date(2025, 2, 11), date(2025, 2, 12), basis=Basis.RELATIVE)
DEAD = said(
    100,
    "disaster",
    people("nine people", role="victim"),
    "The storm killed nine overnight.",
    mode="storm",
    lemma="kill",
    when=NIGHT,
    trigger=Span(start=104, end=109),
)
CALL = said(0, "call", people("Donald Trump", "Vladimir Putin"), when=day(12), lemma="speak")
ROWS = [
    ("a surname and an undated repeat", [CALL, said(100, "call", people("Trump", "Putin"), lemma="call")], 1),
    ("another counterpart", [CALL, said(100, "call", people("Trump", "Volodymyr Zelenskyy"), when=day(12))], 2),
    ("another day", [CALL, said(100, "call", people("Trump", "Putin"), when=day(13))], 2),
    ("the call", [CALL, said(100, "call", (), words="The call lasted an hour.", trigger=Span(start=104, end=108))], 1),
    ("a call called talks", [CALL, said(100, "meeting", people("Trump", "Putin"), mode="talks", when=day(12))], 1),
    ("a call and a meeting", [CALL, said(100, "meeting", people("Trump", "Putin"), mode="bilateral", when=day(12))], 2),
    ("two speakers", [said(0, "remark", people("Trump", role="speaker")), said(100, "remark", people("Putin", role="speaker"))], 2),
    (
        "two arrests",
        [said(0, "legal", people("Roe", role="accused"), mode="arrest"), said(9, "legal", people("Roe", role="accused"), mode="trial")],
        2,
    ),
    (
        "the killing of a leader and of those who mourned him",
        [
            said(0, "attack", people("Karl Roe", role="target"), "the killing", mode="killing", lemma="killing"),
            said(100, "attack", people("demonstrators", role="target"), "the killings", mode="killing", lemma="killing"),
        ],
        2,
    ),
    ("a war, and a raid of one of its parties elsewhere", [WAR, strike("Norland", "Sund")], 2),
    ("a war, and a raid of the one on the other", [WAR, strike("Norland", "Varn")], 1),
    ("a war, and the strikes on one of its parties", [WAR, strike("", "Varn")], 1),
    ("a war told by one party", [said(0, "attack", people("Varn"), mode="strike"), strike("Norland", "Varn")], 1),
    ("a storm with the day of the dateline, and what the storm did overnight", [STORM, DEAD], 1),
    ("nothing", [], 0),
]


@pytest.mark.parametrize(("what", "mentions", "count"), ROWS, ids=[row[0] for row in ROWS])
def test_repeats_join_and_others_stay_apart(what: str, mentions: list[Mention], count: int) -> None:
    assert len(merge_article(mentions)) == count


def test_a_night_that_is_told_is_not_narrowed_to_the_day_of_the_dateline() -> None:
    (event,) = merge_article([STORM, DEAD])
    assert event.when is not None
    assert (event.when.first, event.when.last) == (NIGHT.first, NIGHT.last)


def test_words_of_one_speaker_are_one_remark_with_the_best_quote() -> None:
    speaker = people("Keith Kellogg", role="speaker")
    quotes = [Quote(text=text, speaker="Keith Kellogg", span=Span(start=0, end=9)) for text in ("No.", "We will go both ways.")]
    (event,) = merge_article([said(i * 100, "remark", speaker, quote=quote, when=day(15)) for i, quote in enumerate(quotes)])
    assert event.quote == quotes[1]
    assert len(event.mentions) == 2
    assert event.title == "Keith Kellogg: “We will go both ways.”"


def report(number: int, mention: Mention, published: int, source: str = "") -> Report:
    where = Publication(day=date(2025, 2, published))
    return Report(id=f"m{number}", article=f"a{number}", mention=mention, source=source or f"s{number}", published=where)


def test_a_plan_becomes_a_deed_and_stays_one() -> None:
    both = people("Trump", "Putin")
    plan, deed = said(0, "meeting", both, status=Status.PLANNED, when=day(18)), said(0, "meeting", both, when=day(18))
    assert tell([report(2, deed, 18), report(1, plan, 12)]).status is Status.HAPPENED
    assert tell([report(1, deed, 18), report(2, plan, 19)]).status is Status.HAPPENED


def test_a_headline_calls_nothing_off_that_its_article_gives_another_day() -> None:
    parties = people("Trump", "Putin")
    headline = said(0, "meeting", parties, status=Status.CANCELLED, sentence=Span(start=0, end=40, in_title=True))
    put_off = said(100, "meeting", parties, status=Status.PLANNED, when=day(20), rule="meeting.meeting-noun" + MOVED)
    reports = [
        Report(id=f"m{place}", article="a", mention=mention, source="s", published=Publication(day=date(2025, 2, 12)))
        for place, mention in enumerate((headline, put_off))
    ]
    event = tell(reports)
    assert (event.status, event.when and event.when.edtf) == (Status.PLANNED, "2025-02-20")


def test_dates_that_differ_are_kept_as_a_conflict() -> None:
    both = people("Trump", "Putin")
    told = [report(i, said(0, "call", both, when=day(d)), 14) for i, d in enumerate((11, 11, 12))]
    event = tell(told)
    assert event.when is not None
    assert event.when.edtf == "2025-02-11"
    assert event.conflicts == ("two sources say Tue 11 Feb 2025, one Wed 12 Feb 2025",)


def test_a_syndicated_copy_is_no_second_source() -> None:
    words = "Trump and Putin spoke by phone on Wednesday for more than an hour, the Kremlin said."
    mentions = [
        said(0, "call", people("Trump"), words=text)
        for text in (words, "MOSCOW - " + words, "The two talked at length about Ukraine and the Middle East.")
    ]
    assert sources([report(i, mention, 13) for i, mention in enumerate(mentions)]) == 2


def test_an_event_without_reports_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one report"):
        tell([])
