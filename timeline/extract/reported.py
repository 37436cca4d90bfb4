"""What is said, from the model's parse of who says it: after the verb, or before its speaker.

One rule: a clause with a subject and a verb of its own; where the sentence only says that somebody spoke there is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.extract import asides, clause, climb, passives, pronouns, shorten, tenses, tree
from timeline.extract.line import QUOTES, written
from timeline.extract.predicate import plain, predicate, room, says_of_what, worded
from timeline.extract.pronouns import Names
from timeline.language.adjacent import token_after, token_before
from timeline.model import Clause

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = ("VBD", "VBZ", "VBP")
_SHOWS_TENSE = (*_FINITE, "MD")
_OPENS = ("as", "after", "while", "because", "although")
_TIES = re.compile(
    r"^(?:meanwhile|however|instead|moreover|furthermore|additionally|still|then|therefore|thus|nevertheless|nonetheless|in addition"
    r"|as a result|for example|for instance|indeed|similarly|likewise|besides|also|consequently|accordingly), ",
    re.IGNORECASE,
)
_NO_SOURCE = frozenset(["after", "following", "before", "despite", "since", "amid"])  # what stands so has no part in what is said
_TELLERS = frozenset(["say", "tell", "add", "report"])
_SAYS = {"tell": "say", "add": "say", "remark": "say"}  # "adds" wants something before it


@dataclass(frozen=True, slots=True)
class _Line:
    """The line that is said: how many characters it may have, and who its pronouns are."""

    room: int
    names: Names
    speakers: Sequence[str]

    def shortest(self, top: Token, kept: set[Token], put: Mapping[int, str] | None = None, taken: int = 0) -> str:
        """The words as short as they can be. `put`: other words for some; `taken`: characters before them."""
        people = pronouns.spelled_out(kept, self.names, self.speakers)
        return shorten.shortest(top, kept, {**people, **(put or {})}, self.room - taken)


def said(verb: Token, speakers: Sequence[str], names: Names) -> Clause | None:
    """What is said: after the verb, or before who says it."""
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_ == "be" or not speakers:
        return None
    follows = verb.tag_ == "VBG" or _is_after(verb) or bool(_after(verb))
    line = _Line(room(speakers), names, speakers)
    if not follows and (words := _fronted(verb, line)):
        return Clause(who=tuple(speakers), words=_opening(words))
    told = _reported(verb, line) or (None if _needs_words(verb) else _done(verb, names, line.room))
    return None if told is None or not told.words else replace(told, who=tuple(speakers))


def _done(verb: Token, names: Names, space: int) -> Clause | None:
    """The verb with what belongs to it, where it says no clause: "urged Oslo to wait"."""
    told = predicate(verb, names, space)
    if told is not None and _has_torn_object(verb):
        rest = _rest(verb, [])
        return Clause(verb=told[0], past=verb.lower_ if verb.tag_ == "VBD" else "", words=written(rest, {})) if _is_whole(rest) else None
    return None if told is None else Clause(verb=told[0], words=told[1])


def _has_torn_object(verb: Token) -> bool:
    """True for "lamented that work to find a way had been derailed", whose verb the model tears off "that work"."""
    thing = next((noun for noun in tree.children(verb, "dobj", "nsubj") if noun.i > verb.i and noun.left_edge.lower_ == "that"), None)
    behind = [] if thing is None else [word for word in verb.doc[thing.i + 1 :] if word.tag_ in _SHOWS_TENSE]
    above = [word.head if word.dep_ in ("aux", "auxpass") else word for word in behind]
    return any(not tree.children(each, "nsubj", "nsubjpass", "expl", "mark") and each.dep_ not in ("relcl", "conj") for each in above)


def _opening(words: str) -> str:
    """The words with a capital, and without what ties them to those before: "Meanwhile, exports fell"."""
    words = _TIES.sub("", words)
    return words[:1].upper() + words[1:]


def _is_after(verb: Token) -> bool:
    """True for "they traded again, after Norland said it would": what stands before it is the sentence's own."""
    return any(child.lower_ == "after" for child in tree.children(verb, "mark"))


def shown(token: Token, speakers: Sequence[str], names: Names) -> Clause | None:
    """What "a survey showed", "the bank said in a statement that", "Hale was quoted as saying"; else what is done with the paper.

    Not what another says "after Hale's remarks".
    """
    accorded = token.head.head if token.head.lower_ == "to" and token.head.head.lower_ == "according" else None
    above = accorded or (token.head.head if clause.is_quoted(token) else climb.verb_above(token))
    line = _Line(room(speakers), names, speakers)
    if not speakers or above is None or (token.dep_ == "pobj" and token.head.lower_ in _NO_SOURCE):
        return None
    saying = (_reported(token, line) or Clause()).words if clause.is_quoted(token) else ""  # "was quoted as saying that"
    words = saying or _accorded(above, line) or _fronted(above, line) or (_reported(above, line) or Clause()).words
    if words:
        return Clause(who=tuple(speakers), words=_opening(words))
    if token not in clause.surface_subjects(above) or passives.is_passive(above) or above.lemma_ == "be":
        return None
    done = _done(above, {}, line.room)  # "the bank's document urged Oslo to wait"
    return None if done is None or not done.words else replace(done, who=tuple(speakers))


