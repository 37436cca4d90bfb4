"""Parses in which the model hangs a subject, an object or a part of a name on the wrong word.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language import offices
from timeline.language.adjacent import text_before, token_after, token_before
from timeline.language.finite import FINITE, SAYS, has_any_subject
from timeline.language.phrases import is_organisation_noun, is_person_noun
from timeline.language.states import is_state

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.finite import Change, Tokens

_DONE_TOO = frozenset("burn loot wound injure damage destroy displace torch kidnap abduct trap bury".split())
_SAID_OF = ("ive", "ous", "ful", "less", "able", "ible")
_PAPERS = frozenset(["statement", "report", "notice", "readout", "document", "release", "post"])
_SAYS = frozenset(["say", "tell", "add", "announce"])
_BESIDE = 2  # tokens from one land to the next, an "and" or a comma between them
_AFTER_BE = ("attr", "nsubj")  # what the model makes of the subject that follows it


def inverted(verbs: Tokens) -> Iterator[Change]:
    """The killed and the soldiers of "Killed in the attack were two soldiers", of which the model makes what they "were"."""
    for verb in verbs:
        if verb.tag_ not in ("VBN", "VBG") or has_any_subject(verb):
            continue
        be = next((child for child in verb.rights if child.dep_ in ("aux", "auxpass") and child.lemma_ == "be"), None)
        relation = "nsubj" if verb.tag_ == "VBG" else "nsubjpass"
        yield from ((noun, verb, relation) for noun in be.rights if noun.dep_ in _AFTER_BE) if be is not None else ()


def told_of_noun(nouns: Tokens) -> Iterator[Change]:
    """The assault of "in an assault authorities said was the work of rebels", of which the model makes assault authorities."""
    for noun in nouns:
        tellers, teller = noun.head, noun.head.head
        article = next((child for child in tellers.lefts if child.dep_ == "det" and child.lower_ in ("a", "an")), None)
        said = tellers.tag_ == "NNS" and tellers.i == noun.i + 1 and teller.i == tellers.i + 1 and teller.lemma_ in SAYS
        before = token_before(article) if article is not None else None
        if said and article is not None and before is not None and before.dep_ == "prep" and before.head != noun:
            yield noun, before, "pobj"
            yield article, noun, "det"
            yield teller, noun, "relcl"


def among(verbs: Tokens) -> Iterator[Change]:
    """The arrested and the mayor of "Among those arrested was the mayor", of whom the model says no more than that he "was"."""
    for verb in verbs:
        those, be = verb.head, verb.head.head.head
        if verb.tag_ == "VBN" and those.head.lower_ == "among" and be.lemma_ == "be" and be.i > verb.i:
            yield from ((noun, verb, "nsubjpass") for noun in be.rights if noun.dep_ in _AFTER_BE)


def lands_of_offices(lands: Tokens) -> Iterator[Change]:
    """The Varn of "the Foreign Ministers of Norland and Varn", "the Front in Norland and Varn", which stands beside them to the model."""
    for land in lands:
        office = land.head
        of = next((child for child in office.rights if child.lower_ in ("of", "in") and child.i < land.i), None)
        first = next((child for child in of.rights if child.dep_ == "pobj"), None) if of is not None else None
        if of is None or first is None or not is_state(first.text) or not is_state(land.text):
            continue
        plural = office.text.endswith("s") and offices.is_head(office.text)
        if (plural or of.lower_ == "in") and land.left_edge.i - first.right_edge.i <= _BESIDE:
            if plural:
                office.tag_ = "NNS" if office.tag_ == "NNS" else "NNPS"
            yield land, first, "conj"


def between_parties(prepositions: Tokens) -> Iterator[Change]:
    """The between of "Talks began in Oslo between Norland and Ostavia", the of of "the arrest last week of Lind", under the noun."""
    for preposition in prepositions:
        place = preposition.head
        told = place.head.head if place.dep_ == "pobj" and place.head.dep_ == "prep" else place.head
        if preposition.lower_ == "between" and place.ent_type_ in ("GPE", "LOC", "DATE", "TIME") and told.pos_ == "VERB":
            noun = next((child for child in told.lefts if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ == "NOUN"), None)
            if noun is not None:
                yield preposition, noun, "prep"
        elif preposition.lower_ == "of" and place.ent_type_ == "DATE" and (deed := _before_day(place, preposition)) is not None:
            yield preposition, deed, "prep"


def _before_day(day: Token, of: Token) -> Token | None:
    """The arrest of "the arrest last week of Lind", "the arrest on Monday of Lind"; no noun before "the fourth day of fighting"."""
    whose = next((child for child in of.children if child.dep_ == "pobj"), None)
    opening = day.head if day.dep_ == "pobj" else day
    first = opening.i if day.dep_ == "pobj" else day.left_edge.i
    before = day.doc[first - 1] if first else None
    if day.pos_ != "PROPN" and day.shape_ != "dddd" and not any(word.lower_ in ("last", "this") for word in day.lefts):
        return None
    if whose is None or whose.ent_type_ in ("DATE", "TIME") or of.i != day.i + 1 or before is None or before.tag_ != "NN":
        return None
    return None if before.ent_type_ or before.is_ancestor(of) else before


def office_before_name(names: Tokens) -> Iterator[Change]:
    """The Lind of "Union Commissioner for Trade and Security Karl Lind signed", a second subject beside his office to the model."""
    for name in names:
        before = token_before(name.left_edge)
        if name.pos_ != "PROPN" or before is None or name.left_edge == name or name.ent_type_ in ("DATE", "TIME"):
            continue
        holders = (above for above in (before, *before.ancestors) if above.dep_ in ("nsubj", "conj") and above.right_edge == before)
        holder = next((above for above in holders if offices.is_head(above.text) and above.head in (name.head, *name.head.children)), None)
        if holder is None or holder.i >= before.i or name.is_ancestor(holder):
            continue
        beside = holder.dep_ != "conj" or not offices.is_head(holder.head.text)  # two offices of one: "Chief Minister and Leader of"
        if beside and not any(word.pos_ in ("VERB", "AUX") for word in name.doc[holder.i : name.left_edge.i]):
            relation, above = holder.dep_, holder.head
            yield holder, name, "nmod"
            yield name, above, relation


def sworn(prepositions: Tokens) -> Iterator[Change]:
    """The president of "swore in the president", under the verb."""
    for token in prepositions:
        if token.lower_ == "in" and text_before(token) == "swore":
            yield from ((noun, token.head, "dobj") for noun in token.children if noun.dep_ == "pobj")
            yield token, token.head, "prt"


def said_of_clause(adjectives: Tokens) -> Iterator[Change]:
    """The ongoing of "the raids were ongoing and Norlandic troops had left", which the model takes for what kind of troops they are."""
    for adjective in adjectives:
        be, joined = token_before(adjective), next((child for child in adjective.rights if child.dep_ == "conj"), None)
        if be is None or be.lemma_ != "be" or joined is None or joined.ent_type_ != "NORP" or adjective.ent_type_ == "NORP":
            continue
        conjunctions = [child for child in adjective.rights if child.dep_ == "cc"]
        yield joined, adjective.head, "amod"
        yield adjective, be, "acomp"
        yield from ((word, be, "cc") for word in conjunctions)


def active(verbs: Tokens) -> Iterator[Change]:
    """The house, the diplomat and Lind of "The house named veteran diplomat Karl Lind as envoy", which the model has named."""
    for verb in verbs:
        named = [child for child in verb.rights if child.dep_ == "oprd"] if verb.tag_ in ("VBN", "VBD") else []
        subjects = [child for child in verb.lefts if child.dep_ == "nsubjpass"]
        if len(named) != 2 or not subjects or named[1].pos_ != "PROPN" or any(child.dep_ == "auxpass" for child in verb.lefts):
            continue
        yield from ((subject, verb, "nsubj") for subject in subjects)
        yield named[1], verb, "dobj"
        yield named[0], named[1], "nmod"


def declared(names: Tokens) -> Iterator[Change]:
    """The Ruiz of "declared Ana Ruiz the winner", of whom the model makes a clause."""
    for name in names:
        if name.pos_ == "PROPN" and name.head.lemma_ in ("declare", "proclaim") and name.i > name.head.i:
            yield name, name.head, "dobj"


def also_done(nouns: Tokens) -> Iterator[Change]:
    """The burning and the homes of "killing nine people and burning homes", of which the model makes homes that burn."""
    for noun in nouns:
        done = next((child for child in noun.lefts if child.tag_ == "VBG" and child.dep_ == "amod"), None)
        first = noun.head
        joins = token_before(done) if done is not None else None
        if (
            done is None
            or done.lemma_ not in _DONE_TOO
            or joins is None
            or joins.dep_ != "cc"
            or first.dep_ != "dobj"
            or first.head.tag_ != "VBG"
        ):
            continue
        yield done, first.head, "conj"
        yield noun, done, "dobj"


def done_next(nouns: Tokens) -> Iterator[Change]:
    """The discharged and the crude of "passed the strait on Monday and discharged crude", of which the model makes what was passed."""
    for noun in nouns:
        done, joins = noun.left_edge, token_before(noun.left_edge)
        if done.dep_ != "amod" or done.tag_ not in ("VBN", "VBD") or done.head != noun or joins is None or joins.lower_ != "and":
            continue
        second = noun.dep_ == "conj" and noun.head.ent_type_ == "DATE"  # "on March 8 and discharged crude"
        verb = noun.head.head.head if second else noun.head
        if (second or noun.dep_ == "dobj") and verb.tag_ in FINITE and verb.i < joins.i and joins.head.i < joins.i:
            yield done, verb, "conj"
            yield noun, done, "dobj"
            yield from ((word, done, "prep") for word in verb.rights if word.dep_ == "prep" and word.i > noun.i)


def after_opening(names: Tokens) -> Iterator[Change]:
    """The Ruiz of "During a visit to Oslo, President Ana Ruiz said", of "wounding nine people, Ana Ruiz said", who is Oslo to the model."""
    for name in names:
        verb = token_after(name.right_edge)
        opens = text_before(name.left_edge) == "," and name.pos_ == "PROPN"
        if verb is None or not opens or verb.tag_ not in ("VBD", "VBZ") or has_any_subject(verb) or not verb.is_ancestor(name):
            continue
        opening = any(step.dep_ == "prep" and step.head == verb and step.i < name.i for step in name.ancestors)
        if opening or verb.lemma_ in _SAYS:
            yield name, verb, "nsubj"


def replaced_by(prepositions: Tokens) -> Iterator[Change]:
    """The by of "was replaced as minister by Ana Ruiz", which the model hangs on the minister."""
    for by in prepositions:
        office, verb = by.head, by.head.head.head
        as_what = by.lower_ == "by" and office.dep_ == "pobj" and office.head.lower_ == "as"
        if as_what and verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in verb.lefts):
            yield by, verb, "agent"


def to_where(prepositions: Tokens) -> Iterator[Change]:
    """The to of "a visit by Ana Ruiz to Oslo", which the model hangs on her."""
    for to in prepositions:
        by = to.head.head
        if to.lower_ == "to" and to.head.pos_ == "PROPN" and to.head.dep_ == "pobj" and by.lower_ == "by" and by.head.pos_ == "NOUN":
            yield to, by.head, "prep"


def made_by(agents: Tokens) -> Iterator[Change]:
    """The by and the week of "followed a visit to Oslo last week by Ana Ruiz", which the model hangs on a verb that is no passive."""
    for by in agents:
        verb = by.head
        made = next((noun for noun in verb.rights if noun.dep_ == "dobj" and noun.i < by.i), None)
        if made is None or verb.tag_ not in ("VBD", "VBZ", "VBP") or any(child.dep_ == "auxpass" for child in verb.lefts):
            continue
        yield by, made, "prep"
        yield from ((day, made, "npadvmod") for day in verb.rights if day.dep_ == "npadvmod" and made.i < day.i < by.i)


def office(complements: Tokens) -> Iterator[Change]:
    """The chief of "becomes chief of staff", which the model takes for an adjective."""
    yield from ((noun, noun.head, "attr") for noun in complements if noun.pos_ == "NOUN" and noun.head.lemma_ == "become")


def so_called(complements: Tokens) -> Iterator[Change]:
    """The meeting of "called the meeting constructive", of which the model makes a constructive of a meeting's kind."""
    for said in complements:
        of_kind = next((child for child in said.lefts if child.dep_ == "compound"), None)
        if of_kind is not None and said.pos_ == "NOUN" and said.lower_.endswith(_SAID_OF) and not is_person_noun(said):
            yield from ((child, of_kind, child.dep_) for child in said.lefts if child.i < of_kind.i)
            yield of_kind, said.head, "dobj"


