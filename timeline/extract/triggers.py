"""Which words of a sentence may tell an event: the trigger, and the verb that carries it.

One rule: this decides from the words and their positions alone; who takes part is asked afterwards, in roles.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from timeline.event_types import EventType, EventTypes, Trigger
from timeline.extract import calling_off, climb, nth_day, standing, tree
from timeline.extract.hit import PLANS, Hit
from timeline.language.adjacent import hyphened, text_after, token_after, token_before
from timeline.language.called_off import CALLS_OFF
from timeline.language.phrases import is_person_noun
from timeline.language.states import Form, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_OFF = CALLS_OFF | {"call", "put"}  # said of a noun with no verb of its own; what is dropped or suspended is as often no plan

_PHASES = frozenset(["end", "wrap", "complete", "close", "continue"])


def find(doc: Doc, types: EventTypes) -> Iterator[Hit]:
    """Every trigger whose words and neighbours are as its table asks, in the order of the text."""
    words = standing.Words(doc)
    for token in doc:
        asked = types.by_lemma.get(_lemma(token), ())
        if token.tag_ == "VBG" and _is_gerund(token):
            asked = (*asked, *types.by_lemma.get(token.lower_, ()))
        if not asked:
            continue
        verb, noun, off = _is_verb(token), _is_noun(token), climb.is_called_off(token)
        for kind, trigger in asked:
            hit = None
            left = off and not any(" off" in phrase for phrase in trigger.words)
            if trigger.verbs and verb and not left and _is_one_of(token, trigger.verbs):
                hit = Hit(kind, trigger, token, token, token, False)  # no summit that is called in "called off the summit"
            elif trigger.nouns and noun:
                hit = _of_noun(kind, trigger, token)
            if hit is not None and standing.stands(hit, words) and not standing.is_blocked(hit, words.text):
                yield hit


def _is_one_of(token: Token, verbs: tuple[str, ...]) -> bool:
    """Whether the verb is among these, with what a hyphen puts before it: "re-elected", "test-fired"."""
    lemma = _lemma(token)
    return lemma in verbs or hyphened(token, lemma) in verbs


def _lemma(token: Token) -> str:
    """The lemma, a headline's capitals apart; of the "Wildfires" that open a sentence and are taken for a name, the singular."""
    lemma = token.lemma_.lower()
    return lemma.removesuffix("s") if token.i == 0 and token.pos_ == "PROPN" and lemma == token.lower_ and len(lemma) > 4 else lemma


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod", "compound") and not _is_misread(token)


def _is_noun(token: Token) -> bool:
    told = token.pos_ in ("NOUN", "PROPN") or _is_misread(token) or _is_gerund(token)
    return told and not _is_month(token) and not _opens_adjective(token)


def _of_noun(kind: EventType, trigger: Trigger, token: Token) -> Hit | None:
    first = _phrase_start(trigger, token)
    if first is None or (kind.recalls and token.left_edge.lower_ == "most"):
        return None  # "most attacks have come from the sea"
    if token.dep_ == "compound":
        if not trigger.named or not _bears_name(token):
            return None
        token = token.head
    verb = climb.verb_above(token) or (_clause_beside(token) if trigger.beside else None)
    told = verb is not None and not _is_frame(token) and not _is_setting(token, verb) and not _is_adjective(verb, token)
    told = told and not _is_matter(token)
    light = verb is not None and told and verb.lemma_.lower() in trigger.light
    if not light and (own := _own_clause(trigger, token)) is not None:
        verb, light = own, True
    return Hit(kind, trigger, token, first, verb, light) if light or _needs_no_carrier(trigger, token, verb) else None


def _own_clause(trigger: Trigger, noun: Token) -> Token | None:
    """The light verb that tells which: "a blaze that swept through a market", "at a rally attended by the president"."""
    for act in tree.children(noun, "relcl", "acl"):
        told = act.tag_ in (("VBD", "VBZ") if act.dep_ == "relcl" else ("VBN",))
        if told and act.lemma_.lower() in trigger.light and act.lemma_ not in PLANS:
            return act
    return None


def _needs_no_carrier(trigger: Trigger, noun: Token, verb: Token | None) -> bool:
    """Whether the noun tells an event beneath any verb, beneath one that plans it or calls it off, or by its day or by how many it took."""
    if trigger.bare or (trigger.dated and _has_day(noun)) or nth_day.of(noun, noun=True):
        return True
    return verb is not None and (_is_called_off(verb) or _is_plan(verb, noun) or tree.calls_for(noun) is not None)


def _is_called_off(verb: Token) -> bool:
    """True for "has been cancelled", "was pushed back to Monday"."""
    return verb.lemma_.lower() in _OFF or calling_off.moves(verb)


def _is_plan(verb: Token, noun: Token) -> bool:
    """True for "plans a rally", "a rally is scheduled for Friday", "has been announced for Friday"."""
    lemma = verb.lemma_.lower()
    planned = (lemma in ("announce", "call") and (tree.is_for_day(verb) or tree.is_for_day(noun))) or (
        lemma in PLANS and (lemma != "set" or noun.dep_ == "nsubjpass")
    )  # no "set fire to"
    return planned and noun.dep_ in ("dobj", "nsubjpass") and not tree.children(verb, "prt")


