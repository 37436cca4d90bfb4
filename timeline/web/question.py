"""What the form on the page asks. An empty field asks nothing."""

from datetime import date

from pydantic import BaseModel, Field

from timeline.errors import UsageError
from timeline.event_types import EventTypes
from timeline.store import Filters, Store
from timeline.store.checked import checked
from timeline.store.filters import First


class Days(BaseModel):
    """The fields of the agenda's form."""

    since: str = ""
    until: str = ""

    def from_day(self, today: date) -> tuple[date, date | None]:
        """The first day, today where none is given, and the last one. Raises UsageError."""
        first, last = _day(self.since) or today, _day(self.until)
        if last is not None and last < first:
            raise UsageError(f"the interval is reversed: since {first}, until {last}")
        return first, last


class Question(BaseModel):
    """The fields of the form, as the address has them."""

    since: str = ""
    until: str = ""
    type: str = ""
    status: str = ""
    actor: str = ""
    text: str = ""
    mode: str = ""
    place: str = ""
    country: str = ""
    feed: str = ""
    beside: list[str] = []
    min_sources: int = Field(0, ge=0)
    review: str = ""
    limit: int = Field(50, ge=1)
    uncertain: bool = False
    newest: bool = False
    after: str = ""

    @property
    def first(self) -> First:
        return First.NEWEST if self.newest else First.OLDEST

    def filters(self, store: Store, least: float, types: EventTypes) -> Filters:
        """The same for the store, held against what there is. Raises UsageError, NotFoundError."""
        asked = Filters(
            since=_day(self.since),
            until=_day(self.until),
            type=self.type,
            status=self.status,
            actor=self.actor.strip(),
            text=self.text.strip(),
            mode=self.mode,
            place=self.place.strip(),
            country=self.country.upper(),
            feed=store.feeds.get(self.feed.strip()).id if self.feed.strip() else None,
            beside=tuple(self.beside),
            min_sources=self.min_sources,
            review=self.review,
            min_confidence=0.0 if self.uncertain else least,
        )
        return checked(store, asked, lambda: types)


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise UsageError(f"not a day: {words!r}; give it as 2025-02-12") from error
