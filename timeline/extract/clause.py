"""Who stands where in a clause: the subject and object of a verb or a noun, however the clause is built.

One rule: nothing here knows a type of event; tokens in, tokens out, from the model's parse of one sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import climb, misread, tree
from timeline.language.adjacent import text_before
from timeline.language.finite import FINITE
from timeline.language.phrases import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token


_OBJECT_CONTROL = frozenset(
    """ask urge tell order invite persuade force allow want expect advise press direct warn call send lead permit prompt instruct
    authorize authorise require enable encourage compel""".split()
)
_SUBJECTS = ("nsubj", "csubj")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_RESULTS = frozenset(["kill", "injure", "wound", "leave", "destroy", "damage"])
_DONE_TO = frozenset(
    "kill murder assassinate execute behead shoot injure wound arrest detain jail imprison sentence convict indict acquit oust topple "
    "abduct kidnap extradite sanction".split()
)
_DONE_IN_HEADLINE = _DONE_TO | misread.TO_OFFICE
_ORDERS = frozenset("order decree directive proclamation memorandum".split())
_DECISIONS = frozenset("decision refusal failure plan proposal offer promise attempt intention agreement order".split())
_RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
_TOLD_WITH = frozenset("kill injure wound hurt displace bury infect arrest detain".split())


def is_passive(verb: Token) -> bool:
    """True where the verb's surface subject is acted upon: "was met", "a meeting chaired by"."""
    if tree.children(verb, "auxpass", *_PASSIVE_SUBJECTS):
        return True
    if _is_done_in_headline(verb) or is_told_with(verb):
        return True
    if verb.tag_ != "VBN" or tree.children(verb, "aux", *_SUBJECTS):
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


def subjects(verb: Token) -> list[Token]:
    """Heads of the noun phrases that do it; through passives, relatives, participles, conjunctions and control."""
    if is_passive(verb):
        return [noun for by in tree.children(verb, "agent") for noun in tree.children(by, "pobj", "pcomp")]
    joined = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "in" and verb.head.head.lemma_ == "join" else None
    return surface_subjects(verb) + (tree.children(joined, "dobj") if joined is not None else [])  # "joined Norway in striking it"


def participles(verb: Token) -> list[Token]:
    """The participles that stand beside it: "speaking in Rome, he said"."""
    return [child for child in tree.children(verb, "advcl") if child.tag_ in ("VBG", "VBN")]


def meanwhile(verb: Token) -> list[Token]:
    """What whoever does it does or undergoes at the time: "speaking in Rome, he said", "Ruiz, speaking in Rome, said"."""
    aside = [act for noun in tree.children(verb, "nsubj") for act in tree.children(noun, "acl") if act.tag_ == "VBG"]
    return participles(verb) + [act for act in aside if text_before(act.left_edge) == ","]


def objects(verb: Token) -> list[Token]:
    """Heads of the noun phrases that it is done to; the subject in the passive."""
    if is_passive(verb):
        return surface_subjects(verb)
    if (named := misread.named_to_office(verb)) is not None:
        return [named]
    if beside := [word for word in tree.children(verb, "oprd") if _is_beside_counterpart(word)]:
        return beside
    if mended := misread.shot_dead(verb) or misread.held_hostage(verb) or misread.fined(verb):
        return mended
    if verb.lemma_ == "become":
        return tree.children(verb, "attr", "acomp")
    own = (
        [_antecedent(noun) for noun in tree.children(verb, "dobj")]
        or _relative_object(verb)
        or misread.beside_verb(verb)
        or misread.after_place(verb)
    )
    return own or _shared_object(verb) or misread.taken_from(verb) or ([] if names(verb) else misread.called(verb))


def _shared_object(verb: Token) -> list[Token]:
    """The president of "captured and ousted the president", who stands with the second verb."""
    second = twin(verb)
    return tree.children(second, "dobj") if second is not None else []


def twin(verb: Token) -> Token | None:
    """The "ousted" of "captured and ousted the president", which shares with the first verb all that follows."""
    if tree.children(verb, "dobj", "prep", "ccomp", "xcomp"):
        return None
    return next((child for child in tree.children(verb, "conj") if child.i == verb.i + 2 and not tree.children(child, *_SUBJECTS)), None)


