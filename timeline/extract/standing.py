"""What must and must not stand with a trigger: the words, objects, subjects and prepositions that its table asks for.

One rule: from the words and their positions alone; each key of a trigger's table is asked once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.extract import clause, climb, objects, passives, tree
from timeline.extract.hit import Hit
from timeline.language import phrases
from timeline.language.adjacent import hyphened, text_before
from timeline.language.bodies import NETWORKS
from timeline.language.document import WORDS
from timeline.language.offices import is_head

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CHANNELS = frozenset(["in", "on", "via", "through", "by", "to"])
_ANSWERS = frozenset(["respond", "reply"])  # to a paper, and not in one
_PLAIN = frozenset(["say", "add", "tell", "quip", "exclaim", "retort"])  # verbs that are hardly ever anything but saying
_OF_MEDIA = frozenset("ban curb restriction limit block access crackdown law rule tax fine case suit lawsuit attack stake share".split())
_PRESS = frozenset("pool media press news newspaper tv television radio agency".split())
_CALLS = frozenset("call term label brand dub".split())
_CALENDAR = frozenset("day week month year noon midnight dawn".split())
_TURNS_AWAY = frozenset("withdraw pull back walk storm drop exit bow opt step retreat defect break".split())
MARKS = ('"', "“", "”", "``", "''")
MATTERS = frozenset("impact effect issue question threat risk prospect possibility subject topic matter idea consequence problem".split())
_AMOUNTS = {"m": "million", "mn": "million", "mln": "million", "bn": "billion", "bln": "billion"}


class Words:
    """What is asked of a sentence for each of its triggers, looked up once."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = doc.user_data.get(WORDS, doc.text)
        self.lowered = self.text.lower()
        self._around: dict[int, _Around] = {}

    def around(self, verb: Token) -> _Around:
        if verb.i not in self._around:
            self._around[verb.i] = _Around(verb)
        return self._around[verb.i]

    @cached_property
    def channels(self) -> list[Token]:
        """The nouns in which something may be said: "in a short statement", "on its website"."""
        nouns = (token for token in self.doc if token.dep_ == "pobj" and token.head.lower_ in _CHANNELS)
        return [noun for noun in nouns if not (noun.head.lower_ == "to" and noun.head.head.lemma_ in _ANSWERS)]

    @cached_property
    def left(self) -> list[Token]:
        """What somebody turns away from: "withdrew from the deal", "backed out of the deal"."""
        return [token for token in self.doc if token.dep_ == "pobj" and _is_way_out(token.head)]


class _Around:
    """What is asked of a verb for each of its triggers, looked up once."""

    def __init__(self, verb: Token) -> None:
        self.verb = verb
        self.passive = passives.is_passive(verb)
        self.particle = bool(tree.children(verb, "prt"))  # "call out" and "call off" are other verbs

    @cached_property
    def so_called(self) -> bool:
        return objects.names(self.verb) or (self.verb.lemma_ in _CALLS and objects.is_so_called(self.verb))

    @cached_property
    def objects(self) -> list[Token]:
        return objects.of(self.verb)

    @cached_property
    def object_lemmas(self) -> set[str]:
        kept = tree.children(self.verb, "dobj") if self.passive else []  # "was given a prison term"
        return _lemmas([*self.objects, *kept]) | _made_out_in(self.verb)

    @cached_property
    def subject_lemmas(self) -> set[str]:
        return _lemmas(clause.subjects(self.verb))


def _is_way_out(preposition: Token) -> bool:
    out = preposition.lower_ == "of" and preposition.head.lower_ == "out"
    return (out or preposition.lower_ == "from") and (preposition.head.head if out else preposition.head).lemma_ in _TURNS_AWAY


def stands(hit: Hit, words: Words) -> bool:
    trigger, anchor = hit.trigger, hit.token
    if trigger.words and not _has_any(words.lowered, trigger.words):
        return False
    if _has_any(words.lowered, trigger.not_words):
        return False
    if trigger.within and not _stands_in(anchor, trigger.within, words.channels if hit.kind.continues else words.channels + words.left):
        return False
    carried = (
        hit.light and hit.verb is not None and tree.has_preposition(hit.verb, trigger.prepositions)
    )  # "held briefings first for the house"
    shared = "with" in trigger.prepositions and _is_shared(hit)
    asked = trigger.prepositions and not carried and not shared
    if asked and not any(tree.has_preposition(each, trigger.prepositions) for each in _sent(hit)):
        return False
    if hit.kind.continues and trigger.prepositions == ("for",) and _is_for_day(anchor):
        return False
    if hit.kind.continues and hit.light and hit.verb is not None and _is_said_in(anchor, hit.verb):
        return False
    if trigger.not_prepositions and tree.has_preposition(anchor, trigger.not_prepositions):
        return False
    if _is_banned(hit) or _is_cause(hit) or _is_aim_denied(anchor):
        return False
    return not trigger.verbs or _verb_stands(hit, words.around(anchor))


