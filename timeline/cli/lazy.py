"""Commands that are imported when they are called.

One rule: neither `--help` nor one command pays for the imports of another.
"""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.core import TyperCommand


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a name on the command line stands for: a function ("module:function"), or a group of such; `help`: one line."""

    help: str
    call: str = ""
    group: "Mapping[str, Target]" = field(default_factory=dict)


def lazy_group(table: Mapping[str, Target]) -> type[TyperGroup]:
    """A group class whose commands are the table's, in its order."""

    class LazyGroup(TyperGroup):
        def list_commands(self, ctx: Any) -> list[str]:
            return list(table)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:
            target = table.get(cmd_name)
            return None if target is None else command_of(cmd_name, target)

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            self.commands = cast("dict[str, Any]", dict.fromkeys(table))  # read for the nearest names only
            return super().resolve_command(ctx, args)

        def format_commands(self, ctx: Any, formatter: Any) -> None:
            with formatter.section("Commands"):
                formatter.write_dl([(name, target.help) for name, target in table.items()])

    return LazyGroup


def command_of(name: str, target: Target) -> "TyperCommand | TyperGroup":
    """The command or group behind a name, its module imported."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    if target.group:
        app = typer.Typer(
            name=name, cls=lazy_group(target.group), add_completion=False, rich_markup_mode=None, help=target.help, no_args_is_help=True
        )
        app.callback()(_nothing)
    else:
        app.command(name, help=None)(_function(target.call))
    return typer.main.get_command(app)  # type: ignore[return-value]  # typer's own name for both


def _function(call: str) -> "Callable[..., Any]":
    module, _, function = call.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return found


def _nothing() -> None:
    """A group does nothing itself."""
