"""Where things happen: the place a noun names, the place of an event, where a trip goes, the dateline, the running scene.

One rule: a place is named in the text; its country comes from the words beside it or from config/places.toml.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.language import phrases
from timeline.language.adjacent import text_after, token_after
from timeline.language.bodies import NETWORKS
from timeline.language.document import ITEM, Document
from timeline.language.roster import kind_of
from timeline.language.sentences import AGENCY, DAY, TOWN, bare_dateline
from timeline.language.states import Form, capital_of, country_of, key, land_of, lookup
from timeline.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.names import Cast
    from timeline.language.spans import Named

_SITE = frozenset("in at near inside outside aboard".split())
_REGIONS = frozenset("state province region district county governorate prefecture archipelago peninsula valley oblast".split())
_OF_STATE = frozenset("visit trip dinner banquet funeral".split())
_SIDES = frozenset("north south east west northeast northwest southeast southwest interior coast".split())
_AREAS = frozenset(["area", "region", "part", "district"])
TOWNS = frozenset("capital town city village port island district suburb state province hamlet settlement municipality".split())
_POSTED_ON = frozenset(name.split()[-1] for name in NETWORKS)
_AGAINST = frozenset("ban curb restriction limit crackdown prohibition tax attack".split())  # "the ban on TikTok"
SITES = frozenset(
    """airport embassy palace castle hospital school university stadium square street building hotel headquarters base center centre
    theater theatre library museum church mosque cathedral prison jail court courthouse parliament camp port house office plant
    factory station bridge island border city town village capital province region district consulate resort ranch club park hall
    monastery market mall cemetery memorial strait coast mine refinery depot terminal shipyard dam compound barracks clinic crossing
    checkpoint farm shelter airfield airbase quarry suburb neighborhood neighbourhood""".split()
)
_NO_PLACE = re.compile(
    r"\b(?:that|said|says|told|tells|shows?|showed|reported|was|were|is|are|has|have|had|will|would|from|until|since|before|after)\b"
)
_DATE = rf"(?P<date>{DAY})"
_DATELINE = re.compile(
    rf"\s*(?:(?P<place>[A-Z][^\n()]{{1,60}}?)[, ]*?)??{_DATE}?"
    rf"\s*(?:\((?P<agency>{AGENCY})\))?\s*(?:--?|[–—_])+\s"
)
THEMES = frozenset(  # what is in a place and not where it is spoken of: "discussed developments in Iraq"
    """interest rise increase fall decline drop faith belief confidence role part change growth share stake investment demand situation
    war conflict crisis development event violence unrest instability progress reform tension issue""".split()
)
NOTICE = re.compile(  # "Addis Ababa, 8 March 2012:", "Oslo, March 8, 2012 (NTB):"
    rf"\s*(?P<place>{TOWN}), {_DATE}(?: \((?P<agency>{AGENCY})\))?: "
)
_SLASHED = re.compile(rf"\s*(?P<place>{TOWN}), {_DATE}\. /(?P<agency>[A-Z]{{3,12}})/\. ")  # "MOSCOW, October 7. /TASS/. "
_OPENER = re.compile(r"(?:While |Speaking |Earlier )?(?:[Ii]n|[Aa]t) (?:the )?(?=[A-Z])")
_OF_TOWN = re.compile(rf"In the (?:[\w'’-]+ ){{0,2}}(?:{'|'.join(sorted(TOWNS))}) of (?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The opening of an agency's story. Offsets are code points into the text; `date` is "" and its span empty where it has none."""

    place: Place | None
    date: str
    date_start: int
    date_end: int
    end: int


def dateline(text: str) -> Dateline | None:
    """ "MUNICH, Feb 15 (Agency) -": place and date words; None where a text opens otherwise."""
    found = NOTICE.match(text) or _SLASHED.match(text) or _DATELINE.match(text)
    if found is None or not (found["date"] or found["agency"]):
        found = bare_dateline(text)
    if found is None or not is_written_as_place(found["place"] or ""):
        return None
    start, end = found.span("date")
    place = _dateline_place(found["place"] or "")
    return Dateline(place=place, date=found["date"] or "", date_start=max(0, start), date_end=max(0, end), end=found.end())


def is_written_as_place(words: str) -> bool:
    """False for "Data showed on Monday that from" before "February 28 - when it began": no dateline has a verb."""
    return _NO_PLACE.search(words) is None


