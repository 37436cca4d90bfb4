# ruff: noqa
# mypy: ignore-errors
"""Stand-ins for timeline.dates and timeline.language.places until these are there; to be removed then."""

import re
from dataclasses import dataclass
from datetime import timedelta

from timeline.when import *

WD = "monday tuesday wednesday thursday friday saturday sunday".split()
MO = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def find_in(document, pub):
    out = []
    if pub is None:
        return out
    p = pub.day
    for m in re.finditer(
        r"\b(today|yesterday|tomorrow|(?:last |next )?(?:%s)|last week|last month|last year|this week|over the weekend|(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?) \d{1,2}(?!\d)|in \d{4})\b"
        % "|".join(WD),
        document.text,
        re.I,
    ):
        t = m[0].lower()
        w = None
        if t == "today":
            w = on(p)
        elif t == "yesterday":
            w = on(p - timedelta(1))
        elif t == "tomorrow":
            w = on(p + timedelta(1))
        elif t.split()[-1] in WD:
            k = WD.index(t.split()[-1])
            d = (p.weekday() - k) % 7
            before = document.text[max(0, m.start() - 60) : m.start()]
            w = on(p - timedelta(d)) if "will " not in before else on(p + timedelta((k - p.weekday()) % 7))
        elif t == "last week":
            s = p - timedelta(p.weekday() + 7)
            w = between(s, s + timedelta(6))
        elif t == "this week":
            s = p - timedelta(p.weekday())
            w = between(s, s + timedelta(6))
        elif t == "last month":
            e = p.replace(day=1) - timedelta(1)
            w = between(e.replace(day=1), e)
        elif t == "last year":
            w = between(date(p.year - 1, 1, 1), date(p.year - 1, 12, 31))
        elif "weekend" in t:
            s = p - timedelta((p.weekday() - 5) % 7)
            w = between(s, s + timedelta(1))
        elif t.startswith("in "):
            y = int(t[3:])
            w = between(date(y, 1, 1), date(y, 12, 31))
        else:
            mo = MO.index(t[:3]) + 1
            try:
                w = on(date(p.year, mo, int(t.split()[-1])))
            except ValueError:
                continue
        out.append(Expression(start=m.start(), end=m.end(), text=m[0], type="DATE", value="", when=w))
    return out


def dateline(text, publication):
    from timeline.model import Place

    m = re.match(
        r"(?:([A-Z][A-Z .,/'-]+)(?:, [A-Z][a-z]+)?,? )?(?:((?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?) (\d{1,2}) ?)?\((?:Reuters|Xinhua|AP|AFP)\)",
        text,
    )
    if not m:
        return None, None
    day = None
    if m[2] and publication:
        day = date(publication.day.year, MO.index(m[2].lower()[:3]) + 1, int(m[3]))
    return day, (Place(name=m[1].split("/")[0].title().strip(" ,")) if m[1] else None)


def place_in(doc: object, token: object):
    from timeline.model import Place

    for e in doc.ents:
        if e.start <= token.i < e.end and e.label_ in ("GPE", "LOC", "FAC"):
            return Place(name=re.sub(r"^the ", "", e.text))
    return None
