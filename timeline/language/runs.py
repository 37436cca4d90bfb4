"""Runs of capitalised words in a sentence, each of which may hold an office, a name, or several.

One rule: from the letters and the lists of known names alone; a run is cut apart in spans.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.language import bodies, offices
from timeline.language.known import known_actor
from timeline.language.person_nouns import PEOPLE
from timeline.language.states import Form, lookup

_WORD = re.compile(
    r"[A-Z]\w+[-–]U\.S\.(?:[-–][A-Z]\w+)?|(?:[A-Z]\.){2,}|(?:[A-Z]|Jr|Sr|St|Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev)\.|\w+(?:(?:[-‑’'‘&+]|–(?=[a-z]))[\w]+)*"
)
_POSSESSIVE = re.compile(r"['’]s$")
_PREFIXED = re.compile(r"(?:al|el|ul|an|as|ash|ad|d|l)[-'’][A-ZÀ-Ý]")
_PARTICLES = frozenset(
    "de da di do dos das du del della dal degli van von der den ter ten zu af av bin ibn bint ould arap al el la le abu ben y e".split()
)
LINKS = frozenset(["of", "for", "to", "on"])
_WITHIN = ("Against", "Without", "Beyond")  # with a capital, of a name alone
_WIDEST = 9  # words of the longest name in config
LONGEST = 40  # words of one run of names; a text of nothing but capitals is cut there
_SIDED = re.compile(
    r".+[-–](?:backed|led|aligned|linked|owned|controlled|occupied|held|run|supported|allied|sponsored|mediated|brokered|based|flagged|born|sized|class|registered|listed|built|made|type|style|educated|trained|speaking|dominated|ruled|appointed|funded|majority|torn|rich|poor|member|hit|stricken|ravaged|wracked|battered|friendly|governed|administered|annexed|dependent)"
)
_BROADCAST = re.compile(r"[“‘\"'](?=\w+[”’\"'] )|[”’\"'] ")
STOP = frozenset(
    """the a an in on at by for from with to of as after before during following amid amidst while when where since until if but and or
    so yet not no yes he she it they we you i his her its their our my your this that these those there here who what why how which
    also both some many most several all each every other others another more one two three four five six seven eight nine ten dozens
    hundreds thousands monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow earlier later last next meanwhile however although though despite
    performing accompanying greeting introducing describing noting calling representing congratulating succeeding criticizing criticising
    defending backing blaming echoing flanking beating defeating supporting
    separately asked speaking according under over about against between among because top senior still even just only now then once
    making visiting asking telling naming joining accusing urging leaving having being announcing praising thanking replacing
    already instead soon recently previously initially eventually finally perhaps indeed elsewhere thus hence therefore rather ultimately
    such than too very will would could should can did do does has have had is are was were be been readout statement remarks
    background press release joint call meeting visit travel trip talks summit update fact sheet breaking exclusive analysis factbox
    explainer timeline keywords reporting editing writing additional quoting citing addressing aid inside outside within without
    neighbouring neighboring nearby rival fellow like unlike across around near beyond into onto upon per via versus vs""".split()
)
_UNITS = frozenset("kw mw gw tw kwh mwh gwh twh kbps mbps".split())  # "130 GW"
HEADLINE = frozenset(
    """call calls meeting meetings visit visits travel travels trip talks summit readout statement remarks meets met speaks spoke says
    said holds hosts host signs announces announcement update updates conversation discussion virtual bilateral engagement delegation
    with and about on regarding ahead following dinner lunch video phone secure participation arrival departure announcing joint
    counterpart counterparts roundtable briefing his her their its leading hosting attending chairing convening traveling travelling
    joining welcoming receiving""".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    possessive: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or bool(_PREFIXED.match(self.text))


_OWN_NAMES = frozenset(
    "Moody's McDonald's Sotheby's Christie's Lloyd's Sainsbury's Macy's Lowe's Kohl's Wendy's Domino's Levi's Poor's".split()
)
_OF_BOTH = frozenset("Council Commission Committee Forum Association Fund Chamber Board Group".split())  # "the NATO-Ukraine Council"
_NATIONS = frozenset(  # before a land at the start of a sentence: "Mediators Qatar and Egypt", "Visiting Seoul, she"
    """mediators allies neighbours neighbors rivals partners foes newcomers hosts members nations ally neighbour visiting leaving touring
    entering""".split()
)


def words_of(text: str) -> list[Word]:
    """The words of a sentence in order, a name of several that the lists know as one."""
    words = list(map(_word, _WORD.finditer(text)))
    of_body = {place for place, following in enumerate(words[1:]) if following.text in _OF_BOTH}
    return _joined(text, [part for place, word in enumerate(words) for part in ([word] if place in of_body else _sides(word))])


def _word(match: re.Match[str]) -> Word:
    text = match.group()
    bare = text if text.replace("’", "'") in _OWN_NAMES else _POSSESSIVE.sub("", text)
    return Word(match.start(), match.start() + len(bare), bare, bare != text)


def _sides(word: Word) -> list[Word]:
    """Norway and the EU of "Norway-EU talks", who are two, or three; any other word itself."""
    parts = re.split("[-–]", word.text)
    if len(parts) == 1 or not all(map(_is_side, parts)) or lookup(word.text) is not None or known_actor(word.text) is not None:
        return [word]
    starts = [word.start + sum(len(part) + 1 for part in parts[:place]) for place in range(len(parts))]
    return [Word(start, start + len(part), part, word.possessive and part is parts[-1]) for start, part in zip(starts, parts, strict=True)]


def _is_side(name: str) -> bool:
    known, actor = lookup(name), known_actor(name)
    return (known is not None and known.form is Form.STATE) or (known is None and actor is not None and actor.kind != "person")


def _joined(text: str, words: list[Word]) -> list[Word]:
    """The same with each name of several words that the lists know as one: "Dar es Salaam", "Centers for Disease Control"."""
    joined: list[Word] = []
    position = 0
    while position < len(words):
        width = _known_width(text, words, position) if words[position].capital else 1
        first, last = words[position], words[position + width - 1]
        joined.append(first if width == 1 else Word(first.start, last.end, text[first.start : last.end], last.possessive))
        position += width
    return joined


def _known_width(text: str, words: list[Word], position: int) -> int:
    for width in range(min(_WIDEST, len(words) - position), 1, -1):
        first, last = words[position], words[position + width - 1]
        if not last.text[0].isupper():
            continue
        phrase = text[first.start : last.end]
        if lookup(phrase) is not None or known_actor(phrase) is not None or phrase in offices.IN_CHARGE:
            return width
    return 1


def runs(text: str, words: list[Word], common: frozenset[str], title_case: bool) -> Iterator[list[Word]]:
    """The runs of words that go together, in order. `common`: words that the article writes in lower case."""
    position = 0
    while position < len(words):
        if not words[position].capital or _plain(words, position, common, title_case):
            position += 1
            continue
        end = position + 1
        while end < min(len(words), position + LONGEST):
            step = _continues(text, words, end, common, title_case)
            if not step:
                break
            end += step
        end = _second_half(text, words, position, _listed(text, words, position, end))
        yield words[position:end]
        position = end


def _listed(text: str, words: list[Word], position: int, end: int) -> int:
    """Where the list of fields ends but for the last one: "Ministry of Culture, Sports" of "Ministry of Culture, Sports and Tourism"."""
    if not bodies.is_led([word.text for word in words[position:end]]):
        return end
    after = end
    while after < len(words) and text[words[after - 1].end : words[after].start] == ", " and bodies.is_field(words[after].text):
        after += 1
    joined = after + 1 < len(words) and words[after].text in ("and", "&") and bodies.is_field(words[after + 1].text)
    return after if joined and all(words[at].capital for at in (*range(end, after), after + 1)) else end


def _second_half(text: str, words: list[Word], position: int, end: int) -> int:
    """Where the name of a body ends whose field is two things: "Food and Drug Agency", "Office of Trade and Industry"."""
    if (
        end + 1 >= len(words)
        or words[end].text not in ("and", "&")
        or text[words[end - 1].end : words[end + 1].start].strip() not in ("and", "&")
    ):
        return end
    if words[end - 1].possessive:
        return end
    after = end + 1
    while after < len(words) and words[after].capital and (after == end + 1 or text[words[after - 1].end : words[after].start] == " "):
        after += 1
        if words[after - 1].possessive:
            break
    rest = [part for word in words[end + 1 : after] for part in word.text.split()]
    run = [word.text for word in words[position:end]]
    goes_on = offices.area_goes_on(run, rest) or (bodies.is_field(run[-1]) and bodies.goes_on(run, rest))
    return after if goes_on else end


def _plain(words: list[Word], position: int, common: frozenset[str], title_case: bool) -> bool:
    """True for a capital that a sentence's start or a headline's fashion gives to a word that is no name."""
    word = words[position].text
    lowered = word.lower()
    if lowered in _UNITS:
        return True
    if word.isupper() and len(word) > 1:
        return False
    if _SIDED.fullmatch(word):
        return True
    if position and words[position - 1].text.lower().rstrip(".") in offices.COURTESIES:
        return False  # "Mr. Said Al Busaidi"
    if lowered in STOP:
        following = words[position + 1].text if position + 1 < len(words) else ""
        named = lowered in ("may", "march", "will") and position > 0 and offices.is_head(words[position - 1].text)
        named = named or (lowered == "aid" and position > 0 and words[position - 1].capital and following[:1].isupper())  # "Legal Aid Fund"
        surname = word == "He" and following[:1].isupper() and following.lower() not in STOP and not title_case  # "He Lifeng", a ship's too
        return not (named or surname or (lowered == "near" and following == "Eastern"))
    follower = lookup(words[position + 1].text) if position + 1 < len(words) else None
    if position == 0 and lowered in _NATIONS and follower is not None and follower.form is not Form.ADJECTIVE:
        return True  # "Mediators Qatar and Egypt"
    qualifies = lowered in offices.QUALIFIERS or lowered in offices.PORTFOLIOS
    after = words[position + 1].text if position + 1 < len(words) else ""
    if qualifies and position == 0 and after.removesuffix("s") in PEOPLE and not offices.is_head(after) and lookup(word) is None:
        return True  # "Rebel soldiers", not "Opposition leader Ana Ruiz"
    if lowered == "central" and after == "bank":
        return True
    if offices.is_head(word) or lookup(word) is not None or qualifies:
        return False
    if title_case:
        return lowered in HEADLINE or lowered in common
    return position == 0 and (lowered in common or (lowered in bodies.TRADES and after[:1].isupper()))  # "Carmaker Astrion"


def _continues(text: str, words: list[Word], end: int, common: frozenset[str], title_case: bool) -> int:
    """How many words the run goes on by: 0 where it ends."""
    before = words[end - 1]
    if before.possessive and words[end].text == "of" and end + 1 < len(words) and words[end + 1].capital:
        return 2  # "Lloyd's of London": whose it is never has an "of" after it
    if before.possessive and (before.text, words[end].text) == ("State", "Attorney"):
        return 1  # "the Cook County State's Attorney"
    if before.possessive or before.text.endswith(("s'", "s’")):
        return 0
    gap = text[before.end : words[end].start]
    if gap == " & " and before.capital and words[end].capital and lookup(before.text) is lookup(words[end].text) is None:
        return 1  # "Norvik Freight & Analytics"
    if gap != " " and not (_BROADCAST.sub("", gap).strip() == "" and "\n" not in gap and len(gap) <= 3 and before.capital):
        return 0
    if words[end].text in _WITHIN and not title_case and end + 1 < len(words) and words[end + 1].capital:
        return 2  # "Action Against Hunger"
    if words[end].capital:
        return 0 if _plain(words, end, common, title_case) else 1
    for width in (1, 2, 3):
        if end + width >= len(words) or text[words[end + width - 1].end : words[end + width].start] != " ":
            return 0
        inner = [word.text for word in words[end : end + width]]
        if words[end + width].capital:
            return width + 1 if _joins(inner) and not _plain(words, end + width, common, title_case) else 0
    return 0


def _joins(inner: list[str]) -> bool:
    if inner == ["city"]:
        return True  # "Kochi city Police Commissioner"
    if all(word in _PARTICLES for word in inner) or inner in (["in", "den"], ["in", "het"], ["op", "de"]):
        return True
    return inner[0] in LINKS and inner[1:] in ([], ["the"])
