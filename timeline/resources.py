"""The files that ship with the program (config/, migrations/), from a checkout and from an installed wheel alike."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from timeline.errors import ConfigError

SHIPPED = ("config", "migrations")


def resource(name: str) -> Traversable:
    """A shipped file or folder by its path from the top ("config/feeds.toml"). Raises ConfigError where there is none."""
    package = files("timeline")
    shipped = package.joinpath("_shipped").joinpath(name)
    if shipped.is_file() or shipped.is_dir():
        return shipped
    checkout = package.joinpath("..").joinpath(name)
    if name.split("/", 1)[0] in SHIPPED and (checkout.is_file() or checkout.is_dir()):
        return checkout
    raise ConfigError(f"{name} did not ship with this installation; install timeline-tracker again")


def resource_path(name: str) -> Path:
    """The same as a path, for what wants one; the program is always installed unpacked."""
    return Path(str(resource(name))).resolve()
