"""What is made of it: mentions, events and all they said before, actors, and what was decided by hand.

An event's state is one row that is ready to be shown: every column of events.csv is a column here, so that a page, a filter
and an export are one query. `events` has the state of now, `event_revisions` the earlier ones, in the same columns.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger as BigInt
from sqlalchemy import Column, Float, ForeignKey, Index, Named, Table, TypedColumns, text
from sqlalchemy import Integer as Int

from timeline.store.tables.kinds import Instant, Json, Name, Words, metadata


class StateColumns(TypedColumns):
    """What an event says. `standing`: current, retracted, merged, rejected; lists are joined by SEPARATOR.

    `day`, `width`, `type`, `number` are the one order; `length_class` is what interval queries go by (`lengths.py`);
    `change_id` is the change that made this state.
    """

    standing = Column(Name, nullable=False, server_default="current")
    merged_into: Named[int | None]
    change_id: Named[int] = Column(Int, nullable=False)
    recorded_at: Named[datetime] = Column(Instant, nullable=False)
    day: Named[date]
    width: Named[int]
    type = Column(Name, nullable=False)
    first: Named[date | None]
    last: Named[date | None]
    length_class: Named[int]
    mode = Column(Name, nullable=False)
    status = Column(Name, nullable=False)
    title = Column(Words, nullable=False)
    date_extent = Column(Name, nullable=False)
    date_precision = Column(Name, nullable=False)
    date_basis = Column(Name, nullable=False)
    date_display = Column(Words, nullable=False)
    date_edtf = Column(Words, nullable=False)
    time_utc = Column(Words, nullable=False)
    timezone = Column(Words, nullable=False)
    date_words = Column(Words, nullable=False)
    date_reason = Column(Words, nullable=False)
    cameo_code = Column(Words, nullable=False)
    participants = Column(Words, nullable=False)
    participant_roles = Column(Words, nullable=False)
    participant_ids = Column(Words, nullable=False)
    participant_countries = Column(Words, nullable=False)
    place = Column(Name, nullable=False)
    place_country = Column(Name, nullable=False)
    quote = Column(Words, nullable=False)
    quote_speaker = Column(Words, nullable=False)
    sentence = Column(Words, nullable=False)
    source_name = Column(Words, nullable=False)
    source_title = Column(Words, nullable=False)
    source_url = Column(Words, nullable=False)
    source_published = Column(Words, nullable=False)
    article_sha256 = Column(Words, nullable=False)
    report_count: Named[int]
    source_count: Named[int]
    conflicts = Column(Words, nullable=False)
    confidence: Named[float] = Column(Float, nullable=False)
    review = Column(Name, nullable=False)
    note = Column(Words, nullable=False)
    first_reported = Column(Name, nullable=False)
    last_reported = Column(Name, nullable=False)
    extractor = Column(Words, nullable=False)


class EventColumns(StateColumns):
    """`number` is never given twice; the id that people see is made from it (`ids.py`)."""

    number = Column(Int, primary_key=True)


events = Table("events", metadata, EventColumns, sqlite_autoincrement=True)

ORDER = (events.c.day, events.c.width, events.c.type, events.c.number)
CURRENT = text("standing = 'current'")
MOST = {"mode": "", "place": "", "place_country": "", "review": "unreviewed"}  # what most events have, which no index lists
# What is asked together with what an index or a list has: held in it, so that a pair of filters reads it alone.
ASKED = ("length_class", "last", "status", "mode", "place_country", "source_count", "confidence", "review", "place")


def _index(name: str, *lead: Column[Any]) -> None:
    """One over current events in their order, with all that can be asked beside its lead."""
    names = dict.fromkeys([*(each.name for each in (*lead, *ORDER)), *ASKED])
    where = text(f"standing = 'current' AND {lead[0].name} <> '{MOST[lead[0].name]}'") if lead and lead[0].name in MOST else CURRENT
    Index(name, *(events.c[each] for each in names), sqlite_where=where)


_index("ix_events_order")
for _name in ("length_class", "type", "status", "source_count", "confidence", *MOST):
    _index(f"ix_events_{_name.removesuffix('_class')}", events.c[_name])
Index("ix_events_change_id", events.c.change_id)
Index("ix_events_recorded_at", events.c.recorded_at)


class EventRevisionColumns(StateColumns):
    """What an event said before: from `recorded_at` until `superseded_at`."""

    number: Named[int] = Column(Int, ForeignKey("events.number"), primary_key=True, autoincrement=False)
    change_id: Named[int] = Column(Int, primary_key=True, autoincrement=False)
    superseded_at: Named[datetime] = Column(Instant, nullable=False)


event_revisions = Table("event_revisions", metadata, EventRevisionColumns)
_past = event_revisions.c
Index("ix_event_revisions_order", _past.day, _past.width, _past.type, _past.number)
Index("ix_event_revisions_superseded_at", _past.superseded_at)
Index("ix_event_revisions_change_id", _past.change_id)


class ChangeColumns(TypedColumns):
    """One change of one event; `id` is the cursor of `timeline changes`. `kind`: created, updated, merged, split, retracted."""

    id = Column(Int, primary_key=True)
    number: Named[int] = Column(Int, nullable=False)
    at: Named[datetime] = Column(Instant, nullable=False)
    kind = Column(Name, nullable=False)
    cause = Column(Words, nullable=False, server_default="")


changes = Table("changes", metadata, ChangeColumns, sqlite_autoincrement=True)
Index("ix_changes_number", changes.c.number)


class ListColumns(TypedColumns):
    """A place on a list of current events: the one order, then all that can be asked beside it (`ASKED`), as the event has it."""

    day: Named[date] = Column(primary_key=True)
    width: Named[int] = Column(Int, primary_key=True, autoincrement=False)
    type = Column(Name, primary_key=True)
    number: Named[int] = Column(Int, ForeignKey("events.number"), primary_key=True, autoincrement=False)
    length_class: Named[int]
    last: Named[date | None]
    status = Column(Name, nullable=False)
    mode = Column(Name, nullable=False)
    place_country = Column(Name, nullable=False)
    source_count: Named[int]
    confidence: Named[float] = Column(Float, nullable=False)
    review = Column(Name, nullable=False)
    place = Column(Name, nullable=False)


class _Actor(TypedColumns):
    actor_id: Named[int] = Column(Int, primary_key=True, autoincrement=False)


class EventActorColumns(ListColumns, _Actor):
    """Who is in a current event, so that an actor's timeline is one range: `actor_id` is the first column, and leads the key."""


