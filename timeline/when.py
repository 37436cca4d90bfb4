"""When something happened: civil days or instants, how wide, how sure, and why.

One rule: a `When` is half-open inside (`start` <= t < `end`), a side may be open (None), and nothing is ever filled in from
today. At every edge of the program (commands, API, CSV) the first and the last day are shown, both inclusive.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

ONE_DAY = timedelta(days=1)


class Extent(StrEnum):
    """Whether it happened some time in these days, or lasted all of them."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


class Precision(StrEnum):
    """How fine the words are, from the finest to the coarsest."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What the date rests on, from the firmest to none."""

    STATED = "stated"  # an absolute date in the text
    RELATIVE = "relative"  # counted from the publication
    ANCHORED = "anchored"  # counted from another event or the text's running date
    DATELINE = "dateline"
    PUBLISHED = "published"  # assumed from the publication, and said so
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The days in which it can have happened.

    `start`, `end`: zoneless civil days of the publisher, half-open; None is an open side. `time_start`, `time_end`: the
    first and last instant, zoned, both inclusive, only where a clock time is known. `words`: the expression in the text.
    `steps`: the reckoning, one plain sentence a step.
    """

    start: date | None = None
    end: date | None = None
    extent: Extent = Extent.WITHIN
    precision: Precision = Precision.UNKNOWN
    basis: Basis = Basis.NONE
    words: str = ""
    steps: tuple[str, ...] = ()
    time_start: datetime | None = None
    time_end: datetime | None = None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"a When is never empty or reversed: {self.start} .. {self.end} (from {self.words!r})")
        for instant in (self.time_start, self.time_end):
            if instant is not None and instant.tzinfo is None:
                raise ValueError(f"a clock time needs a zone: {instant} (from {self.words!r})")

    @property
    def first(self) -> date | None:
        """The first day, inclusive; None where open."""
        return self.start

    @property
    def last(self) -> date | None:
        """The last day, inclusive; None where open."""
        return None if self.end is None else self.end - ONE_DAY

    @property
    def days(self) -> int | None:
        """How many days it spans; None where a side is open."""
        return None if self.start is None or self.end is None else (self.end - self.start).days

    @property
    def is_known(self) -> bool:
        return self.start is not None or self.end is not None

    def overlaps(self, other: "When") -> bool:
        """True where a day can be in both; an open side reaches everywhere."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def meet(self, other: "When") -> "When | None":
        """The days in both, said by the narrower of the two; None where there are none or it would be empty."""
        start = max((d for d in (self.start, other.start) if d), default=None)
        end = min((d for d in (self.end, other.end) if d), default=None)
        if start is not None and end is not None and start >= end:
            return None
        narrower = self if (self.days or 10**9) <= (other.days or 10**9) else other
        return replace(narrower, start=start, end=end)

    def because(self, *steps: str) -> "When":
        """The same with further steps at the end of its reckoning."""
        return replace(self, steps=self.steps + steps)

    def edge(self, side: str) -> str | None:
        """The inclusive first ("start") or last ("end") day as ISO 8601, with a time of day where one is known."""
        instant = self.time_start if side == "start" else self.time_end
        if instant is not None:
            return instant.strftime("%Y-%m-%dT%H:%M")
        day = self.first if side == "start" else self.last
        return day.isoformat() if day else None

    @property
    def edtf(self) -> str:
        """Extended Date/Time Format (ISO 8601-2, level 1 and the one-of-a-set brackets of level 2); "" where unknown."""
        return _edtf(self)


