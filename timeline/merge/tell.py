"""What an event says: everything that follows from its mentions, the same whatever their order."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from timeline.language.states import lookup
from timeline.merge.days import agreed, conflicts, is_firm
from timeline.merge.families import DECISIVE, SPOKEN, VIDEO
from timeline.merge.names import is_unnamed, same, shared
from timeline.merge.people import taking_part
from timeline.merge.sources import voices
from timeline.merge.speaking import speaks_for, told_apart
from timeline.merge.spoken import dangles
from timeline.merge.titles import event_title
from timeline.merge.where import place_of
from timeline.model import Clause, Event, Mention, Participant, Quote, Report, Status
from timeline.when import Basis, When

_FIRST = (Status.CANCELLED, Status.DENIED, Status.HAPPENED, Status.ONGOING, Status.PLANNED, Status.REPORTED)  # within one article
_POINTING = re.compile(r"\b(the|this|that|these|those|their|his|her|its|both)\s+(?:[\w.,%-]+\s+){0,3}$", re.IGNORECASE)
_TAKEN_BACK = frozenset((Status.PLANNED, Status.REPORTED, Status.ONGOING))  # what cannot undo a thing that has happened


def tell(reports: Sequence[Report]) -> Event:
    """The event that these reports tell. Raises ValueError for none."""
    if not reports:
        raise ValueError("an event needs at least one report")
    ordered = sorted(reports, key=_published)
    speaking = voices(ordered)
    return told(
        [report.mention for report in ordered],
        [speaking[report.id] for report in ordered],
        status_over_time([(_published(report)[0], report.mention.status) for report in _without_put_off(ordered)]),
    )


def _without_put_off(reports: Sequence[Report]) -> list[Report]:
    """Without the "postponed" of a headline where its article gives the new day: what is put off to a day is not called off."""
    moving = {report.article for report in reports if report.mention.moves}
    planned = {report.article for report in reports if report.mention.status is Status.PLANNED and not report.mention.sentence.in_title}
    return [report for report in reports if not _is_put_off(report, moving, planned)]


def _is_put_off(report: Report, moving: Set[str], planned: Set[str]) -> bool:
    if report.mention.status is not Status.CANCELLED:
        return False
    return report.article in moving or (report.mention.sentence.in_title and report.article in planned)


def told(mentions: Sequence[Mention], sources: Sequence[str] = (), status: Status | None = None) -> Event:
    """The event of these mentions, in the order in which they were published; `sources`: who speaks in each, all one where empty.

    Its CAMEO code is left to `Merge`, which knows the types in use.
    """
    speaking = list(sources) or [""] * len(mentions)
    telling = [mention for mention in mentions if not mention.sentence.in_title] or mentions  # a headline has one tense for all: "says"
    final = status or min((mention.status for mention in telling), key=_FIRST.index)
    ranked = sorted(mentions, key=lambda mention: _rank(mention, final))
    standing = _since_moved(mentions) if final is Status.PLANNED else ranked
    kind = _kind(ranked)
    best = _with_topic(ranked)
    when = agreed([mention.when for mention in standing if mention.status == final] or [mention.when for mention in standing])
    people = taking_part(_naming(ranked))
    if kind in SPOKEN:
        people = _speaking(kind, people, best)
        ranked = sorted(ranked, key=lambda mention: (mention.status != final, mention.sentence.in_title, not _is_said_by(mention, people)))
        best = ranked[0]
    mode = _most([mention.mode for mention in (sorted(ranked, key=_place_in_text) if kind in SPOKEN else ranked) if mention.type == kind])
    place, quote = place_of(ranked), best_quote(ranked)
    return Event(
        type=kind,
        mode=mode,
        status=final,
        title=event_title(kind, mode, final, people, place, quote, best),
        when=when,
        participants=people,
        place=place,
        quote=quote,
        mentions=tuple(ranked),
        confidence=_confidence(mentions, speaking),
        conflicts=() if any(mention.moves for mention in mentions) else _conflicts(mentions, speaking, when),
    )


def _with_topic(ranked: Sequence[Mention]) -> Mention:
    """The first, with what another mention says the call or the talks were about, where it does not say so itself."""
    best = ranked[0]
    topic = next((one.clause.about for one in ranked if one.clause is not None and one.clause.about and one.type == best.type), "")
    if not topic or (best.clause is not None and best.clause.about):
        return best
    return replace(best, clause=replace(best.clause or Clause(), about=topic))


def _kind(ranked: Sequence[Mention]) -> str:
    """The type of the sentence that tells it best; of words, that of the first that says how they were given.

    What is done by video is a meeting where the headline calls it one.
    """
    if ranked[0].mode == VIDEO:
        return next((mention.type for mention in ranked if mention.sentence.in_title), ranked[0].type)
    if ranked[0].type not in SPOKEN:
        return ranked[0].type
    return next((mention.type for mention in ranked if mention.mode), ranked[0].type)


def _since_moved(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Of a plan, what gave it its day last: all that is told where nothing moved it."""
    return [mention for mention in mentions if mention.moves][-1:] or mentions


