"""The store as the rest of the program sees it: one attribute a subject, each a small class over one `Database`.

One rule: a subject is imported when it is first asked for, so that no command waits for what it does not use.
"""

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from timeline.store import upgrade
from timeline.store.database import Database

if TYPE_CHECKING:
    from timeline.store.actors import Actors
    from timeline.store.agenda import Agenda
    from timeline.store.articles import Articles
    from timeline.store.copies import Copies
    from timeline.store.entries import Entries
    from timeline.store.evidence import EvidenceRoom
    from timeline.store.feeds import Feeds
    from timeline.store.hand import Hand
    from timeline.store.history import History
    from timeline.store.intake import Intake
    from timeline.store.knowledge import Knowledge
    from timeline.store.linking import Linking
    from timeline.store.links import Links
    from timeline.store.locks import Locks
    from timeline.store.mentions import Mentions
    from timeline.store.pinning import Pinning
    from timeline.store.problems import Problems
    from timeline.store.retention import Retention
    from timeline.store.timeline import TimelineQueries
    from timeline.store.views import Views
    from timeline.store.work import Work


class Store:
    """An open database of the right schema. Use it in a `with`, or `close()` it."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def open(cls, url: str, *, migrate: bool = False) -> Self:
        """Opens a path or URL; `migrate` creates or upgrades the schema first. Raises StoreError."""
        database = Database(url)
        try:
            if migrate:
                upgrade.upgrade(database)
            upgrade.check(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @cached_property
    def feeds(self) -> "Feeds":
        from timeline.store.feeds import Feeds

        return Feeds(self.database)

    @cached_property
    def entries(self) -> "Entries":
        from timeline.store.entries import Entries

        return Entries(self.database)

    @cached_property
    def intake(self) -> "Intake":
        from timeline.store.intake import Intake

        return Intake(self.database)

    @cached_property
    def articles(self) -> "Articles":
        from timeline.store.articles import Articles

        return Articles(self.database)

    @cached_property
    def copies(self) -> "Copies":
        from timeline.store.copies import Copies

        return Copies(self.database)

    @cached_property
    def retention(self) -> "Retention":
        from timeline.store.retention import Retention

        return Retention(self.database)

    @cached_property
    def work(self) -> "Work":
        from timeline.store.work import Work

        return Work(self.database)

    @cached_property
    def evidence(self) -> "EvidenceRoom":
        from timeline.store.evidence import EvidenceRoom

        return EvidenceRoom(self.database)

    @cached_property
    def problems(self) -> "Problems":
        from timeline.store.problems import Problems

        return Problems(self.database)

    @cached_property
    def locks(self) -> "Locks":
        from timeline.store.locks import Locks

        return Locks(self.database)

    @cached_property
    def mentions(self) -> "Mentions":
        from timeline.store.mentions import Mentions

        return Mentions(self.database)

    @cached_property
    def actors(self) -> "Actors":
        from timeline.store.actors import Actors

        return Actors(self.database)

    @cached_property
    def linking(self) -> "Linking":
        from timeline.store.linking import Linking

        return Linking(self.database)

    @cached_property
    def timeline(self) -> "TimelineQueries":
        from timeline.store.timeline import TimelineQueries

        return TimelineQueries(self.database)

    @cached_property
    def history(self) -> "History":
        from timeline.store.history import History

        return History(self.database)

    @cached_property
    def knowledge(self) -> "Knowledge":
        from timeline.store.knowledge import Knowledge

        return Knowledge(self.database)

    @cached_property
    def agenda(self) -> "Agenda":
        from timeline.store.agenda import Agenda

        return Agenda(self.database)

    @cached_property
    def links(self) -> "Links":
        from timeline.store.links import Links

        return Links(self.database)

    @cached_property
    def views(self) -> "Views":
        from timeline.store.views import Views

        return Views(self.database)

    @cached_property
    def hand(self) -> "Hand":
        from timeline.store.hand import Hand

        return Hand(self.database)

    @cached_property
    def pinning(self) -> "Pinning":
        from timeline.store.pinning import Pinning

        return Pinning(self.database)
