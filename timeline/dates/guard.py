"""What looks like a date and is none: "may", "march", "the spring of the watch", "1500 troops".

One rule: a word of two meanings counts as a date only where its case and its neighbours say so.
"""

import re

from timeline.dates.lexicon import MONTH, MONTHS
from timeline.dates.rules import word_after, word_before

_OF_A_BODY = re.compile(  # that bears the name of its day: "the November 30th Movement"
    r"\.?\s(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:[A-Z][a-z]+\s)?(?:[Mm]ovement|[Aa]lliance|[Cc]oalition|[Bb]rigades?|Front|Forum|bloc)\b(?!\sDay\b)"
)
_OF_A_FIRM = re.compile(r"\s(?:&|and)\s(?:Sons|Co|Company|Brothers|Bros|Partners|Associates)\b|\s&\s[A-Z]")
_BEFORE_TIME = frozenset(
    """a an in of since by until till from during before after late early mid through to between and last next this every each that
    for about around on or the at into throughout beginning starting ending end previous following as back dated than""".split()
)
_AMBIGUOUS = frozenset(["may", "march", "mar", "mar.", "sun", "sat", "jun", "jan", "apr", "august", "april", "june"])
_BEFORE_YEAR = frozenset(
    """in since by until till from during before after late early mid through to between and of this that for about around year
    as into throughout or the circa ca. than back was fall summer spring winter autumn on - beginning starting mid-""".split()
)
_MONEY = re.compile(
    r"[$€£¥#]\s?$|\b(?:No|no|nos|Rs|HR|H\.R|US|USD|EUR|Boeing|Airbus|Flight|flight|Highway|Route|Room|channel|Channel|number"
    r"|Russell|Windows|Office|Section|Sec|Article|Box|Resolution|Rule|Proposition|Title|code|page"
    r"|port|size|length|width|version|line|error|ID|(?i:more than|fewer than"
    r"|less than|at least|at most|up to|nearly|almost)|crowd of|total of|group of|some)\.?\s$|(?<!\d)\d{3}-$"
)
_COUNTED = re.compile(
    r"[\s-](?:percent|per\scent|people|troops|men|women|feet|foot|miles|meters|metres|kilometers|kilometres|km|kg|points|yards|dollars|euros"
    r"|pounds|tons|tonnes|square|million|billion|thousand|hundred|GMT|UTC|EST|EDT|ET|hours|a\.m|p\.m|MHz|mb|GB|dead|or more|block of"
    r"|mark|barrier|threshold)\b"
)
_PAGES = re.compile(r"\d\s?\(\d{1,3}(?:[-–]\d{1,3})?\)[,:]\s?(?:\d{3,4}\s?[-–]\s?)?$|\bpp?\.\s?$")  # "126(4), 1850–1855" of a journal
_YEARS_BEFORE = re.compile(r"(?:\b1\d{3}|['’]\d\d),\s$")
_LISTED = re.compile(r"\b1\d{3}(?:,|,?\s(?:and|or))\s$")
_PLURAL = re.compile(r"\s([a-z]{2,}[^s\W]s)\b")
_NOT_COUNTED = frozenset(
    """elections olympics games talks accords agreements bombings attacks protests riots killings hearings negotiations sanctions was has is
    does its his this as us events figures sales results wars treaties earnings profits revenues floods fires earthquakes campaigns
    primaries estimates levels""".split()
)
_OF_A_YEAR = re.compile(r"\sof\s(?:the\s(?:same|following|next|previous)\s|that\s|this\s|last\s|next\s)year\b")
_CAMPAIGN = re.compile(r"\s(?:counter[- ]?)?(?:offensives?|campaigns?)\b")
_SEASON_BEFORE = frozenset(
    """in the this last next of during since by until late early mid each every through before after and to from previous following
    that""".split()
)


