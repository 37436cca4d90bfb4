"""The patterns of words that narrow what follows: "early", "the end of", "the morning of", "the week of", "pre-".

One rule: each is weak; it counts only where a date follows that takes it.
"""

import re

from timeline.dates.amounts import period
from timeline.dates.forms import Amount, Base, Counted, Found, Implied, Modifier
from timeline.dates.lexicon import (
    MONTH,
    ORDINAL,
    PART,
    PARTS,
    SEASONS,
    TENS,
    WEEKDAY,
    WEEKDAYS,
    S,
    one_of,
    unit,
)
from timeline.dates.rules import Rule, found, rule, word_after, word_before
from timeline.dates.slots import Unit

_RUN_ON = (Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE)  # "by the end of the year": of this one, unless the sentence tells another


def _whole(match: "re.Match[str]") -> Found | None:
    """ "The month", "the year" of a modifier ("the end of the month"); weak alone."""
    of = unit(match["unit"])
    if of in (Unit.WEEK, Unit.MONTH, Unit.YEAR) and _ENDED.match(match.string, match.end()):
        return found(match, Amount(value=period(1, of)))  # "the week ended Tuesday"
    reports = of is Unit.QUARTER and (word_before(match) in ("for", "in", "during") or word_after(match) in ("ended", "ending"))
    alone = reports or _of_the_year(match)
    base = Base.HERE if of in _RUN_ON and not alone else Base.TEXT
    return found(match, Counted(count=0, unit=of, base=base, reported=reports, near=of is Unit.DAY), weak=not alone)


_ENDED = re.compile(
    rf"{S}(?:(?:that{S})?(?:ended|ending){S}(?:on{S}|in{S})?(?:{MONTH}|{WEEKDAY}|\d)|(?:to|through){S}(?:(?:end|mid)-)?{MONTH})",
    re.IGNORECASE,
)


def _middle(match: "re.Match[str]") -> Found:
    return found(match, Counted(count=0, unit=unit(match["unit"])), mod="MID", narrow="mid")


def _of_the_year(match: "re.Match[str]") -> bool:
    """Whether "for the year" is one: "Sales for the year rose", not "for the year ended Dec. 31"."""
    follows = word_after(match)
    beside = word_before(match) == "and" and _FOR_THE_QUARTER.search(match.string[max(0, match.start() - 60) : match.start()])
    return (
        (word_before(match) == "for" or bool(beside))
        and match["unit"].lower() in ("year", "month", "week")
        and follows not in ("ended", "ending", "to", "of", "that", "when")
    )


_FOR_THE_QUARTER = re.compile(r"\bfor\b[^.;:]{0,40}\b(?:quarter|half)\s{1,3}and\s{1,3}$")


def _part(match: "re.Match[str]") -> Found | None:
    return found(match, Implied(), part=PARTS[match["part"].lower()], weak=not _stands_alone(match))


_MOMENTS = ("dawn", "daybreak", "dusk", "sunrise", "sunset", "nightfall", "evening", "lunchtime")
_BOUNDING = ("by", "before", "until", "till", "since", "after")
_TIMING = ("in", "by", "during", "until", "since", "before", "through")
_GOES_ON = frozenset(
    """and but when as with on at to for after before he she it they we you i the a an there his her their its that because while
    until from in local if so by is was were will would""".split()
)


def _stands_alone(match: "re.Match[str]") -> bool:
    """Whether a part of a day is a time by itself: "in the morning", "by late afternoon", but not "in the morning light"."""
    words = match[0].lower()
    before = word_before(match)
    if words in _MOMENTS and (before in _BOUNDING or (before == "at" and words in _MOMENTS[:6])):
        return True  # "by dawn", "until nightfall", "at daybreak"
    whole = words.startswith(("the", "early", "late", "mid")) and word_before(match) in _TIMING
    follows = word_after(match) or "and"
    named = follows[0].isupper() and words.startswith("the ") and word_before(match) in _BOUNDING  # "by the afternoon British Airways had"
    return whole and (follows.lower() in _GOES_ON or named)


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
    if narrow in ("start", "end") and not re.search(r"\bof\s+$", match[0]):
        return None  # "beginning in 1970", "it will end in May"
    if _YEARS_OF.search(match[0]) and not _DATE_AHEAD.match(match.string, match.end()):
        return None  # "the early years of the war": a length, and no part of a date
    return found(match, Modifier(mod=mod), mod=mod, narrow=narrow, weak=True)


_YEARS_OF = re.compile(r"\b(?:days|weeks|months|years)\sof\s$", re.IGNORECASE)
_DATE_AHEAD = re.compile(
    rf"(?:the\s)?(?:\d|['’]\d|{MONTH}|{one_of(SEASONS)}|{ORDINAL}|{one_of(TENS)}|this|that|last|next|same|following|previous|current|new"
    r"|year|month|week|decade|century|quarter|nineteen|eighteen|seventeen)",
    re.IGNORECASE,
)


