"""Lists of feeds come in and go out whole, a page's feeds are found, and what a feed has of its own is checked."""

import csv
import io
import json
from pathlib import Path

import pytest
from program import timeline
from servers import Answer, feed_server, rss

from timeline.errors import ConfigError, ParseError
from timeline.feeds.discover import Found, feeds_of_page
from timeline.feeds.opml import Outline, read_opml, write_opml
from timeline.feeds.options import checked_options, wanted
from timeline.model import ArticleId
from timeline.store import Store

OUTLINES = [
    Outline(url="https://a.example/feed", title="A & B <news>"),
    Outline(url="https://b.example/feed", title="Größe", folder="World"),
    Outline(url="https://c.example/feed", folder="World/Europe"),
]

FEED = rss(*((guid, title, "2025-03-12 23:30:00", "Words.") for guid, title in (("1", "Storm"), ("2", "Calm"))))


def test_what_is_written_is_read_back() -> None:
    assert read_opml(write_opml(OUTLINES, "Feeds"), "feeds.opml") == OUTLINES


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "no OPML|not XML"),
        (b"<html><body/></html>", "no OPML"),
        (b"not xml", "no OPML|not XML"),
        (b"<opml version='2.0'/>", "no OPML"),
    ],
)
def test_what_is_no_list_is_refused(body: bytes, told: str) -> None:
    with pytest.raises(ParseError, match=told):
        read_opml(body, "x.opml")


def test_lists_of_other_readers_are_read() -> None:
    body = b"""<opml version="1.1"><body><outline title="T" text="x" xmlUrl="feed://a.example/f" category="/World/Africa,/Sea"/>
    <outline text="World"><outline text="B" xmlUrl="feed:https://b.example/f" category="/Other"/></outline>
    <outline text="C" xmlUrl="https://c.example/f" category="news"/></body></opml>"""
    assert read_opml(body, "x.opml") == [
        Outline(url="http://a.example/f", title="T", folder="World/Africa"),
        Outline(url="https://b.example/f", title="B", folder="World"),
        Outline(url="https://c.example/f", title="C"),
    ]


