"""The command line. `COMMANDS` names every command and the function behind it, which is imported when it is called.

One rule: stdout holds data only; whatever else is said goes to stderr. A command is a plain function with Annotated parameters.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from timeline import __version__
from timeline.cli.lazy import Target, lazy_group
from timeline.cli.session import Session, begin
from timeline.errors import TimelineError

COMMANDS: dict[str, Target] = {
    "dates": Target(help="The dates that a text names, resolved.", call="timeline.cli.dates:command"),
    "run": Target(help="The daemon: poll, extract, link, and show the page.", call="timeline.cli.run:command"),
    "poll": Target(help="Look at feeds once.", call="timeline.cli.poll:command"),
    "feeds": Target(
        help="The feeds.",
        group={
            "add": Target(help="Add feeds.", call="timeline.cli.feeds:add"),
            "list": Target(help="The feeds, one a line.", call="timeline.cli.feeds:list_feeds"),
            "show": Target(help="All about one feed.", call="timeline.cli.feeds:show"),
            "remove": Target(help="Remove a feed.", call="timeline.cli.feeds:remove"),
            "pause": Target(help="Look at a feed no more.", call="timeline.cli.feeds:pause"),
            "resume": Target(help="Look at a paused feed again.", call="timeline.cli.feeds:resume"),
        },
    ),
    "extract": Target(help="The events of a text, with no database.", call="timeline.cli.extract:command"),
    "types": Target(
        help="The types of events.",
        group={
            "list": Target(help="The types, one a line.", call="timeline.cli.types:list_types"),
            "check": Target(help="What is wrong with a file of types.", call="timeline.cli.types:check_types"),
        },
    ),
}
INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def main(args: list[str] | None = None) -> None:
    """Run the command that the arguments name and end the process with its exit code."""
    sys.exit(run(sys.argv[1:] if args is None else args))


def run(args: list[str]) -> int:
    """The exit code of a command; an error that the program can name is a line on stderr."""
    try:
        code = application()(args, prog_name="timeline", standalone_mode=False)
        sys.stdout.flush()
    except TimelineError as error:
        print(f"timeline: {error}", file=sys.stderr)
        return error.exit_code
    except TyperException as error:
        print(f"timeline: {error.format_message()}", file=sys.stderr)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _drop_stdout()
        return 0
    return code if isinstance(code, int) else 0


def application() -> typer.Typer:
    """The program with all its commands."""
    app = typer.Typer(
        cls=lazy_group(COMMANDS), add_completion=True, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True
    )
    app.callback()(_options)
    return app


def _options(
    config: Annotated[Path | None, typer.Option(help="The configuration file.", metavar="FILE")] = None,
    database: Annotated[str | None, typer.Option(help="The database's address, for this call.", metavar="URL")] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.", is_eager=True)] = False,
) -> None:
    """Find the events in news feeds, date them, and keep them as a timeline that shows its sources."""
    if version:
        print(__version__)
        raise typer.Exit
    begin(Session(config=config, flags={} if database is None else {"database.url": database}))


def _drop_stdout() -> None:
    """Point stdout nowhere, so that the interpreter's last flush does not fail again: a reader that has gone is no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
