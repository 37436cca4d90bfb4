"""What a sentence tells of an event, as a headline has it: who, the verb and what the verb needs, from the model's parse.

One rule: only words of the sentence, in their order, and only where its subject is plain; else the form of the type tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.extract import asides, clause, climb, passives, reported, tree
from timeline.extract.predicate import predicate, room, worded
from timeline.extract.pronouns import Names
from timeline.language import offices
from timeline.language.called_off import CALLS_OFF, LETS_FALL
from timeline.language.joined import is_one_with
from timeline.language.states import lookup
from timeline.model import COMMITS, Clause

if TYPE_CHECKING:
    from spacy.tokens import Token

_LED_BY = frozenset("of in into on to with at by through".split())  # between a verb and its noun: not "erupted after protests"
_POINTING = frozenset("country group company firm move state nation two pair agency man woman former latter same announcement".split())
_LAUNCHES = frozenset("launch begin start open mount unleash conduct carry stage hold make sign strike reach".split())

_HAPPENS = frozenset(  # what a blow, a quake or talks do that is the event itself
    """kill hit damage destroy wound injure target strike rock rip tear sweep leave cause trigger displace begin start end resume fail
    collapse shake conclude yield take break erupt continue last flatten ravage devastate topple bury sink rattle jolt force engulf submerge
    inundate batter lash pound slam make knock cut gut raze char rage disrupt ground halt cripple paralyse paralyze shut delay bring strand
    snarl close block claim grip maul trap uproot poison sicken infect""".split()
)
_BRINGS_ABOUT = frozenset("cause trigger delay bring halt disrupt shut close leave".split())  # "a closure triggered by strikes"


def of_trigger(
    token: Token, verb: Token | None, light: bool, parts: Sequence[tuple[Token, str]], speakers: Sequence[str] = ()
) -> Clause | None:
    """The clause of a trigger: its own where it is a verb, that of the verb which carries it where it is a noun, else its phrase.

    `parts`: words that stand for somebody, with his name. `speakers`: the names of those who say it, whatever stands for them.
    """
    names: dict[Token, list[str]] = {}
    for word, name in parts:
        names.setdefault(word, []).append(name)
    if speakers and (verb != token or clause.is_quoted(token)):
        carried = verb is not None and light and _carries(verb, token, light)
        return reported.shown(token, speakers, names) or (reported.said(verb, speakers, names) if verb is not None and carried else None)
    if verb is not None and (verb == token or _carries(verb, token, light)):
        told = reported.said(verb, speakers, names) if speakers and not passives.is_passive(verb) else _done(verb, names)
        if told is not None or verb == token:
            return told
    return None if verb == token else _phrase(token)


def _carries(verb: Token, noun: Token, light: bool) -> bool:
    """Whether what the verb tells is what the noun names: "launched a strike", "the strike killed", "damaged by a strike"."""
    passive = passives.is_passive(verb)
    if noun in clause.surface_subjects(verb):
        return not passive and verb.lemma_ in _HAPPENS
    if noun.i < verb.i or verb not in noun.ancestors:
        return False
    led = [above for above in noun.ancestors if above.i > verb.i and above in set(verb.subtree)]
    if any(above.dep_ == "prep" and above.lower_ not in _LED_BY for above in led):
        return False
    if passive:
        return verb.lemma_ in _HAPPENS - _BRINGS_ABOUT and any(above.dep_ == "agent" for above in led)
    return light or (noun.dep_ in ("dobj", "oprd") and (verb.lemma_ in _LAUNCHES | CALLS_OFF | LETS_FALL or climb.is_called_off(verb)))


def _phrase(noun: Token) -> Clause | None:
    """The noun with what is told of it, where no verb is."""
    words = worded(noun)
    return Clause(subject=words) if len(words.split()) > 1 else None


def _done(verb: Token, names: Names) -> Clause | None:
    """What is done, by those who take part or by whom the sentence names."""
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_ == "be":
        return None
    if verb.tag_ == "VBG" and verb.left_edge.i == 0 and tree.children(verb, "nsubj") and not tree.children(verb, "aux"):
        return None  # "Hale killing shatters order"
    if verb.dep_ == "xcomp" and verb.head.lemma_ in COMMITS and clause.surface_subjects(verb) == clause.surface_subjects(verb.head):
        verb = verb.head  # "agreed to re-establish relations": it is not done yet
    heads = [token for each in clause.surface_subjects(verb) for token in _joined(each) if token.text.rstrip(".") not in ("Jr", "Sr")]
    who = tuple(name for token in heads for name in names.get(token, ()))
    named = all(token in names and not _is_of_somebody(token, names[token]) for token in heads)
    subject = "" if heads and named else _subject(heads, verb)
    if not heads or (not subject and len(who) < len(heads)):
        return None
    told = predicate(verb, names, room(who, subject))
    many = (
        (len(heads) > 1 and not _is_one(heads, names))
        or heads[0].tag_ in ("NNS", "NNPS")
        or (heads[0].pos_ == "NOUN" and heads[0].lower_.endswith("men"))
    )
    return None if told is None else Clause(who=() if subject else who, subject=subject, many=many, verb=told[0], words=told[1])


def _is_one(heads: Sequence[Token], names: Names) -> bool:
    """True for "Chairman and President Lind", "an actor and friend of Hale": one person told in two words."""
    first, second, *others = heads
    office = first.tag_ == "NNP" and offices.is_head(first.text) and len({*names.get(first, ()), *names.get(second, ())}) == 1
    return not others and (office or is_one_with(first, second))


def _is_of_somebody(noun: Token, names: Sequence[str]) -> bool:
    """True for a "British air base" that counts as the state, "Hale's standing" that counts as Hale."""
    if noun.pos_ != "NOUN" or noun.text in names[0] or tree.children(noun, "conj"):
        return False
    before = tree.children(noun, "amod", "compound", "poss")
    state = lookup(names[0]) is not None and any(child.ent_type_ in ("NORP", "GPE") for child in before)
    return state or any(child.dep_ == "poss" and child.text in names[0] for child in before)


def _joined(noun: Token) -> list[Token]:
    """The nouns of a list, the first of which stands for all."""
    return [noun, *(each for other in tree.children(noun, "conj") if other.pos_ not in ("VERB", "AUX") for each in _joined(other))]


def _subject(heads: Sequence[Token], verb: Token) -> str:
    """Somebody who takes no part, as he is worded; "" where only the text before says who it is."""
    if not heads or any(token.pos_ not in ("NOUN", "PROPN", "NUM") or token.ent_type_ in ("DATE", "TIME") for token in heads):
        return ""
    first = heads[0]
    told = [child for child in tree.children(first, "amod", "compound", "prep") if not asides.is_day(child)]
    pointed = first.lower_ in _POINTING and tree.is_definite(first) and not told
    return "" if pointed else worded(first, verb)
