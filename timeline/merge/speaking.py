"""Whose words a paper gives first to the body, then to the person: "The Kremlin said", "Kremlin spokesman Dmitry Peskov told reporters".

One rule: only a body or an office without a name can be spoken for, and only by somebody whom the text ties to it.
"""

import re

from timeline.language import offices
from timeline.language.states import Form, lookup
from timeline.merge.names import initials, key
from timeline.model import Participant

_WORD = re.compile(r"\w+")
_OFFICIALS = frozenset(
    """minister spokesman spokeswoman spokesperson president premier chancellor ambassador secretary official undersecretary envoy
    adviser advisor""".split()
)
_AIDES = frozenset(["adviser", "advisor", "official"])
_AT_ITS_SEAT = frozenset("president premier prime press chancellor spokesman spokeswoman spokesperson".split())
_STAFF = frozenset(
    """analysts economists officials spokesman spokeswoman spokesperson executives researchers strategists lawyers attorneys
    representatives""".split()
)
_OF_THEIR_OWN = frozenset("economist analyst strategist researcher scientist professor lawyer".split())
_ANONYMOUS = frozenset("official officials authorities spokesman spokeswoman spokesperson executive executives source".split())
_ARMS = frozenset("command army navy force guard marines".split())
_CHIEFS = frozenset("director director-general head chief spokesman spokeswoman spokesperson secretary commissioner".split())
_MANAGERS = frozenset("ceo executive chairman chairwoman president spokesman spokeswoman spokesperson manager".split())
_HEADED_BY = {
    **dict.fromkeys(("government", "administration", "presidency", "cabinet"), _OFFICIALS),
    **dict.fromkeys(("ministry", "department"), _OFFICIALS - {"president", "premier", "chancellor", "envoy"}),
    **dict.fromkeys(("office", "agency", "authority", "service", "bureau", "commission", "institute", "regulator", "watchdog"), _CHIEFS),
    **dict.fromkeys(("company", "firm", "group", "airline", "carrier", "lender", "automaker", "miner", "operator"), _MANAGERS),
    "bank": frozenset("governor president economist spokesman spokeswoman spokesperson".split()),
    "police": frozenset("chief commissioner commander inspector superintendent spokesman spokeswoman spokesperson".split()),
    **dict.fromkeys(("army", "military", "navy"), frozenset("commander general chief spokesman spokeswoman spokesperson".split())),
    **dict.fromkeys(("union", "party", "association", "federation"), frozenset("leader chairman chairwoman president secretary".split())),
}
_ORGANS = frozenset("ministry department government cabinet presidency embassy office administration army military".split())


def speaks_for(narrow: Participant, wide: Participant, at_home: bool = False) -> bool:
    """True where the words of `wide` can be those of `narrow`. `at_home`: an official of no land told is one of the story's own."""
    held = {re.sub(r"['’]s?$", "", word) for word in narrow.office.lower().split()}
    if set(key(wide.name)) <= {word.rstrip(".") for word in held} and not held & _OF_THEIR_OWN:
        return True  # "Kremlin" of a "Kremlin spokesman", no bank by one of its economists
    if held & _OFFICIALS and not held & _OF_THEIR_OWN and any(initials(word, key(wide.name)) for word in held):
        return True  # "African Union" of an "AU spokesman"
    *body, last = key(wide.name)
    if body and last in _ANONYMOUS and set(body) <= held:
        return True  # "FBI officials" of a "spokesman for the FBI office"
    if narrow.name.split()[-1] in _STAFF and is_short_for(narrow.name.rpartition(" ")[0], wide.name):
        return True  # "ANZ analysts" of ANZ, an "Interior Ministry spokesman" of Norland's
    acronym = len(narrow.name) > 2 and narrow.name.isupper() and lookup(narrow.name) is None
    if acronym and narrow.name in wide.name.split()[:-1] and wide.name.split()[-1] not in _STAFF | _ANONYMOUS:
        return True  # "Norland's COGAT military agency" by its initials
    if lookup(wide.name) is not None and narrow.name.startswith((f"{wide.name}'s ", f"{wide.name}’s ")):
        return True  # "Austria's economy ministry"
    if at_home and narrow.name[:1].isupper() and _heads_it(held, wide):
        return not (narrow.country and wide.country) or narrow.country == wide.country
    return _is_of_state(narrow, held, wide, at_home) or _holds(narrow, wide) or _is_arm(narrow, wide) or _is_ministry(narrow, wide)


