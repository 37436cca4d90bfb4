"""A headline for an event from its roles: "Trump and Putin speak by phone". English, present tense, as headlines are."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.language.called_off import CALLS_OFF, LETS_FALL, POSTPONES
from timeline.language.inflected import participles, third
from timeline.language.places import SITES, TOWNS
from timeline.language.states import country_of, is_state
from timeline.merge.called import is_plural, named, names_of, sharing
from timeline.merge.families import PARTY
from timeline.merge.forms import FORMS, LEMMAS, NO_OBJECT, OWN, PARTICIPLES, Form, disaster
from timeline.merge.names import by_role, is_named
from timeline.merge.post import post
from timeline.merge.spoken import said
from timeline.merge.undated import undated
from timeline.merge.worded import as_worded, phrase, worded
from timeline.model import Clause, Mention, Participant, Place, Quote, Status

_AREAS = frozenset("square street bridge border region district park strait coast office building camp".split())
_BUILDINGS = SITES - TOWNS - _AREAS | frozenset("college institute pentagon kremlin".split())  # somebody is at one, and in a town
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be)(?: \w+)? $")  # "was soundly beaten", by nobody named
_PUT_OFF = re.compile(rf"\b(?:postpon\w+|put off|{'|'.join(word for verb in sorted(POSTPONES) for word in participles(verb))})\b")
_ACTING = ("attacker", "sender", "imposer")
_BARE = ("attack", "conference", "vote", "protest", "disaster", "aid", "deployment")
_STEM = 5  # letters of a name that its adjective shares: "Norla"
_SUFFERING = ("target", "accused", "appointee", "recipient", "sent")
_TOLD_SO = (Status.HAPPENED, Status.ONGOING, Status.PLANNED)
_GATHERINGS = frozenset("session symposium forum seminar congress assembly workshop".split())
_DEADLY = re.compile(r"\b(?:kill(?:s|ed|ing)?|d(?:ie|ies|ied|ead|eaths?)|drown(?:ed|ing)?|perish(?:ed|ing)?)\b")
_CALLS_OFF = re.compile(rf"(?:(?:call|put) off|{'|'.join(sorted(CALLS_OFF | LETS_FALL))}) ")
_DROPS = re.compile(rf"(?:call off|{'|'.join(sorted((CALLS_OFF | LETS_FALL) - POSTPONES))}) ")
_CALLS = re.compile(r"^(?:\w+ ){0,4}calls (?:with|to|from)\b")
_PHONED = re.compile(r"\b(?:(?:tele)?phon|call|dial|rang\b|ring\b|line\b)", re.IGNORECASE)
_WITH = {"meet": "meet", **{verb: f"{verb} with" for verb in ("speak", "speak by phone", "speak by video", "hold talks")}}
_HOSTS = re.compile(r"\b(?:host|conven|hold|held|organi[sz]|stag)(?:s|e|es|ed|ing)?\b[^,;]{0,50}$")  # who is not among its guests


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
    title = said(people, quote, best, status) if spoken else _in_words(kind, people, place, best, status)
    title = title or _phrase(kind, mode, people, best, status) or _told(kind, mode, status, people, place, best)
    first = title.split(maxsplit=1)[0]
    return title[0].upper() + title[1:] if first.islower() else title  # "the pope", but "al-Shabaab"


def _in_words(kind: str, people: Sequence[Participant], place: Place | None, best: Mention | None, status: Status) -> str:
    """What the best sentence tells, where that is more than a call."""
    if best is None or best.clause is None or not best.clause.verb:
        return ""
    if not best.clause.words and any(one.role in _SUFFERING for one in people):
        return ""  # "attacked", and the form has whom
    denied = best.clause.verb.startswith("not ") or best.clause.words.startswith("no ")
    told = f"{best.clause.verb} {best.clause.words}"
    if (
        (status is Status.CANCELLED and not _CALLS_OFF.match(told))
        or (status is Status.PLANNED and _DROPS.match(told))  # "ordered the union to call off the strike"
        or (status is Status.DENIED and not denied)
        or (kind == "call" and not denied and not _is_of_many(best.clause))
    ):
        return ""
    title = worded(best.clause, people, status, best.words)
    nowhere = kind == "trip" and place is not None and place.name not in title  # "arrives with a delegation"
    return "" if nowhere or (kind == "attack" and _leaves_out(title, people)) else title


def _is_of_many(clause: Clause) -> bool:
    """True for "chair a video conference", "hold similar calls with": more than that these speak with each other."""
    return clause.verb in ("chair", "host", "lead", "convene") or _CALLS.search(clause.words) is not None


def _phrase(kind: str, mode: str, people: Sequence[Participant], best: Mention | None, status: Status) -> str:
    """What the sentence calls it, where the form of its type would say no more than who does it: "Norland's strikes on the coast"."""
    if best is None or best.clause is None or best.clause.verb or best.clause.words or status not in _TOLD_SO:
        return ""
    if len(people) > 1 and not (kind == "attack" and all(one.role in (PARTY, *_ACTING) for one in people)):
        return ""
    unnamed = mode == "news conference" and any(is_named(one) and one.name.split()[-1] not in best.clause.subject for one in people)
    return phrase(best.clause.subject) if kind in _BARE and not unnamed else ""


def _leaves_out(title: str, people: Sequence[Participant]) -> bool:
    """True for "Norland launches its attack", where it is known on whom: neither his name nor "Ostavian" stands in it."""
    hit = [one for one in people if one.role == "target" and is_named(one)]
    acting = any(one.role in _ACTING and is_named(one) for one in people)
    lands = {country_of(one.name) for one in hit} - {""}
    told = lands & {country_of(word) for word in re.findall(r"[A-Z][\w.]+", title.replace("'s", "").replace("’s", ""))}  # "U.S. bases"
    return acting and bool(hit) and not told and not any(name[:_STEM] in title for name in names_of(hit))


def _told(kind: str, mode: str, status: Status, people: Sequence[Participant], place: Place | None, best: Mention | None) -> str:
    words = "" if best is None else best.words
    form = _form(kind, mode, place, best)
    people = [one for one in people if not (one.role in _ACTING and _is_with_state(one, people))]
    roles = by_role(people)
    acting, suffering = roles.get(form.subject, []), roles.get(form.object, [])
    fighting = roles.get(PARTY, []) if kind == "attack" and not (acting or suffering) else []
    if fighting:
        form, people = Form("War" if best is not None and best.lemma == "war" else "Fighting", PARTY, ""), fighting
    where = "" if place is not None and form.place == "in" and _is_named(place, fighting or people) else _where(form, place, words)
    if kind == "disaster" and status is Status.HAPPENED:
        return _tolled(f"{form.noun}{where}", people, best)
    if status in (Status.CANCELLED, Status.DENIED) or not (acting or suffering):
        return _noun(form, people, words, f" to {place.name}" if place and form.place == " " else where, status)
    if kind == "appointment" and mode in ("named", "sworn in") and best is not None and suffering:
        form = _to_post(form, best, suffering)
    if best is not None and suffering:
        form = _of_deed(form, kind, best, suffering)
    if mode == "departure" and place is not None and best is not None and _is_left(place, best):
        form, where = replace(form, place=" "), f" {place.name}"  # "leaves Berlin", and "leaves for Rome"
    if kind == "attack" and best is not None and best.lemma in ("intercept", "down", "repel"):
        acting, suffering = suffering or acting, []  # "Norland intercepted missiles": it is no target that did nothing
    if best is not None and (kind, best.lemma) in LEMMAS and acting and "through" not in form.verb:
        beaten = kind == "vote" and len(acting) == 1 and _is_beaten(best)
        form = replace(form, verb=LEMMAS[kind, "lose" if beaten else best.lemma])
        acting, suffering = (acting[:1], acting[1:]) if form.verb == "join" else (acting[:1] if kind == "vote" else acting, [])
    if kind == "conference" and best is not None and _HOSTS.search(words[: best.trigger.start - best.sentence.start]):
        form = replace(form, verb=form.verb.replace("attend", "hold"))
    if kind == "conference" and best is not None and best.lemma in _GATHERINGS:
        form = replace(form, verb=form.verb.replace("conference", best.lemma))
    if best is not None and not _PHONED.search(words):
        form = replace(form, verb=form.verb.replace(" by phone", ""))  # "spoke to", and no more is told
    if form.verb == "meet" and len(acting) == 1 and acting[0].office and is_named(acting[0]):
        form = replace(form, verb="hold meeting")  # "Hale meets" asks whom
    if kind == "sanction" and best is not None and "sanction" not in words and re.search(r"\btariffs?\b", words):
        form = replace(
            form, verb=form.verb.replace("sanctions", "tariffs"), passive=form.passive.replace("under sanctions", "under tariffs")
        )
    if form.verb == "protest" and all(one.name.casefold() in ("protesters", "demonstrators") for one in acting):
        return _noun(form, [], words, where, status)  # "Protest in Oslo", and no "protesters protest"
    if kind == "attack" and best is not None and acting:
        suffering = list(as_worded(suffering, best.clause))
    told = _clause(form, acting, suffering, words, status)
    told = told if place is None or place.name in told or _is_named(place, people) else told + where
    about = best.clause.about if best is not None and best.clause is not None else ""
    return f"{told} {undated(f'_ {about}')[2:]}".rstrip() if kind in ("call", "meeting") else told


def _form(kind: str, mode: str, place: Place | None, best: Mention | None) -> Form:
    """How the type and mode are told; as the verb of the best sentence has it, where that has a form of its own."""
    own = None if best is None or mode == "abduction" else OWN.get((kind, best.lemma))
    if own is not None and "through" in own.verb and not _is_passed(place, best):
        own = None
    if own is not None and best is not None and (place is not None or own.place != " "):  # what is captured is a place
        return replace(own, verb="plead not guilty") if best.lemma == "plead" and " not guilty" in best.words else own
    if kind == "disaster" and mode:
        return Form(disaster(mode, best), "", "")
    return FORMS.get((kind, mode)) or FORMS.get((kind, "")) or Form(kind.capitalize(), "", "")


def _tolled(title: str, people: Sequence[Participant], best: Mention | None) -> str:
    """ "Plane crash in Nepal kills 19 people", where the best sentence tells of dead."""
    victims = [one for one in people if one.role == "victim"]
    if best is None or not victims or not _DEADLY.search(best.words):
        return title
    return f"{title} kills {named(victims, best.words)}"


def _to_post(form: Form, best: Mention, suffering: Sequence[Participant]) -> Form:
    """The form of an appointment with what somebody is made, as the sentence has it."""
    if best.lemma == "take":
        return replace(form, passive="takes office")
    made = post(best, names_of(suffering))
    if any(one.name.casefold() in made.casefold() or (is_named(one) and one.name.split()[-1] in made.split()) for one in suffering):
        made = ""  # "names new president": nobody is named but the post; "chose little-known Lind": the post comes later
    if not made:
        return form
    said = f"as {made}" if form.verb == "swear in" else made
    return replace(form, passive=f"{form.passive.removesuffix(' to office')} {said}", after=f" {said}")


def _of_deed(form: Form, kind: str, best: Mention, suffering: Sequence[Participant]) -> Form:
    """The form with the verb of the best sentence, where that says more than its mode: "kidnapped", and not "attacked"."""
    if kind == "attack" and re.search(r"\bsh(?:ot|oots?) (?:and kill\w*|dead)\b", best.words[best.trigger.start - best.sentence.start :]):
        return replace(form, verb="kill", passive="killed")
    if kind == "attack" and _is_killed(best.words, suffering[0]):
        return replace(form, verb="kill", passive="killed")
    if best.lemma == "find" and kind == "legal":
        verdict = " not guilty" if " not guilty" in best.words else " guilty"
        return replace(form, verb="find", after=verdict, passive=f"found{verdict}")
    done = PARTICIPLES.get((kind, best.lemma))
    return form if done is None else replace(form, verb=best.lemma, passive=form.passive.replace("named", done) if form.after else done)


def _is_killed(words: str, one: Participant) -> bool:
    """True in "strikes killed Norland's Supreme Leader Karl Lind", "one pilot has been killed": not in "killed scores in Norland"."""
    name = re.escape(one.name)
    between = r"(?:(?!(?:in|of|on|at|across|near|by|and|during|after|from|when)\b)[\w.'’-]+ ){0,6}?"
    done = rf"\bkill(?:ed|ing|s) {between}{name}\b(?!['’]s?\b)|\b{name} (?:has|have|had|was|were)(?: been)? killed\b"
    short = one.name.split()[-1]
    return re.search(done, words) is not None or (
        one.name[0].isupper()
        and bool(one.office)
        and re.search(rf"\bkill(?:ed|ing|s) {between}{re.escape(short)}\b(?!['’]s?\b)", words) is not None
    )


def _is_beaten(best: Mention) -> bool:
    """True in "was soundly beaten" and "Defeated in last week's election, she": not of who "defeated" somebody."""
    at = best.trigger.start - best.sentence.start
    alone = not best.words[:at].strip() and re.match(r" (?:in|by|at)\b", best.words[best.trigger.end - best.sentence.start :]) is not None
    return alone or _PASSIVE.search(best.words[:at]) is not None


def _is_with_state(one: Participant, people: Sequence[Participant]) -> bool:
    """Whether somebody in office stands beside his own state: "Hale, Ostavia and Norland attack" has Norland twice."""
    states = (other for other in people if other is not one and other.role == one.role and is_state(other.name))
    return bool(one.office and one.country) and any(other.country == one.country for other in states)


def _is_passed(place: Place | None, best: Mention | None) -> bool:
    """Whether it is the place that somebody passed through: "through the Strait of Varn"."""
    return place is not None and best is not None and f" through {place.name}" in best.words.replace(" the ", " ")


def _is_left(place: Place, best: Mention) -> bool:
    """True in "left Berlin", "departed from Oslo on Monday"; not in "left on Monday for a visit to Rome"."""
    after = best.words[best.trigger.end - best.sentence.start :]
    return re.match(rf" (?:from )?(?:the )?{re.escape(place.name)}\b", after) is not None


def _is_named(place: Place, people: Sequence[Participant]) -> bool:
    """Whether one of those in it has the place in its name: "Iran attacks Israel" needs no "in Israel"."""
    return any(place.name in one.aliases or re.search(rf"\b{re.escape(place.name)}", one.name) for one in people)  # "Sri Lankan Navy"


def _clause(form: Form, acting: Sequence[Participant], suffering: Sequence[Participant], words: str, status: Status) -> str:
    """Who does what to whom; what is done to whom where nobody is known to do it."""
    if not acting:
        between = {Status.PLANNED: " to be", Status.REPORTED: " reportedly"}.get(status, "")
        return f"{named(suffering, words)}{between} {form.passive}"
    verb = form.verb if suffering else NO_OBJECT.get(form.verb, form.verb.removesuffix(" to"))
    agreeing = _agreeing(verb, acting)
    said = {Status.PLANNED: f"to {verb}", Status.REPORTED: f"reportedly {agreeing}"}.get(status)
    target = f" {named(suffering, words)}{form.after}" if suffering else ""
    for one in acting:
        target = target.replace(f" {one.name}'s ", " ")  # "Ouko dismisses cabinet"
    if form.verb in _WITH and not suffering and _is_with_several([one.name for one in acting]):
        return _clause(replace(form, verb=_WITH[form.verb]), acting[:1], acting[1:], words, status)  # "meets bank and fund leaders"
    return f"{named(acting, words)} {said or agreeing}{target}"


def _is_with_several(names: Sequence[str]) -> bool:
    """True for Ruiz and those who go by one description: "meets bank and fund leaders", "meets leaders of Norland and Ostavia"."""
    others = names[1:]
    several = len(others) > 1 or any(" and " in name for name in others)
    return several and len(sharing(others)) == 1 and len(sharing(names)) == 2


def _agreeing(verb: str, acting: Sequence[Participant]) -> str:
    """The verb in the number of those who act: "officials say", "the ministry says"."""
    return verb if len(acting) > 1 or is_plural(acting[0].name) else third(verb)


def _noun(form: Form, people: Sequence[Participant], words: str, where: str, status: Status) -> str:
    """ "Call between Trump and Putin denied", "Earthquake in Chile"."""
    shown = status in (Status.CANCELLED, Status.DENIED, Status.PLANNED) and form.subject  # a disaster is nobody's plan
    put_off = status is Status.CANCELLED and _PUT_OFF.search(words) is not None
    after = (" postponed" if put_off else f" {status.value}") if shown else ""
    return f"{form.noun}{_whose(form, people, words)}{where}{after}"


def _whose(form: Form, people: Sequence[Participant], words: str) -> str:
    """Whose it is: "between" those who share it, "by" those who do it, "of" one alone; of a disaster nobody's."""
    people = [one for one in people if one.role != "opponent"]  # nobody's protest
    if not people or not form.subject:
        return ""
    if form.subject == "party" and len(people) > 1:
        return f" between {named(people, words)}"
    if form.noun in ("War", "Fighting"):
        return f" with {named(people, words)}"
    if not form.object:
        return f" of {named(people, words)}"
    roles = by_role(people)
    done = (("by", roles.get(form.subject, [])), ("on" if form.object == "target" else "of", roles.get(form.object, [])))
    return "".join(f" {word} {named(some, words)}" for word, some in done if some)


def _where(form: Form, place: Place | None, words: str) -> str:
    if place is None or not form.place:
        return ""
    if form.place == "in" and (by := re.search(rf"\b(near|outside) (?:the )?(?:\w+ )?{re.escape(place.name)}\b", words)):
        return f" {by[1]} {place.name}"
    if form.place == " ":
        return f" {place.name}"
    parts = place.name.lower().split()
    if parts[-1] == "coast" and form.place == "in":
        return f" off {place.name}"
    building = parts[-1] in _BUILDINGS or (parts[0] in _BUILDINGS and parts[1:2] == ["of"])
    return f" {'at' if building and form.place == 'in' else form.place} {place.name}"
