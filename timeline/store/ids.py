"""The ids that people see: ev_ and eight letters of Crockford's base32, one for each number and back.

One rule: the letters are a bijection of the number over 40 bits (times an odd constant), so no id is ever given twice or
looked up, and ids of neighbours do not look alike.
"""

from timeline.errors import NotFoundError
from timeline.model import EventId

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PAIRS = [one + two for one in LETTERS for two in LETTERS]  # ten bits at a time: a million ids an export
BITS = 40
FACTOR = 0x9E3779B97F | 1  # the golden ratio's bits: neighbours land far apart
BACK = pow(FACTOR, -1, 1 << BITS)


def event_id(number: int) -> EventId:
    mixed = number * FACTOR % (1 << BITS)
    return EventId("ev_" + PAIRS[mixed >> 30] + PAIRS[mixed >> 20 & 1023] + PAIRS[mixed >> 10 & 1023] + PAIRS[mixed & 1023])


def event_number(name: str) -> int:
    """Raises NotFoundError for what is no id of an event; case does not matter, O counts as 0, I and L as 1."""
    letters = name.removeprefix("ev_").removeprefix("EV_").upper().translate(str.maketrans("OIL", "011"))
    if len(letters) != BITS // 5 or any(letter not in LETTERS for letter in letters):
        raise NotFoundError(f"no event goes by {name!r}; an id looks like ev_7Q2M9KD4")
    mixed = 0
    for letter in letters:
        mixed = mixed << 5 | LETTERS.index(letter)
    return mixed * BACK % (1 << BITS)
