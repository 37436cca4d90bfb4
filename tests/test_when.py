"""What a When promises at its edges."""

from datetime import date

import pytest

from timeline.when import Extent, When, between, display, on, parse_publication

D = date.fromisoformat


@pytest.mark.parametrize(
    ("first", "last", "extent", "edtf", "shown"),
    [
        ("2025-02-12", "2025-02-12", "within", "2025-02-12", "Wed 12 Feb 2025"),
        (None, "2025-02-12", "within", "[..2025-02-12]", "on or before Wed 12 Feb 2025"),
        ("2025-02-12", None, "within", "[2025-02-12..]", "on or after Wed 12 Feb 2025"),
        ("2025-02-15", "2025-02-16", "within", "[2025-02-15..2025-02-16]", "15–16 Feb 2025"),
        ("2025-02-14", "2025-02-16", "throughout", "2025-02-14/2025-02-16", "14–16 Feb 2025"),
        ("2025-02-01", "2025-02-28", "within", "2025-02", "February 2025"),
        ("2025-01-01", "2025-12-31", "within", "2025", "2025"),
        ("1990-01-01", "1999-12-31", "within", "199X", "1990s"),
        (None, None, "within", "", "undated"),
    ],
)
def test_a_when_is_shown_with_its_first_and_last_day(first: str | None, last: str | None, extent: str, edtf: str, shown: str) -> None:
    when = between(D(first) if first else None, D(last) if last else None, extent=Extent(extent))
    assert (when.edtf, display(when)) == (edtf, shown)


def test_an_empty_or_reversed_when_is_refused() -> None:
    with pytest.raises(ValueError, match="never empty or reversed"):
        When(start=D("2025-02-12"), end=D("2025-02-12"))


def test_two_whens_meet_in_the_days_of_both() -> None:
    assert between(D("2025-02-10"), D("2025-02-16")).meet(on(D("2025-02-12"))) == on(D("2025-02-12"))
    assert on(D("2025-02-10")).meet(on(D("2025-02-12"))) is None


@pytest.mark.parametrize(
    ("text", "day", "instant"),
    [
        ("2025-02-16", "2025-02-16", None),
        ("2025-02-16T12:00:00Z", "2025-02-16", "2025-02-16T12:00:00+00:00"),
        ("2025-02-16 23:30-05:00", "2025-02-16", "2025-02-16T23:30:00-05:00"),
        ("2025-02-16 23:30", "2025-02-16", "2025-02-16T23:30:00+00:00"),
    ],
)
def test_a_publication_is_a_day_of_its_own_zone(text: str, day: str, instant: str | None) -> None:
    publication = parse_publication(text)
    assert publication.day == D(day)
    assert (publication.instant.isoformat() if publication.instant else None) == instant


def test_a_publication_that_is_no_date_says_what_to_give() -> None:
    with pytest.raises(ValueError, match=r"not a publication instant: 'noon'; give 2025-02-16"):
        parse_publication("noon")
