"""Names as they stand in a text: runs of capitalised words, the office before a name told apart from it.

One rule: from the letters alone, in one pass; whether a name is a person is decided later, by the whole article.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.language import bodies, offices
from timeline.language.known import known_actor
from timeline.language.phrases import PEOPLE
from timeline.language.states import Form, lookup

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:[A-Z]|Jr|Sr|St|Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev)\.|\w+(?:[-‑’'‘&+][\w]+)*"
)
_UNDER = re.compile(r"\bUnder (?=Secretary\b)")  # the "Under-Secretary" of "Under Secretary Karl Lind"
_POSSESSIVE = re.compile(r"['’]s$")
_PREFIXED = re.compile(r"(?:al|el|ul|an|as|ash|ad|d|l)[-'’][A-ZÀ-Ý]")
_PARTICLES = frozenset(
    "de da di do dos das du del della dal degli van von der den ter ten zu af av bin ibn bint ould arap al el la le abu ben y e".split()
)
_LINKS = frozenset(["of", "for", "to", "on"])
_WITHIN = ("Against", "Without", "Beyond")  # with a capital, of a name alone
_WIDEST = 9  # words of the longest name in config
_LONGEST = 40  # words of one run of names; a text of nothing but capitals is cut there
_SIDED = re.compile(
    r".+[-–](?:backed|led|aligned|linked|owned|controlled|occupied|held|run|supported|allied|sponsored|mediated|brokered|based|flagged|born|sized|class|registered|listed|built|made|type|style|educated|trained|speaking|dominated|ruled|appointed|funded)"
)
_SUFFIX = re.compile(r",? (?:Jr|Sr)\b\.?|,? (?:II|III|IV|VI|VII|XIV|XVI)\b")
_BROADCAST = re.compile(r"[“‘\"'](?=\w+[”’\"'] )|[”’\"'] ")
STOP = frozenset(
    """the a an in on at by for from with to of as after before during following amid amidst while when where since until if but and or
    so yet not no yes he she it they we you i his her its their our my your this that these those there here who what why how which
    also both some many most several all each every other others another more one two three four five six seven eight nine ten dozens
    hundreds thousands monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow earlier later last next meanwhile however although though despite
    separately asked speaking according under over about against between among because top senior still even just only now then once
    such than too very will would could should can did do does has have had is are was were be been readout statement remarks
    background press release joint call meeting visit travel trip talks summit update fact sheet breaking exclusive analysis factbox
    explainer timeline keywords reporting editing writing additional quoting citing addressing aid inside outside within without
    neighbouring neighboring nearby rival fellow like unlike across around near beyond into onto upon per via versus vs""".split()
)
HEADLINE = frozenset(
    """call calls meeting meetings visit visits travel travels trip talks summit readout statement remarks meets met speaks spoke says
    said holds hosts host signs announces announcement update updates conversation discussion virtual bilateral engagement delegation
    with and about on regarding ahead following dinner lunch video phone secure participation arrival departure announcing joint
    counterpart counterparts roundtable briefing his her their its""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in a text. Offsets are code points, `start` that of the office where there is one, the possessive left out.

    `name`: "" where only an office stands ("the Foreign Minister"). `office` as written.
    """

    start: int
    end: int
    name: str
    name_start: int
    office: str = ""
    country: str = ""
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    possessive: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or bool(_PREFIXED.match(self.text))


_NATIONS = frozenset(  # before a land at the start of a sentence: "Mediators Qatar and Egypt", "Visiting Seoul, she"
    """mediators allies neighbours neighbors rivals partners foes newcomers hosts members nations ally neighbour visiting leaving touring
    entering""".split()
)


def find_names(text: str, common: frozenset[str] = frozenset(), title_case: bool = False) -> list[Named]:
    """Every name in a sentence, in order. `common`: words that the article writes in lower case."""
    text = _UNDER.sub("Under-", text)
    words = _joined(text, [part for match in _WORD.finditer(text) for part in _sides(_word(match))])
    found: list[Named] = []
    for run in _runs(text, words, common, title_case):
        for name in _split(text, run, words):
            while found and name.start <= found[-1].start:  # "French" of "French president Emmanuel Macron" is of the office
                found.pop()
            if not found or name.start >= found[-1].end:
                found.append(name)
    return found


def is_title_case(text: str) -> bool:
    """True for a headline with most of its longer words capitalised; a sentence with a full stop is none, however many names it has."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    return (
        not text.rstrip("\"'”’ \n").endswith(".") and len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)
    )


