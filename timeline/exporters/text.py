"""What becomes of a row's text on its way out: what no format can carry is made harmless, and only that.

One rule: the words stay as they were written. Control characters other than tab and line ends are dropped (NUL ends a string for
many readers, others move the cursor of a terminal), a half of a surrogate pair, which UTF-8 cannot say, becomes U+FFFD.
"""

import re
from collections.abc import Iterable

SEPARATOR = "; "
_HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HALF = re.compile("[\ud800-\udfff]")


def harmless(text: str) -> str:
    """The text without control characters and broken surrogates."""
    if text.isprintable():  # most are, and this test is one pass in C
        return text
    return _HALF.sub("�", _HARMFUL.sub("", text))


def joined(values: Iterable[str]) -> str:
    """A list as one cell: items apart by "; ", a semicolon within one made a comma, so that splitting gives them back."""
    return SEPARATOR.join(value.replace(";", ",") for value in values)
