"""The bytes of a page once, and how each revision of an article came by them: from which address, with which headers, when.

A frozen act of its day: no code of the program in it. Until then one row said this for all who had the same bytes. It is given to the
first of them, and only where the row is its own (had when it was stored, or at its address): who brought the bytes may be gone since.
What the others were told is not known and is not made up.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

HELD = sa.text("evidence_id IS NOT NULL")
OWN = """
    INSERT INTO fetches (revision_id, url, headers, fetched_at) SELECT r.id, e.url, e.headers, e.fetched_at
    FROM article_revisions r JOIN articles a ON a.id = r.article_id JOIN evidence e ON e.id = r.evidence_id
    WHERE r.id IN (SELECT min(id) FROM article_revisions WHERE evidence_id IS NOT NULL GROUP BY evidence_id)
    AND (r.saved_at = e.fetched_at OR a.url = e.url)
"""


def upgrade() -> None:
    op.create_table(
        "fetches",
        sa.Column("revision_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("headers", sa.JSON(), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["article_revisions.id"], name="fk_fetches_revision_id_article_revisions", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("revision_id", name="pk_fetches"),
    )
    op.create_index("ix_article_revisions_evidence_id", "article_revisions", ["evidence_id"], sqlite_where=HELD, postgresql_where=HELD)
    op.execute(OWN)
    op.execute("DELETE FROM evidence WHERE NOT EXISTS (SELECT 1 FROM article_revisions r WHERE r.evidence_id = evidence.id)")
    for column in ("headers", "url", "fetched_at"):
        op.drop_column("evidence", column)