def names_month(match: "re.Match[str]", month: str) -> bool:
    """Whether the month of a day and month is one: "may 5 people", "march 10 miles" and "the March 8 alliance" are not."""
    if _OF_A_BODY.match(match.string, match.end("month")):
        return False
    if month[:1].isupper():
        return True
    return month.lower() not in _AMBIGUOUS and month.lower() in MONTHS and len(month) > 3


def names_bare_month(match: "re.Match[str]") -> bool:
    """Whether a month's name stands alone as a date."""
    if _OF_A_BODY.match(match.string, match.end("month")) or _OF_A_FIRM.match(match.string, match.end("month")):
        return False
    month = match["month"]
    before, after = word_before(match), word_after(match)
    if not month[0].isupper():
        return month in _PLAIN and before in _BEFORE_TIME  # of a transcript without capitals
    if month.isupper():
        return before in (_BEFORE_NAME if month.lower() in _AMBIGUOUS else _BEFORE_TIME) and _is_shouted(match)
    if before in ("a", "A") and after == "of":
        return False  # "A March of protest"
    if _joined_to_month(match):
        return True
    if month.lower().rstrip(".") in ("sun", "sat", "mar", "jan", "jun", "apr", "feb", "sep", "oct", "nov", "dec", "aug", "sept", "jul"):
        headline = not before and month.endswith(".") and after[:1].islower()  # "Sept. sales rose"
        return headline or (before in _BEFORE_TIME and not after[:1].isupper())
    if _OWNED.search(match.string[: match.start()][-12:]) and after in _OCCASIONS:
        return True  # "his June trip"
    if month in _NO_NAMES and (_POSSESSIVE.match(match.string, match.end()) or _is_described(match)):
        return True  # "April's imports", "a record-beating March"
    if month in ("May", "March") and before in ("the", "on", "or", "about", "around"):
        return bool(after) and after[0].islower() and before != "or" and after not in _VERBS_AFTER
    if month in ("May", "March", "April", "June", "August"):
        return before in _BEFORE_TIME and (not after[:1].isupper() or month in ("April", "August") or before in _BEFORE_NAME)
    return True


_VERBS_AFTER = frozenset(
    """is was has had did does will would said says told who whose being having to and or as at in for by with when if while that last
    this next""".split()
)
_OWNED = re.compile(r"(?:\b(?:his|her|their|its|our)|['’]s|s['’]) $", re.IGNORECASE)
_OCCASIONS = frozenset(
    """trip visit tour meeting meetings summit conference session speech statement report interview election elections vote referendum
    talks hearing trial ruling decision announcement letter debate congress budget survey poll primary deadline launch""".split()
)
_NO_NAMES = ("March", "April", "August")  # of the ambiguous ones, those that few people bear as the only name in a sentence
_POSSESSIVE = re.compile(r"['’]s\s(?:[a-z]|[A-Z]{2,}\b)")
_DESCRIBED = re.compile(r"\b(?!(?:the|of|and|to|with|by|for|said|says|told|a|an)\b)[a-z-]{4,}\s$")
_GOES_ON = re.compile(r"[.,;:)]|\s(?!(?:for|on|against|to|across|of)\b)[a-z]")


def _is_described(match: "re.Match[str]") -> bool:
    """Whether an adjective stands before it and no name goes on after it."""
    return bool(_DESCRIBED.search(match.string[max(0, match.start() - 20) : match.start()]) and _GOES_ON.match(match.string, match.end()))


