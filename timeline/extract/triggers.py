"""Which words of a sentence may tell an event: the trigger, the verb that carries it, and what must stand with it.

One rule: this decides from the words and their positions alone; who takes part is asked afterwards, in roles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.event_types import EventType, EventTypes, Trigger
from timeline.extract import clause, tree
from timeline.language.bodies import NETWORKS
from timeline.language.phrases import is_person_noun
from timeline.language.states import Form, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_CALLS_OFF = frozenset(["cancel", "postpone", "call", "put", "scrap", "delay"])  # what is said of a noun with no verb of its own
_CHANNELS = frozenset(["in", "on", "via", "through", "by", "to"])
_PLAIN = frozenset(["say", "add", "tell", "quip", "exclaim", "retort"])  # verbs that are hardly ever anything but saying
PLANS = frozenset(["plan", "schedule", "set", "slate"])  # of what is only to be
_OF_MEDIA = frozenset("ban curb restriction limit block access crackdown law rule tax fine case suit lawsuit attack stake share".split())
_PRESS = frozenset("pool media press news newspaper tv television radio agency".split())
_MARKS = ('"', "“", "”", "``", "''")


_PHASES = frozenset(["end", "wrap", "complete", "close", "continue"])


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence. `token`: the verb, or the noun's head; `first`: where its words begin; `verb`: the
    verb that decides tense and status (the token itself, the light verb, or the noun's governor), if any."""

    kind: EventType
    trigger: Trigger
    token: Token
    first: Token
    verb: Token | None
    light: bool

    @property
    def start(self) -> int:
        return min(self.first.idx, self.token.idx)

    @property
    def end(self) -> int:
        return self.token.idx + len(self.token.text)

    @property
    def rule(self) -> str:
        return f"{self.kind.id}.{self.trigger.name}" + ("-light" if self.light else "")


_AMOUNTS = {"m": "million", "mn": "million", "mln": "million", "bn": "billion", "bln": "billion"}


def find(doc: Doc, types: EventTypes) -> Iterator[Hit]:
    """Every trigger whose words and neighbours are as its table asks, in the order of the text."""
    text = doc.text
    lowered = text.lower()
    for token in doc:
        named = types.by_lemma.get(token.lower_, ()) if _is_gerund(token) else ()
        for kind, trigger in (*types.by_lemma.get(_lemma(token), ()), *named):
            hit = _hit(kind, trigger, token)
            if hit is not None and _stands(hit, lowered) and not _is_blocked(hit, text):
                yield hit


def _lemma(token: Token) -> str:
    """The lemma, a headline's capitals apart; of the "Wildfires" that open a sentence and are taken for a name, the singular."""
    lemma = token.lemma_.lower()
    return lemma.removesuffix("s") if token.i == 0 and token.pos_ == "PROPN" and lemma == token.lower_ and len(lemma) > 4 else lemma


def _hit(kind: EventType, trigger: Trigger, token: Token) -> Hit | None:
    if trigger.verbs:
        if token.pos_ not in ("VERB", "AUX") or token.dep_ in ("aux", "auxpass", "amod", "compound") or _is_misread(token):
            return None
        return Hit(kind, trigger, token, token, token, False)
    if token.pos_ not in ("NOUN", "PROPN") and not _is_misread(token) and not _is_gerund(token):
        return None
    first = None if _is_month(token) else _phrase_start(trigger, token)
    if first is None:
        return None
    if token.dep_ == "compound":
        if not trigger.named or not _bears_name(token):
            return None
        token = token.head
    verb = clause.verb_above(token) or (_clause_beside(token) if trigger.beside else None)
    told = verb is not None and not _is_frame(token) and not _is_setting(token, verb) and not _is_adjective(verb, token)
    light = verb is not None and told and verb.lemma_.lower() in trigger.light
    if not light:  # "a blaze that swept through a market", "at a rally attended by the president"
        own = [
            act
            for act in tree.children(token, "relcl", "acl")
            if act.lemma_.lower() in trigger.light
            and act.tag_ in (("VBD", "VBZ") if act.dep_ == "relcl" else ("VBN",))
            and act.lemma_ not in PLANS
        ]
        verb, light = (own[0], True) if own else (verb, light)
    if (
        not light
        and not trigger.bare
        and not (verb is not None and verb.lemma_.lower() in _CALLS_OFF)
        and not (trigger.dated and _has_day(token))
    ):
        return None
    return Hit(kind, trigger, token, first, verb, light)


def _is_month(token: Token) -> bool:
    """True for the "March" of a date, whatever the model makes of "MARCH 1-2"."""
    if token.ent_type_ == "DATE" and token.text[0].isupper():
        return True
    return token.text in ("March", "MARCH") and token.i + 1 < len(token.doc) and token.nbor().text[0].isdigit()


