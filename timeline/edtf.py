"""Extended Date/Time Format (ISO 8601-2), as far as `When` says it: what `When.edtf` writes is read back here."""

import re
from datetime import date

from timeline.when import Basis, Extent, Precision, When, between

_SHAPES = {
    r"(\d{4})-(\d{2})-(\d{2})": Precision.DAY,
    r"(\d{4})-(\d{2})": Precision.MONTH,
    r"(\d{4})": Precision.YEAR,
    r"(\d{3})X": Precision.DECADE,
    r"(\d{2})XX": Precision.CENTURY,
}
_YEARS = {Precision.YEAR: 1, Precision.DECADE: 10, Precision.CENTURY: 100}
FORMS = (
    "2025-02-12, 2025-02, 2025, 198X, 19XX, 2025-02-14/2025-02-16 (all of these days), [2025-02-14..2025-02-16] (some time in them), "
    "[..2025-02-12], [2025-02-12..]"
)


class _Reversed(ValueError):
    """Both sides are dates, the later one first."""


def parse_edtf(words: str) -> When:
    """The days that it names, stated. Raises ValueError with the forms that are read, or for an interval that is reversed."""
    text = words.strip()
    try:
        return _parsed(text)
    except _Reversed as error:
        raise ValueError(f"the interval is reversed: {words!r}; its first day stands first") from error
    except ValueError as error:
        raise ValueError(f"not a date in EDTF: {words!r}; there are {FORMS}") from error


def _parsed(text: str) -> When:
    if text.startswith("[") and text.endswith("]"):
        return _between(*_two(text[1:-1], ".."), Extent.WITHIN)
    if "/" in text:
        return _between(*_two(text, "/"), Extent.THROUGHOUT)
    return _named(text)


def _two(text: str, separator: str) -> tuple[str, str]:
    first, found, last = text.partition(separator)
    if not found:
        raise ValueError(f"no {separator} in {text!r}")
    return first.strip(".").strip(), last.strip(".").strip()


def _between(first: str, last: str, extent: Extent) -> When:
    low, high = (_named(side) if side else None for side in (first, last))
    if low is None and high is None:
        raise ValueError("a side must be known")
    begin, end = low.first if low else None, high.last if high else None
    if begin is not None and end is not None and begin > end:
        raise _Reversed
    precision = Precision.DAY if len({first, last}) == 1 else Precision.INTERVAL
    return between(begin, end, extent=extent, precision=precision, basis=Basis.STATED)


def _named(text: str) -> When:
    for shape, precision in _SHAPES.items():
        found = re.fullmatch(shape, text, re.ASCII)
        if found:
            return _whole(found.groups(), precision)
    raise ValueError(f"no date: {text!r}")


def _whole(parts: tuple[str, ...], precision: Precision) -> When:
    numbers = [int(part) for part in parts]
    if precision is Precision.DAY:
        start = date(*numbers)
        return between(start, start, precision=precision, basis=Basis.STATED)
    if precision is Precision.MONTH:
        year, month = numbers
        end = date(year + month // 12, month % 12 + 1, 1)
        return When(start=date(year, month, 1), end=end, precision=precision, basis=Basis.STATED)
    span = _YEARS[precision]
    return When(start=date(numbers[0] * span, 1, 1), end=date((numbers[0] + 1) * span, 1, 1), precision=precision, basis=Basis.STATED)
