"""How a row came to say what it says: who decided what, what goes and comes, and a replay of the changes on a table of then."""

import csv
import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
from program import timeline
from test_asked import DAY, NOW, a_call, published

from timeline.event_types import shipped_types
from timeline.merge import Merge
from timeline.model import Status
from timeline.pipeline import relink
from timeline.store import Store
from timeline.store.hand import Given

MERGER = Merge(shipped_types())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A call that two outlets tell, one a week later, and one that is too uncertain to be shown."""
    path = tmp_path / "timeline.db"
    with Store.open(str(path), migrate=True) as store:
        for outlet in "ab":
            published(store, outlet, f"{outlet}.example/1", DAY, [a_call(f"Hale and Brandt spoke by phone, {outlet} says.")])
        later = DAY + timedelta(days=7)
        published(store, "a", "a.example/2", later, [a_call("Hale and Brandt spoke by phone again.", later)])
        unsure = DAY + timedelta(days=14)
        published(store, "a", "a.example/3", unsure, [a_call("Brandt may have rung Hale.", unsure, confidence=0.3)])
    return path


def ids(path: Path) -> list[str]:
    return [row["event_id"] for row in table(timeline("events", "--format", "csv", "--min-confidence", "0", database=path).out)]


def table(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out, newline="")))


def test_history_says_what_changed_when_and_by_whom(path: Path) -> None:
    one, other, _ = ids(path)
    for arguments in (("edit", one, "title", "A call, about = fish"), ("reject", one), ("undo", one), ("merge", one, other)):
        assert timeline(*arguments, "--who", "ida", database=path).code == 0
    lines = timeline("history", one, database=path).out.splitlines()
    assert lines[0].endswith("Z  created")
    assert lines[1] == "    Mon 10 Mar 2025  happened  Mara Hale and Otto Brandt speak by phone"
    told = "\n".join(line.partition("Z  ")[2] or line for line in lines[2:])
    before = "Mara Hale and Otto Brandt speak by phone"
    assert f"updated  edit by ida\n    title: {before} -> A call, about = fish\n    review: unreviewed -> edited\n" in told
    assert "retracted  reject by ida\ncreated  undo of reject, by ida\n" in told
    assert "updated  merge by ida\n" in told
    assert "    report_count: 2 -> 3\n" in told
    assert timeline("history", other, database=path).out.splitlines()[-1].endswith(f"merged  merge by ida  into {one}")
    rows = table(timeline("history", one, "--format", "csv", database=path).out)
    assert {row["event_id"] for row in rows} == {one}
    assert [row["new"] for row in rows if row["cause"] == "edit by ida"] == ["A call, about = fish", "edited"]


def test_an_event_that_is_not_in_the_timeline_is_shown_with_the_reason(path: Path) -> None:
    one, other, third = ids(path)
    assert timeline("reject", third, "--who", "ida", database=path).code == 0
    assert timeline("merge", one, other, database=path).code == 0
    for command in ("show", "explain"):
        gone = timeline(command, third, database=path)
        assert gone.err == f"{third} was rejected by hand and is not in the timeline; `timeline history {third}` says by whom\n"
        assert timeline(command, other, database=path).err == f"{other} was merged into {one}\n"
        assert timeline(command, one, database=path).err == ""


def test_explain_tells_the_oldest_report_first_and_what_was_decided(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    with Store.open(str(path), migrate=True) as store:
        for outlet, day in (("late", DAY + timedelta(days=1)), ("early", DAY)):
            published(store, outlet, f"{outlet}.example/1", day, [a_call(f"Hale and Brandt spoke by phone, {outlet} says.")])
        (row,) = store.timeline.stream()
        store.hand.edit(row.event_id, "title", "A call, about fish", "ida", NOW)
        added = store.hand.add(Given(type="call", title="Another", source_url="https://a.example/x"), "ida", NOW)
    told = timeline("explain", row.event_id, database=path).out
    assert told.index("early says") < told.index("late says") < told.index("decided by hand:\n2025-03-20T12:00:00Z  updated  edit by ida")
    other = timeline("explain", added, database=path).out
    assert "given by hand, from https://a.example/x\n" in other
    assert "created  add by ida\n" in other


def test_no_words_of_a_feed_move_the_cursor_of_a_terminal(path: Path) -> None:
    one = ids(path)[0]
    with Store.open(str(path)) as store:
        store.hand.edit(one, "title", "A call \x1b[31mred \x9b1m\u202edne", "ida", NOW)
        store.hand.edit(one, "quote", "A\nquotation", "ida", NOW)
    assert " A quotation\n" in timeline("show", one, database=path).out
    for command in (("events",), ("show", one), ("explain", one), ("history", one)):
        out = timeline(*command, database=path).out
        assert "A call [31mred 1mdne" in out, command
        assert not {"\x1b", "\x9b", "\u202e"} & set(out), command


def test_explain_says_what_became_of_a_plan_and_when_it_was_told(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    told = ((Status.PLANNED, -3), (Status.PLANNED, -2), (Status.HAPPENED, 1), (Status.HAPPENED, 2))
    with Store.open(str(path), migrate=True) as store:
        for number, (status, days) in enumerate(told):
            words = f"Hale and Brandt and a call, the {number} outlet says at length."
            published(store, str(number), f"{number}.example/1", DAY + timedelta(days=days), [a_call(words, status=status)])
        (row,) = store.timeline.stream()
    assert "\nstatus: planned (2025-03-07), happened (2025-03-11)\n" in timeline("explain", row.event_id, database=path).out


def test_lists_of_actors_and_views_come_in_every_format(path: Path) -> None:
    assert timeline("views", "save", "calls", "--type", "call", "--since", "2025-03-01", database=path).code == 0
    for command, key in ((("views", "list"), "view"), (("actors", "list"), "id")):
        (first, *_) = rows = json.loads(timeline(*command, "--format", "json", database=path).out)
        lines = timeline(*command, "--format", "jsonl", database=path).out.splitlines()
        assert [json.loads(line) for line in lines] == rows
        assert [row[key] for row in table(timeline(*command, "--format", "csv", database=path).out)] == [row[key] for row in rows]
        assert timeline(*command, database=path).out.split("\t")[0] == first[key]


def test_what_is_cut_or_empty_says_so(path: Path) -> None:
    cut = timeline("events", "--known-by", "2030-01-01", "--limit", "1", database=path)
    assert cut.err == "more than 1; --limit shows more of them\n"
    none = timeline("events", "--since", "2031-01-01", database=path)
    assert (none.out, none.err, none.code) == ("", "no events\n", 0)


def test_explain_gives_the_numbers_that_split_takes_and_undo_knows_both_parts(path: Path) -> None:
    one = ids(path)[0]
    number = next(line.split()[1] for line in timeline("explain", one, database=path).out.splitlines() if line.startswith("mention "))
    done = timeline("split", one, number, "--who", "ida", database=path)
    new = done.out.split()[-1]
    assert len(ids(path)) == 4
    assert "split by ida" in timeline("history", new, database=path).out
    assert timeline("undo", new, database=path).out == f"{new}\tundone\tsplit\n"
    assert len(ids(path)) == 3


def test_changes_replay_on_the_very_file_that_export_wrote(path: Path, tmp_path: Path) -> None:
    """What is hidden for being unsure comes with the change that makes it sure, and goes with the one that does not."""
    one, other, unsure = ids(path)
    written = tmp_path / "then.csv"
    told = timeline("export", "--out", str(written), database=path).err
    assert f"{written}: 2 events; `timeline changes --after " in told
    cursor = told.partition("--after ")[2].split("`")[0]
    every = timeline("export", "--min-confidence", "0", "--out", str(tmp_path / "all.csv"), database=path).err
    assert every.endswith(f"all.csv: 3 events; `timeline changes --after {cursor} --min-confidence 0` tells what changes from here\n")
    some = timeline("export", "--type", "call", "--out", str(tmp_path / "calls.csv"), database=path).err
    assert some.endswith("calls.csv: 2 events\n")  # of which alone nothing can tell the changes
    with Store.open(str(path)) as store:
        published(store, "b", "b.example/3", DAY + timedelta(days=14), [a_call("Brandt rang Hale.", DAY + timedelta(days=14))])
        store.hand.edit(one, "place", "Varn", "ida", NOW)
        store.pinning.merge(one, other, "ida", NOW)
        relink(store, MERGER, NOW)
    rows = {row["event_id"]: row for row in table(written.read_text())}
    for each in table(timeline("changes", "--after", cursor, database=path).out):
        if each["change"] in ("merged", "retracted"):
            del rows[each["event_id"]]
        elif each["change"] != "split":
            row = rows.setdefault(each["event_id"], {"event_id": each["event_id"]})
            row |= {"updated_at": each["changed_at"]} | ({each["field"]: each["new"]} if each["field"] else {})
    now = {row["event_id"]: row for row in table(timeline("export", database=path).out)}
    assert unsure in now
    assert {name: {key: value for key, value in row.items() if value} for name, row in rows.items()} == {
        name: {key: value for key, value in row.items() if value} for name, row in now.items()
    }


def test_changes_go_on_where_a_limit_cut_them(path: Path) -> None:
    whole = timeline("changes", database=path).out
    first = timeline("changes", "--limit", "1", database=path)
    after = first.err.rpartition("--after ")[2].strip()
    rest = timeline("changes", "--after", after, database=path).out
    assert first.out + rest.partition("\r\n")[2] == whole
    assert timeline("changes", "--limit", "1000", database=path).err == ""


@pytest.mark.parametrize("count", [1, 2, 3, 1000])
@pytest.mark.parametrize("sure", [(), ("--min-confidence", "0")])
def test_the_newest_changes_are_the_end_of_all_each_whole(count: int, sure: tuple[str, ...], path: Path) -> None:
    """What is hidden for being unsure is not among them, and takes nobody's place."""
    with Store.open(str(path)) as store:
        unsure = ids(path)[-1]
        for title in ("once", "twice", "three times"):
            store.hand.edit(unsure, "title", title, "ida", NOW)
    every = table(timeline("changes", *sure, database=path).out)
    cursors = list(dict.fromkeys(row["cursor"] for row in every))[-count:]
    done = timeline("changes", "--last", str(count), *sure, database=path)
    assert table(done.out) == [row for row in every if row["cursor"] in cursors]


