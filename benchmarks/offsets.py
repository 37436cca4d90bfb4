"""Annotations of texts that are not the project's: kept as offsets in tests/annotated/offsets/*.json, filled from the corpora beside it.

One rule: no word of a text is kept; a name is where it stands, and a text that has changed (its digest tells) is left out.
`python -m benchmarks.offsets GOLD_FOLDER NAME` keeps a folder of gold articles as NAME.json.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.measure import EVAL, ROOT
from timeline.errors import ParseError
from timeline.feeds.parse import parse_clean
from timeline.read.article import read_entry

FOLDER = ROOT / "tests" / "annotated" / "offsets"
Row = dict[str, Any]
_TIMEX = re.compile(r"<[^>]+>")
_NOW = datetime(2026, 1, 1, tzinfo=UTC)  # when the feeds were fetched, as far as the reading of an entry asks


def read(name: str) -> list[Row]:
    """The gold articles of NAME.json, as many as their corpora still hold."""
    kept = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    texts = {text["id"]: text for text in (_entries() if name == "entries" else _texts()) if text["id"] in kept}
    return [filled(texts[key], row) for key, row in sorted(kept.items()) if key in texts and _digest(texts[key]) == row["digest"]]


def filled(text: Row, kept: Row) -> Row:
    """A gold article: the text with the annotation's words in place of their offsets."""

    def words(span: list[Any]) -> str:
        source: str = text["title"] if span[2:] else text["text"]
        return source[span[0] : span[1]]

    def event(row: Row) -> Row:
        people = [
            {"names": [words(s) for s in person["names"]], "optional": True} if isinstance(person, dict) else [words(s) for s in person]
            for person in row["participants"]
        ]
        place, quote = row["place"] and [words(s) for s in row["place"]], row["quote"] and words(row["quote"])
        return {**row, "participants": people, "place": place, "quote": quote}

    return {key: text[key] for key in ("id", "title", "published", "text")} | {"events": [event(row) for row in kept["events"]]}


def stripped(article: Row) -> Row:
    """The annotation of a gold article with offsets in place of words; a name that stands nowhere in it is left out."""

    def span(name: str) -> list[Any] | None:
        if (at := article["text"].find(name)) >= 0:
            return [at, at + len(name)]
        return [at, at + len(name), "title"] if (at := article["title"].find(name)) >= 0 else None

    def spans(names: list[str]) -> list[list[Any]]:
        return [found for name in names if (found := span(name)) is not None]

    def event(row: Row) -> Row:
        people: list[Any] = []
        for person in row["participants"]:
            names = spans(person["names"] if isinstance(person, dict) else person if isinstance(person, list) else [person])
            if names:
                people.append({"names": names, "optional": True} if isinstance(person, dict) and person.get("optional") else names)
        place = [row["place"]] if isinstance(row["place"], str) else row["place"]
        return {**row, "participants": people, "place": place and (spans(place) or None), "quote": row["quote"] and span(row["quote"])}

    return {"digest": _digest(article), "events": [event(row) for row in article["events"]]}


def _digest(text: Row) -> str:
    return hashlib.sha256(f"{text['title']}\n{text['text']}".encode()).hexdigest()


def _texts() -> Iterator[Row]:
    with (EVAL / "agency-dev.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
    for folder in ("aquaint", "meantime"):
        for path in sorted((EVAL / "timex" / folder).glob("*.tml")):
            yield _of_timeml(path)


def _entries() -> Iterator[Row]:
    """The entries of the real feeds as articles, with the title and the text that the program finds in them."""
    for path in sorted((EVAL.parent / "feeds" / "real").glob("*.xml")):
        try:
            parsed = parse_clean(path.read_bytes(), "application/xml", "http://feed.example/")
        except ParseError:
            continue  # among them are pages and torn files, which are no feeds
        for entry in parsed.entries:
            article, _ = read_entry(entry, "http://feed.example/", entry.guid or entry.link, _NOW)
            if article.publication is not None and article.publication.instant is not None:
                yield _of_entry(article.title, article.text, article.publication.instant)


def _of_entry(title: str, text: str, published: datetime) -> Row:
    named = {"title": title, "text": text}
    return {"id": f"entry-{_digest(named)[:12]}", "published": published.isoformat(), **named}


def _of_timeml(path: Path) -> Row:
    """A TimeML document as an article: its text without tags, lines of a paragraph joined."""
    source = path.read_text(encoding="utf-8")
    text = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
    title, day = re.search(r"<TITLE>(.*?)</TITLE>", source, re.DOTALL), re.search(r'<DCT>.*?value="([^"]+)"', source, re.DOTALL)
    lines = re.sub(r"[ \t]*\n(?!\s*\n)[ \t]*", " ", _plain(text[1] if text else ""))
    return {
        "id": path.stem,
        "title": _plain(title[1]) if title else "",
        "published": day[1] if day else "",
        "text": re.sub(r"\n\s*\n", "\n\n", lines),
    }


def _plain(markup: str) -> str:
    return _TIMEX.sub("", markup).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").strip()


def main() -> None:
    folder, name = sys.argv[1:]
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(folder).glob("*.json"))]
    lines = [f"{json.dumps(article['id'])}: {json.dumps(stripped(article))}" for article in articles]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
