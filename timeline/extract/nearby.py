"""Where a hit is that the positions of its type do not tell: the phrases of place further down its own clause.

One rule: no clause with a verb of its own is entered, and of words said none of what they are about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.extract import clause, tree
from timeline.extract.hit import Hit
from timeline.language.phrases import BODIES, is_person_noun
from timeline.language.places import SITES, THEMES
from timeline.language.states import Form, lookup

if TYPE_CHECKING:
    from spacy.tokens import Token

_SITED = frozenset("in at near outside inside aboard across around throughout alongside beside".split())
_ON = frozenset("square street road highway bridge island avenue beach campus board ship steps stage lawn".split())
_CLAUSES = frozenset("ccomp relcl advcl parataxis csubj pcomp xcomp appos".split())
_ARRANGED = frozenset("hold schedule set plan slate organize organise host stage convene mediate".split())
_ABOUT = frozenset("on about over regarding concerning against into despite amid".split())  # "views on the war in Norland"
_CONNECTED = frozenset(["connection", "relation"])  # "arrested in connection with a blast in Tarsus"
_ADDRESSES = frozenset("tell address brief inform meet greet".split())
_WHOSE = frozenset(["of", "for", "with", "to"])
_DEEPEST = 6


def beside(hit: Hit) -> Iterator[Token]:
    """Heads of the phrases of place in the hit's clause, the nearest first: "marched on Main Square", "talks set for Tuesday in Rome"."""
    verb = hit.token if hit.trigger.verbs else hit.verb
    tops = [hit.token] if verb is None else [hit.token, verb, *clause.meanwhile(verb)]
    return _sited(tops, passed=frozenset() if hit.kind.recalls else _ABOUT)


def of_speaker(hit: Hit) -> Iterator[Token]:
    """Where who says it is, "the embassy in Rome said", "a housewife in Rome", or those who are told: "told magistrates in Tarsus"."""
    verb = hit.verb if hit.trigger.nouns and hit.verb is not None else hit.token
    told = tree.children(verb, "dobj", "dative") if verb.lemma_ in _ADDRESSES else []
    yield from _sited([*told, *clause.meanwhile(verb)])
    subjects = clause.subjects(verb)
    yield from _sited(subjects)
    described = [noun for subject in subjects for noun in subject.subtree if noun.dep_ == "appos" and is_person_noun(noun)]
    described += [body for noun in described for _, body in tree.after_preposition(noun, ("at", "with"))]  # "an analyst at a bank in Rome"
    within = [noun for each in described for _, noun in tree.after_preposition(each, ("in",))]
    yield from (noun for noun in within if not tree.children(noun, "prep"))  # no leader "in the House of Representatives"


def _sited(tops: Iterable[Token], passed: frozenset[str] = _ABOUT) -> Iterator[Token]:
    """By levels, so that what hangs on a top itself comes before what hangs further down; nothing under the prepositions `passed`."""
    for top in dict.fromkeys(tops):
        level = [top]
        for _ in range(_DEEPEST):
            below: list[Token] = []
            for word in level:
                for child in word.children:
                    if _is_clause(child):
                        continue
                    if child.dep_ == "prep" and word.lemma_.lower() not in THEMES:
                        yield from (noun for noun in tree.children(child, "pobj") if _is_site(child, noun))
                    if child.lower_ not in passed and child.lower_ not in _CONNECTED and not _tells_who(child):
                        below.append(child)
            level = below


def _is_clause(child: Token) -> bool:
    told = child.dep_ == "acl" and child.lemma_ not in _ARRANGED
    return told or child.dep_ in _CLAUSES or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"))


def _tells_who(preposition: Token) -> bool:
    """True for the "of" of "met victims of the earthquake in Turkey"; a town, "met executives of both firms in Rome", is where."""
    within = (noun for noun in preposition.subtree if noun.dep_ == "pobj" and noun.head.lower_ == "in")
    lands = (known for noun in within if (known := lookup(noun.text)) is not None and known.form in (Form.STATE, Form.AREA))
    return preposition.lower_ in _WHOSE and is_person_noun(preposition.head) and any(lands)


def _is_site(preposition: Token, noun: Token) -> bool:
    bodies = (noun, *tree.children(noun, "compound"))
    if noun.pos_ == "PROPN" and any(word.lower_ in BODIES - SITES for word in bodies):
        return False  # "a pilot in the Norland Air Force", "leader in the Legislative Council Karl Lind"
    return preposition.lower_ in _SITED or (preposition.lower_ == "on" and noun.lemma_.lower() in _ON)
