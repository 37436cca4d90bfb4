"""What the date of a hit comes to, once it is known which expression tells it.

One rule: each answer says what it rests on; nothing is dated from today, and what is only planned is never dated by default.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.extract import climb, telling, tree
from timeline.extract.after import away
from timeline.extract.attached import Attached
from timeline.extract.days_of_others import is_of_deed
from timeline.extract.hit import Hit
from timeline.model import Status
from timeline.when import ONE_DAY, Basis, Extent, Precision, When, between


def told_on(hit: Hit, attached: Sequence[Attached], day: date | None) -> When | None:
    """For "said on Wednesday it had met them": the day on which it is told or the one before; None for what is told otherwise.

    So too for "They met, she said on Wednesday" in a story of a later `day`.
    """
    verb = climb.clause_of(hit.decided)
    if verb.dep_ != "ccomp" or not (telling.is_telling(verb.head) or verb.head.lemma_ in ("deny", "admit", "acknowledge")):
        return None
    before = telling.is_pluperfect(verb)
    news = telling.is_told_first(verb) and verb.tag_ in ("VBD", "VBN") and (hit.light or not hit.trigger.nouns)
    if not before and not news:
        return None
    doer = next(iter(tree.children(verb, "nsubj")), verb)  # the model may hang what stands before it on the second verb
    told = [each for each in attached if verb.head in each.first.ancestors and (each.first.i < doer.i) == before]
    told = [each for each in told if not is_of_deed(each.head, verb)]
    days = [each.expression.when for each in told if each.expression.when is not None]
    when = next((each for each in days if each.days == 1), None)
    if when is None and before:  # "said last April that it had met them"
        over = next((each for each in days if day is not None and each.last is not None and each.last < day), None)
        return None if over is None else over.because("told then as done")
    if when is None or when.first is None or not (before or (day is not None and when.first < day)):
        return None
    told_then = between(when.first - ONE_DAY, when.last, precision=Precision.INTERVAL, basis=when.basis, words=when.words, steps=when.steps)
    return told_then.because("told then as done, that day or the one before")


def said_on(hit: Hit, attached: Sequence[Attached]) -> When | None:
    """Monday of "Norway will give tents, the ministry said on Monday": the day of who says it, for what is done by saying so."""
    verb = climb.clause_of(hit.decided)
    if verb.dep_ != "ccomp":
        return None
    said = (each.expression.when for each in attached if each.first in verb.head.subtree and each.first not in verb.subtree)
    return next((when for when in said if when is not None and when.days == 1), None)


def ever_after(hit: Hit, attached: Sequence[Attached], day: date | None) -> When | None:
    """From Saturday to the day of the story of "has fired missiles since they struck on Saturday", "after they struck on Saturday"."""
    verb = climb.clause_of(hit.token)
    if day is None or not telling.is_perfect(verb):
        return None
    marks = ("after", "since")
    first = [act for act in tree.children(verb, "advcl") if any(mark.lower_ in marks for mark in tree.children(act, "mark"))]
    days = (each.expression.when for each in attached if any(act.is_ancestor(each.first) for act in first))
    begun = next((when for when in days if when is not None and when.days == 1 and when.first is not None and when.first < day), None)
    return None if begun is None else replace(ever_since(begun, day), extent=Extent.THROUGHOUT)


def itself(when: When) -> When:
    """November of "since November, when he went to Oslo"."""
    if when.first is None or when.end is not None or when.precision not in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        return when
    days = {
        Precision.DAY: 1,
        Precision.MONTH: monthrange(when.first.year, when.first.month)[1],
        Precision.YEAR: 365 + isleap(when.first.year),
    }
    return replace(when, end=when.first + days[when.precision] * ONE_DAY).because("what is told of the day itself")


def days_from(when: When, days: int) -> When | None:
    """The day after the one of "on Friday, the day before they struck"; two days back from that of "two days after"."""
    if when.first is None:
        return when
    if (there := away(when.first, days, "day")) is None:
        return None
    day = there[0]
    count = "one day" if abs(days) == 1 else f"{abs(days)} days"
    return replace(when, start=day, end=day + ONE_DAY, basis=Basis.ANCHORED).because(f"{count} {'on' if days > 0 else 'back'}: {day}")


def leading_up(when: When, latest: date) -> When:
    """From the day of the story up to the day before the one of "will meet ahead of Sunday's vote"."""
    if when.first is None or when.first <= latest:
        return when
    why = f"before what is on {when.first}"
    last = when.first - ONE_DAY
    return between(latest, last, precision=Precision.INTERVAL, basis=Basis.ANCHORED, words=when.words, steps=(*when.steps, why))


def no_later(when: When) -> When:
    """Up to the end of March of "prices spiked in March after the war began"."""
    why = f"before what came of it: {when.last}"
    return between(None, when.last, precision=Precision.DAY, basis=Basis.ANCHORED, words=when.words, steps=(*when.steps, why))


def ever_since(when: When, day: date | None) -> When:
    """From the expression's day to that of the story: what has not happened since."""
    if day is None or when.first is None or when.first > day:
        return when
    return between(
        when.first, day, precision=Precision.INTERVAL, basis=when.basis, words=when.words, steps=(*when.steps, f"since then, up to {day}")
    )


