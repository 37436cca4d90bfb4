"""Parses in which what stands between commas or dashes after a subject takes the subject away from its verb.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language.adjacent import text_after, text_before, token_before
from timeline.language.bodies import is_medium
from timeline.language.finite import SAYS, WHILE, given_back, has_any_subject
from timeline.language.phrases import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.finite import Change, Tokens

HELD = frozenset("say believe think report".split())
_REPORTS = SAYS | {"report", "confirm"}
_BLOWS = frozenset(
    "strike airstrike attack raid bombing shelling explosion blast shooting operation crash fire clash assault ambush".split()
)
_KEEPS_FROM = frozenset("prevent stop keep bar block ban deter discourage protect".split())
_ASKED = frozenset("ask press question quiz reach contact interview quote".split())


def after_aside(verbs: Tokens) -> Iterator[Change]:
    """The ended of "The talks – the first in years – ended on Monday", of which the model makes talks that were ended.

    The left of "The minister left on Monday" too, with no aside.
    """
    for verb in verbs:
        noun = verb.head
        closed = text_before(verb) in ("–", "—", ",")
        closed = closed or (verb.i == noun.i + 1 and noun.left_edge.lower_ == "the" and noun.tag_ == "NN" and is_person_noun(noun))
        if verb.tag_ == "VBD" and noun.dep_ == "ROOT" and noun.pos_ == "NOUN" and closed:
            yield verb, verb, "ROOT"
            yield noun, verb, "nsubj"


def behind_aside(days: Tokens) -> Iterator[Change]:
    """The on of "will go home to Rena – famed for its soldiers – on Thursday", which the model hangs on the famed."""
    for day in days:
        aside = day.head
        verb = aside.head
        opened = verb.doc[aside.left_edge.i - 1] if aside.left_edge.i else aside
        if aside.dep_ not in ("advcl", "acl", "relcl", "appos") or text_before(day) not in ("–", "—") or opened.text not in ("–", "—"):
            continue
        if day.i > aside.i and verb.i < opened.i and any(noun.ent_type_ == "DATE" for noun in day.rights):
            act = next((child for child in verb.rights if child.dep_ == "xcomp" and child.i < opened.i), verb)
            yield day, act, "prep"


def kept_from(prepositions: Tokens) -> Iterator[Change]:
    """The from of "“We must keep this land, so close to us, from being drawn in,” Lind said", which the model hangs on the said."""
    for preposition in prepositions:
        said = preposition.head
        told = next((child for child in said.lefts if child.dep_ == "ccomp" and child.right_edge.i < preposition.i), None)
        if preposition.lower_ != "from" or told is None or preposition.i > said.i:
            continue
        keeps = [act for act in told.subtree if act.lemma_ in _KEEPS_FROM and any(child.dep_ == "dobj" for child in act.rights)]
        if keeps and any(child.dep_ == "pcomp" for child in preposition.rights):
            yield preposition, keeps[-1], "prep"
            yield from [(comma, keeps[-1], "punct")] if (comma := token_before(preposition)) is not None and comma.text == "," else ()


def asked_first(tellers: Tokens) -> Iterator[Change]:
    """The Lind and the asked of "Lind, asked about the port, said it was safe", of which the model makes a Lind who asked."""
    for teller in tellers:
        asked = next((child for child in teller.lefts if child.dep_ == "ccomp" and child.lemma_ in _ASKED), None)
        if teller.lemma_ not in SAYS or asked is None or has_any_subject(teller) or text_before(teller) != ",":
            continue
        who = next((child for child in asked.lefts if child.dep_ == "nsubj"), None)
        if who is not None and text_before(asked.left_edge if asked.left_edge.i > who.right_edge.i else asked) == ",":
            yield who, teller, "nsubj"
            yield asked, who, "acl"


def interrupted(verbs: Tokens) -> Iterator[Change]:
    """The march and the announced of "A march, announced for Friday, has been called off", where the march announces to the model."""
    for verb in verbs:
        if has_any_subject(verb):
            continue
        aside = next((child for child in verb.lefts if child.dep_ == "advcl" and child.tag_ in ("VBN", "VBD")), None)
        who = next((child for child in aside.lefts if child.dep_ == "nsubj"), None) if aside is not None else None
        opened = next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), verb)
        if aside is None or who is None or text_before(aside) != "," or text_before(opened) != ",":
            continue
        yield from given_back(who, verb, aside)


def after_teller(prepositions: Tokens) -> Iterator[Change]:
    """The killed and the in of "Lind was killed on Saturday, the ministry announced, in air strikes on the port"."""
    for preposition in prepositions:
        said = preposition.head
        if said.lemma_ not in _REPORTS or preposition.i != said.i + 2 or text_before(preposition) != ",":
            continue
        told = next((child for child in said.lefts if child.dep_ == "ccomp" and child.pos_ == "VERB"), None)
        if told is None and said.dep_ == "conj" and said.head.pos_ == "VERB" and said.left_edge.text == ",":
            told = said.head  # "Lind was killed, aged 86, the ministry announced"
        if told is not None and any(noun.lemma_.lower() in _BLOWS for noun in preposition.rights if noun.dep_ == "pobj"):
            yield preposition, told, "prep"


def carried_by(verbs: Tokens) -> Iterator[Change]:
    """The reported of "Prices should fall, the banker said on Monday, N1 television reported", which is not what he said."""
    for verb in verbs:
        said = verb.head
        if verb.lemma_ not in _REPORTS or said.i > verb.i or said.lemma_ not in SAYS:
            continue
        paper = next((noun for noun in verb.lefts if noun.dep_ == "nsubj"), None)
        if paper is None:
            continue
        fronted = any(child.dep_ == "ccomp" for child in said.lefts)
        if fronted and text_before(paper.left_edge) == "," and is_medium(verb.doc[paper.left_edge.i : paper.i + 1].text):
            yield verb, said, "parataxis"


def held_to_be(verbs: Tokens) -> Iterator[Change]:
    """The said of "The man, said to be in his 30s, was arrested", who says to the model that somebody was."""
    for said in verbs:
        if said.tag_ != "VBD" or said.lemma_ not in HELD or text_before(said) != "," or text_after(said) != "to":
            continue
        who = next((child for child in said.lefts if child.dep_ == "nsubj"), None)
        behind = (child for child in said.rights if child.dep_ in ("ccomp", "conj") and child.left_edge.i > said.i)
        main = said.head if said.dep_ == "parataxis" and said.head.i > said.i else next(behind, None)
        if who is None or main is None or who.right_edge.i > said.i or has_any_subject(main):
            continue
        if said.dep_ == "ROOT":
            yield main, main, "ROOT"
        yield from given_back(who, main, said)


def meanwhile(verbs: Tokens) -> Iterator[Change]:
    """The entered of "Blasts were heard, Lind said, as fighting entered a fourth day", which he says as well to the model."""
    for verb in verbs:
        teller, first = verb.head, verb.left_edge
        heard = next((child for child in teller.lefts if child.dep_ == "ccomp"), None)
        if heard is not None and verb.i > teller.i and first.lower_ in WHILE and text_before(first) == ",":
            yield verb, heard, "advcl"


def _tells(who: Token, last: Token) -> bool:
    """A name before the comma that is last before the verb; with none, "..., the head of the agency told a paper"."""
    return who.ent_type_ == "PERSON" if last.text == "," else who.left_edge.lower_ in ("the", "a", "an") and is_person_noun(who)


def told_behind_name(verbs: Tokens) -> Iterator[Change]:
    """The told and Lind of "One was told of a breach of laws, Karl Lind, the mayor, told a paper", which the one tells to the model."""
    for teller in verbs:
        main, comma = teller.head, token_before(teller)
        told = teller.tag_ == "VBD" and teller.lemma_ in SAYS and main.dep_ == "ROOT" and not has_any_subject(teller)
        if not told or comma is None:
            continue
        behind = (word for word in teller.doc[main.i + 1 : comma.i + 1] if word.dep_ in ("appos", "conj") and _tells(word, comma))
        who = next((word for word in behind if text_before(word.left_edge) == "," and word.right_edge.i in (comma.i - 1, comma.i)), None)
        if who is not None:
            yield who, teller, "nsubj"
            yield teller, teller, "ROOT"
            yield main, teller, "ccomp"
