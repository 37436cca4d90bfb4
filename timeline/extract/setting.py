"""Where a vote, an arrest or a flood is that names no place, in a text that tells of one land.

One rule: the land that the headline or the opening names and that is named three times and as often as all others together, where
the sentence and those who take part are of no other, and the dateline is not abroad.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from timeline.event_types import EventType, EventTypes
from timeline.extract.lands import lands_of, names_no_other, stands_alone
from timeline.language.states import state_of
from timeline.model import Article, Mention, Place

_OFTEN = 3  # a text that names a land less often is about nothing
_RECENT = timedelta(days=366)


def set_in_land(mentions: Sequence[Mention], types: EventTypes, article: Article) -> list[Mention]:
    """The mentions, those that are within a land and name no place with the land of the text."""
    lacking = [mention.place is None and _is_within_land(mention, types[mention.type], article) for mention in mentions]
    land = _land(article.title, article.text) if any(lacking) else ""
    name = state_of(land) if land else ""
    if not name:
        return list(mentions)
    place = Place(name=name, country=land)
    here = [
        lacks and _is_of_land(mention, types[mention.type], land, article.text) for mention, lacks in zip(mentions, lacking, strict=True)
    ]
    return [replace(mention, place=place) if at_home else mention for mention, at_home in zip(mentions, here, strict=True)]


def _is_within_land(mention: Mention, kind: EventType, article: Article) -> bool:
    """What is of one land by its kind; of blows and disasters those of the last year: an old one that a text recalls may be anywhere."""
    if kind.domestic or not kind.recalls:
        return kind.domestic
    first = mention.when.first if mention.when is not None else None
    return first is not None and article.publication is not None and article.publication.day - first <= _RECENT


def _is_of_land(mention: Mention, kind: EventType, land: str, text: str) -> bool:
    """Whether neither its people nor its sentence are of another land, for a blow not the sentences around it either."""
    if not {one.country for one in mention.participants} <= {"", land} or not names_no_other(mention.words, land):
        return False
    return not kind.recalls or mention.sentence.in_title or stands_alone(mention.sentence, text, land)


def _land(title: str, text: str) -> str:
    """The land of half of all names or more that the headline or the opening has too; "" where there is none."""
    lands = lands_of(title, text)
    land, times = max(lands.told.items(), key=lambda told: told[1], default=("", 0))
    main = times >= _OFTEN and times * 2 >= lands.told.total() and land in lands.opening
    return land if main and lands.told_from in ("", land) else ""
