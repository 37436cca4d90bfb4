"""What the noun that a date describes tells of its time: "the June bombings" were, "the December summit" one looks forward to will be.

One rule: the noun and the words before the date are asked, never the verb above.
"""

from typing import TYPE_CHECKING

from timeline.language import tense_words as lexis

if TYPE_CHECKING:
    from spacy.tokens import Doc


def looks_forward(doc: "Doc", at: int) -> bool:
    """ "He looked forward to visiting the town in May", "to the December summit"."""
    return bool(lexis.FORWARD.search(doc[max(0, at - lexis.FAR) : at].text))


def is_attribute(doc: "Doc", start: int, end: int) -> bool:
    """Whether the words stand before a noun that they describe: "the Jan. 14 deadline"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    last = span[-1]
    before_noun = last.dep_ in ("compound", "nmod", "amod") and last.head.pos_ == "NOUN" and last.head.i >= span.end
    return before_noun and last.head.lemma_.lower() not in lexis.ELECTIONS  # which have their verb's time: "he faces the November election"


def is_of_what_was(doc: "Doc", start: int, end: int) -> bool:
    """Whether the noun that the words describe is one of the past: "the June bombings", "according to a December poll"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    head = span.root.head
    if lexis.TOLD_BY.search(doc[: span.start].text[-40:]) and head.i >= span.end:
        return True
    return span.root.dep_ in ("compound", "nmod", "amod") and head.i >= span.end and head.lemma_.lower() in lexis.OVER