def _accorded(according: Token, line: _Line) -> str | None:
    """What is so "according to the bank's data"."""
    told = according.head
    if according.lower_ != "according" or told.pos_ not in ("VERB", "AUX") or not _is_clause(told):
        return None
    return line.shortest(told, asides.within(told, [according]))


def _needs_words(verb: Token) -> bool:
    """True for "said on Monday", "told reporters": who heard it and when is not what was said."""
    return verb.lemma_ in _SAYS.values() or (verb.lemma_ in _SAYS and not tree.children(verb, "xcomp"))


def _reported(verb: Token, line: _Line) -> Clause | None:
    """The verb of saying, and the clause that it says; None where it says none."""
    clauses = _clauses(verb)
    told = None if _is_torn(clauses) else next(iter(clauses), None)
    told = told if told is None or says_of_what(told, set(told.subtree)) else None
    lemma = verb.lemma_.lower()
    opened = "" if told is None or not _lacks_subject(told, verb) else _subject(told, verb)
    if told is None or opened is None:
        rest = _rest(verb, clauses) if lemma in _SAYS or lemma == "say" else set()
        whole = _is_whole(rest) and (told is None or min(rest).tag_ not in _SHOWS_TENSE)  # not of "which Hale said had failed"
        return Clause(verb="say", past="said" if verb.tag_ == "VBD" else "", words=written(rest, {})) if whole else None
    put = tenses.unshifted(told, lemma) if verb.tag_ in ("VBD", "VBN") else {}
    past = verb.tag_ == "VBD" and tenses.is_left_past(told, put)
    apart = [each for each in tree.children(told, "conj") if tree.children(each, "nsubj", "nsubjpass")]  # "..., and Norland traded blows"
    days = [child for child in told.lefts if asides.is_day(child)]  # "said on Monday it would"
    kept = {token for token in asides.within(told, [*_that(told), *apart, *days]) if token.i > verb.i}
    kept |= _set_against(verb, kept)
    conjunction = {word for word in told.lefts if word.tag_ == "CC" and word == min(kept, default=None)}  # of "he said, "and we owe it""
    if kept and min(kept).lower_ == "that" and not opened and tree.children(told, "nsubj", "nsubjpass", "expl", "csubj") != [min(kept)]:
        kept.discard(min(kept))  # not of "said that was not so"
    posted = bool(kept) and lemma == "take"  # "took to X: "We will win""
    torn = (
        kept and (before := token_before(min(kept))) is not None and before.text in QUOTES and not any(word.text in QUOTES for word in kept)
    )
    if posted or torn:
        words = line.shortest(told, kept - conjunction)
        return Clause(words=_opening(words.strip(QUOTES + ".") if posted else words))  # "she said: "I am"": her own words to their end
    lemma = _SAYS.get(lemma, lemma)
    words = line.shortest(told, kept - conjunction, {} if past else put, len(opened) + len(lemma))
    done = plain(verb, lemma, passive=False)
    was = {"say": "said"}.get(lemma, verb.lower_) if past and done == lemma else ""
    return Clause(verb=done, past=was, words=f"{opened} {words} {_stranded(verb, kept)}".strip())


def _stranded(verb: Token, kept: set[Token]) -> str:
    """The deal of "a deal that Hale said she would look into"."""
    last = max((word for word in kept if not word.is_punct), default=verb)
    left = verb.dep_ == "relcl" and last.tag_ == "IN" and last.dep_ == "prep" and not tree.children(last, "pobj", "pcomp")
    return worded(verb.head, verb, article=True) if left else ""


def _set_against(verb: Token, kept: set[Token]) -> set[Token]:
    """The "but with the party" of "said it lies not with the voters, but with the party", which the model gives to the verb of saying."""
    end = max(kept, default=verb).i
    but = next((word for word in verb.doc[end + 1 : end + 3] if word.lower_ == "but"), None)
    if but is None or not any(word.lower_ == "not" for word in kept):
        return set()
    second = next((child for child in verb.rights if child.left_edge.i == but.i + 1), None)
    return set() if second is None or tree.children(second, "nsubj") else set(verb.doc[end + 1 : second.right_edge.i + 1])


