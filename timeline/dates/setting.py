"""What surrounds an expression: the publication, the dates told before it, whether the text tells of news or of long ago.

One rule: it is a value; reading on makes a new one. Nothing in it comes from today's clock.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from timeline.dates.forms import Amount, Base, Clock, Counted, Fixed, Found, Holiday, Named, Ref, Way, Weekday
from timeline.dates.slots import Slot, Unit, containing
from timeline.language.verb_tense import Tense
from timeline.when import Basis, Publication

_OLD = 1  # years before the publication from which a year speaks of another time
_NARRATIVE = 6  # old years that make a narrative of a text; chosen on histories and on news with a paragraph of background

_SHORT_TALE = 3  # old years that do where nothing speaks of the publication's own time

_LONG_AGO = 10  # years
_PARTIAL = 2  # months and days that want a year

_FIRST, _LAST = 200, 9_800  # years of publication
_LOWER = re.compile(r"(?<![A-Za-z])[a-z][a-z,]{1,11}\s$")  # not of a name: "Bloody Sunday"
_LEAD = 3  # expressions at the head, among which news names its day
_MORE = 4  # old years to one day of the text's own


_NEWS = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    day: date | None
    instant: datetime | None = None
    from_dateline: bool = False
    published: date | None = None
    narrative: bool = False
    told: Slot | None = None  # the running date
    told_day: Slot | None = None
    is_beside: bool = False  # the running date was told beside the story, which goes on at the day told before it
    last_day: Slot | None = None  # the last day told, whatever was told after it
    news_day: Slot | None = None  # the last day told that is one of the last before the publication
    told_here: Slot | None = None  # the running date where this sentence told it
    told_clock: Clock | None = None  # the hour told last, where nothing was told after it
    told_late: bool = False  # the day told last was told by its evening or night
    line: Slot | None = None  # the last date of the main line: no aside such as "projected for 1976"
    line_before: Slot | None = None  # the last one of another year before it
    upcoming: tuple[Slot, ...] = ()  # the next two dates in the text that name their month and year
    tense: Tense = Tense.UNKNOWN
    guessed: bool = False
    bound: str = ""

    @property
    def today(self) -> Slot | None:
        return None if self.day is None else containing(Unit.DAY, self.day)

    @property
    def days_since_dateline(self) -> int:
        """Days from the dateline's day to the publication's."""
        return 0 if self.published is None or self.day is None else (self.published - self.day).days

    @property
    def zone(self) -> tzinfo | None:
        return None if self.instant is None else self.instant.tzinfo

    @property
    def basis(self) -> Basis:
        return Basis.DATELINE if self.from_dateline else Basis.RELATIVE

    def base(self, base: Base) -> tuple[Slot | None, Basis]:
        """The slot that a form counts from; the publication where no date was told."""
        told = self.told_here if base is Base.HERE and not self.narrative else self.told
        if told is not None and (base is not Base.PUBLICATION or (self.narrative and self.day is not None)):
            return told, Basis.ANCHORED
        if base is not Base.PUBLICATION and self.narrative:
            return None, Basis.NONE
        return self.today, self.basis

    def day_told(self, base: Slot | None) -> Slot | None:
        """The day that "a day earlier" of a piece of news counts from, where years or decades were told since."""
        if self.narrative or base is None or base.is_finer(Unit.YEAR):
            return None
        return self.last_day or self.today

    def is_news(self, slot: Slot | None) -> bool:
        """Whether it is one of the last days before the publication."""
        if self.day is None or slot is None or slot.unit is not Unit.DAY or not slot.is_on_calendar:
            return False
        return self.day - _NEWS <= slot.first <= self.day

    def after(self, slot: Slot, *, aside: bool, beside: bool) -> "Setting":
        """The setting once a date has been told; an aside does not move a history's main line, nor a piece of news' day (`beside`)."""
        if beside:
            return replace(self._after(slot, aside=aside), told_day=self.told_day, is_beside=True)
        news = replace(self, news_day=slot) if self.is_news(slot) else self
        return replace(news._after(slot, aside=aside), is_beside=False)

    def _after(self, slot: Slot, *, aside: bool) -> "Setting":
        day = slot if slot.unit is Unit.DAY else self.told_day if slot.unit in (Unit.WEEK, Unit.WEEKEND) else None
        last = slot if slot.unit is Unit.DAY else self.last_day
        if aside:
            return replace(self, told=slot, told_day=day, last_day=last)
        before = self.line if self.line is not None and self.line.year != slot.year else self.line_before
        return replace(self, told=slot, told_day=day, last_day=last, line=slot, line_before=before)


def setting_of(text: str, publication: Publication | None, dateline: date | None, parts: Sequence[Found]) -> Setting:
    """Where a text begins."""
    day = dateline or (publication.day if publication else None)
    if day is not None and not _FIRST <= day.year <= _LAST:
        day = None  # a feed's nonsense, from which nothing can be counted without leaving the calendar
    return Setting(
        day=day,
        instant=publication.instant if publication else None,
        published=publication.day if publication else None,
        from_dateline=dateline is not None and publication is not None and dateline != publication.day,
        narrative=dateline is None and _is_narrative(text, parts, publication),
    )


def _is_narrative(text: str, parts: Sequence[Found], publication: Publication | None) -> bool:
    """Whether the text tells of other years by their numbers more than of its own days: dates count from those told before them.

    From the words, before any date is reckoned. Whether what has no date may be of the day of publication is asked afterwards of the days
    themselves, in `extract.story`.
    """
    if publication is None:
        return True
    if _is_short_history(text, parts, publication):
        return True
    if any(isinstance(part.form, Weekday) and _LOWER.search(text[max(0, part.start - 12) : part.start]) for part in parts[:_LEAD]):
        return False  # "Nepal votes on Thursday", and then its long story
    old = sum(1 for part in parts if (year := _year_of(part)) is not None and year < publication.day.year - _OLD)
    present = sum(1 for part in parts if _is_of_today(part))
    if old >= _SHORT_TALE and _is_reported(text):
        return False  # a long report on what was, told by those it asked: "last year" is the one before it
    if not any(_is_recent(part, publication.day.year) for part in parts):
        short = old >= _SHORT_TALE or _is_note(text, parts, publication)
        if (short and not present) or (_opens_long_ago(parts, publication) and not _is_reported(text)):
            return True  # a short life or a note on a battle
    return old >= _NARRATIVE and old >= _MORE * present


def _is_short_history(text: str, parts: Sequence[Found], publication: Publication) -> bool:
    """Whether the first date of a text is a whole day of an earlier year, and none is of its own: "On 10 May 1857 the sepoys rose".

    Nobody speaks or will do anything, and a bare weekday follows only on a date with its weekday or a feast, or has its number ("Monday
    the 12th"): news of a ferry built on 3 March 2001 has sunk it on Tuesday.
    """
    opening = next((place for place, part in enumerate(parts) if not _names_no_day(part)), len(parts))
    opening = opening if any(isinstance(part.form, Fixed) for part in parts[:opening]) else 0
    first = parts[opening].form if opening < len(parts) else None
    if not isinstance(first, Named | Holiday) or first.year is None or first.year >= publication.day.year or _OF_NOW.search(text):
        return False
    if not (isinstance(first, Holiday) or first.is_day) or (parts[opening].bound and (not opening or parts[opening].clock is None)):
        return False
    current = any((year := _year_of(part)) is not None and year >= publication.day.year for part in parts)
    bare = next((place for place, part in enumerate(parts) if _is_of_today(part) and not _is_next_day(part)), len(parts))
    if current or bare == len(parts):
        return not current
    if bare == len(parts) - 1 and _STILL.match(text, parts[bare].start):
        return True  # at its end: "Today the islands are still British"
    dated = any(isinstance(part.form, Named) and part.form.weekday is not None and part.form.day is not None for part in parts[:bare])
    known = dated or isinstance(first, Holiday) or _NUMBERED.match(text, parts[bare].end) is not None
    return known and _is_of_week(parts[bare])


def _names_no_day(part: Found) -> bool:
    """ "For many years", "the early 1980s", before the day on which a history begins."""
    return isinstance(part.form, Amount) or (isinstance(part.form, Fixed) and part.form.slot.unit is Unit.DECADE)


def _is_of_week(part: Found) -> bool:
    return isinstance(part.form, Weekday) or (isinstance(part.form, Counted) and part.form.unit is Unit.WEEKEND)


def _is_next_day(part: Found) -> bool:
    """ "Next morning", which a tale has without its article."""
    return isinstance(part.form, Counted) and part.form.unit is Unit.DAY and part.form.count == 1


def _is_note(text: str, parts: Sequence[Found], publication: Publication) -> bool:
    """Whether the first month or day that a text names with its year is of long ago: "was shot on 28 June 1914. By 4 August"."""
    whole = (part for part in parts if isinstance(part.form, Named) and part.form.month is not None and part.form.year is not None)
    first = next(whole, None)
    if first is None or text[: first.start].endswith("since "):  # "stood at its lowest since July 3, 1995"
        return False
    return (_year_of(first) or publication.day.year) <= publication.day.year - _LONG_AGO


def _opens_long_ago(parts: Sequence[Found], publication: Publication) -> bool:
    """Whether a year of long ago stands at the head, where news has its day: "The strikes of 1961 began on 17 January"."""
    partial = sum(isinstance(part.form, Named) and part.form.year is None and part.form.month is not None for part in parts)
    if partial < _PARTIAL or any(map(_is_of_today, parts[:_LEAD])) or _year_of(parts[0]) is None:
        return False
    years = (year for part in parts[:_LEAD] if (year := _year_of(part)) is not None)
    return next(years, publication.day.year) <= publication.day.year - _LONG_AGO


_STILL = re.compile(r"Today,? (?:[\w'’-]+ ){1,5}(?:is|are|remains?|stands?) ")
_NUMBERED = re.compile(r"\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)\b")  # behind a weekday
_SAID = re.compile(r"\b(?:said|says|told|my|me|I['’](?:m|ve|d|ll))\b")
_OF_NOW = re.compile(rf"{_SAID.pattern}|\b(?:will|today|tomorrow|is due|are due)\b")
_SAYINGS = 3  # in all, and for 1,000 words, that histories stay below; chosen on WikiWars and on reports of agencies


def _is_reported(text: str) -> bool:
    """Whether people speak in it, as they do in news, or its writer of himself: "the owner said", "my first house"."""
    sayings = len(_SAID.findall(text))
    return sayings >= _SAYINGS and sayings * 1000 >= _SAYINGS * len(text.split())


def _is_recent(part: Found, published: int) -> bool:
    """Whether it speaks of the publication's own time: "now", this year or the last by its number."""
    year = _year_of(part)
    return (year is not None and year >= published - _OLD) or (isinstance(part.form, Ref) and part.form.value == "PRESENT_REF")


def _is_of_today(part: Found) -> bool:
    of_story = isinstance(part.form, Weekday) and part.form.way is Way.AFTER  # "on the Wednesday"
    return (isinstance(part.form, Weekday) and not of_story) or (isinstance(part.form, Counted) and part.form.base is Base.PUBLICATION)


def _year_of(part: Found) -> int | None:
    if isinstance(part.form, Named):
        return part.form.year
    if isinstance(part.form, Fixed) and part.form.slot.unit is Unit.YEAR:
        return part.form.slot.year
    return None