def names(verb: Token) -> bool:
    """True in "called him a liar", which names and does not phone; "shot dead" and "called the commander" do not."""
    called = [word for word in tree.children(verb, "oprd") if word.pos_ != "ADJ" and not _is_beside_counterpart(word)]
    called = [] if verb.lemma_ in misread.TO_OFFICE else called
    told = tree.children(verb, "dobj", "nsubjpass") if called else []
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


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """What stands in the subject's place, or would if the clause had one of its own."""
    if (speaker := misread.after_words(verb)) is not None:
        return [speaker]
    if is_quoted(verb) and depth <= climb.DEEPEST:
        quoting = verb.head.head
        return surface_subjects(quoting, depth + 1) if is_passive(quoting) else tree.children(quoting, "dobj")
    if tree.children(verb, "expl"):
        return []  # "there have been no talks, a spokesman said"
    own = tree.children(verb, *_SUBJECTS, *_PASSIVE_SUBJECTS)
    if text_before(verb) in misread.CLOSING and any(noun.i > verb.i for noun in own):
        own = [noun for noun in own if noun.i > verb.i]  # "“... the arrival of Ana Ruiz,” said Karl Lind"
    if len(own) == 1 and misread.is_taken(own[0]):
        return tree.children(own[0], "conj")
    if len(own) == 1 and (name := misread.after_scene(own[0])) is not None:
        return [name]
    if len(own) > 1 and misread.is_of_last(verb, own):
        own = own[-1:]
    if own:
        return [_antecedent(noun) for noun in own if noun.dep_ not in ("csubj", "csubjpass") and not misread.is_town_of_next(noun)]
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
    while verb.dep_ in ("conj", "advcl") and not tree.children(verb, "aux", "mark", *_SUBJECTS):
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
        case "conj" if head.pos_ in ("VERB", "AUX"):
            return surface_subjects(_told_first(head), depth)
        case "ccomp" if _is_gap(verb):
            return [head.head]
        case "ccomp" if any(aux.tag_ in FINITE for aux in tree.children(verb, "auxpass")):
            return []  # "reported over 160 were killed", whose subject the model hangs elsewhere
        case "xcomp" | "ccomp" if head.pos_ in ("VERB", "AUX", "ADJ"):
            controllers = tree.children(head, "dobj") if head.lemma_ in _OBJECT_CONTROL else []
            if head.lemma_ == "call" and is_infinitive(verb):
                controllers = [noun for _, noun in tree.after_preposition(head, ("on", "for"))]  # "called on the council to meet"
            return controllers or surface_subjects(head, depth)
        case "advcl" if verb.tag_ == "VBG" and verb.lemma_ in _RESULTS and verb.i > head.i and is_passive(head):
            return [noun for _, noun in tree.after_preposition(head, ("by",))]  # "was hit by rockets, killing nine"
        case "advcl" if head.pos_ in ("VERB", "AUX") and _has_no_clause_of_its_own(verb):
            return surface_subjects(head, depth)
        case "acl" if verb.tag_ == "VBG" and head.lemma_.lower() in _ORDERS and head.dep_ == "dobj":
            return surface_subjects(head.head, depth)  # "signed an order imposing sanctions"
        case "acl" if verb.tag_ in ("VBG", "VBN"):
            return [_explained(misread.headline_of(head)) if verb.tag_ == "VBN" else head]
        case "acl":
            ways = ("by", "of") if head.lemma_ in _DECISIONS else ("by",)  # "the decision of the authorities to expel"
            by = [
                noun
                for preposition in tree.children(head, "prep")
                if preposition.lower_ in ways
                for noun in tree.children(preposition, "pobj")
            ]
            return tree.children(head, "poss") or by or (surface_subjects(head.head, depth) if head.head.pos_ == "VERB" else [])
        case "relcl":
            return [head] if not tree.children(verb, "dobj") and verb.pos_ == "VERB" and tree.children(verb, *_SUBJECTS) == [] else []
        case "pcomp":
            return _of_preposition(head, depth)
        case "acomp" | "attr" | "prep" | "pobj" if head.pos_ in ("VERB", "AUX"):
            return surface_subjects(head, depth)
    return []


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
        return tree.children(head, "dobj") if (quoted or accused) and not is_passive(head) else surface_subjects(head, depth)
    if head.pos_ in ("NOUN", "PROPN"):
        own = tree.children(head, "poss")
        governing = climb.verb_above(head)
        return own or (surface_subjects(governing, depth) if governing is not None else [])
    return []


def _antecedent(noun: Token) -> Token:
    """What a relative pronoun stands for; any other token itself."""
    if noun.lower_ in _RELATIVE and noun.tag_ in ("WP", "WDT", "WP$"):
        for above in noun.ancestors:
            if above.dep_ == "relcl":
                who = _explained(above.head)
                return who if noun.lower_ != "who" or who != above.head else _described_by(who)
    return noun


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


def _relative_object(verb: Token) -> list[Token]:
    """ "the man whom police arrested": the noun that the clause hangs on."""
    own = any(child.dep_ in _SUBJECTS and child.lower_ not in _RELATIVE for child in verb.children)
    return [verb.head] if verb.dep_ == "relcl" and own else []
