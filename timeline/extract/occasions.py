"""What is said or done at an occasion that the article told of before: "told reporters after the talks", "at the end of the session".

One rule: only of an occasion that the words point to, "the talks"; which day that was, the reading keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import clause, tree
from timeline.extract.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_OCCASIONS = frozenset(
    """talk meeting session summit call conversation council conference negotiation encounter ceremony visit hearing dinner lunch
    gathering forum debate sitting round reception""".split()
)
_JOURNEYS = frozenset("visit trip tour stay journey".split())
_HIS = frozenset(["the", "this", "his", "her", "their"])
_AT = frozenset(["at", "in", "on", "during"])
_AFTER = frozenset(["after", "following"])
_PARTS = frozenset("end close conclusion start beginning outset margin sideline fringe opening course".split())
_TALKS_TO_PRESS = frozenset(["conference", "briefing", "interview", "statement", "press", "reporter", "journalist"])


def is_at_occasion(hit: Hit) -> bool:
    """True in "said at a news conference after the talks", "signed a pact at the close of the visit"."""
    verb = hit.verb if hit.trigger.nouns and hit.verb is not None else hit.token
    return any(noun.lemma_.lower() in _OCCASIONS and _is_pointed_to(noun) and not _is_news(noun) for noun in _beside(verb))


def is_on_journey(hit: Hit, goal: str) -> bool:
    """True in "during his visit, he will call on the premier", "during his visit to Oslo" where that is its `goal`."""
    verb = hit.verb if hit.trigger.nouns and hit.verb is not None else hit.token
    led = tree.after_preposition(verb, frozenset(["during", "on"]))
    journeys = [noun for _, noun in led if noun.lemma_.lower() in _JOURNEYS and any(child.lower_ in _HIS for child in noun.children)]
    plain = (noun for noun in journeys if not tree.children(noun, "amod", "compound"))
    return any(all(word.text in goal for _, word in tree.after_preposition(noun, frozenset(["to", "in"]))) for noun in plain)


def _beside(verb: Token) -> Iterator[Token]:
    """The talks of "at the talks", "at the end of the talks", "at a briefing after the talks", "told reporters after the talks".

    What is but said after the talks may be said days after.
    """
    told = [noun for act in (verb, *clause.meanwhile(verb)) for _, noun in tree.after_preposition(act, _AT)]
    yield from told
    press = [noun for noun in (*told, *tree.children(verb, "dobj", "dative")) if noun.lemma_.lower() in _TALKS_TO_PRESS]
    for noun in (*press, *((verb,) if press else ())):
        yield from (talks for _, talks in tree.after_preposition(noun, _AFTER))
    for noun in told:
        if noun.lemma_.lower() in _PARTS:
            yield from (whole for _, whole in tree.after_preposition(noun, frozenset(["of"])))


def _is_pointed_to(noun: Token) -> bool:
    return any(child.lower_ in ("the", "their", "that") for child in tree.children(noun, "det", "poss"))


def _is_news(noun: Token) -> bool:
    """Whether it is the one at which the words are said, "at the news conference", and has no day but theirs."""
    return any(child.lower_ in ("news", "press") for child in tree.children(noun, "compound", "amod"))
