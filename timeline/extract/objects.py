"""What a verb is done to, and what somebody calls it, however the clause is built.

One rule: nothing here knows a type of event; tokens in, tokens out, from the model's parse of one sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import clause, misread, passives, tree
from timeline.extract.passives import SUBJECTS
from timeline.language.adjacent import text_after, text_before

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALLS = frozenset("call name label brand dub".split())
_OPENING = frozenset(["'", '"', "“", "‘", "``"])


def of(verb: Token) -> list[Token]:
    """Heads of the noun phrases that it is done to; the subject in the passive."""
    if passives.is_passive(verb):
        return clause.surface_subjects(verb)
    if (named := misread.named_to_office(verb)) is not None:
        return [named]
    if beside := [word for word in tree.children(verb, "oprd") if _is_beside_counterpart(word)]:
        return beside
    if mended := misread.shot_dead(verb) or misread.held_hostage(verb) or misread.fined(verb):
        return mended
    if verb.lemma_ == "become":
        return tree.children(verb, "attr", "acomp")
    own = (
        [clause.antecedent(noun) for noun in tree.children(verb, "dobj")]
        or _relative_object(verb)
        or _counted_over(verb)
        or _made_available(verb)
        or misread.beside_verb(verb)
        or misread.after_place(verb)
    )
    return own or _shared_object(verb) or misread.taken_from(verb) or ([] if names(verb) else misread.called(verb))


def _shared_object(verb: Token) -> list[Token]:
    """The president of "captured and ousted the president", who stands with the second verb."""
    second = passives.twin(verb)
    return tree.children(second, "dobj") if second is not None else []


def available(verb: Token) -> list[Token]:
    """The available of "made aid available to the town", of which the model makes a clause."""
    return [each for each in tree.children(verb, "ccomp") if each.lower_ == "available"]


def _made_available(verb: Token) -> list[Token]:
    """The aid of "made aid available to the town"."""
    return [noun for each in available(verb) if verb.lemma_ == "make" for noun in tree.children(each, "nsubj")]


def names(verb: Token) -> bool:
    """True in "called him a liar", which names and does not phone; "shot dead" and "called the commander" do not."""
    called = [word for word in tree.children(verb, "oprd") if word.pos_ != "ADJ" and not _is_beside_counterpart(word)]
    called = [] if verb.lemma_ in misread.TO_OFFICE else called
    told = tree.children(verb, "dobj", "nsubjpass") if called else []
    whose = (whose for noun in tree.children(verb, "dobj") for whose in tree.children(noun, "poss"))
    if verb.lemma_ in _CALLS and any(text_after(word) in _OPENING for word in whose):
        return True  # "called her 'rudest celebrity'"
    return any(told or any(child.lower_ in ("a", "an") for child in word.children) for word in called)


def is_so_called(verb: Token) -> bool:
    """True in "called the plan absurd", "branded it a disgrace": what somebody says of the object, as which part the model takes it."""
    held = tree.children(verb, "dobj")
    if not held or held[0].lower_ == "what" or held[0].lower_.endswith(("self", "selves")):
        return False  # "a group calling itself the Front", "in what he called a mistake", "called a tea break"
    last = held[0].right_edge.i
    beside = (child for child in verb.rights if child.left_edge.i == last + 1 and child.ent_type_ not in ("DATE", "TIME"))
    told = next(beside, None)
    manner = told is not None and told.dep_ == "advmod" and told.lower_.endswith("ly") and told.i == last + 1
    a_thing = told is not None and told.dep_ == "npadvmod" and bool(tree.children(told, "det"))
    return manner or a_thing or names(verb) or any(word.pos_ != "PROPN" for word in tree.children(verb, "oprd"))


def _is_beside_counterpart(name: Token) -> bool:
    """True for Lind of "called her counterpart Karl Lind", whom the model takes for what she calls him."""
    return name.pos_ == "PROPN" and text_before(name.left_edge) == "counterpart"


def _counted_over(verb: Token) -> list[Token]:
    """The tonnes of "flew over 80 tonnes of food", whose "over" the model takes for a preposition."""
    over = [child for child in tree.children(verb, "prep") if child.lower_ in ("over", "under", "around") and child.i == verb.i + 1]
    nouns = [noun for preposition in over for noun in tree.children(preposition, "pobj")]
    return [
        noun
        for noun in nouns
        if noun.left_edge.i == verb.i + 2 and tree.children(noun, "nummod") and noun.ent_type_ not in ("DATE", "TIME")
    ]


def _relative_object(verb: Token) -> list[Token]:
    """ "the man whom police arrested": the noun that the clause hangs on."""
    own = any(child.dep_ in SUBJECTS and child.lower_ not in clause.RELATIVE for child in verb.children)
    return [verb.head] if verb.dep_ == "relcl" and own else []