def _dateline_place(words: str) -> Place | None:
    """ "NAIROBI, Kenya" or "WASHINGTON/DUBAI": the first place, as a name is written."""
    parts = [part.strip() for part in re.split(r"[,/]| and ", words) if part.strip()]
    if not parts:
        return None
    known = lookup(parts[0])
    name = known.name if known is not None else (parts[0].title() if parts[0].isupper() else parts[0])
    wider = lookup(parts[1]) if "," in words and len(parts) > 1 else None
    country = wider.country if wider is not None else (known.country if known is not None else "")
    return Place(name=name, country=country)


def is_any_site(name: str) -> bool:
    """True for a bank, "the U.S. embassy", "Somali base": no name of its own tells where it stands; false for "Tillaberi region"."""
    first, last = name.split()[0], name.split()[-1]
    known = lookup(first)
    named_after = known is not None and known.form in (Form.CAPITAL, Form.CITY, Form.REGION)  # "Riga airport"
    mission = last.lower() in ("embassy", "consulate")
    return (last in SITES and last not in _REGIONS and not named_after) or mission


def named(document: Document, cast: Cast, sentence_index: int, token_i: int, in_title: bool = False) -> Place | None:
    """The place that the noun phrase headed by this token names: "Munich, Germany", "the Jomo Kenyatta airport"; None for no place."""
    doc = document.parse(sentence_index)
    if doc is None or not 0 <= token_i < len(doc):
        return None
    token = doc[token_i]
    if token.lower_ in ("here", "there") or (
        token.lower_ == "scene" and token.dep_ == "dobj" and token.head.lemma_ in ("visit", "inspect")
    ):
        return scene(document, cast, sentence_index, in_title)
    here = next((n for n in cast.names(sentence_index, in_title) if n.name_start <= token.idx < n.end and n.name), None)
    if here is not None and here.name.lower() in SITES and phrases.owner(token) is not None:
        return _of_site(token)  # "St. Peter's Square"
    if here is not None:
        return _of_name(here, token, cast.names(sentence_index, in_title), doc.text)
    if token.lower_ in TOWNS and (after := token_after(token)) is not None and (seat := lookup(after.text)) is not None:
        return Place(name=after.text, country=seat.country)  # "Kenya's capital Nairobi", whose name the model hangs elsewhere
    if (capital := _behind_comma(token, cast.names(sentence_index, in_title)) or _capital(token)) is not None:
        return capital
    if token.lemma_.lower() in TOWNS | _AREAS:
        of = (child for child in token.children if child.lower_ == "of")
        if (town := next((place for child in of if (place := _below(document, cast, sentence_index, child, in_title))), None)) is not None:
            return town  # "the northern town of Tarsus", "flooded areas of Tarsus"
    if token.lemma_.lower() in _AREAS and token.dep_ == "dobj" and any(child.dep_ == "amod" for child in token.children):
        return _of_site(token)  # "toured flooded areas"
    if token.lower_ in _AREAS and (before_it := _before(token)):
        return Place(name=f"{before_it} {token.text}", country=country_of(before_it))  # "the Washington area"
    if token.lower_ in _SIDES and (owner := phrases.owner(token)) is not None:
        whose = doc[owner.left_edge.i : owner.i + 1].text
        if (land := lookup(whose)) is not None:
            return Place(name=whose, country=land.country)  # "across Lebanon's south"
    if token.lower_ in SITES and any(child.dep_ in ("compound", "nmod", "poss", "amod") for child in token.children):
        return _of_site(token)
    before = next((n for n in cast.names(sentence_index, in_title) if n.end == token.idx - 1), None) if token.text in _REGIONS else None
    known = lookup(before.name) if before is not None else None
    if before is not None and known is not None and token.head.lemma_ in _OF_STATE:
        whose = known.state if known.form is Form.ADJECTIVE else before.name
        return Place(name=whose, country=known.country)  # "during his U.S. state visit"
    if before is not None and before.name and (known is None or known.form is not Form.ADJECTIVE):
        return Place(name=f"{before.name} {token.text}", country=country_of(before.name))  # "a village in Kaduna state"
    if token.lower_ in SITES:
        return next((place for child in token.children if (place := _below(document, cast, sentence_index, child, in_title))), None)
    return None


def _behind_comma(token: Token, names: list[Named]) -> Place | None:
    """New Delhi of "the Indian capital, New Delhi"."""
    after = next((name for name in names if token.lower_ == "capital" and name.start == token.idx + len("capital, ")), None)
    seat = lookup(after.name) if after is not None and text_after(token) == "," else None
    return Place(name=after.name, country=seat.country) if after is not None and seat is not None and seat.form is Form.CAPITAL else None


