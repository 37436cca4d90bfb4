"""How Alembic reaches the database: over the connection that the program hands it, or over TIMELINE_DATABASE_URL by hand.

One rule: SQLite upgrades in one transaction as PostgreSQL does, so that one that fails leaves nothing half done.
"""

import os

from alembic import context
from sqlalchemy import Connection, create_engine

from timeline.store.tables import metadata


def _run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=False, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    _run(given)
elif url := os.environ.get("TIMELINE_DATABASE_URL"):
    with create_engine(url).begin() as own:
        _run(own)
else:
    raise SystemExit("set TIMELINE_DATABASE_URL to the database that is meant, or use `timeline db upgrade`")
