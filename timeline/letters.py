"""What no database and no model can take is taken out of a text where it comes in: NUL, and halves of surrogate pairs.

One rule: a text keeps its length but for NULs, so that offsets made before and after agree.
"""

import re

_HALF = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """The text without NULs, each half of a surrogate pair as U+FFFD; JSON can write both, UTF-8 and PostgreSQL cannot."""
    return _HALF.sub("\ufffd", text.replace("\x00", ""))
