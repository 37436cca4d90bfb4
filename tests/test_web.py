"""The page, served by the program itself: it shows the timeline, answers the form, and lets nothing from a feed run."""

import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from program import timeline
from servers import Answer, feed_server, rss

HOSTILE = (
    "President &lt;b&gt;Ana&lt;/b&gt; Lind met Prime Minister Karl Berg on Monday &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;."
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a running page, and its database."""
    path = tmp_path_factory.mktemp("page") / "timeline.db"
    timeline("init", database=path)
    with feed_server() as server:
        server.answers["/feed"] = Answer(body=rss(("1", "Lind &amp;lt;meets&amp;gt; Berg", "Tue, 04 Mar 2025 18:00:00 +0000", HOSTILE)))
        timeline("feeds", "add", server.url + "/feed", "--allow-address", "127.0.0.0/8", "--title", "Hostile", database=path)
        done = timeline("poll", "1", "2", "3", "Hostile", database=path)
        assert done.code == 0, done.err
    environment = os.environ | {"TIMELINE_DATABASE_URL": f"sqlite:///{path}", "TIMELINE_WEB_PORT": "0"}
    with subprocess.Popen([sys.executable, "-m", "timeline", "serve"], env=environment, stderr=subprocess.PIPE, text=True) as run:
        assert run.stderr is not None
        address = re.search(r"http://\S+", run.stderr.readline())
        assert address is not None
        yield address[0], path
        run.terminate()


def _lower(headers: Message) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def got(address: str) -> tuple[int, str, dict[str, str]]:
    try:
        with urllib.request.urlopen(address, timeout=20) as response:
            return response.status, response.read().decode(), _lower(response.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), _lower(error.headers)


def test_the_timeline_shows_dates_titles_sentences_and_sources(page: tuple[str, Path]) -> None:
    status, html, headers = got(page[0])
    assert status == 200
    for words in (
        "Tue 4 Mar 2025",
        "President Ingrid Hale and Ostavian Prime Minister Brandt speak by phone",
        "spoke by telephone",
        "meridian-wire.example",
        "uncertain event",
    ):
        assert words in html
    assert "script" not in headers["content-security-policy"]


@pytest.mark.parametrize(
    ("question", "shown", "not_shown"),
    [
        ("type=Call", "speak by phone", "sign an agreement"),
        ("type=call", "speak by phone", "sign an agreement"),
        ("status=cancelled", "cancelled", "speak by phone"),
        ("since=2025-03-11&until=2025-03-11", "agreement", "Coastal Council Secretary General Sato"),
        ("actor=Sato", "Coastal Council Secretary General Sato", "Brandt"),
        ("feed=Meridian+Wire", "sign an agreement", "Coastal Council Secretary General Sato"),
        ("text=dockers+nothing", "No events for this question", "speak by phone"),
    ],
)
def test_the_form_filters(page: tuple[str, Path], question: str, shown: str, not_shown: str) -> None:
    _, html, _ = got(f"{page[0]}?{question}")
    events = html.partition("</form>")[2]
    assert shown in events
    assert not_shown not in events


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("type=call", r"<p class=\"hint\">{count} events?\.</p>"),
        ("newest=true", r"<p class=\"hint\">{count} events; those without a date are not listed\.</p>"),
        ("feed=Meridian+Wire&text=Hale", r"<p class=\"hint\">{count} events?\.</p>"),
    ],
)
def test_the_page_says_how_many_events_a_filter_finds(page: tuple[str, Path], question: str, said: str) -> None:
    count = len(json.loads(got(f"{page[0]}api/events?limit=500&{question.replace('newest=true', '')}")[1])["events"])
    assert re.search(said.format(count=count), got(f"{page[0]}?{question}")[1])


def test_a_participant_leads_to_all_that_they_are_in_and_to_a_page_of_their_own(page: tuple[str, Path]) -> None:
    rows = json.loads(got(f"{page[0]}api/events?limit=500")[1])["events"]
    row = next(row for row in rows if row["title"] == "President Ingrid Hale and Ostavian Prime Minister Brandt speak by phone")
    html, number = got(f"{page[0]}events/{row['event_id']}")[1], row["participant_ids"][0]
    assert f'<a href="/?actor={number}">{row["participants"][0]}</a>' in html
    events = got(f"{page[0]}?actor={number}")[1]
    theirs = [each["title"] for each in rows if number in each["participant_ids"]]
    assert len(theirs) > 1 and events.count('<p class="when">') == len(theirs)
    assert f'{number} is <a href="/actors/{number}">Ingrid Hale</a>.' in events
    assert f'<a href="/?actor={number}">{len(theirs)} events</a>' in got(f"{page[0]}actors?like=hale")[1]
    portrait = got(f"{page[0]}actors/{number}")[1]
    assert ">Tomas Brandt</a>" in portrait and f'<a href="/?actor={number}&amp;type=call&amp;uncertain=true">' in portrait


@pytest.mark.parametrize(
    ("question", "status", "shown", "not_shown"),
    [
        ("", 200, "Nothing was promised for these days.", "Lindenau"),  # from today on
        ("?since=2025-03-06&until=2025-03-06", 200, "(past, nothing heard since)", "Brussels"),
        ("?since=2025-03-12", 200, "Okkonen to travel to Brussels", "Lindenau"),
        ("?since=2025-03-06&until=2025-03-05", 400, "the interval is reversed: since 2025-03-06, until 2025-03-05", "Lindenau"),
    ],
)
def test_the_agenda_has_a_page(page: tuple[str, Path], question: str, status: int, shown: str, not_shown: str) -> None:
    found, html, _ = got(f"{page[0]}agenda{question}")
    assert (found, shown in html, not_shown in html) == (status, True, False)


def test_what_changed_is_told_field_by_field_and_nothing_that_stayed(page: tuple[str, Path]) -> None:
    address, database = page
    event = timeline("add", "call", "2031-05-06", "Voss rings <Lind>", "--place", "Varn", database=database).out.split()[0]
    assert "What changed" not in got(f"{address}events/{event}")[1]
    timeline("edit", event, "title", "Voss calls Lind", "--who", "ida", database=database)
    told = got(f"{address}events/{event}")[1].partition("<h2>What changed</h2>")[2]
    timeline("reject", event, database=database)
    assert "updated, edit by ida<ul><li>title: <del>Voss rings &lt;Lind&gt;</del> → Voss calls Lind</li>" in told
    assert "<li>title: Voss rings &lt;Lind&gt;</li>" in told
    assert "Varn" not in told


def test_a_plan_whose_day_has_passed_unheard_of_says_so(page: tuple[str, Path]) -> None:
    rows = json.loads(got(f"{page[0]}api/events?since=2025-03-06&limit=50")[1])["events"]
    for title, said in (
        ("Prime Minister Tomas Brandt and President Ingrid Hale to meet in Lindenau", True),
        ("President Ingrid Hale visits Lindenau", False),
    ):
        (event,) = [row["event_id"] for row in rows if row["title"] == title]
        assert ("planned (past, nothing heard since)" in got(f"{page[0]}events/{event}")[1]) is said


def test_the_latest_day_comes_first_where_it_is_asked_for_and_its_pages_go_back(page: tuple[str, Path]) -> None:
    asked, after, found = f"{page[0]}api/events?newest=true&uncertain=true&limit=9", "", []
    while True:
        answer = json.loads(got(f"{asked}&after={after}")[1])
        found += [row["date_sort"] for row in answer["events"]]
        if not (after := answer["after"]):
            break
    assert len(found) > 9
    assert found == sorted(found, reverse=True)
    html = got(f"{page[0]}?newest=true")[1].partition("</form>")[2]
    assert re.findall(r'<p class="when">([^<]+?) *<', html)[0] == "1 Sep – 30 Nov 2025"


def test_whom_a_last_name_stands_for_is_told_where_it_is_several(page: tuple[str, Path]) -> None:
    address, database = page
    added = timeline("add", "call", "2031-05-06", "Berg calls", "--participant", "Berg", database=database).out.split()[0]
    html, answer = got(f"{address}?actor=Berg")[1], json.loads(got(f"{address}api/events?actor=Berg")[1])
    timeline("undo", added, database=database)
    (meant,) = answer["namesakes"].values()
    assert sorted(meant.values()) == ["Berg", "Karl Berg"]
    assert len(answer["events"]) > 1
    assert all(f'<a href="/?actor={number}">{name}</a>' in html for number, name in meant.items())
    assert json.loads(got(f"{address}api/events?actor=Sato")[1])["namesakes"] == {}


def test_the_same_rows_come_as_json_page_by_page(page: tuple[str, Path]) -> None:
    address, path = page
    rows = json.loads(timeline("events", "--type", "remark", "--format", "json", database=path).out)
    found, after = [], ""
    while True:
        status, text, _ = got(f"{address}api/events?type=remark&limit=3&after={after}")
        answer = json.loads(text)
        assert (status, len(answer["events"]) <= 3) == (200, True)
        found += answer["events"]
        after = answer["after"]
        if not after:
            break
    assert found == rows
    one = json.loads(got(f"{address}api/events/{rows[0]['event_id']}")[1])
    assert one["event"] == rows[0]
    assert {report["type"] for report in one["reports"]} == {"remark"}
    assert one["history"][-1] == rows[0]


@pytest.mark.parametrize(
    ("question", "status", "message"),
    [
        ("?type=cal", 400, "no such type of event: 'cal'; did you mean call or trial?"),
        ("?place=Atlantis", 404, "no event is told of at 'Atlantis'"),
        ("?since=2025-03-02&until=2025-03-01", 400, "the interval is reversed: since 2025-03-02, until 2025-03-01"),
        ("/ev_ZZZZZZZZ", 404, "no event goes by ev_ZZZZZZZZ"),
    ],
)
def test_a_bad_question_is_told_as_json(page: tuple[str, Path], question: str, status: int, message: str) -> None:
    found, text, _ = got(f"{page[0]}api/events{question}")
    assert (found, json.loads(text)["error"].partition(";")[0]) == (status, message.partition(";")[0])


def test_an_event_has_a_page_with_the_reason_of_its_date(page: tuple[str, Path]) -> None:
    rows = json.loads(timeline("events", "--type", "call", "--format", "json", database=page[1]).out)
    row = next(row for row in rows if row["source_count"] == 2)
    status, html, _ = got(f"{page[0]}events/{row['event_id']}")
    assert status == 200
    assert "<mark>spoke</mark>" in html
    assert "Why this date" in html
    assert "Tuesday" in html
    stored = re.search(r"/articles/\d+", html)
    assert stored is not None
    assert f'<a href="/events/{row["event_id"]}">' in got(page[0].rstrip("/") + stored[0])[1]


@pytest.mark.parametrize("kind", ["call", "trip", "remark"])
def test_the_page_explain_and_split_count_the_same_things_by_the_same_words(page: tuple[str, Path], kind: str) -> None:
    """As many mentions are listed, with the numbers that `split` takes, as are counted; an article may hold several."""
    rows = json.loads(timeline("events", "--type", kind, "--format", "json", database=page[1]).out)
    row = max(rows, key=lambda row: row["report_count"])
    told = timeline("explain", row["event_id"], database=page[1]).out
    html = got(f"{page[0]}events/{row['event_id']}")[1]
    numbers = re.findall(r"(?m)^mention (\d+)  ", told)
    articles, sources = (f"{row[f'{name}_count']} {noun}" for name, noun in (("report", "article"), ("source", "independent source")))
    counts = rf"{len(numbers)} mentions? in {articles}s?, {sources}s?\b"
    assert re.search(counts, told) and re.search(counts, html)
    assert re.findall(r"· mention (\d+),", html) == numbers
    refused = timeline("split", row["event_id"], *numbers, database=page[1])
    assert (refused.code, refused.err.startswith("timeline: give some, not all, of the mentions of ")) == (2, True)


@pytest.mark.parametrize("feed", ["Meridian Wire", "Harbour Radio News"])
def test_the_feed_that_brought_a_mention_stands_beside_its_source(page: tuple[str, Path], feed: str) -> None:
    """An outlet is counted by its host, which is not what it calls itself."""
    rows = json.loads(timeline("events", "--type", "call", "--feed", feed, "--format", "json", database=page[1]).out)
    event = max(rows, key=lambda row: row["source_count"])["event_id"]
    host = {"Meridian Wire": "meridian-wire.example", "Harbour Radio News": "harbour-radio.example"}[feed]
    assert re.search(rf"(?m)^mention \d+  {host}, feed {feed}, 2025-03-0", timeline("explain", event, database=page[1]).out)
    assert re.search(rf"{host}: .*</a>, feed {feed}, 2025", got(f"{page[0]}events/{event}")[1])
    told = json.loads(got(f"{page[0]}api/events/{event}")[1])["reports"]
    assert [feed] in [report["feeds"] for report in told if report["source"] == host]


def test_what_a_feed_wrote_is_text_and_never_markup(page: tuple[str, Path]) -> None:
    _, html, _ = got(f"{page[0]}?uncertain=true&actor=Karl+Berg")
    assert "Berg" in html.partition("</form>")[2]
    assert "<script" not in html
    assert "<b>Ana" not in html


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("events/ev_ZZZZZZZZ", 404, "no event goes by"),
        ("events/nothing", 400, "an id looks like"),
        ("articles/999999", 404, "there is no revision"),
        ("?since=soon", 400, "not a day"),
        ("?feed=nothing", 404, "no feed goes by"),
        ("actors/Nobody", 404, "no actor goes by"),
        ("?since=2025-03-02&until=2025-03-01", 400, "the interval is reversed"),
    ],
)
def test_what_cannot_be_shown_is_told_in_words(page: tuple[str, Path], path: str, status: int, words: str) -> None:
    found, html, _ = got(page[0] + path)
    assert words in html
    assert found in (status, 404)