def _is_said_in(paper: Token, verb: Token) -> bool:
    """True for the statement of "Lind said in a statement from New York that": he says it, and no paper does."""
    inside = paper.dep_ == "pobj" and paper.head.lower_ == "in" and paper.head.head == verb and tree.has_preposition(paper, ("from",))
    return (
        inside and verb.lemma_ in ("say", "add", "warn", "note", "state") and any(noun.i < verb.i for noun in tree.children(verb, "nsubj"))
    )


def _is_cause(hit: Hit) -> bool:
    """True for "cancelled because of the storm": what something else came of, where no day of its own is told."""
    noun = hit.token
    caused = noun.dep_ == "pobj" and "because" in (noun.head.lower_, noun.head.head.lower_)
    return bool(hit.trigger.nouns) and caused and not any(word.ent_type_ in ("DATE", "TIME") for word in noun.subtree)


def _is_aim_denied(verb: Token) -> bool:
    """True for "denied targeting homes": what was aimed at, and not that there was a strike."""
    return verb.lemma_ == "target" and verb.head.lemma_ == "deny" and verb.dep_ in ("xcomp", "ccomp", "pcomp")


def _is_for_day(verb: Token) -> bool:
    """True for "a march called for Tuesday": for a day nobody appeals."""
    wanted = [noun for _, noun in tree.after_preposition(verb, frozenset(["for"]))]
    days = (noun.pos_ == "PROPN" or noun.lemma_ in _CALENDAR for noun in wanted if noun.ent_type_ in ("DATE", "TIME"))
    return sum(days) == len(wanted) > 0


def _is_banned(hit: Hit) -> bool:
    """True for the TikTok of "said the ban on TikTok would begin": a medium that is spoken of, and not used."""
    if hit.trigger.mode != "post" or not hit.trigger.words:
        return False
    media = [token for token in hit.token.doc if token.lower_ in NETWORKS]
    return bool(media) and all(token.dep_ == "pobj" and token.head.head.lemma_ in _OF_MEDIA for token in media)


def _is_shared(hit: Hit) -> bool:
    """True for "discussed trade with Norway", where the model hangs the "with" on the trade."""
    return hit.least > 1 and any(tree.has_preposition(noun, ("with",)) for noun in objects.of(hit.token))


def _sent(hit: Hit) -> Iterator[Token]:
    """What the prepositions may hang on: the trigger, and of "led a delegation of officials to Rome" the delegation and its officials."""
    yield hit.token
    if hit.token.lemma_ == "be":
        yield from tree.children(hit.token, "acomp")  # "is due in Rome"
    for noun in objects.of(hit.token) if hit.trigger.objects else []:
        yield from (noun, *climb.made_of(noun))


