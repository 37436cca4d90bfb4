"""The manual of the commands, made from the program itself: `python -m timeline.cli.manual` prints docs/cli.md."""

from collections.abc import Iterator, Mapping

import typer

from timeline.cli import COMMANDS
from timeline.cli.lazy import Target, command_of
from timeline.errors import TimelineError

HEAD = """# Commands

Made from the program by `python -m timeline.cli.manual`; a test keeps it current. Global options stand before the command:
`--config FILE`, `--database URL`, `--version`.

Standard output holds data only; whatever else is said goes to standard error.

"""
WIDTH = 100


def manual() -> str:
    """The whole page, in Markdown."""
    return HEAD + _codes() + "\n".join(_pages(COMMANDS, ""))


def _pages(table: Mapping[str, Target], before: str) -> Iterator[str]:
    for name, target in table.items():
        whole = f"{before}{name}"
        if target.group:
            yield from _pages(target.group, f"{whole} ")
            continue
        command = command_of(name, target)
        context = typer.Context(command, info_name=f"timeline {whole}", terminal_width=WIDTH, max_content_width=WIDTH)
        text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
        yield f"## timeline {whole}\n\n```text\n{text}\n```\n"


def _codes() -> str:
    kinds = sorted(TimelineError.__subclasses__(), key=lambda kind: kind.exit_code)
    rows = [("0", "done"), ("1", "something that the message names")]
    rows += [(str(kind.exit_code), (kind.__doc__ or "").splitlines()[0].rstrip(".")) for kind in kinds if kind.exit_code > 1]
    rows.append(("130", "interrupted with Ctrl-C; what extracts ends with the article it is at, or at once where it is pressed twice"))
    return "| exit code | when |\n|---|---|\n" + "".join(f"| {code} | {when} |\n" for code, when in rows) + "\n"


if __name__ == "__main__":
    print(manual(), end="")
