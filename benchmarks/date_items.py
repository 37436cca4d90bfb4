"""How well dates are found and read in texts of our own: `python -m benchmarks.date_items [SET] [--no-model] [--errors]`.

SET: dates (330 short texts in six registers), dates_second (120 more, in seven), dates_third (480 more, in four) or dates_fourth (100
of web news), all in tests/annotated, written and labelled in TIMEX3 by people who had not seen the program. A label: its words, where they
begin, type, value, mod, and the first and the last day.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.cli.dates import row_of
from timeline.dates import find_dates

if TYPE_CHECKING:
    from spacy.language import Language

ANNOTATED = Path(__file__).resolve().parent.parent / "tests" / "annotated"
SETS = ("dates", "dates_second", "dates_third", "dates_fourth")
FIGURES = ("strict", "relaxed", "value")
Row = dict[str, Any]
Pair = tuple[Row | None, Row | None]  # a label and what was found there


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", nargs="?", choices=SETS, default=SETS[0], help="which texts")
    parser.add_argument("--no-model", action="store_true", help="guess the tense from the words only")
    parser.add_argument("--errors", action="store_true", help="list what differs")
    args = parser.parse_args()
    nlp = None
    if not args.no_model:
        from timeline.language import load_model

        nlp = load_model()
    for register, figures in measure(read(args.set), nlp).items():
        print(f"{register:18}" + "".join(f"{name} {100 * value:5.1f}   " for name, value in figures.items()))
    if args.errors:
        errors(read(args.set), nlp)
    return 0


def read(name: str = SETS[0]) -> list[Row]:
    """The items of a set, in order."""
    return [json.loads(line) for line in (ANNOTATED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def measure(items: list[Row], nlp: "Language | None") -> dict[str, dict[str, float]]:
    """For each register and for all: F1 of the exact span, of the overlap, of the value, and the part of the days that are right."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        counted = _count(pairs(item, nlp))
        counts[item["register"]] += counted
        counts["all"] += counted
    return {name: _figures(count) for name, count in counts.items()}


def pairs(item: Row, nlp: "Language | None") -> list[Pair]:
    """Each label with what overlaps it, one to one, and what is left of both."""
    found = [row_of(expression) for expression in find_dates(item["text"], item["published"], nlp)]
    joined: list[Pair] = []
    for label in item["timex"]:
        end = label["at"] + len(label["words"])
        over = [row for row in found if min(end, row["end"]) > max(label["at"], row["start"])]
        best = max(over, key=lambda row: min(end, row["end"]) - max(label["at"], row["start"])) if over else None
        found = [row for row in found if row is not best]
        joined.append((label, best))
    return joined + [(None, row) for row in found]


def _count(joined: list[Pair]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for label, row in joined:
        counted.update(labels=label is not None, found=row is not None)
        if label is None or row is None:
            continue
        dated = label["first"] is not None or label["last"] is not None
        counted.update(
            relaxed=1,
            strict=(row["start"], row["text"]) == (label["at"], label["words"]),
            value=row["value"] == label["value"],
            dated=dated,
            days=dated and days_fit(label, row),
        )
    return counted


def _figures(count: Counter[str]) -> dict[str, float]:
    figures = {name: 2 * count[name] / (count["labels"] + count["found"]) for name in FIGURES}
    return figures | {"days": count["days"] / count["dated"]}


def days_fit(label: Row, row: Row) -> bool:
    """Whether the days are the label's; the label has no open side ("since 1998") and no whole range, so the side told must be its."""
    first, last = (row[side][:10] if row[side] else None for side in ("first", "last"))
    if (first, last) == (label["first"], label["last"]):
        return True
    if first is None or last is None or label["first"] is None or label["last"] is None:
        told = first or last
        return told is not None and any(_beside(told, label[side]) for side in ("first", "last"))
    if row["extent"] != "throughout" or row["type"] == "DURATION":
        return False
    begins, ends = first == label["first"], last == label["last"]
    return bool((begins and last >= label["last"]) or (ends and first <= label["first"]))


def _beside(day: str, other: str | None) -> bool:
    """The same day or the one beside it: "after 16 May" begins on the 17th."""
    return other is not None and abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= 1


def errors(items: list[Row], nlp: "Language | None") -> None:
    """What is missed, found in excess or read otherwise, each with its sentence."""
    for item in items:
        for label, row in pairs(item, nlp):
            wanted = f"{label['words']!r} {label['value']} {label['first']}..{label['last']}" if label else "-"
            got = f"{row['text']!r} {row['value']} {row['first']}..{row['last']}" if row else "-"
            if label is None or row is None or label["value"] != row["value"] or label["words"] != row["text"]:
                print(f"{item['register']} {item['published']} | {wanted} | {got} | {item['text']}")


if __name__ == "__main__":
    sys.exit(main())
