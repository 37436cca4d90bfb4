"""What the words beside a verb make of it: its modal, a no, a condition, a habit, a denial of the whole.

One rule: each answers for the verb alone; what that makes of the event is asked in verbs and nouns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import climb, tree
from timeline.language.adjacent import text_before

if TYPE_CHECKING:
    from spacy.tokens import Token

_HABITS = frozenset(
    """times often regularly routinely frequently usually always sometimes annually daily weekly repeatedly
    consistently occasionally long""".split()
)
_AGES = frozenset(["years", "decades", "centuries", "generations"])
_SAID_WITH_NO = frozenset(["doubt", "secret", "bones", "words"])
HEARSAY = frozenset("report allegation rumor rumour claim accusation suspicion".split())
TELLS = frozenset("say tell announce add confirm report write post".split())


def modal(verb: Token) -> str:
    """The modal of a verb; of "should keep the truce or resume attacks" that of both."""
    own = next((child.lower_ for child in verb.children if child.tag_ == "MD" and child.dep_ == "aux"), "")
    second = verb.dep_ == "conj" and verb.tag_ == "VB" and not tree.children(verb, "aux", "nsubj")
    return modal(verb.head) if second and not own else own


def is_negated(verb: Token) -> bool:
    if _affirms(verb):
        return False
    if tree.children(verb, "neg") or any(child.lower_ in ("never", "nor") for child in verb.children):
        return True
    if verb.dep_ == "conj" and any(child.lower_ == "nor" and child.i < verb.i for child in tree.children(verb.head, "cc")):
        return True  # "has neither signed nor vetoed it"
    neither = (child for noun in tree.children(verb, "nsubj", "nsubjpass") for child in tree.children(noun, "det", "preconj", "cc"))
    return any(child.lower_ == "neither" for child in neither) or any(
        child.lower_ == "no"
        for noun in tree.children(verb, "dobj", "nsubjpass")
        for child in tree.children(noun, "det")
        if noun.lower_ != "contest"  # "pleaded no contest"
    )


def _affirms(verb: Token) -> bool:
    """True for "did not rule out talks", "left no doubt that", "minced no words": said, and with a no."""
    out = verb.lemma_ == "rule" and any(child.lower_ == "out" for child in tree.children(verb, "prt"))
    return out or verb.lemma_ == "hide" or any(noun.lower_ in _SAID_WITH_NO for noun in tree.children(verb, "dobj"))


_SPANS = frozenset("hour day night week month year".split())


def is_no_longer(verb: Token) -> bool:
    return any(child.lower_ == "longer" and text_before(child) == "no" for child in tree.children(verb, "advmod", "neg"))


def is_as_planned(verb: Token) -> bool:
    """True for "will not be signed this week as planned"."""
    plans = (word for word in verb.subtree if word.lower_ in ("planned", "scheduled"))
    return any("as" in (text_before(word), text_before(word, 2)) for word in plans)


_AT_TIMES = frozenset(["in", "on", "at"])
_TIMES_OF_DAYS = frozenset("mornings afternoons evenings nights weekends weekdays".split())


def is_conditional(verb: Token) -> bool:
    """True for "if he goes", "whether he goes", "which party wins"."""
    asked = verb.dep_ == "ccomp" and any(child.lower_ in ("which", "what") for noun in tree.children(verb, "nsubj") for child in noun.lefts)
    return asked or any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether", "lest") for child in verb.children)


def is_habit(verb: Token) -> bool:
    """True for "met seven times", "often travels", "starts in the evenings", "every member takes an oath": no one event."""
    often = any(child.lower_ in _HABITS and child.dep_ in ("npadvmod", "advmod") for child in verb.children)
    if verb.tag_ in ("VBZ", "VBP") and not often:
        often = any(noun.lower_ in _TIMES_OF_DAYS for _, noun in tree.after_preposition(verb, _AT_TIMES))
    subjects = tree.children(verb, "nsubj") if verb.tag_ in ("VBZ", "VBP") else []
    always = any(child.lower_ in ("every", "each", "any") for noun in subjects for child in tree.children(noun, "det"))
    return often or always or _is_rate(verb) or _is_for_ages(verb)


def _is_rate(verb: Token) -> bool:
    """True for "kills 91 people a day", "shells the town every night"."""
    done_to = tree.children(verb, "dobj")
    times = (word for noun in (verb, *done_to) for word in tree.children(noun, "npadvmod"))
    spans = (word for word in times if word.lower_ in _SPANS and word.i > verb.i)
    counted = any(tree.children(noun, "nummod") for noun in done_to)  # not "called it a day"
    each = ("a", "an", "every", "each") if counted else ("every", "each")
    return any(child.lower_ in each for word in spans for child in tree.children(word, "det"))


def _is_for_ages(verb: Token) -> bool:
    """True for "for years it has jailed writers and expelled envoys", "she said that for decades it has"."""
    beside = tree.children(verb, "prep")
    if verb.dep_ == "ccomp":  # the model may hang what opens the words on who says them
        beside += [word for word in tree.children(verb.head, "prep") if verb.head.i < word.i < verb.i]
    ages = (noun for word in beside if word.lower_ == "for" for noun in tree.children(word, "pobj"))
    if any(noun.lower_ in _AGES and not tree.children(noun, "nummod", "det") for noun in ages):
        return True
    shared = verb.dep_ == "conj" and not tree.children(verb, "nsubj", "nsubjpass") and verb.head.pos_ == "VERB"
    return shared and any(word.i < verb.head.i for word in tree.children(verb.head, "prep")) and _is_for_ages(verb.head)


def is_denied(verb: Token) -> bool:
    """True in "denied that he had met her", "denied reports that it planned to sell"."""
    while verb.dep_ in ("xcomp", "conj") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    head = verb.head
    if verb.dep_ == "ccomp" and head.pos_ == "VERB":
        apart = verb.i < head.i and ";" in verb.doc[verb.i : head.i].text  # "charged two officials; both deny wrongdoing"
        return head.lemma_ == "deny" and not apart
    if verb.dep_ not in ("acl", "ccomp", "relcl") or head.lemma_.lower() not in HEARSAY:
        return False
    teller = climb.verb_above(head)
    return teller is not None and teller.lemma_ in ("deny", "reject", "dismiss", "refute")


def is_shifted_back(verb: Token) -> bool:
    """True in "said that he was returning", "told them that the two were in talks": what is so when it is told."""
    return verb.dep_ == "ccomp" and verb.head.tag_ == "VBD" and verb.head.lemma_ in TELLS
