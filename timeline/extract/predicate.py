"""A verb with what it needs and a noun with what tells it apart, in a headline's words.

One rule: only words of the sentence, in their order; whoever a mere pronoun stands for is named, or there is no phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.extract import asides, clause, passives, pronouns, shorten, tree
from timeline.extract.line import is_again
from timeline.extract.pronouns import Names
from timeline.language.adjacent import hyphened, text_after, text_before
from timeline.language.finite import SUFFERS
from timeline.language.inflected import third
from timeline.model import HEDGES, MODALS

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAME = 60  # characters of a subject as it is worded
_TELLING = frozenset("any some many most others each both which that who whom this these those it they he she them him her one".split())
_PERSONS = ("him", "her", "them")
_RELATIVE = ("WDT", "WP")
_BOUND = frozenset("to if unless until for that".split())  # what opens a purpose or a condition
_LOOSE = ("appos", "parataxis", "advcl")
_ANYBODY = frozenset("it him her them".split())
_POSTS = ("post", "write", "tweet")  # "posted on X urging all to leave"
_OF_SOMETHING = frozenset(["discuss", "address"])  # nothing without what
_ALSO = frozenset("also separately too meanwhile however".split())


def room(names: Sequence[str], subject: str = "") -> int:
    """How many characters are left beside those who do it."""
    return shorten.LONGEST - (len(subject) or sum(len(name.split()[-1]) + 2 for name in names))


def worded(noun: Token, verb: Token | None = None, *, article: bool = False) -> str:
    """A noun phrase without its article and what is told of it aside; "" where it points to somebody named elsewhere."""
    loose = [
        child for child in noun.children if child.dep_ in _LOOSE or asides.is_day(child) or (verb is not None and verb in child.subtree)
    ]
    kept = asides.within(noun, loose)
    if verb is not None and noun.i < verb.i:
        kept = {token for token in kept if token.i < verb.i}  # "A bombing in Kabul left seven dead, including a child"
    if noun.lower_ in _TELLING or any(token.tag_ in ("PRP", "PRP$", "WDT", "WP", "WP$") for token in kept):
        return ""
    if len(kept) > 1 and min(kept).lower_ in ("when", "as", "after", "while") and text_after(min(kept)) not in ("many", "much", "few"):
        kept.discard(min(kept))  # "died when a bus overturned", whose "when" the model gives to the bus
    if not article and len(kept) > 1 and min(kept).lower_ in ("the", "a", "an", "this", "that", "these", "those"):
        kept.discard(min(kept))
    first = min(kept)
    return shorten.shortest(noun, kept, {first.i: first.lower_} if _is_common(first) else {}, _NAME)


def predicate(verb: Token, names: Names, space: int) -> tuple[str, str] | None:
    """The verb in its plain form, and what follows it, None where that is a mere "him"; "be" before what is done to somebody."""
    lemma, passive = verb.lemma_.lower(), passives.is_passive(verb)
    put, opened = _meant(verb, names), _antecedent(verb)
    relatives = (word for word in verb.subtree if word.i < verb.i and word.tag_ in _RELATIVE and not _tells_when(word))
    asked = any(word.dep_ in ("dobj", "pobj") for word in relatives)
    if put is None or opened is None or (asked and not opened):
        return None  # "the port, which Hale denied closing"
    again = is_again(verb) or hyphened(verb, lemma) == f"re-{lemma}"  # "re-elect", "re-establish"
    lemma = f"re-{lemma}" if again else f"co-{lemma}" if verb.lower_.startswith("co_") else lemma
    for act in (act for act in _causes(verb) if any(child.lower_ == "when" for child in act.lefts)):
        put[act.i] = act.lemma_ if _are_several(act) else third(act.lemma_)
    for act in _sharing(verb):
        put[act.i] = act.lemma_ if _are_several(verb) else third(act.lemma_)
    if verb.tag_ == "VBN" and verb.is_title:
        put[verb.i] = verb.lower_  # "Killed in the ambush were two soldiers"
    kept = {token for token in asides.within(verb, _beside(verb)) if token.i > verb.i} | ({verb} if passive else set())
    put = pronouns.spelled_out(kept, names, _doing(verb, names)) | put
    if not opened and not says_of_what(verb, kept):
        return None
    words = shorten.shortest(verb, kept, put, space - len(lemma) - len(opened))
    return plain(verb, lemma, passive), f"{opened} {words}".strip()


def says_of_what(verb: Token, kept: set[Token]) -> bool:
    """False for "had discussed with Lind [a plan that ...]", whose object the model gives to another verb."""
    needed = verb.lemma_ in _OF_SOMETHING and not passives.is_passive(verb)
    return not needed or any(child in kept for child in tree.children(verb, "dobj", "ccomp", "xcomp", "conj"))


def _doing(verb: Token, names: Names) -> list[str]:
    """Those who do it, as they are named and as they are worded."""
    subjects = clause.surface_subjects(verb)
    return [*(name for noun in subjects for name in names.get(noun, ())), *(word.text for noun in subjects for word in noun.subtree)]


def _antecedent(verb: Token) -> str | None:
    """The "a move" of "a move that the union described as an attack", to whom it is done; "" elsewhere, None where it is not plain."""
    subjects = tree.children(verb, "nsubj")
    done = [noun for noun in tree.children(verb, "dobj", "attr", "oprd") if noun.i > verb.i] + tree.children(verb, "ccomp", "xcomp")
    if verb.dep_ != "relcl" or passives.is_passive(verb) or not subjects or any(noun.tag_ in _RELATIVE for noun in subjects):
        return ""
    before = [word for word in verb.subtree if word.i < verb.i]
    if any(word.tag_ == "WRB" or _tells_when(word) for word in before) or any(noun.dep_ == "dobj" for noun in done):
        return ""  # "the town where he spoke", "a session in which he spoke"
    return None if tree.children(verb, "xcomp") else worded(verb.head, verb, article=True) or None


def _tells_when(word: Token) -> bool:
    """True for the which of "a session in which they voted"."""
    return word.tag_ in _RELATIVE and word.dep_ == "pobj" and word.head.lower_ in ("in", "at", "during")


def plain(verb: Token, lemma: str, passive: bool) -> str:
    """The plain form with what limits it: "not vote", "not have voted", "may vote", "reportedly be"."""
    done = "be" if passive else lemma
    limits = [child for child in verb.children if child.i < verb.i]
    if any(child.dep_ == "neg" and child.lower_ != "never" for child in limits):
        perfect = verb.tag_ == "VBN" and any(child.lower_ in ("has", "have") for child in limits)
        return f"not have {'been' if passive else verb.lower_}" if perfect else f"not {done}"  # "has not spoken since"
    modal = next((child.lower_ for child in limits if child.dep_ == "aux" and child.lower_ in MODALS), "")
    hedge = next((child.lower_ for child in limits if child.lower_ in HEDGES), "")
    return " ".join(word for word in (modal, hedge, done) if word)


def _meant(verb: Token, names: Names) -> dict[int, str] | None:
    """Names for the pronouns that it is done to; None where one stands for somebody unknown."""
    put: dict[int, str] = {}
    for noun in tree.children(verb, "dobj"):
        if noun.tag_ in _RELATIVE and noun.i < verb.i and verb.dep_ == "relcl":
            continue
        if noun.tag_ in ("PRP", *_RELATIVE) and not noun.lower_.endswith(("self", "selves")):
            if noun not in names or noun.i < verb.i:
                return None
            put[noun.i] = " and ".join(names[noun])
    beside = [noun for prep in tree.children(verb, "prep") for noun in tree.children(prep, "pobj") if noun.lower_ in _PERSONS]
    put.update({noun.i: " and ".join(names[noun]) for noun in beside if noun in names})
    return put if all(noun in names for noun in beside) else None


def _beside(verb: Token) -> Iterable[Token]:
    """What a headline leaves out of a clause: its day, why and when, and what else was done."""
    tolls, sharing = _tolls(verb), _sharing(verb)
    also = (
        len(verb.doc)
        if tolls or sharing
        else min((child.i for child in tree.children(verb, "cc") if child.i > verb.i), default=len(verb.doc))
    )
    told = [toll for toll in tolls if toll.tag_ == "VBN" and passives.is_passive(verb)]
    yield from (child for toll in told for child in tree.children(toll, "auxpass"))
    for child in verb.children:
        if child.i >= also or asides.is_day(child) or (_is_apart(child, verb) and child not in (*told, *sharing)):
            yield child


def _tolls(verb: Token) -> list[Token]:
    """The wounded of "two were killed and four wounded in an ambush"."""
    joined = tree.children(verb, "conj") if verb.lemma_ in SUFFERS else []
    return [child for child in joined if child.lemma_ in SUFFERS and not any(word.tag_ in (*_RELATIVE, "WP$") for word in child.subtree)]


def _sharing(verb: Token) -> list[Token]:
    """The rerouted of "cancelled or rerouted flights", with which the verb shares an object."""
    shares = verb.tag_ in ("VBD", "VBZ", "VBP") and text_after(verb) in ("and", "or") and not tree.children(verb, "dobj")
    return [act for act in tree.children(verb, "conj") if shares and act.i == verb.i + 2 and tree.children(act, "dobj")]


def _are_several(verb: Token) -> bool:
    return any(noun.tag_ in ("NNS", "NNPS") or tree.children(noun, "conj") for noun in tree.children(verb, "nsubj"))


def _causes(verb: Token) -> list[Token]:
    """The crashed of "eight people died when a small plane crashed": without it a headline tells no more than that they died."""
    clauses = tree.children(verb, "advcl") if verb.lemma_ in SUFFERS else []
    whole = (act for act in clauses if act.tag_ in ("VBD", "VBN") and all(noun.pos_ != "PRON" for noun in tree.children(act, "nsubj")))
    return [act for act in whole if act.i > verb.i and any(child.lower_ in ("when", "after") for child in act.lefts)]


def _is_apart(child: Token, verb: Token) -> bool:
    match child.dep_:
        case "parataxis" | "nsubj" | "nsubjpass" | "conj":
            return True
        case "aux" | "auxpass":
            return child.i > verb.i  # "Killed in the ambush were"
        case "advmod":
            return child.lower_ in _ALSO
        case "prep":
            return child.lower_ == "on" and any(noun.lower_ in _ANYBODY for noun in tree.children(child, "pobj"))  # "voted on it"
        case "dative":
            return child.tag_ == "PRP"  # "sent him a message"
        case "advcl":
            told = text_before(child) == "out" or child.lemma_ in asides.DEADLY or child in _causes(verb)
            told = told or (child.tag_ == "VBG" and (verb.lemma_ in _POSTS or _says_what(child, verb)))
            return not told and not any(mark.lower_ in _BOUND for mark in child.lefts)
    return False


def _says_what(act: Token, verb: Token) -> bool:
    """True for the allowing of "issued a waiver on Thursday allowing India to buy oil", which the model gives to the verb."""
    first = act.left_edge
    apart = first.is_punct or text_before(first) in (",", "*") or asides.is_day(act)
    return act.i > verb.i and not apart and bool(tree.children(verb, "dobj")) and not tree.children(act, "mark", "nsubj")


def _is_common(first: Token) -> bool:
    """Whether a capital is of the sentence's start alone; not of "U.S.-brokered"."""
    return first.pos_ not in ("PROPN", "NUM") and not first.ent_type_ and first.text[1:].islower()
