"""An entry becomes an article: its words, and the day its readers count, with nothing made up."""

import random
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest

from timeline.model import Entry
from timeline.read import Flag, publication_of, read_entry, read_page
from timeline.read.text import plain

NOW = datetime(2025, 2, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "day", "flag"),
    [
        ("Wed, 12 Feb 2025 23:30:00 -0500", "2025-02-12", ""),
        ("Wed, 12 Feb 2025 23:30:00 GMT", "2025-02-12", ""),
        ("Wed, 12 Feb 2025 23:30:00 EST", "2025-02-12", ""),
        ("2025-02-12T23:30:00-05:00", "2025-02-12", ""),
        ("2025-02-12T23:30:00Z", "2025-02-12", ""),
        ("2025-02-12", "2025-02-12", ""),
        ("Wed, 12 Feb 2025 23:30:00", "2025-02-12", "naive-date"),
        ("12 February 2025 10:00", "2025-02-12", "naive-date"),
        ("", None, "no-date"),
        ("some day", None, "bad-date"),
        ("Mon, 01 Jan 2093 00:00:00 GMT", None, "future-date"),
        ("0001-01-01T00:00:00Z", None, "bad-date"),
    ],
)
def test_the_publication_is_the_day_of_the_publisher(raw: str, day: str | None, flag: str) -> None:
    publication, said = publication_of(raw, NOW)
    assert (str(publication.day) if publication else None, said) == (day, flag)


def test_a_date_without_an_offset_counts_in_the_zone_of_the_feed() -> None:
    publication, flag = publication_of("2025-02-12T23:30:00", NOW, "America/New_York")
    assert flag == ""
    assert publication is not None
    assert publication.instant == datetime(2025, 2, 13, 4, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One.</p><p>Two <b>bold</b>.</p>", "One.\n\nTwo bold."),
        ("One.<br/>Two.", "One.\n\nTwo."),
        ("A &amp; B", "A & B"),
        ("<script>x</script>Words<style>y</style>", "Words"),
        ("plain\n\n\n text  here", "plain\n\ntext here"),
        ("<p>un<i>closed", "unclosed"),
        ("", ""),
    ],
)
def test_paragraphs_stay_apart_and_markup_goes(html: str, text: str) -> None:
    assert plain(html) == text


def test_the_longer_of_content_and_summary_is_the_text_and_the_link_the_address() -> None:
    entry = Entry(
        title="A &amp; B", link="https://news.example/1", summary="Short.", content="<p>The whole text.</p>", published_raw="2025-02-12"
    )
    article, flags = read_entry(entry, "https://news.example/feed", "1", NOW)
    assert (article.title, article.text, article.url, flags) == ("A & B", "The whole text.", "https://news.example/1", ())
    assert len(article.digest) == 64


def test_an_entry_without_link_date_and_words_is_told_apart_and_flagged() -> None:
    article, flags = read_entry(Entry(), "https://news.example/feed", "hash:1", NOW)
    assert article.url == "https://news.example/feed#hash:1"
    assert flags == (Flag.NO_DATE, Flag.NO_TEXT)


def test_a_page_gives_its_article_without_its_furniture() -> None:
    words = "The minister met the president in the capital on Tuesday and they talked for two hours about the new bridge. " * 4
    inside = f"<nav>Home News Sport</nav><article><h1>T</h1><p>{words}</p><p>{words}</p></article><footer>All rights</footer>"
    html = f"<html><body>{inside}</body></html>"
    article, _ = read_page(html, Entry(title="T", link="https://news.example/1", summary="Short."), "", "1", NOW)
    assert article.text.startswith("The minister met")
    assert "All rights" not in article.text


def test_a_date_plainly_written_is_read_as_the_library_reads_it() -> None:
    chance = random.Random(2)
    for _ in range(3_000):
        parts = [chance.choice(("Wed, ", "", "wed, ")), chance.randint(0, 32), chance.choice(("Feb", "feb", "Dec", "Sept")), 2025]
        clock = f"{chance.randint(0, 25):02}:{chance.randint(0, 61):02}:{chance.randint(0, 61):02}"
        zone = chance.choice(("GMT", "UTC", "+0100", "-0500", "+0530", "-0000", "EST", "+2500", "Z", ""))
        words = f"{parts[0]}{parts[1]} {parts[2]} {parts[3]} {clock} {zone}".strip()
        try:
            expected = parsedate_to_datetime(words)
        except (ValueError, TypeError):
            continue
        found, _ = publication_of(words, datetime(2030, 1, 1, tzinfo=UTC))
        assert found is not None and found.instant is not None, words
        assert found.instant == (expected if expected.tzinfo else expected.replace(tzinfo=UTC)), words
        assert found.instant.utcoffset() == (expected.utcoffset() or timedelta()), words
