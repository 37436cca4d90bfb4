"""What holds of every date found: its place, its interval, its reckoning; in a text, in a document, at any length."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import find_dates, find_in
from timeline.dates.scan import ROWS
from timeline.language import Document
from timeline.when import Basis, Expression, Extent, Precision, display, parse_publication

WORDS = """in on the of from to until since before after early late mid last next this past coming following previous same that every
    each a an two three 12 30 2014 1998 '90s May March Feb. February 31 29 Monday Tues. Friday weekend week month year day days weeks
    months years decade century quarter spring summer fall winter morning night tonight today yesterday tomorrow ago later earlier
    noon midnight 3 p.m. 18:00 GMT ET Christmas Easter first third half end beginning ; , - . said will BC 480 and between for about
    more than""".split()
TEXTS = st.lists(st.sampled_from(WORDS) | st.sampled_from(sorted(ROWS)), max_size=25).map(" ".join)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
BY_DAY_OR_WEEK = [
    "today",
    "yesterday",
    "tomorrow",
    "last week",
    "next week",
    "this week",
    "two days ago",
    "three weeks ago",
    "last Tuesday",
    "next Tuesday",
    "this Friday",
    "He said Monday",
    "He will say Monday",
    "the weekend",
    "next weekend",
    "the day before yesterday",
    "Friday morning",
    "tonight",
    "a week ago Monday",
    "two days from now",
    "late Tuesday",
]


def only(text: str, published: str | None = "2025-02-16") -> Expression:
    found = find_dates(text, published)
    assert len(found) == 1, [(e.text, e.value) for e in found]
    return found[0]


@given(TEXTS, DAYS, st.sampled_from(["", "T23:59:59-12:00", "T02:30:00+01:00"]))
@settings(max_examples=2000, deadline=None)
def test_spans_are_in_the_text_in_order_and_apart_and_no_interval_is_empty(text: str, day: date, hour: str) -> None:
    reach = 0
    for expression in find_dates(text, f"{day}{hour}"):
        assert reach <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end] == expression.text
        assert expression.text == expression.text.strip()
        reach = expression.end
        when = expression.when
        if when is not None:
            assert when.is_known
            assert when.start is None or when.end is None or when.start < when.end
            assert when.steps
            assert expression.type in ("DATE", "TIME", "DURATION")


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "words", ["last week", "next Monday", "Christmas", "the weekend", "Feb. 12", "10 days ago", "next century", "the past 100 years"]
)
def test_a_publication_at_the_edge_of_the_calendar_counts_as_none(words: str, published: str) -> None:
    assert [e.when for e in find_dates(words, published)] == [None]


@pytest.mark.parametrize(
    "words", ["999,999,999 days ago", "20,000,000 years ago", "900,000 weeks from now", "200,000 months ago", "999,999,999 weekends ago"]
)
def test_what_lies_beyond_the_calendar_has_no_days(words: str) -> None:
    assert only(words).when is None


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_fail(text: str) -> None:
    find_dates(text, "2025-02-16")


@given(st.sampled_from(BY_DAY_OR_WEEK), DAYS)
@settings(max_examples=300, deadline=None)
def test_moving_the_publication_by_a_week_moves_every_day_and_week_by_a_week(words: str, day: date) -> None:
    before, after = only(words, day.isoformat()).when, only(words, (day + timedelta(days=7)).isoformat()).when
    assert before is not None
    assert after is not None
    assert before.start is not None
    assert before.end is not None
    assert (after.start, after.end) == (before.start + timedelta(days=7), before.end + timedelta(days=7))


@given(st.dates(min_value=date(1700, 1, 1), max_value=date(2090, 12, 31)))
@settings(max_examples=200, deadline=None)
def test_a_full_date_is_read_as_it_was_written(day: date) -> None:
    for written in (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        day.isoformat(),
        f"{day:%A}, {day:%b}. {day.day}, {day.year}",
    ):
        words = written.replace("May.", "May")
        when = only(f"It happened on {words}", None).when
        assert when is not None
        assert (when.first, when.last, when.basis) == (day, day, Basis.STATED), words


LONG = {
    "dates of nothing": "1/1/" * 250_000,
    "direction words": "next " * 200_000,
    "units": "spring of the " * 18_000,
    "numbers": "one hundred " * 5_000,
    "one number": "1" * 1_000_000,
    "ranges": "Feb. 12-14-" * 5_000,
    "modifiers": "early late mid " * 15_000,
    "nested": "the end of " * 22_000,
    "commas": "1,000," * 115_000,
    "no spaces": "a" * 1_000_000,
    "spaces": "in the " + " " * 1_000_000,
    "lines": "on\n" * 75_000,
    "hyphens": "mid-" * 60_000,
    "apostrophes": "'98 '" * 50_000,
    "clocks": "3:00 " * 50_000,
}


@pytest.mark.parametrize("kind", LONG)
def test_the_time_grows_with_the_length_and_no_faster(kind: str) -> None:
    whole = LONG[kind]
    part = whole[: len(whole) // 4]
    short, long = _seconds(part), _seconds(whole)
    assert long < 8 * short + 0.5, f"{kind}: {short:.2f} s for a quarter, {long:.2f} s for the whole"


def _seconds(text: str) -> float:
    started = time.process_time()
    find_dates(text, "2025-02-16")
    return time.process_time() - started


def test_a_document_and_a_text_give_the_same() -> None:
    text = "He said Wednesday that talks would resume next week. The last round was in early 2014."
    assert find_in(Document(text), parse_publication("2025-02-16")) == find_dates(text, "2025-02-16")


def test_without_a_publication_what_is_stated_stands_and_the_rest_has_no_days() -> None:
    found = {e.text: e for e in find_dates("On Monday he spoke of March 4, 1861 and of last week.", None)}
    assert found["March 4, 1861"].value == "1861-03-04"
    assert (found["Monday"].value, found["Monday"].when) == ("XXXX-WXX-1", None)
    assert found["last week"].when is None


def test_no_expression_reaches_over_the_end_of_a_paragraph() -> None:
    found = find_dates(
        "A summit in May\n\n2014 was a poor year. He left on Feb. 12\n\n-14 degrees were measured on March\n12.", "2025-02-16"
    )
    assert [e.text for e in found] == ["May", "2014", "Feb. 12", "March\n12"]


def test_nothing_is_found_in_an_empty_text() -> None:
    assert find_dates("", "2025-02-16") == []


def test_this_holiday_is_the_one_just_over_where_it_was_a_few_weeks_ago() -> None:
    (told,) = find_dates("The floods this Christmas cost millions.", published="2016-01-12")
    assert told.value == "2015-12-25"


def test_a_publication_that_is_none_says_so() -> None:
    with pytest.raises(ValueError, match="not a publication instant: 'soon'"):
        find_dates("today", "soon")


def test_the_steps_tell_the_tense_the_publication_and_the_day() -> None:
    when = only("He said Wednesday that it was over.").when
    assert when is not None
    assert when.steps == (
        "'Wednesday': past tense (guessed from the words): the past one; published Sunday 16 February 2025 -> Wednesday 12 February 2025",
    )


def test_the_day_is_the_publishers() -> None:
    """23:30 in New York is the next day in Greenwich; "today" stays the reader's day."""
    assert only("He resigned today.", "2025-02-16T23:30:00-05:00").value == "2025-02-16"


