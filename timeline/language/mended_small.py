"""Small clauses, "found Lind guilty" and "let Lind go", which the model makes a clause of its own, and absolute ones, which it does not.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.language.adjacent import text_after, text_before, token_before
from timeline.language.finite import CIRCUMSTANCES, SAYS, SUFFERS, given_back
from timeline.language.phrases import is_person_noun
from timeline.language.states import lookup

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.finite import Change, Tokens

_JUDGES = frozenset("find declare rule pronounce deem hold judge".split())
_OWN = ("of", "on", "for", "in", "to")  # "guilty of fraud", "unfit for office"
_TALKS = frozenset("call conversation teleconference videoconference meeting talk letter interview".split())
_ANSWERS = frozenset(["retaliate", "respond", "react", "reply"])
_MAKES = frozenset("appoint name elect make nominate crown".split())
_STATES = frozenset(["shut", "closed", "open"])
_DEEDS = frozenset("attack strike raid assault airstrike ambush bombing".split())
_PHONES = frozenset("phone telephone video videoconference zoom".split())


def found_so(subjects: Tokens) -> Iterator[Change]:
    """The Lind, the guilty and the "on Monday" of "The court found Lind guilty of fraud on Monday": Lind is whom it found so."""
    for noun in subjects:
        told = noun.head
        verb = told.head
        if told.dep_ != "ccomp" or not verb.i < noun.i < told.i or not _is_small(told, verb):
            continue
        yield noun, verb, "dobj"
        yield told, verb, "oprd"
        yield from ((child, verb, child.dep_) for child in told.rights if _is_circumstance(child))


def by_phone_with(prepositions: Tokens) -> Iterator[Change]:
    """The with of "spoke on the phone with Lind", "consulted by phone with", under the verb."""
    for preposition in prepositions:
        phone = preposition.head
        if preposition.lower_ in ("with", "to") and phone.lower_ in _PHONES and phone.dep_ == "pobj" and phone.head.dep_ == "prep":
            yield preposition, phone.head.head, "prep"


def of_bare(prepositions: Tokens) -> Iterator[Change]:
    """The Ruiz of "will call on Chief Justice Ana Ruiz", the Oslo of "was hit off Oslo", under the on and the off."""
    for preposition in prepositions:
        verb = preposition.head
        if verb.pos_ != "VERB" or preposition.n_lefts or preposition.n_rights:
            continue
        off = preposition.lower_ == "off" and any(child.dep_ == "auxpass" for child in verb.lefts)
        noun = next((child for child in verb.rights if child.left_edge.i == preposition.i + 1 and child.dep_ == "dobj"), None)
        if noun is not None and (off or (preposition.dep_ == "prep" and preposition.tag_ == "IN")):
            yield preposition, verb, "prep"
            yield noun, preposition, "pobj"


def answered_by(prepositions: Tokens) -> Iterator[Change]:
    """The striking of "retaliated by striking Norland's neighbours", a deed and no kind of neighbours."""
    for preposition in prepositions:
        noun = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
        if preposition.lower_ != "by" or preposition.head.lemma_ not in _ANSWERS or noun is None:
            continue
        act = noun.left_edge
        if act.tag_ == "VBG" and act.dep_ == "amod" and act.head == noun and act.i == preposition.i + 1:
            yield act, preposition, "pcomp"
            yield noun, act, "dobj"


def on_occasion(prepositions: Tokens) -> Iterator[Change]:
    """The in of "discussed the risks of war in a phone call with Lind", under the verb and not the risks."""
    for preposition in prepositions:
        if preposition.lower_ not in ("in", "during"):
            continue
        call = next((noun for noun in preposition.rights if noun.dep_ == "pobj" and noun.lemma_ in _TALKS), None)
        if call is None or not any(child.lower_ == "with" for child in call.rights):
            continue
        between = list(takewhile(lambda word: word.pos_ != "VERB", preposition.ancestors))
        if between and between[-1].dep_ == "dobj" and all(word.dep_ in ("dobj", "prep", "pobj") for word in between):
            yield preposition, between[-1].head, "prep"


def after_talks(prepositions: Tokens) -> Iterator[Change]:
    """The following of "Hale said Norland was in the union, following talks in Paris with Lind", under the said."""
    for preposition in prepositions:
        if preposition.lower_ not in ("following", "after") or text_before(preposition) != ",":
            continue
        told = preposition.head
        talks = next((noun for noun in preposition.rights if noun.dep_ == "pobj" and noun.lemma_ in _TALKS), None)
        if talks is None:
            continue
        with_whom = any(child.lower_ == "with" for child in talks.subtree)
        with_whom = with_whom and not any(noun.dep_ in ("nsubj", "nsubjpass") and _is_somebody(noun) for noun in told.lefts)
        if with_whom and told.dep_ == "ccomp" and told.head.tag_ == "VBD" and told.head.lemma_ in SAYS and told.head.i < told.i:
            yield preposition, told.head, "prep"


def _is_somebody(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or is_person_noun(noun)


def also_firing(prepositions: Tokens) -> Iterator[Change]:
    """The including of "Norland has attacked twelve towns since Varn struck it, including firing drones at Oslo", under the attacked."""
    for preposition in prepositions:
        verb = preposition.head
        since = verb.dep_ == "advcl" and any(child.lower_ == "since" for child in verb.lefts)
        if preposition.lower_ != "including" or not since or verb.head.i > verb.i or text_before(preposition) != ",":
            continue
        if any(child.dep_ == "pcomp" and child.tag_ == "VBG" for child in preposition.rights):
            yield preposition, verb.head, "prep"


def called_off(particles: Tokens) -> Iterator[Change]:
    """The truce of "called off the truce", which stands under the "off" to the model."""
    for particle in particles:
        if particle.lower_ == "off" and not any(child.dep_ == "dobj" for child in particle.head.children):
            yield from ((noun, particle.head, "dobj") for noun in particle.rights if noun.dep_ == "pobj")


def later_to(adverbs: Tokens) -> Iterator[Change]:
    """The later and the confer of "was later to confer with", where the model has him be later."""
    for adverb in adverbs:
        due = [child for child in adverb.rights if child.dep_ == "xcomp" and child.tag_ == "VB"]
        if adverb.tag_ == "RB" and adverb.head.lemma_ == "be" and due:
            yield due[0], adverb.head, "xcomp"
            yield adverb, adverb.head, "advmod"


def voting(nouns: Tokens) -> Iterator[Change]:
    """The Nepal of "Nepal votes in an election on Sunday", where the model has votes that are Nepal's, or done to them."""
    for votes in nouns:
        land = token_before(votes)
        opens = land is not None and land.i == votes.sent.start and votes.head in (land, votes) and lookup(land.text) is not None
        if land is None or not opens or votes.tag_ != "NNS" or votes.lower_ != "votes":
            continue
        votes.tag_, votes.pos_, votes.lemma_ = "VBZ", "VERB", "vote"
        land.tag_, land.pos_, land.lemma_ = "NNP", "PROPN", land.text
        if votes.head == land:
            yield votes, votes, "ROOT"
            yield from ((child, votes, child.dep_) for child in land.rights if child != votes)
        yield land, votes, "nsubj"


