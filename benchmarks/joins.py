"""Joins to judge by eye: `python -m benchmarks.joins agency|readouts [FOLDER]` reads a corpus as one feed and merges it.

Draws, with a fixed seed, a hundred joins across articles (joins.txt) and a hundred pairs left apart that have the same type, a shared
participant and touching dates (apart.txt), and writes them into FOLDER as readable text. What is extracted is kept in the temporary
folder, by the digest of the rules, so that only the merge runs again.
"""

import json
import pickle
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.measure import EVAL, ROOT, Row
from timeline.merge import Report, cluster, tell
from timeline.merge.names import shared
from timeline.model import Article, Event, Mention
from timeline.settings import SHOWN_FROM
from timeline.when import display, parse_publication

CORPORA = {"agency": "agency-dev.jsonl", "readouts": "readouts-dev.jsonl"}
DRAWN, SEED = 100, 7
READ_BY = ("dates", "extract", "language")  # the folders that an extraction depends on


class Told(NamedTuple):
    """An event as one article tells it: its reports there, and what they say."""

    reports: tuple[Report, ...]
    event: Event
    number: int  # of the event in the timeline

    @property
    def article(self) -> str:
        return self.reports[0].article


Pair = tuple[Told, Told]


def main() -> int:
    name, *folder = sys.argv[1:] or ["agency"]
    file = EVAL / CORPORA[name]
    if not file.is_file():
        print(f"nothing to read: {file} is missing", file=sys.stderr)
        return 2
    reports = reports_of(name)
    started = time.process_time()
    groups = cluster(reports)
    seconds = time.process_time() - started
    told = list(told_by_article(groups))
    joins, apart = list(joined(told)), list(left_apart(told))
    print(f"{len(reports)} reports, {len(groups)} events, {len(joins)} joins, {len(apart)} pairs apart, merged in {seconds:.1f} s")
    for title, pairs in (("joins", joins), ("apart", apart)):
        drawn = random.Random(SEED).sample(pairs, min(DRAWN, len(pairs)))
        text = "\n".join(shown(place, pair) for place, pair in enumerate(drawn, 1))
        if folder:
            Path(folder[0], f"{title}.txt").write_text(text, encoding="utf-8")
    return 0


def rows_of(name: str) -> list[Row]:
    return [json.loads(line) for line in (EVAL / CORPORA[name]).read_text(encoding="utf-8").splitlines()]


def reports_of(name: str) -> list[Report]:
    """Every report of a corpus, read once for each state of the rules."""
    kept = Path(tempfile.gettempdir(), f"timeline-reports-{name}-{_digest()}.pickle")
    if not kept.is_file():
        kept.write_bytes(pickle.dumps([report for row in rows_of(name) for report in _extracted(row)]))
    found: list[Report] = pickle.loads(kept.read_bytes())  # our own file
    return found


def _digest() -> str:
    files = [path for part in READ_BY for path in sorted((ROOT / "timeline" / part).rglob("*.py"))]
    files += [ROOT / "timeline" / "model.py", *sorted((ROOT / "config").glob("*.toml"))]
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def _extracted(row: Row) -> Iterator[Report]:
    from timeline.daemon.extraction import extract_here
    from timeline.settings import Settings

    published = parse_publication(row["published"])
    article = Article(url=row["id"], title=row["title"], text=row["text"], publication=published)
    for number, mention in enumerate(extract_here(Settings().nlp)(article)):
        name = f"{row['id']}#{number:03}"
        yield Report(id=name, article=row["id"], mention=mention, article_title=row["title"], published=published)


def told_by_article(groups: Sequence[Sequence[Report]]) -> Iterator[Told]:
    """Every shown event as each of its articles tells it."""
    for number, group in enumerate(groups):
        if tell(group).confidence < SHOWN_FROM:
            continue
        articles: dict[str, list[Report]] = defaultdict(list)
        for report in group:
            articles[report.article].append(report)
        yield from (Told(tuple(mine), tell(mine), number) for _, mine in sorted(articles.items()))


def joined(told: Sequence[Told]) -> Iterator[Pair]:
    """An event of n articles is n - 1 joins: each article's with another of its articles, drawn with the seed."""
    events: dict[int, list[Told]] = defaultdict(list)
    for one in told:
        events[one.number].append(one)
    for number, mine in sorted(events.items()):
        random.Random(f"{SEED}{number}").shuffle(mine)
        yield from pairwise(mine)


def left_apart(told: Sequence[Told]) -> Iterator[Pair]:
    """Pairs of two articles in two events: the same type, somebody in both, and days that touch."""
    types: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        types[one.event.type].append(one)
    for _, mine in sorted(types.items()):
        for one, other in combinations(mine, 2):
            if one.number != other.number and one.article != other.article and _touching(one.event, other.event):
                yield one, other


def _touching(one: Event, other: Event) -> bool:
    if one.when is None or other.when is None or not one.when.overlaps(other.when):
        return False
    return shared(one.participants, other.participants) > 0


def shown(place: int, pair: Pair) -> str:
    return f"=== {place}\n" + "\n".join(_side(one) for one in pair)


def _side(one: Told) -> str:
    event, report = one.event, one.reports[0]
    people = "; ".join(f"{person.name} ({person.role})" for person in event.participants)
    when = "no date" if event.when is None else f"{display(event.when)} [{event.when.basis.value}: {event.when.words}]"
    place = "" if event.place is None else f" | place {event.place.name} {event.place.country}"
    day = "" if report.published is None else report.published.day.isoformat()
    lines = [f"  {report.article} | published {day} | {report.article_title}"]
    lines.append(f"    {event.type} {event.mode} | {event.status.value} | {people} | {when}{place} | event {one.number}")
    lines += [f"      - {_marked(mention)}" for mention in event.mentions]
    return "\n".join(lines)


def _marked(mention: Mention) -> str:
    start, end = (at - mention.sentence.start for at in (mention.trigger.start, mention.trigger.end))
    return f"{mention.words[:start]}[{mention.words[start:end]}]{mention.words[end:]}".replace("\n", " ")


if __name__ == "__main__":
    raise SystemExit(main())
