"""The way through a text: its parts are found and joined, then resolved one after the other while the running date goes along.

One rule: a sentence is parsed only where the tense of its verb decides a date, and at most once.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from timeline.dates.compose import compose, is_day
from timeline.dates.ends import ranged
from timeline.dates.express import express, is_aside, is_compared, is_year_end
from timeline.dates.forms import Base, Counted, Found, Holiday, Implied, Named, Offset, Ref, Way, Weekday
from timeline.dates.hours import is_late
from timeline.dates.pieces import lengths_placed
from timeline.dates.resolve import resolve
from timeline.dates.scan import scan
from timeline.dates.setting import Setting, setting_of
from timeline.dates.slots import Slot, Unit, month_slot
from timeline.language.date_nouns import is_attribute, is_of_what_was, looks_forward
from timeline.language.document import Document
from timeline.language.guess import guessed_tense
from timeline.language.places import NOTICE, is_written_as_place
from timeline.language.tense import governing_tense
from timeline.language.verb_tense import Tense
from timeline.when import Expression, Publication, parse_publication

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_DATELINE = re.compile(r"\s{0,4}\([A-Z][\w ./&-]{1,30}\)|\s{0,3}(?:--|[-–—_])\s|(?<=\d):\s(?=[A-Z])")
_DATELINE_REACH = 120
_DATELINE_DAYS = 30
_FORWARD = re.compile(
    r"\b(?:effective|payable|expiring|maturing|starting|beginning|opening)\s(?:on\s|in\s|from\s)?$", re.IGNORECASE
)  # of what is to come
_SINCE = re.compile(r"\bsince\s(?:(?:at least|about|around)\s)?$", re.IGNORECASE)
_REACH = 160  # characters on either side that a guess looks at, and before a date told beside the story
_ITS_DAY = re.compile(r"(?:/[^/,;()\n]{4,24}|\s?\([^()\n]{4,40}\)|\))*,?\s{1,3}(?:on|into)\s{1,3}")  # "9 a.m. (0800 GMT) on Friday"
_NEIGHBOURS = 12  # expressions on either side among which a clock time looks for its day


def find_dates(text: str, published: "str | Publication | None", nlp: "Language | None" = None) -> list[Expression]:
    """The date and time expressions of a text, in order, resolved against its publication; with no model the tense is guessed.

    Raises ValueError where `published` is no ISO 8601 day or instant.
    """
    publication = parse_publication(published) if isinstance(published, str) else published
    return find_in(Document(text, nlp), publication)


def find_in(document: Document, publication: Publication | None) -> list[Expression]:
    """The same for a document whose sentences others parse too."""
    parts = compose(document.text, scan(document.text))
    dateline = _dateline(document.text, parts, publication)
    setting = setting_of(document.text, publication, dateline, parts)
    parts = [part for part in parts if setting.narrative or not (isinstance(part.form, Ref) and part.form.of_history)]
    _parse_where_needed(document, parts, setting)
    found: list[Expression] = []
    upcoming = _upcoming(parts)
    told_in = -1  # the sentence of the running date
    for place, part in enumerate(parts):
        sentence = document.sentence_index(part.start) if document.sentences else -1
        setting = replace(setting, upcoming=upcoming[place], told_here=setting.told if sentence == told_in else None)
        near = parts[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]
        local = _with_tense(document, part, _with_day_of_sentence(document, part, near, setting))
        expression, slot = express(part, document.text, local)
        found.append(expression)
        if slot is not None and not is_compared(part, slot, document.text, setting) and not _only_bounds(document.text, part):
            period = setting.told if _is_day_of_report(document.text, part, slot, setting) else None
            beside = _is_beside(document, part, setting)
            setting, told_in = setting.after(slot, aside=is_aside(part, slot, document.text), beside=beside), sentence
            setting = setting if period is None else replace(setting, told=period)
        if _tells_hour(document.text, part, expression, slot, setting):
            setting = replace(setting, told_clock=part.clock, told_late=is_late(part))
    return lengths_placed(document.text, parts, ranged(document.text, parts, found, None if setting.narrative else setting.day))


_BESIDE = re.compile(
    r"(?:(?:,\s|\()(?:(?:in|to|with|for|at|of)\s)?where|\b(?:who|which|whose|whom))\b[^,;—]*$"  # ", who had last met in Rome on"
    r"|\bhad\s(?!to\b)\w+[^,;—]{0,60}$|\bsince\s(?:\w+\s)?$"
)
_ASIDE = re.compile(
    r",\s(?:[a-z]+ed|held|made|struck|begun|cut|sent|shown|taken)\b[^,;—.]{0,40}$"
)  # "the accord, signed in Rome last Monday, ends"
_HAD = re.compile(r",\shad\s")


def _is_beside(document: Document, part: Found, setting: Setting) -> bool:
    """Whether a piece of news only looks back to this day, or tells it of somebody in passing: the next hour told is not of that day."""
    if setting.narrative or not document.sentences:
        return False
    first = max(document.sentences[document.sentence_index(part.start)][0], part.start - _REACH)
    if _ASIDE.search(document.text, first, part.start) and document.text[part.end : part.end + 1] == ",":
        return True
    return bool(_BESIDE.search(document.text, first, part.start)) or bool(_HAD.match(document.text, part.end))


def _tells_hour(text: str, part: Found, expression: Expression, slot: Slot | None, setting: Setting) -> bool:
    """Whether hours may be counted from it: it told the running day, or an hour of that day; not the same hour by another clock."""
    of_day = isinstance(part.form, Implied) and setting.told_day is not None and expression.value.startswith(setting.told_day.value)
    return (slot is not None or of_day) and text[part.start - 1 : part.start] != "("


def _only_bounds(text: str, part: Found) -> bool:
    """ "The quarter ended Sept. 30", "the most since June 1997": the report goes on with its quarter and its day."""
    before = text[max(0, part.start - 40) : part.start]
    return bool(_ENDED.search(before) or _MOST_SINCE.search(before))


_MOST_SINCE = re.compile(
    r"\b(?:most|least|best|worst|(?:low|high|large|small|bigg|strong|weak|steep|sharp|fast|slow)est)\b[\w ]{0,24}\ssince\s$"
)

_ENDED = re.compile(r"\b(?:quarter|half|period),?\s(?:that\s|which\s)?(?:ended|ending)\s(?:on\s|in\s)?(?:the\s)?$")


def _is_day_of_report(text: str, part: Found, slot: Slot, setting: Setting) -> bool:
    """ "Orders fell in December, the department reported yesterday": the report goes on with its month, not with that day."""
    told = setting.told_here
    fits = told is not None and told.unit in (Unit.MONTH, Unit.QUARTER) and slot.unit is Unit.DAY and not setting.narrative
    return fits and bool(_REPORTED.search(text[max(0, part.start - 24) : part.start]))


_REPORTED = re.compile(r"\b(?:said|reported|announced|disclosed)\s(?:on\s|late\s|earlier\s){0,2}$")


def _upcoming(parts: Sequence[Found]) -> list[tuple[Slot, ...]]:
    """For each part the next two dates after it that name their month and their year, the nearest first."""
    ahead: list[tuple[Slot, ...]] = []
    current: tuple[Slot, ...] = ()
    for part in reversed(parts):
        ahead.append(current)
        form = part.form
        if isinstance(form, Named) and form.year is not None and form.month is not None:
            current = (month_slot(form.year, form.month), *current[:1])
    return ahead[::-1]


def _dateline(text: str, parts: Sequence[Found], publication: Publication | None) -> date | None:
    """The day of a dateline at the head of the text: "NAIROBI, Aug. 7 (Xinhua) --"."""
    if publication is None or not parts:
        return None
    head = parts[0]
    if head.start > _DATELINE_REACH or not isinstance(head.form, Named) or not head.form.is_day or not _DATELINE.match(text, head.end):
        return None
    if not is_written_as_place(text[: head.start]):
        return None
    if text[head.end] == ":" and NOTICE.match(text) is None:
        return None  # "5 March: The vote", in a list
    near = resolve(replace(head.form, weekday=None), Setting(day=publication.day))
    if near is None or near.slot is None or abs((near.slot.first - publication.day).days) > _DATELINE_DAYS:
        return None
    return near.slot.first


def _needs_tense(part: Found, setting: Setting) -> bool:
    """Whether past and coming differ for this part."""
    form = part.form
    if setting.day is None or setting.narrative:
        return False
    if isinstance(form, Weekday):
        return form.way is Way.NONE and form.day != setting.day.weekday()
    if isinstance(form, Named):
        return (
            form.year is None
            and form.way is Way.NONE
            and form.year_from is None
            and bool(form.month or form.day or form.season is not None or form.quarter or form.half)
        )
    if isinstance(form, Holiday):
        return form.year is None and form.way is Way.NONE
    return part.narrow == "overnight" or is_year_end(part) or (isinstance(form, Counted) and form.unit is Unit.WEEKEND and form.count == 0)


def _parse_where_needed(document: Document, parts: Sequence[Found], setting: Setting) -> None:
    if document.nlp is not None:
        document.parse_some(sorted({document.sentence_index(part.start) for part in parts if _needs_tense(part, setting)}))


def _with_tense(document: Document, part: Found, setting: Setting) -> Setting:
    if not _needs_tense(part, setting) or not document.sentences:
        return replace(setting, bound=part.bound, tense=Tense.UNKNOWN, guessed=False)
    index = document.sentence_index(part.start)
    offset = document.sentences[index][0]
    if part.clock is not None and part.clock.zone is not None and document.text[part.start - 1 : part.start] == "(":
        return replace(setting, bound=part.bound, tense=Tense.EITHER, guessed=False)  # "at 1:47 a.m. Tuesday (1:47 p.m. EDT Monday)"
    if _SINCE.search(document.text[max(0, part.start - 16) : part.start]):
        return replace(setting, bound=part.bound, tense=Tense.PAST, guessed=False)
    if _FORWARD.search(document.text[max(0, part.start - 24) : part.start]):
        return replace(setting, bound=part.bound, tense=Tense.FUTURE, guessed=False)
    doc, start, end = document.parse(index), part.start - offset, part.end - offset
    read = doc[-1].idx + len(doc[-1]) if doc else 0  # the model is given no more than the start of a very long sentence
    if doc is not None and end <= read:
        return replace(setting, bound=part.bound, tense=_parsed_tense(document, doc, part, start, end), guessed=False)
    first = max(offset, part.start - _REACH)
    around = document.text[first : min(document.sentences[index][1], part.end + _REACH)]
    return replace(setting, bound=part.bound, tense=guessed_tense(around, part.start - first, part.end - first), guessed=True)


def _parsed_tense(document: Document, doc: "Doc", part: Found, start: int, end: int) -> Tense:
    if isinstance(part.form, Named) and is_of_what_was(doc, start, end):
        return Tense.PAST
    if isinstance(part.form, Named) and is_attribute(doc, start, end):
        span = doc.char_span(start, end, alignment_mode="expand")
        return Tense.FUTURE if span is not None and looks_forward(doc, span.start) else Tense.UNKNOWN
    if isinstance(part.form, Counted) and is_attribute(doc, start, end):
        return Tense.PAST  # "despite weekend strikes"
    tense = governing_tense(doc, start, end)
    if tense is Tense.UNKNOWN and isinstance(part.form, Weekday):
        return guessed_tense(doc.text, start, end)  # no verb was seen above it
    if tense is Tense.PRESENT and _is_headline(document):
        return Tense.PAST  # "Leaders speak by phone Wednesday": headlines tell what was in the present
    return tense


def _is_headline(document: Document) -> bool:
    """Whether the whole text is one sentence with no stop."""
    return len(document.sentences) == 1 and document.text.rstrip()[-1:].isalnum()


def _is_day_before(part: Found) -> bool:
    """ "At 16:00 it was 2% below the previous day's close": the hour is not of that day."""
    return isinstance(part.form, Counted) and part.form.base is Base.TEXT and part.form.count < 0


def _with_day_of_sentence(document: Document, part: Found, parts: Sequence[Found], setting: Setting) -> Setting:
    """For a clock time with no day: the day that its sentence names, before it or after it."""
    if not isinstance(part.form, Implied) or not document.sentences:
        return setting
    first, last = document.sentences[document.sentence_index(part.start)]
    ahead = setting.told_day is not None and setting.day is not None and setting.told_day.index > setting.day.toordinal()
    if ahead and not setting.narrative and setting.told_here is None and not _is_to_come(document.text[first:last], part, first):
        setting = replace(setting, told_day=None)  # "By 10:15am shares had risen", after a day to come has been told
    days = [other for other in parts if first <= other.start < last and is_day(other.form) and not _is_day_before(other)]
    days = [day for day in days if day.start < part.end or not _is_apart(document.text[part.end : day.start])]
    days = [day for day in days if not _counts_from_text(day) or document.text[part.end : day.start].count(" ") <= _BESIDE_WORDS]
    if days and _counts_from_text(days[-1]) and days[-1].end <= part.start:
        return setting  # "three days later they reached it at 11.30": the running day
    if not days:
        return _on_next_day(part, setting)
    beside = [day for day in days if day.start >= part.end and _ITS_DAY.fullmatch(document.text[part.end : day.start])]
    nearest = min(beside or days, key=lambda other: abs(other.start - part.start))
    resolved = resolve(nearest.form, _with_tense(document, nearest, setting))
    if resolved is None or resolved.slot is None or resolved.slot.unit is not Unit.DAY:
        return setting
    return replace(setting, told_day=resolved.slot)


_BESIDE_WORDS = 2


def _counts_from_text(part: Found) -> bool:
    """ "Three days later", "the next day"."""
    return isinstance(part.form, Counted | Offset) and part.form.base is Base.TEXT


def _is_apart(between: str) -> bool:
    """Whether a day after these words is of another clause, or of a clock in brackets: "5:57 a.m. (2057 GMT on Monday)"."""
    return _OF_OTHERS.search(between) is not None or between.count("(") > between.count(")")


_OF_OTHERS = re.compile(
    r";|\sand\s[a-z]{3,}ed\s|,\s(?:who|which|whose|where|and|but|while)\s|,\s(?:will|would|is|was|has|had|are|were)\s"
)  # the last closes a clause


def _is_to_come(sentence: str, part: Found, offset: int) -> bool:
    """ "Polls open on Saturday. A result is expected by early evening": the hour is of the day to come."""
    return guessed_tense(sentence, part.start - offset, part.end - offset) is Tense.FUTURE


_SMALL_HOURS = 6


def _on_next_day(part: Found, setting: Setting) -> Setting:
    """The setting of a dawn or a small hour that follows an evening told before: "late on Friday ... By dawn they had surrendered"."""
    early = part.part == "MO" if part.clock is None else part.clock.hour < _SMALL_HOURS
    told = setting.told_day
    if not early or not setting.told_late or told is None or not told.is_on_calendar:
        return setting
    over = setting.narrative or setting.day is None or told.end <= setting.day
    return replace(setting, told_day=told.shift(1)) if over else setting
