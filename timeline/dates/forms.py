"""What an expression says, before anybody asks when that was: the forms that the patterns build and the resolver reads.

One rule: a form holds only what the words hold; nothing in it depends on the publication or the text around.
"""

from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum

from timeline.dates.slots import Slot, Unit


class Base(StrEnum):
    """What a form counts from."""

    PUBLICATION = "the publication"
    TEXT = "the date told before"
    HERE = "the date told before in the same sentence, else the publication"


class Way(StrEnum):
    """The direction words."""

    NONE = ""
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    COMING = "coming"
    BEFORE = "previous"  # counted from the text
    SAME = "same"
    AFTER = "following"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A part of the calendar by its names, whole or in part: "Feb. 12", "the 12th", "March 2014", "spring", "the third quarter"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    weekday: int | None = None
    nth: int | None = None  # "the second Tuesday of May"; -1 the last
    way: Way = Way.NONE
    fiscal: bool = False
    year_from: "Counted | None" = None  # "November of that year"

    @property
    def is_day(self) -> bool:
        return self.day is not None or self.nth is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A slot that the words name wholly: "1949", "the 1990s", "the 19th century"."""

    slot: Slot
    short: bool = False  # "'29", whose century the publication tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    day: int
    way: Way = Way.NONE
    weeks: int = 0  # "Tuesday week", "a week from Tuesday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """`count` units on from the slot of that unit that holds the base: "last week" is (-1, week), "today" is (0, day)."""

    count: int
    unit: Unit
    base: Base = Base.PUBLICATION
    of_year: int | None = None  # "the same month of 2025"
    compared: bool = False  # "the year-earlier quarter": beside the period told of, which stays the running one
    reported: bool = False  # "in the quarter": the one told of, else the last whole one
    near: bool = False  # "earlier in the day": of a day told as news
    this: bool = False  # "this weekend": from Thursday on the coming one


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """ "three days ago", "weeks later": `count` is None where the words do not say how many."""

    count: float | None
    unit: Unit
    sign: int
    base: Base = Base.PUBLICATION
    few: bool = False
    most: int | None = None  # of "a year or two ago", which is one at least
    to_the_day: int | None = None  # "two weeks ago today", "a year ago yesterday": the days from today
    compared: bool = False  # "up from a year ago": as fine as what it stands beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The stretch that ends or begins at the base: "the past two months", "the next few days"."""

    count: float | None
    unit: Unit
    sign: int
    most: float | None = None  # of "the next two to three months"
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A length of time; `value` as TIMEX3 has it."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """What comes again and again; `value` as TIMEX3 has it."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """ "now", "recently", "the future". `of_history`: counts only in a text that tells of long ago."""

    value: str
    of_history: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    name: str
    year: int | None = None
    way: Way = Way.NONE
    year_from: Counted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Implied:
    """A day that the words leave to the text: of "at 3 p.m." and "in the morning"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """Words that narrow what follows: "early", "the end of", "the morning of", "more than". Never an expression by itself."""

    mod: str = ""
    part: str = ""
    unit: Unit | None = None  # "the week of March 6"
    nth: int = 0  # "the first week of April"; -1 the last
    half: int = 0
    of_amount: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A bare number: the other end of a range ("Feb. 12-14"). Never an expression by itself."""

    value: int
    year: bool = False  # three figures that a text of an old era may mean as a year
    hour: bool = False  # after "at": the hour of a part of the day, "at 8 Sunday night"


Form = Named | Fixed | Weekday | Counted | Offset | Span | Amount | Repeat | Ref | Holiday | Implied | Modifier | Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    hour: int
    minute: int | None = None
    second: int | None = None
    zone: tzinfo | None = None
    zone_words: str = ""
    either: bool = False  # "8:30", of which only the part of the day tells the half


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A form at its place in the text. `weak`: stands only where something joins it. `mod`: TIMEX3's, of words inside the span."""

    start: int
    end: int
    form: Form
    mod: str = ""
    piece: "Modifier | None" = None  # the nth day, week, month of the slot
    narrow: str = ""  # early, mid, late, start, end, "first half": what part of the slot the words leave
    part: str = ""
    clock: Clock | None = None
    weak: bool = False
    bound: str = ""  # since, until, before, after, by: of words around the span
    tail: int = 0  # characters at the end that a length by itself leaves out: " before"; -1 where it is no length
    range_with: int = 0  # +1: a range with the next expression, -1: with the one before