def _is_frame(noun: Token) -> bool:
    """True for "during the visit she is to take part in": the noun is when the verb's own thing happens."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("during", "throughout") and noun.head.dep_ == "prep"


def _is_adjective(verb: Token, noun: Token) -> bool:
    """True for "after escalating conflict between": what the noun is, and nobody's doing."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.i + 1 == noun.i


def _is_setting(noun: Token, verb: Token) -> bool:
    """True for "a deal to end the war in talks in Oslo": it is not the talks that end; and for what is called off."""
    if clause.is_called_off(verb):
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
    verb = clause.clause_of(noun.head)
    return verb if verb.pos_ == "VERB" else None


def _has_day(noun: Token) -> bool:
    """True for "a summit set for April", "a conference on 19 March", "Friday's summit": the noun's own day tells that it is held."""
    if any(child.dep_ == "poss" and child.ent_type_ == "DATE" for child in noun.children):
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
    if token.tag_ not in ("VBZ", "VBP") or not token.i:
        return False
    known = lookup(token.nbor(-1).text)
    return known is not None and known.form is Form.ADJECTIVE and not tree.children(token, "dobj", "aux")


def _bears_name(noun: Token) -> bool:
    """True for the kind in "Typhoon Kalmaegi", "Hurricane Milton": the name that follows is the noun's head."""
    return noun.text[0].isupper() and noun.head.pos_ == "PROPN" and noun.i + 1 == noun.head.i


def _phrase_start(trigger: Trigger, token: Token) -> Token | None:
    """The first token of the longest noun of the trigger that ends here."""
    best: Token | None = None
    for words in trigger.nouns:
        parts = words.split()
        start = token.i - len(parts) + 1
        if start < 0:
            continue
        span = token.doc[start : token.i + 1]
        if all(t.lemma_.lower() == part or t.lower_ == part for t, part in zip(span, parts, strict=True)) and (
            best is None or start < best.i
        ):
            best = token.doc[start]
    return best


def _stands(hit: Hit, lowered: str) -> bool:
    trigger, anchor = hit.trigger, hit.token
    if trigger.words and not any(_has_word(lowered, word) for word in trigger.words):
        return False
    if any(_has_word(lowered, word) for word in trigger.not_words):
        return False
    if trigger.within and not _stands_in(anchor, trigger.within):
        return False
    carried = (
        hit.light and hit.verb is not None and tree.has_preposition(hit.verb, trigger.prepositions)
    )  # "held briefings first for the house"
    if trigger.prepositions and not carried and not any(tree.has_preposition(each, trigger.prepositions) for each in _sent(hit)):
        return False
    if hit.kind.continues and trigger.prepositions == ("for",) and _is_for_day(anchor):
        return False
    if trigger.not_prepositions and tree.has_preposition(anchor, trigger.not_prepositions):
        return False
    return not _is_banned(hit) and (hit.trigger.verbs == () or _verb_stands(hit))


def _is_for_day(verb: Token) -> bool:
    """True for "a march called for Tuesday": for a day nobody appeals."""
    wanted = [noun for _, noun in tree.after_preposition(verb, frozenset(["for"]))]
    days = (noun.pos_ == "PROPN" or noun.lemma_ in ("day", "week", "month", "year") for noun in wanted if noun.ent_type_ == "DATE")
    return sum(days) == len(wanted) > 0


def _is_banned(hit: Hit) -> bool:
    """True for the TikTok of "said the ban on TikTok would begin": a medium that is spoken of, and not used."""
    if hit.trigger.mode != "post" or not hit.trigger.words:
        return False
    media = [token for token in hit.token.doc if token.lower_ in NETWORKS]
    return bool(media) and all(token.dep_ == "pobj" and token.head.head.lemma_ in _OF_MEDIA for token in media)


def _sent(hit: Hit) -> Iterator[Token]:
    """What the prepositions may hang on: the trigger, and of "led a delegation of officials to Rome" the delegation and its officials."""
    yield hit.token
    if hit.token.lemma_ == "be":
        yield from tree.children(hit.token, "acomp")  # "is due in Rome"
    for noun in clause.objects(hit.token) if hit.trigger.objects else []:
        yield from (noun, *clause.made_of(noun))


def _has_word(lowered: str, word: str) -> bool:
    at = lowered.find(word)
    while at >= 0:
        end = at + len(word)
        before = at == 0 or not (word[0].isalnum() and lowered[at - 1].isalnum())
        if before and (end == len(lowered) or not (word[-1].isalnum() and lowered[end].isalnum())):
            return True
        at = lowered.find(word, at + 1)
    return False


def _stands_in(verb: Token, nouns: tuple[str, ...]) -> bool:
    """True for "said in a short statement", "on its website said": the clause has one of the nouns after such a preposition."""
    for token in verb.doc:
        within = token.dep_ == "pobj" and token.head.lower_ in _CHANNELS and token.lemma_.lower().rstrip(".") in nouns
        if within and not _is_of_press(token):
            above = clause.clause_of(token.head)
            goes_on = (verb.tag_ == "VBG" or verb.dep_ == "conj") and above in verb.ancestors  # "wrote in a post, adding"
            if above == verb or above.head == verb or goes_on or token.head.head == verb:
                return True
    return False


