# ruff: noqa
# mypy: ignore-errors
"""Stand-ins until names and dates are there."""

import re
from dataclasses import dataclass
from datetime import timedelta

from timeline.when import *

PEOPLE = set(
    "official leader minister president governor people worker resident reporter envoy delegate lawmaker police soldier troop victim suspect student rebel gunman militant protester demonstrator driver teacher agent foreigner ambassador spokesman spokeswoman king queen rebels group ministry embassy government parliament court judge army party opposition company bank agency authority council committee".split()
)
PRON = {"he", "she", "him", "her", "his", "they", "their", "them", "it", "its"}


@dataclass(frozen=True)
class Actor:
    name: str
    kind: str
    office: str = ""
    country: str = ""
    aliases: tuple = ()


class FCast:
    def __init__(self, doc):
        self.doc = doc
        self.full = {}
        self.last = None
        for i in range(len(doc.sentences)):
            d = doc.parse(i)
            for e in d.ents:
                if e.label_ == "PERSON":
                    n = e.text.replace("’s", "").replace("'s", "").strip()
                    if " " in n:
                        self.full.setdefault(n.split()[-1], n)

    def head(self, i, t, in_title=False, doc=None):
        d = doc if doc is not None else self.doc.parse(i)
        tok = d[t]
        out = []
        todo = [tok]
        while todo:
            x = todo.pop(0)
            out += self.one(x)
            todo += [c for c in x.children if c.dep_ == "conj"]
            if x.dep_ != "appos" and not out:
                todo += [c for c in x.children if c.dep_ == "appos"]
        for a in out:
            if a.kind == "person":
                self.last = a
        return tuple(out)

    def place(self, doc, token):
        from timeline.model import Place

        for e in doc.ents:
            if e.start <= token.i < e.end and e.label_ in ("GPE", "LOC", "FAC"):
                return Place(name=re.sub(r"^the ", "", e.text))
        return None

    def one(self, x):
        if x.pos_ == "PRON":
            return [self.last] if self.last and x.lower_ in PRON else []
        for e in x.doc.ents:
            if e.start <= x.i < e.end:
                n = re.sub(r"['’]s$", "", e.text)
                n = re.sub(r"^the ", "", n, flags=re.I)
                k = {"PERSON": "person", "ORG": "organisation", "GPE": "state", "NORP": "state"}.get(e.label_)
                if k == "person":
                    n = self.full.get(n.split()[-1], n)
                if k:
                    return [Actor(n, k)]
                return []
        if x.lemma_.lower() in PEOPLE:
            w = [c.text for c in x.children if c.dep_ in ("compound", "amod", "nummod") and c.i < x.i]
            return [Actor(" ".join(w + [x.text]), "group")]
        return []


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


def merge_article(ms):
    from timeline.model import Event

    rows = []
    for m in ms:
        for g in rows:
            b = g[0]
            if (
                b.type == m.type
                and same_people(b, m)
                and (b.type != "trip" or b.place is None or m.place is None or b.place.name == m.place.name)
                and (b.when is None or m.when is None or b.when.overlaps(m.when))
            ):
                g.append(m)
                break
        else:
            rows.append([m])
    out = []
    for g in rows:
        g.sort(key=lambda m: m.sentence.in_title)
        m = g[0]
        out.append(
            Event(
                type=m.type,
                mode=m.mode,
                status=m.status,
                when=m.when,
                participants=m.participants,
                place=m.place,
                quote=next((x.quote for x in g if x.quote and len(x.quote.text) > 30), next((x.quote for x in g if x.quote), None)),
                mentions=tuple(g),
                confidence=m.confidence,
            )
        )
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


def same_people(a, b):
    x, y = {p.name for p in a.participants}, {p.name for p in b.participants}
    return not x or not y or x <= y or y <= x or len(x & y) >= 2 or (a.type in ("remark", "statement") and bool(x & y))