def _is_torn(clauses: Sequence[Token]) -> bool:
    """Whether the model takes a noun for a verb of its own: "said that rises in spending were outpacing it"."""
    if len(clauses) < 2 or tree.children(clauses[1], "nsubj", "nsubjpass", "expl", "csubj", "cc"):
        return False
    thats = any(noun.lower_ == "that" for noun in tree.children(clauses[0], "nsubj"))
    before = token_before(clauses[1].left_edge)
    of_first = (
        clauses[1].tag_ in _FINITE and clauses[1].lemma_ not in _TELLERS and before is not None and before in clauses[0].subtree
    )  # "but meeting all was hard"
    return thats or of_first


def _subject(told: Token, verb: Token) -> str | None:
    """What "would end the row" is said of in "a move that Hale said would"; the port of "said on a visit the port would shut"."""
    if verb.dep_ == "relcl":
        return worded(verb.head, verb, article=True) or None
    noun = token_before(told.left_edge)
    if noun is None or noun.i <= verb.i or noun.dep_ not in ("pobj", "dobj"):
        return None
    return written({noun, *(word for word in noun.lefts if word.ent_type_ not in asides.TIMES)}, {})


def _rest(verb: Token, clauses: Sequence[Token]) -> set[Token]:
    """All that comes after the verb, who heard it and the day aside, where the model finds no clause: "said on Monday Hale would"."""
    heard = {word for noun in tree.children(verb, "dobj", "dative") for word in noun.subtree} if verb.lemma_ == "tell" else set()
    at = verb.i + 1
    while at + 1 < len(verb.doc) and (verb.doc[at] in heard or _is_of_day(verb.doc[at])):
        at += 1
    torn = [clause for clause in clauses if clause.i > verb.i]
    that = next((word.i for word in verb.doc[at:] if word.lower_ == "that" and (word.dep_ == "mark" or word.head in torn)), None)
    at = at if that is None else that + 1
    opens = at < len(verb.doc) and verb.doc[at].tag_ not in ("IN", "VBG", "TO", ",", ".")
    return set(verb.doc[at:]) if opens else set()


def _is_of_day(word: Token) -> bool:
    following = token_after(word)
    opens = word.tag_ == "IN" and following is not None and following.ent_type_ in asides.TIMES
    return opens or word.ent_type_ in asides.TIMES or word.lower_ in ("early", "late")


def _clauses(verb: Token) -> list[Token]:
    """What the verb says, in clauses after it; one that the model hangs elsewhere too: "said in a post on the row that"."""
    heard = tree.children(verb, "dobj")
    if heard and verb.lemma_ != "tell":
        return []  # "denied a report that"
    told = [child for child in _after(verb) if not any(aux.lower_ == "to" for aux in child.lefts)]
    if told:
        return told
    own = [
        each for noun in heard for each in tree.children(noun, "relcl") if any(who.tag_ == "PRP" for who in tree.children(each, "nsubj"))
    ]
    if own:
        return own  # "told a briefing it was shutting the port"
    marks = [word for word in verb.subtree if word.lower_ == "that" and word.dep_ == "mark" and word.i > verb.i and _is_own(word, verb)]
    return [mark.head for mark in marks[:1] if mark.head.pos_ in ("VERB", "AUX")]


def _after(verb: Token) -> list[Token]:
    """The clauses after a verb of saying; none that only tells why or when: "Hale said, as the fighting went on"."""
    after = [child for child in tree.children(verb, "ccomp") if child.i > verb.i]
    return [child for child in after if not any(word.lower_ in _OPENS or _goes_on(word) for word in child.lefts)]


def _goes_on(word: Token) -> bool:
    """True in "he died in the hospital, the army said, where he was held"."""
    before = token_before(word)
    return word.lower_ in ("where", "when") and before is not None and before.text == ","


def _is_own(that: Token, verb: Token) -> bool:
    """Whether no other verb that says something stands between: "touted a refund, telling taxpayers that"."""
    return not any(above.pos_ == "VERB" and above != that.head for above in that.ancestors if above.i > verb.i)


def _that(told: Token) -> list[Token]:
    """The "that" before words said, which the model takes for a second subject at times."""
    subjects = tree.children(told, "nsubj", "nsubjpass")
    return [word for word in told.lefts if word.lower_ == "that" and (word.dep_ == "mark" or (word in subjects and len(subjects) > 1))]


def _lacks_subject(told: Token, verb: Token) -> bool:
    """True for "a move that Hale said would end the row": the subject of what is told stands before the verb."""
    subjects = tree.children(told, "nsubj", "nsubjpass", "expl", "csubj")
    return not any(subject.i > verb.i for subject in subjects) and told.tag_ != "VBG" and told.i > verb.i