class _Feed(TypedColumns):
    feed_id: Named[int] = Column(Int, primary_key=True, autoincrement=False)


class EventFeedColumns(ListColumns, _Feed):
    """Which feeds tell a current event."""


event_actors = Table("event_actors", metadata, EventActorColumns, sqlite_with_rowid=False)
event_feeds = Table("event_feeds", metadata, EventFeedColumns, sqlite_with_rowid=False)
Index("ix_event_actors_number", event_actors.c.number)
Index("ix_event_feeds_number", event_feeds.c.number)


class MentionColumns(TypedColumns):
    """One report of an event in one sentence. `current`: counts now; `dirty`: the merge has not seen its last change.

    `anchor`: article, type and words, and the trigger where two share them: found again by other rules it is known as the same.
    """

    id = Column(Int, primary_key=True)
    revision_id = Column(Int, ForeignKey("article_revisions.id"), nullable=False)
    article_id: Named[int] = Column(Int, nullable=False)
    event_number: Named[int | None] = Column(Int, ForeignKey("events.number"), nullable=True)
    current: Named[bool]
    dirty: Named[bool]
    anchor = Column(Name, nullable=False)
    extractor = Column(Name, nullable=False)
    type = Column(Name, nullable=False)
    mode = Column(Name, nullable=False)
    status = Column(Name, nullable=False)
    first: Named[date | None]
    last: Named[date | None]
    when_json: Named[dict[str, Any] | None] = Column(Json, nullable=True)
    place = Column(Words, nullable=True)
    place_country = Column(Name, nullable=True)
    quote: Named[dict[str, Any] | None] = Column(Json, nullable=True)
    in_title: Named[bool]
    sentence_start: Named[int]
    sentence_end: Named[int]
    trigger_start: Named[int]
    trigger_end: Named[int]
    words = Column(Words, nullable=False)
    lemma = Column(Name, nullable=False)
    zone = Column(Name, nullable=False)
    rule = Column(Name, nullable=False)
    confidence: Named[float] = Column(Float, nullable=False)
    clause: Named[dict[str, Any] | None] = Column(Json, nullable=True)