def absolute(acts: Tokens) -> Iterator[Change]:
    """The alleging and the brother of "The heirs were not convinced, the brother, Karl Lind, alleging that they lied": he alleges."""
    for act in acts:
        noun = act.head
        says = act.tag_ == "VBG" and any(child.dep_ == "ccomp" for child in act.rights)
        if says and noun.dep_ == "npadvmod" and noun.head.pos_ in ("VERB", "AUX") and text_before(noun.left_edge) == ",":
            main = noun.head
            yield act, main, "advcl"
            yield noun, act, "nsubj"


def said_to_be(agents: Tokens) -> Iterator[Change]:
    """The shot, the bomber and the said of "A bomber said by Norland to be a soldier was shot", where the bomber says that it was shot."""
    for by in agents:
        said = by.head
        subject = next((child for child in said.lefts if child.dep_ == "nsubj"), None)
        main = next((child for child in said.rights if child.dep_ == "ccomp" and child.pos_ in ("VERB", "AUX")), None)
        to_be = any(child.dep_ == "xcomp" and child.i > by.i for child in said.rights)
        if by.lower_ != "by" or by.i != said.i + 1 or said.dep_ != "ROOT" or subject is None or main is None or not to_be:
            continue
        if not any(child.dep_ in ("nsubj", "nsubjpass") for child in main.lefts):
            yield main, main, "ROOT"
            yield from given_back(subject, main, said)


