"""`timeline views`: questions kept under a name, asked again with `--view NAME`."""

import json
from typing import Annotated

import typer

from timeline.cli import asking, session
from timeline.cli.asking import Form
from timeline.cli.listed import print_rows
from timeline.errors import UsageError

Name = Annotated[str, typer.Argument(help="The name of the question.")]


@asking.questioned
def save(question: asking.Question, name: Name) -> None:
    """Keep the question that the options ask under a name."""
    if not question.given or "view" in question.given:
        raise UsageError("give the options of a question, such as --type call --actor NAME; --view is not one of them")
    with session.open_store() as store:
        question.filters(store)  # what cannot be asked is not kept
        store.views.save(name, question.given)
    print(f"{name}\tsaved")


def list_views(format: Annotated[Form, typer.Option(help="How to print.")] = Form.table) -> None:
    """List the saved questions."""
    with session.open_store() as store:
        found = store.views.list()
    plain = {name: asked if format in (Form.json, Form.jsonl) else json.dumps(asked, ensure_ascii=False) for name, asked in found.items()}
    print_rows([{"view": name, "question": asked} for name, asked in plain.items()], ("view", "question"), format)


def remove(name: Name) -> None:
    """Forget a question."""
    with session.open_store() as store:
        store.views.remove(name)
    print(f"{name}\tremoved")
