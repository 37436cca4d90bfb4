"""The patterns of dates that lean on another day: "last week", "two days later", "the following Monday", "tonight", "recently".

One rule: a row says which way it counts and from what (the publication or the date told before); how far is the resolver's work.
"""

import re

from timeline.dates.amounts import COUNT_LEADS
from timeline.dates.forms import Base, Counted, Form, Found, Implied, Modifier, Named, Offset, Ref, Span, Way, Weekday
from timeline.dates.lexicon import (
    COUNT,
    MONTH,
    MONTHS,
    PART,
    PARTS,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    H,
    S,
    number,
    one_of,
    unit,
)
from timeline.dates.rules import Rule, found, rule, word_after, word_before
from timeline.dates.slots import FINE, Unit

_WAYS = {
    "last": Way.LAST,
    "past": Way.LAST,
    "this past": Way.LAST,
    "this": Way.THIS,
    "current": Way.THIS,
    "this coming": Way.COMING,
    "coming": Way.COMING,
    "next": Way.NEXT,
    "following": Way.AFTER,
    "next following": Way.AFTER,
    "succeeding": Way.AFTER,
    "subsequent": Way.AFTER,
    "ensuing": Way.AFTER,
    "previous": Way.BEFORE,
    "preceding": Way.BEFORE,
    "prior": Way.BEFORE,
    "same": Way.SAME,
    "that": Way.SAME,
    "that same": Way.SAME,
    "this same": Way.SAME,
    "that very": Way.SAME,
    "very same": Way.SAME,
}
_STEPS = {Way.LAST: -1, Way.THIS: 0, Way.NEXT: 1, Way.COMING: 1, Way.BEFORE: -1, Way.SAME: 0, Way.AFTER: 1}
_FROM_TEXT = frozenset([Way.BEFORE, Way.SAME, Way.AFTER])
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_LAST_WORDS = [
    "last",
    "past",
    "this",
    "coming",
    "next",
    "following",
    "previous",
    "preceding",
    "same",
    "that",
    "the",
    "prior",
    "current",
    "ensuing",
    "subsequent",
    "succeeding",
]
_WAY = one_of(list(_WAYS)).replace(r"\ ", S)
_REFS = {
    "now": "PRESENT_REF",
    "right now": "PRESENT_REF",
    "until now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "at present": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "at this time": "PRESENT_REF",
    "at this moment": "PRESENT_REF",
    "the time being": "PRESENT_REF",
    "the present day": "PRESENT_REF",
    "the present": "PRESENT_REF",
    "present day": "PRESENT_REF",
    "recently": "PAST_REF",
    "more recently": "PAST_REF",
    "most recently": "PAST_REF",
    "lately": "PAST_REF",
    "the recent past": "PAST_REF",
    "the past": "PAST_REF",
    "the distant past": "PAST_REF",
    "long ago": "PAST_REF",
    "not long ago": "PAST_REF",
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the coming future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF",
}


def _deictic(match: "re.Match[str]") -> Found | None:
    groups = match.groupdict()
    part = PARTS.get((groups.get("part") or "").lower(), "")
    return found(match, Counted(count=_DAYS[groups["day"].lower()], unit=Unit.DAY), part=part)


def _beyond(match: "re.Match[str]") -> Found:
    return found(match, Counted(count=-2 if match["way"].lower() == "before" else 2, unit=Unit.DAY))


def _tonight(match: "re.Match[str]") -> Found:
    words = match[0].lower()
    return found(match, Counted(count=-1 if words == "last night" else 0, unit=Unit.DAY), part="NI")


def _way(match: "re.Match[str]") -> Way:
    return _WAYS[re.sub(r"\s+", " ", match["way"].lower())]


def _base(match: "re.Match[str]", way: Way) -> Base:
    """ "The next day" counts from the text, "next day" and "next week" from the publication."""
    if way in _FROM_TEXT:
        return Base.TEXT
    definite = bool(re.match(r"the\s", match[0], re.IGNORECASE))
    return Base.TEXT if way is Way.NEXT and definite else Base.PUBLICATION


