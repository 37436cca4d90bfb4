"""Where a hit happens: the noun phrases of its clause that can name a place, the likeliest first; of words said, where the speaker stands.

One rule: tokens out; whether one names a place is asked of the gazetteer afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.event_types import POSITIONS
from timeline.extract import clause, climb, objects, tree
from timeline.extract.hit import Hit
from timeline.extract.roles import Part, counted
from timeline.extract.slots import adjectives
from timeline.language.adjacent import token_after, token_before
from timeline.language.finite import SUFFERS
from timeline.language.joined import conjuncts
from timeline.language.phrases import is_person_noun
from timeline.language.places import THEMES
from timeline.language.states import Form, lookup
from timeline.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_ALONG = frozenset(
    ["during", "on", "by", "after", "following", "before", "upon"]
)  # "on a visit to", "by telephone from", "after arriving in"
_GOES_ON = frozenset("travel fly head go move continue proceed return sail drive".split())
_COMES_FROM = frozenset("return fly come get evacuate repatriate airlift".split())  # told by where from, if nothing tells where to
_HELD = frozenset(["set", "schedule", "hold", "plan", "slate", "host", "take"])  # "a meeting set for Tuesday in Rome"
_WITH = frozenset(["of", "between", "with"])  # "a meeting of A and B in Rome", whose last words the model gives to B
_GATHERINGS = frozenset(
    "ceremony summit conference meeting forum talks session gathering congress event rally banquet dinner symposium".split()
)

_NO_SITES = frozenset(
    "request behest invitation urging insistence hand expense suggestion initiative time moment point".split()
)  # "at the request of France", "comes at a time of tension in the Gulf"
_TAKES = frozenset("capture recapture retake seize overrun".split())
_CIRCUMSTANCES = frozenset(["in", "at", "during", "following", "through", "inside", "outside", "near", "next"])
_ON = frozenset("visit trip tour journey stop way arrival return sideline margin board floor stage campaign mission flight".split())
_JOURNEYS = ("trip", "visit", "journey", "tour")  # "met during a trip to Oslo"
_IN = ("in", "at", "near", "outside", "across")
_CLAUSES = ("relcl", "acl", "ccomp", "advcl", "pcomp")
_HOUSES = frozenset(
    """station building house home school office court courthouse courtroom hospital club church mosque temple restaurant hotel bar party
    room hall studio theatre theater stage pitch field meeting ceremony factory plant bank shop store""".split()
)
_JAILS = frozenset(["jail", "prison", "penitentiary", "camp"])
_CHAMBERS = frozenset("parliament congress senate house assembly knesset bundestag duma court tribunal".split())
_PLAIN_CHAMBERS = frozenset(["parliament", "congress", "court", "tribunal", "senate"])
_OF_LAND = frozenset("national federal general legislative supreme high constitutional criminal international".split())
_TO_CHAMBERS = frozenset("tell address brief inform report speak testify say appear".split())
_ASKS = frozenset("urge call demand seek support back oppose".split())
_ERRANDS = frozenset(
    """beach gym church mosque synagogue market shop store supermarket polls cinema theater theatre bar restaurant cafe bed toilet bathroom
    kitchen window door roof basement shelter class park garden prison jail custody hospital morgue court courthouse clinic""".split()
)


def places(hit: Hit) -> Iterator[Token]:
    """Heads of the noun phrases that can name the place, the likeliest first."""
    slots = hit.kind.place
    if hit.token.lemma_ == "be":  # "was in Oslo": nothing further down the clause
        anchors = [hit.token, *(due for due in tree.children(hit.token, "acomp") if due.lower_ == "due")]
        yield from (noun for each in anchors for preposition in tree.children(each, "prep") for noun in tree.children(preposition, "pobj"))
        return
    if hit.trigger.mode == "departure":  # "left Berlin for Washington"
        yield from (noun for _, noun in tree.after_preposition(hit.token, frozenset(["for"])))
    if "object" in slots and not hit.trigger.nouns and hit.kind.needs_place:
        yield from objects.of(hit.token)
    if "object" in slots and hit.token.lemma_ in _TAKES and hit.trigger.verbs:
        yield from (place for noun in objects.of(hit.token) for place in (noun, *climb.made_of(noun)))  # "took control of the village"
    prepositions = frozenset(slots) - POSITIONS | ({"of"} if hit.token.lemma_ == "tour" and hit.trigger.nouns else set())
    verb = hit.token if hit.trigger.verbs else hit.verb
    origin = prepositions & {"from"} if hit.trigger.mode != "withdrawn" else frozenset()  # "sent from Oslo to the Gulf"
    for asked in (prepositions - origin, origin):
        for anchor in dict.fromkeys(_anchors(hit, verb)) if asked else ():
            yield from _within(anchor, asked)
    if hit.trigger.mode == "withdrawn" and verb is not None:
        yield from (noun for out in tree.children(verb, "prep") if out.lower_ == "out" for noun in _within(out, frozenset(["of"])))
    if hit.trigger.mode == "release":
        out = [word for word in tree.children(hit.token, "prep", "prt", "advmod") if word.lower_ == "out"]
        left = (noun for word in (hit.token, *out) for _, noun in tree.after_preposition(word, ("from", "of")))
        yield from (noun for noun in (*left, *tree.children(hit.token, "dobj")) if noun.lower_ in _JAILS)
    if hit.kind.needs_place and verb is not None:
        yield from left_behind(verb)
    if "object" in slots and not hit.trigger.nouns and not hit.kind.needs_place:
        yield from objects.of(hit.token)  # "shelled the town of Tarsus", the next best after "near Tarsus"
    if hit.trigger.nouns and "object" in slots:
        yield from _struck_by(hit)


def _anchors(hit: Hit, verb: Token | None) -> Iterator[Token]:
    """What a preposition that leads to the place may hang on, the nearest first."""
    yield hit.token
    if verb is not None:
        yield verb
    things = [noun for noun in tree.children(hit.token, "dobj", "acl") if not (hit.kind.mutual and hit.trigger.verbs and _is_topic(noun))]
    yield from map(counted, things)
    if verb is not None:
        yield from clause.participles(verb)
        yield from (act for due in tree.children(verb, "acomp") for act in tree.children(due, "xcomp"))  # "are due to resume in Rome"
    if hit.trigger.objects:
        yield from (inner for noun in objects.of(hit.token) for inner in climb.made_of(noun))  # "led a team of experts to Peru"
    if hit.trigger.nouns and hit.light and verb is not None:
        yield from map(counted, tree.children(verb, "dobj"))  # "a storm killed four people in Portugal"
    if hit.trigger.nouns:
        yield from (held for held in tree.children(hit.token, "relcl", "acl") if held.lemma_ in _HELD)
        yield from (other for _, noun in tree.after_preposition(hit.token, _WITH) for other in (noun, *conjuncts(noun)))


def _is_topic(noun: Token) -> bool:
    """The developments of "discussed developments in Iraq", where nobody met."""
    return noun.dep_ == "dobj" and noun.lemma_ in THEMES


def _struck_by(hit: Hit) -> Iterator[Token]:
    """Peru of "the quake that struck Peru", the town of "the town strikes"; not the doers of "U.S. strikes"."""
    acts = [*([hit.verb] if hit.verb is not None and hit.light else []), *tree.children(hit.token, "relcl", "acl")]
    yield from (noun for act in acts for noun in tree.children(act, "dobj"))
    doers = {token for token in adjectives(hit.token) if lookup(token.text) is not None}
    yield from (token for token in tree.children(hit.token, "compound", "amod") if token not in doers)


def left_behind(verb: Token) -> list[Token]:
    """Where somebody came from who "returned from Jakarta", "was evacuated from Iran"."""
    anchors = (verb, *tree.children(verb, "advmod", "dobj")) if verb.lemma_ in _COMES_FROM else ()
    out = [word for word in tree.children(verb, "prep") if word.lower_ == "out"]  # "airlifted out of Oslo"
    away = (("from", anchor) for anchor in anchors)
    return [
        noun for way, anchor in (*away, *(("of", word) for word in out)) for _, noun in tree.after_preposition(anchor, frozenset([way]))
    ]


def is_errand(hit: Hit) -> bool:
    """True for "went to the beach in Oslo", "left a radio station": nobody's journey."""
    if hit.trigger.mode == "departure" and any(noun.lemma_.lower() in _HOUSES and noun.pos_ == "NOUN" for noun in objects.of(hit.token)):
        return True
    to = frozenset(["to", "into", "from"])
    return any(noun.lemma_.lower() in _ERRANDS for _, noun in tree.after_preposition(hit.token, to))


