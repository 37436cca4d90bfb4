"""The names of institutions: the words they end in, and what they can be for, "Food and Drug Agency", "Office of Trade and Industry".

One rule: from words alone.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.language import offices
from timeline.language.known import known_actor
from timeline.language.states import lookup

_FIELDS = frozenset(
    """food drug drugs oceanic atmospheric customs border statistics aeronautics space science arts mines mining metals safety law
    order aid relief humanitarian broadcasting radio television wildlife fish standards roads works alcohol firearms narcotics
    taxation prisons population revenue health research technology children women peace tobacco securities markets budget
    maritime emergency disaster rights democracy elections religious economic land water fire rescue parks explosives sport media
    humanities letters nuclear chemicals plant animal consumer abortion tourism""".split()
)
TRADES = frozenset(  # what a firm is, written before its name: "Retailer Zelm"
    """airline carmaker automaker drugmaker chipmaker planemaker steelmaker toymaker lender insurer brewer retailer manufacturer publisher
    refiner shipper conglomerate brokerage broadcaster startup supermarket carrier shipbuilder homebuilder miner maker""".split()
)
INSTITUTIONS = frozenset(
    """ministry department bank university house office council committee court centre center bureau institute board union league
    organization organisation federation association chamber agency service administration academy party group society commission
    congress movement army front parliament church city state republic kingdom school college museum forum fund authority embassy
    institution central national international strait gulf cape isle islands port sea bay horn centers coalition alliance
    confederation community bar assembly senate tribunal corps guild observatory tribe""".split()
)


GOVERNMENT_OR_FORCES = r"government|army|military|navy|air force|coast guard"
STATE_BODY = re.compile(  # of a land, where the text does not say whose it is
    r"(?:(?:foreign|finance|defen[cs]e|interior|health|justice|economy|energy|transport|agriculture|education|environment|labou?r|trade"
    r"|digital|culture|tourism|home|oil|planning) (?:affairs )?ministry|parliament|cabinet|federal police|supreme court"
    r"|constitutional court|central bank|election commission|electoral commission"
    rf"|{GOVERNMENT_OR_FORCES})",
    re.IGNORECASE,
)
NETWORKS = frozenset(  # where people post
    ("x", "twitter", "facebook", "telegram", "instagram", "truth social", "youtube", "weibo", "tiktok", "linkedin", "bluesky", "threads")
)
_MEDIA = frozenset(
    """reuters bloomberg ap afp upi dpa ansa efe cnn bbc cnbc nbc cbs abc npr pbs msnbc axios politico nyt wsj ft nikkei kyodo yonhap jiji
    xinhua tass ria interfax irna isna tasnim fars mehr sana wam petra anadolu kcna caixin semafor barron's nhk rtve zdf ard""".split()
)
_STATION = re.compile(r"(?:tv|tvn|tvp|rtv|france|sky|news)\d{1,3}")
_OF_MEDIA = frozenset(
    """times post journal tribune herald gazette guardian telegraph news tv television radio newspaper newspapers broadcaster magazine
    media daily channel jazeera arabiya outlet outlets website portal monde figaro""".split()
)


def is_medium(name: str) -> bool:
    """True for who only carries words: "the Financial Times", "state television", "the semi-official Fars news agency"."""
    words = name.lower().replace("’", "'").split()
    if _STATION.fullmatch(words[-1]) or words[-1] == "france-presse":
        return True  # "TVN24", "France 24" written as one, "Agence France-Presse"
    if words[0] in ("tv", "radio") or (words[0] == "state" and words[1:2] in (["tv"], ["television"], ["radio"], ["media"])):
        return True  # "state TV Al-Nour"
    return words[-1] in _OF_MEDIA or words[-1] in _MEDIA or words[0] in _MEDIA or words[-2:] == ["news", "agency"]


@lru_cache(maxsize=10_000)
def media(text: str) -> frozenset[str]:
    """The media that a sentence names by one word, the one in parentheses that carries the story left out."""
    words = (word.strip(".,;:'’\"“”") for word in text.split() if not word.startswith("("))
    return frozenset(word for word in words if word[:1].isupper() and word.lower().removesuffix("'s").removesuffix("’s") in _MEDIA)


def goes_on(before: Sequence[str], after: Sequence[str]) -> bool:
    """True where the words after "and" belong to the body's name that the words before it begin."""
    if not after or len(after) > 4 or lookup(after[0]) is not None:
        return False
    within = is_field(before[-1]) and (len(before) > 1 or is_field(after[0]))  # "Peace and Security Council"
    if known_actor(" ".join(after)) is not None and not within:
        return False
    served = after[-1].lower() in INSTITUTIONS | {"enforcement", "directorate"}
    return (served and len(after) > 1) or (is_led(before) and all(map(is_field, after)))


def is_led(words: Sequence[str]) -> bool:
    """True for what begins as "Ministry of Culture", "Department for Energy": fields may follow."""
    lowered = [word.lower() for word in words]
    link = next((at for at, word in enumerate(lowered) if word in ("of", "for")), 0)
    return any(word in INSTITUTIONS for word in lowered[:link]) and is_field(lowered[-1])


def is_field(word: str) -> bool:
    """True for what a body can be for: "Immigration", "Health", "Drug", no name of somebody."""
    lowered = word.lower()
    return (
        lowered in offices.PORTFOLIOS
        or lowered in _FIELDS
        or lowered.endswith(("tion", "ment", "ity", "ing", "ics", "ance", "ence", "sis", "ogy"))
    )
