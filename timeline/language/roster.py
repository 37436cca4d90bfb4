"""Who an article names: short forms tied to the full one, each name's kind and office, from its letters and its titles.

One rule: the article decides; config/actors.toml only where the article leaves it open.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.language import bodies, offices
from timeline.language.known import known_actor
from timeline.language.spans import Named
from timeline.language.states import Form, key, lookup

ORGANISATION_WORDS = frozenset(
    """ministry department bank university house office council committee court centre center bureau institute board union league
    organization organisation federation association chamber agency academy party group society commission congress movement army
    navy front parliament senate authority embassy institution corp corporation inc ltd llc plc co company companies airlines airways
    service services police force forces guard guards fund foundation initiative alliance coalition consulate administration
    government assembly club team consortium times post news television tv radio media network press journal industries holdings
    systems motors energy partners capital technologies tribunal regiment brigade battalion security legislature cabinet
    nations exchange reserve secretariat programme program mission command directorate hospital school college museum church
    brotherhood brigades militia resistance jihad taskforce treasury markets lines
    shipping freight logistics foods electric railways telecom insurance investments hotels
    software semiconductor aerospace oil gas steel pharmaceuticals airport bundesbank
    semiconductors electronics robotics therapeutics genomics biosciences biotech pharma labs laboratories chemicals metals minerals
    resources mining petroleum cement breweries networks solutions stores supermarkets automotive telecommunications properties brands
    gmbh holding corps""".split()
)
_SITES = frozenset(  # last words of the names of places and things, which nobody bears
    """tower towers bridge hall street avenue square stadium park palace camp port island islands river lake mount mountain valley bay
    strait hotel building plaza road prison wall gate canal terminal station airbase base field beach act bill plan accord accords treaty
    agreement crisis boom scandal affair revolution uprising spring doctrine theory index census cup games prize award war day week
    operation project festival pipeline retreat summit forum dialogue symposium
    ministerial plenary webinar""".split()
)
_FAMILY_PREFIXES = frozenset("Abu Abou Al El Bin Ben Ibn Van Von De Da Di Du Del Della Le La Mac San Santa St Ter Ten".split())
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ash|an)[-’'](?=\w{3})")  # of "al-Owhali", who is Owhali too
_PERSON_PARTICLES = frozenset("de da von van der bin al el la ben ould".split())


@dataclass(slots=True)
class Person:
    """Somebody the article names: every form of the name and every title it gives."""

    name: str
    country: str = ""
    offices: Counter[str] = field(default_factory=Counter)
    forms: set[str] = field(default_factory=set)
    gender: str = ""

    @property
    def office(self) -> str:
        """The fullest title that stands before the name in the article, courtesies left out."""
        titles = [title for title in self.offices if title and title.lower().rstrip(".") not in offices.COURTESIES]
        return max(titles, key=lambda title: (self.offices[title] > 0, len(title)), default="")


class Roster:
    """The people of an article. Filled with `add` in the order of the text, then asked with `person`."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}

    def add(self, named: Named) -> None:
        person = self.person(named.name, named.office) or self._new(named.name)
        if len(bare_words(named.name)) > len(bare_words(person.name)):
            person.name = named.name
        person.forms.add(named.name)
        for word in bare_words(named.name):
            holders = self._by_word.setdefault(word, [])
            if person not in holders:
                holders.append(person)
        if named.office:
            person.offices[named.office] += 1
            person.gender = person.gender or offices.gender(named.office)
            person.country = person.country or named.country

    def _new(self, name: str) -> Person:
        person = Person(name=name)
        self.people.append(person)
        return person

    def person(self, name: str, office: str = "") -> Person | None:
        """Whom a form of a name means: the bearer whose title agrees, else the last one named; None for a stranger."""
        wanted = bare_words(name)
        holders = [p for p in self._by_word.get(wanted[-1], []) if _same(wanted, bare_words(p.name))] if wanted else []
        if wanted and not holders and len(wanted) == 1:
            holders = [p for p in self._by_word.get(wanted[0], []) if wanted[0] in bare_words(p.name)]
        titled = [p for p in holders if office and _titled(p, office)]
        found = titled or _not_contradicted(holders, office)
        return found[-1 if len(wanted) > 1 else 0] if found else None


def _not_contradicted(holders: list[Person], office: str) -> list[Person]:
    gender = offices.gender(office)
    return [p for p in holders if not (gender and p.gender and p.gender != gender)]


def _titled(person: Person, office: str) -> bool:
    words = set(office.lower().rstrip(".").split())
    return any(words & set(held.lower().rstrip(".").split()) for held in person.offices)


