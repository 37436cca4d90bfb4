"""What becomes of a row's text on its way out: what no format can carry is made harmless, and only that.

One rule: the words stay as they were written. Control characters other than tab and line ends are dropped (NUL ends a string for
many readers, others move the cursor of a terminal), a half of a surrogate pair, which UTF-8 cannot say, becomes U+FFFD.
"""

import re
from collections.abc import Iterable

SEPARATOR = "; "
_HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ENDS = re.compile("\\s*[\t\n\v\f\r\x85\u2028\u2029]\\s*")
_UNSEEN = re.compile("[\x80-\x9f\u202a-\u202e\u2066-\u2069]")
_HALF = re.compile("[\ud800-\udfff]")


def harmless(text: str) -> str:
    """The text without control characters and broken surrogates."""
    if text.isprintable():  # most are, and this test is one pass in C
        return text
    return _HALF.sub("�", _HARMFUL.sub("", text))


def one_line(text: str) -> str:
    """The text for a line of a terminal: no line ends, nothing that moves its cursor, colours it or turns its direction."""
    return _UNSEEN.sub("", harmless(_ENDS.sub(" ", text)))


def joined(values: Iterable[str]) -> str:
    """A list as one cell: items apart by "; ", a semicolon within one made a comma, so that splitting gives them back."""
    return SEPARATOR.join(value.replace(";", ",") for value in values)
