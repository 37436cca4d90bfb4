"""What can be asked of the timeline, checked before it reaches the database."""

import hashlib
from dataclasses import astuple, dataclass
from datetime import date
from enum import StrEnum

from timeline.errors import UsageError


class Touch(StrEnum):
    """Whether an event need only be able to have happened in the days asked for, or lies wholly in them."""

    TOUCHING = "touching"
    INSIDE = "inside"


class First(StrEnum):
    """Which end of the timeline comes first. From the newest on, what has no day is left out: it sorts beyond the last."""

    OLDEST = "oldest"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Every field that is given must hold. `since`, `until`: days, both inclusive. `actor`: an id (act_31) or any of its names,
    of one word everybody's who has it as a last name; `beside`: others who take part as well.

    `feed`: a number. `text`: words that are all in title, sentence, participants or place. `max_confidence`: less sure than this.
    Raises UsageError for what makes no sense: an interval that is reversed, days that are words, a share that is none.
    """

    since: date | None = None
    until: date | None = None
    touch: Touch = Touch.TOUCHING
    type: str = ""
    mode: str = ""
    status: str = ""
    actor: str = ""
    beside: tuple[str, ...] = ()
    place: str = ""
    country: str = ""
    feed: int | None = None
    min_sources: int = 0
    min_confidence: float = 0.0
    max_confidence: float | None = None
    review: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        for side, day in (("since", self.since), ("until", self.until)):
            if day is not None and type(day) is not date:  # text, or an instant, which is a date too
                raise UsageError(f"{side} is a day, such as date(2025, 2, 12), not {day!r}")
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"the interval is reversed: since {self.since}, until {self.until}")
        if not isinstance(self.beside, tuple):
            raise UsageError(f"beside is a tuple of names, such as ('Otto Brandt',), not {self.beside!r}")
        for share in (self.min_confidence, self.max_confidence):
            if share is not None and not 0 <= share <= 1:
                raise UsageError(f"a confidence is from 0 to 1, not {share}")
        if self.max_confidence is not None and self.min_confidence >= self.max_confidence > 0:
            raise UsageError(f"no confidence is at least {self.min_confidence} and less than {self.max_confidence}")

    @property
    def rejected(self) -> bool:
        """Whether what was rejected by hand is asked for, in place of the timeline."""
        return self.review == "rejected"

    @property
    def names(self) -> tuple[str, ...]:
        """Of everybody who must take part."""
        return tuple(name for name in (self.actor, *self.beside) if name)

    @property
    def mark(self) -> str:
        """Eight letters that tell this question from another; a cursor carries them."""
        return hashlib.blake2b(repr(astuple(self)).encode(errors="replace"), digest_size=4).hexdigest()
