"""How those in an event are called in a headline, and the verb that agrees with them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.language.bodies import INSTITUTIONS, STATE_BODY
from timeline.language.given_names import gender_of
from timeline.language.inflected import listed, plural
from timeline.language.known import known_actor
from timeline.language.offices import is_head
from timeline.language.phrases import is_plural_of_persons
from timeline.language.states import Form, lookup
from timeline.merge.names import COUNTS, described
from timeline.merge.presented import body_of, presented
from timeline.model import Participant

PRESENTED = 2  # told with their offices; of more the surnames do
NAMES = 3  # named in a headline; the others, more than one, are counted
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV"))
_FAMILY_FIRST = frozenset("CHN HKG KOR PRK TWN VNM".split())
_FAMILIES = frozenset(  # the commonest of those lands
    """Ahn Bae Baek Bai Bo Bui Cai Cao Cha Chae Chang Chen Cheng Cho Choi Chun Chung Cui Dai Dang Deng Ding Dinh Do Dong Du Duong Fan Fang
    Feng Fu Gao Ge Gil Gong Gu Guo Ha Han Hao He Heo Ho Hoang Hong Hou Hu Hua Huang Huynh Hwang Hyon Im Jang Jeon Jeong Jia Jiang Jin Jo
    Jon Joo Jung Kang Kim Ko Kong Koo Ku Kwak Kwon Lai Lam Le Lee Lei Li Liang Lim Lin Liu Long Lou Lu Luo Luong Lv Ly Ma Mao Meng Min
    Moon Na Nam Ng Ngo Nguyen Ning Niu Noh Nong Oh Paek Pak Pan Park Peng Pham Phan Phung Qi Qian Qiao Qin Qiu Ren Ri Roh Rong Ryu Seo
    Shao Shen Shi Shin Sim Sohn Son Song Su Suh Sun Sung Tan Tang Tao Thich Tian To Tong Tran Truong Tsai Tu Vo Vu Wan Wang Wei Wen Wu Xi
    Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yeo Yeom Yin Yoo Yoon You Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou Zuo""".split()
)
_CROWNED = frozenset("king queen prince princess emperor empress pope sultan emir".split())
_PARTICLES = frozenset("von van der den de di da do dos du del della la le los las ter ten bin ibn el al".split())
_TITLES = frozenset("Ayatollah Sheikh Mullah Imam Prince Princess King Queen Pope Archbishop Bishop Cardinal Sir Dame Lord".split())
_SHORT = frozenset(("PM", "FM"))  # an office, no family
_MANY = frozenset("police people men women children troops personnel media".split())
_PEOPLES = frozenset("Guards Marines Houthis Conservatives Tories Greens Liberals Kurds Arabs Muslims Christians Jews Sunnis".split())
_INNER = frozenset(["of", "from", "in", "at", "for", "with"])
_OF_LAND = re.compile(  # "the country's foreign ministry", which a headline does not point to
    r"^(?:country|nation|kingdom|republic)['’]s (?=(?:[\w-]+ ){0,2}(?:ministry|agency|parliament|military|army|navy|police|government)$)"
)
_COUNTS = COUNTS | {"many", "some"}
_COUNTED = re.compile(
    r"(?:(?:at least|more than|about|around|nearly|almost|over|up to|as many as|fewer than|some) )?\d[\d,.]* ", re.IGNORECASE
)


def short_name(one: Participant, words: str = "") -> str:
    """The family name where the article uses it alone or the person holds an office, else the whole name; of a body also whose it is."""
    one = replace(one, name=_OF_LAND.sub("", one.name))
    if one.country and not one.office and STATE_BODY.fullmatch(one.name):
        return body_of(one.country, one.name)
    parts = [part.rstrip(",") for part in one.name.split() if part.rstrip(".,") not in _SUFFIXES]
    if usual := _usual(one, parts):
        return usual
    if len(parts) == 1 and one.office.lower() in _CROWNED and one.office.lower() != one.name.lower():
        return f"{one.office} {one.name}"  # "Prince Harry"
    if len(parts) < 2 or len(parts) > 4 or not parts[-1][0].isupper():
        return one.name
    if parts[0] == "He" or _CROWNED & set(one.office.lower().split()):
        return one.name  # "He Lifeng", who would be anybody; "King Carl Gustaf" has no family name
    if parts[-1] in _SHORT or _INNER & set(parts) or parts[-1].lower() in INSTITUTIONS or is_head(parts[-1]):
        return one.name  # "Swedish PM", "king of Bahrain", "constables from Fiji", "Security Council", "Prime Minister"
    if one.office and len(capitals := [part for part in parts if len(part) > 2 and part.isupper() and part.isalpha()]) == 1:
        return capitals[0].capitalize()  # "TANAKA Kenji", and no "VLCC Ostra"
    if parts[0] in _FAMILIES and len(parts) == 2 and not one.country and not gender_of(one.name) and "-" not in one.name:
        return one.name  # "Li Wenhua" of no land told: either may be the family
    family = parts[0] if _family_comes_first(one, parts) else _with_particles(parts)
    bearer = known_actor(family)
    if bearer is not None and bearer.name != one.name and one.name not in bearer.aliases and not _is_formal(one.name, bearer.name):
        return one.name  # Melania Trump is no "Trump"
    alone = bool({family, parts[-1]} & set(one.aliases)) or bool(one.office)
    return family if alone or (family in words and one.name not in words) else one.name


def _usual(one: Participant, parts: Sequence[str]) -> str:
    """ "Lula" of whom everybody calls so, "Lopez Belloza" where the article does; "" where neither is known."""
    known = known_actor(one.name)
    if parts[:1] == ["Pope"]:
        return one.name
    if known is not None and (known.kind != "person" or known.name == one.name):
        return next((alias for alias in known.aliases if alias in parts and known.kind == "person"), "")
    if len(parts) < 3 or parts[-1] in one.aliases or parts[0] in _TITLES or not _is_of_person(one.name, parts):
        return ""
    return max((alias for alias in one.aliases if " " in alias and " ".join(parts).endswith(f" {alias}")), key=len, default="")


def _is_of_person(name: str, parts: Sequence[str]) -> bool:
    """Whether nothing in a name of three words or more tells a body's: "U.S. State Department", "Norland's Supreme Court"."""
    return lookup(parts[0]) is None and parts[-1].lower() not in INSTITUTIONS and "'" not in name and "’" not in name