def test_a_hostile_list_reads_no_file_of_this_machine() -> None:
    body = b"""<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml version="2.0"><body>
    <outline text="&x;" xmlUrl="https://a.example/feed"/></body></opml>"""
    assert [outline.title for outline in read_opml(body, "x.opml")] == [""]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (
            '<link rel="alternate" type="application/rss+xml" title="All" href="/all.xml">',
            [Found(url="https://a.example/all.xml", title="All", kind="rss")],
        ),
        (
            '<base href="https://b.example/x/"><link rel=alternate type=application/atom+xml href=f>',
            [Found(url="https://b.example/x/f", kind="atom")],
        ),
        (
            '<a href="/news/rss.xml">RSS</a><a href="/feedback">Write to us</a>',
            [Found(url="https://a.example/news/rss.xml", title="RSS", kind="link")],
        ),
        ('<link rel="alternate" hreflang="fr" href="/fr">', []),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">', []),
        ("", []),
    ],
)
def test_the_feeds_that_a_page_names_are_found(page: str, found: list[Found]) -> None:
    assert feeds_of_page(page, "https://a.example/page") == found


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            {"language": "klingon"},
            "feeds: language = 'klingon': not a language; give its code of ISO 639, two or three letters, as en, eng or pt-BR",
        ),
        ({"language": "english-GB"}, "feeds: language = 'english-GB': not a language"),
        ({"zone": "Nowhere"}, "feeds: zone = 'Nowhere': no time zone is called 'Nowhere'"),
        ({"include": "("}, "feeds: include = '(': not a regular expression"),
        ({"auth": "me:secret"}, "never the password itself"),
        ({"allow_addresses": ["300.0.0.0/8"]}, "feeds: allow_addresses"),
        ({"colour": "red"}, "feeds: unknown key colour; keys are url, title, folder"),
        ({"interval_minutes": 1}, "feeds: interval_minutes = 1"),
        ({"least_minutes": 60, "most_minutes": 30}, "feeds: most_minutes = 30: it is less than least_minutes, 60"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused_with_its_place(given: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        checked_options(given, "feeds")
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("settings", "passes"),
    [
        ({}, True),
        ({"include": "summit"}, True),
        ({"include": "football"}, False),
        ({"exclude": "(?i)SUMMIT"}, False),
        ({"exclude": "/sport/"}, True),
    ],
)
def test_patterns_choose_what_is_read(settings: dict[str, str], passes: bool) -> None:
    assert wanted(settings, "A summit in Vienna", "https://a.example/world/1") is passes


def test_lists_options_discovery_and_a_look_beforehand_on_the_command_line(tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    assert timeline("init", database=database).code == 0
    file = tmp_path / "feeds.opml"
    file.write_bytes(write_opml(OUTLINES, "Feeds"))
    assert timeline("feeds", "import", str(file), database=database).out.count("added") == 3
    assert timeline("import", str(file), "--format", "opml", database=database).out.count("known") == 3
    written = timeline("feeds", "export", database=database)
    assert set(OUTLINES) <= set(read_opml(written.out.encode(), "out"))
    edited = timeline(
        "feeds", "edit", "https://a.example/feed", "--zone", "Europe/Paris", "--interval", "15", "--header", "A: b", database=database
    )
    assert json.loads(edited.out)["settings"] == {"zone": "Europe/Paris", "interval_minutes": 15, "headers": {"A": "b"}}
    refused = timeline("feeds", "edit", "https://a.example/feed", "--least-interval", "60", "--most-interval", "2", database=database)
    assert (refused.code, "--most-interval = 2: Input should be greater than or equal to 5" in refused.err) == (2, True)
    taken = timeline("feeds", "edit", "https://a.example/feed", "--zone", "", database=database)
    assert json.loads(taken.out)["settings"] == {"interval_minutes": 15, "headers": {"A": "b"}}
    with feed_server() as server:
        server.answers["/page"] = Answer(body=b'<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>')
        server.answers["/rss"] = Answer(body=rss(("1", "A summit", "Wed, 12 Mar 2025 10:00:00 +0100", "Text.")))
        found = timeline("feeds", "discover", f"{server.url}/page", "--allow-address", "127.0.0.1", "--format", "json")
        assert json.loads(found.out) == [{"url": f"{server.url}/rss", "kind": "rss20", "entries": 1, "title": "Test News"}]
        looked = timeline("feeds", "check", f"{server.url}/rss", "--allow-address", "127.0.0.1", database=database)
        said = json.loads(looked.out)
        assert (said["entries"], said["new"], said["read"], said["newest"]) == (1, 1, 1, "2025-03-12")
        nothing = timeline("feeds", "discover", f"{server.url}/nothing", "--allow-address", "127.0.0.1")
        assert (nothing.code, "404" in nothing.err) == (6, True)


def test_a_secret_is_sent_and_never_stored_or_shown(tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    assert timeline("init", database=database).code == 0
    with feed_server() as server:
        server.answers["/rss"] = Answer(body=rss(("1", "A", "Wed, 12 Mar 2025 10:00:00 +0100", "Text.")))
        url = f"{server.url}/rss"
        timeline("feeds", "add", url, "--auth", "env:FEED_PASSWORD", "--allow-address", "127.0.0.1", database=database)
        without = timeline("poll", url, "--no-extract", database=database)
        assert "no-password" in without.out and not server.asked
        polled = timeline("poll", url, "--no-extract", database=database, FEED_PASSWORD="me:hunter2")
        assert server.asked[0][1]["Authorization"] == "Basic bWU6aHVudGVyMg=="
        timeline("feeds", "edit", url, "--auth", "", "--header", "X-Api-Key: env:FEED_KEY", database=database)
        assert "holds nothing for the header X-Api-Key" in timeline("poll", url, "--no-extract", database=database).out
        timeline("poll", url, "--no-extract", database=database, FEED_KEY="hunter2")
        assert server.asked[-1][1]["X-Api-Key"] == "hunter2"
        for name in ("Authorization", "Cookie", "X-Access-Token"):
            plain = timeline("feeds", "edit", url, "--header", f"{name}: hunter2", database=database)
            assert (plain.code, "--header: " in plain.err, "give its place, env:NAME" in plain.err) == (2, True, True), plain.err
            assert "hunter2" not in plain.err
        several = timeline("poll", url, "--no-extract", database=database, FEED_KEY="hunter2\nX: y")
        assert "holds more than one line" in several.out
    shown = timeline("feeds", "show", url, database=database)
    assert "hunter2" not in polled.out + polled.err + shown.out
    assert b"hunter2" not in database.read_bytes()


def test_a_list_tells_what_is_wrong_and_what_to_do_in_every_form(tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    with feed_server() as server:
        server.answers["/right"] = Answer(rss(("1", "Storm", "Wed, 12 Mar 2025 08:00:00 GMT", "A storm.")))
        assert timeline("init", database=database).code == 0
        for number in range(1, 6):
            timeline("feeds", "remove", str(number), "--purge", database=database)
        timeline("feeds", "add", f"{server.url}/right", f"{server.url}/none", "--allow-address", "127.0.0.1", database=database)
        timeline("feeds", "add", f"{server.url}/refused", database=database)
        assert timeline("poll", "--no-extract", database=database).code == 0
    right, none, refused = timeline("feeds", "list", database=database).out.splitlines()
    assert (right.split("\t")[1], right.endswith("\t")) == ("ok", True)
    assert (none.split("\t")[1], none.endswith("there is nothing at this address; check it")) == ("1 failure", True)
    assert refused.endswith("allow it with --allow-address 127.0.0.1 (of `feeds edit` for a feed that is there)")
    rows = list(csv.DictReader(io.StringIO(timeline("feeds", "list", "--health", "--format", "csv", database=database).out)))
    assert [(row["entries"], row["silent"]) for row in rows] == [("1", "False"), ("0", "False"), ("0", "False")]
    told = json.loads(timeline("problems", "--stage", "feed", "--format", "json", database=database).out)
    assert {row["code"] for row in told} == {"http-404", "address-refused"}
    timeline("feeds", "remove", f"{server.url}/none", "--keep-events", database=database)
    assert len(timeline("problems", database=database).out.splitlines()) == 1


def test_what_is_paused_is_not_looked_at_and_what_was_mended_is_at_once(tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    assert timeline("init", database=database).code == 0
    with feed_server() as server:
        server.answers["/rss"] = lambda headers: Answer(FEED) if headers.get("X-Own") == "y" else Answer(status=403)
        url = f"{server.url}/rss"
        timeline("feeds", "add", url, "--allow-address", "127.0.0.1", database=database)
        timeline("feeds", "pause", url, database=database)
        timeline("poll", "--all", "--no-extract", database=database)
        assert server.asked == []
        timeline("feeds", "resume", url, database=database)
        assert url in timeline("poll", "--no-extract", database=database).out
        assert url not in timeline("poll", "--no-extract", database=database).out, "it failed and is due later"
        timeline("feeds", "edit", url, "--header", "X-Own: y", database=database)
        assert "2 new" in timeline("poll", "--no-extract", database=database).out


def test_a_new_pattern_or_zone_holds_for_what_is_there_already(tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    assert timeline("init", database=database).code == 0
    with feed_server() as server:
        server.answers["/rss"] = Answer(FEED)
        url = f"{server.url}/rss"
        timeline("feeds", "add", url, "--allow-address", "127.0.0.1", "--include", "Storm", database=database)
        timeline("poll", url, "--no-extract", database=database)
        assert days(database) == {"https://news.example/1": "2025-03-12"}
        timeline("feeds", "edit", url, "--include", "", database=database)
        timeline("poll", url, "--no-extract", database=database)
        assert days(database) == {"https://news.example/1": "2025-03-12", "https://news.example/2": "2025-03-12"}
        assert timeline("problems", "--stage", "article", database=database).out.count("counts as UTC") == 2
        timeline("feeds", "edit", url, "--zone", "Asia/Tokyo", database=database)
        timeline("poll", url, "--no-extract", database=database)
        assert timeline("problems", database=database).out == ""


def days(database: Path) -> dict[str, str]:
    """The day of publication of each article, by address."""
    with Store.open(f"sqlite:///{database}") as store:
        found = {entry.article.url: entry.article.publication for number in (1, 2) for entry in store.articles.revisions(ArticleId(number))}
    return {url: str(said.day) for url, said in found.items() if said}


def test_a_look_beforehand_tells_the_entries_that_a_poll_would_store(tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    assert timeline("init", database=database).code == 0
    alike = [("same", title, "Wed, 12 Mar 2025 08:00:00 GMT", f"Of {title}.") for title in ("One", "Two")]
    with feed_server() as server:
        url = f"{server.url}/rss"
        server.answers["/rss"] = Answer(rss(*alike))
        timeline("feeds", "add", url, "--allow-address", "127.0.0.1", "--exclude", "Three", "--interval", "60", database=database)
        for entries, new, changed, left_out in (
            (alike, 2, 0, 0),
            (alike[:1], 0, 0, 0),
            ([(*alike[0][:3], "Edited."), ("3", "Three", "", "")], 1, 1, 1),
        ):
            server.answers["/rss"] = Answer(rss(*entries))
            said = json.loads(timeline("feeds", "check", url, database=database).out)
            assert (said["new"], said["changed"], said["left_out"], said["next_look_minutes"]) == (new, changed, left_out, 60)
            polled = json.loads(timeline("poll", url, "--no-extract", "--format", "json", database=database).out)
            assert [(row["new"], row["changed"]) for row in polled] == [(new, changed)]
