"""Importing gives what polling the same articles would have given, is resumed by running it again, and loses no article over another."""

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from program import timeline
from servers import Answer, feed_server, rss

from timeline.read.page_date import page_published, page_title
from timeline.store import Store

CALL = "President Adam Novak spoke by phone with Prime Minister Lena Berg on Tuesday, his office said."
TRIP = "Foreign Minister Ivo Maric travelled to Vienna on Monday to meet Chancellor Karl Huber."
ROWS = [
    {"url": "https://news.example/1", "title": "Novak and Berg talk", "text": CALL, "published": "2025-03-12T10:00:00+01:00"},
    {"url": "https://news.example/2", "title": "Maric in Vienna", "text": TRIP, "published": "2025-03-12T12:00:00+01:00"},
]
PAGE = f"""<html><head><title>x</title><meta property="og:title" content="Novak and Berg talk">
<meta property="article:published_time" content="2025-03-12T10:00:00+01:00"></head>
<body><article><h1>Novak and Berg talk</h1><p>{CALL}</p><p>{TRIP}</p></article></body></html>""".encode()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "timeline.db"
    assert timeline("init", database=path).code == 0
    return path


def table(database: Path) -> list[list[str]]:
    done = timeline("export", "--columns", "date_start,type,title,participants,source_url", "--min-confidence", "0", database=database)
    return [line.split(",") for line in done.out.splitlines()]


def test_an_import_gives_the_events_that_a_poll_gives(tmp_path: Path) -> None:
    tables = []
    items = [(row["url"].rpartition("/")[2], row["title"], row["published"], row["text"]) for row in ROWS]
    for way in ("poll", "jsonl", "csv", "feed"):
        path = tmp_path / f"{way}.db"
        assert timeline("init", database=path).code == 0
        if way == "poll":
            with feed_server() as server:
                server.answers["/feed"] = Answer(body=rss(*items))
                timeline("feeds", "add", f"{server.url}/feed", "--allow-address", "127.0.0.1", database=path)
                assert timeline("poll", f"{server.url}/feed", database=path).code == 0
        else:
            body = {"jsonl": "\n".join(map(json.dumps, ROWS)), "csv": as_csv(), "feed": rss(*items).decode()}[way]
            done = timeline("import", "-", "--format", way, database=path, stdin=body)
            assert done.code == 0, done.err
            assert done.out == ""
        tables.append(table(path))
    assert len(tables[0]) >= 3
    assert tables[1:] == [tables[0]] * 3


def as_csv() -> str:
    rows = [",".join(f'"{value}"' for value in row.values()) for row in ROWS]
    return "\n".join(["url,title,text,published", *rows])


def test_running_an_import_again_adds_nothing_and_an_edited_article_is_a_revision(database: Path) -> None:
    lines = "\n".join(map(json.dumps, ROWS))
    first = timeline("import", "-", "--format", "jsonl", "--no-extract", database=database, stdin=lines)
    again = timeline("import", "-", "--format", "jsonl", "--no-extract", database=database, stdin=lines)
    edited = timeline(
        "import", "-", "--format", "jsonl", "--no-extract", database=database, stdin=lines.replace("on Tuesday", "on Wednesday")
    )
    said = [done.err.strip() for done in (first, again, edited)]
    assert said == ["2 articles new, 0 known, 0 problems", "0 articles new, 2 known, 0 problems", "1 articles new, 1 known, 0 problems"]
    with Store.open(f"sqlite:///{database}") as store:
        assert [stored.ordinal for stored in store.articles.revisions(store.articles.find(ROWS[0]["url"]).id)] == [1, 2]


