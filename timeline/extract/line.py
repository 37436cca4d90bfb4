"""Some of a sentence's words as a line of their own.

One rule: it reads as a whole: it ends with no comma and no "of", and has no mark of quotation without its other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from timeline.language.adjacent import token_after, token_before
from timeline.language.document import WORDS, as_written

if TYPE_CHECKING:
    from spacy.tokens import Token

QUOTES = '"“”'
_POINT = re.compile(r"(?<!\.)\.(?=[”\"]?$)")
_ANY_MARK = re.compile(r"[\"“”]|``|''")
_HANGING = ("IN", "DT", "CC", "TO", "PRP$", "WDT")  # nothing ends with "of", "the", "and"
_OPENED, _CLOSED = (
    re.compile(r"(?<![\w.])['‘](?=\w)(?!(?:re|s|ll|ve|d|m|t|em)\b)"),
    re.compile(r"(?<=[\w.,!?])['’](?!\w)"),
)  # a quotation within one
ABBREVIATED = ("U.S.", "U.N.", "U.K.", "a.m.", "p.m.", "Inc.", "Jr.", "Corp.", "Co.", "...")
_TIGHT = re.compile(r'"\s*([^"]*?)\s*"')  # of "a drone , which did damage" with its clause left out
_GAPS = (
    (re.compile(r"\s+([,.;:?!%)”]|['’]s\b)"), r"\1"),
    (re.compile(r"“\s+"), "“"),
    (re.compile(r"([,;:])(?:\s*[,;:])+"), r"\1"),
    (re.compile(r"\( ?\)"), ""),
)


def written(kept: Collection[Token], put: Mapping[int, str]) -> str:
    """The tokens as a line, in their order, with no punctuation at its ends and no mark of quotation that has lost its other."""
    tokens = [token for token in sorted(kept) if not _is_left_of_aside(token, kept)]
    while len(tokens) > 1 and _hangs(tokens[-1]):
        tokens.pop()
    parts = []
    for place, token in enumerate(tokens, start=1):
        apart = bool(token.whitespace_) or (place < len(tokens) and tokens[place].i != token.i + 1)
        parts.append(put.get(token.i, _spelled(token)) + (" " if apart else ""))
    line = " ".join("".join(parts).split())
    for gap, mended in _GAPS:
        line = gap.sub(mended, line)
    if tokens:
        doc = tokens[0].doc
        line = as_written(line, doc.user_data.get(WORDS) or doc.text)
    line = line.strip(" ,;:–—-")
    line = _unended(line)
    return _unended(_paired(line, tokens[-1])) if tokens else line


def is_open(words: str) -> bool:
    """Whether a quotation is open at the end of these words."""
    return len(_ANY_MARK.findall(words)) % 2 == 1 or len(_OPENED.findall(words)) > len(_CLOSED.findall(words))


def _unended(line: str) -> str:
    """Without the point of a sentence, which may have stood before the mark that closes a quotation."""
    return line if line.endswith(ABBREVIATED) else _POINT.sub("", line)


def _is_left_of_aside(token: Token, kept: Collection[Token]) -> bool:
    """True for the colon of "(full name: Ana)" where what stood beside it is gone."""
    if token.text not in (":", ";"):
        return False
    opened = next((word for word in reversed(token.doc[: token.i]) if word.text in "()"), None)
    return opened is not None and opened.text == "(" and token_before(token) not in kept


def _spelled(token: Token) -> str:
    """The token with the "re-" of "re-election", which is hidden from the model."""
    return f"re-{token.text}" if is_again(token) else token.text


def is_again(token: Token) -> bool:
    """True for the "elected" of "re-elected", whose "re-" is hidden from the model."""
    words = token.doc.user_data.get(WORDS, "")
    before = token_before(token)
    return before is not None and before.is_space and words[max(0, token.idx - 3) : token.idx].lower() == "re-"


def _paired(line: str, last: Token) -> str:
    """The line with the mark that closes its quotation, which the model may hang elsewhere, or without one that has lost its other."""
    if line.count("(") != line.count(")"):
        line = line.replace("(", "").replace(")", "").replace("  ", " ")
    line = _with_both(line)
    marks = [mark for mark in line if mark in QUOTES]
    if len(marks) % 2 == 0:
        return _TIGHT.sub(r'"\1"', line)
    following = [token.text for token in last.doc[last.i + 1 : last.i + 3]]
    ends = all(text in QUOTES or text in ".,!?" for text in following[:1])
    closes = marks[-1] != "”" and ends and any(text in QUOTES for text in following)
    return line + ("”" if marks[-1] == "“" else '"') if closes else line.translate({ord(mark): None for mark in QUOTES}).strip(" ,;:")


def _with_both(line: str) -> str:
    """Without a single mark of quotation that opens and has lost the one that closes."""
    opened = [found.start() for found in _OPENED.finditer(line)]
    closed = [found.start() for found in _CLOSED.finditer(line)]
    lost = [at for at, end in zip(opened, [*opened[1:], len(line)], strict=False) if not any(at < mark < end for mark in closed)]
    return "".join(letter for at, letter in enumerate(line) if at not in lost)


def _hangs(last: Token) -> bool:
    """Whether a line cannot end so: with a comma, with "of", "the" or "and" whose other half is gone; "what they were after" can."""
    if last.is_punct:
        return last.text not in QUOTES + ")?!%"
    following = token_after(last)
    before = token_before(last)
    if last.tag_ in ("VBN", "VBG") and last.dep_ == "acl" and before is not None and before.text == ",":
        return True  # "to replace Hale, killed on the first day"
    if last.lower_ in ("rather", "such", "including", "then", "something"):
        return True
    if following is not None and (last.lower_, following.lower_) in (("well", "as"), ("as", "well")):
        return True
    stranded = last.tag_ == "IN" and last.n_rights == 0 and following is not None and following.is_punct
    return last.tag_ in _HANGING and last.dep_ != "prt" and (last.tag_ != "DT" or last.dep_ == "det") and not stranded
