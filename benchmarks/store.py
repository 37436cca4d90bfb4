"""The store on a million events: `python benchmarks/store.py --events 1000000 [--database URL]`; prints a Markdown table.

The events are made with a fixed seed: 20 years, 25 types of uneven weight, 20,000 actors and 2,000 places of Zipf's weight, dates from
a day to a decade wide, three mentions an event. Peak memory is that of this process, generator included.
"""

import argparse
import itertools
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sqlalchemy import text

from timeline.model import Article, Event, Mention, Participant, Report, Span
from timeline.order import sort_day, sort_width
from timeline.pipeline import relink
from timeline.store import Filters, Store
from timeline.store.lengths import length_class
from timeline.store.tables import (
    actor_aliases,
    actors,
    article_revisions,
    articles,
    changes,
    event_actors,
    event_feeds,
    events,
    feeds,
    joined,
    mention_blocks,
    mention_participants,
    mentions,
)
from timeline.store.tables.events import ASKED
from timeline.when import Basis, Precision, Publication, When, between, display

NOW = datetime(2025, 6, 1, tzinfo=UTC)
FIRST = date(2005, 1, 1)
TYPES = [f"type{number}" for number in range(25)]
STATUSES = ["happened"] * 90 + ["planned"] * 5 + ["denied"] * 3 + ["cancelled"] * 2
SPANS = [1] * 80 + [2] * 8 + [7] * 5 + [30] * 4 + [365] * 2 + [3650]
FLOORS = {  # the plainest query that could answer
    "the first 50 rows": "SELECT * FROM events WHERE standing = 'current' ORDER BY day, width, type, number LIMIT 50",
    "50 rows by number": "SELECT * FROM events WHERE number BETWEEN 500 AND 549",
    "count by day": "SELECT day, count(*) FROM events WHERE standing = 'current' GROUP BY day",
}
WORDS = [f"word{number}" for number in range(30_000)]
ACTORS, PLACES, FEEDS, CHUNK = 20_000, 2_000, 500, 5_000


def zipf(chance: random.Random, most: int) -> int:
    """A number from 1 to `most`; small ones are common."""
    return min(int(most ** chance.random()), most)


def a_when(chance: random.Random) -> When | None:
    first = FIRST + timedelta(days=chance.randrange(7300))
    kind = chance.random()
    if kind < 0.02:
        return None
    if kind < 0.04:
        return between(None, first, precision=Precision.DAY, basis=Basis.ANCHORED)
    return between(first, first + timedelta(days=chance.choice(SPANS) - 1), precision=Precision.DAY, basis=Basis.RELATIVE)


def an_event(number: int, chance: random.Random) -> dict[str, Any]:
    """The columns of one event, as the merge would have written them."""
    when = a_when(chance)
    people = sorted({zipf(chance, ACTORS) for _ in range(2)})
    sources = zipf(chance, 40)
    said = " ".join(WORDS[zipf(chance, len(WORDS)) - 1] for _ in range(20))
    plain = dict.fromkeys(("time_utc", "timezone", "cameo_code", "conflicts", "note", "quote", "quote_speaker"), "")
    return plain | {
        "number": number,
        "standing": "current",
        "merged_into": None,
        "change_id": number,
        "recorded_at": NOW - timedelta(seconds=1_000_000 - number),
        "day": sort_day(when),
        "width": sort_width(when),
        "length_class": length_class(when),
        "first": when and when.first,
        "last": when and when.last,
        "type": TYPES[zipf(chance, len(TYPES)) - 1],
        "mode": "phone" if chance.random() < 0.2 else "",
        "status": chance.choice(STATUSES),
        "title": f"Actor {people[0]} does something with another {number}",
        "date_extent": "within",
        "date_precision": "day",
        "date_basis": "relative",
        "date_display": display(when or When()),
        "date_edtf": (when or When()).edtf,
        "date_words": "Wednesday",
        "date_reason": "Wednesday, past tense, counted from the publication",
        "participants": joined([f"Actor {one}" for one in people]),
        "participant_roles": joined(["party"] * len(people)),
        "participant_ids": joined([f"act_{one}" for one in people]),
        "participant_countries": joined(["USA"] * len(people)),
        "place": f"Place {zipf(chance, PLACES)}",
        "place_country": f"C{zipf(chance, 200):02}",
        "sentence": said,
        "source_name": "a.example",
        "source_title": "Something happened",
        "source_url": f"https://a.example/{number}",
        "source_published": "2025-02-12T12:00:00+00:00",
        "article_sha256": "0" * 64,
        "report_count": sources,
        "source_count": sources,
        "confidence": round(chance.random(), 2),
        "review": "confirmed" if chance.random() < 0.001 else "unreviewed",
        "first_reported": "2025-02-12T12:00:00+00:00",
        "last_reported": "2025-02-12T12:00:00+00:00",
        "extractor": "1",
    }


