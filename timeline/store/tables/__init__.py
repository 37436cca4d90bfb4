"""Every table of the store, typed; `metadata` is what the migrations must come to.

The condition of a partial index is told as SQLite's alone here (the migrations make it on both): to name it as PostgreSQL's
imports that dialect, which every command on SQLite would wait for.
"""

from timeline.store.tables.events import (
    actor_aliases,
    actors,
    changes,
    decisions,
    event_actors,
    event_feeds,
    event_revisions,
    events,
    mention_blocks,
    mention_participants,
    mentions,
    pins,
    views,
)
from timeline.store.tables.kinds import harmless, joined, metadata, split
from timeline.store.tables.sources import (
    article_marks,
    article_revisions,
    articles,
    entries,
    evidence,
    feeds,
    fetches,
    locks,
    problems,
    work,
)

__all__ = [
    "actor_aliases",
    "actors",
    "article_marks",
    "article_revisions",
    "articles",
    "changes",
    "decisions",
    "entries",
    "event_actors",
    "event_feeds",
    "event_revisions",
    "events",
    "evidence",
    "feeds",
    "fetches",
    "harmless",
    "joined",
    "locks",
    "mention_blocks",
    "mention_participants",
    "mentions",
    "metadata",
    "pins",
    "problems",
    "split",
    "views",
    "work",
]
