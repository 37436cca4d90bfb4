"""`timeline dates`: the date expressions of a text, resolved. No database."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from timeline.cli.given import read_text
from timeline.errors import UsageError
from timeline.when import Expression


class Form(StrEnum):
    json = "json"
    jsonl = "jsonl"
    table = "table"
    marked = "marked"


def command(
    text_file: Annotated[str | None, typer.Argument(help="The text, - for standard input.", metavar="TEXT_FILE")] = None,
    published: Annotated[str | None, typer.Option(help="When it was published: ISO 8601, a day or an instant with its offset.")] = None,
    batch: Annotated[Path | None, typer.Option(help='A JSON object instead: {doc: {"text", "dct"}}.')] = None,
    timex_json: Annotated[Path | None, typer.Option(help="Where the expressions of --batch go: {doc: [expression, ..]}.")] = None,
    format: Annotated[Form | None, typer.Option(help="How to print; on a terminal the text with its dates marked.")] = None,
    model: Annotated[bool, typer.Option("--model/--no-model", help="Read the tense with the language model, or guess it.")] = True,
) -> None:
    """Print the dates and times that a text names, with the days they mean and why."""
    nlp = _model() if model else None
    if batch is not None:
        _batch(batch, timex_json, nlp)
        return
    if text_file is None:
        raise UsageError("give a TEXT_FILE (- for standard input) or --batch IN.json")
    text = read_text(text_file)
    found = _find(text, published, nlp, "--published")
    if format is Form.marked or (format is None and sys.stdout.isatty()):
        _marked(text, found)
    elif format is Form.table:
        _table(found)
    elif format is Form.jsonl:
        for expression in found:
            print(json.dumps(row_of(expression), ensure_ascii=False))
    else:
        print(json.dumps([row_of(expression) for expression in found], ensure_ascii=False, indent=1))


def _model() -> Any:
    from timeline.language import load_model

    return load_model()


def _find(text: str, published: str | None, nlp: Any, where: str) -> list[Expression]:
    from timeline.dates import find_dates

    try:
        return find_dates(text, published or None, nlp)
    except ValueError as error:
        raise UsageError(f"{where}: {error}") from error


def _batch(path: Path, out: Path | None, nlp: Any) -> None:
    try:
        documents = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}: not JSON: {error}") from error
    if not isinstance(documents, dict):
        raise UsageError(f'{path}: an object is wanted: {{doc: {{"text", "dct"}}}}')
    found = {}
    for name, document in documents.items():
        if not isinstance(document, dict) or not isinstance(document.get("text"), str):
            raise UsageError(f'{path}: {name}: an object with "text" and "dct" is wanted')
        found[name] = [row_of(e) for e in _find(document["text"], document.get("dct"), nlp, f"{path}: {name}: dct")]
    written = json.dumps(found, ensure_ascii=False, indent=1)
    if out is None:
        print(written)
    else:
        out.write_text(written + "\n", encoding="utf-8")


def row_of(expression: Expression) -> dict[str, Any]:
    """One expression in the form that scripts rely on."""
    when = expression.when
    return {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod or None,
        "first": when.edge("start") if when else None,
        "last": when.edge("end") if when else None,
        "precision": when.precision.value if when else None,
        "basis": when.basis.value if when else None,
        "edtf": when.edtf if when else None,
        "steps": list(when.steps) if when else [],
        "extent": when.extent.value if when else None,
    }


def _marked(text: str, found: list[Expression]) -> None:
    """The text for a terminal: each expression in colour, its days behind it."""
    from rich.console import Console
    from rich.text import Text

    shown, reach = Text(), 0
    for expression in found:
        shown.append(text[reach : expression.start])
        shown.append(expression.text, style="bold cyan")
        shown.append(f" [{_days(expression)}]", style="green")
        reach = expression.end
    shown.append(text[reach:])
    Console().print(shown)


def _days(expression: Expression) -> str:
    from timeline.when import display

    return display(expression.when) if expression.when else expression.value


def _table(found: list[Expression]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("words", "type", "value", "mod", "days", "why")
    for expression in found:
        why = "\n".join(expression.when.steps) if expression.when else ""
        table.add_row(expression.text, expression.type, expression.value, expression.mod, _days(expression), why)
    Console().print(table)