_PLAIN = frozenset("january february april june july september october november december".split())
_BEFORE_NAME = frozenset("in since by until from during late early mid this last next every of through".split())
_MONTH_AFTER = re.compile(rf"\s?[-–—/]\s?{MONTH}", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\s?(?:[-–—/](?:to-)?|,?\s(?:to|through|and|or)\s|,\s)\s?$", re.IGNORECASE)


def _joined_to_month(match: "re.Match[str]") -> bool:
    """ "January-March", "April through May", "April, May and June"."""
    return bool(_MONTH_AFTER.match(match.string, match.end())) or bool(
        _MONTH_BEFORE.search(match.string[max(0, match.start() - 20) : match.start()])
    )


def _is_shouted(match: "re.Match[str]") -> bool:
    """Whether the words around are in capitals too, as in a broadcast's transcript."""
    text = match.string
    around = text[max(0, match.start() - 20) : match.start()].split("\n")[-1] + text[match.end() : match.end() + 20].split("\n")[0]
    return any(letter.isupper() for letter in around) and not any(letter.islower() for letter in around)


_UNTIL = re.compile(r"\b(?:until|since|through|till|by|from)\sat\s(?:least|most)\s$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b[12]\d{3}\s?[-–—]\s?$")
_NEXT_YEAR = re.compile(r"/\d\d(?![\d/])")


_EVENT_OF = re.compile(  # "the treaty of 1360"
    r"\b(?i:treaty|truce|peace|battle|siege|campaign|war|revolt|rebellion|rising|crusade|invasion|expedition|parliament|famine|plague|flood"
    r"|earthquake|eclipse|union|charter|settlement|massacre|conquest|year|spring|summer|autumn|winter)\sof\s$"
)


def names_year(match: "re.Match[str]", year: int) -> bool:
    """Whether four figures are a year: not a count, a price, a flight, a model, a clock time."""
    text, start, end = match.string, match.start(), match.end()
    if match["year"][0] in "'’":
        listed = bool(_YEARS_BEFORE.search(text[max(0, start - 9) : start]))
        return (listed or word_before(match) in _BEFORE_YEAR) and not text[end : end + 1].isalpha()
    if not match[0][0].isdigit():
        return True
    if _PAGES.search(text[max(0, start - 20) : start]) or (word_before(match) == "at" and names_hour(match)):
        return False
    if _YEAR_BEFORE.search(text[max(0, start - 7) : start]):
        return 1000 <= year <= 2100
    if text[start - 1 : start] in tuple("/.,:$€£#&@+=_") and start > 0:
        return False
    if text[end : end + 1] in tuple("/$€£@_°") and text[end : end + 1] and not _NEXT_YEAR.match(text, end):
        return False
    if (
        (_MONEY.search(text[max(0, start - 12) : start]) and not _UNTIL.search(text[max(0, start - 18) : start]))
        or _COUNTED.match(text, end)
        or not 1000 <= year <= 2100
    ):
        return False
    before = word_before(match)
    plural = _PLURAL.match(text, end)
    if plural is not None and plural[1] not in _NOT_COUNTED:
        if _LISTED.search(text[max(0, start - 12) : start]):
            return True  # "in 1756, 1757 and 1758 towns fell"
        return (
            year >= 1900
            and before in ("the", "in", "since", "during", "of", "pre", "post", "its", "by", "their")
            and plural[1] not in ("workers", "soldiers", "jobs")
        )
    if year < 1500 and before == "of" and _EVENT_OF.search(text[max(0, start - 24) : start]):
        return True
    if not 1500 <= year <= 2060:
        return before in _BEFORE_YEAR - {"to", "and", "of", "for", "about", "around", "than", "or", "was", "the", "on"}
    return before in _BEFORE_YEAR or year >= 1700


_AT = ("at", "by", "until", "till", "from", "about", "around", "before", "after")
_FOUR_FIGURES = re.compile(r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Ff]rom|[Aa]bout|[Aa]round|[Bb]efore|[Aa]fter)\s0\d[0-5]\d\b")
_NEAR = 200  # characters
_ON_ITS_DAY = re.compile(  # "at 1446 on Friday", "at 1446 (0546 GMT)"
    rf"\son\s(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d|[A-Z][a-z]{{2,5}}day\b)|\s\([0-2]\d[0-5]\d\sGMT\b", re.IGNORECASE
)
_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?!\d)")


