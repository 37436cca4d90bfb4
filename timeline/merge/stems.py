"""Words brought together that tell one act: stems by suffix, irregular forms, and triggers that stand for one another."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LENGTH = 7  # letters of a stem
_COMMON = frozenset(
    """the a an of in on at to for and or by with from as is was were are be been has have had will would he she it they his her their its
    that this which who whom after before over into out up than then about not but said says say also more when where while during two one
    three new""".split()
)
_SUFFIXES = """ations ation ements ement ments ment ings ing edly ed ions ion ers er ors or es ly s e""".split()
_IRREGULAR = {
    form: base
    for base, forms in {
        "die": "died dead death deaths dies dying",
        "shoot": "shot shots shooting shootings",
        "win": "won wins winning victory",
        "strike": "struck",
        "buy": "bought",
        "sell": "sold sale sales",
        "flee": "fled",
        "hold": "held",
        "find": "found",
        "catch": "caught",
        "break": "broke broken",
        "bring": "brought",
        "go": "went gone",
        "take": "took taken",
        "give": "gave given",
        "fall": "fell fallen",
        "leave": "left",
        "lead": "led",
        "meet": "met",
        "tell": "told",
        "steal": "stole stolen theft",
        "shake": "shook shaken",
        "injure": "hurt",
        "wed": "married wedding marriage marry marries",
    }.items()
    for form in forms.split()
}


_ACTS = """
    kill murder slay homicide
    quake earthquake tremor temblor aftershock
    arrest detain apprehend custody nab
    acquire acquisition buy purchase takeover
    launch unveil introduce release debut
    resign quit step
    fire blaze inferno
    crash collide collision
    charge indict accuse
    protest riot demonstrate march rally unrest
    elect vote
    injure wound
    sentence jail imprison
    appoint name select succeed replace
    attack assault raid strike
    explode explosion blast bomb
    hack breach
    trial court
    steal rob heist burglary loot
    win beat defeat clinch
"""


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a word."""
    plain = re.split("['’]", word.lower())[0]
    if plain in _IRREGULAR:
        plain = _IRREGULAR[plain]
    suffix = next((end for end in _SUFFIXES if plain.endswith(end) and len(plain) - len(end) >= 3), "")
    bare = plain.removesuffix(suffix)
    return (bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare)[:_LENGTH]


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    """The stem of each word of a family to the stem of its first."""
    groups = [[stem(word) for word in line.split()] for line in _ACTS.splitlines() if line.strip()]
    return {word: group[0] for group in groups for word in group}


def content(text: str) -> frozenset[str]:
    """The stems of the words that tell something."""
    return frozenset(stem(word) for word in _WORD.findall(text) if len(word) > 1 and word.lower() not in _COMMON)


def families(trigger: str) -> frozenset[str]:
    """What a trigger is about: the families of its words, of its common ones where it has no others."""
    words = content(trigger) or frozenset(stem(word) for word in _WORD.findall(trigger))
    return frozenset(_families().get(word, word) for word in words)