def _unit(match: "re.Match[str]") -> Found | None:
    way, of = _way(match), unit(match["unit"])
    plural = match["unit"].lower().endswith("s") and of is not None
    definite = match[0].lower().startswith("the")
    if of in FINE:
        return found(match, Span(count=None if plural else 1, unit=of, sign=_STEPS[way] or -1)) if way in (Way.LAST, Way.NEXT) else None
    if plural:
        if way in (Way.THIS, Way.SAME):
            return None
        return found(match, Span(count=None, unit=of, sign=_STEPS[way], base=_base(match, way)))
    if match["unit"].lower() == "night":
        return found(match, Counted(count=_STEPS[way], unit=Unit.DAY, base=_base(match, way)), part="NI")
    if (match["way"].lower() in ("past", "this past", "last") and definite and of not in (Unit.WEEKEND, Unit.QUARTER)) or match[
        "way"
    ].lower() == "past":
        return found(match, Span(count=1, unit=of, sign=-1)) if of is not Unit.WEEKEND else found(match, Counted(count=-1, unit=of))
    if way is Way.NEXT and definite and word_before(match) in ("for", "over", "during"):
        return found(match, Span(count=1, unit=of, sign=1, base=Base.TEXT))
    if of is Unit.DAY and way is Way.NEXT and not definite:
        return found(match, Counted(count=1, unit=of, base=Base.TEXT))
    if of is Unit.DAY and way in (Way.LAST, Way.THIS, Way.COMING):
        return found(match, Counted(count=0, unit=of, base=Base.TEXT)) if way is Way.THIS else None
    return found(match, Counted(count=_STEPS[way], unit=of, base=_base(match, way)))


def _directed(match: "re.Match[str]") -> Found | None:
    """Last, next, this ... with a weekday, a month, a season or a part of a day."""
    way, word = _way(match), match["what"].lower()
    if word in WEEKDAYS:
        return found(match, Weekday(day=WEEKDAYS[word], way=way))
    if word in MONTHS:
        return found(match, Named(month=MONTHS[word], way=way)) if match["what"][0].isupper() else None
    if word in SEASONS:
        return found(match, Named(season=SEASONS[word], way=way)) if word != "fall" or way is not Way.SAME else None
    return found(match, Counted(count=_STEPS[way], unit=Unit.DAY, base=_base(match, way)), part=PARTS[word])


def _directed_day(match: "re.Match[str]") -> Found | None:
    day = int(match["day"])
    return (
        found(match, Named(month=MONTHS[match["what"].lower()], day=day, way=_way(match)))
        if match["what"][0].isupper() and 1 <= day <= 31
        else None
    )


def _bare_weekday(match: "re.Match[str]") -> Found | None:
    words = match["weekday"]
    if not words[0].isupper() or (len(words) <= 5 and not words.endswith("day") and word_after(match)[:1].isupper()):
        return None
    if words in ("Sun", "Sat", "Mon", "Wed", "Fri", "Tue", "Thu") and word_before(match) not in (
        "on",
        "by",
        "since",
        "until",
        "from",
        "late",
        "early",
    ):
        return None
    return found(match, Weekday(day=WEEKDAYS[words.lower()]))


def _numbered(match: "re.Match[str]") -> Found | None:
    way = _way(match)
    if way in (Way.THIS, Way.SAME) or not match["unit"].lower().endswith("s"):
        return None
    return found(match, Span(count=number(match["count"]), unit=unit(match["unit"]), sign=_STEPS[way], base=_base(match, way)))


def _recent(match: "re.Match[str]") -> Found:
    return found(match, Span(count=None, unit=unit(match["unit"]), sign=-1))


def _offset(match: "re.Match[str]") -> Found | None:
    word, words = match["way"].lower(), (match["count"] or "").lower()
    if re.match(r"(?:only|just)?\s*some$|many$", words):
        words = ""
    sign = -1 if word in ("ago", "earlier", "before", "previously", "back", "prior") else 1
    base = Base.PUBLICATION if word in ("ago", "hence", "back") or "now" in word or "today" in word else Base.TEXT
    if (
        word in ("before", "after")
        and re.match(rf"{S}(?!that\b)[\w'’\"“]", match.string[match.end() : match.end() + 8])
        and not _ends_clause(match)
    ):
        tail = match.end() - match.end("unit")
        return found(match, Offset(count=number(words), unit=unit(match["unit"]), sign=sign, base=Base.TEXT), weak=True, tail=tail)
    few = bool(re.search(r"few|several|couple", words))
    return found(match, Offset(count=number(words) if words else None, unit=unit(match["unit"]), sign=sign, base=base, few=few))


