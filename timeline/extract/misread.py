"""Clauses that the model is known to read wrongly, and what stands there.

One rule: each names the words that it mends; any other clause is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.extract import tree
from timeline.language.adjacent import text_after, text_before, token_after, token_before
from timeline.language.offices import is_head
from timeline.language.phrases import is_person_noun
from timeline.language.places import TOWNS

if TYPE_CHECKING:
    from spacy.tokens import Token


TO_OFFICE = frozenset("elect appoint name nominate".split())  # "elected president": what the model takes for the object is an office
_CHOOSES = TO_OFFICE | {"choose", "pick"}
CLOSING = frozenset(["''", '"', "”"])  # what words in quotation marks end with


def taken_from(verb: Token) -> list[Token]:
    """The first of two lands in "after A attacked B and C struck back", of which the model makes one subject of the second verb."""
    after = token_after(verb)
    if after is None or verb.tag_ not in ("VBD", "VBZ") or after.pos_ in ("VERB", "AUX", "PUNCT", "ADP"):
        return []
    return [noun for noun in (after, *after.ancestors) if noun.left_edge.i == after.i and is_taken(noun)][:1]


def is_taken(noun: Token) -> bool:
    """Whether a subject stands right after another verb that has none and asks for an object, and is joined to a second one."""
    before = token_before(noun.left_edge)
    if before is None or noun.dep_ != "nsubj" or not tree.children(noun, "conj") or noun.head.i < noun.i:
        return False
    return (
        before.tag_ in ("VBD", "VBZ")
        and before.pos_ == "VERB"
        and not tree.children(before, "dobj", "ccomp")
        and bool(tree.children(before, "nsubj"))
    )


def shot_dead(verb: Token) -> list[Token]:
    """The man of "shot dead a man", of which the model makes one who is shot after a preposition "dead"; no object of another verb."""
    dead = token_after(verb)
    told = verb.lemma_ == "shoot" and dead is not None and dead.lower_ == "dead" and dead.head == verb
    return tree.children(dead, "pobj", "dobj") if told and dead is not None else []


def left_dead(verb: Token) -> list[Token]:
    """Those of "left nine people dead", "left nine dead", "left nine dead and two wounded", each read in a way of its own."""
    left = [child for child in verb.rights if child.dep_ in ("dobj", "oprd", "acomp", "ccomp")] if verb.lemma_ == "leave" else []
    if not any(word.lower_ in ("dead", "wounded", "injured", "homeless") for each in left for word in each.subtree):
        return []
    told = [each for each in left if each.dep_ == "dobj"] or [noun for each in left for noun in tree.children(each, "nsubj", "nsubjpass")]
    return told or [each for each in left if tree.children(each, "nummod")]


def held_hostage(verb: Token) -> list[Token]:
    """The sailors of "took 22 sailors hostage", of which the model makes a compound of the hostage, or a second object beside it."""
    own = tree.children(verb, "dobj")
    held = [noun for noun in own if noun.lower_ in ("hostage", "captive", "prisoner")]
    within = [child for noun in held for child in noun.children if child.dep_ in ("compound", "nmod") and child.tag_ in ("NNS", "NNP")]
    return within or ([noun for noun in own if noun not in held] if held else [])


def fined(verb: Token) -> list[Token]:
    """Ruiz of "fined Ana Ruiz 2 million euros", whom the model takes for what kind of euros they are."""
    if verb.lemma_ not in ("fine", "award", "pay", "owe", "cost"):
        return []
    sums = [noun for noun in tree.children(verb, "dobj") if any(child.dep_ in ("nummod", "quantmod") for child in noun.children)]
    beside = [child for noun in sums for child in noun.children if child.dep_ in ("nmod", "compound", "amod", "poss") and child.i < noun.i]
    return [child for child in beside if child.pos_ == "PROPN"][-1:]


def after_place(verb: Token) -> list[Token]:
    """The envoy of "received today in Oslo the envoy of Sweden", whom the model takes for an explanation of Oslo."""
    places = [noun for prep in tree.children(verb, "prep") for noun in tree.children(prep, "pobj") if noun.ent_type_ == "GPE"]
    return [word for noun in places for word in tree.children(noun, "appos") if tree.children(word, "det") and is_head(word.text)]


def beside_verb(verb: Token) -> list[Token]:
    """Ruiz of "detained the leader Ana Ruiz as she spoke", whom the model takes for a circumstance."""
    return [noun for noun in tree.children(verb, "npadvmod") if noun.i > verb.i and noun.ent_type_ == "PERSON"]


def called(verb: Token) -> list[Token]:
    """The object that the model takes for what somebody is called: "called the Front's commander on Sunday"."""
    return [word for word in tree.children(verb, "oprd") if word.pos_ in ("NOUN", "PROPN")]


def named_to_office(verb: Token) -> Token | None:
    """Ruiz of "elected Ana Ruiz president", which the model takes for what kind of president it is; None in any other clause."""
    if verb.lemma_ not in _CHOOSES:
        return None
    for office in tree.children(verb, "dobj", "oprd", "attr"):
        beside = [child for child in office.children if child.i < office.i and child.dep_ in ("compound", "nmod", "appos")]
        names = [child for child in beside if child.tag_ == "NNP" and child.ent_type_ in ("PERSON", "ORG", "")]
        if office.tag_ == "NN" and is_head(office.text) and names and not tree.children(office, "det", "poss"):
            before = token_before(names[-1])
            return names[-1] if before is not None and before.tag_ == "NNP" else None
    return None


def after_words(verb: Token) -> Token | None:
    """Who speaks in "“Never,” exclaimed the boy's aunt", whom the model takes for the object; None in any other clause."""
    if text_before(verb) not in CLOSING or text_after(verb) in CLOSING:  # "Hale “rejected” the plan"
        return None
    if any(child.i < verb.i for child in tree.children(verb, "aux", "auxpass")):
        return None
    told = [child for child in tree.children(verb, "nsubj", "csubj") if child.i > verb.i]
    return None if told else next((child for child in tree.children(verb, "dobj") if child.i > verb.i), None)


def is_town_of_next(noun: Token) -> bool:
    """True for the Nairobi of "Police in Kenya's capital Nairobi fired", which the model gives two subjects."""
    before = token_before(noun)
    return before is not None and noun.ent_type_ == "GPE" and before.lower_ in TOWNS and before.head != noun


def is_land_of_town(noun: Token, subjects: Sequence[Token]) -> bool:
    """True for the Norway of "A jury in Oslo, Norway has heard", which the model gives two subjects."""
    town = token_before(noun, 2)
    beside = town is not None and town.dep_ == "pobj" and town.ent_type_ == noun.ent_type_ == "GPE" and text_before(noun) == ","
    return beside and any(other.is_ancestor(town) for other in subjects if other != noun and town is not None)


def listed_before(verb: Token) -> list[Token]:
    """A list of names right before a main verb that has no subject: of "after a trip to Oslo, Rome, Paris and Bonn said", Rome and on."""
    last = token_before(verb)
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP") or last is None or last.dep_ != "conj":
        return []
    listed = [last]
    while listed[-1].dep_ == "conj" and listed[-1].head.i < listed[-1].i:
        listed.append(listed[-1].head)
    after_comma = [noun for noun in listed[:-1] if noun.head.dep_ in ("pobj", "conj") and text_before(noun.left_edge) == ","]
    if listed[-1].dep_ != "pobj" or not after_comma:
        return []
    return [noun for noun in reversed(listed) if noun.i >= min(after_comma).i]


def with_subject(verb: Token) -> list[Token]:
    """Ruiz of "prices rose, with the envoy, Ana Ruiz, saying that it was over", of which the model makes "with the envoy" and a verb."""
    withs = [word for word in tree.children(verb.head, "prep") if word.lower_ == "with" and word.i < verb.i] if verb.tag_ == "VBG" else []
    nouns = tree.children(withs[-1], "pobj") if verb.dep_ == "advcl" and withs else []
    if not nouns:
        return []
    between = [token for token in verb.doc[nouns[0].right_edge.i + 1 : verb.i] if token.text != ","]
    if not all(token.pos_ == "PROPN" for token in between):
        return []
    somebody = is_person_noun(nouns[0]) or bool(nouns[0].ent_type_) or nouns[0].pos_ == "PRON"  # "with tear gas, arresting"
    return between[-1:] or (nouns[:1] if somebody else [])


def after_scene(noun: Token) -> Token | None:
    """Ruiz of "Outside court, Ana Ruiz said", of which the model makes a court that is explained by her; None for any other subject."""
    opens = noun.left_edge.i == noun.sent.start and noun.left_edge.lower_ in ("outside", "inside", "before", "at")
    beside = [name for name in tree.children(noun, "appos") if name.pos_ == "PROPN"] if opens and noun.pos_ == "NOUN" else []
    return beside[0] if beside else None


def headline_of(noun: Token) -> Token:
    """The founder of "Founder of Zelm jailed for life", where the model has the firm jailed; any other noun itself."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return above if above.dep_ == "ROOT" and above.pos_ in ("NOUN", "PROPN") and is_person_noun(above) else noun


