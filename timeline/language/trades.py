"""What somebody does for a living, where it opens a sentence before a name: "Sculptor Ana Ruiz said".

One rule: with a capital of the sentence's alone it is no part of the name; what a body or a family may be called is left to them.
"""

import re
from collections.abc import Sequence

from timeline.language import offices
from timeline.language.given_names import gender_of
from timeline.language.person_nouns import PEOPLE
from timeline.language.states import lookup

_ALSO_NAMES = frozenset(  # at a sentence's start a given name, a family's or a firm's as well
    "marine baker butcher cook barber tailor porter potter fisher shepherd weaver guard elder warden fan rebel hunter picker".split()
)
_OPENS_BODIES = frozenset(  # and what bodies call themselves after: "Child Rights Watch"
    """child citizen national foreigner worker victim patient expert staff family parent team group youth coalition consumer customer member
    partner student shareholder civilian people person man woman boy girl community crew source mob gang friend host anchor model pirate
    pilgrim infant baby teen traveler traveller investor developer""".split()
)
_LEARNED = re.compile(r"(?!bapt|method|advent|budd|mar)[a-z]{3,}(?:ist|ographer|ician|onomer)$")
_NAMES = 3  # words of a name


def is_trade(words: Sequence[str]) -> bool:
    """True for the words "Sculptor", "Ana", "Ruiz": a trade before a name of two words or three."""
    trade, names = words[0].lower(), words[1:]
    if offices.is_head(trade) or trade in _ALSO_NAMES or not 2 <= len(names) <= _NAMES or any(map(offices.is_head, names)):
        return False
    if trade in offices.CALLINGS or _LEARNED.search(trade) is not None:
        return True
    alone = len(names) == 2 and trade not in _OPENS_BODIES and not any(lookup(name) is not None for name in names)
    return trade in PEOPLE and (alone or gender_of(" ".join(names)) != "")
