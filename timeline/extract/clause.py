"""Who stands where in a clause: the subject and object of a verb or a noun, however the clause is built.

One rule: nothing here knows a type of event; tokens in, tokens out, from the model's parse of one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


_OBJECT_CONTROL = frozenset(
    "ask urge tell order invite persuade force allow want expect advise press direct warn call send lead permit".split()
)
_SUBJECTS = ("nsubj", "csubj")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
_PORTIONS = frozenset(
    "round series number session string day hour week set spate wave barrage volley flurry first second third part".split()
)
_CLOSING = frozenset(["''", '"', "”"])  # what words in quotation marks end with
_DEEPEST = 12  # steps up a tree; a model's tree is never deeper in a sentence that a person wrote


def children(token: Token, *deps: str) -> list[Token]:
    """The dependents in these positions, in the order of the text."""
    return [child for child in token.children if child.dep_ in deps]


def is_passive(verb: Token) -> bool:
    """True where the verb's surface subject is acted upon: "was met", "a meeting chaired by"."""
    if children(verb, "auxpass", *_PASSIVE_SUBJECTS):
        return True
    if verb.tag_ != "VBN" or children(verb, "aux", *_SUBJECTS):
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return verb.dep_ in ("acl", "amod", "advcl", "ROOT") and not children(verb, "dobj")


def subjects(verb: Token) -> list[Token]:
    """Heads of the noun phrases that do it; through passives, relatives, participles, conjunctions and control."""
    if is_passive(verb):
        return [noun for by in children(verb, "agent") for noun in children(by, "pobj", "pcomp")]
    return surface_subjects(verb)


def objects(verb: Token) -> list[Token]:
    """Heads of the noun phrases that it is done to; the subject in the passive."""
    if is_passive(verb):
        return surface_subjects(verb)
    own = [_antecedent(noun) for noun in children(verb, "dobj")] or _relative_object(verb)
    return own or _shared_object(verb) or _taken_from(verb) or ([] if names(verb) else _misread(verb))


def _shared_object(verb: Token) -> list[Token]:
    """The president of "captured and ousted the president", who stands with the second verb."""
    second = twin(verb)
    return children(second, "dobj") if second is not None else []


def twin(verb: Token) -> Token | None:
    """The "ousted" of "captured and ousted the president", which shares with the first verb all that follows."""
    if children(verb, "dobj", "prep", "ccomp", "xcomp"):
        return None
    return next((child for child in children(verb, "conj") if child.i == verb.i + 2 and not children(child, *_SUBJECTS)), None)


def _taken_from(verb: Token) -> list[Token]:
    """The first of two lands in "after A attacked B and C struck back", of which the model makes one subject of the second verb."""
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if after is None or verb.tag_ not in ("VBD", "VBZ") or after.pos_ in ("VERB", "AUX", "PUNCT", "ADP"):
        return []
    return [noun for noun in (after, *after.ancestors) if noun.left_edge.i == after.i and _is_taken(noun)][:1]


def _is_taken(noun: Token) -> bool:
    """Whether a subject stands right after another verb that has none and asks for an object, and is joined to a second one."""
    if noun.dep_ != "nsubj" or noun.left_edge.i == 0 or not children(noun, "conj") or noun.head.i < noun.i:
        return False
    before = noun.doc[noun.left_edge.i - 1]
    return (
        before.tag_ in ("VBD", "VBZ")
        and before.pos_ == "VERB"
        and not children(before, "dobj", "ccomp")
        and bool(children(before, "nsubj"))
    )


def names(verb: Token) -> bool:
    """True in "called him a liar", which names and does not phone; "shot dead" and "called the commander" do not."""
    called = [word for word in children(verb, "oprd") if word.pos_ != "ADJ"]
    told = children(verb, "dobj", "nsubjpass")
    return any(told or any(child.lower_ in ("a", "an") for child in word.children) for word in called)


def _misread(verb: Token) -> list[Token]:
    """The object that the model takes for what somebody is called: "called the Front's commander on Sunday"."""
    return [word for word in children(verb, "oprd") if word.pos_ in ("NOUN", "PROPN")]


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """What stands in the subject's place, or would if the clause had one of its own."""
    if (speaker := _after_words(verb)) is not None:
        return [speaker]
    own = children(verb, *_SUBJECTS, *_PASSIVE_SUBJECTS)
    if verb.i and verb.nbor(-1).text in _CLOSING and any(noun.i > verb.i for noun in own):
        own = [noun for noun in own if noun.i > verb.i]  # "“... the arrival of Ana Ruiz,” said Karl Lind"
    if len(own) == 1 and _is_taken(own[0]):
        return children(own[0], "conj")
    if own:
        return [_antecedent(noun) for noun in own if noun.dep_ not in ("csubj", "csubjpass") and not _is_kind_of_next(noun, own)]
    if depth > _DEEPEST:
        return []
    return _listed_before(verb) or _aged_before(verb) or _since_when(verb) or _inherited(verb, depth + 1)