def joined_before(verb: Token) -> list[Token]:
    """Norland of "Ostavia offered teams and Norland pledged money", which the model joins to the teams."""
    name = token_before(verb) or verb
    told = verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ") and name.dep_ == "conj" and name.pos_ == "PROPN"
    apart = name.head.pos_ == "NOUN" and name.head.dep_ in ("dobj", "pobj") and text_before(name.left_edge) == "and" if told else False
    return [name] if apart else []


def aged_before(verb: Token) -> list[Token]:
    """Ana Ruiz of "At the market in Oslo, Ana Ruiz, 43, said", which the model joins to Oslo."""
    age, name = token_before(verb, 2), token_before(verb, 4)
    if verb.dep_ not in ("ROOT", "ccomp", "conj") or verb.tag_ not in ("VBD", "VBZ") or age is None or name is None:
        return []
    told = text_before(verb) == text_before(verb, 3) == "," and age.like_num and name.pos_ == "PROPN"
    return [name] if told and name.dep_ in ("conj", "appos", "pobj", "nmod") and name.left_edge.i and name.ent_type_ != "DATE" else []


def since_when(verb: Token) -> list[Token]:
    """Norland of "since Norland began its attacks", of which the model makes "since Norland" and a verb with no subject."""
    if verb.dep_ not in ("conj", "dep", "ccomp", "advcl", "parataxis") or verb.tag_ not in ("VBD", "VBZ"):
        return []
    noun = token_before(verb) or verb
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    told = noun.dep_ == "pobj" and noun.head.lower_ in ("since", "after", "before", "until") and noun.left_edge.i == noun.head.i + 1
    return [noun] if told and noun.ent_type_ not in ("DATE", "TIME") else []


def is_of_last(verb: Token, subjects: Sequence[Token]) -> bool:
    """Whether of several subjects the last is the verb's own: "which Hale cut", "A man was caught there, police said"."""
    first, last = subjects[0], subjects[-1]
    if first.tag_ in ("WDT", "WP"):
        return last.lower_ not in ("all", "both", "each")
    between = verb.doc[first.i + 1 : last.left_edge.i]
    joined = any(word.lower_ == "and" for word in between)
    closed = text_before(verb) == "," or last.right_edge.i + 1 != verb.i  # "people, many of them students, marched"
    return not joined and len(between) > 1 and between[-1].text == "," and not closed  # no "Congo, rebels agree"