@pytest.mark.parametrize("also", [("--after", "1"), ("--limit", "1")])
def test_the_newest_changes_are_one_question(also: tuple[str, str], path: Path) -> None:
    done = timeline("changes", "--last", "1", *also, database=path)
    assert (done.code, done.err) == (2, "timeline: --last is of the newest changes; leave out --after and --limit\n")


def test_as_of_today_is_as_of_now(path: Path) -> None:
    with Store.open(str(path)) as store:
        store.hand.note(ids(path)[0], "seen", "ida", NOW)
    today = timeline("events", "--as-of", NOW.date().isoformat(), "--format", "csv", database=path)
    assert (today.code, today.err) == (0, "")


@pytest.mark.parametrize("command", ["events", "export"])
@pytest.mark.parametrize(("then", "is_before"), [("2025-03-19", True), ("2025-03-20T11:59:59Z", True), ("2025-03-20T12:00:00Z", False)])
def test_as_of_a_day_before_anything_was_recorded_says_since_when_it_is(command: str, then: str, is_before: bool, path: Path) -> None:
    """That there were no events then would be taken for an answer about the world."""
    done = timeline(command, "--as-of", then, database=path)
    hint = f"this database has recorded since 2025-03-20T12:00:00Z; --known-by {then[:10]} asks what the world knew by then\n"
    assert (done.code, hint in done.err) == (0, is_before)
    assert ("speak by phone" in done.out) is not is_before