def _end(match: "re.Match[str]") -> Found:
    """ "By end-March", "at end-2027"."""
    return found(match, Modifier(mod="END"), mod="END", narrow="end", weak=True)


def _pre(match: "re.Match[str]") -> Found:
    before = match["mod"].lower() == "pre"
    return found(
        match,
        Modifier(mod="BEFORE" if before else "AFTER"),
        mod="BEFORE" if before else "AFTER",
        bound="before" if before else "after",
        weak=True,
    )


def _part_of(match: "re.Match[str]") -> Found | None:
    if word_before(match) in WEEKDAYS:
        return None  # "the crash on Friday evening of a plane"
    return found(match, Modifier(part=PARTS[match["part"].lower()]), part=PARTS[match["part"].lower()], weak=True)


def _small_hours(match: "re.Match[str]") -> Found:
    """ "The early hours of Tuesday"."""
    return found(match, Modifier(part="MO"), part="MO", weak=True)


def _unit_of(match: "re.Match[str]") -> Found:
    return found(match, Modifier(unit=unit(match["unit"])), weak=True)


def _half_of(match: "re.Match[str]") -> Found:
    return found(match, Modifier(half=1 if match["nth"].lower() == "first" else 2), weak=True)


def _share_of(match: "re.Match[str]") -> Found:
    """ "The last quarter of the 19th century"."""
    mod, narrow = _SHARES.get(match["nth"].lower(), ("MID", "mid"))
    return found(match, Modifier(mod=mod), mod=mod, narrow=narrow, weak=True)


_SHARES = dict.fromkeys(["first", "opening"], ("START", "early")) | dict.fromkeys(["fourth", "last", "final", "closing"], ("END", "late"))
_DAY_PART = one_of([part for part in PARTS if part not in ("noon", "midday", "midnight")])


_ADVERBS = r"(?:(?:early|late|later|earlier|mid)[\s-]{1,3})?"


_PIECE = f"(?:{S}(?:part|half|days|weeks|months|years|stages)\\b)?"
RULES: tuple[Rule, ...] = (
    rule(
        ["the", "this", "that"],
        rf"the{S}(?:(?:full|entire|whole|fiscal){S})?(?P<unit>day|week|month|year|decade|century|quarter)\b(?![-–])",
        _whole,
    ),
    rule(["mid", "midyear", "midweek", "midmonth"], r"mid-?(?P<unit>year|week|month)\b", _middle),
    rule([*PARTS, "the", "early", "late", "mid"], rf"(?:(?:in{S})?the{S})?{_ADVERBS}(?P<part>{_DAY_PART})(?:{S}hours)?", _part),
    rule(
        "early late earlier mid middle midway beginning start the end close latter very turn as dawn rest remainder outset opening".split(),
        rf"(?:the{S}(?!(?:early|late|mid)[\s-]{MONTH}))?(?:very{S})?(?P<mod>early|late|mid)\b{_PIECE}(?:{S}(?:of|in|through|on){S}|{S}|[-‑])(?=\w|['’]\d)",
        _modifier,
    ),
    rule(
        "middle midway beginning start the end close very turn as dawn rest remainder outset opening latter early late".split(),
        rf"(?:the{S})?(?:very{S})?(?P<mod>middle|midway|beginning|start|end|close|outset|opening|dawn|latter(?!{S}half)|turn|rest|remainder)\b"
        rf"{_PIECE}{S}(?:of|in|through){S}(?=\w|['’]\d)",
        _modifier,
    ),
    rule(["end"], rf"end[-–‑](?=(?:{MONTH}|[12]\d{{3}}\b))", _end),
    rule(["pre", "post"], r"(?P<mod>pre|post)[-–](?=\w)", _pre),
    rule(
        ["the", "early", "late", *PARTS],
        rf"(?:the{S})?(?:(?:very{S})?(?:early|late){S})?(?P<part>{PART})(?:{S}hours)?{S}of{S}(?=[\w])",
        _part_of,
    ),
    rule(["the", "early", "small", "wee"], rf"(?:the{S})?(?:early|small|wee){S}hours{S}(?:of|on){S}(?=\w)", _small_hours),
    rule(
        ["the", "week", "month", "weekend", "day"],
        rf"(?:the{S})?(?P<unit>week|weekend|month){S}(?:of|beginning|starting){S}(?:on{S})?(?=\w)",
        _unit_of,
    ),
    rule(
        ["the"],
        rf"the{S}(?P<nth>first|opening|second|third|middle|fourth|last|final|closing){S}(?:quarter|third|decades|years){S}of{S}the{S}"
        rf"(?={ORDINAL}{S}century\b)",
        _share_of,
    ),
    rule(["the", "first", "second", "latter"], rf"(?:the{S})?(?P<nth>first|second|latter){S}half{S}of{S}(?=\w)", _half_of),
)
