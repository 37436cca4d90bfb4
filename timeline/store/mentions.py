"""Mentions: what an extractor found in a revision, replaced as a whole; and read again as the merge sees them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from timeline.model import Mention, Participant, Report, RevisionId
from timeline.store import actors, tables
from timeline.store.articles import publication_of
from timeline.store.coding import anchor, mention_from_row, mention_values
from timeline.store.database import Database
from timeline.store.ids import event_id
from timeline.store.tables import article_revisions, articles, mention_participants, mentions, work


class Mentions:
    def __init__(self, database: Database) -> None:
        self._database = database

    def replace(self, revision_id: RevisionId, version: str, found: Sequence[Mention]) -> int:
        """The mentions of a revision are these from now on, and its work is done, in one transaction.

        Those of another version stay as history and do not count. Returns how many were stored: none where the revision was
        superseded while it was being extracted.
        """
        with self._database.write() as connection:
            revision = article_revisions.c
            row = connection.execute(select(revision.article_id, revision.current).where(revision.id == revision_id)).one()
            done = {"state": "done", "version": version, "lease_owner": None, "lease_until": None}
            connection.execute(update(work).where(work.c.revision_id == revision_id).values(done))
            before = (mentions.c.revision_id == revision_id) & mentions.c.current
            past = connection.execute(select(mentions).where(before).order_by(mentions.c.id)).all()
            connection.execute(update(mentions).where(before).values(current=False, dirty=True))
            if not row.current:
                return 0
            key = {"article_id": row.article_id, "revision_id": revision_id, "extractor": version, "current": True, "dirty": True}
            names = _anchors(row.article_id, past, found)
            _insert(connection, [key | {"anchor": name} | mention_values(each) for name, each in zip(names, found, strict=True)], found)
            return len(found)

    def of_revision(self, revision_id: RevisionId) -> list[tuple[str, Mention]]:
        """The current mentions of one revision, each with the id of its event ("" where the merge has not seen it)."""
        with self._database.read() as connection:
            ids = select(mentions.c.id).where(mentions.c.revision_id == revision_id, mentions.c.current)
            pairs = load(connection, connection.execute(ids).scalars())
        return [(event_id(row.event_number) if row.event_number else "", report.mention) for row, report in pairs]

    def count(self) -> int:
        """Those that count now."""
        with self._database.read() as connection:
            return connection.execute(select(func.count()).select_from(mentions).where(mentions.c.current)).scalar_one()


def _anchors(article_id: int, past: Sequence[Row[Any]], found: Sequence[Mention]) -> list[str]:
    """What each mention is known by, whatever rules found it, so that what was decided by hand on it holds.

    By its words; where the rules of now cut the sentence or name the type otherwise, by what stood at its place before.
    """
    names = _apart(article_id, found)
    left = [row for row in past if row.anchor not in names]
    known = {row.anchor for row in past}
    for place, mention in enumerate(found):
        near = [row for row in left if names[place] not in known and _overlap(row, mention)]
        if near:
            heir = min(near, key=lambda row: (row.type != mention.type, abs(row.trigger_start - mention.trigger.start)))
            names[place] = heir.anchor
            left = [row for row in left if row.anchor != heir.anchor]
    return names


def _apart(article_id: int, found: Sequence[Mention]) -> list[str]:
    """By their words; two of one type in the same words by the word that triggered each as well, the second "struck" as the second.

    Without it a merge by hand of one takes the other along: "Iran attacked the embassy after the U.S. strikes on Iran".
    """
    names = [anchor(article_id, mention) for mention in found]
    shared = {name for name, count in Counter(names).items() if count > 1}
    seen: Counter[tuple[str, str]] = Counter()
    for place in sorted(range(len(found)), key=lambda place: (found[place].sentence.in_title, found[place].trigger.start)):
        name, lemma = names[place], found[place].lemma
        if name in shared:
            seen[name, lemma] += 1
            names[place] = anchor(article_id, found[place], f"{lemma} {seen[name, lemma]}")
    return names


def _overlap(row: Row[Any], mention: Mention) -> bool:
    span = mention.sentence
    return bool(row.in_title == span.in_title and row.sentence_start < span.end and span.start < row.sentence_end)


def _insert(connection: Connection, rows: Sequence[dict[str, Any]], found: Sequence[Mention]) -> None:
    """Stores the mentions of one revision with who is in them."""
    if not rows:
        return
    new = mentions.insert().returning(mentions.c.id, sort_by_parameter_order=True)
    numbers = connection.execute(new, rows).scalars().all()
    known = actors.resolve_all(connection, [(one.name, one.country) for mention in found for one in mention.participants])
    people = [
        {
            "mention_id": number,
            "position": position,
            "name": one.name,
            "role": one.role,
            "office": one.office,
            "country": one.country,
            "aliases": list(one.aliases),
            "actor_id": known[one.name],
        }
        for number, mention in zip(numbers, found, strict=True)
        for position, one in enumerate(mention.participants)
    ]
    if people:
        connection.execute(mention_participants.insert(), people)


def load(connection: Connection, ids: Iterable[int]) -> list[tuple[Row[Any], Report]]:
    """The mentions with these ids, each with its row (and its article's columns), in the order of the ids."""
    wanted = sorted(ids)
    people: dict[int, list[Row[Any]]] = {}
    part = mention_participants.c
    known = tables.actors.c
    query = select(mention_participants, known.name.label("given_name")).outerjoin(
        tables.actors, (known.id == part.actor_id) & known.by_hand
    )
    query = query.where(part.mention_id.in_(wanted)).order_by(part.mention_id, part.position)
    for person in connection.execute(query):
        people.setdefault(person.mention_id, []).append(person)
    rows = connection.execute(_with_article().where(mentions.c.id.in_(wanted)).order_by(mentions.c.id))
    return [(row, _report(row, people.get(row.id, []))) for row in rows]


def _with_article() -> Any:
    """Mentions beside their article; a copy speaks with the voice of what it repeats."""
    original = articles.alias("original")
    revision = article_revisions.c
    about: list[Any] = [revision.title.label("article_title"), revision.digest, revision.published_day, revision.published_instant]
    about += [revision.published_offset, revision.published_source, revision.published_raw, articles.c.url]
    voice = func.coalesce(original.c.source, articles.c.source).label("source")
    return (
        select(mentions, *about, voice)
        .join(article_revisions, revision.id == mentions.c.revision_id)
        .join(articles, articles.c.id == mentions.c.article_id)
        .outerjoin(original, original.c.id == articles.c.copy_of)
    )


def _report(row: Row[Any], people: Sequence[Row[Any]]) -> Report:
    participants = tuple(_participant(one) for one in people)
    return Report(
        id=str(row.id),
        article=str(row.article_id),
        mention=mention_from_row(row, participants),
        article_title=row.article_title,
        source=row.source,
        published=publication_of(row),
        actors=tuple(actors.actor_id(one.actor_id) for one in people),
    )


def _participant(person: Row[Any]) -> Participant:
    """Under the name that the actor was given by hand where it was, so that two spellings meet in the merge; else as the article has it."""
    given, aliases = person.given_name, tuple(person.aliases)
    name = given or person.name
    others = aliases if name == person.name or person.name in aliases else (*aliases, person.name)
    return Participant(name=name, role=person.role, office=person.office, country=person.country, aliases=others)
