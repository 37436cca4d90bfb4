"""The days several reports give one event: whether they touch, what they agree on, where they differ."""

from collections import Counter
from collections.abc import Sequence

from timeline.when import Basis, Extent, When, display

FIRM = frozenset((Basis.STATED, Basis.RELATIVE, Basis.ANCHORED, Basis.DATELINE))
_RANK = {Basis.STATED: 0, Basis.RELATIVE: 1, Basis.ANCHORED: 2, Basis.DATELINE: 3, Basis.PUBLISHED: 4, Basis.NONE: 5}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NARROW = 3  # days: wider dates are vague and contradict nobody


def is_firm(when: When | None) -> bool:
    """Whether the text itself tells the days, so that they are not assumed from the publication."""
    return when is not None and when.is_known and when.basis in FIRM


def is_told(when: When) -> bool:
    """Whether the text gives the day with the event; an article's dateline holds for all in it that has no day of its own."""
    return is_firm(when) and (when.basis is not Basis.DATELINE or bool(when.words))


def touch(one: When | None, other: When | None) -> bool:
    """Whether both can be one event's days; an unknown one bars nothing."""
    return one is None or other is None or one.overlaps(other)


def agreed(whens: Sequence[When | None]) -> When | None:
    """The narrowest interval that most of the best founded dates agree on; None where there is no date at all."""
    known = [when for when in whens if when is not None and when.is_known]
    if not known:
        return next((when for when in whens if when is not None), None)
    good = [when for when in known if is_firm(when)] or known
    ranked = sorted(good, key=lambda when: (-_support(when, good), _RANK[when.basis], _width(when), str(when.start)))
    result = ranked[0]
    for when in ranked[1:]:
        if _may_narrow(when, result) and (both := result.meet(when)) is not None:
            result = both
    return result


def _may_narrow(when: When, told: When) -> bool:
    """Whether the event is somewhere within `told`, and `when` says where: a dateline's day says nothing of "overnight"."""
    return told.extent is Extent.WITHIN and (is_told(when) or not is_told(told) or _width(told) > NARROW)


def conflicts(whens: Sequence[tuple[str, When | None]], chosen: When | None) -> tuple[str, ...]:
    """ "two sources say 11 Feb, one 12 Feb", where firm and narrow dates exclude each other; `whens` with their sources."""
    if chosen is None or chosen.days is None:
        return ()
    said = {(source, display(when)): when for source, when in whens if when is not None and is_firm(when) and _width(when) <= NARROW}
    if all(when.overlaps(chosen) for when in said.values()):
        return ()
    counts = Counter(day for _, day in said)
    first, *rest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    opening = f"{_number(first[1])} source{'s say' if first[1] > 1 else ' says'} {first[0]}"
    return (", ".join([opening, *(f"{_number(count)} {day}" for day, count in rest)]),)


def _support(when: When, others: Sequence[When]) -> int:
    return sum(when.overlaps(other) for other in others)


def _width(when: When) -> int:
    return 10**6 if when.days is None else when.days


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