def _word(match: re.Match[str]) -> _Word:
    text = match.group()
    bare = _POSSESSIVE.sub("", text)
    return _Word(match.start(), match.start() + len(bare), bare, bare != text)


def _sides(word: _Word) -> list[_Word]:
    """Norway and the EU of "Norway-EU talks", who are two; any other word itself."""
    first, hyphen, second = word.text.partition("-" if "-" in word.text else "–")
    if not (hyphen and _is_side(first) and _is_side(second)) or lookup(word.text) is not None or known_actor(word.text) is not None:
        return [word]
    middle = word.start + len(first)
    return [_Word(word.start, middle, first, False), _Word(middle + 1, word.end, second, word.possessive)]


def _is_side(name: str) -> bool:
    known, actor = lookup(name), known_actor(name)
    return (known is not None and known.form is Form.STATE) or (known is None and actor is not None and actor.kind != "person")


def _joined(text: str, words: list[_Word]) -> list[_Word]:
    """The same with each name of several words that the lists know as one: "Dar es Salaam", "Centers for Disease Control"."""
    joined: list[_Word] = []
    position = 0
    while position < len(words):
        width = _known_width(text, words, position) if words[position].capital else 1
        first, last = words[position], words[position + width - 1]
        joined.append(first if width == 1 else _Word(first.start, last.end, text[first.start : last.end], last.possessive))
        position += width
    return joined


def _known_width(text: str, words: list[_Word], position: int) -> int:
    for width in range(min(_WIDEST, len(words) - position), 1, -1):
        first, last = words[position], words[position + width - 1]
        if not last.text[0].isupper():
            continue
        phrase = text[first.start : last.end]
        if lookup(phrase) is not None or known_actor(phrase) is not None:
            return width
    return 1


def _runs(text: str, words: list[_Word], common: frozenset[str], title_case: bool) -> Iterator[list[_Word]]:
    position = 0
    while position < len(words):
        if not words[position].capital or _plain(words, position, common, title_case):
            position += 1
            continue
        end = position + 1
        while end < min(len(words), position + _LONGEST):
            step = _continues(text, words, end, common, title_case)
            if not step:
                break
            end += step
        end = _second_half(text, words, position, _listed(text, words, position, end))
        yield words[position:end]
        position = end


def _listed(text: str, words: list[_Word], position: int, end: int) -> int:
    """Where the list of fields ends but for the last one: "Ministry of Culture, Sports" of "Ministry of Culture, Sports and Tourism"."""
    if not bodies.is_led([word.text for word in words[position:end]]):
        return end
    after = end
    while after < len(words) and text[words[after - 1].end : words[after].start] == ", " and bodies.is_field(words[after].text):
        after += 1
    joined = after + 1 < len(words) and words[after].text in ("and", "&") and bodies.is_field(words[after + 1].text)
    return after if joined and all(words[at].capital for at in (*range(end, after), after + 1)) else end


def _second_half(text: str, words: list[_Word], position: int, end: int) -> int:
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


def _plain(words: list[_Word], position: int, common: frozenset[str], title_case: bool) -> bool:
    """True for a capital that a sentence's start or a headline's fashion gives to a word that is no name."""
    word = words[position].text
    lowered = word.lower()
    if word.isupper() and len(word) > 1:
        return False
    if _SIDED.fullmatch(word):
        return True
    if position and words[position - 1].text.lower().rstrip(".") in offices.COURTESIES:
        return False  # "Mr. Said Al Busaidi"
    if lowered in STOP:
        following = words[position + 1].text if position + 1 < len(words) else ""
        named = lowered in ("may", "march", "will") and position > 0 and offices.is_head(words[position - 1].text)
        return not (named or (lowered == "near" and following == "Eastern"))
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


def _continues(text: str, words: list[_Word], end: int, common: frozenset[str], title_case: bool) -> int:
    """How many words the run goes on by: 0 where it ends."""
    before = words[end - 1]
    if before.possessive and words[end].text == "of" and end + 1 < len(words) and words[end + 1].capital:
        return 2  # "Lloyd's of London": whose it is never has an "of" after it
    if before.possessive or before.text.endswith(("s'", "s’")):
        return 0
    gap = text[before.end : words[end].start]
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
    if all(word in _PARTICLES for word in inner) or inner in (["in", "den"], ["in", "het"], ["op", "de"]):
        return True
    return inner[0] in _LINKS and inner[1:] in ([], ["the"])


