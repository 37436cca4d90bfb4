"""The types of events as data: what tells each in a sentence, who has a part in it, and examples that must hold.

One rule: a type is a table in a TOML file and nothing else; a user adds one with no line of Python.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from timeline.errors import ConfigError
from timeline.resources import resource

FILE = "config/event_types.toml"
Kind = Literal["person", "organisation", "state", "group"]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
Lemma = Annotated[str, Field(pattern=r"^[^A-Z\n]+$")]
ACTORS: tuple[Kind, ...] = ("person", "organisation", "state", "group")
POSITIONS = frozenset(["subject", "object", "dative", "possessive", "compound", "adjective", "origin"])
PREPOSITIONS = frozenset(
    """about above across after against along alongside amid among around as at before behind belonging beside between beyond by concerning
    despite during for from in inside into including near of off on onto opposite outside over past per regarding since through throughout
    to toward towards under until unto upon via with within without""".split()
)


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Role(_Table):
    """Who fills a role. `slots`: positions or prepositions, none where only some triggers fill it; `least`: how many there must be.

    `means`: nouns that stand for whose they are: "Iranian missiles", "in a strike by rebels".
    """

    slots: tuple[Lemma, ...]
    kinds: tuple[Kind, ...] = ACTORS
    least: int = 0
    means: tuple[Lemma, ...] = ()

    @field_validator("slots")
    @classmethod
    def _slots_are_known(cls, slots: tuple[str, ...]) -> tuple[str, ...]:
        for slot in slots:
            if slot not in POSITIONS | PREPOSITIONS:
                raise ValueError(f"{slot!r} is no preposition and none of {', '.join(sorted(POSITIONS))}")
        return slots


class Trigger(_Table):
    """Words that tell the event, `verbs` or `nouns`, and what must or must not stand with them.

    `light`: verbs that carry the noun ("held talks") and hand it their subject. `bare`: the noun tells it without one; `named`: a name
    may follow it ("Typhoon Kalmaegi"); `dated`: a day of its own tells it too ("a summit on 19 March").
    `objects`, `subjects`, `prepositions`, `words`: one of these must be there (as object, subject, preposition, anywhere in the sentence),
    none of their `not_` ones may.
    `within`: a noun that the verb must stand in or on ("in a statement", "on its website").
    `under`: a verb whose infinitive it must be ("agreed on Monday to buy").
    `clause`: words said or a clause must follow; `infinitive`: what is to be done ("asked them to go"); `complement`: what the object is
    said to be ("called the plan absurd").
    `beside`: whoever acts "after talks with X" or "on a visit" takes part.
    `yields`: types it stands for where the headline tells one of them. `least`: how many participants in all.
    `passive`: whether it may, must or must not be; "middle" where its passive tells what the subject does ("are engaged in").
    """

    name: Name
    verbs: tuple[Lemma, ...] = ()
    nouns: tuple[Lemma, ...] = ()
    light: tuple[Lemma, ...] = ()
    bare: bool = True
    named: bool = False
    dated: bool = False
    objects: tuple[Lemma, ...] = ()
    not_objects: tuple[Lemma, ...] = ()
    subjects: tuple[Lemma, ...] = ()
    not_subjects: tuple[Lemma, ...] = ()
    prepositions: tuple[Lemma, ...] = ()
    not_prepositions: tuple[Lemma, ...] = ()
    words: tuple[Lemma, ...] = ()
    not_words: tuple[Lemma, ...] = ()
    within: tuple[Lemma, ...] = ()
    under: tuple[Lemma, ...] = ()
    clause: bool = False
    infinitive: bool = False
    complement: bool = False
    beside: bool = False
    passive: Literal["any", "never", "only", "middle"] = "any"
    status: Literal["", "happened", "planned", "cancelled", "ongoing"] = ""
    yields: tuple[Name, ...] = ()
    mode: Lemma | Literal[""] = ""
    roles: dict[Name, Role] | None = None
    least: int | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> "Trigger":
        if bool(self.verbs) == bool(self.nouns):
            raise ValueError("give either verbs or nouns")
        return self

    @property
    def lemmas(self) -> tuple[str, ...]:
        return self.verbs or self.nouns


class Example(_Table):
    """A sentence with what must be found in it: an event of the type with these parts, or `none`."""

    text: str
    title: str = ""
    none: bool = False
    participants: tuple[str, ...] = ()
    status: str = "happened"
    mode: str = ""
    place: str = ""


class EventType(_Table):
    """One type. `cameo`: its code, `cameo_by_mode` where a mode has its own. `block`: phrases that are none of it.

    `place`: the prepositions (or object) that name its place.
    `published_default`: whether the publication may stand in for a missing date, `published_modes`: in which modes it may else.
    `not_titles`: headlines with one of these words tell of something that such an event is only a part of. `continues`: a speaker's
    later words with no date of their own belong to the first ones. `recalls`: a later undated one is the dated one told before.
    `promised`: the promise of it is one too, on the day on which it is given. `lasts`: a "three-day" one that begins on a day takes
    the days after it as well. `mutual`: who takes part is the event, so that others in it are another. `described`: it is of somebody
    whom the lead may only describe. `gathers`: what is said at it is said in its place. `local`: in the lead it is where the story is
    told from; `domestic`: else in the land whose bodies or people act. `takes_effect`: one to come has the day from which the text says
    that the changes hold.
    """

    id: Name
    title: str
    cameo: str = ""
    cameo_by_mode: dict[Lemma, str] = Field(default_factory=dict)
    plover: str = ""
    about: str = ""
    modes: tuple[Lemma, ...] = ()
    published_default: bool = True
    published_modes: tuple[Lemma, ...] = ()
    roles: dict[Name, Role]
    least: int = 1
    needs_place: bool = False
    not_titles: tuple[Lemma, ...] = ()
    continues: bool = False
    recalls: bool = False
    promised: bool = False
    lasts: bool = False
    mutual: bool = False
    described: bool = False
    gathers: bool = False
    local: bool = False
    domestic: bool = False
    takes_effect: bool = False
    place: tuple[Lemma, ...] = ("in", "at")
    block: tuple[Lemma, ...] = ()
    triggers: tuple[Trigger, ...] = Field(min_length=1)
    examples: tuple[Example, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _triggers_hold_together(self) -> "EventType":
        for key, modes in (("cameo_by_mode", self.cameo_by_mode), ("published_modes", self.published_modes)):
            if strangers := [mode for mode in modes if mode not in self.modes]:
                raise ValueError(f"{key} has the mode {strangers[0]!r}, which is not among modes")
        for trigger in self.triggers:
            if sum(other.name == trigger.name for other in self.triggers) > 1:
                raise ValueError(f"two triggers have the name {trigger.name!r}; confidence is told by it")
            if strange := (trigger.roles or {}).keys() - self.roles.keys():
                raise ValueError(f"trigger {trigger.name!r} has the role {min(strange)!r}, which is not among roles")
            if trigger.mode and trigger.mode not in self.modes:
                raise ValueError(f"trigger {trigger.name!r} has the mode {trigger.mode!r}, which is not among modes")
        return self

    @cached_property
    def blocked(self) -> re.Pattern[str] | None:
        """The blocking phrases as one expression, any form of white space between their words."""
        phrases = [r"\s+".join(map(re.escape, phrase.split())) for phrase in self.block]
        return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE) if phrases else None


class EventTypes(_Table):
    """All types, by id, in the file's order."""

    types: dict[str, EventType]

    def __iter__(self) -> Iterator[EventType]:  # type: ignore[override]  # the types are what one iterates over, not the fields
        return iter(self.types.values())

    def __getitem__(self, name: str) -> EventType:
        return self.types[name]

    def __contains__(self, name: str) -> bool:
        return name in self.types

    def cameo(self, name: str, mode: str = "") -> str:
        """The CAMEO code of a type and mode, "" where there is none."""
        kind = self.types.get(name)
        return "" if kind is None else kind.cameo_by_mode.get(mode, kind.cameo)

    @cached_property
    def by_lemma(self) -> dict[str, tuple[tuple[EventType, Trigger], ...]]:
        """The triggers that a lemma may pull; for one of several words or with hyphens, under its last."""
        found: dict[str, list[tuple[EventType, Trigger]]] = {}
        for kind in self:
            for trigger in kind.triggers:
                for lemma in dict.fromkeys(words.replace("-", " ").split()[-1] for words in trigger.lemmas):
                    found.setdefault(lemma, []).append((kind, trigger))
        return {lemma: tuple(pairs) for lemma, pairs in found.items()}


