"""A trigger found in a sentence: which type and which table it is of, the words that it stands on, the verb that decides.

One rule: a value and nothing else; what must stand with it is asked in triggers and standing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.event_types import EventType, Role, Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

_DECIDES = {  # "agreed to sell its stake" is the deal, "voted to oust Hale" the ousting, "agreed to tighten sanctions" the sanctions
    "agreement": frozenset(["agree"]),
    "appointment": frozenset(["vote"]),
    "sanction": frozenset(["agree", "decide"]),
}
PLANS = frozenset(["plan", "schedule", "set", "slate"])  # of what is only to be


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence. `token`: the verb, or the noun's head; `first`: where its words begin; `verb`: the
    verb that decides tense and status (the token itself, the light verb, or the noun's governor), if any."""

    kind: EventType
    trigger: Trigger
    token: Token
    first: Token
    verb: Token | None
    light: bool

    @property
    def start(self) -> int:
        return min(self.first.idx, self.token.idx)

    @property
    def end(self) -> int:
        return self.token.idx + len(self.token.text)

    @property
    def decided(self) -> Token:
        """The verb with which it is done: the agreed of "agreed to sell its stake", else the token."""
        decided = self.token.dep_ in ("xcomp", "advcl") and self.token.head.lemma_ in _DECIDES.get(self.kind.id, ())
        decided = decided and (self.kind.id != "sanction" or self._is_imposed_by_it())
        return self.token.head if decided else self.token

    def _is_imposed_by_it(self) -> bool:
        """False for "agreed to lift", "decided not to impose", "did not agree to", and for "agreed to impose them by June", a plan."""
        verb = self.token.head
        plain = verb.tag_ in ("VBD", "VBN") and not any(child.dep_ == "neg" for word in (verb, self.token) for child in word.children)
        days = (word for word in self.token.subtree if word.ent_type_ in ("DATE", "TIME") and word.dep_ in ("pobj", "npadvmod"))
        dated = any(day.head.lower_ != "for" for day in days)  # not "for six months"
        return self.trigger.mode == "imposed" and plain and not dated

    @property
    def rule(self) -> str:
        return f"{self.kind.id}.{self.trigger.name}" + ("-light" if self.light else "")

    @property
    def roles(self) -> dict[str, Role]:
        return self.kind.roles if self.trigger.roles is None else self.trigger.roles

    @property
    def least(self) -> int:
        """How many must take part in all."""
        return self.kind.least if self.trigger.least is None else self.trigger.least