_OTHER_CAPITALS = frozenset(
    """commercial economic financial business industrial cultural spiritual religious fashion technology tech oil summer winter
    future former old ancient historic historical one-time onetime wartime interim temporary rebel state regional provincial
    second tribal venture human working administrative legislative judicial royal""".split()
)


def _capital(token: Token) -> Place | None:
    """Moscow of "in the Russian capital", "Russia's capital"."""
    following = token_after(token)
    if token.lower_ != "capital" or (following is not None and following.pos_ == "PROPN"):
        return None
    beside = [child for child in token.lefts if child.dep_ != "det"]
    named = [child for child in beside if child.text[:1].isupper()]
    other = any(child.lower_ in _OTHER_CAPITALS for child in beside)  # "Nigeria's commercial capital"
    land = land_of(named[0].text) if len(named) == 1 and not other else ""
    town = capital_of(land)
    return Place(name=town, country=land) if town else None


_SEATS = {
    "white house": "USA", "oval office": "USA", "pentagon": "USA", "capitol": "USA", "capitol hill": "USA", "camp david": "USA",
    "mar-a-lago": "USA", "kremlin": "RUS", "elysee palace": "FRA", "elysee": "FRA", "downing street": "GBR", "chequers": "GBR",
    "buckingham palace": "GBR", "windsor castle": "GBR", "blue house": "KOR", "great hall of the people": "CHN", "zhongnanhai": "CHN",
    "vatican": "VAT", "knesset": "ISR", "rashtrapati bhavan": "IND", "bundestag": "DEU", "air force one": "",
}  # fmt: skip  # what acts under its own name and is a building as well


_MEDIUM = re.compile(
    r"\b(?:on|via|to) (?:(?:his|her|its|their|the) )?(?:social media (?:platform|site|network) )?"
    r"(?P<name>X|Twitter|Facebook|Telegram|Truth Social|Instagram|Weibo|LinkedIn|Bluesky|TikTok|YouTube)\b"
)


def _below(document: Document, cast: Cast, index: int, child: Token, in_title: bool) -> Place | None:
    """ "the city of Independence", "the capital Tehran"."""
    nouns = [child] if child.dep_ == "appos" else [n for n in child.children if n.dep_ == "pobj"] if child.lower_ in ("of", "in") else []
    found = next((place for noun in nouns if (place := named(document, cast, index, noun.i, in_title))), None)
    town = child.lower_ == "of" and child.head.lemma_.lower() in TOWNS
    return found or next((Place(name=_whole(noun)) for noun in nouns if town and noun.pos_ == "PROPN"), None)


def _whole(noun: Token) -> str:
    """The name that ends in a noun: "Kamiane Pole"."""
    return " ".join(token.text for token in noun.subtree if token.i <= noun.i and token.pos_ == "PROPN")


def _of_name(here: Named, token: Token, names: list[Named], text: str) -> Place | None:
    seat = key(here.name.removeprefix("the "))
    if seat in _SEATS:
        return Place(name=here.name, country=_SEATS[seat])
    known = lookup(here.name)
    if known is not None and known.form is not Form.ADJECTIVE:
        return Place(name=here.name, country=_country_after(here, names, text) or known.country)
    label = next((e.label_ for e in token.doc.ents if e.start <= token.i < e.end), "")
    words = here.name.lower().split()
    site = words[-1] in SITES or (words[0] in SITES and words[1:2] == ["of"])  # "University of Tokyo"
    if site or (label in ("GPE", "LOC", "FAC") and kind_of(here) in ("", "organisation") and not here.office):
        wider = _country_after(here, names, text) or country_of(here.name.split()[0])
        owner = phrases.owner(token)
        return Place(name=here.name, country=wider or (country_of(owner.text) if owner is not None else ""))
    if here.name.lower() in NETWORKS:
        return Place(name=here.name)
    return None


def _country_after(here: Named, names: list[Named], text: str) -> str:
    """DEU for "Munich, Germany": a wider name straight after a comma, or after "in"."""
    for other in names:
        if other.start >= here.end and text[here.end : other.start] in (", ", " in ", ", in "):
            wider = lookup(other.name)
            if wider is not None and wider.form in (Form.STATE, Form.REGION):
                return wider.country
    return ""


def _before(token: Token) -> str:
    """The Oslo of "the wider Oslo region": the names that stand right before a noun, "" for none."""
    first = token.i
    while first and token.doc[first - 1].pos_ in ("PROPN", "PUNCT") and token.is_ancestor(token.doc[first - 1]):
        first -= 1
    return token.doc[first : token.i].text.strip(" -–")