def test_a_dateline_is_the_day_that_today_counts_from() -> None:
    text = "NAIROBI, Feb. 14 (Xinhua) -- The president resigned today."
    found = find_dates(text, "2025-02-15")
    assert [(e.text, e.value) for e in found] == [("Feb. 14", "2025-02-14"), ("today", "2025-02-14")]
    assert found[1].when is not None
    assert found[1].when.basis is Basis.DATELINE


def test_a_dateline_of_weeks_ago_is_still_the_day_that_weekdays_count_from() -> None:
    text = "ZURICH, Feb. 6 (Reuters) - The head of the fund said on Thursday she was stepping down."
    found = find_dates(text, published="2025-02-20")
    assert found[1].when is not None
    assert found[1].when.start == date(2025, 2, 6)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("He left on 12 February 2014.", Basis.STATED),
        ("He left in 2014.", Basis.STATED),
        ("He left yesterday.", Basis.RELATIVE),
        ("He left on Wednesday.", Basis.RELATIVE),
    ],
)
def test_what_a_date_rests_on(text: str, basis: Basis) -> None:
    when = only(text).when
    assert when is not None
    assert when.basis is basis


def test_a_date_counted_from_another_is_anchored() -> None:
    last = find_dates("He was shot on Feb. 3 and died two days later.", "2025-02-16")[-1].when
    assert last is not None
    assert last.basis is Basis.ANCHORED


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("at 3:15 p.m. GMT", Precision.MINUTE),
        ("at 3 p.m. GMT", Precision.HOUR),
        ("Friday morning", Precision.PART_OF_DAY),
        ("on Friday", Precision.DAY),
        ("over the weekend", Precision.WEEKEND),
        ("last week", Precision.WEEK),
        ("last month", Precision.MONTH),
        ("in the third quarter of 2014", Precision.QUARTER),
        ("in the summer of 2014", Precision.SEASON),
        ("in 2014", Precision.YEAR),
        ("in the 1990s", Precision.DECADE),
        ("in the 19th century", Precision.CENTURY),
        ("in the past two years", Precision.INTERVAL),
    ],
)
def test_how_fine_a_date_is(text: str, precision: Precision) -> None:
    when = only(text).when
    assert when is not None
    assert when.precision is precision


def test_a_range_lasts_all_of_its_days() -> None:
    found = find_dates("The summit of Feb. 14-16, 2014 ended.", "2025-02-16")
    assert {(e.when.edtf, e.when.extent) for e in found if e.when} == {("2014-02-14/2014-02-16", Extent.THROUGHOUT)}


