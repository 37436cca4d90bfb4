"""The status of a hit weighed against its date: what is told for a day to come is planned, a plan for a day gone by was carried out.

One rule: the clause tells the status first; a date changes it, or is given up, only in the forms of words that are told here.
"""

from __future__ import annotations

from timeline.extract import nouns, nth_day, remembered, status, telling, verbs
from timeline.extract.attached import Attached, is_coming
from timeline.extract.hit import Hit
from timeline.extract.sentence import Sentence
from timeline.extract.story import Story
from timeline.model import Status
from timeline.when import When

_MONTH = 31  # days
_LATER = (Status.HAPPENED, Status.ONGOING)  # what a date after the story turns into a plan


def settled(hit: Hit, own: Attached | None, sentence: Sentence) -> tuple[Status | None, Attached | None]:
    """The status, None where the sentence does not claim the event, and the expression where it is the event's after all."""
    story = sentence.reading.story
    if (told := remembered.anniversary(hit)) is not None and not hit.kind.continues:
        return Status.HAPPENED, remembered.day_of(told, own)
    if remembered.is_built_on(hit):
        return Status.HAPPENED, remembered.gone_by(own, story.day)
    present = sentence.reading.in_present and not _is_today_or_later(own, story)  # "leaders meet in Oslo on Thursday"
    headed = sentence.in_title or sentence.heading is not None or present
    claimed = status.status_of(hit, in_title=headed)
    if hit.kind.id == "disaster" and claimed is Status.PLANNED and hit.verb is not None and hit.verb.tag_ == "VBN":
        return Status.HAPPENED, None  # "will tour areas hit by the floods"
    if hit.trigger.nouns and not hit.kind.continues and _goes_on(hit, own, story, claimed):
        return Status.ONGOING, own
    if own is None:
        return claimed, None
    if claimed is None and _is_today_or_later(own, story) and _is_looked_forward_to(hit):
        return Status.PLANNED, own
    if claimed is None:
        return _by_day(hit, own, story), own
    if claimed is Status.ONGOING and _is_long(own.expression.when):
        return claimed, None  # "is in talks to raise imports this year": what it is about
    whose = own.head.dep_ == "poss" and own.head.head == hit.token and hit.trigger.nouns  # "will assess yesterday's summit"
    if claimed is Status.PLANNED and (_has_come(hit, own, story) or (whose and story.is_over(own.expression.when))):
        return Status.HAPPENED, own
    if claimed is Status.HAPPENED and is_coming(own) and hit.token.tag_ not in ("VBD", "VBN"):
        return Status.PLANNED, own  # "a mission visiting Oslo in coming months"
    return claimed, own


def _goes_on(hit: Hit, own: Attached | None, story: Story, claimed: Status | None) -> bool:
    """True for "the strike entered its third day", "vowed to press on with their strike, now in its third day"."""
    ahead = own is not None and own.expression.when is not None and story.is_ahead(own.expression.when)
    other = claimed in (Status.DENIED, Status.CANCELLED) or (ahead and claimed is Status.PLANNED)
    return not other and bool(nth_day.of(hit.token, noun=True))


def _is_looked_forward_to(hit: Hit) -> bool:
    """True for "looks forward to welcoming Lind on 15 July", which has its day."""
    verb = hit.token if hit.trigger.verbs else hit.verb
    led = verb is not None and verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "to"
    return verb is not None and led and verb.head.head.lemma_ == "look"


def _is_today_or_later(own: Attached | None, story: Story) -> bool:
    when = own.expression.when if own is not None else None
    return when is not None and when.last is not None and story.day is not None and when.last >= story.day


def _by_day(hit: Hit, own: Attached, story: Story) -> Status | None:
    """Of "voters go to the polls on Sunday", "a summit on 19 March", whose day alone tells that they are held."""
    whose = own.head.dep_ == "poss" and own.head.head == hit.token  # "Monday's vote is a step"
    if own.expression.when is None or not (whose or status.is_scheduled(hit) or status.is_fixed(hit, own.first)):
        return None
    said = hit.kind.continues and own.expression.text.lower() == "today" and own.last.i == hit.token.i - 1  # "today announces"
    deed = hit.kind.recalls and bool(hit.trigger.nouns) and not hit.light  # "today announces a plea over the murder"
    held = whose and hit.kind.id == "vote" and own.expression.text.lower() == "today"
    return Status.HAPPENED if said or deed or held or story.is_over(own.expression.when) else Status.PLANNED


def _is_long(when: When | None) -> bool:
    return when is None or (when.days or 0) > _MONTH


def _has_come(hit: Hit, own: Attached, story: Story) -> bool:
    """True for "ahead of a meeting on Monday", told on Tuesday; for "the decision to expel the envoy last week", "flew in to meet him"."""
    aimed = hit.verb is not None and verbs.is_aim_of_journey(hit.verb)
    ahead = aimed or nouns.stands_before(hit.token)
    decided = status.is_decided(hit) and own.expression.when is not None and not story.is_ahead(own.expression.when)
    return decided or (ahead and story.is_over(own.expression.when))


def in_time(hit: Hit, state: Status, when: When | None, story: Story) -> tuple[Status, When | None]:
    """Status and date where the date lies after the story: a plan; of what is told in the past tense, the date is the one that errs."""
    if when is None or state not in _LATER or not story.is_ahead(when):
        return state, when
    said = hit.kind.continues
    done = hit.token.tag_ == "VBD" or (bool(hit.trigger.verbs) and telling.is_simple_past(hit.token, passive=True))
    if done or (said and hit.trigger.verbs):  # the past is surer than the year of "March 26"
        return state, story.fresh() if said else story.by_then()
    if when.words.lower().endswith(" later") and telling.is_simple_past(hit.verb, passive=True):
        return state, story.by_then()  # "days later, the fire was put out", and nothing tells later than what
    return Status.PLANNED, when