def _before(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start < end


def _edtf(when: When) -> str:
    first, last = when.first, when.last
    if first is None and last is None:
        return ""
    if first is None or last is None:
        return f"[{first or ''}..{last or ''}]"
    if first == last:
        return first.isoformat()
    if (whole := _named(when.start, when.end)) is not None:
        return whole
    return f"{first}/{last}" if when.extent is Extent.THROUGHOUT else f"[{first}..{last}]"


def _named(start: date | None, end: date | None) -> str | None:
    """The EDTF name of a whole month, year, decade or century, if the days are exactly that."""
    if start is None or end is None or start.day != 1 or end.day != 1:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month
    if months == 1:
        return f"{start.year:04d}-{start.month:02d}"
    if start.month != 1 or end.month != 1:
        return None
    years = end.year - start.year
    if years == 1:
        return f"{start.year:04d}"
    if years == 10 and start.year % 10 == 0:
        return f"{start.year // 10:03d}X"
    if years == 100 and start.year % 100 == 0:
        return f"{start.year // 100:02d}XX"
    return None


def on(day: date, **more: object) -> When:
    """A single day; further fields as keywords."""
    return between(day, day, **{"precision": Precision.DAY, **more})


def between(first: date | None, last: date | None, **more: object) -> When:
    """From the first to the last day, both inclusive, None for an open side; further fields as keywords."""
    end = None if last is None else last + ONE_DAY
    return When(start=first, end=end, **more)  # type: ignore[arg-type]  # the keywords are When's own, checked by When


def display(when: When) -> str:
    """For a reader: "Wed 12 Feb 2025", "on or before Wed 12 Feb 2025", "15-16 Feb 2025", "February 2025", "undated"."""
    first, last = when.first, when.last
    if first is None and last is None:
        return "undated"
    if first is None and last is not None:
        return f"on or before {_day(last)}"
    if last is None and first is not None:
        return f"on or after {_day(first)}"
    assert first is not None
    assert last is not None
    if first == last:
        return _day(first) + _clock(when)
    named = _named(when.start, when.end)
    if named is not None:
        return first.strftime("%B %Y") if len(named) == 7 else f"{first.year}s" if len(named) == 4 and named.endswith("X") else named
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {first.strftime('%b %Y')}"
    if first.year == last.year:
        return f"{first.day} {first.strftime('%b')} – {last.day} {last.strftime('%b %Y')}"
    return f"{first.day} {first.strftime('%b %Y')} – {last.day} {last.strftime('%b %Y')}"


def _day(day: date) -> str:
    return f"{day.strftime('%a')} {day.day} {day.strftime('%b %Y')}"


def _clock(when: When) -> str:
    if when.time_start is None or when.precision not in (Precision.MINUTE, Precision.HOUR):
        return ""  # a part of a day is no clock time
    return f", {when.time_start.strftime('%H:%M %Z')}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When an article was published, as its readers count.

    `day`: the civil day in the publisher's zone. `instant`: with the publisher's own offset, None where only a day is known.
    `source`: where it was taken from ("feed", "page", "given"). `raw`: the string as the feed had it.
    """

    day: date
    instant: datetime | None = None
    source: str = "given"
    raw: str = ""


def parse_publication(text: str) -> Publication:
    """ISO 8601 with an offset (a space for the T too), or a date alone, which is a day and not midnight.

    Raises ValueError with what was wrong. A clock time without an offset counts as UTC.
    """
    words = text.strip()
    try:
        if len(words) <= 10:
            return Publication(day=date.fromisoformat(words), raw=text)
        instant = datetime.fromisoformat(words)
    except ValueError as error:
        raise ValueError(f"not a publication instant: {text!r}; give 2025-02-16 or 2025-02-16T12:00:00+01:00") from error
    zoned = instant if instant.tzinfo else datetime.fromisoformat(words + "+00:00")
    return Publication(day=zoned.date(), instant=zoned, raw=text)


def midday(day: date) -> datetime:
    """The zoneless noon of a day, for libraries that want an instant where only a day is meant."""
    return datetime.combine(day, time(12))


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A date or time expression found in a text, in TIMEX3 terms and resolved.

    `start`, `end`: code points, end exclusive. `type`: DATE, TIME, DURATION or SET. `value`, `mod`: TIMEX3 ("" for no mod).
    `when` is None for what names no place on the calendar (durations, sets, PAST_REF).
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str = ""
    when: When | None = None
