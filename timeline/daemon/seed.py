"""What an empty database begins with: the feeds of config/feeds.toml and the actors of config/actors.toml."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

from timeline.errors import ConfigError, UsageError
from timeline.feeds.options import KEYS, checked_address, checked_options
from timeline.resources import resource
from timeline.store import Store


def seed(store: Store, now: datetime, file: Path | None = None) -> int:
    """Adds the well-known actors and the feeds of the file (the shipped one without one) to a database that never had any; how many.

    Raises ConfigError.
    """
    if store.feeds.is_begun():
        return 0
    name = str(file or "config/feeds.toml")
    try:
        words = file.read_text(encoding="utf-8") if file else resource(name).read_text(encoding="utf-8")
        tables = tomllib.loads(words).get("feed", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{name}: cannot be read: {error}") from error
    feeds = [_checked(table, name, place) for place, table in enumerate(tables, 1)]
    if not store.actors.list():
        _seed_actors(store)
    for url, title, settings in feeds:
        store.feeds.add(url, now, title=title, settings=settings)
    return len(feeds)


def _seed_actors(store: Store) -> None:
    tables = tomllib.loads(resource("config/actors.toml").read_text(encoding="utf-8"))
    for group, kind in (("people", "person"), ("organisations", "organisation")):
        for table in tables.get(group, []):
            store.actors.add(table["name"], kind=kind, country=table.get("country", ""), aliases=table.get("aliases", ()))


def _checked(table: dict[str, Any], name: str, place: int) -> tuple[str, str, dict[str, Any]]:
    if not isinstance(table.get("url"), str):
        raise ConfigError(f"{name}: feed {place}: a feed needs a url; keys are url, title, {', '.join(KEYS)}")
    try:
        checked_address(table["url"])
    except UsageError as error:
        raise ConfigError(f"{name}: feed {place}: {error}") from error
    own = {key: value for key, value in table.items() if key not in ("url", "title")}
    return table["url"], str(table.get("title", "")), checked_options(own, f"{name}: feed {place}")
