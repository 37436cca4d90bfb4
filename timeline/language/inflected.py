"""The forms of a plain English word, the third person and the participles of a verb, the plural of a noun; and several as one list."""

import re
from collections.abc import Sequence

_DOUBLES = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$|[aeiou]fer$")  # its last letter before "ed": "scrapped", "deferred"


def third(verb: str) -> str:
    """The third person singular of a verb with what follows it: "impose sanctions on" -> "imposes sanctions on"."""
    first, space, rest = verb.partition(" ")
    if first == "have":
        first = "has"
    elif first.endswith(("s", "sh", "ch", "x", "z", "o")):
        first += "es"
    elif first.endswith("y") and first[-2] not in "aeiou":
        first = first[:-1] + "ies"
    else:
        first += "s"
    return first + space + rest


def participles(verb: str) -> tuple[str, ...]:
    """The past participle of a regular verb: "shelved", "scrapped"; both spellings of "cancelled" and "canceled"."""
    if verb.endswith("e"):
        return (f"{verb}d",)
    doubled, plain = f"{verb}{verb[-1]}ed", f"{verb}ed"
    if verb.endswith("el"):
        return doubled, plain
    return (doubled if _DOUBLES.search(verb) else plain,)


def plural(noun: str) -> str:
    """The plural of a noun that is regular: "speech" -> "speeches", "treaty" -> "treaties"; of one that is plural itself."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x", "z")) else f"{noun}s"


def listed(names: Sequence[str]) -> str:
    """ "Berg, Hale and Ruiz"; "" for nobody."""
    return ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else "".join(names)
