"""The blocks of a report: only events that share one are compared.

One rule: two reports of one event share a block, and a list of twenty actors or a day of a month gives no more blocks than a few do.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from timeline.language.entities import identity
from timeline.merge.circumstances import BUCKET
from timeline.merge.families import DECISIVE, EXACT, kin
from timeline.merge.names import key
from timeline.model import Mention, Participant, Report

_MOST_ACTORS = 6  # a list of twenty gives no more blocks than a list of six
_MOST_BUCKETS = 6  # of a month; a year names no block of its own: its article's days do


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
        return list(range(report.published.day.toordinal() // BUCKET, first.toordinal() // BUCKET + 1))
    if first is None or last is None or (last - first).days > BUCKET * (_MOST_BUCKETS - 1):
        day = last or first or (report.published.day if report.published is not None else None)
        earlier = 1 if first is None else 0  # "on or before Friday" is often the Saturday before
        return [] if day is None else [day.toordinal() // BUCKET - back for back in range(earlier + 1)]
    return list(range((first.toordinal() - 1) // BUCKET, (last.toordinal() + 1) // BUCKET + 1))