def _with_particles(parts: Sequence[str]) -> str:
    """The family with what belongs to it: "von der Leyen", "Le Pen", and not "Pen"."""
    first = len(parts) - 1
    while first > 1 and parts[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(parts[first:])


def _is_formal(name: str, known: str) -> bool:
    """True for "Joseph R. Biden, Jr." of Joe Biden: another first name that begins like his; no "Donald Trump Jr.", who has the same."""
    first, other = name.split()[0], known.split()[0]
    return first != other and first[:2] == other[:2]


def _family_comes_first(one: Participant, parts: Sequence[str]) -> bool:
    """True for "Kim Jong Un", "Xi Jinping": the article calls him so, or the land and the name do."""
    if parts[-1] in one.aliases:
        return False
    if re.fullmatch(r"[A-Z][a-z]+[-‑][a-z]+", parts[-1]):
        return True  # Cheng Li-wun
    return parts[0] in one.aliases or (parts[0] in _FAMILIES and (len(parts) == 3 or one.country in _FAMILY_FIRST))


def _is_people(word: str) -> bool:
    known = lookup(word)
    return known is not None and known.form is Form.ADJECTIVE and word.endswith("s") and not word.endswith("ss")


def is_plural(name: str) -> bool:
    """True for "two officials", "CEOs", "Israeli forces", "hotel staff", "analysts from Citi": not for "United States", "General Staff"."""
    head = described(name)
    last = head[-1]
    if last.lower() in _MANY or (last == "staff" and "general" not in head) or head[0].lower() in _COUNTS:
        return True
    if _COUNTED.match(name) and last.endswith("s"):
        return True  # "at least 200 Danes"
    if len(head) == 1 and (re.fullmatch(r"[A-Z][a-z]+(?:ans|ists|crats|eks|rds)", last) or _is_people(last)):  # "Anglicans", "Iraqis"
        return True
    if (last.islower() and last.endswith("men")) or last in _PEOPLES or re.fullmatch(r"[A-Z][a-z]+(?:crats|ists|licans)", last):
        return True  # "gunmen", "Senate Republicans"
    if len(head) == 1 and is_plural_of_persons(last.lower()):
        return True  # "Rebels", "Gunmen"
    if last.endswith("s") and is_head(last) and last[:1].isupper():
        return True  # "Foreign Ministers"
    plain = last.islower() or re.fullmatch(r"[A-Z]{2,}s", last) is not None or (last is head[0] and last != name)
    return plain and last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "’s"))


