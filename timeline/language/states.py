"""States, cities and regions by any of their names: Moscow, the Kremlin and Russian all lead to RUS.

One rule: what is not in config/places.toml has no country; nothing is guessed from a name's look.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from timeline.resources import resource

_STYLED = re.compile(r"(?:[A-Z][\w'’-]+ ){0,3}(?:Republic|Kingdom|Sultanate|Commonwealth|Emirate|Principality) of (?:the )?(?P<land>.+)")
_CAPITAL = re.compile(r"\b(?:the (?P<land>[A-Z][\w-]+)|(?P<owner>[A-Z][\w-]+)['’]s?) capital\b(?! [A-Z])")
_REMEMBERED = 20_000  # names asked for last: the same ones come again in every sentence


class Form(StrEnum):
    """What a name is to its country."""

    STATE = "state"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"
    METONYM = "metonym"
    CITY = "city"
    REGION = "region"
    AREA = "area"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A name of the gazetteer. `state`: the plain name of its country, "" for areas wider than one."""

    name: str
    form: Form
    country: str = ""
    state: str = ""


def key(name: str) -> str:
    """How names are compared: no accents, dots, article or case. "The U.S." and "us" have one key: check the case first."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    lowered = plain.replace(".", "").replace("’", "'").lower().strip()
    return lowered.removeprefix("the ").strip()


@cache
def gazetteer() -> dict[str, Known]:
    """Every name by its key; a state's own names win over a city's."""
    shipped = tomllib.loads(resource("config/places.toml").read_text(encoding="utf-8"))
    known: dict[str, Known] = {}
    for country, row in shipped["states"].items():
        _add_state(known, country, row)
    for section, form in (("cities", Form.CITY), ("regions", Form.REGION)):
        for country, names in shipped[section].items():
            for name in names:
                _add(known, name, form, country, shipped["states"].get(country, {}).get("name", ""))
    for name in shipped["areas"]["names"]:
        _add(known, name, Form.AREA, "", "")
    return known


def _add_state(known: dict[str, Known], country: str, row: dict[str, object]) -> None:
    state = str(row["name"])
    _add(known, state, Form.STATE, country, state)
    for column, form in (("aliases", Form.STATE), ("adjectives", Form.ADJECTIVE), ("metonyms", Form.METONYM)):
        names = row.get(column, [])
        for name in names if isinstance(names, list) else []:
            _add(known, str(name), form, country, state)
    _add(known, str(row["capital"]), Form.CAPITAL, country, state)


def _add(known: dict[str, Known], name: str, form: Form, country: str, state: str) -> None:
    known.setdefault(key(name), Known(name=name, form=form, country=country, state=state))


_SIDES = {"N": "North", "S": "South", "E": "East", "W": "West"}
_SIDE = re.compile(r"([NSEW])\. ?(?=[A-Z][a-z]{3})")


@lru_cache(maxsize=_REMEMBERED)
def lookup(name: str) -> Known | None:
    """The gazetteer's entry for a name as a text writes it; None for "us" and other words in lower case."""
    bare = name.removeprefix("the ").removeprefix("The ")
    if not bare[:1].isupper() or bare == "Us":
        return None
    short = _SIDE.match(bare)
    bare = f"{_SIDES[short[1]]} {bare[short.end() :]}" if short is not None else bare  # "S. Korea"
    found = gazetteer().get(key(bare))
    styled = _STYLED.fullmatch(bare) if found is None and " of " in bare else None
    land = gazetteer().get(key(styled["land"])) if styled is not None else None
    return land if land is not None and land.form is Form.STATE else found  # "the Democratic Republic of Timor-Leste"


def is_state(name: str) -> bool:
    """True for "Norway", not for its capital, its people or its king's palace."""
    known = lookup(name)
    return known is not None and known.form is Form.STATE


def country_of(name: str) -> str:
    """ISO 3166-1 alpha-3, "" where the gazetteer does not know it."""
    found = lookup(name)
    return found.country if found else ""


@cache
def state_of(country: str) -> str:
    """The plain name of a country by its code, "" for a code that the gazetteer does not have."""
    return next((known.state for known in gazetteer().values() if known.country == country and known.state), "")


@cache
def adjective_of(country: str) -> str:
    """How what is of a country is called, by its code: "British"; "" for a code that the gazetteer does not have."""
    return next((known.name for known in gazetteer().values() if known.country == country and known.form is Form.ADJECTIVE), "")


def land_of(word: str) -> str:
    """The country of a land's own word, "Russia", "Russian"; "" of any other."""
    known = lookup(word)
    return known.country if known is not None and known.form in (Form.ADJECTIVE, Form.STATE) and known.state else ""


def with_capital(words: str, town: str) -> str:
    """The words with a capital's own name for "the Russian capital", "Russia's capital"; another land's stays."""
    return _CAPITAL.sub(lambda found: town if capital_of(land_of(found["land"] or found["owner"])) == town else found[0], words)


@cache
def capital_of(country: str) -> str:
    """The capital of a country by its code, "" for a code that the gazetteer does not have."""
    return next((known.name for known in gazetteer().values() if known.country == country and known.form is Form.CAPITAL), "")