def _of_site(token: Token) -> Place:
    owner = phrases.owner(token)
    whose = f"{token.doc[owner.left_edge.i : owner.i + 1].text}'s " if owner is not None and owner.pos_ == "PROPN" else ""
    site = phrases.name_of(token)
    if owner is not None and owner.pos_ == "PRON":
        site = site.removeprefix(f"{owner.text.lower()} ")  # "off its east coast"
    return Place(name=whose + site, country=phrases.country(token))


def sites_of(token: Token) -> list[Token]:
    """The nouns that can say where the event headed by this verb or noun happens, in its own clause or the one above it."""
    return [noun for anchor in _anchors(token) for noun in (*_sited(anchor, itself=anchor == token), *_where(anchor))]


def _where(anchor: Token) -> list[Token]:
    """ "to Geneva, where he will meet", "where he is to hold talks": the noun that the clause is about."""
    while anchor.dep_ == "xcomp":
        anchor = anchor.head
    return [anchor.head] if anchor.dep_ == "relcl" and any(child.lower_ == "where" for child in anchor.children) else []


def _anchors(token: Token) -> list[Token]:
    """The event's head, what it carries and the verb above it: where a place can hang."""
    carried = (child for child in token.children if child.dep_ in ("dobj", "attr", "prep", "advcl") and child.lemma_ not in THEMES)
    anchors = [token, *carried]
    above = token.head
    while above.pos_ not in ("VERB", "AUX") and above.head.i != above.i:  # spaCy makes its tokens anew: "is" never holds
        above = above.head
    beside = [n for p in anchors if p.dep_ == "prep" for n in p.children]
    held = [
        child for site in beside if site.lower_ in SITES for act in site.children if act.dep_ == "acl" for child in (act, *act.children)
    ]
    return list(dict.fromkeys([*anchors, *beside, *held, above]))  # "on a school sheltering families in Gaza City"


def _sited(anchor: Token, *, itself: bool) -> list[Token]:
    """What stands after "in", "at", "near" beneath an anchor; the network of "said on X" of the words `itself` alone."""
    nouns = [n for p in anchor.children if p.dep_ == "prep" and p.lower_ in _SITE for n in p.children if n.dep_ == "pobj"]
    on = (p for p in anchor.children if itself and p.lower_ == "on" and p.i and p.nbor(-1).lemma_.lower() not in _AGAINST)
    posts = [n for p in on for n in p.children if n.lower_ in _POSTED_ON]
    return [*nouns, *posts, *(child for child in anchor.children if child.lower_ in ("here", "there"))]


def medium(words: str) -> Place | None:
    """The network that "in a post on Telegram", "on his Facebook page" names."""
    found = _MEDIUM.search(words)
    return Place(name=found["name"]) if found is not None else None


def scene(document: Document, cast: Cast, sentence_index: int, in_title: bool = False) -> Place | None:
    """The running scene: the last "In X," that opened a sentence of this paragraph, else the dateline's place; None before both."""
    if in_title:
        return None
    for index in range(sentence_index, -1, -1):
        here = opened(document, cast, index)
        if here is not None:
            return here
        start = document.sentences[index][0]
        if "\n" in document.text[max(0, start - 2) : start]:
            break
    opening = dateline(document.text)
    return opening.place if opening is not None else None


def opened(document: Document, cast: Cast, index: int) -> Place | None:
    """The place of "In Oslo," at the opening of a sentence, of "OSLO — " before an item of a digest."""
    if (item := ITEM.match(document.words(index))) is not None:
        return _dateline_place(item[0].rstrip(" —–-"))
    opener, of_town = _OPENER.match(document.words(index)), _OF_TOWN.match(document.words(index))
    if of_town is not None:
        return next((Place(name=n.name, country=country_of(n.name)) for n in cast.names(index) if n.start == of_town.end()), None)
    if opener is None:
        return None
    for here in cast.names(index):
        known = lookup(here.name)
        if here.start == opener.end() and known is not None and known.form is not Form.ADJECTIVE:
            return Place(name=here.name, country=known.country)
    words = document.words(index)[opener.end() :].split(" ", 3)[:3]  # "While in Brussels President Biden": no name of its own
    for width in (3, 2, 1):
        name = " ".join(words[:width]).rstrip(",")
        known = lookup(name)
        if known is not None and known.form is not Form.ADJECTIVE:
            return Place(name=name, country=known.country)
    return None