def bare_words(name: str) -> list[str]:
    """The words of a name to compare by: no accents, no Jr., no initials beside full words."""
    found = (_ARTICLE.sub("", word) for word in re.findall(r"[\w’'-]+", key(name)))
    words = [word for word in found if word not in ("jr", "sr", "ii", "iii")]
    return [word for word in words if len(word) > 1] or words


def _same(short: list[str], full: list[str]) -> bool:
    """True where one form's words end, begin or run inside the other's in the same order."""
    if len(short) > len(full):
        short, full = full, short
    if len(short) == 1:
        return short[0] in (full[0], full[-1]) or short[0] in full[1:]
    if short[-1] != full[-1] and short[0] != full[0]:
        return short[-1] in full and short == full[full.index(short[-1]) - len(short) + 1 :][: len(short)]
    rest = iter(full)
    return all(word in rest for word in short)


_NOBODY = frozenset(  # capitals that stand for things and measures
    """GW MW KW GWH MWH TWH KG KM GDP GNP CEO CFO CIO COO AI IT TV EV EVS LNG LPG IPO ETF CPI PMI FX VAT GMT ET EST EDT PT UTC BST CET AM PM
    COVID COVID-19 HIV AIDS DNA PDF CCTV GPS SUV SUVS USD EUR GBP JPY ID IDS UFO UFOS VIP PHD MBA NGO NGOS ICBM UAV UAVS HQ PR FAQ
    Q1 Q2 Q3 Q4 H1 H2 OK SMS URL WIFI 5G 4G AK-47 B-2 F-16 F-35 I II III IV""".split()
)
_INITIALS = re.compile(r"[A-Z]\.(?:[A-Z]\.?)?")  # "A.J.": of somebody who is not to be named
_HYPHENATED = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+\b|\b[A-Z][a-z]+-[a-z]+ [A-Z][a-z]+$")  # Han Duck-soo, Ching-te Lai


def kind_of(named: Named) -> str:
    """person, organisation, state, group or "" where the letters alone do not tell."""
    known = lookup(named.name)
    if known is not None and not _personal(named.office):
        return "state" if known.form is not Form.ADJECTIVE else "group"
    actor = known_actor(named.name)
    if actor is not None and (actor.kind == "organisation" or not named.office):
        return actor.kind
    words = named.name.lower().split()
    if any(word in ORGANISATION_WORDS for word in words):
        return "organisation"
    if _HYPHENATED.search(named.name):
        return "person"
    if named.office:
        return "person" if named.name and not offices.is_head(words[-1]) else ""
    initials = named.name.isupper() and len(named.name) > 1 and " " not in named.name and not _INITIALS.fullmatch(named.name)
    return "organisation" if initials and named.name not in _NOBODY else ""


def _personal(office: str) -> bool:
    return bool(office) and offices.is_head(office.split()[-1].rstrip(","))


def looks_personal(name: str) -> bool:
    """True for two to five capitalised words none of which is an institution's: what a stranger's name looks like."""
    words = name.split()
    return words[-1].lower() not in _SITES and 2 <= len(words) <= 5 and all(word[:1].isalpha() and _name_like(word) for word in words)


def _name_like(word: str) -> bool:
    return word[0].isupper() or word in _PERSON_PARTICLES or "-" in word


def filled(names: Iterable[Named]) -> Roster:
    """A roster of those names that titles, config or their later short form show to be people, full forms first."""
    roster = Roster()
    listed = [named for named in names if named.name]
    alone = {key(named.name) for named in listed if " " not in named.name and kind_of(named) in ("", "person")}
    tails = alone | {key(named.name) for named in listed if named.name.split()[0] in _FAMILY_PREFIXES}
    sure = [named for named in listed if kind_of(named) == "person" or _told_later(named, tails)]
    for named in sorted(sure, key=lambda n: -min(2, len(bare_words(n.name)))):
        roster.add(named)
    for named in listed:
        if kind_of(named) == "" and roster.person(named.name) is not None:
            roster.add(named)
    return roster


def _told_later(named: Named, alone: set[str]) -> bool:
    """A full name is a person's where the article goes on with its last word, or with its first for Xi and Kim."""
    if kind_of(named) != "" or not looks_personal(named.name) or bodies.is_medium(named.name):
        return False
    words = named.name.split()
    return _ARTICLE.sub("", key(words[-1])) in alone or key(words[0]) in alone or key(" ".join(words[1:])) in alone
