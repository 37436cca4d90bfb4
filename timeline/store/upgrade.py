"""The schema: which revision a database has, which this program needs, and the way from the one to the other."""

import re
from functools import cache

from sqlalchemy import Connection, inspect, text

from timeline.errors import StoreError
from timeline.resources import resource, resource_path
from timeline.store.database import Database


@cache
def head() -> str:
    """The revision that this program needs: the newest file of migrations/versions (without loading Alembic)."""
    names = (each.name for each in resource("migrations/versions").iterdir())
    return max(found[1] for name in names if (found := re.match(r"(\d{4})_\w+\.py$", name)))


def revision(connection: Connection) -> str | None:
    """The revision that the database has; None where nothing of ours is in it."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def check(database: Database) -> None:
    """Raises StoreError, with the command that mends it, where the schema is not the one that this program needs."""
    if database.is_missing:
        raise StoreError(f"there is no database at {database.url.database}; check the path, or run `timeline init` to make one there")
    with database.read() as connection:
        found = revision(connection)
    if found == head():
        return
    if found is None:
        raise StoreError("the database has no timeline in it yet; run `timeline init`")
    if found < head():
        raise StoreError(f"the database has schema {found}, this program needs {head()}; run `timeline db upgrade`")
    raise StoreError(f"the database has schema {found}, newer than this program's {head()}; install a newer timeline-tracker")


def is_due(database: Database) -> str | None:
    """The revision of a database that has data in an older schema; None where there is nothing to upgrade."""
    with database.read() as connection:
        found = revision(connection)
    return found if found is not None and found < head() else None


def upgrade(database: Database, target: str = "head") -> tuple[str | None, str]:
    """Takes the schema to `target` in one transaction; returns the revisions before and after."""
    from alembic import command
    from alembic.config import Config

    with database.write() as connection:
        before = revision(connection)
        if before is not None and before > head():
            raise StoreError(f"the database has schema {before}, newer than this program's {head()}; install a newer timeline-tracker")
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(resource_path("migrations")).replace("%", "%%"))
        command.upgrade(config, target)
        return before, revision(connection) or ""
