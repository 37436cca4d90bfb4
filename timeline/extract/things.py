"""What a disaster is told of by a name of its own: "Typhoon Kalmaegi", "the ferry Santa Ana II", "MV Bukoba".

One rule: told from the words of the sentence alone, since the model hangs such names wherever it likes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.language.actors import Actor

if TYPE_CHECKING:
    from timeline.extract.hit import Hit

THING = "subject"
_WORD = r"[A-Z](?:(?!['’]s\b)[\w’'-])+"
_NAME = rf"{_WORD}(?: (?:{_WORD}|[IVX]+|\d+))*"
_STORM = re.compile(r"\b(?:(?:Tropical|Super|Post-Tropical) )?(?:Storm|Hurricane|Typhoon|Cyclone|Depression) [A-Z][\w’-]+")
_CRAFT = r"(?:ferry|ferryboat|ship|vessel|boat|trawler|tanker|freighter|launch|barge|yacht|catamaran|liner|train|plane|jet|airliner)"
_VESSEL = re.compile(
    rf"\b(?P<whole>(?:M\.?/?V\.?|M/[FST]|MS|MT|KM|SS|HMS|USS) {_NAME})"
    rf"|\b{_CRAFT}(?:,? (?:the |named |called )?| (?:with|carrying) [^,]{{2,40}}, the )(?P<name>{_NAME})"
    rf"|\b[Tt]he (?P<before>{_NAME}), an? (?:[\w-]+ ){{0,4}}?{_CRAFT}\b"
)
_NEAR = 90  # characters between a vessel's name and what became of it


def named(hit: Hit) -> tuple[Actor, ...]:
    """The storm or the vessel of a hit in whose roles it has one; nobody where it has no name."""
    if THING not in hit.roles:
        return ()
    words = hit.token.doc.text
    if hit.trigger.named:
        found = _STORM.search(words)
        return (Actor(name=found[0], kind="group"),) if found is not None else ()
    near = [each for each in _VESSEL.finditer(words) if abs(each.end() - hit.token.idx) <= _NEAR and _befalls(hit, each.start())]
    found = min(near, key=lambda each: abs(each.end() - hit.token.idx), default=None)
    return (Actor(name=_name(found), kind="group"),) if found is not None else ()


def vessel(phrase: str) -> str:
    """The name of the vessel that a phrase is of: Aino of "the tanker, the Aino"; "" where it has none."""
    found = _VESSEL.search(phrase)
    return "" if found is None else _name(found)


def _name(found: re.Match[str]) -> str:
    return next(name for name in found.groups() if name)


def _befalls(hit: Hit, at: int) -> bool:
    """Whether it can befall a vessel named there: a crash wherever the name stands, an accident behind it ("the Aino ran aground")."""
    return hit.trigger.mode == "crash" or (hit.trigger.mode == "accident" and at < hit.token.idx)