def names_hour(match: "re.Match[str]") -> bool:
    """Whether four figures are an hour: "at 0450", beside one "at 1100", "at 2059 on 14 June"."""
    text, start = match.string, match.start()
    if word_before(match) not in _AT or not _HOUR.match(text, start):
        return False
    if text[start] == "0" or (word_before(match) == "at" and _ON_ITS_DAY.match(text, match.end())):
        return True
    return _FOUR_FIGURES.search(text[max(0, start - _NEAR) : start]) is not None


def names_dotted_hour(match: "re.Match[str]") -> bool:
    """Whether "11.30" is an hour: "At 11.30 he will receive", "starts at 14.30", "at 9.00 this morning"; no price, no length."""
    text, start = match.string, match.start()
    if word_before(match) != "at":
        return False
    opens = _AT_FIRST.search(text[max(0, start - _NEAR) : start]) is not None and _SOMEBODY.match(text, match.end()) is not None
    return opens or _SET_AT.search(text[max(0, start - _NEAR) : start]) is not None or _THAT_DAY.match(text, match.end()) is not None


_AT_FIRST = re.compile(r"(?:^|\n|[.!?]\s)\s*At\s$")
_SOMEBODY = re.compile(r",?\s(?:he|she|they|we|the|a|an|[A-Z]\w+)\b")
_SET_AT = re.compile(r"\b(?:start|begin|opens?|meet|arriv|depart|leav|conven|follow|land)\w*\sat\s$", re.IGNORECASE)
_THAT_DAY = re.compile(r"\s(?:this|in\sthe|tomorrow|today|tonight)\b")


def names_season(match: "re.Match[str]") -> bool:
    """Whether a lone season is one: "in the spring", "during winter", not "fall" the verb or "spring" the water."""
    words = match[0].lower()
    season = match["season"].lower()
    before, after = word_before(match), word_after(match)
    if _OF_A_YEAR.match(match.string, match.end()) or (season != "fall" and _CAMPAIGN.match(match.string, match.end())):
        return True
    if match["season"][0].isupper() and after[:1].isupper():
        return False
    if words.startswith("the"):
        if season == "fall":
            return before in ("in", "during", "since", "by", "until", "through") and after != "of"
        return season != "spring" or after not in ("of",)
    if season in ("summer", "winter", "autumn"):
        return before in _SEASON_BEFORE or not match["season"][0].isupper()
    return before in ("in", "this", "last", "next", "since", "by", "until", "during", "late", "early", "each", "every")


_BEFORE_DAY = frozenset("on by until since from to and through before after".split())
_COUNTED_BY_NTH = re.compile(  # "on the 7th floor", but not "on the 7th it anchored"
    r"[\s-](?!of\sthe\smonth\b|and\b(?!\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)\s[a-z])|(?:at|in|from|when|with|by|as|after|before|for|but|or|it|he|she|they|we|the|a|an|his|her|their|its"
    r"|was|were|had|this|that|all|both|another|until)\b)[^\W\d_]"
)
_SUBJECT = re.compile(r"\s[A-Z][\w-]+\s(?:was|were|had|fell|[a-z]{2,}ed)\b")  # "on the 25th Seoul was retaken"
_PART_OF = re.compile(r"\b(?:morning|afternoon|evening|night|dawn)\sof\s$")


def names_day_of_month(match: "re.Match[str]") -> bool:
    """Whether "the 12th" is a day: nothing counted follows."""
    if re.match(r"\sof\s(?:(?:this|last|next|that|the|each|every)\s)", match.string[match.end() : match.end() + 9]):
        return True
    of_part = _PART_OF.search(match.string[max(0, match.start() - 14) : match.start()])
    if (of_part or word_before(match) == "on") and _SUBJECT.match(match.string, match.end()):
        return True
    return (bool(of_part) or word_before(match) in _BEFORE_DAY) and not _COUNTED_BY_NTH.match(match.string, match.end())
