"""Who said what: words between quotation marks and reported words, with offsets and the speaker.

One rule: the speaker stands in the quote's own sentence, or is the one who was speaking in its paragraph; else "".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.language import Document
from timeline.language.names import Cast
from timeline.model import Quote, Span

_MARKS = re.compile(r"“([^”\n]{2,2000})[”\n]|\"([^\"\n]{2,2000})[\"\n]|``([^\n]{2,2000}?)(?:''|\n)|(?<!\w)''([^\n]{2,2000}?)''(?!\w)")
_UNCLOSED = re.compile(r"(?:“([^”\n]{2,2000})|\"([^\"\n]{2,2000})|``([^\n]{2,2000}))$")
_SAY = (
    r"(?:said|says|say|saying|told|tells|added|adds|asked|asks|stated|states|stating|noted|declared|announced|wrote|posted|warned|"
    r"explained|insisted|argued|replied|responded|continued|stressed|emphasi[sz]ed|emphasi[sz]ing|remarked|recalled|claimed|tweeted|"
    r"called|described|quoted as saying|concluded|vowed|pledged|urged|confirmed|denied|acknowledged|admitted|condemned|promised|"
    r"commented|reiterated|testified|shouted|joked|predicted|cautioned|lamented|complained|affirmed|suggested)"
)
_SAY_WORD = re.compile(rf"\b{_SAY}\b")
_INDIRECT = re.compile(r"\b(?:said|says|stated|added|noted|warned|announced|argued|insisted|stressed|claimed|confirmed|explained)\b")
_THAT = re.compile(r"(?: (?:on|late|early|earlier) [A-Z]?\w+| [A-Z]\w+day|,)* that ")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|in the words of)\s+(?:the\s+)?$")
_PRONOUN = re.compile(r"\b(he|she|they|it)\b", re.IGNORECASE)
_FOLLOWS = 3  # words between the verb and the name of "said in Munich Kellogg"


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who speaks in a sentence, and where the name or pronoun stands in it."""

    name: str
    at: int


def find_quotes(document: Document, cast: Cast) -> list[Quote]:
    """Every quote in the order of the text: direct ones first found by their marks, indirect ones where a sentence has none."""
    direct = list(_direct(document, cast))
    quoted = {document.sentence_index(quote.span.start) for quote in direct}
    indirect = (quote for i in range(len(document.sentences)) if i not in quoted and (quote := _reported(document, cast, i)) is not None)
    return sorted([*direct, *indirect], key=lambda quote: quote.span.start)


def _direct(document: Document, cast: Cast) -> Iterator[Quote]:
    last = _Voice("", -1)
    last_end = 0
    for start, end in _marked(document.text):
        index = document.sentence_index(start)
        voice = speaker_at(document, cast, index, start, end)
        if not voice.name and _goes_on(document.text, last_end, start):
            voice = last
        text = document.text[start:end]
        if voice.name or len(text.split()) >= 5:
            yield Quote(text=text, speaker=voice.name, span=Span(start=start, end=end))
        last, last_end = voice, end


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """Spans between marks. An opening mark that is never closed in its line quotes to the end of the paragraph."""
    for line in re.finditer(r"[^\n]+", text):
        closed = 0
        for found in _MARKS.finditer(text, line.start(), line.end()):
            yield found.span(found.lastindex or 0)
            closed = found.end()
        rest = _UNCLOSED.search(text, max(closed, line.start()), line.end())
        if rest is not None and text[max(closed, line.start()) : rest.start()].strip() == "":
            yield rest.span(rest.lastindex or 0)


def _goes_on(text: str, last_end: int, start: int) -> bool:
    """True where a quote follows the last one with one paragraph break at most and no more than a speaker's words between."""
    between = text[last_end:start]
    return bool(last_end) and between.count("\n\n") <= 1 and len(between) < 250