def fill(store: Store, count: int) -> None:
    """The generator: `count` events with three mentions each."""
    chance = random.Random(7)
    people = [{"id": number, "name": f"Actor {number}"} for number in range(1, ACTORS + 1)]
    aliases = [{"alias": f"actor {one['id']}", "actor_id": one["id"], "wording": one["name"]} for one in people]
    outlets = [{"id": number, "url": f"https://{number}.example", "next_due": NOW, "added_at": NOW} for number in range(1, FEEDS + 1)]
    with store.database.write() as connection:
        connection.execute(actors.insert(), people)
        connection.execute(actor_aliases.insert(), aliases)
        connection.execute(feeds.insert(), outlets)
    for start in range(1, count + 1, CHUNK):
        rows = [an_event(number, chance) for number in range(start, min(start + CHUNK, count + 1))]
        with store.database.write() as connection:
            for table, values in _tables(rows, chance):
                connection.execute(table.insert(), values)
    with store.database.write() as connection:
        connection.execute(text("ANALYZE"))
        for table in () if store.database.is_sqlite else (articles, article_revisions, mentions, actors, feeds, events, changes):
            key = next(iter(table.primary_key)).name  # numbers were given, which PostgreSQL's own count does not see
            last = f"SELECT setval(pg_get_serial_sequence('{table.name}', '{key}'), max({key})) FROM {table.name}"
            connection.execute(text(last))


def _tables(rows: Sequence[dict[str, Any]], chance: random.Random) -> Iterator[tuple[Any, list[dict[str, Any]]]]:
    """Every table's part of a chunk of events, in the order that the foreign keys ask for."""
    numbers = [row["number"] for row in rows]
    yield articles, [{"id": number, "url": f"https://a.example/{number}", "first_seen": NOW, "compared": True} for number in numbers]
    text_of = {"ordinal": 1, "current": True, "title": "t", "text": "", "digest": "", "published_day": date(2025, 2, 12), "saved_at": NOW}
    yield article_revisions, [text_of | {"id": number, "article_id": number} for number in numbers]
    yield events, list(rows)
    yield changes, [{"id": number, "number": number, "at": NOW, "kind": "created", "cause": ""} for number in numbers]
    keys = [(row, {name: row[name] for name in ("number", "day", "width", "type", *ASKED)}) for row in rows]
    yield event_actors, [key | {"actor_id": int(one[4:])} for row, key in keys for one in row["participant_ids"].split("\x1f")]
    yield event_feeds, [key | {"feed_id": chance.randrange(1, FEEDS + 1)} for _, key in keys]
    told = [_mention(row, place) for row in rows for place in range(3)]
    yield mentions, told
    yield mention_participants, [person for row in rows for place in range(3) for person in _people(row, place)]
    yield mention_blocks, [{"key": _block(row), "mention_id": row["number"] * 3 + place} for row in rows for place in range(3)]


def _mention(row: dict[str, Any], place: int) -> dict[str, Any]:
    same = {name: row[name] for name in ("type", "mode", "status", "first", "last", "place", "place_country", "confidence")}
    where = {"sentence_start": 0, "sentence_end": 10, "trigger_start": 0, "trigger_end": 4, "in_title": False}
    said = {
        "words": row["sentence"][:80],
        "lemma": "call",
        "zone": "body",
        "rule": "r",
        "extractor": "1",
        "anchor": f"{row['number']}-{place}",
    }
    number = row["number"]
    found = {"id": number * 3 + place, "revision_id": number, "article_id": number, "event_number": number, "anchor": f"{number}-{place}"}
    return same | where | said | found | {"current": True, "dirty": False, "when_json": None, "quote": None}