def _naming(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Without a headline that names nobody, or whom the text names in the same parts: "Union leaders", "Cuba"."""
    told_of = [person for mention in mentions if not mention.sentence.in_title for person in mention.participants]
    return [m for m in mentions if not (m.sentence.in_title and m.participants and _adds_nobody(m, told_of))] or mentions


def _adds_nobody(title: Mention, told_of: Sequence[Participant]) -> bool:
    """Whether the text has somebody in every part of the headline, and whoever bears a full name there."""
    if is_unnamed(title):
        return True
    named = [person for person in title.participants if " " in person.name and person.name.split()[-1][:1].isupper()]
    whole = [person for person in named if lookup(person.name) is None]
    filled = Counter(person.role for person in title.participants) <= Counter(person.role for person in told_of)
    return filled and all(shared([person], told_of) for person in whole)


def _speaking(kind: str, people: tuple[Participant, ...], best: Mention) -> tuple[Participant, ...]:
    """Those who say it in the best sentence and who speaks for them: "A and B expressed concern" adds no B to A's words."""
    mine = [
        one
        for one in people
        if any(same(one, other) or speaks_for(one, other, True) or speaks_for(other, one, True) for other in best.participants)
    ]
    return tuple(replace(one, role=DECISIVE[kind]) for one in told_apart(tuple(mine)))


def _is_said_by(mention: Mention, people: tuple[Participant, ...]) -> bool:
    """False for the body's own words where somebody is named who speaks for it: each is shown with a sentence of its own."""
    return not people or any(same(one, people[0]) for one in mention.participants)


def status_over_time(told_at: Sequence[tuple[str, Status]]) -> Status:
    """The newest word counts, but a later "planned" or "reported" does not take back what has happened.

    `told_at`: sortable instants of publication with what was said; the words of one instant are weighed together.
    """
    current: Status | None = None
    for instant in sorted({instant for instant, _ in told_at}):
        newest = min((status for at, status in told_at if at == instant), key=_FIRST.index)
        if current is not Status.HAPPENED or newest not in _TAKEN_BACK:
            current = newest
    return current or Status.REPORTED


def best_quote(mentions: Sequence[Mention]) -> Quote | None:
    """Of the fullest words in quotation marks the first, of mere phrases the longest; else the longest words said."""
    quotes = [mention.quote for mention in mentions if mention.quote is not None]
    fullest = max((quote.fullness for quote in quotes if quote.direct), default=0)
    if fullest:
        fitting = [quote for quote in quotes if quote.direct and quote.fullness == fullest]
        return min(fitting, key=lambda quote: (quote.span.in_title, quote.span.start, quote.text))
    return max(quotes, key=lambda quote: (quote.direct, len(quote.text), quote.text), default=None)


def _published(report: Report) -> tuple[str, str, str]:
    """The order of reports; what has no date comes first, so that it outweighs nothing."""
    publication = report.published
    when = "" if publication is None else publication.day.isoformat()
    return when, report.article, report.id


def _place_in_text(mention: Mention) -> tuple[bool, int]:
    return mention.sentence.in_title, mention.trigger.start


def points_back(mention: Mention) -> bool:
    """Whether the trigger stands with "the", "this", "their": an event the reader knows already."""
    return _POINTING.search(mention.words[: max(0, mention.trigger.start - mention.sentence.start)]) is not None


def _rank(mention: Mention, status: Status) -> tuple[bool, bool, bool, bool, bool, int, bool, bool, float, int, str]:
    """The sentence that tells it best: of the text, of the final status, with its own date, with most of those in it.

    Of words, those that can be read alone first; of these the first that says which way they were given, else the first that has the
    day, else the first.
    """
    spoken = mention.type in SPOKEN
    return (
        mention.status != status,
        not mention.moves,
        mention.sentence.in_title,
        spoken and dangles(mention),
        not is_firm(mention.when),
        -bool(mention.mode) if spoken else -len(mention.participants),
        spoken and mention.when is not None and mention.when.basis is Basis.ANCHORED,
        not spoken and points_back(mention),
        0 if spoken else -mention.confidence,
        mention.trigger.start,
        mention.words,
    )


def _most(values: Sequence[str]) -> str:
    named = [value for value in values if value]
    return max(named, key=lambda value: (named.count(value), -named.index(value)), default="")


def _confidence(mentions: Sequence[Mention], sources: Sequence[str]) -> float:
    """The surest mention of each source; every further source halves a part of the doubt that its own surety allows."""
    surest: dict[str, float] = {}
    for mention, source in zip(mentions, sources, strict=True):
        surest[source] = max(surest.get(source, 0.0), mention.confidence)
    best, *others = sorted(surest.values(), reverse=True)
    doubt = 1.0 - best
    for other in others:
        doubt *= 1.0 - other / 2
    return round(1.0 - doubt, 2)  # it is no surer than that


def _conflicts(mentions: Sequence[Mention], sources: Sequence[str], when: When | None) -> tuple[str, ...]:
    if len(set(sources)) < 2:
        return ()
    return conflicts([(source, mention.when) for source, mention in zip(sources, mentions, strict=True)], when)
