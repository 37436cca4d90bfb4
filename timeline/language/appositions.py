"""The office that stands beside a name, between commas: "Johann Weber, Germany's foreign minister,", "the head of the agency, Ana Ruiz,".

One rule: from the letters alone, and only for what looks like a person's whole name, so that no company becomes somebody.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.language import offices
from timeline.language.known import known_actor
from timeline.language.spans import Named
from timeline.language.states import Form, lookup

_TELLS_MORE = re.compile(r" (?:who|which|that|involved|during|now|previously|formerly) ")  # of whoever has the office
_SECOND = re.compile(r" and (?:current|former|now|an?) ")  # "a former official and current vice president"
_SAID = re.compile(r" (?:said|says|told|tells|added|announced|confirmed|warned|who)\b")  # where the comma before it was forgotten
_AFTER = re.compile(
    r", (?:(?:aged )?\d{1,3}, )?(?:(?:a|an|the|his|her|its|their) )?"
    r"(?P<office>(?!\s)[^,;:()\n“”\"]{4,200}?)(?=[,;)]|\.?\s*$|(?<!\.[A-Z])\.\s)"
)
_CUT = re.compile(r"\s(?:of|for|at|in|to|with|on|who|since|from|and|under|responsible|overseeing)\s")
_FIELD = r" (?:of|for|at|to|in) [^,;:()\n“”\"]{2,60}"
_OPENS = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts) ")
_INNER = r"(?:(?!(?:the|of|to|in|for|at|on|by|with|from|between|and|or|his|her|its|their) )[\w-]+ )"
_OF_BEFORE = re.compile(_OPENS.pattern + r"(?:[\w-]+['’]s? )?(?P<office>" + _INNER + r"{0,3}?(?P<head>[\w-]+)" + _FIELD + r"), $")
_FIRST_BEFORE = re.compile(  # "European Commissioner for Aid and Crisis Management, Ana Ruiz," where a sentence begins
    r"(?:^|[.!?”\"] )(?P<office>(?:[A-Z][\w-]+ ){0,3}?(?P<head>[A-Z][\w-]+) (?:of|for) [^,;:()\n“”\"]{2,80}), $"
)
_SHORT_BEFORE = re.compile(r"(?:^|[\s,])(?P<office>(?P<head>[A-Z]?[\w-]+) (?:of|for) [^,;:()\n“”\"]{2,70}) \([A-Z][A-Za-z.-]{1,9}\) $")
_OWNED_BEFORE = re.compile(
    r"(?P<office>(?!The )[A-Z][\w.-]+(?: (?:of |the )?[A-Z][\w.-]+){0,3}['’]s? (?:[\w-]+ ){0,4}?(?P<head>[\w-]+)),? $"
)
_POSTED_BEFORE = re.compile(  # "Norland's ambassador to Sweden, Ana Ruiz,"
    r"(?P<office>(?!The )[A-Z][\w.-]+(?: (?:of |the )?[A-Z][\w.-]+){0,3}['’]s? (?:[\w-]+ ){0,4}?(?P<head>[\w-]+)" + _FIELD + r"), $"
)
_HIS_BEFORE = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?P<office>(?:[\w-]+ ){0,3}?(?P<head>[\w-]+)), $")  # "his lawyer, Ana Ruiz,"
_THE_BEFORE = re.compile(  # "the Norwegian president, Olav Berg,", "the company's chief executive, Ana Ruiz,"
    r"\b[Tt]he (?:(?!the )[\w-]+ ){0,2}?(?:[\w-]+['’]s? )?(?P<office>" + _INNER + r"{0,3}?(?P<head>[\w-]+)), $"
)
_NO_OFFICE = frozenset(  # first words of what follows on a name: a clause of its own, or the verb, as in "Ana Ruiz, told reporters"
    "and or but who which while as with whose told asked briefed met joined informed urged warned addressed led thanked called".split()
)
_LAND = re.compile(r" of (?:the )?([A-Z][\w.-]+(?: [A-Z][\w.-]+)*)")
_NAMES = re.compile(r"(?:[A-Z][\w.-]*(?: (?:(?:of|for) (?:the )?)?[A-Z][\w.-]*)*)")  # "Institute for China Studies"
_CLOSES = re.compile(r"\s*(?:[,;.)]|$|\()")
_MOST_WORDS = 14
_SHORT = 4  # words of an office
_BESIDE = 200  # code points before a name in which its office can begin
_POLITE = frozenset(["h.e", "hon", "rt", "his", "her", "excellency", "the", "senator"])
_BODIES = frozenset(
    """inc ltd plc corp group bank party union council ministry department agency company committee commission university institute
    association federation news press times post""".split()
)


def with_offices(text: str, found: Sequence[Named]) -> list[Named]:
    """The same names, each with the office that the words beside it give it."""
    return [_told(text, named) for named in found]


def _told(text: str, named: Named) -> Named:
    if not _is_personal(named.name):
        bare = named.name and not named.country and lookup(named.name) is None
        return replace(named, country=_owner(text, named)) if bare else named  # "the U.S. military's Central Command"
    if named.office and not (_is_courtesy(named.office) or _is_rank(named.office)):
        return named if named.country else replace(named, country=_owner(text, named) or _land_after(text, named))
    office = _after(text, named) or _before(text, named) or _owned(text, named)
    if office and (_is_courtesy(named.office) or _says_more(office)):
        return replace(named, office=office, country=_land_of(office))
    return named if named.country else replace(named, country=_owner(text, named) or (_land_after(text, named) if named.office else ""))


def _is_courtesy(office: str) -> bool:
    """True for "Mr.", "H.E. Mr.": what stands before a name without telling an office."""
    return all(word.lower().rstrip(".") in _POLITE or word.lower().rstrip(".") in offices.COURTESIES for word in office.split())


def _is_rank(office: str) -> bool:
    """True for "Lt. Col.", which says less than "a spokesman for the army" behind the name."""
    return all(word.lower().rstrip(".") in offices.RANKS for word in office.split())


def _says_more(office: str) -> bool:
    """Whether an office takes the place of a rank: whose words somebody gives, or "Sweden's army chief", which a title has room for."""
    words = office.split()
    short = len(words) <= _SHORT and office[0].isupper() and not {"of", "for"} & set(words)
    return short or any(word.lower() in offices.SPOKESMEN for word in words)


def _owner(text: str, named: Named) -> str:
    """The country of "Ghana's foreign minister Samuel Addo"."""
    owner = re.search(r"(?P<owner>[A-Z][\w.-]+(?: (?:of |the )?[A-Z][\w.-]+){0,3})(?: [a-z]+)?['’]s? $", _before_it(text, named))
    return offices.country_in(_words(owner["owner"])) if owner is not None else ""


def _land_after(text: str, named: Named) -> str:
    """The country of "Prime Minister Samuel Addo of Ghana"."""
    land = _LAND.match(text, named.end)
    known = lookup(land[1]) if land is not None else None
    return known.country if known is not None and known.form is Form.STATE else ""


def _after(text: str, named: Named) -> str:
    found = _AFTER.match(text, named.end)
    if found is None:
        return ""
    office = _TELLS_MORE.split(_SAID.split(found["office"], 1)[0], 1)[0].strip()
    office = _SECOND.split(office, 1)[0].removesuffix(" and")
    if len(office.split()) > _MOST_WORDS:
        office = office.split(" and ", 1)[0]  # the first of two
    if not office or office.split()[0].lower() in _NO_OFFICE:
        return ""
    head = _CUT.split(office, 1)[0].split()
    return office if head and offices.tells_who(head[-1]) and len(office.split()) <= _MOST_WORDS else ""


def _before(text: str, named: Named) -> str:
    before = _before_it(text, named)
    short = _SHORT_BEFORE.search(before)  # "Director of the National Weather Service (NWS) Ana Ruiz"
    if short is not None and offices.is_head(short["head"]):
        return short["office"].strip()
    if not _CLOSES.match(text, named.end):
        return ""
    opened = [opens.start() for opens in _OPENS.finditer(before)]
    offered = [_OF_BEFORE.match(before, start) for start in reversed(opened)]
    offered += [pattern.search(before) for pattern in (_FIRST_BEFORE, _OWNED_BEFORE, _THE_BEFORE)]
    return next((found["office"].strip() for found in offered if found is not None and offices.is_head(found["head"])), "")


def _owned(text: str, named: Named) -> str:
    """ "Ghana's foreign minister, Samuel Addo,"."""
    before = _before_it(text, named)
    closes = _CLOSES.match(text, named.end) is not None
    his = _HIS_BEFORE.search(before)
    if his is not None and closes and offices.is_head(his["head"]):
        return his["office"]
    offered = (_OWNED_BEFORE.search(before), _POSTED_BEFORE.search(before)) if closes or not before.endswith(", ") else ()
    return next((found["office"] for found in offered if found is not None and offices.is_head(found["head"])), "")


def _before_it(text: str, named: Named) -> str:
    return text[max(0, named.start - _BESIDE) : named.start]


def _words(office: str) -> list[str]:
    return [re.sub(r"['’]s?$", "", word) for word in office.split()]


def _land_of(office: str) -> str:
    """The land that an office is of: no ambassador's post, no expert's field, and none of "the Institute for China Studies"."""
    cut = _CUT.search(office)
    head, tail = (office, "") if cut is None else (office[: cut.start()], office[cut.end() :])
    if (land := offices.country_in(_words(head))) or cut is None or cut[0].strip() not in ("of", "for", "at"):
        return land
    for run in _NAMES.findall(tail):
        known, first = lookup(run) or lookup(run.rpartition(" of ")[2]), lookup(run.split()[0])
        told = known or first
        if told is not None and told.form is not Form.AREA:
            return told.country
    return ""


def _is_personal(name: str) -> bool:
    """Two to five words with capitals that no list knows as a land's or a body's."""
    words = name.split()
    if not 2 <= len(words) <= 5 or not (words[0][:1].isupper() and words[-1][:1].isupper()) or name.isupper():
        return False
    known = known_actor(name)
    return lookup(name) is None and (known is None or known.kind == "person") and not _BODIES & {word.lower() for word in words}
