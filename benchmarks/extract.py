"""How quick extraction is beside the plain model, and what a worker weighs: `python -m benchmarks.extract [--articles N] [--memory N]`.

Words per second of CPU, in turns of the same articles: the plain full spaCy pipeline over the texts, and dates, mentions and merge as the
program makes them. `--memory N`: N articles, no two alike, through one worker as the daemon has it; its resident memory in steps.
"""

import argparse
import json
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import spacy

from benchmarks.measure import EVAL
from timeline.cli.extract import events_of
from timeline.daemon.jobs import MOST_ARTICLES, MOST_MEGABYTES, SECONDS
from timeline.daemon.workers import EXTRACTION, Worker
from timeline.language.model import DEFAULT_MODEL
from timeline.model import Article
from timeline.settings import NlpSettings
from timeline.when import parse_publication

TURN = 10  # articles a turn: short, so that a machine whose speed drifts slows both alike
STEPS = 10


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=150, help="articles timed")
    parser.add_argument("--memory", type=int, default=0, help="articles sent through a worker")
    args = parser.parse_args()
    if not EVAL.is_dir():
        print(f"nothing to measure against: {EVAL} is missing", file=sys.stderr)
        return 2
    articles = list(islice(agency(), args.articles))
    compare(articles)
    if args.memory:
        weigh(args.memory)
    return 0


def agency() -> Iterator[Article]:
    with (EVAL / "agency-dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Article(url=row["url"], title=row["title"], text=row["text"], publication=parse_publication(row["published"]))


def compare(articles: list[Article]) -> None:
    nlp = spacy.load(DEFAULT_MODEL)
    events_of(articles[0])  # tables and patterns are loaded before the clock runs
    ratios, rates = [], []
    for at in range(0, len(articles), TURN):
        turn = articles[at : at + TURN]
        words = sum(len(article.text.split()) for article in turn)
        plain = seconds(list, nlp.pipe(article.text for article in turn))
        ours = seconds(list, map(events_of, turn))
        ratios.append(plain / ours)
        rates.append((words / plain, words / ours))
    plain_rate, rate = (statistics.median(side) for side in zip(*rates, strict=True))
    print(f"plain pipeline {plain_rate:.0f} words/s, extraction {rate:.0f} words/s")
    print(f"extraction / plain, median of {len(ratios)} turns: {statistics.median(ratios):.2f}")


def seconds(use: Callable[[Iterable[Any]], object], work: Iterable[Any]) -> float:
    before = time.process_time()
    use(work)
    return time.process_time() - before


def weigh(count: int) -> None:
    worker = Worker(EXTRACTION, NlpSettings().model_dump_json(), seconds=SECONDS, most_done=MOST_ARTICLES, most_megabytes=MOST_MEGABYTES)
    heaviest = 0
    for number, article in enumerate(islice(unlike(), count), 1):
        worker.ask(article)
        heaviest = max(heaviest, resident(worker))
        if number % max(1, count // STEPS) == 0:
            print(f"{number} articles: {resident(worker)} MB, {heaviest} MB at most", flush=True)
    worker.close()


def unlike() -> Iterator[Article]:
    """The agency's articles over and over, in each round with names of its own, as new articles bring new words."""
    every = list(agency())
    for number, article in enumerate(cycle(every)):
        tail = "" if number < len(every) else chr(ord("a") + number // len(every) % 26) * (1 + number // len(every) // 26)
        yield Article(
            url=f"{article.url}#{number}",
            title=article.title,
            text=re.sub(r"\b([A-Z][a-z]{6,})\b", rf"\1{tail}", article.text),
            publication=article.publication,
        )


def resident(worker: Worker) -> int:
    assert worker._process is not None  # the benchmark looks at the process that a worker hides
    status = Path(f"/proc/{worker._process.pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


if __name__ == "__main__":
    sys.exit(main())
