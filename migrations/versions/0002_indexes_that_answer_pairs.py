"""Indexes and lists of current events that hold all that can be asked beside their lead, so that a pair of filters reads one alone.

A frozen act of its day: no code of the program in it. What most events have (no mode, unreviewed) is in no index of its own.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

CURRENT = "standing = 'current'"
ORDER = ("day", "width", "type", "number")
ASKED = ("length_class", "last", "status", "mode", "place_country", "source_count", "confidence", "review", "place")
LEADS = {"order": "", "length": "length_class"} | {name: name for name in ("type", "status", "source_count", "confidence")}
APART = {"mode": "", "place": "", "place_country": "", "review": "unreviewed"}


LISTS = {"event_actors": "actor_id", "event_feeds": "feed_id"}
NAME = sa.Text().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    for name, lead in (LEADS | {column: column for column in APART}).items():
        columns = dict.fromkeys([*([lead] if lead else []), *ORDER, *ASKED])
        condition = sa.text(CURRENT + (f" AND {lead} <> '{APART[lead]}'" if lead in APART else ""))
        op.drop_index(f"ix_events_{name}", "events")
        op.create_index(f"ix_events_{name}", "events", list(columns), sqlite_where=condition, postgresql_where=condition)
    for name, lead in LISTS.items():
        _widen(name, lead)


def _widen(name: str, lead: str) -> None:
    """Makes a list anew with what its events say; a table without rowid takes no column that may not be null."""
    op.drop_index(f"ix_{name}_number", name)
    if op.get_bind().dialect.name == "postgresql":  # whose constraints keep their names, and which must be told apart
        op.drop_constraint(f"pk_{name}", name)
    op.rename_table(name, f"old_{name}")
    op.create_table(
        name,
        sa.Column(lead, sa.Integer(), autoincrement=False, nullable=False),  # first, or SQLite's integrity check mistakes the columns
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("width", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", NAME, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("length_class", sa.Integer(), nullable=False),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("status", NAME, nullable=False),
        sa.Column("mode", NAME, nullable=False),
        sa.Column("place_country", NAME, nullable=False),
        sa.Column("source_count", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("review", NAME, nullable=False),
        sa.Column("place", NAME, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name=f"fk_{name}_number_events"),
        sa.PrimaryKeyConstraint(lead, *ORDER, name=f"pk_{name}"),
        sqlite_with_rowid=False,
    )
    columns = ", ".join(f"e.{column}" for column in (*ORDER, *ASKED))
    op.execute(
        f"INSERT INTO {name} ({lead}, {', '.join((*ORDER, *ASKED))}) SELECT l.{lead}, {columns} FROM old_{name} l "
        f"JOIN events e ON e.number = l.number ORDER BY l.{lead}, e.day, e.width, e.type, e.number"
    )
    op.drop_table(f"old_{name}")
    op.create_index(f"ix_{name}_number", name, ["number"])