def _ends_clause(match: "re.Match[str]") -> bool:
    return word_after(match).lower() in ("and", "when", "but", "in", "at", "on", "that", "by", "with", "was", "were", "to")


def _beside(match: "re.Match[str]") -> Found | None:
    """ "The day before", "a day earlier", "the day after"."""
    sign = -1 if match["way"].lower() in ("before", "earlier", "prior", "previous") else 1
    of = unit(match["unit"])
    follows = word_after(match)
    if match["way"].lower() in ("before", "after") and follows and not _ends_clause(match) and match[0].lower().startswith("the"):
        return found(match, Offset(count=1, unit=of, sign=sign, base=Base.TEXT), weak=True, tail=-1)
    if match["way"].lower() in ("before", "after") and follows and not _ends_clause(match):
        return found(match, Offset(count=1, unit=of, sign=sign, base=Base.TEXT), weak=True, tail=match.end() - match.end("unit"))
    if match["unit"].lower() == "night":
        return found(match, Counted(count=sign, unit=Unit.DAY, base=Base.TEXT), part="NI")
    return found(match, Counted(count=sign, unit=of, base=Base.TEXT))


def _to_date(match: "re.Match[str]") -> Found | None:
    """ "Earlier this year", "later that month", "later in the summer"."""
    way = (match["way"] or "").lower().strip()
    which = _which(match, way)
    return found(match, which, narrow=match["side"].lower(), mod="")


def _which(match: "re.Match[str]", way: str) -> Form:
    what = match["what"].lower()
    base = Base.TEXT if way in ("that", "the same", "that same", "the") else Base.PUBLICATION
    count = {"last": -1, "next": 1, "the previous": -1, "the following": 1}.get(way, 0)
    if what in SEASONS:
        return Named(season=SEASONS[what], way=Way.SAME if base is Base.TEXT else Way.THIS)
    if what in WEEKDAYS:
        return Weekday(day=WEEKDAYS[what], way=Way.THIS if way == "this" else Way.NONE)
    return Counted(count=count, unit=unit(what), base=base, to_date=count == 0)


def _weeks_on(match: "re.Match[str]") -> Found:
    groups = match.groupdict()
    weeks = int(number(groups.get("count") or "a") or 1)
    return found(
        match, Weekday(day=WEEKDAYS[groups["weekday"].lower()], way=Way.COMING if groups["way"] == "from" else Way.LAST, weeks=weeks)
    )


def _ref(match: "re.Match[str]") -> Found | None:
    words = re.sub(r"\s+", " ", match[0].lower())
    after = match.string[match.end() : match.end() + 1]
    if words == "now" and (match[0] == "NOW" or (word_after(match) in ("that",) and match[0][0].isupper())):
        return None
    if words in ("the past", "the present", "the future", "present day") and word_after(match).lower() in _NOUNS_AFTER:
        return None
    return found(match, Ref(value=_REFS[words])) if after not in ("-",) or words == "now" else None


_OF_HISTORY = ("former", "recent")  # dates of a sort in a history, titles in news


def _future(match: "re.Match[str]") -> Found | None:
    """Lone "future", "current", "recent", "former": adjectives of time."""
    word = match[0].lower()
    if match[0][0].isupper() or (word == "future" and word_after(match)[:1].isupper()):
        return None
    if word in _OF_HISTORY:
        return found(match, Ref(value="PAST_REF", of_history=True))
    return found(match, Ref(value={"current": "PRESENT_REF", "recent": "PAST_REF", "future": "FUTURE_REF", "previous": "PAST_REF"}[word]))


_NOUNS_AFTER = frozenset("tense king queen president government market markets contract contracts prices perfect".split())


def _whole(match: "re.Match[str]") -> Found | None:
    """ "The month", "the year" of a modifier ("the end of the month"); weak alone."""
    return found(match, Counted(count=0, unit=unit(match["unit"]), base=Base.TEXT), weak=True)