@pytest.mark.parametrize(
    ("format", "line", "told"),
    [
        ("jsonl", "{broken", "-:2: not JSON"),
        ("jsonl", "[1]", "-:2: not an object"),
        ("jsonl", '{"url": "https://news.example/3"}', "-:2: neither text nor html"),
        ("jsonl", '{"text": "Words."}', "-:2: no url, id or title"),
    ],
)
def test_a_row_that_cannot_be_used_is_a_problem_with_its_place_and_the_rest_is_stored(
    database: Path, format: str, line: str, told: str
) -> None:
    body = "\n".join([json.dumps(ROWS[0]), line, json.dumps(ROWS[1])])
    done = timeline("import", "-", "--format", format, "--no-extract", database=database, stdin=body)
    assert done.err.splitlines()[-1] == "2 articles new, 0 known, 1 problems"
    assert done.err.startswith(told)
    with Store.open(f"sqlite:///{database}") as store:
        assert next(stored.problem.message for stored in store.problems.list()).startswith(told)


def test_what_was_wrong_with_a_file_is_over_when_it_was_mended_and_read_again(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(["{broken"] * 7), encoding="utf-8")
    done = timeline("import", str(file), "--format", "jsonl", "--no-extract", database=database)
    assert done.err.count("not JSON") == 5 and "and 2 more; `timeline problems --stage import` shows all" in done.err
    assert timeline("problems", "--stage", "import", database=database).out.count("not JSON") == 7
    file.write_text(json.dumps(ROWS[0]), encoding="utf-8")
    assert timeline("import", str(file), "--format", "jsonl", "--no-extract", database=database).err.strip().endswith("0 problems")
    assert timeline("problems", database=database).out == ""
    assert len(json.loads(timeline("problems", "--solved", "--format", "json", database=database).out)) == 7


def test_an_article_without_a_publication_is_a_problem_and_dates_nothing_relative(database: Path) -> None:
    row = {key: value for key, value in ROWS[0].items() if key != "published"}
    assert timeline("import", "-", "--format", "jsonl", database=database, stdin=json.dumps(row)).code == 0
    with Store.open(f"sqlite:///{database}") as store:
        assert [(one.problem.stage, one.problem.code) for one in store.problems.list()] == [("import", "no-date")]
        assert all(not row.date_start and not row.date_end for row in store.timeline.stream())


def test_addresses_are_fetched_dated_by_their_page_and_kept_as_evidence(database: Path, tmp_path: Path) -> None:
    with feed_server() as server:
        server.answers["/1"] = Answer(body=PAGE, headers={"Content-Type": "text/html; charset=utf-8"})
        urls = f"{server.url}/1\n# a comment\n{server.url}/missing\n"
        done = timeline("import", "-", "--format", "urls", "--allow-address", "127.0.0.1", database=database, stdin=urls)
        assert done.err.splitlines()[1] == "1 articles new, 0 known, 1 problems", done.err
        again = timeline("import", "-", "--format", "urls", "--allow-address", "127.0.0.1", database=database, stdin=f"{server.url}/1\n")
        assert again.err.startswith("0 articles new, 1 known"), again.err
        assert [path for path, _ in server.asked] == ["/1", "/missing"]
    with Store.open(f"sqlite:///{database}") as store:
        stored = store.articles.find(f"{server.url}/1")
        assert stored.article.title == "Novak and Berg talk"
        assert stored.article.publication is not None
        assert (str(stored.article.publication.day), stored.article.publication.source) == ("2025-03-12", "page")
        kept = store.evidence.of_revision(stored.revision_id)
        assert kept is not None and kept.page.body == PAGE


def test_the_pages_of_a_web_archive_are_articles(database: Path, tmp_path: Path) -> None:
    answers = (("1", "200 OK", "text/html"), ("2", "404 Not Found", "text/html"), ("3", "200 OK", "image/png"))
    file = tmp_path / "pages.warc.gz"
    file.write_bytes(b"".join(gzip.compress(warc_record(*answer)) for answer in answers))
    done = timeline("import", str(file), "--format", "warc", "--no-extract", database=database)
    assert done.err.strip() == "1 articles new, 0 known, 0 problems"
    file.write_bytes(gzip.compress(b"no archive at all"))
    broken = timeline("import", str(file), "--format", "warc", "--no-extract", database=database)
    assert "the archive cannot be read further" in broken.err and broken.err.endswith("0 articles new, 0 known, 1 problems\n")


