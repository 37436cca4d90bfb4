"""Parses in which the model hangs what kind a thing is, or whose, on the wrong word: "the tanker Pola", "Iran talks".

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language.adjacent import text_before, token_after, token_before
from timeline.language.bodies import is_medium
from timeline.language.finite import DEEDS, FINITE, OWNED_DEEDS, SUFFERS, has_any_subject
from timeline.language.offices import is_head
from timeline.language.phrases import is_organisation_noun, is_person_noun

if TYPE_CHECKING:
    from timeline.language.finite import Change, Tokens

_ROLES = ("nsubj", "nsubjpass", "dobj", "pobj", "conj")  # in which somebody may be counted
_WEAPONS = frozenset("missile drone rocket mortar artillery bomb gun grenade shell air ground naval tank".split())


def measured(subjects: Tokens) -> Iterator[Change]:
    """The magnitude and the quake of "A magnitude 6.2 quake shook Chile", the envoy and Lind of "the envoy Karl Lind left": one subject."""
    for subject in subjects:
        before = token_before(subject.left_edge)
        if before is None or before.dep_ != "nsubj" or before.head != subject.head:
            continue
        if before.pos_ == "NOUN" and subject.pos_ in ("NOUN", "PROPN") and (before.tag_ == "NN" or subject.pos_ == "PROPN"):
            yield before, subject, "nmod"


def compounded(objects: Tokens) -> Iterator[Change]:
    """The ceasefire of "approved the ceasefire deal", which the model has approved before somebody deals."""
    for noun in objects:
        before = token_before(noun) or noun
        if before.dep_ == "dobj" and noun.tag_ in ("VB", "VBP") and before.head == noun.head and before.pos_ == "NOUN":
            yield before, noun, "compound"


def named_each(names: Tokens) -> Iterator[Change]:
    """The Ask of "Two tankers, Ask and Embla, entered the port", which the model joins to the tankers."""
    for name in names:
        things, closing = name.head, token_after(name.right_edge)
        counted = things.tag_ == "NNS" and any(child.dep_ == "nummod" for child in things.lefts)
        joined = any(child.dep_ == "cc" for child in things.children)
        apart = text_before(name.left_edge) == "," and closing is not None and closing.text == ","
        if counted and not joined and apart and name.pos_ == "PROPN":
            yield name, things, "appos"


def armed_with(blows: Tokens) -> Iterator[Change]:
    """The missile and the attacks of "the first Iranian missile and drone attacks on Dubai", which stand side by side to the model."""
    for blow in blows:
        weapon, second = blow.head, token_before(blow)
        if second is None or second.head != blow or second.dep_ != "compound" or weapon.lower_ not in _WEAPONS or blow.i != weapon.i + 3:
            continue
        yield blow, weapon.head, weapon.dep_
        yield from ((child, blow, child.dep_) for child in list(weapon.children) if child.dep_ not in ("cc", "compound"))
        yield weapon, blow, "compound"


def of_trade(gerunds: Tokens) -> Iterator[Change]:
    """The agent of "Spain jails shipping agent", in which the model has an agent shipped."""
    for word in gerunds:
        noun = token_after(word)
        shipped = word.tag_ == "VBG" and word.i == word.head.i + 1 and noun is not None and noun.dep_ == "dobj" and noun.head == word
        if shipped and noun is not None and noun.tag_ == "NN" and (is_person_noun(noun) or is_organisation_noun(noun)):
            yield noun, word.head, "dobj"
            yield word, noun, "compound"


def of_central_bank(words: Tokens) -> Iterator[Change]:
    """The central of "Central bank data showed", which the model says of the data."""
    for word in words:
        bank = token_after(word) if word.lower_ == "central" else None
        if bank is not None and bank.lower_ in ("bank", "banks") and word.head != bank:
            yield word, bank, "amod"


def totalled(nouns: Tokens) -> Iterator[Change]:
    """The people of "A total of 294 people were arrested": it is they who are counted, and no total was arrested."""
    for noun in nouns:
        total = noun.head.head
        counted = noun.head.lower_ == "of" and total.lower_ == "total" and any(child.dep_ == "nummod" for child in noun.children)
        if counted and total.dep_ in _ROLES:
            yield noun, total.head, total.dep_
            yield total, noun, "quantmod"


def deed(participles: Tokens) -> Iterator[Change]:
    """The shooting of "Five hurt in shooting at party", in which the model has somebody shoot at the party."""
    for word in participles:
        suffered = word.head.dep_ == "prep" and word.head.head.lemma_ in SUFFERS and text_before(word) == "in"
        if suffered and word.lower_ in DEEDS and not any(child.dep_ in ("dobj", "nsubj") for child in word.children):
            yield word, word.head, "pobj"


def owned_deed(acts: Tokens) -> Iterator[Change]:
    """The killing of "called her husband's killing “an act of terror”", in which the model has somebody kill the act."""
    for act in acts:
        if act.tag_ != "VBG" or act.lower_ not in OWNED_DEEDS or text_before(act) not in ("'s", "’s") or act.i < 2:
            continue
        owner, verb = act.doc[act.i - 2], act.head
        if owner.head == verb and owner.dep_ == "dobj" and owner.i > verb.i:
            yield from ((child, verb, "oprd") for child in act.rights if child.dep_ == "dobj")
            yield act, verb, "dobj"
            yield owner, act, "poss"


def dated(prepositions: Tokens) -> Iterator[Change]:
    """The "of" of "followed the arrest on Monday of two men", which the model hangs on the day or on the verb."""
    for of in prepositions:
        day = (token_before(of) if of.lower_ == "of" else None) or of
        noun = day.head.head
        told = day.ent_type_ == "DATE" and day.pos_ == "PROPN" and day.dep_ == "pobj" and noun.pos_ == "NOUN"
        if told and of.head in (day, noun.head):
            yield of, noun, "prep"


def of_magnitude(verbs: Tokens) -> Iterator[Change]:
    """The hit and the earthquake of "A magnitude 6.1 earthquake hit Chile", of which the model makes a magnitude that it hit.

    The Pola of "The tanker Pola is heading to Oslo" too.
    """
    for verb in verbs:
        token = verb.head
        named = token_after(token)
        alone = token.dep_ == "ROOT" and token.pos_ == "NOUN" and named is not None and named.pos_ == "PROPN"
        quake = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if alone or token.lower_ == "magnitude" else None
        if quake is None or quake.left_edge.i != token.i + 1:
            continue
        yield verb, verb if token.head == token else token.head, "ROOT" if token.head == token else "ccomp"
        yield from ((child, verb, child.dep_) for child in token.rights if child != verb)
        yield token, quake, "nmod"


def of_kind(names: Tokens) -> Iterator[Change]:
    """The Rapid Forces of "the paramilitary Rapid Forces agreed", of which the model makes a paramilitary that is called so.

    The quake of "Magnitude 7.5 quake struck" too.
    """
    for name in names:
        kind = name.head
        measure = kind.lower_ == "magnitude"
        if (measure or (kind.tag_ == "JJ" and name.pos_ == "PROPN")) and name.left_edge.i == kind.i + 1:
            yield name, kind.head, kind.dep_
            yield kind, name, "nmod" if measure else "amod"
            yield from ((child, name, child.dep_) for child in kind.children if child.i < kind.i)


def named_talks(subjects: Tokens) -> Iterator[Change]:
    """Iran of "US & Iran talks to end the war broke down", where the model has them talk."""
    for token in subjects:
        if token.lower_ == "talks" and token.head.tag_ in FINITE:
            yield from ((child, token, "compound") for child in token.lefts if child.dep_ == "nsubj")
            yield from ((child, token, "acl") for child in token.rights if child.dep_ == "xcomp")


def visiting(tokens: Tokens) -> Iterator[Change]:
    """The minister of "met visiting Norlandic minister Karl Lind", whom the model has visited."""
    for token in tokens:
        guests = [child for child in token.rights if child.dep_ == "dobj"] if token.lower_ == "visiting" else []
        led = token.head.lower_ in ("with", "to", "by", "from", "between", "for")
        host = token.head.head if led else token.head
        if guests and (led or (token.dep_ != "pcomp" and token.i == host.i + 1 and guests[0].ent_type_ == "PERSON")):
            yield from ((child, host, child.dep_) for child in token.rights if child not in guests)
            yield guests[0], token.head, "pobj" if led else "dobj"
            yield token, guests[0], "amod"


def headed(names: Tokens) -> Iterator[Change]:
    """The Ruiz and the party of "Norland National Party (NNP) chief Ana Ruiz demanded", where the party is her and demands."""
    for name in names:
        body, titles = name.head, [child for child in name.lefts if child.dep_ == "compound" and is_head(child.text)]
        if body.pos_ == "PROPN" and body.i < name.i and titles and text_before(name.left_edge) == ")" and body.head != body:
            yield name, body.head, body.dep_
            yield body, name, "nmod"


def told_to_paper(names: Tokens) -> Iterator[Change]:
    """The Reuters of "told Reuters authorities had cut the toll", where the authorities are of that name."""
    for name in names:
        teller, noun = token_before(name), name.head
        if teller is None or teller.lemma_ != "tell" or not is_medium(name.text):
            continue
        told = next((child for child in teller.rights if child.dep_ == "ccomp" and child.i > noun.i), None)
        if noun.dep_ == "nsubj":
            yield name, teller, "dobj"
        elif noun.dep_ == "dobj" and noun.head == teller and told is not None and not has_any_subject(told):
            yield name, teller, "dobj"
            yield noun, told, "nsubj"
