"""Across articles: which of their events are one. Blocks say what is compared, `likeness` decides, average link joins.

One rule: the result is a function of the set of reports, and in doubt two stay apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from timeline.language.entities import identity, same_actor
from timeline.merge.article import group_article
from timeline.merge.days import is_firm
from timeline.merge.families import DECISIVE, EXACT, SPOKEN, compatible, kin
from timeline.merge.join import BARRED, agglomerate
from timeline.merge.moving import chained
from timeline.merge.names import key, same, same_name
from timeline.merge.tell import told
from timeline.model import Event, Mention, Participant, Report

LEAST = 0.7  # two reasons: the same parts and the same firm day, or one of them and the same words; chosen on the stories of tests/stories
_PUT_OFF = 0.2  # what "postponed until Tuesday" says for a plan with another day, as days that agree do
_BUCKET = 7  # days: what touches shares a bucket, or stands in two neighbours that both are named
_MOST_ACTORS = 6  # a list of twenty gives no more blocks than a list of six
_MOST_BUCKETS = 3  # a year names no block of its own: its article's days do
_COMMON = frozenset(
    """the a an of in on at to for and or by with from as is was were are be been has have had will would said says say told his her
    their its it he she they that this which who after before over""".split()
)
_WORD = re.compile(r"[^\W\d_]{3,}")


def blocks(report: Report) -> Iterable[str]:
    """The names of the blocks that a report is in: type family, an actor or a place, a week; and its article."""
    mention = report.mention
    names = [f"article|{report.article}"]
    for bucket in _buckets(report):
        names.extend(f"{kin(mention)}|{who}|{bucket}" for who in _whos(mention))
    return names


def _whos(mention: Mention) -> list[str]:
    people = _deciding(mention)[:_MOST_ACTORS]
    names = [_handle(person) for person in people]
    if mention.type in EXACT and len(names) > 1:
        return ["+".join(sorted(pair)) for pair in combinations(names, 2)]
    if not names and mention.place is not None:
        return [f"at {mention.place.name.lower()}"]
    if mention.place is not None and mention.type not in DECISIVE and mention.type not in EXACT:
        names.append(f"at {mention.place.name.lower()}")
    return names


def _deciding(mention: Mention) -> Sequence[Participant]:
    role = DECISIVE.get(mention.type)
    return [person for person in mention.participants if person.role == role] or mention.participants if role else mention.participants


def _handle(person: Participant) -> str:
    """A word that all names of an actor lead to: the state, the well-known actor, else the last word of the name."""
    words = key(person.name)
    return identity(person) or (words[-1] if words else person.name.lower())


def _buckets(report: Report) -> list[int]:
    when = report.mention.when
    first, last = (when.first, when.last) if when is not None else (None, None)
    if report.mention.moves and first is not None and report.published is not None and report.published.day < first:
        return list(range(report.published.day.toordinal() // _BUCKET, first.toordinal() // _BUCKET + 1))
    if first is None or last is None or (last - first).days > _BUCKET * (_MOST_BUCKETS - 1):
        day = last or first or (report.published.day if report.published is not None else None)
        return [] if day is None else [day.toordinal() // _BUCKET]
    return list(range((first.toordinal() - 1) // _BUCKET, (last.toordinal() + 1) // _BUCKET + 1))


def cluster(reports: Sequence[Report]) -> list[list[Report]]:
    """The reports apart by event, in a stable order."""
    units = sorted((unit for article in _by_article(reports) for unit in _units(article)), key=lambda unit: (unit[0].article, unit[0].id))
    events = [told([report.mention for report in unit]) for unit in units]
    parts = [(unit, event) for unit, event in zip(units, events, strict=True)]
    groups = agglomerate(parts, lambda one, other: _score(one[0], one[1], other[0], other[1]), LEAST, _pairs(units))
    return [[report for unit, _ in group for report in unit] for group in chained(groups, _same_plan)]


def _by_article(reports: Sequence[Report]) -> list[list[Report]]:
    articles: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda each: each.id):
        articles[report.article].append(report)
    return list(articles.values())


def _units(article: Sequence[Report]) -> list[list[Report]]:
    """The reports of one article, a list an event. Two mentions that are equal in all count as two."""
    of: dict[Mention, list[Report]] = defaultdict(list)
    for report in article:
        of[report.mention].append(report)
    return [[of[mention].pop() for mention in group] for group in group_article([report.mention for report in article])]


def _pairs(units: Sequence[Sequence[Report]]) -> list[tuple[int, int]]:
    """The places of units of different articles that share a block."""
    block: dict[str, list[int]] = defaultdict(list)
    for place, unit in enumerate(units):
        for name in {name for report in unit for name in blocks(report) if not name.startswith("article|")}:
            block[name].append(place)
    pairs = {pair for places in block.values() for pair in combinations(places, 2)}
    return sorted(pair for pair in pairs if units[pair[0]][0].article != units[pair[1]][0].article)


def _score(some: Sequence[Report], one: Event, others: Sequence[Report], other: Event) -> float:
    if {report.article for report in some} & {report.article for report in others}:
        return BARRED
    return likeness(one, other)


def likeness(one: Event, other: Event) -> float:
    """How much the events of two articles look like one; BARRED where they cannot be."""
    a, b = one.best, other.best
    if not (compatible(a, b) or _same_words(one, other)) or not _days_touch(one, other):
        return BARRED
    parts, place = _parts(one, other), _place(one, other)
    if BARRED in (parts, place):
        return BARRED
    return parts + place + _days(one, other) + _words(a, b) + _quotes(one, other)


def _same_words(one: Event, other: Event) -> bool:
    """Words that one paper has said and the other published: one event where both quote the same."""
    return {one.type, other.type} == SPOKEN and _quotes(one, other) > 0


def _same_plan(one: Event, other: Event) -> bool:
    """Whether two plans are one but for their day."""
    if not compatible(one.best, other.best):
        return False
    return _parts(one, other) + _place(one, other) + _PUT_OFF + _words(one.best, other.best) >= LEAST


def _parts(one: Event, other: Event) -> float:
    """0.5 where those who make the event agree, less where one side names fewer, BARRED where they differ."""
    mine, yours = _deciding_of(one), _deciding_of(other)
    if not mine or not yours:
        return 0.0
    fewer, more = sorted((mine, yours), key=len)
    common = sum(any(_is_same(x, y) for y in more) for x in fewer)
    if one.type in EXACT:
        if common < len(fewer) and common < 3:
            return BARRED
        return 0.5 if common > 1 else 0.1
    if not common:
        return BARRED
    return 0.4 if one.type == "trip" else 0.3


def _deciding_of(event: Event) -> list[Participant]:
    role = DECISIVE.get(event.type)
    return [person for person in event.participants if person.role == role] if role else list(event.participants)


@lru_cache(maxsize=100_000)
def _is_same(one: Participant, other: Participant) -> bool:
    """The same actor, or a surname that nothing contradicts."""
    if one.country and other.country and one.country != other.country:
        return False
    return same_actor(one, other) or same(one, other)


def _days_touch(one: Event, other: Event) -> bool:
    return one.when is None or other.when is None or one.when.overlaps(other.when)


def _days(one: Event, other: Event) -> float:
    """0.3 for the same day told by both texts, 0.1 for days that only overlap, 0 where one is vague or unknown."""
    if one.when is None or other.when is None or one.when.days is None or other.when.days is None:
        return 0.0
    if max(one.when.days, other.when.days) == 1:
        return 0.3 if is_firm(one.when) and is_firm(other.when) else 0.2
    return 0.1 if max(one.when.days, other.when.days) <= 3 else 0.0


def _place(one: Event, other: Event) -> float:
    if one.place is None or other.place is None:
        return 0.0
    if same_name(one.place.name, other.place.name):
        return 0.2
    differ = bool(one.place.country and other.place.country and one.place.country != other.place.country)
    return BARRED if differ else 0.0


def _words(one: Mention, other: Mention) -> float:
    """Up to 0.6 for what the two sentences have in common of the shorter, their actors' names aside."""
    mine, yours = _content(one), _content(other)
    least = min(len(mine), len(yours))
    return 0.6 * len(mine & yours) / least if least > 2 else 0.0


@lru_cache(maxsize=50_000)
def _content(mention: Mention) -> frozenset[str]:
    names = {word for person in mention.participants for word in key(person.name)}
    words = {word.lower() for word in _WORD.findall(mention.words)}
    return frozenset(word[:6] for word in words if word not in _COMMON and word not in names)


def _quotes(one: Event, other: Event) -> float:
    """0.4 where both give the same words between quotation marks."""
    if one.quote is None or other.quote is None:
        return 0.0
    mine, yours = (set(_WORD.findall(event.quote.text.lower())) for event in (one, other) if event.quote is not None)
    least = min(len(mine), len(yours))
    return 0.4 if least > 2 and len(mine & yours) / least >= 0.7 else 0.0
