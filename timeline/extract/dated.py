"""When a hit happened: its own expression, else that of its occasion, the running date, the dateline, the publication.

One rule: the first source that the words allow answers; what the words leave open stays open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.event_types import EventType
from timeline.extract import after, apart, calling_off, climb, lasting, nth_day, occasions, reckoned, remembered, telling, tolls, tree
from timeline.extract.attached import Attached, is_hour, is_since, is_until
from timeline.extract.case import is_matter
from timeline.extract.effective import effective_from
from timeline.extract.hit import Hit
from timeline.extract.reading import Manner
from timeline.extract.sentence import Sentence
from timeline.model import Status, Zone
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Asked:
    """A hit whose date is asked for: its type, the expression of its own if it has one, who takes part, what became of it."""

    hit: Hit
    kind: EventType
    own: Attached | None
    names: tuple[str, ...]
    state: Status
    sentence: Sentence


def when_of(asked: Asked) -> When | None:
    """The date with the steps that lead to it; None for a plan without one."""
    story, stated = asked.sentence.reading.story, _stated(asked)
    going_on = asked.state in (Status.HAPPENED, Status.ONGOING) and not asked.kind.continues
    if going_on and (run := nth_day.run_of(asked.hit, stated, asked.sentence.attached, story)) is not None:
        return run
    promised = telling.is_promised(asked.hit) or (stated is None and telling.is_said_to_come(asked.hit))
    if asked.state is Status.PLANNED and asked.kind.promised and promised:
        told = stated if stated is not None else reckoned.said_on(asked.hit, asked.sentence.attached)
        return told if told is not None else story.fresh() if asked.sentence.zone is Zone.LEAD else story.recent()
    if stated is not None and asked.state is Status.PLANNED and story.is_over(stated):
        return None  # a plan that was for a day gone by, or a date that belongs to something else
    lasts = stated is not None and asked.own is not None and is_until(asked.own) and story.ends_ahead(stated)
    lasts = lasts and calling_off.put_off_to(asked.hit) is None
    if stated is not None and not (lasts and asked.state is Status.HAPPENED):  # no day of "placed under arrest until May 5"
        day = _by_expression(asked, stated)
        return lasting.through(asked.hit, day) if asked.kind.lasts else day
    heading = asked.sentence.heading
    if heading is not None and (asked.state is not Status.PLANNED or story.is_ahead(heading)):
        return reckoned.anchored(heading, "the date that heads it in the list")
    return _by_words(asked) or _by_story(asked)


def is_counted(hit: Hit, sentence: Sentence) -> bool:
    """True for "on Friday, two days after they struck", "at the end of the talks": a day of its own, told by another."""
    if any(after.beside(hit, each.last) for each in sentence.attached) or after.counts(hit):
        return True
    return not sentence.in_title and sentence.reading.held(sentence.index) is not None and occasions.is_at_occasion(hit)


def _stated(asked: Asked) -> When | None:
    when = asked.own.expression.when if asked.own is not None else None
    if when is not None and asked.own is not None and _is_of_the_day(asked.hit, asked.own):
        return reckoned.itself(when)
    for each in asked.sentence.attached:
        day, days = each.expression.when, after.beside(asked.hit, each.last)
        if days and day is not None and (day.days == 1 or day.end is None):  # "since Friday, the day before"
            return reckoned.days_from(day, days)
    latest = asked.sentence.reading.story.latest
    if (far := apart.from_noun(asked.hit, asked.own, asked.sentence.attached, asked.state, latest)) is not None:
        return far
    if when is not None and asked.own is not None and latest is not None and apart.leads_up(asked.hit, asked.own):
        return _led_up_to(asked, when, latest)
    if when is not None and when.start is None and calling_off.put_off_to(asked.hit) is not None:
        return reckoned.on_last_day(when)
    return when


def _led_up_to(asked: Asked, when: When, latest: date) -> When | None:
    """The days before `when`, that of the occasion ahead; None for what was done before it, of which it tells no day."""
    if asked.state is Status.PLANNED:
        return reckoned.leading_up(when, latest)
    return None if when.last is not None and when.last >= latest else when


def _is_of_the_day(hit: Hit, own: Attached) -> bool:
    """True in "since November 2024, when he went to Oslo"."""
    verb = climb.clause_of(hit.token)
    if verb.dep_ == "conj" and not tree.children(verb, "nsubj", "nsubjpass"):
        verb = verb.head  # "when he went to Oslo and stopped in Rome"
    return verb.dep_ == "relcl" and own.first.i <= verb.head.i <= own.last.i


def _by_expression(asked: Asked, when: When) -> When:
    """What its own expression comes to."""
    reading, kind, own = asked.sentence.reading, asked.kind, asked.own
    if own is not None and kind.recalls and is_hour(own) and (told := reading.told_before(kind, asked.names)) is not None:
        return told  # "was shot at 10 p.m.", of a deed that has its day
    if own is not None and telling.has_begun(asked.hit) and when.days == 1 and not asked.hit.token.is_ancestor(own.first):
        return reckoned.begun_by(when)
    if asked.state is Status.DENIED and own is not None and is_since(own, asked.hit.token):
        return reckoned.ever_since(when, reading.story.latest)
    if kind.recalls and tolls.is_of_its_course(asked.hit):
        return reckoned.ever_since(when, reading.story.latest)
    if telling.is_perfect(asked.hit.token) and asked.hit.trigger.verbs and own is not None and is_since(own, asked.hit.token):
        return reckoned.ever_since(when, reading.story.latest)  # "Danes have returned since the start of the war on Saturday"
    if asked.state is Status.HAPPENED and when.start is None and when.time_end is not None:
        return reckoned.on_last_day(when)  # "shelled it until dusk on Tuesday"
    if asked.state is Status.PLANNED and when.end is None and when.time_start is not None and not kind.continues:
        return reckoned.on_first_day(when)  # "a news conference starting at 14:45"
    return reckoned.bounded(when, asked.state, reading.story.latest)


def _by_words(asked: Asked) -> When | None:
    """What the words around it say where it has no expression of its own; None where they say nothing."""
    for each in asked.sentence.attached:
        if asked.kind.recalls and (when := each.expression.when) is not None and after.is_long_before(asked.hit, each.first, when):
            return reckoned.no_later(when)  # "prices spiked in March after the war began"
    hit, kind, state, sentence = asked.hit, asked.kind, asked.state, asked.sentence
    story = sentence.reading.story
    journey = next((sentence.reading.journeys[name] for name in asked.names if name in sentence.reading.journeys), None)
    if state is Status.PLANNED and journey is not None and occasions.is_on_journey(hit, journey[0].name):
        return reckoned.anchored(journey[1], "the days of the journey")
    if state is Status.PLANNED and (term := lasting.within_term(hit, story.day)) is not None:
        return term
    if state is Status.PLANNED and kind.takes_effect and not sentence.in_title:
        held = effective_from(sentence.reading.document, sentence.reading.expressions, sentence.index)
        if held is not None:
            return reckoned.anchored(held, "the day on which it is told to take effect")
    if kind.recalls and (stretch := reckoned.ever_after(hit, sentence.attached, story.latest)) is not None:
        return stretch
    if telling.has_begun(hit):
        return story.by_then()  # "Norland war escalates"
    if not kind.continues and (telling.is_of_some_day(hit) or remembered.anniversary(hit) is not None):
        return story.by_then()
    if not kind.continues and state is not Status.PLANNED and (told := reckoned.told_on(hit, sentence.attached, story.day)) is not None:
        return told
    if (passed := after.days_after(hit)) is not None:
        return sentence.reading.days_from(*passed)  # "nine days after the raid"
    came = after.what_came(hit)
    base = sentence.last or (sentence.reading.day_of(came) if came else None) or story.by_dateline()
    if (counted := after.counted(hit, base)) is not None:
        return counted
    if not kind.continues and hit.verb is not None and after.is_apart(climb.clause_of(hit.verb)):
        return story.by_then()
    if state is Status.HAPPENED and not kind.continues and sentence.expressions and telling.is_announced(hit):
        return story.recent()
    if state is Status.ONGOING and (hit.trigger.nouns or not kind.continues):
        return story.recent() if kind.recalls and hit.trigger.nouns and not hit.light else story.fresh()
    held = sentence.reading.held(sentence.index) if state is Status.HAPPENED and not sentence.in_title else None
    if held is not None and occasions.is_at_occasion(hit):
        return held
    before = telling.is_pluperfect(hit.verb) or telling.is_quoted_in_passing(hit) or telling.is_before_long(hit)
    before = before and sentence.zone is not Zone.LEAD
    before = (
        before or telling.is_said_before(hit) or telling.is_asked_about(hit) or telling.is_which_words(hit) or telling.is_of_last_time(hit)
    )
    if kind.continues and state is Status.HAPPENED and before:
        return story.by_then()
    return None


def _by_story(asked: Asked) -> When | None:
    """The day of the same event told before, of the story, of the publication."""
    hit, kind, state, sentence = asked.hit, asked.kind, asked.state, asked.sentence
    past = _is_past(asked)
    narrated = telling.is_narrated(hit) and (kind.continues or not past)
    news = telling.is_perfect(hit.verb) and (hit.light or not hit.trigger.nouns or not kind.recalls)  # no "bombing has driven them out"
    summed_up = kind.recalls and telling.is_perfect(hit.verb) and not news  # "strikes have widened the rift": no day of theirs
    fresh = (sentence.zone in (Zone.TITLE, Zone.LEAD) or news) and not past and not summed_up
    fresh = fresh or (sentence.zone is Zone.BODY and narrated and telling.is_simple_past(hit.verb, passive=not kind.recalls))
    reported = state is Status.HAPPENED and not kind.continues and sentence.zone is Zone.BODY and not past and telling.is_reported(hit)
    published = kind.published_default or hit.trigger.mode in kind.published_modes
    if reported:
        before = telling.is_pluperfect(hit.token if hit.trigger.verbs else hit.verb)  # "said a team had left"
        told = Manner(fresh=True, runs=True, published=published, reported=True, news=before)
        return sentence.reading.inherited(kind, asked.names, state, told, _place_in_text(sentence))
    manner = Manner(
        fresh=fresh,
        published=published,
        runs=sentence.zone is not Zone.BACKGROUND and narrated and not (kind.recalls and telling.is_summed_up(hit)),
        pointed=bool(hit.trigger.nouns) and tree.is_definite(hit.token),
        news=(news or telling.is_pluperfect(hit.verb)) and not kind.continues and not sentence.in_title,
    )
    return sentence.reading.inherited(kind, asked.names, state, manner, _place_in_text(sentence))


def _place_in_text(sentence: Sentence) -> int:
    """The sentence's place among those of the text; 0 for a headline, before which nothing is told."""
    return 0 if sentence.in_title else sentence.index


def _is_past(asked: Asked) -> bool:
    """Whether the words set it before what the story tells."""
    hit, kind = asked.hit, asked.kind
    behind = hit.token.dep_ == "pobj" and hit.token.head.lower_ in ("after", "following") and not telling.is_telling(hit.verb)
    before = telling.is_long_past(hit) or telling.is_before(hit) or telling.is_mentioned(hit)
    return (
        (behind and not asked.sentence.in_title)
        or telling.is_aside(hit)
        or (before and not kind.continues)
        or (telling.is_matter_of_words(hit) and not (telling.is_condemned(hit) and asked.sentence.zone is Zone.LEAD))
        or (kind.recalls and (is_matter(hit) or telling.is_behind(hit)))
    )