def anchored(when: When, why: str) -> When:
    """The date of something told before as that of what goes with it."""
    return replace(when, basis=Basis.ANCHORED, steps=(*when.steps, why))


def next_to(when: When, why: str) -> When:
    """The same of another event, which has its day and not its hour."""
    if when.time_start is None and when.precision is not Precision.PART_OF_DAY:
        return anchored(when, why)
    precision = Precision.DAY if when.days == 1 else Precision.INTERVAL
    return anchored(replace(when, time_start=None, time_end=None, precision=precision), why)


def from_to(last: When, ahead: Sequence[When]) -> When:
    """Some time from the last day that a text of long ago names to the first of those `ahead` that is not before it; open where none is."""
    end = next((when.last for when in ahead if last.first is not None and when.first is not None and when.first >= last.first), None)
    steps = (f"told between {last.first} and {end}",)
    return between(last.first, end, precision=Precision.INTERVAL, basis=Basis.ANCHORED, steps=steps)


def on_first_day(when: When) -> When:
    """The day itself of "a news conference starting at 14:45 on Tuesday"."""
    return when if when.first is None else replace(when, end=when.first + ONE_DAY).because("on the day at whose hour it starts")


def on_last_day(when: When) -> When:
    """The day itself of "postponed until Tuesday", of "shelled it until dusk on Tuesday"."""
    if when.last is None:
        return when
    if when.precision is Precision.WEEK:
        return replace(when, start=when.last - 6 * ONE_DAY).because("in the week until which it is told")
    if when.precision is Precision.MONTH:
        return replace(when, start=when.last.replace(day=1)).because("in the month until which it is told")
    return replace(when, start=when.last, time_end=None, precision=Precision.DAY).because("on the day until which it is told")


def begun_by(when: When) -> When:
    """Some time up to the day on which it went on: "the war widened on Monday"."""
    return replace(when, start=None, precision=Precision.INTERVAL).because("it had begun by then")


def bounded(when: When, status: Status, day: date | None) -> When:
    """A vague span of the running week, month or year ends, for what is over, with the day of the story."""
    if day is not None and status is Status.PLANNED and when.last is not None and when.last >= day and _opens_before(when, day):
        return replace(when, start=day).because(f"a plan is for a day after it is told: {day}")
    if day is not None and status is Status.HAPPENED and when.end is None and when.start is not None and when.start <= day:
        return replace(when, end=day + ONE_DAY).because(f"up to the day of the story: {day}")
    if day is None or when.start is None or when.end is None or status in (Status.PLANNED, Status.ONGOING, Status.CANCELLED):
        return when
    if when.start <= day < when.end and (when.days or 0) > 1:
        return replace(when, end=day + ONE_DAY, extent=Extent.WITHIN)
    return when


def _opens_before(when: When, day: date) -> bool:
    """Whether its days begin before this one, and need not all be its own."""
    return when.start is None or (when.start < day and when.extent is Extent.WITHIN)
