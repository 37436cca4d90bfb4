"""Every figure in one command: `python -m benchmarks.measure [events annotated readouts timex link] [--half 0|1] [--errors N]`.

Runs the scorers beside the project over what the program prints, shows each figure next to the last run's, and lists the
errors of the events by class. The last run is kept under .measure/, which git does not know.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EVAL = Path(os.environ.get("BENCHMARK_EVAL", ROOT.parent / "shared" / "eval"))
LAST = ROOT / ".measure" / "last.json"
PARTS = ("events", "annotated", "readouts", "timex", "link")
ANNOTATED = (
    "own",
    "sentences",
    "briefs",
    "dense",
    "mixed",
    "various",
    "dailies",
    "feeds",
    "agency-a",
    "agency-b",
    "agency-c",
    "agency-e",
    "agency-g",
    "agency-m",
    "agency-n",
    "agency-o",
    "agency-p",
    "agency-q",
    "agency-r",
    "agency-s",
    "wire-d",
    "wire-f",
    "wire-k",
    "wiki-h",
    "entries",
)  # by people who had not seen the rules; benchmarks/offsets.py
UNSEEN = (
    "agency-g",
    "agency-o",
    "agency-r",
    "wiki-h",
)  # never read by who writes the rules, nor fitted on: what to expect of articles not seen yet
COMMAND = tuple(os.environ.get("BENCHMARK_EXTRACT", f"{sys.executable} -m timeline.cli.extract").split())
Row = dict[str, Any]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[])
    parser.add_argument("--half", type=int, choices=(0, 1), help="every second article only")
    parser.add_argument("--errors", type=int, default=0, help="list this many errors of each class")
    parser.add_argument("--only", default="", help="list errors of this class alone")
    parser.add_argument("--all", action="store_true", help="without the threshold of confidence")
    args = parser.parse_args()
    if not EVAL.is_dir():
        print(f"nothing to measure against: {EVAL} is missing", file=sys.stderr)
        return 2
    last = json.loads(LAST.read_text()) if LAST.is_file() else {}
    for part in args.parts or PARTS:
        name = f"{part}{'' if args.half is None else args.half}{'-all' if args.all else ''}"
        figures = {"events": events, "annotated": annotated, "readouts": readouts, "timex": timex, "link": link}[part](args)
        show(name, figures, last.get(name, {}))
        last[name] = figures
    LAST.parent.mkdir(exist_ok=True)
    LAST.write_text(json.dumps(last, indent=1) + "\n")
    return 0


def show(name: str, figures: dict[str, Any], last: dict[str, Any]) -> None:
    """A line a figure: its name, its value, the last run's where it differs."""
    print(f"== {name}")
    for key, value in flat(figures).items():
        before = flat(last).get(key)
        print(f"  {key:34} {value!s:>8}" + (f"   (was {before})" if before is not None and before != value else ""))