def scenes(hit: Hit) -> Iterator[Token]:
    """Heads of the noun phrases that can say where words were said: of the verb, of whom it tells them, of what is done meanwhile."""
    verb = hit.verb if hit.trigger.nouns and hit.verb is not None else hit.token
    prepositions = frozenset(hit.kind.place) - POSITIONS
    meanwhile = clause.meanwhile(verb)
    anchors = [hit.token, verb, *meanwhile, *(noun for act in meanwhile for noun in tree.children(act, "dobj"))]
    speaking = [act for act in meanwhile if act.lemma_ in ("speak", "talk")]
    anchors += [noun for act in speaking for _, noun in tree.after_preposition(act, frozenset(["to", "with"]))]  # "to reporters in Rome"
    if verb.lemma_ in ("tell", "address", "give", "deliver", "make", "hold"):
        anchors += tree.children(verb, "dobj", "dative")
    for anchor in dict.fromkeys(anchors):
        yield from (noun for noun in _within(anchor, prepositions) if not (_is_asked_there(noun, verb) or _is_example(noun)))
        for preposition, noun in tree.after_preposition(anchor, _ALONG):
            if preposition == "before" and noun.lemma_ in _GOES_ON:
                continue  # "will address the house before travelling on to Oslo"
            if preposition == "on" and noun.lemma_ not in _ON:
                continue  # "spoke on the situation in Sudan"
            yield from _within(noun, frozenset(["from"]) if preposition == "by" else frozenset(["to", "in", "at"]))
            if noun.lemma_ in ("leave", "depart", "visit", "tour"):  # "said before leaving the base"
                yield from tree.children(noun, "dobj")


