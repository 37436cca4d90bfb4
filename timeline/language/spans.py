"""Names as they stand in a text: runs of capitalised words, the office before a name told apart from it.

One rule: from the letters alone, in one pass; whether a name is a person is decided later, by the whole article.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from timeline.language import bodies, offices
from timeline.language.given_names import gender_of
from timeline.language.known import known_actor
from timeline.language.runs import LINKS, LONGEST, STOP, Word, runs, words_of
from timeline.language.states import Form, Known, lookup
from timeline.language.tickers import TICKER
from timeline.language.trades import is_trade

_WORKS = frozenset(  # what somebody in no office of state heads or speaks for: "BMI data manager"
    """government administration regime junta office bureau ministry council currency data disciplinary research equity credit commodity
    commodities markets strategy rates metals freight club team company airline bank union church temple hospital university school
    campaign armed forces guard""".split()
)
_LEANINGS = frozenset(
    "Conservative Liberal Leftist Rightist Centrist Socialist Nationalist Populist Incumbent Eyewitness Survivor".split()
)  # at a sentence's start
_OF_LANDS = frozenset(["Government", "Parliament", "Cabinet"])
_PARTISANS = frozenset(["Republican", "Democrat", "Democratic"])
_OF_LAND = 3  # "of the Afghan"
_PEERS = frozenset(["Duke", "Duchess", "Earl", "Countess", "Marquess", "Viscount"])  # of a place, in their very name
_POSTED = frozenset(["to", "in"])  # no "of": "the head of UK Power Networks"
_RANKED = frozenset("General Admiral Colonel Brigadier Major Captain Commander Dr. Ambassador Justice Senator Sir Professor".split())
_HEADED = re.compile(
    r"\b(?:[A-Z][a-z]+ )*(?:Director|Head|Chief|Administrator|Chair(?:man|woman)?|Adviser|Advisor|Secretary(?: General)?|Commander"
    r"|Commissioner|Coordinator) (?:of|for|to|on) [^,.;]{0,50}$"
)
_LED = 200  # code points before a name in which the office and its body stand
_REGION = re.compile(r" in (?:Europe|Africa|Asia|Latin America|the Americas|the Middle East)(?![\w'’-])")
_SUFFIX = re.compile(r",? (?:Jr|Sr)\b\.?|,? (?:II|III|IV|VI|VII|XIV|XVI)\b")


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


def find_names(text: str, common: frozenset[str] = frozenset(), title_case: bool = False) -> list[Named]:
    """Every name in a sentence, in order. `common`: words that the article writes in lower case."""
    text = TICKER.sub(lambda found: " " * len(found[0]), offices.UNDER.sub("Under-", text))
    words = words_of(text)
    found: list[Named] = []
    for run in runs(text, words, common, title_case):
        for name in _split(text, run, words):
            if found and found[-1].start < name.start < found[-1].end <= name.name_start:
                name = _widened(text, name, found[-1])
            while found and name.start <= found[-1].start:  # "French" of "French president Emmanuel Macron" is of the office
                found.pop()
            if not found or name.start >= found[-1].end:
                found.append(name)
    return _whole_bodies(text, found)


def _whole_bodies(text: str, found: list[Named]) -> list[Named]:
    """Bodies with all that their names have: "Association for Markets in Europe", "National Emergency, Crisis and Disasters Authority"."""
    whole: list[Named] = []
    for name in (_head_of_body(text, each) for each in found):
        while whole and whole[-1].start >= name.start:
            whole.pop()
        before = whole[-1] if whole else None
        region = _REGION.match(text, name.end) if " for " in name.name and not name.possessive else None
        if region is not None:
            name = replace(name, name=name.name + region[0], end=region.end())
        if before is not None and _begins_list(text, before, name):
            whole[-1] = replace(name, name=text[before.name_start : name.end], start=before.start, name_start=before.name_start)
        elif before is None or name.start >= before.end:
            whole.append(name)
    return whole


def _head_of_body(text: str, name: Named) -> Named:
    """Ana Ruiz of "Director of the Office of Management Ana Ruiz", whose body goes before her name with no comma."""
    words = name.name.split()
    own = _own_words(name, words)
    led = _HEADED.search(text, max(0, name.name_start - _LED), name.name_start) if own else None
    at = name.end - len(" ".join(words[-own:]))
    if led is None or not text.startswith(words[-own], at):
        return name
    start = min(led.start(), name.start)
    return replace(name, start=start, name=text[at : name.end], name_start=at, office=text[start:at].strip())


def _own_words(name: Named, words: list[str]) -> int:
    """How many of the last words are somebody's name, where a body's or a rank may go before them; 0 where none does."""
    ranked = next((at for at, word in enumerate(words) if at and offices.is_head(word) and word in _RANKED), 0)
    if ranked and ranked < len(words) - 1:
        return len(words) - ranked - 1
    if len(words) < 3 or name.office or not gender_of(" ".join(words[-2:])):
        return 0
    whole = gender_of(name.name) or words[-1].lower() in bodies.INSTITUTIONS or words[-3].lower() in LINKS
    return 0 if whole else 2


def _begins_list(text: str, first: Named, rest: Named) -> bool:
    """Whether a comma parts the first field of a body from the others: all of them with capitals, and an "and" before the last."""
    parted = text[first.end : rest.start] == ", " and bool(first.name) and not (first.office or rest.office or first.possessive)
    head, _, last = rest.name.partition(" and ")
    body = last.split()[-1].lower() if last else ""
    return (
        parted
        and body in bodies.INSTITUTIONS
        and len(last.split()) > 1
        and all(bodies.is_field(part) for part in (first.name.split()[-1], head))
    )


def _widened(text: str, name: Named, before: Named) -> Named:
    """With the whole body in the office: "University of Oslo professor Arne Holm", of which the office began at the town."""
    start = before.end if before.office or before.possessive else before.start
    return replace(name, start=start, office=text[start : name.name_start].strip())


def is_title_case(text: str) -> bool:
    """True for a headline with most of its longer words capitalised; a sentence with a full stop is none, however many names it has."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    return (
        not text.rstrip("\"'”’ \n").endswith(".") and len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)
    )