def is_short_for(short: str, name: str) -> bool:
    """True for a body without the land that the text has with it elsewhere: "the coast guard" of "Swedish coast guard"."""
    land = name.removesuffix(f" {short}").removesuffix("'s").removesuffix("’s")
    return bool(short) and (short == name or (land != name and lookup(land) is not None))


def _heads_it(held: set[str], wide: Participant) -> bool:
    """A body that the lead gives no name, "the weather office", by somebody who heads such a one, "director-general of"."""
    heads = _HEADED_BY.get(wide.name.split()[-1], frozenset())
    if not wide.name.islower() or ("minister" in held and "minister" not in heads):
        return False  # no "chief minister" of the police
    if held & offices.SPOKESMEN and len(held) > 1 and wide.name.split()[-1] not in held:
        return False  # no "Kremlin spokesman" of the army
    of_state = bool(held & offices.PORTFOLIOS) and not heads & _OFFICIALS - _CHIEFS
    return bool(held & heads) and not (of_state and "secretary" in held)  # no "health secretary" of a union


def _is_arm(narrow: Participant, wide: Participant) -> bool:
    """The "U.S. military" by its Central Command."""
    same_land = bool(narrow.country) and narrow.country == wide.country
    return same_land and wide.name.split()[-1].lower() in ("military", "army", "forces") and narrow.name.split()[-1].lower() in _ARMS


def _is_ministry(narrow: Participant, wide: Participant) -> bool:
    """The "Norland government" by its Foreign Ministry, whose land the text may leave out."""
    last = narrow.name.split()[-1].lower()
    return last in ("ministry", "department") and wide.name.split()[-1].lower() == "government" and narrow.country in (wide.country, "")


def _is_of_state(narrow: Participant, held: set[str], wide: Participant, at_home: bool) -> bool:
    """A state by one of its officials or organs."""
    state = lookup(wide.name.removesuffix("'s government"))
    if (
        state is None
        or state.form is Form.ADJECTIVE
        or not wide.country
        or narrow.country not in ((wide.country, "") if at_home else (wide.country,))
        or lookup(narrow.name) is not None
    ):
        return False
    if held & _AIDES and _is_of_body(narrow.office):
        return False  # a "Greenpeace adviser" from there
    if state.form is Form.METONYM:  # "the White House said", and the President, no Treasury and no State Department
        return bool(held & _AT_ITS_SEAT)
    return bool(held & _OFFICIALS) or narrow.name.split()[-1].lower() in _ORGANS


def _is_of_body(office: str) -> bool:
    """Whether an office has the name of a body in it that is no land, no ministry and no portfolio."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in office.split()[:-1]]
    plain = offices.PORTFOLIOS | offices.QUALIFIERS | _ORGANS
    return any(word[:1].isupper() and word.lower() not in plain and lookup(word) is None and not offices.is_head(word) for word in words)


def _holds(narrow: Participant, wide: Participant) -> bool:
    """An office without a name, "Brazil's mining regulator chief", by its holder; no State Department spokesman by another body's."""
    last = wide.name.split()[-1]
    posted = last == "envoy" and bool(wide.country) and narrow.country == wide.country  # "Norland's envoy", an ambassador
    bare = last.islower() and offices.is_head(last) and (posted or last not in offices.LOOSE)
    named = narrow.name[:1].isupper() and not narrow.name.split()[-1].islower()
    lands = {narrow.country, wide.country} - {""}
    fitting = bare and named and bool(narrow.office) and len(lands) < 2 and offices.fits(wide.office or last, narrow.office)
    return fitting and _bodies(wide) <= {*_WORD.findall(narrow.office.lower()), *_abbreviated(narrow.office)}


def _abbreviated(office: str) -> set[str]:
    """The "fbi" of "Director of the U.S. Federal Bureau of Investigation", among all that its last capitals can stand for."""
    capitals = "".join(word[0].lower() for word in office.split() if word[0].isupper())
    return {capitals[start:] for start in range(len(capitals) - 1)}


def _bodies(person: Participant) -> set[str]:
    """The words of a description that name a body, no land: "state" and "department"."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in person.name.split()[:-1]]
    return {word.lower() for word in words if word[:1].isupper() and lookup(word) is None}


def told_apart(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Of those who said the same words, without those for whom another speaks; without the speaker where he has no name at all."""
    return tuple(one for one in people if not any(other is not one and _is_told_by(one, other) for other in people))


def _is_told_by(one: Participant, other: Participant) -> bool:
    by_name = any(word[:1].isupper() for word in other.name.split()) and speaks_for(other, one, at_home=True)
    if not any(word[:1].isupper() for word in one.name.split()):
        return by_name or speaks_for(one, other, at_home=True) or _heads_it(set(other.office.lower().split()), one)
    return by_name