def made_so(owners: Tokens) -> Iterator[Change]:
    """The her and the Minister of "Norland appointed her Minister of Trade", whom it made so; not of "appointed her deputy"."""
    for her in owners:
        office, verb = her.head, her.head.head
        if her.lower_ != "her" or office.dep_ != "dobj" or verb.lemma_ not in _MAKES or her.i != verb.i + 1:
            continue
        if office.text.istitle() and is_person_noun(office):
            yield office, verb, "oprd"
            yield her, verb, "dobj"


def kept_so(acts: Tokens) -> Iterator[Change]:
    """The shut of "accused it of keeping the pipe shut for months", under the keeping."""
    for act in acts:
        thing = token_before(act)
        keeping = thing.head if thing is not None and thing.dep_ == "dobj" else None
        if act.lower_ in _STATES and keeping is not None and keeping.lemma_ == "keep" and not act.n_lefts:
            yield act, keeping, "oprd"


def against_whom(prepositions: Tokens) -> Iterator[Change]:
    """The on of "a wave of attacks by rebels on bases in Norland", under the attacks."""
    for preposition in prepositions:
        doer, deed = preposition.head, preposition.head.head.head
        by = doer.dep_ == "pobj" and doer.head.lower_ == "by" and doer.head.head == deed
        if by and preposition.lower_ in ("on", "against") and preposition.i == doer.i + 1 and deed.lemma_.lower() in _DEEDS:
            yield preposition, deed, "prep"


def without_whom(prepositions: Tokens) -> Iterator[Change]:
    """The without of "Hale said without rain, the herds would die", under the dying: what is said holds but for it."""
    for preposition in prepositions:
        said, told = preposition.head, next((child for child in preposition.head.rights if child.dep_ == "ccomp"), None)
        if preposition.lower_ != "without" or said.lemma_ not in SAYS or told is None or not said.i < preposition.i:
            continue
        last = preposition.right_edge
        if text_after(last) == "," and told.left_edge.i in (last.i + 1, last.i + 2):
            yield preposition, told, "prep"


def left_so(acts: Tokens) -> Iterator[Change]:
    """The wounded of "opened fire, leaving Lind dead on the spot and his nephew, Ola, critically wounded": the nephew is, not who fired."""
    for act in acts:
        leaving = next((child for child in act.head.children if child.lemma_ == "leave" and child.tag_ == "VBG" and child.i < act.i), None)
        if act.tag_ != "VBN" or act.lemma_ not in SUFFERS or leaving is None or any(child.dep_ == "nsubj" for child in act.lefts):
            continue
        if any(child.dep_ == "oprd" for child in leaving.rights) and leaving.right_edge.i < act.i:
            yield act, leaving, "oprd"


def _is_small(told: Token, verb: Token) -> bool:
    """An adjective or a bare infinitive with nothing before it but who is so: "that Lind is guilty" is a clause."""
    fits = told.tag_ == "JJ" if verb.lemma_ in _JUDGES else verb.lemma_ == "let" and told.lower_ in ("go", "leave")
    return fits and not any(child.dep_ in ("aux", "auxpass", "mark", "cop") for child in told.lefts)


def _is_circumstance(child: Token) -> bool:
    """When or where it was found so: what a day ends, or what is no preposition that belongs to the adjective."""
    if child.dep_ not in CIRCUMSTANCES:
        return False
    return child.lower_ not in _OWN or any(word.ent_type_ in ("DATE", "TIME") for word in child.rights)