def _split(text: str, run: list[_Word], words: list[_Word]) -> Iterator[Named]:
    """The names of one run: the office first, then the name; what follows "of" apart where a person comes before it."""
    texts = [word.text for word in run]
    lead = _leading_state(texts)
    end = offices.office_end(texts)
    if end == 0 and lead and len(run) > lead and not _whole(texts):
        rest = run[lead:]
        alone = " ".join(texts[lead:])
        branch = texts[lead:][:1] == ["Red"]  # "the Lebanese Red Cross" is one of many
        known, land = known_actor(alone), lookup(" ".join(texts[:lead]))
        body = known is not None and known.kind == "organisation" and known.country != "" and text[run[lead - 1].end] not in "'’"
        branch = branch or (body and known is not None and land is not None and known.country != land.country)
        if not branch and (known is not None or lookup(alone) is not None):  # the Danish Senate is not the one that is known
            yield _named(text, [], run[:lead], words)
            yield from _split(text, rest, words)
            return
    second = texts[1].lower() if len(texts) > 1 else ""
    if end == 1 and second in bodies.INSTITUTIONS and (len(run) == 2 or texts[0] == "General"):
        end = 0  # "Prince Group", "General Administration of Customs": nobody's office
    if texts[end - 1 : end + 1] == ["General", "Staff"]:
        end = 0  # "Norland's Armed Forces General Staff" is a body, no general
    head, name = run[:end], run[end:]
    link = next((i for i, word in enumerate(name) if word.text in _LINKS), None)
    if link is not None and link > 0 and not name[link - 1].possessive and (head or not _institution(name[:link])):
        yield _named(text, head, name[:link], words)
        after = name[link + 1 :]
        yield from _split(text, after[1:] if after and after[0].text == "the" else after, words)
        return
    if link == 0 and head and [word.text for word in name[:3]] == ["of", "the", "Republic"] and len(name) > 3:
        yield _named(text, run[: end + 3], name[3:], words)  # "President of the Republic Ana Ruiz"
        return
    if link == 0 and head:
        yield _named(text, head, [], words)
        yield from _split(text, [word for word in name[1:] if word.text != "the"], words)
        return
    if run:
        yield _named(text, head, name, words)


def _leading_state(texts: list[str]) -> int:
    return next((width for width in (3, 2, 1) if len(texts) >= width and lookup(" ".join(texts[:width])) is not None), 0)


def _whole(texts: list[str]) -> bool:
    whole = " ".join(texts)
    return lookup(whole) is not None or known_actor(whole) is not None


def _institution(words: list[_Word]) -> bool:
    return words[-1].text.lower() in bodies.INSTITUTIONS


def _named(text: str, head: list[_Word], name: list[_Word], words: list[_Word]) -> Named:
    last = (name or head)[-1]
    end = last.end
    suffix = _SUFFIX.match(text, end) if name else None
    if suffix is not None:
        end = suffix.end() - (text[suffix.end() - 1] == "." and suffix.end() == len(text))
    start, office = _office(text, head, name, words)
    name_start = name[0].start if name else last.end
    return Named(
        start=start,
        end=end,
        name=re.sub(r"[“”\"]", "", text[name_start:end]) if name else "",
        name_start=name_start,
        office=office,
        country=offices.country_in(office.split()),
        possessive=last.possessive or text[end : end + 1] in ("'", "’"),
    )


def _office(text: str, head: list[_Word], name: list[_Word], words: list[_Word]) -> tuple[int, str]:
    """The office before a name with its qualifiers in lower case: "former anti-corruption chief", "Kremlin spokesman"."""
    first = (head or name)[0]
    at = bisect_left(words, first.start, key=lambda word: word.start)
    start = first.start
    if not head or not name or first.text.lower() in offices.COURTESIES:
        if not (name and at and text[words[at - 1].end : start] == " " and offices.leads(words[at - 1].text)):
            return start, offices.spelled_out(" ".join(word.text for word in head))
        at -= 1
    furthest = max(0, at - _LONGEST)
    while at > furthest and _qualifies(text, words, at):
        at -= 1
    start = words[at].start
    stop = name[0].start if name else head[-1].end
    return start, offices.spelled_out(text[start:stop].strip())


def _qualifies(text: str, words: list[_Word], at: int) -> bool:
    before = words[at - 1]
    if before.possessive or text[before.end : words[at].start] != " ":
        return False
    lowered = before.text.lower()
    return lowered in offices.QUALIFIERS or "-" in lowered or (before.capital and lowered not in STOP) or lowered in offices.PORTFOLIOS