def _has_any(lowered: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the sentence; most do not occur at all, which is asked first since it costs next to nothing."""
    return any(word in lowered and _has_word(lowered, word) for word in words)


def _has_word(lowered: str, word: str) -> bool:
    at = lowered.find(word)
    while at >= 0:
        end = at + len(word)
        before = at == 0 or not (word[0].isalnum() and lowered[at - 1].isalnum())
        if before and (end == len(lowered) or not (word[-1].isalnum() and lowered[end].isalnum())):
            return True
        at = lowered.find(word, at + 1)
    return False


def _stands_in(verb: Token, nouns: tuple[str, ...], channels: list[Token]) -> bool:
    """True for "said in a short statement", "on its website said": the clause has one of the nouns after such a preposition."""
    for token in channels:
        if token.lemma_.lower().rstrip(".") in nouns and not _is_of_press(token):
            above = climb.clause_of(token.head)
            goes_on = (verb.tag_ == "VBG" or verb.dep_ == "conj") and above in verb.ancestors  # "wrote in a post, adding"
            if above == verb or above.head == verb or goes_on or token.head.head == verb:
                return True
    return False


def _is_of_press(noun: Token) -> bool:
    """True for "according to a report", "in a pool report": who carries the words, and no way in which they were given."""
    by_paper = noun.lemma_ == "report" and any(child.lower_ in _PRESS for child in tree.children(noun, "compound", "amod"))
    return by_paper or noun.head.head.lower_ == "according"


def _verb_stands(hit: Hit, around: _Around) -> bool:
    trigger, verb, passive = hit.trigger, hit.token, around.passive
    misread = verb.dep_ == "acl" and verb.head.dep_ == "ROOT"  # "students protested in Bergen" read as "students who were protested"
    if (trigger.passive == "never" and passive and not misread) or (trigger.passive == "only" and not passive):
        return False
    if trigger.passive == "never" and _is_undergone(verb):
        return False
    if around.particle and not (trigger.words or trigger.objects):
        return False
    if trigger.under and not (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in trigger.under):
        return False
    if trigger.complement:
        return objects.is_so_called(verb)
    if around.so_called and not (trigger.words or trigger.within):
        return False  # what somebody is called in an interview is said
    if trigger.objects and not around.object_lemmas & set(trigger.objects):
        return False
    if trigger.not_objects and around.object_lemmas & set(trigger.not_objects) and not _is_office_of(around.objects, trigger.not_objects):
        return False
    if trigger.subjects and not around.subject_lemmas & set(trigger.subjects):
        return False
    if trigger.not_subjects and _headed_by(clause.subjects(verb)) & set(trigger.not_subjects):
        return False
    if trigger.infinitive and not any(clause.is_infinitive(act) for act in tree.children(verb, "xcomp", "ccomp", "advcl")):
        return False
    return not trigger.clause or _says(verb)


def _is_office_of(nouns: list[Token], words: tuple[str, ...]) -> bool:
    """True where a person is meant and the word only tells his office: "met opposition leader Lind", not "met opposition"."""
    heads = {noun.lemma_.lower() for noun in nouns} | {noun.lower_ for noun in nouns}
    people = all(noun.ent_type_ == "PERSON" or phrases.is_person_noun(noun) or is_head(noun.text) for noun in nouns)
    return bool(nouns) and people and not heads & set(words)


def _is_undergone(verb: Token) -> bool:
    """True for "At first dismissed as weak, he seemed": done to whom the sentence is about."""
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and not tree.children(verb, "aux", "auxpass", "nsubj", "dobj", "ccomp")


def _headed_by(nouns: list[Token]) -> set[str]:
    """Lemmas of the heads, and of the office before a name: the spokesperson of "House spokesperson Anna Kelly"."""
    offices = (child for noun in nouns if noun.ent_type_ == "PERSON" for child in tree.children(noun, "compound") if not child.ent_type_)
    return {noun.lemma_.lower() for noun in (*nouns, *offices)}


def _lemmas(nouns: list[Token]) -> set[str]:
    """Lemmas of the heads, of what they are made of ("a package of aid") and of what is joined to them."""
    found: set[str] = set()
    for noun in nouns:
        found |= {noun.lemma_.lower(), noun.lower_, hyphened(noun, noun.lemma_.lower())}
        found |= {noun.lower_.removesuffix("s")} if noun.tag_ == "NNPS" else set()  # "U.S. Marines"
        near = (t for t in noun.subtree if abs(t.i - noun.i) < 8)
        beside = ("conj", "compound") if noun.lemma_.lower() in MATTERS else ("conj", "compound", "pobj")  # no "impact of sanctions"
        found |= {t.lemma_.lower() for t in near if t.dep_ in beside or (t.dep_ == "amod" and t.tag_ == "NN")}
    return found


def _made_out_in(verb: Token) -> set[str]:
    """Of "pledged £2m in emergency aid" the million and the aid, however the model ties the words."""
    sums = [noun for noun in tree.children(verb, "dobj") if tree.children(noun, "nummod", "quantmod", "nmod") or noun.like_num]
    after = [
        noun
        for amount in sums
        for word in tree.children(verb, "prep")
        if word.lower_ == "in" and _is_right_after(word, amount)
        for noun in tree.children(word, "pobj")
    ]
    return {_AMOUNTS[noun.lower_] for noun in sums if noun.lower_ in _AMOUNTS} | {noun.lemma_.lower() for noun in after}


def _is_right_after(word: Token, amount: Token) -> bool:
    """Whether nothing but its unit and the same in another currency stands between: "€4m (£3.3m) in"."""
    between = [token.lower_ for token in word.doc[amount.i + 1 : word.i]]
    unit = between[:1] and between[0] in _AMOUNTS
    rest = between[1:] if unit else between
    return word.i > amount.i and (not rest or (rest[0] == "(" and rest[-1] == ")"))


def _says(verb: Token) -> bool:
    """True where a clause or words in quotation marks go with the verb, in whatever order."""
    if tree.children(verb, "ccomp", "parataxis") or verb.dep_ == "parataxis":
        return True
    if any(token.lower_ == "that" and token.dep_ == "mark" and token.i > verb.i and token.head.dep_ != "relcl" for token in verb.subtree):
        return True
    plain = verb.lemma_ in _PLAIN
    words = verb.doc.text
    if any(mark in words for mark in MARKS):
        told = tree.children(verb, "dobj")  # no words of his in "declared a “no limits” partnership"
        return plain or not told or text_before(told[0].left_edge) in MARKS
    return plain and (_follows_words(verb) or verb.i + 4 > len(verb.doc))


def _follows_words(verb: Token) -> bool:
    """True for "..., the army said on Monday": a comma, the speaker and the verb after what is said."""
    speakers = tree.children(verb, "nsubj")
    first = min((speaker.left_edge.i for speaker in speakers if speaker.i < verb.i), default=0)
    return first > 1 and verb.doc[first - 1].text == ","


def is_blocked(hit: Hit, text: str) -> bool:
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
