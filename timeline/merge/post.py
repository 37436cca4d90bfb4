"""What somebody is made, from the sentence that tells it: "secretary of the council".

One rule: it stands right after the verb or after who is made it; where it is not plain there is none.
"""

import re
from collections.abc import Sequence

from timeline.model import Mention

_POST = re.compile(  # after "appointed", up to the day or the next clause
    r"^(?:as |to be )?((?:to )?(?!(?:to|on|in|at|by|after|for|from|last|this|of|and|office|who|[A-Z]\w+day)\b)[A-Za-z][\w'’.-]*"
    r"(?: (?!(?:on|in|at|by|after|from|last|this|and|while|since|until|to|as|who|[A-Z]\w+day)\b|\d)[\w'’-]+){0,7})"
)
_TITLED = re.compile(r"(?:(?!(?:to|as|after|who|and)\b)[\w'’.-]+ ){0,7}")


def post(mention: Mention, names: Sequence[str]) -> str:
    """What the sentence says somebody is made: "secretary of the council", "to the board"; "" where it is not plain."""
    after = mention.words[mention.trigger.end - mention.sentence.start :].lstrip().removeprefix("in ")  # "sworn in as"
    ends = [at + len(name) for name in names if (at := after.find(f"{name} ")) >= 0 and _TITLED.fullmatch(after[:at])]
    found = _POST.match(after[max(ends, default=0) :].lstrip(" ,"))  # past "former minister Ana Ruiz"
    return found[1].rstrip(".") if found is not None else ""
