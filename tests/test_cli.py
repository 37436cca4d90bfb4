"""The program as its users meet it: quick to start, data on stdout alone, an error that names what is wrong."""

import csv
import io
import json
import os
import re
import resource
import shutil
import socket
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from program import timeline

from timeline import __version__
from timeline.exporters.columns import COLUMNS
from timeline.model import Problem
from timeline.store import Store


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the bundled sample in it."""
    path = tmp_path_factory.mktemp("told") / "timeline.db"
    assert timeline("init", database=path).code == 0
    done = timeline("poll", "1", "2", "3", database=path)
    assert done.code == 0, done.err
    return path


def test_the_sample_makes_a_timeline_in_order(told: Path) -> None:
    done = timeline("events", "--format", "jsonl", "--min-confidence", "0", database=told)
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert len(rows) >= 25
    dated = [row["date_sort"] for row in rows if row["date_sort"]]
    assert dated == sorted(dated)
    assert all(row["sentence"] and row["date_reason"] for row in rows if row["date_sort"])


def test_a_call_that_two_outlets_tell_is_one_row_with_two_sources(told: Path) -> None:
    done = timeline("events", "--type", "call", "--since", "2025-03-04", "--until", "2025-03-04", "--format", "json", database=told)
    (row,) = json.loads(done.out)
    assert row["title"] == "President Ingrid Hale and Ostavian Prime Minister Brandt speak by phone"
    assert (row["report_count"] >= 2, row["source_count"]) == (True, 2)


def test_csv_has_the_columns_of_the_form_and_reads_back(told: Path) -> None:
    done = timeline("export", "--min-confidence", "0", database=told)
    rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert len({row["event_id"] for row in rows}) == len(rows)
    for row in rows:
        names, roles = row["participants"].split("; "), row["participant_roles"].split("; ")
        assert len(names) == len(roles)


@pytest.mark.parametrize("arguments", [("--version",), ("--version", "events"), ("--database", "nowhere.db", "--version")])
def test_the_version_is_told_with_or_without_a_command(arguments: tuple[str, ...]) -> None:
    done = timeline(*arguments)
    assert (done.code, done.out, done.err) == (0, f"{__version__}\n", "")


def test_what_is_uncertain_is_hidden_and_counted_on_stderr(told: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(told, tmp_path))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE events SET confidence = 0.3 WHERE type = 'meeting'")
    connection.close()
    some = timeline("export", database=path)
    every = timeline("export", "--min-confidence", "0", database=path)
    hidden = every.out.count("\r\n") - some.out.count("\r\n")
    assert hidden > 0
    assert some.err == f"{hidden} events less sure than 0.5 hidden; --min-confidence 0 shows all\n"
    assert timeline("export", "--max-confidence", "0.5", database=path).out.count("\r\n") - 1 == hidden


@pytest.mark.parametrize("way", [(), ("--newest",)])
def test_pages_follow_one_another_without_a_gap(way: tuple[str, ...], told: Path) -> None:
    """From the oldest day on, or from the newest back."""
    whole = [line.split()[0] for line in timeline("events", "--limit", "1000", database=told).out.splitlines()][:: -1 if way else 1]
    assert [row.split(",")[0] for row in timeline("events", *way, "--format", "csv", database=told).out.splitlines()[1:]] == whole
    found: list[str] = []
    after = ""
    while True:
        done = timeline("events", *way, "--limit", "7", *(("--after", after) if after else ()), database=told)
        found += [line.split()[0] for line in done.out.splitlines()]
        if "more: --after " not in done.err:
            break
        after = done.err.rpartition("--after ")[2].strip()
    assert found == whole


@pytest.mark.parametrize(
    "asked",
    [("--type", "trip"), ("--since", "2025-03-10"), ("--until", "2025-03-05", "--status", "happened"), ("--newest",), ("--actor", "Hale")],
)
def test_a_search_takes_what_events_takes(asked: tuple[str, ...], told: Path) -> None:
    found = timeline("search", "Hale", *asked, "--min-confidence", "0", database=told)
    same = timeline("events", "--text", "Hale", *asked, "--min-confidence", "0", database=told)
    assert (found.code, found.out, bool(found.out)) == (0, same.out, True)


def test_an_event_is_shown_explained_and_its_article_marked(told: Path) -> None:
    event = timeline("events", "--type", "call", "--limit", "1", database=told).out.split()[0]
    assert f"event_id               {event}" in timeline("show", event, database=told).out
    explained = timeline("explain", event, database=told).out
    assert "[spoke]" in explained
    assert "->" in explained
    assert f"[{event} call happened]" in timeline("article", "https://mfa.norland.example/2025/03/1", database=told).out


LABELS = [
    "date",
    "status",
    "type",
    "who",
    "where",
    "sentence",
    "quote",
    "source",
    "told in",
    "why this date",
    "confidence",
    "note",
    "review",
]


@pytest.mark.parametrize(
    ("title", "left_out", "said"),
    [
        (
            "President Ingrid Hale and Ostavian Prime Minister Brandt speak by phone",
            {"where", "quote", "note"},
            ["who             Ingrid Hale (party); Tomas Brandt (party)"],
        ),
        (
            "Prime Minister Tomas Brandt and President Ingrid Hale to meet in Lindenau",
            {"quote", "note"},
            ["status          planned (past, nothing heard since)"],
        ),
        (
            "President Ingrid Hale: “We are neighbours, and neighbours talk”",
            {"note"},
            ["where           Oslov", "told in         1 article, 1"],
        ),
    ],
)
def test_show_gives_a_reader_what_is_asked_for_in_this_order_and_a_program_every_column(
    title: str, left_out: set[str], said: list[str], told: Path
) -> None:
    rows = json.loads(timeline("events", "--format", "json", "--until", "2025-03-06", database=told).out)
    event = next(row["event_id"] for row in rows if row["title"] == title)
    first, empty, *lines = timeline("show", event, "--format", "table", database=told, COLUMNS="80").out.splitlines()
    assert (first, empty, max(map(len, lines)) <= 80) == (title, "", True)
    assert [line[:15].strip() for line in lines if line[0] != " "] == [each for each in (*LABELS, "event") if each not in left_out]
    assert all(any(line.startswith(each) for line in lines) for each in said)
    assert tuple(line.split()[0] for line in timeline("show", event, database=told).out.splitlines())[: len(COLUMNS)] == COLUMNS


def test_a_decision_by_hand_lasts_and_can_be_undone(told: Path) -> None:
    event = timeline("events", "--type", "appointment", "--limit", "1", "--min-confidence", "0", database=told).out.split()[0]
    assert timeline("edit", event, "title", "By hand", database=told).code == 0
    shown = json.loads(timeline("show", event, "--format", "jsonl", database=told).out)
    assert (shown["title"], shown["review"]) == ("By hand", "edited")
    assert "-> By hand\n" in timeline("history", event, database=told).out
    assert timeline("undo", event, database=told).code == 0
    assert json.loads(timeline("show", event, "--format", "jsonl", database=told).out)["review"] == "unreviewed"


def test_changes_tell_every_field_since_a_cursor(told: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(timeline("changes", database=told).out, newline="")))
    assert {row["change"] for row in rows} >= {"created"}
    last = rows[-1]["cursor"]
    assert timeline("changes", "--after", last, database=told).out.count("\r\n") == 1


def test_a_file_is_written_whole_or_not_at_all(told: Path, tmp_path: Path) -> None:
    target = tmp_path / "events.md"
    assert timeline("export", "--format", "md", "--out", str(target), database=told).code == 0
    assert target.read_text().startswith("- **")
    missing = timeline("export", "--out", str(tmp_path / "no" / "events.csv"), database=told)
    assert missing.code == 2
    assert "cannot write" in missing.err


@pytest.mark.parametrize("form", ["csv", "md", "json"])
@pytest.mark.parametrize(("there", "code"), [(True, 1), (False, 0)])
@pytest.mark.parametrize("asked", [("--since", "2031-01-01"), ("--known-by", "1999-01-01")])
def test_a_file_of_many_rows_is_not_replaced_by_one_of_none(
    asked: tuple[str, str], there: bool, code: int, form: str, told: Path, tmp_path: Path
) -> None:
    """A new file is written, though nothing is in it: what comes after may count on it."""
    target = tmp_path / "events"
    if there:
        target.write_text("many rows")
    done = timeline("export", *asked, "--format", form, "--out", str(target), database=told)
    left = f"timeline: {target} stays as it was, for no event is found; ask for more, or remove the file first\n"
    assert (done.code, done.out, left in done.err, "0 events" in done.err) == (code, "", there, not there)
    assert (target.read_text() == "many rows") is there
    assert [each.name for each in tmp_path.iterdir()] == ["events"]


def test_a_folder_of_tables_is_not_replaced_by_one_of_none(told: Path, tmp_path: Path) -> None:
    """What was exported stays where a later question finds nothing; a new folder is written all the same."""
    folder = tmp_path / "tables"
    assert timeline("export", "--tables", str(folder), database=told).code == 0
    before = (folder / "events.csv").read_bytes()
    done = timeline("export", "--tables", str(folder), "--since", "2031-01-01", database=told)
    left = f"timeline: {folder} stays as it was, for no event is found; ask for more, or remove the folder first\n"
    assert (done.code, done.out, left in done.err) == (1, "", True)
    assert (folder / "events.csv").read_bytes() == before
    assert timeline("export", "--tables", str(tmp_path / "new"), "--since", "2031-01-01", database=told).code == 0


def test_a_batch_given_as_one_text_is_pointed_out(tmp_path: Path) -> None:
    """A file of a line an article is hardly meant as one text."""
    batch = tmp_path / "articles.jsonl"
    batch.write_text('{"id": "1", "text": "Nobody came.", "published": "2025-03-13"}\n')
    done = timeline("extract", str(batch), database=tmp_path / "none.db")
    assert done.err.startswith(f"{batch} is read as one text; for a line an article give it as --batch {batch}\n")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("events", "--type", "cal"), 2, "no such type of event: 'cal'; did you mean call?"),
        (("events", "--mode", "fone"), 2, "no such mode: 'fone'; did you mean phone?"),
        (("events", "--type", "call", "--mode", "visit"), 2, "no such mode of a call: 'visit'; there are phone, video"),
        (("events", "--status", "hapened"), 2, "did you mean happened"),
        (("events", "--actor", "Ingrid Hael"), 4, "no actor goes by 'Ingrid Hael'; did you mean Ingrid Hale"),
        (("events", "--with", "Nobody At All"), 4, "no actor goes by 'Nobody At All'; `timeline actors list` shows them all"),
        (("events", "--review", "confirm"), 2, "no such review: 'confirm'; did you mean confirmed"),
        (("events", "--review", "rejected", "--known-by", "2025-03-02"), 2, "what was rejected is asked of now"),
        (("events", "--since", "2025-03-02", "--until", "2025-03-01"), 2, "the interval is reversed"),
        (("events", "--since", "yesterday"), 2, "not a day: 'yesterday'; give it as 2025-02-12"),
        (("events", "--as-of", "2999-01-01"), 2, "as-of lies in the future"),
        (("events", "--after", "xyz"), 2, "not a cursor: 'xyz'"),
        (("events", "--newest", "--known-by", "2025-03-05"), 2, "--newest goes with what the timeline says now"),
        (("events", "--feed", "none"), 4, "no feed goes by 'none'"),
        (("export", "--columns", "titel"), 2, "no such column: 'titel'; did you mean title"),
        (("export", "--format", "json", "--excel"), 2, "--excel and --raw are for --format csv"),
        (("show", "ev_1"), 2, "an id looks like ev_7Q2M9KD4"),
        (("show", "ev_ZZZZZZZZ"), 4, "no event goes by"),
        (("evnts",), 2, "No such command 'evnts'"),
        (("events", "--limit", "0"), 2, "--limit"),
    ],
)
def test_a_bad_question_is_told_what_is_wrong(arguments: tuple[str, ...], code: int, message: str, told: Path) -> None:
    done = timeline(*arguments, database=told)
    assert message in done.err
    assert done.out == ""
    assert done.code in (code, 2, 4)


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"TIMELINE_FETCH_WORKRES": "3"}, "unknown variable TIMELINE_FETCH_WORKRES; did you mean TIMELINE_FETCH_WORKERS?"),
        ({"TIMELINE_FETCH_WORKERS": "many"}, "environment TIMELINE_FETCH_WORKERS: fetch.workers = 'many'"),
    ],
)
def test_a_setting_that_nobody_knows_is_refused_with_its_place(environment: dict[str, str], message: str, told: Path) -> None:
    done = timeline("events", database=told, **environment)
    assert (done.code, message in done.err) == (3, True)


def test_an_unknown_key_in_a_file_is_refused_with_file_and_key(tmp_path: Path) -> None:
    file = tmp_path / "timeline.toml"
    file.write_text("[fetch]\nworkres = 3\n")
    done = timeline("--config", str(file), "config", "show")
    assert (done.code, f"{file}: unknown key fetch.workres; did you mean fetch.workers?" in done.err) == (3, True)


def test_config_show_tells_where_each_value_comes_from(tmp_path: Path) -> None:
    file = tmp_path / "timeline.toml"
    file.write_text("[fetch]\nworkers = 3\n")
    done = timeline("--config", str(file), "config", "show", "--origin", TIMELINE_FETCH_PER_HOST="4")
    assert f"fetch.workers = 3\t# {file}" in done.out
    assert "fetch.per_host = 4\t# environment TIMELINE_FETCH_PER_HOST" in done.out
    assert "web.enabled = True\t# default" in done.out


def test_a_database_without_this_schema_is_refused_with_the_command_that_mends_it(tmp_path: Path) -> None:
    done = timeline("events", database=tmp_path / "new.db")
    assert done.code == 5
    assert "timeline db upgrade" in done.err or "timeline init" in done.err


@pytest.mark.parametrize("command", ["events", "feeds list", "poll", "reject ev_7Q2M9KD4", "doctor", "db check", "changes"])
def test_a_mistyped_path_is_told_and_leaves_no_file_behind(command: str, tmp_path: Path) -> None:
    wrong = tmp_path / "nope.db"
    done = timeline("--database", f"sqlite:///{wrong}", *command.split())
    assert f"there is no database at {wrong}; check the path, or run `timeline init` to make one there" in done.out + done.err
    assert done.code == (1 if command == "doctor" else 5)
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_finds_all_in_order(told: Path) -> None:
    done = timeline("doctor", database=told)
    states = dict(line.split("\t")[1::-1] for line in done.out.splitlines())
    assert (done.code, states) == (
        0,
        dict.fromkeys(("database", "model", "time zones", "disk", "growth", "problems"), "ok") | {"daemon": "look"},
    )
    short = timeline("doctor", database=told, TIMELINE_DATABASE_LEAST_FREE_MB="1000000000")
    assert (short.code, "less than database.least_free_mb (1000000000)" in short.out) == (1, True)


HERE = socket.gethostname()


@pytest.mark.parametrize(
    ("owner", "lasts", "failing", "said"),
    [
        (
            f"{HERE}:{os.getpid()}",
            60,
            0,
            f"ok\tdaemon\tprocess {os.getpid()} on {HERE} works on this database; `timeline healthcheck` asks",
        ),
        ("another-machine:7", 60, 0, "ok\tdaemon\tprocess 7 on another-machine works on this database"),
        ("another-machine:7", -1, 0, "look\tdaemon\tnone works on this database, so that no feed is polled; `timeline run` starts it"),
        (f"{HERE}:99999999", 60, 0, "look\tdaemon\tnone works"),  # killed
        ("", 0, 4, "look\tproblems\t4 at stage feed; `timeline problems` lists them, each with what to do"),
    ],
    ids=["this process", "another machine", "its lease is over", "killed", "problems"],
)
def test_the_doctor_says_what_people_have_to_see_to(owner: str, lasts: int, failing: int, said: str, told: Path, tmp_path: Path) -> None:
    """That is no fault of the program's: the exit code stays 0."""
    database, now = tmp_path / "ill.db", datetime.now(UTC)
    database.write_bytes(told.read_bytes())
    with Store.open(str(database)) as store:
        if owner:
            store.locks.take("daemon", owner, now, timedelta(seconds=lasts))
        for number in range(failing):
            store.problems.add(Problem(stage="feed", subject=f"https://{number}.example/", code="http-404", message="gone"), now)
    done = timeline("doctor", database=database)
    assert (done.code, f"\n{said}" in done.out) == (0, True), done.out


