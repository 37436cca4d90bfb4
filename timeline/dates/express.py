"""From a resolved part to what is handed out: the TIMEX3 type, value and mod, and the `When` for the reader.

One rule: `value` follows TIMEX3's conventions, `when` is the days a reader would mark on the calendar; both come from the same slot.
"""

import re
from dataclasses import replace
from datetime import time, timedelta

from timeline.dates.forms import Amount, Base, Counted, Found, Holiday, Implied, Named, Offset, Ref, Repeat, Span, Way
from timeline.dates.hours import clock_value, overnight, timed
from timeline.dates.narrowed import narrowed
from timeline.dates.pieces import nth_of
from timeline.dates.reached import reached
from timeline.dates.resolve import resolve
from timeline.dates.resolved import Resolved
from timeline.dates.setting import Setting
from timeline.dates.slots import FINE, Slot, Unit, later
from timeline.dates.stretches import FEW_LEAST, FEW_MOST, stretch
from timeline.language.verb_tense import Tense
from timeline.when import ONE_DAY, Expression, Precision, When

_PRECISION = {
    Unit.DAY: Precision.DAY,
    Unit.WEEKEND: Precision.WEEKEND,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.SEASON: Precision.SEASON,
    Unit.HALF: Precision.INTERVAL,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.CENTURY,
}
_TUESDAY = 1


def express(part: Found, text: str, setting: Setting) -> tuple[Expression, Slot | None]:
    """The expression, and the slot that becomes the running date (None for what tells none)."""
    words, form = text[part.start : part.end], part.form
    match form:
        case Amount() | Repeat() | Ref():
            kind = {Amount: "DURATION", Repeat: "SET", Ref: "DATE"}[type(form)]
            when = _reached(part, text, setting)
            return Expression(start=part.start, end=part.end, text=words, type=kind, value=form.value, mod=part.mod, when=when), None
        case Span():
            return stretch(part, form, words, setting), None
        case _:
            return _dated(part, text, setting)


def _reached(part: Found, text: str, setting: Setting) -> When | None:
    """The days of "they will meet in two weeks"."""
    form = reached(part, text, setting)
    resolved = None if form is None else resolve(form, setting)
    if form is None or resolved is None:
        return None
    return _when(replace(part, form=form), text[part.start : part.end], setting, resolved, resolved.slot)


_TODAY = Counted(count=0, unit=Unit.DAY)  # of a history: now, whenever that is


def _dated(part: Found, text: str, setting: Setting) -> tuple[Expression, Slot | None]:
    words = text[part.start : part.end]
    if setting.narrative and part.form == _TODAY and not part.part:
        return Expression(start=part.start, end=part.end, text=words, type="DATE", value="PRESENT_REF"), None
    resolved = resolve(part.form, setting)
    if resolved is None:
        raise TypeError(f"no way to date {part.form!r}")  # a form without a resolver is a mistake in the program
    resolved = _gone_by(resolved, part, setting)
    if resolved.clock is not None:
        part = replace(part, clock=resolved.clock)
    slot = _moved(resolved.slot, part)
    value = resolved.pattern if slot is None else _named_by(slot, part, setting).value
    if resolved.fiscal and slot is not None and slot.unit is Unit.YEAR:
        value = f"FY{value}"
    kind = "DATE"
    if part.clock is not None:
        kind, value = "TIME", value + clock_value(part.clock)
    elif part.part:
        kind, value = "TIME", value + f"T{'NI' if part.part == 'MN' else part.part}"
    elif isinstance(part.form, Offset) and part.form.unit in FINE:
        kind = "TIME" if not value.endswith("REF") else "DATE"
    if part.narrow == "weekend" and slot is not None:
        slot = slot.within(Unit.WEEKEND)
        value = slot.value
    when = _when(part, words, setting, resolved, slot)
    expression = Expression(start=part.start, end=part.end, text=words, type=kind, value=value, mod=part.mod, when=when)
    return expression, _telling(part, None if _is_attribute(part, text) else slot or resolved.near, setting, text)


def is_year_end(part: Found) -> bool:
    """ "Year-end", "the end of the year"."""
    form = part.form
    this_year = isinstance(form, Counted) and form.unit is Unit.YEAR and form.count == 0 and form.base is Base.PUBLICATION
    return this_year and part.narrow == "end" and not part.bound


def _gone_by(resolved: Resolved, part: Found, setting: Setting) -> Resolved:
    """ "It had debts of $2 billion at year-end", told in January: of the year gone by."""
    slot = resolved.slot
    if slot is None or setting.day is None or setting.tense is not Tense.PAST or not is_year_end(part):
        return resolved
    if setting.day >= narrowed(slot, part.narrow, part.form, setting)[0]:
        return resolved
    last = slot.shift(-1)
    return replace(resolved, slot=last, steps=(*resolved.steps, f"past tense: the end that has gone by -> {last.value}"))