def distinct(people: Sequence[Participant]) -> list[Participant]:
    """Without whoever has no name and is described again by others: "union leaders" beside "leaders of the pilots' union"."""
    described = [_described(one.name) for one in people]
    return [one for place, one in enumerate(people) if not (one.name.islower() and _is_again(place, described))]


def _is_again(place: int, described: Sequence[frozenset[str]]) -> bool:
    mine = described[place]
    return any(mine < other or (mine == other and at < place) for at, other in enumerate(described) if at != place)


def _described(name: str) -> frozenset[str]:
    """The words of a description, in the singular: {"union", "leader"}."""
    words = re.sub(r"['’]s?\b", "", name.lower()).split()
    return frozenset(word.removesuffix("s") for word in words if word not in ("of", "the", "from", "and", "in", "for", "at"))


_WHOSE = re.compile(r"(?P<head>[a-z][a-z -]+?) (?P<of>of|from) (?P<whom>(?:the )?[A-Z][\w.'’ -]*)")
_WHICH = re.compile(r"(?P<whom>(?:[A-Z][\w.'’-]* )+)(?P<head>[a-z][a-z -]+)(?P<of>)")


def sharing(names: Sequence[str]) -> list[str]:
    """Those of one description told together: "foreign ministers of Norland and Ostavia", "British and French leaders"."""
    groups: dict[object, list[re.Match[str] | str]] = {}
    for place, name in enumerate(names):
        found = _WHOSE.fullmatch(name) or _WHICH.fullmatch(name)
        groups.setdefault((found["head"], found["of"]) if found is not None else place, []).append(found or name)
    return [_in_one(group) for group in groups.values()]


def _in_one(group: Sequence[re.Match[str] | str]) -> str:
    found = [one for one in group if isinstance(one, re.Match)]
    if len(found) < 2:
        return group[0] if isinstance(group[0], str) else group[0][0]
    head = found[0]["head"]
    if not head.endswith("s"):
        head = plural(head)
    whom = listed(list(dict.fromkeys(one["whom"].strip() for one in found)))
    return f"{head} {found[0]['of']} {whom}" if found[0]["of"] else f"{whom} {head}"


def named(people: Sequence[Participant], words: str) -> str:
    """Those in a title, by the names they have there; more than a few are counted."""
    people = distinct(people)
    shown = NAMES if len(people) > NAMES + 1 else NAMES + 1  # "and another" is no shorter than the name
    few = len(people) <= PRESENTED
    names = [_of_another(one, people) or (presented(one, short_name(one, words)) if few else short_name(one, words)) for one in people]
    together = sharing(names)
    if len(together) <= shown:
        return listed(together)  # "foreign ministers of Norland, Ostavia and Varn"
    return listed([*names[:shown], f"{len(people) - shown} others"])


def _of_another(one: Participant, people: Sequence[Participant]) -> str:
    """The "Danish counterpart" of "Ana Ruiz's Danish counterpart", beside herself; "" for anybody else."""
    owners = (f"{other.name}{mark}" for other in people for mark in ("'s ", "' ", "’s "))
    return next((one.name.removeprefix(owner) for owner in owners if one.name.startswith(owner)), "")


def names_of(people: Sequence[Participant]) -> list[str]:
    """Every name that these go by, the last word of each too."""
    return [name for one in people for name in (one.name, *one.aliases, one.name.split()[-1])]