def flat(figures: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    rows: dict[str, Any] = {}
    for key, value in figures.items():
        rows |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": value}
    return rows


def extracted(articles: list[Row], everything: bool) -> dict[str, list[Row]]:
    """What `timeline extract --batch` prints for these articles, by their id."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.jsonl"
        source.write_text("".join(json.dumps({k: a.get(k, "") for k in ("id", "title", "text", "published")}) + "\n" for a in articles))
        least = ("--min-confidence", "0") if everything else ()
        done = subprocess.run(
            [*COMMAND, "--batch", str(source), "--format", "jsonl", *least], capture_output=True, text=True, check=False, cwd=ROOT
        )
    if done.returncode:
        raise SystemExit(done.stderr)
    return {row["id"]: row["events"] for row in map(json.loads, done.stdout.splitlines())}


def gold(half: int | None, name: str = "dev") -> list[Row]:
    """The annotated articles of a set: "dev" beside the project, "own" of its own writing, or one that is kept as offsets."""
    from benchmarks import annotated, offsets

    if name == "dev":
        articles = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((EVAL / "dev").glob("*.json"))]
    elif name == "sentences":
        articles = annotated.sentences()
    elif (annotated.FOLDER / f"{name}.jsonl").exists():
        articles = annotated.briefs(name)
    elif name == "own":
        articles = [annotated.read(path) for path in sorted(annotated.FOLDER.glob("*.toml"))]
    else:
        articles = offsets.read(name)
    return articles if half is None else articles[half::2]


def annotated(args: argparse.Namespace) -> dict[str, Any]:
    """The figures to live by of each annotated set beside the development articles."""
    figures = {name: events(args, name) for name in ANNOTATED}
    return {
        name: {key: found[key] for key in ("gold_events", "usable_row", "strict_row", "date", "errors")} for name, found in figures.items()
    }


def events(args: argparse.Namespace, name: str = "dev") -> dict[str, Any]:
    sys.path.insert(0, str(EVAL))
    import score_events  # type: ignore[import-not-found]  # beside the project, not part of it

    articles = gold(args.half, name)
    system = extracted(articles, args.all)
    figures: dict[str, Any] = score_events.score(articles, system)
    figures["by_type"] = {
        t: "gold {gold} found {found} usable {usable} spurious {spurious}".format(**c) for t, c in figures["by_type"].items()
    }
    errors = classified(articles, system, score_events)
    figures["errors"] = {name: len(found) for name, found in sorted(errors.items(), key=lambda e: -len(e[1]))}
    for name, found in errors.items():
        if args.errors and name.startswith(args.only):
            print(f"-- {name}: {len(found)}")
            print("\n".join(f"   {line}" for line in found[: args.errors]))
    return figures


def classified(articles: list[Row], system: dict[str, list[Row]], scorer: Any) -> dict[str, list[str]]:
    """Errors by class, each as a line to read."""
    errors: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        rows = system.get(article["id"], [])
        found, repeats = scorer.match(article["events"], rows)
        for i, event in enumerate(article["events"]):
            if not event.get("optional"):
                for name in faults(event, rows[found[i]] if i in found else None, rows, scorer):
                    errors[name].append(told(article, event, rows[found[i]] if i in found else None))
        for j, row in enumerate(rows):
            if j not in found.values():
                kind = "repeat" if j in repeats else "background" if row.get("background") else "not an event"
                errors[f"spurious: {kind}"].append(told(article, None, row))
    return errors


def faults(event: Row, row: Row | None, rows: list[Row], scorer: Any) -> list[str]:
    if row is None:
        elsewhere = [r for r in rows if scorer.fits({**event, "type_any": [r["type"]]}, r)]
        return ["wrong sense" if elsewhere else "no trigger"]
    marks = scorer.attributes(event, row)
    hits, wanted, given = marks["people_counts"]
    wrong = []
    if marks["when"] in ("wrong", "vague", "missing", "invented"):
        wrong.append(f"{marks['when']} date")
    if not marks["status"]:
        wrong.append("wrong status")
    if hits < wanted:
        wrong.append("missing actor")
    if given > hits:
        wrong.append("wrong actor")
    if event.get("place") and not scorer.same_place(
        [event["place"]] if isinstance(event["place"], str) else event["place"], (row.get("place") or {}).get("name") or ""
    ):
        wrong.append("place")
    if event.get("quote") and scorer.overlap_f1(scorer.words(row.get("quote") or ""), scorer.words(event["quote"])) < 0.6:
        wrong.append("quote")
    return wrong


def told(article: Row, event: Row | None, row: Row | None) -> str:
    start, end = event["evidence"][0] if event else (row or {})["sentence"].values()
    text = article["title"] if row and event is None and row["in_title"] else article["text"]
    line = f"{article['id'][-14:]} {(event or row or {})['type']} {text[start:end][:230]!r}"
    if event:
        who = [p[0] if isinstance(p, list) else p if isinstance(p, str) else f"?{p['names'][0]}" for p in event["participants"]]
        line += f"\n        gold {event['status']} {event.get('when')} {who} @{event.get('place')} {(event.get('quote') or '')[:60]!r}"
    if row:
        when = row.get("when") or {}
        names = [p["name"] for p in row["participants"]]
        days = f"{when.get('start')}..{when.get('end')} ({when.get('basis')})"
        place, quote = (row.get("place") or {}).get("name"), (row.get("quote") or "")[:60]
        line += f"\n        row  {row['status']} {days} {names} @{place} {quote!r} [{row['rule']}] {row['confidence']}"
    return line


def readouts(args: argparse.Namespace) -> dict[str, Any]:
    return printed([str(EVAL / "score_readouts.py"), str(EVAL / "readouts-dev.jsonl"), "--command", " ".join(COMMAND)])


def timex(args: argparse.Namespace) -> dict[str, Any]:
    """Value and span figures of each corpus of date expressions."""
    figures: dict[str, Any] = {}
    for corpus in sorted((EVAL / "timex").iterdir()):
        with tempfile.TemporaryDirectory() as folder:
            given, found = Path(folder) / "in.json", Path(folder) / "out.json"
            subprocess.run([sys.executable, str(EVAL / "score_timex.py"), "export", str(corpus), "-o", str(given)], check=True)
            run = [sys.executable, "-m", "timeline", "dates", "--batch", str(given), "--timex-json", str(found)]
            subprocess.run(run, check=True, cwd=ROOT, capture_output=True)
            figures[corpus.name] = printed([str(EVAL / "score_timex.py"), "score", str(corpus), str(found), "--json"])
    return figures


def link(args: argparse.Namespace) -> dict[str, Any]:
    return printed([str(EVAL / "score_link.py"), str(EVAL / "link-dev.jsonl")])


def printed(command: list[str]) -> dict[str, Any]:
    beside = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}  # where the scorers look for `timeline`
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, cwd=ROOT, env=beside)
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"exit {done.returncode}"}
    figures: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return figures


if __name__ == "__main__":
    sys.exit(main())
