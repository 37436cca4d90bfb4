"""Which place an event has of those that its mentions tell, and which is only the land of the story.

One rule: what a sentence names goes before the land that the whole text is about, which is no sign that two events are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.language.places import is_any_site
from timeline.language.states import is_state
from timeline.merge.families import SPOKEN
from timeline.model import Event, Mention, Place

_WITHIN = "in|across|throughout|into|to|from|inside|outside|near|on|at|against|towards?|over|of"


def place_of(mentions: Sequence[Mention]) -> Place | None:
    """The place of most mentions, else a named one before "the port"; the land of the story last."""
    told = [mention for mention in mentions if mention.place is not None and not is_of_story(mention)]
    places = [mention.place for mention in told or mentions if mention.place is not None]
    return max(
        places,
        key=lambda place: (
            places.count(place),
            not is_any_site(place.name),
            bool(place.country),
            -places.index(place),
        ),
        default=None,
    )


def is_of_story(mention: Mention) -> bool:
    """True for the land of a text about it, where the mention's own sentence does not say that it is there."""
    if mention.place is None or mention.type in SPOKEN or mention.type == "trip":
        return False
    return is_state(mention.place.name) and not is_named_as_place(mention.place, mention.words)


def is_named_as_place(place: Place, words: str) -> bool:
    """True for the Norland of "a strike in northern Norland", not of "Norland's premier"."""
    return re.search(rf"\b(?:{_WITHIN}) (?:the |[\w-]+ )?{re.escape(place.name)}\b(?!['’])", words) is not None


def is_told_where(event: Event) -> bool:
    """Whether a sentence names the event's place, and the text's land is not all that is known of it."""
    return any(mention.place == event.place and not is_of_story(mention) for mention in event.mentions)
