"""What a call or talks were about, in the words of their sentence: "about the Iran war", "on a ceasefire".

One rule: only a noun or an act that can be read without the article; "about the matter" tells a reader nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.extract import asides, shorten, tree
from timeline.extract.predicate import worded

if TYPE_CHECKING:
    from spacy.tokens import Token

_ROOM = 70  # code points of what it was about
_ABOUT = ("about", "regarding", "concerning")
_ON = ("on", "over")  # of the talks themselves alone: "met on the sidelines", "spoke over dinner"
_WITH = ("with", "to", "between", "of", "and")
_SUBJECTS = frozenset("talk discussion negotiation consultation dialogue call conversation meeting conference round".split())
_DISCUSS = frozenset("discuss negotiate".split())
_NO_TOPIC = frozenset(  # where, how and when
    """phone telephone telegram whatsapp zoom skype facebook twitter x sideline margin behalf invitation initiative request basis condition
    dinner lunch breakfast tea coffee anonymity occasion day week month year hour sidelines margins visit trip tour""".split()
)
_POINTS = frozenset("the this that these those such same other".split())


def about(token: Token, verb: Token | None) -> str:
    """The topic of an act's noun or verb with its preposition; "" where the sentence has none that is plain."""
    above = verb if verb is not None else token
    for prep in _prepositions(token, above):
        for told in tree.children(prep, "pobj", "pcomp"):
            if words := _worded(told):
                return f"{prep.lower_} {words}"
    for act in _discussing(above):
        for noun in tree.children(act, "dobj"):
            if words := _worded(noun):
                return f"about {words}"
    return ""


def _prepositions(token: Token, above: Token) -> Iterable[Token]:
    """Those that open a topic: of the act, of its verb and of whom it was with."""
    with_whom = [prep for each in (token, above) for prep in tree.children(each, "prep") if prep.lower_ in _WITH]
    own = {token, above, *(noun for prep in with_whom for noun in tree.children(prep, "pobj"))}
    after = [word for each in sorted(own) for word in tree.children(each, "prep") if word.i > token.i]
    yield from (word for word in after if word.lower_ in _ABOUT)
    if token.lemma_ in _SUBJECTS:
        yield from (word for word in after if word.lower_ in _ON)


def _discussing(above: Token) -> Iterable[Token]:
    """The "discussed" of "held a call and discussed the war", "talks to discuss it", or the verb itself."""
    if above.lemma_ in _DISCUSS:
        yield above
    beside = [above, *tree.children(above, "dobj")]
    for each in (act for word in beside for act in tree.children(word, "advcl", "xcomp", "acl", "relcl", "conj")):
        if each.lemma_ in _DISCUSS and not tree.children(each, "nsubj", "neg"):
            yield each


def _worded(told: Token) -> str:
    """The noun or act as a headline has it; "" for a day, a place of talking, and what only the text before explains."""
    if told.ent_type_ in asides.TIMES or told.lemma_.lower() in _NO_TOPIC or told.lower_ in _NO_TOPIC or told.ent_type_ == "CARDINAL":
        return ""
    if told.pos_ in ("VERB", "AUX"):
        words = shorten.shortest(told, asides.within(told, [child for child in told.children if asides.is_day(child)]), {}, _ROOM)
        points = any(word.tag_ in ("PRP", "PRP$", "WDT", "WP") for word in told.subtree)
        return "" if points or len(words) > 2 * _ROOM or told.tag_ != "VBG" else words
    pointing = [word for word in told.lefts if word.lower_ in _POINTS]
    tells = told.pos_ == "PROPN" or [child for child in told.children if child not in pointing and not child.is_punct]
    return worded(told, article=True) if tells or not pointing else ""