def _is_attribute(part: Found, text: str) -> bool:
    """ "The Easter truce", which goes on for days; "the previous night's rain", which is only looked back at."""
    if isinstance(part.form, Holiday):
        return bool(_NOUN.match(text, part.end))
    before = isinstance(part.form, Counted) and part.form.base is Base.TEXT and part.form.count < 0
    return before and text[part.end : part.end + 2] in ("'s", "’s")


_A_YEAR = 4  # seasons


def _named_by(slot: Slot, part: Found, setting: Setting) -> Slot:
    """The slot whose name TIMEX3 gives: of a winter of a history's running line the year in which it ends, of a night its evening."""
    if setting.narrative and part.form == _WINTER:
        return slot.shift(_A_YEAR)
    return slot.shift(-1) if _is_night_over(part, setting) and slot.unit is Unit.DAY else slot


def _is_night_over(part: Found, setting: Setting) -> bool:
    """Whether "overnight" is the night that ended on the day told, not the one that begins on it."""
    return part.narrow == "overnight" and setting.tense not in (Tense.FUTURE, Tense.EITHER)


_WINTER = Named(season=3)
_THE = re.compile(r"\bthe\s$", re.IGNORECASE)
_NOUN = re.compile(  # "the May 2007 high"
    r"\s(?!(?:and|or|to|until|through|but|as|when|that|was|were|had|in|at|by|of|on|for|with|there|the|he|she|it|they)\b)[a-z]{3,}"
)
_HEAD = re.compile(r"(?:^|[.!?\n\"”(])[\s\"“(]{0,4}(?:In|By|During|Since|Early in|Late in|On)?\s{0,2}(?:the\s)?$")


def is_aside(part: Found, slot: Slot, text: str) -> bool:
    """Whether a history only looks aside to this year: one inside a sentence or one that bounds."""
    if slot.is_finer(Unit.YEAR):
        coming = isinstance(part.form, Named) and part.form.way is Way.NEXT and not text.startswith("the ", part.start)
        return coming or bool(_THE.search(text[max(0, part.start - 5) : part.start]) and _NOUN.match(text, part.end))
    return slot.unit is not Unit.YEAR or not _HEAD.search(text[max(0, part.start - 24) : part.start])


_BESIDE = re.compile(
    r"\b(?:from|over|than|against|versus|with)\s"
    r"(?:(?:an?\s)?[$£€]?\d[\d.,]{0,9}(?:%|\spercent|\sper\scent)?(?:\s(?:million|billion|trillion|points|cents))?\s(?:[a-z]{3,9}\s)?in\s)?$"
)


def is_compared(part: Found, slot: Slot, text: str, setting: Setting) -> bool:
    """Whether a report only compares with this month or quarter: "orders rose in September over August"; it goes on with its own."""
    told = setting.told_here
    beside = told is not None and told.unit is slot.unit and slot.unit in (Unit.MONTH, Unit.QUARTER) and not setting.narrative
    return beside and part.range_with == 0 and bool(_BESIDE.search(text[max(0, part.start - 48) : part.start]))


def _telling(part: Found, slot: Slot | None, setting: Setting, text: str) -> Slot | None:
    """The running date after this expression: none where the words only bound it or count back from elsewhere."""
    goes_on = _HEAD.search(text[max(0, part.start - 24) : part.start]) is not None  # "Five years later the line was laid"
    if slot is None or isinstance(part.form, Implied):
        return None
    if setting.narrative:
        whole_years = not slot.is_finer(Unit.YEAR)
        away = isinstance(part.form, Counted | Offset) and (
            part.form.base is Base.PUBLICATION or (isinstance(part.form, Offset) and whole_years and not goes_on)
        )
        beyond = whole_years and part.bound in ("since", "before", "until")  # "as it had been since 513 BC" tells of another time
        return None if away or beyond else slot
    if isinstance(part.form, Counted | Offset) and (part.form.compared or _is_years_back(part.form)):
        return None  # "from $2 million a year earlier": the report goes on with its own period
    over = part.bound in ("until", "before", "by") and setting.day is not None and slot.is_on_calendar and slot.end <= setting.day
    return slot if over or part.bound in ("", "after", "since") else None


def _is_years_back(form: Counted | Offset) -> bool:
    """ "A year earlier", "up from 92 the month before"."""
    if isinstance(form, Offset):
        return form.unit is Unit.YEAR and form.sign < 0
    return form.base is Base.TEXT and form.count < 0 and form.unit in (Unit.MONTH, Unit.QUARTER, Unit.YEAR)


