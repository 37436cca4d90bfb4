"""`timeline extract`: the events of a text, as the timeline would hold them if it were the only article. No database."""

import json
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer

from timeline.cli.counted import counted
from timeline.cli.given import json_lines, read_text
from timeline.errors import UsageError
from timeline.model import Article, Event, Mention, Span
from timeline.when import Publication, When, parse_publication


class Form(StrEnum):
    json = "json"
    jsonl = "jsonl"


def command(
    text_file: Annotated[str | None, typer.Argument(help="The text, - for standard input.", metavar="TEXT_FILE")] = None,
    published: Annotated[str | None, typer.Option(help="When it was published: ISO 8601, a day or an instant with its offset.")] = None,
    title: Annotated[str, typer.Option(help="Its headline.")] = "",
    batch: Annotated[Path | None, typer.Option(help='JSON Lines instead: {"id","title","text","published"} a line.')] = None,
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.json,
    min_confidence: Annotated[float | None, typer.Option(help="Show rows at least this sure; 0 shows all.", min=0, max=1)] = None,
) -> None:
    """Print the events of a text, dated and merged."""
    least = _least(min_confidence)
    if batch is not None:
        _print_batch(batch, least)
        return
    if text_file is None:
        raise UsageError("give a TEXT_FILE (- for standard input) or --batch IN.jsonl")
    if text_file.endswith(".jsonl"):
        print(f"{text_file} is read as one text; for a line an article give it as --batch {text_file}", file=sys.stderr)
    events = _told(Article(url="", title=title, text=read_text(text_file), publication=_publication(published, "--published")))
    rows = _shown(events, least)
    _say_hidden(len(events), len(rows), least)
    if format is Form.jsonl:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    else:
        print(json.dumps(rows, ensure_ascii=False, indent=1))


def _least(given: float | None) -> float:
    from timeline.cli import session

    return session.settings().events.min_confidence if given is None else given


def _print_batch(path: Path, least: float) -> None:
    """A line out for each line in; what is hidden is said once, at the end."""
    found = shown = 0
    for place, line in json_lines(path):
        events = _told(_article(line, place), f"{place}: ")
        rows = _shown(events, least)
        found, shown = found + len(events), shown + len(rows)
        print(json.dumps({"id": line["id"], "events": rows}, ensure_ascii=False))
    _say_hidden(found, shown, least)


def _article(line: dict[str, Any], place: str) -> Article:
    """The article of a line of a batch. Raises UsageError where a field is missing or no text."""
    given = {key: line.get(key) or "" for key in ("title", "text", "published")}
    wrong = [key for key, value in given.items() if not isinstance(value, str)]
    if "id" not in line or wrong:
        raise UsageError(f'{place}: {" and ".join(wrong) or "id"}: a line is an object with "id", and "title", "text", "published" as text')
    return Article(url="", title=given["title"], text=given["text"], publication=_publication(given["published"], f"{place}: published"))


def _publication(words: str | None, where: str) -> Publication | None:
    try:
        return parse_publication(words) if words else None
    except ValueError as error:
        raise UsageError(f"{where}: {error}") from error


def _told(article: Article, where: str = "") -> list[Event]:
    """The article's events; says so where its language is not read."""
    from timeline.language.english import is_english

    events = events_of(article)
    if not events and not is_english(article.text or article.title):
        print(f"{where}not English: no events are looked for", file=sys.stderr)
    return events


def _shown(events: Sequence[Event], least: float) -> list[dict[str, Any]]:
    return [row_of(event) for event in events if event.confidence >= least]


def _say_hidden(found: int, shown: int, least: float) -> None:
    if shown < found:
        print(
            f"{found - shown} of {counted(found, 'event')} less sure than {least:g} hidden; --min-confidence 0 shows all", file=sys.stderr
        )


def events_of(article: Article) -> list[Event]:
    """The article's events: its mentions found, dated and merged."""
    from timeline.merge import merge_article

    return merge_article(_extraction()(article))


@cache
def _extraction() -> "Callable[[Article], Sequence[Mention]]":
    from timeline.cli import session
    from timeline.daemon.extraction import extract_here

    return extract_here(session.settings().nlp)


def row_of(event: Event) -> dict[str, Any]:
    """One event in the form that scripts rely on."""
    best = event.best
    return {
        "type": event.type,
        "mode": event.mode,
        "status": event.status.value,
        "title": event.title,
        "when": _when(event.when),
        "participants": [{"name": p.name, "role": p.role, "office": p.office, "country": p.country} for p in event.participants],
        "place": {"name": event.place.name, "country": event.place.country} if event.place else None,
        "quote": event.quote.text if event.quote else None,
        "speaker": event.quote.speaker if event.quote else None,
        "sentence": _span(best.sentence),
        "in_title": best.sentence.in_title,
        "evidence": [_evidence(mention) for mention in event.mentions],
        "confidence": round(event.confidence, 3),
        "rule": best.rule,
        "background": best.zone.value == "background",
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _evidence(mention: Mention) -> dict[str, Any]:
    trigger = [mention.trigger.start, mention.trigger.end]
    return {**_span(mention.sentence), "in_title": mention.sentence.in_title, "trigger": trigger}


def _when(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    return {
        "start": when.edge("start"),
        "end": when.edge("end"),
        "extent": when.extent.value,
        "precision": when.precision.value,
        "basis": when.basis.value,
        "words": when.words,
        "edtf": when.edtf,
        "steps": list(when.steps),
    }


if __name__ == "__main__":
    typer.run(command)
