"""The clause of a mention in a headline's words, as the extraction found it.

A frozen act of its day: no code of the program in it. What was extracted before has none; when its article is read again it gets one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mentions", sa.Column("clause", sa.JSON(none_as_null=True), nullable=True))