def _weekend(match: "re.Match[str]") -> Found:
    return found(match, Counted(count=0, unit=Unit.WEEKEND), narrow="weekend")


def _year_ago(match: "re.Match[str]") -> Found:
    return found(
        match, Offset(count=1, unit=unit(match["unit"]), sign=-1, base=Base.PUBLICATION if match["way"].lower() == "ago" else Base.TEXT)
    )


def _part(match: "re.Match[str]") -> Found | None:
    return found(match, Implied(), part=PARTS[match["part"].lower()], weak=True)


_MODIFIERS = {
    "early": ("START", "early"),
    "earlier": ("START", "early"),
    "late": ("END", "late"),
    "mid": ("MID", "mid"),
    "middle": ("MID", "mid"),
    "midway": ("MID", "mid"),
    "beginning": ("START", "start"),
    "start": ("START", "start"),
    "dawn": ("START", "start"),
    "outset": ("START", "start"),
    "opening": ("START", "start"),
    "end": ("END", "end"),
    "close": ("END", "end"),
    "latter": ("END", "late"),
    "turn": ("START", "start"),
    "rest": ("", "rest"),
    "remainder": ("", "rest"),
}


def _modifier(match: "re.Match[str]") -> Found | None:
    mod, narrow = _MODIFIERS[match["mod"].lower()]
    return found(match, Modifier(mod=mod), mod=mod, narrow=narrow, weak=True)


def _pre(match: "re.Match[str]") -> Found:
    before = match["mod"].lower() == "pre"
    return found(
        match,
        Modifier(mod="BEFORE" if before else "AFTER"),
        mod="BEFORE" if before else "AFTER",
        bound="before" if before else "after",
        weak=True,
    )


def _part_of(match: "re.Match[str]") -> Found:
    return found(match, Modifier(part=PARTS[match["part"].lower()]), part=PARTS[match["part"].lower()], weak=True)


def _unit_of(match: "re.Match[str]") -> Found:
    return found(match, Modifier(unit=unit(match["unit"])), weak=True)


def _half_of(match: "re.Match[str]") -> Found:
    return found(match, Modifier(half=1 if match["nth"].lower() == "first" else 2), weak=True)


