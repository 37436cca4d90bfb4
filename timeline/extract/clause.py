"""Who does what a verb tells: the subject of a clause, its own or what stands for it, however the clause is built.

One rule: nothing here knows a type of event; tokens in, tokens out, from the model's parse of one sentence.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.extract import climb, misread, passives, tree
from timeline.extract.passives import PASSIVE_SUBJECTS, SUBJECTS
from timeline.language.adjacent import text_before, token_before
from timeline.language.finite import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECT_CONTROL = frozenset(
    """ask urge tell order invite persuade force allow want expect advise press direct warn call send lead permit prompt instruct
    authorize authorise require enable encourage compel""".split()
)
_ANNOUNCES = frozenset("say add announce demand urge condemn thank praise pledge vow warn promise call express extend order".split())
_WORDS = frozenset("call describe accuse say warn argue insist denounce condemn add cite".split())
_RESULTS = frozenset(["kill", "injure", "wound", "leave", "destroy", "damage"])
_ORDERS = frozenset("order decree directive proclamation memorandum".split())
_DECISIONS = frozenset("decision refusal failure plan proposal offer promise attempt intention agreement order".split())
RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
_COMES_TO = frozenset(
    "mark deal raise fuel spark stoke dash boost signal underscore underline highlight heighten deepen reflect threaten".split()
)


def subjects(verb: Token) -> list[Token]:
    """Heads of the noun phrases that do it; through passives, relatives, participles, conjunctions and control."""
    if passives.is_passive(verb):
        return [noun for by in tree.children(verb, "agent") for noun in tree.children(by, "pobj", "pcomp")]
    joined = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "in" and verb.head.head.lemma_ == "join" else None
    return surface_subjects(verb) + (tree.children(joined, "dobj") if joined is not None else [])  # "joined Norway in striking it"


def participles(verb: Token) -> list[Token]:
    """The participles that stand beside it: "speaking in Rome, he said"; not what it comes to, "lost, dealing his allies a blow"."""
    beside = [child for child in tree.children(verb, "advcl") if child.tag_ in ("VBG", "VBN")]
    return [child for child in beside if child.i < verb.i or child.lemma_ not in _COMES_TO]


def meanwhile(verb: Token) -> list[Token]:
    """What whoever does it does or undergoes at the time: "speaking in Rome, he said", "Ruiz, speaking in Rome, said"."""
    told = [act for noun in tree.children(verb, "nsubj") for act in tree.children(noun, "acl", "advcl")]
    aside = [act for act in told if act.tag_ == "VBG" or act.lemma_ == "interview"]  # "Ruiz, interviewed on Friday, said"
    return participles(verb) + [act for act in aside if text_before(act.left_edge) == ","]


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """What stands in the subject's place, or would if the clause had one of its own."""
    if (speaker := misread.after_words(verb)) is not None:
        return [speaker]
    if is_quoted(verb) and depth <= climb.DEEPEST:
        quoting = verb.head.head
        return surface_subjects(quoting, depth + 1) if passives.is_passive(quoting) else tree.children(quoting, "dobj")
    if tree.children(verb, "expl"):
        return []  # "there have been no talks, a spokesman said"
    own = tree.children(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
    if text_before(verb) in misread.CLOSING and any(noun.i > verb.i for noun in own):
        own = [noun for noun in own if noun.i > verb.i]  # "“... the arrival of Ana Ruiz,” said Karl Lind"
    if len(own) == 1 and misread.is_taken(own[0]):
        return tree.children(own[0], "conj")
    if len(own) == 1 and (name := misread.after_scene(own[0])) is not None:
        return [name]
    own = [noun for noun in own if not misread.is_land_of_town(noun, own)]
    if len(own) > 1 and misread.is_of_last(verb, own):
        own = own[-1:]
    if own:
        return [antecedent(noun) for noun in own if noun.dep_ not in ("csubj", "csubjpass") and not misread.is_town_of_next(noun)]
    if depth > climb.DEEPEST:
        return []
    mended = misread.listed_before(verb) or misread.aged_before(verb) or misread.since_when(verb)
    mended = mended or misread.with_subject(verb) or misread.joined_before(verb)
    return mended or _inherited(verb, depth + 1)


def is_quoted(verb: Token) -> bool:
    """True for the saying of "was quoted as saying in a call by the ministry"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in ("quote", "cite")


def first_listed(verb: Token) -> Token | None:
    """The infinitive that this one follows in "to lay flowers, speak to survivors and meet the president", however the model reads it."""
    if verb.tag_ not in ("VB", "VBP"):
        return None
    while verb.dep_ in ("conj", "advcl") and not tree.children(verb, "aux", "mark", *SUBJECTS):
        if (
            opened := next((child for child in tree.children(verb.head, "xcomp") if is_infinitive(child) and child.i < verb.i), None)
        ) is not None:
            return opened
        verb = verb.head
    return verb if is_infinitive(verb) else None


def is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in tree.children(verb, "aux"))


def _inherited(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    first = first_listed(verb)
    if first is not None and first != verb:
        return surface_subjects(first, depth)
    match verb.dep_:
        case "conj" if _is_of_who_says_it(verb):
            return surface_subjects(head.head, depth)
        case "conj" if head.pos_ in ("VERB", "AUX"):
            return surface_subjects(_told_first(head), depth)
        case "ccomp" if _is_gap(verb):
            return [head.head]
        case "ccomp" if any(aux.tag_ in FINITE for aux in tree.children(verb, "auxpass")):
            return []  # "reported over 160 were killed", whose subject the model hangs elsewhere
        case "xcomp" | "ccomp" if head.pos_ in ("VERB", "AUX", "ADJ"):
            controllers = tree.children(head, "dobj") if head.lemma_ in OBJECT_CONTROL else []
            if head.lemma_ == "call" and is_infinitive(verb):
                controllers = [noun for _, noun in tree.after_preposition(head, ("on", "for"))]  # "called on the council to meet"
            return controllers or surface_subjects(head, depth)
        case "advcl" if verb.tag_ == "VBG" and verb.lemma_ in _RESULTS and verb.i > head.i and passives.is_passive(head):
            return [noun for _, noun in tree.after_preposition(head, ("by",))]  # "was hit by rockets, killing nine"
        case "advcl" if _is_said_of_order(verb):
            return surface_subjects(head.head, depth)
        case "advcl" if head.pos_ in ("VERB", "AUX") and _has_no_clause_of_its_own(verb):
            return surface_subjects(head, depth)
        case "acl":
            return _told_which(verb, depth)
        case "relcl":
            return [head] if not tree.children(verb, "dobj") and verb.pos_ == "VERB" and tree.children(verb, *SUBJECTS) == [] else []
        case "pcomp":
            return _of_preposition(head, depth)
        case "acomp" | "attr" | "prep" | "pobj" if head.pos_ in ("VERB", "AUX"):
            return surface_subjects(head, depth)
    return []


def _is_said_of_order(verb: Token) -> bool:
    """True in "ordered troops to leave, calling them rogues": who orders says it, and not the troops."""
    head = verb.head
    told = verb.tag_ == "VBG" and verb.lemma_ in _WORDS and text_before(verb) == ","
    return told and head.dep_ == "xcomp" and head.head.lemma_ in OBJECT_CONTROL


def _is_of_who_says_it(verb: Token) -> bool:
    """True in "the army said Hale was killed and announced a search": no dead man announces."""
    head = verb.head
    told = head.dep_ == "ccomp" and passives.is_passive(head) and bool(tree.children(head.head, "nsubj"))
    return told and verb.lemma_ in _ANNOUNCES and verb.tag_ == "VBD" and not tree.children(verb, "nsubj")


def _told_which(verb: Token, depth: int) -> list[Token]:
    """Of a participle or an infinitive that a noun hangs on: the noun, who signed "an order imposing it", whose decision it was."""
    head = verb.head
    if verb.tag_ == "VBG" and head.lemma_.lower() in _ORDERS and head.dep_ == "dobj":
        return surface_subjects(head.head, depth)
    if verb.tag_ == "VBG":
        return [head]
    if verb.tag_ == "VBN":
        return [_explained(misread.headline_of(head))]
    ways = ("by", "of") if head.lemma_ in _DECISIONS else ("by",)  # "the decision of the authorities to expel"
    led = [preposition for preposition in tree.children(head, "prep") if preposition.lower_ in ways]
    by = [noun for preposition in led for noun in tree.children(preposition, "pobj")]
    return tree.children(head, "poss") or by or (surface_subjects(head.head, depth) if head.head.pos_ == "VERB" else [])


def _is_gap(verb: Token) -> bool:
    """True for the killed of "a strike that the envoy said had killed nine": what the clause tells which, and not the teller."""
    finite = verb.tag_ == "VBD" or any(aux.tag_ in FINITE for aux in tree.children(verb, "aux"))
    return finite and verb.head.dep_ == "relcl" and bool(tree.children(verb.head, "nsubj")) and verb.head.i < verb.i


def _told_first(verb: Token) -> Token:
    """What goes on in "She is away, sources said, and met nobody": the clause before who says so, not the saying; else the verb itself."""
    speaker = next((child for child in tree.children(verb, "nsubj") if child.i < verb.i), None)
    told = next((child for child in tree.children(verb, "ccomp") if speaker is not None and child.i < speaker.left_edge.i), None)
    aside = told is not None and speaker is not None and text_before(speaker.left_edge) == ","
    return told if told is not None and aside else verb


def _has_no_clause_of_its_own(verb: Token) -> bool:
    return verb.tag_ in ("VBG", "VBN", "VB")


def _of_preposition(preposition: Token, depth: int) -> list[Token]:
    """The doer of "after meeting X": that of the verb the preposition belongs to; its object under control."""
    head = preposition.head
    if head.pos_ in ("VERB", "AUX"):
        quoted = preposition.lower_ == "as" and head.lemma_ in ("quote", "cite")
        accused = preposition.lower_ == "of" and head.lemma_ == "accuse"
        if preposition.lower_ == "by" and passives.is_passive(head):
            return []  # "time was lost by sending the guards": whoever lost it
        return tree.children(head, "dobj") if (quoted or accused) and not passives.is_passive(head) else surface_subjects(head, depth)
    if head.pos_ in ("NOUN", "PROPN"):
        own = tree.children(head, "poss")
        governing = climb.verb_above(head)
        return own or (surface_subjects(governing, depth) if governing is not None else [])
    return []


def antecedent(noun: Token) -> Token:
    """What a relative pronoun stands for; any other token itself."""
    if noun.lower_ in RELATIVE and noun.tag_ in ("WP", "WDT", "WP$"):
        for above in noun.ancestors:
            if above.dep_ == "relcl":
                who = _explained(_struck_with(above) or above.head)
                return who if noun.lower_ != "who" or who != above.head else _described_by(who)
    return noun


def _struck_with(verb: Token) -> Token | None:
    """The attack of "an attack on a base in Velin, Norland that killed nine", where the model has the land kill; None for any other."""
    land = verb.head
    comma = token_before(land)
    town = token_before(comma) if comma is not None and comma.text == "," else None
    if town is None or land.ent_type_ not in ("GPE", "LOC") or verb.lemma_ not in _RESULTS or town.ent_type_ not in ("GPE", "LOC", "FAC"):
        return None
    above = list(takewhile(lambda word: word.pos_ in ("NOUN", "PROPN", "ADP"), town.ancestors))
    return next((word for word in reversed(above) if word.pos_ == "NOUN"), None)


def _described_by(body: Token) -> Token:
    """Karl Lind of "Karl Lind, head of the bank, who": no bank is a "who"; any other noun itself."""
    if body.ent_type_ not in ("ORG", "GPE") and body.pos_ != "PROPN":
        return body
    office = body.head.head if body.dep_ == "pobj" and body.head.lower_ == "of" else body
    return office.head if office.dep_ == "appos" and office.head.ent_type_ == "PERSON" and body.ent_type_ != "PERSON" else body


def _explained(noun: Token) -> Token:
    """Karl Lind of "Karl Lind, the nominee, who is expected to", "Karl Lind of Norland, who"; any other noun itself."""
    if noun.ent_type_ == "GPE" and noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.ent_type_ == "PERSON":
        return noun.head.head
    person = noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.ent_type_ == "PERSON"
    return noun.head if person else noun
