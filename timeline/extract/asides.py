"""What of a sentence is said aside, between commas, dashes or brackets, and how a part of it is taken away.

One rule: what is left reads on; a condition is no aside, and a name is none beside what only describes its bearer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.extract import tree
from timeline.extract.line import QUOTES
from timeline.language import offices
from timeline.language.adjacent import text_after, token_before
from timeline.language.finite import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONDITIONS = frozenset("if unless until except without than only like whether whose".split())
DEADLY = frozenset("kill wound injure".split())  # "crashes near Oslo, killing nine people"
_ENDS = (",", ".", ";")
_DASHES = ("-", "–", "—")
_ASIDES = (",", "(", "-", "–", "—")
_CLOSED = (",", ")", "-", "–", "—")
_NEEDED = ("conj", "nsubj", "nsubjpass", "expl", "aux", "auxpass", "neg")
TIMES = ("DATE", "TIME")
_PARTLY = (" partly", " mainly", " largely", " mostly", " simply", " just")
_FROM = ("starting", "beginning")
_ABOUT = ("earlier", "later", "late", "early", "overnight")
_ASIDE = 30  # words between two dashes at most
_TELLS_MORE = frozenset(
    "specify elaborate give provide name identify disclose cite offer explain".split()
)  # "said so, without elaborating"
_NAMED = 7  # words of a name with what stands before it


def within(top: Token, without: Iterable[Token] = ()) -> set[Token]:
    """The tokens under this one, those under `without` aside, and those that are said aside."""
    kept = set(top.subtree)
    for token in without:
        drop(token, kept)
    for token in sorted(kept):
        if token in kept and is_naming(token):
            kept -= _commas(token)
        elif token != top and token in kept and _is_aside(token) and not sum(word.text in QUOTES for word in token.subtree) % 2:
            drop(token, kept)
            kept -= (_between_dashes(token) | _rest_of_aside(token)) - {top}
    return kept


def _between_dashes(token: Token) -> set[Token]:
    """All of "- from fighter jets to drones -", which the model may hang on more than one word; none where no dash opens."""
    doc, first = token.doc, token.left_edge.i
    dashes = [place for place in range(len(doc)) if _is_dash(doc, place)]
    if first - 1 not in dashes[::2]:
        return set()  # one that closes
    closing = next((place for place in dashes[1::2] if token.right_edge.i < place < first + _ASIDE), None)
    between = set() if closing is None else set(doc[first - 1 : closing + 1])
    return set() if any(word.text in QUOTES for word in between) else between


def _rest_of_aside(token: Token) -> set[Token]:
    """The "more than 90% complete" of ", with the pipe more than 90% complete.", which the model gives to the verb."""
    if token.lower_ != "with" or token.i < token.head.i:
        return set()
    rest: list[Token] = []
    for word in token.doc[token.right_edge.i + 1 :]:
        if word.text in _ENDS or word.dep_ in ("cc", "mark") or word.tag_ in FINITE:
            return set(rest) if word.text in _ENDS else set()
        rest.append(word)
    return set(rest)


def _is_dash(doc: Doc, place: int) -> bool:
    """A dash with a space on both sides; not that of "a four - to five-week process"."""
    if place and place + 1 < len(doc) and doc[place - 1].like_num and doc[place + 1].lower_ == "to":
        return False
    return place > 0 and doc[place].text in _DASHES and bool(doc[place].whitespace_ and doc[place - 1].whitespace_)


def is_day(token: Token) -> bool:
    """True for "on Monday", "last week", "earlier", "starting on Monday": when it was."""
    if token.lower_ in _FROM:
        return any(word.ent_type_ in TIMES for word in token.rights) or any(is_day(child) for child in tree.children(token, "prep"))
    if token.dep_ == "prep" and token.head.lower_ not in _FROM:
        nouns = tree.children(token, "pobj")
        if token.lower_ == "at" and [noun.lower_ for noun in nouns] == ["time"] and token.right_edge == nouns[0]:
            return all(word.lower_ == "the" for word in nouns[0].lefts)  # "at the time"
        return (
            token.lower_ in ("on", "in", "at", "during", "over", "since") and bool(nouns) and all(noun.ent_type_ in TIMES for noun in nouns)
        )
    hyphened = text_after(token) == "-"  # "winter-sown"
    told = token.dep_ in ("npadvmod", "advmod") and token.head.pos_ in ("VERB", "AUX") and not hyphened
    return told and (token.ent_type_ in TIMES or token.lower_ in _ABOUT)


def _is_aside(token: Token) -> bool:
    """What stands between commas or brackets and could be left out of the sentence too; a verb that the model joins to a noun."""
    first = token.left_edge.i
    before = token.doc[first - 1].text if first else ""
    if _is_dash(token.doc, first - 1) and token.dep_ not in _NEEDED:
        return True  # " - half of them last month"
    if token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ", "VBP", "VBN") and token.head.pos_ in ("NOUN", "PROPN"):
        return before != "-"  # "a hit-and-run"
    if token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ", "VBP") and token.head.tag_ == "VB" and token.lower_ != token.lemma_:
        return True  # "left for Oslo to receive the prize and is there now", whose "is" the model gives to the infinitive
    if token.dep_ == "appos" and _is_listed(token):
        return False
    if token.dep_ == "relcl" and token.head.ent_type_ == "PERSON":
        return before in _ASIDES or token.left_edge.lower_ == "where"  # "met Lind on Friday where they spoke"
    if token.dep_ == "dobj":
        return before == "," and _is_of_clause(token)
    if token.dep_ == "prep" and token.lower_ == "without":
        return any(act.lemma_ in _TELLS_MORE for act in tree.children(token, "pcomp"))
    if token.dep_ in ("appos", "relcl", "acl", "parataxis"):
        return before in _ASIDES
    if token.dep_ == "prep":
        aside = token.lower_ == "according" or (before == "," and token.lower_ in ("with", "despite", "amid", "following"))
        closed = before == "," and text_after(token.right_edge) == "," and token.head.dep_ in ("nsubj", "nsubjpass")
        closed = closed and token.lower_ != "including"
        aside = aside or closed  # "a strike, also in the Pacific, killed two"
        return aside and not opens_condition(token)
    return token.dep_ == "advcl" and before == "," and token.lemma_ not in DEADLY and not opens_condition(token)


def _is_of_clause(token: Token) -> bool:
    """True for the first of "will meet in Oslo as the war goes on, a first in years", which the model takes for an object."""
    commas = sum(word.text == "," for word in token.doc[token.head.i : token.left_edge.i])
    return commas == 1 and token.left_edge.lower_ in ("a", "an") and token.head.i < token.i


def _is_listed(token: Token) -> bool:
    """True for the second of "Norway, Sweden, Denmark and Iceland", which the model may take for what the first is."""
    told = token.ent_type_ and token.ent_type_ == token.head.ent_type_
    return bool(told) and any(
        child.dep_ == "conj" and child.ent_type_ == token.ent_type_ for child in (*token.children, *token.head.children)
    )


def is_naming(token: Token) -> bool:
    """Whether it gives the name of whom the words before only describe: "his counterpart, Ana Ruiz", "BRICS member Norland's Ana Ruiz"."""
    if token.dep_ != "appos" or token.ent_type_ != "PERSON" or token.head.pos_ != "NOUN" or token.head.i > token.i:
        return False
    described = offices.is_head(token.head.text) or token.doc[token.left_edge.i - 1] == token.head
    return described and token.right_edge.i - token.left_edge.i < _NAMED


def _commas(token: Token) -> set[Token]:
    """Those around a name right behind what describes it: "his counterpart Ana Ruiz"."""
    before = token.doc[token.left_edge.i - 1]
    if before.text != "," or token.doc[before.i - 1] != token.head:
        return set()
    return {before, *(word for word in token.doc[token.right_edge.i + 1 : token.right_edge.i + 2] if word.text == ",")}


def opens_condition(token: Token) -> bool:
    """Whether it is a condition or has one within it: without that, too much would be said."""
    return any(child.lower_ in CONDITIONS for child in token.lefts) or any(word.lower_ in ("if", "unless") for word in token.subtree)


def drop(token: Token, kept: set[Token]) -> None:
    """Takes a part away with its conjunction, the comma before it, and the comma that closes it."""
    gone = under(token) | _weighed(token)
    if token.dep_ == "conj":
        links = [child for child in token.head.children if child.dep_ in ("cc", "conj") and token.head.i < child.i < token.i]
        gone |= {child for child in links[-1:] if child.dep_ == "cc"}  # not the "and" of another before it
    first, last = min(gone).i, max(gone).i
    if first and token.doc[first - 1].text in _ASIDES:
        gone.add(token.doc[first - 1])
        if last + 1 < len(token.doc) and token.doc[last + 1].text in _CLOSED:
            gone.add(token.doc[last + 1])
    elif last < token.head.i and last + 1 < len(token.doc) and token.doc[last + 1].text == ",":
        gone.add(token.doc[last + 1])
    kept -= gone


def _weighed(token: Token) -> set[Token]:
    """The "in part" of "in part because it was late"."""
    first = token.left_edge
    if token.dep_ != "advcl" or first.lower_ != "because":
        return set()
    before = token.doc[max(0, first.i - 2) : first.i]
    return set(before) if before.text.lower() == "in part" else set(before[-1:]) if before.text.lower().endswith(_PARTLY) else set()


def under(token: Token) -> set[Token]:
    """The words of a part; of a day those of the day alone, "on Friday of murder", with the "late" before it."""
    if token.dep_ != "prep" or not is_day(token):
        return set(token.subtree)
    before = token_before(token)
    late = {before} if before is not None and before.lower_ in _ABOUT and before.head == token.head else set()
    days = tree.children(token, "pobj")
    named = all(noun.pos_ == "PROPN" for noun in days)
    told = [each for noun in days for each in tree.children(noun, "prep")]
    other = [each for each in told if (each.tag_ != "CD" if named else _leads_to_place(each))]  # not of "March 20-21", "the end of May"
    other += [act for noun in days for act in tree.children(noun, "acl") if act.tag_ == "VBG"]  # "on 16 January recognizing the language"
    return (set(token.subtree) | late) - {word for each in other for word in each.subtree}


def _leads_to_place(token: Token) -> bool:
    """True for the second "in" of "in the last 24 hours in Oslo"."""
    return token.lower_ in ("in", "at", "near") and any(noun.ent_type_ in ("GPE", "LOC", "FAC") for noun in tree.children(token, "pobj"))
