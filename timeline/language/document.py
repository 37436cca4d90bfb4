"""A text parsed lazily: dates and extraction share one, and a sentence goes through the model at most once.

Offsets are code points into `text`. Without a model every sentence's parse is None and callers say that they are less sure.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.language import mended, sentences, verbless
from timeline.language.offices import UNDER
from timeline.language.tickers import TICKER

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WORDS = "words"  # the key in a parse's `user_data` of the sentence as it stands in the text
LONGEST = 2_000  # code points of one sentence given to the model; what is longer is a list or a table, no sentence


_PAIR = re.compile(r"\bU\.S\.[-–](?=[A-Z][a-z])")  # "U.S.-Israeli strikes": one word to the model, which then takes the noun for a verb
_HONOUR = re.compile(r"\b(?:the )?(?:Rt\.? )?Hon\. (?=[A-Z])|\bH\.E\. (?=[A-Z])")  # ends a sentence to the model
_GIVEN = re.compile(r"\b(?:Md|Mohd|Smt)\.(?= [A-Z])")  # "Md. Rahim": a sentence's end to the model
_FACES = re.compile(r"(?<=\bmeet )face[- ]to[- ]face\b|(?<=\bmet )face[- ]to[- ]face\b")  # to the model somebody who is met
_RE = re.compile(r"\b[Rr]e-(?=(?:elect|arrest|open|impos|appoint|enter|launch|deploy)[a-z]*\b)")  # a verb of its own to the model
_PARTICLE = re.compile(r"\barap\b")  # "Daniel arap Moi": no name to the model in small letters
_SIT_IN = re.compile(r"\b[Ss]it-ins?\b")  # one word of three to the model, the last of them "in"
_CO = re.compile(r"\b[Cc]o-(?=(?:host|chair|lead|led|sponsor|organi[sz]|conven|sign)(?:e|s|es|ed|ing)?\b)")  # the same
_DASH = re.compile(r"(?<= )-(?= )")  # a hyphen to the model, which then joins what it parts
ITEM = re.compile(  # "LIMA — ", "Nepal — " before an item of a digest
    r"(?:[A-Z][A-Z.'’ ]{2,30}(?:, [A-Z][\w. ]{2,20})?|[A-Z][\w.’']{2,15}(?: (?:and )?[A-Z][\w.’']{2,15}){0,3}) "
    r"(?:—|–|--) (?=[A-Z“\"][^—–]*$)"
)
_LABEL = re.compile(  # "The Weekly News & Insights: " before each text of a feed
    r"(?=[^:]{0,60}\b(?:News|Insights?|Brief(?:ing)?|Digest|Newsletter|Roundup|Bulletin|Podcast|Explainer|Weekly|Daily|Update)\b)"
    r"[A-Z][\w'’]*(?: (?:[A-Z][\w'’]*|&|and|of|the|-|–)){1,7}: (?=[A-Z][a-z])"
)
_CURLED = re.compile(r"(?<=\w)’(?=\w)|(?<=s)’(?= )")  # "Norland’s missile strikes": of the missile, to the model
_OPENED, _CLOSED = re.compile(r"``"), re.compile(r"''")  # two letters each to the model
_AND = "US & "  # as long as what it stands for
_HALF = re.compile("[\ud800-\udfff]")  # half of a surrogate pair, which the model's UTF-8 cannot say


def _readable(words: str) -> str:
    """What the model is given, no letter out of its place: a share's ticker, "the Hon." and "face to face" blanked, pairs apart."""
    read = words
    for opening in (ITEM, _LABEL):
        end = found.end() if (found := opening.match(read)) is not None else 0
        read = " " * end + read[end:]
    read = _PAIR.sub(_AND, read[:LONGEST])
    for idle in (_HONOUR, _FACES, TICKER, _RE):
        read = idle.sub(lambda found: " " * len(found[0]), read)
    if _OPENED.search(read):  # no length in inches, "5''"
        read = _CLOSED.sub(" ”", _OPENED.sub("“ ", read))
    if _is_curled(words):
        read = _CURLED.sub("'", read)
    read = _GIVEN.sub(lambda found: found[0].replace(".", " "), read)
    read = _CO.sub(lambda found: found[0].replace("-", "_"), _DASH.sub("–", _PARTICLE.sub("Arap", read)))
    read = UNDER.sub("Under_", read)
    return _SIT_IN.sub(lambda found: found[0].replace("-", "_"), _HALF.sub("\ufffd", read).replace("\u2011", "-"))


def _is_curled(words: str) -> bool:
    """Whether its apostrophes are all of one kind, and none is the end of a quotation."""
    return "’" in words and "'" not in words and "‘" not in words


def as_written(read: str, words: str) -> str:
    """Some of what was read, with its pairs, dashes and sit-ins as they stand in the words of the sentence."""
    if _PAIR.search(words):
        read = read.replace(_AND, "U.S.-")
    if _is_curled(words):
        read = read.replace("'", "’")
    if _PARTICLE.search(words):
        read = read.replace("Arap", "arap")
    if _DASH.search(words):
        read = read.replace(" – ", " - ")
    if _CO.search(words):
        read = re.sub(r"\b([Cc]o)_", r"\1-", read)
    if UNDER.search(words):
        read = read.replace("Under_", "Under ")
    return read.replace("it_in", "it-in") if _SIT_IN.search(words) else read


class Document:
    def __init__(self, text: str, nlp: "Language | None" = None) -> None:
        self.text = text
        self.nlp = nlp
        self._parses: dict[int, Doc] = {}

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Half-open spans, in order; white space between them belongs to none."""
        return sentences.split(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_index(self, offset: int) -> int:
        """The sentence that holds this code point, or the last one before it; 0 where there is none before."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def words(self, index: int) -> str:
        """The sentence, verbatim."""
        start, end = self.sentences[index]
        return self.text[start:end]

    def parse(self, index: int) -> "Doc | None":
        """The sentence as the model reads it, token offsets relative to the sentence's start; None without a model."""
        if self.nlp is None:
            return None
        if index not in self._parses:
            self.keep(index, self.nlp(_readable(self.words(index))), self.nlp)
        return self._parses[index]

    def keep(self, index: int, read: "Doc", nlp: "Language") -> None:
        """Take the model's parse of a sentence, put right where it is known to slip."""
        mended.mend(read)
        doc = verbless.with_verb(read, nlp)
        doc.user_data[WORDS] = self.words(index)
        self._parses[index] = doc

    def parsed(self, index: int) -> "Doc | None":
        """The sentence's parse where it has been parsed already."""
        return self._parses.get(index)

    def parse_some(self, indices: Iterable[int]) -> None:
        """Parse these sentences in one batch; those parsed before are left as they are."""
        if self.nlp is not None:
            _parse([(self, i) for i in indices if i not in self._parses], self.nlp)


def parse_all(*documents: Document) -> None:
    """Parse every sentence of documents of one model in one batch: sentence by sentence takes far longer."""
    nlp = documents[0].nlp
    if nlp is not None:
        _parse([(each, i) for each in documents for i in range(len(each.sentences)) if each.parsed(i) is None], nlp)


def _parse(wanted: list[tuple[Document, int]], nlp: "Language") -> None:
    texts = (_readable(document.words(i)) for document, i in wanted)
    for (document, i), read in zip(wanted, nlp.pipe(texts, batch_size=64), strict=True):
        document.keep(i, read, nlp)
