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
    "init": Target(help="Make the database.", call="timeline.cli.setup:init"),
    "events": Target(help="The events, in the order in which they happened.", call="timeline.cli.events:events"),
    "search": Target(help="The events that hold all these words.", call="timeline.cli.events:search"),
    "show": Target(help="All that is known of one event.", call="timeline.cli.show:command"),
    "explain": Target(help="Why an event says what it says.", call="timeline.cli.explain:explain"),
    "article": Target(help="A stored article with its events marked.", call="timeline.cli.explain:article"),
    "history": Target(help="What an event said before.", call="timeline.cli.explain:history"),
    "changes": Target(help="What changed since a cursor, as CSV.", call="timeline.cli.explain:changes"),
    "evidence": Target(help="What an event rests on, as a folder that can be checked.", call="timeline.cli.evidence:command"),
    "export": Target(help="The timeline as a file.", call="timeline.cli.export:command"),
    "counts": Target(help="How many events by day, week, month or type.", call="timeline.cli.counts:counts"),
    "agenda": Target(help="What was promised, and what became of it.", call="timeline.cli.counts:agenda"),
    "views": Target(
        help="Saved questions.",
        group={
            "save": Target(help="Keep a question under a name.", call="timeline.cli.views:save"),
            "list": Target(help="The saved questions.", call="timeline.cli.views:list_views"),
            "remove": Target(help="Forget a question.", call="timeline.cli.views:remove"),
        },
    ),
    "actors": Target(
        help="Who is in the events.",
        group={
            "list": Target(help="The actors, one a line.", call="timeline.cli.actors:list_actors"),
            "show": Target(help="One actor: names, events, who else is in them.", call="timeline.cli.actors:show"),
            "alias": Target(help="Give an actor another name.", call="timeline.cli.actors:alias"),
            "merge": Target(help="Say that two actors are one.", call="timeline.cli.actors:merge"),
            "split": Target(help="Say that some names are another actor's.", call="timeline.cli.actors:split"),
        },
    ),
    "add": Target(help="Add an event by hand.", call="timeline.cli.hand:add"),
    "edit": Target(help="Give a field of an event another value.", call="timeline.cli.hand:edit"),
    "reject": Target(help="Take an event out of the timeline.", call="timeline.cli.hand:reject"),
    "confirm": Target(help="Say that an event is right.", call="timeline.cli.hand:confirm"),
    "note": Target(help="Write a note to an event.", call="timeline.cli.hand:note"),
    "merge": Target(help="Say that two events are one.", call="timeline.cli.hand:merge"),
    "split": Target(help="Say that an event is two.", call="timeline.cli.hand:split"),
    "undo": Target(help="Take back the last decision on an event.", call="timeline.cli.hand:undo"),
    "config": Target(
        help="The settings.",
        group={
            "show": Target(help="Every setting.", call="timeline.cli.setup:show_config"),
            "template": Target(help="A configuration file to begin with.", call="timeline.cli.setup:template"),
        },
    ),
    "db": Target(
        help="The database.",
        group={
            "upgrade": Target(help="Bring it to this program's schema.", call="timeline.cli.setup:upgrade"),
            "check": Target(help="Whether it is sound.", call="timeline.cli.setup:check"),
            "backup": Target(help="Write a copy of it.", call="timeline.cli.setup:backup"),
            "prune": Target(help="Drop what is no longer to be kept.", call="timeline.cli.setup:prune"),
        },
    ),
    "problems": Target(help="What went wrong and is not over.", call="timeline.cli.problems:command"),
    "doctor": Target(help="Whether all that is needed is there.", call="timeline.cli.doctor:command"),
    "serve": Target(help="The page.", call="timeline.cli.serve:command"),
    "dates": Target(help="The dates that a text names, resolved.", call="timeline.cli.dates:command"),
    "run": Target(help="The daemon: poll, extract, link, and show the page.", call="timeline.cli.run:command"),
    "healthcheck": Target(help="Whether the daemon does its work.", call="timeline.cli.healthcheck:command"),
    "poll": Target(help="Look at feeds once.", call="timeline.cli.poll:command"),
    "feeds": Target(
        help="The feeds.",
        group={
            "add": Target(help="Add feeds.", call="timeline.cli.feeds:add"),
            "list": Target(help="The feeds, one a line.", call="timeline.cli.feeds:list_feeds"),
            "show": Target(help="All about one feed.", call="timeline.cli.feeds:show"),
            "edit": Target(help="Change what a feed has of its own.", call="timeline.cli.feeds:edit"),
            "remove": Target(help="Remove a feed.", call="timeline.cli.feeds:remove"),
            "pause": Target(help="Look at a feed no more.", call="timeline.cli.feeds:pause"),
            "resume": Target(help="Look at a paused feed again.", call="timeline.cli.feeds:resume"),
            "check": Target(help="What looking at a feed would bring.", call="timeline.cli.feed_lists:check"),
            "discover": Target(help="The feeds of a page.", call="timeline.cli.feed_lists:discover"),
            "import": Target(help="Add the feeds of an OPML file.", call="timeline.cli.feed_lists:import_feeds"),
            "export": Target(help="Write the feeds as OPML.", call="timeline.cli.feed_lists:export_feeds"),
        },
    ),
    "import": Target(help="Articles from a file, as if they had been polled.", call="timeline.cli.importing:command"),
    "extract": Target(help="The events of a text, with no database.", call="timeline.cli.extract:command"),
    "link": Target(help="Which mentions tell the same event, with no database.", call="timeline.cli.link:command"),
    "reextract": Target(help="Read every article again with the rules of now.", call="timeline.cli.reextract:command"),
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
    sys.exit(perform(sys.argv[1:] if args is None else args))


def perform(args: list[str]) -> int:
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


def _tell_version(asked: bool) -> None:
    """Ends the program with it, before a command is asked for."""
    if asked:
        print(__version__)
        raise typer.Exit


def _options(
    config: Annotated[Path | None, typer.Option(help="The configuration file.", metavar="FILE")] = None,
    database: Annotated[str | None, typer.Option(help="The database's address, for this call.", metavar="URL")] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.", is_eager=True, callback=_tell_version)] = False,
) -> None:
    """Find the events in news feeds, date them, and keep them as a timeline that shows its sources."""
    begin(Session(config=config, flags={} if database is None else {"database.url": database}))


def _drop_stdout() -> None:
    """Point stdout nowhere, so that the interpreter's last flush does not fail again: a reader that has gone is no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
