"""A headline from who takes part, where no sentence has the words for one: "Norland attacks Ostavia", "Call between Hale and Lind denied".

One rule: it says no more than the form of the type and the roles do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.language.called_off import POSTPONES
from timeline.language.inflected import participles, third
from timeline.language.places import SITES, TOWNS
from timeline.language.states import is_state, with_capital
from timeline.merge.called import is_plural, named, sharing
from timeline.merge.families import ACTING, DOMESTIC, PARTY
from timeline.merge.fitted import Fitted, fitted, form_of
from timeline.merge.forms import NO_OBJECT, Form
from timeline.merge.names import by_role, is_named
from timeline.merge.undated import undated
from timeline.merge.where import is_named_as_place
from timeline.merge.worded import as_worded, phrase
from timeline.model import Mention, Participant, Place, Status

_AREAS = frozenset("square street bridge border region district park strait coast office building camp".split())
_BUILDINGS = SITES - TOWNS - _AREAS | frozenset("college institute pentagon kremlin".split())  # somebody is at one, and in a town
_PUT_OFF = re.compile(rf"\b(?:postpon\w+|put off|{'|'.join(word for verb in sorted(POSTPONES) for word in participles(verb))})\b")
_DUE = re.compile(r",? (?:originally |initially )?(?:planned|scheduled|set|called|slated|due|announced)\b.*$")
_SHORT = 60  # code points of what is called off
_DEADLY = re.compile(r"\b(?:kill(?:s|ed|ing)?|d(?:ie|ies|ied|ead|eaths?)|drown(?:ed|ing)?|perish(?:ed|ing)?)\b")
_WITH_THE = re.compile(r"^United |Republic$|^(?:Netherlands|Philippines|Bahamas|Maldives|Gambia|Solomon Islands|Marshall Islands)$")
_WITH = {"meet": "meet", **{verb: f"{verb} with" for verb in ("speak", "speak by phone", "speak by video", "hold talks")}}


def roles_told(kind: str, mode: str, status: Status, people: Sequence[Participant], place: Place | None, best: Mention | None) -> str:
    """The headline; `best`, the sentence that tells it best, chooses the verb and whether a surname is enough."""
    words = "" if best is None else best.words
    form = form_of(kind, mode, place, best)
    people = [one for one in people if not (one.role in ACTING and _is_with_state(one, people))]
    roles = by_role(people)
    acting, suffering = roles.get(form.subject, []), roles.get(form.object, [])
    fighting = roles.get(PARTY, []) if kind == "attack" and not (acting or suffering) else []
    if fighting:
        form, people = Form("War" if best is not None and best.lemma == "war" else "Fighting", PARTY, ""), fighting
    named = place is None or place.name in with_capital(words, place.name)  # of a dateline nobody says that
    wide = place is not None and kind in DOMESTIC and bool(people) and is_state(place.name) and not is_named_as_place(place, words)
    said = best is None or not (wide or (kind in ("call", "meeting") and not named))
    here = place is not None and form.place == "in" and _is_named(place, fighting or people)
    where = "" if here or not said else _where(form, place, words)
    if kind == "disaster" and status is Status.HAPPENED:
        return _tolled(f"{form.noun}{where}", people, best)
    if status is Status.CANCELLED and not people and (called := _called(best)):
        form, where = replace(form, noun=called), "" if place is not None and place.name in called else where
    if status in (Status.CANCELLED, Status.DENIED) or not (acting or suffering):
        return _noun(form, people, words, f" to {place.name}" if place and form.place == " " else where, status)
    told = Fitted(kind, mode, form, acting, suffering, where)
    told = told if best is None else fitted(told, place, best)
    return _acted(told, people, place, best, status)


def _called(best: Mention | None) -> str:
    """The state dinner of "A state dinner planned for Thursday was cancelled", as its sentence calls it; "" where that is long."""
    subject = "" if best is None or best.clause is None or best.clause.verb else best.clause.subject
    noun = phrase(_DUE.sub("", subject))
    return noun if len(noun) <= _SHORT and noun[:1].islower() else ""


def _acted(told: Fitted, people: Sequence[Participant], place: Place | None, best: Mention | None, status: Status) -> str:
    """Who does what, where, and what they speak about."""
    form, acting, suffering = told.form, told.acting, told.suffering
    words = "" if best is None else best.words
    if form.verb == "meet" and len(acting) == 1 and acting[0].office and is_named(acting[0]):
        form = replace(form, verb="hold meeting")  # "Hale meets" asks whom
    if form.verb == "protest" and all(one.name.casefold() in ("protesters", "demonstrators") for one in acting):
        return _noun(form, [], words, told.where, status)  # "Protest in Oslo", and no "protesters protest"
    if told.kind == "attack" and best is not None and acting:
        suffering = list(as_worded(suffering, best.clause))
    done = _clause(form, acting, suffering, words, status)
    done = done if place is None or place.name in done or _is_named(place, people) else done + told.where
    about = best.clause.about if best is not None and best.clause is not None else ""
    return f"{done} {undated(f'_ {about}')[2:]}".rstrip() if told.kind in ("call", "meeting") else done


def _tolled(title: str, people: Sequence[Participant], best: Mention | None) -> str:
    """ "Plane crash in Nepal kills 19 people", where the best sentence tells of dead."""
    victims = [one for one in people if one.role == "victim"]
    if best is None or not victims or not _DEADLY.search(best.words):
        return title
    return f"{title} kills {named(victims, best.words)}"


def _is_with_state(one: Participant, people: Sequence[Participant]) -> bool:
    """Whether somebody in office stands beside his own state: "Hale, Ostavia and Norland attack" has Norland twice."""
    states = (other for other in people if other is not one and other.role == one.role and is_state(other.name))
    return bool(one.office and one.country) and any(other.country == one.country for other in states)


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
    the = "the " if _WITH_THE.search(place.name) else ""
    return f" {'at' if building and form.place == 'in' else form.place} {the}{place.name}"