def _fronted(verb: Token, line: _Line) -> str | None:
    """The clause that stands before its speaker, however the model joins the two: "The port is shut, Hale said"."""
    before = [child for child in tree.children(verb, "ccomp") if child.i < verb.i]
    start = _start(verb)
    if halves := _halves(verb, start):
        return line.shortest(verb.head, halves)
    joined = verb.dep_ in ("parataxis", "conj", "ccomp") and (verb.head.i < verb.i or _is_inserted(verb))
    above = verb.head if joined and start else None
    top = before[0] if before else above
    if top is None or not _is_clause(top):
        return _before(verb, start)
    if _is_torn_off(top, verb, start) and (whole := _before(verb, start)):
        return whole
    opening = [child for child in tree.children(top, "cc") if child.i < top.i]
    return line.shortest(top, asides.within(top, [*opening, *([verb] if above else [])]))


def _is_torn_off(top: Token, verb: Token, start: int) -> bool:
    """True for the ban of "The port has lifted, at least for now, a ban on ships, Hale said", which he says to the model."""
    rest = [word for word in verb.doc[top.right_edge.i + 1 : max(0, start - 1)] if not word.is_punct]
    return len(rest) > 2 and all(verb in word.ancestors and top not in word.ancestors for word in rest)


def _halves(verb: Token, start: int) -> set[Token]:
    """Both halves of ""The war," said Hale, "is over"", where the model makes the first one part of who says it; else none."""
    told = verb.head
    if verb.dep_ != "parataxis" or not start or told.i < verb.i or told.tag_ not in _FINITE or tree.children(told, "nsubj", "nsubjpass"):
        return set()
    halves = {*verb.doc[:start], *(set(told.subtree) - set(verb.subtree))}
    return {token for token in halves if token.text not in QUOTES and not (token.i < start and token.text == "," and token.i + 2 >= start)}


def _is_clause(verb: Token) -> bool:
    has_subject = bool(tree.children(verb, "nsubj", "nsubjpass", "expl", "csubj"))
    return verb.pos_ in ("VERB", "AUX") and (has_subject or verb.tag_ == "VB")  # "Hear us"


def _before(verb: Token, start: int) -> str | None:
    """All that stands before the speaker, where the model finds no clause in it."""
    end = max(0, start - 1)
    if end and verb.doc[end - 1].tag_ in ("WP", "WDT"):  # "..., and with whom, he said, he went"
        end = next((word.i + 1 for word in reversed(verb.doc[: end - 1]) if word.tag_ not in ("IN", "CC", ",")), 0)
    first = {word for word in verb.doc[:end] if word.i or word.tag_ != "CC"}
    hung = [word for word in first if word.dep_ in ("advcl", "prep") and word.head not in first]
    opens = any(word.dep_ == "prep" or not _is_main(word) for word in hung)  # "After he left, she said"
    return None if opens or not _is_whole(first) else written(first - _day_first(hung), {})


def _day_first(hung: Sequence[Token]) -> set[Token]:
    """The "Since Monday," that opens what is said."""
    days = [word for verb in hung for word in tree.children(verb, "prep") if word.i == verb.sent.start and _is_of_day(word)]
    return {word for day in days for word in day.doc[day.i : day.right_edge.i + 2]}


def _is_main(verb: Token) -> bool:
    """True for the lifted of "Since May, Norway lifted the ban, Hale said", which the model takes for a clause of time."""
    opened = any(child.dep_ == "mark" or child.tag_ == "WRB" for child in verb.lefts)
    return not opened and verb.tag_ in _FINITE and bool(tree.children(verb, "nsubj", "nsubjpass"))


def _is_inserted(verb: Token) -> bool:
    """True for "The levy, Hale said, could close the port"."""
    return any(child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.left_edge.i for child in verb.head.lefts)


def _start(verb: Token) -> int:
    """Where a verb begins with its subject, if a comma or the end of a quotation stands before it; else 0."""
    if any(subject.tag_ in ("WP", "WDT") for subject in tree.children(verb, "nsubj")):
        return 0  # "..., who described it"
    first = min((subject.left_edge.i for subject in tree.children(verb, "nsubj", "nsubjpass") if subject.i < verb.i), default=verb.i)
    return first if first > 0 and verb.doc[first - 1].text in (",", '"', "”", "''") else 0


def _is_whole(words: set[Token]) -> bool:
    """Whether words have a verb of their own and something before it."""
    verbs = [word.i for word in words if word.tag_ in ("VBZ", "VBD", "VBP", "VBN", "MD")]
    return bool(verbs) and any(word.pos_ in ("NOUN", "PROPN", "PRON") and word.i < max(verbs) for word in words)
