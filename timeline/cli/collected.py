"""Options that several commands have, written down once and gathered into one value."""

from collections.abc import Callable, Mapping
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Any

Options = Mapping[str, tuple[Any, Any]]  # by name: what Typer is told of it, and its default


def collected(into: str, options: Options, gather: Callable[[dict[str, Any]], Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Gives a command these options in place of its parameter `into`, which gets what `gather` makes of those that were given."""

    def given_to(command: Callable[..., None]) -> Callable[..., None]:
        own = [each for each in signature(command, eval_str=True).parameters.values() if each.name != into]
        added = [Parameter(name, Parameter.KEYWORD_ONLY, annotation=kind, default=default) for name, (kind, default) in options.items()]

        @wraps(command)
        def asked(**given: Any) -> None:
            mine = {name: given.pop(name) for name in options}
            command(**{into: gather({name: value for name, value in mine.items() if value != options[name][1]})}, **given)

        asked.__signature__ = Signature([each.replace(kind=Parameter.KEYWORD_ONLY) for each in own] + added)  # type: ignore[attr-defined]  # what typer reads
        return asked

    return given_to