@cache
def shipped_types() -> EventTypes:
    """The types that ship, read once. Raises ConfigError."""
    return load_event_types()


def with_own(file: str) -> EventTypes:
    """The types that ship and those of a file of one's own, which win; "" for none. Raises ConfigError."""
    if not file:
        return shipped_types()
    types = EventTypes(types={**shipped_types().types, **load_event_types(Path(file)).types})
    for kind in types:
        for trigger in kind.triggers:
            if strange := set(trigger.yields) - types.types.keys():
                raise ConfigError(f"{file}: {kind.id}: trigger {trigger.name!r} yields to {min(strange)!r}, which is no type")
    return types


def load_event_types(path: Path | None = None) -> EventTypes:
    """The types of a file, or those that ship. Raises ConfigError with file, line and key for each thing wrong."""
    name = FILE if path is None else str(path)
    try:
        text = resource(FILE).read_text(encoding="utf-8") if path is None else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{name}: cannot be read: {error}") from error
    return _checked(text, name)


def _checked(text: str, name: str) -> EventTypes:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}: not TOML: {error}") from error
    named = {key: {"id": key, **table} if isinstance(table, dict) else table for key, table in tables.items()}
    try:
        return EventTypes.model_validate({"types": named})
    except ValidationError as error:
        raise ConfigError("\n".join(_told(problem, text, name) for problem in error.errors())) from error


def _told(problem: Any, text: str, name: str) -> str:
    """One thing wrong, as "FILE:LINE: KEY: what"."""
    keys = [part for part in problem["loc"][1:] if part not in ("[key]", "function-after")]
    key = ".".join(str(part) for part in keys)
    return f"{name}:{_line(text, keys)}: {key}: {problem['msg'].removeprefix('Value error, ')}"


def _line(text: str, keys: list[Any]) -> int:
    """The line of a key: tables are searched in turn, an index counts the headers of its array."""
    lines = text.splitlines()
    at, table = 0, ""
    for position, key in enumerate(keys):
        if isinstance(key, int):
            continue
        following = keys[position + 1] if position + 1 < len(keys) else None
        path = f"{table}.{key}".strip(".")
        header = f"[[{path}]]" if isinstance(following, int) else f"[{path}]"
        places = [i for i in range(at, len(lines)) if lines[i].strip().startswith(header)]
        wanted = following if isinstance(following, int) else 0
        if len(places) > wanted:
            at, table = places[wanted], path
            continue
        assigned = re.compile(rf"\s*{re.escape(str(key))}\s*=|.*[{{,]\s*{re.escape(str(key))}\s*=")
        at = next((i for i in range(at, len(lines)) if assigned.match(lines[i])), at)
    return at + 1
