"""What a feed's body holds, what tells one entry from another, and when it is looked at next."""

from datetime import UTC, datetime, timedelta

import pytest
from servers import rss

from timeline.errors import ParseError
from timeline.feeds import parse_feed
from timeline.feeds.entries import cleaned
from timeline.feeds.identity import Rung, climb, identity
from timeline.feeds.schedule import LEAST, WEEK, Look, backoff, bounded, due_after, interval_after, jittered, max_age, outside_skipped
from timeline.model import Entry

URL = "https://news.example/feed"
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>urn:1</id><title>One</title>
<link href="https://news.example/1"/><updated>2025-02-12T10:00:00+01:00</updated><summary>Words</summary></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel>
<item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link></item></rdf:RDF>"""
JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": 1, "url": "https://news.example/1",
"title": "One", "content_text": "Words", "date_published": "2025-02-12T10:00:00Z"}]}"""


@pytest.mark.parametrize(
    ("body", "kind"),
    [(rss(("1", "One", "", "Words")), "rss20"), (ATOM, "atom10"), (RDF, "rdf"), (JSON, "json")],
    ids=["rss", "atom", "rdf", "json"],
)
def test_every_kind_of_feed_gives_its_entries(body: bytes, kind: str) -> None:
    parsed = parse_feed(body, "", URL)
    assert parsed.kind == kind
    assert [entry.title for entry in parsed.entries] == ["One"]
    assert parsed.entries[0].link.startswith("https://news.example/")


def test_the_raw_date_keeps_its_offset() -> None:
    parsed = parse_feed(rss(("1", "One", "Wed, 12 Feb 2025 23:30:00 -0500", "")), "", URL)
    assert parsed.entries[0].published_raw == "Wed, 12 Feb 2025 23:30:00 -0500"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<!doctype html><html><body>Hello</body></html>", "not-a-feed"),
        (b"<rss><channel><item", "malformed"),
        (b"{not json", "malformed"),
        (b'{"a": 1}', "not-a-feed"),
        (b"just words", "not-a-feed"),
    ],
)
def test_what_is_no_feed_is_refused_with_words(body: bytes, code: str) -> None:
    with pytest.raises(ParseError, match=URL) as caught:
        parse_feed(body, "", URL)
    assert caught.value.problem_code == code


def test_a_broken_feed_with_entries_is_read() -> None:
    assert len(parse_feed(rss(("1", "One", "", "Words")).replace(b"</channel></rss>", b""), "", URL).entries) == 1


def test_scripts_are_gone_and_text_stays() -> None:
    entry = cleaned(Entry(title="A <script>x()</script>b", summary='<p onclick="x()">Words</p>', content="2 > 1"))
    assert (entry.title, entry.summary, entry.content) == ("A b", "<p>Words</p>", "2 > 1")


def test_an_entry_goes_by_its_guid_else_its_link_else_its_words() -> None:
    assert identity(Entry(guid="g", link="l")) == "g"
    assert identity(Entry(link="l")) == "l"
    assert identity(Entry(title="t")).startswith("hash:")
    assert identity(Entry(title="t")) != identity(Entry(title="u"))


def test_a_feed_whose_guids_repeat_climbs_the_ladder_and_never_down() -> None:
    same = [Entry(guid="g", link="1"), Entry(guid="g", link="2")]
    assert climb(same) is Rung.GUID_LINK
    assert climb([Entry(guid="a"), Entry(guid="b")], Rung.GUID_LINK) is Rung.GUID_LINK
    assert climb([Entry(guid="g", link="1", title="a"), Entry(guid="g", link="1", title="b")]) is Rung.GUID_LINK_TITLE


@pytest.mark.parametrize(
    ("interval", "look", "after"),
    [
        (1800, Look(seen=10, new=5), 900),
        (1800, Look(seen=10, new=1), 1800),
        (1800, Look(seen=30, new=3), 1350),
        (1800, Look(seen=10), 2250),
        (1800, Look(), 2250),
        (400, Look(seen=1, new=1), LEAST),
        (1800, Look(seen=10, new=5, wish=3600), 3600),
        (86_400, Look(), 86_400),
    ],
)
def test_a_feed_is_looked_at_as_often_as_it_has_news(interval: int, look: Look, after: int) -> None:
    assert interval_after(interval, 1800, look) == after


