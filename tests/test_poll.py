"""Polling by the command: every entry once, every failure a line and a Problem, nothing lost when it is killed."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys

import pytest
from program import timeline
from servers import Answer, Server, feed_server, rss

TUESDAY = "Tue, 04 Mar 2025 18:00:00 +0000"
CALL = "President Ana Lind of Norland spoke by telephone with Prime Minister Karl Berg on Monday."


@pytest.fixture
def server() -> object:
    with feed_server() as running:
        yield running


@pytest.fixture
def database(sqlite_url: str) -> str:
    return sqlite_url


def add(database: str, *urls: str) -> None:
    done = timeline("feeds", "add", *urls, "--allow-address", "127.0.0.0/8", database=database)
    assert done.code == 0, done.err


def poll(database: str, *more: str) -> list[dict[str, object]]:
    done = timeline("poll", "--all", "--format", "json", *more, database=database, TIMELINE_FETCH_SPACING_SECONDS="0")
    assert done.code == 0, done.err
    rows: list[dict[str, object]] = json.loads(done.out)
    return rows


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), ""),
        (("--zone", "Europe/Paris", "--full-text"), "--full-text, --zone"),
        (("--title", "B", "--interval", "15", "--header", "A: b"), "--interval, --header, --title"),
    ],
)
def test_a_feed_that_is_there_stays_as_it_is_and_options_that_are_not_applied_are_told(
    options: tuple[str, ...], told: str, database: str
) -> None:
    url = "https://a.example/feed"
    number = timeline("feeds", "add", url, database=database).out.split("\t")[0]
    before = timeline("feeds", "show", number, database=database).out
    done = timeline("feeds", "add", url, *options, database=database)
    said = f"{url} stays as it is, without {told}; `timeline feeds edit {number}` changes it\n" if told else ""
    assert (done.code, done.out, done.err) == (0, f"{number}\tknown\t{url}\n", said)
    assert timeline("feeds", "show", number, database=database).out == before


def test_a_feed_becomes_events_with_the_sentence_they_came_from(server: Server, database: str) -> None:
    server.answers["/feed"] = Answer(body=rss(("1", "Lind calls Berg", TUESDAY, CALL)))
    add(database, server.url + "/feed")
    rows = poll(database)
    assert [(row["status"], row["entries"], row["new"]) for row in rows] == [("new", 1, 1)]
    done = timeline("export", "--format", "jsonl", "--min-confidence", "0", database=database)
    event = json.loads(done.out.splitlines()[0])
    assert (event["type"], event["date_start"], event["sentence"]) == ("call", "2025-03-03", CALL)
    assert event["participants"] == ["Ana Lind", "Karl Berg"]


def test_the_second_look_asks_with_the_validators_and_stores_nothing_again(server: Server, database: str) -> None:
    def answer(headers: dict[str, str]) -> Answer:
        known = headers.get("If-None-Match") == '"1"'
        return Answer(status=304) if known else Answer(body=rss(("1", "One", TUESDAY, "Words.")), headers={"ETag": '"1"'})

    server.answers["/feed"] = answer
    add(database, server.url + "/feed")
    poll(database, "--no-extract")
    again = poll(database, "--no-extract")
    assert [(row["status"], row["new"]) for row in again] == [("not-modified", 0)]


def test_a_changed_text_is_a_new_revision_and_its_old_events_no_longer_count(server: Server, database: str) -> None:
    server.answers["/feed"] = Answer(body=rss(("1", "Lind calls Berg", TUESDAY, CALL)))
    add(database, server.url + "/feed")
    poll(database)
    server.answers["/feed"] = Answer(body=rss(("1", "Lind meets Berg", TUESDAY, CALL.replace("spoke by telephone with", "met"))))
    rows = poll(database)
    assert [row["changed"] for row in rows] == [1]
    done = timeline("export", "--format", "jsonl", "--min-confidence", "0", database=database)
    assert [json.loads(line)["type"] for line in done.out.splitlines()] == ["meeting"]


PROBLEMS = [
    ("/none", Answer(status=404), "http-404"),
    ("/html", Answer(body=b"<!doctype html><html></html>", headers={"Content-Type": "text/html"}), "not-a-feed"),
    ("/empty", Answer(body=b""), "empty"),
    ("/bad", Answer(body=b"<rss><channel><item"), "malformed"),
]


def test_each_failure_is_a_line_a_problem_and_no_hindrance_to_the_others(server: Server, database: str) -> None:
    server.answers |= {path: answer for path, answer, _ in PROBLEMS}
    server.answers["/good"] = Answer(body=rss(("1", "One", TUESDAY, "Words.")))
    add(database, *(server.url + path for path, _, _ in PROBLEMS), server.url + "/good", "http://no-such-host.invalid/")
    rows = {str(row["feed"]): row for row in poll(database, "--no-extract")}
    for path, _, code in PROBLEMS:
        assert str(rows[server.url + path]["problem"]).startswith(f"{code}: ")
    assert str(rows["http://no-such-host.invalid/"]["problem"]).startswith("dns: ")
    assert rows[server.url + "/good"]["new"] == 1
    shown = json.loads(timeline("feeds", "show", server.url + "/none", database=database).out)
    assert shown["problems"] == [f"{server.url}/none: the server answered 404; there is nothing at this address; check it"]


def test_odd_dates_are_kept_and_flagged_and_make_no_day_up(server: Server, database: str) -> None:
    items = [
        ("1", "No date", "", CALL),
        ("2", "Far off", "Mon, 01 Jan 2093 00:00:00 GMT", CALL),
        ("3", "Naive", "2025-03-04T18:00:00", CALL),
    ]
    server.answers["/feed"] = Answer(body=rss(*items))
    add(database, server.url + "/feed")
    poll(database)
    with sqlite3.connect(database.removeprefix("sqlite:///")) as connection:
        codes = dict(connection.execute("select subject, code from problems").fetchall())
        days = dict(connection.execute("select title, published_day from article_revisions").fetchall())
    assert codes == {f"https://news.example/{n}": c for n, c in (("1", "no-date"), ("2", "future-date"), ("3", "naive-date"))}
    assert days == {"No date": None, "Far off": None, "Naive": "2025-03-04"}


def test_no_feed_at_all_is_no_error(database: str) -> None:
    assert poll(database) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("poll", "nothing"), "no feed goes by 'nothing'"),
        (("feeds", "add", "ftp://x"), "it begins with http:// or https://"),
        (("feeds", "add", "http://x", "--allow-address", "here"), "--allow-address"),
        (("feeds", "add", "http://x", "--zone", "Mars"), "no time zone is called 'Mars'"),
        (("feeds", "add"), "give at least one address"),
        (("feeds", "remove", "x"), "--keep-events or --purge"),
    ],
)
def test_a_bad_argument_is_named(arguments: tuple[str, ...], message: str, database: str) -> None:
    done = timeline(*arguments, database=database)
    assert done.code in (2, 4)
    assert message in done.err
    assert done.out == ""


@pytest.mark.parametrize("rounds", [12, pytest.param(200, marks=pytest.mark.long)])
def test_a_poll_that_is_killed_anywhere_loses_and_doubles_nothing(server: Server, database: str, rounds: int) -> None:
    names = [f"/feed{n}" for n in range(12)]
    for name in names:
        server.answers[name] = Answer(body=rss(*((f"{name[1:]}-{i}", f"Title {i}", TUESDAY, f"Text {i} of {name}.") for i in range(20))))
    add(database, *(server.url + name for name in names))
    environment = os.environ | {"TIMELINE_DATABASE_URL": database, "TIMELINE_FETCH_SPACING_SECONDS": "0"}
    chance = random.Random(7)
    for _ in range(rounds):
        run = subprocess.Popen(
            [sys.executable, "-m", "timeline", "poll", "--all", "--no-extract"], env=environment, stdout=subprocess.DEVNULL
        )
        try:
            run.wait(chance.uniform(0.2, 1.2))
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            run.wait()
    poll(database, "--no-extract")
    with sqlite3.connect(database.removeprefix("sqlite:///")) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        entries, distinct = connection.execute("select count(*), count(distinct identity) from entries").fetchone()
    assert (entries, distinct) == (240, 240)
