"""The first schema: feeds to events.

A frozen act of its day: no code of the program in it.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NAME = sa.Text().with_variant(sa.String(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def _only(condition: str) -> dict[str, Any]:
    """A partial index, on both databases."""
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


CURRENT = _only("standing = 'current'")

# An external-content table over events: the words are held once, the triggers keep the index in step.
FTS5 = (
    """CREATE VIRTUAL TABLE event_words USING fts5(
    title, sentence, participants, place,
    content='events', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER event_words_insert AFTER INSERT ON events BEGIN
    INSERT INTO event_words(rowid, title, sentence, participants, place)
    VALUES (new.number, new.title, new.sentence, new.participants, new.place);
END""",
    """CREATE TRIGGER event_words_delete AFTER DELETE ON events BEGIN
    INSERT INTO event_words(event_words, rowid, title, sentence, participants, place)
    VALUES ('delete', old.number, old.title, old.sentence, old.participants, old.place);
END""",
    """CREATE TRIGGER event_words_update AFTER UPDATE OF title, sentence, participants, place ON events
WHEN old.title <> new.title OR old.sentence <> new.sentence OR old.participants <> new.participants OR old.place <> new.place
BEGIN
    INSERT INTO event_words(event_words, rowid, title, sentence, participants, place)
    VALUES ('delete', old.number, old.title, old.sentence, old.participants, old.place);
    INSERT INTO event_words(rowid, title, sentence, participants, place)
    VALUES (new.number, new.title, new.sentence, new.participants, new.place);
END""",
)
TSVECTOR = (
    """ALTER TABLE events ADD COLUMN words tsvector GENERATED ALWAYS AS (
    to_tsvector('english', title || ' ' || sentence || ' ' || replace(participants, chr(31), ' ') || ' ' || place)) STORED""",
    "CREATE INDEX ix_events_words ON events USING gin (words)",
)


def upgrade() -> None:
    _sources()
    _actors()
    _events()
    _event_history()
    _event_links()
    _mentions()
    _decisions()
    _search()


def _sources() -> None:
    """What comes in."""
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", NAME, nullable=False),
        sa.Column("source", NAME, server_default="", nullable=False),
        sa.Column("copy_of", sa.Integer(), nullable=True),
        sa.Column("first_seen", INSTANT, nullable=False),
        sa.Column("dropped_at", INSTANT, nullable=True),
        sa.Column("compared", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(["copy_of"], ["articles.id"], name="fk_articles_copy_of_articles"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("url", name="uq_articles_url"),
    )
    op.create_index("ix_articles_copy_of", "articles", ["copy_of"])
    op.create_index("ix_articles_uncompared", "articles", ["id"], **_only("compared = false"))
    op.create_table(
        "article_marks",
        sa.Column("mark", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_article_marks_article_id_articles"),
        sa.PrimaryKeyConstraint("mark", "article_id", name="pk_article_marks"),
    )
    op.create_index("ix_article_marks_article_id", "article_marks", ["article_id"])
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", NAME, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("headers", sa.JSON(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("fetched_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
        sa.UniqueConstraint("sha256", name="uq_evidence_sha256"),
    )
    op.create_table(
        "feeds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", NAME, nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("host", NAME, server_default="", nullable=False),
        sa.Column("settings", sa.JSON(), server_default="{}", nullable=False),
        sa.Column("ladder", NAME, server_default="", nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("body_hash", NAME, server_default="", nullable=False),
        sa.Column("interval", sa.Integer(), server_default="1800", nullable=False),
        sa.Column("next_due", INSTANT, nullable=False),
        sa.Column("lease_owner", NAME, nullable=True),
        sa.Column("lease_until", INSTANT, nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("paused", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("added_at", INSTANT, nullable=False),
        sa.Column("last_checked", INSTANT, nullable=True),
        sa.Column("last_success", INSTANT, nullable=True),
        sa.Column("moved_to", NAME, nullable=True),
        sa.Column("moved_since", INSTANT, nullable=True),
        sa.Column("removed_at", INSTANT, nullable=True),
        sa.Column("state", sa.JSON(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_feeds"),
        sa.UniqueConstraint("url", name="uq_feeds_url"),
    )
    op.create_index("ix_feeds_next_due", "feeds", ["next_due"], **_only("paused = false AND lease_until IS NULL"))
    op.create_index("ix_feeds_lease_until", "feeds", ["lease_until"], **_only("lease_until IS NOT NULL"))
    op.create_index("ix_feeds_host", "feeds", ["host"])
    op.create_table(
        "locks",
        sa.Column("name", NAME, nullable=False),
        sa.Column("owner", NAME, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_locks"),
    )
    op.create_table(
        "problems",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage", NAME, nullable=False),
        sa.Column("subject", NAME, nullable=False),
        sa.Column("code", NAME, nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("hint", sa.Text(), server_default="", nullable=False),
        sa.Column("first_at", INSTANT, nullable=False),
        sa.Column("last_at", INSTANT, nullable=False),
        sa.Column("times", sa.Integer(), server_default="1", nullable=False),
        sa.Column("solved_at", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_problems"),
        sa.UniqueConstraint("stage", "subject", "code", name="uq_problems_stage_subject_code"),
    )
    op.create_index("ix_problems_last_at", "problems", ["last_at"])
    op.create_table(
        "article_revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", NAME, server_default="", nullable=False),
        sa.Column("digest", NAME, nullable=False),
        sa.Column("published_day", sa.Date(), nullable=True),
        sa.Column("published_instant", INSTANT, nullable=True),
        sa.Column("published_offset", sa.Integer(), nullable=True),
        sa.Column("published_source", NAME, server_default="", nullable=False),
        sa.Column("published_raw", sa.Text(), server_default="", nullable=False),
        sa.Column("saved_at", INSTANT, nullable=False),
        sa.Column("evidence_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_article_revisions_article_id_articles"),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name="fk_article_revisions_evidence_id_evidence"),
        sa.PrimaryKeyConstraint("id", name="pk_article_revisions"),
        sa.UniqueConstraint("article_id", "ordinal", name="uq_article_revisions_article_id_ordinal"),
    )
    op.create_index("ix_article_revisions_digest", "article_revisions", ["digest"])
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feed_id", sa.Integer(), nullable=False),
        sa.Column("identity", NAME, nullable=False),
        sa.Column("digest", NAME, nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("link", NAME, server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("first_seen", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("read", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lease_owner", NAME, nullable=True),
        sa.Column("lease_until", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_entries_article_id_articles"),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name="fk_entries_feed_id_feeds", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sa.UniqueConstraint("feed_id", "identity", name="uq_entries_feed_id_identity"),
    )
    op.create_index("ix_entries_article_id", "entries", ["article_id"])
    op.create_index("ix_entries_unread", "entries", ["id"], **_only("read = false"))
    op.create_table(
        "work",
        sa.Column("revision_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", NAME, server_default="", nullable=False),
        sa.Column("state", NAME, server_default="pending", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lease_owner", NAME, nullable=True),
        sa.Column("lease_until", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["article_revisions.id"], name="fk_work_revision_id_article_revisions", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("revision_id", name="pk_work"),
    )
    op.create_index("ix_work_state", "work", ["state", "revision_id"])
    op.create_index("ix_work_version", "work", ["version"])


def _actors() -> None:
    """Who takes part."""
    op.create_table(
        "actors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", NAME, server_default="", nullable=False),
        sa.Column("country", NAME, server_default="", nullable=False),
        sa.Column("by_hand", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["merged_into"], ["actors.id"], name="fk_actors_merged_into_actors"),
        sa.PrimaryKeyConstraint("id", name="pk_actors"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "actor_aliases",
        sa.Column("alias", NAME, nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name="fk_actor_aliases_actor_id_actors"),
        sa.PrimaryKeyConstraint("alias", name="pk_actor_aliases"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_actor_aliases_actor_id", "actor_aliases", ["actor_id"])


def _events() -> None:
    """What happened, as it is told now."""
    op.create_table(
        "events",
        sa.Column("standing", NAME, server_default="current", nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", INSTANT, nullable=False),
        sa.Column("type", NAME, nullable=False),
        sa.Column("mode", NAME, nullable=False),
        sa.Column("status", NAME, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("date_extent", NAME, nullable=False),
        sa.Column("date_precision", NAME, nullable=False),
        sa.Column("date_basis", NAME, nullable=False),
        sa.Column("date_display", sa.Text(), nullable=False),
        sa.Column("date_edtf", sa.Text(), nullable=False),
        sa.Column("time_utc", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("date_words", sa.Text(), nullable=False),
        sa.Column("date_reason", sa.Text(), nullable=False),
        sa.Column("cameo_code", sa.Text(), nullable=False),
        sa.Column("participants", sa.Text(), nullable=False),
        sa.Column("participant_roles", sa.Text(), nullable=False),
        sa.Column("participant_ids", sa.Text(), nullable=False),
        sa.Column("participant_countries", sa.Text(), nullable=False),
        sa.Column("place", NAME, nullable=False),
        sa.Column("place_country", NAME, nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("quote_speaker", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("source_title", sa.Text(), nullable=False),
        sa.Column("source_url", sa.Text(), nullable=False),
        sa.Column("source_published", sa.Text(), nullable=False),
        sa.Column("article_sha256", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("length_class", sa.Integer(), nullable=False),
        sa.Column("report_count", sa.Integer(), nullable=False),
        sa.Column("source_count", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("review", NAME, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("first_reported", NAME, nullable=False),
        sa.Column("last_reported", NAME, nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_events_change_id", "events", ["change_id"])
    op.create_index("ix_events_confidence", "events", ["confidence", "day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_length", "events", ["length_class", "day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_mode", "events", ["mode", "day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_order", "events", ["day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_place", "events", ["place", "day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_place_country", "events", ["place_country", "day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_recorded_at", "events", ["recorded_at"])
    op.create_index("ix_events_review", "events", ["review", "day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_source_count", "events", ["source_count", "day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_status", "events", ["status", "day", "width", "type", "number"], **CURRENT)
    op.create_index("ix_events_type", "events", ["type", "day", "width", "number"], **CURRENT)


def _event_history() -> None:
    """What was told before, and each change."""
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("kind", NAME, nullable=False),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_changes_number", "changes", ["number"])
    op.create_table(
        "event_revisions",
        sa.Column("standing", NAME, server_default="current", nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.Column("change_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("recorded_at", INSTANT, nullable=False),
        sa.Column("type", NAME, nullable=False),
        sa.Column("mode", NAME, nullable=False),
        sa.Column("status", NAME, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("date_extent", NAME, nullable=False),
        sa.Column("date_precision", NAME, nullable=False),
        sa.Column("date_basis", NAME, nullable=False),
        sa.Column("date_display", sa.Text(), nullable=False),
        sa.Column("date_edtf", sa.Text(), nullable=False),
        sa.Column("time_utc", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("date_words", sa.Text(), nullable=False),
        sa.Column("date_reason", sa.Text(), nullable=False),
        sa.Column("cameo_code", sa.Text(), nullable=False),
        sa.Column("participants", sa.Text(), nullable=False),
        sa.Column("participant_roles", sa.Text(), nullable=False),
        sa.Column("participant_ids", sa.Text(), nullable=False),
        sa.Column("participant_countries", sa.Text(), nullable=False),
        sa.Column("place", NAME, nullable=False),
        sa.Column("place_country", NAME, nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("quote_speaker", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("source_title", sa.Text(), nullable=False),
        sa.Column("source_url", sa.Text(), nullable=False),
        sa.Column("source_published", sa.Text(), nullable=False),
        sa.Column("article_sha256", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("length_class", sa.Integer(), nullable=False),
        sa.Column("report_count", sa.Integer(), nullable=False),
        sa.Column("source_count", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("review", NAME, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("first_reported", NAME, nullable=False),
        sa.Column("last_reported", NAME, nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("superseded_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name="fk_event_revisions_number_events"),
        sa.PrimaryKeyConstraint("change_id", "number", name="pk_event_revisions"),
    )
    op.create_index("ix_event_revisions_change_id", "event_revisions", ["change_id"])
    op.create_index("ix_event_revisions_order", "event_revisions", ["day", "width", "type", "number"])
    op.create_index("ix_event_revisions_superseded_at", "event_revisions", ["superseded_at"])


def _event_links() -> None:
    """Events by actor and by feed, in the order of the timeline."""
    op.create_table(
        "event_actors",
        sa.Column("actor_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("width", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", NAME, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name="fk_event_actors_number_events"),
        sa.PrimaryKeyConstraint("actor_id", "day", "width", "type", "number", name="pk_event_actors"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_actors_number", "event_actors", ["number"])
    op.create_table(
        "event_feeds",
        sa.Column("feed_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("width", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", NAME, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name="fk_event_feeds_number_events"),
        sa.PrimaryKeyConstraint("feed_id", "day", "width", "type", "number", name="pk_event_feeds"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_feeds_number", "event_feeds", ["number"])


def _mentions() -> None:
    """Who says so, in which words."""
    op.create_table(
        "mentions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("event_number", sa.Integer(), nullable=True),
        sa.Column("anchor", NAME, nullable=False),
        sa.Column("extractor", NAME, nullable=False),
        sa.Column("type", NAME, nullable=False),
        sa.Column("mode", NAME, nullable=False),
        sa.Column("status", NAME, nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("dirty", sa.Boolean(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("when_json", sa.JSON(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_country", NAME, nullable=True),
        sa.Column("quote", sa.JSON(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("lemma", NAME, nullable=False),
        sa.Column("zone", NAME, nullable=False),
        sa.Column("rule", NAME, nullable=False),
        sa.Column("in_title", sa.Boolean(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("trigger_start", sa.Integer(), nullable=False),
        sa.Column("trigger_end", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["event_number"], ["events.number"], name="fk_mentions_event_number_events"),
        sa.ForeignKeyConstraint(["revision_id"], ["article_revisions.id"], name="fk_mentions_revision_id_article_revisions"),
        sa.PrimaryKeyConstraint("id", name="pk_mentions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_mentions_article_id", "mentions", ["article_id"])
    op.create_index("ix_mentions_dirty", "mentions", ["id"], **_only("dirty = true"))
    op.create_index("ix_mentions_event_number", "mentions", ["event_number"])
    op.create_index("ix_mentions_revision_id", "mentions", ["revision_id"])
    op.create_table(
        "mention_blocks",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("mention_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["mention_id"], ["mentions.id"], name="fk_mention_blocks_mention_id_mentions", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "mention_id", name="pk_mention_blocks"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mention_blocks_mention_id", "mention_blocks", ["mention_id"])
    op.create_table(
        "mention_participants",
        sa.Column("mention_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", NAME, nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("country", NAME, nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name="fk_mention_participants_actor_id_actors"),
        sa.ForeignKeyConstraint(["mention_id"], ["mentions.id"], name="fk_mention_participants_mention_id_mentions", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("mention_id", "position", name="pk_mention_participants"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mention_participants_actor_id", "mention_participants", ["actor_id"])


def _decisions() -> None:
    """What was decided by hand."""
    op.create_table(
        "views",
        sa.Column("name", NAME, nullable=False),
        sa.Column("question", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_views"),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=True),
        sa.Column("act", NAME, nullable=False),
        sa.Column("field", NAME, server_default="", nullable=False),
        sa.Column("old", sa.JSON(), nullable=True),
        sa.Column("new", sa.JSON(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("undone_at", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name="fk_decisions_number_events"),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decisions_number", "decisions", ["number"])
    op.create_table(
        "pins",
        sa.Column("anchor", NAME, nullable=False),
        sa.Column("decision_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decisions.id"], name="fk_pins_decision_id_decisions"),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name="fk_pins_number_events"),
        sa.PrimaryKeyConstraint("anchor", "decision_id", name="pk_pins"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_pins_number", "pins", ["number"])


def _search() -> None:
    """The words of events, findable."""
    for statement in TSVECTOR if op.get_bind().dialect.name == "postgresql" else FTS5:
        op.execute(statement)