def _after_words(verb: Token) -> Token | None:
    """Who speaks in "“Never,” exclaimed the boy's aunt", whom the model takes for the object; None in any other clause."""
    if verb.i == 0 or verb.nbor(-1).text not in _CLOSING or any(child.i < verb.i for child in children(verb, "aux", "auxpass")):
        return None
    told = [child for child in children(verb, *_SUBJECTS) if child.i > verb.i]
    return None if told else next((child for child in children(verb, "dobj") if child.i > verb.i), None)


def _is_kind_of_next(noun: Token, subjects: list[Token]) -> bool:
    """True for the "group" of "the militant group Hezbollah warned", which the model gives two subjects."""
    return noun.pos_ == "NOUN" and any(other.i == noun.i + 1 and other.pos_ == "PROPN" for other in subjects)


def _listed_before(verb: Token) -> list[Token]:
    """A list of names right before a main verb that has no subject: of "after a trip to Oslo, Rome, Paris and Bonn said", Rome and on."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.i == 0 or verb.nbor(-1).dep_ != "conj":
        return []
    listed = [verb.nbor(-1)]
    while listed[-1].dep_ == "conj" and listed[-1].head.i < listed[-1].i:
        listed.append(listed[-1].head)
    after_comma = [
        noun
        for noun in listed[:-1]
        if noun.head.dep_ in ("pobj", "conj") and noun.left_edge.i and noun.doc[noun.left_edge.i - 1].text == ","
    ]
    if listed[-1].dep_ != "pobj" or not after_comma:
        return []
    return [noun for noun in reversed(listed) if noun.i >= min(after_comma).i]


def _aged_before(verb: Token) -> list[Token]:
    """Ana Ruiz of "At the market in Oslo, Ana Ruiz, 43, said", which the model joins to Oslo."""
    if verb.dep_ not in ("ROOT", "ccomp", "conj") or verb.tag_ not in ("VBD", "VBZ") or verb.i < 4:
        return []
    age, name = verb.nbor(-2), verb.nbor(-4)
    told = verb.nbor(-1).text == verb.nbor(-3).text == "," and age.like_num and name.pos_ == "PROPN"
    return [name] if told and name.dep_ in ("conj", "appos", "pobj", "nmod") and name.left_edge.i and name.ent_type_ != "DATE" else []


def _since_when(verb: Token) -> list[Token]:
    """Norland of "since Norland began its attacks", of which the model makes "since Norland" and a verb with no subject."""
    if verb.dep_ not in ("conj", "dep", "ccomp", "advcl", "parataxis") or verb.tag_ not in ("VBD", "VBZ") or verb.i == 0:
        return []
    noun = verb.nbor(-1)
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    told = noun.dep_ == "pobj" and noun.head.lower_ in ("since", "after", "before", "until") and noun.left_edge.i == noun.head.i + 1
    return [noun] if told and noun.ent_type_ not in ("DATE", "TIME") else []


def first_listed(verb: Token) -> Token | None:
    """The infinitive that this one follows in "to lay flowers, speak to survivors and meet the president", however the model reads it."""
    if verb.tag_ not in ("VB", "VBP"):
        return None
    while verb.dep_ in ("conj", "advcl") and not children(verb, "aux", "mark", *_SUBJECTS):
        if (
            opened := next((child for child in children(verb.head, "xcomp") if _is_infinitive(child) and child.i < verb.i), None)
        ) is not None:
            return opened
        verb = verb.head
    return verb if _is_infinitive(verb) else None


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in children(verb, "aux"))


def _inherited(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    first = first_listed(verb)
    if first is not None and first != verb:
        return surface_subjects(first, depth)
    match verb.dep_:
        case "conj" if head.pos_ in ("VERB", "AUX"):
            return surface_subjects(_told_first(head), depth)
        case "xcomp" | "ccomp" if head.pos_ in ("VERB", "AUX", "ADJ"):
            controllers = children(head, "dobj") if head.lemma_ in _OBJECT_CONTROL else []
            return controllers or surface_subjects(head, depth)
        case "advcl" if head.pos_ in ("VERB", "AUX") and _has_no_clause_of_its_own(verb):
            return surface_subjects(head, depth)
        case "acl" if verb.tag_ in ("VBG", "VBN"):
            return [head]
        case "acl":
            by = [noun for preposition in children(head, "prep") if preposition.lower_ == "by" for noun in children(preposition, "pobj")]
            return children(head, "poss") or by or (surface_subjects(head.head, depth) if head.head.pos_ == "VERB" else [])
        case "relcl":
            return [head] if not children(verb, "dobj") and verb.pos_ == "VERB" and children(verb, *_SUBJECTS) == [] else []
        case "pcomp":
            return _of_preposition(head, depth)
        case "acomp" | "attr" | "prep" | "pobj" if head.pos_ in ("VERB", "AUX"):
            return surface_subjects(head, depth)
    return []


def _told_first(verb: Token) -> Token:
    """What goes on in "She is away, sources said, and met nobody": the clause before who says so, not the saying; else the verb itself."""
    speaker = next((child for child in children(verb, "nsubj") if child.i < verb.i), None)
    told = next((child for child in children(verb, "ccomp") if speaker is not None and child.i < speaker.left_edge.i), None)
    aside = told is not None and speaker is not None and verb.doc[speaker.left_edge.i - 1].text == ","
    return told if told is not None and aside else verb


def _has_no_clause_of_its_own(verb: Token) -> bool:
    return verb.tag_ in ("VBG", "VBN", "VB")


def _of_preposition(preposition: Token, depth: int) -> list[Token]:
    """The doer of "after meeting X": that of the verb the preposition belongs to; its object under control."""
    head = preposition.head
    if head.pos_ in ("VERB", "AUX"):
        quoted = preposition.lower_ == "as" and head.lemma_ in ("quote", "cite") and not is_passive(head)
        return children(head, "dobj") if quoted else surface_subjects(head, depth)
    if head.pos_ in ("NOUN", "PROPN"):
        own = children(head, "poss")
        governing = verb_above(head)
        return own or (surface_subjects(governing, depth) if governing is not None else [])
    return []


def _antecedent(noun: Token) -> Token:
    """What a relative pronoun stands for; any other token itself."""
    if noun.lower_ in _RELATIVE and noun.tag_ in ("WP", "WDT", "WP$"):
        for above in noun.ancestors:
            if above.dep_ == "relcl":
                return above.head
    return noun


def _relative_object(verb: Token) -> list[Token]:
    """ "the man whom police arrested": the noun that the clause hangs on."""
    if verb.dep_ == "relcl" and any(child.dep_ in _SUBJECTS and child.lower_ not in _RELATIVE for child in verb.children):
        return [verb.head]
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not children(verb, "dobj", "prep", "ccomp", "xcomp"):
        return []
    return []


def after_preposition(token: Token, names: frozenset[str] | tuple[str, ...]) -> Iterator[tuple[str, Token]]:
    """(preposition, head of its noun phrase) for the token's own prepositions, "together with" and "along with" too."""
    for child in token.children:
        if child.dep_ not in ("prep", "agent", "dative", "prt", "advmod"):
            continue
        if child.lower_ in names:
            yield from ((child.lower_, noun) for noun in children(child, "pobj", "pcomp"))
        for inner in children(child, "prep"):
            if inner.lower_ in names:
                yield from ((inner.lower_, noun) for noun in children(inner, "pobj"))