def _moved(slot: Slot | None, part: Found) -> Slot | None:
    """ "The week of March 6", "two days after Christmas", "the first week of April"."""
    narrow = part.narrow
    if slot is not None and part.piece is not None and part.piece.unit is not None:
        return nth_of(slot, part.piece.nth, part.piece.unit)
    if slot is None or not narrow:
        return slot
    if narrow[0] in "+-" and slot.unit is Unit.DAY:
        return slot.shift(int(narrow))
    if narrow in ("week", "weekend", "month"):
        long_weekend = narrow == "weekend" and slot.unit is Unit.DAY and slot.first.weekday() <= _TUESDAY  # Labor Day's is the one before
        return slot.within(Unit(narrow)).shift(-1 if long_weekend else 0)
    return slot


def _when(part: Found, words: str, setting: Setting, resolved: Resolved, slot: Slot | None) -> When | None:
    if slot is None:
        return _vague(part, words, setting)
    if not slot.is_on_calendar:
        return None
    start, end = narrowed(slot, part.narrow, part.form, setting)
    if part.narrow == "weekend" and isinstance(part.form, Holiday) and resolved.slot is not None and resolved.slot.first == end:
        end += ONE_DAY  # of Labor Day: with its Monday
    steps = tuple(f"{words!r}: {step}" for step in resolved.steps) or (f"{words!r}: stated -> {slot.value}",)
    precision = _PRECISION[slot.unit]
    if part.clock is None and part.part:
        precision = Precision.PART_OF_DAY
    when = When(start=start, end=end, precision=precision, basis=resolved.basis, words=words, steps=steps)
    if part.narrow == "overnight":
        return overnight(when, slot, setting.zone, over=_is_night_over(part, setting))
    if slot.unit is Unit.DAY and (part.clock is not None or part.part):
        when = timed(when, part, setting)
    of_day = part.clock is not None or bool(part.part and _MOMENT.search(words))
    return _bound(_beyond(when, part, slot), part.bound, of_day=of_day)


_MOMENT = re.compile(r"\b(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight)\b", re.IGNORECASE)


_SMALL_HOURS = timedelta(hours=5, minutes=59)
_ROUND = 10  # "over 200 years ago" says nothing of the 201st


def _beyond(when: When, part: Found, slot: Slot) -> When:
    """ "More than six weeks ago" may be seven: one unit more, away from where it is counted."""
    form = part.form
    if part.mod != "MORE_THAN" or not isinstance(form, Offset) or form.count is None or form.count >= _ROUND or slot.unit not in _MORE:
        return when
    more = slot.shift(form.sign)
    start, end = min(slot.first, more.first), max(slot.end, more.end)
    return replace(when, start=start, end=end, precision=Precision.INTERVAL).because(f"more than that: up to one {slot.unit.value} further")


_MORE = (Unit.WEEK, Unit.MONTH, Unit.YEAR)


def _bound(when: When, bound: str, *, of_day: bool) -> When:
    """The side that "since", "until", "before", "after", "by" leave open; `of_day`: what bounds is a moment of a day."""
    sides = {
        "since": (when.start, None),
        "after": (when.end, None),
        "before": (None, when.start),
        "until": (None, when.end),
        "by": (None, when.end),
    }
    if bound not in sides:
        return when
    if bound == "before" and when.time_start is not None and when.time_start.time() == time() and when.days == 1:
        return replace(when, time_end=when.time_start + _SMALL_HOURS).because("'before' dawn: in the small hours")
    if bound in ("before", "after") and of_day and when.days == 1:
        hour = (None, when.time_start) if bound == "before" else (when.time_end, None)
        return replace(when, time_start=hour[0], time_end=hour[1]).because(f"{bound!r} an hour: on that day")
    start, end = sides[bound]
    first, last = (None, when.time_end) if start is None else (when.time_start, None)
    return replace(when, start=start, end=end, time_start=first, time_end=last).because(f"{bound!r}: one side is open")


def _vague(part: Found, words: str, setting: Setting) -> When | None:
    """ "A few days ago", "years later": the days that can be meant."""
    form = part.form
    if not isinstance(form, Offset) or (form.count is not None and not form.few):
        return None
    base, basis = setting.base(form.base)
    if base is None or not base.is_on_calendar or form.unit in FINE:
        return None
    near = later(base.first, form.unit, form.sign * (FEW_LEAST if form.unit is not Unit.DAY and form.most is None else 1))
    far = later(base.first, form.unit, form.sign * (form.most or FEW_MOST)) if form.few else None
    first, last = (far, near) if form.sign < 0 else (near, far)
    step = f"{words!r}: how many is not said; counted from {base.value}"
    end = None if last is None else last + ONE_DAY
    if first is None and end is None:
        return None
    return When(start=first, end=end, precision=Precision.INTERVAL, basis=basis, words=words, steps=(step,))
