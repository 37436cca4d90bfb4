"""The words of a headline without the days that mean another day to whoever reads it later: "on Wednesday", "last week's".

One rule: only what can be left out is: an end ("until Friday"), a measure ("than last year") and words between quotation marks stay.
"""

import re

_LEAST = 5  # words of a clause; of "she will now come on Tuesday" the day is the news
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:morning|afternoon|evening|night|noon|midnight|midday)"
_UNIT = rf"(?:{WEEKDAY}|week(?:end)?|month|{_PART})"  # a year or a quarter is a part of what is told: "will grow by 2% this year"
_POINTED = rf"(?:(?:this|last|next|the (?:previous|coming|following)) {_UNIT}(?: {_PART})?|today|yesterday|tonight|tomorrow(?: {_PART})?)"
_ENDS = """until till into from by since before after through throughout between of and or to for than like as time starting beginning
    scheduled due set effective""".split()
_NAMED = "the a an this last next each every on pre post".split()  # "every Monday", "the Monday deadline"
_AFTER, _BARE = ("".join(rf"(?<!\b{word})" for word in words) for words in (_ENDS, [*_ENDS, *_NAMED]))
_NOT_DONE = "".join(rf"(?<!\b{word})" for word in ("be", "been", "was", "were", "is", "are"))  # "will be issued"
_LATE = r"(?:(?:early|late|later|earlier|again|only|just) )?"
_DAY = re.compile(
    rf"(?:{_AFTER}(?:{_NOT_DONE} (?:published|released|aired|posted|broadcast|issued))?{_AFTER},? {_LATE}"
    rf"(?:on (?:(?:early|late|next|last|this) )?{WEEKDAY}s?(?: {_PART})?(?:,? (?:this|next|last) week)?"
    rf"|(?<!planned )(?<!called )(?<!arranged )(?<!booked )for {WEEKDAY}(?: {_PART})?(?=[,.;:?!)]|$)"
    rf"|(?:in|during|over|on|at) {_POINTED}"
    r"|(?:over|at|during) the weekend|(?:an?|one|two|three|four|five|six|several|a few) (?:hour|day|week|month)s?"
    r" (?:ago|earlier(?! than)|later|before(?=[,.;:?!)]|$))"
    r"|in (?:the )?(?:recent|past|coming|next|last) (?:few )?(?:hours|days|weeks|months)|earlier in the (?:day|week|month))"
    rf"|{_BARE} {_LATE}(?:(?<=[a-z0-9\"”%)] ){WEEKDAY}(?: {_PART})?|{_POINTED}))"
    r"(?: \(?(?:\d{4} GMT|local time)\)?)?(?=[ ,.;:?!)]|$)"
    rf"(?! (?:and|to|or|through) (?:{WEEKDAY}|next|last|this|tomorrow)\b)(?! (?:that|who|which) )"
)
_FIRST = re.compile(
    rf"^{_LATE}(?:(?:on )?{WEEKDAY}(?: {_PART})?(?=,| that )|{_POINTED}(?! (?:is|was|will)\b)|(?:over|at) the weekend),? (?:that )?", re.I
)
_OWNED = re.compile(
    rf"(?:\b(?:(?:[Tt]he )?(?:[Pp]revious|[Ff]ollowing)|[Tt]his|[Ll]ast|[Nn]ext) )?\b(?:{_UNIT}|[Tt]oday|[Yy]esterday|[Tt]omorrow)['’]s "
    rf"(?:(?:early|late) )?(?={r'[a-zA-Z0-9]'})"
)
_ENDS_CLAUSE = re.compile(r"\b(?:that|which|who) (?:was |were |had |has )?\w+(?:ed|gan|ook|ell|ame|ent)$")  # "attacks that began on Sunday"
_QUOTED = re.compile(r"([\"“][^\"”]*(?:[\"”]|$))")


def undated(words: str, opens: bool = False) -> str:
    """The words without days that are told from the day of their publication, and "the" for "Monday's". `opens`: no verb stands before."""
    first = _FIRST.match(words)
    told = words[first.end() :] if first is not None else words
    parts = _QUOTED.split(told)
    told = "".join(part if place % 2 else _without(part) for place, part in enumerate(parts))
    if opens and len(told.split()) < _LEAST:
        return words
    return " ".join((told[:1].upper() + told[1:] if opens and first is not None else told).split())


def _without(words: str) -> str:
    owned = _OWNED.sub(lambda found: "The " if found.start() == 0 and found[0][0].isupper() else "the ", words)
    return _DAY.sub(lambda found: found[0] if _ENDS_CLAUSE.search(owned[: found.start()]) else "", owned)