def _split(text: str, run: list[Word], words: list[Word]) -> Iterator[Named]:
    """The names of one run: the office first, then the name; what follows "of" apart where a person comes before it."""
    if run[0].text == "Follow" and len(run) > 2 and run[0].start == 0:
        run = run[1:]  # "Follow Ana Ruiz on X"
    if run[0].start == 0 and len(run) > 2 and (run[0].text in _LEANINGS or is_trade([word.text for word in run])) and not _institution(run):
        run = run[1:]  # "Conservative Ana Ruiz won", "Retiree Ana Ruiz said"
    texts = [word.text for word in run]
    lead = _leading_state(texts)
    partisan = 1 + texts.index(party) if (party := next((text for text in texts[: lead + 1] if text in _PARTISANS), "")) else 0
    if partisan and len(run) > partisan + 1 and not offices.office_end(texts[partisan:]) and not _institution(run):
        name = list(takewhile(lambda word: word.text not in LINKS, run[partisan:]))
        yield _named(text, run[:partisan], name, words)  # "Texas Republican Ted Cruz"
        yield from _split(text, rest, words) if (rest := run[partisan + len(name) + 1 :]) else ()
        return
    if of_land := _government(texts):
        yield _named(text, [], run[:of_land], words)
        yield from _split(text, run[of_land:], words) if run[of_land:] else ()
        return
    posted = _posted(text, run, words)
    if posted is not None:
        yield posted
        return
    end = offices.office_end(texts)
    if end == 0 and lead and len(run) > lead and not _whole(texts):
        rest = run[lead:]
        alone = " ".join(texts[lead:])
        branch = texts[lead:][:1] == ["Red"]  # "the Lebanese Red Cross" is one of many
        known, land = known_actor(alone), lookup(" ".join(texts[:lead]))
        body = known is not None and known.kind == "organisation" and known.country != "" and text[run[lead - 1].end] not in "'’"
        branch = branch or (body and known is not None and land is not None and known.country != land.country)
        if not branch and (known is not None or _is_place(alone, land)):  # the Danish Senate is not the one that is known
            yield _named(text, [], run[:lead], words)
            yield from _split(text, rest, words)
            return
    second = texts[1].lower() if len(texts) > 1 else ""
    if end == 1 and second in bodies.INSTITUTIONS and (len(run) == 2 or texts[0] in ("General", "Executive")):
        end = 0  # "Prince Group", "General Administration of Customs": nobody's office
    if end == len(texts) and _is_of_office_holders(texts):
        yield _named(text, [], run, words)  # "National Conference of Mayors"
        return
    if texts[end - 1 : end + 1] == ["General", "Staff"]:
        end = 0  # "Norland's Armed Forces General Staff" is a body, no general
    of = _body_led(run, end, words)
    if of:
        yield _named(text, run[:of], [], words)
        yield from _split(text, [word for word in run[of + 1 :] if word.text != "the"], words)
        return
    head, name = run[:end], run[end:]
    link = next((i for i, word in enumerate(name) if word.text in LINKS), None)
    peer = link is not None and link > 0 and name[link - 1].text in _PEERS
    if link is not None and link > 0 and not peer and not name[link - 1].possessive and (head or not _institution(name[:link])):
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
    if link is not None and len(name) - link <= _OF_LAND and _is_people(name[-1].text):
        name = name[:link]  # "the Silab Corps of the Afghan army"
    if run:
        yield _named(text, head, name, words)


def _government(texts: list[str]) -> int:
    """How many words the "Government of Norway", "of the Republic of Korea" takes; 0 elsewhere."""
    if texts[0] not in _OF_LANDS or texts[1:2] != ["of"]:
        return 0
    land = 3 if texts[2:3] == ["the"] else 2
    return next((land + width for width in (5, 4, 3, 2, 1) if _is_land(" ".join(texts[land : land + width]))), 0)


