"""Whether two participants are the same actor, by resolved id where both have one, else by name.

One rule: in doubt they are two. A surname stands for a full name that ends in it; a first name never does.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.language.entities import identity
from timeline.language.offices import is_head
from timeline.language.phrases import CROWDS
from timeline.language.places import SITES
from timeline.language.states import Form, is_state, lookup
from timeline.model import Mention, Participant

_TITLES = frozenset(
    """the a an mr mrs ms dr sir lord lady president prime minister foreign defense defence finance interior secretary general chancellor
    king queen prince princess crown senator sen rep representative gov governor mayor gen lt col sgt judge justice chairman chairwoman
    chief spokesman spokeswoman spokesperson us u.s. former then-president ambassador envoy special premier vice deputy leader pope
    national security advisor adviser state""".split()
)
_HYPHENED = re.compile(r"\b(secretary|director|attorney|governor|inspector|vice)-(?=\w)", re.IGNORECASE)  # "Secretary-General"
_ORGANS = frozenset(["board", "management", "leadership"])
_FIGURES = "one two three four five six seven eight nine ten eleven twelve".split()
COUNTS = frozenset(_FIGURES[1:10]) | frozenset(["several", "dozens", "hundreds", "thousands"])
_COUNTED = 4  # words of "three young people" at most
_CROWD = re.compile(rf"(?:(?:tens|{'|'.join(sorted(CROWDS))}) of )+", re.IGNORECASE)  # "tens of thousands of people"
_OTHERS = frozenset(
    """friend lawyer attorney wife husband widow mother father son daughter brother sister cousin uncle aunt nephew niece grandson
    granddaughter relative colleague aide assistant ally critic supporter opponent rival successor predecessor biographer
    neighbour neighbor partner girlfriend boyfriend deputy""".split()
)
_ADDED = re.compile(r" (?:of|from|in|at|for|with|on) ")
_WORD = re.compile(r"[^\W_]+(?:[.\-'’][^\W_]+)*\.?")


@lru_cache(maxsize=20_000)
def key(name: str) -> tuple[str, ...]:
    """The words of a name that tell it: lower case, without possessive, article, title or office in front."""
    plain = _HYPHENED.sub(r"\1 ", name[crowd.end() :] if (crowd := _CROWD.match(name)) else name)
    words = [re.sub(r"['’]s?$", "", word.lower()).rstrip(".") for word in _WORD.findall(plain)]
    if len(words) > 2 and words[-1] in _ORGANS and words[-2] != _WORD.findall(name)[-2].lower():
        words.pop()  # "the Fund's board"
    first = next((i for i, word in enumerate(words) if word not in _TITLES), len(words) - 1 if words else 0)
    first -= first > 0 and words[first] == "department"  # "State Department", which is no other one
    return tuple(words[first:])


@lru_cache(maxsize=20_000)
def same_name(one: str, other: str) -> bool:
    """True where both names stand for one actor: equal, a surname of the other, the initials of the other."""
    a, b = key(one), key(other)
    if not a or not b:
        return False
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and _figure(short[0]):
        return _figure(short[0]) == _figure(long[0]) and len(long) < _COUNTED  # "3" of a headline, "three people"
    if len(short) == 1:
        return (short[0] == long[-1] and not _is_of_other(long)) or initials(short[0], long)
    counted = long[0].isdecimal() or long[0] in COUNTS  # "four Norlandic diplomats"
    return (short[0] == long[0] and short[-1] == long[-1]) or (counted and long[1:] == short)


def _is_of_other(long: tuple[str, ...]) -> bool:
    """True for "close friend of Lind", who is not Lind; "governor of Norland" may act for the state."""
    return len(long) > 2 and long[-2] in ("of", "for", "to") and long[-3] in _OTHERS


def _figure(word: str) -> str:
    """ "3" for "three" and "3"; "" for any word that counts nothing."""
    return word if word.isdecimal() else str(_FIGURES.index(word) + 1) if word in _FIGURES else ""


def initials(short: str, long: tuple[str, ...]) -> bool:
    """True for "imf" and the words of the International Monetary Fund."""
    letters = short.replace(".", "")
    return len(letters) > 1 and letters == "".join(word[0] for word in long if word not in ("of", "the", "and", "for"))


def is_unnamed(mention: Mention) -> bool:
    """Whether nobody in it has a name: "leaders", "Norland and Varn leaders"."""
    return are_unnamed(mention.participants)


def are_unnamed(people: Sequence[Participant]) -> bool:
    return not any(map(is_named, people))


def are_two_towns(one: str, other: str) -> bool:
    """True for the names of two towns or sites; False where either is a land, has no name, or one may lie in the other."""
    known = (lookup(one), lookup(other))
    wide = any(place is not None and place.form not in (Form.CITY, Form.CAPITAL) for place in known)
    unnamed = one.split()[-1].islower() or other.split()[-1].islower()
    return not wide and not unnamed and not set(key(one)) & set(key(other))


def is_named(person: Participant) -> bool:
    """Whether it has a name of its own: not "officials", "the company", "Israeli military", a headline's "Minister"."""
    return not person.name.split()[-1].islower() and not is_head(person.name)


