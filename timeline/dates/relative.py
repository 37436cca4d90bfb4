"""The patterns of dates that lean on the publication or the text: "last week", "the following Monday", "tonight".

One rule: a row says which way it counts and from what (the publication or the date told before); how far is the resolver's work.
"""

import re

from timeline.dates.amounts import COUNT_LEADS
from timeline.dates.forms import Base, Counted, Found, Named, Span, Way, Weekday
from timeline.dates.lexicon import (
    COUNT,
    INSERT,
    MONTH,
    MONTHS,
    PARTS,
    SEASONS,
    UNIT,
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
from timeline.language.known import known_actor
from timeline.language.offices import COURTESIES, RANKS
from timeline.language.states import lookup

_WAYS = {
    "last": Way.LAST,
    "latest": Way.LAST,
    "most recent": Way.LAST,
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


_LAST_WORDS = sorted({way.split()[0] for way in _WAYS} | {"the"})


_WAY = one_of(list(_WAYS)).replace(r"\ ", S)


def _way(match: "re.Match[str]") -> Way:
    return _WAYS[re.sub(r"\s+", " ", match["way"].lower())]


def _base(match: "re.Match[str]", way: Way) -> Base:
    """ "The next day" counts from the text, "next day" and "next week" from the publication."""
    if way in _FROM_TEXT:
        return Base.TEXT
    definite = bool(re.match(r"the\s", match[0], re.IGNORECASE))
    if way is not Way.NEXT or not definite:
        return Base.PUBLICATION
    return Base.HERE if word_before(match) in _AHEAD or match[0].lower().endswith("s") else Base.TEXT


_AHEAD = ("in", "over", "for", "during", "by", "within")  # "in the next year" looks ahead; "the next year, he left" goes on telling


def _of_day(match: "re.Match[str]", way: Way) -> Base:
    """ "The next morning" counts from the day told, wherever that was."""
    base = _base(match, way)
    return Base.TEXT if base is Base.HERE else base


_IN_HISTORY = re.compile(r"\sin\s(?:\d{4}|history)\b")


def _unit(match: "re.Match[str]") -> Found | None:
    way, of = _way(match), unit(match["unit"])
    if of is Unit.DAY and way is Way.THIS and _IN_HISTORY.match(match.string, match.end()):
        return None  # "on this day in 1815"
    plural = match["unit"].lower().endswith("s") and of is not None
    definite = match[0].lower().startswith("the")
    if match["unit"].lower() == "fortnight" and way in (Way.LAST, Way.NEXT, Way.COMING):
        return found(match, Span(count=2, unit=Unit.WEEK, sign=_STEPS[way]))
    if of in FINE:
        return found(match, Span(count=None if plural else 1, unit=of, sign=_STEPS[way] or -1)) if way in (Way.LAST, Way.NEXT) else None
    if plural:
        lasts = match[0].lower().startswith("last") and word_before(match) in _BEFORE_VERB  # "it could last weeks"
        if way in (Way.THIS, Way.SAME) or _is_preposition(match) or lasts:
            return None
        return found(match, Span(count=None, unit=of, sign=_STEPS[way], base=_base(match, way)))
    if match["unit"].lower() == "night":
        return found(match, Counted(count=_STEPS[way], unit=Unit.DAY, base=_of_day(match, way)), part="NI")
    if (match["way"].lower() in ("past", "this past", "last") and definite and of not in (Unit.WEEKEND, Unit.QUARTER)) or match[
        "way"
    ].lower() == "past":
        return found(match, Span(count=1, unit=of, sign=-1)) if of is not Unit.WEEKEND else found(match, Counted(count=-1, unit=of))
    if way in (Way.NEXT, Way.COMING) and definite and word_before(match) in ("for", "over", "during", "throughout"):
        return found(match, Span(count=1, unit=of, sign=1, base=Base.HERE))
    if of is Unit.DAY and way is Way.NEXT and not definite:
        return found(match, Counted(count=1, unit=of, base=Base.TEXT))
    if of is Unit.DAY and way in (Way.LAST, Way.THIS, Way.COMING):
        return found(match, Counted(count=0, unit=of, base=Base.TEXT)) if way is Way.THIS else None
    base = _of_day(match, way) if of is Unit.DAY else _base(match, way)
    return found(match, Counted(count=_STEPS[way], unit=of, base=base, this=way is Way.THIS))


def _directed(match: "re.Match[str]") -> Found | None:
    """Last, next, this ... with a weekday, a month, a season or a part of a day."""
    way, word = _way(match), match["what"].lower()
    told = match["way"].lower() == "that" and word_before(match).rstrip(",") in _TELLERS
    if _is_preposition(match) or told:
        return None  # "adding that December sales fell"
    if word in WEEKDAYS:
        return found(match, Weekday(day=WEEKDAYS[word], way=way))
    if word in MONTHS:
        return found(match, Named(month=MONTHS[word], way=way)) if match["what"][0].isupper() or len(word) > _SHORT else None
    if way is Way.SAME and word_after(match).lower() in _RISES:
        return None  # "gadgets that spring up"
    if word in SEASONS:
        return found(match, Named(season=SEASONS[word], way=way)) if word != "fall" or way is not Way.SAME else None
    return found(match, Counted(count=_STEPS[way], unit=Unit.DAY, base=_of_day(match, way)), part=PARTS[word])


_TELLERS = frozenset(
    """say says said saying add adds added adding note notes noted noting show shows showed showing suggest suggests suggested hope hopes
    hoped fear fears feared believe believes believed expect expects expected confirm confirms confirmed announce announced warn warns
    warned report reported reports think thinks thought know knows knew argue argues argued claim claims claimed so such mean means
    meant told found find finds estimate estimated estimates indicate indicated indicates predict predicts predicted""".split()
)


_RISES = frozenset("up from out into off back apart short behind down".split())


def _weekday_beside(match: "re.Match[str]") -> Found:
    """ "The Friday before, the Dow had fallen"."""
    way = Way.BEFORE if match["side"].lower() == "before" else Way.AFTER
    return found(match, Weekday(day=WEEKDAYS[match["weekday"].lower()], way=way))


_SHORT = 5  # letters of "march", which is a walk too; "last february" of a transcript is a month


def _is_preposition(match: "re.Match[str]") -> bool:
    """ "Following Tuesday's vote", "following weeks of talks": after them."""
    return match[0].lower().startswith("following")


def _directed_day(match: "re.Match[str]") -> Found | None:
    day = int(match["day"])
    return (
        found(match, Named(month=MONTHS[match["what"].lower()], day=day, way=_way(match)))
        if match["what"][0].isupper() and 1 <= day <= 31
        else None
    )


def _the_weekday(match: "re.Match[str]") -> Found | None:
    """ "Seoul fell on the Wednesday": the next one in the story."""
    return found(match, Weekday(day=WEEKDAYS[match["weekday"].lower()], way=Way.AFTER)) if word_before(match) == "on" else None


def _bare_weekday(match: "re.Match[str]") -> Found | None:
    words = match["weekday"]
    named = words[0].isupper() or (words.islower() and words.endswith("day"))  # without capitals in some transcripts
    if not named or (len(words) <= 5 and not words.endswith("day") and word_after(match)[:1].isupper()):
        return None
    if _PROGRAM.match(match.string, match.end()) or _is_of_person(match):
        return None
    if words.title() in ("Sun", "Sat", "Mon", "Wed", "Fri", "Tue", "Thu") and word_before(match) not in (
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


def _is_of_person(match: "re.Match[str]") -> bool:
    """ "Mr Sunday Adeyemi", "Friday Ekpo, the goalkeeper": a first name of West Africa."""
    before = "".join(match.string[max(0, match.start() - _TITLE) : match.start()].split()[-1:]).rpartition("-")[2]
    surname = word_after(match)
    if not surname[:1].isupper() or surname.lower() in MONTHS or surname.lower() in PARTS:
        return False
    if before[:1].isupper() and (before.lower().rstrip(".") in COURTESIES or before.lower() in RANKS):
        return True
    opens = _OPENS_NAME.search(match.string[max(0, match.start() - 8) : match.start()])
    told = _IS_TOLD.match(match.string, match.end()) if opens is not None else None
    return told is not None and lookup(surname) is None and known_actor(surname) is None


_TITLE = 24  # characters
_OPENS_NAME = re.compile(r"(?:^|[.!?]\s|[A-Za-z],\s)$")
_IS_TOLD = re.compile(r"\s[A-Z][a-z]+,\s(?:the|an?|\d\d)\b")
_PROGRAM = re.compile(
    r"\s(?:Night\s(?:Live|Football|Baseball|Fever)|Night\sat|(?:Morning|Evening)\s(?:Post|Herald)"
    r"|Business\sPost|Times|Telegraph|Mirror|Mail|Express|Herald|Post|Independent|[Ss]chool)\b"
)


def _numbered(match: "re.Match[str]") -> Found | None:
    way = _way(match)
    if way in (Way.THIS, Way.SAME) or not match["unit"].lower().endswith("s") or _is_preposition(match):
        return None
    if match[0].lower().startswith("last") and word_before(match) in _BEFORE_VERB:
        return None  # "the truce will last four days"
    count = number(match["count"])
    most = None if count is not None else number(re.split(r"\s(?:or|to)\s|[-–]", match["count"])[-1])  # "two to three months"
    return found(match, Span(count=count, most=most, unit=unit(match["unit"]), sign=_STEPS[way], base=_base(match, way)))


def _half_of_unit(match: "re.Match[str]") -> Found:
    """ "The past half-decade"."""
    count, of = {"year": (6, Unit.MONTH), "decade": (5, Unit.YEAR)}.get(match["unit"].lower(), (50, Unit.YEAR))
    return found(match, Span(count=count, unit=of, sign=_STEPS[_way(match)]))


_BEFORE_VERB = frozenset(
    """will to would could can may might should shall must not cannot won't wouldn't can't couldn't didn't doesn't don't did does do
    only usually typically generally often probably likely""".split()
)


def _recent(match: "re.Match[str]") -> Found:
    return found(match, Span(count=None, unit=unit(match["unit"]), sign=-1))


def _ahead(match: "re.Match[str]") -> Found:
    return found(match, Span(count=None, unit=unit(match["unit"]), sign=1))


def _one_ahead(match: "re.Match[str]") -> Found:
    """ "What is due in the week ahead"."""
    return found(match, Span(count=1, unit=unit(match["unit"]), sign=1))


def _weekend(match: "re.Match[str]") -> Found:
    return found(match, Counted(count=0, unit=Unit.WEEKEND), narrow="weekend")


RULES: tuple[Rule, ...] = (
    rule(_LAST_WORDS, rf"(?:the{S})?(?P<way>{_WAY}){S}(?:fiscal{S})?(?P<unit>{UNIT})(?![-–]long)", _unit),
    rule(
        _LAST_WORDS,
        rf"(?:the{S})?(?P<way>{_WAY}){S}(?P<what>{one_of([*WEEKDAYS, *MONTHS, *SEASONS, 'morning', 'afternoon', 'evening'])})",
        _directed,
    ),
    rule(
        ["last", "this", "next"], rf"(?P<way>last|this|next){S}(?P<what>{MONTH}){S}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!%)", _directed_day
    ),
    rule(WEEKDAYS, rf"(?P<weekday>{WEEKDAY})", _bare_weekday),
    rule(["the"], rf"the{S}(?P<weekday>{WEEKDAY}){S}(?P<side>before|after)(?=[,.;:]|$)", _weekday_beside),
    rule(["the"], rf"the{S}(?P<weekday>{WEEKDAY})(?=[,.;:]|$|{S}(?:and|but|night|morning|evening|afternoon)\b)", _the_weekday),
    rule(
        [*_LAST_WORDS, "first", "final", "these"],
        rf"(?:(?:the|these|its|his|their|her){S})?(?P<way>last|latest|past|this{S}past|coming|next|following|previous|preceding|prior|ensuing|subsequent|succeeding){S}(?P<count>{COUNT})(?:{H}){INSERT}(?P<unit>{UNIT})(?:{S}or{S}so\b)?",
        _numbered,
    ),
    rule(
        ["the", "these", *COUNT_LEADS],
        rf"(?:the{S})?(?P<count>{COUNT}){S}(?P<way>previous|following|preceding|past|coming|last){S}(?P<unit>{UNIT})",
        _numbered,
    ),
    rule(
        ["the"],
        rf"the{S}(?P<way>last|past|next|coming){S}half(?:{H}|{S}a{S})(?P<unit>year|decade|century)\b",
        _half_of_unit,
    ),
    rule(["recent", "the"], rf"(?:the{S})?(?:(?:more|most){S})?recent{S}(?P<unit>days|weeks|months|years|decades|hours)\b", _recent),
    rule(["the", "weekend", "over"], rf"(?:the{S})?weekend\b", _weekend),
    rule(["the"], rf"the{S}(?P<unit>day|week|month|year|decade){S}ahead\b(?!{S}of)", _one_ahead),
    rule(["the"], rf"the{S}(?P<unit>(?:day|week|month|year|decade)s){S}(?:ahead|to{S}come)\b", _ahead),
)