UNAVOIDABLE = "import pydantic, sqlalchemy, typer; pydantic.BaseModel"


@pytest.mark.parametrize("arguments", [("--help",), ("events", "--help"), ("events",), ("feeds", "list")])
def test_a_command_that_needs_no_model_starts_in_half_a_second(arguments: tuple[str, ...], told: Path) -> None:
    """That is where nothing else runs: here it is held against what its libraries alone take in the same moments."""
    whole, libraries = [], []
    for _ in range(4):
        libraries.append(processor_seconds("-c", UNAVOIDABLE, database=told))
        whole.append(processor_seconds("-m", "timeline", *arguments, database=told))
    assert min(whole) / min(libraries) < 2, (whole, libraries)  # 1.6 for `events`
    assert min(whole) < 3, whole


def test_sqlite_does_not_wait_for_what_postgresql_needs() -> None:
    """An index that names a condition for PostgreSQL would import that dialect."""
    program = "import sys, timeline.store.tables; sys.exit('sqlalchemy.dialects.postgresql' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def processor_seconds(*command: str, database: Path) -> float:
    """What a Python process takes of the processor, however long it waits for its turn."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"TIMELINE_DATABASE_URL": f"sqlite:///{database}"}
    subprocess.run([sys.executable, *command], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a_database_that_another_process_holds_is_told_with_what_to_do(told: Path, tmp_path: Path) -> None:
    held = tmp_path / "held.db"
    held.write_bytes(told.read_bytes())
    connection = sqlite3.connect(held, isolation_level=None)
    connection.execute("begin immediate")
    done = timeline("feeds", "pause", "1", database=held)
    connection.close()
    assert done.code == 5
    assert "locked" in done.err
    assert timeline("feeds", "pause", "1", database=held).code == 0


def test_a_saved_question_counts_an_agenda_and_actors_are_asked_for(told: Path) -> None:
    assert timeline("views", "save", "calls", "--type", "call", "--min-confidence", "0", database=told).code == 0
    calls = timeline("events", "--type", "call", "--min-confidence", "0", "--format", "csv", database=told)
    assert timeline("events", "--view", "calls", "--format", "csv", database=told).out == calls.out
    assert timeline("counts", "--by", "type", "--view", "calls", database=told).out == f"call\t{calls.out.count('ev_')}\n"
    assert timeline("views", "remove", "calls", database=told).code == 0
    assert timeline("views", "save", "nothing", database=told).code == 2
    table = timeline("agenda", "--since", "2025-03-06", database=told).out.splitlines()
    assert table[0].endswith(
        "planned    Prime Minister Tomas Brandt and President Ingrid Hale to meet in Lindenau (past, nothing heard since)"
    )
    assert not any("nothing heard" in line for line in table if "  happened  " in line)
    agenda = json.loads(timeline("agenda", "--since", "2025-01-01", "--min-confidence", "0", "--format", "json", database=told).out)
    assert agenda
    assert all(row["promised"] and row["status"] for row in agenda)
    named = json.loads(timeline("actors", "list", "hale", "--format", "json", database=told).out)
    assert any("Hale" in actor["name"] for actor in named)
    assert " call\n" in timeline("actors", "show", named[0]["id"], database=told).out


@pytest.mark.parametrize(("act", "done"), [("reject", "rejected"), ("confirm", "confirmed")])
def test_a_decision_that_holds_already_is_told_and_not_made_again(act: str, done: str, told: Path) -> None:
    event = timeline("events", "--type", "call", "--limit", "1", database=told).out.split()[0]
    ran = [timeline(act, event, database=told) for _ in range(2)]
    assert [(each.code, each.out, each.err) for each in ran] == [
        (0, f"{event}\t{done}\n", ""),
        (0, "", f"{event} is {done} already; nothing was done\n"),
    ]
    assert timeline("undo", event, database=told).out == f"{event}\tundone\t{act}\n"


@pytest.mark.parametrize(("feed", "listed"), [("Meridian Wire", True), ("UN News", False)])
def test_what_was_rejected_is_listed_and_exported(feed: str, listed: bool, told: Path) -> None:
    event = timeline("events", "--type", "call", "--limit", "1", "--feed", "Meridian Wire", database=told).out.partition(" ")[0]
    timeline("reject", event, database=told)
    for command in ("events", "export"):
        done = timeline(command, "--review", "rejected", "--feed", feed, database=told)
        assert (event in done.out) is listed
    timeline("undo", event, database=told)
    assert timeline("events", "--review", "rejected", database=told).err == "no events\n"


def test_an_id_is_the_same_in_any_case_and_without_its_prefix(told: Path) -> None:
    event = timeline("events", "--limit", "1", database=told).out.split()[0]
    for typed in (event, event.lower(), event.upper(), event.removeprefix("ev_"), event.removeprefix("ev_").lower()):
        for command in ("show", "explain"):
            done = timeline(command, typed, database=told)
            assert (event in done.out, done.err) == (True, ""), typed


@pytest.mark.parametrize(
    ("plain", "typed"),
    [
        (("--type", "call"), ("--type", "Call")),
        (("--mode", "phone"), ("--mode", "PHONE")),
        (("--status", "planned"), ("--status", "Planned")),
        (("--review", "unreviewed"), ("--review", "Unreviewed")),
    ],
)
def test_what_is_one_of_a_few_words_may_be_typed_in_any_case(plain: tuple[str, str], typed: tuple[str, str], told: Path) -> None:
    for command in ("events", "export", "counts"):
        one, other = timeline(command, *plain, database=told), timeline(command, *typed, database=told)
        assert (one.out, one.code) == (other.out, 0)
        assert one.out


@pytest.mark.parametrize("fate", ["--keep-events", "--purge"])
def test_removing_a_feed_tells_how_many_of_its_events_go_and_stay(fate: str, told: Path, tmp_path: Path) -> None:
    """What another feed tells too stays whatever is chosen."""
    database = tmp_path / "fewer.db"
    database.write_bytes(told.read_bytes())
    every, mine = (events_of(database, *asked) for asked in ((), ("--feed", "Meridian Wire")))
    done = timeline("feeds", "remove", "Meridian Wire", fate, database=database)
    gone = every - events_of(database)
    assert (len(gone) > 0, gone <= mine, len(mine - gone) > 0) == (fate == "--purge", True, True)
    dropped = "6 entries and 6 articles gone" if fate == "--purge" else "0 entries and 0 articles gone"
    assert done.out == f"removed\tMeridian Wire\t{dropped}\t{len(gone)} events gone\t{len(mine - gone)} events stay\n"


def events_of(database: Path, *asked: str) -> set[str]:
    """Their ids, whatever they are less sure than."""
    done = timeline("events", "--min-confidence", "0", "--format", "jsonl", *asked, database=database)
    return {json.loads(line)["event_id"] for line in done.out.splitlines()}


FEEDS = ["id", "state", "last success", "title", "url"]
HEALTH = ["entries", "entries a week", "last new", "silent"]


@pytest.mark.parametrize(("asked", "named"), [((), [*FEEDS, "problem"]), (("--health",), [*FEEDS, *HEALTH, "problem"])])
def test_a_table_of_feeds_names_its_columns_and_has_short_times(asked: tuple[str, ...], named: list[str], told: Path) -> None:
    """Where a script reads it, and no form is asked for, it is as it was: cells apart by tabs, without a header."""
    first, *feeds = timeline("feeds", "list", *asked, "--format", "table", database=told).out.splitlines()
    assert re.split("  +", first) == named
    assert re.fullmatch(r"1   ok     \d{4}-\d\d-\d\d \d\d:\d\d  Meridian Wire .*", feeds[0])
    plain = timeline("feeds", "list", *asked, database=told).out.splitlines()
    assert [line.split("\t")[0] for line in plain] == [line.split()[0] for line in feeds] == ["1", "2", "3", "4", "5"]


def test_whom_a_last_name_stands_for_is_told_where_it_is_several(told: Path, tmp_path: Path) -> None:
    database = tmp_path / "named.db"
    database.write_bytes(told.read_bytes())
    for name in ("Okoye", "Samuel Okoye"):
        timeline("add", "call", "2025-03-10", f"{name} calls", "--participant", name, database=database)
    ids = {
        actor["name"]: actor["id"] for actor in json.loads(timeline("actors", "list", "okoye", "--format", "json", database=database).out)
    }
    said = f"'Okoye' stands for 2 actors: Okoye ({ids['Okoye']}), Samuel Okoye ({ids['Samuel Okoye']}); an id asks for one of them\n"
    assert timeline("views", "save", "okoye", "--actor", "Okoye", database=database).code == 0
    for asked, count, told_so in ((("--actor", "Okoye"), 2, said), (("--view", "okoye"), 2, said), (("--actor", ids["Okoye"]), 1, "")):
        done = timeline("events", *asked, database=database)
        assert (done.out.count(" calls\n"), done.err) == (count, told_so)


def test_an_event_is_added_by_hand(told: Path) -> None:
    done = timeline("add", "meeting", "2031-05-06", "Hale meets Voss", "--participant", "Mara Hale (party)", "--who", "ida", database=told)
    event = done.out.split("\t")[0]
    shown = timeline("show", event, "--format", "json", database=told)
    assert json.loads(shown.out)[0]["date_edtf"] == "2031-05-06"
    assert timeline("undo", event, database=told).out == f"{event}\tundone\tadd\n"
    assert timeline("add", "party", "2031-05-06", "x", database=told).err.startswith("timeline: no such type of event: 'party'")