def _is_of_press(noun: Token) -> bool:
    """True for "according to a report", "in a pool report": who carries the words, and no way in which they were given."""
    by_paper = noun.lemma_ == "report" and any(child.lower_ in _PRESS for child in tree.children(noun, "compound", "amod"))
    return by_paper or noun.head.head.lower_ == "according"


def _verb_stands(hit: Hit) -> bool:
    trigger, verb = hit.trigger, hit.token
    passive = clause.is_passive(verb)
    misread = verb.dep_ == "acl" and verb.head.dep_ == "ROOT"  # "students protested in Bergen" read as "students who were protested"
    if (trigger.passive == "never" and passive and not misread) or (trigger.passive == "only" and not passive):
        return False
    if trigger.passive == "never" and _is_undergone(verb):
        return False
    if tree.children(verb, "prt") and not (trigger.words or trigger.objects):  # "call out" and "call off" are other verbs
        return False
    if clause.names(verb) and not (trigger.words or trigger.within):
        return False  # what somebody is called in an interview is said
    found = _lemmas(clause.objects(verb)) | _made_out_in(verb)
    if trigger.objects and not found & set(trigger.objects):
        return False
    if trigger.not_objects and found & set(trigger.not_objects):
        return False
    if trigger.subjects and not _lemmas(clause.subjects(verb)) & set(trigger.subjects):
        return False
    if trigger.not_subjects and _lemmas(clause.subjects(verb)) & set(trigger.not_subjects):
        return False
    if trigger.infinitive and not any(clause.is_infinitive(act) for act in tree.children(verb, "xcomp", "ccomp", "advcl")):
        return False
    return not trigger.clause or _says(verb)


def _is_undergone(verb: Token) -> bool:
    """True for "At first dismissed as weak, he seemed": done to whom the sentence is about."""
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and not tree.children(verb, "aux", "auxpass", "nsubj", "dobj", "ccomp")


def _lemmas(nouns: list[Token]) -> set[str]:
    """Lemmas of the heads, of what they are made of ("a package of aid") and of what is joined to them."""
    found: set[str] = set()
    for noun in nouns:
        found |= {noun.lemma_.lower(), noun.lower_}
        near = (t for t in noun.subtree if abs(t.i - noun.i) < 8)
        found |= {t.lemma_.lower() for t in near if t.dep_ in ("conj", "compound", "pobj") or (t.dep_ == "amod" and t.tag_ == "NN")}
    return found


def _made_out_in(verb: Token) -> set[str]:
    """Of "pledged £2m in emergency aid" the million and the aid, however the model ties the words."""
    sums = [noun for noun in tree.children(verb, "dobj") if tree.children(noun, "nummod", "quantmod", "nmod") or noun.like_num]
    after = [
        noun
        for amount in sums
        for word in tree.children(verb, "prep")
        if word.lower_ == "in" and word.i == amount.i + 1
        for noun in tree.children(word, "pobj")
    ]
    return {_AMOUNTS[noun.lower_] for noun in sums if noun.lower_ in _AMOUNTS} | {noun.lemma_.lower() for noun in after}


def _says(verb: Token) -> bool:
    """True where a clause or words in quotation marks go with the verb, in whatever order."""
    if tree.children(verb, "ccomp", "parataxis") or verb.dep_ == "parataxis":
        return True
    if any(token.lower_ == "that" and token.dep_ == "mark" and token.i > verb.i and token.head.dep_ != "relcl" for token in verb.subtree):
        return True
    plain = verb.lemma_ in _PLAIN
    if any(mark in verb.doc.text for mark in _MARKS):
        return plain or not tree.children(verb, "dobj")  # "declared a “no limits” partnership"
    return plain and (_follows_words(verb) or verb.i + 4 > len(verb.doc))


def _follows_words(verb: Token) -> bool:
    """True for "..., the army said on Monday": a comma, the speaker and the verb after what is said."""
    speakers = tree.children(verb, "nsubj")
    first = min((speaker.left_edge.i for speaker in speakers if speaker.i < verb.i), default=0)
    return first > 1 and verb.doc[first - 1].text == ","


def _is_blocked(hit: Hit, text: str) -> bool:
    pattern = hit.kind.blocked
    if pattern is None:
        return False
    over = (found for found in pattern.finditer(text) if found.start() <= hit.start < found.end() or found.start() < hit.end <= found.end())
    return any(not _goes_to_day(hit, found.end()) for found in over)


def _goes_to_day(hit: Hit, end: int) -> bool:
    """True for the "call on" of "held a call on Tuesday", whose "on" is that of the day."""
    if hit.token.doc.text[end - len(" on") : end] != " on":
        return False
    return next((token.ent_type_ in ("DATE", "TIME") for token in hit.token.doc if token.idx > end), False)
