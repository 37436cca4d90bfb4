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
_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|[IVX]+|\d+))*"
_STORM = re.compile(r"\b(?:(?:Tropical|Super|Post-Tropical) )?(?:Storm|Hurricane|Typhoon|Cyclone|Depression) [A-Z][\w’-]+")
_VESSEL = re.compile(
    rf"\b(?P<whole>(?:M\.?/?V\.?|M/[FST]|MS|MT|KM|SS|HMS|USS) {_NAME})"
    r"|\b(?:ferry|ferryboat|ship|vessel|boat|trawler|tanker|freighter|launch|barge|yacht|catamaran|liner|train|plane|jet|airliner)"
    rf",? (?:the |named |called )?(?P<name>{_NAME})"
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
    near = [each for each in _VESSEL.finditer(words) if abs(each.end() - hit.token.idx) <= _NEAR] if hit.trigger.mode == "crash" else []
    found = min(near, key=lambda each: abs(each.end() - hit.token.idx), default=None)
    return (Actor(name=found["whole"] or found["name"], kind="group"),) if found is not None else ()
