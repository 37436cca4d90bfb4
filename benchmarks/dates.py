"""How well dates are found and read: `python -m benchmarks.dates [FOLDER..] [--no-peer] [--no-model]`; prints a Markdown table.

Each folder holds TimeML documents (*.tml); without one, the sets beside the project. The scorer beside the project counts; dateparser's
`search_dates` runs on the same texts in the same run. Seconds are of this process's CPU, the model's load left out.
"""

import argparse
import importlib.util
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.measure import EVAL
from timeline.cli.dates import row_of
from timeline.dates import find_dates
from timeline.language import load_model

SETS = ("aquaint", "meantime", "wikiwars")
FIGURES = ("strict_f1", "relaxed_f1", "value_f1", "cal_f1", "calacc")
Documents = dict[str, dict[str, Any]]
Tagger = Callable[[str, str], list[dict[str, Any]]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--no-peer", action="store_true", help="leave out dateparser.search_dates")
    parser.add_argument("--no-model", action="store_true", help="guess the tense from the words only")
    args = parser.parse_args()
    if not EVAL.is_dir():
        print(f"nothing to measure against: {EVAL} is missing", file=sys.stderr)
        return 2
    taggers = systems(model=not args.no_model, peer=not args.no_peer)
    print("| set | system | " + " | ".join(FIGURES) + " | s per 1,000 words |")
    print("|" + "---|" * (len(FIGURES) + 3))
    for folder in args.folders or [EVAL / "timex" / name for name in SETS]:
        for name, tagger in taggers.items():
            figures = measure(folder, tagger)
            shown = " | ".join(f"{100 * figures[key]:.1f}" for key in FIGURES)
            print(f"| {folder.name} | {name} | {shown} | {figures['seconds']:.4f} |", flush=True)
    print()
    weekdays(args.folders or [EVAL / "timex" / name for name in SETS[:2]], next(iter(taggers.values())))
    return 0


def systems(*, model: bool, peer: bool) -> dict[str, Tagger]:
    """Each system by its name; ours with the model first."""
    taggers: dict[str, Tagger] = {}
    if model:
        nlp = load_model()
        taggers["timeline, with model"] = lambda text, dct: [row_of(e) for e in find_dates(text, dct, nlp)]
    taggers["timeline, no model"] = lambda text, dct: [row_of(e) for e in find_dates(text, dct)]
    if peer:
        taggers["dateparser.search_dates"] = peer_tagger
    return taggers


def peer_tagger(text: str, dct: str) -> list[dict[str, Any]]:
    """What search_dates finds, as fine as dateparser says it is; its answer holds no offsets, so each is looked for after the last."""
    from datetime import datetime

    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    options = {"RELATIVE_BASE": datetime.fromisoformat(dct[:10])}
    parser = DateDataParser(languages=["en"], settings=options)
    found, reach = [], 0
    for words, instant in search_dates(text, languages=["en"], settings=options) or []:
        start = text.find(words, reach)
        if start < 0:
            continue
        reach = start + len(words)
        length = {"year": 4, "month": 7}.get(parser.get_date_data(words).period, 10)
        found.append({"start": start, "end": reach, "text": words, "type": "DATE", "value": instant.date().isoformat()[:length]})
    return found


def scorer() -> ModuleType:
    return loaded("score_timex")


def loaded(name: str) -> ModuleType:
    """A script beside the project as a module."""
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, EVAL / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    sys.path.insert(0, str(EVAL))  # one script imports the other
    spec.loader.exec_module(module)
    return module


def tagged(documents: Documents, tagger: Tagger) -> tuple[dict[str, list[dict[str, Any]]], float]:
    """Every document's expressions, and the CPU seconds per 1,000 words."""
    started = time.process_time()
    found = {name: tagger(document["text"], document["dct"] or "") for name, document in documents.items()}
    words = sum(len(document["text"].split()) for document in documents.values())
    return found, 1000 * (time.process_time() - started) / words


def measure(folder: Path, tagger: Tagger) -> dict[str, float]:
    """The scorer's figures for one set, and the seconds."""
    documents = scorer().read_gold(str(folder))
    found, seconds = tagged(documents, tagger)
    per_document, _ = scorer().evaluate(documents, found)
    return {**scorer().metrics(scorer().total(per_document)), "seconds": seconds}


def directions(folder: Path, tagger: Tagger) -> dict[str, list[int]]:
    """Bare weekdays by direction: [right, all], counted as the script of classes does."""
    classes = loaded("timex_classes")
    documents = scorer().read_gold(str(folder))
    found, _ = tagged(documents, tagger)
    counts: dict[str, list[int]] = {"same day": [0, 0], "past": [0, 0], "coming": [0, 0]}
    for name, document in documents.items():
        _, pairs, gold, ours = scorer().count_doc(document, found[name])
        partner = dict(pairs)
        for place, expression in enumerate(gold):
            way = classes.direction(expression["value"], document["dct"] or "")
            if way is None or classes.class_of(expression["text"]) != "bare weekday":
                continue
            counts[way][0] += place in partner and ours[partner[place]]["value"] == expression["value"]
            counts[way][1] += 1
    return counts


def weekdays(folders: list[Path], tagger: Tagger) -> None:
    """The second table: bare weekdays of all sets together."""
    sums = {"same day": [0, 0], "past": [0, 0], "coming": [0, 0]}
    for folder in folders:
        for way, (right, count) in directions(folder, tagger).items():
            sums[way][0] += right
            sums[way][1] += count
    print("| bare weekday | right | of |")
    print("|---|---|---|")
    for way, (right, count) in sums.items():
        print(f"| {way} | {right} | {count} |")


if __name__ == "__main__":
    sys.exit(main())
