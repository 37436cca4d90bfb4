"""A headline for an event: in the words of the sentence that tells it best, else from its roles. English, in the present tense."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.language.called_off import CALLS_OFF, LETS_FALL, POSTPONES
from timeline.language.places import TOWNS
from timeline.language.states import country_of, with_capital
from timeline.merge.called import names_of
from timeline.merge.families import ACTING, PARTY
from timeline.merge.names import is_named
from timeline.merge.roles_told import roles_told
from timeline.merge.spoken import said
from timeline.merge.undated import WEEKDAY
from timeline.merge.worded import phrase, worded
from timeline.model import Clause, Mention, Participant, Place, Quote, Status

_BARE = ("attack", "conference", "vote", "protest", "disaster", "aid", "deployment")
_STEM = 5  # letters of a name that its adjective shares: "Norla"
_STRIKING = ("attack", "disaster", "protest")
_ROOM = 120  # code points of a title with its place
_TOWNS = "|".join(sorted(TOWNS | {"region"}))
_AND_THERE = r"(?:, [A-Z][\w.]+,?)? and (?:in |near )?[A-Z]"  # one place of two
_FROM = re.compile(rf"\bfrom (?!{WEEKDAY})[A-Z]")  # "missile fired from Norland"
_SUFFERING = ("target", "accused", "appointee", "recipient", "sent")
_TOLD_SO = (Status.HAPPENED, Status.ONGOING, Status.PLANNED)
_CALLS_OFF = re.compile(rf"(?:(?:call|put) off|{'|'.join(sorted(CALLS_OFF | LETS_FALL))}) ")
_ENDS = "withdraw pull back walk collapse unravel crumble expire lapse fall break leave quit exit terminate tear rip annul rescind".split()
_BACKS_OUT = re.compile(rf"(?:{'|'.join(_ENDS)})\b")  # of a deal: "pulls out of the deal", "tears up the deal"
_DROPS = re.compile(rf"(?:call off|{'|'.join(sorted((CALLS_OFF | LETS_FALL) - POSTPONES))}) ")
_CALLS = re.compile(r"^(?:\w+ ){0,4}calls (?:with|to|from)\b")


def event_title(
    kind: str,
    mode: str,
    status: Status,
    people: Sequence[Participant],
    place: Place | None,
    quote: Quote | None,
    best: Mention | None = None,
) -> str:
    """One line, never empty; the best sentence decides whether a surname is enough and says what was said."""
    spoken = kind in ("remark", "statement") and status in (Status.HAPPENED, Status.ONGOING, Status.PLANNED)
    people = [_named_once(one, best) for one in people] if kind == "appointment" and best is not None else people
    title = said(people, quote, best, status) if spoken else _in_words(kind, people, place, best, status)
    title = title or _phrase(kind, mode, people, best, status) or roles_told(kind, mode, status, people, place, best)
    first = title.split(maxsplit=1)[0]
    return title[0].upper() + title[1:] if first.islower() else title  # "the pope", but "al-Shabaab"


def _named_once(one: Participant, best: Mention) -> Participant:
    """Without the office that the words tell too: "Karl Lind elected governor", and not "Governor Karl Lind"."""
    told = f" {best.clause.words.lower()} " if best.clause is not None else ""
    return replace(one, office="") if one.office and f" {one.office.lower()} " in told else one


def _in_words(kind: str, people: Sequence[Participant], place: Place | None, best: Mention | None, status: Status) -> str:
    """What the best sentence tells, where that is more than a call."""
    if best is None or best.clause is None or not best.clause.verb:
        return ""
    if not best.clause.words and any(one.role in _SUFFERING for one in people):
        return ""  # "attacked", and the form has whom
    denied = best.clause.verb.startswith("not ") or best.clause.words.startswith("no ")
    told = f"{best.clause.verb} {best.clause.words}"
    if (
        (status is Status.CANCELLED and not (_CALLS_OFF.match(told) or (kind == "agreement" and _BACKS_OUT.match(told))))
        or (status is Status.PLANNED and _DROPS.match(told))  # "ordered the union to call off the strike"
        or (status is Status.DENIED and not denied)
        or (kind == "call" and not denied and not _is_of_many(best.clause))
    ):
        return ""
    title = worded(best.clause, people, status, best.words)
    title = with_capital(title, place.name) if place is not None and place.name not in best.words else title
    nowhere = kind == "trip" and place is not None and place.name not in title  # "arrives with a delegation"
    if nowhere or (kind == "attack" and _leaves_out(title, people)):
        return ""
    return _placed(title, place, best.words) if kind in _STRIKING and place is not None else title


def _placed(title: str, place: Place, words: str) -> str:
    """ "Nine people killed in Tarsus" of a sentence that has "in Tarsus" where the title has not, as "on Monday in Tarsus"."""
    names = [word[:_STEM] for word in place.name.split() if word[0].isupper()]
    if not title or not place.name[:1].isupper() or _FROM.search(title) or any(name in title for name in names):
        return title
    told = re.search(rf"\b(?:in|near|outside|off) (?:the )?(?:[\w-]+ (?:{_TOWNS}) of )?{re.escape(place.name)}\b(?!{_AND_THERE})", words)
    return f"{title} {told[0]}" if told is not None and len(title) + len(told[0]) < _ROOM else title


def _is_of_many(clause: Clause) -> bool:
    """True for "chair a video conference", "hold similar calls with": more than that these speak with each other."""
    return clause.verb in ("chair", "host", "lead", "convene") or _CALLS.search(clause.words) is not None


def _phrase(kind: str, mode: str, people: Sequence[Participant], best: Mention | None, status: Status) -> str:
    """What the sentence calls it, where the form of its type would say no more than who does it: "Norland's strikes on the coast"."""
    if best is None or best.clause is None or best.clause.verb or best.clause.words or status not in _TOLD_SO:
        return ""
    if len(people) > 1 and not (kind == "attack" and all(one.role in (PARTY, *ACTING) for one in people)):
        return ""
    unnamed = mode == "news conference" and any(is_named(one) and one.name.split()[-1] not in best.clause.subject for one in people)
    return phrase(best.clause.subject) if kind in _BARE and not unnamed else ""


def _leaves_out(title: str, people: Sequence[Participant]) -> bool:
    """True for "Norland launches its attack", where it is known on whom: neither his name nor "Ostavian" stands in it."""
    hit = [one for one in people if one.role == "target" and is_named(one)]
    acting = any(one.role in ACTING and is_named(one) for one in people)
    lands = {country_of(one.name) for one in hit} - {""}
    told = lands & {country_of(word) for word in re.findall(r"[A-Z][\w.]+", title.replace("'s", "").replace("’s", ""))}  # "U.S. bases"
    return acting and bool(hit) and not told and not any(name[:_STEM] in title for name in names_of(hit))