def _people(row: dict[str, Any], place: int) -> list[dict[str, Any]]:
    number = row["number"] * 3 + place
    same = {"mention_id": number, "role": "party", "office": "", "country": "", "aliases": []}
    ids = row["participant_ids"].split("\x1f")
    return [same | {"position": at, "name": f"Actor {one[4:]}", "actor_id": int(one[4:])} for at, one in enumerate(ids)]


def _key(kind: str, actor: str, day: date | None) -> str:
    return f"{kind}|{actor}|{day}"


def _block(row: dict[str, Any]) -> int:
    key = _key(row["type"], row["participant_ids"].split("\x1f")[0], row["first"])
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True)


class SameDay:
    """The plainest merge: the store's own cost is what is measured."""

    def blocks(self, report: Report) -> list[str]:
        when = report.mention.when
        return [_key(report.mention.type, report.actors[0], when.first if when else None)]

    def cluster(self, reports: Sequence[Report]) -> list[list[Report]]:
        ranked = sorted(reports, key=lambda report: self.blocks(report))
        return [list(group) for _, group in itertools.groupby(ranked, key=lambda report: self.blocks(report))]

    def greatness(self, reports: Sequence[Report]) -> None:
        """No event gathers others."""

    def tell(self, reports: Sequence[Report]) -> Event:
        best = reports[0].mention
        return Event(type=best.type, title=best.words, when=best.when, participants=best.participants, mentions=(best,))


def milliseconds(act: Callable[[], object], times: int = 20) -> tuple[float, float, float]:
    """Median and 95th percentile of `act` by the wall, and the latter by the processor of this process; the first run is not counted."""
    act()
    taken, used = [], []
    for _ in range(times):
        start, before = time.perf_counter(), time.process_time()
        act()
        taken.append((time.perf_counter() - start) * 1000)
        used.append((time.process_time() - before) * 1000)
    late = max(0, int(times * 0.95) - 1)
    return statistics.median(taken), sorted(taken)[late], sorted(used)[late]


def questions() -> dict[str, Filters]:
    """One first page a filter, common and rare values."""
    day = date(2015, 3, 4)
    return {
        "no filter": Filters(),
        "one day": Filters(since=day, until=day),
        "a year": Filters(since=day, until=day + timedelta(days=365)),
        "open interval": Filters(since=date(2024, 12, 1)),
        "common type": Filters(type="type0"),
        "rare type": Filters(type="type24"),
        "status": Filters(status="cancelled"),
        "mode": Filters(mode="phone"),
        "common actor": Filters(actor="Actor 1"),
        "rare actor": Filters(actor="Actor 19999"),
        "place": Filters(place="Place 1999"),
        "country": Filters(country="C199"),
        "feed": Filters(feed=7),
        "30 sources": Filters(min_sources=30),
        "confidence 0.99": Filters(min_confidence=0.99),
        "review": Filters(review="confirmed"),
        "type, status, actor, year": Filters(type="type1", status="planned", actor="Actor 2", since=day, until=day + timedelta(days=365)),
        "words: rare": Filters(text="word20000"),
        "words: common": Filters(text="word9"),
        "words: two": Filters(text="word99 word100"),
    }


def pairs() -> Iterator[tuple[str, Filters]]:
    """Every two filters together, a common and a rare value of each."""
    day = date(2015, 3, 4)
    values: dict[str, tuple[Any, ...]] = {
        "since": (day, date(2024, 12, 1)),
        "type": ("type0", "type24"),
        "status": ("happened", "cancelled"),
        "mode": ("phone",),
        "actor": ("Actor 1", "Actor 300", "Actor 19999"),
        "beside": (("Actor 2",),),
        "place": ("Place 1", "Place 1999"),
        "country": ("C01", "C199"),
        "feed": (7,),
        "min_sources": (2, 38),
        "min_confidence": (0.5, 0.99),
        "review": ("confirmed",),
    }
    for one, other in itertools.combinations(values, 2):
        for first, second in itertools.product(values[one], values[other]):
            more = {"until": day + timedelta(days=365)} if first == day else {}
            yield f"{one} {first}, {other} {second}", Filters(**{one: first, other: second} | more)