mentions = Table("mentions", metadata, MentionColumns, sqlite_autoincrement=True)
Index("ix_mentions_revision_id", mentions.c.revision_id)
Index("ix_mentions_event_number", mentions.c.event_number)
Index("ix_mentions_article_id", mentions.c.article_id)
Index("ix_mentions_dirty", mentions.c.id, sqlite_where=text("dirty = true"))


class MentionParticipantColumns(TypedColumns):
    """Somebody in a mention, in the order of the sentence, and the actor the name stands for."""

    mention_id = Column(Int, ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    position: Named[int] = Column(Int, primary_key=True, autoincrement=False)
    name = Column(Words, nullable=False)
    role = Column(Name, nullable=False)
    office = Column(Words, nullable=False)
    country = Column(Name, nullable=False)
    aliases: Named[list[str]] = Column(Json, nullable=False)
    actor_id: Named[int | None] = Column(Int, ForeignKey("actors.id"), nullable=True)


mention_participants = Table("mention_participants", metadata, MentionParticipantColumns, sqlite_with_rowid=False)
Index("ix_mention_participants_actor_id", mention_participants.c.actor_id)


class MentionBlockColumns(TypedColumns):
    """The blocks of the merge that a current mention is in; `key` is a hash, since a clash only costs a comparison."""

    key: Named[int] = Column(BigInt, primary_key=True, autoincrement=False)
    mention_id = Column(Int, ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)


mention_blocks = Table("mention_blocks", metadata, MentionBlockColumns, sqlite_with_rowid=False)
Index("ix_mention_blocks_mention_id", mention_blocks.c.mention_id)


class ActorColumns(TypedColumns):
    """Somebody who takes part. `by_hand`: from actors.toml or a command, which the program never changes."""

    id = Column(Int, primary_key=True)
    name = Column(Words, nullable=False)
    kind = Column(Name, nullable=False, server_default="")
    country = Column(Name, nullable=False, server_default="")
    by_hand: Named[bool] = Column(nullable=False, server_default=text("false"))
    merged_into: Named[int | None] = Column(Int, ForeignKey("actors.id"), nullable=True)


actors = Table("actors", metadata, ActorColumns, sqlite_autoincrement=True)


class ActorAliasColumns(TypedColumns):
    """A name, folded (`actors.fold`), and the one actor it stands for."""

    alias = Column(Name, primary_key=True)
    actor_id = Column(Int, ForeignKey("actors.id"), nullable=False)
    wording = Column(Words, nullable=False)


actor_aliases = Table("actor_aliases", metadata, ActorAliasColumns, sqlite_with_rowid=False)
Index("ix_actor_aliases_actor_id", actor_aliases.c.actor_id)


class DecisionColumns(TypedColumns):
    """One act by hand. `act`: edit, reject, confirm, note, merge, split, add; `undone_at`: no longer holds."""

    id = Column(Int, primary_key=True)
    number: Named[int] = Column(Int, ForeignKey("events.number"), nullable=False)
    other: Named[int | None]
    act = Column(Name, nullable=False)
    field = Column(Name, nullable=False, server_default="")
    old: Named[Any] = Column(Json, nullable=True)
    new: Named[Any] = Column(Json, nullable=True)
    who = Column(Words, nullable=False)
    at: Named[datetime] = Column(Instant, nullable=False)
    undone_at: Named[datetime | None] = Column(Instant, nullable=True)


decisions = Table("decisions", metadata, DecisionColumns, sqlite_autoincrement=True)
Index("ix_decisions_number", decisions.c.number)


class PinColumns(TypedColumns):
    """Where a merge or a split by hand has put a mention, known by its anchor; the newest decision that holds counts."""

    anchor = Column(Name, primary_key=True)
    decision_id = Column(Int, ForeignKey("decisions.id"), primary_key=True, autoincrement=False)
    number: Named[int] = Column(Int, ForeignKey("events.number"), nullable=False)


pins = Table("pins", metadata, PinColumns, sqlite_with_rowid=False)
Index("ix_pins_number", pins.c.number)


class ViewColumns(TypedColumns):
    """A question kept under a name."""

    name = Column(Name, primary_key=True)
    question: Named[dict[str, Any]] = Column(Json, nullable=False)


views = Table("views", metadata, ViewColumns)
