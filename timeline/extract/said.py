"""The words that go with a verb of saying: what stands between quotation marks in its sentence, whole.

One rule: only words that touch the sentence of the speaker's verb are theirs.
"""

from timeline.model import Quote, Span

_MARKS = "\"“”`'"
_LEAST = 12  # code points; less is a word held at arm's length, not a quotation


def quote_of(text: str, quoted: list[tuple[int, int]], start: int, end: int, speaker: str) -> Quote | None:
    """The longest words in quotation marks that touch text[start:end]; None where there are none worth quoting."""
    touching = [span for span in quoted if span[0] < end and start < span[1]]
    if not touching:
        return None
    first, last = max(touching, key=lambda span: span[1] - span[0])
    words = text[first:last]
    inner = words.strip().strip(_MARKS).strip()
    if len(inner) < _LEAST:
        return None
    at = first + words.index(inner)
    return Quote(text=inner, speaker=speaker, span=Span(start=at, end=at + len(inner)))