def add_mentions(store: Store, count: int) -> float:
    """Milliseconds to store and merge a mention, ten an article."""
    chance = random.Random(time.time_ns())
    start = time.perf_counter()
    for number in range(count // 10):
        when = between(date(2015, 1, 1), date(2015, 1, 1) + timedelta(days=number % 3))
        found = [
            Mention(
                type=TYPES[chance.randrange(25)],
                when=when,
                participants=(Participant(name=f"Actor {zipf(chance, ACTORS)}", role="party"),),
                sentence=Span(start=place, end=place + 5),
                trigger=Span(start=place, end=place + 4),
                words=f"{place} it was",
            )
            for place in range(10)
        ]
        said = Article(url=f"https://new.example/{chance.random()}", title="t", text="x", publication=Publication(day=date(2015, 1, 2)))
        revision = store.articles.save(None, said, NOW)
        assert revision is not None
        store.mentions.replace(revision, "1", found)
        relink(store, SameDay(), NOW)
    return (time.perf_counter() - start) * 1000 / count


def measure(store: Store, count: int) -> None:
    print(f"| what ({count:,} events) | median ms | p95 ms | p95 ms of the processor |\n|---|---|---|---|")
    for name, filters in questions().items():
        _row(f"first page: {name}", partial(store.timeline.events, filters))
    _measure_pairs(store)
    for name, instant in (("half", NOW - timedelta(seconds=500_000)), ("all", NOW)):
        _row(f"as of, {name} recorded", partial(store.history.as_of, instant, NOW))
    _row("as of, half recorded: rare type", partial(store.history.as_of, NOW - timedelta(seconds=500_000), NOW, Filters(type="type24")))
    _row("counts by month", store.timeline.counts, 5)
    with store.database.read() as connection:
        plain = connection.connection.cursor()
        for name, query in FLOORS.items():
            _row(f"plain SQL: {name}", lambda asked=query: plain.execute(asked).fetchall())  # type: ignore[misc]  # mypy knows no such lambda
    add_mentions(store, 10)  # the first link looks at every article that was filled in, for copies
    before = time.process_time()
    wall = add_mentions(store, 500)
    used = (time.process_time() - before) * 1000 / 500
    print(f"| store and merge a mention (mean of 500) | {wall:.2f} | | {used:.2f} |", flush=True)
    for form in ("csv", "jsonl"):
        print(f"| export as {form}: {_export(store, form)} | | | |", flush=True)


def _row(name: str, act: Callable[[], object], times: int = 20) -> None:
    median, late, used = milliseconds(act, times)
    print(f"| {name} | {median:.1f} | {late:.1f} | {used:.1f} |", flush=True)


def _measure_pairs(store: Store) -> None:
    """The median and the 95th percentile over every pair, and the three that took longest."""
    measured = [(*milliseconds(partial(store.timeline.events, filters), 3), name) for name, filters in pairs()]
    late = int(len(measured) * 0.95)
    wall, used = sorted(each[0] for each in measured), sorted(each[2] for each in measured)
    print(f"| first page: {len(wall)} pairs of filters | {wall[len(wall) // 2]:.1f} | {wall[late]:.1f} | {used[late]:.1f} |")
    for median, _, processor, name in sorted(measured, key=lambda each: each[2])[-3:]:
        print(f"| of them: {name} | {median:.1f} | | {processor:.1f} |", flush=True)


# a process is weighed by the one that started it, which must be small: what the parent had outlives exec
WEIGHED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def _export(store: Store, form: str) -> str:
    """The command, in a process of its own: rows a second, by the wall and by the processor, and its peak of memory."""
    url = store.database.url.render_as_string(hide_password=False)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"events.{form}"
        start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        command = ("export", "--format", form, "--min-confidence", "0", "--out", str(out))
        weighed = [sys.executable, "-c", WEIGHED, sys.executable, "-m", "timeline", *command]
        said = subprocess.run(weighed, check=True, env=os.environ | {"TIMELINE_DATABASE_URL": url}, capture_output=True, text=True).stdout
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        with out.open("rb") as stream:
            rows = sum(1 for _ in stream) - (form == "csv")
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{rows / wall:,.0f} rows/s, {rows / used:,.0f} a second of the processor, peak {int(said) // 1024} MB"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--events", type=int, default=1_000_000)
    arguments.add_argument("--database", default="", help="a path or URL; kept and used again where it is filled already")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, Store.open(given.database or str(Path(folder) / "bench.db"), migrate=True) as store:
        if not store.timeline.events(limit=1).rows:
            start = time.perf_counter()
            fill(store, given.events)
            print(f"filled in {time.perf_counter() - start:.0f} s", flush=True)
        measure(store, given.events)


if __name__ == "__main__":
    main()
