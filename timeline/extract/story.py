"""What an article as a whole says of time, and the date of what has none of its own.

One rule: each answer says what it rests on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.model import Place
from timeline.when import ONE_DAY, Basis, Expression, Precision, Publication, When, between, on

_WEEK = 7
_SOON = 3  # days, within which news is still told of a gathering
_A_YEAR, _LONG_AGO = 366, 3653  # days
_SEVERAL = 3  # dates


def is_of_long_ago(expressions: Sequence[Expression], published: date | None) -> bool:
    """Whether a text names days of ten years ago and more, and hardly any since: nothing else in it is of the day of publication.

    From days that are reckoned. What they count from is asked before that, in `dates.setting`: a life that goes up to last month counts
    from year to year as a history does, and has news in it.
    """
    told = [each.when.last for each in expressions if each.when is not None and each.when.last is not None]
    if published is None or len(told) < _SEVERAL:
        return False
    recent = sum((published - last).days < _LONG_AGO for last in told)
    return recent * _SEVERAL * 3 <= len(told) and not any((published - last).days <= _A_YEAR for last in told)


@dataclass(frozen=True, slots=True)
class Story:
    """What the article as a whole says of time: its publication and the day of its dateline."""

    publication: Publication | None
    dateline: date | None = None
    place: Place | None = None
    exact: bool = False  # a notice: published on the day of what it tells
    long_ago: bool = False  # nothing in it is of the day of its publication
    named: bool = True  # the text names the day of its dateline: "on Monday"
    today: bool = False  # the lead names the day of publication, and nothing the day before

    @property
    def day(self) -> date | None:
        """The day on which the story is told."""
        if self.dateline is not None:
            return self.dateline
        return self.publication.day if self.publication else None

    @property
    def latest(self) -> date | None:
        """The day up to which "this week" can have lasted: the publication's, where the dateline's is before it."""
        days = [day for day in (self.dateline, self.publication.day if self.publication else None) if day is not None]
        return max(days, default=None)

    def is_ahead(self, when: When) -> bool:
        days = [day for day in (self.dateline, self.publication.day if self.publication else None) if day is not None]
        return bool(days) and when.start is not None and when.start > max(days)

    def ends_ahead(self, when: When) -> bool:
        return self.day is not None and when.last is not None and when.last > self.day

    def is_over(self, when: When | None) -> bool:
        return self.day is not None and when is not None and when.last is not None and when.last < self.day

    def is_gone_by(self, when: When | None) -> bool:
        """Whether a text with no dateline came out days after these few."""
        if self.dateline is not None or self.day is None or when is None or when.last is None:
            return False
        return (self.day - when.last).days > _SOON and (when.days or _WEEK + 1) <= _WEEK

    def is_long_over(self, when: When | None) -> bool:
        """More than a week before the story."""
        return self.day is not None and when is not None and when.last is not None and (self.day - when.last).days > _WEEK

    def fresh(self) -> When | None:
        """For what is told with no date at all: the dateline's day, else the publication's or the one before; None of long ago.

        The dateline's or the one before where the text does not name it: a story that is filed on Tuesday tells much of Monday. The day of
        publication alone where the lead is of that day, and nothing of the one before.
        """
        if self.long_ago:
            return None
        if self.dateline is not None and not self.named:
            step = f"no date of its own, and none of the day in the text; the dateline's or the one before: {self.dateline}"
            return between(self.dateline - ONE_DAY, self.dateline, precision=Precision.INTERVAL, basis=Basis.DATELINE, steps=(step,))
        if self.dateline is not None:
            return on(self.dateline, basis=Basis.DATELINE, steps=(f"no date of its own; the dateline: {self.dateline}",))
        if self.publication is None:
            return None
        if self.exact:
            day = self.publication.day
            return on(day, basis=Basis.PUBLISHED, steps=(f"no date of its own; a notice of the day: {day}",))
        if self.today:
            day = self.publication.day
            return on(day, basis=Basis.PUBLISHED, steps=(f"no date of its own; the day of publication, of which the lead is: {day}",))
        return self.recent()

    def by_dateline(self) -> When | None:
        """The day on which the story is told, as a date."""
        if self.day is None or self.long_ago:
            return None
        return on(self.day, basis=Basis.DATELINE, steps=(f"the day of the story: {self.day}",))

    def recent(self) -> When | None:
        """For what somebody tells as news: the day of the story or the one before; None of long ago."""
        if self.day is None or self.long_ago:
            return None
        step = f"no date of its own; the day of the story or the one before: {self.day}"
        return between(self.day - ONE_DAY, self.day, precision=Precision.INTERVAL, basis=Basis.PUBLISHED, steps=(step,))

    def by_then(self) -> When | None:
        """For what an undated past clause tells: some time up to the day of the story."""
        if self.day is None:
            return None
        return between(None, self.day, precision=Precision.INTERVAL, basis=Basis.PUBLISHED, steps=("told as past, with no date",))