def has_preposition(token: Token, names: tuple[str, ...]) -> bool:
    return any(child.lower_ in names for child in token.children if child.dep_ in ("prep", "agent", "dative", "prt", "advmod"))


def verb_above(noun: Token) -> Token | None:
    """The verb that a noun is subject or object of, through one preposition ("engaged in talks") and through coordination."""
    token = noun
    for _ in range(_DEEPEST):
        if token.dep_ in ("conj", "appos", "nmod", "compound") and token.head.pos_ in ("NOUN", "PROPN"):
            token = token.head
            continue
        portion = token.head.lower_ == "of" and token.head.head.lemma_.lower() in _PORTIONS
        if token.dep_ == "pobj" and (portion or (token.head.lower_ == "for" and token.head.head.lower_ == "responsibility")):
            token = token.head.head
            continue
        if token.dep_ in ("pobj", "pcomp"):
            token = token.head.head if token.head.dep_ in ("prep", "agent", "advmod") else token.head
            return _of_being(token) if token.pos_ in ("VERB", "AUX") else None
        head = token.head
        return _of_being(head) if head != token and head.pos_ in ("VERB", "AUX") else None
    return None


def _of_being(verb: Token) -> Token:
    """The verb of "is to be held", of which the model makes a complement of "is"."""
    if verb.lemma_ != "be":
        return verb
    acts = (child for child in children(verb, "xcomp") if child.pos_ == "VERB" and any(c.lower_ == "to" for c in children(child, "aux")))
    return next(acts, verb)


def portioned(noun: Token) -> Token:
    """The strikes of "a wave of strikes"; any other noun itself."""
    if noun.lemma_.lower() not in _PORTIONS:
        return noun
    return next((inner for of in children(noun, "prep") if of.lower_ == "of" for inner in children(of, "pobj")), noun)


def clause_of(token: Token) -> Token:
    """The verb that heads the clause a token stands in; the root where there is none."""
    current = token
    for _ in range(_DEEPEST * 4):
        if current.pos_ in ("VERB", "AUX") and current.dep_ not in ("aux", "auxpass", "amod", "compound"):
            return current
        if current.head == current:
            return current
        current = current.head
    return current


def is_definite(noun: Token) -> bool:
    return any(child.dep_ in ("det", "poss") and child.lower_ not in ("a", "an", "another", "some") for child in noun.children)