_TO_DATE = rf"(?P<way>this|that{S}same|that|the{S}same|last|next|in{S}the|the)"
_BACK = rf"(?P<way>ago|earlier|later|before|after|afterwards?|from{S}now|from{S}today|hence|previously|thereafter|prior|back)\b"
_SHORT_PART = one_of(["morning", "afternoon", "evening", "night", "lunchtime"])
_DAY_PART = one_of([part for part in PARTS if part not in ("noon", "midday", "midnight")])
_ADVERBS = r"(?:(?:early|late|later|earlier)[\s]{1,3})?"
RULES: tuple[Rule, ...] = (
    rule(_DAYS, rf"(?P<day>today|yesterday|tomorrow)(?:(?:['’]s)?{S}(?P<part>{_SHORT_PART}))?(?!\w)", _deictic),
    rule(
        ["the", "day"],
        rf"(?:the{S})?day{S}(?P<way>before{S}yesterday|after{S}tomorrow)",
        lambda m: found(m, Counted(count=-2 if "b" in m["way"].lower()[:1] else 2, unit=Unit.DAY)),
    ),
    rule(["tonight", "overnight", "last"], rf"tonight|overnight|last{S}night\b", _tonight),
    rule(_LAST_WORDS, rf"(?:the{S})?(?P<way>{_WAY}){S}(?P<unit>{UNIT})(?![-–]long)", _unit),
    rule(
        _LAST_WORDS,
        rf"(?:the{S})?(?P<way>{_WAY}){S}(?P<what>{one_of([*WEEKDAYS, *MONTHS, *SEASONS, 'morning', 'afternoon', 'evening'])})",
        _directed,
    ),
    rule(
        ["last", "this", "next"], rf"(?P<way>last|this|next){S}(?P<what>{MONTH}){S}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!%)", _directed_day
    ),
    rule(WEEKDAYS, rf"(?P<weekday>{WEEKDAY})", _bare_weekday),
    rule(
        [*_LAST_WORDS, "first", "final", "these"],
        rf"(?:(?:the|these|its|his|their|her){S})?(?P<way>last|past|this{S}past|coming|next|following|previous|preceding|prior|ensuing|subsequent|succeeding){S}(?P<count>{COUNT})(?:{H})(?:full{S})?(?P<unit>{UNIT})",
        _numbered,
    ),
    rule(
        ["the", "these", *COUNT_LEADS],
        rf"(?:the{S})?(?P<count>{COUNT}){S}(?P<way>previous|following|preceding|past|coming|last){S}(?P<unit>{UNIT})",
        _numbered,
    ),
    rule(["recent", "the"], rf"(?:the{S})?(?:(?:more|most){S})?recent{S}(?P<unit>days|weeks|months|years|decades|hours)\b", _recent),
    rule(
        [*COUNT_LEADS, "only", "just", *UNITS, *(f"{u}s" for u in UNITS), "centuries"],
        rf"(?:(?P<count>{COUNT})(?:{H}))?(?:more{S}|full{S})?(?P<unit>{UNIT})(?:{S}|-){_BACK}",
        _offset,
    ),
    rule(
        ["the", "a", "one"],
        rf"(?:the|one|a){S}(?P<unit>day|night|week|month|year|evening|decade|weekend){S}(?P<way>before|after|earlier|later|prior|previous|following)\b",
        _beside,
    ),
    rule(
        ["the", "a", "year", "month", "week"],
        rf"(?P<unit>year|month|week)-(?P<way>ago|earlier)\b(?:{S}(?:period|quarter|month))?",
        _year_ago,
    ),
    rule(
        ["earlier", "later", "sometime", "early", "late"],
        rf"(?P<side>earlier|later)(?:{S}on)?{S}(?:in{S})?{_TO_DATE}{S}(?P<what>day|week|month|year|decade|century|quarter|{SEASON})\b",
        _to_date,
    ),
    rule([*COUNT_LEADS], rf"(?P<count>a|one|two|three){S}weeks?{S}(?P<way>ago|from){S}(?:on{S})?(?P<weekday>{WEEKDAY})", _weeks_on),
    rule([word.split()[0] for word in _REFS], one_of(list(_REFS)).replace(r"\ ", S), _ref),
    rule(["current", "future", *_OF_HISTORY], r"(?:current|future|former|recent)\b", _future),
    rule(["the", "this", "that"], rf"the{S}(?P<unit>day|week|month|year|decade|century|quarter)\b(?![-–])", _whole),
    rule(["the", "weekend", "over"], rf"(?:(?:the|this){S})?weekend\b", _weekend),
    rule([*PARTS, "the", "early", "late", "mid"], rf"(?:(?:in{S})?the{S}|{_ADVERBS})(?P<part>{_DAY_PART})(?:{S}hours)?", _part),
    rule(
        "early late earlier mid middle midway beginning start the end close latter very turn as dawn rest remainder outset opening".split(),
        rf"(?:the{S})?(?:very{S})?(?P<mod>early|late|mid|middle|midway|beginning|start|end|close|outset|opening|dawn|latter|turn|rest|remainder)\b"
        rf"(?:{S}(?:part|half|days|weeks|months|years|stages)\b)?(?:{S}(?:of|in|through|on){S}|{S}|-)(?=\w|['’]\d)",
        _modifier,
    ),
    rule(["pre", "post"], r"(?P<mod>pre|post)[-–](?=\w)", _pre),
    rule(
        ["the", "early", "late", *PARTS],
        rf"(?:the{S})?(?:(?:very{S})?(?:early|late){S})?(?P<part>{PART})(?:{S}hours)?{S}of{S}(?=[\w])",
        _part_of,
    ),
    rule(
        ["the", "week", "month", "weekend", "day"],
        rf"(?:the{S})?(?P<unit>week|weekend|month){S}(?:of|beginning|ending|starting){S}(?:on{S})?(?=\w)",
        _unit_of,
    ),
    rule(["the", "first", "second"], rf"(?:the{S})?(?P<nth>first|second){S}half{S}of{S}(?=\w)", _half_of),
)
