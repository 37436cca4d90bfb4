"""`timeline link`: which mentions tell the same event, by their wording alone. No database."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.given import json_lines
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.merge.wording import Wording

LISTS = ("participants", "times", "places")


class Form(StrEnum):
    json = "json"
    jsonl = "jsonl"


def command(
    mentions: Annotated[str, typer.Argument(help="JSON Lines, a mention a line; - for standard input.", metavar="MENTIONS.jsonl")],
    format: Annotated[Form, typer.Option(help="How to print.")] = Form.jsonl,
) -> None:
    """Print for each mention the event that it tells."""
    from timeline.merge.wording import link

    wordings = [_wording(said, place) for place, said in json_lines(mentions)]
    events = {name: f"e{number}" for number, group in enumerate(link(wordings), 1) for name in group}
    rows = [{"id": name, "event": event} for name, event in sorted(events.items())]
    if format is Form.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))


def _wording(said: dict[str, Any], place: str) -> "Wording":
    from timeline.merge.wording import Wording

    try:
        start, end = said["trigger"]
        lists = {key: tuple(str(each) for each in said.get(key) or ()) for key in LISTS}
        sentence = str(said["sentence"])
        known = {"id": str(said["id"]), "article": str(said["article"]), "title": str(said.get("title") or "")}
        return Wording(**known, sentence=sentence, trigger=(int(start), int(end)), **lists)  # type: ignore[arg-type]  # lists are tuples of str
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{place}: not a mention ({error!r}); it needs id, article, sentence and trigger [start, end]") from error