def test_an_archive_that_was_cut_off_gives_its_whole_pages_with_the_day_they_were_fetched(database: Path, tmp_path: Path) -> None:
    whole = [gzip.compress(warc_record(path, "200 OK", "text/html")) for path in ("1", "2")]
    file = tmp_path / "pages.warc.gz"
    file.write_bytes(whole[0] + whole[1][: len(whole[1]) // 2])
    done = timeline("import", str(file), "--format", "warc", "--no-extract", database=database)
    assert done.err.splitlines() == [
        f"{file}: the archive ends within https://news.example/2, which is left out; get the file whole and import it again",
        "1 articles new, 0 known, 1 problems",
    ]
    with Store.open(f"sqlite:///{database}") as store:
        kept = store.evidence.of_revision(store.articles.find("https://news.example/1").revision_id)
        assert kept is not None and kept.page.fetched_at == datetime(2025, 3, 12, 10, tzinfo=UTC)
    file.write_bytes(b"")
    empty = timeline("import", str(file), "--format", "warc", "--no-extract", database=database)
    assert "no record of a web archive is in it" in empty.err


def test_entries_of_a_saved_feed_under_one_guid_are_told_apart_as_in_a_poll(database: Path) -> None:
    feed = rss(*(("same", title, "Wed, 12 Mar 2025 08:00:00 GMT", f"Of {title}.") for title in ("One", "Two")))
    feed = feed.replace(b"<link>https://news.example/same</link>", b"")
    for said in ("2 articles new, 0 known, 0 problems", "0 articles new, 2 known, 0 problems"):
        done = timeline("import", "-", "--format", "feed", "--no-extract", database=database, stdin=feed.decode())
        assert done.err.strip() == said


def test_where_a_redirect_led_is_kept_as_evidence(database: Path) -> None:
    with feed_server() as server:
        server.answers["/short"] = Answer(status=302, headers={"Location": "/long"})
        server.answers["/long"] = Answer(body=PAGE, headers={"Content-Type": "text/html; charset=utf-8"})
        more = ("--allow-address", "127.0.0.1", "--no-extract")
        assert timeline("import", "-", "--format", "urls", *more, database=database, stdin=f"{server.url}/short\n").code == 0
        with Store.open(f"sqlite:///{database}") as store:
            kept = store.evidence.of_revision(store.articles.find(f"{server.url}/short").revision_id)
            assert kept is not None and kept.page.url == f"{server.url}/long"


def warc_record(path: str, status: str, kind: str) -> bytes:
    """A response as ISO 28500 has it."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + PAGE
    head = ["WARC/1.0", "WARC-Type: response", f"WARC-Target-URI: https://news.example/{path}", "WARC-Date: 2025-03-12T10:00:00Z"]
    head += [f"WARC-Record-ID: <urn:uuid:{path}>", "Content-Type: application/http; msgtype=response", f"Content-Length: {len(http)}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + http + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("page", "published"),
    [
        ('<meta property="article:published_time" content="2025-03-12T10:00:00Z"><p>x</p>', "2025-03-12T10:00:00Z"),
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2025-03-12"}]}</script><p>x</p>', "2025-03-12"),
        ('<script type="application/ld+json">{broken</script><time pubdate datetime="2025-03-12">then</time>', "2025-03-12"),
        ('<time datetime="1999-01-01">long ago</time><p>It was on March 3, 2003.</p>', ""),
        ("", ""),
    ],
)
def test_a_page_is_dated_by_what_it_declares_and_never_by_its_text(page: str, published: str) -> None:
    assert page_published(page) == published
    assert page_title("") == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("missing.jsonl", "--format", "jsonl"), "missing.jsonl: cannot be read: No such file or directory"),
        (("-", "--format", "csv"), "-: the header has neither text nor html; columns are"),
        (("-", "--format", "feed"), "-: the server sent an empty body"),
        (("-", "--format", "jsonl", "--zone", "Nowhere"), "--zone: no time zone is called 'Nowhere'"),
    ],
)
def test_a_file_that_cannot_be_imported_is_told(database: Path, arguments: tuple[str, ...], told: str) -> None:
    done = timeline("import", *arguments, database=database)
    assert done.code > 0
    assert told in done.err


def test_an_article_that_kills_the_command_three_times_is_set_aside_alone(database: Path) -> None:
    rows = [{**ROWS[0], "url": f"https://news.example/{title}", "title": title} for title in ("First", "Deadly", "Last")]
    lines = "\n".join(map(json.dumps, rows))
    deadly = {"TIMELINE_NLP_EXTRACTOR": "deadly:DeadlyExtractor", "PYTHONPATH": str(Path(__file__).parent)}
    for code in (1, 1, 1, 0):
        assert timeline("import", "-", "--format", "jsonl", database=database, stdin=lines, **deadly).code == code
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("UPDATE work SET lease_until = NULL")  # as when the lease of what was killed has ended
            states = [row[0] for row in connection.execute("SELECT state FROM work ORDER BY revision_id")]
            connection.commit()
    assert states == ["done", "aside", "done"]
    told = json.loads(timeline("problems", "--format", "json", database=database).out)
    assert [(row["code"], row["subject"]) for row in told] == [("set-aside", "https://news.example/Deadly")]
    assert timeline("reextract", database=database).code == 0
    assert timeline("problems", database=database).out == ""


def test_what_is_interrupted_while_it_extracts_is_taken_up_at_once(database: Path) -> None:
    rows = [{**ROWS[0], "url": f"https://news.example/{number}"} for number in range(60)]
    file = database.with_name("rows.jsonl")
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    environment = os.environ | {"TIMELINE_DATABASE_URL": f"sqlite:///{database}"}
    command = [sys.executable, "-m", "timeline", "import", str(file), "--format", "jsonl"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as run, Store.open(f"sqlite:///{database}") as store:
        while store.work.backlog().done < 5:
            assert run.poll() is None
        run.send_signal(signal.SIGINT)
        assert run.wait(30) == 130
        left = store.work.backlog().pending
        assert 0 < left <= 55
        again = timeline("import", str(file), "--format", "jsonl", database=database)
        assert f"{left} article{'s' * (left > 1)} extracted" in again.err
        assert store.work.backlog().done == 60


def test_an_article_that_is_read_when_ctrl_c_is_pressed_is_done_and_the_next_is_not_begun(database: Path) -> None:
    rows = [{**ROWS[0], "url": f"https://news.example/{title}", "title": title} for title in ("First", "Interrupted", "Last")]
    lines = "\n".join(map(json.dumps, rows))
    pressed = {"TIMELINE_NLP_EXTRACTOR": "deadly:InterruptedExtractor", "PYTHONPATH": str(Path(__file__).parent)}
    assert timeline("import", "-", "--format", "jsonl", database=database, stdin=lines, **pressed).code == 130
    with closing(sqlite3.connect(database)) as connection:
        left = connection.execute("SELECT state, attempts, lease_owner IS NULL FROM work ORDER BY revision_id").fetchall()
    assert [row[0] for row in left] == ["done", "done", "pending"]
    assert left[-1] == ("pending", 0, 1)


def test_letters_that_no_database_takes_are_taken_out(database: Path) -> None:
    line = '{"url": "https://news.example/9", "title": "A \\u0000 and \\ud800", "text": "Words \\ud83d here.", "published": "2025-03-12"}'
    done = timeline("import", "-", "--format", "jsonl", "--no-extract", database=database, stdin=line)
    assert done.err.strip() == "1 articles new, 0 known, 0 problems"
    with Store.open(f"sqlite:///{database}") as store:
        assert store.articles.find("https://news.example/9").article.text == "Words \ufffd here."