def counted(auxiliaries: Tokens) -> Iterator[Change]:
    """The 160 of "media reported over 160 were killed", of which the model makes what was reported over."""
    for be in auxiliaries:
        verb = be.head
        count = token_before(be) if be.tag_ in FINITE else None
        if count is None or count.pos_ != "NUM" or count.dep_ != "pobj" or has_any_subject(verb):
            continue
        if count.head.lower_ in ("over", "about", "around"):
            yield count, verb, "nsubjpass"
            yield count.head, count, "quantmod"


def of_body(bodies: Tokens) -> Iterator[Change]:
    """The Oslo of "an Oslo police statement", which the model hangs on the statement: whose police it is."""
    for body in bodies:
        land, paper = token_before(body.left_edge), body.head
        if land is None or land.head != paper or land.dep_ not in ("compound", "amod", "nmod") or paper.lemma_ not in _PAPERS:
            continue
        if is_organisation_noun(body) and land.ent_type_ in ("GPE", "NORP"):
            yield land, body, land.dep_


def second_object(objects: Tokens) -> Iterator[Change]:
    """The visit of "met Hale on Monday, the first visit by a premier", which the model has met as well."""
    for noun in objects:
        first = next((child for child in noun.head.rights if child.dep_ == "dobj"), noun)
        ordinal = any(child.lower_ in ("first", "second", "third", "latest") for child in noun.lefts)
        if first.i < noun.left_edge.i and ordinal and text_before(noun.left_edge) == ",":
            yield noun, noun.head, "npadvmod"
