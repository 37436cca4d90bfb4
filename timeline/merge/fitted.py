"""The form of a headline fitted to the sentence that tells the event: its verb, the post that somebody is made, who is host and who guest.

One rule: each rule answers for one type or one verb; where none does, the form of the type and its mode stays.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from timeline.merge.called import names_of
from timeline.merge.forms import FORMS, LEMMAS, OWN, PARTICIPLES, Form, disaster
from timeline.merge.names import is_named
from timeline.merge.post import post
from timeline.model import Mention, Participant, Place

_PASSIVE = re.compile(r"\b(?:was|were|been|being|be)(?: \w+)? $")  # "was soundly beaten", by nobody named
_GATHERINGS = frozenset("session symposium forum seminar congress assembly workshop".split())
_PHONED = re.compile(r"\b(?:(?:tele)?phon|call|dial|rang\b|ring\b|line\b)", re.IGNORECASE)
_HOSTS = re.compile(r"\b(?:host|conven|hold|held|organi[sz]|stag)(?:s|e|es|ed|ing)?\b[^,;]{0,50}$")  # who is not among its guests


@dataclass(frozen=True, slots=True)
class Fitted:
    """A form with those who act and those whom it is done to, as the headline tells them. `where`: with its preposition, "" for nowhere."""

    kind: str
    mode: str
    form: Form
    acting: list[Participant]
    suffering: list[Participant]
    where: str = ""


def form_of(kind: str, mode: str, place: Place | None, best: Mention | None) -> Form:
    """How the type and mode are told; as the verb of the best sentence has it, where that has a form of its own."""
    own = None if best is None or mode == "abduction" else OWN.get((kind, best.lemma))
    if own is not None and "through" in own.verb and not _is_passed(place, best):
        own = None
    if own is not None and best is not None and (place is not None or own.place != " "):  # what is captured is a place
        return replace(own, verb="plead not guilty") if best.lemma == "plead" and " not guilty" in best.words else own
    if kind == "disaster" and mode:
        return Form(disaster(mode, best), "", "")
    return FORMS.get((kind, mode)) or FORMS.get((kind, "")) or Form(kind.capitalize(), "", "")


def fitted(told: Fitted, place: Place | None, best: Mention) -> Fitted:
    """The form as the best sentence has it."""
    for fits in _RULES:
        told = fits(told, place, best)
    return told


def _made(told: Fitted, _: Place | None, best: Mention) -> Fitted:
    """What somebody is made, and what is done to somebody in the verb of the sentence."""
    form = told.form
    if told.kind == "appointment" and told.mode in ("named", "sworn in") and told.suffering:
        form = _to_post(form, best, told.suffering)
    if told.suffering:
        form = _of_deed(form, told.kind, best, told.suffering)
    return replace(told, form=form)


def _left(told: Fitted, place: Place | None, best: Mention) -> Fitted:
    """ "Leaves Berlin", and "leaves for Rome"."""
    if told.mode != "departure" or place is None or not _is_left(place, best):
        return told
    return replace(told, form=replace(told.form, place=" "), where=f" {place.name}")


def _warded_off(told: Fitted, _: Place | None, best: Mention) -> Fitted:
    """ "Norland intercepted missiles": it is no target that did nothing."""
    if told.kind != "attack" or best.lemma not in ("intercept", "down", "repel"):
        return told
    return replace(told, acting=told.suffering or told.acting, suffering=[])


def _of_lemma(told: Fitted, _: Place | None, best: Mention) -> Fitted:
    """By a verb that tells more than the form of its mode: "wins election", "steps down"."""
    acting, suffering = told.acting, told.suffering
    if (told.kind, best.lemma) not in LEMMAS or not acting or "through" in told.form.verb:
        return told
    beaten = told.kind == "vote" and len(acting) == 1 and _is_beaten(best)
    form = replace(told.form, verb=LEMMAS[told.kind, "lose" if beaten else best.lemma])
    if form.verb == "join":
        acting, suffering = acting[:1], acting[1:]
    else:
        acting, suffering = acting[:1] if told.kind == "vote" else acting, []
    return replace(told, form=form, acting=acting, suffering=suffering)


def _gathered(told: Fitted, _: Place | None, best: Mention) -> Fitted:
    """Who holds a conference, and whether it is a forum or a session."""
    verb = told.form.verb
    if told.kind != "conference":
        return told
    if _HOSTS.search(best.words[: best.trigger.start - best.sentence.start]):
        verb = verb.replace("attend", "hold")
    if best.lemma in _GATHERINGS:
        verb = verb.replace("conference", best.lemma)
    return replace(told, form=replace(told.form, verb=verb))


def _spoken(told: Fitted, _: Place | None, best: Mention) -> Fitted:
    """ "Speak by phone" only where more is told than that they spoke."""
    return told if _PHONED.search(best.words) else replace(told, form=replace(told.form, verb=told.form.verb.replace(" by phone", "")))


def _levied(told: Fitted, _: Place | None, best: Mention) -> Fitted:
    """Tariffs are no sanctions."""
    if told.kind != "sanction" or "sanction" in best.words or not re.search(r"\btariffs?\b", best.words):
        return told
    form = told.form
    passive = form.passive.replace("under sanctions", "under tariffs")
    return replace(told, form=replace(form, verb=form.verb.replace("sanctions", "tariffs"), passive=passive))


_RULES: tuple[Callable[[Fitted, Place | None, Mention], Fitted], ...] = (
    _made,
    _left,
    _warded_off,
    _of_lemma,
    _gathered,
    _spoken,
    _levied,
)


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
    if kind == "legal" and re.search(r"\b(?:is|are|remains?) under house arrest\b", best.words):
        return replace(form, passive="under house arrest")
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


def _is_passed(place: Place | None, best: Mention | None) -> bool:
    """Whether it is the place that somebody passed through: "through the Strait of Varn"."""
    return place is not None and best is not None and f" through {place.name}" in best.words.replace(" the ", " ")


def _is_left(place: Place, best: Mention) -> bool:
    """True in "left Berlin", "departed from Oslo on Monday"; not in "left on Monday for a visit to Rome"."""
    after = best.words[best.trigger.end - best.sentence.start :]
    return re.match(rf" (?:from )?(?:the )?{re.escape(place.name)}\b", after) is not None