def speaker_at(document: Document, cast: Cast, index: int, start: int, end: int) -> _Voice:
    """Who says the words in [start, end): told by the sentences that the quote begins and ends in, its marks left out."""
    last = document.sentence_index(max(start, end - 1))
    for candidate in dict.fromkeys((index, last, *(_attribution_after(document, last, end)))):
        voice = _voice(document, cast, candidate)
        if voice.name:
            return voice
    return _Voice("", -1)


def _attribution_after(document: Document, last: int, end: int) -> Iterator[int]:
    """The next sentence where the splitter cut between a question's or an exclamation's marks and "he asked"."""
    if last + 1 < len(document.sentences) and document.sentences[last + 1][0] - end <= 3:
        yield last + 1


def _voice(document: Document, cast: Cast, index: int) -> _Voice:
    """The speaker named in the words of a sentence that stand outside its quotation marks."""
    first, last = document.sentences[index]
    words = list(document.text[first:last])
    for start, end in _marked(document.text[max(0, first - 1) : last]):
        for at in range(max(0, start - min(1, first)), min(len(words), end - min(1, first))):
            words[at] = " "
    outside = "".join(words)
    verbs = list(_SAY_WORD.finditer(outside))
    people = [(named.start, named.end, actor.name) for named, actor in cast.people(index) if outside[named.start : named.end].strip()]
    for verb in verbs:
        found = _beside(outside, verb, people) or _by_pronoun(document, cast, index, outside, verb)
        if found is not None:
            return found
    for start, _, name in people:
        if _ACCORDING.search(outside[:start]) or not verbs:
            return _Voice(name, start)
    return _Voice("", -1)


def _beside(outside: str, verb: re.Match[str], people: list[tuple[int, int, str]]) -> _Voice | None:
    """The name just after the verb ("said Freeh"), else the nearest before it that no preposition governs."""
    for start, _, name in people:
        gap = outside[verb.end() : start]
        if start >= verb.end() and gap.strip(" ,") == "" and verb.group() not in ("told", "tells", "asked", "urged", "called"):
            return _Voice(name, start)
    before = [
        (start, name) for start, end, name in people if end <= verb.start() and not re.search(r"[.!?;]\s", outside[end : verb.start()])
    ]
    if before and not _PRONOUN.search(outside[before[-1][0] : verb.start()]):
        free = [
            (s, n) for s, n in before if not re.search(r"\b(?:of|with|to|for|at|in|by|from|and|on|against)\s+(?:the\s+)?$", outside[:s])
        ]
        start, name = (free or before)[-1 if len(free) < 2 else 0]
        return _Voice(name, start)
    return None


def _by_pronoun(document: Document, cast: Cast, index: int, outside: str, verb: re.Match[str]) -> _Voice | None:
    """ "he said": whom the cast takes the pronoun beside the verb for."""
    for found in _PRONOUN.finditer(outside):
        near_before = found.end() <= verb.start() and len(outside[found.end() : verb.start()].split()) <= 2
        near_after = found.start() >= verb.end() and not outside[verb.end() : found.start()].strip()
        if near_before or near_after:
            doc = document.parse(index)
            token = next((t for t in doc if t.idx == found.start()), None) if doc is not None else None
            actors = cast.head(index, token.i) if token is not None else ()
            if actors:
                return _Voice(actors[0].name, found.start())
    return None


def _reported(document: Document, cast: Cast, index: int) -> Quote | None:
    """The clause after "X said that" in a sentence with no marks."""
    words = document.words(index)
    verb = _INDIRECT.search(words)
    if verb is None:
        return None
    voice = _voice(document, cast, index)
    that = _THAT.match(words, verb.end())
    if not voice.name or that is None:
        return None
    start = document.sentences[index][0] + that.end()
    end = document.sentences[index][1] - (words[-1:] == ".")
    return Quote(text=document.text[start:end], speaker=voice.name, span=Span(start=start, end=end), direct=False)
