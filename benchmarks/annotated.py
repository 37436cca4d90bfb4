"""What is annotated by somebody who did not write the rules and is of the project's own writing, as gold articles.

Articles in tests/annotated/*.toml, whose evidence is written as the opening words of its sentences and resolved to offsets here, so that
a person can read and mend it; single sentences in tests/annotated/sentences/*.jsonl, each an article of its own day; short articles
of agencies, broadcasters, dailies, ministries and business wires in briefs.jsonl, mixed.jsonl, various.jsonl and dailies.jsonl, summaries
as feeds bring them in feeds.jsonl, and some that tell a dozen events each in dense.jsonl, in the form of gold files.
"""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "tests" / "annotated"
PUBLISHED = "2025-03-13T15:00:00+00:00"  # of every single sentence
_WHERE = re.compile(r" (?:in|at|from|outside) ")
_SENTENCE_END = re.compile(r"[.!?](?:[\"”]|'')?(?=\s|$)")
_ABBREVIATION = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|U\.N|U\.S|[A-Z])\.$")


def read(path: Path) -> dict[str, Any]:
    """One article in the form of a gold file. Raises ValueError where evidence is not found exactly once."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    text = table["text"].strip()
    events = [_event(event, text, path) for event in table["event"]]
    return {"id": path.stem, "source": "", "title": table["title"], "published": table["published"], "text": text, "events": events}


def sentences() -> list[dict[str, Any]]:
    """Every single sentence as a gold article: what it tells is told by the whole of it."""
    lines = [(path.stem, line) for path in sorted((FOLDER / "sentences").glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [_alone(f"{name}-{number:03}", json.loads(line)) for number, (name, line) in enumerate(lines)]


def briefs(name: str) -> list[dict[str, Any]]:
    """Short articles with all that they tell: "briefs", "dense" or "mixed"."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def _alone(name: str, row: dict[str, Any]) -> dict[str, Any]:
    whole = {"evidence": [[0, len(row["text"])]], "place": None, "quote": None}
    events = [
        {key: event[key] for key in ("type", "status", "optional") if key in event}
        | whole
        | {"participants": [[who, _WHERE.split(who)[0]] for who in event["who"]]}
        | {"when": {"start": event["start"], "end": event["end"]} if "start" in event else None}
        for event in row["events"]
    ]
    return {"id": name, "source": "", "title": row.get("title", ""), "published": PUBLISHED, "text": row["text"], "events": events}


def export(folder: Path) -> int:
    """Write every article as JSON into the folder; how many there are."""
    paths = sorted(FOLDER.glob("*.toml"))
    for path in paths:
        (folder / f"{path.stem}.json").write_text(json.dumps(read(path), ensure_ascii=False, indent=1), encoding="utf-8")
    return len(paths)


def _event(event: dict[str, Any], text: str, path: Path) -> dict[str, Any]:
    when = {"start": event.get("start"), "end": event.get("end")} if "start" in event or "end" in event else None
    plain = {key: value for key, value in event.items() if key not in ("start", "end")}
    evidence = [_sentence(words, text, path) for words in event["evidence"]]
    return {"status": "happened", "place": None, "quote": None, **plain, "evidence": evidence, "when": when}


def _sentence(words: str, text: str, path: Path) -> list[int]:
    if text.count(words) != 1:
        raise ValueError(f"{path}: evidence {words!r} stands {text.count(words)} times in the text; give words that stand there once")
    start = text.index(words)
    ends = (m.end() for m in _SENTENCE_END.finditer(text, start) if not _ABBREVIATION.search(text[start : m.start() + 1]))
    return [start, next(ends, len(text))]