@pytest.mark.parametrize(
    ("text", "edtf", "shown"),
    [
        ("on 12 February 2014", "2014-02-12", "Wed 12 Feb 2014"),
        ("in February 2014", "2014-02", "February 2014"),
        ("in the 1990s", "199X", "1990s"),
        ("in the 19th century", "18XX", "1800s"),
        ("before March 2014", "[..2014-02-28]", "on or before Fri 28 Feb 2014"),
        ("since 1998", "[1998-01-01..]", "on or after Thu 1 Jan 1998"),
        ("over the weekend", "[2025-02-15..2025-02-16]", "15–16 Feb 2025"),
    ],
)
def test_dates_are_exchanged_and_shown(text: str, edtf: str, shown: str) -> None:
    when = only(text).when
    assert when is not None
    assert (when.edtf, display(when)) == (edtf, shown)


HISTORY = (
    "In 1861 the war began. In April, the fort was taken. On May 4, the port fell; two days later the town burned. "
    "In December 1861 the army wintered. In February, it marched north. In 1862 and 1863 it fought in the west. "
    "The general, who had been named in 1855, fell on July 3, 1863. The next day the siege ended. In 1864 the rest gave up."
)


ASIDES = (
    "On April 9, 2003, the city fell. In November 2008, a statue was put up there. On April 15 the invasion was declared over. "
    "On May 1, 2003, the president spoke. On May 22, 2003, the council met, and in February 1944 and May 1946 others had. "
    "By the end of 1944 there was peace, which lasted until 1946. The front moved in February 1945. By July the army had held the coast. "
    "In mid-June 1944 it had landed. The spring and early summer of 1943 were quiet. In May 2007 it was warm, above the June 1990 high. "
    "In late August, it rained."
)


@pytest.mark.parametrize(
    ("words", "value"),
    [("April 15", "2003-04-15"), ("July", "1944-07"), ("The spring", "1943-SP"), ("late August", "2007-08")],
)
def test_in_a_history_an_aside_does_not_move_the_line(words: str, value: str) -> None:
    found = {e.text: e.value for e in find_dates(ASIDES, "2009-12-19")}
    assert found[words] == value


STORY = (
    "Nepal is set to vote on Thursday. Here is its story. In 1990 there were protests. In 1996 a revolt began. "
    "In 2001 the king was killed. In 2006 it ended. In 2008 the republic was proclaimed. In 2015 a constitution came, "
    "in 2017 an election, in 2022 another."
)
SUNDAY_OF_OLD = STORY.replace("Nepal is set to vote on Thursday", "It began with Bloody Sunday")


def test_news_that_tells_a_long_story_is_news_and_a_named_day_is_none_of_its() -> None:
    assert find_dates(STORY, "2026-03-02")[0].value == "2026-03-05"
    assert find_dates(SUNDAY_OF_OLD, "2026-03-02")[0].value == "XXXX-WXX-7"


PUNIC = (
    "In 264 BC war broke out. In 218 BC he crossed the Alps, and on 22 December 218 BC he won. In 216, at Cannae, he won again, "
    "with 150 elephants. From 149 to 146 BC the city was besieged. It was rebuilt in AD 14, and burned in 98. In 150 CE it stood."
)


def test_a_bare_year_is_one_only_beside_a_year_of_its_era() -> None:
    found = [(e.text, e.value) for e in find_dates(PUNIC, "2009-12-19")]
    assert found == [
        ("264 BC", "BC0264"),
        ("218 BC", "BC0218"),
        ("22 December 218 BC", "BC0218-12-22"),
        ("216", "BC0216"),
        ("149", "BC0149"),
        ("146 BC", "BC0146"),
        ("AD 14", "0014"),
        ("150 CE", "0150"),
    ]
    assert find_dates("He spoke of 216, and in 216, of more.", "2009-12-19") == []


def test_in_a_history_a_month_belongs_to_the_running_year() -> None:
    found = {e.text: e.value for e in find_dates(HISTORY, "2009-12-19")}
    assert found["April"] == "1861-04"
    assert found["May 4"] == "1861-05-04"
    assert found["two days later"] == "1861-05-06"
    assert found["February"] == "1862-02"
    assert found["The next day"] == "1863-07-04"


STRIKES = (
    "The strikes of 1961 began at one mine. On 17 January the night shift would not go down. They spread in the first week of February, "
    "when on the 9th the railwaymen came out, and that Sunday the minister spoke on the wireless. A siege was declared on 6 March."
)


def test_a_text_that_opens_with_a_year_of_long_ago_is_of_that_year() -> None:
    found = {e.text: e.value for e in find_dates(STRIKES, "2024-11-02")}
    assert found["the 9th"] == "1961-02-09"
    assert found["that Sunday"] == "1961-02-12"
    assert found["6 March"] == "1961-03-06"
    assert (
        find_dates("The 1991 deal was no bar, the High Court ruled today. It had been made on 9 May.", "2006-05-09")[-1].value
        == "2006-05-09"
    )
