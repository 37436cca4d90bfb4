"""How a headline presents somebody to a reader who may not know the name: "UBS analyst Castle", "Hungarian Foreign Minister Szell".

One rule: a title is read without its article, so that a surname stands alone only where everybody knows its bearer.
"""

import re

from timeline.language import offices
from timeline.language.known import known_actor
from timeline.language.states import Form, adjective_of, lookup, state_of
from timeline.model import Participant

_SHORT_LANDS = {"GBR": "UK", "USA": "U.S."}
_MOST_WORDS = 6  # of an office before a name; of a name in full
_MOST = 48  # code points of an office before a name
_NO_OFFICE = frozenset(  # of whom only the text before tells whose they are
    "husband wife son daughter father mother brother sister widow counterpart author head suspect owner member resident veteran".split()
)
_PLAIN = offices.CALLINGS | frozenset(  # what tells somebody though it is not said whose: "senior director Castle"
    "analyst economist professor director attorney lawyer official lawmaker activist journalist executive manager strategist"
    " prosecutor spokesperson spokesman spokeswoman engineer scientist doctor teacher student farmer driver banker trader".split()
)
_OF_TOWNS = frozenset(
    ["police chief", "fire chief", "mayor", "sheriff", "deputy mayor", "governor", "superintendent", "councillor"]
)  # of no land
_POSTED = frozenset("ambassador envoy consul diplomat correspondent representative".split())
_OF_LANDS = frozenset("lawmaker senator parliamentarian legislator politician deputy mp".split())
_OF_FIELD = frozenset(["commissioner", "secretary", "spokesperson", "director", "coordinator"])  # "European Commissioner for Trade"
_OF_UNION = "commissioner"  # one of each field is enough: "European Union Commissioner"
_CUT = re.compile(r",? (?:of|for|at|in|to|with|on|and|who|from|under) ")
_LEFT_OUT = re.compile(r"^(?:the|an?|(?:then|current|now)(?: an?)?|another|one|fellow) ", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|and|who|which|\d+\S*)\b")
_NAME = r"[A-Z][\w.&'’-]*"
_WHOSE = rf"{_NAME}(?: (?:(?:of|for) )?{_NAME}){{0,3}}"  # "Gulf Research Center", "University of Oslo"
_BODY = re.compile(  # "analyst at UBS", "chairman of the Gulf Research Center", "president of Chile"
    r"(?P<head>[\w-]+(?: [A-Za-z][\w-]*){0,3}) (?P<of>of|at|for|with|from|in) (?:the )?"
    rf"(?P<body>(?!St(?:aff|ate)\b){_WHOSE})"
)
_AT = re.compile(
    r" (?:at|with|for) (?:the )?(?:(?:[A-Z]\w+ )?(?:(?!of |for |in |and )[a-z][\w-]* ){1,4})?"
    rf"(?P<body>{_WHOSE})(?=$| (?:in|think|who|based)\b|,)"
)
_MINISTER = re.compile(r"((?:former |acting |deputy )?)(?=minister (?:of|for) )", re.IGNORECASE)
_OF_OWN_LAND = re.compile(r" of the (?:Republic|Nation|Government|State)$")
_OF_NOBODY = re.compile(r"(?!women|children|workers|farmers|people|teachers|consumers|veterans)[a-z][\w-]+['’]s? ")  # the "group's founder"
_ASIDE = re.compile(r"^\d+-year-old |\b[A-Z][\w-]+-based | (?:think tank|(?:advocacy|rights|aid|research) group|consultancy)$")
_SENT = re.compile(r"(?:.*['’]s )?((?:[\w-]+ ){0,2}(?:ambassador|envoy|representative|consul)) (?:to|at|in) ")
_OWN_WORDS = offices.QUALIFIERS | offices.PORTFOLIOS | frozenset("republican democratic conservative democrat staff retired".split())


def presented(one: Participant, short: str) -> str:
    """The name for a headline where `short` is the surname: with the office that tells who it is, or the land; else in full.

    Whom config/actors.toml calls known by the surname alone, and whoever has no longer name and no office, stays as he is.
    """
    known = known_actor(one.name)
    known = known if known is not None and known.kind == "person" else None
    if short not in one.name or (known.alone if known is not None else short == one.name and not _is_whole(short) and not _is_surname(one)):
        return short
    full = one.name if len(one.name.split()) <= _MOST_WORDS else short
    office = _office(one) if one.name.endswith(short) or one.name.startswith(short) else ""
    at_home = known is not None and known.country not in ("", "USA") and not _is_of_many_lands(known.office)
    if known is not None and at_home and not (office and _tells(office)):
        return f"{owner(known.country)} {short}"
    return full if not office else f"{office} {short if _tells(office) else full}"


def _is_of_many_lands(office: str) -> bool:
    """True for "NATO Secretary General", "President of the European Commission": no "Netherlands' Rutte"."""
    body = known_actor(office.split(" of the ")[-1]) or known_actor(office.split(" ")[0])
    return body is not None and body.kind == "organisation" and not body.country


