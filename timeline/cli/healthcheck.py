"""`timeline healthcheck`: whether the daemon on this machine does its work, as an exit code."""

import urllib.error
import urllib.request

import typer

from timeline.cli import session

SECONDS = 5.0


def command() -> None:
    """Ask the daemon whether it does its work: exit code 0 where it does, 1 and the reason where it does not."""
    asked = session.settings().health
    url = f"http://{asked.host}:{asked.port}/readyz"
    try:
        with urllib.request.urlopen(url, timeout=SECONDS) as answer:
            print(answer.read().decode().strip())
    except urllib.error.HTTPError as error:
        with error:
            print(error.read().decode().strip())
        raise typer.Exit(1) from error
    except OSError as error:
        print(f"{url}: no daemon answers ({error}); start it with `timeline run`")
        raise typer.Exit(1) from error
