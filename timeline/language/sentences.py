"""Sentences by rule, in one pass and with no model: a paragraph break always ends one, a full stop unless it abbreviates."""

import re

from timeline.language.states import Form, lookup

_TOWN_FORMS = (Form.CAPITAL, Form.CITY)
_BREAK = re.compile(r"\n+")
_STOP = re.compile(  # also of "closed on Tuesday.The port", where a feed has lost the break
    r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s)|(?:(?<=[a-z]{3})|(?<=\d)|(?<=\w\)))\.[\"'”’)\]]*+(?=[A-Z][A-Za-z]+[ ,])"
)
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof rev hon gen lt col maj capt sgt adm cmdr gov sen sens rep reps pres st jr sr vs v etc no nos inc corp co ltd llc
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx est fig e.g i.e cf messrs mme
    md mohd smt adv rs govt asst cllr amb supt det insp brig ft mt ave blvd rd dept univ assn bros""".split()
)
_MAY_END = frozenset(["jr", "sr", "inc", "corp", "co", "ltd", "llc", "etc", "a.m", "p.m", "u.s", "u.n", "u.k", "d.c", "no", "e.u"])
_STARTERS = frozenset(
    """the a an he she it they we i you his her its their this that these those but and in on at as after before when while for
    if so there what who with from by to both one two some many most earlier later meanwhile however also asked""".split()
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"  # of a dateline
AGENCY = r"[A-Z][\w .&/-]{1,24}"  # of a dateline, in brackets
TOWN = r"[A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]+){0,3}"  # of a notice's
# "PARIS, April 14 (Reuters) - ", "NAIROBI, Kenya (AP) _ ", "Addis Ababa, 8 March 2012: ", "March 5 - ", "* Dec. 2024: ": no part of the
# sentence it stands before
_DATELINE = re.compile(
    rf"(?:[^\n()]{{0,80}}\({AGENCY}\)|(?:[A-Z][^\n()]{{0,60}}, )?{_MONTH} \d{{1,2}})\s*(?:--?|[–—_])+\s+"
    rf"|{TOWN}, {DAY}(?: \({AGENCY}\))?\s*(?:--?|[–—:])\s+"
    rf"|(?:[•*·▪-]\s*)?(?:{_MONTH}(?: \d{{1,2}},?)?(?: \d{{4}})|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}(?: \d{{4}})?|(?:1[5-9]|20)\d\d)"
    r"\s*(?:--?|[–—:])\s+"
)
_NO_TOWN = (
    "BREAKING|UPDATE|EXCLUSIVE|ANALYSIS|OPINION|LIVE|VIDEO|WATCH|MODERATOR|QUESTION|ANSWER|SPEAKER|HOST|NOTE|CORRECTION|EXPLAINER|FACTBOX"
)
_BARE = re.compile(  # "SANAA, Yemen - ", "DADU: ", "Riyadh– " at the head of a text: a dateline with neither a day nor an agency
    rf"\s*(?!(?:{_NO_TOWN})\b)(?P<place>[A-Z][A-Z.'’/ -]{{2,40}}(?:, [A-Z][\w.'’ -]{{1,30}}?)?|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[–—] [A-Z]))"
    r"(?P<date>)(?P<agency>)(?:\s*(?:--|[–—_])+\s+|\s-\s+|:\s(?=[A-Z“\"]))"
)
_NEXT = re.compile(r"[\w-]+(?!['’]s\b)\b")
_ATTRIBUTED = re.compile(
    r"(?:[A-Z][\w.'’-]*|of|the|de|van|bin|al)(?: [\w.'’-]+){0,6}? "
    r"(?:said|asked|told|added|wrote|says|asks|replied|tweeted|posted|declared|wondered)\b"
)
_SPEAKS = re.compile(r"([A-Z][a-z]+) (?:also )?(?:said|added|told|says|declined|noted|warned|urged|denied)\b")
_GOES_ON = re.compile(r"([A-Z][^\W\d_]+) (?:will|has|is|was|also|would)\b")
_AFTER_HOUR = tuple(  # how a day, a month or a zone begins
    """mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec eastern central pacific mountain greenwich local
    london moscow beijing tokyo paris""".split()
)
_FAR = 20_000  # code points, within which a full name counts as given before
_CLOSERS = "\"”'’"
_OPENERS = "\"'`“‘([—–-"


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans of the sentences in code points, in order, without the white space around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for line_end, next_start in _lines(text):
        dateline = _DATELINE.match(text, start, line_end) or (bare_dateline(text, line_end) if start == 0 else None)
        if dateline is not None and dateline.end() < line_end:
            spans.append(_trimmed(text, start, dateline.end()))
            start = dateline.end()
        spans.extend(_trimmed(text, first, last) for first, last in _in_line(text, start, line_end))
        start = next_start
    return tuple(span for span in spans if span[0] < span[1])


def bare_dateline(text: str, end: int | None = None) -> re.Match[str] | None:
    """ "SANAA, Yemen - ", "Riyadh– ": the opening of a text that is a dateline with neither a day nor an agency.

    In small letters only a known town is one, and what follows the dash no other place: no "Update– ", "Israel– Hamas talks".
    """
    found = _BARE.match(text, 0, len(text) if end is None else end)
    if found is None or found["place"].isupper() or "," in found["place"]:
        return found
    known, beside = lookup(found["place"]), _NEXT.match(text, found.end())
    other = lookup(beside[0]) if beside is not None else None
    town = known is not None and known.form in _TOWN_FORMS
    return found if town and (other is None or other.form is Form.ADJECTIVE) else None


def _lines(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in _BREAK.finditer(text)] + [(len(text), len(text))]


def _in_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [m.end() for m in _STOP.finditer(text, start, end) if _ends(text, start, m, end)]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, line_start: int, stop: re.Match[str], line_end: int) -> bool:
    follower = text[stop.end() : min(stop.end() + 40, line_end)].lstrip().lstrip(_OPENERS)
    if not follower:
        return False
    if not (follower[0].isupper() or follower[0].isdigit()):
        return False
    if stop.group()[0] in "?!" and stop.group()[-1] in _CLOSERS and _ATTRIBUTED.match(text[stop.end() : line_end].lstrip()):
        return False  # "Is it over?" Smith asked
    if stop.group()[0] != "." or len(stop.group()) > 1:
        return True
    if text.endswith(" on X", line_start, stop.start()):
        return True  # "said in a post on X. The centre did not"
    if text.endswith(" the U.S", line_start, stop.start()) and _is_named_before(text, stop.start(), follower):
        return True  # "blamed on Israel and the U.S. Danon said"
    return not _abbreviates(_word_before(text, line_start, stop.start()), follower)


def _is_named_before(text: str, at: int, follower: str) -> bool:
    """Whether the next words are a family name that the text has in full not far before, and that it says something."""
    speaks = _SPEAKS.match(follower)
    if speaks is None:
        goes_on = _GOES_ON.match(follower)  # "into the U.S. Nestlé will import it"
        return goes_on is not None and re.search(rf"(?<!S\. )\b{goes_on[1]}\b", text[max(0, at - _FAR) : at]) is not None
    return re.search(rf"(?<!S\. )\b[A-Z][a-z]+ {speaks[1]}\b", text[max(0, at - _FAR) : at]) is not None


def _word_before(text: str, line_start: int, dot: int) -> str:
    start = dot
    while start > line_start and dot - start < 20 and not text[start - 1].isspace() and text[start - 1] not in _OPENERS:
        start -= 1
    return text[start:dot]


def _abbreviates(word: str, follower: str) -> bool:
    lowered = word.lower()
    if lowered in _MAY_END or ("." in word and len(word) <= 5):
        return not (_starts_sentence(follower) or _is_told_of(word, follower))
    return lowered in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _starts_sentence(follower: str) -> bool:
    return follower.split(None, 1)[0].strip(",.:;").lower() in _STARTERS


def _is_told_of(word: str, follower: str) -> bool:
    """Whether somebody stands after an hour, "by 3 p.m. Lind, casting his ballot", and no day or zone: "3 p.m. Monday", "8 a.m. EST"."""
    first = follower.split(None, 1)[0]
    name = first.strip(",").istitle() and len(first) > 3 and not first.lower().startswith(_AFTER_HOUR)
    return word.lower() in ("a.m", "p.m") and name and (first.endswith(",") or _SPEAKS.match(follower) is not None)