BOUNDS = [(600, 0, 0, 600), (600, 15, 0, 900), (7200, 0, 60, 3600), (60, 5, 10, 300)]


@pytest.mark.parametrize(("interval", "least", "most", "within"), BOUNDS)
def test_an_interval_keeps_within_the_bounds_of_its_feed(interval: int, least: int, most: int, within: int) -> None:
    assert bounded(interval, least, most) == within


@pytest.mark.parametrize(
    ("failures", "code", "retry", "wait"),
    [
        (0, "http-500", None, 1800),
        (1, "http-500", None, 3600),
        (5, "http-500", None, 57_600),
        (8, "http-500", None, 86_400),
        (30, "dns", None, WEEK),
        (0, "http-410", None, WEEK),
        (0, "http-429", 7200, 7200),
    ],
)
def test_a_feed_that_fails_is_asked_more_rarely_and_never_given_up(failures: int, code: str, retry: float | None, wait: int) -> None:
    assert backoff(1800, failures, code, retry) == wait


WEDNESDAY = datetime(2025, 3, 12, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "days", "hours_later"),
    [
        ((), (), 0.0),
        ((9, 11), (), 0.0),
        ((10, 11), (), 2.0),
        ((), ("wednesday",), 13.5 + 0.5),
        (tuple(range(24)), (), 0.0),
        ((0, 1), ("wednesday", "thursday"), 40.0),
    ],
)
def test_a_feed_is_not_asked_in_the_hours_it_skips(hours: tuple[int, ...], days: tuple[str, ...], hours_later: float) -> None:
    assert outside_skipped(WEDNESDAY, hours, days) == WEDNESDAY + timedelta(hours=hours_later)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("max-age=600", 600),
        ("public, Max-Age = 60", 60),
        ("no-cache, max-age=600", 0),
        ("s-maxage=9", 0),
        ("", 0),
        ("max-age=600, must-revalidate", 600),
    ],
)
def test_how_long_an_answer_stays_fresh_is_a_lower_bound(header: str, seconds: int) -> None:
    assert max_age(header) == seconds


def test_looking_late_does_not_shift_a_feed_and_its_wish_holds() -> None:
    due = WEDNESDAY
    for _ in range(1000):
        due = due_after(due + timedelta(seconds=40), due, 1800, "a", 0)
    assert due - WEDNESDAY == 1000 * timedelta(seconds=jittered(1800, "a"))
    assert due_after(due, due, 1800, "a", 3600) == due + timedelta(hours=1)
    late = due + timedelta(hours=5)
    assert due_after(late, due, 1800, "a", 0) == late + timedelta(seconds=jittered(1800, "a"))


def test_jitter_is_a_tenth_and_always_the_same_for_a_feed() -> None:
    waits = [jittered(1000, f"https://{n}.example/") for n in range(500)]
    assert min(waits) >= 900
    assert max(waits) <= 1100
    assert max(waits) - min(waits) > 150
    assert jittered(1000, "a") == jittered(1000, "a")


@pytest.mark.parametrize("version", ["2.0", ""])
def test_a_guid_is_the_same_wherever_its_feed_is_redirected_to(version: str) -> None:
    body = f"""<rss version="{version}"><channel><item><guid>123</guid><title>A</title></item>
    <item><guid>/4</guid><link>more?id=4</link><title>B</title><enclosure url="b.mp3" type="audio/mpeg"/></item></channel></rss>""".encode()
    here, there = (parse_feed(body, "", f"https://{host}.example/news/feed.xml").entries for host in ("here", "there"))
    assert [entry.guid for entry in here] == [entry.guid for entry in there] == ["123", "/4"]
    assert [(entry.link, entry.enclosures) for entry in there] == [
        ("", ()),
        ("https://there.example/news/more?id=4", ("https://there.example/news/b.mp3",)),
    ]