def _is_month(token: Token) -> bool:
    """True for the "March" of a date, whatever the model makes of "MARCH 1-2" and "between March and June"."""
    if token.ent_type_ == "DATE" and token.text[0].isupper():
        return True
    if token.text == "March" and token.dep_ == "pobj" and token.left_edge == token:
        return True
    return token.text in ("March", "MARCH") and text_after(token)[:1].isdigit()


def _opens_adjective(noun: Token) -> bool:
    """True for the noun of "earthquake-hit areas", "strike-bound ports": what they are known for."""
    mark = token_after(noun)
    return not noun.whitespace_ and mark is not None and mark.text == "-" and not mark.whitespace_ and text_after(mark) != ""


def _is_frame(noun: Token) -> bool:
    """True for "during the visit she is to take part in", "in her address she made no promise": when the verb's own thing happens."""
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
        return False
    made = [child for child in tree.children(noun.head.head, "dobj") if any(word.lower_ == "no" for word in child.children)]
    return noun.head.lower_ in ("during", "throughout") or (noun.head.lower_ == "in" and bool(made))


def _is_matter(noun: Token) -> bool:
    """True for "raised the impact of sanctions": what is spoken of, and nobody's doing."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in standing.MATTERS


def _is_adjective(verb: Token, noun: Token) -> bool:
    """True for "after escalating conflict between": what the noun is, and nobody's doing."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.i + 1 == noun.i


def _is_setting(noun: Token, verb: Token) -> bool:
    """True for "a deal to end the war in talks in Oslo": it is not the talks that end; and for what is called off."""
    if climb.is_called_off(verb):
        return True
    return (
        verb.lemma_ in _PHASES and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "after", "before") and noun.head.dep_ == "prep"
    )


def _clause_beside(noun: Token) -> Token | None:
    """The verb of "reach a deal to end the war in talks in Oslo", whatever noun the phrase hangs on."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "during") or noun.head.dep_ != "prep":
        return None
    if is_person_noun(noun.head.head):
        return None  # "a negotiator during talks in the 1990s"
    verb = climb.clause_of(noun.head)
    return verb if verb.pos_ == "VERB" else None


def _has_day(noun: Token) -> bool:
    """True for "a summit set for April", "a conference on 19 March", "Friday's summit", "an April 12 vote": its day tells it."""
    if any(child.dep_ == "poss" and child.ent_type_ == "DATE" for child in noun.children):
        return True
    months = (child for child in noun.lefts if child.dep_ in ("nmod", "compound") and child.ent_type_ == "DATE" and child.text.istitle())
    at_it = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "during")  # "wounded in a July 13 rally"
    if not at_it and any(tree.children(month, "nummod") for month in months):
        return True
    if any(child.dep_ == "acl" and child.lemma_ in ("set", "schedule", "plan", "slate") for child in noun.children):
        return True
    days = [day for child in noun.children if child.lower_ in ("on", "in", "from") for day in child.children if day.dep_ == "pobj"]
    return any(day.ent_type_ == "DATE" and (day.pos_ == "PROPN" or day.like_num) for day in days)


def _is_gerund(token: Token) -> bool:
    """True for "Fighting broke out", which the model takes for a verb."""
    return token.tag_ == "VBG" and token.dep_ in ("nsubj", "nsubjpass", "dobj") and not tree.children(token, "dobj", "aux")


def _is_misread(token: Token) -> bool:
    """True for the noun of "Israeli strikes on", "Houthi attacks kill", which the model takes for a verb."""
    before = token_before(token)
    if token.tag_ not in ("VBZ", "VBP") or before is None or before.tag_ in ("NNS", "NNPS"):
        return False  # "Germans vote on Sunday"
    known = lookup(before.text)
    return known is not None and known.form is Form.ADJECTIVE and not tree.children(token, "dobj", "aux")


def _bears_name(noun: Token) -> bool:
    """True for the kind in "Typhoon Kalmaegi", "Hurricane Milton": the name that follows is the noun's head."""
    return noun.text[0].isupper() and noun.head.pos_ == "PROPN" and noun.i + 1 == noun.head.i


def _phrase_start(trigger: Trigger, token: Token) -> Token | None:
    """The first token of the longest noun of the trigger that ends here."""
    own = (token.lemma_.lower(), token.lower_)
    ending = [parts for parts in _phrases(trigger.nouns) if parts[-1] in own and len(parts) <= token.i + 1]
    for parts in ending:
        span = token.doc[token.i - len(parts) + 1 : token.i + 1]
        if all(part in (t.lower_, t.lemma_.lower()) for t, part in zip(span, parts, strict=True)):
            return span[0]
    return None


@cache
def _phrases(nouns: tuple[str, ...]) -> list[list[str]]:
    """Their words, the longest first; the model has "run-off" as three."""
    return sorted((noun.replace("-", " - ").split() for noun in nouns), key=len, reverse=True)
