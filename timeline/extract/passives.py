"""Whether the subject of a clause does it or has it done to it: "was met", "with nine people killed", "Hale elected president".

One rule: from the parse and from what is always done to somebody; who they are is asked in clause and objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import misread, tree
from timeline.language.phrases import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_DONE_TO = frozenset(
    "kill murder assassinate execute behead shoot injure wound arrest detain jail imprison sentence convict indict acquit oust topple "
    "abduct kidnap extradite sanction".split()
)
_DONE_IN_HEADLINE = _DONE_TO | misread.TO_OFFICE
_ASKED = frozenset("ask tell urge order direct instruct warn allow force require advise summon invite allege accuse".split())
_TOLD_WITH = frozenset("kill injure wound hurt displace bury infect arrest detain".split())


def is_passive(verb: Token) -> bool:
    """True where the verb's surface subject is acted upon: "was met", "a meeting chaired by"."""
    if tree.children(verb, "auxpass", *PASSIVE_SUBJECTS):
        return True
    if _is_done_in_headline(verb) or _is_asked_in_headline(verb) or is_told_with(verb):
        return True
    if verb.tag_ != "VBN" or tree.children(verb, "aux", *SUBJECTS):
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return verb.dep_ in ("acl", "amod", "advcl", "ROOT", "xcomp") and not tree.children(verb, "dobj")


def is_told_with(verb: Token) -> bool:
    """True for the killed and the wounded of "with nine people killed and dozens wounded"."""
    if verb.tag_ != "VBN" or verb.lemma_ not in _TOLD_WITH or tree.children(verb, "aux", "dobj"):
        return False
    if verb.dep_ == "conj":
        return is_told_with(verb.head)
    beside = [verb.head] if verb.dep_ == "pcomp" else tree.children(verb, "mark")
    return any(word.lower_ == "with" for word in beside)


def _is_done_in_headline(verb: Token) -> bool:
    """True in "Hale killed, army says", "Hale elected president": what is always done to somebody, with nobody to whom it is done."""
    if verb.tag_ not in ("VBD", "VBN") or verb.dep_ not in ("ROOT", "ccomp") or verb.lemma_ not in _DONE_IN_HEADLINE:
        return False
    before = [noun for noun in tree.children(verb, "nsubj") if noun.i < verb.i and noun.ent_type_ not in ("DATE", "TIME")]
    if not before or tree.children(verb, "aux"):
        return False
    told = [*tree.children(verb, "dobj", "oprd", "ccomp", "dative"), *misread.beside_verb(verb)]
    if misread.named_to_office(verb) is not None:
        return False
    if verb.lemma_ in misread.TO_OFFICE:
        return bool(told) and all(noun.tag_ == "NN" and not tree.children(noun, "det", "poss", "appos", "nmod", "nummod") for noun in told)
    aimed = any(noun.ent_type_ == "PERSON" or is_person_noun(noun) for _, noun in tree.after_preposition(verb, ("at",)))
    if misread.shot_dead(verb) or twin(verb) is not None or aimed:
        return False
    return all(noun.dep_ == "oprd" and noun.pos_ == "ADJ" for noun in told)  # "shot dead"


def _is_asked_in_headline(verb: Token) -> bool:
    """True in "Government asked to order an inquiry" without a full stop: who asks it is not told."""
    bare = verb.tag_ in ("VBD", "VBN") and verb.dep_ == "ROOT" and verb.lemma_ in _ASKED and not verb.doc[-1].is_punct
    if bare and verb.lemma_ == "tell" and verb.i + 1 == len(verb.doc):
        return True  # "Clear the road, officials told"
    if bare and verb.lemma_ == "accuse" and not tree.children(verb, "aux", "dobj") and tree.has_preposition(verb, ("of",)):
        return True  # "Minister accused of double standards"
    if not bare or tree.children(verb, "aux", "dobj", "dative") or (verb.lemma_ != "allege" and tree.children(verb, "ccomp")):
        return False
    return any(child.lower_ == "to" for act in tree.children(verb, "xcomp") for child in tree.children(act, "aux"))


def twin(verb: Token) -> Token | None:
    """The "ousted" of "captured and ousted the president", which shares with the first verb all that follows."""
    if tree.children(verb, "dobj", "prep", "ccomp", "xcomp"):
        return None
    return next((child for child in tree.children(verb, "conj") if child.i == verb.i + 2 and not tree.children(child, *SUBJECTS)), None)