def _is_surname(one: Participant) -> bool:
    """True for the Lind of "Foreign Minister Lind", of whom the text gives no other name: his office alone tells who it is."""
    held = one.office.lower().split()
    return bool(held) and " " not in one.name and one.name.istitle() and one.name.lower() not in held and not offices.is_head(one.name)


def _is_whole(name: str) -> bool:
    """Whether it is somebody's name in full: no surname alone, and no "U.S. official"."""
    return " " in name and name.istitle() and not offices.is_head(name.split()[-1])


def body_of(country: str, body: str) -> str:
    """ "Norland's navy", "U.S. Navy", of a body that has no land in its name."""
    return f"{_SHORT_LANDS.get(country) or owner(country)} {body}"


def owner(country: str) -> str:
    """ "Norland's", of a land by its code."""
    land = "UK" if country == "GBR" else state_of(country)
    return f"{land}'" if land.endswith("s") else f"{land}'s"


def _office(one: Participant) -> str:
    """What stands before the name; "" where no short office tells a reader who it is."""
    held = _ASIDE.sub("", _OF_OWN_LAND.sub("", _LEFT_OUT.sub("", one.office)))
    if not held or _OF_NOBODY.match(held):
        return ""
    if (sent := _SENT.match(held)) is not None and one.country:
        return _of_land(sent[1], one.country)  # "Iranian ambassador" of "Iran's ambassador to the United Nations"
    body = _BODY.fullmatch(held)
    if minister := _MINISTER.match(held):
        told = _of_land(f"{minister[1]}{offices.plain(held[minister.end() :])}", offices.country_in(held.split()) or one.country)
    else:
        told = _of_body(body["head"], body["of"], body["body"]) if body is not None else _of_land(held, one.country)
    cut = _CUT.split(held)[0]
    lands = held.replace("'s", "").replace("’s", "").split() if cut.split()[-1].lower() in _OF_LANDS else []
    named = _of_land(cut, offices.country_in(lands))  # "Norwegian lawmaker" of a "lawmaker for Norway's Harbour Party"
    return next((each for each in (told, _at_body(held), named, cut) if _fits(each, each is told)), "")


def _at_body(held: str) -> str:
    """ "Oslo University associate professor" of an "associate professor in marine law at Oslo University"."""
    body = _AT.search(held)
    return _before(_CUT.split(held)[0], body["body"]) if body is not None else ""


def _fits(told: str, whole: bool) -> bool:
    """Whether an office can stand before a name; what is cut from a longer one only where its head says enough."""
    head = (re.sub(r" of St(?:aff|ate)$", "", told).split() or [""])[-1]
    is_one = offices.tells_who(head) and head.lower() not in _NO_OFFICE and not head.endswith("s")
    is_short = len(told.split()) <= _MOST_WORDS and len(told) <= _MOST
    told_enough = whole or head.lower() in _PLAIN or (head.lower() == _OF_UNION and _tells(told))
    return is_one and is_short and told_enough and not _POINTING.search(told)


def _tells(office: str) -> bool:
    """Whether an office names its body or land: "UBS analyst", "Norlandic minister", and neither "Colonel" nor "Defence Minister"."""
    if offices.country_in(office.replace("'s", "").replace("’s", "").split()):
        return True
    return any(word[0].isupper() and not offices.is_head(word) and word.lower() not in _OWN_WORDS for word in office.split())


def _of_body(head: str, of: str, body: str) -> str:
    """ "UBS analyst" of an "analyst at UBS", "Chilean president" of the "president of Chile"."""
    if offices.country_in(head.split()):
        return head  # "Norlandic lawmaker from the Harbour Party"
    known = lookup(body)
    *more, last = head.split()
    if (of == "of" and body == "Police") or (of == "for" and known is None and last.lower() in _OF_FIELD):
        return " ".join([*more, body, last])  # "state Police Commissioner", "European Trade Commissioner"
    if of == "in" and head.split()[-1] in _POSTED:
        return ""  # an ambassador in Oslo is another land's
    if known is None or known.form is not Form.STATE:
        return _before(head, body)
    return _of_land(head, known.country) if of == "of" else ""  # an envoy "for Norland" is none of Norland's


def _of_land(told: str, country: str) -> str:
    """ "Norlandic defence minister"; the office alone where the land is not known or told by a body's name."""
    land = "U.S." if country == "USA" else adjective_of(country)
    return told if not land or _tells(told) or told.lower() in _OF_TOWNS else _before(told, land)


def _before(told: str, owner: str) -> str:
    """The office with whose it is: "former Norlandic minister"."""
    former = re.match(r"(?:former|late|acting|retired) ", told)
    return f"{former[0]}{owner} {told[former.end() :]}" if former is not None else f"{owner} {told}"
