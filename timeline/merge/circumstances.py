"""What day, place and quotation say for and against two events of two articles being one.

One rule: each is a weight of its own, and none decides alone.
"""

from timeline.language.states import is_state
from timeline.merge.days import NARROW, is_told
from timeline.merge.families import EXACT, SPOKEN, TARGET
from timeline.merge.names import same_name
from timeline.merge.said import same_quote
from timeline.merge.where import is_told_where
from timeline.model import Event

_MONTH = 31
AGAINST = -0.5  # what many others that agree may outweigh, as one report is misread; what cannot be is BARRED
OFTEN = SPOKEN | {"attack", "deployment"}  # what the same actors do several times a day
BUCKET = 7  # days: what touches shares a bucket, or stands in two neighbours that both are named


def of_days(one: Event, other: Event) -> float:
    """0.3 for the same day told by both texts, less the vaguer one is, 0 where one is unknown."""
    if one.when is None or other.when is None or one.when.days is None or other.when.days is None:
        return 0.0
    wider = max(one.when.days, other.when.days)
    if wider == 1:
        if is_told(one.when) and is_told(other.when):
            return 0.3
        return 0.2 if one.type in EXACT else 0.15  # who meets whom on a day says more than who strikes whom
    if wider <= NARROW:  # "talks at the weekend": the parties agree, and both texts have the very same days
        is_same_span = (one.when.first, one.when.last) == (other.when.first, other.when.last) and is_told(one.when) and is_told(other.when)
        return 0.2 if is_same_span or one.type not in EXACT | OFTEN else 0.1  # who strikes day after day did so on each of them
    return 0.1 if wider <= (BUCKET + 1 if one.type in OFTEN or one.type in EXACT else _MONTH) else 0.0


def of_place(one: Event, other: Event) -> float:
    """0.2 for the same town, 0.1 for the same country, AGAINST for another country."""
    if one.place is None or other.place is None:
        return 0.1 if hits(one, other) or hits(other, one) else 0.0
    if same_name(one.place.name, other.place.name):
        if not (is_told_where(one) and is_told_where(other)):
            return 0.0  # all that two texts about Norland tell
        if one.type == "disaster":
            return 0.4  # nobody makes it, so that the place decides
        return 0.1 if is_state(one.place.name) and one.type != "trip" else 0.2
    differ = bool(one.place.country and other.place.country and one.place.country != other.place.country)
    return AGAINST if differ and one.type not in SPOKEN else 0.0


def of_quotes(one: Event, other: Event) -> float:
    """0.4 where both give the same words between quotation marks."""
    return 0.4 if one.quote is not None and other.quote is not None and same_quote(one.quote.text, other.quote.text) else 0.0


def hits(one: Event, other: Event) -> bool:
    """Whether the place of the one is in a country that the other names as its target."""
    targets = {person.country for person in other.participants if person.role == TARGET} - {""}
    return one.place is not None and one.place.country in targets
