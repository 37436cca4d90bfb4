"""The words that go with a verb of saying: what stands between quotation marks beside it, whole.

One rule: only words that touch the sentence of the speaker's verb, or follow it with nobody else speaking, are theirs.
"""

from collections.abc import Sequence

from timeline.model import Quote, Span

_MARKS = "\"“”‘’`'"
_LEAST = 12  # code points of a single word; less is held at arm's length and no quotation, but for two words, "too harsh"
Marked = tuple[int, int]


def quote_of(text: str, quoted: Sequence[Marked], sentence: Marked, speaker: str, at: int = 0, voices: Sequence[int] = ()) -> Quote | None:
    """The words in quotation marks of the verb at `at`; None where there are none worth quoting. `voices`: every verb of saying there."""
    start, end = sentence
    mine = [span for span in quoted if span[0] < end and start < span[1] and _nearest(span, voices, at) == at]
    found = [quote for quote in (_quote(text, span, speaker) for span in mine or _following(text, quoted, end)) if quote is not None]
    return max(found, key=lambda quote: (quote.fullness, 0 if quote.fullness else len(quote.text)), default=None)


def better(one: Quote | None, other: Quote | None) -> Quote | None:
    """Of the quotes of two verbs with one speaker, in the order of the text, the one to keep."""
    if one is None or other is None:
        return one or other
    return other if other.fullness > one.fullness else one


def _quote(text: str, span: Marked, speaker: str) -> Quote | None:
    first, last = span
    words = text[first:last]
    inner = words.strip().strip(_MARKS).strip().rstrip(",")  # the comma is the sentence's: "We talk," she said
    if len(inner) < _LEAST and " " not in inner:
        return None
    at = first + words.index(inner)
    return Quote(text=inner, speaker=speaker, span=Span(start=at, end=at + len(inner)))


def _nearest(span: Marked, voices: Sequence[int], at: int) -> int:
    """The verb that stands nearest to the words."""
    return min(voices, key=lambda voice: max(span[0] - voice, voice - span[1], 0), default=at)


def _following(text: str, quoted: Sequence[Marked], end: int) -> list[Marked]:
    """Words that fill the paragraph after the sentence, or all that follows its colon: "She was blunt. “No.”"."""
    rest = text[end:]
    at = end + len(rest) - len(rest.lstrip())
    if "\n" in text[end:at] and not text[:end].endswith(":"):
        return []
    stop = text.find("\n", at)
    paragraph = stop if stop >= 0 else len(text)
    return [span for span in quoted if span[0] == at and (not text[span[1] : paragraph].strip() or text[:end].endswith(":"))]