def _is_example(noun: Token) -> bool:
    """True in "condemned the strikes across Norland, including in Oslo": where they were, and not the words."""
    return noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.lower_ == "including"


def hearing(hit: Hit) -> Iterator[Token]:
    """The chamber or the court that hears it: "told parliament", "will report to the House of Commons"."""
    verb = hit.verb if hit.trigger.nouns and hit.verb is not None else hit.token
    if hit.kind.id != "remark" or verb.lemma_ not in _TO_CHAMBERS:
        return
    heard = tree.children(verb, "dobj", "dative") + [noun for _, noun in tree.after_preposition(verb, ("to", "before", "in"))]
    yield from (noun for noun in heard if _is_chamber(noun))


def _is_chamber(noun: Token) -> bool:
    """True for "parliament", "the Senate", "the House of Commons"; not for "Congress workers", the White House, "a school assembly"."""
    following = token_after(noun)
    if noun.lemma_.lower() not in _CHAMBERS or (following is not None and following.tag_.startswith("NN")):
        return False
    beside = {child.lower_ for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod") and lookup(child.text) is None}
    return bool(beside & _OF_LAND) or not beside if noun.pos_ == "PROPN" else noun.lower_ in _PLAIN_CHAMBERS and not beside


def _is_asked_there(place: Token, verb: Token) -> bool:
    """True for "urged restraint in Gaza", "called for calm in the Middle East": where what is asked for is wanted."""
    known = lookup(place.text) or lookup(" ".join([*(child.text for child in tree.children(place, "compound")), place.text]))
    if known is None or known.form not in (Form.AREA, Form.STATE, Form.REGION):
        return False  # "called for peace in Rome"
    before = token_before(place.head)
    asked = before is not None and before.dep_ in ("dobj", "pobj") and before.pos_ == "NOUN" and not is_person_noun(before)
    return verb.lemma_ in _ASKS and place.head.head == verb and asked


def gathering(hit: Hit) -> bool:
    """True in "said at the ceremony", "told the conference": words said where what the article tells of is held."""
    verb = hit.verb if hit.trigger.nouns and hit.verb is not None else hit.token
    nouns = [noun for _, noun in tree.after_preposition(verb, frozenset(["at", "during", "in"]))]
    nouns += tree.children(verb, "dobj") if verb.lemma_ == "tell" else []
    return any(noun.lemma_.lower() in _GATHERINGS and any(child.lower_ == "the" for child in noun.children) for noun in nouns)


def of_targets(hit: Hit) -> Iterator[Token]:
    """Where the site is that was hit: "a tank terminal in Tarsus", "the airport serving Tarsus", "the Tarsus refinery"."""
    for target in objects.of(hit.token) if hit.trigger.verbs else []:
        yield from _within(target, frozenset(["in", "at", "near", "of", "outside"]))
        yield from (noun for serving in tree.children(target, "acl") for noun in tree.children(serving, "dobj"))
        yield from tree.children(target, "poss", "compound", "nmod")


def within_targets(people: Iterable[Part]) -> Iterator[Token]:
    """Where what was hit stands, further down its phrase: "the office of the company Havn in Tarsus"."""
    for part in people:
        if part.role == "target" and part.token.pos_ == "NOUN":
            yield from _led_to(part.token)


def is_held_somewhere(hit: Hit) -> bool:
    """True in "will meet in Lindenau": no call, whatever the headline tells."""
    return any(noun.ent_type_ in ("GPE", "FAC", "LOC") for _, noun in tree.after_preposition(hit.token, ("in", "at")))


def of_doers(hit: Hit) -> Iterator[Token]:
    """Where those are who do it, "bus drivers in Oslo went on strike": the next best where the act itself has no place."""
    verb = hit.token if hit.trigger.verbs else hit.verb if hit.light else None
    for doer in [] if verb is None else [*clause.surface_subjects(verb), *clause.subjects(verb)]:
        yield from _within(doer, frozenset(["in", "at", "near"]))


def of_hosts(hit: Hit) -> Iterator[Token]:
    """Norland of "Norland hosted a visit by the premier", the town of "the centre in Oslo will host a visit"."""
    if hit.light and hit.verb is not None and hit.verb.lemma_ in ("host", "receive", "welcome"):
        yield from of_doers(hit)
        yield from clause.surface_subjects(hit.verb)


def named_by(hit: Hit) -> Place | None:
    """The Moscow of "a Moscow summit of the union", "the Doha talks"."""
    beside = tree.children(hit.token, "compound", "nmod") if hit.kind.gathers and hit.trigger.nouns else []
    known = (lookup(word.text) for word in beside)
    return next((Place(name=town.name, country=town.country) for town in known if town and town.form in (Form.CAPITAL, Form.CITY)), None)


def around(hit: Hit) -> Iterator[Token]:
    """The next best, further down the phrases of its clause: "killed in a strike on a village in Tarsus", "shot at her home in Oslo"."""
    verb = hit.token if hit.trigger.verbs else hit.verb if hit.light else None
    for opening in [] if verb is None else _circumstances(verb):
        yield from _led_to(opening)


def _led_to(top: Token) -> Iterator[Token]:
    """What "in", "at" and the like lead to under this word, however far down."""
    yield from (noun for noun in top.subtree if noun.dep_ == "pobj" and _leads(noun.head) and _is_inside(noun, top))


def _leads(preposition: Token) -> bool:
    streets = preposition.head.lower_ == "streets"  # "took to the streets of Oslo"
    return preposition.lower_ in _IN or streets or (preposition.lower_ == "to" and preposition.head.lemma_ in _JOURNEYS)


def _is_inside(noun: Token, opening: Token) -> bool:
    """Whether no clause stands between the two but one that tells where something is held."""
    steps = takewhile(lambda step: step != opening, noun.ancestors)
    return not any(step.dep_ in _CLAUSES and step.lemma_ not in _HELD for step in steps)


def _circumstances(verb: Token) -> list[Token]:
    """What opens the phrases after a verb that can lead to a place; of who was killed "when a mine exploded", that too."""
    phrases = [child for child in verb.rights if child.lower_ in _CIRCUMSTANCES and not _is_connection(child)]
    phrases += [child for child in tree.children(verb, "prep") if any(noun.lower_ == "streets" for noun in child.children)]
    clauses = tree.children(verb, "advcl") if verb.lemma_ in SUFFERS else []
    return phrases + [act for act in clauses if any(child.lower_ in ("when", "as", "after") for child in act.lefts)]


def _is_connection(phrase: Token) -> bool:
    """True for "in connection with the blasts in Tarsus", and for a conjunction."""
    return phrase.dep_ == "mark" or any(noun.lower_ == "connection" for noun in phrase.children)


def struck(people: Iterable[Part]) -> list[Token]:
    """The land or the town that was struck itself: "fired rockets into Norland"."""
    targets = [part.token for part in people if part.role == "target" and part.token.pos_ == "PROPN"]
    return [token for token in targets if token.dep_ in ("dobj", "pobj", "nsubjpass")]


def _within(anchor: Token, prepositions: frozenset[str], depth: int = 0) -> Iterator[Token]:
    """The nouns after these prepositions, and those they in turn stand in: "at the embassy in Rome"."""
    for _, noun in tree.after_preposition(anchor, prepositions | {"on"}):
        aside = noun.lemma_.lower() in ("sideline", "margin")  # "on the sidelines of a conference in Oslo"
        if noun.head.lower_ == "on" and not aside and "on" not in prepositions:
            continue
        if noun.lemma_.lower() in _NO_SITES:
            continue
        yield noun
        if depth < 3:
            yield from _within(noun, prepositions | {"in", "at", "of"}, depth + 1)