def _body_led(run: list[Word], end: int, words: list[Word]) -> int:
    """Where the "of" stands in "Secretary of the Teachers Union", "Chairman of the Norwegian Fishermen's Association"; 0 elsewhere.

    A body has its own name, and "Secretary of the Teachers" is no office.
    """
    of = next((i for i, word in enumerate(run[:end]) if i and word.text == "of" and offices.is_head(run[i - 1].text)), 0)
    if not of or end == len(run):
        return 0
    at = bisect_left(words, run[-1].start, key=lambda word: word.start) + 1
    behind = words[at].text.lower() if run[-1].possessive and at < len(words) and words[at].capital else ""
    return of if _institution(run[end:]) or behind in bodies.INSTITUTIONS else 0


def _posted(text: str, run: list[Word], words: list[Word]) -> Named | None:
    """Ana Ruiz of "Norland's ambassador to Sweden Ana Ruiz", with her office."""
    texts = [word.text for word in run]
    known = known_actor(texts[0])
    body = known is not None and known.kind == "organisation"
    lead = int(body) or next((width for width in (3, 2, 1) if _is_land(" ".join(texts[:width]))), 0)
    name, at = run[lead:], bisect_left(words, run[0].start, key=lambda word: word.start)
    at -= at > 0 and words[at - 1].text == "the"
    if not lead or len(name) < 2 or at < 2 or words[at - 1].text not in _POSTED or run[lead - 1].possessive:
        return None
    head, of_place = words[at - 2], _whole(texts) or _institution(name) or any(lookup(word.text) is not None for word in name)
    if of_place or head.text not in offices.HEADS or text[head.end : head.end + 1] != " " or not all(word.capital for word in name):
        return None
    told = _named(text, [], name, words)
    start, _ = _office(text, [head], name, words)
    start += 4 * text[start:].startswith("The ")
    return replace(
        told, start=start, office=text[start : name[0].start].strip(), country=offices.country_in(text[start : head.end].split())
    )


def _is_place(name: str, before: Known | None) -> bool:
    """Whether it is a place of its own; not the Gulf of "supplier Cambridge Gulf"."""
    found = lookup(name)
    return found is not None and not (found.form is Form.AREA and before is not None and before.form is Form.CITY)


def _is_people(word: str) -> bool:
    known = lookup(word)
    return known is not None and known.form is Form.ADJECTIVE


def _is_land(name: str) -> bool:
    land = lookup(name)
    return land is not None and land.form is not Form.ADJECTIVE  # no squadron commander "in the Swedish Air Force"


def _leading_state(texts: list[str]) -> int:
    return next((width for width in (3, 2, 1) if len(texts) >= width and lookup(" ".join(texts[:width])) is not None), 0)


def _whole(texts: list[str]) -> bool:
    whole = " ".join(texts)
    return lookup(whole) is not None or known_actor(whole) is not None


def _institution(words: list[Word]) -> bool:
    return words[-1].text.lower() in bodies.INSTITUTIONS


def _is_of_office_holders(texts: list[str]) -> bool:
    """True for "League of Mayors": a body and not an office, whatever those in it hold; a board is always another's."""
    body = texts[-3].lower() if len(texts) > 2 and texts[-2] == "of" else ""
    return texts[-1].endswith("s") and body != "board" and (body in bodies.INSTITUTIONS or body == "conference")


def _named(text: str, head: list[Word], name: list[Word], words: list[Word]) -> Named:
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


def _office(text: str, head: list[Word], name: list[Word], words: list[Word]) -> tuple[int, str]:
    """The office before a name with its qualifiers in lower case: "former anti-corruption chief", "Kremlin spokesman"."""
    first = (head or name)[0]
    at = bisect_left(words, first.start, key=lambda word: word.start)
    start = first.start
    if not head or not name or first.text.lower() in offices.COURTESIES:
        if not (name and at and text[words[at - 1].end : start] == " " and offices.leads(words[at - 1].text)):
            owned = (f"{word.text}'s" if word.possessive and word is not head[-1] else word.text for word in head)  # "State's Attorney"
            return start, offices.spelled_out(" ".join(owned))
        at -= 1
    furthest = max(0, at - LONGEST)
    while at > furthest and _qualifies(text, words, at):
        at -= 1
    start = words[at].start
    stop = name[0].start if name else head[-1].end
    return start, offices.spelled_out(" ".join(text[start:stop].split()))  # without the spaces where a share's code stood


def _qualifies(text: str, words: list[Word], at: int) -> bool:
    before = words[at - 1]
    if before.possessive or text[before.end : words[at].start].replace("  ", " ").strip(" "):
        return False
    lowered = before.text.lower()
    told = lowered in offices.QUALIFIERS or lowered in offices.PORTFOLIOS or lowered in _WORKS
    told = told or (
        lowered in offices.SPOKESMEN and words[at].capital and words[at].text.lower().rstrip(".") in offices.RANKS
    )  # "army spokesman Colonel Karl Lind"
    return told or "-" in lowered or (before.capital and lowered not in STOP)