def is_crowd(person: Participant) -> bool:
    """Several with no name, "demonstrators", "nine people": none of them is told."""
    last = person.name.split()[-1]
    return last.islower() and (last.endswith("s") or last in ("people", "men", "women", "children"))


def described(name: str) -> list[str]:
    """The words up to the noun of a description, without what "of", "in" or the like adds: "office" of "office of the company".

    The "of" of a body's name is none: "Bank of Norland officials".
    """
    head, *added = _ADDED.split(name, maxsplit=1)
    of_body = added and head.split()[-1][:1].isupper() and added[0].split()[-1].islower()
    return name.split() if of_body else head.split()


def is_site(person: Participant) -> bool:
    """Whether it is a building that has no name: "ferry office", "the office of the company Havn"."""
    words = described(person.name)
    return words[-1] in SITES and " ".join(words).islower()


def are_one_site(one: Participant, other: Participant) -> bool:
    """True for "ferry office" and "the office of the company Havn": buildings of one kind that have no name."""
    return is_site(one) and is_site(other) and described(one.name)[-1] == described(other.name)[-1]


def is_site_told_so(one: Participant, other: Participant) -> bool:
    """True for "ferry office" and "the office of a ferry company": one site, of which the one says no more than the other."""
    short, long = sorted((set(key(one.name)), set(key(other.name))), key=len)
    return are_one_site(one, other) and len(short) > 1 and short <= long


def same(one: Participant, other: Participant) -> bool:
    """True where both are one state or one well-known actor, or any name of the one is a name of the other."""
    if (who := identity(one)) and who == identity(other):
        return True
    names = (other.name, *other.aliases)
    return any(same_name(a, b) for a in (one.name, *one.aliases) for b in names)


def shared(some: Sequence[Participant], others: Sequence[Participant]) -> int:
    """How many of `some` are also among `others`."""
    return sum(any(same(one, other) for other in others) for one in some)


def by_role(people: Sequence[Participant]) -> dict[str, list[Participant]]:
    """Participants under their roles."""
    roles: dict[str, list[Participant]] = {}
    for one in people:
        roles.setdefault(one.role, []).append(one)
    return roles


def union(groups: Sequence[Sequence[Participant]]) -> tuple[Participant, ...]:
    """Each actor once, under the fullest name, with the other names as aliases; in the order of first sight."""
    kept: list[Participant] = []
    for one in (person for group in groups for person in group):
        at = next((i for i, other in enumerate(kept) if same(one, other)), None)
        if at is None:
            kept.append(one)
        else:
            kept[at] = _joined(kept[at], one)
    return tuple(kept)


def _is_fuller(one: Participant, other: Participant) -> bool:
    """Whether the first has the better name: of one state its own before its capital's, else the longer."""
    if (who := identity(one)) and who == identity(other) and (is_state(one.name) or is_state(other.name)):
        return not is_state(other.name)
    return len(key(one.name)) > len(key(other.name))


def _joined(one: Participant, other: Participant) -> Participant:
    full, less = (other, one) if _is_fuller(other, one) else (one, other)
    names = dict.fromkeys((*full.aliases, less.name, *less.aliases))
    names.pop(full.name, None)
    return Participant(
        name=full.name, role=one.role, office=full.office or less.office, country=full.country or less.country, aliases=tuple(names)
    )
