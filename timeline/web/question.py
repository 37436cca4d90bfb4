"""What the form on the page asks. An empty field asks nothing."""

from datetime import date

from pydantic import BaseModel

from timeline.errors import UsageError
from timeline.store import Filters


class Question(BaseModel):
    """The fields of the form, as the address has them."""

    since: str = ""
    until: str = ""
    type: str = ""
    status: str = ""
    actor: str = ""
    text: str = ""
    uncertain: bool = False
    after: str = ""

    def filters(self, least: float) -> Filters:
        """The same for the store. Raises UsageError."""
        return Filters(
            since=_day(self.since),
            until=_day(self.until),
            type=self.type,
            status=self.status,
            actor=self.actor.strip(),
            text=self.text.strip(),
            min_confidence=0.0 if self.uncertain else least,
        )


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise UsageError(f"not a day: {words!r}; give it as 2025-02-12") from error
